/* font_private: what font.c and font_subset.c share; nobody else may include it. */
#ifndef CAREERGUIDE_FONT_PRIVATE_H
#define CAREERGUIDE_FONT_PRIVATE_H

#include "emit/pdf/font.h"

#include <hb.h>

enum { GLYPHS_A_FACE = 65536, WORD_CHAINS = 1024 };

/* Immutable once opened. */
struct fonts {
    hb_face_t *faces[FACES];
    hb_font_t *fonts[FACES];
    struct font_metrics metrics[FACES];
};

/* What a document has printed of a face. */
struct printed {
    bool *glyphs;
    struct text *texts; /* per glyph: the characters that it stands for */
    size_t room;        /* how many glyphs the face has */
};

struct fontset {
    struct arena *arena;
    const struct fonts *fonts;
    hb_buffer_t *buffer;
    struct word *words[FACES][2][WORD_CHAINS]; /* shaped before; [1] holds tabular figures */
    struct printed *printed[FACES];            /* NULL until something is printed */
};

/* The PostScript name of a face. */
const char *font_face_name(enum face face);

/* A length in font units as thousandths of the font size, rounded. */
int font_thousandths(hb_position_t position, unsigned units_an_em);

/* The width of a glyph as the font has it, without kerning. */
int font_glyph_width(const struct fonts *fonts, enum face face, unsigned glyph);

#endif
