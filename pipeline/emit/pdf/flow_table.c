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
};

static struct cell *grid_cell(const struct grid *grid, size_t row, size_t column)
{
    return &grid->cells[row * grid->table->column_count + column];
}

static const struct text_style *cell_style(const struct flow *flow, const struct table *table,
                                           size_t row, size_t column)
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

/* ---- how wide ---- */

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

/* Figures end at one edge, and the widest marks need room behind it. */
static struct column measure_column(const struct flow *flow, const struct grid *grid, size_t number)
{
    const double without_end = 1e6;
    const struct table_column *given = &grid->table->columns[number];
    struct column column = {.weight = given->weight};
    double *marks = &grid->columns[number].mark_width;
    double figures = 0;
    for (size_t row = 0; row < grid->table->row_count; row++) {
        struct cell *cell = grid_cell(grid, row, number);
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

/* The words of a box keep clear of the bar at its left edge. */
static double box_inset(const struct flow *flow, const struct grid *grid)
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
    columns_share(columns, count, flow->width - inset);
    double x = flow->left + inset;
    for (size_t i = 0; i < count; i++) {
        grid->columns[i].x = x + flow->style->cell_side;
        grid->columns[i].width = columns[i].width - 2 * flow->style->cell_side;
        x += columns[i].width;
    }
}

static void break_cells(struct grid *grid)
{
    for (size_t row = 0; row < grid->table->row_count; row++) {
        for (size_t column = 0; column < grid->table->column_count; column++) {
            struct cell *cell = grid_cell(grid, row, column);
            double room = grid->columns[column].width;
            if (grid->table->columns[column].align == ALIGN_FIGURE) {
                room -= grid->columns[column].mark_width;
            }
            double mark = 0;
            if (widest_line(cell, &mark) - mark > room ||
                widest_line(cell, &mark) > grid->columns[column].width) {
                cell->lines = composed_lines(cell->composed, room, &cell->count);
            }
        }
    }
}

/* ---- the tree ---- */

static void add_row_nodes(struct flow *flow, struct grid *grid, struct node *group, size_t row)
{
    const struct table *table = grid->table;
    struct node *node = flow_add_node(flow, group, NODE_ROW);
    for (size_t column = 0; column < table->column_count; column++) {
        bool heads_column = row < table->header_rows;
        bool heads_row = table->row_headers && column == 0;
        struct node *cell =
            flow_add_node(flow, node, heads_column || heads_row ? NODE_HEADER_CELL : NODE_CELL);
        cell->scope = heads_column ? SCOPE_COLUMN : heads_row ? SCOPE_ROW : SCOPE_NONE;
        grid_cell(grid, row, column)->node = cell;
    }
}

static void add_nodes(struct flow *flow, struct grid *grid)
{
    struct node *head = flow_add_node(flow, grid->node, NODE_TABLE_HEAD);
    struct node *body = flow_add_node(flow, grid->node, NODE_TABLE_BODY);
    for (size_t row = 0; row < grid->table->row_count; row++) {
        add_row_nodes(flow, grid, row < grid->table->header_rows ? head : body, row);
    }
}

/* ---- rows as strips ---- */

static double cell_top(const struct flow *flow, const struct grid *grid)
{
    bool facts = grid->table->look == TABLE_FACTS;
    return facts ? flow->style->fact_top : flow->style->cell_top;
}

static double line_x(const struct grid *grid, size_t column, const struct line *line)
{
    const struct column_place *place = &grid->columns[column];
    switch (grid->table->columns[column].align) {
    case ALIGN_RIGHT:
        return place->x + place->width - line->width;
    case ALIGN_FIGURE:
        return place->x + place->width - place->mark_width - (line->width - line->mark_width);
    case ALIGN_LEFT:
        break;
    }
    return place->x;
}

/* One line of every cell of a row, `top` below the strip's upper edge. */
static void set_row_line(struct flow *flow, const struct grid *grid, struct strip *strip,
                         size_t row, size_t number)
{
    double leading = flow->style->text[TEXT_TABLE].leading;
    double top = number == 0 ? cell_top(flow, grid) : 0;
    for (size_t column = 0; column < grid->table->column_count; column++) {
        const struct cell *cell = grid_cell(grid, row, column);
        const struct text_style *style = cell_style(flow, grid->table, row, column);
        if (number < cell->count) {
            const struct line *line = &cell->lines[number];
            composed_set(
                cell->composed, strip, line,
                (struct spot){line_x(grid, column, line),
                              -top - baseline_below(style) - (leading - style->leading) / 2,
                              cell->node});
        } else if (number == 0) {
            strip_add_piece(flow, strip, cell->node); /* an empty cell is a cell all the same */
        }
    }
}

/* The whole row in one strip: cell after cell, as it is read. */
static void set_whole_row(struct flow *flow, const struct grid *grid, struct strip *strip,
                          size_t row)
{
    double leading = flow->style->text[TEXT_TABLE].leading;
    for (size_t column = 0; column < grid->table->column_count; column++) {
        const struct cell *cell = grid_cell(grid, row, column);
        const struct text_style *style = cell_style(flow, grid->table, row, column);
        double y = -cell_top(flow, grid) - baseline_below(style);
        if (!cell->count) {
            strip_add_piece(flow, strip, cell->node);
        }
        for (size_t i = 0; i < cell->count; i++) {
            composed_set(cell->composed, strip, &cell->lines[i],
                         (struct spot){line_x(grid, column, &cell->lines[i]),
                                       y - leading * (double)i, cell->node});
        }
    }
}

struct row_part {
    size_t row;
    bool first, last; /* whether the row starts and ends in this strip */
};

/* In a box the hairline stands above a row, where no ground covers it; else below. */
static void set_rules(struct flow *flow, const struct grid *grid, struct piece *piece,
                      double height, struct row_part part)
{
    const struct style *style = flow->style;
    bool last_header = part.row + 1 == grid->table->header_rows;
    bool last_row = part.row + 1 == grid->table->row_count;
    double x = flow->left;
    if (grid->table->look == TABLE_FACTS) {
        double inset = box_inset(flow, grid) + style->cell_side;
        if (part.first && part.row > 0) {
            struct box hairline = {x + inset, 0, flow->width - inset, style->hairline};
            piece_add_box(flow, piece, hairline, INK_LINE);
        }
    } else if (part.last && (last_header || last_row)) {
        struct box rule = {x, -height, flow->width, style->rule};
        piece_add_box(flow, piece, rule, INK_ACCENT);
    } else if (part.last) {
        struct box hairline = {x, -height, flow->width, style->hairline};
        piece_add_box(flow, piece, hairline, INK_LINE);
    }
}

/* The ground and the rules of a row, or of a part of one. The ground reaches a hair into the row
 * above: no viewer then shows a seam between two rows of one ground. */
static void decorate(struct flow *flow, const struct grid *grid, struct strip *strip,
                     struct row_part part)
{
    const struct style *style = flow->style;
    const double overlap = 0.3;
    bool header = part.row < grid->table->header_rows;
    bool facts = grid->table->look == TABLE_FACTS;
    struct piece *piece = strip_add_decoration(flow, strip);
    double above = part.first && part.row == 0 ? 0 : overlap;
    if (header || facts) {
        piece_add_box(flow, piece,
                      (struct box){flow->left, -strip->height, flow->width, strip->height + above},
                      INK_TINT);
    }
    if (facts) {
        piece_add_box(
            flow, piece,
            (struct box){flow->left, -strip->height, 2 * style->rule, strip->height + above},
            INK_ACCENT);
    }
    set_rules(flow, grid, piece, strip->height, part);
}

static size_t row_lines(const struct grid *grid, size_t row)
{
    size_t most = 1;
    for (size_t column = 0; column < grid->table->column_count; column++) {
        size_t count = grid_cell(grid, row, column)->count;
        most = count > most ? count : most;
    }
    return most;
}

static double body_height(const struct style *style)
{
    return style->paper_height - style->top - style->bottom;
}

/* A row that would fill a good part of a page is cut between its lines, others never. */
static void flow_row(struct flow *flow, const struct grid *grid, size_t row)
{
    const struct style *style = flow->style;
    size_t lines = row_lines(grid, row);
    double leading = style->text[TEXT_TABLE].leading;
    double height = leading * (double)lines + 2 * cell_top(flow, grid);
    bool header = row < grid->table->header_rows;
    size_t parts = !header && height > body_height(style) / 2 ? lines : 1;
    size_t from = flow->count;
    for (size_t part = 0; part < parts; part++) {
        bool first = part == 0;
        bool last = part + 1 == parts;
        double padding = (first ? cell_top(flow, grid) : 0) + (last ? cell_top(flow, grid) : 0);
        struct strip *strip = flow_add_strip(
            flow, 0, (parts > 1 ? leading : height - 2 * cell_top(flow, grid)) + padding);
        strip->repeat = header ? NULL : grid->repeat;
        decorate(flow, grid, strip, (struct row_part){row, first, last});
        if (parts > 1) {
            set_row_line(flow, grid, strip, row, part);
        } else {
            set_whole_row(flow, grid, strip, row);
        }
    }
    flow_keep_ends(flow, from, flow->count);
}

static void remember_header(struct flow *flow, struct grid *grid, size_t from)
{
    if (flow->count == from) {
        return;
    }
    grid->repeat = ARENA_NEW(flow->arena, struct repeat);
    grid->repeat->count = flow->count - from;
    grid->repeat->strips = ARENA_ARRAY(flow->arena, grid->repeat->count, struct strip *);
    for (size_t i = from; i < flow->count; i++) {
        flow->strips[i]->keep = true;
        grid->repeat->strips[i - from] = flow->strips[i];
    }
}

/* A table in a box stays whole where it can: it is short, and read at a glance. */
static void keep_whole(struct flow *flow, size_t from)
{
    double height = 0;
    for (size_t i = from; i < flow->count; i++) {
        height += flow->strips[i]->height;
    }
    for (size_t i = from; height < body_height(flow->style) / 2 && i + 1 < flow->count; i++) {
        flow->strips[i]->keep = true;
    }
}

static void flow_caption(struct flow *flow, const struct grid *grid)
{
    struct node *node = flow_add_node(flow, grid->node, NODE_CAPTION);
    flow_text(flow, &(struct text_block){.passage = grid->table->caption,
                                         .role = TEXT_CAPTION,
                                         .node = node,
                                         .keep_all = true});
}

void flow_table(struct flow *flow, const struct block *block)
{
    const struct table *table = &block->table;
    struct grid grid = {.table = table, .node = flow_add_node(flow, flow->root, NODE_TABLE)};
    compose_cells(flow, &grid);
    place_columns(flow, &grid);
    break_cells(&grid);
    add_nodes(flow, &grid);
    size_t first = flow->count;
    flow_caption(flow, &grid);
    size_t header = flow->count;
    for (size_t row = 0; row < table->header_rows; row++) {
        flow_row(flow, &grid, row);
    }
    remember_header(flow, &grid, header);
    size_t body = flow->count;
    for (size_t row = table->header_rows; row < table->row_count; row++) {
        flow_row(flow, &grid, row);
    }
    flow_keep_ends(flow, body, flow->count);
    if (table->look == TABLE_FACTS) {
        keep_whole(flow, first);
    }
    if (first < flow->count) {
        flow->strips[first]->anchor = block->anchor;
    }
    flow->after = flow->style->text[TEXT_BODY].leading;
}
