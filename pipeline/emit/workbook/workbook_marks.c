#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

enum { TIP_MOST_CHARACTERS = 250, TIP_MOST_BYTES = 4 * TIP_MOST_CHARACTERS };

struct text link_to(struct arena *arena, const char *sheet, size_t row)
{
    struct text name = said(sheet);
    return text_format(arena, "internal:'%.*s'!A%zu", TEXT_ARG(name), row);
}

struct text link_to_source(struct arena *arena, size_t number)
{
    return link_to(arena, SAY("Sources"), ROW_FIRST + number);
}

struct text link_to_note(struct arena *arena, size_t number)
{
    return link_to(arena, SAY("Notes"), ROW_FIRST + number);
}

/* A cell of marks in the making. */
struct marking {
    struct book *book;
    struct buffer words;
    struct buffer tip;
    struct buffer seen; /* the marks that the tip has, each behind a comma */
    struct text link;
};

/* Whether the comma-separated list has the mark. */
static bool has_mark(struct text list, struct text mark)
{
    while (list.len) {
        if (text_equal(text_cut(&list, ','), mark)) {
            return true;
        }
    }
    return false;
}

/* The number of a note by its mark: 1 for "a", 27 for "aa"; that of a source is the mark itself. */
static size_t number_of(struct text mark)
{
    size_t number = 0;
    for (size_t i = 0; i < mark.len; i++) {
        bool digit = mark.at[i] >= '0' && mark.at[i] <= '9';
        number = digit ? number * 10 + (size_t)(mark.at[i] - '0')
                       : number * 26 + (size_t)(mark.at[i] - 'a') + 1;
    }
    return number;
}

/* The words of sources and notes are asked for again and again: each is made once. */
static struct text source_words(struct book *book, size_t number)
{
    if (!book->source_words) {
        book->source_words = ARENA_ARRAY(book->arena, book->guide->source_count + 1, struct text);
    }
    struct text *words = &book->source_words[number];
    if (!words->len) {
        *words = wording_source(book->arena, book->guide->sources[number - 1]);
    }
    return *words;
}

static struct text note_words(struct book *book, size_t number)
{
    if (!book->note_words) {
        book->note_words = ARENA_ARRAY(book->arena, book->guide->note_count + 1, struct text);
    }
    struct text *words = &book->note_words[number];
    if (!words->len) {
        *words = wording_note(book->arena, book->guide, &book->guide->notes[number - 1]);
    }
    return *words;
}

/* What a mark stands for, and where that is found. */
static struct text meaning(struct book *book, struct text mark, struct text *link)
{
    size_t number = number_of(mark);
    bool source = mark.len && mark.at[0] <= '9';
    size_t count = source ? book->guide->source_count : book->guide->note_count;
    if (!number || number > count) {
        return TEXT("");
    }
    *link = source ? link_to_source(book->arena, number) : link_to_note(book->arena, number);
    return source ? source_words(book, number) : note_words(book, number);
}

static void explain(struct marking *marking, struct text mark)
{
    if (has_mark(buffer_text(&marking->seen), mark)) {
        return;
    }
    buffer_add_char(&marking->seen, ',');
    buffer_add(&marking->seen, mark);
    struct text link = {"", 0};
    struct text words = meaning(marking->book, mark, &link);
    marking->link = marking->link.len ? marking->link : link;
    if (marking->tip.len > TIP_MOST_BYTES) {
        return; /* the rest is clipped */
    }
    buffer_add_string(&marking->tip, marking->tip.len ? "\n" : "");
    buffer_add(&marking->tip, mark);
    buffer_add_string(&marking->tip, ": ");
    buffer_add(&marking->tip, words);
}

/* The marks that every one of the lists has, in the order of the first. */
static struct text common_marks(struct arena *arena, const struct text *lists, size_t count)
{
    struct buffer common = {.arena = arena};
    struct text rest = lists[0];
    if (count == 1) {
        return rest;
    }
    while (rest.len) {
        struct text mark = text_cut(&rest, ',');
        bool all = true;
        for (size_t i = 1; all && i < count; i++) {
            all = has_mark(lists[i], mark);
        }
        if (all) {
            buffer_add_string(&common, common.len ? "," : "");
            buffer_add(&common, mark);
        }
    }
    return buffer_text(&common);
}

/* A figure's marks but for the common ones, in its own order. */
static struct text own_marks(struct arena *arena, struct text marks, struct text common)
{
    struct buffer own = {.arena = arena};
    while (marks.len) {
        struct text mark = text_cut(&marks, ',');
        if (!has_mark(common, mark)) {
            buffer_add_string(&own, own.len ? "," : "");
            buffer_add(&own, mark);
        }
    }
    return buffer_text(&own);
}

