#include "base/day.h"
#include "support.h"

static void test_days_are_counted_over_leap_years(void **state)
{
    (void)state;
    assert_int_equal(day_count(TEXT("1970-01-01")), 0);
    assert_int_equal(day_count(TEXT("1969-12-31")), -1);
    assert_int_equal(day_count(TEXT("2000-03-01")) - day_count(TEXT("2000-02-28")), 2);
    assert_int_equal(day_count(TEXT("1900-03-01")) - day_count(TEXT("1900-02-28")), 1);
    assert_int_equal(day_count(TEXT("2026-11-23")), 20780); /* 1795392000 seconds */
    assert_int_equal(day_count(TEXT("2026-11-23")) - day_count(TEXT("2025-08-28")), 452);
}

static void later_is(struct trial *trial, const char *day, int months, int days,
                     const char *expected)
{
    assert_text(day_later(&trial->arena, text_of(day), months, days), expected);
}

static void test_months_and_days_later(void **state)
{
    later_is(*state, "2025-08-28", 12, 0, "2026-08-28");
    later_is(*state, "2025-08-28", 0, 0, "2025-08-28");
    later_is(*state, "2025-08-28", 0, 4, "2025-09-01");
    later_is(*state, "2026-08-28", 0, 30, "2026-09-27");
    later_is(*state, "2024-01-31", 1, 0, "2024-02-29"); /* the month has no 31st */
    later_is(*state, "2025-01-31", 1, 1, "2025-03-01");
    later_is(*state, "2024-02-29", 12, 0, "2025-02-28");
    later_is(*state, "2025-12-31", 0, 1, "2026-01-01");
    later_is(*state, "2025-12-15", 1, 0, "2026-01-15");
    later_is(*state, "2025-11-30", 25, 400, "2029-02-02");
}

static void test_whole_months_between(void **state)
{
    (void)state;
    assert_int_equal(day_months(TEXT("2025-08-28"), TEXT("2025-08-28")), 0);
    assert_int_equal(day_months(TEXT("2025-08-28"), TEXT("2025-09-27")), 0);
    assert_int_equal(day_months(TEXT("2025-08-28"), TEXT("2025-09-28")), 1);
    assert_int_equal(day_months(TEXT("2025-08-28"), TEXT("2026-11-23")), 14);
    assert_int_equal(day_months(TEXT("2025-12-31"), TEXT("2026-01-01")), 0);
    assert_int_equal(day_months(TEXT("2024-01-31"), TEXT("2024-02-29")), 1);
    assert_int_equal(day_months(TEXT("2018-12-31"), TEXT("2026-11-23")), 94);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_days_are_counted_over_leap_years),
        TRIAL(test_months_and_days_later),
        TRIAL(test_whole_months_between),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
