#include "emit/pdf/font.h"

#include "emit/pdf/font_private.h"

#include <hb-ot.h>

/* Files and PostScript names of the faces. */
static const struct {
    const char *file;
    const char *name;
} face_table[FACES] = {
    [FACE_REGULAR] = {"Lato-Regular.ttf", "Lato-Regular"},
    [FACE_BOLD] = {"Lato-Bold.ttf", "Lato-Bold"},
    [FACE_ITALIC] = {"Lato-Italic.ttf", "Lato-Italic"},
    [FACE_BOLD_ITALIC] = {"Lato-BoldItalic.ttf", "Lato-BoldItalic"},
};

const char *font_face_name(enum face face)
{
    return face_table[face].name;
}

int font_thousandths(hb_position_t position, unsigned units_an_em)
{
    long long scaled = (long long)position * 1000;
    long long half = (long long)units_an_em / 2;
    return (int)((scaled + (scaled < 0 ? -half : half)) / (long long)units_an_em);
}

/* The box of all glyphs stands in table 'head' and has no function of its own. */
static void read_box(hb_face_t *face, int box[4])
{
    enum { BOX_AT = 36 };
    hb_blob_t *head = hb_face_reference_table(face, HB_TAG('h', 'e', 'a', 'd'));
    unsigned len = 0;
    const unsigned char *bytes = (const unsigned char *)hb_blob_get_data(head, &len);
    for (unsigned i = 0; i < 4 && BOX_AT + 2 * i + 1 < len; i++) {
        int value = bytes[BOX_AT + 2 * i] << 8 | bytes[BOX_AT + 2 * i + 1];
        value = value > 0x7FFF ? value - 0x10000 : value;
        box[i] = font_thousandths(value, hb_face_get_upem(face));
    }
    hb_blob_destroy(head);
}

static struct font_metrics read_metrics(hb_face_t *face, hb_font_t *font)
{
    unsigned em = hb_face_get_upem(face);
    hb_font_extents_t extents;
    hb_font_get_h_extents(font, &extents);
    hb_position_t cap_height = 0;
    hb_ot_metrics_get_position_with_fallback(font, HB_OT_METRICS_TAG_CAP_HEIGHT, &cap_height);
    struct font_metrics metrics = {
        .ascent = font_thousandths(extents.ascender, em),
        .descent = font_thousandths(extents.descender, em),
        .cap_height = font_thousandths(cap_height, em),
        .italic_angle = (double)hb_style_get_value(font, HB_STYLE_TAG_SLANT_ANGLE),
    };
    read_box(face, metrics.box);
    return metrics;
}

/* A face of the tables that a reader of PDF files looks at: shaping is done, names and codes are
 * the PDF's. Cutting it to what a document prints is then quick. */
static hb_face_t *embeddable_of(hb_face_t *face)
{
    static const hb_tag_t tables[] = {HB_TAG('h', 'e', 'a', 'd'), HB_TAG('h', 'h', 'e', 'a'),
                                      HB_TAG('h', 'm', 't', 'x'), HB_TAG('m', 'a', 'x', 'p'),
                                      HB_TAG('l', 'o', 'c', 'a'), HB_TAG('g', 'l', 'y', 'f')};
    hb_face_t *embeddable = hb_face_builder_create();
    for (size_t i = 0; i < sizeof tables / sizeof *tables; i++) {
        hb_blob_t *table = hb_face_reference_table(face, tables[i]);
        hb_face_builder_add_table(embeddable, tables[i], table);
        hb_blob_destroy(table); /* the builder holds it */
    }
    return embeddable;
}

static bool has_ascii(hb_font_t *font)
{
    hb_codepoint_t glyph = 0;
    for (hb_codepoint_t character = 0x20; character <= 0x7E; character++) {
        if (!hb_font_get_nominal_glyph(font, character, &glyph)) {
            return false;
        }
    }
    return true;
}

static bool face_open(struct arena *arena, struct fonts *fonts, enum face face, const char *path)
{
    hb_blob_t *blob = hb_blob_create_from_file_or_fail(path);
    if (!blob) {
        return false;
    }
    hb_face_t *opened = hb_face_create(blob, 0);
    hb_blob_destroy(blob); /* the face holds it */
    hb_font_t *font = hb_font_create(opened);
    fonts->faces[face] = opened;
    fonts->fonts[face] = font;
    if (hb_face_get_glyph_count(opened) == 0 || hb_face_get_glyph_count(opened) > GLYPHS_A_FACE) {
        return false;
    }
    fonts->metrics[face] = read_metrics(opened, font);
    fonts->embeddable[face] = embeddable_of(opened);
    fonts->codes[face] = font_codes(arena, opened, font);
    fonts->has_ascii[face] = has_ascii(font);
    hb_font_make_immutable(font);
    return true;
}

struct fonts *fonts_open(struct arena *arena, const char *folder, struct diags *diags)
{
    struct fonts *fonts = ARENA_NEW(arena, struct fonts);
    fonts->shaped.out_of_memory = arena->out_of_memory;
    fonts->buffer = hb_buffer_create();
    bool opened = true;
    for (enum face face = 0; face < FACES; face++) {
        struct text path = text_format(arena, "%s/%s", folder, face_table[face].file);
        if (!face_open(arena, fonts, face, path.at)) {
            diag_error(diags, (struct place){0}, "font-missing", "cannot read the font '%.*s'",
                       TEXT_ARG(path));
            diag_hint(diags, "install the Debian package fonts-lato");
            diags->machine_failed = true;
            opened = false;
        }
    }
    if (!opened) {
        fonts_close(fonts);
        return NULL;
    }
    return fonts;
}

void fonts_close(struct fonts *fonts)
{
    arena_close(&fonts->shaped);
    hb_buffer_destroy(fonts->buffer);
    for (enum face face = 0; face < FACES; face++) {
        hb_font_destroy(fonts->fonts[face]); /* NULL is allowed */
        hb_face_destroy(fonts->faces[face]);
        hb_face_destroy(fonts->embeddable[face]);
    }
}

int font_glyph_width(const struct fonts *fonts, enum face face, unsigned glyph)
{
    return font_thousandths(hb_font_get_glyph_h_advance(fonts->fonts[face], glyph),
                            hb_face_get_upem(fonts->faces[face]));
}

const char *fontset_library_version(void)
{
    return hb_version_string();
}
