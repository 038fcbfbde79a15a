/* Tables that are too wide for the page, as in large print: turned, so that a few long rows become
 * columns, or row by row, one below the other. */
#include "emit/pdf/flow_table.h"

enum { NAME, VALUE, NAME_AND_VALUE };

/* Whether all that the row has to say stands in one cell over the columns behind its head. */
static bool is_one_statement(const struct table *table, size_t row)
{
    return table->column_count > 1 && table_span_of(table, row, 1) == table->column_count - 1;
}

static void add_all(struct arena *arena, struct passage *to, const struct passage *from)
{
    for (size_t i = 0; i < from->count; i++) {
        passage_add(arena, to, from->spans[i]);
    }
}

/* The row's head in bold, then what it says. */
static void flow_statement(struct flow *flow, const struct table *table, size_t row)
{
    struct passage words = {NULL, 0};
    add_all(flow->arena, &words, table_cell(table, row, 0));
    for (size_t i = 0; i < words.count; i++) {
        words.spans[i].look |= LOOK_BOLD;
    }
    passage_add_text(flow->arena, &words, TEXT("  "), LOOK_PLAIN);
    add_all(flow->arena, &words, table_cell(table, row, 1));
    flow->after = flow->style->text[TEXT_BODY].after;
    flow_text(flow, &(struct text_block){.passage = words,
                                         .role = TEXT_TABLE,
                                         .node = flow_add_node(flow, flow->root, NODE_PARAGRAPH),
                                         .keep_all = table->parted[row]});
    flow->after = flow->style->text[TEXT_BODY].after;
}

/* How many cells behind the head are not covered by another. */
static size_t values_of(const struct table *table, size_t row)
{
    size_t count = 0;
    for (size_t column = 1; column < table->column_count; column++) {
        count += !table_is_covered(table, row, column);
    }
    return count;
}

static void flow_row_as_table(struct flow *flow, const struct table *table, size_t row)
{
    static const struct table_column columns[NAME_AND_VALUE] = {{ALIGN_LEFT, 1}, {ALIGN_LEFT, 1}};
    struct document scratch = {.arena = flow->arena}; /* a block of no document's own */
    struct block *block =
        document_add_table(&scratch, columns, NAME_AND_VALUE, values_of(table, row));
    struct table *unfolded = &block->table;
    unfolded->look = table->look;
    unfolded->row_headers = true;
    unfolded->caption = *table_cell(table, row, 0);
    size_t to = 0;
    for (size_t column = 1; column < table->column_count; column++) {
        if (table_is_covered(table, row, column)) {
            continue;
        }
        if (table->header_rows) {
            *table_cell(unfolded, to, NAME) = *table_cell(table, table->header_rows - 1, column);
        }
        *table_cell(unfolded, to++, VALUE) = *table_cell(table, row, column);
    }
    flow_captioned_table(flow, block);
}

/* ---- turned ---- */

/* Every cell on its own: only such a row can become a column. */
static bool is_plain_row(const struct table *table, size_t row)
{
    for (size_t column = 0; column < table->column_count; column++) {
        if (table_span_of(table, row, column) != 1 || table_is_covered(table, row, column)) {
            return false;
        }
    }
    return true;
}

/* The rows that become columns, or 0 where a row can neither become one nor be said in a line
 * below the table: one that parts those before it from those behind says nothing elsewhere. */
static size_t rows_to_turn(const struct table *table)
{
    size_t count = 0;
    for (size_t row = table->header_rows; row < table->row_count; row++) {
        if (is_plain_row(table, row)) {
            count++;
        }
        if (table->parted[row] || (!is_plain_row(table, row) && !is_one_statement(table, row))) {
            return 0;
        }
    }
    return count;
}

static void turn_row(const struct table *table, size_t row, struct table *turned, size_t column)
{
    for (size_t i = 0; i < table->column_count; i++) {
        *table_cell(turned, i, column) = *table_cell(table, row, i);
    }
}

/* What was a column's head is a row's now; NULL where the table cannot be turned. */
static struct block *turned_table(struct flow *flow, const struct table *table)
{
    size_t rows = rows_to_turn(table);
    if (table->header_rows != 1 || !table->row_headers || rows == 0) {
        return NULL;
    }
    struct table_column *columns = ARENA_ARRAY(flow->arena, rows + 1, struct table_column);
    columns[0] = table->columns[0];
    for (size_t i = 1; i <= rows; i++) {
        columns[i] = table->columns[1];
    }
    struct document scratch = {.arena = flow->arena}; /* a block of no document's own */
    struct block *block = document_add_table(&scratch, columns, rows + 1, table->column_count);
    struct table *turned = &block->table;
    turned->look = table->look;
    turned->row_headers = true;
    turned->header_rows = 1;
    turned->caption = table->caption;
    turn_row(table, 0, turned, 0);
    for (size_t row = 1, to = 1; row < table->row_count; row++) {
        if (is_plain_row(table, row)) {
            turn_row(table, row, turned, to++);
        }
    }
    return block;
}

static bool flow_turned_table(struct flow *flow, const struct block *block)
{
    const struct table *table = &block->table;
    struct block *turned = turned_table(flow, table);
    if (turned) {
        turned->anchor = block->anchor;
    }
    if (!turned || !flow_table_that_fits(flow, turned)) {
        return false;
    }
    for (size_t row = table->header_rows; row < table->row_count; row++) {
        if (!is_plain_row(table, row)) {
            flow_statement(flow, table, row);
        }
    }
    return true;
}

void flow_unfolded_table(struct flow *flow, const struct block *block)
{
    const struct table *table = &block->table;
    if (flow_turned_table(flow, block)) {
        return;
    }
    flow_text(flow, &(struct text_block){.passage = table->caption,
                                         .role = TEXT_CAPTION,
                                         .node = flow_add_node(flow, flow->root, NODE_PARAGRAPH),
                                         .keep_all = true,
                                         .anchor = block->anchor});
    for (size_t row = table->header_rows; row < table->row_count; row++) {
        if (is_one_statement(table, row)) {
            flow_statement(flow, table, row);
        } else {
            flow_row_as_table(flow, table, row);
        }
    }
}
