#include "emit/picture_growth.h"
#include "emit/picture_lattice.h"
#include "emit/picture_wages.h"
#include "emit/report_private.h"

/* The pictures of all roles. Each has a caption that says what it is of and where its figures come
 * from; the figures themselves stand in the tables. */

enum { MOST_SOURCES = 8 };

/* The marks of the releases that the roles' figures come from, each once. */
static void add_sources(struct report *report, struct passage *caption, const enum figure_id *ids,
                        size_t count)
{
    size_t named[MOST_SOURCES], names = 0;
    for (size_t i = 0; i < report->guide->role_count * count && names < MOST_SOURCES; i++) {
        const struct guide_role *role = &report->guide->roles[i / count];
        size_t source = role->figures[ids[i % count]].source;
        bool again = source == 0;
        for (size_t j = 0; j < names; j++) {
            again = again || named[j] == source;
        }
        if (!again) {
            named[names++] = source;
            report_add_source(report, caption, source);
        }
    }
}

/* "Growth of each role’s occupation, 2024–34." */
static struct text title_of(struct report *report, enum figure_id id, const char *with_period,
                            const char *without)
{
    struct text period = wording_period(report->arena, guide_column_release(report->guide, id));
    return period.len ? text_fill(report->arena, said(with_period), period) : said(without);
}

/* What the picture is of, then how to read it. */
static struct passage titled(struct report *report, struct text title, struct text rest)
{
    struct passage caption = {NULL, 0};
    passage_add_text(report->arena, &caption, title, LOOK_BOLD);
    if (rest.len) {
        passage_add_text(report->arena, &caption, TEXT(" "), LOOK_PLAIN);
        passage_add_text(report->arena, &caption, rest, LOOK_PLAIN);
    }
    return caption;
}

void report_wages_picture(struct report *report)
{
    static const enum figure_id ids[] = {FIGURE_ID_WAGE_ANNUAL_MEDIAN,
                                         FIGURE_ID_WAGE_HOURLY_MEDIAN};
    struct picture picture;
    if (!picture_wages_compared(report->arena, report->guide, &picture)) {
        return;
    }
    picture.caption = titled(
        report,
        title_of(report, FIGURE_ID_WAGE_ANNUAL_MEDIAN, SAY("Wages of each role’s occupation, {1}."),
                 SAY("Wages of each role’s occupation.")),
        said(
            "One in ten earns less than the 10th percentile, where the line begins, half earn less "
            "than the median, the upright mark, and one in ten earns more than the 90th "
            "percentile, where the line ends. The box holds the middle half."));
    add_sources(report, &picture.caption, ids, 2);
    document_add_picture(report->document, picture);
}

static void add_growth(struct report *report)
{
    static const enum figure_id ids[] = {FIGURE_ID_GROWTH};
    const struct guide *guide = report->guide;
    struct picture picture;
    if (!picture_growth(report->arena, guide, &picture)) {
        return;
    }
    picture.caption =
        titled(report,
               title_of(report, FIGURE_ID_EMPLOYMENT, SAY("Growth of each role’s occupation, {1}."),
                        SAY("Growth of each role’s occupation.")),
               TEXT(""));
    add_sources(report, &picture.caption, ids, 1);
    if (guide->average_growth.figure.state == FIGURE_VALUE) {
        /* TRANSLATORS: {1} a percent. */
        struct text words = said("The dashed line is the average of all occupations, {1}.");
        report_add_from(report, &picture.caption, TEXT(" "), NULL);
        report_add_with_figure(report, &picture.caption, words, &guide->average_growth);
    } else {
        report_add_from(report, &picture.caption, TEXT(" "), NULL);
        report_add_from(report, &picture.caption,
                        said("The files at hand do not say how all occupations together grow."),
                        NULL);
    }
    document_add_picture(report->document, picture);
}

static bool any_lateral(const struct guide *guide)
{
    bool any = false;
    for (size_t i = 0; i < guide->move_count; i++) {
        any = any || guide->moves[i].lateral;
    }
    return any;
}

/* The ways into each role stand among its facts as well. */
void report_lattice(struct report *report)
{
    struct picture picture;
    if (!picture_lattice(report->arena, report->guide, &picture)) {
        return;
    }
    picture.caption = titled(
        report, said("From role to role."),
        any_lateral(report->guide)
            ? said("Solid arrows lead up, dotted ones sideways on one level; what a step asks for "
                   "stands on its arrow.")
            : said("Each arrow leads up, and what the step asks for stands on it."));
    document_add_picture(report->document, picture);
}

void report_pictures(struct report *report)
{
    add_growth(report); /* the lowest: a first page mostly has room for it below the table */
    report_wages_picture(report);
    report_lattice(report);
}
