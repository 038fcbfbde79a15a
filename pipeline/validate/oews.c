#include "validate/oews.h"

#include <stdlib.h>

enum {
    AREA,
    AREA_TITLE,
    AREA_TYPE,
    PRIM_STATE,
    NAICS,
    NAICS_TITLE,
    I_GROUP,
    OWN_CODE,
    OCC_CODE,
    OCC_TITLE,
    O_GROUP,
    TOT_EMP,
    EMP_PRSE,
    JOBS_1000,
    LOC_QUOTIENT,
    PCT_TOTAL,
    PCT_RPT,
    H_MEAN,
    A_MEAN,
    MEAN_PRSE,
    H_PCT10,
    H_PCT25,
    H_MEDIAN,
    H_PCT75,
    H_PCT90,
    A_PCT10,
    A_PCT25,
    A_MEDIAN,
    A_PCT75,
    A_PCT90,
    ANNUAL,
    HOURLY
};

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

static const struct layout layout = {"an OEWS file", columns, sizeof columns / sizeof *columns};

/* Without these a national file gives no wages by percentile and no way to tell groups apart. */
static const size_t national_columns[] = {O_GROUP, TOT_EMP, H_PCT10, H_PCT25, H_MEDIAN,
                                          H_PCT75, H_PCT90, A_PCT10, A_PCT25, A_MEDIAN,
                                          A_PCT75, A_PCT90, ANNUAL,  HOURLY};

static const struct marker wage_markers[] = {
    {"*", FIGURE_WITHHELD}, {"#", FIGURE_AT_LEAST}, {NULL, FIGURE_ABSENT}};
static const struct marker employment_markers[] = {{"**", FIGURE_WITHHELD}, {NULL, FIGURE_ABSENT}};

#define HOURLY_WAGE(column)                                                                        \
    {                                                                                              \
        column, "oews-cell", UNIT_DOLLARS_AN_HOUR, false, false, wage_markers,                     \
            "expected dollars, '*' (not available) or '#' (at or above the bound)"                 \
    }
#define ANNUAL_WAGE(column)                                                                        \
    {                                                                                              \
        column, "oews-cell", UNIT_DOLLARS_A_YEAR, false, false, wage_markers,                      \
            "expected dollars, '*' (not available) or '#' (at or above the bound)"                 \
    }

static const struct cell_rule rules[WAGE_FIGURES] = {
    [WAGE_HOURLY_MEAN] = HOURLY_WAGE(H_MEAN),
    [WAGE_HOURLY_P10] = HOURLY_WAGE(H_PCT10),
    [WAGE_HOURLY_P25] = HOURLY_WAGE(H_PCT25),
    [WAGE_HOURLY_MEDIAN] = HOURLY_WAGE(H_MEDIAN),
    [WAGE_HOURLY_P75] = HOURLY_WAGE(H_PCT75),
    [WAGE_HOURLY_P90] = HOURLY_WAGE(H_PCT90),
    [WAGE_ANNUAL_MEAN] = ANNUAL_WAGE(A_MEAN),
    [WAGE_ANNUAL_P10] = ANNUAL_WAGE(A_PCT10),
    [WAGE_ANNUAL_P25] = ANNUAL_WAGE(A_PCT25),
    [WAGE_ANNUAL_MEDIAN] = ANNUAL_WAGE(A_MEDIAN),
    [WAGE_ANNUAL_P75] = ANNUAL_WAGE(A_PCT75),
    [WAGE_ANNUAL_P90] = ANNUAL_WAGE(A_PCT90),
    [WAGE_EMPLOYMENT] = {TOT_EMP, "oews-cell", UNIT_JOBS, false, false, employment_markers,
                         "expected a number of employees or '**' (not available)"},
};

static bool is_hourly(size_t figure)
{
    return figure <= WAGE_HOURLY_P90;
}

/* D2: '#' means the bound of this release; without one it means nothing that we could print. */
static bool check_bound(struct reading *reading, size_t figure, const struct wage_bound *bound)
{
    if (bound || !text_is(reading_cell(reading, rules[figure].column), "#")) {
        return true;
    }
    reading_refuse(reading, rules[figure].column, "oews-bound",
                   "stands for a bound that is not known for this release");
    diag_hint(reading->diags, "add a row for '%.*s' to input/bls/wage-bounds.csv",
              TEXT_ARG(reading->release->period));
    return false;
}

