/* csv: rows of CSV as every program reads them: quotes only where a cell needs them,
 * whatever separates the cells: comma, semicolon or tab. */
#ifndef CAREERGUIDE_CSV_H
#define CAREERGUIDE_CSV_H

#include "base/text.h"

void csv_add_cell(struct buffer *out, struct text cell);
void csv_add_row(struct buffer *out, const struct text *cells, size_t count);

#endif
