#include "emit/known.h"
#include "support.h"

static struct figure number(enum unit unit, const char *value)
{
    struct figure figure = {.state = FIGURE_VALUE, .unit = unit};
    assert_true(decimal_parse(text_of(value), &figure.value));
    return figure;
}

static struct figure without(enum unit unit, enum figure_state state)
{
    return (struct figure){.state = state, .unit = unit};
}

static void says(struct trial *trial, struct figure annual, struct figure hourly,
                 const char *expected)
{
    struct wage row = {0};
    row.figures[WAGE_ANNUAL_MEDIAN] = annual;
    row.figures[WAGE_HOURLY_MEDIAN] = hourly;
    row.figures[WAGE_EMPLOYMENT] = number(UNIT_JOBS, "38800");
    assert_text(known_wages(&trial->arena, &row), expected);
}

static void test_the_median_that_is_published(void **state)
{
    says(*state, number(UNIT_DOLLARS_A_YEAR, "89340"), number(UNIT_DOLLARS_AN_HOUR, "42.95"),
         "median $89,340 per year, 38,800 employees");
    says(*state, without(UNIT_DOLLARS_A_YEAR, FIGURE_NOT_FOR_THIS_PAY_BASIS),
         number(UNIT_DOLLARS_AN_HOUR, "23.33"), "median $23.33 per hour, 38,800 employees");
    says(*state, number(UNIT_DOLLARS_A_YEAR, "79940"),
         without(UNIT_DOLLARS_AN_HOUR, FIGURE_NOT_FOR_THIS_PAY_BASIS),
         "median $79,940 per year, 38,800 employees");
    says(*state, without(UNIT_DOLLARS_A_YEAR, FIGURE_WITHHELD),
         without(UNIT_DOLLARS_AN_HOUR, FIGURE_WITHHELD), "median not published, 38,800 employees");
    struct figure bound = number(UNIT_DOLLARS_A_YEAR, "239200");
    bound.state = FIGURE_AT_LEAST;
    says(*state, bound, bound, "median ≥ $239,200 per year, 38,800 employees");
}

static void test_openings_say_of_which_time(void **state)
{
    struct trial *trial = *state;
    struct projection row = {0};
    row.figures[PROJECTION_EMPLOYMENT] = number(UNIT_JOBS, "90000");
    row.figures[PROJECTION_PERCENT] = number(UNIT_PERCENT, "-13.0");
    row.figures[PROJECTION_OPENINGS] = number(UNIT_JOBS_A_DECADE, "27500");
    assert_text(known_outlook(&trial->arena, &row),
                "90,000 jobs, growth −13.0%, 27,500 openings in ten years");
    row.figures[PROJECTION_OPENINGS] = number(UNIT_JOBS_A_YEAR, "5800");
    assert_text(known_outlook(&trial->arena, &row),
                "90,000 jobs, growth −13.0%, 5,800 openings per year");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_the_median_that_is_published),
        TRIAL(test_openings_say_of_which_time),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
