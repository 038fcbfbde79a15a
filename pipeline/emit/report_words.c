#include "emit/report_words.h"

static const char *const english[REPORT_WORDS] = {
    [WORD_LANGUAGE] = "en-US",
    [WORD_AUTHOR] = "careerguide",
    [WORD_EYEBROW] = "CAREER GUIDE",
    [WORD_AS_OF] = "Figures as of",
    [WORD_AREA] = "Area",
    [WORD_RELEASES] = "Releases in use",
    [WORD_PAGE] = "Page",
    [WORD_OF] = "of",
    [WORD_COMPARISON] = "The roles side by side",
    [WORD_COMPARISON_CAPTION] = "Pay, outlook and education of each role. The occupation in "
                                "parentheses is the one whose growth is shown.",
    [WORD_HOW_MARKS_WORK] = "The small number behind a figure is its source, the small letters are "
                            "notes; both stand at the end of this guide.",
    [WORD_ROLE] = "Role",
    [WORD_FACTS] = "Quick facts",
    [WORD_IN_BLS_WORDS] = "in BLS’s words:",
    [WORD_REQUIREMENT] = "What the role asks for",
    [WORD_OCCUPATION] = "Occupation that BLS counts",
    [WORD_WAGES] = "Wage",
    [WORD_WAGES_CAPTION] = "Wages of",
    [WORD_NO_WAGES] = "The files at hand hold no wages for this occupation",
    [WORD_PERCENTILES] = "How to read the percentiles: one in ten earns less than the 10th "
                         "percentile, half earn less than the median, one in ten earns more than "
                         "the 90th percentile.",
    [WORD_P10] = "10th percentile",
    [WORD_P25] = "25th percentile",
    [WORD_MEDIAN] = "Median",
    [WORD_P75] = "75th percentile",
    [WORD_P90] = "90th percentile",
    [WORD_CERTIFICATIONS] = "Certifications",
    [WORD_HISTORY] = "By release",
    [WORD_HOW_BREAKS_WORK] = "What each release published, oldest first. At a break the figures "
                             "below must not be compared with those above.",
    [WORD_GROWTH_BY_RELEASE] = "Growth over ten years in each release of the projections",
    [WORD_PAY_BY_RELEASE] = "Median annual wage in each release of the wage survey (OEWS)",
    [WORD_RELEASE] = "Release",
    [WORD_BREAK] = "Break",
    [WORD_OTHERS_GO_ON] = "No break for the other roles.",
    [WORD_AT_FIRST] = "at first",
    [WORD_NOTES] = "Notes",
    [WORD_SOURCES] = "Sources",
    [WORD_FILE] = "File",
    [WORD_HASH] = "SHA-256",
    [WORD_TO_SOURCE] = "Source",
    [WORD_TO_NOTE] = "Note",
    [WORD_IN_YEAR] = "in",
    [WORD_PROJECTED] = "projected",
};

struct text report_word(enum report_word word)
{
    return text_of(english[word]);
}
