#include "emit/workbook/workbook_xml.h"
#include "support.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <xlsxwriter/xmlwriter.h>

struct written {
    char *bytes;
    size_t len;
};

static void write_tag(FILE *file, const char *value, int count,
                      void (*write)(FILE *, const char *, struct xml_attribute_list *))
{
    struct xml_attribute_list attributes = STAILQ_HEAD_INITIALIZER(attributes);
    struct xml_attribute *attribute;
    for (int i = 0; i < count; i++) {
        LXW_PUSH_ATTRIBUTES_STR("name", value);
        LXW_PUSH_ATTRIBUTES_INT("s", (uint32_t)i);
        LXW_PUSH_ATTRIBUTES_DBL("ht", 15.75);
        LXW_PUSH_ATTRIBUTES_DBL("x", i / 3.0);
    }
    write(file, "row", &attributes);
    LXW_FREE_ATTRIBUTES();
}

/* Opening and empty tags with so many attributes of this value, as libxlsxwriter has them written:
 * it makes the attributes anew for each. */
static struct written write_tags(bool ours, const char *value, int count)
{
    struct written written = {NULL, 0};
    FILE *file = open_memstream(&written.bytes, &written.len);
    tags_are_ours(ours);
    write_tag(file, value, count, lxw_xml_start_tag);
    write_tag(file, value, count, lxw_xml_empty_tag);
    write_tag(file, "shorter", count / 2, lxw_xml_empty_tag);
    tags_are_ours(false);
    fclose(file);
    return written;
}

/* Ours and libxlsxwriter's own say the same. */
static struct written tags_are_the_same(const char *value, int count)
{
    struct written ours = write_tags(true, value, count);
    struct written theirs = write_tags(false, value, count);
    assert_int_equal(ours.len, theirs.len);
    assert_memory_equal(ours.bytes, theirs.bytes, theirs.len);
    free(ours.bytes);
    return theirs;
}

static void plain_tags_are_the_same(void **state)
{
    (void)state;
    struct written tags = tags_are_the_same("A1:B2", 1);
    assert_string_equal(tags.bytes, "<row name=\"A1:B2\" s=\"0\" ht=\"15.75\" x=\"0\">"
                                    "<row name=\"A1:B2\" s=\"0\" ht=\"15.75\" x=\"0\"/>"
                                    "<row/>");
    free(tags.bytes);
    free(tags_are_the_same("", 0).bytes);
    free(tags_are_the_same("", 3).bytes);
}

static void what_must_be_escaped_is(void **state)
{
    (void)state;
    static const char *const values[] = {"a & b", "<", ">", "\"", "two\nlines", "’ é"};
    for (size_t i = 0; i < sizeof values / sizeof *values; i++) {
        free(tags_are_the_same(values[i], 2).bytes);
    }
    struct written tags = tags_are_the_same("\"a\" & <b>", 1);
    assert_non_null(strstr(tags.bytes, "name=\"&quot;a&quot; &amp; &lt;b&gt;\""));
    free(tags.bytes);
}

/* Longer than what is put together in one piece, and than libxlsxwriter keeps of a value. */
static void long_tags_are_the_same(void **state)
{
    (void)state;
    char *value = calloc(3000, 1);
    for (size_t len = 900; len < 2900; len += 100) {
        memset(value, 'x', len);
        free(tags_are_the_same(value, 1).bytes);
    }
    free(value);
    free(tags_are_the_same("sheet1.xml", 60).bytes);
}

static void tags_without_a_list_are_the_same(void **state)
{
    (void)state;
    struct written written = {NULL, 0};
    FILE *file = open_memstream(&written.bytes, &written.len);
    tags_are_ours(true);
    lxw_xml_start_tag(file, "row", NULL);
    lxw_xml_empty_tag(file, "c", NULL);
    tags_are_ours(false);
    fclose(file);
    assert_string_equal(written.bytes, "<row><c/>");
    free(written.bytes);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(plain_tags_are_the_same),
        cmocka_unit_test(what_must_be_escaped_is),
        cmocka_unit_test(long_tags_are_the_same),
        cmocka_unit_test(tags_without_a_list_are_the_same),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
