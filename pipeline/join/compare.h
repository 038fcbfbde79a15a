/* compare: what changed between two guides of the same roles, figure by figure, and what must not
 * be compared (D7, D8, D16, D20, D23). */
#ifndef CAREERGUIDE_COMPARE_H
#define CAREERGUIDE_COMPARE_H

#include "join/guide.h"

enum change_kind {
    CHANGE_NONE,        /* the same figure of the same release */
    CHANGE_REVISED,     /* another figure of the same release: the file was downloaded anew (D11) */
    CHANGE_NEW_RELEASE, /* another release, and the two may be compared */
    CHANGE_APART,       /* not comparable: `reason` says why; never a difference */
    CHANGE_GONE,
    CHANGE_APPEARED,
    CHANGE_KINDS
};

enum apart_reason {
    APART_NOT,
    APART_SOURCE, /* a survey against OEWS, or the Handbook against the projections (D15, D23) */
    APART_OCCUPATION, /* another occupation stands in, or the same code means another one (D20, D21)
                       */
    APART_OEWS,       /* OEWS is no time series (D8) */
    APART_UNIT,       /* ten-year totals against annual averages (D16) */
    APART_STATE,      /* a bound or a withheld figure has no difference (D1) */
    APART_REASONS
};

struct change {
    const struct role *role;
    enum figure_id id;
    enum change_kind kind;
    enum apart_reason reason;
    const struct guide_figure *before;
    const struct guide_figure *after;
    bool has_difference;       /* only where the two may be compared */
    struct decimal difference; /* after less before, in the figure's unit; percents in points */
};

struct changes {
    struct change *items;
    size_t count;
};

/* Compares role by role; both guides are of one definition and outlive the changes. */
struct changes compare_guides(struct arena *arena, const struct guide *before,
                              const struct guide *after);

/* Why two figures of one kind must not be compared, or APART_NOT. A figure that is absent can be
 * compared with none. */
enum apart_reason compare_apart(const struct guide_figure *before,
                                const struct guide_figure *after);

/* "unchanged", "revised", … and "a survey is not comparable with OEWS", … */
const char *change_kind_name(enum change_kind kind);
const char *apart_reason_words(enum apart_reason reason);

#endif
