#include "emit/report.h"

#include "base/foreign.h"
#include "emit/branding.h"
#include "emit/report_private.h"

struct passage report_cover_line(struct report *report, struct text label, struct text value)
{
    struct passage line = {NULL, 0};
    passage_add_text(report->arena, &line, label, LOOK_BOLD);
    passage_add_text(report->arena, &line, TEXT("  "), LOOK_PLAIN);
    passage_add_text(report->arena, &line, value, LOOK_PLAIN);
    return line;
}

/* The releases that the figures of today come from, by title; the history's stand at the end, and
 * so do the tables that this project set down to read them by. */
static struct passage releases_line(struct report *report)
{
    struct passage line = report_cover_line(report, said("Releases in use"), TEXT(""));
    const char *between = "";
    for (size_t i = 0; i < report->guide->figure_source_count; i++) {
        const struct release *release = report->guide->sources[i];
        if (release->kind >= RELEASE_WAGE_BOUNDS) {
            continue;
        }
        passage_add_text(report->arena, &line, text_of(between), LOOK_PLAIN);
        between = "; ";
        report_add_from(report, &line, said_original("title", release->title),
                        release->place.source);
    }
    return line;
}

struct text report_eyebrow(const struct report *report, struct text words)
{
    if (!report_is_local(report)) {
        return words;
    }
    return text_format(report->arena, "%.*s · %.*s", TEXT_ARG(words),
                       TEXT_ARG(wording_area(report->guide)));
}

void report_add_office(struct report *report, struct cover *cover)
{
    const struct office *office = report->guide->office;
    if (!office) {
        return;
    }
    struct passage line = report_cover_line(report, said("Handed out by"), TEXT(""));
    report_add_from(report, &line, office->name, office->source);
    if (office->contact.len) {
        report_add_from(report, &line, TEXT(" · "), NULL);
        report_add_from(report, &line, office->contact, office->source);
    }
    if (office->page.len) {
        report_add_from(report, &line, TEXT(" · "), NULL);
        report_add_address(report, &line, office->page);
    }
    cover_add_line(report->arena, cover, line);
}

/* The day and the area in one line; of an area's guide what is not of the area too: nobody takes
 * the nation's figures for local. */
static void add_day_and_area(struct report *report, struct cover *cover)
{
    const struct guide *guide = report->guide;
    struct passage line =
        report_cover_line(report, said("Figures as of"), wording_day(report->arena, guide->as_of));
    report_add_aside(report, &line, TEXT(" · "));
    passage_add_text(report->arena, &line, said("Area"), LOOK_BOLD);
    passage_add_text(report->arena, &line, TEXT("  "), LOOK_PLAIN);
    passage_add_text(report->arena, &line, wording_area(guide), LOOK_PLAIN);
    if (report_is_local(report)) {
        struct text words = said("figures headed {1} are the whole nation’s");
        report_add_aside(report, &line, TEXT(" · "));
        report_add_aside(report, &line, text_fill(report->arena, words, wording_nation()));
    }
    cover_add_line(report->arena, cover, line);
}

void report_cover(struct report *report)
{
    const struct guide_definition *definition = report->guide->definition;
    struct cover *cover = &document_add(report->document, BLOCK_COVER)->cover;
    cover->eyebrow = report_eyebrow(report, said("CAREER GUIDE"));
    cover->title = definition->title;
    cover->subtitle = definition->audience;
    add_day_and_area(report, cover);
    cover_add_line(report->arena, cover, releases_line(report));
    report_add_office(report, cover);
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
    report_growth_picture(report); /* the lowest: a page mostly has room for it below the table */
    report_pathways(report);
    report_wages_picture(report);
    report_lattice(report);
    if (first.count < definition->introduction.count) {
        struct prose rest = {first.blocks + first.count,
                             definition->introduction.count - first.count};
        report_prose(report, rest, 1, definition->source);
    }
}

bool report_begin(struct report *report, const struct guide *guide, struct diags *diags)
{
    struct arena *arena = diags->arena;
    struct document *document = ARENA_NEW(arena, struct document);
    document->arena = arena;
    document->title = foreign_strip(arena, wording_title(arena, guide));
    document->author = TEXT("careerguide");
    document->language = said_language();
    document->words = said_source();
    document->day = guide->as_of;
    document->footer = document->title;
    /* TRANSLATORS: {1} the number of the page, {2} how many there are. */
    document->page_words = said("Page {1} of {2}");
    *report = (struct report){.arena = arena,
                              .guide = guide,
                              .document = document,
                              .notes_marked = ARENA_ARRAY(arena, guide->note_count + 1, bool),
                              .sources_marked = ARENA_ARRAY(arena, guide->source_count + 1, bool)};
    return branding_add_logo(document, guide->office, diags);
}

struct document *report_document(const struct guide *guide, struct diags *diags)
{
    struct report report;
    if (!report_begin(&report, guide, diags)) {
        return NULL;
    }
    report_cover(&report);
    report_introduction(&report);
    for (size_t i = 0; i < guide->role_count; i++) {
        report_role(&report, &guide->roles[i]);
    }
    report_programs(&report);
    report_history(&report);
    report_notes(&report);
    report_sources(&report);
    return report.document;
}
