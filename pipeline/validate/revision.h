/* revision: how two downloads of one release differ, counted by column (D11).
 *
 * Rows are matched by their key (the occupation's code; for OEWS area, industry and group too),
 * never by their place or title. */
#ifndef CAREERGUIDE_REVISION_H
#define CAREERGUIDE_REVISION_H

#include "validate/identify.h"

struct revision_column {
    const char *name; /* as messages call it */
    size_t differing; /* rows of both files whose cells differ; 1,397.70 and 1397.7 do not */
    bool only_before; /* the newer file lacks the column */
    bool only_after;
};

struct revision {
    struct revision_column columns[LAYOUT_MOST_COLUMNS]; /* of those that the layout knows */
    size_t column_count;
    size_t both; /* rows in both */
    size_t gone;
    size_t added;
    int wage_year_before; /* 0 where the header names none */
    int wage_year_after;  /* where the two differ, wages are not compared (D11) */
};

/* Compares the two files, which are of the kind and were read before without an error. */
void revision_compare(struct arena *arena, enum release_kind kind, const struct source *before,
                      const struct source *after, struct revision *revision);

#endif
