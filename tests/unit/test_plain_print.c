#include "base/plain_print.h"
#include "support.h"

#include <float.h>
#include <limits.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>

/* Prints likewise with the C library, and expects the same. */
static void prints_as_printf_does(const char *format, ...)
{
    char ours[128];
    char theirs[128];
    va_list arguments;
    va_list again;
    va_start(arguments, format);
    va_copy(again, arguments);
    int len = print_plainly(ours, sizeof ours, format, arguments);
    int wanted = vsnprintf(theirs, sizeof theirs, format, again);
    va_end(again);
    va_end(arguments);
    assert_int_equal(len, wanted);
    assert_memory_equal(ours, theirs, (size_t)wanted);
}

static int print(char *into, size_t room, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int len = print_plainly(into, room, format, arguments);
    va_end(arguments);
    return len;
}

static void cells_are_printed_as_printf_does(void **state)
{
    (void)state;
    prints_as_printf_does("<c r=\"%s\" s=\"%d\"><v>%.16G</v></c>", "B5", 12, 89340.0);
    prints_as_printf_does("");
    prints_as_printf_does("no conversion");
    prints_as_printf_does("%s%s", "", "two");
    prints_as_printf_does("%d %d %d %d", 0, -1, INT_MAX, INT_MIN);
    prints_as_printf_does("%.*s (%.*s)%.*s", 3, "Outlook", 9, "short", 0, "none");
    prints_as_printf_does("'%s'!A%zu %zu", "Trail", (size_t)5, SIZE_MAX);
}

static void numbers_are_printed_as_printf_does(void **state)
{
    static const double numbers[] = {
        0,
        -0.0,
        1,
        -1,
        13.2,
        44.49,
        0.1,
        1e-5,
        99999,
        1e14,
        1e15,
        -1e15,
        1e16,
        -1e16,
        999999999999999,
        9007199254740992,
        1e300,
        DBL_MAX,
        DBL_MIN,
        1.0 / 3,
        2.0 / 3e9,
        123456.5,
        -17.25,
        1e15 - 0.5,
        19.42578125,
        1.00390625,
        1 + 1.0 / 512,
        999999.99609375,
        1000000.5,
        0.5,
        27.7109375,
    };
    (void)state;
    for (size_t i = 0; i < sizeof numbers / sizeof *numbers; i++) {
        prints_as_printf_does("%.16G", numbers[i]);
    }
}

static void what_it_does_not_know_it_leaves_alone(void **state)
{
    char into[64];
    (void)state;
    assert_int_equal(print(into, sizeof into, "%u", 1U), -1);
    assert_int_equal(print(into, sizeof into, "%5d", 1), -1);
    assert_int_equal(print(into, sizeof into, "%.15G", 1.0), -1);
    assert_int_equal(print(into, sizeof into, "100%%"), -1);
    assert_int_equal(print(into, sizeof into, "%"), -1);
    assert_int_equal(print(into, sizeof into, "%s", (const char *)NULL), -1);
    assert_int_equal(print(into, sizeof into, "%.*s", -1, "all"), -1);
    assert_int_equal(print(into, sizeof into, "%.3s", "three"), -1);
    assert_int_equal(print(into, sizeof into, "%zx", (size_t)1), -1);
}

/* One byte is left for the zero that a caller puts behind it, and none beyond is touched. */
static void what_does_not_fit_it_leaves_alone(void **state)
{
    char into[8] = "........";
    (void)state;
    assert_int_equal(print(into, 5, "%s%d", "ab", 12), 4);
    assert_int_equal(print(into, 4, "%s%d", "ab", 12), -1);
    assert_int_equal(print(into, 0, ""), -1);
    assert_memory_equal(into + 4, "....", 4);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(cells_are_printed_as_printf_does),
        cmocka_unit_test(numbers_are_printed_as_printf_does),
        cmocka_unit_test(what_it_does_not_know_it_leaves_alone),
        cmocka_unit_test(what_does_not_fit_it_leaves_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
