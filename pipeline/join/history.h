/* history: what each filed release published for a role, oldest first, and where the series breaks.
 *
 * A series ends with the release that the guide uses: later ones were not out on its day, or were
 * pinned away. A break is a place where two neighbors must not be compared; nothing is ever drawn
 * across it. Whether they may is join/compare's judgement alone. */
#ifndef CAREERGUIDE_HISTORY_H
#define CAREERGUIDE_HISTORY_H

#include "join/compare.h"

struct inputs;
struct selection;

enum history_kind { HISTORY_PROJECTIONS, HISTORY_OEWS, HISTORY_KINDS };

/* Why a release has no figures for the role. */
enum history_gap {
    GAP_NONE,
    GAP_NO_CODE, /* the role names no occupation for the release's SOC edition (D21) */
    GAP_NO_ROW,  /* the release has no row for the occupation (D19) */
    HISTORY_GAPS
};

/* The figures of a step: those of the projections, and the one of OEWS. */
enum { HISTORY_GROWTH, HISTORY_JOBS, HISTORY_OPENINGS, HISTORY_MOST_FIGURES };
enum { HISTORY_MEDIAN_WAGE };

struct history_figure {
    enum figure_id id;
    struct guide_figure figure; /* growth as the projections publish it, never the Handbook's whole
                                   percent (D14, D15) */
    bool whole_percent_printed; /* a guide of this release prints the Handbook's instead (D15) */
    bool breaks;                /* it must not be compared with that of the release before */
    enum apart_reason reason;   /* why; APART_STATE also for want of a figure */
};

/* What one release published for the role. */
struct history_step {
    const struct release *release;
    struct guide_occupation occupation; /* code 0 with GAP_NO_CODE */
    enum history_gap gap;               /* its figures are then absent */
    struct history_figure figures[HISTORY_MOST_FIGURES];
    size_t figure_count;
};

/* Growth, jobs and openings by projections, or the median annual wage by OEWS, in order of
 * publication. Every role of a guide has the same releases. */
struct history_series {
    struct history_step *steps;
    size_t count;
};

struct history {
    struct history_series series[HISTORY_KINDS];
};

/* Whether any figure of the step must not be compared with the step before. */
bool history_step_breaks(const struct history_step *step);

/* Fills in the history of every role. A release for which the role names no occupation leaves a
 * gap and no message. Only for join/. */
void history_join(const struct inputs *inputs, const struct selection *selection,
                  struct arena *arena, struct guide *guide);

#endif
