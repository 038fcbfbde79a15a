/* workbook_strings: the strings that the cells of a workbook share, in libxlsxwriter's place; see
 * workbook_strings.c. */
#ifndef CAREERGUIDE_WORKBOOK_STRINGS_H
#define CAREERGUIDE_WORKBOOK_STRINGS_H

#include "base/arena.h"

#include <stdio.h>
#include <xlsxwriter/shared_strings.h>

/* From begin to end this thread looks up and writes the strings of `shared` by itself. It is empty
 * at begin; the arena lives until the end. */
void strings_begin(const lxw_sst *shared, struct arena *arena);
void strings_end(void);

#endif
