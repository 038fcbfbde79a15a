/* The words of a document in its language, and what becomes of those that are not translated. */
#include "base/foreign.h"
#include "emit/said.h"
#include "emit/wording.h"
#include "support.h"

#include <threads.h>

#define HEADER                                                                                     \
    "msgid \"\"\nmsgstr \"Language: es_US\\nContent-Type: text/plain; charset=UTF-8\\n\"\n"

static struct said spanish(struct trial *trial, const char *entries)
{
    struct catalog *catalog = ARENA_NEW(&trial->arena, struct catalog);
    catalog->id = TEXT("es");
    struct text bytes = text_format(&trial->arena, HEADER "%s", entries);
    const struct source *source =
        trial_source(trial, "es.po", text_terminated(&trial->arena, bytes));
    assert_true(catalog_read(&trial->arena, source, &trial->diags, catalog));
    return (struct said){.catalog = catalog, .arena = &trial->arena};
}

static void test_english_is_what_the_code_says(void **state)
{
    struct trial *trial = *state;
    struct said said_english = {.arena = &trial->arena};
    said_begin(&said_english);
    assert_text(said("Openings"), "Openings");
    assert_text(said_original("title", TEXT("A survey")), "A survey");
    assert_text(said_language(), "en-US");
    assert_text(said_id(), "en");
    assert_null(said_source());
    said_end();
    assert_int_equal(said_english.unsaid_count, 0);
}

static void test_words_by_context(void **state)
{
    struct said said_spanish =
        spanish(*state, "msgid \"May\"\nmsgstr \"Puede\"\n"
                        "msgctxt \"month\"\nmsgid \"May\"\nmsgstr \"mayo\"\n");
    said_begin(&said_spanish);
    assert_text(said("May"), "Puede");
    assert_text(said_in("month", "May"), "mayo");
    assert_text(said_language(), "es-US");
    assert_text(said_id(), "es");
    said_end();
    assert_text(said("May"), "May");
    assert_int_equal(said_spanish.unsaid_count, 0);
}

/* An empty or fuzzy translation is none. */
static void test_what_is_missing_is_marked_and_listed_once(void **state)
{
    struct trial *trial = *state;
    struct said said_spanish = spanish(trial, "msgid \"Openings\"\nmsgstr \"\"\n"
                                              "#, fuzzy\nmsgid \"Jobs\"\nmsgstr \"Obras\"\n");
    said_begin(&said_spanish);
    assert_true(foreign_is_marked(said("Openings")));
    assert_text(foreign_strip(&trial->arena, said("Openings")), "Openings");
    assert_true(foreign_is_marked(said("Jobs")));
    assert_text(said_in("form", "{1}%"), "{1}%");
    assert_text(said(""), "");
    said_without_marks();
    assert_text(said("Openings"), "Openings");
    assert_text(said_original("title", TEXT("A survey")), "A survey");
    said_end();
    assert_int_equal(said_spanish.unsaid_count, 3);
    assert_text(said_spanish.unsaid[0].words, "Openings");
    assert_text(said_spanish.unsaid[1].words, "Jobs");
    assert_text(said_spanish.unsaid[2].context, "form");
}

/* BLS writes one title with more capitals than another; names and titles may stay as they are. */
static void test_words_of_files(void **state)
{
    struct trial *trial = *state;
    struct said said_spanish = spanish(
        trial, "msgctxt \"occupation\"\nmsgid \"Registered nurses\"\nmsgstr \"Enfermeros\"\n"
               "msgctxt \"area\"\nmsgid \"U.S.\"\nmsgstr \"EE. UU.\"\n");
    said_begin(&said_spanish);
    assert_text(said_published("occupation", TEXT("Registered Nurses")), "Enfermeros");
    assert_true(foreign_is_marked(said_published("occupation", TEXT("Surgeons"))));
    assert_true(foreign_is_marked(said_published("occupation", TEXT("SURGEONS"))));
    assert_text(said_name("area", TEXT("U.S.")), "EE. UU.");
    assert_text(said_name("area", TEXT("California")), "California");
    assert_true(foreign_is_marked(said_original("title", TEXT("Employment Projections"))));
    said_end();
    assert_int_equal(said_spanish.unsaid_count, 1);
}

