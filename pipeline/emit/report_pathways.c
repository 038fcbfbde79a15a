#include "emit/pathway_words.h"
#include "emit/report_private.h"
#include "join/pathways.h"

/* Where somebody stands, and the ways on: from the same model as the workbook's sheets. */

enum { COLUMN_ROLE, COLUMNS_BEFORE };

/* "Bachelor's degree", and of the lowest band "less than Associate's degree". */
static struct text band_words(struct report *report, const struct pathways *pathways, size_t band)
{
    const struct guide *guide = report->guide;
    if (!pathways->bands[band].bottom || pathways->band_count == 1) {
        return pathway_education(guide, pathways->bands[band].lowest);
    }
    struct text next = pathway_education(guide, pathways->bands[band + 1].lowest);
    /* TRANSLATORS: {1} a level of education. */
    return text_fill(report->arena, said("less than: {1}"), next);
}

static void fill_place(struct report *report, struct passage *cell,
                       const struct standing_place *place)
{
    struct text missing = pathway_missing(report->arena, report->guide, place);
    passage_add_text(report->arena, cell, pathway_stand(place->stand),
                     place->stand == STAND_OPEN ? LOOK_BOLD : LOOK_PLAIN);
    if (missing.len) {
        report_add_aside(report, cell, text_format(report->arena, ": %.*s", TEXT_ARG(missing)));
    }
}

/* Whether an earlier station has the same row: both stand in that one. */
static bool is_alike(const struct pathways *pathways, size_t a, size_t b)
{
    bool alike = !pathways->stations[a].start == !pathways->stations[b].start;
    for (size_t band = 0; alike && band < pathways->band_count; band++) {
        alike =
            standing_is_same(pathways_place(pathways, a, band), pathways_place(pathways, b, band));
    }
    return alike;
}

static bool lacks_start(const struct standing_place *place)
{
    for (size_t i = 0; i < place->count; i++) {
        if (place->missing[i].kind == PART_START) {
            return true;
        }
    }
    return false;
}

/* Whether the lowest band opens no role: all of them ask for the education of a start first, which
 * is said in a sentence and needs no column. */
static bool bottom_is_closed(const struct pathways *pathways)
{
    bool closed = pathways->band_count > 1;
    for (size_t i = 0; i < pathways->station_count; i++) {
        const struct standing_place *place = pathways_place(pathways, i, 0);
        closed = closed &&
                 (pathways->stations[i].start ? place->stand != STAND_OPEN : lacks_start(place));
    }
    return closed;
}

/* A start that is open in every band that has a column needs no row. */
static bool is_open(const struct pathways *pathways, size_t station, size_t first)
{
    bool open = pathways->stations[station].start != NULL;
    for (size_t band = first; band < pathways->band_count; band++) {
        open = open && pathways_place(pathways, station, band)->stand == STAND_OPEN;
    }
    return open;
}

static bool has_row(const struct pathways *pathways, size_t station, size_t first)
{
    for (size_t before = 0; before < station; before++) {
        if (is_alike(pathways, before, station)) {
            return false;
        }
    }
    return !is_open(pathways, station, first);
}

static size_t count_rows(const struct pathways *pathways, size_t first)
{
    size_t count = 0;
    for (size_t i = 0; i < pathways->station_count; i++) {
        count += has_row(pathways, i, first);
    }
    return count;
}

/* A station, and those whose row would be the same. */
static void fill_row(struct report *report, struct passage *cells, const struct pathways *pathways,
                     size_t station, size_t first)
{
    for (size_t i = station; i < pathways->station_count; i++) {
        const struct station *at = &pathways->stations[i];
        if (!is_alike(pathways, station, i)) {
            continue;
        }
        const struct source *source =
            at->role ? at->role->role->source : report->guide->definition->source;
        report_add_from(report, cells, i > station ? TEXT(", ") : TEXT(""), NULL);
        report_add_from(report, cells, pathway_station(report->guide, at), source);
    }
    for (size_t band = first; band < pathways->band_count; band++) {
        fill_place(report, &cells[COLUMNS_BEFORE + band - first],
                   pathways_place(pathways, station, band));
    }
}

