/* state_projections: a state's own long-term projections, in California's layout (D16, D30). */
#ifndef CAREERGUIDE_STATE_PROJECTIONS_H
#define CAREERGUIDE_STATE_PROJECTIONS_H

#include "validate/reading.h"

extern const struct layout state_projections_layout;

enum state_projection_figure {
    STATE_EMPLOYMENT, /* jobs, not thousands */
    STATE_PROJECTED,
    STATE_CHANGE,
    STATE_PERCENT,
    STATE_OPENINGS, /* ten-year totals, unlike BLS's annual averages (D16) */
    STATE_WAGE_HOURLY,
    STATE_WAGE_ANNUAL,
    STATE_FIGURES
};

struct state_projection {
    soc_code code;
    struct text title;
    struct text area_type; /* "State", "Metropolitan Area", "Consortium" */
    struct text area;
    struct text period; /* "2018-2028"; areas of one file may differ */
    struct figure figures[STATE_FIGURES];
    struct place place;
};

struct state_projections {
    const struct release *release;
    struct state_projection *rows; /* of occupations that some role asks for */
    size_t count;
};

/* Reads every record; false after an error. A wage of 0.00 means that there is none (D30). */
bool state_projections_read(struct state_projections *projections, struct reading *reading);

#endif
