/* oews_areas: the areas that OEWS publishes wages for (D9), and how codes, names and kinds belong
 * together. */
#ifndef CAREERGUIDE_OEWS_AREAS_H
#define CAREERGUIDE_OEWS_AREAS_H

#include "base/text.h"

enum area_kind {
    AREA_NATION,
    AREA_STATE, /* the District of Columbia is one of them */
    AREA_TERRITORY,
    AREA_METROPOLITAN,
    AREA_NONMETROPOLITAN,
    AREA_KINDS
};

struct oews_area {
    struct text code;  /* "99", "01", "10180", "0100001" */
    struct text title; /* as the file has it, without blanks at its ends */
    enum area_kind kind;
    bool damaged; /* a record of it was refused: none of its figures may be used */
};

/* "nation", "state", "territory", "metropolitan", "nonmetropolitan": for files and programs. */
const char *area_kind_name(enum area_kind kind);

/* The kind that a code tells by its length and, among two digits, by its value (Census Bureau,
 * FIPS state codes). */
enum area_kind area_kind_of(struct text code);

/* The code of a state or territory by its name or postal abbreviation, "California" or "CA",
 * whatever the case; empty where there is none. */
struct text area_state_code(struct text name);

#endif
