#include "support.h"
#include "validate/reference.h"

static bool read_as(struct trial *trial, enum release_kind kind, const char *bytes,
                    struct reference *reference)
{
    struct reading reading = trial_reading(trial, trial_release(trial, kind, "", bytes), NULL);
    return reference_read(reference, &reading);
}

static void test_bounds_by_release(void **state)
{
    struct reference reference = {0};
    assert_true(read_as(*state, RELEASE_WAGE_BOUNDS,
                        "period,hourly,annual,verified\nMay 2014,90.00,\"187,200\",no\n"
                        "May 2016,100.00,208000,yes\nMay 2024,115.00,239200,yes\n",
                        &reference));
    assert_no_messages(*state);
    assert_decimal(reference_bound(&reference, TEXT("May 2014"))->annual, "187200");
    assert_decimal(reference_bound(&reference, TEXT("May 2016"))->hourly, "100.00");
    assert_decimal(reference_bound(&reference, TEXT("May 2024"))->annual, "239200");
    assert_null(reference_bound(&reference, TEXT("May 2022")));
    assert_null(reference_bound(&reference, TEXT("2024")));
}

static const char BANDS[] =
    "edition,from_percent,to_percent,words\n"
    "2024-34,,-1,Decline\n2024-34,0,0,Little or no change\n2024-34,1,2,Slower than average\n"
    "2024-34,3,4,As fast as average\n2024-34,5,6,Faster than average\n"
    "2024-34,7,,Much faster than average\n2014-24,8,,Other words\n";

static void growth_words_are(const struct reference *reference, const char *percent,
                             const char *expected)
{
    struct decimal value;
    assert_true(decimal_parse(text_of(percent), &value));
    const struct growth_band *band = reference_growth_words(reference, TEXT("2024-34"), value);
    assert_text(band ? band->words : TEXT("none"), expected);
}

static void test_growth_words_by_band(void **state)
{
    struct reference reference = {0};
    assert_true(read_as(*state, RELEASE_GROWTH_WORDS, BANDS, &reference));
    growth_words_are(&reference, "-39.0", "Decline");
    growth_words_are(&reference, "-1", "Decline");
    growth_words_are(&reference, "-1.0", "Decline");
    growth_words_are(&reference, "0.0", "Little or no change");
    growth_words_are(&reference, "1.0", "Slower than average");
    growth_words_are(&reference, "1.5", "Slower than average");
    growth_words_are(&reference, "2", "Slower than average");
    growth_words_are(&reference, "4.0", "As fast as average");
    growth_words_are(&reference, "5.0", "Faster than average");
    growth_words_are(&reference, "7.0", "Much faster than average");
    growth_words_are(&reference, "50.2", "Much faster than average");
}

static void test_between_two_bands_only_the_publisher_knows(void **state)
{
    struct reference reference = {0};
    assert_true(read_as(*state, RELEASE_GROWTH_WORDS, BANDS, &reference));
    static const char *const between[] = {"-0.9", "-0.1", "0.1", "0.5", "2.5", "4.9", "6.1", "6.9"};
    for (size_t i = 0; i < sizeof between / sizeof *between; i++) {
        growth_words_are(&reference, between[i], "none");
    }
    assert_null(reference_growth_words(&reference, TEXT("2016-26"), decimal_of(9)));
    assert_text(reference_growth_words(&reference, TEXT("2014-24"), decimal_of(9))->words,
                "Other words");
    const struct growth_band *band =
        reference_growth_words(&reference, TEXT("2024-34"), decimal_of(9));
    assert_figure(&band->figure, "value Much faster than average words");
    assert_place(band->figure.place, "7:12 'Much faster than average'");
    assert_string_equal(band->figure.rule, "growth-words-band");
}

