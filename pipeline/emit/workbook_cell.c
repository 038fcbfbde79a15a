#include "emit/workbook_parts.h"

#include "base/utf8.h"
#include "emit/wording.h"

#include <errno.h>
#include <string.h>

enum { CELL_MOST_CHARACTERS = 32767, LINK_MOST_BYTES = 2000, TIP_MOST_CHARACTERS = 250 };

static struct place place_of_guide(const struct book *book)
{
    return place_of_file(book->guide->definition->source);
}

void book_check(struct book *book, lxw_error error)
{
    if (error == LXW_NO_ERROR || book->failed) {
        return;
    }
    book->failed = true;
    book->diags->machine_failed = true;
    const char *cause = errno ? strerror(errno) : "no cause given";
    diag_error(book->diags, (struct place){0}, "xlsx-write", "cannot write '%.*s': %s (%s)",
               TEXT_ARG(book->name), lxw_strerror(error), cause);
}

/* Whether XML 1.0 can hold the character; line feeds and tabs may stand in a cell. */
static bool is_allowed(uint32_t character)
{
    bool control = character < 0x20 || (character >= 0x7F && character < 0xA0);
    bool blank = character == '\n' || character == '\t';
    return (!control || blank) && character != 0xFFFE && character != 0xFFFF;
}

/* What keeps the text out of a workbook; NULL where nothing does. */
static const char *objection(struct text text)
{
    if (utf8_invalid_at(text) < text.len) {
        return "is not valid UTF-8";
    }
    if (text.len > CELL_MOST_CHARACTERS && utf8_count(text) > CELL_MOST_CHARACTERS) {
        return "is longer than the 32,767 characters that a cell holds";
    }
    while (text.len) {
        if (!is_allowed(utf8_next(&text))) {
            return "holds a control character";
        }
    }
    return NULL;
}

const char *book_string(struct book *book, struct text text, const char *where)
{
    const char *why = objection(text);
    if (why) {
        book->failed = true;
        diag_error(book->diags, place_of_guide(book), "xlsx-text", "the text for %s of '%.*s' %s",
                   where, TEXT_ARG(book->name), why);
        return "";
    }
    return text_terminated(book->arena, text);
}

struct cell cell_text(enum look look, struct text text)
{
    return (struct cell){
        .kind = text.len ? CELL_TEXT : CELL_EMPTY, .look = look, .text = text, .number_format = ""};
}

struct cell cell_number(struct arena *arena, struct decimal number, const char *number_format)
{
    struct buffer text = {.arena = arena};
    decimal_print(&text, number, true);
    struct cell cell = cell_text(LOOK_NUMBER, buffer_text(&text));
    cell.kind = CELL_NUMBER;
    cell.number = number;
    cell.number_format = number_format;
    return cell;
}

struct cell cell_day(struct arena *arena, struct text iso)
{
    if (!release_is_day(iso)) {
        return cell_text(LOOK_TEXT, iso.len ? iso : TEXT("not known"));
    }
    struct cell cell = cell_text(LOOK_TEXT, wording_day(arena, iso));
    cell.kind = CELL_DAY;
    cell.day = iso;
    cell.number_format = "mmmm d, yyyy";
    return cell;
}

struct cell cell_figure(struct arena *arena, const struct figure *figure)
{
    struct text text = wording_figure(arena, figure);
    if (figure->unit == UNIT_WORDS) {
        return cell_text(LOOK_TEXT, text);
    }
    if (figure->state != FIGURE_VALUE) {
        return cell_text(LOOK_STATE, text);
    }
    struct cell cell = cell_number(arena, figure->value, "");
    cell.number_format = number_format_of(arena, figure->unit, figure->value.places);
    cell.text = text;
    return cell;
}

struct cell cell_address(struct text address)
{
    struct cell cell = cell_text(LOOK_TEXT, address);
    bool web = text_starts(address, "https://") || text_starts(address, "http://");
    if (web && address.len <= LINK_MOST_BYTES) {
        cell.look = LOOK_LINK;
        cell.link = address;
    }
    return cell;
}

struct text link_to_source(struct arena *arena, size_t number)
{
    return text_format(arena, "internal:'Sources'!A%zu", ROW_FIRST + number);
}

struct text link_to_note(struct arena *arena, size_t number)
{
    return text_format(arena, "internal:'Notes'!A%zu", ROW_FIRST + number);
}

/* Marks the numbers that the figures name; returns how many differ. */
static bool *named(struct arena *arena, size_t most)
{
    return ARENA_ARRAY(arena, most + 1, bool);
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
    bool *sources = named(book->arena, book->guide->source_count);
    bool *notes = named(book->arena, book->guide->note_count);
    for (size_t i = 0; i < count; i++) {
        sources[figures[i]->source] = true;
        for (size_t j = 0; j < figures[i]->note_count; j++) {
            notes[figures[i]->notes[j]] = true;
        }
    }
    struct cell cell = cell_text(LOOK_MARK_LINK, TEXT(""));
    struct buffer marks = {.arena = book->arena};
    struct buffer tip = {.arena = book->arena};
    mark_sources(book, sources, &cell, &marks, &tip);
    mark_notes(book, notes, &cell, &marks, &tip);
    cell.text = buffer_text(&marks);
    cell.tip = measure_clip(book->arena, buffer_text(&tip), TIP_MOST_CHARACTERS);
    cell.kind = cell.text.len ? CELL_TEXT : CELL_EMPTY;
    return cell;
}
