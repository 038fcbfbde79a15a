/* guide: the joined model that every emitter prints, and nothing else.
 *
 * For each role every figure of the contract, each with its occupation, its source and its notes.
 * Emitters only read it; words are made in emit/wording. Everything lives in the run's arena. */
#ifndef CAREERGUIDE_GUIDE_H
#define CAREERGUIDE_GUIDE_H

#include "validate/figure.h"
#include "validate/figure_id.h"
#include "validate/level.h"
#include "validate/oews_areas.h"
#include "validate/office.h"
#include "validate/role.h"

/* What a reader must know beside a figure. The words are emit/wording's. */
enum note_kind {
    NOTE_PROXY,            /* the occupation stands in for the role (D22) */
    NOTE_SURVEY,           /* self-reported, not comparable with OEWS (D23) */
    NOTE_SOURCE_NOT_NAMED, /* the source has no publisher (D28) */
    NOTE_SURVEY_TOO_OLD,   /* a survey is filed, but too old: pay is the OEWS median (D23) */
    NOTE_WHOLE_PERCENT,    /* growth is the OOH's whole percent (D15) */
    NOTE_ANNUAL_PAY_ONLY,  /* D3 */
    NOTE_HOURLY_PAY_ONLY,  /* D3 */
    NOTE_AT_LEAST,         /* D2 */
    NOTE_WITHHELD,         /* D1 */
    NOTE_ABSENT,           /* asked for and not found */
    NOTE_OPENINGS_A_YEAR,  /* growth and replacement, annual average (D16) */
    NOTE_OPENINGS_A_DECADE,
    NOTE_JOBS_COUNTED,   /* employment of the projections includes the self-employed (D7) */
    NOTE_EMPLOYEES_ONLY, /* employment of OEWS does not (D7) */
    NOTE_TYPICAL_ENTRY,  /* typical entry level, not a requirement (D18) */
    NOTE_GROWTH_WORDS,   /* the words are BLS's own, by bands of the edition (D15) */
    NOTE_GROWTH_BAND,    /* BLS has no page for the occupation: the words of its band (D15) */
    NOTE_GROWTH_DECIMAL, /* of the history: not the whole percent that the guide printed (D15) */
    NOTE_NO_TIME_SERIES, /* of the history: OEWS is none (D8) */
    NOTE_NO_OCCUPATION,  /* of the history: the role names none for the release's edition (D21) */
    NOTE_NOT_LOCAL,      /* not in the files for the guide's area, whatever the nation's is (D24) */
    NOTE_MEAN_PAY,       /* pay is the mean, since the file holds no medians */
    NOTE_STATE_OUTLOOK,  /* projected by the state, not by BLS (D16) */
    NOTE_KINDS
};

struct guide_note {
    enum note_kind kind;
    const struct role *role;                   /* of NOTE_PROXY, else NULL */
    const struct guide_occupation *occupation; /* of NOTE_PROXY, else NULL */
    const struct release *release;             /* that the note speaks of, or NULL */
    struct decimal bound;                      /* of NOTE_AT_LEAST, in `unit` */
    enum unit unit;
};

/* The occupation whose figures a role shows in one family. */
struct guide_occupation {
    soc_code code; /* 0: none */
    struct text code_text;
    struct text title; /* as the release in use prints it */
    enum soc_edition edition;
    soc_code kept_code; /* crosswalk_kept: two occupations with the same one may be compared */
    enum fit fit;
    struct text reason;
};

enum { FIGURE_MOST_NOTES = 8 };

struct guide_figure {
    struct figure figure;
    const struct guide_occupation *occupation; /* NULL for survey pay */
    size_t source;                             /* 1-based number in guide.sources; 0 where absent */
    size_t notes[FIGURE_MOST_NOTES];           /* 1-based numbers in guide.notes */
    size_t note_count;
    bool national; /* of the nation, though the guide is an area's */
};

/* A way into a role of the guide, of its lattice. */
struct guide_move {
    const struct guide_role *from; /* NULL: from where people start */
    const struct guide_role *to;
    bool lateral;
    const struct move *move; /* what it needs, and the words of the start */
};

struct history;

struct guide_role {
    const struct role *role;
    struct guide_figure figures[FIGURE_IDS];
    struct guide_figure
        *national; /* the nation's, by id, in an area's guide; NULL in the nation's */
    struct guide_occupation occupations[FAMILIES];
    struct history *history; /* join/history.h; NULL in a guide that was made without */
};

struct wage;

/* The wages of one area, in the nation's guide. */
struct area_wages {
    const struct oews_area *area;
    const struct wage **rows; /* a role each; NULL where the files have none */
};

struct changes;
struct programs;

struct guide {
    const struct guide_definition *definition;
    struct text as_of; /* ISO day */
    struct text area_code;
    struct text area_title;
    enum area_kind area_kind;
    struct guide_role *roles;
    size_t role_count;
    struct guide_move *moves; /* role by role, advances first; those from roles outside left out */
    size_t move_count;
    const struct release **sources; /* in the order in which figures first name them */
    size_t source_count;
    size_t figure_source_count; /* the first so many; history, changes and average name the others
                                 */
    struct guide_note *notes;   /* likewise */
    size_t note_count;
    const struct office *office;        /* who hands it out; NULL where nobody is named */
    struct guide_figure average_growth; /* of all occupations together, over the decade of the
                                           projections in use; absent where no table has it */
    const struct level *levels;         /* of education, experience and training */
    size_t level_count;
    struct area_wages *areas; /* of the nation's guide, the nation first (join/area_wages.h) */
    size_t area_count;        /* 0 where none of the same May as the nation's are filed; */
    const struct release *areas_release; /* then the newest of another May, or NULL */
    const struct guide *before;    /* the same from the releases before (join/before.h), or NULL */
    const struct programs *programs; /* near the area (join/programs.h), or NULL */
    const struct changes *changes; /* from `before` to this one (join/compare.h), or NULL */
};

/* The release that a column's figures come from, as far as they are there; NULL where the roles
 * differ or none has the figure. */
const struct release *guide_column_release(const struct guide *guide, enum figure_id id);

/* Whether the guide prints the Handbook's whole percent where these projections are in use (D15).
 */
bool guide_prints_whole_percent(const struct guide_definition *definition,
                                const struct release *projections);

/* Whether the pay of a role in an area's guide is the mean, because the area's file has no medians;
 * then the nation's beside it is the mean too. */
bool guide_pay_is_mean(const struct guide_role *role);

/* A figure of the wages of an area for the guide's role of this number; NULL where the files have
 * no record of its occupation there. */
const struct figure *area_wages_figure(const struct area_wages *wages, size_t role,
                                       enum figure_id id);

/* Whether the pay to show for a role is the mean: its own, or where it has none for the area, that
 * of the guide's other roles. */
bool guide_shows_mean(const struct guide *guide, const struct guide_role *role);

/* The nation's pay to show beside a role's in an area's guide: a mean beside means, else what the
 * nation's guide shows. Never NULL; not for the nation's guide. */
const struct guide_figure *guide_national_pay(const struct guide *guide,
                                              const struct guide_role *role);

/* The number of a source, counted from 1; one that the guide has not yet comes last. */
size_t guide_add_source(struct arena *arena, struct guide *guide, const struct release *release);

/* Whether the occupation is a proxy that the reader must see beside the figure. */
bool guide_occupation_is_proxy(const struct guide_occupation *occupation);

#endif
