/* print: a guide as PDF, the copies that a student takes home: the report, or the handout, one
 * sheet for the rack.
 *
 * Chooses paper, type and colours; what stands in each is said by report*.c, where it stands by the
 * flow stage. Words are in the language that was begun (emit/said.h). */
#ifndef CAREERGUIDE_PRINT_H
#define CAREERGUIDE_PRINT_H

#include "emit/outfile.h"
#include "emit/pdf/press.h"
#include "join/guide.h"

enum print_kind { PRINT_REPORT, PRINT_HANDOUT };

struct print {
    enum print_kind kind;
    bool large; /* the same words in letters of 18 points or more */
};

/* The bytes, in the arena of `diags`. False after an error: a character that the fonts lack
 * [pdf-glyph], an office's logo that is damaged [office-logo], or the machine failed
 * [font-subset], [pdf-write]. */
bool print_make(const struct guide *guide, struct print print, struct press *press,
                struct diags *diags, struct text *bytes);

/* Makes, writes and seals it. */
bool print_write(const struct guide *guide, struct print print, struct press *press,
                 struct outfolder *folder, struct outfile *file);

/* Makes the words of both and throws them away: whoever asks what is not translated
 * (emit/said.h) need not print. */
void print_rehearse(const struct guide *guide, struct diags *diags);

#endif
