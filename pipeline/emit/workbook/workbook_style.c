#include "emit/workbook/workbook_parts.h"

#include <string.h>

/* One accent, deep teal: white on it has a contrast of 8:1, it on white likewise. */
enum {
    COLOR_ACCENT = 0x0B5563,
    COLOR_INK = 0x1F2A2E,
    COLOR_QUIET = 0x4A5A60,
    COLOR_RULE = 0xC9D6D9,
    COLOR_TINT = 0xFFF7DB,
    COLOR_PAPER = 0xFFFFFF
};

struct look_spec {
    double size;
    bool bold;
    bool italic;
    bool underline;
    bool filled; /* with the accent */
    bool framed; /* and tinted */
    bool ruled;  /* a hairline below */
    bool wraps;
    bool right;
    uint32_t color;
};

static const struct look_spec LOOK_SPECS[LOOKS] = {
    [LOOK_TITLE] = {.size = 16, .bold = true, .color = COLOR_ACCENT},
    [LOOK_TITLE_WRAPPED] = {.size = 16, .bold = true, .color = COLOR_ACCENT, .wraps = true},
    [LOOK_LINE] = {.size = 11, .color = COLOR_QUIET},
    [LOOK_LINE_WRAPPED] = {.size = 11, .color = COLOR_QUIET, .wraps = true},
    [LOOK_SECTION] = {.size = 13, .bold = true, .color = COLOR_ACCENT},
    [LOOK_HEAD] = {.size = 11, .bold = true, .color = COLOR_PAPER, .filled = true, .wraps = true},
    [LOOK_HEAD_NUMBER] = {.size = 11,
                          .bold = true,
                          .color = COLOR_PAPER,
                          .filled = true,
                          .wraps = true,
                          .right = true},
    [LOOK_NAME] = {.size = 11, .bold = true, .color = COLOR_INK, .ruled = true, .wraps = true},
    [LOOK_NAME_RIGHT] =
        {.size = 11, .bold = true, .color = COLOR_INK, .ruled = true, .wraps = true, .right = true},
    [LOOK_TEXT] = {.size = 11, .color = COLOR_INK, .ruled = true, .wraps = true},
    [LOOK_NUMBER] = {.size = 11, .color = COLOR_INK, .ruled = true, .right = true},
    [LOOK_STATE] = {.size = 11,
                    .italic = true,
                    .color = COLOR_INK,
                    .ruled = true,
                    .wraps = true,
                    .right = true},
    [LOOK_LINK] =
        {.size = 11, .underline = true, .color = COLOR_ACCENT, .ruled = true, .wraps = true},
    [LOOK_CHOICE] = {.size = 12, .bold = true, .color = COLOR_INK, .framed = true, .wraps = true},
    [LOOK_LABEL] = {.size = 11, .bold = true, .color = COLOR_INK, .wraps = true},
    [LOOK_PLAIN] = {.size = 11, .color = COLOR_INK, .wraps = true},
    [LOOK_PLAIN_LINK] = {.size = 11, .underline = true, .color = COLOR_ACCENT},
    [LOOK_RULE] = {.size = 11, .color = COLOR_INK, .ruled = true},
};

bool look_is_bold(enum look look)
{
    return LOOK_SPECS[look].bold;
}

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
    format_set_align(format, spec->right ? LXW_ALIGN_RIGHT : LXW_ALIGN_LEFT);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    if (spec->right && spec->wraps) {
        format_set_indent(format, 1); /* numbers are kept off by their format */
    }
    if (spec->framed) {
        format_set_bg_color(format, COLOR_TINT);
        format_set_border(format, LXW_BORDER_MEDIUM);
        format_set_border_color(format, COLOR_ACCENT);
    }
    if (spec->wraps) {
        format_set_text_wrap(format);
    }
    if (spec->filled) {
        format_set_bg_color(format, COLOR_ACCENT);
        format_set_left(format, LXW_BORDER_THIN); /* parts two heads that meet */
        format_set_left_color(format, COLOR_PAPER);
    }
    if (spec->ruled) {
        format_set_bottom(format, LXW_BORDER_THIN);
        format_set_bottom_color(format, COLOR_RULE);
    }
}

