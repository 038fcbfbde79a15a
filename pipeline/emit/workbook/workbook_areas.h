/* workbook_areas: how the sheet Areas stands, for the sheet that looks its rows up. */
#ifndef CAREERGUIDE_WORKBOOK_AREAS_H
#define CAREERGUIDE_WORKBOOK_AREAS_H

#include "emit/workbook/workbook_parts.h"

/* Its columns; the last one of the table has the names of area and role, the one of AREAS_NAMES,
 * beside the table, the areas to choose from, from ROW_FIRST on. */
enum { AREAS_AREA, AREAS_ROLE, AREAS_FIRST, AREAS_FIGURES = 13 };
enum { AREAS_KEY = AREAS_FIRST + AREAS_FIGURES, AREAS_NAMES = AREAS_KEY + 2 };

/* The figures of a row in the order of its columns: the annual ones, the hourly ones, employees. */
extern const enum figure_id AREAS_IDS[AREAS_FIGURES];
enum { AREAS_HOURLY = 6, AREAS_EMPLOYEES = 12 };

struct text areas_name(const struct area_wages *wages);

size_t areas_row_count(const struct guide *guide);

#endif
