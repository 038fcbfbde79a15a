/* font: text to glyphs, over HarfBuzz.
 *
 * The faces are parsed once for any number of documents, and a word is shaped (kerning, ligatures,
 * tabular figures) once for all of them: that depends on nothing but the word. Each document has a
 * fontset of its own, which measures text and remembers which glyphs were printed, so that exactly
 * these are embedded and the bytes of a document never depend on what was made before. One thread
 * at a time may use `struct fonts` and its sets. Text must be composed (NFC) UTF-8. Widths and
 * positions are thousandths of the font size. Only the PDF writer and the press use this; nobody
 * else includes HarfBuzz. */
#ifndef CAREERGUIDE_FONT_H
#define CAREERGUIDE_FONT_H

#include "base/diag.h"
#include "emit/pdf/style.h"

#include <stdint.h>

struct fonts;
struct fontset;

/* Opens every face in `folder`. NULL after an error [font-missing]. The caller closes it before the
 * arena goes; fontsets made from it must be closed before. */
struct fonts *fonts_open(struct arena *arena, const char *folder, struct diags *diags);
void fonts_close(struct fonts *fonts);

struct fontset *fontset_open(struct arena *arena, struct fonts *fonts);
void fontset_close(struct fontset *set);

struct glyph {
    uint16_t id;
    uint16_t code; /* in text: one byte below 0x80, else two; no other glyph of the face has it */
    int advance;   /* kerning applied */
    int width;     /* as the font has it, without kerning */
    int right, up; /* from the pen; 0 but for marks over a letter */
    struct text text; /* the characters that the glyph stands for */
};

/* Lives until its set is closed. */
struct word {
    struct word *next; /* the font layer's, like all down to `printed_in` */
    uint32_t hash;
    bool tabular;
    enum face face;
    unsigned long printed_in; /* the last set that printed it */
    struct text text;
    const struct glyph *glyphs;
    size_t count;
    int width;
    size_t missing_at;   /* offset of the first character without a glyph, or text.len */
    struct text written; /* for whoever prints it: what it once became; empty at first */
};

/* A way to set text: the face, and whether figures are all equally wide. */
struct setting {
    enum face face;
    bool tabular;
};

/* Takes the next word, or the next single blank, off `*rest` and shapes it. rest->len must not be
 * 0. */
struct word *fontset_next(struct fontset *set, struct setting setting, struct text *rest);

int fontset_width(struct fontset *set, struct setting setting, struct text text);

/* The offset of the first character that the face has no glyph for, or text.len. */
size_t fontset_missing_at(struct fontset *set, struct setting setting, struct text text);

/* Says that the word is printed: its glyphs will be embedded. */
void fontset_print(struct fontset *set, struct word *word);

/* A copy that lives as long as the set's words. */
struct text fontset_keep(struct fontset *set, struct text text);

/* Whether anything is printed in the face. */
bool fontset_prints(const struct fontset *set, enum face face);

/* A glyph that was printed. */
struct printed_glyph {
    uint16_t id;
    uint16_t code;
    uint16_t number; /* in the subset's file, once that is made */
    int width;
    struct text text; /* the characters that it stands for */
};

struct font_metrics {
    int ascent, descent, cap_height;
    int box[4]; /* left, bottom, right, top */
    double italic_angle;
};

/* What a PDF embeds of a face. */
struct font_program {
    const char *name;     /* PostScript name with its subset tag: "QKZAVD+Lato-Regular" */
    struct text file;     /* the subset as a TrueType file */
    struct text encoding; /* a CMap from the codes of text to numbers of glyphs */
    const char *encoding_name;
    struct text to_unicode;       /* a CMap from these codes to text */
    struct printed_glyph *glyphs; /* ascending by id and number */
    size_t glyph_count;
    struct font_metrics metrics;
};

/* All but the file and what goes with it: file, names and maps follow from the face and these
 * glyphs alone. */
struct font_program fontset_choice(struct fontset *set, enum face face);

/* Subsets the face to what was printed; false after an error [font-subset]. */
bool fontset_program(struct fontset *set, enum face face, struct diags *diags,
                     struct font_program *program);

/* The version of HarfBuzz, as '1.2.3'. */
const char *fontset_library_version(void);

#endif