/* Numbers, signs and days are written as the language does; every digit stays. */
static void test_forms_of_numbers_and_days(void **state)
{
    struct trial *trial = *state;
    struct said german = spanish(trial, "msgctxt \"form\"\nmsgid \".\"\nmsgstr \",\"\n"
                                        "msgctxt \"form\"\nmsgid \",\"\nmsgstr \".\"\n"
                                        "msgctxt \"form\"\nmsgid \"{1}%\"\nmsgstr \"{1} %\"\n"
                                        "msgctxt \"form\"\nmsgid \"${1}\"\nmsgstr \"{1} $\"\n"
                                        "msgctxt \"form\"\nmsgid \"{1} {2}, {3}\"\n"
                                        "msgstr \"{2}. {1} {3}\"\n"
                                        "msgctxt \"month\"\nmsgid \"November\"\nmsgstr \"Nov.\"\n");
    struct figure pay = {
        .state = FIGURE_AT_LEAST, .unit = UNIT_DOLLARS_A_YEAR, .value = {239200, 0}};
    struct figure loss = {.state = FIGURE_VALUE, .unit = UNIT_PERCENT, .value = {-130, 1}};
    struct figure jobs = {.state = FIGURE_VALUE, .unit = UNIT_JOBS, .value = {1234567, 0}};
    said_begin(&german);
    assert_text(wording_figure(&trial->arena, &pay), "\u2265 239.200 $");
    assert_text(wording_figure(&trial->arena, &loss), "\u221213,0 %");
    assert_text(wording_figure(&trial->arena, &jobs), "1.234.567");
    assert_text(wording_day(&trial->arena, TEXT("2026-11-23")), "23. Nov. 2026");
    said_end();
    assert_text(wording_figure(&trial->arena, &loss), "\u221213.0%");
}

static int begin_elsewhere(void *argument)
{
    said_begin(argument);
    return text_is(said("Jobs"), "Empleos");
}

/* Documents of two languages may be made at the same time. */
static void test_a_language_is_a_threads_own(void **state)
{
    struct said said_spanish = spanish(*state, "msgid \"Jobs\"\nmsgstr \"Empleos\"\n");
    thrd_t thread;
    int in_spanish;
    assert_int_equal(thrd_create(&thread, begin_elsewhere, &said_spanish), thrd_success);
    assert_int_equal(thrd_join(thread, &in_spanish), thrd_success);
    assert_true(in_spanish);
    assert_text(said("Jobs"), "Jobs");
}

static void refused(struct trial *trial, const char *id, const char *bytes, const char *messages)
{
    struct catalog catalog = {.id = text_of(id)};
    assert_false(
        catalog_read(&trial->arena, trial_source(trial, "x.po", bytes), &trial->diags, &catalog));
    assert_messages(trial, messages);
}

static void test_catalogs_that_are_refused(void **state)
{
    refused(*state, "es", HEADER "msgid \"in {1}\"\nmsgstr \"en\"\n",
            "x.po:4:8: error: the translation lacks {1} [po-places]\n"
            "  msgstr \"en\"\n"
            "         ^~~~ each of {1} to {9} stands for a figure or a name: keep them all, in any "
            "order\n");
    refused(*state, "es", HEADER "msgid \"in\"\nmsgstr \"en {3}\"\n",
            "x.po:4:8: error: the translation has a {3} too many [po-places]\n"
            "  msgstr \"en {3}\"\n"
            "         ^~~~~~~~ each of {1} to {9} stands for a figure or a name: keep them all, in "
            "any order\n");
    refused(*state, "e", HEADER,
            "x.po:2:8: error: the header's language 'es-US' is not 'e' [po-header]\n"
            "  msgstr \"Language: es_US\\nContent-Type: text/plain; charset=UTF-8\\n\"\n"
            "         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ write "
            "'Language: e\\n' into it, or rename the file\n");
    refused(*state, "en", "msgid \"\"\nmsgstr \"Content-Type: text/plain; charset=utf-8\\n\"\n",
            "x.po:2:8: error: a catalogue of English [po-header]\n"
            "  msgstr \"Content-Type: text/plain; charset=utf-8\\n\"\n"
            "         ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ all words are English until "
            "they are translated: take the file away\n");
    refused(*state, "es", HEADER "msgid \"a\"\nmsgstr \"b\"\nmsgid \"a\"\nmsgstr \"c\"\n",
            "x.po:5:7: error: the same words a second time [po-twice]\n"
            "  msgid \"a\"\n"
            "        ^~~ keep one of the two entries, or part them by msgctxt\n"
            "x.po:3:7: note: first here\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_english_is_what_the_code_says),
        TRIAL(test_words_by_context),
        TRIAL(test_what_is_missing_is_marked_and_listed_once),
        TRIAL(test_words_of_files),
        TRIAL(test_forms_of_numbers_and_days),
        TRIAL(test_a_language_is_a_threads_own),
        TRIAL(test_catalogs_that_are_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
