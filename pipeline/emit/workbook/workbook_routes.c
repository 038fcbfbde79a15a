#include "emit/workbook/workbook_parts.h"

#include "emit/pathway_words.h"
#include "emit/wording.h"
#include "join/pathways.h"

/* Every way from a start, or from nothing but a level of education, to each role: a row a step. */
enum {
    ROUTE_WAY,
    ROUTE_STEP,
    ROUTE_TO,
    ROUTE_NEEDS,
    ROUTE_CERTIFICATIONS,
    ROUTE_LICENCE,
    ROUTE_PAY,
    ROUTE_PAY_MARKS,
    ROUTE_GROWTH,
    ROUTE_GROWTH_MARKS,
    ROUTE_DIFFERS
};

static const struct column_plan COLUMNS[] = {
    [ROUTE_WAY] = {SAY("Way"), 30, false, SAY("The stations of the way, in order."),
                   SAY("the roles' files, input/roles"), ""},
    [ROUTE_STEP] = {SAY("Step"), 6, true, SAY("The number of the step on its way."),
                    SAY("worked out by careerguide"), ""},
    [ROUTE_TO] = {SAY("Leads to"), 20, false, SAY("The station that the step leads to."),
                  SAY("the roles' files, input/roles"), ""},
    [ROUTE_NEEDS] = {SAY("What the step asks for"), 30, false,
                     SAY("What you still lack at that step: education, experience, certification."),
                     SAY("worked out by careerguide from the roles' files"),
                     SAY("Employers differ; ask them.")},
    [ROUTE_CERTIFICATIONS] = {SAY("Certifications"), 34, false,
                              SAY("Certifications that help in the role."),
                              SAY("the role's file, input/roles"),
                              SAY("No list of all that there are.")},
    [ROUTE_LICENCE] = {SAY("License"), 24, false, SAY("Where states ask for a license."),
                       SAY("the role's file, input/roles"), ""},
    [ROUTE_PAY] = {SAY("Median pay"), 12, true,
                   SAY("What half of those in the role earn at least."), SAY("the release"), ""},
    [ROUTE_PAY_MARKS] = {SAY("Marks of the pay"), 10, false, SAY("Sources and notes."),
                         SAY("worked out by careerguide"), ""},
    [ROUTE_GROWTH] = {SAY("Growth"), 10, true, SAY("Growth of the occupation over ten years."),
                      SAY("the release"), ""},
    [ROUTE_GROWTH_MARKS] = {SAY("Marks of the growth"), 10, false, SAY("Sources and notes."),
                            SAY("worked out by careerguide"), ""},
    [ROUTE_DIFFERS] = {SAY("Why BLS's level differs"), 30, false,
                       SAY("Why BLS finds another level of education typical than the role asks "
                           "for."),
                       SAY("the role's file, input/roles"), ""},
};

static struct cell marks(struct sheet *sheet, const struct guide_role *role, enum figure_id id)
{
    struct figures figures = {.items = {&role->figures[id]}, .ids = {id}, .count = 1};
    return cell_marks(sheet->book, &figures);
}

static void fill_role(struct sheet *sheet, struct cell *row, const struct guide_role *role)
{
    struct arena *arena = sheet->book->arena;
    row[ROUTE_CERTIFICATIONS] = cell_text(LOOK_TEXT, roles_certifications(arena, role->role));
    row[ROUTE_PAY] = cell_figure(arena, &role->figures[FIGURE_ID_SALARY].figure);
    row[ROUTE_PAY_MARKS] = marks(sheet, role, FIGURE_ID_SALARY);
    row[ROUTE_GROWTH] = cell_figure(arena, &role->figures[FIGURE_ID_GROWTH].figure);
    row[ROUTE_GROWTH_MARKS] = marks(sheet, role, FIGURE_ID_GROWTH);
    if (pathways_differ(role)) {
        row[ROUTE_DIFFERS] = cell_text(LOOK_TEXT, role->role->asks.differs);
    }
}

static void add_route(struct sheet *sheet, const struct route *route)
{
    struct arena *arena = sheet->book->arena;
    const struct guide *guide = sheet->book->guide;
    for (size_t i = 0; i < route->count; i++) {
        const struct step *step = &route->steps[i];
        struct cell *row = sheet_row(sheet);
        row[ROUTE_WAY] = cell_text(LOOK_NAME, pathway_route(arena, guide, route));
        row[ROUTE_STEP] = cell_count(arena, i + 1);
        row[ROUTE_TO] = cell_text(LOOK_TEXT, pathway_station(guide, &step->to));
        row[ROUTE_NEEDS] = cell_text(LOOK_TEXT, pathway_needs(arena, guide, &step->needs));
        row[ROUTE_LICENCE] = cell_text(LOOK_TEXT, step->needs.licence);
        if (step->to.role) {
            fill_role(sheet, row, step->to.role);
        }
    }
}

void sheet_fill_routes(struct sheet *sheet)
{
    const struct guide *guide = sheet->book->guide;
    struct station from = {.education = routes_lowest_education(guide)};
    sheet->filters = true;
    sheet->hint = said("Every way up to each role, the shortest first. Each step has a row.");
    sheet_columns(sheet, COLUMNS, sizeof COLUMNS / sizeof *COLUMNS);
    for (size_t i = 0; from.education && i < guide->role_count; i++) {
        struct routes routes = routes_find(guide, from, (struct station){.role = &guide->roles[i]},
                                           sheet->book->arena);
        for (size_t j = 0; j < routes.count; j++) {
            add_route(sheet, &routes.items[j]);
        }
    }
    sheet->table_rows = sheet->row_count;
}
