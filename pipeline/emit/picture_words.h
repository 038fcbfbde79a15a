/* picture_words: how the makers of pictures come by their words. */
#ifndef CAREERGUIDE_PICTURE_WORDS_H
#define CAREERGUIDE_PICTURE_WORDS_H

#include "base/fill.h"

/* Words of the program. */
static inline struct text said(const char *english)
{
    return text_of(english);
}

#endif
