#include "read/release.h"
#include "support.h"

#include <string.h>

#define HEADER "kind,file,publisher,title,period,published,retrieved,address,terms,verified,note\n"

/* Reads the trial's folder; messages name its files by their path, which begins with the folder. */
static bool read_all(struct trial *trial, struct releases *releases)
{
    struct infolder folder = {
        .path = trial_folder(trial), .arena = &trial->arena, .diags = &trial->diags};
    return releases_read(&folder, releases);
}

static void message_is(struct trial *trial, size_t number, const char *message, const char *hint)
{
    assert_true(number < trial->diags.count);
    assert_text(trial->diags.items[number]->message, message);
    assert_text(trial->diags.items[number]->hint, hint);
}

static void test_a_row_is_a_release(void **state)
{
    struct trial *trial = *state;
    trial_file(trial, "bls/p.csv", "abc");
    trial_file(trial, "s.csv", "x");
    trial_file(trial, "c.csv", "y");
    trial_file(trial, "releases.csv",
               HEADER "projections,bls/p.csv,BLS,\"Projections, 2024–34\",2024-34,2025-08-28,"
                      "2026-11-23,https://a.b,public domain,yes,excerpt\n"
                      "oews-areas,s.csv,,T,May 2024,2025-04-02,2026-11-24,,,no,\n"
                      "calendar,c.csv,P,T,,2013-12-19,2026-11-23,,,,\n");
    struct releases releases;
    assert_true(read_all(trial, &releases));
    assert_no_messages(trial);
    assert_int_equal(releases.count, 3);
    const struct release *release = &releases.items[0];
    assert_int_equal(release->kind, RELEASE_PROJECTIONS);
    assert_text(release->id, "projections-2024-34");
    assert_text(release->file, "bls/p.csv");
    assert_text(release->publisher, "BLS");
    assert_text(release->title, "Projections, 2024–34");
    assert_text(release->period, "2024-34");
    assert_text(release->published, "2025-08-28");
    assert_text(release->retrieved, "2026-11-23");
    assert_text(release->address, "https://a.b");
    assert_text(release->terms, "public domain");
    assert_text(release->note, "excerpt");
    assert_true(release->verified);
    assert_place(release->publisher_place, "2:23 'BLS'");
    assert_int_equal(place_line(release->place), 2);
    assert_text(release->source->bytes, "abc");
    assert_string_equal(release->source->file, "bls/p.csv");
    assert_string_equal(release->source->sha256,
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_text(releases.items[1].id, "oews-areas-may-2024");
    assert_false(releases.items[1].verified);
    assert_text(releases.items[2].id, "calendar");
}

static void test_faults_of_rows_do_not_hide_each_other(void **state)
{
    struct trial *trial = *state;
    trial_file(trial, "p.csv", "abc");
    trial_file(trial, "releases.csv",
               HEADER "projection,p.csv,P,T,1,2025-08-28,2026-11-23,,,,\n"
                      "ooh,p.csv,P,T,2,2025-8-28,yesterday,,,,\n"
                      "ooh,none.csv,P,T,3,2025-08-28,2026-11-23,,,,\n"
                      "oews,p.csv,P,T,May 2024,2025-08-28,2026-11-23,,,,\n"
                      "oews,p.csv,P,T,May 2024,2025-08-29,2026-11-23,,,,\n"
                      "ooh,p.csv,P,T\n");
    struct releases releases;
    assert_false(read_all(trial, &releases));
    assert_int_equal(releases.count, 1);
    assert_int_equal(trial->diags.count, 6);
    message_is(trial, 0, "'projection' is not a kind of release",
               "input/README.md lists the kinds");
    message_is(trial, 1, "'2025-8-28' is not a day", "write the day as 2025-08-28");
    message_is(trial, 2, "'yesterday' is not a day", "write the day as 2025-08-28");
    struct text missing =
        text_format(&trial->arena, "there is no '%s/none.csv'", trial_folder(trial));
    message_is(trial, 3, missing.at, "check the spelling, or take the name out");
    assert_place(trial->diags.items[3]->place, "4:5 'none.csv'");
    message_is(trial, 4, "oews 'May 2024' is filed twice", "keep one row for each kind and period");
    assert_int_equal(place_line(trial->diags.items[4]->place), 6);
    assert_int_equal(place_line(trial->diags.items[4]->notes->place), 5);
    message_is(trial, 5, "the record has 4 cells, the header has 11", "is the file cut short?");
}

static void test_the_machine_and_the_input_fail_differently(void **state)
{
    struct trial *trial = *state;
    struct releases releases;
    assert_false(read_all(trial, &releases)); /* no releases.csv */
    assert_false(trial->diags.machine_failed);
    assert_int_equal(trial->diags.errors, 1);
    trial_file(trial, "folder/x", "");
    trial_file(trial, "releases.csv", HEADER "ooh,folder,P,T,1,2025-08-28,2026-11-23,,,,\n");
    assert_false(read_all(trial, &releases));
    struct text message =
        text_format(&trial->arena, "'%s/folder' is not a file", trial_folder(trial));
    message_is(trial, 1, message.at, "put the file itself in its place");
    assert_string_equal(trial->diags.items[1]->rule, "file-kind");
}

/* Files one row, which is refused with one message. */
static void refused(struct trial *trial, const char *row, const char *message, const char *hint,
                    const char *place, const char *rule)
{
    struct text table = text_format(&trial->arena, HEADER "%s\n", row);
    trial_file(trial, "releases.csv", table.at);
    struct releases releases;
    trial->diags = (struct diags){.arena = &trial->arena};
    assert_false(read_all(trial, &releases));
    assert_int_equal(trial->diags.count, 1);
    message_is(trial, 0, message, hint);
    assert_place(trial->diags.items[0]->place, place);
    assert_string_equal(trial->diags.items[0]->rule, rule);
}

static void test_a_file_outside_the_folder(void **state)
{
    struct trial *trial = *state;
    trial_file(trial, "in/a..b.csv", "abc");
    trial_file(trial, "p.csv", "abc");
    static const char *const others[] = {"../in/p.csv", "bls/../p.csv", "/etc/hostname", "..", ""};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        struct text row =
            text_format(&trial->arena, "ooh,%s,P,T,1,2025-08-28,2026-11-23,,,,", others[i]);
        struct text message =
            text_format(&trial->arena, "'%s' is not a file of the input folder", others[i]);
        struct text place = text_format(&trial->arena, "2:5 '%s'", others[i]);
        refused(trial, row.at, message.at,
                "write the path from the input folder, like bls/projections-2024-34.csv", place.at,
                "releases-file");
    }
    trial_file(trial, "releases.csv", HEADER "ooh,in/a..b.csv,P,T,1,2025-08-28,2026-11-23,,,,\n");
    trial->diags = (struct diags){.arena = &trial->arena};
    struct releases releases;
    assert_true(read_all(trial, &releases)); /* two dots inside a name lead nowhere */
}

