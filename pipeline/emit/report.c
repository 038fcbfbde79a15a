#include "emit/report.h"

#include "emit/pdf/flow.h"
#include "emit/pdf/pdf.h"
#include "emit/report_private.h"

static struct passage cover_line(struct report *report, enum report_word name, struct text value)
{
    struct passage line = {NULL, 0};
    struct text label = report_word(name);
    passage_add_text(report->arena, &line, label, LOOK_BOLD);
    passage_add_text(report->arena, &line, TEXT("  "), LOOK_PLAIN);
    passage_add_text(report->arena, &line, value, LOOK_PLAIN);
    return line;
}

/* The releases that the figures of today come from, by title; the history's stand at the end. */
static struct passage releases_line(struct report *report)
{
    struct passage line = cover_line(report, WORD_RELEASES, TEXT(""));
    for (size_t i = 0; i < report->guide->figure_source_count; i++) {
        const struct release *release = report->guide->sources[i];
        passage_add_text(report->arena, &line, i ? TEXT("; ") : TEXT(""), LOOK_PLAIN);
        report_add_from(report, &line, release->title, release->place.source);
    }
    return line;
}

void report_cover(struct report *report)
{
    const struct guide_definition *definition = report->guide->definition;
    struct cover *cover = &document_add(report->document, BLOCK_COVER)->cover;
    cover->eyebrow = report_word(WORD_EYEBROW);
    cover->title = definition->title;
    cover->subtitle = definition->audience;
    cover_add_line(
        report->arena, cover,
        cover_line(report, WORD_AS_OF, wording_day(report->arena, report->guide->as_of)));
    if (report->guide->area_title.len) {
        cover_add_line(report->arena, cover,
                       cover_line(report, WORD_AREA, report->guide->area_title));
    }
    cover_add_line(report->arena, cover, releases_line(report));
    report->level = 1;
}

/* The first words of the introduction come before the comparison, its sections behind it: what
 * most readers look for stands on the first page. */
static void report_introduction(struct report *report)
{
    const struct guide_definition *definition = report->guide->definition;
    struct prose first = definition->introduction;
    first.count = 0;
    while (first.count < definition->introduction.count &&
           first.blocks[first.count].kind != PROSE_HEADING) {
        first.count++;
    }
    report_prose(report, first, 1, definition->source);
    report_comparison(report);
    report_pictures(report);
    if (first.count < definition->introduction.count) {
        struct prose rest = {first.blocks + first.count,
                             definition->introduction.count - first.count};
        report_prose(report, rest, 1, definition->source);
    }
}

static struct document *document_of(const struct guide *guide, struct arena *arena)
{
    struct document *document = ARENA_NEW(arena, struct document);
    document->arena = arena;
    document->title = guide->definition->title;
    document->author = report_word(WORD_AUTHOR);
    document->language = report_word(WORD_LANGUAGE);
    document->day = guide->as_of;
    document->footer = guide->definition->title;
    document->page_word = report_word(WORD_PAGE);
    document->of_word = report_word(WORD_OF);
    struct report report = {.arena = arena, .guide = guide, .document = document};
    report_cover(&report);
    report_introduction(&report);
    for (size_t i = 0; i < guide->role_count; i++) {
        report_role(&report, &guide->roles[i]);
    }
    report_history(&report);
    report_notes(&report);
    report_sources(&report);
    return document;
}

/* ---- the fonts, as the flow stage asks for them ---- */

static int measure_width(void *self, enum face face, bool tabular, struct text text)
{
    return fontset_width(self, (struct setting){face, tabular}, text);
}

static size_t measure_missing_at(void *self, enum face face, struct text text)
{
    return fontset_missing_at(self, (struct setting){face, false}, text);
}

static bool print(const struct document *document, struct fontset *fonts, struct diags *diags,
                  struct text *bytes)
{
    struct measure measure = {fonts, measure_width, measure_missing_at};
    const struct pages *pages = flow_pages(document, &style_letter, measure, diags);
    if (!pages) {
        return false;
    }
    return pdf_make(&(struct pdf_order){document, pages, fonts}, diags, bytes);
}

bool report_write(const struct guide *guide, struct outfolder *folder, struct outfile *file)
{
    bool written = false;
    struct text bytes;
    struct fontset *set = NULL;
    struct fonts *fonts = fonts_open(folder->arena, CAREERGUIDE_FONT_FOLDER, folder->diags);
    if (!fonts) {
        goto out;
    }
    set = fontset_open(folder->arena, fonts);
    written = print(document_of(guide, folder->arena), set, folder->diags, &bytes) &&
              outfile_write(folder, file, bytes);
out:
    if (set) {
        fontset_close(set);
    }
    if (fonts) {
        fonts_close(fonts);
    }
    return written;
}