static struct passage caption(struct report *report, const struct pathways *pathways, bool closed)
{
    struct arena *arena = report->arena;
    struct passage line = {NULL, 0};
    report_add_from(report, &line,
                    said("What your education opens once you are at the starting point."), NULL);
    for (size_t i = 0; closed && i < pathways->station_count; i++) {
        const struct start *start = pathways->stations[i].start;
        if (start) {
            /* TRANSLATORS: {1} where people start, {2} a level of education. */
            struct text words = said("With less, get there first: {1} ({2}).");
            struct text level = pathway_education(report->guide, start->asks.education);
            report_add_from(report, &line, TEXT(" "), NULL);
            report_add_from(report, &line, text_fill(arena, words, start->name, level), NULL);
        }
    }
    return line;
}

static void add_stand_table(struct report *report, const struct pathways *pathways)
{
    bool closed = bottom_is_closed(pathways);
    size_t first = closed;
    size_t count = COLUMNS_BEFORE + pathways->band_count - first;
    struct table_column *columns = ARENA_ARRAY(report->arena, count, struct table_column);
    for (size_t i = 0; i < count; i++) {
        columns[i] = (struct table_column){ALIGN_LEFT, i == COLUMN_ROLE ? 2 : 1};
    }
    struct table *table =
        &document_add_table(report->document, columns, count, count_rows(pathways, first) + 1)
             ->table;
    table->header_rows = 1;
    table->row_headers = true;
    table->caption = caption(report, pathways, closed);
    *table_cell(table, 0, COLUMN_ROLE) = passage_of(report->arena, said("Role"));
    for (size_t band = first; band < pathways->band_count; band++) {
        *table_cell(table, 0, COLUMNS_BEFORE + band - first) =
            passage_of(report->arena, band_words(report, pathways, band));
    }
    size_t row = 0;
    for (size_t i = 0; i < pathways->station_count; i++) {
        if (has_row(pathways, i, first)) {
            fill_row(report, table_cell(table, ++row, COLUMN_ROLE), pathways, i, first);
        }
    }
}

static void add_step(struct report *report, struct passage *line, const struct step *step)
{
    struct arena *arena = report->arena;
    struct text needs = pathway_needs(arena, report->guide, &step->needs);
    passage_add_text(arena, line, TEXT(" → "), LOOK_PLAIN);
    if (needs.len) {
        report_add_aside(report, line, text_format(arena, "(%.*s) → ", TEXT_ARG(needs)));
    }
    passage_add(arena, line,
                (struct span){.text = pathway_station(report->guide, &step->to),
                              .look = LOOK_BOLD,
                              .source = step->to.role ? step->to.role->role->source : NULL});
    if (step->to.role) {
        report_add_from(report, line, TEXT(" "), NULL);
        report_add_figure_and_unit(report, line, &step->to.role->figures[FIGURE_ID_SALARY]);
        report_add_from(report, line, TEXT(", "), NULL);
        report_add_figure(report, line, &step->to.role->figures[FIGURE_ID_GROWTH]);
    }
}

/* The shortest way to each role from each start, where it has several steps: the lattice and the
 * facts of the roles say the single ones. */
static void add_routes(struct report *report, const struct pathways *pathways)
{
    struct list *list = NULL;
    for (size_t i = 0; i < pathways->station_count; i++) {
        for (size_t j = 0; pathways->stations[i].role && j < pathways->station_count; j++) {
            struct routes routes = {0};
            if (pathways->stations[j].start) {
                routes = routes_find(report->guide, pathways->stations[j], pathways->stations[i],
                                     report->arena);
            }
            if (!routes.count || routes.items[0].count < 2) {
                continue;
            }
            if (!list) {
                list = &document_add_list(report->document, LIST_BULLETS, TONE_SMALL)->list;
            }
            struct passage line = {NULL, 0};
            report_add_from(report, &line, pathways->stations[j].start->name,
                            report->guide->definition->source);
            for (size_t k = 0; k < routes.items[0].count; k++) {
                add_step(report, &line, &routes.items[0].steps[k]);
            }
            list_add(report->arena, list,
                     (struct list_item){.label = TEXT("•"), .depth = 1, .passage = line});
        }
    }
}

void report_pathways(struct report *report)
{
    struct pathways pathways = pathways_make(report->guide, report->arena);
    if (!pathways.band_count || !pathways.station_count) {
        return;
    }
    report_heading(report, 3, said("Where you stand"));
    add_stand_table(report, &pathways);
    add_routes(report, &pathways);
}
