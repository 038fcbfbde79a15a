/* Checks of one record of OEWS: pay basis, ladders, runs, ratios. */
#include "validate/oews_private.h"

bool oews_is_hourly(size_t figure)
{
    return figure <= WAGE_HOURLY_P90;
}

static bool read_flag(struct reading *reading, size_t column, bool *flag)
{
    struct text cell = reading_cell(reading, column);
    *flag = false;
    if (cell.len == 0) {
        return true;
    }
    *flag = text_is_ignoring_case(cell, "true") || text_is(cell, "1");
    if (!*flag && !text_is_ignoring_case(cell, "false")) {
        reading_refuse(reading, column, "oews-pay-basis", "is neither TRUE nor empty");
        diag_hint(reading->diags, "expected TRUE, 1 or nothing");
        return false;
    }
    return true;
}

/* D3: where only one pay basis is published, '*' in the other is no suppression. */
static bool apply_pay_basis(struct reading *reading, enum pay_basis basis,
                            struct cell cells[WAGE_FIGURES])
{
    bool good = true;
    for (size_t i = 0; i < WAGE_EMPLOYMENT; i++) {
        if (oews_is_hourly(i) != (basis == PAY_ANNUAL_ONLY) || cells[i].state == FIGURE_ABSENT) {
            continue;
        }
        if (cells[i].state == FIGURE_WITHHELD) {
            cells[i].state = FIGURE_NOT_FOR_THIS_PAY_BASIS;
        } else {
            good = reading_refuse(reading, oews_rules[i].column, "oews-pay-basis",
                                  basis == PAY_ANNUAL_ONLY
                                      ? "is an hourly wage where only annual pay is published"
                                      : "is an annual wage where only hourly pay is published");
            diag_hint(reading->diags, "the columns ANNUAL and HOURLY say which is published");
        }
    }
    return good;
}

bool oews_take_pay_basis(struct reading *reading, enum pay_basis *basis,
                         struct cell cells[WAGE_FIGURES])
{
    bool annual;
    bool hourly;
    *basis = PAY_BOTH;
    if (!read_flag(reading, ANNUAL, &annual) || !read_flag(reading, HOURLY, &hourly)) {
        return false;
    }
    if (annual && hourly) {
        reading_refuse(reading, HOURLY, "oews-pay-basis", "stands beside ANNUAL");
        diag_hint(reading->diags, "only one of the two can be TRUE");
        return false;
    }
    if (annual || hourly) {
        *basis = annual ? PAY_ANNUAL_ONLY : PAY_HOURLY_ONLY;
        return apply_pay_basis(reading, *basis, cells);
    }
    return true;
}

/* D4: percentiles rise, and '#' fills the top of the ladder. */
static bool check_ladder(struct reading *reading, const struct cell cells[WAGE_FIGURES],
                         size_t first, size_t last)
{
    size_t before = last + 1; /* the percentile below that says something */
    for (size_t i = first; i <= last; i++) {
        const char *fault = NULL;
        size_t at = i;
        if (cells[i].state != FIGURE_VALUE && cells[i].state != FIGURE_AT_LEAST) {
            continue;
        }
        if (before <= last && cells[before].state == FIGURE_AT_LEAST &&
            cells[i].state == FIGURE_VALUE) {
            at = before;
            fault = "stands below a percentile that has a value";
        } else if (before <= last && cells[i].state == FIGURE_VALUE &&
                   decimal_compare(cells[before].value, cells[i].value) > 0) {
            fault = "is less than the percentile before it";
        }
        if (fault) {
            reading_refuse(reading, oews_rules[at].column, "oews-ladder", fault);
            diag_hint(reading->diags, "percentiles rise from P10 to P90: is a column shifted?");
            return false;
        }
        before = i;
    }
    return true;
}

/* A wage of nothing is no wage: somebody's sentinel for "missing" (D30). */
static bool check_zeros(struct reading *reading, const struct cell cells[WAGE_FIGURES])
{
    for (size_t i = 0; i < WAGE_EMPLOYMENT; i++) {
        if (cells[i].state == FIGURE_VALUE && cells[i].value.digits == 0) {
            reading_refuse(reading, oews_rules[i].column, "oews-cell", "is no wage");
            diag_hint(reading->diags, "%s", oews_rules[i].expected);
            return false;
        }
    }
    return true;
}