static void test_levels_by_measure_code_and_words(void **state)
{
    struct reference reference = {0};
    assert_true(read_as(*state, RELEASE_EDUCATION_LEVELS,
                        "measure,code,words,former_words\n"
                        "entry_education,8,No formal educational credential,"
                        "Less than high school; None at all\n"
                        "experience,4,None,\ntraining,6,None,\n",
                        &reference));
    const struct level *level =
        reference_level(&reference, LEVEL_ENTRY_EDUCATION, 8, TEXT("Less than high school"));
    assert_text(level->words, "No formal educational credential");
    assert_non_null(reference_level(&reference, LEVEL_ENTRY_EDUCATION, 8, TEXT("None at all")));
    assert_non_null(reference_level(&reference, LEVEL_ENTRY_EDUCATION, 8,
                                    TEXT("No formal educational credential")));
    assert_null(reference_level(&reference, LEVEL_ENTRY_EDUCATION, 8, TEXT("")));
    assert_null(reference_level(&reference, LEVEL_ENTRY_EDUCATION, 7, TEXT("None at all")));
    assert_null(reference_level(&reference, LEVEL_EXPERIENCE, 6, TEXT("None")));
    assert_non_null(reference_level(&reference, LEVEL_TRAINING, 6, TEXT("None")));
    assert_null(reference_level(&reference, LEVEL_TRAINING, 6, TEXT("none")));
}

static void test_the_calendar(void **state)
{
    struct reference reference = {0};
    assert_true(read_as(*state, RELEASE_CALENDAR,
                        "kind,period,published,verified,note\n"
                        "projections,2018-28,2019-09-04,yes,\noews,May 2025,2026-06-30,no,soon\n",
                        &reference));
    assert_int_equal(reference.publication_count, 2);
    assert_int_equal(reference.calendar[1].kind, RELEASE_OEWS);
    assert_text(reference.calendar[1].period, "May 2025");
    assert_true(reference.calendar[0].verified);
    assert_false(reference.calendar[1].verified);
    assert_place(reference.calendar[0].place, "2:21 '2019-09-04'");
}

#define DIGITS "expected digits with or without a point, like 239200\n"

static void test_rhythms(void **state)
{
    struct reference reference = {0};
    assert_true(read_as(*state, RELEASE_RHYTHM,
                        "kind,calendar,every_months,grace_days,note\n"
                        "projections,projections,12,30,in September\nooh,projections,24,0,\n",
                        &reference));
    assert_no_messages(*state);
    const struct rhythm *handbook = reference_rhythm(&reference, RELEASE_OOH);
    assert_int_equal(handbook->calendar, RELEASE_PROJECTIONS);
    assert_int_equal(handbook->every_months, 24);
    assert_int_equal(handbook->grace_days, 0);
    assert_int_equal(reference_rhythm(&reference, RELEASE_PROJECTIONS)->grace_days, 30);
    assert_null(reference_rhythm(&reference, RELEASE_OEWS));
}

static void test_rhythms_need_no_note(void **state)
{
    struct reference reference = {0};
    assert_true(read_as(*state, RELEASE_RHYTHM,
                        "kind,calendar,every_months,grace_days\nooh,projections,24,0\n",
                        &reference));
    assert_no_messages(*state);
    assert_int_equal(reference.rhythm_count, 1);
}

static void test_what_counts_as_a_big_change(void **state)
{
    struct reference reference = {0};
    assert_true(read_as(*state, RELEASE_BIG_CHANGES,
                        "figure,by,at_least,note\ngrowth,points,5,nine in ten move less\n"
                        "openings,percent,\"1,000.5\",\n",
                        &reference));
    assert_no_messages(*state);
    const struct big_change *growth = reference_big_change(&reference, FIGURE_ID_GROWTH);
    const struct big_change *openings = reference_big_change(&reference, FIGURE_ID_OPENINGS);
    assert_true(growth->points);
    assert_decimal(growth->at_least, "5");
    assert_text(growth->note, "nine in ten move less");
    assert_false(openings->points);
    assert_decimal(openings->at_least, "1000.5");
    assert_null(reference_big_change(&reference, FIGURE_ID_SALARY));
}

/* A table that is identified beside the one that is filed says the same twice, and that is right.
 */
