#include "emit/pdf/font.h"

#include "emit/pdf/font_private.h"

#include <hb-ot.h>
#include <string.h>

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

static bool face_open(struct fonts *fonts, enum face face, const char *path)
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
    hb_font_make_immutable(font);
    return true;
}

struct fonts *fonts_open(struct arena *arena, const char *folder, struct diags *diags)
{
    struct fonts *fonts = ARENA_NEW(arena, struct fonts);
    bool opened = true;
    for (enum face face = 0; face < FACES; face++) {
        struct text path = text_format(arena, "%s/%s", folder, face_table[face].file);
        if (!face_open(fonts, face, path.at)) {
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
    for (enum face face = 0; face < FACES; face++) {
        hb_font_destroy(fonts->fonts[face]); /* NULL is allowed */
        hb_face_destroy(fonts->faces[face]);
    }
}

struct fontset *fontset_open(struct arena *arena, const struct fonts *fonts)
{
    struct fontset *set = ARENA_NEW(arena, struct fontset);
    set->arena = arena;
    set->fonts = fonts;
    set->buffer = hb_buffer_create();
    return set;
}

void fontset_close(struct fontset *set)
{
    hb_buffer_destroy(set->buffer);
}

int font_glyph_width(const struct fonts *fonts, enum face face, unsigned glyph)
{
    return font_thousandths(hb_font_get_glyph_h_advance(fonts->fonts[face], glyph),
                            hb_face_get_upem(fonts->faces[face]));
}

/* Where the cluster of glyph `i` ends: where the next one starts. */
static size_t cluster_end(const hb_glyph_info_t *infos, size_t count, size_t i, size_t len)
{
    for (size_t next = i + 1; next < count; next++) {
        if (infos[next].cluster != infos[i].cluster) {
            return infos[next].cluster;
        }
    }
    return len;
}

static size_t character_len(char first)
{
    unsigned char byte = (unsigned char)first;
    return byte < 0x80 ? 1 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : 4;
}

/* The characters of the cluster that glyph `i` stands for. Where a cluster has several glyphs, each
 * takes one character in turn and the last one takes the rest; those for which none is left stand
 * for nothing that could be read. */
static struct text glyph_text(struct text word, const hb_glyph_info_t *infos, size_t count,
                              size_t i)
{
    size_t to = cluster_end(infos, count, i, word.len);
    size_t from = infos[i].cluster;
    for (size_t before = i; before-- > 0 && infos[before].cluster == infos[i].cluster;) {
        from += from < to ? character_len(word.at[from]) : 0;
    }
    bool last = i + 1 == count || infos[i + 1].cluster != infos[i].cluster;
    if (!last && from < to) {
        to = from + character_len(word.at[from]);
    }
    return text_part(word, from, to);
}

static void shape(struct fontset *set, struct setting setting, struct text text)
{
    static const hb_feature_t tabular = {HB_TAG('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START,
                                         HB_FEATURE_GLOBAL_END};
    hb_buffer_reset(set->buffer);
    hb_buffer_add_utf8(set->buffer, text.at, text_len(text), 0, text_len(text));
    hb_buffer_guess_segment_properties(set->buffer);
    hb_buffer_set_direction(set->buffer, HB_DIRECTION_LTR);
    hb_buffer_set_language(set->buffer, hb_language_from_string("en", -1));
    hb_shape(set->fonts->fonts[setting.face], set->buffer, &tabular, setting.tabular ? 1 : 0);
}

static struct word *word_shape(struct fontset *set, struct setting setting, struct text text)
{
    struct word *word = ARENA_NEW(set->arena, struct word);
    word->text = text_copy(set->arena, text);
    word->missing_at = text.len;
    shape(set, setting, word->text);
    unsigned count = 0;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(set->buffer, &count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(set->buffer, &count);
    struct glyph *glyphs = ARENA_ARRAY(set->arena, count, struct glyph);
    unsigned em = hb_face_get_upem(set->fonts->faces[setting.face]);
    for (unsigned i = 0; i < count; i++) {
        glyphs[i] =
            (struct glyph){.id = (uint16_t)infos[i].codepoint,
                           .advance = font_thousandths(positions[i].x_advance, em),
                           .width = font_glyph_width(set->fonts, setting.face, infos[i].codepoint),
                           .right = font_thousandths(positions[i].x_offset, em),
                           .up = font_thousandths(positions[i].y_offset, em),
                           .text = glyph_text(word->text, infos, count, i)};
        word->width += glyphs[i].advance;
        if (infos[i].codepoint == 0 && word->missing_at == text.len) {
            word->missing_at = (size_t)(glyphs[i].text.at - word->text.at);
        }
    }
    word->glyphs = glyphs;
    word->count = count;
    return word;
}

static size_t chain_of(struct text text)
{
    uint32_t hash = 2166136261U;
    for (size_t i = 0; i < text.len; i++) {
        hash = (hash ^ (unsigned char)text.at[i]) * 16777619U;
    }
    return (hash ^ hash >> 15) % WORD_CHAINS;
}

const struct word *fontset_next(struct fontset *set, struct setting setting, struct text *rest)
{
    size_t len = rest->at[0] == ' ' ? 1 : text_find(*rest, ' ', 0);
    struct text text = text_part(*rest, 0, len);
    *rest = text_part(*rest, len, rest->len);
    struct word **chain = &set->words[setting.face][setting.tabular][chain_of(text)];
    for (struct word *word = *chain; word; word = word->next) {
        if (text_equal(word->text, text)) {
            return word;
        }
    }
    struct word *word = word_shape(set, setting, text);
    word->next = *chain;
    *chain = word;
    return word;
}

int fontset_width(struct fontset *set, struct setting setting, struct text text)
{
    int width = 0;
    while (text.len) {
        width += fontset_next(set, setting, &text)->width;
    }
    return width;
}

size_t fontset_missing_at(struct fontset *set, struct setting setting, struct text text)
{
    struct text rest = text;
    while (rest.len) {
        size_t from = text.len - rest.len;
        const struct word *word = fontset_next(set, setting, &rest);
        if (word->missing_at < word->text.len) {
            return from + word->missing_at;
        }
    }
    return text.len;
}

/* A glyph that stands for several characters (a blank for the no-break space too) is read as the
 * shortest, then the bytewise first of them, whichever came first in the document. */
static bool reads_better(struct text text, struct text than)
{
    return text.len && (!than.len || text.len < than.len ||
                        (text.len == than.len && text_compare(text, than) < 0));
}

static struct printed *printed_new(struct fontset *set, enum face face)
{
    struct printed *printed = ARENA_NEW(set->arena, struct printed);
    printed->room = hb_face_get_glyph_count(set->fonts->faces[face]);
    printed->glyphs = ARENA_ARRAY(set->arena, printed->room, bool);
    printed->texts = ARENA_ARRAY(set->arena, printed->room, struct text);
    return printed;
}

void fontset_print(struct fontset *set, enum face face, const struct word *word)
{
    if (!set->printed[face]) {
        set->printed[face] = printed_new(set, face);
    }
    struct printed *printed = set->printed[face];
    for (size_t i = 0; i < word->count; i++) {
        uint16_t id = word->glyphs[i].id;
        printed->glyphs[id] = true;
        if (reads_better(word->glyphs[i].text, printed->texts[id])) {
            printed->texts[id] = word->glyphs[i].text;
        }
    }
}

bool fontset_prints(const struct fontset *set, enum face face)
{
    return set->printed[face];
}
