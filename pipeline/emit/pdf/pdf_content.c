#include "emit/pdf/pdf_private.h"

#include "emit/pdf/tags.h"

#include <math.h>
#include <string.h>

/* A page's content stream while it is written, with the state that a viewer would be in. */
struct pen {
    struct buffer out; /* pdf->content while the page is written */
    struct pdf *pdf;
    struct fontset *fonts;
    struct color color;
    struct color line_color;
    double thickness;
    enum stroke stroke;
    enum face face;
    double size; /* 0: no font chosen yet */
    double rise;
    bool in_text;    /* between BT and ET, which go on over pieces that are text alone */
    long left, base; /* eighths of a point: where the last text of it started */
};

static void add_number(struct buffer *out, double number)
{
    pdf_put_length(out, number);
    buffer_add_char(out, ' ');
}

/* A channel as a share of 1, with three decimals. */
static void add_share(struct buffer *out, unsigned char channel)
{
    unsigned share = (channel * 1000U + 127U) / 255U;
    if (share % 1000) {
        char decimals[] = {'.', (char)('0' + share / 100), (char)('0' + share / 10 % 10),
                           (char)('0' + share % 10)};
        buffer_add(out, (struct text){decimals, sizeof decimals});
    } else {
        buffer_add_char(out, share ? '1' : '0');
    }
    buffer_add_char(out, ' ');
}

/* `current` is the colour in force, of areas ("rg\n") or of lines ("RG\n"). */
static void choose(struct pen *pen, struct color *current, struct color color, const char *operator)
{
    if (memcmp(current, &color, sizeof color) != 0) {
        add_share(&pen->out, color.red);
        add_share(&pen->out, color.green);
        add_share(&pen->out, color.blue);
        buffer_add_string(&pen->out, operator);
        *current = color;
    }
}

static void choose_color(struct pen *pen, struct color color)
{
    choose(pen, &pen->color, color, "rg\n");
}

static void choose_font(struct pen *pen, enum face face, double size)
{
    if (pen->face != face || pen->size < size || pen->size > size) {
        char name[] = {'/', 'F', (char)('0' + (int)face), ' '};
        buffer_add(&pen->out, (struct text){name, sizeof name});
        add_number(&pen->out, size);
        buffer_add_string(&pen->out, "Tf\n");
        pen->face = face;
        pen->size = size;
    }
}

/* ---- text ---- */

/* A shift between two strings of TJ: thousandths to the left. */
static void add_shift(struct buffer *out, int left)
{
    if (left) {
        buffer_add_string(out, left < 0 ? ")-" : ")");
        pdf_put_number(out, (size_t)(left < 0 ? -left : left));
        buffer_add_char(out, '(');
    }
}

/* A mark over a letter stands above the line that it belongs to. */
static void choose_rise(struct pen *pen, int up)
{
    double rise = up * pen->size / 1000;
    if (rise < pen->rise || rise > pen->rise) {
        buffer_add_string(&pen->out, ")]TJ ");
        add_number(&pen->out, rise);
        buffer_add_string(&pen->out, "Ts[(");
        pen->rise = rise;
    }
}

/* A word is written the same wherever it stands, but for marks over letters, whose rise goes with
 * the size. */
static void add_word(struct pen *pen, struct word *word)
{
    if (word->written.len) {
        buffer_add(&pen->out, word->written);
        return;
    }
    size_t from = pen->out.len;
    bool rises = false;
    for (size_t i = 0; i < word->count; i++) {
        const struct glyph *glyph = &word->glyphs[i];
        rises |= glyph->up != 0;
        choose_rise(pen, glyph->up);
        add_shift(&pen->out, -glyph->right);
        if (glyph->code > 0xFF) {
            pdf_put_byte(&pen->out, (unsigned char)(glyph->code >> 8));
        }
        pdf_put_byte(&pen->out, (unsigned char)(glyph->code & 0xFF));
        add_shift(&pen->out, glyph->right + glyph->width - glyph->advance);
    }
    choose_rise(pen, 0);
    if (!rises) {
        struct text written = {pen->out.at + from, pen->out.len - from};
        word->written = fontset_keep(pen->fonts, written);
    }
}

