/* unwritten: passages of a role or guide that somebody still must write. They bear the mark 'TODO'
 * in capitals, as `careerguide new` leaves it. */
#ifndef CAREERGUIDE_UNWRITTEN_H
#define CAREERGUIDE_UNWRITTEN_H

#include "read/frontmatter.h"

struct unwritten {
    struct place *items; /* a value of the front matter, or the mark within the prose */
    size_t count;
};

/* Every value below `root` and every mark in `body` (a part of source->bytes). */
struct unwritten unwritten_find(struct arena *arena, const struct field *root,
                                const struct source *source, struct text body);

#endif
