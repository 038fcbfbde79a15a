/* marks: numbers the sources and notes of a guide in the order in which its figures name them.
 * Only for join/. */
#ifndef CAREERGUIDE_MARKS_H
#define CAREERGUIDE_MARKS_H

#include "join/guide.h"
#include "join/selection.h"

/* Gives each figure its source and notes, then those of the history, so that these come last. The
 * guide's figures and history must be filled in. */
void marks_assign(struct guide *guide, const struct selection *selection, struct arena *arena);

#endif
