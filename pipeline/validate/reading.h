/* reading: what the validators of all kinds of CSV file share.
 *
 * One reading goes once through one release's file, record by record, and accounts for every one:
 * used, not needed (with the reason) or refused. Cells become figures by rules that are data. */
#ifndef CAREERGUIDE_READING_H
#define CAREERGUIDE_READING_H

#include "read/layout.h"
#include "validate/figure.h"
#include "validate/soc.h"

/* Why a good record is not needed. */
enum unneeded {
    UNNEEDED_OCCUPATION, /* no role asks for the occupation */
    UNNEEDED_GROUP,      /* a summary row: total, major, minor or broad group (D5) */
    UNNEEDED_INDUSTRY,   /* one industry or ownership only (D6) */
    UNNEEDED_AREA,       /* not the nation */
    UNNEEDED_ROW,        /* a row of a survey or table that no role or release asks for */
    UNNEEDED_REASONS
};

const char *unneeded_words(enum unneeded reason);

/* The texts that stand for something else than a number (D1, D2, D17). */
enum marker {
    MARKER_WITHHELD,            /* "*": wage not available */
    MARKER_EMPLOYMENT_WITHHELD, /* "**": employment not available */
    MARKER_AT_BOUND,            /* "#": at or above the release's bound */
    MARKER_SMALL,               /* "~": under 0.5 percent of establishments */
    MARKER_NOT_AVAILABLE,       /* "N/A" of the projections */
    MARKER_BOUND_WRITTEN,       /* ">=239,200" of the projections */
    MARKERS
};

const char *marker_text(enum marker marker);

/* records = used + all of unneeded + refused. */
struct account {
    const struct release *release;
    size_t records;
    size_t used;
    size_t unneeded[UNNEEDED_REASONS];
    size_t refused;
    size_t markers[MARKERS]; /* cells that hold one, in records that were looked at */
};

/* "12 '*', 4 '#'": the markers by kind; empty where there were none. */
struct text account_markers(struct arena *arena, const struct account *account);

/* The occupation codes that some role asks for, sorted. */
struct wanted {
    soc_code *codes;
    size_t count;
};

/* Puts the codes in the order that wanted_has needs. */
void wanted_sort(struct wanted *wanted);

bool wanted_has(const struct wanted *wanted, soc_code code);

struct reading {
    struct arena *arena;
    struct diags *diags;
    const struct release *release;
    const struct wanted *wanted;
    bool only_wanted; /* pass over the records of other occupations without a look: for large files
                       */
    struct table *table;
    struct binding binding;
    struct record record;
    struct account *account;
    size_t codes_lost; /* records whose code a spreadsheet turned into a date (D12) */
};

/* Opens the release's file and binds its header. False after an error; close it either way. The
 * account must outlive the reading. */
bool reading_open(struct reading *reading, const struct layout *layout);

/* From now on passes over the records whose code in this column no role asks for, but for the first
 * of each run of records that begin alike. */
void reading_filter(struct reading *reading, size_t code_column);

/* Has `refused` called as table_set_watch does, with the raw cell of this column. */
void reading_watch(struct reading *reading, size_t column,
                   void (*refused)(void *data, struct text cell), void *data);

/* The next record; counts it and those passed over before it. False at the end. */
bool reading_next(struct reading *reading);

/* Closes the file; says how many records were lost to a spreadsheet. */
void reading_close(struct reading *reading);

struct text reading_cell(const struct reading *reading, size_t column);
struct place reading_place(const struct reading *reading, size_t column);

/* Reports "COLUMN 'cell' what" at the cell, e.g. what = "is not an occupation code". Always false.
 */
bool reading_refuse(struct reading *reading, size_t column, const char *rule, const char *what);

/* The same for a cell that must not be empty. */
bool reading_refuse_empty(struct reading *reading, size_t column, const char *rule);

/* Whether the cell can be a name: it has at least so many letters. False after an error. */
bool reading_name(struct reading *reading, size_t column, const char *rule, size_t fewest);

/* The same for the title of an occupation or area: three letters, since "N/A" and "1e400" have
 * fewer. */
bool reading_title(struct reading *reading, size_t column, const char *rule);

/* The occupation code of the record; false after an error [soc-date] (D12) or [soc-code]. */
bool reading_code(struct reading *reading, size_t column, soc_code *code);

/* How the cells of one column are read. */
struct cell_rule {
    size_t column;
    const char *rule; /* id of the rule, kept in the figure and named in messages */
    enum unit unit;
    bool thousands; /* the file counts in thousands */
    bool may_be_negative;
    bool may_be_empty;    /* an empty cell is no fault, though the column is there */
    unsigned markers;     /* 1 << MARKER_… for each that the column may hold */
    const char *expected; /* the hint when the cell is none of these */
};

/* What a cell says, before anybody knows whether it is needed: a figure without its trail. */
struct cell {
    enum figure_state state;
    struct decimal value;
};

/* Reads the cell. `bound` is the value of MARKER_AT_BOUND. False after an error. */
bool reading_take(struct reading *reading, const struct cell_rule *rule, struct decimal bound,
                  struct cell *cell);

/* The figure of a cell that is kept, with release, place and the raw cell. */
struct figure reading_figure(struct reading *reading, const struct cell_rule *rule,
                             const struct cell *cell);

/* A figure in words, such as an education level; absent where the cell is empty. */
struct figure reading_words(struct reading *reading, size_t column, const char *rule);

#endif
