#include "validate/figure.h"

const char *figure_state_name(enum figure_state state)
{
    static const char *const names[FIGURE_STATES] = {
        [FIGURE_ABSENT] = "absent",     [FIGURE_VALUE] = "value",
        [FIGURE_AT_LEAST] = "at_least", [FIGURE_BELOW] = "below",
        [FIGURE_WITHHELD] = "withheld", [FIGURE_NOT_FOR_THIS_PAY_BASIS] = "not_for_this_pay_basis",
    };
    return names[state];
}

const char *unit_name(enum unit unit)
{
    static const char *const names[UNITS] = {
        [UNIT_PERCENT] = "percent",
        [UNIT_JOBS] = "jobs",
        [UNIT_JOBS_A_YEAR] = "jobs per year",
        [UNIT_JOBS_A_DECADE] = "jobs per decade",
        [UNIT_DOLLARS_A_YEAR] = "dollars per year",
        [UNIT_DOLLARS_AN_HOUR] = "dollars per hour",
        [UNIT_WORDS] = "words",
    };
    return names[unit];
}

bool figure_has_number(const struct figure *figure)
{
    return figure->unit != UNIT_WORDS &&
           (figure->state == FIGURE_VALUE || figure->state == FIGURE_AT_LEAST ||
            figure->state == FIGURE_BELOW);
}
