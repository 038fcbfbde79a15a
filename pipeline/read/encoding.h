/* encoding: windows-1252 recognised and turned into UTF-8 (D29). */
#ifndef CAREERGUIDE_ENCODING_H
#define CAREERGUIDE_ENCODING_H

#include "base/diag.h"

/* The source itself where it is UTF-8, or cannot be windows-1252 (it has a byte-order mark, other
 * characters in valid UTF-8, or a byte that windows-1252 does not define). Else a source of the
 * same name and hash whose bytes are UTF-8, with a remark [file-windows-1252] at the first
 * character that was turned. Lines and columns stay the same, since they count characters. */
const struct source *encoding_to_utf8(struct arena *arena, const struct source *source,
                                      struct diags *diags);

#endif
