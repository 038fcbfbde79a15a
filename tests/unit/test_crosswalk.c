#include "support.h"
#include "validate/crosswalk.h"

#define HEADER "2010 SOC Code,2010 SOC Title,2018 SOC Code,2018 SOC Title\n"
static const char ROWS[] = HEADER "11-9111,Managers,11-9111,Managers\n"
                                  "15-1121,Systems Analysts,15-1211,Systems Analysts\n"
                                  "29-2071,Records (##),29-2072,Records Specialists (#)\n"
                                  "29-2071,Records (##),29-9021,Registrars(##)\n"
                                  "29-2092,Aids # Others,29-9021,Registrars\n";

static bool read_all(struct trial *trial, const char *bytes, struct crosswalk *crosswalk)
{
    static soc_code codes[] = {119111, 292072};
    static const struct wanted wanted = {codes, 2};
    struct reading reading =
        trial_reading(trial, trial_release(trial, RELEASE_CROSSWALK, "2010-2018", bytes), &wanted);
    *crosswalk = (struct crosswalk){0};
    return crosswalk_read(crosswalk, &reading);
}

static void test_rows_without_the_marks_of_the_published_file(void **state)
{
    struct crosswalk crosswalk;
    assert_true(read_all(*state, ROWS, &crosswalk));
    assert_no_messages(*state);
    struct trial *trial = *state;
    assert_account(&trial->account, "5 = 2 + 3 + 0 + 0 + 0 + 0 + 0");
    assert_int_equal(crosswalk.count, 5);
    assert_int_equal(crosswalk.rows[1].code_2010, 151121);
    assert_int_equal(crosswalk.rows[1].code_2018, 151211);
    assert_text(crosswalk.rows[2].title_2010, "Records");
    assert_text(crosswalk.rows[2].title_2018, "Records Specialists");
    assert_text(crosswalk.rows[3].title_2018, "Registrars");
    assert_text(crosswalk.rows[4].title_2010, "Aids # Others");
    assert_place(crosswalk.rows[2].place, "4:22 '29-2072'");
}

static void test_splits_and_merges(void **state)
{
    struct crosswalk crosswalk;
    assert_true(read_all(*state, ROWS, &crosswalk));
    assert_int_equal(crosswalk_successors(&crosswalk, 292071), 2);
    assert_int_equal(crosswalk_successors(&crosswalk, 119111), 1);
    assert_int_equal(crosswalk_successors(&crosswalk, 299021), 0);
    assert_int_equal(crosswalk_predecessors(&crosswalk, 299021), 2);
    assert_int_equal(crosswalk_predecessors(&crosswalk, 292072), 1);
    assert_int_equal(crosswalk_predecessors(&crosswalk, 292071), 0);
}

static void test_only_an_occupation_that_is_the_same_has_a_successor(void **state)
{
    struct crosswalk crosswalk;
    assert_true(read_all(*state, ROWS, &crosswalk));
    assert_int_equal(crosswalk_same(&crosswalk, 119111), 119111);
    assert_int_equal(crosswalk_same(&crosswalk, 151121), 151211); /* another number, the same */
    assert_int_equal(crosswalk_same(&crosswalk, 292071), 0);      /* split */
    assert_int_equal(crosswalk_same(&crosswalk, 292092), 0);      /* merged into another */
    assert_int_equal(crosswalk_same(&crosswalk, 999999), 0);
    assert_int_equal(crosswalk_same_in_2010(&crosswalk, 151211), 151121);
    assert_int_equal(crosswalk_same_in_2010(&crosswalk, 292072), 0); /* a part of a split one */
    assert_int_equal(crosswalk_same_in_2010(&crosswalk, 299021), 0); /* merged */
    assert_int_equal(crosswalk_same_in_2010(&crosswalk, 151121), 0); /* of SOC 2010 */
}

/* 11-2022 lives on under its number, 15-1121 under another; 13-1 is a number that the two editions
 * give to different occupations; 29-2098 exists in the hybrid alone. */
