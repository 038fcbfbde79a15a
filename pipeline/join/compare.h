/* compare: what changed between two guides, figure by figure, and what must not be compared (D7,
 * D8, D9, D15, D16, D20, D21, D23).
 *
 * The two may be joined from two readings of the input folder: releases, roles and occupations are
 * matched by their names, never by where they lie. Both guides outlive the changes. */
#ifndef CAREERGUIDE_COMPARE_H
#define CAREERGUIDE_COMPARE_H

#include "join/guide.h"

struct big_change; /* validate/reference.h */
struct reference;

enum change_kind {
    CHANGE_NONE,        /* the same figure of the same release */
    CHANGE_REVISED,     /* another figure of the same release: its file was downloaded anew (D11) */
    CHANGE_NEW_RELEASE, /* another release, and the two may be compared */
    CHANGE_NEW_SOURCE,  /* another kind of source, or another survey: `reason` says which; never a
                           difference (D15, D23) */
    CHANGE_APART,       /* not comparable: `reason` says why; never a difference */
    CHANGE_GONE,
    CHANGE_APPEARED,
    CHANGE_KINDS
};

enum apart_reason {
    APART_NOT,
    APART_SURVEY_AND_OEWS,  /* of CHANGE_NEW_SOURCE: D23 */
    APART_OTHER_SURVEY,     /* likewise: another publisher or title */
    APART_HANDBOOK,         /* likewise: whole percent against decimal (D15) */
    APART_BAND_WORDS,       /* likewise: the Handbook's words for the occupation, or for its band */
    APART_SOURCE,           /* likewise: any other two kinds */
    APART_AREA,             /* two areas */
    APART_AREA_DEFINITION,  /* areas are drawn anew from release to release (D9) */
    APART_OCCUPATION,       /* another occupation stands in (D21, D22) */
    APART_EDITION,          /* the same code, and another SOC edition gave it other content (D20) */
    APART_SURVEY_YEAR,      /* another year's survey asked other people (D23) */
    APART_UNIT,             /* ten-year totals against annual averages (D16) */
    APART_OEWS,             /* OEWS is no time series (D8) */
    APART_WORDS_OF_EDITION, /* each Handbook sets its own bounds for its words (D15) */
    APART_STATE,            /* a bound or a withheld figure has no difference (D1) */
    APART_REASONS
};

struct change {
    const struct role *role;
    enum figure_id id;
    enum change_kind kind;
    enum apart_reason reason;
    const struct guide_figure *before; /* never NULL: an absent one where a side lacks the role */
    const struct guide_figure *after;
    bool same_value;              /* both say the same; of words, their codes do (D18) */
    bool same_file;               /* both were read from the same bytes */
    bool has_difference;          /* only where the two may be compared */
    struct decimal difference;    /* after less before, in the figure's unit; percents in points */
    const struct big_change *big; /* the rule that the difference reaches, or NULL */
};

/* Sorted by role as the guides list them (first those of the new guide), then by figure. */
struct changes {
    struct change *items;
    size_t count;
};

/* Compares two guides of one definition role by role. Either may be NULL: a guide that could not be
 * built, so that every figure appeared or is gone. Nothing is flagged as big. */
struct changes compare_guides(struct arena *arena, const struct guide *before,
                              const struct guide *after);

/* Compares a figure of a role with one that an older release published for the same role; both are
 * of the guide's area. Not flagged as big. */
struct change compare_with_older(const struct guide *guide, const struct guide_role *role,
                                 enum figure_id id, const struct guide_figure *before,
                                 const struct guide_figure *after);

/* Whether both figures were published and may be compared. */
bool change_is_comparable(const struct change *change);

/* Flags the differences that reach a rule of the table of big changes. */
void changes_flag(struct changes *changes, const struct reference *reference);

/* "unchanged", "revised", … */
const char *change_kind_name(enum change_kind kind);
/* "survey_and_oews", …: for programs; empty for APART_NOT. */
const char *apart_reason_name(enum apart_reason reason);
/* "a salary survey is not comparable with the wages of OEWS", … */
const char *apart_reason_words(enum apart_reason reason);

/* Whether both name an occupation and the codes differ, or an edition broke the code: then a reader
 * must see both codes. */
bool change_breaks_code(const struct change *change);

#endif