static void open_text(struct pen *pen)
{
    if (!pen->in_text) {
        buffer_add_string(&pen->out, "BT\n");
        pen->in_text = true;
        pen->left = 0;
        pen->base = 0;
    }
}

static void close_text(struct pen *pen)
{
    if (pen->in_text) {
        buffer_add_string(&pen->out, "ET\n");
        pen->in_text = false;
    }
}

/* From where the last text started: the lines of a paragraph then all say the same, and the columns
 * of a table in each row. */
static void move_to(struct pen *pen, const struct mark *mark)
{
    /* a dot of a printer with 576 to the inch; a viewer's sums of eighths are exact, so that it
     * finds the cells of a row on one line */
    long left = lround(mark->x * 8), base = lround(mark->y * 8);
    pdf_put_eighths(&pen->out, left - pen->left);
    buffer_add_char(&pen->out, ' ');
    pdf_put_eighths(&pen->out, base - pen->base);
    buffer_add_string(&pen->out, " Td");
    pen->left = left;
    pen->base = base;
}

static void add_text(struct pen *pen, const struct mark *mark)
{
    struct setting setting = {mark->face, mark->tabular};
    open_text(pen);
    choose_color(pen, mark->color);
    choose_font(pen, mark->face, mark->size);
    move_to(pen, mark);
    buffer_add_string(&pen->out, "[(");
    for (struct text rest = mark->text; rest.len;) {
        struct word *word = fontset_next(pen->fonts, setting, &rest);
        fontset_print(pen->fonts, word);
        add_word(pen, word);
    }
    buffer_add_string(&pen->out, ")]TJ\n");
}

/* ---- boxes, and the shapes of pictures ---- */

static void add_box(struct pen *pen, const struct mark *mark)
{
    choose_color(pen, mark->color);
    add_number(&pen->out, mark->x);
    add_number(&pen->out, mark->y);
    add_number(&pen->out, mark->width);
    add_number(&pen->out, mark->height);
    buffer_add_string(&pen->out, "re f\n");
}

static void choose_line(struct pen *pen, const struct mark *mark)
{
    choose(pen, &pen->line_color, mark->color, "RG\n");
    bool other = pen->thickness < mark->thickness || pen->thickness > mark->thickness;
    if (other) {
        add_number(&pen->out, mark->thickness);
        buffer_add_string(&pen->out, "w\n");
        pen->thickness = mark->thickness;
    }
    if (pen->stroke != mark->stroke || (other && mark->stroke != STROKE_SOLID)) {
        /* in thicknesses, so that dots are square: on, off */
        static const double dashes[][2] = {[STROKE_DASHED] = {4, 2.5}, [STROKE_DOTTED] = {1, 2}};
        buffer_add_char(&pen->out, '[');
        for (size_t i = 0; i < 2 && mark->stroke != STROKE_SOLID; i++) {
            add_number(&pen->out, dashes[mark->stroke][i] * mark->thickness);
        }
        buffer_add_string(&pen->out, "] 0 d\n");
        pen->stroke = mark->stroke;
    }
}

static void add_point(struct pen *pen, double x, double y, const char *operator)
{
    add_number(&pen->out, x);
    add_number(&pen->out, y);
    buffer_add_string(&pen->out, operator);
}

static void add_line(struct pen *pen, const struct mark *mark)
{
    choose_line(pen, mark);
    add_point(pen, mark->x, mark->y, "m ");
    add_point(pen, mark->x + mark->width, mark->y + mark->height, "l S\n");
}

/* The base stands across the way to the tip. */
static void add_head(struct pen *pen, const struct mark *mark)
{
    double length = hypot(mark->width, mark->height);
    double across = mark->thickness / 2 / (length > 0 ? length : 1);
    choose_color(pen, mark->color);
    add_point(pen, mark->x - mark->height * across, mark->y + mark->width * across, "m ");
    add_point(pen, mark->x + mark->height * across, mark->y - mark->width * across, "l ");
    add_point(pen, mark->x + mark->width, mark->y + mark->height, "l f\n");
}

