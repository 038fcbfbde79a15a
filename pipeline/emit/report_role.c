#include "emit/report_private.h"

static void add_certifications(struct report *report, const struct role *role)
{
    if (!role->certification_count) {
        return;
    }
    report_heading(report, 3, said("Certifications"));
    struct list *list = &document_add_list(report->document, LIST_BULLETS, TONE_BODY)->list;
    for (size_t i = 0; i < role->certification_count; i++) {
        const struct certification *certification = &role->certifications[i];
        struct passage passage = {NULL, 0};
        passage_add(report->arena, &passage,
                    (struct span){.text = said_original("certification", certification->name),
                                  .look = LOOK_BOLD,
                                  .source = role->source});
        if (certification->body.len) {
            report_add_from(report, &passage, TEXT(", "), NULL);
            report_add_from(report, &passage, said_original("certification", certification->body),
                            role->source);
        }
        if (certification->address.len) {
            report_add_from(report, &passage, TEXT(", "), NULL);
            report_add_address(report, &passage, certification->address);
        }
        list_add(report->arena, list,
                 (struct list_item){.label = TEXT("•"), .depth = 1, .passage = passage});
    }
}

void report_role(struct report *report, const struct guide_role *role)
{
    const struct source *source = role->role->source;
    struct passage title = {NULL, 0}, summary = {NULL, 0};
    report_add_from(report, &title, role->role->title, source);
    report_heading(report, 2, TEXT(""))->passage = title;
    report_add_from(report, &summary, role->role->summary, source);
    if (summary.count) {
        document_add_paragraph(report->document, TONE_LEAD, summary);
    }
    report_prose(report, role->role->prose, 2, source);
    report_facts(report, role);
    report_wages(report, role);
    add_certifications(report, role->role);
}
