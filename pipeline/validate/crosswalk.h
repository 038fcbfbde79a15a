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

/* The same backwards: the SOC 2010 code that became this one of SOC 2018 and nothing else; or 0. */
soc_code crosswalk_same_in_2010(const struct crosswalk *crosswalk, soc_code code_2018);

/* The SOC 2018 code of an occupation that carried over unchanged, from a code of whatever edition;
 * 0 where it was split or merged, or the crosswalk does not hold it (D20, D21). Two codes of two
 * editions mean the same occupation where both give the same code here.
 *
 * The hybrid edition has no crosswalk of its own. It kept the occupations that live unchanged in
 * both editions and put the others together under codes of its own. So a hybrid code counts as
 * carried over only where the occupation did so from SOC 2010 to 2018; and a number that the two
 * editions give to different occupations counts as none. */
soc_code crosswalk_kept(const struct crosswalk *crosswalk, soc_code code, enum soc_edition edition);

#endif
