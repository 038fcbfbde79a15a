/* selection: which filed release of each kind a guide is built from. */
#ifndef CAREERGUIDE_SELECTION_H
#define CAREERGUIDE_SELECTION_H

#include "validate/inputs.h"

/* --release KIND=PERIOD */
struct pin {
    enum release_kind kind;
    struct text period;
};

struct choice {
    struct text as_of;  /* ISO day that the guides name; empty: the newest day of retrieval */
    bool only_by_as_of; /* use only what was published by then (--as-of) */
    struct text today;  /* the day against which "a newer one is out" is judged */
    const struct pin *pins;
    size_t pin_count;
};

struct selection {
    struct text as_of;
    const struct projections *projections;
    const struct oews *oews;
    const struct ooh *ooh;       /* of the projections' decade, or NULL */
    const struct survey *survey; /* NULL where none is filed */
    const struct oews **local;   /* the files of wages by area, all of one May; none where the
                                  * guides are the nation's */
    size_t local_count;
    const struct oews_area *area; /* whose edition it is; NULL: the nation's */
};

/* The pin of a kind, or NULL. */
const struct pin *selection_pin(const struct choice *choice, enum release_kind kind);

/* The newest filed release of a kind that the choice allows, or NULL. */
const struct release *selection_newest(const struct inputs *inputs, const struct choice *choice,
                                       enum release_kind kind);

/* The calendar's newest publication by a day that came out after the release and is not filed, or
 * NULL: then, as far as we know, the release is the newest. */
const struct publication *selection_newer(const struct inputs *inputs, const struct release *used,
                                          struct text day);

/* Says so [release-stale], unless the release was pinned. */
void selection_warn_if_stale(const struct inputs *inputs, const struct choice *choice,
                             const struct release *used, struct diags *diags);

/* Picks the newest release of each kind, or the pinned one. False after an error: nothing published
 * by the day, or no such period [release-none]. Warns where the calendar knows of a newer release
 * that is not filed [release-stale]. */
bool selection_make(const struct inputs *inputs, const struct choice *choice, struct diags *diags,
                    struct selection *selection);

/* Makes of the nation's selection one for areas: the newest wages by area that the choice allows,
 * and the nation's of the same May beside them, since no others may be compared (D8). False after
 * an error: none filed [release-none]. Warns where the nation's newest are newer [areas-older]. */
bool selection_make_local(const struct inputs *inputs, const struct choice *choice,
                          struct diags *diags, struct selection *selection);

/* Whether the release was out on the selection's day and came out before `used`, of the same kind.
 */
bool selection_saw_before(const struct selection *selection, const struct release *used,
                          const struct release *release);

/* The selection with each kind one release back, the newest that came out before the one in use; a
 * kind without one stays as it is. The survey steps back only where asked, to the day on which the
 * later one came out. False where no kind has an earlier release. */
bool selection_step_back(const struct inputs *inputs, const struct selection *selection,
                         bool survey, struct selection *before);

#endif
