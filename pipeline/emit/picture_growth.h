/* picture_growth: how the roles grow, beside all occupations together.
 *
 * A bar for each role from 0, to the left where jobs are lost, and a labelled line at the average
 * (guide->average_growth). Where no table has the average there is no line. Only report*.c use it.
 */
#ifndef CAREERGUIDE_PICTURE_GROWTH_H
#define CAREERGUIDE_PICTURE_GROWTH_H

#include "emit/pdf/document.h"
#include "join/guide.h"

/* The picture, without a caption. False where no role's growth can be drawn. */
bool picture_growth(struct arena *arena, const struct guide *guide, struct picture *picture);

#endif
