/* starter: the files of a role and a guide that somebody is to finish: what the figures know, hints
 * as comments, and the mark 'TODO:' where a person must write. */
#ifndef CAREERGUIDE_STARTER_H
#define CAREERGUIDE_STARTER_H

#include "join/sketch.h"

/* Markdown with front matter, as input/roles/<id>.md and input/guides/<id>.md hold it. */
struct text starter_role(struct arena *arena, const struct sketch *sketch);
struct text starter_guide(struct arena *arena, const struct sketches *sketches);

#endif
