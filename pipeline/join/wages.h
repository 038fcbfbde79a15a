/* wages: which row of OEWS, and which of its columns, a wage of a guide is. Only for join/. */
#ifndef CAREERGUIDE_WAGES_H
#define CAREERGUIDE_WAGES_H

#include "join/guide.h"
#include "join/selection.h"

/* Whether a row of OEWS has the figure; pay does not count, which may be a survey's. */
bool wages_have(enum figure_id id);

/* The row's figure; only where wages_have it. */
const struct figure *wages_figure(const struct wage *row, enum figure_id id);

/* The row of an occupation in an area, the nation's own among them, by the selection's files; the
 * first one that has it, NULL where none has. */
const struct wage *wages_find(const struct selection *selection, const struct oews_area *area,
                              soc_code code);

#endif
