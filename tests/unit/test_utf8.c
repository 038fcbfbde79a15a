#include "base/utf8.h"
#include "support.h"

#include <string.h>

static void test_the_first_invalid_byte(void **state)
{
    (void)state;
    static const struct {
        const char *bytes;
        size_t at;
    } texts[] = {{"", 0},
                 {"plain", 5},
                 {"é–日🙂", 12},
                 {"Ch\xEAnevert", 2},  /* windows-1252 */
                 {"12345678\xFFx", 8}, /* behind eight bytes of ASCII */
                 {"1234567\xFF", 7},
                 {"12345678123\x80", 11},
                 {"abc\xC3", 3}, /* cut short */
                 {"abc\xE2\x80", 3},
                 {"\xC0\x80", 0},         /* overlong NUL */
                 {"\xE0\x80\xAF", 0},     /* overlong '/' */
                 {"x\xED\xA0\x80", 1},    /* half a surrogate pair */
                 {"\xF4\x90\x80\x80", 0}, /* beyond U+10FFFF */
                 {"\xF4\x8F\xBF\xBF", 4}, /* U+10FFFF itself */
                 {"é\x80", 2}};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        size_t at = utf8_invalid_at(text_of(texts[i].bytes));
        if (at != texts[i].at) {
            fail_msg("text %zu: byte %zu, expected %zu", i, at, texts[i].at);
        }
    }
}

static void test_characters_are_counted(void **state)
{
    (void)state;
    assert_int_equal(utf8_count(TEXT("")), 0);
    assert_int_equal(utf8_count(TEXT("é–日🙂")), 4);
    assert_int_equal(utf8_count(TEXT("e\xCC\x81")), 2);
    assert_int_equal(utf8_count(TEXT("a\xFF\xFE"
                                     "b")),
                     4); /* an invalid byte counts as one */
}

static void test_characters_come_one_by_one(void **state)
{
    (void)state;
    struct text rest = TEXT("aé🙂\xFFz");
    static const uint32_t points[] = {'a', 0xE9, 0x1F642, 0xFFFD, 'z'};
    for (size_t i = 0; i < 5; i++) {
        assert_int_equal(utf8_next(&rest), points[i]);
    }
    assert_int_equal(rest.len, 0);
}

static void test_columns_on_a_terminal(void **state)
{
    (void)state;
    assert_int_equal(utf8_columns(TEXT("abc")), 3);
    assert_int_equal(utf8_columns(TEXT("日本")), 4);
    assert_int_equal(utf8_columns(TEXT("e\xCC\x81")), 1);
    assert_int_equal(utf8_columns(TEXT("–")), 1);
    assert_int_equal(utf8_columns(TEXT("")), 0);
}

static void test_composing(void **state)
{
    struct trial *trial = *state;
    assert_text(utf8_composed(&trial->arena, TEXT("e\xCC\x81t")), "ét");
    assert_text(utf8_composed(&trial->arena, TEXT("ét")), "ét");
    assert_text(utf8_composed(&trial->arena, TEXT("½ ﬁ")), "½ ﬁ"); /* no compatibility forms */
    assert_text(utf8_composed(&trial->arena, TEXT("a\xFF")), "a\xFF");
    assert_text(utf8_composed(&trial->arena, TEXT("")), "");
}

/* What is passed over as composed already is so: behind an ideograph it cannot be passed over. */
static void test_composing_knows_what_is_composed(void **state)
{
    struct trial *trial = *state;
    for (uint32_t point = 0x80; point < 0x3000; point++) {
        struct text one = utf8_text(&trial->arena, point);
        struct text two = text_format(&trial->arena, "%.*s\u4E2D", TEXT_ARG(one));
        struct text composed = utf8_composed(&trial->arena, two);
        composed.len -= strlen("\u4E2D");
        assert_true(text_equal(utf8_composed(&trial->arena, one), composed));
    }
}

static void test_accents_are_taken_off(void **state)
{
    struct trial *trial = *state;
    assert_text(utf8_without_accents(&trial->arena, TEXT("Ada López-Nuñez, Ångström")),
                "Ada Lopez-Nunez, Angstrom");
    assert_text(utf8_without_accents(&trial->arena, TEXT("e\xCC\x81 plain 日本")), "e plain 日本");
    assert_text(utf8_without_accents(&trial->arena, TEXT("plain")), "plain");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_the_first_invalid_byte),
        TRIAL(test_characters_are_counted),
        TRIAL(test_characters_come_one_by_one),
        TRIAL(test_columns_on_a_terminal),
        TRIAL(test_composing),
        TRIAL(test_composing_knows_what_is_composed),
        TRIAL(test_accents_are_taken_off),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
