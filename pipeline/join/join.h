/* join: puts figures and roles together by occupation code, SOC edition and release. */
#ifndef CAREERGUIDE_JOIN_H
#define CAREERGUIDE_JOIN_H

#include "join/guide.h"
#include "join/selection.h"

/* Fills the guide, whose memory comes from the arena of `diags`. False after an error: an
 * occupation died without a named successor [join-retired] (D21), or a survey lacks the row that a
 * role names [join-survey]. A figure that the files do not hold stays absent and gives a warning
 * [join-not-found]; it is never made up (D24). */
bool join_guide(const struct inputs *inputs, const struct guide_definition *definition,
                const struct selection *selection, struct diags *diags, struct guide *guide);

/* The same without messages: where a role names no occupation for an edition, or a survey lacks its
 * row, the figures stay absent or are those of OEWS. */
void join_leniently(const struct inputs *inputs, const struct guide_definition *definition,
                    const struct selection *selection, struct arena *arena, struct guide *guide);

#endif
