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

/* A wage of the figures that says whose it is and of when; NULL where every wage is absent. */
static const struct guide_figure *wage_among(const struct guide_figure *figures)
{
    static const enum figure_id means[] = {FIGURE_ID_WAGE_ANNUAL_MEAN, FIGURE_ID_WAGE_HOURLY_MEAN};
    for (size_t basis = 0; figures && basis < PAY_BASES; basis++) {
        for (size_t i = 0; i < PERCENTILES; i++) {
            const struct guide_figure *figure = &figures[wage_figures[basis][i]];
            if (figure->figure.state != FIGURE_ABSENT) {
                return figure;
            }
        }
        if (figures[means[basis]].figure.state != FIGURE_ABSENT) {
            return &figures[means[basis]];
        }
    }
    return NULL;
}

/* The same of the area or of the nation beside it; the area's first. */
static const struct guide_figure *any_wage(const struct guide_role *role)
{
    const struct guide_figure *wage = wage_among(role->figures);
    return wage ? wage : wage_among(role->national);
}

/* Employees stand beside the wages, where nobody takes them for the jobs of the projections (D7).
 */
static void add_employees(struct report *report, struct passage *passage,
                          const struct guide_role *role)
{
    const struct guide_figure *figure = &role->figures[FIGURE_ID_WAGE_EMPLOYMENT];
    struct text name = wording_with(report->arena, wording_figure_name(FIGURE_ID_WAGE_EMPLOYMENT),
                                    report_whose(report, figure));
    struct text words = text_format(report->arena, ". %.*s: ", TEXT_ARG(name));
    report_add_from(report, passage, words, NULL);
    report_add_figure(report, passage, figure);
    if (role->national && !figure->national) {
        report_add_from(report, passage, TEXT("; "), NULL);
        report_add_from(report, passage, wording_nation(), NULL);
        report_add_from(report, passage, TEXT(": "), NULL);
        report_add_figure(report, passage, &role->national[FIGURE_ID_WAGE_EMPLOYMENT]);
    }
}

/* Whether one occupation stands behind all figures of the role; the facts above name it. */
static bool has_one_occupation(const struct guide_role *role, const struct guide_figure *wage)
{
    bool one = wage->occupation != NULL;
    for (enum family family = 0; one && family < FAMILIES; family++) {
        soc_code code = role->occupations[family].code;
        one = !code || code == wage->occupation->code;
    }
    return one;
}

/* "Wages of Medical and Health Services Managers, U.S., May 2024. Employees in the wage survey:
 * 565,840"; rows of an area's table say whose they are, and its caption has to be short. */
static struct passage wages_caption(struct report *report, const struct guide_role *role,
                                    const struct guide_figure *wage)
{
    struct buffer out = {.arena = report->arena};
    struct text title = wage->occupation ? wording_occupation_title(wage->occupation) : TEXT("");
    bool named = report_is_local(report) && has_one_occupation(role, wage);
    /* TRANSLATORS: {1} the title of an occupation. */
    buffer_add(&out, named ? said("Wages") : text_fill(report->arena, said("Wages of {1}"), title));
    if (report->guide->area_title.len && !report_is_local(report)) {
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
static bool one_statement(const struct report *report, const struct guide_figure *figures,
                          const enum figure_id ids[PERCENTILES])
{
    const struct guide_figure *first = &figures[ids[0]];
    struct text marks = wording_marks(report->arena, first);
    for (size_t i = 0; i < PERCENTILES; i++) {
        const struct guide_figure *figure = &figures[ids[i]];
        if (figure_has_number(&figure->figure) || figure->figure.state != first->figure.state ||
            !text_equal(wording_marks(report->arena, figure), marks)) {
            return false;
        }
    }
    return true;
}

/* "mean $125,000; percentiles: not available": of an area whose file has means only. */
static void add_mean(struct report *report, struct passage *cell, const struct guide_figure *mean)
{
    report_add_with_figure(report, cell, said("mean {1}"), mean);
    report_add_from(report, cell, TEXT("; "), NULL);
    report_add_from(report, cell, said("percentiles:"), NULL);
    report_add_from(report, cell, TEXT(" "), NULL);
}

/* The head of a row: whose wages and per what, with the marks that all of its figures bear. */
static void head_row(struct report *report, struct passage *head,
                     const struct guide_figure *figures, const enum figure_id ids[PERCENTILES])
{
    const struct guide_figure *row[PERCENTILES];
    for (size_t i = 0; i < PERCENTILES; i++) {
        row[i] = &figures[ids[i]];
    }
    struct text unit = wording_unit(figure_id_unit(ids[0]));
    *head =
        passage_of(report->arena, wording_with(report->arena, report_whose(report, row[0]), unit));
    if (!one_statement(report, figures, ids)) { /* that says its marks itself */
        report_share_marks(report, row, PERCENTILES);
        report_add_shared_marks(report, head);
    }
}

/* One row: the wages on a pay basis of the area or of the nation. */
static void fill_basis(struct report *report, const struct table *table, size_t row,
                       const struct guide_figure *figures)
{
    size_t basis = (row - 1) % PAY_BASES;
    const enum figure_id *ids = wage_figures[basis];
    const struct guide_figure *mean =
        &figures[basis ? FIGURE_ID_WAGE_HOURLY_MEAN : FIGURE_ID_WAGE_ANNUAL_MEAN];
    bool once = one_statement(report, figures, ids);
    head_row(report, table_cell(table, row, 0), figures, ids);
    if (once && report_is_local(report) && figure_has_number(&mean->figure)) {
        add_mean(report, table_cell(table, row, 1), mean);
    }
    for (size_t i = 0; i < (once ? 1 : PERCENTILES); i++) {
        report_add_figure(report, table_cell(table, row, i + 1), &figures[ids[i]]);
    }
    report_share_none(report);
    if (once) {
        table_span(table, row, 1, PERCENTILES);
    }
}

static void fill_wages(struct report *report, const struct table *table,
                       const struct guide_role *role)
{
    for (size_t column = 0; column <= PERCENTILES; column++) {
        *table_cell(table, 0, column) = passage_of(report->arena, said(wage_heads[column]));
    }
    for (size_t row = 1; row < table->row_count; row++) {
        fill_basis(report, table, row, row > PAY_BASES ? role->national : role->figures);
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
    size_t rows = PAY_BASES * (role->national ? 2 : 1);
    struct table *table =
        &document_add_table(report->document, columns, PERCENTILES + 1, rows + 1)->table;
    table->caption = wages_caption(report, role, wage);
    table->header_rows = 1;
    table->row_headers = true;
    fill_wages(report, table, role);
    struct picture picture;
    /* an area's stand beside the nation's in the picture of all roles; here the table says both */
    if (!report_is_local(report) && picture_wages(report->arena, report->guide, role, &picture)) {
        picture.belongs = true;
        document_add_picture(report->document, picture);
    }
}
