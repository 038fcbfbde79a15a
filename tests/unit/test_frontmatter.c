#include "read/frontmatter.h"
#include "support.h"

#include <string.h>

/* Takes a file apart; false after an error. */
static bool taken(struct trial *trial, const char *bytes, struct field *root, struct text *body)
{
    return frontmatter_read(&trial->arena, trial_source(trial, "role.md", bytes), &trial->diags,
                            root, body);
}

static void refused(struct trial *trial, const char *bytes, const char *messages)
{
    struct field root;
    struct text body;
    assert_false(taken(trial, bytes, &root, &body));
    assert_messages(trial, messages);
}

static void test_scalars_lists_and_maps_with_their_places(void **state)
{
    struct field root;
    struct text body;
    assert_true(taken(*state,
                      "---\n"
                      "title: Echo – x\n"
                      "empty:\n"
                      "quoted: \"a: b\"\n"
                      "list:\n"
                      "  - one\n"
                      "  - 'two # 2'\n"
                      "map: {inner: deep}\n"
                      "---\nBody\n--- not a fence\n",
                      &root, &body));
    assert_no_messages(*state);
    assert_int_equal(root.kind, FIELD_MAP);
    assert_int_equal(root.count, 5);
    assert_text(body, "Body\n--- not a fence\n");
    const struct field *title = field_member(&root, "title");
    assert_text(title->text, "Echo – x");
    assert_place(title->place, "2:8 'Echo – x'");
    assert_place(title->name_place, "2:1 'title'");
    assert_text(field_member(&root, "empty")->text, "");
    assert_place(field_member(&root, "quoted")->place, "4:10 'a: b'");
    const struct field *list = field_member(&root, "list");
    assert_int_equal(list->kind, FIELD_LIST);
    assert_int_equal(list->count, 2);
    assert_text(list->items[1].text, "two # 2");
    assert_place(list->items[1].place, "7:6 'two # 2'");
    const struct field *inner = field_member(field_member(&root, "map"), "inner");
    assert_place(inner->place, "8:14 'deep'");
    assert_null(field_member(&root, "Title"));
    assert_null(field_member(NULL, "title"));
}

static void test_carriage_returns_and_a_byte_order_mark(void **state)
{
    struct field root;
    struct text body;
    assert_true(taken(*state,
                      "\xEF\xBB\xBF---\r\ntitle: é x\r\nlist:\r\n  - one\r\n---\r\nBody\r\n", &root,
                      &body));
    assert_no_messages(*state);
    assert_place(field_member(&root, "title")->place, "2:8 'é x'");
    assert_place(field_member(&root, "list")->items[0].place, "4:5 'one'");
    assert_text(body, "Body\r\n");
}

static void test_a_body_may_be_empty(void **state)
{
    struct field root;
    struct text body;
    assert_true(taken(*state, "---\na: b\n---", &root, &body));
    assert_text(body, "");
}

static void test_no_front_matter(void **state)
{
    refused(*state, "title: x\n",
            "role.md:1:1: error: the file does not start with a '---' line and front matter "
            "[yaml-missing]\n"
            "  title: x\n"
            "  ^ input/README.md shows the form of a role and of a guide\n");
    refused(*state, "---\ntitle: x\n --- \n",
            "role.md:1:1: error: the front matter has no closing '---' line [yaml-missing]\n"
            "  ---\n"
            "  ^ input/README.md shows the form of a role and of a guide\n");
    refused(*state, "",
            "role.md: error: the file is empty [file-empty]\n  download or save it again\n");
}

static void test_a_key_twice(void **state)
{
    refused(*state, "---\ntitle: One\nother: x\ntitle: Two\n---\n",
            "role.md:4:1: error: the same key twice [yaml-parse]\n"
            "  title: Two\n"
            "  ^~~~~ take one of them out\n"
            "role.md:2:1: note: first here\n");
}

static void test_what_is_not_a_map_of_words(void **state)
{
    refused(*state, "---\n- one\n---\n",
            "role.md:2:1: error: one map of 'key: value' lines was expected [yaml-parse]\n"
            "  - one\n"
            "  ^ see input/README.md\n");
    refused(*state, "---\nword\n---\n",
            "role.md:2:1: error: one map of 'key: value' lines was expected [yaml-parse]\n"
            "  word\n"
            "  ^~~~ see input/README.md\n");
    refused(*state, "---\n---\n",
            "role.md:1:1: error: the front matter is empty [yaml-missing]\n"
            "  ---\n"
            "  ^ write 'key: value' lines; input/README.md shows them\n");
    refused(*state, "---\n[a, b]: c\n---\n",
            "role.md:2:1: error: a key must be a word [yaml-parse]\n"
            "  [a, b]: c\n"
            "  ^ write 'key: value'\n");
}

