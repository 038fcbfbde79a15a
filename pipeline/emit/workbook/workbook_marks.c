#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

enum { TIP_MOST_CHARACTERS = 250 };

struct text link_to_source(struct arena *arena, size_t number)
{
    return text_format(arena, "internal:'Sources'!A%zu", ROW_FIRST + number);
}

struct text link_to_note(struct arena *arena, size_t number)
{
    return text_format(arena, "internal:'Notes'!A%zu", ROW_FIRST + number);
}

static void add_mark(struct buffer *marks, struct text mark)
{
    if (marks->len) {
        buffer_add_char(marks, ',');
    }
    buffer_add(marks, mark);
}

static void add_tip(struct buffer *tip, struct text mark, struct text words)
{
    buffer_format(tip, "%s%.*s: %.*s", tip->len ? "\n" : "", TEXT_ARG(mark), TEXT_ARG(words));
}

static void mark_sources(struct book *book, const bool *sources, struct cell *cell,
                         struct buffer *marks, struct buffer *tip)
{
    for (size_t n = 1; n <= book->guide->source_count; n++) {
        if (sources[n]) {
            struct text mark = text_format(book->arena, "%zu", n);
            add_mark(marks, mark);
            add_tip(tip, mark, wording_source(book->arena, book->guide->sources[n - 1]));
            cell->link = cell->link.len ? cell->link : link_to_source(book->arena, n);
        }
    }
}

static void mark_notes(struct book *book, const bool *notes, struct cell *cell,
                       struct buffer *marks, struct buffer *tip)
{
    for (size_t n = 1; n <= book->guide->note_count; n++) {
        if (notes[n]) {
            struct text mark = wording_note_mark(book->arena, n);
            add_mark(marks, mark);
            add_tip(tip, mark, wording_note(book->arena, book->guide, &book->guide->notes[n - 1]));
            cell->link = cell->link.len ? cell->link : link_to_note(book->arena, n);
        }
    }
}

struct cell cell_marks(struct book *book, const struct guide_figure *const *figures, size_t count)
{
    bool *sources = ARENA_ARRAY(book->arena, book->guide->source_count + 1, bool);
    bool *notes = ARENA_ARRAY(book->arena, book->guide->note_count + 1, bool);
    for (size_t i = 0; i < count; i++) {
        sources[figures[i]->source] = true;
        for (size_t j = 0; j < figures[i]->note_count; j++) {
            notes[figures[i]->notes[j]] = true;
        }
    }
    struct cell cell = cell_text(LOOK_LINK, TEXT(""));
    struct buffer marks = {.arena = book->arena};
    struct buffer tip = {.arena = book->arena};
    mark_sources(book, sources, &cell, &marks, &tip);
    mark_notes(book, notes, &cell, &marks, &tip);
    /* one figure's marks read as in the report; those of several are in order */
    cell.text = count == 1 ? wording_marks(book->arena, figures[0]) : buffer_text(&marks);
    cell.tip = measure_clip(book->arena, buffer_text(&tip), TIP_MOST_CHARACTERS);
    cell.kind = cell.text.len ? CELL_TEXT : CELL_EMPTY;
    return cell;
}
