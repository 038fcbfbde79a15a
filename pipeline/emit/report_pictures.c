#include "emit/picture_growth.h"
#include "emit/picture_lattice.h"
#include "emit/picture_wages.h"
#include "emit/report_private.h"

/* The pictures of all roles. Each has a caption that says what it is of and where its figures come
 * from; the figures themselves stand in the tables. */

enum { MOST_SOURCES = 8 };

struct named {
    size_t sources[MOST_SOURCES];
    size_t count;
};

/* The mark of the figure's release, unless it is named already. */
static void add_source(struct report *report, struct passage *caption, struct named *named,
                       size_t source)
{
    bool again = source == 0 || named->count == MOST_SOURCES;
    for (size_t i = 0; i < named->count; i++) {
        again = again || named->sources[i] == source;
    }
    if (!again) {
        named->sources[named->count++] = source;
        report_add_source(report, caption, source);
    }
}

/* The marks of the releases that the roles' figures come from, the nation's beside them too, each
 * once. */
static void add_sources(struct report *report, struct passage *caption, const enum figure_id *ids,
                        size_t count)
{
    struct named named = {.count = 0};
    for (size_t i = 0; i < report->guide->role_count * count; i++) {
        const struct guide_role *role = &report->guide->roles[i / count];
        enum figure_id id = ids[i % count];
        add_source(report, caption, &named, role->figures[id].source);
        add_source(report, caption, &named, role->national ? role->national[id].source : 0);
    }
}

/* "Growth of each role’s occupation, 2024–34."; in an area's guide "…, U.S., 2024–34." */
static struct text title_of(struct report *report, struct text whose, enum figure_id id,
                            const char *pattern[2])
{
    const struct release *release = guide_column_release(report->guide, id);
    for (size_t i = 0; !release && i < report->guide->role_count; i++) { /* of a state's own, too */
        const struct guide_figure *nation = report->guide->roles[i].national;
        release = nation ? nation[id].figure.release : NULL;
    }
    struct text period = wording_with(report->arena, whose, wording_period(report->arena, release));
    return period.len ? text_fill(report->arena, said(pattern[0]), period) : said(pattern[1]);
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

/* How to read the bars; the mark is at the mean where the area's file has nothing else. */
static struct text wages_key(bool mean)
{
    return mean ? said("The upright mark is the mean; the files at hand hold no percentiles for "
                       "the area. The nation’s line goes from the 10th to the 90th percentile, "
                       "and its box holds the middle half.")
                : said("One in ten earns less than the 10th percentile, where the line begins, "
                       "half earn less than the median, the upright mark, and one in ten earns "
                       "more than the 90th percentile, where the line ends. The box holds the "
                       "middle half.");
}

void report_wages_picture(struct report *report)
{
    static const enum figure_id ids[] = {FIGURE_ID_WAGE_ANNUAL_MEDIAN, FIGURE_ID_WAGE_HOURLY_MEDIAN,
                                         FIGURE_ID_WAGE_ANNUAL_MEAN};
    static const char *title[] = {SAY("Wages of each role’s occupation, {1}."),
                                  SAY("Wages of each role’s occupation.")};
    const struct guide *guide = report->guide;
    struct picture picture;
    if (!picture_wages_compared(report->arena, guide, &picture)) {
        return;
    }
    bool local = report_is_local(report), mean = false;
    for (size_t i = 0; i < guide->role_count; i++) {
        mean = mean || guide_shows_mean(guide, &guide->roles[i]);
    }
    struct text whose = TEXT("");
    if (local) { /* TRANSLATORS: {1} an area, {2} the nation. */
        whose = text_fill(report->arena, said("{1} (above, in bold) and {2} (below)"),
                          wording_area(guide), wording_nation());
    }
    enum figure_id id = mean ? FIGURE_ID_WAGE_ANNUAL_MEAN : FIGURE_ID_WAGE_ANNUAL_MEDIAN;
    picture.caption = titled(report, title_of(report, whose, id, title), wages_key(mean));
    add_sources(report, &picture.caption, ids, local ? 3 : 2);
    /* in words there is nothing to be read from a mark or a box */
    picture.told = titled(report, title_of(report, TEXT(""), id, title), TEXT(""));
    add_sources(report, &picture.told, ids, local ? 3 : 2);
    document_add_picture(report->document, picture);
}

/* The average of all occupations, or that it is not there. */
static void add_average(struct report *report, struct passage *caption)
{
    const struct guide_figure *average = &report->guide->average_growth;
    report_add_from(report, caption, TEXT(" "), NULL);
    if (average->figure.state == FIGURE_VALUE) {
        /* TRANSLATORS: {1} a percent. */
        struct text words = said("The dashed line is the average of all occupations, {1}.");
        report_add_with_figure(report, caption, words, average);
    } else {
        report_add_from(report, caption,
                        said("The files at hand do not say how all occupations together grow."),
                        NULL);
    }
}

void report_growth_picture(struct report *report)
{
    static const enum figure_id ids[] = {FIGURE_ID_GROWTH};
    static const char *title[] = {SAY("Growth of each role’s occupation, {1}."),
                                  SAY("Growth of each role’s occupation.")};
    struct picture picture;
    if (!picture_growth(report->arena, report->guide, &picture)) {
        return;
    }
    struct text whose = report_is_local(report) ? wording_nation() : TEXT("");
    picture.caption =
        titled(report, title_of(report, whose, FIGURE_ID_EMPLOYMENT, title), TEXT(""));
    add_sources(report, &picture.caption, ids, 1);
    add_average(report, &picture.caption);
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
    picture.told = titled(report, said("From role to role."),
                          said("The levels and who stands on them, then each step and what it asks "
                               "for:"));
    document_add_picture(report->document, picture);
}
