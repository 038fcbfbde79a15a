/* foreign: stretches of a text that are in another language than the text around them.
 *
 * What is not translated stays English in a Spanish document, and whoever hears the document must
 * be told (WCAG 3.1.2). Sentences are put together from many texts before they reach a page, so
 * the stretch carries its own marks: two control characters around it, which no input file may
 * hold. The maker of documents (emit/pdf/document.h) turns them into a language of the span; other
 * outputs take them out. Any module may use it; results live in the arena passed in. */
#ifndef CAREERGUIDE_FOREIGN_H
#define CAREERGUIDE_FOREIGN_H

#include "base/text.h"

/* The language that everything is written in before it is translated (BCP 47). */
#define FOREIGN_LANGUAGE "en-US"

/* The text between marks; an empty one as it is. */
struct text foreign_mark(struct arena *arena, struct text text);

/* Whether it has marks. */
bool foreign_is_marked(struct text text);

/* The text without marks; the text itself where it has none. */
struct text foreign_strip(struct arena *arena, struct text text);

/* Where a walk over a text stands. */
struct foreign_walk {
    struct text rest;
    size_t depth; /* how many marks are open */
};

/* Takes the next stretch of one kind off the rest, without its marks; false at the end. A mark
 * inside a marked stretch changes nothing. */
bool foreign_next(struct foreign_walk *walk, struct text *part, bool *is_foreign);

#endif
