/* release: what was published when, by whom, and in which file of ours it lies.
 *
 * input/releases.csv files one row a file; it is the only place where dates are typed (D26–D28).
 * Everything that prints a figure names its release. */
#ifndef CAREERGUIDE_RELEASE_H
#define CAREERGUIDE_RELEASE_H

#include "read/infile.h"

enum release_kind {
    RELEASE_PROJECTIONS,
    RELEASE_OEWS,
    RELEASE_OEWS_AREAS,
    RELEASE_OEWS_INDUSTRIES, /* by industry: never mixed with the cross-industry files (D6) */
    RELEASE_OOH,
    RELEASE_SALARY,
    RELEASE_STATE_PROJECTIONS, /* a state's own, such as California's */
    RELEASE_CROSSWALK,
    RELEASE_STRUCTURE,    /* the list of a classification's codes */
    RELEASE_INSTITUTIONS, /* schools: IPEDS institution characteristics */
    RELEASE_COMPLETIONS,  /* awards by school and program of study: IPEDS C_A */
    RELEASE_CIP_SOC,      /* programs of study and occupations: NCES */
    RELEASE_WAGE_BOUNDS,
    RELEASE_GROWTH_WORDS,
    RELEASE_EDUCATION_LEVELS,
    RELEASE_CALENDAR,
    RELEASE_RHYTHM,          /* how often each kind comes out */
    RELEASE_BIG_CHANGES,     /* what counts as a big jump between two releases */
    RELEASE_GROWTH_AVERAGES, /* growth of all occupations together, by decade */
    RELEASE_KINDS
};

struct release {
    enum release_kind kind;
    struct text id; /* kind and period in one word, unique: "projections-2024-34" */
    struct text file;
    struct text publisher; /* empty: the source is not named (D28) */
    struct text title;
    struct text period;    /* "2024-34", "May 2024", "2018" */
    struct text published; /* ISO day */
    struct text retrieved;
    struct text address;
    struct text terms;
    bool verified; /* the day of publication was checked */
    struct text note;
    struct place place;           /* of the row */
    struct text filed_sha256;     /* empty: filed without */
    struct place sha256_place;    /* of that cell */
    struct place publisher_place; /* of the publisher's cell */
    const struct source *source;  /* the file's bytes */
};

struct releases {
    struct release *items;
    size_t count;
    const struct source *source; /* of releases.csv itself */
};

/* "projections", "oews", …: the word of releases.csv, of --release and of the JSON. */
const char *release_kind_name(enum release_kind kind);
/* RELEASE_KINDS where there is no such kind. */
enum release_kind release_kind_of(struct text name);

/* Whether the text is a day of the calendar in ISO form, e.g. "2019-08-31". ISO days compare as
 * text (text_compare). */
bool release_is_day(struct text text);

/* Reads releases.csv and each file that it names. False after an error; what could be read is
 * there all the same, so that one run reports everything. */
bool releases_read(struct infolder *folder, struct releases *releases);

/* D11: whether each file is the one that was filed [releases-hash] and no other release's too
 * [releases-same-file]; for large files, whose hashes are worked out while they are read. */
bool releases_check_hashes(struct infolder *folder, const struct releases *releases);

/* D28: a release without a publisher is printed with that remark, and never in silence
 * [releases-publisher]. */
void release_warn_unnamed(const struct release *release, struct diags *diags);

/* Says which CSV files lie beside the filed ones, in the same folders, and are filed by no row:
 * nothing reads them [releases-unfiled]. */
void releases_warn_unfiled(struct infolder *folder, const struct releases *releases);

/* The year that a period ends in or, for "2024-34", starts in: 2024. 0 where there is none. */
int release_year(const struct release *release);

#endif
