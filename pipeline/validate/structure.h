/* structure: the list of a classification's occupations, as published for SOC 2018. */
#ifndef CAREERGUIDE_STRUCTURE_H
#define CAREERGUIDE_STRUCTURE_H

#include "validate/reading.h"

extern const struct layout structure_layout;

struct structure_row {
    soc_code code;
    struct text title;
    struct place place;
};

struct structure {
    const struct release *release;
    struct structure_row *rows;
    size_t count;
};

/* Reads every record and keeps the detailed occupations; false after an error. */
bool structure_read(struct structure *structure, struct reading *reading);

#endif
