#include "base/fill.h"
#include "support.h"

static void test_places_are_filled_in_any_order(void **state)
{
    struct trial *trial = *state;
    assert_text(
        text_fill(&trial->arena, TEXT("{1} {2}, {3}"), TEXT("May"), TEXT("4"), TEXT("2026")),
        "May 4, 2026");
    assert_text(
        text_fill(&trial->arena, TEXT("{2} de {1} de {3}"), TEXT("mayo"), TEXT("4"), TEXT("2026")),
        "4 de mayo de 2026");
    assert_text(text_fill(&trial->arena, TEXT("{1}{1}"), TEXT("ab")), "abab");
}

/* What is no place stays, percent signs and what looks like a place among it. */
static void test_everything_else_stays(void **state)
{
    struct trial *trial = *state;
    assert_text(text_fill(&trial->arena, TEXT("%s %n {0} {x} {10} {} {2} {1"), TEXT("a")),
                "%s %n {0} {x} {10} {} {2} {1");
    assert_text(text_fill(&trial->arena, TEXT("{1}"), TEXT("{2}"), TEXT("b")), "{2}");
    assert_text(text_fill(&trial->arena, TEXT(""), TEXT("a")), "");
    assert_text(text_number(&trial->arena, 12), "12");
}

static void test_places_are_counted(void **state)
{
    (void)state;
    assert_int_equal(fill_count(TEXT("{1} of {2}, {1}"), 1), 2);
    assert_int_equal(fill_count(TEXT("{1} of {2}, {1}"), 2), 1);
    assert_int_equal(fill_count(TEXT("{1} of {2}, {1}"), 3), 0);
    assert_int_equal(fill_count(TEXT("{1"), 1), 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_places_are_filled_in_any_order),
        TRIAL(test_everything_else_stays),
        TRIAL(test_places_are_counted),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
