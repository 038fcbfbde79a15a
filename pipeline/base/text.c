#include "base/text.h"

#include "base/plain_print.h"

#include <limits.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <string.h>
#include <strings.h>

struct text text_of(const char *terminated)
{
    return (struct text){terminated, strlen(terminated)};
}

bool text_equal(struct text a, struct text b)
{
    return a.len == b.len && (a.len == 0 || memcmp(a.at, b.at, a.len) == 0);
}

bool text_is(struct text a, const char *terminated)
{
    return text_equal(a, text_of(terminated));
}

bool text_is_ignoring_case(struct text a, const char *terminated)
{
    return a.len == strlen(terminated) && (a.len == 0 || strncasecmp(a.at, terminated, a.len) == 0);
}

bool text_equal_ignoring_case(struct text a, struct text b)
{
    return a.len == b.len && (a.len == 0 || strncasecmp(a.at, b.at, a.len) == 0);
}

bool text_starts(struct text a, const char *terminated)
{
    size_t len = strlen(terminated);
    return a.len >= len && memcmp(a.at, terminated, len) == 0;
}

bool text_is_plain(struct text a)
{
    for (size_t i = 0; i < a.len; i++) {
        if (a.at[i] < 0x20 || a.at[i] > 0x7E) {
            return false;
        }
    }
    return true;
}

int text_compare(struct text a, struct text b)
{
    size_t shared = a.len < b.len ? a.len : b.len;
    int order = shared ? memcmp(a.at, b.at, shared) : 0;
    return order ? order : (a.len > b.len) - (a.len < b.len);
}

size_t text_find(struct text a, char c, size_t from)
{
    const char *hit = from < a.len ? memchr(a.at + from, c, a.len - from) : NULL;
    return hit ? (size_t)(hit - a.at) : a.len;
}

struct text text_part(struct text a, size_t from, size_t to)
{
    to = to > a.len ? a.len : to;
    from = from > to ? to : from;
    return (struct text){a.at + from, to - from};
}

static bool is_ascii_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* The length of the blank that the text starts (or, from the end, ends) with; 0 for none. */
static size_t blank_at_start(struct text a)
{
    if (a.len && is_ascii_blank(a.at[0])) {
        return 1;
    }
    return a.len >= 2 && a.at[0] == '\xC2' && a.at[1] == '\xA0' ? 2 : 0;
}

static size_t blank_at_end(struct text a)
{
    if (a.len && is_ascii_blank(a.at[a.len - 1])) {
        return 1;
    }
    return a.len >= 2 && a.at[a.len - 2] == '\xC2' && a.at[a.len - 1] == '\xA0' ? 2 : 0;
}

struct text text_trim_blanks(struct text a)
{
    for (size_t n; (n = blank_at_start(a)) != 0;) {
        a = text_part(a, n, a.len);
    }
    for (size_t n; (n = blank_at_end(a)) != 0;) {
        a.len -= n;
    }
    return a;
}

struct text text_cut(struct text *rest, char separator)
{
    size_t end = text_find(*rest, separator, 0);
    struct text head = text_part(*rest, 0, end);
    *rest = text_part(*rest, end + 1, rest->len);
    return head;
}

const char *text_terminated(struct arena *arena, struct text a)
{
    char *copy = arena_take(arena, a.len + 1);
    if (a.len) {
        memcpy(copy, a.at, a.len);
    }
    return copy;
}

struct text text_copy(struct arena *arena, struct text a)
{
    return (struct text){text_terminated(arena, a), a.len};
}

struct text text_in_one_line(struct arena *arena, struct text lines)
{
    char *bytes = arena_take(arena, lines.len);
    for (size_t i = 0; i < lines.len; i++) {
        bytes[i] = lines.at[i] == '\n' ? ' ' : lines.at[i];
    }
    return (struct text){bytes, lines.len};
}

static char lower(char c)
{
    return c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c;
}

size_t text_distance(struct text a, struct text b)
{
    enum { LONGEST = 64 };
    if (a.len > LONGEST || b.len > LONGEST) {
        return SIZE_MAX; /* nobody mistypes a word of this length */
    }
    size_t row[LONGEST + 1];
    for (size_t j = 0; j <= b.len; j++) {
        row[j] = j;
    }
    for (size_t i = 1; i <= a.len; i++) {
        size_t diagonal = row[0];
        row[0] = i;
        for (size_t j = 1; j <= b.len; j++) {
            size_t swap = diagonal + (lower(a.at[i - 1]) != lower(b.at[j - 1]));
            size_t best = row[j] < row[j - 1] ? row[j] + 1 : row[j - 1] + 1;
            diagonal = row[j];
            row[j] = swap < best ? swap : best;
        }
    }
    return row[b.len];
}

char *buffer_room(struct buffer *buffer, size_t more)
{
    if (more <= buffer->room - buffer->len) {
        return buffer->at + buffer->len;
    }
    size_t room = buffer->room ? buffer->room : 64;
    while (room - buffer->len < more) {
        room = room > SIZE_MAX / 2 ? SIZE_MAX : room * 2;
    }
    char *grown = arena_take(buffer->arena, room);
    if (buffer->len) {
        memcpy(grown, buffer->at, buffer->len);
    }
    buffer->at = grown;
    buffer->room = room;
    return grown + buffer->len;
}

void buffer_add(struct buffer *buffer, struct text text)
{
    if (text.len) {
        memcpy(buffer_room(buffer, text.len), text.at, text.len);
        buffer->len += text.len;
    }
}

void buffer_add_string(struct buffer *buffer, const char *terminated)
{
    buffer_add(buffer, text_of(terminated));
}

void buffer_add_strings(struct buffer *buffer, const char *const *terminated, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        buffer_add_string(buffer, terminated[i]);
    }
}

/* What nearly all that is formatted fits, so that it is formatted once. */
enum { USUAL_FORMATTED = 48 };

static void buffer_vformat(struct buffer *buffer, const char *format, va_list arguments)
{
    char *end = buffer_room(buffer, USUAL_FORMATTED);
    size_t room = buffer->room - buffer->len;
    int plain = print_plainly(end, room, format, arguments);
    if (plain >= 0) {
        buffer->len += (size_t)plain;
        return;
    }
    va_list again;
    va_copy(again, arguments);
    int len = vsnprintf(end, room, format, again);
    va_end(again);
    if (len >= 0 && (size_t)len >= room) {
        vsnprintf(buffer_room(buffer, (size_t)len + 1), (size_t)len + 1, format, arguments);
    }
    buffer->len += len > 0 ? (size_t)len : 0;
}

void buffer_format(struct buffer *buffer, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    buffer_vformat(buffer, format, arguments);
    va_end(arguments);
}

struct text buffer_text(const struct buffer *buffer)
{
    /* never NULL: a part of it may be asked for */
    return (struct text){buffer->at ? buffer->at : "", buffer->len};
}

struct text text_format(struct arena *arena, const char *format, ...)
{
    struct buffer buffer = {.arena = arena};
    va_list arguments;
    va_start(arguments, format);
    buffer_vformat(&buffer, format, arguments);
    va_end(arguments);
    return buffer_text(&buffer);
}

int text_len(struct text a)
{
    return a.len > INT_MAX ? INT_MAX : (int)a.len;
}
