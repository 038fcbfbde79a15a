/* lookup: what the filed releases know of an occupation, whatever guides are built from them: each
 * part from the newest release that has it. */
#ifndef CAREERGUIDE_LOOKUP_H
#define CAREERGUIDE_LOOKUP_H

#include "validate/inputs.h"

/* What is known of one code. A code that two editions give to different occupations (D20) is one
 * here too: `editions` and each release's edition tell. */
struct known_occupation {
    soc_code code;
    struct text title;           /* the newest edition's, in the words of the projections where they
                                  * have it, else of OEWS or the crosswalk */
    bool editions[SOC_EDITIONS]; /* in which a file has the code */
    const struct projections *projections; /* the newest with a row; NULL where none has */
    const struct projection *outlook;      /* that row */
    const struct oews *oews;               /* likewise */
    const struct wage *wages;
    struct text job_titles; /* "Echocardiographer* Sonographer" of the newest that lists some */
};

/* False where no file knows the code. */
bool lookup_occupation(const struct inputs *inputs, soc_code code, struct known_occupation *known);

/* The job titles one by one, without the stars between them; how many there are. */
size_t lookup_job_titles(struct arena *arena, struct text job_titles, struct text **titles);

/* The newest release of each kind, or NULL where none is filed. */
const struct projections *lookup_newest_projections(const struct inputs *inputs);
const struct oews *lookup_newest_oews(const struct inputs *inputs);

#endif
