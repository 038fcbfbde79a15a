/* projections: BLS Employment Projections exports (table "occupational projections and worker
 * characteristics"), all header forms from 2012-22 on (D10–D14, D16–D18). */
#ifndef CAREERGUIDE_PROJECTIONS_H
#define CAREERGUIDE_PROJECTIONS_H

#include "validate/reference.h"

extern const struct layout projections_layout;

enum projection_figure {
    PROJECTION_EMPLOYMENT, /* jobs in the base year, the self-employed included (D7) */
    PROJECTION_PROJECTED,
    PROJECTION_CHANGE,
    PROJECTION_PERCENT,  /* as published, never recomputed (D14) */
    PROJECTION_OPENINGS, /* a year, or a decade up to 2014-24 (D16) */
    PROJECTION_WAGE,     /* median annual wage of the header's own wage year (D11) */
    PROJECTION_EDUCATION,
    PROJECTION_EXPERIENCE,
    PROJECTION_TRAINING,
    PROJECTION_FIGURES
};

struct projection {
    soc_code code;
    struct text title;      /* the occupation's name */
    struct text job_titles; /* "* Echocardiographer* …" behind it, or empty (D13) */
    struct figure figures[PROJECTION_FIGURES];
    struct place place; /* of the code's cell */
};

/* One release; rows sorted by code. */
struct projections {
    const struct release *release;
    enum soc_edition edition;
    int base_year;
    int projected_year;
    int wage_year;
    struct projection *rows;
    size_t count;
    size_t records; /* how many occupations the file holds, kept or not (D19) */
};

/* Reads every record; false after an error. All good rows are kept: what no role asks for is
 * counted as not needed, but can still be named as a successor. */
bool projections_read(struct projections *projections, struct reading *reading,
                      const struct reference *reference);

/* Openings are averages of a year, or up to 2014-24 totals of the decade (D16). */
enum unit projections_openings_unit(const struct projections *projections);

const struct projection *projections_find(const struct projections *projections, soc_code code);

#endif
