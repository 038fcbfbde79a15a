#include "support.h"
#include "validate/filing.h"
#include "validate/revision.h"

#include <string.h>

static struct publication calendar[] = {
    {RELEASE_PROJECTIONS, {"2024-34", 7}, {"2025-08-28", 10}, true, {0}},
    {RELEASE_OEWS, {"May 2019", 8}, {"2020-03-31", 10}, true, {0}},
    {RELEASE_OEWS, {"May 2020", 8}, {"2021-03-31", 10}, false, {0}},
};
static const struct reference reference = {.calendar = calendar, .publication_count = 3};
static const struct filing_words words = {.today = {"2026-11-23", 10}};

/* The identity of a file of this kind and period, filed; false where it is refused. */
static bool complete(struct trial *trial, enum release_kind kind, const char *period,
                     const struct filing_words *said, struct identity *identity)
{
    struct release *release = trial_release(trial, kind, period, "bytes");
    release->published = release->retrieved = TEXT("");
    *identity = (struct identity){.kind = kind, .release = release};
    return filing_complete(&reference, said, &trial->diags, identity);
}

static bool never_taken(const void *data, struct text name)
{
    (void)data;
    (void)name;
    return false;
}

static void files_as(struct trial *trial, enum release_kind kind, const char *period,
                     const char *title, const char *file)
{
    struct filing_words said = words;
    struct identity identity;
    said.published = kind == RELEASE_OOH || kind == RELEASE_PROJECTIONS ? TEXT("2025-08-28")
                     : kind == RELEASE_OEWS                             ? TEXT("2020-03-31")
                                                                        : TEXT("2020-01-02");
    assert_true(complete(trial, kind, period, &said, &identity));
    assert_text(identity.release->title, title);
    assert_text(identity.release->retrieved, "2026-11-23");
    assert_text(filing_name(&trial->arena, identity.release, never_taken, NULL), file);
}

static void test_each_kind_has_its_name_and_title(void **state)
{
    files_as(*state, RELEASE_PROJECTIONS, "2024-34", "Employment Projections, 2024–34",
             "bls/projections-2024-34.csv");
    files_as(*state, RELEASE_OEWS, "May 2019",
             "Occupational Employment Statistics, May 2019, national",
             "bls/oews-national-2019-05.csv");
    files_as(*state, RELEASE_OOH, "2024-34", "Occupational Outlook Handbook, 2024–34",
             "bls/ooh-2024-34.csv");
    files_as(*state, RELEASE_SALARY, "2018", "Salary survey, 2018", "salary/survey-2018.csv");
    files_as(*state, RELEASE_STRUCTURE, "2018", "Standard Occupational Classification, 2018",
             "soc/structure-2018.csv");
    files_as(*state, RELEASE_CROSSWALK, "2010-2018",
             "Crosswalk between editions of the Standard Occupational Classification, 2010–2018",
             "soc/crosswalk-2010-2018.csv");
    files_as(*state, RELEASE_INSTITUTIONS, "2019", "Institutional characteristics (IPEDS), 2019",
             "schools/institutions-2019.csv");
    assert_no_messages(*state);
}

static void test_the_day_is_the_calendars(void **state)
{
    struct trial *trial = *state;
    struct identity identity;
    assert_true(complete(trial, RELEASE_PROJECTIONS, "2024-34", &words, &identity));
    assert_text(identity.release->published, "2025-08-28");
    assert_true(identity.release->verified);
    assert_text(identity.release->publisher, "U.S. Bureau of Labor Statistics");
    assert_text(identity.release->address, "https://www.bls.gov/emp/");
    assert_text(identity.release->terms, "public domain");
    assert_true(complete(trial, RELEASE_OEWS_AREAS, "May 2020", &words, &identity));
    assert_text(identity.release->published, "2021-03-31");
    assert_false(identity.release->verified); /* the calendar's own doubt */
    assert_text(identity.release->title,
                "Occupational Employment and Wage Statistics, May 2020, areas");
    assert_true(complete(trial, RELEASE_OOH, "2024-34", &words, &identity));
    assert_false(identity.release->verified); /* taken to have come out with the projections */
    assert_no_messages(trial);
}

static void test_what_is_said_fills_what_nobody_knows(void **state)
{
    struct trial *trial = *state;
    struct identity identity;
    struct filing_words said = {.published = TEXT("2019-06-30"),
                                .publisher = TEXT("A society"),
                                .today = TEXT("2026-11-23")};
    assert_true(complete(trial, RELEASE_SALARY, "2018", &said, &identity));
    assert_text(identity.release->published, "2019-06-30");
    assert_text(identity.release->publisher, "A society");
    assert_text(identity.release->terms, "");
    assert_false(identity.release->verified);
}

static void test_what_cannot_be_filed(void **state)
{
    struct trial *trial = *state;
    struct identity identity;
    assert_false(complete(trial, RELEASE_PROJECTIONS, "2025-35", &words, &identity));
    assert_messages(trial,
                    "data.csv: error: the calendar does not say when projections '2025-35' came "
                    "out [filing-day]\n"
                    "  say it with --published 2025-08-28, or add it to the calendar\n");
    assert_false(complete(trial, RELEASE_PROJECTIONS, "2024-2034", &words, &identity));
    assert_messages(trial, "data.csv: error: '2024-2034' is not a period of projections "
                           "[filing-period]\n  say it with --period '2024-34'\n");
    assert_false(complete(trial, RELEASE_OEWS, "May 24", &words, &identity));
    assert_messages(trial, "data.csv: error: 'May 24' is not a period of oews [filing-period]\n"
                           "  say it with --period 'May 2024'\n");
    assert_false(complete(trial, RELEASE_WAGE_BOUNDS, "", &words, &identity));
    assert_messages(trial, "data.csv: error: files of kind wage-bounds are kept by hand "
                           "[filing-by-hand]\n  edit the one that releases.csv names\n");
    struct filing_words early = {.today = TEXT("2025-08-27")};
    assert_false(complete(trial, RELEASE_PROJECTIONS, "2024-34", &early, &identity));
    struct filing_words on_the_day = {.today = TEXT("2025-08-28")};
    assert_true(complete(trial, RELEASE_PROJECTIONS, "2024-34", &on_the_day, &identity));
}