/* Where all figures but one have the same marks of their own as the one at `at`: which one has not.
 * Else figures->count; of a few the names are short enough. */
static size_t odd_one_out(const struct figures *figures, const struct text *own, size_t at)
{
    enum { FEW = 3 };
    size_t odd = figures->count;
    for (size_t i = 0; i < figures->count; i++) {
        if (!text_equal(own[i], own[at])) {
            if (odd < figures->count) {
                return figures->count;
            }
            odd = i;
        }
    }
    return figures->count > FEW ? odd : figures->count;
}

/* "Jobs, Openings": the names of all figures with the same marks of their own as the one at `at`;
 * empty where an earlier one has them. */
static struct text names_with_marks(const struct book *book, const struct figures *figures,
                                    const struct text *own, size_t at)
{
    const struct guide *guide = book->guide;
    struct buffer names = {.arena = book->arena};
    for (size_t i = 0; i < at; i++) {
        if (text_equal(own[i], own[at])) {
            return TEXT("");
        }
    }
    size_t odd = odd_one_out(figures, own, at);
    if (odd < figures->count) {
        return text_fill(book->arena, said("all but {1}"), figure_name(guide, figures->ids[odd]));
    }
    for (size_t i = at; i < figures->count; i++) {
        if (text_equal(own[i], own[at])) {
            buffer_add_string(&names, names.len ? ", " : "");
            buffer_add(&names, figure_name(guide, figures->ids[i]));
        }
    }
    return buffer_text(&names);
}

static void add_marks(struct marking *marking, struct text name, struct text marks)
{
    if (!marks.len) {
        return;
    }
    buffer_add_string(&marking->words, marking->words.len ? "; " : "");
    buffer_format(&marking->words, name.len ? "%.*s: " : "%.*s", TEXT_ARG(name));
    buffer_add(&marking->words, marks);
    while (marks.len) {
        explain(marking, text_cut(&marks, ','));
    }
}

/* The marks that all figures have, then by name what single ones have besides. */
static void add_all(struct marking *marking, const struct figures *figures,
                    const struct text *lists, struct text common)
{
    struct arena *arena = marking->book->arena;
    struct text own[ROLE_MOST_FIGURES];
    add_marks(marking, TEXT(""), common);
    for (size_t i = 0; i < figures->count; i++) {
        own[i] = own_marks(arena, lists[i], common);
    }
    for (size_t i = 0; i < figures->count; i++) {
        struct text names =
            own[i].len ? names_with_marks(marking->book, figures, own, i) : TEXT("");
        if (names.len) {
            add_marks(marking, names, own[i]);
        }
    }
}

static struct cell make_marks(struct book *book, const struct figures *figures,
                              const struct text *lists, struct text common)
{
    struct marking marking = {.book = book, .link = TEXT("")};
    marking.words.arena = marking.tip.arena = marking.seen.arena = book->arena;
    add_all(&marking, figures, lists, common);
    struct text words = buffer_text(&marking.words);
    if (words.len > common.len && figures->count > 1) {
        return cell_text(LOOK_TEXT, words); /* LibreOffice does not wrap the words of a link */
    }
    struct cell cell = cell_text(LOOK_LINK, words);
    cell.link = marking.link;
    cell.tip = measure_clip(book->arena, buffer_text(&marking.tip), TIP_MOST_CHARACTERS);
    return cell;
}

/* A cell of these very marks that was made before, or NULL: those of a single figure come again and
 * again. */
static const struct cell *made_before(const struct book *book, struct text marks)
{
    for (size_t i = book->marks_count; i-- > 0;) {
        if (text_equal(book->marks[i].text, marks)) {
            return &book->marks[i];
        }
    }
    return NULL;
}

struct cell cell_marks(struct book *book, const struct figures *figures)
{
    struct arena *arena = book->arena;
    struct text lists[ROLE_MOST_FIGURES] = {{"", 0}};
    for (size_t i = 0; i < figures->count; i++) {
        lists[i] = wording_marks(arena, figures->items[i]);
    }
    struct text common = common_marks(arena, lists, figures->count);
    const struct cell *made = figures->count == 1 ? made_before(book, common) : NULL;
    if (made) {
        return *made;
    }
    struct cell cell = make_marks(book, figures, lists, common);
    if (figures->count == 1) {
        book->marks = arena_grow(arena, book->marks, book->marks_count, sizeof *book->marks);
        book->marks[book->marks_count++] = cell;
    }
    return cell;
}
