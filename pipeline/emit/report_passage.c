#include "base/foreign.h"
#include "emit/report_private.h"

#include <string.h>

struct block *report_heading(struct report *report, int level, struct text text)
{
    level = level < 2 ? 2 : level; /* level 1 is the title's alone */
    report->level = level > report->level + 1 ? report->level + 1 : level;
    return document_add_heading(report->document, report->level, text);
}

void report_add_from(struct report *report, struct passage *passage, struct text text,
                     const struct source *source)
{
    if (text.len) {
        passage_add(report->arena, passage, (struct span){.text = text, .source = source});
    }
}

/* "a, b and c". */
static struct text enumeration(struct arena *arena, struct text marks)
{
    struct text words = text_cut(&marks, ',');
    while (marks.len) {
        struct text mark = text_cut(&marks, ',');
        /* TRANSLATORS: {1} letters of notes, {2} the last one. */
        struct text last = said("{1} and {2}");
        words = text_fill(arena, marks.len ? said_in("form", "{1}, {2}") : last, words, mark);
    }
    return words;
}

/* Where marks lead, in words; either may be empty. */
static struct text purpose_of(struct arena *arena, struct text source, struct text notes)
{
    bool several = text_find(notes, ',', 0) < notes.len;
    struct text words = enumeration(arena, notes);
    if (!source.len) {
        return text_fill(arena, several ? said("Notes {1}") : said("Note {1}"), words);
    }
    if (!notes.len) {
        return text_fill(arena, said("Source {1}"), source);
    }
    /* TRANSLATORS: {1} the number of a source, {2} the letter of a note, or several: a and b. */
    return text_fill(arena, several ? said("Source {1}, notes {2}") : said("Source {1}, note {2}"),
                     source, words);
}

/* The marks behind a figure, "2,a,b", as one link: a finger finds it, and who hears the page hears
 * it once. It leads to the first note, or else to the source. */
static void add_link(struct report *report, struct passage *passage, struct text marks)
{
    bool sourced = marks.at[0] >= '0' && marks.at[0] <= '9';
    struct text notes = marks;
    struct text source = sourced ? text_cut(&notes, ',') : TEXT("");
    struct text target = notes.len
                             ? text_format(report->arena, "note-%.*s",
                                           TEXT_ARG(text_part(notes, 0, text_find(notes, ',', 0))))
                             : text_format(report->arena, "source-%.*s", TEXT_ARG(source));
    passage_add_text(report->arena, passage, TEXT("\u00A0"), LOOK_MARK);
    passage_add(report->arena, passage,
                (struct span){.text = marks,
                              .look = LOOK_MARK,
                              .anchor = target,
                              .purpose = purpose_of(report->arena, source, notes)});
}

/* Whether a list of marks, "5,b", has the mark. */
static bool has_mark(struct text marks, struct text mark)
{
    while (marks.len) {
        if (text_equal(text_cut(&marks, ','), mark)) {
            return true;
        }
    }
    return false;
}

/* All but the shared ones. A small no-break space parts figure and mark, for the eye and for
 * whoever hears the page. */
static void add_marks(struct report *report, struct passage *passage, struct text marks,
                      struct text shared)
{
    struct buffer own = {.arena = report->arena};
    while (marks.len) {
        struct text mark = text_cut(&marks, ',');
        if (!has_mark(shared, mark)) {
            buffer_add_string(&own, own.len ? "," : "");
            buffer_add(&own, mark);
        }
    }
    if (own.len) {
        add_link(report, passage, buffer_text(&own));
    }
}

void report_add_marks(struct report *report, struct passage *passage,
                      const struct guide_figure *figure)
{
    report->sources_marked[figure->source] = true;
    for (size_t i = 0; i < figure->note_count; i++) {
        report->notes_marked[figure->notes[i]] = true;
    }
    add_marks(report, passage, wording_marks(report->arena, figure), report->shared);
}

/* Whether each of the figures bears the mark. */
static bool all_bear(struct report *report, const struct guide_figure *const *figures, size_t count,
                     struct text mark)
{
    for (size_t i = 0; i < count; i++) {
        if (!has_mark(wording_marks(report->arena, figures[i]), mark)) {
            return false;
        }
    }
    return true;
}

void report_share_marks(struct report *report, const struct guide_figure *const *figures,
                        size_t count)
{
    struct buffer shared = {.arena = report->arena};
    struct text marks = wording_marks(report->arena, figures[0]);
    while (marks.len) {
        struct text mark = text_cut(&marks, ',');
        if (all_bear(report, figures, count, mark)) {
            buffer_add_string(&shared, shared.len ? "," : "");
            buffer_add(&shared, mark);
        }
    }
    report->shared = buffer_text(&shared);
}

