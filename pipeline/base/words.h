/* words: names compared word by word, as somebody types them, and made into file names. Any module
 * may use it; results live in the arena passed in. */
#ifndef CAREERGUIDE_WORDS_H
#define CAREERGUIDE_WORDS_H

#include "base/text.h"

/* The words of a name with one blank between them: ASCII letters small, apostrophes dropped
 * ("Ship's" is "ships"), other punctuation taken for blanks ("X-ray" is "x ray"). */
struct text words_folded(struct arena *arena, struct text name);

/* Whether every word of `asked` begins some word of `name`; both folded. False for no words. */
bool words_begin(struct text name, struct text asked);

/* "registered-nurses": small letters, digits and '-', at most WORDS_LONGEST_SLUG bytes, cut between
 * words where it can be. Empty where the name has no such characters. */
enum { WORDS_LONGEST_SLUG = 60 };
struct text words_slug(struct arena *arena, struct text name);

#endif
