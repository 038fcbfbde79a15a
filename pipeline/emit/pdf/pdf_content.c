#include "emit/pdf/pdf_private.h"

#include "emit/pdf/tags.h"

#include <math.h>
#include <string.h>

/* A page's content stream while it is written, with the state that a viewer would be in. */
struct pen {
    struct buffer out;
    struct fontset *fonts;
    struct color color;
    enum face face;
    double size; /* 0: no font chosen yet */
    double rise;
};

static void add_number(struct buffer *out, double number)
{
    pdf_put_length(out, number);
    buffer_add_char(out, ' ');
}

static void add_share(struct buffer *out, unsigned char channel)
{
    unsigned thousandths = (channel * 1000U + 127U) / 255U;
    buffer_format(out, "%u.%03u ", thousandths / 1000, thousandths % 1000);
}

static void choose_color(struct pen *pen, struct color color)
{
    if (memcmp(&pen->color, &color, sizeof color) != 0) {
        add_share(&pen->out, color.red);
        add_share(&pen->out, color.green);
        add_share(&pen->out, color.blue);
        buffer_add_string(&pen->out, "rg\n");
        pen->color = color;
    }
}

static void choose_font(struct pen *pen, enum face face, double size)
{
    if (pen->face != face || pen->size < size || pen->size > size) {
        buffer_format(&pen->out, "/F%d ", (int)face);
        add_number(&pen->out, size);
        buffer_add_string(&pen->out, "Tf\n");
        pen->face = face;
        pen->size = size;
    }
}

/* A shift inside TJ: thousandths to the left. */
static void add_shift(struct buffer *out, int left)
{
    if (left) {
        buffer_format(out, ">%d<", left);
    }
}

/* A mark over a letter stands above the line that it belongs to. */
static void choose_rise(struct pen *pen, int up)
{
    double rise = up * pen->size / 1000;
    if (rise < pen->rise || rise > pen->rise) {
        buffer_add_string(&pen->out, ">] TJ ");
        add_number(&pen->out, rise);
        buffer_add_string(&pen->out, "Ts [<");
        pen->rise = rise;
    }
}

/* Four hexadecimal digits; printf would take half of the time that a page takes. */
static void add_glyph(struct buffer *out, uint16_t id)
{
    static const char digits[] = "0123456789ABCDEF";
    const char hexadecimal[] = {digits[id >> 12 & 15], digits[id >> 8 & 15], digits[id >> 4 & 15],
                                digits[id & 15]};
    buffer_add(out, (struct text){hexadecimal, sizeof hexadecimal});
}

static void add_word(struct pen *pen, const struct word *word)
{
    for (size_t i = 0; i < word->count; i++) {
        const struct glyph *glyph = &word->glyphs[i];
        choose_rise(pen, glyph->up);
        add_shift(&pen->out, -glyph->right);
        add_glyph(&pen->out, glyph->id);
        add_shift(&pen->out, glyph->right + glyph->width - glyph->advance);
    }
    choose_rise(pen, 0);
}

static void add_text(struct pen *pen, const struct mark *mark)
{
    struct setting setting = {mark->face, mark->tabular};
    buffer_add_string(&pen->out, "BT\n");
    choose_color(pen, mark->color);
    choose_font(pen, mark->face, mark->size);
    add_number(&pen->out, mark->x);
    add_number(&pen->out, mark->y);
    buffer_add_string(&pen->out, "Td [<");
    for (struct text rest = mark->text; rest.len;) {
        struct word *word = fontset_next(pen->fonts, setting, &rest);
        fontset_print(pen->fonts, word);
        add_word(pen, word);
    }
    buffer_add_string(&pen->out, ">] TJ\nET\n");
}

static void add_box(struct pen *pen, const struct mark *mark)
{
    choose_color(pen, mark->color);
    add_number(&pen->out, mark->x);
    add_number(&pen->out, mark->y);
    add_number(&pen->out, mark->width);
    add_number(&pen->out, mark->height);
    buffer_add_string(&pen->out, "re f\n");
}

static void open_piece(struct pen *pen, const struct piece *piece)
{
    static const char *const artifacts[] = {
        [ARTIFACT_NONE] = "",
        [ARTIFACT_DECORATION] = "<</Type /Layout>>",
        [ARTIFACT_REPEATED_HEADER] = "<</Type /Pagination /Subtype /Header>>",
        [ARTIFACT_FOOTER] = "<</Type /Pagination /Subtype /Footer /Attached [/Bottom]>>",
    };
    if (piece->node) {
        buffer_format(&pen->out, "/%s <</MCID %zu>> BDC\n", tags_role_name(piece->node),
                      piece->number);
    } else {
        buffer_format(&pen->out, "/Artifact %s BDC\n", artifacts[piece->artifact]);
    }
}

struct text pdf_content(struct pdf *pdf, const struct page *page)
{
    struct pen pen = {.out = {.arena = pdf->arena}, .fonts = pdf->fonts};
    for (size_t i = 0; i < page->count; i++) {
        const struct piece *piece = page->pieces[i];
        open_piece(&pen, piece);
        for (size_t j = 0; j < piece->count; j++) {
            if (piece->marks[j].kind == MARK_TEXT) {
                add_text(&pen, &piece->marks[j]);
            } else {
                add_box(&pen, &piece->marks[j]);
            }
        }
        buffer_add_string(&pen.out, "EMC\n");
    }
    return buffer_text(&pen.out);
}
