#include "emit/pdf/flow_table.h"

/* ---- the tree ---- */

static void add_row_nodes(struct flow *flow, struct grid *grid, struct node *group, size_t row)
{
    const struct table *table = grid->table;
    struct node *node = flow_add_node(flow, group, NODE_ROW);
    for (size_t column = 0; column < table->column_count; column++) {
        if (table_is_covered(table, row, column)) {
            continue;
        }
        bool heads_column = row < table->header_rows;
        bool heads_row = table->row_headers && column == 0;
        struct node *cell =
            flow_add_node(flow, node, heads_column || heads_row ? NODE_HEADER_CELL : NODE_CELL);
        cell->scope = heads_column ? SCOPE_COLUMN : heads_row ? SCOPE_ROW : SCOPE_NONE;
        cell->column_span = table_span_of(table, row, column);
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

/* Where figures end, and what stands above them; a head that is wider than they goes on beyond. */
static double figure_edge(const struct grid *grid, size_t row, size_t column)
{
    const struct cell *cell = grid_cell(grid, row, column);
    double edge = grid->columns[column].width - grid->columns[column].mark_width;
    for (size_t i = 0; row < grid->table->header_rows && i < cell->count; i++) {
        edge = cell->lines[i].width > edge ? cell->lines[i].width : edge;
    }
    return grid->columns[column].x + edge;
}

static double line_x(const struct grid *grid, size_t row, size_t column, const struct line *line)
{
    const struct column_place *place = &grid->columns[column];
    if (table_span_of(grid->table, row, column) > 1) {
        return place->x;
    }
    switch (grid->table->columns[column].align) {
    case ALIGN_RIGHT:
        return place->x + place->width - line->width;
    case ALIGN_FIGURE:
        return figure_edge(grid, row, column) - (line->width - line->mark_width);
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
                (struct spot){line_x(grid, row, column, line),
                              -top - baseline_below(style) - (leading - style->leading) / 2,
                              cell->node});
        } else if (number == 0 && cell->node) {
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
        if (!cell->count && cell->node) {
            strip_add_piece(flow, strip, cell->node);
        }
        for (size_t i = 0; i < cell->count; i++) {
            composed_set(cell->composed, strip, &cell->lines[i],
                         (struct spot){line_x(grid, row, column, &cell->lines[i]),
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
    if (part.first && grid->table->parted[part.row]) {
        piece_add_box(flow, piece, (struct box){x, 0, flow->width, style->rule}, INK_TEXT);
    }
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
    size_t parts = !header && height > body_height(style) / 3 ? lines : 1;
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
    if (grid->table->parted[row] && row + 1 < grid->table->row_count) {
        flow->strips[flow->count - 1]->keep = true;
    }
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

static void flow_caption(struct flow *flow, const struct grid *grid, enum text_role role)
{
    struct node *node = flow_add_node(flow, grid->node, NODE_CAPTION);
    flow_text(flow,
              &(struct text_block){
                  .passage = grid->table->caption, .role = role, .node = node, .keep_all = true});
}

/* No page break cuts the rows from there on, unless that would leave so much of a page bare. */
static void keep_whole(struct flow *flow, size_t from, double most)
{
    double height = 0;
    for (size_t i = from; i < flow->count; i++) {
        height += flow->strips[i]->height;
    }
    if (height <= most * body_height(flow->style)) {
        for (size_t i = from; i + 1 < flow->count; i++) {
            flow->strips[i]->keep = true;
        }
    }
}

static void set_table(struct flow *flow, const struct block *block, struct grid *grid,
                      enum text_role caption)
{
    const struct table *table = &block->table;
    bool caption_is_head = caption == TEXT_TABLE_HEAD;
    grid->node = flow_add_node(flow, flow->root, NODE_TABLE);
    add_nodes(flow, grid);
    size_t first = flow->count;
    flow_caption(flow, grid, caption);
    size_t header = caption_is_head ? first : flow->count;
    for (size_t row = 0; row < table->header_rows; row++) {
        flow_row(flow, grid, row);
    }
    remember_header(flow, grid, header);
    size_t body = flow->count;
    for (size_t row = table->header_rows; row < table->row_count; row++) {
        flow_row(flow, grid, row);
    }
    flow_keep_ends(flow, body, flow->count);
    if (table->look == TABLE_FACTS || caption_is_head) { /* read as one */
        keep_whole(flow, body, caption_is_head ? 0.34 : 0.5);
    }
    if (first < flow->count) {
        flow->strips[first]->anchor = block->anchor;
    }
    flow->after = 0.75 * flow->style->text[TEXT_TABLE].size;
}

void flow_captioned_table(struct flow *flow, const struct block *block)
{
    struct grid grid = {.table = &block->table};
    grid_measure(flow, &grid);
    set_table(flow, block, &grid, TEXT_TABLE_HEAD);
}

bool flow_table_that_fits(struct flow *flow, const struct block *block)
{
    struct grid grid = {.table = &block->table};
    grid_measure(flow, &grid);
    if (!grid.too_narrow) {
        set_table(flow, block, &grid, TEXT_CAPTION);
    }
    return !grid.too_narrow;
}

void flow_table(struct flow *flow, const struct block *block)
{
    enum { NAME_AND_VALUE = 2 };
    struct grid grid = {.table = &block->table};
    grid_measure(flow, &grid);
    if (grid.too_narrow && block->table.column_count > NAME_AND_VALUE) {
        flow_unfolded_table(flow, block);
    } else {
        set_table(flow, block, &grid, TEXT_CAPTION);
    }
}
