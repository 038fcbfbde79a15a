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

/* The period that every role's figure has, or NULL. */
static const struct release *one_release(const struct report *report, size_t column)
{
    const struct release *release = NULL;
    for (size_t row = 0; row < report->guide->role_count; row++) {
        const struct release *own = figure_at(report, row, column)->figure.release;
        if (!own || (release && !text_equal(own->period, release->period))) {
            return NULL;
        }
        release = own;
    }
    return release;
}

static void fill_head(struct report *report, const struct table *table, size_t column)
{
    struct passage *cell = table_cell(table, 0, column);
    if (column == COLUMN_ROLE) {
        *cell = passage_of(report->arena, report_word(WORD_ROLE));
        return;
    }
    *cell = passage_of(report->arena, wording_figure_name(column_figures[column]));
    const struct release *release = one_release(report, column);
    if (column == COLUMN_GROWTH && release) {
        struct text period = report_period(report, release);
        passage_add_text(report->arena, cell,
                         text_format(report->arena, "\n%.*s", TEXT_ARG(period)), LOOK_ASIDE);
    } else if (one_unit(report, column)) {
        struct text unit = wording_unit(figure_at(report, 0, column)->figure.unit);
        passage_add_text(report->arena, cell,
                         unit.len ? text_format(report->arena, "\n%.*s", TEXT_ARG(unit)) : unit,
                         LOOK_ASIDE);
    }
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

/* The occupation behind the figure, in parentheses, so that nobody takes it for the role's own. */
static void add_proxy(struct report *report, struct passage *cell,
                      const struct guide_figure *figure)
{
    if (guide_occupation_is_proxy(figure->occupation)) {
        passage_add(report->arena, cell,
                    (struct span){.text = text_format(report->arena, " (%.*s)",
                                                      TEXT_ARG(figure->occupation->title)),
                                  .look = LOOK_ASIDE,
                                  .source = figure->figure.place.source});
    }
}

static void fill_row(struct report *report, const struct table *table, size_t role)
{
    fill_role(report, table_cell(table, role + 1, COLUMN_ROLE), report->guide->roles[role].role);
    for (size_t column = COLUMN_ROLE + 1; column < COLUMNS; column++) {
        struct passage *cell = table_cell(table, role + 1, column);
        const struct guide_figure *figure = figure_at(report, role, column);
        if (one_unit(report, column)) {
            report_add_figure(report, cell, figure);
        } else {
            report_add_figure_and_unit(report, cell, figure);
        }
        if (column == COLUMN_GROWTH) {
            add_proxy(report, cell, figure);
        }
    }
}

void report_comparison(struct report *report)
{
    static const struct table_column columns[COLUMNS] = {
        [COLUMN_ROLE] = {ALIGN_LEFT, 1.2},      [COLUMN_PAY] = {ALIGN_FIGURE, 0},
        [COLUMN_GROWTH] = {ALIGN_LEFT, 1.5},    [COLUMN_OPENINGS] = {ALIGN_FIGURE, 0},
        [COLUMN_EDUCATION] = {ALIGN_LEFT, 1.2},
    };
    report_heading(report, 2, report_word(WORD_COMPARISON));
    struct block *block =
        document_add_table(report->document, columns, COLUMNS, report->guide->role_count + 1);
    struct table *table = &block->table;
    table->header_rows = 1;
    table->row_headers = true;
    table->caption = passage_of(report->arena, report_word(WORD_COMPARISON_CAPTION));
    for (size_t column = 0; column < COLUMNS; column++) {
        fill_head(report, table, column);
    }
    for (size_t role = 0; role < report->guide->role_count; role++) {
        fill_row(report, table, role);
    }
    document_add_paragraph(report->document, TONE_SMALL,
                           passage_of(report->arena, report_word(WORD_HOW_MARKS_WORK)));
}
