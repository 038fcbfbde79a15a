#include "read/release_list.h"
#include "support.h"

#include <string.h>

/* Reads a list whose files all lie in the trial's folder. */
static void read_list(struct trial *trial, const char *list, struct releases *releases)
{
    trial_file(trial, "a.csv", "abc");
    trial_file(trial, "b.csv", "b");
    trial_file(trial, "releases.csv", list);
    struct infolder folder = {
        .path = trial_folder(trial), .arena = &trial->arena, .diags = &trial->diags};
    assert_true(releases_read(&folder, releases));
}

static struct release *new_release(struct trial *trial, const char *period)
{
    struct release *release = trial_release(trial, RELEASE_OEWS, period, "new bytes");
    release->file = TEXT("bls/new.csv");
    release->title = TEXT("Wages, national");
    release->address = TEXT("https://a.b");
    release->terms = TEXT("public domain");
    release->verified = true;
    return release;
}

static void list_is(struct trial *trial, const struct releases *releases,
                    const struct filing *filings, size_t count, const char *expected)
{
    assert_text(release_list_with(&trial->arena, releases, filings, count), expected);
}

static void test_a_new_row_stands_at_the_end(void **state)
{
    struct trial *trial = *state;
    struct releases releases;
    read_list(trial,
              "kind,file,publisher,title,period,published,retrieved,address,terms,sha256\n"
              "oews,a.csv,P,T,May 2019,2020-02-20,2020-02-21,,,\n",
              &releases);
    struct release *release = new_release(trial, "May 2024");
    struct filing filing = {release, NULL};
    struct text expected = text_format(
        &trial->arena,
        "kind,file,publisher,title,period,published,retrieved,address,terms,sha256\n"
        "oews,a.csv,P,T,May 2019,2020-02-20,2020-02-21,,,\n"
        "oews,bls/new.csv,U.S. Bureau of Labor Statistics,\"Wages, national\",May 2024,2020-02-20,"
        "2020-02-21,https://a.b,public domain,%s\n",
        release->source->sha256);
    list_is(trial, &releases, &filing, 1, text_terminated(&trial->arena, expected));
}

/* A spreadsheet saved the list: other order, semicolons, CRLF, no line end behind the last row. */
static void test_the_list_keeps_its_own_form(void **state)
{
    struct trial *trial = *state;
    struct releases releases;
    read_list(trial,
              "\xEF\xBB\xBFtitle;kind;file;period;published;retrieved;publisher;address;terms\r\n"
              "T;oews;a.csv;May 2019;2020-02-20;2020-02-21;P;;",
              &releases);
    struct release *release = new_release(trial, "May 2024");
    release->title = TEXT("One; two");
    struct filing filing = {release, NULL};
    list_is(trial, &releases, &filing, 1,
            "\xEF\xBB\xBFtitle;kind;file;period;published;retrieved;publisher;address;terms\r\n"
            "T;oews;a.csv;May 2019;2020-02-20;2020-02-21;P;;\r\n"
            "\"One; two\";oews;bls/new.csv;May 2024;2020-02-20;2020-02-21;"
            "U.S. Bureau of Labor Statistics;https://a.b;public domain\r\n");
}

static void test_a_revision_stands_where_the_first_stood(void **state)
{
    struct trial *trial = *state;
    struct releases releases;
    read_list(trial,
              "kind,file,publisher,title,period,published,retrieved,address,terms,verified,note\n"
              "oews,a.csv,P,T,May 2019,2020-02-20,2020-02-21,,,no,\"of a\nlong note\"\n"
              "oews,b.csv,P,T,May 2024,2020-02-20,2020-02-21,,,no,kept\n",
              &releases);
    struct release *old = new_release(trial, "May 2019");
    struct release *more = new_release(trial, "May 2023");
    struct filing filings[] = {{more, NULL}, {old, &releases.items[0]}};
    list_is(trial, &releases, filings, 2,
            "kind,file,publisher,title,period,published,retrieved,address,terms,verified,note\n"
            "oews,bls/new.csv,U.S. Bureau of Labor Statistics,\"Wages, national\",May 2019,"
            "2020-02-20,2020-02-21,https://a.b,public domain,yes,\n"
            "oews,b.csv,P,T,May 2024,2020-02-20,2020-02-21,,,no,kept\n"
            "oews,bls/new.csv,U.S. Bureau of Labor Statistics,\"Wages, national\",May 2023,"
            "2020-02-20,2020-02-21,https://a.b,public domain,yes,\n");
}

static void test_two_revisions_in_one_go(void **state)
{
    struct trial *trial = *state;
    struct releases releases;
    read_list(trial,
              "kind,file,publisher,title,period,published,retrieved,address,terms\n"
              "oews,a.csv,P,T,May 2019,2020-02-20,2020-02-21,,\n"
              "oews,b.csv,P,T,May 2024,2020-02-20,2020-02-21,,\n",
              &releases);
    struct release *old = new_release(trial, "May 2019");
    struct release *new = new_release(trial, "May 2024");
    struct filing filings[] = {{new, &releases.items[1]}, {old, &releases.items[0]}};
    list_is(trial, &releases, filings, 2,
            "kind,file,publisher,title,period,published,retrieved,address,terms\n"
            "oews,bls/new.csv,U.S. Bureau of Labor Statistics,\"Wages, national\",May 2019,"
            "2020-02-20,2020-02-21,https://a.b,public domain\n"
            "oews,bls/new.csv,U.S. Bureau of Labor Statistics,\"Wages, national\",May 2024,"
            "2020-02-20,2020-02-21,https://a.b,public domain\n");
}

/* The hash that a row carries is checked when the list is read. */
static void test_a_file_that_changed_is_refused(void **state)
{
    struct trial *trial = *state;
    trial_file(trial, "a.csv", "abc");
    trial_file(trial, "releases.csv",
               "kind,file,publisher,title,period,published,retrieved,address,terms,sha256\n"
               "oews,a.csv,P,T,May 2019,2020-02-20,2020-02-21,,,"
               "BA7816BF8F01CFEA414140DE5DAE2223B00361A396177A9CB410FF61F20015AD\n");
    struct infolder folder = {
        .path = trial_folder(trial), .arena = &trial->arena, .diags = &trial->diags};
    struct releases releases;
    assert_true(releases_read(&folder, &releases));
    struct overlay overlay = {TEXT("a.csv"), TEXT("abd")};
    folder.overlays = &overlay;
    folder.overlay_count = 1;
    assert_false(releases_read(&folder, &releases));
    assert_int_equal(trial->diags.count, 1);
    assert_string_equal(trial->diags.items[0]->rule, "releases-hash");
    assert_int_equal(place_line(trial->diags.items[0]->place), 2);
    assert_int_equal(place_column(trial->diags.items[0]->place), 49);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_a_new_row_stands_at_the_end),
        TRIAL(test_the_list_keeps_its_own_form),
        TRIAL(test_a_revision_stands_where_the_first_stood),
        TRIAL(test_two_revisions_in_one_go),
        TRIAL(test_a_file_that_changed_is_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
