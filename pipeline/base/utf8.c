#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>
#include <utf8proc.h>

/* The length of the valid character at the start of the text, or 0; sets *point. */
static size_t valid_prefix(struct text text, uint32_t *point)
{
    utf8proc_int32_t value = -1;
    utf8proc_ssize_t len =
        utf8proc_iterate((const utf8proc_uint8_t *)text.at, (utf8proc_ssize_t)text.len, &value);
    if (len <= 0) {
        return 0;
    }
    *point = (uint32_t)value;
    return (size_t)len;
}

/* How many bytes from `at` on are ASCII, in steps of eight. */
static size_t ascii_run(struct text text, size_t at)
{
    size_t from = at;
    uint64_t eight;
    while (text.len - at >= sizeof eight) {
        memcpy(&eight, text.at + at, sizeof eight);
        if (eight & UINT64_C(0x8080808080808080)) {
            break;
        }
        at += sizeof eight;
    }
    return at - from;
}

size_t utf8_invalid_at(struct text text)
{
    size_t at = 0;
    uint32_t point;
    while (at < text.len) {
        at += ascii_run(text, at);
        if (at == text.len) {
            break;
        }
        if ((unsigned char)text.at[at] < 0x80) {
            at++;
            continue;
        }
        size_t len = valid_prefix(text_part(text, at, text.len), &point);
        if (!len) {
            return at;
        }
        at += len;
    }
    return at;
}

uint32_t utf8_next(struct text *rest)
{
    uint32_t point = 0xFFFD;
    if ((unsigned char)*rest->at < 0x80) { /* mostly */
        point = (unsigned char)*rest->at;
        *rest = (struct text){rest->at + 1, rest->len - 1};
        return point;
    }
    size_t len = valid_prefix(*rest, &point);
    *rest = text_part(*rest, len ? len : 1, rest->len);
    return point;
}

bool utf8_turns(struct text text)
{
    const unsigned char *at = (const unsigned char *)text.at;
    bool general = text.len > 2 && at[0] == 0xE2;
    return general && ((at[1] == 0x80 && at[2] >= 0xAA && at[2] <= 0xAE) ||
                       (at[1] == 0x81 && at[2] >= 0xA6 && at[2] <= 0xA9));
}

size_t utf8_count(struct text text)
{
    size_t count = 0;
    while (text.len) {
        size_t run = ascii_run(text, 0);
        count += run;
        text = text_part(text, run, text.len);
        if (text.len) {
            utf8_next(&text);
            count++;
        }
    }
    return count;
}

size_t utf8_columns(struct text text)
{
    size_t columns = 0;
    while (text.len) {
        int width = utf8proc_charwidth((utf8proc_int32_t)utf8_next(&text));
        columns += width > 0 ? (size_t)width : 0;
    }
    return columns;
}

/* Whether a character of three bytes can take part in no composition: the dashes, quotes and
 * bullets of U+2002 to U+203F, currency signs, arrows and signs of arithmetic. */
static bool is_sign(const unsigned char *at)
{
    return at[0] == 0xE2 &&
           ((at[1] == 0x80 && at[2] >= 0x82) || at[1] == 0x82 || at[1] == 0x86 || at[1] == 0x88);
}

/* Whether all characters are below the first combining mark (U+0300), or such signs. Nearly every
 * text is: it is composed as it stands. */
static bool is_plain(struct text text)
{
    const unsigned char *bytes = (const unsigned char *)text.at;
    size_t at = ascii_run(text, 0);
    while (at < text.len) {
        if (bytes[at] < 0x80) {
            at++;
        } else if (bytes[at] >= 0xC2 && bytes[at] < 0xCC && at + 1 < text.len) {
            at += 2;
        } else if (at + 2 < text.len && is_sign(bytes + at)) {
            at += 3;
        } else {
            return false;
        }
    }
    return true;
}

static struct text mapped(struct arena *arena, struct text text, unsigned options)
{
    utf8proc_uint8_t *result = NULL;
    utf8proc_ssize_t len =
        utf8proc_map((const utf8proc_uint8_t *)text.at, (utf8proc_ssize_t)text.len, &result,
                     (utf8proc_option_t)options);
    struct text kept = text;
    if (len >= 0) {
        kept = text_copy(arena, (struct text){(const char *)result, (size_t)len});
    }
    free(result); /* utf8proc's own malloc, not the arena's */
    return kept;
}

struct text utf8_composed(struct arena *arena, struct text text)
{
    return is_plain(text) ? text : mapped(arena, text, UTF8PROC_STABLE | UTF8PROC_COMPOSE);
}

struct text utf8_without_accents(struct arena *arena, struct text text)
{
    return mapped(arena, text, UTF8PROC_STABLE | UTF8PROC_COMPOSE | UTF8PROC_STRIPMARK);
}

struct text utf8_text(struct arena *arena, uint32_t character)
{
    char *bytes = arena_take(arena, 4);
    utf8proc_ssize_t len =
        utf8proc_encode_char((utf8proc_int32_t)character, (utf8proc_uint8_t *)bytes);
    return len > 0 ? (struct text){bytes, (size_t)len} : TEXT("\xEF\xBF\xBD");
}

void utf8_add_padded(struct buffer *out, struct text text, size_t width)
{
    buffer_add(out, text);
    for (size_t i = utf8_columns(text); i < width; i++) {
        buffer_add_char(out, ' ');
    }
}

const char *utf8_library_version(void)
{
    return utf8proc_version();
}
