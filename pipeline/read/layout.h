/* layout: which column of a file is which, decided by its header alone.
 *
 * A layout is data: the columns that a kind of file has and every way in which their headers have
 * been spelled. Headers are compared by their letters and digits only, in lower case, so that
 * 'OCC_CODE', 'occ code' and 'Occ Code' are one. In a pattern the capitals B, P and W stand for the
 * four digits of the base, projected and wage year (D10, D11): the years stand in the header and
 * nowhere else. */
#ifndef CAREERGUIDE_LAYOUT_H
#define CAREERGUIDE_LAYOUT_H

#include "read/table.h"

enum { LAYOUT_MOST_COLUMNS = 40 };
enum layout_year { YEAR_BASE, YEAR_PROJECTED, YEAR_WAGE, YEARS };

struct layout_column {
    const char *name;     /* as messages call it */
    const char *patterns; /* spellings, separated by '|' */
    bool required;
};

enum layout_flag {
    LAYOUT_OPEN = 1,        /* has many more columns than we read, and nobody need be told */
    LAYOUT_WINDOWS_1252 = 2 /* its publisher, or a spreadsheet, writes windows-1252 (D29) */
};

struct layout {
    const char *name; /* "Employment Projections export" */
    const struct layout_column *columns;
    size_t count;
    unsigned flags;
};

struct binding {
    const struct layout *layout;
    const struct table *table;
    size_t at[LAYOUT_MOST_COLUMNS]; /* LAYOUT_ABSENT where the file lacks the column */
    int years[YEARS];               /* 0 where the header names none */
};

#define LAYOUT_ABSENT SIZE_MAX

/* How well a header fits a layout, without a message. */
struct layout_fit {
    size_t matched;
    size_t missing; /* required columns */
    size_t extra;
};
struct layout_fit layout_measure(const struct layout *layout, const struct table *table);

/* Binds the table's header to the layout. False after an error: a required column is missing
 * [header-missing] or stands there twice [header-twice]. A column that no pattern knows gives a
 * warning [header-unknown]. */
bool layout_bind(const struct layout *layout, const struct table *table, struct binding *binding,
                 struct diags *diags);

/* For columns that only some files of a layout must have: false after an error [header-missing]. */
bool layout_require(const struct binding *binding, size_t column, struct diags *diags);

/* Whether some column of the layout is bound to the header at `header`. */
bool binding_has(const struct binding *binding, size_t header);

/* The cell of a column by its index in the layout; empty where the file lacks the column. */
struct text binding_cell(const struct binding *binding, const struct record *record, size_t column);
struct place binding_place(const struct binding *binding, const struct record *record,
                           size_t column);

#endif
