#include "emit/pdf/font.h"

#include "emit/pdf/font_private.h"

#include <string.h>

/* So many words of some hundred bytes each are kept; the reports of one guide share 2,000, and each
 * area has some 30 figures more. */
enum { MOST_WORDS = 8000 };

static void forget_words(struct fonts *fonts)
{
    arena_close(&fonts->shaped);
    memset(fonts->words, 0, sizeof fonts->words);
    memset(fonts->blanks, 0, sizeof fonts->blanks);
    fonts->word_count = 0;
}

struct fontset *fontset_open(struct arena *arena, struct fonts *fonts)
{
    struct fontset *set = ARENA_NEW(arena, struct fontset);
    if (fonts->word_count > MOST_WORDS && fonts->sets_open == 0) {
        forget_words(fonts);
    }
    set->arena = arena;
    set->fonts = fonts;
    set->number = ++fonts->sets_opened;
    fonts->sets_open++;
    return set;
}

void fontset_close(struct fontset *set)
{
    set->fonts->sets_open--;
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

static void shape(struct fonts *fonts, struct setting setting, struct text text)
{
    static const hb_feature_t tabular = {HB_TAG('t', 'n', 'u', 'm'), 1, HB_FEATURE_GLOBAL_START,
                                         HB_FEATURE_GLOBAL_END};
    hb_buffer_reset(fonts->buffer);
    hb_buffer_add_utf8(fonts->buffer, text.at, text_len(text), 0, text_len(text));
    hb_buffer_guess_segment_properties(fonts->buffer);
    hb_buffer_set_direction(fonts->buffer, HB_DIRECTION_LTR);
    hb_buffer_set_language(fonts->buffer, hb_language_from_string("en", -1));
    hb_shape(fonts->fonts[setting.face], fonts->buffer, &tabular, setting.tabular ? 1 : 0);
}

static struct word *word_shape(struct fonts *fonts, struct setting setting, struct text text)
{
    struct arena *arena = &fonts->shaped;
    struct word *word = ARENA_NEW(arena, struct word);
    word->text = text_copy(arena, text);
    word->missing_at = text.len;
    shape(fonts, setting, word->text);
    unsigned count = 0;
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(fonts->buffer, &count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(fonts->buffer, &count);
    struct glyph *glyphs = ARENA_ARRAY(arena, count, struct glyph);
    unsigned em = hb_face_get_upem(fonts->faces[setting.face]);
    for (unsigned i = 0; i < count; i++) {
        glyphs[i] =
            (struct glyph){.id = (uint16_t)infos[i].codepoint,
                           .code = fonts->codes[setting.face][infos[i].codepoint],
                           .advance = font_thousandths(positions[i].x_advance, em),
                           .width = font_glyph_width(fonts, setting.face, infos[i].codepoint),
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

/* The next word's length, or 1 for a blank; and its hash. */
static size_t word_len(struct text rest, uint32_t *hash)
{
    size_t len = 0;
    uint32_t mixed = *hash;
    do {
        mixed = (mixed ^ (unsigned char)rest.at[len]) * 16777619U;
        len++;
    } while (rest.at[0] != ' ' && len < rest.len && rest.at[len] != ' ');
    *hash = mixed;
    return len;
}

/* The word in the list of its hash, or NULL. It is put first there: the words of a guide's prose
 * come again in each report, in between them hundreds of figures that do not. */
static struct word *word_find(struct word **chain, struct setting setting, struct text text,
                              uint32_t hash)
{
    struct word **at = chain;
    while (*at && ((*at)->hash != hash || (*at)->face != setting.face ||
                   (*at)->tabular != setting.tabular || !text_equal((*at)->text, text))) {
        at = &(*at)->next;
    }
    struct word *word = *at;
    if (word && at != chain) {
        *at = word->next;
        word->next = *chain;
        *chain = word;
    }
    return word;
}

static struct word *word_pair(struct fonts *fonts, struct setting setting, struct text pair);

static const char FIGURE_CHARACTERS[] = "0123456789$,.%";

/* Whether it is a figure that can be put together of pairs: each area has dozens that no other has,
 * and to shape them took longer than all the rest of a report's words. */
static bool is_figure(struct text text)
{
    if (text.len < 3) {
        return false;
    }
    for (size_t i = 0; i < text.len; i++) {
        if (!strchr(FIGURE_CHARACTERS, text.at[i])) {
            return false;
        }
    }
    return true;
}

/* A figure of its characters, each set before the next one as in the word of these two: in the
 * faces at hand no more than that decides (tests/unit/test_font.c). */
static struct word *word_compose(struct fonts *fonts, struct setting setting, struct text text)
{
    struct arena *arena = &fonts->shaped;
    struct word *word = ARENA_NEW(arena, struct word);
    struct glyph *glyphs = ARENA_ARRAY(arena, text.len, struct glyph);
    word->text = text_copy(arena, text);
    word->missing_at = text.len;
    for (size_t i = 0; i < text.len; i++) {
        bool last = i + 1 == text.len;
        size_t from = last ? i - 1 : i;
        const struct word *pair = word_pair(fonts, setting, text_part(word->text, from, from + 2));
        if (pair->count != 2 || pair->missing_at < 2) { /* not in the faces at hand */
            return word_shape(fonts, setting, text);
        }
        glyphs[i] = pair->glyphs[last];
        glyphs[i].text = text_part(word->text, i, i + 1);
        word->width += glyphs[i].advance;
    }
    word->glyphs = glyphs;
    word->count = text.len;
    return word;
}

/* The word, new or known. */
static struct word *word_of(struct fonts *fonts, struct setting setting, struct text text,
                            uint32_t hash)
{
    struct word **chain = &fonts->words[(hash ^ hash >> 15) % WORD_CHAINS];
    struct word *word = word_find(chain, setting, text, hash);
    if (word) {
        return word;
    }
    word = is_figure(text) ? word_compose(fonts, setting, text) : word_shape(fonts, setting, text);
    word->hash = hash;
    word->face = setting.face;
    word->tabular = setting.tabular;
    word->next = *chain;
    *chain = word;
    fonts->word_count++;
    return word;
}

static uint32_t first_hash(struct setting setting)
{
    return 2166136261U + (uint32_t)setting.face * 2 + setting.tabular;
}

static struct word *word_pair(struct fonts *fonts, struct setting setting, struct text pair)
{
    uint32_t hash = first_hash(setting);
    word_len(pair, &hash);
    return word_of(fonts, setting, pair, hash);
}

struct word *fontset_next(struct fontset *set, struct setting setting, struct text *rest)
{
    struct fonts *fonts = set->fonts;
    uint32_t hash = first_hash(setting);
    struct text text = {rest->at, word_len(*rest, &hash)};
    *rest = (struct text){rest->at + text.len, rest->len - text.len};
    struct word **blank = &fonts->blanks[setting.face][setting.tabular];
    if (text.at[0] != ' ') {
        return word_of(fonts, setting, text, hash);
    }
    if (!*blank) {
        *blank = word_of(fonts, setting, text, hash); /* every second word is one */
    }
    return *blank;
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
    if (set->fonts->has_ascii[setting.face] && text_is_plain(text)) {
        return text.len;
    }
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
    unsigned count = hb_face_get_glyph_count(set->fonts->faces[face]);
    printed->places = ARENA_ARRAY(set->arena, count, uint16_t);
    return printed;
}

static void print_glyph(struct fontset *set, struct printed *printed, const struct glyph *glyph)
{
    uint16_t *place = &printed->places[glyph->id];
    if (!*place) {
        printed->glyphs =
            arena_grow(set->arena, printed->glyphs, printed->count, sizeof *printed->glyphs);
        printed->glyphs[printed->count++] =
            (struct printed_glyph){.id = glyph->id, .code = glyph->code, .width = glyph->width};
        *place = (uint16_t)printed->count;
    }
    struct text *text = &printed->glyphs[*place - 1].text;
    if (reads_better(glyph->text, *text)) {
        *text = glyph->text;
    }
}

void fontset_print(struct fontset *set, struct word *word)
{
    if (word->printed_in == set->number) {
        return;
    }
    word->printed_in = set->number;
    if (!set->printed[word->face]) {
        set->printed[word->face] = printed_new(set, word->face);
    }
    for (size_t i = 0; i < word->count; i++) {
        print_glyph(set, set->printed[word->face], &word->glyphs[i]);
    }
}

struct text fontset_keep(struct fontset *set, struct text text)
{
    return text_copy(&set->fonts->shaped, text);
}

bool fontset_prints(const struct fontset *set, enum face face)
{
    return set->printed[face];
}