static void test_aliases_anchors_and_tags_are_refused(void **state)
{
    refused(*state, "---\na: one\nb: *x\n---\n",
            "role.md:3:4: error: aliases are not taken here [yaml-parse]\n"
            "  b: *x\n"
            "     ^~ write the value out\n");
#define DECORATED(place, line, mark)                                                               \
    "role.md:" place ": error: tags and anchors are not taken here [yaml-parse]\n"                 \
    "  " line "\n"                                                                                 \
    "  " mark " write the value alone\n"
    refused(*state, "---\na: &x one\nb: two\n---\n", DECORATED("2:4", "a: &x one", "   ^~~~~~"));
    refused(*state, "---\na: !!int 1\n---\n", DECORATED("2:4", "a: !!int 1", "   ^~~~~~~"));
    refused(*state, "---\na: &x [b]\n---\n", DECORATED("2:4", "a: &x [b]", "   ^~~~"));
    refused(*state, "---\na: !m {b: c}\n---\n", DECORATED("2:4", "a: !m {b: c}", "   ^~~~"));
}

static void test_what_stands_behind_the_map_is_refused(void **state)
{
    refused(*state, "---\na: b\n...\nc: d\n---\n",
            "role.md:4:1: error: did not find expected <document start> [yaml-parse]\n"
            "  c: d\n"
            "  ^ put texts that hold ': ' or ' #' in quotes, indent with blanks\n");
    refused(*state, "---\na: b\n...\n--- # more\nc: d\n---\n",
            "role.md:5:1: error: a second document [yaml-parse]\n"
            "  c: d\n"
            "  ^ end the front matter with '---' alone\n");
}

static void test_plain_nulls_are_empty(void **state)
{
    struct field root;
    struct text body;
    assert_true(taken(*state,
                      "---\na: ~\nb: null\nc: NULL\nd: '~'\ne: \"null\"\nf: nullify\n"
                      "list: [~, x]\n---\n",
                      &root, &body));
    static const struct {
        const char *name;
        const char *text;
    } expected[] = {{"a", ""}, {"b", ""}, {"c", ""}, {"d", "~"}, {"e", "null"}, {"f", "nullify"}};
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        assert_text(field_member(&root, expected[i].name)->text, expected[i].text);
    }
    assert_text(field_member(&root, "list")->items[0].text, "");
    assert_no_messages(*state);
}

static void test_control_characters_are_refused_at_their_place(void **state)
{
#define CONTROL(place, line, byte)                                                                 \
    "role.md:" place ": error: a control character (U+" byte ") [file-control]\n"                  \
    "  " line "\n"                                                                                 \
    "     ^ take it out; if the file is full of them, it is no text file\n"
    refused(*state, "---\na: \x1B[2J\n---\n", CONTROL("2:4", "a: ?[2J", "001B"));
    refused(*state, "---\na: \x7F\n---\n", CONTROL("2:4", "a: ?", "007F"));
    refused(*state, "---\nb: c\n---\nab \xC2\x9B\n", CONTROL("4:4", "ab ?", "009B"));
    refused(*state, "---\nb: \"c\\e[2J\"\n---\n",
            "role.md:2:4: error: a control character, written as an escape [yaml-parse]\n"
            "  b: \"c\\e[2J\"\n"
            "     ^~~~~~~~ take it out\n");
    refused(*state, "---\nb: \"\\u009B\"\n---\n",
            "role.md:2:4: error: a control character, written as an escape [yaml-parse]\n"
            "  b: \"\\u009B\"\n"
            "     ^~~~~~~~ take it out\n");
}

static void test_nesting_too_deep(void **state)
{
    struct field root;
    struct text body;
    assert_true(taken(*state, "---\na: [[[[[[[x]]]]]]]\n---\n", &root, &body));
    refused(*state, "---\na: [[[[[[[[x]]]]]]]]\n---\n",
            "role.md:2:12: error: nested too deep [yaml-parse]\n"
            "  a: [[[[[[[[x]]]]]]]]\n"
            "             ^ eight levels are the most\n");
}

static void test_yaml_that_does_not_parse(void **state)
{
    refused(*state, "---\ntitle: a\n\tb: c\n---\n",
            "role.md:3:1: error: found a tab character that violates indentation [yaml-parse]\n"
            "   b: c\n"
            "  ^ put texts that hold ': ' or ' #' in quotes, indent with blanks\n"
            "role.md:2:8: note: while scanning a plain scalar that begins here\n");
    refused(*state, "---\nsummary: one: two\n---\n",
            "role.md:2:13: error: mapping values are not allowed in this context [yaml-parse]\n"
            "  summary: one: two\n"
            "              ^ put texts that hold ': ' or ' #' in quotes, indent with blanks\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_scalars_lists_and_maps_with_their_places),
        TRIAL(test_carriage_returns_and_a_byte_order_mark),
        TRIAL(test_a_body_may_be_empty),
        TRIAL(test_no_front_matter),
        TRIAL(test_a_key_twice),
        TRIAL(test_what_is_not_a_map_of_words),
        TRIAL(test_aliases_anchors_and_tags_are_refused),
        TRIAL(test_what_stands_behind_the_map_is_refused),
        TRIAL(test_plain_nulls_are_empty),
        TRIAL(test_control_characters_are_refused_at_their_place),
        TRIAL(test_nesting_too_deep),
        TRIAL(test_yaml_that_does_not_parse),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