void report_add_shared_marks(struct report *report, struct passage *passage)
{
    add_marks(report, passage, report->shared, TEXT(""));
}

void report_share_none(struct report *report)
{
    report->shared = TEXT("");
}

void report_add_source(struct report *report, struct passage *passage, size_t source)
{
    report->sources_marked[source] = true;
    add_link(report, passage, text_format(report->arena, "%zu", source));
}

void report_add_figure(struct report *report, struct passage *passage,
                       const struct guide_figure *figure)
{
    report_add_from(report, passage, wording_figure(report->arena, &figure->figure),
                    figure->figure.place.source);
    report_add_marks(report, passage, figure);
}

void report_add_figure_and_unit(struct report *report, struct passage *passage,
                                const struct guide_figure *figure)
{
    report_add_figure(report, passage, figure);
    struct text unit = wording_unit(figure->figure.unit);
    if (unit.len && figure_has_number(&figure->figure)) {
        passage_add_text(report->arena, passage, TEXT(" "), LOOK_PLAIN);
        report_add_aside(report, passage, unit);
    }
}

/* Words of a sentence that is taken apart: each part carries the marks of the whole. */
static void add_part(struct report *report, struct passage *passage, struct text part,
                     bool is_foreign)
{
    report_add_from(report, passage, is_foreign ? foreign_mark(report->arena, part) : part, NULL);
}

void report_add_with_figure(struct report *report, struct passage *passage, struct text words,
                            const struct guide_figure *figure)
{
    static const char place[] = "{1}";
    bool is_foreign = foreign_is_marked(words);
    words = foreign_strip(report->arena, words);
    const char *found = memmem(words.at, words.len, place, sizeof place - 1);
    size_t at = found ? (size_t)(found - words.at) : words.len;
    add_part(report, passage, text_part(words, 0, at), is_foreign);
    report_add_figure(report, passage, figure);
    add_part(report, passage, text_part(words, at + sizeof place - 1, words.len), is_foreign);
}

void report_add_aside(struct report *report, struct passage *passage, struct text text)
{
    passage_add_text(report->arena, passage, text, LOOK_ASIDE);
}

struct text report_unbroken(struct arena *arena, struct text text, const char *at)
{
    struct buffer unbroken = {.arena = arena};
    for (size_t i = 0; i < text.len; i++) {
        buffer_add_char(&unbroken, text.at[i]);
        buffer_add_string(&unbroken, strchr(at, text.at[i]) ? "\u2060" : "");
    }
    return buffer_text(&unbroken);
}

void report_add_address(struct report *report, struct passage *passage, struct text address)
{
    struct text shown = address;
    if (text_starts(shown, "https://")) {
        shown = text_part(shown, sizeof "https://" - 1, shown.len);
    }
    if (shown.len && shown.at[shown.len - 1] == '/') {
        shown.len--;
    }
    passage_add(report->arena, passage,
                (struct span){.text = report_unbroken(report->arena, shown, "-"),
                              .address = address,
                              .purpose = address});
}

/* ---- prose ---- */

static struct passage passage_of_prose(struct report *report, const struct prose_block *block,
                                       const struct source *source)
{
    struct passage passage = {NULL, 0};
    for (size_t i = 0; i < block->count; i++) {
        const struct prose_span *span = &block->spans[i];
        unsigned look = (span->strong ? LOOK_BOLD : 0U) | (span->emphasis ? LOOK_ITALIC : 0U);
        if (span->text.len) {
            passage_add(
                report->arena, &passage,
                (struct span){
                    .text = span->text, .look = look, .address = span->address, .source = source});
        }
    }
    return passage;
}

static void add_item(struct report *report, struct list *list, const struct prose_block *block,
                     const struct source *source)
{
    struct text label = TEXT("•");
    if (block->number) {
        label = text_format(report->arena, "%zu.", block->number);
    }
    list_add(report->arena, list,
             (struct list_item){.label = label,
                                .depth = block->level,
                                .passage = passage_of_prose(report, block, source)});
}

void report_prose(struct report *report, struct prose prose, int level, const struct source *source)
{
    struct block *list = NULL;
    for (size_t i = 0; i < prose.count; i++) {
        const struct prose_block *block = &prose.blocks[i];
        if (block->kind == PROSE_ITEM) {
            list = list ? list : document_add_list(report->document, LIST_BULLETS, TONE_BODY);
            add_item(report, &list->list, block, source);
            continue;
        }
        list = NULL;
        struct passage passage = passage_of_prose(report, block, source);
        if (block->kind == PROSE_HEADING) {
            report_heading(report, level + block->level - 1, TEXT(""))->passage = passage;
        } else {
            document_add_paragraph(report->document, TONE_BODY, passage);
        }
    }
}
