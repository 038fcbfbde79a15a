#include "emit/branding.h"

#include "emit/pdf/drawing.h"
#include "emit/qr.h"
#include "emit/said.h"

struct style branding_style(const struct style *style, const struct office *office)
{
    struct style branded = *style;
    if (office && office->has_accent) {
        branded.colors[INK_ACCENT] = office->accent;
    }
    if (office && office->has_tint) {
        branded.colors[INK_TINT] = office->tint;
    }
    return branded;
}

/* As high as it may be, as long as it is not wider than a third of the text. */
static bool draw_logo(struct drawing *drawing, const void *matter)
{
    const struct raster *raster = matter;
    const double highest = 44, widest = drawing->width / 3;
    double ratio = (double)raster->width / (double)raster->height;
    double height = highest * ratio > widest ? widest / ratio : highest;
    drawing->height = height;
    drawing_add_image(drawing, (struct point){0, 0}, (struct point){height * ratio, height},
                      raster);
    return true;
}

bool branding_add_logo(struct document *document, const struct office *office, struct diags *diags)
{
    struct text fault;
    if (!office || !office->logo) {
        return true;
    }
    struct raster *raster = ARENA_NEW(document->arena, struct raster);
    if (!raster_of_png(document->arena, office->logo->bytes, raster, &fault)) {
        diag_error(diags, office->logo_place, "office-logo", "'%s' is damaged: %.*s",
                   office->logo->name, TEXT_ARG(fault));
        diag_hint(diags, "save the logo as a PNG picture anew");
        return false;
    }
    document_add(document, BLOCK_PICTURE)->picture =
        (struct picture){.draw = draw_logo, .matter = raster, .instead = office->logo_words};
    return true;
}

/* ---- the code ---- */

struct code {
    struct raster raster;
    struct text address;
    struct text words;
};

/* A pixel a module, with the blank margin that a reader needs. */
static struct raster raster_of_code(struct arena *arena, const struct qr *qr)
{
    size_t width = qr->width + 2 * QR_QUIET;
    char *pixels = arena_take(arena, width * width * 3);
    for (size_t i = 0; i < width * width * 3; i++) {
        size_t x = i / 3 % width - QR_QUIET, y = i / 3 / width - QR_QUIET; /* huge in the margin */
        bool dark = x < qr->width && y < qr->width && qr->modules[y * qr->width + x];
        pixels[i] = dark ? 0 : '\xFF';
    }
    return (struct raster){width, width, {pixels, width * width * 3}};
}

/* How much of an address fits in the room, up to where a line may end: behind a slash, or else a
 * hyphen, which might be taken for one of the line's end. */
static size_t address_line(const struct drawing *drawing, struct lettering lettering,
                           struct text address, double room)
{
    static const char marks[] = {'/', '-'};
    size_t fits = 0;
    for (size_t mark = 0; mark < sizeof marks && !fits; mark++) {
        for (size_t i = 1; i <= address.len; i++) {
            bool may_end = i == address.len || address.at[i - 1] == marks[mark];
            if (may_end &&
                drawing_text_width(drawing, lettering, text_part(address, 0, i)) > room) {
                break;
            }
            fits = may_end ? i : fits;
        }
    }
    return fits;
}

/* The address in lines from `top` down; returns their height, or 0 where it has no room. */
static double add_address(struct drawing *drawing, struct lettering lettering, struct text address,
                          struct point at)
{
    double top = at.y;
    while (address.len) {
        size_t len = address_line(drawing, lettering, address, drawing->width - at.x);
        struct label line =
            drawing_label(drawing, lettering, text_part(address, 0, len), drawing->width);
        if (!len) {
            return 0;
        }
        drawing_add_label(drawing, &line, at, HOLD_LEFT);
        at.y += line.height;
        address = text_part(address, len, address.len);
    }
    return at.y - top;
}

/* Half a millimetre a module, which telephones read from a hand away; the words beside it. */
static bool draw_code(struct drawing *drawing, const void *matter)
{
    const struct code *code = matter;
    const double side = 50, gap = 10;
    struct lettering plain = drawing_lettering(drawing, TEXT_TABLE);
    struct lettering quiet = drawing_lettering(drawing, TEXT_TABLE_ASIDE);
    struct point at = {side + gap, 0};
    struct label words = drawing_label(drawing, plain, code->words, drawing->width - at.x);
    double lines = words.height + lettering_leading(quiet);
    at.y = lines < side ? (side - lines) / 2 : 0;
    drawing_add_image(drawing, (struct point){0, 0}, (struct point){side, side}, &code->raster);
    drawing_add_label(drawing, &words, at, HOLD_LEFT);
    double height =
        add_address(drawing, quiet, code->address, (struct point){at.x, at.y + words.height});
    height = height > 0 ? at.y + words.height + height : 0;
    drawing->height = height > side ? height : side;
    return height > 0;
}

void branding_add_code(struct document *document, struct text address, struct text words)
{
    struct qr qr;
    if (!qr_make(document->arena, address, &qr)) {
        return;
    }
    struct code *code = ARENA_NEW(document->arena, struct code);
    *code = (struct code){raster_of_code(document->arena, &qr), address, words};
    document_add(document, BLOCK_PICTURE)->picture = (struct picture){
        .draw = draw_code,
        .matter = code,
        /* TRANSLATORS: {1} the address that a telephone reads off the code. */
        .instead = text_fill(document->arena, said("QR code that leads to {1}"), address)};
}
