/* csv: rows of CSV as every program reads them: quotes only where a cell needs them,
 * whatever separates the cells: comma, semicolon or tab. */
#ifndef CAREERGUIDE_CSV_H
#define CAREERGUIDE_CSV_H

#include "base/text.h"

void csv_add_cell(struct buffer *out, struct text cell);
/* The cell with an apostrophe before it where a spreadsheet would take it for a formula: texts come
 * from other people. csv_bare gives the cell that it was made of. */
struct text csv_harmless(struct arena *arena, struct text cell);
struct text csv_bare(struct text cell);

void csv_add_row(struct buffer *out, const struct text *cells, size_t count);

#endif
