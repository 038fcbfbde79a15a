#include "base/words.h"

#include "base/utf8.h"

enum {
    NO_BREAK_SPACE = 0xA0,
    PUNCTUATION = 0x2000,
    APOSTROPHE = 0x2019,
    PUNCTUATION_END = 0x2070,
    DAMAGED = 0xFFFD /* also what utf8_next makes of bytes that are not UTF-8 */
};

static bool is_letter_or_digit(uint32_t c)
{
    if (c < 0x80) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }
    return c > NO_BREAK_SPACE && (c < PUNCTUATION || c >= PUNCTUATION_END) && c != DAMAGED;
}

struct text words_folded(struct arena *arena, struct text name)
{
    struct buffer out = {.arena = arena};
    bool parted = false;
    while (name.len) {
        struct text character = name;
        uint32_t c = utf8_next(&name);
        character.len -= name.len;
        if (c == '\'' || c == APOSTROPHE) {
            continue;
        }
        if (!is_letter_or_digit(c)) {
            parted = out.len > 0;
            continue;
        }
        if (parted) {
            buffer_add_char(&out, ' ');
            parted = false;
        }
        if (c >= 'A' && c <= 'Z') {
            buffer_add_char(&out, (char)(c - 'A' + 'a'));
        } else {
            buffer_add(&out, character);
        }
    }
    return buffer_text(&out);
}

static bool begins_some(struct text name, struct text word)
{
    while (name.len) {
        struct text here = text_cut(&name, ' ');
        if (text_equal(text_part(here, 0, word.len), word)) {
            return true;
        }
    }
    return false;
}

bool words_begin(struct text name, struct text asked)
{
    bool any = asked.len > 0;
    while (any && asked.len) {
        any = begins_some(name, text_cut(&asked, ' '));
    }
    return any;
}

struct text words_slug(struct arena *arena, struct text name)
{
    struct buffer out = {.arena = arena};
    struct text rest = words_folded(arena, name);
    while (rest.len) {
        struct text word = text_cut(&rest, ' ');
        struct buffer plain = {.arena = arena};
        for (size_t i = 0; i < word.len; i++) {
            if ((unsigned char)word.at[i] < 0x80) {
                buffer_add_char(&plain, word.at[i]);
            }
        }
        struct text kept = text_part(buffer_text(&plain), 0, WORDS_LONGEST_SLUG);
        if (!kept.len) {
            continue;
        }
        if (out.len + (out.len > 0) + kept.len > WORDS_LONGEST_SLUG) {
            break;
        }
        buffer_add_string(&out, out.len ? "-" : "");
        buffer_add(&out, kept);
    }
    return buffer_text(&out);
}
