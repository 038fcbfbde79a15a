/* press: prints documents as PDF, any number of them.
 *
 * What is dear to set up is set up once: the fonts are mapped and parsed, words are shaped when
 * they first come up, passages
 * made ready for breaking into lines, subsets of fonts cut once for each choice of glyphs. None of
 * that shows in a file: every document embeds its own subset, and has the same bytes as the first
 * and as the five-hundredth of a press. One thread at a time may use a press; a worker opens its
 * own, so that none ever waits for another. */
#ifndef CAREERGUIDE_PRESS_H
#define CAREERGUIDE_PRESS_H

#include "base/diag.h"

struct document; /* emit/pdf/document.h */
struct style;    /* emit/pdf/style.h */
struct press;

/* NULL after an error [font-missing]. The arena must outlive the press, which the caller closes. */
struct press *press_open(struct arena *arena, struct diags *diags);
void press_close(struct press *press); /* NULL is allowed */

/* The document as the bytes of a tagged PDF, in the document's arena. False after an error: a
 * character that the fonts lack [pdf-glyph], a link that leads nowhere [pdf-anchor], or the machine
 * failed [font-subset], [pdf-write]. */
bool press_print(struct press *press, const struct document *document, const struct style *style,
                 struct diags *diags, struct text *bytes);

#endif