static void test_what_a_citation_needs(void **state)
{
    struct trial *trial = *state;
    trial_file(trial, "p.csv", "abc");
    refused(trial, "ooh,p.csv,P,,1,2025-08-28,2026-11-23,,,,", "a release without a title",
            "write how it shall be cited", "2:13 ''", "releases-title");
    refused(trial, "ooh,p.csv,P,T,1,2026-11-24,2026-11-23,,,,",
            "published on '2026-11-24', after it was retrieved on 2026-11-23",
            "correct the one that is wrong", "2:17 '2026-11-24'", "releases-day");
    trial_file(trial, "releases.csv", HEADER "ooh,p.csv,P,T,1,2026-11-23,2026-11-23,,,,\n");
    trial->diags = (struct diags){.arena = &trial->arena};
    struct releases releases;
    assert_true(read_all(trial, &releases)); /* on the same day */
}

static void test_one_file_is_one_release(void **state)
{
    struct trial *trial = *state;
    trial_file(trial, "may-2023.csv", "abc");
    trial_file(trial, "copy.csv", "abc");
    trial_file(trial, "releases.csv",
               HEADER "oews,may-2023.csv,P,T,May 2023,2024-04-03,2026-11-23,,,,\n"
                      "oews,copy.csv,P,T,May 2024,2025-04-02,2026-11-23,,,,\n"
                      "ooh,may-2023.csv,P,T,1,2025-08-28,2026-11-23,,,,\n");
    struct releases releases;
    assert_false(read_all(trial, &releases));
    assert_int_equal(trial->diags.count, 2);
    message_is(trial, 0, "'copy.csv' holds the same bytes as 'may-2023.csv'",
               "one file is one release: file the right one here");
    assert_string_equal(trial->diags.items[0]->rule, "releases-same-file");
    assert_int_equal(place_line(trial->diags.items[0]->place), 3);
    assert_int_equal(place_line(trial->diags.items[0]->notes->place), 2);
    message_is(trial, 1, "'may-2023.csv' holds the same bytes as 'may-2023.csv'",
               "one file is one release: file the right one here");
}