static void test_only_one_file_can_say_the_same_twice(void **state)
{
    struct reference reference = {0};
    for (int i = 0; i < 2; i++) {
        assert_true(read_as(*state, RELEASE_RHYTHM,
                            "kind,calendar,every_months,grace_days,note\noews,oews,12,91,\n",
                            &reference));
        assert_true(read_as(*state, RELEASE_BIG_CHANGES,
                            "figure,by,at_least,note\ngrowth,points,5,\n", &reference));
    }
    assert_no_messages(*state);
    assert_false(read_as(*state, RELEASE_BIG_CHANGES,
                         "figure,by,at_least,note\ngrowth,points,5,\ngrowth,points,6,\n",
                         &reference));
    assert_messages(*state, "data.csv:3:1: error: figure 'growth' has a rule already "
                            "[reference-cell]\n"
                            "  growth,points,6,\n"
                            "  ^~~~~~ keep one row for each\n"
                            "data.csv:2:1: note: first here\n");
}

static void test_averages_of_growth(void **state)
{
    struct reference reference = {0};
    assert_true(read_as(*state, RELEASE_GROWTH_AVERAGES,
                        "period,growth_percent,verified,note\n"
                        "2016-26,7.4,no,\n2044-54,-0.4,yes,\n",
                        &reference));
    assert_no_messages(*state);
    const struct growth_average *average = reference_average(&reference, TEXT("2044-54"));
    assert_figure(&average->percent, "value -0.4 percent");
    assert_place(average->percent.place, "3:9 '-0.4'");
    assert_int_equal(average->percent.release->kind, RELEASE_GROWTH_AVERAGES);
    assert_null(reference_average(&reference, TEXT("2024-34")));
}

static void test_cells_that_do_not_belong_there(void **state)
{
    struct trial *trial = *state;
    struct reference reference = {0};
    assert_false(read_as(trial, RELEASE_WAGE_BOUNDS,
                         "period,hourly,annual,verified\nMay 2024,x,1,no\nMay 2023,1,2,no\n",
                         &reference));
    assert_account(&trial->account, "2 = 1 + 0 + 0 + 0 + 0 + 0 + 1");
    assert_false(read_as(trial, RELEASE_GROWTH_WORDS,
                         "edition,from_percent,to_percent,words\n2024-34,1,two,w\n", &reference));
    assert_false(read_as(trial, RELEASE_EDUCATION_LEVELS,
                         "measure,code,words,former_words\nage,1,w,\ntraining,one,w,\n",
                         &reference));
    assert_false(read_as(trial, RELEASE_CALENDAR,
                         "kind,period,published,verified\nwages,x,2019-01-01,yes\n"
                         "oews,x,2019-02-29,yes\n",
                         &reference));
    assert_messages(*state,
                    "data.csv:2:10: error: hourly 'x' is not a number [reference-cell]\n"
                    "  May 2024,x,1,no\n"
                    "           ^ " DIGITS
                    "data.csv:2:11: error: to_percent 'two' is not a number [reference-cell]\n"
                    "  2024-34,1,two,w\n"
                    "            ^~~ " DIGITS
                    "data.csv:2:1: error: measure 'age' is not a measure [reference-cell]\n"
                    "  age,1,w,\n"
                    "  ^~~ expected entry_education, experience or training\n"
                    "data.csv:3:10: error: code 'one' is not a number [reference-cell]\n"
                    "  training,one,w,\n"
                    "           ^~~ " DIGITS
                    "data.csv:2:1: error: kind 'wages' is not a kind of release [reference-cell]\n"
                    "  wages,x,2019-01-01,yes\n"
                    "  ^~~~~ input/README.md lists the kinds\n"
                    "data.csv:3:8: error: published '2019-02-29' is not a day [reference-cell]\n"
                    "  oews,x,2019-02-29,yes\n"
                    "         ^~~~~~~~~~ write the day as 2025-08-28\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_bounds_by_release),
        TRIAL(test_growth_words_by_band),
        TRIAL(test_between_two_bands_only_the_publisher_knows),
        TRIAL(test_levels_by_measure_code_and_words),
        TRIAL(test_the_calendar),
        TRIAL(test_rhythms),
        TRIAL(test_rhythms_need_no_note),
        TRIAL(test_what_counts_as_a_big_change),
        TRIAL(test_only_one_file_can_say_the_same_twice),
        TRIAL(test_averages_of_growth),
        TRIAL(test_cells_that_do_not_belong_there),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
