/* measure: how wide text is, for whoever lays text out without knowing a font library. */
#ifndef CAREERGUIDE_MEASURE_H
#define CAREERGUIDE_MEASURE_H

#include "base/text.h"
#include "emit/pdf/style.h"

struct flow_kept; /* emit/pdf/flow.h */

/* Texts are composed UTF-8 without line ends. */
struct measure {
    void *self;
    /* In thousandths of the type size; with `tabular` all figures are equally wide. */
    int (*width)(void *self, enum face face, bool tabular, struct text text);
    /* The offset of the first character that the face cannot show, or text.len. */
    size_t (*missing_at)(void *self, enum face face, struct text text);
    struct flow_kept *kept; /* of what was measured by these same functions; NULL: nothing is */
};

#endif
