/* salary: pay from surveys, in a layout of ours, a row a role (D23, D28). */
#ifndef CAREERGUIDE_SALARY_H
#define CAREERGUIDE_SALARY_H

#include "validate/reading.h"
#include "validate/role.h"

extern const struct layout survey_layout;

struct salary {
    struct text role; /* the survey's own name for it */
    struct figure median;
};

struct survey {
    const struct release *release;
    struct salary *rows;
    size_t count;
};

/* Reads every record; false after an error. Rows that no role names count as not needed. Warns when
 * the release has no publisher [releases-publisher]. */
bool survey_read(struct survey *survey, struct reading *reading, const struct roles *roles);

const struct salary *survey_find(const struct survey *survey, struct text role);

#endif
