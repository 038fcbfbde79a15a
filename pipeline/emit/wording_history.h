/* wording_history: how the history's gaps and breaks become words, the same in every output.
 * Results live in the arena passed in. */
#ifndef CAREERGUIDE_WORDING_HISTORY_H
#define CAREERGUIDE_WORDING_HISTORY_H

#include "emit/wording.h"
#include "join/history.h"

/* Why the release has no figures for the role; empty where it has. */
struct text wording_gap(struct arena *arena, const struct history_step *step);

/* Why figure `number` of a step must not be compared with that of the step before, e.g. "another
 * occupation stands in: 29-9098 after 29-2071". Empty where it may, or where `before` is NULL. */
struct text wording_break(struct arena *arena, const struct history_step *before,
                          const struct history_step *step, size_t number);

/* All breaks of a step in one line: "break: wages of OEWS are …", "break in Openings: ten-year …",
 * "may be compared", "first release filed". */
struct text wording_step_breaks(struct arena *arena, const struct history_step *before,
                                const struct history_step *step);

#endif
