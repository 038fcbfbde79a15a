#include "emit/workbook_parts.h"

#include <string.h>

/* One accent, deep teal: white on it has a contrast of 8:1, it on white likewise. */
enum {
    COLOR_ACCENT = 0x0B5563,
    COLOR_INK = 0x1F2A2E,
    COLOR_QUIET = 0x4A5A60,
    COLOR_RULE = 0xC9D6D9,
    COLOR_PAPER = 0xFFFFFF
};

struct look_spec {
    double size;
    bool bold;
    bool italic;
    bool underline;
    bool filled; /* with the accent */
    bool ruled;  /* a hairline below */
    bool wraps;
    uint8_t align;
    uint32_t color;
};

static const struct look_spec LOOK_SPECS[LOOKS] = {
    [LOOK_TITLE] = {16, true, false, false, false, false, false, LXW_ALIGN_LEFT, COLOR_ACCENT},
    [LOOK_LINE] = {11, false, false, false, false, false, false, LXW_ALIGN_LEFT, COLOR_QUIET},
    [LOOK_SECTION] = {13, true, false, false, false, false, false, LXW_ALIGN_LEFT, COLOR_ACCENT},
    [LOOK_HEAD] = {11, true, false, false, true, false, true, LXW_ALIGN_LEFT, COLOR_PAPER},
    [LOOK_HEAD_NUMBER] = {11, true, false, false, true, false, true, LXW_ALIGN_RIGHT, COLOR_PAPER},
    [LOOK_NAME] = {11, true, false, false, false, true, true, LXW_ALIGN_LEFT, COLOR_INK},
    [LOOK_TEXT] = {11, false, false, false, false, true, true, LXW_ALIGN_LEFT, COLOR_INK},
    [LOOK_NUMBER] = {11, false, false, false, false, true, false, LXW_ALIGN_RIGHT, COLOR_INK},
    [LOOK_STATE] = {11, false, true, false, false, true, true, LXW_ALIGN_RIGHT, COLOR_INK},
    [LOOK_MARK] = {11, false, false, false, false, true, true, LXW_ALIGN_LEFT, COLOR_INK},
    [LOOK_MARK_LINK] = {11, false, false, true, false, true, true, LXW_ALIGN_LEFT, COLOR_ACCENT},
    [LOOK_LINK] = {11, false, false, true, false, true, true, LXW_ALIGN_LEFT, COLOR_ACCENT},
    [LOOK_CODE] = {11, false, false, false, false, true, true, LXW_ALIGN_LEFT, COLOR_INK},
};

static void set_font(lxw_format *format, const struct look_spec *spec)
{
    format_set_font_size(format, spec->size);
    format_set_font_color(format, spec->color);
    if (spec->bold) {
        format_set_bold(format);
    }
    if (spec->italic) {
        format_set_italic(format);
    }
    if (spec->underline) {
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
    }
}

static void set_cell(lxw_format *format, const struct look_spec *spec)
{
    format_set_align(format, spec->align);
    format_set_align(format, spec->filled ? LXW_ALIGN_VERTICAL_CENTER : LXW_ALIGN_VERTICAL_TOP);
    if (spec->wraps) {
        format_set_text_wrap(format);
    }
    if (spec->filled) {
        format_set_bg_color(format, COLOR_ACCENT);
    }
    if (spec->ruled) {
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_bottom_color(format, COLOR_RULE);
    }
}

static lxw_format *make_format(struct book *book, enum look look, const char *number_format)
{
    lxw_format *format = workbook_add_format(book->file);
    if (!format) {
        book_check(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return NULL;
    }
    set_font(format, &LOOK_SPECS[look]);
    set_cell(format, &LOOK_SPECS[look]);
    if (*number_format) {
        format_set_num_format(format, number_format);
    }
    return format;
}

lxw_format *book_format(struct book *book, enum look look, const char *number_format)
{
    for (size_t i = 0; i < book->style_count; i++) {
        const struct style *style = &book->styles[i];
        if (style->look == look && strcmp(style->number_format, number_format) == 0) {
            return style->format;
        }
    }
    lxw_format *format = make_format(book, look, number_format);
    book->styles = arena_grow(book->arena, book->styles, book->style_count, sizeof *book->styles);
    book->styles[book->style_count++] = (struct style){look, number_format, format};
    return format;
}

static const struct {
    const char *before;
    const char *behind;
    int least_places;
} UNIT_FORMATS[UNITS] = {
    [UNIT_PERCENT] = {"0", "\"%\"", 0}, /* 13.0 is stored as 13.0: the sign is text, not a factor */
    [UNIT_JOBS] = {"#,##0", "", 0},
    [UNIT_JOBS_A_YEAR] = {"#,##0", "", 0},
    [UNIT_JOBS_A_DECADE] = {"#,##0", "", 0},
    [UNIT_DOLLARS_A_YEAR] = {"$#,##0", "", 0},
    [UNIT_DOLLARS_AN_HOUR] = {"$#,##0", "", 2}, /* cents, as money is written */
    [UNIT_WORDS] = {"", "", 0},
};

const char *number_format_of(struct arena *arena, enum unit unit, int places)
{
    struct buffer format = {.arena = arena};
    buffer_add_string(&format, UNIT_FORMATS[unit].before);
    int least = UNIT_FORMATS[unit].least_places;
    int shown = places < least ? least : places;
    for (int i = 0; i < shown; i++) {
        buffer_add_string(&format, i ? "0" : ".0");
    }
    buffer_add_string(&format, UNIT_FORMATS[unit].behind);
    return text_terminated(arena, buffer_text(&format));
}