static void test_what_carries_over_from_which_edition(void **state)
{
    struct crosswalk crosswalk;
    assert_true(read_all(*state,
                         HEADER "11-2022,Sales Managers,11-2022,Sales Managers\n"
                                "15-1121,Systems Analysts,15-1211,Systems Analysts\n"
                                "29-2071,Records,29-2072,Records Specialists\n"
                                "29-2071,Records,29-9021,Registrars\n"
                                "13-1000,One,13-2000,One\n"
                                "13-3000,Another,13-1000,Another\n",
                         &crosswalk));
    assert_int_equal(crosswalk_same_in_2010(&crosswalk, 151211), 151121);
    assert_int_equal(crosswalk_same_in_2010(&crosswalk, 299021), 0);
    for (int edition = 0; edition < SOC_EDITIONS; edition++) {
        assert_int_equal(crosswalk_kept(&crosswalk, 112022, (enum soc_edition)edition), 112022);
        assert_int_equal(crosswalk_kept(&crosswalk, 292071, (enum soc_edition)edition), 0);
        assert_int_equal(crosswalk_kept(&crosswalk, 292072, (enum soc_edition)edition), 0);
        assert_int_equal(crosswalk_kept(&crosswalk, 299021, (enum soc_edition)edition), 0);
        assert_int_equal(crosswalk_kept(&crosswalk, 292098, (enum soc_edition)edition), 0);
    }
    assert_int_equal(crosswalk_kept(&crosswalk, 151121, SOC_2010), 151211);
    assert_int_equal(crosswalk_kept(&crosswalk, 151121, SOC_HYBRID), 151211);
    assert_int_equal(crosswalk_kept(&crosswalk, 151121, SOC_2018), 0);
    assert_int_equal(crosswalk_kept(&crosswalk, 151211, SOC_2010), 0);
    assert_int_equal(crosswalk_kept(&crosswalk, 151211, SOC_HYBRID), 151211);
    assert_int_equal(crosswalk_kept(&crosswalk, 151211, SOC_2018), 151211);
    assert_int_equal(crosswalk_kept(&crosswalk, 131000, SOC_2010), 132000);
    assert_int_equal(crosswalk_kept(&crosswalk, 131000, SOC_2018), 131000);
    assert_int_equal(crosswalk_kept(&crosswalk, 131000, SOC_HYBRID), 0); /* which of the two? */
}

static void test_codes_that_are_none(void **state)
{
    struct crosswalk crosswalk;
    assert_false(read_all(*state,
                          HEADER "11-911,Cooks,Jan-31,Maids\n11-9111,Managers,11-9111,Managers\n",
                          &crosswalk));
    struct trial *trial = *state;
    assert_account(&trial->account, "2 = 1 + 0 + 0 + 0 + 0 + 0 + 1");
    assert_messages(*state,
                    "data.csv: error: 1 record lost: a spreadsheet turned codes into dates "
                    "[soc-date]\n"
                    "  different codes become the same date, so nobody can turn them back; "
                    "download the file again\n"
                    "data.csv:2:1: error: 2010 SOC Code '11-911' is not an occupation code "
                    "[soc-code]\n"
                    "  11-911,Cooks,Jan-31,Maids\n"
                    "  ^~~~~~ expected two digits, '-' and four digits, like 29-2032\n"
                    "data.csv:2:14: error: 2018 SOC Code 'Jan-31' is an occupation code that a "
                    "spreadsheet turned into a date [soc-date]\n"
                    "  11-911,Cooks,Jan-31,Maids\n"
                    "               ^~~~~~ download the file again and do not save it with a "
                    "spreadsheet\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_rows_without_the_marks_of_the_published_file),
        TRIAL(test_splits_and_merges),
        TRIAL(test_only_an_occupation_that_is_the_same_has_a_successor),
        TRIAL(test_what_carries_over_from_which_edition),
        TRIAL(test_codes_that_are_none),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
