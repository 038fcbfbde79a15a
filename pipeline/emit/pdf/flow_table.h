/* flow_table: what the files of tables share; nobody else may include it.
 *
 * flow_grid.c makes a table's cells into lines and finds how wide its columns are; flow_table.c
 * sets them as rows; flow_unfold.c turns or takes apart what is too wide for
 * the page. */
#ifndef CAREERGUIDE_FLOW_TABLE_H
#define CAREERGUIDE_FLOW_TABLE_H

#include "emit/pdf/flow_private.h"

struct cell {
    struct composed *composed;
    struct line *lines;
    size_t count;
    struct node *node;
};

struct column_place {
    double x, width;   /* of the words, inside the padding */
    double mark_width; /* the widest marks behind a figure */
};

struct grid {
    const struct table *table;
    struct cell *cells;
    struct column_place *columns;
    struct node *node;
    struct repeat *repeat; /* NULL without header rows */
    bool too_narrow;       /* some word would have to be broken */
};

struct cell *grid_cell(const struct grid *grid, size_t row, size_t column);

const struct text_style *cell_style(const struct flow *flow, const struct table *table, size_t row,
                                    size_t column);

/* How far the words of a box keep clear of the bar at its left edge. */
double box_inset(const struct flow *flow, const struct grid *grid);

/* Composes the cells, shares the width among the columns, and breaks the cells into lines. */
void grid_measure(struct flow *flow, struct grid *grid);

/* Lays out a table that fits; its caption stands in for a header row, and is repeated like one. */
void flow_captioned_table(struct flow *flow, const struct block *block);

/* Lays the table out unless it is too wide for the page; whether it did. */
bool flow_table_that_fits(struct flow *flow, const struct block *block);

/* Lays out a table of more columns than fit side by side: turned, if its rows fit as columns; else
 * each row as a table of names (the heads of the columns) and values under the row's own head. */
void flow_unfolded_table(struct flow *flow, const struct block *block);

#endif
