#include "emit/report_private.h"

/* ---- quick facts ---- */

/* Between two figures of one fact. */
static const struct text separator = {"  ·  ", sizeof "  ·  " - 1};

struct fact {
    struct passage name;
    struct passage value;
};

struct facts {
    struct fact *items;
    size_t count;
};

static struct passage *add_fact(struct report *report, struct facts *facts, struct text name)
{
    facts->items = arena_grow(report->arena, facts->items, facts->count, sizeof *facts->items);
    struct fact *fact = &facts->items[facts->count++];
    *fact = (struct fact){passage_of(report->arena, name), {NULL, 0}};
    return &fact->value;
}

static void add_figure_fact(struct report *report, struct facts *facts,
                            const struct guide_role *role, enum figure_id id)
{
    struct passage *value = add_fact(report, facts, wording_figure_name(id));
    report_add_figure_and_unit(report, value, &role->figures[id]);
}

/* The percent and BLS's own words for it. */
static void add_growth(struct report *report, struct facts *facts, const struct guide_role *role)
{
    const struct guide_figure *growth = &role->figures[FIGURE_ID_GROWTH];
    const struct guide_figure *words = &role->figures[FIGURE_ID_GROWTH_WORDS];
    struct text name = wording_figure_name(FIGURE_ID_GROWTH);
    if (growth->figure.release) {
        struct text period = report_period(report, growth->figure.release);
        name = text_format(report->arena, "%.*s, %.*s", TEXT_ARG(name), TEXT_ARG(period));
    }
    struct passage *value = add_fact(report, facts, name);
    report_add_figure(report, value, growth);
    if (words->figure.state != FIGURE_ABSENT) {
        passage_add_text(report->arena, value, separator, LOOK_ASIDE);
        report_add_figure(report, value, words);
    }
}

/* The year that the projection starts from, or the one that it reaches: 2024 and 2034 of
 * "2024-34". 0 where the period says no such thing. */
static int year_of(const struct release *release, bool reached)
{
    int from = release ? release_year(release) : 0;
    if (!from || !reached) {
        return from;
    }
    struct text period = release->period;
    struct text end = text_part(period, text_find(period, '-', 0) + 1, period.len);
    struct decimal years;
    if (end.len != 2 || !decimal_parse(end, &years)) {
        return 0;
    }
    int to = from / 100 * 100 + (int)years.digits;
    return to > from ? to : to + 100;
}

/* The figure and the year that it is of: "101,700 in 2034, projected". */
static void add_jobs_of(struct report *report, struct passage *value,
                        const struct guide_figure *figure, bool projected)
{
    report_add_figure(report, value, figure);
    int year = year_of(figure->figure.release, projected);
    if (!year) {
        return;
    }
    struct text in = report_word(WORD_IN_YEAR);
    struct buffer words = {.arena = report->arena};
    buffer_format(&words, " %.*s %d", TEXT_ARG(in), year);
    if (projected) {
        struct text word = report_word(WORD_PROJECTED);
        buffer_format(&words, ", %.*s", TEXT_ARG(word));
    }
    passage_add_text(report->arena, value, buffer_text(&words), LOOK_ASIDE);
}

static void add_jobs(struct report *report, struct facts *facts, const struct guide_role *role)
{
    struct passage *value = add_fact(report, facts, wording_figure_name(FIGURE_ID_EMPLOYMENT));
    add_jobs_of(report, value, &role->figures[FIGURE_ID_EMPLOYMENT], false);
    passage_add_text(report->arena, value, separator, LOOK_ASIDE);
    add_jobs_of(report, value, &role->figures[FIGURE_ID_PROJECTED_EMPLOYMENT], true);
}

static void add_where_published(struct report *report, struct facts *facts,
                                const struct guide_role *role, enum figure_id id)
{
    if (role->figures[id].figure.state != FIGURE_ABSENT) {
        add_figure_fact(report, facts, role, id);
    }
}

/* The occupations behind the figures; nearly always one for all families. */
static void add_occupations(struct report *report, struct facts *facts,
                            const struct guide_role *role)
{
    for (enum family family = 0; family < FAMILIES; family++) {
        const struct guide_occupation *occupation = &role->occupations[family];
        bool shown = !occupation->code;
        for (enum family before = 0; before < family; before++) {
            shown = shown || role->occupations[before].code == occupation->code;
        }
        if (shown) {
            continue;
        }
        struct passage *value = add_fact(report, facts, report_word(WORD_OCCUPATION));
        struct text name = wording_occupation(report->arena, occupation);
        struct text fit = wording_fit(occupation->fit);
        report_add_from(report, value, name, role->role->source);
        passage_add_text(report->arena, value, text_format(report->arena, " (%.*s)", TEXT_ARG(fit)),
                         LOOK_ASIDE);
    }
}

static struct facts collect_facts(struct report *report, const struct guide_role *role)
{
    struct facts facts = {NULL, 0};
    add_figure_fact(report, &facts, role, FIGURE_ID_SALARY);
    add_growth(report, &facts, role);
    add_jobs(report, &facts, role);
    add_figure_fact(report, &facts, role, FIGURE_ID_OPENINGS);
    if (role->role->requirement.len) {
        struct passage *value = add_fact(report, &facts, report_word(WORD_REQUIREMENT));
        report_add_from(report, value, role->role->requirement, role->role->source);
    }
    add_figure_fact(report, &facts, role, FIGURE_ID_ENTRY_EDUCATION);
    add_where_published(report, &facts, role, FIGURE_ID_EXPERIENCE);
    add_where_published(report, &facts, role, FIGURE_ID_TRAINING);
    add_occupations(report, &facts, role);
    return facts;
}