static bool read_figures(struct reading *reading, const struct wage_bound *bound, struct wage *row)
{
    bool good = true;
    for (size_t i = 0; i < WAGE_FIGURES; i++) {
        struct decimal least = decimal_of(0);
        if (bound) {
            least = is_hourly(i) ? bound->hourly : bound->annual;
        }
        good = check_bound(reading, i, bound) && good;
        good = reading_figure(reading, &rules[i], least, &row->figures[i]) && good;
    }
    return good;
}

static bool read_flag(struct reading *reading, size_t column, bool *flag)
{
    struct text cell = reading_cell(reading, column);
    *flag = false;
    if (cell.len == 0) {
        return true;
    }
    *flag = text_is_ignoring_case(cell, "true") || text_is(cell, "1");
    if (!*flag && cell.len && !text_is_ignoring_case(cell, "false")) {
        reading_refuse(reading, column, "oews-pay-basis", "is neither TRUE nor empty");
        diag_hint(reading->diags, "expected TRUE, 1 or nothing");
        return false;
    }
    return true;
}

/* D3: where only one pay basis is published, '*' in the other is no suppression. */
static bool apply_pay_basis(struct reading *reading, struct wage *row)
{
    bool annual = false;
    bool hourly = false;
    if (!read_flag(reading, ANNUAL, &annual) || !read_flag(reading, HOURLY, &hourly)) {
        return false;
    }
    if (!annual && !hourly) {
        return true;
    }
    row->basis = annual ? PAY_ANNUAL_ONLY : PAY_HOURLY_ONLY;
    bool good = true;
    for (size_t i = 0; i < WAGE_EMPLOYMENT; i++) {
        if (is_hourly(i) != annual || row->figures[i].state == FIGURE_ABSENT) {
            continue;
        }
        if (row->figures[i].state == FIGURE_WITHHELD) {
            row->figures[i].state = FIGURE_NOT_FOR_THIS_PAY_BASIS;
        } else {
            good = reading_refuse(reading, rules[i].column, "oews-pay-basis",
                                  annual ? "is an hourly wage where only annual pay is published"
                                         : "is an annual wage where only hourly pay is published");
        }
    }
    return good;
}

/* D4: percentiles rise, and '#' fills the top of the ladder. */
static bool check_ladder(struct reading *reading, const struct wage *row, size_t first, size_t last)
{
    for (size_t i = first + 1; i <= last; i++) {
        const struct figure *lower = &row->figures[i - 1];
        const struct figure *upper = &row->figures[i];
        bool falls = lower->state == FIGURE_VALUE && upper->state == FIGURE_VALUE &&
                     decimal_compare(lower->value, upper->value) > 0;
        bool gap = lower->state == FIGURE_AT_LEAST && upper->state == FIGURE_VALUE;
        if (falls || gap) {
            reading_refuse(reading, rules[i].column, "oews-ladder",
                           "is less than the percentile before it");
            diag_hint(reading->diags, "percentiles rise from P10 to P90: is a column shifted?");
            return false;
        }
    }
    return true;
}

/* Why a record is passed over, or UNNEEDED_REASONS. */
static enum unneeded reason_to_pass(const struct reading *reading)
{
    struct text area = reading_cell(reading, AREA);
    struct text industry = reading_cell(reading, NAICS);
    struct text group = reading_cell(reading, O_GROUP);
    if (industry.len && !text_is(industry, "000000") && !text_is(industry, "0")) {
        return UNNEEDED_INDUSTRY;
    }
    if (area.len && !text_is(area, "99") && reading->release->kind == RELEASE_OEWS) {
        return UNNEEDED_AREA;
    }
    if (group.len && !text_is_ignoring_case(group, "detailed")) {
        return UNNEEDED_GROUP;
    }
    return UNNEEDED_REASONS;
}

