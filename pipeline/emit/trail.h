/* trail: where a printed figure comes from, and what is known of an occupation code, for a
 * terminal. */
#ifndef CAREERGUIDE_TRAIL_H
#define CAREERGUIDE_TRAIL_H

#include "join/guide.h"
#include "validate/inputs.h"

/* The figure as printed, its raw cell with file, line and column, its release, hash and rule, the
 * occupation that stands in, and its notes. */
void trail_add_figure(const struct guide *guide, const struct guide_role *role, enum figure_id id,
                      struct buffer *out);

/* Titles, editions, successors and predecessors of a code, its job titles, and its figures in each
 * release that is filed; of each successor the figures of the newest release that has it, and its
 * job titles. False where no file knows the code. */
bool trail_add_code(const struct inputs *inputs, soc_code code, struct buffer *out);

#endif
