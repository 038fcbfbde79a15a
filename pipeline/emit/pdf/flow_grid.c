#include "emit/pdf/flow_table.h"

struct cell *grid_cell(const struct grid *grid, size_t row, size_t column)
{
    return &grid->cells[row * grid->table->column_count + column];
}

const struct text_style *cell_style(const struct flow *flow, const struct table *table, size_t row,
                                    size_t column)
{
    bool header = row < table->header_rows || (table->row_headers && column == 0);
    return &flow->style->text[header ? TEXT_TABLE_HEAD : TEXT_TABLE];
}

static void compose_cells(struct flow *flow, struct grid *grid)
{
    const struct table *table = grid->table;
    grid->cells = ARENA_ARRAY(flow->arena, table->row_count * table->column_count, struct cell);
    for (size_t row = 0; row < table->row_count; row++) {
        for (size_t column = 0; column < table->column_count; column++) {
            grid_cell(grid, row, column)->composed = flow_compose(
                flow, table_cell(table, row, column), cell_style(flow, table, row, column), true);
        }
    }
}

static double widest_line(const struct cell *cell, double *mark_width)
{
    double widest = 0;
    for (size_t i = 0; i < cell->count; i++) {
        double width = cell->lines[i].width;
        widest = width > widest ? width : widest;
        *mark_width =
            cell->lines[i].mark_width > *mark_width ? cell->lines[i].mark_width : *mark_width;
    }
    return widest;
}

/* Whether a cell covers others or is covered. */
static bool is_irregular(const struct grid *grid, size_t row, size_t column)
{
    return table_span_of(grid->table, row, column) > 1 ||
           table_is_covered(grid->table, row, column);
}

/* Figures end at one edge, and the widest marks need room behind it. */
/* A cell over several columns takes what these have, and wants nothing of them. */
static struct column measure_column(const struct flow *flow, const struct grid *grid, size_t number)
{
    const double without_end = 1e6;
    const struct table_column *given = &grid->table->columns[number];
    struct column column = {.weight = given->weight};
    double *marks = &grid->columns[number].mark_width;
    double figures = 0;
    for (size_t row = 0; row < grid->table->row_count; row++) {
        struct cell *cell = grid_cell(grid, row, number);
        if (is_irregular(grid, row, number)) {
            continue;
        }
        cell->lines = composed_lines(cell->composed, without_end, &cell->count);
        double mark = 0;
        double widest = widest_line(cell, &mark);
        double narrowest = composed_narrowest(cell->composed);
        column.widest = widest > column.widest ? widest : column.widest;
        column.narrowest = narrowest > column.narrowest ? narrowest : column.narrowest;
        figures = widest - mark > figures ? widest - mark : figures;
        *marks = mark > *marks ? mark : *marks;
    }
    double padding = 2 * flow->style->cell_side;
    if (given->align == ALIGN_FIGURE && figures + *marks > column.widest) {
        column.narrowest += figures + *marks - column.widest;
        column.widest = figures + *marks;
    }
    column.narrowest += padding;
    column.widest += padding;
    return column;
}

static bool shares_figures(const struct table_column *column)
{
    return column->align == ALIGN_FIGURE && column->weight > 0;
}

/* Figure columns that share the room are read against each other: all want the same width. */
static void level_figures(const struct table *table, struct column *columns)
{
    double widest = 0, narrowest = 0;
    for (size_t i = 0; i < table->column_count; i++) {
        if (shares_figures(&table->columns[i])) {
            widest = columns[i].widest > widest ? columns[i].widest : widest;
            narrowest = columns[i].narrowest > narrowest ? columns[i].narrowest : narrowest;
        }
    }
    for (size_t i = 0; i < table->column_count; i++) {
        if (shares_figures(&table->columns[i])) {
            columns[i].widest = widest;
            columns[i].narrowest = narrowest;
        }
    }
}

double box_inset(const struct flow *flow, const struct grid *grid)
{
    return grid->table->look == TABLE_FACTS ? 4 * flow->style->rule : 0;
}

static void place_columns(struct flow *flow, struct grid *grid)
{
    size_t count = grid->table->column_count;
    struct column *columns = ARENA_ARRAY(flow->arena, count, struct column);
    grid->columns = ARENA_ARRAY(flow->arena, count, struct column_place);
    for (size_t i = 0; i < count; i++) {
        columns[i] = measure_column(flow, grid, i);
    }
    level_figures(grid->table, columns);
    double inset = box_inset(flow, grid);
    double least = 0;
    for (size_t i = 0; i < count; i++) {
        least += columns[i].narrowest;
    }
    grid->too_narrow = least > flow->width - inset;
    columns_share(columns, count, flow->width - inset);
    double x = flow->left + inset;
    for (size_t i = 0; i < count; i++) {
        grid->columns[i].x = x + flow->style->cell_side;
        grid->columns[i].width = columns[i].width - 2 * flow->style->cell_side;
        x += columns[i].width;
    }
}

/* Heads have no marks: they may take the marks' room as well. */
static void break_cell(const struct grid *grid, struct cell *cell, size_t row, size_t column)
{
    const double hair = 0.01; /* a line as wide as its column fits, whatever the rounding */
    double room = grid->columns[column].width + hair;
    if (grid->table->columns[column].align == ALIGN_FIGURE && row >= grid->table->header_rows) {
        room -= grid->columns[column].mark_width;
    }
    double mark = 0;
    if (widest_line(cell, &mark) - mark > room ||
        widest_line(cell, &mark) > grid->columns[column].width + hair) {
        cell->lines = grid->table->columns[column].align == ALIGN_LEFT
                          ? flow_lines(cell->composed, room, &cell->count)
                          : composed_lines(cell->composed, room, &cell->count);
    }
}

/* From the left edge of its first column to the right edge of its last. */
static void break_wide_cell(const struct grid *grid, struct cell *cell, size_t column, size_t span)
{
    const struct column_place *first = &grid->columns[column];
    const struct column_place *last = &grid->columns[column + span - 1];
    double room = last->x + last->width - first->x;
    cell->lines = composed_lines(cell->composed, room, &cell->count);
}

static void break_cells(const struct grid *grid)
{
    for (size_t row = 0; row < grid->table->row_count; row++) {
        for (size_t column = 0; column < grid->table->column_count; column++) {
            struct cell *cell = grid_cell(grid, row, column);
            size_t span = table_span_of(grid->table, row, column);
            if (table_is_covered(grid->table, row, column)) {
                continue;
            }
            if (span > 1) {
                break_wide_cell(grid, cell, column, span);
            } else {
                break_cell(grid, cell, row, column);
            }
        }
    }
}

void grid_measure(struct flow *flow, struct grid *grid)
{
    compose_cells(flow, grid);
    place_columns(flow, grid);
    break_cells(grid);
}