/* Blanks as wide as a dash behind the number, in each section of the format: LibreOffice takes no
 * indent of numbers beside a link or with a bar. */
static const char *off_the_edge(struct arena *arena, const char *number_format)
{
    struct buffer out = {.arena = arena};
    for (; *number_format; number_format++) {
        buffer_add_string(&out, *number_format == ';' ? "_-_-" : "");
        buffer_add_char(&out, *number_format);
    }
    buffer_add_string(&out, "_-_-");
    return text_terminated(arena, buffer_text(&out));
}

static lxw_format *make_format(struct book *book, const struct cell *cell)
{
    lxw_format *format = workbook_add_format(book->file);
    if (!format) {
        book_check(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return NULL;
    }
    set_font(format, &LOOK_SPECS[cell->look]);
    set_cell(format, &LOOK_SPECS[cell->look]);
    if (cell->parted) {
        format_set_top(format, LXW_BORDER_THICK);
        format_set_top_color(format, COLOR_INK);
    }
    if (*cell->number_format) {
        bool right = LOOK_SPECS[cell->look].right;
        format_set_num_format(format, right ? off_the_edge(book->arena, cell->number_format)
                                            : cell->number_format);
    }
    return format;
}

lxw_format *book_format_of(struct book *book, const struct cell *cell)
{
    bool plain = !cell->parted && !*cell->number_format;
    if (plain && book->plain_formats[cell->look]) {
        return book->plain_formats[cell->look];
    }
    for (size_t i = 0; i < book->format_count; i++) {
        const struct cell_format *made = &book->formats[i];
        if (made->look == cell->look && made->parted == cell->parted &&
            strcmp(made->number_format, cell->number_format) == 0) {
            return made->format;
        }
    }
    lxw_format *format = make_format(book, cell);
    if (format) {
        lxw_format_get_xf_index(
            format); /* gives it its number: the order of cells, not of sheets */
    }
    book->formats =
        arena_grow(book->arena, book->formats, book->format_count, sizeof *book->formats);
    book->formats[book->format_count++] =
        (struct cell_format){cell->look, cell->parted, cell->number_format, format};
    if (plain) {
        book->plain_formats[cell->look] = format;
    }
    return format;
}

lxw_format *book_format(struct book *book, enum look look)
{
    struct cell cell = cell_text(look, TEXT(""));
    return book_format_of(book, &cell);
}

static const struct {
    const char *before;
    const char *behind;
    int least_places;
    bool below_zero; /* where the figures may lie there */
} UNIT_FORMATS[UNITS] = {
    /* 13.0 is stored as 13.0: the sign is text, not a factor */
    [UNIT_PERCENT] = {"0", "\"%\"", 0, true},
    [UNIT_JOBS] = {"#,##0", "", 0, true},
    [UNIT_JOBS_A_YEAR] = {"#,##0", "", 0, false},
    [UNIT_JOBS_A_DECADE] = {"#,##0", "", 0, false},
    [UNIT_DOLLARS_A_YEAR] = {"$#,##0", "", 0, false},
    [UNIT_DOLLARS_AN_HOUR] = {"$#,##0", "", 2, false}, /* cents, as money is written */
    [UNIT_WORDS] = {"", "", 0, false},
};

static void add_section(struct buffer *format, enum unit unit, int places)
{
    buffer_add_string(format, UNIT_FORMATS[unit].before);
    int least = UNIT_FORMATS[unit].least_places;
    int shown = places < least ? least : places;
    for (int i = 0; i < shown; i++) {
        buffer_add_string(format, i ? "0" : ".0");
    }
    buffer_add_string(format, UNIT_FORMATS[unit].behind);
}

const char *number_format_of(struct arena *arena, enum unit unit, int places)
{
    struct buffer format = {.arena = arena};
    add_section(&format, unit, places);
    if (UNIT_FORMATS[unit].below_zero) {
        buffer_add_string(&format, ";\"\u2212\""); /* the minus of every other output */
        add_section(&format, unit, places);
    }
    return text_terminated(arena, buffer_text(&format));
}
