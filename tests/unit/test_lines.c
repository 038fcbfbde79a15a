#include "emit/lines.h"
#include "support.h"

#define TEN "ten bytes "
#define NINETY TEN TEN TEN TEN TEN TEN TEN TEN TEN

static void breaks(struct trial *trial, const char *words, const char *expected)
{
    struct buffer out = {.arena = &trial->arena};
    lines_add(&out, LINES_FILE, TEXT("> "), TEXT("  "), text_of(words));
    assert_text(buffer_text(&out), expected);
}

static void test_lines_are_as_wide_as_allowed(void **state)
{
    breaks(*state, NINETY "12345678", "> " NINETY "12345678\n");
    breaks(*state, NINETY "123456789",
           "> " TEN TEN TEN TEN TEN TEN TEN TEN "ten bytes\n"
           "  123456789\n");
    breaks(*state, NINETY "é–345678", "> " NINETY "é–345678\n"); /* columns, not bytes */
    breaks(*state, "", "> \n");
}

static void test_blanks_and_line_ends_part_words(void **state)
{
    breaks(*state, " one  two\nthree\t\r\nfour ", "> one two three four\n");
}

static void test_a_wide_word_stands_alone(void **state)
{
#define WIDE "12345678901234567890123456789012345678901234567890123456789012345678901234567890"
    breaks(*state, "a " WIDE WIDE " b", "> a\n  " WIDE WIDE "\n  b\n");
    breaks(*state, WIDE WIDE, "> " WIDE WIDE "\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_lines_are_as_wide_as_allowed),
        TRIAL(test_blanks_and_line_ends_part_words),
        TRIAL(test_a_wide_word_stands_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