bool oews_check_ladders(struct reading *reading, const struct cell cells[WAGE_FIGURES])
{
    return check_zeros(reading, cells) &&
           check_ladder(reading, cells, WAGE_HOURLY_P10, WAGE_HOURLY_P90) &&
           check_ladder(reading, cells, WAGE_ANNUAL_P10, WAGE_ANNUAL_P90);
}

static void warn_run(struct reading *reading, size_t figure, const char *what)
{
    struct text cell = reading_cell(reading, oews_rules[figure].column);
    diag_warning(reading->diags, reading_place(reading, oews_rules[figure].column), "oews-run",
                 "%s '%.*s' %s", oews_layout.columns[oews_rules[figure].column].name,
                 TEXT_ARG(cell), what);
    diag_hint(reading->diags, "markers come in runs: compare with the published file");
}

/* Whether the hourly and the annual cell of one measure go together: both told, or both the same
 * marker. Without the columns ANNUAL and HOURLY a '*' may only mean that the other basis is
 * published. */
static bool goes_together(const struct reading *reading, enum figure_state by_hour,
                          enum figure_state by_year)
{
    bool flagged = reading->binding.at[ANNUAL] != LAYOUT_ABSENT;
    return by_hour == by_year || by_hour == FIGURE_ABSENT || by_year == FIGURE_ABSENT ||
           by_hour == FIGURE_NOT_FOR_THIS_PAY_BASIS || by_year == FIGURE_NOT_FOR_THIS_PAY_BASIS ||
           (!flagged && (by_hour == FIGURE_WITHHELD || by_year == FIGURE_WITHHELD));
}

/* D4: a ladder is withheld as a whole, and '#' stands at the same measures hourly and annual. */
static void check_marker_runs(struct reading *reading, const struct cell cells[WAGE_FIGURES])
{
    for (size_t i = WAGE_HOURLY_MEAN; i <= WAGE_HOURLY_P90; i++) {
        size_t annual = i - WAGE_HOURLY_MEAN + WAGE_ANNUAL_MEAN;
        if (goes_together(reading, cells[i].state, cells[annual].state)) {
            continue;
        }
        bool odd_hour = cells[i].state != FIGURE_VALUE;
        warn_run(reading, odd_hour ? i : annual,
                 odd_hour ? "is a marker where the annual wage has none such"
                          : "is a marker where the hourly wage has none such");
        if (odd_hour && cells[annual].state != FIGURE_VALUE) {
            warn_run(reading, annual, "is a marker where the hourly wage has none such");
        }
    }
}

/* D4: within one pay basis, either all of mean and ladder is withheld or nothing is: the fewer are
 * the odd ones. A mean at the bound needs a 90th percentile there. */
static void check_basis(struct reading *reading, const struct cell cells[WAGE_FIGURES], size_t mean,
                        size_t last)
{
    size_t withheld = 0;
    size_t told = 0;
    for (size_t i = mean; i <= last; i++) {
        withheld += cells[i].state == FIGURE_WITHHELD;
        told += cells[i].state == FIGURE_VALUE || cells[i].state == FIGURE_AT_LEAST;
    }
    for (size_t i = mean; withheld && told && i <= last; i++) {
        bool is_withheld = cells[i].state == FIGURE_WITHHELD;
        size_t other = i >= WAGE_ANNUAL_MEAN ? i - WAGE_ANNUAL_MEAN : i + WAGE_ANNUAL_MEAN;
        bool said = is_withheld && cells[other].state == FIGURE_VALUE; /* by check_marker_runs */
        if (is_withheld == (withheld <= told) && !said) {
            warn_run(reading, i,
                     is_withheld ? "is withheld where other wages of the record are published"
                                 : "is published where other wages of the record are withheld");
        }
    }
    if (cells[mean].state == FIGURE_AT_LEAST && cells[last].state != FIGURE_AT_LEAST &&
        cells[last].state != FIGURE_ABSENT) {
        warn_run(reading, mean, "is a mean at the bound where the 90th percentile is not");
    }
}

