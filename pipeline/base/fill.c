#include "base/fill.h"

enum { PLACE = sizeof "{1}" - 1 };

/* The number of the place that starts at `at`; 0 where none does. */
static size_t place_at(struct text pattern, size_t at)
{
    struct text place = text_part(pattern, at, at + PLACE);
    bool is_place = place.len == PLACE && place.at[0] == '{' && place.at[2] == '}' &&
                    place.at[1] >= '1' && place.at[1] <= '0' + FILL_PLACES;
    return is_place ? (size_t)(place.at[1] - '0') : 0;
}

struct text text_fill_parts(struct arena *arena, struct text pattern, const struct text *parts,
                            size_t count)
{
    struct buffer out = {.arena = arena};
    for (size_t at = 0; at < pattern.len;) {
        size_t number = place_at(pattern, at);
        if (number >= 1 && number <= count) {
            buffer_add(&out, parts[number - 1]);
            at += PLACE;
        } else {
            buffer_add_char(&out, pattern.at[at++]);
        }
    }
    return buffer_text(&out);
}

struct text text_number(struct arena *arena, size_t number)
{
    return text_format(arena, "%zu", number);
}

size_t fill_count(struct text pattern, int number)
{
    size_t count = 0;
    for (size_t at = 0; at < pattern.len; at++) {
        count += place_at(pattern, at) == (size_t)number;
    }
    return count;
}
