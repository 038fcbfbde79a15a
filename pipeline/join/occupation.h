/* occupation: which code of a release's SOC edition a role's stand-in means there (D20, D21).
 * Only for join/. */
#ifndef CAREERGUIDE_OCCUPATION_H
#define CAREERGUIDE_OCCUPATION_H

#include "join/selection.h"

/* What a search for the code needs. */
struct occupation_search {
    const struct inputs *inputs;
    const struct selection *selection;
    const struct release *release; /* whose edition it is */
    enum soc_edition edition;
    struct diags *diags;
};

/* The code, or 0 where the role names none for the edition and its own does not live on there
 * alone.
 */
soc_code occupation_known_code(const struct occupation_search *search,
                               const struct stand_in *stand_in);

/* The code, or 0 after an error [join-retired] that lists the successors with their figures: nobody
 * but the role may choose among them. */
soc_code occupation_code(const struct occupation_search *search, const struct role *role,
                         const struct stand_in *stand_in);

/* Adds to the latest message, as notes with their figures, the occupations of search->edition that
 * a code of the edition `known` may have become. search->release is not asked for. */
void occupation_note_candidates(const struct occupation_search *search, soc_code code,
                                enum soc_edition known);

#endif
