#include "emit/report_private.h"

enum { MOST_COLUMNS = 6 };

/* A column behind that of the roles; beside an area's pay stands the nation's. */
struct comparison_column {
    enum figure_id id;
    struct table_column look;
    bool nation;
};

struct comparison {
    struct report *report;
    struct table *table;
    const struct comparison_column *columns; /* the first is the roles' */
    size_t column_count;
};

static const struct comparison_column of_nation[] = {
    {.look = {ALIGN_LEFT, 1.2}},
    {.id = FIGURE_ID_SALARY, .look = {ALIGN_FIGURE, 0}},
    {.id = FIGURE_ID_GROWTH, .look = {ALIGN_LEFT, 2.5}},
    {.id = FIGURE_ID_OPENINGS, .look = {ALIGN_FIGURE, 0}},
    {.id = FIGURE_ID_ENTRY_EDUCATION, .look = {ALIGN_LEFT, 1.2}},
};
static const struct comparison_column of_area[MOST_COLUMNS] = {
    {.look = {ALIGN_LEFT, 1.2}},
    {.id = FIGURE_ID_SALARY, .look = {ALIGN_FIGURE, 0}},
    {.id = FIGURE_ID_SALARY, .look = {ALIGN_FIGURE, 0}, .nation = true},
    {.id = FIGURE_ID_GROWTH, .look = {ALIGN_LEFT, 2.5}},
    {.id = FIGURE_ID_OPENINGS, .look = {ALIGN_FIGURE, 0}},
    {.id = FIGURE_ID_ENTRY_EDUCATION, .look = {ALIGN_LEFT, 1.2}},
};

static const struct guide_figure *figure_at(const struct comparison *comparison, size_t row,
                                            size_t column)
{
    const struct guide *guide = comparison->report->guide;
    const struct comparison_column *of = &comparison->columns[column];
    const struct guide_role *role = &guide->roles[row];
    return of->nation                   ? guide_national_pay(guide, role)
           : of->id == FIGURE_ID_SALARY ? guide_local_pay(guide, role)
                                        : &role->figures[of->id];
}

/* Whether every role's figure has one unit, so that the head can say it for all. */
static bool one_unit(const struct comparison *comparison, size_t column)
{
    size_t count = comparison->report->guide->role_count;
    for (size_t row = 1; row < count; row++) {
        if (figure_at(comparison, row, column)->figure.unit !=
            figure_at(comparison, 0, column)->figure.unit) {
            return false;
        }
    }
    return count > 0;
}

/* Whether every role's figure is of the same area, and every one there of the same release. */
static bool one_origin(const struct comparison *comparison, size_t column,
                       const struct release **shared)
{
    *shared = NULL;
    for (size_t row = 0; row < comparison->report->guide->role_count; row++) {
        const struct guide_figure *figure = figure_at(comparison, row, column);
        const struct release *release = figure->figure.release;
        if (figure->national != figure_at(comparison, 0, column)->national ||
            (release && *shared && release != *shared)) {
            return false;
        }
        *shared = release ? release : *shared;
    }
    return true;
}

/* "U.S., 2024–34": of a figure that shares its column with others of another origin. */
static struct text origin_words(struct report *report, const struct guide_figure *figure)
{
    return wording_with(report->arena, report_whose(report, figure),
                        wording_period(report->arena, figure->figure.release));
}

static void add_line(struct buffer *out, struct text words)
{
    buffer_format(out, "%s%.*s", out->len && words.len ? ",\n" : "", TEXT_ARG(words));
}

/* "California", "per year", "May 2024", each on a line: whose the figures are in an area's guide,
 * the unit where all roles share it and cells do not show it, and when the figures are of. BLS's
 * words need neither unit nor time. */
static struct text under_head(const struct comparison *comparison, size_t column)
{
    struct report *report = comparison->report;
    enum figure_id id = comparison->columns[column].id;
    const struct guide_figure *first = figure_at(comparison, 0, column);
    const struct release *release;
    bool shared = one_origin(comparison, column, &release);
    struct buffer out = {.arena = report->arena};
    add_line(&out, shared ? report_whose(report, first) : TEXT(""));
    if (figure_id_unit(id) == UNIT_WORDS) {
        return buffer_text(&out);
    }
    if (one_unit(comparison, column) && id != FIGURE_ID_GROWTH) {
        add_line(&out, wording_unit(first->figure.unit));
    }
    add_line(&out, shared ? wording_period(report->arena, release) : TEXT(""));
    return buffer_text(&out);
}

/* "Mean pay" where the area's file has nothing else; no name fits both means and medians. */
static struct text head_name(const struct comparison *comparison, size_t column)
{
    const struct report *report = comparison->report;
    enum figure_id id = comparison->columns[column].id;
    if (id != FIGURE_ID_SALARY) {
        return wording_figure_name(id);
    }
    return report_one_pay_name(report) ? report_pay_name(report, &report->guide->roles[0])
                                       : said("Pay");
}

