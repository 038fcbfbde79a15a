#include "validate/salary.h"

enum { ROLE, MEASURE, PAY_PERIOD, AMOUNT };

static const struct layout_column columns[] = {
    [ROLE] = {"role", "role", true},
    [MEASURE] = {"measure", "measure", true},
    [PAY_PERIOD] = {"pay_period", "payperiod", true},
    [AMOUNT] = {"amount", "amount", true},
};

const struct layout survey_layout = {"a salary survey", columns, sizeof columns / sizeof *columns,
                                     LAYOUT_WINDOWS_1252};

/* D30: surveys write -1 for missing; it is refused as not a number, so that nobody prints it. */
static const struct cell_rule amount_rule = {
    .column = AMOUNT,
    .rule = "salary-amount",
    .unit = UNIT_DOLLARS_A_YEAR,
    .expected = "expected dollars a year, like 62027; leave the row out where there is none"};

const struct salary *survey_find(const struct survey *survey, struct text role)
{
    for (size_t i = 0; survey && i < survey->count; i++) {
        if (text_equal(survey->rows[i].role, role)) {
            return &survey->rows[i];
        }
    }
    return NULL;
}

static bool is_asked_for(const struct roles *roles, struct text name)
{
    for (size_t i = 0; i < roles->count; i++) {
        if (text_equal(roles->items[i].survey, name)) {
            return true;
        }
    }
    return false;
}

/* Other measures than a yearly median would need words of their own beside the figure. */
static bool check_measure(struct reading *reading)
{
    if (!text_is(reading_cell(reading, MEASURE), "median")) {
        reading_refuse(reading, MEASURE, "salary-measure", "is not a measure that guides print");
        diag_hint(reading->diags, "expected 'median'");
        return false;
    }
    if (!text_is(reading_cell(reading, PAY_PERIOD), "year")) {
        reading_refuse(reading, PAY_PERIOD, "salary-measure", "is not a pay period of guides");
        diag_hint(reading->diags, "expected 'year'");
        return false;
    }
    return true;
}

static bool read_row(struct survey *survey, struct reading *reading)
{
    struct salary row = {.role = text_copy(reading->arena, reading_cell(reading, ROLE))};
    struct cell amount;
    if (!reading_name(reading, ROLE, "salary-role", 2) || !check_measure(reading) ||
        !reading_take(reading, &amount_rule, decimal_of(0), &amount)) {
        return false;
    }
    if (amount.value.digits == 0) { /* a sentinel for "missing" (D30) */
        reading_refuse(reading, AMOUNT, amount_rule.rule, "is no pay");
        diag_hint(reading->diags, "%s", amount_rule.expected);
        return false;
    }
    const struct salary *first = survey_find(survey, row.role);
    if (first) {
        reading_refuse(reading, ROLE, "salary-twice", "stands here a second time");
        diag_hint(reading->diags, "keep one of the two rows");
        diag_note(reading->diags, first->median.place, "first here");
        return false;
    }
    row.median = reading_figure(reading, &amount_rule, &amount);
    survey->rows = arena_grow(reading->arena, survey->rows, survey->count, sizeof row);
    survey->rows[survey->count++] = row;
    return true;
}

bool survey_read(struct survey *survey, struct reading *reading, const struct roles *roles)
{
    *survey = (struct survey){.release = reading->release};
    bool opened = reading_open(reading, &survey_layout);
    while (opened && reading_next(reading)) {
        bool good = read_row(survey, reading);
        bool asked = good && is_asked_for(roles, survey->rows[survey->count - 1].role);
        reading->account->used += asked;
        reading->account->unneeded[UNNEEDED_ROW] += good && !asked;
        reading->account->refused += !good;
    }
    reading_close(reading);
    return opened && reading->account->refused == 0;
}
