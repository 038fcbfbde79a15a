#include "support.h"
#include "validate/state_projections.h"

#define HEADER                                                                                     \
    "Area Type,Area Name (County Names),Period,SOC Level,Standard Occupational Classification "    \
    "(SOC),Occupational Title,Base Year Employment Estimate,Projected Year Employment Estimate,"   \
    "Numeric Change,Percentage Change,Exits,Transfers,Total Job Openings,Median Hourly Wage,"      \
    "Median Annual Wage,Entry Level Education,Work Experience,Job Training\n"
#define ROW(level, code, wages)                                                                    \
    "State,California,2021-2031," level "," code                                                   \
    ",Sonographers,7200,8100,900,12.5,1400,2200,4500," wages ",None,None,None\n"

static bool read_as(struct trial *trial, const char *bytes, struct state_projections *projections)
{
    static soc_code codes[] = {292032, 299021};
    static const struct wanted wanted = {codes, 2};
    struct reading reading = trial_reading(
        trial, trial_release(trial, RELEASE_STATE_PROJECTIONS, "2021-31", bytes), &wanted);
    return state_projections_read(projections, &reading);
}

/* California writes 0.00 for a wage that it does not know (D30). */
static void test_a_wage_of_nothing_is_absent(void **state)
{
    struct state_projections projections;
    assert_true(read_as(
        *state, HEADER ROW("4", "29-2032", "48.75,101400.00") ROW("4", "29-9021", "0.00,0.00"),
        &projections));
    assert_no_messages(*state);
    assert_int_equal(projections.count, 2);
    const struct state_projection *rows = projections.rows;
    assert_decimal(rows[0].figures[STATE_WAGE_HOURLY].value, "48.75");
    assert_int_equal(rows[0].figures[STATE_WAGE_HOURLY].state, FIGURE_VALUE);
    assert_int_equal(rows[0].figures[STATE_WAGE_ANNUAL].state, FIGURE_VALUE);
    assert_int_equal(rows[1].figures[STATE_WAGE_HOURLY].state, FIGURE_ABSENT);
    assert_int_equal(rows[1].figures[STATE_WAGE_ANNUAL].state, FIGURE_ABSENT);
    assert_int_equal(rows[1].figures[STATE_CHANGE].state, FIGURE_VALUE);
}

/* Totals and groups are passed over and counted; what is no level is refused. */
static void test_levels_of_soc(void **state)
{
    struct trial *trial = *state;
    struct state_projections projections;
    assert_true(read_as(trial,
                        HEADER ROW("1", "00-0000", "0.00,0.00") ROW("3", "29-2000", "1,1")
                            ROW("4", "29-2032", "1,1") ROW("4", "11-9111", "1,1"),
                        &projections));
    assert_account(&trial->account, "4 = 1 + 1 + 2 + 0 + 0 + 0 + 0");
    static const char *const levels[] = {HEADER ROW("0", "29-2032", "1,1"),
                                         HEADER ROW("5", "29-2032", "1,1"),
                                         HEADER ROW("44", "29-2032", "1,1")};
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
        trial->diags = (struct diags){.arena = &trial->arena};
        assert_false(read_as(trial, levels[i], &projections));
        assert_int_equal(trial->diags.count, 1);
        assert_string_equal(trial->diags.items[0]->rule, "state-projections-level");
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_a_wage_of_nothing_is_absent),
        TRIAL(test_levels_of_soc),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
