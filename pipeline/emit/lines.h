/* lines: words broken into the lines of a terminal. */
#ifndef CAREERGUIDE_LINES_H
#define CAREERGUIDE_LINES_H

#include "base/text.h"

enum { TERMINAL_COLUMNS = 80 };

/* Adds the words and a line end, broken at blanks so that no line is wider than a terminal unless a
 * word is. The words go on at `column` of a line that is begun; further lines are indented. */
void lines_add(struct buffer *out, struct text words, size_t column, size_t indent);

#endif
