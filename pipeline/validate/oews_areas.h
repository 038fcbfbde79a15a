/* oews_areas: the areas that OEWS publishes wages for (D9), and the codes of states. */
#ifndef CAREERGUIDE_OEWS_AREAS_H
#define CAREERGUIDE_OEWS_AREAS_H

#include "validate/area_kind.h"

struct oews_area {
    struct text code;  /* "99", "01", "10180", "0100001" */
    struct text title; /* as the file has it, without blanks at its ends */
    enum area_kind kind;
    bool damaged; /* a record of it was refused: none of its figures may be used */
};

/* The code of a state or territory by its name or postal abbreviation, "California" or "CA",
 * whatever the case; empty where there is none. */
struct text area_state_code(struct text name);

#endif
