#include "emit/workbook/workbook_parts.h"

#include "base/utf8.h"

#include <math.h>
#include <string.h>

/* No library measures text for a spreadsheet, and the reader's machine may hold another font than
 * ours. These are the widest of Calibri, Carlito and DejaVu Sans (which stands in where neither is
 * installed), each against its own digit, since a column's width counts in digits. */
static const struct {
    const char *characters;
    double width;
} WIDTHS[] = {
    {" !',.:;ijlI|", 0.55}, {"f", 0.62},       {"()-[]{}rt", 0.70}, {"/\\`\"", 0.80},
    {"cs", 0.87},           {"kvxyz?", 0.94},  {"EFJLPST", 1.03},   {"bdhnopqu0123456789", 1.04},
    {"ABCKRVXYZ", 1.15},    {"DGHNOQU", 1.30}, {"#+<=>~&^", 1.36},  {"w", 1.42},
    {"m%", 1.60},           {"MW@", 1.78},
};

static const double LETTER_WIDTH = 1.0;
static const double BOLD_FACTOR = 1.12;

static double width_of(uint32_t character)
{
    if (character >= 0x80) {
        bool punctuation = character >= 0x2000 && character < 0x2C00;
        return punctuation || character < 0x1100 ? 1.3 : 2.0;
    }
    for (size_t i = 0; i < sizeof WIDTHS / sizeof *WIDTHS; i++) {
        if (character && strchr(WIDTHS[i].characters, (int)character)) {
            return WIDTHS[i].width;
        }
    }
    return LETTER_WIDTH;
}

double measure_text(struct text text, bool bold)
{
    double width = 0;
    while (text.len) {
        width += width_of(utf8_next(&text));
    }
    return bold ? width * BOLD_FACTOR : width;
}

double measure_longest_word(struct text text, bool bold)
{
    double longest = 0;
    while (text.len) {
        longest = fmax(longest, measure_text(text_cut(&text, ' '), bold));
    }
    return longest;
}

/* Lines of one paragraph, broken at blanks alone: a program that breaks elsewhere as well needs
 * fewer. A word wider than the cell runs over several lines. */
static size_t paragraph_lines(struct text text, bool bold, double room)
{
    size_t lines = 1;
    double used = 0;
    double blank = measure_text(TEXT(" "), bold);
    while (text.len) {
        double word = measure_text(text_cut(&text, ' '), bold);
        if (used + blank + word <= room || (used <= 0 && word <= room)) {
            used += used > 0 ? blank + word : word;
            continue;
        }
        lines += used > 0;
        double full = floor(word / room);
        lines += (size_t)full;
        used = word - full * room;
    }
    return lines;
}

size_t measure_lines(struct text text, bool bold, double room)
{
    size_t lines = 0;
    room = fmax(room, 1) + 0.01; /* a text exactly as wide as its room needs one line */
    do {
        lines += paragraph_lines(text_cut(&text, '\n'), bold, room);
    } while (text.len);
    return lines;
}

struct text measure_clip(struct arena *arena, struct text text, size_t most)
{
    if (utf8_count(text) <= most) {
        return text;
    }
    struct text rest = text;
    for (size_t i = 0; i + 1 < most; i++) {
        utf8_next(&rest);
    }
    struct text head = text_trim(text_part(text, 0, text.len - rest.len));
    return text_format(arena, "%.*s…", TEXT_ARG(head));
}
