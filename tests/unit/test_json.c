#include "base/json.h"
#include "support.h"

static void prints(struct trial *trial, struct text text, const char *expected)
{
    struct buffer out = {.arena = &trial->arena};
    json_string(&out, text);
    assert_text(buffer_text(&out), expected);
}

static void test_what_json_forbids_is_escaped(void **state)
{
    prints(*state, TEXT(""), "\"\"");
    prints(*state, TEXT("plain"), "\"plain\"");
    prints(*state, TEXT("=\"29-2032\""), "\"=\\\"29-2032\\\"\"");
    prints(*state, TEXT("a\\b"), "\"a\\\\b\"");
    prints(*state, TEXT("a\nb\r\tc"), "\"a\\nb\\u000d\\u0009c\"");
    prints(*state, TEXT("\0\x1b\x7f"), "\"\\u0000\\u001b\\u007f\"");
    prints(*state, TEXT("/"), "\"/\"");
}

static void test_letters_stay_as_they_are(void **state)
{
    prints(*state, TEXT("é – 日本 🙂 ≥ −"), "\"é – 日本 🙂 ≥ −\"");
}

static void test_bytes_that_are_no_text_are_replaced(void **state)
{
    prints(*state, TEXT("a\xFF\xC3 b\xC3\xA9"), "\"a\xEF\xBF\xBD\xEF\xBF\xBD b\xC3\xA9\"");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_what_json_forbids_is_escaped),
        TRIAL(test_letters_stay_as_they_are),
        TRIAL(test_bytes_that_are_no_text_are_replaced),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