static void add_facts(struct report *report, const struct guide_role *role)
{
    static const struct table_column columns[] = {{ALIGN_LEFT, 0}, {ALIGN_LEFT, 1}};
    struct facts facts = collect_facts(report, role);
    report_heading(report, 3, report_word(WORD_FACTS));
    struct table *table = &document_add_table(report->document, columns, 2, facts.count)->table;
    table->look = TABLE_FACTS;
    table->row_headers = true;
    for (size_t row = 0; row < facts.count; row++) {
        *table_cell(table, row, 0) = facts.items[row].name;
        *table_cell(table, row, 1) = facts.items[row].value;
    }
}

/* ---- wages ---- */

enum { PERCENTILES = 5, PAY_BASES = 2 };

static const enum figure_id wage_figures[PAY_BASES][PERCENTILES] = {
    {FIGURE_ID_WAGE_ANNUAL_P10, FIGURE_ID_WAGE_ANNUAL_P25, FIGURE_ID_WAGE_ANNUAL_MEDIAN,
     FIGURE_ID_WAGE_ANNUAL_P75, FIGURE_ID_WAGE_ANNUAL_P90},
    {FIGURE_ID_WAGE_HOURLY_P10, FIGURE_ID_WAGE_HOURLY_P25, FIGURE_ID_WAGE_HOURLY_MEDIAN,
     FIGURE_ID_WAGE_HOURLY_P75, FIGURE_ID_WAGE_HOURLY_P90},
};

static const enum report_word wage_heads[PERCENTILES + 1] = {WORD_WAGES,  WORD_P10, WORD_P25,
                                                             WORD_MEDIAN, WORD_P75, WORD_P90};

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

/* "Wages of Medical and Health Services Managers, U.S., May 2024. Employees in the wage survey:
 * 565,840": employees stand here, where nobody takes them for the jobs of the projections (D7). */
static struct passage wages_caption(struct report *report, const struct guide_role *role,
                                    const struct guide_figure *wage)
{
    struct buffer out = {.arena = report->arena};
    const struct guide_figure *employees = &role->figures[FIGURE_ID_WAGE_EMPLOYMENT];
    buffer_add(&out, report_word(WORD_WAGES_CAPTION));
    buffer_add_char(&out, ' ');
    buffer_add(&out, wage->occupation ? wage->occupation->title : TEXT(""));
    if (report->guide->area_title.len) {
        buffer_add_string(&out, ", ");
        buffer_add(&out, report->guide->area_title);
    }
    if (wage->figure.release) {
        buffer_add_string(&out, ", ");
        buffer_add(&out, wage->figure.release->period);
    }
    struct passage caption = passage_of(report->arena, buffer_text(&out));
    if (employees->figure.state != FIGURE_ABSENT) {
        struct text name = wording_figure_name(FIGURE_ID_WAGE_EMPLOYMENT);
        passage_add_text(report->arena, &caption,
                         text_format(report->arena, ". %.*s: ", TEXT_ARG(name)), LOOK_PLAIN);
        report_add_figure(report, &caption, employees);
    }
    return caption;
}

static void fill_wages(struct report *report, const struct table *table,
                       const struct guide_role *role)
{
    for (size_t column = 0; column <= PERCENTILES; column++) {
        *table_cell(table, 0, column) = passage_of(report->arena, report_word(wage_heads[column]));
    }
    for (size_t basis = 0; basis < PAY_BASES; basis++) {
        enum unit unit = figure_id_unit(wage_figures[basis][0]);
        *table_cell(table, basis + 1, 0) = passage_of(report->arena, wording_unit(unit));
        for (size_t i = 0; i < PERCENTILES; i++) {
            report_add_figure(report, table_cell(table, basis + 1, i + 1),
                              &role->figures[wage_figures[basis][i]]);
        }
    }
}

static void add_wages(struct report *report, const struct guide_role *role)
{
    static const struct table_column columns[PERCENTILES + 1] = {
        {ALIGN_LEFT, 1},   {ALIGN_FIGURE, 1}, {ALIGN_FIGURE, 1},
        {ALIGN_FIGURE, 1}, {ALIGN_FIGURE, 1}, {ALIGN_FIGURE, 1}};
    const struct guide_figure *wage = any_wage(role);
    if (!wage) {
        return; /* the median in the facts has said so, with its note */
    }
    struct table *table =
        &document_add_table(report->document, columns, PERCENTILES + 1, PAY_BASES + 1)->table;
    table->caption = wages_caption(report, role, wage);
    table->header_rows = 1;
    table->row_headers = true;
    fill_wages(report, table, role);
}

/* ---- certifications ---- */

static void add_certifications(struct report *report, const struct role *role)
{
    if (!role->certification_count) {
        return;
    }
    report_heading(report, 3, report_word(WORD_CERTIFICATIONS));
    struct list *list = &document_add_list(report->document, LIST_BULLETS, TONE_BODY)->list;
    for (size_t i = 0; i < role->certification_count; i++) {
        const struct certification *certification = &role->certifications[i];
        struct passage passage = {NULL, 0};
        passage_add(
            report->arena, &passage,
            (struct span){.text = certification->name, .look = LOOK_BOLD, .source = role->source});
        if (certification->body.len) {
            report_add_from(report, &passage, TEXT(", "), NULL);
            report_add_from(report, &passage, certification->body, role->source);
        }
        if (certification->address.len) {
            report_add_from(report, &passage, TEXT(", "), NULL);
            report_add_address(report, &passage, certification->address);
        }
        list_add(report->arena, list,
                 (struct list_item){.label = TEXT("•"), .depth = 1, .passage = passage});
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
    add_facts(report, role);
    add_wages(report, role);
    add_certifications(report, role->role);
}
