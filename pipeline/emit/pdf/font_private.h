/* font_private: what the files of font*.c share; nobody else may include it. */
#ifndef CAREERGUIDE_FONT_PRIVATE_H
#define CAREERGUIDE_FONT_PRIVATE_H

#include "emit/pdf/font.h"

#include <hb.h>

/* So many glyphs can have a code. */
enum { GLYPHS_A_FACE = 4096, WORD_CHAINS = 8192 };

struct fonts {
    hb_face_t *faces[FACES];
    hb_face_t *embeddable[FACES]; /* the same with no more tables than a PDF embeds */
    hb_font_t *fonts[FACES];
    struct font_metrics metrics[FACES];
    uint16_t *codes[FACES]; /* per glyph, as font_codes gives them */
    bool has_ascii[FACES];  /* a glyph for every printable character of ASCII */
    struct arena shaped;    /* of the words, which go when they are too many */
    struct word *words[WORD_CHAINS];
    struct word *blanks[FACES][2]; /* of them, the blank between words; [1] for tabular figures */
    size_t word_count;
    hb_buffer_t *buffer;
    unsigned long sets_opened;
    size_t sets_open;
};

/* What a document has printed of a face. */
struct printed {
    uint16_t *places; /* per glyph of the face: its place in `glyphs`, from 1; 0: not there */
    struct printed_glyph *glyphs;
    size_t count;
};

struct fontset {
    struct arena *arena;
    struct fonts *fonts;
    unsigned long number;           /* no other set of these fonts has it */
    struct printed *printed[FACES]; /* NULL until something is printed */
};

/* The PostScript name of a face. */
const char *font_face_name(enum face face);

/* ---- font_codes.c ---- */

/* Per glyph its code in text: that of the printable character of ASCII whose nominal glyph it is,
 * in one byte, or 0x1000 and the glyph's id in two. */
uint16_t *font_codes(struct arena *arena, hb_face_t *face, hb_font_t *font);

/* What a program says of codes, from its glyphs and names alone. */
struct text font_encoding(struct arena *arena, const struct font_program *program);
struct text font_to_unicode(struct arena *arena, const struct font_program *program);

/* ---- font.c ---- */

/* A length in font units as thousandths of the font size, rounded. */
int font_thousandths(hb_position_t position, unsigned units_an_em);

/* The width of a glyph as the font has it, without kerning. */
int font_glyph_width(const struct fonts *fonts, enum face face, unsigned glyph);

#endif
