/* qr: an address as a QR code, the squares that a telephone reads. */
#ifndef CAREERGUIDE_QR_H
#define CAREERGUIDE_QR_H

#include "base/text.h"

enum { QR_QUIET = 4 }; /* modules of blank margin that a reader needs around it */

struct qr {
    size_t width;        /* modules a side, without the margin */
    const bool *modules; /* row after row from the top; true: dark */
};

/* Makes the code, with medium error correction (about 15 percent may be lost). False where the
 * text is too long for one (2,331 bytes). */
bool qr_make(struct arena *arena, struct text text, struct qr *qr);

/* The version of libqrencode, as '1.2.3'. */
const char *qr_library_version(void);

#endif
