#include "emit/workbook/workbook_strings.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

/* What libxlsxwriter has of a workbook's strings. */
struct told {
    char *bytes;
    size_t len;
    uint32_t *numbers; /* that the cells got */
};

/* The strings of so many cells, by this thread or by libxlsxwriter itself. */
static struct told tell(bool ours, const char *const *strings, size_t count)
{
    struct arena arena = {.out_of_memory = abort};
    struct told told = {NULL, 0, calloc(count, sizeof(uint32_t))};
    lxw_sst *shared = lxw_sst_new();
    if (ours) {
        strings_begin(shared, &arena);
    }
    for (size_t i = 0; i < count; i++) {
        told.numbers[i] = lxw_get_sst_index(shared, strings[i], 0)->index;
    }
    shared->file = open_memstream(&told.bytes, &told.len);
    lxw_sst_assemble_xml_file(shared);
    fclose(shared->file);
    strings_end();
    lxw_sst_free(shared);
    arena_close(&arena);
    return told;
}

/* Gives what libxlsxwriter wrote, for the caller to free. */
static char *told_the_same(const char *const *strings, size_t count)
{
    struct told ours = tell(true, strings, count);
    struct told theirs = tell(false, strings, count);
    assert_memory_equal(ours.numbers, theirs.numbers, count * sizeof *ours.numbers);
    assert_string_equal(ours.bytes, theirs.bytes);
    free(ours.numbers);
    free(theirs.numbers);
    free(ours.bytes);
    return theirs.bytes;
}

static void equal_strings_share_a_number(void **state)
{
    (void)state;
    static const char *const strings[] = {"Median", "Mean", "Median", "Mean", "median", "Median"};
    char *xml = told_the_same(strings, 6);
    assert_non_null(strstr(xml, "count=\"6\" uniqueCount=\"3\"><si><t>Median</t></si>"
                                "<si><t>Mean</t></si><si><t>median</t></si></sst>"));
    free(xml);
}

static void what_xml_would_take_for_its_own_is_escaped(void **state)
{
    (void)state;
    static const char *const strings[] = {"R&D",      "<b>",         "a > b & c < d", "&",
                                          "\"as is\"", "Nurse’s — é", "&amp;",         "–"};
    char *xml = told_the_same(strings, sizeof strings / sizeof *strings);
    assert_non_null(strstr(xml, "<t>R&amp;D</t></si><si><t>&lt;b&gt;</t>"));
    assert_non_null(strstr(xml, "<t>&amp;amp;</t>"));
    free(xml);
}

static void blanks_and_control_characters_are_kept(void **state)
{
    (void)state;
    static const char *const strings[] = {" before", "after ",       "\ttab", "two\nlines",
                                          "line\n",  "bell \a & so", "\x1f",  " "};
    char *xml = told_the_same(strings, sizeof strings / sizeof *strings);
    assert_non_null(strstr(xml, "<t xml:space=\"preserve\"> before</t>"));
    assert_non_null(strstr(xml, "<t>two\nlines</t>"));
    assert_non_null(strstr(xml, "<t>bell _x0007_ &amp; so</t>"));
    free(xml);
}

/* More than there is room for at first, each asked for again once all are there. */
static void thousands_are_found_again(void **state)
{
    (void)state;
    enum { STRINGS = 5000 };
    static char texts[STRINGS][16];
    static const char *strings[2 * STRINGS];
    for (size_t i = 0; i < STRINGS; i++) {
        snprintf(texts[i], sizeof texts[i], "role %zu", i);
        strings[i] = strings[2 * STRINGS - 1 - i] = texts[i];
    }
    char *xml = told_the_same(strings, sizeof strings / sizeof *strings);
    assert_non_null(strstr(xml, "count=\"10000\" uniqueCount=\"5000\""));
    free(xml);
}

/* Rich ones are found and written by the library. */
static void rich_strings_keep_their_place(void **state)
{
    (void)state;
    struct arena arena = {.out_of_memory = abort};
    struct told told = {0};
    lxw_sst *shared = lxw_sst_new();
    strings_begin(shared, &arena);
    assert_int_equal(lxw_get_sst_index(shared, "plain", 0)->index, 0);
    assert_int_equal(lxw_get_sst_index(shared, "<r><t>rich</t></r>", 1)->index, 1);
    assert_int_equal(lxw_get_sst_index(shared, "last", 0)->index, 2);
    shared->file = open_memstream(&told.bytes, &told.len);
    lxw_sst_assemble_xml_file(shared);
    fclose(shared->file);
    strings_end();
    assert_non_null(strstr(told.bytes, "<si><t>plain</t></si><si><r><t>rich</t></r></si>"
                                       "<si><t>last</t></si></sst>"));
    free(told.bytes);
    lxw_sst_free(shared);
    arena_close(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_strings_share_a_number),
        cmocka_unit_test(what_xml_would_take_for_its_own_is_escaped),
        cmocka_unit_test(blanks_and_control_characters_are_kept),
        cmocka_unit_test(thousands_are_found_again),
        cmocka_unit_test(rich_strings_keep_their_place),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
