/* lines: words wrapped for a terminal, or for the comments of a file. */
#ifndef CAREERGUIDE_LINES_H
#define CAREERGUIDE_LINES_H

#include "base/text.h"

enum { LINES_TERMINAL = 80, LINES_FILE = 100 }; /* columns */

/* Adds the words on as many lines of at most `widest` columns as they need, broken at blanks: the
 * first line begins with `first`, each further one with `further`. A word wider than a line stands
 * alone on one. */
void lines_add(struct buffer *out, size_t widest, struct text first, struct text further,
               struct text words);

#endif