/* Names taken: all that stand in the list. */
static bool is_listed(const void *data, struct text name)
{
    for (const char *const *item = data; *item; item++) {
        if (text_is(name, *item)) {
            return true;
        }
    }
    return false;
}

static void test_a_name_that_is_taken_gets_the_day(void **state)
{
    struct trial *trial = *state;
    struct release *release = trial_release(trial, RELEASE_OEWS, "May 2024", "x");
    const char *taken[] = {"bls/oews-national-2024-05.csv", NULL, NULL, NULL};
    assert_text(filing_name(&trial->arena, release, is_listed, taken),
                "bls/oews-national-2024-05-retrieved-2020-02-21.csv");
    taken[1] = "bls/oews-national-2024-05-retrieved-2020-02-21.csv";
    assert_text(filing_name(&trial->arena, release, is_listed, taken),
                "bls/oews-national-2024-05-retrieved-2020-02-21-2.csv");
    taken[2] = "bls/oews-national-2024-05-retrieved-2020-02-21-2.csv";
    assert_text(filing_name(&trial->arena, release, is_listed, taken),
                "bls/oews-national-2024-05-retrieved-2020-02-21-3.csv");
}

#define OEWS_HEADER "OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,H_MEAN,A_MEAN\n"

static const struct revision_column *column_of(const struct revision *revision, const char *name)
{
    for (size_t i = 0; i < revision->column_count; i++) {
        if (strcmp(revision->columns[i].name, name) == 0) {
            return &revision->columns[i];
        }
    }
    fail_msg("no column %s", name);
    return NULL;
}

static struct revision revise(struct trial *trial, const char *before, const char *after)
{
    struct revision revision;
    revision_compare(&trial->arena, RELEASE_OEWS, trial_source(trial, "old.csv", before),
                     trial_source(trial, "new.csv", after), &revision);
    return revision;
}

/* The same code stands twice by design, as broad and as detailed (D5): rows are not mixed up,
 * whatever their order. */
static void test_rows_are_matched_by_code_and_group(void **state)
{
    struct revision revision = revise(*state,
                                      OEWS_HEADER "29-2030,Broad,broad,10,1.00,2080\n"
                                                  "29-2030,Detailed,detailed,20,2.00,4160\n"
                                                  "11-1011,Chiefs,detailed,5,*,*\n",
                                      OEWS_HEADER "29-2030,Detailed,detailed,20,2.00,4170\n"
                                                  "29-2030,Broad,broad,10,1.00,2080\n"
                                                  "53-0000,Movers,major,7,1,1\n");
    assert_int_equal(revision.both, 2);
    assert_int_equal(revision.added, 1);
    assert_int_equal(revision.gone, 1);
    assert_int_equal(column_of(&revision, "A_MEAN")->differing, 1);
    assert_int_equal(column_of(&revision, "H_MEAN")->differing, 0);
    assert_int_equal(column_of(&revision, "OCC_TITLE")->differing, 0);
    assert_int_equal(revision.column_count, 4); /* neither the code nor the group is compared */
}

static void test_a_number_written_otherwise_is_the_same(void **state)
{
    struct revision revision =
        revise(*state, OEWS_HEADER "11-1011,Chiefs,detailed,\"1,397.70\",10.0,*\n",
               OEWS_HEADER "11-1011,Chiefs,detailed,1397.7,10,**\n");
    assert_int_equal(column_of(&revision, "TOT_EMP")->differing, 0);
    assert_int_equal(column_of(&revision, "H_MEAN")->differing, 0);
    assert_int_equal(column_of(&revision, "A_MEAN")->differing, 1);
}

static void test_a_column_of_one_file_alone(void **state)
{
    struct revision revision = revise(
        *state, "OCC_CODE,OCC_TITLE,O_GROUP,H_MEAN,A_MEAN\n11-1011,Chiefs,detailed,1,2080\n",
        "OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,H_MEAN,A_MEAN\n11-1011,Chiefs,detailed,9,1,2090\n");
    assert_true(column_of(&revision, "TOT_EMP")->only_after);
    assert_false(column_of(&revision, "TOT_EMP")->only_before);
    assert_int_equal(column_of(&revision, "TOT_EMP")->differing, 0);
    assert_int_equal(column_of(&revision, "A_MEAN")->differing, 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_each_kind_has_its_name_and_title),
        TRIAL(test_the_day_is_the_calendars),
        TRIAL(test_what_is_said_fills_what_nobody_knows),
        TRIAL(test_what_cannot_be_filed),
        TRIAL(test_a_name_that_is_taken_gets_the_day),
        TRIAL(test_rows_are_matched_by_code_and_group),
        TRIAL(test_a_number_written_otherwise_is_the_same),
        TRIAL(test_a_column_of_one_file_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
