/* before: a guide once more from the releases before, and what changed since. */
#ifndef CAREERGUIDE_BEFORE_H
#define CAREERGUIDE_BEFORE_H

#include "join/compare.h"
#include "join/selection.h"

/* Fills in guide->before, the guide with each kind of release that it uses one release back, and
 * guide->changes, with the big ones flagged. Both stay NULL where no earlier release is filed. No
 * messages (join_leniently). The releases of both stand among guide->sources afterwards. */
void before_join(const struct inputs *inputs, const struct selection *selection,
                 struct arena *arena, struct guide *guide);

#endif
