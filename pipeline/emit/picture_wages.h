/* picture_wages: from what to what a role is paid, as a bar.
 *
 * A line from the 10th to the 90th percentile, a box for the middle half, a mark at the median, on
 * a scale that begins at 0 and is the same in the whole guide. Annual wages, or hourly ones where
 * only these are published (D3); neither is made of the other. A bound is drawn as going on (D2);
 * a figure that is not there is said and never drawn (D1, D24). Only report*.c use it. */
#ifndef CAREERGUIDE_PICTURE_WAGES_H
#define CAREERGUIDE_PICTURE_WAGES_H

#include "emit/pdf/document.h"
#include "join/guide.h"

/* The picture of one role, for its own section: its words say which percentiles they are, so that
 * it needs neither axis nor caption. Of the nation's guide. False where no wage of it can be drawn.
 */
bool picture_wages(struct arena *arena, const struct guide *guide, const struct guide_role *role,
                   struct picture *picture);

/* All roles on one scale, in an area's guide the nation's thin below the area's; hourly-only ones
 * below them on their own. False where none can be drawn.
 */
bool picture_wages_compared(struct arena *arena, const struct guide *guide,
                            struct picture *picture);

#endif
