/* areas: which areas the filed wages cover, and which of them somebody means. */
#ifndef CAREERGUIDE_AREAS_H
#define CAREERGUIDE_AREAS_H

#include "join/selection.h"

struct areas {
    const struct oews_area **items; /* in the order of their codes, the nation first */
    size_t count;
};

/* Every area of the selection's files, the nation among them, once each; an area that two files
 * have is the first one's [areas-twice]. A damaged one is listed too. */
void areas_list(const struct selection *selection, struct diags *diags, struct areas *areas);

/* The areas of a list such as "CA, 31080; Guam": codes, names, postal abbreviations of states, or
 * "nation", "states" (with the territories), "metros", "nonmetros" and "all". Names that hold
 * commas are understood. Each once, in the order of `areas`. False where a word names none; then it
 * is *unknown. */
bool areas_choose(const struct areas *areas, struct text list, struct arena *arena,
                  struct areas *chosen, struct text *unknown);

#endif
