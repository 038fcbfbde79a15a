#include "validate/figure_id.h"

static const struct {
    const char *name;
    enum family family;
    enum unit unit;
} figures[FIGURE_IDS] = {
    [FIGURE_ID_SALARY] = {"salary", FAMILY_WAGES, UNIT_DOLLARS_A_YEAR},
    [FIGURE_ID_GROWTH] = {"growth", FAMILY_OUTLOOK, UNIT_PERCENT},
    [FIGURE_ID_GROWTH_WORDS] = {"growth_words", FAMILY_OUTLOOK, UNIT_WORDS},
    [FIGURE_ID_EMPLOYMENT] = {"employment", FAMILY_OUTLOOK, UNIT_JOBS},
    [FIGURE_ID_PROJECTED_EMPLOYMENT] = {"projected_employment", FAMILY_OUTLOOK, UNIT_JOBS},
    [FIGURE_ID_EMPLOYMENT_CHANGE] = {"employment_change", FAMILY_OUTLOOK, UNIT_JOBS},
    [FIGURE_ID_OPENINGS] = {"openings", FAMILY_OUTLOOK, UNIT_JOBS_A_YEAR},
    [FIGURE_ID_WAGE_ANNUAL_MEAN] = {"wage_annual_mean", FAMILY_WAGES, UNIT_DOLLARS_A_YEAR},
    [FIGURE_ID_WAGE_ANNUAL_P10] = {"wage_annual_p10", FAMILY_WAGES, UNIT_DOLLARS_A_YEAR},
    [FIGURE_ID_WAGE_ANNUAL_P25] = {"wage_annual_p25", FAMILY_WAGES, UNIT_DOLLARS_A_YEAR},
    [FIGURE_ID_WAGE_ANNUAL_MEDIAN] = {"wage_annual_median", FAMILY_WAGES, UNIT_DOLLARS_A_YEAR},
    [FIGURE_ID_WAGE_ANNUAL_P75] = {"wage_annual_p75", FAMILY_WAGES, UNIT_DOLLARS_A_YEAR},
    [FIGURE_ID_WAGE_ANNUAL_P90] = {"wage_annual_p90", FAMILY_WAGES, UNIT_DOLLARS_A_YEAR},
    [FIGURE_ID_WAGE_HOURLY_MEAN] = {"wage_hourly_mean", FAMILY_WAGES, UNIT_DOLLARS_AN_HOUR},
    [FIGURE_ID_WAGE_HOURLY_P10] = {"wage_hourly_p10", FAMILY_WAGES, UNIT_DOLLARS_AN_HOUR},
    [FIGURE_ID_WAGE_HOURLY_P25] = {"wage_hourly_p25", FAMILY_WAGES, UNIT_DOLLARS_AN_HOUR},
    [FIGURE_ID_WAGE_HOURLY_MEDIAN] = {"wage_hourly_median", FAMILY_WAGES, UNIT_DOLLARS_AN_HOUR},
    [FIGURE_ID_WAGE_HOURLY_P75] = {"wage_hourly_p75", FAMILY_WAGES, UNIT_DOLLARS_AN_HOUR},
    [FIGURE_ID_WAGE_HOURLY_P90] = {"wage_hourly_p90", FAMILY_WAGES, UNIT_DOLLARS_AN_HOUR},
    [FIGURE_ID_WAGE_EMPLOYMENT] = {"wage_employment", FAMILY_WAGES, UNIT_JOBS},
    [FIGURE_ID_ENTRY_EDUCATION] = {"entry_education", FAMILY_ENTRY, UNIT_WORDS},
    [FIGURE_ID_EXPERIENCE] = {"experience", FAMILY_ENTRY, UNIT_WORDS},
    [FIGURE_ID_TRAINING] = {"training", FAMILY_ENTRY, UNIT_WORDS},
};

const char *figure_id_name(enum figure_id id)
{
    return figures[id].name;
}

enum figure_id figure_id_of(struct text name)
{
    for (int i = 0; i < FIGURE_IDS; i++) {
        if (text_is(name, figures[i].name)) {
            return (enum figure_id)i;
        }
    }
    return FIGURE_IDS;
}

enum family figure_id_family(enum figure_id id)
{
    return figures[id].family;
}

enum unit figure_id_unit(enum figure_id id)
{
    return figures[id].unit;
}
