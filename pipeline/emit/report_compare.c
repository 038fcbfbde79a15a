#include "emit/report_private.h"

enum { COLUMN_ROLE, COLUMN_PAY, COLUMN_GROWTH, COLUMN_OPENINGS, COLUMN_EDUCATION, COLUMNS };

/* The figure of each column but the first. */
static const enum figure_id column_figures[COLUMNS] = {
    [COLUMN_PAY] = FIGURE_ID_SALARY,
    [COLUMN_GROWTH] = FIGURE_ID_GROWTH,
    [COLUMN_OPENINGS] = FIGURE_ID_OPENINGS,
    [COLUMN_EDUCATION] = FIGURE_ID_ENTRY_EDUCATION,
};

static const struct guide_figure *figure_at(const struct report *report, size_t row, size_t column)
{
    return &report->guide->roles[row].figures[column_figures[column]];
}

/* Whether every role's figure has one unit, so that the head can say it for all. */
static bool one_unit(const struct report *report, size_t column)
{
    for (size_t row = 1; row < report->guide->role_count; row++) {
        if (figure_at(report, row, column)->figure.unit !=
            figure_at(report, 0, column)->figure.unit) {
            return false;
        }
    }
    return report->guide->role_count > 0;
}

/* "per year,", below it "May 2024"; "2024–34": the unit where all roles share it and cells do not
 * show it, and when the figures are of. BLS's words need neither. */
static struct text under_head(struct report *report, size_t column)
{
    enum figure_id id = column_figures[column];
    if (figure_id_unit(id) == UNIT_WORDS) {
        return TEXT("");
    }
    struct buffer out = {.arena = report->arena};
    if (one_unit(report, column) && column != COLUMN_GROWTH) {
        buffer_add(&out, wording_unit(figure_at(report, 0, column)->figure.unit));
    }
    struct text period = wording_period(report->arena, guide_column_release(report->guide, id));
    buffer_format(&out, "%s%.*s", out.len && period.len ? ",\n" : "", TEXT_ARG(period));
    return buffer_text(&out);
}

static void add_line_below(struct report *report, struct passage *cell, struct text words)
{
    if (words.len) {
        report_add_aside(report, cell, text_format(report->arena, "\n%.*s", TEXT_ARG(words)));
    }
}

static void fill_head(struct report *report, const struct table *table, size_t column)
{
    struct passage *cell = table_cell(table, 0, column);
    if (column == COLUMN_ROLE) {
        *cell = passage_of(report->arena, said("Role"));
        return;
    }
    *cell = passage_of(report->arena, wording_figure_name(column_figures[column]));
    add_line_below(report, cell, under_head(report, column));
}

static void fill_role(struct report *report, struct passage *cell, const struct role *role)
{
    report_add_from(report, cell, role->title, role->source);
    if (role->requirement.len) {
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

static void fill_figure(struct report *report, struct passage *cell, size_t role, size_t column)
{
    const struct guide_figure *figure = figure_at(report, role, column);
    if (one_unit(report, column)) {
        report_add_figure(report, cell, figure);
    } else {
        report_add_figure_and_unit(report, cell, figure);
    }
    enum figure_id id = column_figures[column];
    bool said = figure_id_unit(id) == UNIT_WORDS || guide_column_release(report->guide, id);
    if (!said) {
        add_line_below(report, cell, wording_period(report->arena, figure->figure.release));
    }
    if (column == COLUMN_GROWTH) {
        add_proxy(report, cell, figure);
    }
}

static void fill_row(struct report *report, const struct table *table, size_t role)
{
    fill_role(report, table_cell(table, role + 1, COLUMN_ROLE), report->guide->roles[role].role);
    for (size_t column = COLUMN_ROLE + 1; column < COLUMNS; column++) {
        fill_figure(report, table_cell(table, role + 1, column), role, column);
    }
}

void report_comparison(struct report *report)
{
    static const struct table_column columns[COLUMNS] = {
        [COLUMN_ROLE] = {ALIGN_LEFT, 1.2},      [COLUMN_PAY] = {ALIGN_FIGURE, 0},
        [COLUMN_GROWTH] = {ALIGN_LEFT, 1.5},    [COLUMN_OPENINGS] = {ALIGN_FIGURE, 0},
        [COLUMN_EDUCATION] = {ALIGN_LEFT, 1.2},
    };
    report_heading(report, 2, said("The roles side by side"));
    struct block *block =
        document_add_table(report->document, columns, COLUMNS, report->guide->role_count + 1);
    struct table *table = &block->table;
    table->header_rows = 1;
    table->row_headers = true;
    table->caption =
        passage_of(report->arena, said("Pay, outlook and education of each role. The occupation in "
                                       "parentheses is the one whose growth is shown."));
    for (size_t column = 0; column < COLUMNS; column++) {
        fill_head(report, table, column);
    }
    for (size_t role = 0; role < report->guide->role_count; role++) {
        fill_row(report, table, role);
    }
    document_add_paragraph(
        report->document, TONE_SMALL,
        passage_of(report->arena, said("The small number behind a figure is its source, the small "
                                       "letters are notes; both stand at the end of this guide.")));
}
