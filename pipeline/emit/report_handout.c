#include "emit/branding.h"
#include "emit/report.h"
#include "emit/report_private.h"

/* The title and whose it is; the releases stand among the sources, in small print. */
static void add_cover(struct report *report)
{
    const struct guide_definition *definition = report->guide->definition;
    struct cover *cover = &document_add(report->document, BLOCK_COVER)->cover;
    cover->eyebrow = report_eyebrow(report, said("CAREER GUIDE ON ONE SHEET"));
    cover->title = definition->title;
    cover->subtitle = definition->audience;
    struct passage day = report_cover_line(report, said("Figures as of"),
                                           wording_day(report->arena, report->guide->as_of));
    if (report_is_local(report)) {
        struct text words = said("figures headed {1} are the whole nation’s");
        report_add_aside(report, &day, TEXT(" · "));
        report_add_aside(report, &day, text_fill(report->arena, words, wording_nation()));
    }
    cover_add_line(report->arena, cover, day);
    report_add_office(report, cover);
    report->level = 1;
}

/* The introduction's first paragraph: what all the roles have in common. */
static void add_introduction(struct report *report)
{
    const struct guide_definition *definition = report->guide->definition;
    struct prose first = definition->introduction;
    first.count = first.count && first.blocks[0].kind != PROSE_HEADING;
    report_prose(report, first, 1, definition->source);
}

/* Each role with what it asks for and what one does there: the words of the ladder. */
static void add_roles(struct report *report)
{
    report_heading(report, 2, said("What each role does and asks for"));
    struct list *list = &document_add_list(report->document, LIST_BULLETS, TONE_BODY)->list;
    for (size_t i = 0; i < report->guide->role_count; i++) {
        const struct role *role = report->guide->roles[i].role;
        struct passage passage = {NULL, 0};
        passage_add(report->arena, &passage,
                    (struct span){.text = role->title, .look = LOOK_BOLD, .source = role->source});
        report_add_from(report, &passage, TEXT(" · "), NULL);
        report_add_from(report, &passage, role->requirement, role->source);
        report_add_from(report, &passage, role->requirement.len ? TEXT(". ") : TEXT(""), NULL);
        report_add_from(report, &passage, role->summary, role->source);
        list_add(report->arena, list,
                 (struct list_item){.label = TEXT("•"), .depth = 1, .passage = passage});
    }
}

/* Where the code leads: the office's page, else the first that the guide names. */
static struct text code_address(const struct guide *guide)
{
    bool own = guide->office && guide->office->page.len;
    return own                                ? guide->office->page
           : guide->definition->read_on_count ? guide->definition->read_on[0].address
                                              : TEXT("");
}

static void add_read_on(struct report *report)
{
    const struct guide_definition *definition = report->guide->definition;
    struct text address = code_address(report->guide);
    if (!address.len) {
        return;
    }
    report_heading(report, 2, said("Where to read on"));
    struct list *list = &document_add_list(report->document, LIST_BULLETS, TONE_SMALL)->list;
    for (size_t i = 0; i < definition->read_on_count; i++) {
        struct passage passage = {NULL, 0};
        report_add_from(report, &passage, definition->read_on[i].title, definition->source);
        report_add_from(report, &passage, TEXT(": "), NULL);
        report_add_address(report, &passage, definition->read_on[i].address);
        list_add(report->arena, list,
                 (struct list_item){.label = TEXT("•"), .depth = 1, .passage = passage});
    }
    branding_add_code(report->document, address,
                      said("Hold a telephone's camera on the code, or type:"));
}

struct document *handout_document(const struct guide *guide, struct diags *diags)
{
    struct report report;
    if (!report_begin(&report, guide, diags)) {
        return NULL;
    }
    report.brief = true;
    add_cover(&report);
    add_introduction(&report);
    report_comparison(&report);
    add_roles(&report);
    add_read_on(&report);
    report_heading(&report, 2, said("The way up, and what the roles pay"));
    report_lattice(&report);
    report_wages_picture(&report);
    report_notes(&report);
    report_sources(&report);
    return report.document;
}
