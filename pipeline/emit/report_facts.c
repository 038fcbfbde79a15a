#include "emit/report_private.h"
#include "join/pathways.h"

/* Between two figures of one fact. */
static const struct text separator = {" · ", sizeof " · " - 1};

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

/* A fact of some figures, with the marks that all of them bear behind its name; to
 * report_share_none. */
static struct passage *add_fact_of(struct report *report, struct facts *facts, struct text name,
                                   const struct guide_figure *const *figures, size_t count)
{
    struct passage *value = add_fact(report, facts, name);
    report_share_marks(report, figures, count);
    report_add_shared_marks(report, &facts->items[facts->count - 1].name);
    return value;
}

/* The name, and in an area's guide whose the figure is. */
static struct text name_of(const struct report *report, struct text name,
                           const struct guide_figure *figure)
{
    return wording_with(report->arena, name, report_whose(report, figure));
}

/* The pay and of when it is: the year or the survey stands beside it, where nobody takes the pay of
 * a survey for the median of the table of wages. */
static void add_pay_of(struct report *report, struct passage *value, const struct guide_figure *pay)
{
    report_add_figure_and_unit(report, value, pay);
    struct text period = wording_period(report->arena, pay->figure.release);
    if (period.len) {
        const char *between = figure_has_number(&pay->figure) ? ", " : " ";
        report_add_aside(report, value,
                         text_format(report->arena, "%s%.*s", between, TEXT_ARG(period)));
    }
}

/* The area's and the nation's in one row, each behind whose it is. */
static void add_pay_beside(struct report *report, struct passage *value,
                           const struct guide_figure *local, const struct guide_figure *national)
{
    report_add_from(report, value, report_whose(report, local), NULL);
    report_add_from(report, value, TEXT(" "), NULL);
    add_pay_of(report, value, local);
    report_add_aside(report, value, separator);
    report_add_from(report, value, report_whose(report, national), NULL);
    report_add_from(report, value, TEXT(" "), NULL);
    add_pay_of(report, value, national);
}

/* The area's and the nation's; then a survey's, which is of the whole country. */
static void add_pay(struct report *report, struct facts *facts, const struct guide_role *role)
{
    const struct guide_figure *pay = &role->figures[FIGURE_ID_SALARY];
    const struct guide_figure *local = guide_local_pay(report->guide, role);
    if (!report_is_local(report)) {
        add_pay_of(report, add_fact(report, facts, report_pay_name(report, role)), local);
        return;
    }
    if (guide_pay_is_mean(role) || local->figure.state == FIGURE_ABSENT) {
        add_pay_beside(report, add_fact(report, facts, report_pay_name(report, role)), local,
                       guide_national_pay(report->guide, role));
    }
    if (!pay->occupation) {
        add_pay_of(report, add_fact(report, facts, said("Pay in a survey")), pay);
    }
}

/* The percent and BLS's own words for it; where these are none of its words, whose they would be.
 * BLS has no words for what a state projects. */
static void add_growth_of(struct report *report, struct facts *facts,
                          const struct guide_figure *figures)
{
    const struct guide_figure *growth = &figures[FIGURE_ID_GROWTH];
    const struct guide_figure *words = &figures[FIGURE_ID_GROWTH_WORDS];
    struct text name = name_of(report, wording_figure_name(FIGURE_ID_GROWTH), growth);
    struct text period = wording_period(report->arena, growth->figure.release);
    struct passage *value = add_fact(report, facts, wording_with(report->arena, name, period));
    report_add_figure(report, value, growth);
    if (growth->national != words->national) {
        return;
    }
    report_add_aside(report, value, separator);
    if (words->figure.state != FIGURE_VALUE) {
        report_add_aside(report, value, said("in BLS’s words:"));
        report_add_from(report, value, TEXT(" "), NULL);
    }
    report_add_figure(report, value, words);
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
    struct text number = text_number(report->arena, (size_t)year);
    /* TRANSLATORS: {1} a year. */
    struct text words = year && projected
                            ? text_fill(report->arena, said("in {1}, projected"), number)
                        : year      ? text_fill(report->arena, said("in {1}"), number)
                        : projected ? said("projected")
                                    : TEXT("");
    if (words.len) {
        report_add_aside(report, value, text_format(report->arena, " %.*s", TEXT_ARG(words)));
    }
}

/* A further figure of a fact, behind a word that says which. */
static void add_further(struct report *report, struct passage *value, struct text name,
                        const struct guide_figure *figure)
{
    report_add_aside(report, value, separator);
    report_add_aside(report, value, name);
    report_add_from(report, value, TEXT(" "), NULL);
    report_add_figure_and_unit(report, value, figure);
}

static void add_jobs_fact(struct report *report, struct facts *facts,
                          const struct guide_figure *figures)
{
    const struct guide_figure *row[] = {&figures[FIGURE_ID_EMPLOYMENT],
                                        &figures[FIGURE_ID_PROJECTED_EMPLOYMENT],
                                        &figures[FIGURE_ID_OPENINGS]};
    struct text name = name_of(report, said("Jobs and openings"), row[0]);
    struct passage *value = add_fact_of(report, facts, name, row, sizeof row / sizeof *row);
    add_jobs_of(report, value, row[0], false);
    report_add_aside(report, value, separator);
    add_jobs_of(report, value, row[1], true);
    add_further(report, value, said("openings:"), row[2]);
    report_share_none(report);
}

