/* report_words: every word that the report adds of its own, one table a language.
 * Used by report*.c alone. Names of figures, notes and sources are emit/wording's. */
#ifndef CAREERGUIDE_REPORT_WORDS_H
#define CAREERGUIDE_REPORT_WORDS_H

#include "base/text.h"

enum report_word {
    WORD_LANGUAGE,
    WORD_AUTHOR,
    WORD_EYEBROW,
    WORD_AS_OF,
    WORD_AREA,
    WORD_RELEASES,
    WORD_PAGE,
    WORD_OF,
    WORD_COMPARISON,
    WORD_COMPARISON_CAPTION,
    WORD_HOW_MARKS_WORK,
    WORD_ROLE,
    WORD_FACTS,
    WORD_IN_BLS_WORDS,
    WORD_REQUIREMENT,
    WORD_OCCUPATION,
    WORD_WAGES,
    WORD_WAGES_CAPTION,
    WORD_NO_WAGES,
    WORD_PERCENTILES,
    WORD_P10,
    WORD_P25,
    WORD_MEDIAN,
    WORD_P75,
    WORD_P90,
    WORD_CERTIFICATIONS,
    WORD_HISTORY,
    WORD_HOW_BREAKS_WORK,
    WORD_GROWTH_BY_RELEASE,
    WORD_PAY_BY_RELEASE,
    WORD_RELEASE,
    WORD_BREAK,
    WORD_OTHERS_GO_ON,
    WORD_AT_FIRST,
    WORD_NOTES,
    WORD_SOURCES,
    WORD_FILE,
    WORD_HASH,
    WORD_TO_SOURCE,
    WORD_TO_NOTE,
    WORD_IN_YEAR,
    WORD_PROJECTED,
    REPORT_WORDS
};

struct text report_word(enum report_word word);

#endif
