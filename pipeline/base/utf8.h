/* utf8: what the program must know about Unicode, over utf8proc (the only file that includes it).
 * Any module may use it; results live in the arena that is passed in. */
#ifndef CAREERGUIDE_UTF8_H
#define CAREERGUIDE_UTF8_H

#include "base/text.h"

#include <stdint.h>

/* The offset of the first byte that is not valid UTF-8, or text.len. */
size_t utf8_invalid_at(struct text text);

/* How many characters (code points) the text has; invalid bytes count one each. */
size_t utf8_count(struct text text);

/* Takes the first character off `*rest`; an invalid byte gives U+FFFD. rest->len must not be 0. */
uint32_t utf8_next(struct text *rest);

/* Whether the text begins with a character that turns the direction of writing (U+202A to U+202E,
 * U+2066 to U+2069): with one of them "fdp.exe" is read as "exe.pdf", and a figure backwards. */
bool utf8_turns(struct text text);

/* The text in composed form (NFC), as fonts want it; the text itself where it is composed already,
 * or invalid. */
struct text utf8_composed(struct arena *arena, struct text text);

/* "Lopez" from "López", for names of files and comparisons; the text itself where it is
 * invalid. */
struct text utf8_without_accents(struct arena *arena, struct text text);

/* The character as UTF-8; U+FFFD for what is none. */
struct text utf8_text(struct arena *arena, uint32_t character);

/* Columns on a terminal: 0 for marks, 2 for wide characters, 1 for the rest. */
size_t utf8_columns(struct text text);

/* Adds the text and blanks up to `width` columns of a terminal. */
void utf8_add_padded(struct buffer *out, struct text text, size_t width);

/* The version of utf8proc, as '1.2.3'. */
const char *utf8_library_version(void);

#endif
