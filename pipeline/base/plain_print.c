#include "base/plain_print.h"

#include <stdbool.h>
#include <stdio.h>
#include <string.h>

/* Below it every whole number is printed by %.16G digit for digit. */
static const double WHOLE_MOST = 1e15;
/* Below it eight decimals are within the sixteen digits. */
static const double FRACTION_MOST = 1e6;

enum { DIGITS_MOST = 20 };

/* Where to, and how much room is left. */
struct line {
    char *at;
    size_t room;
};

static bool add(struct line *line, const char *bytes, size_t count)
{
    if (count > line->room) {
        return false;
    }
    memcpy(line->at, bytes, count);
    line->at += count;
    line->room -= count;
    return true;
}

static bool add_count(struct line *line, unsigned long long count)
{
    char digits[DIGITS_MOST];
    size_t first = sizeof digits;
    do {
        digits[--first] = (char)('0' + count % 10);
        count /= 10;
    } while (count);
    return add(line, digits + first, sizeof digits - first);
}

static bool add_whole(struct line *line, long long number)
{
    if (number >= 0) {
        return add_count(line, (unsigned long long)number);
    }
    return add(line, "-", 1) && add_count(line, 0 - (unsigned long long)number);
}

/* A whole number of 256ths, such as a column's width: no more than eight decimals, all of them
 * exact. */
static bool add_fraction(struct line *line, double number)
{
    const unsigned a_256th = 390625; /* hundred-millionths */
    unsigned whole = (unsigned)number;
    unsigned decimals = (unsigned)((number - whole) * 256) * a_256th;
    char digits[] = ".00000000";
    size_t len = sizeof digits - 1;
    for (size_t i = len - 1; i > 0; i--) {
        digits[i] = (char)('0' + decimals % 10);
        decimals /= 10;
    }
    while (digits[len - 1] == '0') {
        len--;
    }
    return add_count(line, whole) && add(line, digits, len);
}

/* As "%.16G" prints it. A number with other decimals is the C library's to print. */
static bool add_number(struct line *line, double number)
{
    bool in_range = number > -WHOLE_MOST && number < WHOLE_MOST;
    if (in_range && number == (double)(long long)number && number != 0) {
        return add_whole(line, (long long)number);
    }
    if (number > 1 && number < FRACTION_MOST && number * 256 == (double)(unsigned)(number * 256)) {
        return add_fraction(line, number);
    }
    char printed[64];
    int len = snprintf(printed, sizeof printed, "%.*G", 16, number);
    return len > 0 && (size_t)len < sizeof printed && add(line, printed, (size_t)len);
}

/* Of at most so many bytes. */
static bool add_part(struct line *line, va_list *arguments)
{
    int most = va_arg(*arguments, int);
    const char *string = va_arg(*arguments, const char *);
    return most >= 0 && string && add(line, string, strnlen(string, (size_t)most));
}

/* What stands for the conversion at the end of `format`'s percent sign; how long that is, 0 where
 * it is none of the few known here. */
static size_t add_conversion(struct line *line, const char *conversion, va_list *arguments)
{
    if (conversion[0] == 's') {
        const char *string = va_arg(*arguments, const char *);
        return string && add(line, string, strlen(string)) ? 1 : 0;
    }
    if (strncmp(conversion, ".*s", 3) == 0) {
        return add_part(line, arguments) ? 3 : 0;
    }
    if (conversion[0] == 'z' && conversion[1] == 'u') {
        return add_count(line, va_arg(*arguments, size_t)) ? 2 : 0;
    }
    if (conversion[0] == 'd') {
        return add_whole(line, va_arg(*arguments, int)) ? 1 : 0;
    }
    if (strncmp(conversion, ".16G", 4) == 0) {
        return add_number(line, va_arg(*arguments, double)) ? 4 : 0;
    }
    return 0;
}

int print_plainly(char *into, size_t room, const char *format, va_list arguments)
{
    struct line line = {into, room};
    va_list rest;
    va_copy(rest, arguments);
    bool good = true;
    while (good && *format) {
        const char *percent = strchrnul(format, '%');
        good = add(&line, format, (size_t)(percent - format));
        format = percent;
        if (good && *percent) {
            size_t len = add_conversion(&line, percent + 1, &rest);
            good = len > 0;
            format += 1 + len;
        }
    }
    va_end(rest);
    return good && line.room ? (int)(line.at - into) : -1;
}
