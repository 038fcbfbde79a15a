#include "base/text.h"
#include "support.h"

#include <limits.h>
#include <string.h>

static void test_comparing(void **state)
{
    (void)state;
    assert_true(text_equal(TEXT("ab"), TEXT("ab")));
    assert_false(text_equal(TEXT("ab"), TEXT("abc")));
    assert_false(text_equal(TEXT("ab"), TEXT("aB")));
    assert_true(text_equal((struct text){NULL, 0}, TEXT("")));
    assert_true(text_is(TEXT("ab"), "ab"));
    assert_false(text_is(TEXT("ab\0"), "ab"));
    assert_true(text_is_ignoring_case(TEXT("TrUe"), "true"));
    assert_false(text_is_ignoring_case(TEXT("true "), "true"));
    assert_false(text_is_ignoring_case(TEXT("trut"), "true"));
    assert_true(text_is_ignoring_case(TEXT(""), ""));
    assert_true(text_distance(TEXT("Z"), TEXT("z")) == 0);
    assert_true(text_starts(TEXT("abc"), "ab"));
    assert_true(text_starts(TEXT("abc"), ""));
    assert_false(text_starts(TEXT("ab"), "abc"));
}

static void test_order_is_bytewise_and_shorter_first(void **state)
{
    (void)state;
    assert_true(text_compare(TEXT("2019-08-31"), TEXT("2019-09-01")) < 0);
    assert_true(text_compare(TEXT("ab"), TEXT("a")) > 0);
    assert_true(text_compare(TEXT(""), TEXT("a")) < 0);
    assert_int_equal(text_compare(TEXT("a"), TEXT("a")), 0);
    assert_true(text_compare(TEXT("Z"), TEXT("a")) < 0);
    assert_true(text_compare(TEXT("z"), TEXT("ä")) < 0); /* bytes, not locale */
}

static void test_finding_and_parts(void **state)
{
    (void)state;
    assert_int_equal(text_find(TEXT("a,b,c"), ',', 0), 1);
    assert_int_equal(text_find(TEXT("a,b,c"), ',', 2), 3);
    assert_int_equal(text_find(TEXT("a,b,c"), ',', 4), 5);
    assert_int_equal(text_find(TEXT("a,b,c"), ',', 99), 5);
    assert_int_equal(text_find(TEXT(""), ',', 0), 0);
    assert_text(text_part(TEXT("abcdef"), 2, 4), "cd");
    assert_text(text_part(TEXT("abcdef"), 4, 99), "ef");
    assert_text(text_part(TEXT("abcdef"), 4, 2), "");
    assert_text(text_part(TEXT("abcdef"), 99, 99), "");
}

static void test_trimming(void **state)
{
    (void)state;
    assert_text(text_trim(TEXT(" \t\r\nab c\n \xC2\xA0")), "ab c");
    assert_text(text_trim(TEXT("\xC2\xA0\xC2\xA0x")), "x");
    assert_text(text_trim(TEXT(" ")), "");
    assert_text(text_trim(TEXT("\xC2\xA0")), "");
    assert_text(text_trim(TEXT("")), "");
    assert_text(text_trim(TEXT("x ")), "x");
    assert_text(text_trim(TEXT(" x")), "x");
    /* half a no-break space, and letters that share its bytes, are no blanks */
    assert_text(text_trim(TEXT("\xC2")), "\xC2");
    assert_text(text_trim(TEXT("\xA0")), "\xA0");
    assert_text(text_trim(TEXT("àÂ")), "àÂ");
}

static void test_cutting(void **state)
{
    (void)state;
    struct text rest = TEXT("a||b");
    assert_text(text_cut(&rest, '|'), "a");
    assert_text(text_cut(&rest, '|'), "");
    assert_text(rest, "b");
    assert_text(text_cut(&rest, '|'), "b");
    assert_text(rest, "");
    assert_text(text_cut(&rest, '|'), "");
}

static void test_copies_stand_alone(void **state)
{
    struct trial *trial = *state;
    char bytes[] = "abc";
    struct text copy = text_copy(&trial->arena, (struct text){bytes, 2});
    const char *terminated = text_terminated(&trial->arena, (struct text){bytes, 2});
    bytes[0] = 'x';
    assert_text(copy, "ab");
    assert_string_equal(terminated, "ab");
    assert_string_equal(text_terminated(&trial->arena, (struct text){NULL, 0}), "");
}

static void test_distance(void **state)
{
    (void)state;
    assert_int_equal(text_distance(TEXT("A_MEDIAN"), TEXT("A_MEDAIN")), 2);
    assert_int_equal(text_distance(TEXT("A_MEDIAN"), TEXT("a_median")), 0);
    assert_int_equal(text_distance(TEXT("kitten"), TEXT("sitting")), 3);
    assert_int_equal(text_distance(TEXT(""), TEXT("abc")), 3);
    assert_int_equal(text_distance(TEXT("abc"), TEXT("")), 3);
    char word[66];
    memset(word, 'w', sizeof word);
    assert_int_equal(text_distance((struct text){word, 64}, (struct text){word, 64}), 0);
    assert_true(text_distance((struct text){word, 65}, (struct text){word, 65}) == SIZE_MAX);
}

static void test_buffers_grow(void **state)
{
    struct trial *trial = *state;
    struct buffer out = {.arena = &trial->arena};
    assert_text(buffer_text(&out), "");
    struct buffer expected = {.arena = &trial->arena};
    for (int i = 0; i < 500; i++) {
        buffer_add_char(&out, 'c');
        buffer_add_string(&out, "");
        buffer_add_string(&out, "string");
        buffer_format(&out, "%d", i);
        buffer_format(&out, "%s", "");
        buffer_add(&out, TEXT("slice"));
        buffer_format(&expected, "cstring%dslice", i);
    }
    assert_true(text_equal(buffer_text(&out), buffer_text(&expected)));
    assert_text(text_part(buffer_text(&out), 0, 40), "cstring0slicecstring1slicecstring2slicec");
}

static void test_formatting_into_the_arena(void **state)
{
    struct trial *trial = *state;
    assert_text(text_format(&trial->arena, "%.*s-%02d", TEXT_ARG(TEXT("ab")), 3), "ab-03");
    assert_text(text_format(&trial->arena, "%.*s", TEXT_ARG(((struct text){NULL, 0}))), "");
    struct text text = text_format(&trial->arena, "%s", "terminated");
    assert_int_equal(text.at[text.len], '\0'); /* relied on where a path is opened */
    assert_int_equal(text_len((struct text){"", (size_t)INT_MAX + 9}), INT_MAX);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_comparing),
        TRIAL(test_order_is_bytewise_and_shorter_first),
        TRIAL(test_finding_and_parts),
        TRIAL(test_trimming),
        TRIAL(test_cutting),
        TRIAL(test_copies_stand_alone),
        TRIAL(test_distance),
        TRIAL(test_buffers_grow),
        TRIAL(test_formatting_into_the_arena),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
