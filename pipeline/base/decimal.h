/* decimal: numbers as published, digit for digit.
 *
 * A figure of BLS is a decimal of a few digits; keeping it as one means that 13.0 stays 13.0 and no
 * binary fraction ever reaches a page. Any module may use it. */
#ifndef CAREERGUIDE_DECIMAL_H
#define CAREERGUIDE_DECIMAL_H

#include "base/text.h"

#include <stdbool.h>
#include <stdint.h>

/* digits / 10^places; at most 18 digits, 0 <= places <= 18. */
struct decimal {
    int64_t digits;
    int places;
};

/* Reads "1,397.7", "-0.1", "2080": an optional '-', digits with or without commas (every three
 * digits, all or none), an optional fraction. False, and `*decimal` untouched, for anything else:
 * blanks, exponents, a second point, more than 18 digits, "-0". */
bool decimal_parse(struct text text, struct decimal *decimal);

/* -1, 0 or 1 as a is less than, equal to or greater than b. */
int decimal_compare(struct decimal a, struct decimal b);

/* decimal × 1,000 exactly: 90.0 (thousand) becomes 90000. False, and nothing changed, where that is
 * more than 18 digits. */
bool decimal_thousands(struct decimal *decimal);

/* a - b and a × b exactly; false, and nothing written, where that is more than 18 digits. */
bool decimal_difference(struct decimal a, struct decimal b, struct decimal *difference);
bool decimal_product(struct decimal a, struct decimal b, struct decimal *product);

struct decimal decimal_of(int64_t whole);

/* The nearest double; for spreadsheets and geometry, never for comparing figures. */
double decimal_double(struct decimal decimal);

/* "1397.7", or with `grouped` "1,397.7". Negative numbers start with '-'. */
void decimal_print(struct buffer *buffer, struct decimal decimal, bool grouped);

#endif