static void warn_measure(struct reading *reading, size_t column, const char *what)
{
    struct text cell = reading_cell(reading, column);
    diag_warning(reading->diags, reading_place(reading, column), "oews-run", "%s '%.*s' %s",
                 oews_layout.columns[column].name, TEXT_ARG(cell), what);
    diag_hint(reading->diags, "markers come in runs: compare with the published file");
}

/* Employment and what is derived of it are withheld together; so are the mean and its error. */
static void check_measures(struct reading *reading, const struct cell cells[WAGE_FIGURES])
{
    static const size_t derived[] = {EMP_PRSE, JOBS_1000, LOC_QUOTIENT, PCT_TOTAL, PCT_RPT};
    bool withheld = cells[WAGE_EMPLOYMENT].state == FIGURE_WITHHELD;
    size_t against = 0;
    for (size_t i = 0; i < sizeof derived / sizeof *derived; i++) {
        struct text cell = reading_cell(reading, derived[i]);
        bool marked = cell.len == 2 && cell.at[0] == '*'; /* "**": a taken cell is nothing else */
        bool apart = cell.len && marked != withheld;
        against += apart;
        if (apart && !withheld) {
            warn_measure(reading, derived[i], "is withheld where the employment is published");
        }
    }
    if (against && withheld) {
        warn_measure(reading, TOT_EMP, "is withheld where what is derived of it is published");
    }
    if (text_is(reading_cell(reading, MEAN_PRSE), "*") &&
        (cells[WAGE_ANNUAL_MEAN].state == FIGURE_VALUE ||
         cells[WAGE_HOURLY_MEAN].state == FIGURE_VALUE)) {
        warn_measure(reading, MEAN_PRSE, "is withheld where the mean is published");
    }
}

/* D3: annual pay is 2,080 hours, rounded to $10; a check and never a way to make a number. */
static void check_ratios(struct sheet *sheet, const struct cell cells[WAGE_FIGURES])
{
    enum { HOURS = 2080, TOLERANCE = 1600 }; /* cents: half a cent an hour, and $5 of rounding */
    for (size_t i = WAGE_HOURLY_MEAN; i <= WAGE_HOURLY_P90; i++) {
        const struct cell *hour = &cells[i];
        const struct cell *year = &cells[i - WAGE_HOURLY_MEAN + WAGE_ANNUAL_MEAN];
        if (hour->state != FIGURE_VALUE || year->state != FIGURE_VALUE || hour->value.places != 2 ||
            year->value.places != 0) {
            continue;
        }
        int64_t off = year->value.digits * 100 - hour->value.digits * HOURS;
        if (off > TOLERANCE || off < -TOLERANCE) {
            if (sheet->ratios_off++ == 0) {
                sheet->ratio_place = reading_place(
                    sheet->reading, oews_rules[i - WAGE_HOURLY_MEAN + WAGE_ANNUAL_MEAN].column);
            }
        }
    }
}

/* D2: a percentile above the release's own bound would have been printed as '#'; a mean need not.
 */
static void check_above_bound(const struct sheet *sheet, const struct cell cells[WAGE_FIGURES])
{
    for (size_t i = WAGE_HOURLY_P10; sheet->bound && i <= WAGE_ANNUAL_P90; i++) {
        struct decimal bound = oews_is_hourly(i) ? sheet->bound->hourly : sheet->bound->annual;
        if (i != WAGE_ANNUAL_MEAN && cells[i].state == FIGURE_VALUE &&
            decimal_compare(cells[i].value, bound) > 0) {
            warn_run(sheet->reading, i, "is above the bound that this release prints as '#'");
            diag_hint(sheet->reading->diags,
                      "compare with the published file, or correct input/bls/wage-bounds.csv");
        }
    }
}

void oews_check_runs(struct sheet *sheet, const struct cell cells[WAGE_FIGURES])
{
    check_above_bound(sheet, cells);
    check_marker_runs(sheet->reading, cells);
    check_basis(sheet->reading, cells, WAGE_HOURLY_MEAN, WAGE_HOURLY_P90);
    check_basis(sheet->reading, cells, WAGE_ANNUAL_MEAN, WAGE_ANNUAL_P90);
    check_measures(sheet->reading, cells);
    check_ratios(sheet, cells);
}
