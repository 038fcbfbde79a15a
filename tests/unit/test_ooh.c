#include "support.h"
#include "validate/ooh.h"

#define HEADER "occupation_code,occupation_title,growth_percent,growth_words,address\n"

static bool read_as(struct trial *trial, const char *bytes, struct ooh *ooh)
{
    static soc_code codes[] = {292032};
    static const struct wanted wanted = {codes, 1};
    struct reading reading =
        trial_reading(trial, trial_release(trial, RELEASE_OOH, "2024-34", bytes), &wanted);
    struct growth_band bands[] = {{.words = TEXT("Much faster than average")},
                                  {.words = TEXT("Decline")},
                                  {.words = TEXT("As fast as average")}};
    struct reference reference = {.bands = bands, .band_count = 3};
    return ooh_read(ooh, &reading, &reference);
}

static void test_whole_percents_and_words(void **state)
{
    struct trial *trial = *state;
    struct ooh ooh;
    assert_true(read_as(trial,
                        HEADER "29-2032,S,13,Much faster than average,https://a\n"
                               "29-2071,R,-2,,https://b\n",
                        &ooh));
    assert_no_messages(trial);
    assert_account(&trial->account, "2 = 1 + 1 + 0 + 0 + 0 + 0 + 0");
    const struct outlook *row = ooh_find(&ooh, 292032);
    assert_figure(&row->percent, "value 13 percent");
    assert_string_equal(row->percent.rule, "ooh-percent");
    assert_place(row->percent.place, "2:11 '13'");
    assert_figure(&row->words, "value Much faster than average words");
    assert_string_equal(row->words.rule, "ooh-words");
    assert_place(row->words.place, "2:14 'Much faster than average'");
    row = ooh_find(&ooh, 292071);
    assert_figure(&row->percent, "value -2 percent");
    assert_figure(&row->words, "absent  words");
    assert_null(ooh_find(&ooh, 119111));
    assert_null(ooh_find(NULL, 292032));
}

/* A page on several occupations has no code; it is passed over and counted. */
static void test_pages_on_several_occupations(void **state)
{
    struct trial *trial = *state;
    struct ooh ooh;
    assert_true(read_as(trial,
                        "occupation_code,occupation_title,growth_percent,growth_words,slug\n"
                        ",Physicians and surgeons,3,,physicians\n"
                        "29-2032,S,13,Much faster than average,sonographers\n",
                        &ooh));
    assert_no_messages(trial);
    assert_account(&trial->account, "2 = 1 + 0 + 1 + 0 + 0 + 0 + 0");
}

static void test_decimals_are_not_the_handbook_s(void **state)
{
    struct trial *trial = *state;
    struct ooh ooh;
    assert_false(read_as(trial, HEADER "29-2032,S,13.5,,\n29-2071,R,,,\n29-2031,T,x,,\n", &ooh));
    assert_account(&trial->account, "3 = 0 + 0 + 0 + 0 + 0 + 0 + 3");
    assert_int_equal(ooh.count, 0);
    assert_text(trial->diags.items[0]->message, "growth_percent '13.5' is not a whole percent");
    assert_text(trial->diags.items[0]->hint, "set down the percent as the Handbook prints it");
    assert_place(trial->diags.items[1]->place, "3:11 ''");
    assert_text(trial->diags.items[2]->message, "growth_percent 'x' is not a number");
}

static void test_an_occupation_twice(void **state)
{
    struct trial *trial = *state;
    struct ooh ooh;
    assert_false(read_as(trial, HEADER "29-2032,S,13,Decline,\n29-2032,S,14,Decline,\n", &ooh));
    assert_account(&trial->account, "2 = 1 + 0 + 0 + 0 + 0 + 0 + 1");
    assert_text(trial->diags.items[0]->message,
                "occupation_code '29-2032' stands here a second time");
    assert_string_equal(trial->diags.items[0]->rule, "ooh-twice");
    assert_place(trial->diags.items[0]->place, "3:1 '29-2032'");
    assert_non_null(trial->diags.items[0]->notes);
}

static void test_words_that_the_handbook_does_not_have(void **state)
{
    struct trial *trial = *state;
    struct ooh ooh;
    assert_false(read_as(trial,
                         HEADER "29-2032,S,13,much faster than average,\n29-2071,R,5,Faster,\n"
                                "29-2031,T,5,As fast as average,\n",
                         &ooh));
    assert_account(&trial->account, "3 = 0 + 1 + 0 + 0 + 0 + 0 + 2");
    assert_int_equal(ooh.count, 1);
    assert_messages(
        trial, "data.csv:2:14: error: growth_words 'much faster than average' is no phrase of "
               "the Handbook for growth [ooh-words]\n"
               "  29-2032,S,13,much faster than average,\n"
               "               ^~~~~~~~~~~~~~~~~~~~~~~~ expected one of "
               "input/bls/growth-words.csv, or nothing\n"
               "data.csv:3:13: error: growth_words 'Faster' is no phrase of the Handbook for "
               "growth [ooh-words]\n"
               "  29-2071,R,5,Faster,\n"
               "              ^~~~~~ expected one of input/bls/growth-words.csv, or nothing\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_whole_percents_and_words),
        TRIAL(test_pages_on_several_occupations),
        TRIAL(test_decimals_are_not_the_handbook_s),
        TRIAL(test_an_occupation_twice),
        TRIAL(test_words_that_the_handbook_does_not_have),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
