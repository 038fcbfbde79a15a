#include "emit/html.h"
#include "support.h"

static void adds(struct trial *trial, struct text text, const char *expected)
{
    struct buffer out = {.arena = &trial->arena};
    html_add(&out, text);
    assert_text(buffer_text(&out), expected);
}

static void leads(struct trial *trial, struct text path, const char *expected)
{
    struct buffer out = {.arena = &trial->arena};
    html_add_path(&out, path);
    assert_text(buffer_text(&out), expected);
}

static void test_what_html_reads_as_markup_is_escaped(void **state)
{
    adds(*state, TEXT("<script>alert(1)</script>"), "&lt;script&gt;alert(1)&lt;/script&gt;");
    adds(*state, TEXT("a\" onclick=\"x"), "a&quot; onclick=&quot;x");
    adds(*state, TEXT("Ship's & Co"), "Ship&#39;s &amp; Co");
    adds(*state, TEXT("&lt;"), "&amp;lt;");
    adds(*state, TEXT("Mayagüez – $1 ≥ 日本"), "Mayagüez – $1 ≥ 日本");
}

static void test_control_characters_go_and_line_ends_are_blanks(void **state)
{
    adds(*state,
         TEXT("a\0b\x0e\x7f"
              "c\nd\te"),
         "abc d e");
}

static void test_a_path_can_lead_nowhere_else(void **state)
{
    leads(*state, TEXT("sonography/41/sonography-41_a.b~.pdf"),
          "sonography/41/sonography-41_a.b~.pdf");
    leads(*state, TEXT("javascript:alert(1)"), "javascript%3Aalert%281%29");
    leads(*state, TEXT("a b\"><x>&'?#\\"), "a%20b%22%3E%3Cx%3E%26%27%3F%23%5C");
    leads(*state, TEXT("é"), "%C3%A9");
}

static void test_sizes(void **state)
{
    struct trial *trial = *state;
    assert_text(html_size(&trial->arena, 0), "1 KB");
    assert_text(html_size(&trial->arena, 1499), "1 KB");
    assert_text(html_size(&trial->arena, 73614), "74 KB");
    assert_text(html_size(&trial->arena, 999499), "999 KB");
    assert_text(html_size(&trial->arena, 999500), "1.0 MB");
    assert_text(html_size(&trial->arena, 12345678), "12.3 MB");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_what_html_reads_as_markup_is_escaped),
        TRIAL(test_control_characters_go_and_line_ends_are_blanks),
        TRIAL(test_a_path_can_lead_nowhere_else),
        TRIAL(test_sizes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
