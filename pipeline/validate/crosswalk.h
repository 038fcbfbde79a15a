/* crosswalk: which occupations of SOC 2010 became which of SOC 2018 (D21: many-to-many). */
#ifndef CAREERGUIDE_CROSSWALK_H
#define CAREERGUIDE_CROSSWALK_H

#include "validate/reading.h"

extern const struct layout crosswalk_layout;

struct crossing {
    soc_code code_2010;
    soc_code code_2018;
    struct text title_2010; /* without the marks (#), (##) of the published file */
    struct text title_2018;
    struct place place;
};

struct crosswalk {
    struct crossing *rows;
    size_t count;
};

/* Reads every record; false after an error. */
bool crosswalk_read(struct crosswalk *crosswalk, struct reading *reading);

/* How many successors a code of SOC 2010 has, and predecessors one of SOC 2018. */
size_t crosswalk_successors(const struct crosswalk *crosswalk, soc_code code_2010);
size_t crosswalk_predecessors(const struct crosswalk *crosswalk, soc_code code_2018);

/* The only successor of a code that has one and is the successor's only predecessor; 0 otherwise:
 * then the occupation is not the same any more and nobody but the role may choose (D21). */
soc_code crosswalk_same(const struct crosswalk *crosswalk, soc_code code_2010);

/* The other way round: the code of SOC 2010 that means the same as one of SOC 2018, or 0. */
soc_code crosswalk_same_in_2010(const struct crosswalk *crosswalk, soc_code code_2018);

#endif
