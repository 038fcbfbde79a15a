/* standing: how fresh each source of the guides is, and what hangs on it. */
#ifndef CAREERGUIDE_STANDING_H
#define CAREERGUIDE_STANDING_H

#include "join/guide.h"
#include "join/selection.h"

enum freshness {
    FRESH_UNKNOWN, /* neither calendar nor rhythm say anything of the kind */
    FRESH_CURRENT,
    FRESH_STALE,      /* the calendar knows of a newer one that is out */
    FRESH_SUPERSEDED, /* a newer one is filed and not used: it was pinned, or follows another pin */
    FRESH_DUE,        /* nothing newer is known, and by its rhythm a newer one should be out */
    FRESHNESSES
};

/* Roles of one guide. */
struct guide_part {
    const struct guide *guide;
    const struct role **roles;
    size_t count;
};

struct guide_parts {
    struct guide_part *items; /* only guides of which some role is meant */
    size_t count;
};

struct standing_releases {
    const struct release **items; /* in the order of publication */
    size_t count;
};

/* One kind of source. */
struct standing {
    enum release_kind kind;
    const struct release *used; /* NULL: none that is filed fits */
    bool pinned;
    enum freshness freshness;
    const struct publication *newer;  /* of FRESH_STALE */
    const struct publication *next;   /* the calendar's first one after today, or NULL */
    const struct rhythm *rhythm;      /* or NULL */
    struct text due;                  /* by the rhythm the next one's day; empty where unknown */
    struct text grace_ends;           /* the last day on which its lateness is nothing unusual */
    struct standing_releases later;   /* filed and published after the one in use */
    struct standing_releases earlier; /* likewise before; where none is in use, before the day of
                                         the guides */
    struct guide_parts users;         /* whose figures come from the release */
    struct guide_parts too_old;       /* of a survey: who would use it if it were younger (D23) */
};

struct standings {
    struct text today;
    struct text as_of;      /* the day that guides made now would name */
    struct standing *items; /* in the order of the kinds; only kinds of which something is filed */
    size_t count;
};

/* What the standings are made from. */
struct standing_search {
    const struct inputs *inputs;
    const struct choice *choice;
    const struct selection *selection; /* as far as it could be made */
    const struct guide **guides;       /* NULL among them where one could not be built */
    size_t guide_count;
};

/* Warns of a source that guides use and whose newer release the calendar knows [release-stale],
 * where the selection has not done so already, or is due [release-due]. Says where no rhythm is
 * filed [release-rhythm]. */
struct standings standings_make(const struct standing_search *search, struct diags *diags);

/* "unknown", "current", "stale", "superseded", "due": the words of the JSON. */
const char *freshness_name(enum freshness freshness);

#endif
