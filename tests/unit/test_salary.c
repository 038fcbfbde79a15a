#include "support.h"
#include "validate/salary.h"

#define HEADER "role,measure,pay_period,amount\n"

static bool read_as(struct trial *trial, const char *bytes, struct survey *survey)
{
    static struct role items[] = {{.survey = {"Echocardiographer", 17}}, {.survey = {"", 0}}};
    static const struct roles roles = {items, 2};
    struct reading reading =
        trial_reading(trial, trial_release(trial, RELEASE_SALARY, "2018", bytes), NULL);
    return survey_read(survey, &reading, &roles);
}

static void refused(struct trial *trial, const char *row, const char *messages)
{
    struct survey survey;
    struct text bytes = text_format(&trial->arena, HEADER "%s", row);
    assert_false(read_as(trial, bytes.at, &survey));
    assert_account(&trial->account, "1 = 0 + 0 + 0 + 0 + 0 + 0 + 1");
    assert_messages(trial, messages);
}

static void test_rows_by_the_name_of_the_survey(void **state)
{
    struct trial *trial = *state;
    struct survey survey;
    assert_true(read_as(trial,
                        HEADER "Nurse,median,year,\"61,000\"\n"
                               "Echocardiographer,median,year,62027\n",
                        &survey));
    assert_no_messages(trial);
    assert_account(&trial->account, "2 = 1 + 0 + 0 + 0 + 0 + 1 + 0");
    const struct salary *row = survey_find(&survey, TEXT("Echocardiographer"));
    assert_figure(&row->median, "value 62027 dollars per year");
    assert_place(row->median.place, "3:31 '62027'");
    assert_string_equal(row->median.rule, "salary-amount");
    assert_figure(&survey_find(&survey, TEXT("Nurse"))->median, "value 61000 dollars per year");
    assert_null(survey_find(&survey, TEXT("echocardiographer")));
    assert_null(survey_find(NULL, TEXT("Nurse")));
}

static void test_missing_amounts_are_no_figures(void **state)
{
    /* D30: surveys write -1 for missing */
    refused(*state, "Nurse,median,year,-1\n",
            "data.csv:2:19: error: amount '-1' is negative [salary-amount]\n"
            "  Nurse,median,year,-1\n"
            "                    ^~ expected dollars a year, like 62027; leave the row out where "
            "there is none\n");
    refused(*state, "Nurse,median,year,\n",
            "data.csv:2:19: error: amount is empty [salary-amount]\n"
            "  Nurse,median,year,\n"
            "                    ^ expected dollars a year, like 62027; leave the row out where "
            "there is none\n");
    refused(*state, "Nurse,median,year,#\n",
            "data.csv:2:19: error: amount '#' is not a number [salary-amount]\n"
            "  Nurse,median,year,#\n"
            "                    ^ expected dollars a year, like 62027; leave the row out where "
            "there is none\n");
}

static void test_an_amount_of_nothing_is_no_pay(void **state)
{
    static const char *const zeros[] = {"0", "0.00"};
    struct trial *trial = *state;
    for (size_t i = 0; i < sizeof zeros / sizeof *zeros; i++) {
        struct survey survey;
        struct text bytes = text_format(&trial->arena, HEADER "Nurse,median,year,%s\n", zeros[i]);
        trial->diags = (struct diags){.arena = &trial->arena};
        assert_false(read_as(trial, bytes.at, &survey));
        assert_account(&trial->account, "1 = 0 + 0 + 0 + 0 + 0 + 0 + 1");
        assert_int_equal(trial->diags.count, 1);
        struct text message = text_format(&trial->arena, "amount '%s' is no pay", zeros[i]);
        assert_text(trial->diags.items[0]->message, message.at);
        assert_text(trial->diags.items[0]->hint,
                    "expected dollars a year, like 62027; leave the row out where there is none");
        assert_string_equal(trial->diags.items[0]->rule, "salary-amount");
    }
}

static void test_other_measures_are_refused(void **state)
{
    refused(*state, "Nurse,mean,year,61000\n",
            "data.csv:2:7: error: measure 'mean' is not a measure that guides print "
            "[salary-measure]\n"
            "  Nurse,mean,year,61000\n"
            "        ^~~~ expected 'median'\n");
    refused(*state, "Nurse,median,hour,30\n",
            "data.csv:2:14: error: pay_period 'hour' is not a pay period of guides "
            "[salary-measure]\n"
            "  Nurse,median,hour,30\n"
            "               ^~~~ expected 'year'\n");
}

static void test_a_role_twice(void **state)
{
    struct trial *trial = *state;
    struct survey survey;
    assert_false(read_as(trial, HEADER "Nurse,median,year,1\nNurse,median,year,2\n", &survey));
    assert_account(&trial->account, "2 = 0 + 0 + 0 + 0 + 0 + 1 + 1");
    assert_messages(trial,
                    "data.csv:3:1: error: role 'Nurse' stands here a second time [salary-twice]\n"
                    "  Nurse,median,year,2\n"
                    "  ^~~~~ keep one of the two rows\n"
                    "data.csv:2:19: note: first here\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_rows_by_the_name_of_the_survey),
        TRIAL(test_missing_amounts_are_no_figures),
        TRIAL(test_an_amount_of_nothing_is_no_pay),
        TRIAL(test_other_measures_are_refused),
        TRIAL(test_a_role_twice),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
