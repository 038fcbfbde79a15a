/* Tables that are too wide for the page, as in large print: row by row, one below the other. */
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

void flow_unfolded_table(struct flow *flow, const struct block *block)
{
    const struct table *table = &block->table;
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
