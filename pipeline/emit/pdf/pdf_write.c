#include "emit/pdf/pdf_private.h"

#include "base/foreign.h"
#include "base/utf8.h"

#include <math.h>

void pdf_put_number(struct buffer *out, size_t number)
{
    char digits[24];
    size_t at = sizeof digits;
    do {
        digits[--at] = (char)('0' + number % 10);
        number /= 10;
    } while (number);
    buffer_add(out, (struct text){digits + at, sizeof digits - at});
}

void pdf_put_hundredths(struct buffer *out, long hundredths)
{
    unsigned long size = (unsigned long)(hundredths < 0 ? -hundredths : hundredths);
    if (hundredths < 0) {
        buffer_add_char(out, '-');
    }
    if (size >= 100 || size == 0) {
        pdf_put_number(out, size / 100);
    }
    if (size % 100) {
        char rest[] = {'.', (char)('0' + size / 10 % 10), (char)('0' + size % 10)};
        buffer_add(out, (struct text){rest, size % 10 ? 3 : 2});
    }
}

void pdf_put_eighths(struct buffer *out, long eighths)
{
    static const char *const rests[8] = {"", ".125", ".25", ".375", ".5", ".625", ".75", ".875"};
    unsigned long size = (unsigned long)(eighths < 0 ? -eighths : eighths);
    if (eighths < 0) {
        buffer_add_char(out, '-');
    }
    if (size >= 8 || size == 0) {
        pdf_put_number(out, size / 8);
    }
    buffer_add_string(out, rests[size % 8]);
}

void pdf_put_reference(struct buffer *out, size_t number)
{
    buffer_add_char(out, ' ');
    pdf_put_number(out, number);
    buffer_add(out, TEXT(" 0 R"));
}

void pdf_put_length(struct buffer *out, double length)
{
    pdf_put_hundredths(out, lround(length * 100));
}

void pdf_put_byte(struct buffer *out, unsigned char byte)
{
    if (byte == '(' || byte == ')' || byte == '\\') {
        buffer_add_char(out, '\\');
    }
    if (byte == '\r') {
        buffer_add(out, TEXT("\\r")); /* as it stands it would be read as a line feed */
    } else {
        buffer_add_char(out, (char)byte);
    }
}

void pdf_put_bytes(struct buffer *out, struct text bytes)
{
    buffer_add_char(out, '(');
    for (size_t i = 0; i < bytes.len; i++) {
        pdf_put_byte(out, (unsigned char)bytes.at[i]);
    }
    buffer_add_char(out, ')');
}

static void add_unit(struct buffer *out, uint32_t unit)
{
    buffer_add_char(out, (char)(unit >> 8 & 0xFF));
    buffer_add_char(out, (char)(unit & 0xFF));
}

static struct text utf16_of(struct arena *arena, struct text text)
{
    struct buffer out = {.arena = arena};
    add_unit(&out, 0xFEFF);
    while (text.len) {
        uint32_t point = utf8_next(&text);
        if (point < 0x10000) {
            add_unit(&out, point);
        } else {
            add_unit(&out, 0xD800 + ((point - 0x10000) >> 10));
            add_unit(&out, 0xDC00 + ((point - 0x10000) & 0x3FF));
        }
    }
    return buffer_text(&out);
}

/* The byte of PDFDocEncoding (ISO 32000-1, annex D.3), or 0 where it has none. */
static unsigned char document_byte(uint32_t point)
{
    static const uint16_t from_0x80[] = {
        0x2022, 0x2020, 0x2021, 0x2026, 0x2014, 0x2013, 0x0192, 0x2044, 0x2039, 0x203A, 0x2212,
        0x2030, 0x201E, 0x201C, 0x201D, 0x2018, 0x2019, 0x201A, 0x2122, 0xFB01, 0xFB02, 0x0141,
        0x0152, 0x0160, 0x0178, 0x017D, 0x0131, 0x0142, 0x0153, 0x0161, 0x017E};
    bool plain = point >= 0x20 && point <= 0x7E;
    if (plain || (point >= 0xA1 && point <= 0xFF && point != 0xAD)) {
        return (unsigned char)point;
    }
    for (unsigned i = 0; i < sizeof from_0x80 / sizeof *from_0x80; i++) {
        if (from_0x80[i] == point) {
            return (unsigned char)(0x80 + i);
        }
    }
    return point == 0x20AC ? 0xA0 : 0;
}

static bool starts_as_unicode(struct text bytes)
{
    return text_starts(bytes, "\xFE\xFF") || text_starts(bytes, "\xFF\xFE") ||
           text_starts(bytes, "\xEF\xBB\xBF");
}

struct text pdf_words(struct arena *arena, struct text text)
{
    text = foreign_strip(arena, text);
    if (text_is_plain(text)) { /* nearly all are: nothing is copied */
        return text;
    }
    struct buffer out = {.arena = arena};
    for (struct text rest = text; rest.len;) {
        unsigned char byte = document_byte(utf8_next(&rest));
        if (!byte) {
            return utf16_of(arena, text);
        }
        buffer_add_char(&out, (char)byte);
    }
    return starts_as_unicode(buffer_text(&out)) ? utf16_of(arena, text) : buffer_text(&out);
}
