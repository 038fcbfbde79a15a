#include "base/decimal.h"

#include <stdlib.h>
#include <string.h>

enum { MOST_DIGITS = 18 };

static const int64_t LARGEST = INT64_C(999999999999999999); /* of 18 digits */

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Whether commas, where there are any, stand before every third digit of the whole part. */
static bool commas_in_place(struct text whole)
{
    for (size_t i = 0; i < whole.len; i++) {
        bool wanted = (whole.len - i) % 4 == 0;
        if ((whole.at[i] == ',') != wanted || (i == 0 && wanted)) {
            return false;
        }
    }
    return true;
}

bool decimal_parse(struct text text, struct decimal *decimal)
{
    bool negative = text.len && text.at[0] == '-';
    size_t start = negative;
    size_t point = text.len;
    bool commas = false;
    int64_t value = 0;
    int digits = 0;
    for (size_t i = start; i < text.len; i++) {
        char c = text.at[i];
        if (is_digit(c) && digits < MOST_DIGITS) {
            value = value * 10 + (c - '0');
            digits += value != 0;
        } else if (c == '.' && point == text.len) {
            point = i;
        } else if (c == ',' && point == text.len) {
            commas = true;
        } else {
            return false;
        }
    }
    size_t places = point < text.len ? text.len - point - 1 : 0;
    if (point == start || (point < text.len && places == 0) || places > MOST_DIGITS ||
        (commas && !commas_in_place(text_part(text, start, point)))) {
        return false;
    }
    if (negative && value == 0) {
        return false; /* nobody publishes -0: a damaged cell */
    }
    *decimal = (struct decimal){negative ? -value : value, (int)places};
    return true;
}

/* Splits into whole part and fraction in units of 10^-18, so that any two decimals compare. */
static void split(struct decimal a, int64_t *whole, int64_t *fraction)
{
    int64_t unit = 1;
    int64_t lift = 1;
    for (int i = 0; i < MOST_DIGITS; i++) {
        if (i < a.places) {
            unit *= 10;
        } else {
            lift *= 10;
        }
    }
    *whole = a.digits / unit;
    *fraction = a.digits % unit * lift;
}

int decimal_compare(struct decimal a, struct decimal b)
{
    if (a.places == b.places) {
        return (a.digits > b.digits) - (a.digits < b.digits);
    }
    int64_t wa, wb, fa, fb;
    split(a, &wa, &fa);
    split(b, &wb, &fb);
    if (wa != wb) {
        return wa < wb ? -1 : 1;
    }
    return (fa > fb) - (fa < fb);
}

bool decimal_thousands(struct decimal *decimal)
{
    struct decimal lifted = *decimal;
    for (int i = 0; i < 3; i++) {
        if (lifted.places > 0) {
            lifted.places--;
        } else if (lifted.digits > LARGEST / 10 || lifted.digits < -LARGEST / 10) {
            return false;
        } else {
            lifted.digits *= 10;
        }
    }
    *decimal = lifted;
    return true;
}

/* Puts it in units of 10^-places; false where that is more than 18 digits. */
static bool widen(struct decimal *decimal, int places)
{
    for (; decimal->places < places; decimal->places++) {
        if (decimal->digits > LARGEST / 10 || decimal->digits < -LARGEST / 10) {
            return false;
        }
        decimal->digits *= 10;
    }
    return true;
}

static bool fits(int64_t digits, int places)
{
    return digits <= LARGEST && digits >= -LARGEST && places <= MOST_DIGITS;
}

bool decimal_difference(struct decimal a, struct decimal b, struct decimal *difference)
{
    int64_t digits;
    if (!widen(&a, b.places) || !widen(&b, a.places) ||
        __builtin_sub_overflow(a.digits, b.digits, &digits) || !fits(digits, a.places)) {
        return false;
    }
    *difference = (struct decimal){digits, a.places};
    return true;
}

bool decimal_product(struct decimal a, struct decimal b, struct decimal *product)
{
    int64_t digits;
    int places = a.places + b.places;
    if (__builtin_mul_overflow(a.digits, b.digits, &digits) || !fits(digits, places)) {
        return false;
    }
    *product = (struct decimal){digits, places};
    return true;
}

struct decimal decimal_of(int64_t whole)
{
    return (struct decimal){whole, 0};
}

double decimal_double(struct decimal decimal)
{
    double unit = 1;
    for (int i = 0; i < decimal.places; i++) {
        unit *= 10;
    }
    return (double)decimal.digits / unit; /* one division of exact numbers: correctly rounded */
}

void decimal_print(struct buffer *buffer, struct decimal decimal, bool grouped)
{
    char reversed[64];
    size_t n = 0;
    int64_t rest = decimal.digits;
    int done = 0;
    do {
        if (done == decimal.places && done > 0) {
            reversed[n++] = '.';
        } else if (grouped && done > decimal.places && (done - decimal.places) % 3 == 0) {
            reversed[n++] = ',';
        }
        reversed[n++] = (char)('0' + llabs(rest % 10));
        rest /= 10;
        done++;
    } while (rest != 0 || done <= decimal.places);
    if (decimal.digits < 0) {
        reversed[n++] = '-';
    }
    while (n > 0) {
        buffer_add_char(buffer, reversed[--n]);
    }
}
