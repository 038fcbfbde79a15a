/* area_wages: the wages of every area beside the nation's, for the nation's guide. */
#ifndef CAREERGUIDE_AREA_WAGES_H
#define CAREERGUIDE_AREA_WAGES_H

#include "join/guide.h"
#include "join/selection.h"

/* Fills guide->areas from the filed wages by area that are of the same May as the nation's in use,
 * and that were out on the guide's day; their release becomes a source of the guide. Where there
 * are only those of another May, guide->areas stays empty and guide->areas_release is the newest of
 * these: two Mays are not to be compared (D8), so that a document can say no more than that they
 * are filed. An area of which a record was refused is left out. */
void area_wages_join(const struct inputs *inputs, const struct selection *selection,
                     struct arena *arena, struct guide *guide);

#endif
