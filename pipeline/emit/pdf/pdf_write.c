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

struct text pdf_words(struct arena *arena, struct text text)
{
    text = foreign_strip(arena, text);
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] < 0x20 || text.at[i] > 0x7E) {
            return utf16_of(arena, text);
        }
    }
    return text;
}
