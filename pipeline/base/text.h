/* text: slices of bytes that somebody else owns, and a buffer to build them in.
 *
 * A slice is {at, len}, not terminated; it lives as long as the source or arena behind it. A buffer
 * grows inside an arena. Any module may use both. */
#ifndef CAREERGUIDE_TEXT_H
#define CAREERGUIDE_TEXT_H

#include "base/arena.h"

#include <stdbool.h>
#include <stddef.h>

struct text {
    const char *at;
    size_t len;
};

/* A slice over a string literal or a terminated string. */
#define TEXT(literal) ((struct text){(literal), sizeof(literal) - 1})
struct text text_of(const char *terminated);

bool text_equal(struct text a, struct text b);
bool text_equal_ignoring_case(struct text a, struct text b); /* ASCII letters only */
bool text_is(struct text a, const char *terminated);
bool text_is_ignoring_case(struct text a, const char *terminated); /* ASCII letters only */
bool text_starts(struct text a, const char *terminated);
bool text_is_plain(struct text a);              /* printable ASCII and nothing else */
int text_compare(struct text a, struct text b); /* bytewise, like memcmp */

/* The place of the first `c` at or after `from`, or a.len. */
size_t text_find(struct text a, char c, size_t from);

/* The slice [from, to); both are clipped to the text. */
struct text text_part(struct text a, size_t from, size_t to);

/* Without blanks, tabs, line ends and no-break spaces at either end. Asked of every cell of a file,
 * and mostly there is nothing to trim: hence inline. */
struct text text_trim_blanks(struct text a);
static inline struct text text_trim(struct text a)
{
    bool ink = a.len == 0 ||
               (a.at[0] > ' ' && a.at[0] < 0x7F && a.at[a.len - 1] > ' ' && a.at[a.len - 1] < 0x7F);
    return ink ? a : text_trim_blanks(a);
}

/* Cuts `*rest` at the first `separator`: returns what stands before it, leaves what stands behind.
 */
struct text text_cut(struct text *rest, char separator);

/* A terminated copy in the arena. */
const char *text_terminated(struct arena *arena, struct text a);
struct text text_copy(struct arena *arena, struct text a);

/* A copy with a blank for each line end. */
struct text text_in_one_line(struct arena *arena, struct text lines);

/* How many single-byte edits lead from a to b (ASCII case ignored): finds the word that was meant.
 */
size_t text_distance(struct text a, struct text b);

struct buffer {
    struct arena *arena;
    char *at;
    size_t len;
    size_t room;
};

/* Where `more` further bytes can be put by hand, at the end; whoever puts them adds to buffer->len.
 */
char *buffer_room(struct buffer *buffer, size_t more);

void buffer_add(struct buffer *buffer, struct text text);
void buffer_add_string(struct buffer *buffer, const char *terminated);
void buffer_add_strings(struct buffer *buffer, const char *const *terminated, size_t count);
/* Asked of every byte of a printed page: hence inline. */
static inline void buffer_add_char(struct buffer *buffer, char c)
{
    char *end = buffer->len < buffer->room ? buffer->at + buffer->len : buffer_room(buffer, 1);
    *end = c;
    buffer->len++;
}

void buffer_format(struct buffer *buffer, const char *format, ...)
    __attribute__((format(printf, 2, 3)));
struct text buffer_text(const struct buffer *buffer);

/* printf into the arena. */
struct text text_format(struct arena *arena, const char *format, ...)
    __attribute__((format(printf, 2, 3)));

/* For "%.*s": the length of a slice as an int. */
int text_len(struct text a);
#define TEXT_ARG(t) text_len(t), (t).len ? (t).at : ""

#endif
