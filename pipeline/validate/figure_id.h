/* figure_id: the figures of a role in a guide, and their names: a contract of the JSON.
 *
 * Every later stage may use it; the small tables name figures too, so that it lies here. */
#ifndef CAREERGUIDE_FIGURE_ID_H
#define CAREERGUIDE_FIGURE_ID_H

#include "validate/figure.h"
#include "validate/role.h"

enum figure_id {
    FIGURE_ID_SALARY, /* the headline pay: the role's survey, else the OEWS median */
    FIGURE_ID_GROWTH,
    FIGURE_ID_GROWTH_WORDS,
    FIGURE_ID_EMPLOYMENT,
    FIGURE_ID_PROJECTED_EMPLOYMENT,
    FIGURE_ID_EMPLOYMENT_CHANGE,
    FIGURE_ID_OPENINGS,
    FIGURE_ID_WAGE_ANNUAL_MEAN,
    FIGURE_ID_WAGE_ANNUAL_P10,
    FIGURE_ID_WAGE_ANNUAL_P25,
    FIGURE_ID_WAGE_ANNUAL_MEDIAN,
    FIGURE_ID_WAGE_ANNUAL_P75,
    FIGURE_ID_WAGE_ANNUAL_P90,
    FIGURE_ID_WAGE_HOURLY_MEAN,
    FIGURE_ID_WAGE_HOURLY_P10,
    FIGURE_ID_WAGE_HOURLY_P25,
    FIGURE_ID_WAGE_HOURLY_MEDIAN,
    FIGURE_ID_WAGE_HOURLY_P75,
    FIGURE_ID_WAGE_HOURLY_P90,
    FIGURE_ID_WAGE_EMPLOYMENT, /* OEWS: without the self-employed (D7) */
    FIGURE_ID_ENTRY_EDUCATION,
    FIGURE_ID_EXPERIENCE,
    FIGURE_ID_TRAINING,
    FIGURE_IDS
};

/* "salary", "growth", …: the names of the JSON (interface.md). */
const char *figure_id_name(enum figure_id id);
enum figure_id figure_id_of(struct text name); /* FIGURE_IDS where there is none */
enum family figure_id_family(enum figure_id id);
enum unit figure_id_unit(enum figure_id id); /* openings: that of annual averages */

#endif