static void keep_row(struct oews *oews, struct reading *reading, struct wage *row)
{
    struct text area = reading_cell(reading, AREA_TITLE);
    row->title = text_copy(reading->arena, reading_cell(reading, OCC_TITLE));
    row->area = area.len ? text_copy(reading->arena, area) : TEXT("U.S.");
    row->place = reading_place(reading, OCC_CODE);
    for (size_t i = 0; i < WAGE_FIGURES; i++) {
        reading_keep(reading, rules[i].column, &row->figures[i]);
    }
    oews->rows = arena_grow(reading->arena, oews->rows, oews->count, sizeof *row);
    oews->rows[oews->count++] = *row;
}

static bool read_row(struct oews *oews, struct reading *reading, const struct wage_bound *bound)
{
    struct wage row = {0};
    bool good = reading_code(reading, OCC_CODE, &row.code);
    good = read_figures(reading, bound, &row) && good;
    good = good && apply_pay_basis(reading, &row);
    good = good && check_ladder(reading, &row, WAGE_HOURLY_P10, WAGE_HOURLY_P90);
    good = good && check_ladder(reading, &row, WAGE_ANNUAL_P10, WAGE_ANNUAL_P90);
    if (!good) {
        reading->account->refused++;
        return false;
    }
    enum unneeded reason = reason_to_pass(reading);
    if (reason == UNNEEDED_REASONS && !wanted_has(reading->wanted, row.code)) {
        reason = UNNEEDED_OCCUPATION;
    }
    /* other occupations of the nation stay at hand as possible successors (D21) */
    bool national = reading->release->kind == RELEASE_OEWS;
    if (reason == UNNEEDED_REASONS || (national && reason == UNNEEDED_OCCUPATION)) {
        keep_row(oews, reading, &row);
    }
    reading->account->used += reason == UNNEEDED_REASONS;
    if (reason != UNNEEDED_REASONS) {
        reading->account->unneeded[reason]++;
    }
    return true;
}

static bool check_national_columns(struct reading *reading)
{
    bool complete = true;
    for (size_t i = 0; i < sizeof national_columns / sizeof *national_columns; i++) {
        complete =
            layout_require(&reading->binding, national_columns[i], reading->diags) && complete;
    }
    return complete;
}

static int compare_rows(const void *a, const void *b)
{
    const struct wage *x = a;
    const struct wage *y = b;
    int order = (x->code > y->code) - (x->code < y->code);
    return order ? order : (x->place.at > y->place.at) - (x->place.at < y->place.at);
}

/* Sorts; in a national file refuses an occupation that stands there twice, naming both places (a
 * broad and a detailed row of one code are no such case: broad rows are not kept, D5). */
static void sort_rows(struct oews *oews, struct reading *reading)
{
    if (oews->count) {
        qsort(oews->rows, oews->count, sizeof *oews->rows, compare_rows);
    }
    for (size_t i = 1; i < oews->count && reading->release->kind == RELEASE_OEWS; i++) {
        if (oews->rows[i].code == oews->rows[i - 1].code) {
            struct text code = soc_text(reading->arena, oews->rows[i].code);
            diag_error(reading->diags, oews->rows[i].place, "oews-twice",
                       "occupation '%.*s' stands here a second time", TEXT_ARG(code));
            diag_hint(reading->diags, "keep one of the two rows");
            diag_note(reading->diags, oews->rows[i - 1].place, "first here");
        }
    }
}

bool oews_read(struct oews *oews, struct reading *reading, const struct reference *reference)
{
    *oews = (struct oews){.release = reading->release,
                          .edition = soc_edition_of(release_year(reading->release))};
    size_t errors = reading->diags->errors;
    bool national = reading->release->kind == RELEASE_OEWS;
    if (reading_open(reading, &layout) && (!national || check_national_columns(reading))) {
        if (reading->only_wanted && !national) {
            reading_filter(reading, OCC_CODE);
        }
        const struct wage_bound *bound = reference_bound(reference, reading->release->period);
        while (reading_next(reading)) {
            read_row(oews, reading, bound);
        }
        sort_rows(oews, reading);
    }
    reading_close(reading);
    return reading->diags->errors == errors;
}

static int compare_code(const void *key, const void *row)
{
    soc_code code = *(const soc_code *)key;
    soc_code other = ((const struct wage *)row)->code;
    return (code > other) - (code < other);
}

const struct wage *oews_find(const struct oews *oews, soc_code code)
{
    return oews->count ? bsearch(&code, oews->rows, oews->count, sizeof *oews->rows, compare_code)
                       : NULL;
}
