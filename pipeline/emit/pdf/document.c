#include "emit/pdf/document.h"

#include "base/foreign.h"

#include <string.h>

struct block *document_add(struct document *document, enum block_kind kind)
{
    struct block *block = ARENA_NEW(document->arena, struct block);
    block->kind = kind;
    document->blocks =
        arena_grow(document->arena, document->blocks, document->count, sizeof *document->blocks);
    document->blocks[document->count++] = block;
    return block;
}

struct block *document_add_heading(struct document *document, int level, struct text text)
{
    struct block *block = document_add(document, BLOCK_HEADING);
    block->level = level;
    block->passage = passage_of(document->arena, text);
    return block;
}

struct block *document_add_paragraph(struct document *document, enum tone tone,
                                     struct passage passage)
{
    struct block *block = document_add(document, BLOCK_PARAGRAPH);
    block->tone = tone;
    block->passage = passage;
    return block;
}

struct block *document_add_list(struct document *document, enum list_kind kind, enum tone tone)
{
    struct block *block = document_add(document, BLOCK_LIST);
    block->list.kind = kind;
    block->list.tone = tone;
    return block;
}

struct block *document_add_table(struct document *document, const struct table_column *columns,
                                 size_t column_count, size_t row_count)
{
    struct block *block = document_add(document, BLOCK_TABLE);
    struct table *table = &block->table;
    table->columns = ARENA_ARRAY(document->arena, column_count, struct table_column);
    memcpy(table->columns, columns, column_count * sizeof *columns);
    table->column_count = column_count;
    table->cells = ARENA_ARRAY(document->arena, column_count * row_count, struct passage);
    table->spans = ARENA_ARRAY(document->arena, column_count * row_count, size_t);
    table->parted = ARENA_ARRAY(document->arena, row_count, bool);
    table->row_count = row_count;
    return block;
}

struct block *document_add_picture(struct document *document, struct picture picture)
{
    struct block *block = document_add(document, BLOCK_PICTURE);
    block->picture = picture;
    return block;
}

struct passage *table_cell(const struct table *table, size_t row, size_t column)
{
    return &table->cells[row * table->column_count + column];
}

void table_span(const struct table *table, size_t row, size_t column, size_t columns)
{
    table->spans[row * table->column_count + column] = columns;
}

size_t table_span_of(const struct table *table, size_t row, size_t column)
{
    size_t span = table->spans[row * table->column_count + column];
    size_t most = table->column_count - column;
    return span < 1 ? 1 : span > most ? most : span;
}

bool table_is_covered(const struct table *table, size_t row, size_t column)
{
    for (size_t before = 0; before < column; before++) {
        if (before + table_span_of(table, row, before) > column) {
            return true;
        }
    }
    return false;
}

void table_part(const struct table *table, size_t row)
{
    table->parted[row] = true;
}

static void add_span(struct arena *arena, struct passage *passage, struct span span)
{
    passage->spans = arena_grow(arena, passage->spans, passage->count, sizeof *passage->spans);
    passage->spans[passage->count++] = span;
}

void passage_add(struct arena *arena, struct passage *passage, struct span span)
{
    if (!foreign_is_marked(span.text)) {
        add_span(arena, passage, span);
        return;
    }
    struct foreign_walk walk = {span.text, 0};
    bool is_foreign;
    while (foreign_next(&walk, &span.text, &is_foreign)) {
        span.language = is_foreign ? TEXT(FOREIGN_LANGUAGE) : TEXT("");
        add_span(arena, passage, span);
    }
}

void passage_add_text(struct arena *arena, struct passage *passage, struct text text, unsigned look)
{
    if (text.len) {
        passage_add(arena, passage, (struct span){.text = text, .look = look});
    }
}

struct passage passage_of(struct arena *arena, struct text text)
{
    struct passage passage = {NULL, 0};
    passage_add_text(arena, &passage, text, LOOK_PLAIN);
    return passage;
}

struct list_item *list_add(struct arena *arena, struct list *list, struct list_item item)
{
    list->items = arena_grow(arena, list->items, list->count, sizeof *list->items);
    list->items[list->count] = item;
    return &list->items[list->count++];
}

void cover_add_line(struct arena *arena, struct cover *cover, struct passage line)
{
    cover->lines = arena_grow(arena, cover->lines, cover->line_count, sizeof *cover->lines);
    cover->lines[cover->line_count++] = line;
}
