/* bodies: who awards certifications, defined once in input/bodies.md, so that no role file spells a
 * name in a way of its own. Lives in the run's arena. */
#ifndef CAREERGUIDE_BODIES_H
#define CAREERGUIDE_BODIES_H

#include "read/infile.h"

struct body {
    struct text name;    /* as roles name it */
    struct text address; /* https; empty where not given */
    struct place place;
};

struct bodies {
    struct body *items;
    size_t count;
    bool filed; /* there is a bodies.md: a body that it does not have is unknown */
};

/* Reads bodies.md of the folder; none is no fault. False after an error [body-twice],
 * [body-address], [yaml-…]. */
bool bodies_read(struct infolder *folder, struct bodies *bodies);

/* NULL where it is unknown; and the nearest name, empty where none is near. */
const struct body *bodies_find(const struct bodies *bodies, struct text name);
struct text bodies_nearest(const struct bodies *bodies, struct text name);

#endif
