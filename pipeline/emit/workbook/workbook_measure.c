#include "emit/workbook/workbook_parts.h"

#include "base/utf8.h"

#include <math.h>

/* No library measures text for a spreadsheet, and the reader's machine may hold another font than
 * ours. These are the widest of Calibri, Carlito and DejaVu Sans (which stands in where neither is
 * installed), each against its own digit, since a column's width counts in digits;
 * by character of ASCII. */
static const double WIDTHS[0x80] = {
    1.00, 1.00, 1.00, 1.00, 1.00, 1.00, 1.00, 1.00, 1.00, 1.00, 1.00, 1.00, 1.00, 1.00,
    1.00, 1.00, 1.00, 1.00, 1.00, 1.00, 1.00, 1.00, 1.00, 1.00, 1.00, 1.00, 1.00, 1.00,
    1.00, 1.00, 1.00, 1.00, 0.55, 0.55, 0.80, 1.36, 1.00, 1.60, 1.36, 0.55, /*   ! " # $ % & ' */
    0.70, 0.70, 1.00, 1.36, 0.55, 0.70, 0.55, 0.80,                         /* ( ) * + , - . / */
    1.04, 1.04, 1.04, 1.04, 1.04, 1.04, 1.04, 1.04,                         /* 0 1 2 3 4 5 6 7 */
    1.04, 1.04, 0.55, 0.55, 1.36, 1.36, 1.36, 0.94,                         /* 8 9 : ; < = > ? */
    1.78, 1.15, 1.15, 1.15, 1.30, 1.03, 1.03, 1.30,                         /* @ A B C D E F G */
    1.30, 0.55, 1.03, 1.15, 1.03, 1.78, 1.30, 1.30,                         /* H I J K L M N O */
    1.03, 1.30, 1.15, 1.03, 1.03, 1.30, 1.15, 1.78,                         /* P Q R S T U V W */
    1.15, 1.15, 1.15, 0.70, 0.80, 0.70, 1.36, 1.00,                         /* X Y Z [ \ ] ^ _ */
    0.80, 1.00, 1.04, 0.87, 1.04, 1.00, 0.62, 1.00,                         /* ` a b c d e f g */
    1.04, 0.55, 0.55, 0.94, 0.55, 1.60, 1.04, 1.04,                         /* h i j k l m n o */
    1.04, 1.04, 0.70, 0.87, 0.70, 1.04, 0.94, 1.42,                         /* p q r s t u v w */
    0.94, 0.94, 0.94, 0.70, 0.55, 0.70, 1.36, 1.00,
};

static const double BOLD_FACTOR = 1.12;

static double width_of(uint32_t character)
{
    if (character >= 0x80) {
        bool punctuation = character >= 0x2000 && character < 0x2C00;
        return punctuation || character < 0x1100 ? 1.3 : 2.0;
    }
    return WIDTHS[character];
}

double measure_text(struct text text, bool bold)
{
    double width = 0;
    while (text.len) {
        if ((unsigned char)*text.at < 0x80) { /* mostly */
            width += WIDTHS[(unsigned char)*text.at];
            text = (struct text){text.at + 1, text.len - 1};
        } else {
            width += width_of(utf8_next(&text));
        }
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
        struct text letters = text_cut(&text, ' ');
        double word = measure_text(letters, bold);
        if (used + blank + word <= room || (used <= 0 && word <= room)) {
            used += used > 0 ? blank + word : word;
            continue;
        }
        lines += used > 0;
        double full = floor(word / room);
        lines += (size_t)full;
        lines += full > 0 && text_find(letters, '-', 0) < letters.len; /* broken there, earlier */
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
