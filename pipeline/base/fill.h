/* fill: sentences with places to fill, so that a translation may put them in another order.
 *
 * A pattern is plain text with {1} to {9} in it. It is never handed to printf: a pattern that comes
 * from a file can do no harm. Any module may use it; results live in the arena passed in. */
#ifndef CAREERGUIDE_FILL_H
#define CAREERGUIDE_FILL_H

#include "base/text.h"

/* Marks English words that stand in a table and are translated where they are used; changes
 * nothing. SAY_IN gives the context in which the words are looked up. Tools for translators collect
 * both (tests/checks/words.sh). */
#define SAY(english) english
#define SAY_IN(context, english) english

/* The pattern with the parts in the places of {1}, {2}, …; a place without a part stays as it is.
 */
#define text_fill(arena, pattern, ...)                                                             \
    text_fill_parts((arena), (pattern), (const struct text[]){__VA_ARGS__},                        \
                    sizeof((const struct text[]){__VA_ARGS__}) / sizeof(struct text))
struct text text_fill_parts(struct arena *arena, struct text pattern, const struct text *parts,
                            size_t count);

/* The number as a part. */
struct text text_number(struct arena *arena, size_t number);

/* How often the pattern has the place {number}, 1 to FILL_PLACES. */
enum { FILL_PLACES = 9 };
size_t fill_count(struct text pattern, int number);

#endif
