/* ooh: whole percents and words of the Occupational Outlook Handbook, in a layout of ours (D15). */
#ifndef CAREERGUIDE_OOH_H
#define CAREERGUIDE_OOH_H

#include "validate/reference.h"

extern const struct layout ooh_layout;

struct outlook {
    soc_code code;
    struct figure percent; /* whole, as printed; never rounded by us */
    struct figure words;
};

struct ooh {
    const struct release *release;
    struct outlook *rows;
    size_t count;
};

/* Reads every record; false after an error. */
bool ooh_read(struct ooh *ooh, struct reading *reading, const struct reference *reference);

/* NULL where the Handbook has no page of its own for the occupation. */
const struct outlook *ooh_find(const struct ooh *ooh, soc_code code);

#endif
