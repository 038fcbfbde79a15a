#include "read/encoding.h"

#include "base/utf8.h"

#include <stdint.h>

/* 0x80 to 0x9F; 0 where windows-1252 defines no character. The rest equals Unicode. */
static const uint16_t upper[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                   0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                   0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                   0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/* The character of a byte from 0x80 on, or 0. */
static uint32_t character_of(unsigned char byte)
{
    return byte < 0xA0 ? upper[byte - 0x80] : byte;
}

/* Whether bytes that are not UTF-8 can be windows-1252: each is defined there, and nothing else in
 * the file is UTF-8 of more than one byte. */
static bool can_be_windows_1252(struct text bytes)
{
    if (text_starts(bytes, "\xEF\xBB\xBF")) {
        return false;
    }
    while (bytes.len) {
        struct text before = bytes;
        bool ascii = (unsigned char)bytes.at[0] < 0x80;
        utf8_next(&bytes);
        bool valid = before.len - bytes.len > 1; /* only valid characters take more than a byte */
        if (!ascii && (valid || !character_of((unsigned char)before.at[0]))) {
            return false;
        }
        bytes = text_part(before, 1, before.len);
    }
    return true;
}

static void add_character(struct buffer *out, uint32_t character)
{
    if (character < 0x800) {
        buffer_add_char(out, (char)(0xC0 | character >> 6));
    } else {
        buffer_add_char(out, (char)(0xE0 | character >> 12));
        buffer_add_char(out, (char)(0x80 | (character >> 6 & 0x3F)));
    }
    buffer_add_char(out, (char)(0x80 | (character & 0x3F)));
}

const struct source *encoding_to_utf8(struct arena *arena, const struct source *source,
                                      struct diags *diags)
{
    struct text bytes = source->bytes;
    size_t first = utf8_invalid_at(bytes);
    if (first == bytes.len || !can_be_windows_1252(bytes)) {
        return source;
    }
    struct buffer out = {.arena = arena};
    buffer_add(&out, text_part(bytes, 0, first));
    for (size_t i = first; i < bytes.len; i++) {
        unsigned char byte = (unsigned char)bytes.at[i];
        if (byte < 0x80) {
            buffer_add_char(&out, (char)byte);
        } else {
            add_character(&out, character_of(byte));
        }
    }
    struct source *turned = ARENA_NEW(arena, struct source);
    *turned = *source;
    turned->bytes = buffer_text(&out);
    diag_remark(diags, (struct place){turned, first, 2, 0}, "file-windows-1252",
                "the file is windows-1252 and was read as such, this character first");
    diag_hint(diags, "nothing to do; a file saved as UTF-8 needs no such reading");
    return turned;
}
