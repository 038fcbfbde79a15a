#include "emit/pdf/flow_private.h"

#include "emit/pdf/flow.h"

#include <linebreak.h>
#include <string.h>
#include <threads.h>

/* libunibreak builds an index of its tables before its first use. The flag is the one piece of
 * state of this stage; call_once makes it safe for documents laid out in several threads. */
static once_flag index_built = ONCE_FLAG_INIT;

/* No line ends behind the hyphen of "X-ray": one letter left behind helps nobody. */
static void keep_short_starts(struct text text, unsigned char *breaks)
{
    for (size_t i = 1; i < text.len; i++) {
        bool one_letter = i == 1 || text.at[i - 2] == ' ' || text.at[i - 2] == '(';
        if (text.at[i] == '-' && breaks[i] == BREAK_ALLOWED && one_letter) {
            breaks[i] = BREAK_NONE;
        }
    }
}

/* No line ends inside "2024–34". */
static void keep_ranges(struct text text, unsigned char *breaks)
{
    static const char dash[] = "\u2013";
    const size_t len = sizeof dash - 1;
    for (size_t i = 0; i + len < text.len; i++) {
        char next = text.at[i + len];
        bool is_dash = memcmp(text.at + i, dash, len) == 0;
        if (is_dash && next >= '0' && next <= '9' && breaks[i + len - 1] == BREAK_ALLOWED) {
            breaks[i + len - 1] = BREAK_NONE;
        }
    }
}

const unsigned char *flow_breaks(struct flow *flow, struct text text)
{
    call_once(&index_built, init_linebreak);
    char *found = arena_take(flow->arena, text.len + 1);
    const char *language = text_terminated(flow->arena, flow->document->language);
    set_linebreaks_utf8((const utf8_t *)text.at, text.len, language, found);
    unsigned char *breaks = arena_take(flow->arena, text.len + 1);
    for (size_t i = 0; i < text.len; i++) {
        breaks[i] = found[i] == LINEBREAK_MUSTBREAK    ? BREAK_FORCED
                    : found[i] == LINEBREAK_ALLOWBREAK ? BREAK_ALLOWED
                                                       : BREAK_NONE;
    }
    keep_short_starts(text, breaks);
    keep_ranges(text, breaks);
    /* The library calls the end of any text a forced break; only a line end is one here. */
    if (text.len && text.at[text.len - 1] != '\n') {
        breaks[text.len - 1] = BREAK_ALLOWED;
    }
    return breaks;
}

/* The library has a number alone, two hexadecimal digits a part. */
const char *flow_library_version(void)
{
    static char words[] = "0.0";
    words[0] = (char)('0' + (linebreak_version >> 8) % 10);
    words[2] = (char)('0' + (linebreak_version & 0xFF) % 10);
    return words;
}
