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
    UNNEEDED_INDUSTRY,   /* not cross-industry (D6) */
    UNNEEDED_AREA,       /* not the nation */
    UNNEEDED_ROW,        /* a row of a survey or table that no role or release asks for */
    UNNEEDED_REASONS
};

const char *unneeded_words(enum unneeded reason);

/* records = used + all of unneeded + refused. */
struct account {
    const struct release *release;
    size_t records;
    size_t used;
    size_t unneeded[UNNEEDED_REASONS];
    size_t refused;
};

/* The occupation codes that some role asks for, sorted. */
struct wanted {
    soc_code *codes;
    size_t count;
};

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
};

/* Opens the release's file and binds its header. False after an error; close it either way. The
 * account must outlive the reading. */
bool reading_open(struct reading *reading, const struct layout *layout);

/* From now on passes over the records whose code in this column no role asks for. */
void reading_filter(struct reading *reading, size_t code_column);

/* The next record; counts it and those passed over before it. False at the end. */
bool reading_next(struct reading *reading);

void reading_close(struct reading *reading);

struct text reading_cell(const struct reading *reading, size_t column);
struct place reading_place(const struct reading *reading, size_t column);

/* Reports "COLUMN 'cell' what" at the cell, e.g. what = "is not an occupation code". Always false.
 */
bool reading_refuse(struct reading *reading, size_t column, const char *rule, const char *what);

/* The occupation code of the record; false after an error [soc-date] (D12) or [soc-code]. */
bool reading_code(struct reading *reading, size_t column, soc_code *code);

/* A text that stands for something else than a number. */
struct marker {
    const char *text;
    enum figure_state state;
};

/* How the cells of one column become figures. */
struct cell_rule {
    size_t column;
    const char *rule; /* id of the rule, kept in the figure and named in messages */
    enum unit unit;
    bool thousands; /* the file counts in thousands */
    bool may_be_negative;
    const struct marker *markers; /* ends with a NULL text; NULL where the column has none */
    const char *expected;         /* the hint when the cell is none of these */
};

/* Turns the cell into a figure, place and raw cell not yet filled in (that is figure_keep's, since
 * most records are not kept). `bound` is the value of an "at least" marker. False after an error.
 */
bool reading_figure(struct reading *reading, const struct cell_rule *rule, struct decimal bound,
                    struct figure *figure);

/* Makes the figure outlive the record: its release, place and raw cell. */
void reading_keep(struct reading *reading, size_t column, struct figure *figure);

#endif
