#include "base/decimal.h"
#include "support.h"

#include <string.h>

static void reads(const char *text, int64_t digits, int places)
{
    struct decimal decimal = {-7, -7};
    if (!decimal_parse(text_of(text), &decimal)) {
        fail_msg("'%s' was refused", text);
    }
    assert_int_equal(decimal.digits, digits);
    assert_int_equal(decimal.places, places);
}

static void refuses(const char *text)
{
    struct decimal decimal = {-7, -7};
    if (decimal_parse(text_of(text), &decimal)) {
        fail_msg("'%s' was read as %lld with %d places", text, (long long)decimal.digits,
                 decimal.places);
    }
    assert_int_equal(decimal.digits, -7); /* untouched, as the header promises */
    assert_int_equal(decimal.places, -7);
}

static void test_published_numbers_keep_their_digits(void **state)
{
    (void)state;
    reads("0", 0, 0);
    reads("0.0", 0, 1);
    reads("13.0", 130, 1);
    reads("1,397.7", 13977, 1);
    reads("1,397.70", 139770, 2);
    reads("-0.1", -1, 1);
    reads("-1,234.5", -12345, 1);
    reads("89,340", 89340, 0);
    reads("89340", 89340, 0);
    reads("154,187,380", 154187380, 0);
    reads("154187380.000000", 154187380000000, 6);
    reads("999999999999999999", 999999999999999999, 0);
    reads("-999999999999999999", -999999999999999999, 0);
    reads("0.000000000000000001", 1, 18);
}

static void test_what_is_no_number_is_refused(void **state)
{
    (void)state;
    static const char *const texts[] = {
        "",          " ",      "-",      ".",        "1.",       ".5",      "-.5",     "+1",
        "--1",       "1 ",     " 1",     "1e3",      "0x1",      "1.2.3",   "n/a",     "N/A",
        "#",         "*",      "**",     "~",        "1,00",     ",100",    "1,,000",  "1,0000",
        "12,34,567", "1000,0", "1,000,", "1,234567", "1234,567", "1.000,5", "1.0,000", "-0",
        "-0.0",      "$5",     "5%",     "1−",       "−1",       "１"};
    for (size_t i = 0; i < sizeof texts / sizeof *texts; i++) {
        refuses(texts[i]);
    }
}

static void test_more_than_18_digits_are_refused(void **state)
{
    (void)state;
    refuses("1000000000000000000");
    refuses("1,000,000,000,000,000,000");
    refuses("0.0000000000000000001");
    refuses("9223372036854775807");
    refuses("9999999999999999999"); /* the next digit would not fit 64 bits */
    refuses("99999999999999999999999999999999999999");
    refuses("99999999999999999.99");
    reads("000000000000000000000000001", 1, 0); /* zeros in front are not counted */
}

static int compared(const char *left, const char *right)
{
    struct decimal a, b;
    assert_true(decimal_parse(text_of(left), &a));
    assert_true(decimal_parse(text_of(right), &b));
    assert_int_equal(decimal_compare(b, a), -decimal_compare(a, b));
    return decimal_compare(a, b);
}

static void test_comparison_is_by_value(void **state)
{
    (void)state;
    assert_int_equal(compared("13", "13.0"), 0);
    assert_int_equal(compared("13.0", "13.00"), 0);
    assert_int_equal(compared("0", "0.000"), 0);
    assert_int_equal(compared("13.1", "13.09"), 1);
    assert_int_equal(compared("2.9", "3"), -1);
    assert_int_equal(compared("-0.1", "0"), -1);
    assert_int_equal(compared("-0.1", "0.1"), -1);
    assert_int_equal(compared("-1.5", "-1.25"), -1);
    assert_int_equal(compared("-2", "-1.9"), -1);
    assert_int_equal(compared("999999999999999999", "0.999999999999999999"), 1);
}

static void thousands_are(const char *text, const char *expected)
{
    struct decimal decimal;
    assert_true(decimal_parse(text_of(text), &decimal));
    assert_true(decimal_thousands(&decimal));
    assert_decimal(decimal, expected);
}

