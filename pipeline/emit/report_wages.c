#include "emit/picture_wages.h"
#include "emit/report_private.h"

enum { PERCENTILES = 5, PAY_BASES = 2 };

static const enum figure_id wage_figures[PAY_BASES][PERCENTILES] = {
    {FIGURE_ID_WAGE_ANNUAL_P10, FIGURE_ID_WAGE_ANNUAL_P25, FIGURE_ID_WAGE_ANNUAL_MEDIAN,
     FIGURE_ID_WAGE_ANNUAL_P75, FIGURE_ID_WAGE_ANNUAL_P90},
    {FIGURE_ID_WAGE_HOURLY_P10, FIGURE_ID_WAGE_HOURLY_P25, FIGURE_ID_WAGE_HOURLY_MEDIAN,
     FIGURE_ID_WAGE_HOURLY_P75, FIGURE_ID_WAGE_HOURLY_P90},
};

static const char *const wage_heads[PERCENTILES + 1] = {
    SAY("Wage"),   SAY("10th percentile"), SAY("25th percentile"),
    SAY("Median"), SAY("75th percentile"), SAY("90th percentile")};

/* A wage that says whose it is and of when; NULL where every wage is absent. */
static const struct guide_figure *any_wage(const struct guide_role *role)
{
    for (size_t basis = 0; basis < PAY_BASES; basis++) {
        for (size_t i = 0; i < PERCENTILES; i++) {
            const struct guide_figure *figure = &role->figures[wage_figures[basis][i]];
            if (figure->figure.state != FIGURE_ABSENT) {
                return figure;
            }
        }
    }
    return NULL;
}

/* Employees stand beside the wages, where nobody takes them for the jobs of the projections (D7).
 */
static void add_employees(struct report *report, struct passage *passage,
                          const struct guide_role *role)
{
    struct text name = wording_figure_name(FIGURE_ID_WAGE_EMPLOYMENT);
    struct text words = text_format(report->arena, ". %.*s: ", TEXT_ARG(name));
    report_add_from(report, passage, words, NULL);
    report_add_figure(report, passage, &role->figures[FIGURE_ID_WAGE_EMPLOYMENT]);
}

/* "Wages of Medical and Health Services Managers, U.S., May 2024. Employees in the wage survey:
 * 565,840" */
static struct passage wages_caption(struct report *report, const struct guide_role *role,
                                    const struct guide_figure *wage)
{
    struct buffer out = {.arena = report->arena};
    struct text title = wage->occupation ? wording_occupation_title(wage->occupation) : TEXT("");
    /* TRANSLATORS: {1} the title of an occupation. */
    buffer_add(&out, text_fill(report->arena, said("Wages of {1}"), title));
    if (report->guide->area_title.len) {
        buffer_add_string(&out, ", ");
        buffer_add(&out, wording_area(report->guide));
    }
    struct text period = wording_period(report->arena, wage->figure.release);
    buffer_format(&out, "%s%.*s", period.len ? ", " : "", TEXT_ARG(period));
    struct passage caption = passage_of(report->arena, buffer_text(&out));
    add_employees(report, &caption, role);
    return caption;
}

/* Where the table would stand: what is missing, with the marks that say why. */
static void say_no_wages(struct report *report, const struct guide_role *role)
{
    struct passage line =
        passage_of(report->arena, said("The files at hand hold no wages for this occupation"));
    report_add_marks(report, &line, &role->figures[FIGURE_ID_WAGE_ANNUAL_MEDIAN]);
    add_employees(report, &line, role);
    document_add_paragraph(report->document, TONE_SMALL, line);
}

/* Whether a whole row has the same words for no figure, with the same marks: "annual pay only". */
static bool one_statement(const struct report *report, const struct guide_role *role,
                          const enum figure_id ids[PERCENTILES])
{
    const struct guide_figure *first = &role->figures[ids[0]];
    struct text marks = wording_marks(report->arena, first);
    for (size_t i = 0; i < PERCENTILES; i++) {
        const struct guide_figure *figure = &role->figures[ids[i]];
        if (figure_has_number(&figure->figure) || figure->figure.state != first->figure.state ||
            !text_equal(wording_marks(report->arena, figure), marks)) {
            return false;
        }
    }
    return true;
}

static void fill_wages(struct report *report, const struct table *table,
                       const struct guide_role *role)
{
    for (size_t column = 0; column <= PERCENTILES; column++) {
        *table_cell(table, 0, column) = passage_of(report->arena, said(wage_heads[column]));
    }
    for (size_t basis = 0; basis < PAY_BASES; basis++) {
        enum unit unit = figure_id_unit(wage_figures[basis][0]);
        bool once = one_statement(report, role, wage_figures[basis]);
        *table_cell(table, basis + 1, 0) = passage_of(report->arena, wording_unit(unit));
        for (size_t i = 0; i < (once ? 1 : PERCENTILES); i++) {
            report_add_figure(report, table_cell(table, basis + 1, i + 1),
                              &role->figures[wage_figures[basis][i]]);
        }
        if (once) {
            table_span(table, basis + 1, 1, PERCENTILES);
        }
    }
}

void report_wages(struct report *report, const struct guide_role *role)
{
    static const struct table_column columns[PERCENTILES + 1] = {
        {ALIGN_LEFT, 0},   {ALIGN_FIGURE, 1}, {ALIGN_FIGURE, 1},
        {ALIGN_FIGURE, 1}, {ALIGN_FIGURE, 1}, {ALIGN_FIGURE, 1}};
    const struct guide_figure *wage = any_wage(role);
    if (!wage) {
        say_no_wages(report, role);
        return;
    }
    struct table *table =
        &document_add_table(report->document, columns, PERCENTILES + 1, PAY_BASES + 1)->table;
    table->caption = wages_caption(report, role, wage);
    table->header_rows = 1;
    table->row_headers = true;
    fill_wages(report, table, role);
    struct picture picture;
    if (picture_wages(report->arena, report->guide, role, &picture)) {
        picture.belongs = true;
        document_add_picture(report->document, picture);
    }
}
