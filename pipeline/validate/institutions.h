/* institutions: IPEDS institution characteristics (HD), windows-1252 as published (D29, D30). */
#ifndef CAREERGUIDE_INSTITUTIONS_H
#define CAREERGUIDE_INSTITUTIONS_H

#include "validate/reading.h"

extern const struct layout institutions_layout;

struct institution {
    int64_t unit; /* UNITID */
    struct text name;
    struct text city;
    struct text state;   /* two letters */
    struct text cbsa;    /* the metropolitan area that it lies in, five digits; empty for none */
    struct text necta;   /* likewise of New England */
    struct text address; /* of its pages, as published; empty where there is none */
    struct place place;
};

struct institutions {
    const struct release *release;
    struct institution *rows; /* by unit */
    size_t count;
};

/* Reads every record; false after an error [institutions-…]. */
bool institutions_read(struct institutions *institutions, struct reading *reading);

/* The school of a unit, or NULL. */
const struct institution *institutions_find(const struct institutions *institutions, int64_t unit);

#endif
