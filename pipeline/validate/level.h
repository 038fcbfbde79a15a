/* level: BLS's codes of education, experience and training with their words (D18); a row of
 * input/bls/education-levels.csv. Texts live in the run's arena. */
#ifndef CAREERGUIDE_LEVEL_H
#define CAREERGUIDE_LEVEL_H

#include "base/text.h"

enum level_measure { LEVEL_ENTRY_EDUCATION, LEVEL_EXPERIENCE, LEVEL_TRAINING, LEVEL_MEASURES };

struct level {
    enum level_measure measure;
    int code; /* of education: the lower, the higher the level */
    struct text words;
    struct text former_words; /* separated by ';' */
};

#endif