static void test_days(void **state)
{
    (void)state;
    static const char *const days[] = {"2019-08-31", "2020-02-29", "2000-02-29",
                                       "1900-01-01", "2024-12-31", "2023-04-30"};
    static const char *const others[] = {
        "",           "2019-02-29", "1900-02-29",  "2019-04-31", "2019-13-01", "2019-00-10",
        "2019-01-00", "2019-1-01",  "2019-01-1",   "19-01-01",   "2019/01/01", "2019-01-01 ",
        "1899-12-31", "201a-01-01", "2019-01-011", "08-31-2019", "20190831"};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        if (!release_is_day(text_of(days[i]))) {
            fail_msg("'%s' is a day", days[i]);
        }
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        if (release_is_day(text_of(others[i]))) {
            fail_msg("'%s' is no day", others[i]);
        }
    }
}

static void test_the_year_of_a_period(void **state)
{
    (void)state;
    static const struct {
        const char *period;
        int year;
    } periods[] = {{"May 2024", 2024}, {"2024-34", 2024}, {"2018", 2018}, {"", 0}, {"May", 0}};
    for (size_t i = 0; i < sizeof periods / sizeof *periods; i++) {
        struct release release = {.period = text_of(periods[i].period)};
        assert_int_equal(release_year(&release), periods[i].year);
    }
}

static void test_kinds_lead_both_ways(void **state)
{
    (void)state;
    for (int i = 0; i < RELEASE_KINDS; i++) {
        assert_int_equal(release_kind_of(text_of(release_kind_name((enum release_kind)i))), i);
    }
    assert_int_equal(release_kind_of(TEXT("OEWS")), RELEASE_KINDS);
    assert_int_equal(release_kind_of(TEXT("soc-crosswalk")), RELEASE_CROSSWALK);
}

static void test_a_release_without_a_publisher(void **state)
{
    struct trial *trial = *state;
    struct release *release = trial_release(trial, RELEASE_SALARY, "2018", "x");
    release_warn_unnamed(release, &trial->diags);
    assert_no_messages(trial);
    release->publisher = TEXT("");
    release_warn_unnamed(release, &trial->diags);
    assert_messages(trial, "releases.csv:1:3: warning: 'data.csv' names no publisher "
                           "[releases-publisher]\n"
                           "  a row of releases.csv\n"
                           "    ^~~ guides print 'source not named' beside its figures\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_a_row_is_a_release),
        TRIAL(test_faults_of_rows_do_not_hide_each_other),
        TRIAL(test_the_machine_and_the_input_fail_differently),
        TRIAL(test_a_file_outside_the_folder),
        TRIAL(test_what_a_citation_needs),
        TRIAL(test_one_file_is_one_release),
        TRIAL(test_days),
        TRIAL(test_the_year_of_a_period),
        TRIAL(test_kinds_lead_both_ways),
        TRIAL(test_a_release_without_a_publisher),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
