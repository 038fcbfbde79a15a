#include "support.h"
#include "validate/area_kind.h"

static void is(const char *code, const char *expected)
{
    assert_string_equal(area_kind_name(area_kind_of(text_of(code))), expected);
}

static void test_the_code_tells_the_kind(void **state)
{
    (void)state;
    is("99", "nation");
    is("06", "state");
    is("11", "state");
    is("60", "territory");
    is("66", "territory");
    is("69", "territory");
    is("72", "territory");
    is("78", "territory");
    is("38900", "metropolitan");
    is("0100001", "nonmetropolitan");
}

static void test_what_is_no_code_has_no_kind(void **state)
{
    (void)state;
    is("", "");
    is("6", "");
    is("100001", "");
    is("O6", "");
    is("06 ", "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_the_code_tells_the_kind),
        TRIAL(test_what_is_no_code_has_no_kind),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
