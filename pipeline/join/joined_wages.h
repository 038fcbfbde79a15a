/* joined_wages: the records of wages by area beside the nation's outlook of the same occupation. */
#ifndef CAREERGUIDE_JOINED_WAGES_H
#define CAREERGUIDE_JOINED_WAGES_H

#include "validate/figure.h"
#include "validate/oews_areas.h"
#include "validate/soc.h"

struct inputs;
struct oews_record;
struct selection;

enum joined_figure {
    JOINED_EMPLOYEES, /* of the area, without the self-employed (D7) */
    JOINED_HOURLY_MEDIAN,
    JOINED_ANNUAL_P10,
    JOINED_ANNUAL_MEDIAN,
    JOINED_ANNUAL_P90,
    JOINED_GROWTH, /* of the nation, as published (D14) */
    JOINED_OPENINGS,
    JOINED_FIGURES
};

/* Texts and figures are the record's, and gone with it; a figure has no trail. */
struct joined_wage {
    soc_code code;
    struct text title;
    struct text group; /* "detailed", "major"; empty where the file does not say */
    struct text area_code;
    struct text area;
    enum area_kind kind;
    bool is_part; /* of one industry or ownership (D6) */
    struct text industry_code;
    struct text industry;
    struct text ownership;
    struct figure figures[JOINED_FIGURES];
};

/* The record with growth and openings of its occupation in the projections of the selection; of
 * another edition only under a code that the crosswalk gives the very same occupation (D21).
 * Absent where the projections have no such row: groups, and occupations that they show together
 * with others. */
struct joined_wage joined_wage(const struct inputs *inputs, const struct selection *selection,
                               const struct oews_record *record);

#endif