static void add_line_below(struct report *report, struct passage *cell, struct text words)
{
    if (words.len) {
        report_add_aside(report, cell, text_format(report->arena, "\n%.*s", TEXT_ARG(words)));
    }
}

static void fill_head(const struct comparison *comparison, size_t column)
{
    struct report *report = comparison->report;
    struct passage *cell = table_cell(comparison->table, 0, column);
    if (column == 0) {
        *cell = passage_of(report->arena, said("Role"));
        return;
    }
    *cell = passage_of(report->arena, head_name(comparison, column));
    add_line_below(report, cell, under_head(comparison, column));
}

/* What the role asks for stands below its name, but in a handout once, in the list below. */
static void fill_role(struct report *report, struct passage *cell, const struct role *role)
{
    report_add_from(report, cell, role->title, role->source);
    if (role->requirement.len && !report->brief) {
        passage_add(
            report->arena, cell,
            (struct span){.text = text_format(report->arena, "\n%.*s", TEXT_ARG(role->requirement)),
                          .look = LOOK_ASIDE,
                          .source = role->source});
    }
}

/* The occupation behind the figure, in parentheses, so that nobody takes it for the role's own; by
 * its code where the release has no row that names it. */
static void add_proxy(struct report *report, struct passage *cell,
                      const struct guide_figure *figure)
{
    const struct guide_occupation *occupation = figure->occupation;
    if (guide_occupation_is_proxy(occupation)) {
        struct text name =
            occupation->title.len ? wording_occupation_title(occupation) : occupation->code_text;
        passage_add(report->arena, cell,
                    (struct span){.text = text_format(report->arena, " (%.*s)", TEXT_ARG(name)),
                                  .look = LOOK_ASIDE,
                                  .source = figure->figure.place.source});
    }
}

/* Words below a figure that the head cannot say for all. */
static void add_own(const struct comparison *comparison, struct passage *cell, size_t role,
                    size_t column)
{
    struct report *report = comparison->report;
    enum figure_id id = comparison->columns[column].id;
    const struct release *release;
    if (id == FIGURE_ID_SALARY && !report_one_pay_name(report)) {
        add_line_below(report, cell, report_pay_name(report, &report->guide->roles[role]));
    }
    if (!one_origin(comparison, column, &release) && figure_id_unit(id) != UNIT_WORDS) {
        add_line_below(report, cell, origin_words(report, figure_at(comparison, role, column)));
    }
}

static void fill_figure(const struct comparison *comparison, size_t role, size_t column)
{
    struct report *report = comparison->report;
    struct passage *cell = table_cell(comparison->table, role + 1, column);
    const struct guide_figure *figure = figure_at(comparison, role, column);
    if (one_unit(comparison, column)) {
        report_add_figure(report, cell, figure);
    } else {
        report_add_figure_and_unit(report, cell, figure);
    }
    add_own(comparison, cell, role, column);
    if (comparison->columns[column].id == FIGURE_ID_GROWTH) {
        add_proxy(report, cell, figure);
    }
}

static void fill(const struct comparison *comparison)
{
    struct report *report = comparison->report;
    for (size_t column = 0; column < comparison->column_count; column++) {
        fill_head(comparison, column);
    }
    for (size_t role = 0; role < report->guide->role_count; role++) {
        fill_role(report, table_cell(comparison->table, role + 1, 0),
                  report->guide->roles[role].role);
        for (size_t column = 1; column < comparison->column_count; column++) {
            fill_figure(comparison, role, column);
        }
    }
}

void report_comparison(struct report *report)
{
    struct comparison comparison = {report, NULL, of_nation, sizeof of_nation / sizeof *of_nation};
    if (report_is_local(report)) {
        comparison.columns = of_area;
        comparison.column_count = MOST_COLUMNS;
    }
    struct table_column columns[MOST_COLUMNS];
    for (size_t i = 0; i < comparison.column_count; i++) {
        columns[i] = comparison.columns[i].look;
        bool wide = report->brief && comparison.columns[i].id == FIGURE_ID_GROWTH && i > 0;
        columns[i].weight = wide ? 3 : columns[i].weight; /* the room that the roles' names leave */
    }
    report_heading(report, 2, said("The roles side by side"));
    struct table *table = &document_add_table(report->document, columns, comparison.column_count,
                                              report->guide->role_count + 1)
                               ->table;
    table->header_rows = 1;
    table->row_headers = true;
    table->caption =
        passage_of(report->arena, said("Pay, outlook and education of each role. The occupation in "
                                       "parentheses is the one whose growth is shown."));
    comparison.table = table;
    fill(&comparison);
    document_add_paragraph(
        report->document, TONE_SMALL,
        passage_of(report->arena, said("The small number behind a figure is its source, the small "
                                       "letters are notes; both stand at the end of this guide. At "
                                       "the head of a row they hold for all of its figures.")));
}