/* Growth, jobs and openings; the nation's behind those that a state projects itself. */
static void add_outlook(struct report *report, struct facts *facts, const struct guide_role *role)
{
    bool own = report_is_local(report) && !role->figures[FIGURE_ID_GROWTH].national;
    add_growth_of(report, facts, role->figures);
    if (own) {
        add_growth_of(report, facts, role->national);
    }
    add_jobs_fact(report, facts, role->figures);
    if (own) {
        add_jobs_fact(report, facts, role->national);
    }
}

/* Why BLS finds another level typical than the one that the role asks for, right behind it. */
static void add_difference(struct report *report, struct passage *value,
                           const struct guide_role *role)
{
    const struct text differs = role->role->asks.differs;
    if (!pathways_differ(role) || !differs.len) {
        return;
    }
    report_add_aside(report, value, TEXT(" ("));
    passage_add(report->arena, value,
                (struct span){.text = differs, .look = LOOK_ASIDE, .source = role->role->source});
    report_add_aside(report, value, TEXT(")"));
}

/* What BLS finds typical for entering the occupation, beside what the role itself asks for. */
static void add_entry(struct report *report, struct facts *facts, const struct guide_role *role)
{
    const struct guide_figure *row[] = {&role->figures[FIGURE_ID_ENTRY_EDUCATION],
                                        &role->figures[FIGURE_ID_EXPERIENCE],
                                        &role->figures[FIGURE_ID_TRAINING]};
    struct text name = name_of(report, wording_figure_name(FIGURE_ID_ENTRY_EDUCATION), row[0]);
    struct passage *value = add_fact_of(report, facts, name, row, sizeof row / sizeof *row);
    report_add_figure(report, value, row[0]);
    add_difference(report, value, role);
    add_further(report, value, said("related experience:"), row[1]);
    add_further(report, value, said("training:"), row[2]);
    report_share_none(report);
}

/* Behind what the role asks for: from where people come to it, and what they need for that where it
 * is something else. */
static void add_ways(struct report *report, struct passage *value, const struct guide_role *role)
{
    struct arena *arena = report->arena;
    for (size_t i = 0; i < report->guide->move_count; i++) {
        const struct guide_move *move = &report->guide->moves[i];
        if (move->to != role) {
            continue;
        }
        struct text from = move->from ? move->from->role->title : move->move->start;
        struct text way = text_fill(
            arena, move->lateral ? said("lateral move from {1}") : said("step up from {1}"), from);
        if (!text_equal(move->move->needs, role->role->requirement)) {
            /* TRANSLATORS: {1} "step up from" a role, {2} the education or experience it asks for.
             */
            way = text_fill(arena, said("{1}, with: {2}"), way, move->move->needs);
        }
        report_add_aside(report, value, separator);
        passage_add(arena, value,
                    (struct span){.text = way, .look = LOOK_ASIDE, .source = role->role->source});
    }
}

/* The occupation as any of the families names it: a release without its row knows no title. */
static const struct guide_occupation *named(const struct guide_role *role,
                                            const struct guide_occupation *occupation)
{
    for (enum family family = 0; family < FAMILIES && !occupation->title.len; family++) {
        const struct guide_occupation *other = &role->occupations[family];
        bool same = other->code == occupation->code && other->edition == occupation->edition;
        occupation = same && other->title.len ? other : occupation;
    }
    return occupation;
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
        struct passage *value = add_fact(report, facts, said("Occupation that BLS counts"));
        struct text name = wording_occupation(report->arena, named(role, occupation));
        struct text fit = wording_fit(occupation->fit);
        report_add_from(report, value, name, role->role->source);
        report_add_aside(report, value, text_format(report->arena, " (%.*s)", TEXT_ARG(fit)));
    }
}

static struct facts collect_facts(struct report *report, const struct guide_role *role)
{
    struct facts facts = {NULL, 0};
    add_pay(report, &facts, role);
    add_outlook(report, &facts, role);
    if (role->role->requirement.len) {
        struct passage *value = add_fact(report, &facts, said("What the role asks for"));
        report_add_from(report, value, role->role->requirement, role->role->source);
        add_ways(report, value, role);
    }
    add_entry(report, &facts, role);
    if (role->role->certification_count) {
        report_add_certifications(report, add_fact(report, &facts, said("Certifications")),
                                  role->role);
    }
    add_occupations(report, &facts, role);
    return facts;
}

void report_facts(struct report *report, const struct guide_role *role)
{
    static const struct table_column columns[] = {{ALIGN_LEFT, 0}, {ALIGN_LEFT, 1}};
    struct facts facts = collect_facts(report, role);
    report_heading(report, 3, said("Quick facts"));
    struct table *table = &document_add_table(report->document, columns, 2, facts.count)->table;
    table->look = TABLE_FACTS;
    table->row_headers = true;
    for (size_t row = 0; row < facts.count; row++) {
        *table_cell(table, row, 0) = facts.items[row].name;
        *table_cell(table, row, 1) = facts.items[row].value;
    }
}
