#include "emit/report_private.h"

/* "Registered Cardiac Sonographer (RCS), Cardiovascular Credentialing International (CCI), address"
 */
static void add_certification(struct report *report, struct passage *passage,
                              const struct certification *certification,
                              const struct source *source)
{
    passage_add(report->arena, passage,
                (struct span){.text = said_original("certification", certification->name),
                              .look = LOOK_BOLD,
                              .source = source});
    if (certification->body.len) {
        report_add_from(report, passage, TEXT(", "), NULL);
        report_add_from(report, passage, said_original("certification", certification->body),
                        source);
    }
    if (certification->address.len) {
        report_add_from(report, passage, TEXT(", "), NULL);
        report_add_address(report, passage, certification->address);
    }
}

void report_add_certifications(struct report *report, struct passage *passage,
                               const struct role *role)
{
    for (size_t i = 0; i < role->certification_count; i++) {
        report_add_from(report, passage, i ? TEXT("\n") : TEXT(""), NULL);
        add_certification(report, passage, &role->certifications[i], role->source);
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
}
