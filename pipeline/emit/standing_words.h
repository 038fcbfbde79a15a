/* standing_words: how each source stands, for a terminal and for other programs. */
#ifndef CAREERGUIDE_STANDING_WORDS_H
#define CAREERGUIDE_STANDING_WORDS_H

#include "join/standing.h"

/* Each adds to `out`: lines that fit a terminal, one JSON document. */
void standings_add_text(const struct standings *standings, struct buffer *out);
void standings_add_json(const struct standings *standings, struct buffer *out);

#endif
