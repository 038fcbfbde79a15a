#include "validate/oews_private.h"

/* D29: headers come in three letter cases and several spellings. */
static const struct layout_column columns[] = {
    [AREA] = {"AREA", "area", false},
    [AREA_TITLE] = {"AREA_TITLE", "areatitle|areaname", false},
    [AREA_TYPE] = {"AREA_TYPE", "areatype", false},
    [PRIM_STATE] = {"PRIM_STATE", "primstate", false},
    [NAICS] = {"NAICS", "naics", false},
    [NAICS_TITLE] = {"NAICS_TITLE", "naicstitle", false},
    [I_GROUP] = {"I_GROUP", "igroup", false},
    [OWN_CODE] = {"OWN_CODE", "owncode", false},
    [OCC_CODE] = {"OCC_CODE", "occcode", true},
    [OCC_TITLE] = {"OCC_TITLE", "occtitle", true},
    [O_GROUP] = {"O_GROUP", "ogroup|occgroup", false},
    [TOT_EMP] = {"TOT_EMP", "totemp", false},
    [EMP_PRSE] = {"EMP_PRSE", "empprse", false},
    [JOBS_1000] = {"JOBS_1000", "jobs1000|jobs1000orig", false},
    [LOC_QUOTIENT] = {"LOC_QUOTIENT", "locquotient|locq", false},
    [PCT_TOTAL] = {"PCT_TOTAL", "pcttotal", false},
    [PCT_RPT] = {"PCT_RPT", "pctrpt", false},
    [H_MEAN] = {"H_MEAN", "hmean", true},
    [A_MEAN] = {"A_MEAN", "amean", true},
    [MEAN_PRSE] = {"MEAN_PRSE", "meanprse", false},
    [H_PCT10] = {"H_PCT10", "hpct10", false},
    [H_PCT25] = {"H_PCT25", "hpct25", false},
    [H_MEDIAN] = {"H_MEDIAN", "hmedian", false},
    [H_PCT75] = {"H_PCT75", "hpct75", false},
    [H_PCT90] = {"H_PCT90", "hpct90", false},
    [A_PCT10] = {"A_PCT10", "apct10", false},
    [A_PCT25] = {"A_PCT25", "apct25", false},
    [A_MEDIAN] = {"A_MEDIAN", "amedian", false},
    [A_PCT75] = {"A_PCT75", "apct75", false},
    [A_PCT90] = {"A_PCT90", "apct90", false},
    [ANNUAL] = {"ANNUAL", "annual", false},
    [HOURLY] = {"HOURLY", "hourly", false},
};

const struct layout oews_layout = {"an OEWS file", columns, sizeof columns / sizeof *columns, 0};

#define WAGE(place, of)                                                                            \
    {                                                                                              \
        .column = place, .rule = "oews-cell", .unit = of,                                          \
        .markers = 1U << MARKER_WITHHELD | 1U << MARKER_AT_BOUND,                                  \
        .expected = "expected dollars, '*' (not available) or '#' (at or above the bound)"         \
    }

const struct cell_rule oews_rules[WAGE_FIGURES] = {
    [WAGE_HOURLY_MEAN] = WAGE(H_MEAN, UNIT_DOLLARS_AN_HOUR),
    [WAGE_HOURLY_P10] = WAGE(H_PCT10, UNIT_DOLLARS_AN_HOUR),
    [WAGE_HOURLY_P25] = WAGE(H_PCT25, UNIT_DOLLARS_AN_HOUR),
    [WAGE_HOURLY_MEDIAN] = WAGE(H_MEDIAN, UNIT_DOLLARS_AN_HOUR),
    [WAGE_HOURLY_P75] = WAGE(H_PCT75, UNIT_DOLLARS_AN_HOUR),
    [WAGE_HOURLY_P90] = WAGE(H_PCT90, UNIT_DOLLARS_AN_HOUR),
    [WAGE_ANNUAL_MEAN] = WAGE(A_MEAN, UNIT_DOLLARS_A_YEAR),
    [WAGE_ANNUAL_P10] = WAGE(A_PCT10, UNIT_DOLLARS_A_YEAR),
    [WAGE_ANNUAL_P25] = WAGE(A_PCT25, UNIT_DOLLARS_A_YEAR),
    [WAGE_ANNUAL_MEDIAN] = WAGE(A_MEDIAN, UNIT_DOLLARS_A_YEAR),
    [WAGE_ANNUAL_P75] = WAGE(A_PCT75, UNIT_DOLLARS_A_YEAR),
    [WAGE_ANNUAL_P90] = WAGE(A_PCT90, UNIT_DOLLARS_A_YEAR),
    [WAGE_EMPLOYMENT] = {.column = TOT_EMP,
                         .rule = "oews-cell",
                         .unit = UNIT_JOBS,
                         .markers = 1U << MARKER_EMPLOYMENT_WITHHELD,
                         .expected = "expected a number of employees or '**' (not available)"},
};

#define MEASURE(place, marks)                                                                      \
    {                                                                                              \
        .column = place, .rule = "oews-cell", .may_be_empty = true, .markers = marks,              \
        .expected = "expected a number, a marker or nothing"                                       \
    }

const struct cell_rule oews_measures[OEWS_MEASURES] = {
    MEASURE(EMP_PRSE, 1U << MARKER_EMPLOYMENT_WITHHELD),
    MEASURE(JOBS_1000, 1U << MARKER_EMPLOYMENT_WITHHELD),
    MEASURE(LOC_QUOTIENT, 1U << MARKER_EMPLOYMENT_WITHHELD),
    MEASURE(PCT_TOTAL, 1U << MARKER_EMPLOYMENT_WITHHELD),
    MEASURE(PCT_RPT, 1U << MARKER_EMPLOYMENT_WITHHELD | 1U << MARKER_SMALL),
    MEASURE(MEAN_PRSE, 1U << MARKER_WITHHELD),
};