static void test_thousands_beyond_18_digits_are_refused(void **state)
{
    (void)state;
    struct decimal decimal;
    assert_true(decimal_parse(text_of("9999999999999999"), &decimal)); /* 16 digits */
    assert_false(decimal_thousands(&decimal));
    assert_decimal(decimal, "9999999999999999"); /* untouched */
    assert_true(decimal_parse(text_of("-99999999999999999.9"), &decimal));
    assert_false(decimal_thousands(&decimal));
    assert_true(decimal_parse(text_of("999999999999999"), &decimal)); /* 15 digits */
    assert_true(decimal_thousands(&decimal));
    assert_decimal(decimal, "999999999999999000");
}

static void test_thousands_become_ones_exactly(void **state)
{
    (void)state;
    thousands_are("90.0", "90000");
    thousands_are("0.1", "100");
    thousands_are("-0.1", "-100");
    thousands_are("1,397.70", "1397700");
    thousands_are("1.2345", "1234.5");
    thousands_are("154", "154000");
    thousands_are("0.0", "0");
}

static void prints(const char *text, bool grouped, const char *expected)
{
    struct arena arena = {0};
    struct buffer out = {.arena = &arena};
    struct decimal decimal;
    assert_true(decimal_parse(text_of(text), &decimal));
    decimal_print(&out, decimal, grouped);
    assert_text(buffer_text(&out), expected);
    arena_close(&arena);
}

static void test_printing_gives_the_digits_back(void **state)
{
    (void)state;
    prints("13.0", false, "13.0");
    prints("1,397.7", false, "1397.7");
    prints("1397.7", true, "1,397.7");
    prints("0", true, "0");
    prints("0.05", true, "0.05");
    prints("-0.1", true, "-0.1");
    prints("999", true, "999");
    prints("1000", true, "1,000");
    prints("-239200", true, "-239,200");
    prints("-239200", false, "-239200");
    prints("154187380.000000", true, "154,187,380.000000");
    prints("999999999999999999", true, "999,999,999,999,999,999");
    prints("0.000000000000000001", true, "0.000000000000000001");
}

static void test_differences_and_products_are_exact(void **state)
{
    (void)state;
    static const struct {
        const char *a, *b, *difference, *product;
    } rows[] = {
        {"13.0", "15.1", "-2.1", "196.30"},
        {"5800", "5800", "0", "33640000"},
        {"0.001", "2", "-1.999", "0.002"},
        {"-2.5", "2.50", "-5.00", "-6.250"},
        {"999999999999999999", "999999999999999998", "1", NULL},
        {"999999999999999999", "-1", NULL, "-999999999999999999"},
        {"-999999999999999999", "1", NULL, "-999999999999999999"},
        {"999999999999999999", "0.1", NULL, "99999999999999999.9"},
        {"0.000000000000000001", "0.1", "-0.099999999999999999", NULL},
    };
    for (size_t i = 0; i < sizeof rows / sizeof *rows; i++) {
        struct decimal a, b, result = {7, 0};
        assert_true(decimal_parse(text_of(rows[i].a), &a));
        assert_true(decimal_parse(text_of(rows[i].b), &b));
        assert_int_equal(decimal_difference(a, b, &result), rows[i].difference != NULL);
        assert_decimal(result, rows[i].difference ? rows[i].difference : "7");
        result = decimal_of(7);
        assert_int_equal(decimal_product(a, b, &result), rows[i].product != NULL);
        assert_decimal(result, rows[i].product ? rows[i].product : "7");
    }
}

static void test_doubles_are_the_nearest(void **state)
{
    (void)state;
    assert_true(decimal_double((struct decimal){1, 1}) == 0.1);
    assert_true(decimal_double((struct decimal){13977, 1}) == 1397.7);
    assert_true(decimal_double((struct decimal){-205, 1}) == -20.5);
    assert_true(decimal_double(decimal_of(239200)) == 239200.0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_published_numbers_keep_their_digits),
        cmocka_unit_test(test_what_is_no_number_is_refused),
        cmocka_unit_test(test_more_than_18_digits_are_refused),
        cmocka_unit_test(test_comparison_is_by_value),
        cmocka_unit_test(test_thousands_become_ones_exactly),
        cmocka_unit_test(test_thousands_beyond_18_digits_are_refused),
        cmocka_unit_test(test_printing_gives_the_digits_back),
        cmocka_unit_test(test_differences_and_products_are_exact),
        cmocka_unit_test(test_doubles_are_the_nearest),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