/* Four curves that come within 0.03 percent of a circle. */
static void add_dot(struct pen *pen, const struct mark *mark)
{
    static const double around[][2] = {{1, 0}, {0, 1}, {-1, 0}, {0, -1}, {1, 0}};
    const double bow = 0.5523, radius = mark->thickness / 2;
    choose_color(pen, mark->color);
    add_point(pen, mark->x + radius, mark->y, "m\n");
    for (size_t i = 0; i < 4; i++) {
        const double *from = around[i], *to = around[i + 1];
        add_point(pen, mark->x + radius * (from[0] + bow * to[0]),
                  mark->y + radius * (from[1] + bow * to[1]), "");
        add_point(pen, mark->x + radius * (to[0] + bow * from[0]),
                  mark->y + radius * (to[1] + bow * from[1]), "");
        add_point(pen, mark->x + radius * to[0], mark->y + radius * to[1], "c\n");
    }
    buffer_add_string(&pen->out, "f\n");
}

/* The picture's own unit square, stretched; its height is negative, since y ran down. */
static void add_image(struct pen *pen, const struct mark *mark)
{
    size_t number = pdf_image_number(pen->pdf, mark->raster);
    buffer_add_string(&pen->out, "q ");
    add_number(&pen->out, mark->width);
    buffer_add_string(&pen->out, "0 0 ");
    add_number(&pen->out, -mark->height);
    add_number(&pen->out, mark->x);
    add_number(&pen->out, mark->y + mark->height);
    buffer_format(&pen->out, "cm /I%zu Do Q\n", number);
}

static void add_mark(struct pen *pen, const struct mark *mark)
{
    static void (*const adders[])(struct pen *, const struct mark *) = {
        [MARK_TEXT] = add_text, [MARK_BOX] = add_box, [MARK_LINE] = add_line,
        [MARK_HEAD] = add_head, [MARK_DOT] = add_dot, [MARK_IMAGE] = add_image,
    };
    if (mark->kind != MARK_TEXT) {
        close_text(pen);
    }
    adders[mark->kind](pen, mark);
}

static void open_piece(struct pen *pen, const struct piece *piece)
{
    static const char *const artifacts[] = {
        [ARTIFACT_NONE] = "/Artifact BMC\n",
        [ARTIFACT_DECORATION] = "/Artifact<</Type/Layout>>BDC\n",
        [ARTIFACT_REPEATED_HEADER] = "/Artifact<</Type/Pagination/Subtype/Header>>BDC\n",
        [ARTIFACT_FOOTER] = "/Artifact<</Type/Pagination/Subtype/Footer/Attached[/Bottom]>>BDC\n",
    };
    if (piece->node) {
        buffer_add_char(&pen->out, '/');
        buffer_add_string(&pen->out, tags_role_name(piece->node));
        buffer_add_string(&pen->out, "<</MCID ");
        pdf_put_number(&pen->out, piece->number);
        buffer_add_string(&pen->out, ">>BDC\n");
    } else {
        buffer_add_string(&pen->out, artifacts[piece->artifact]);
    }
}

static bool is_text_alone(const struct piece *piece)
{
    for (size_t i = 0; i < piece->count; i++) {
        if (piece->marks[i].kind != MARK_TEXT) {
            return false;
        }
    }
    return piece->count > 0;
}

static void add_piece(struct pen *pen, const struct piece *piece)
{
    bool text_alone = is_text_alone(piece);
    if (text_alone) {
        open_text(pen);
    } else {
        close_text(pen);
    }
    open_piece(pen, piece);
    for (size_t i = 0; i < piece->count; i++) {
        add_mark(pen, &piece->marks[i]);
    }
    if (!text_alone) {
        close_text(pen); /* it began in the piece, and ends in it */
    }
    buffer_add_string(&pen->out, "EMC\n");
}

struct text pdf_content(struct pdf *pdf, const struct page *page)
{
    struct pen pen = {.out = pdf->content, .pdf = pdf, .fonts = pdf->fonts};
    pen.out.len = 0;
    for (size_t i = 0; i < page->count; i++) {
        add_piece(&pen, page->pieces[i]);
    }
    close_text(&pen);
    pdf->content = pen.out;
    return buffer_text(&pen.out);
}
