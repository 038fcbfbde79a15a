#include "emit/report_private.h"
#include "emit/wording_history.h"

/* What each release published: a table a series, a row a release, a column a role. Between two
 * releases that must not be compared a row of its own says so, and nothing is drawn across it. */

enum { MOST_ROLES = 5 }; /* side by side; more get a table of their own */

/* One table: a figure of a series, for some of the guide's roles. */
struct part {
    enum history_kind kind;
    size_t figure;
    const struct guide_role *roles;
    size_t role_count;
    struct text always; /* why every release breaks with the one before; said above the table */
};

static const struct history_series *series_of(const struct part *part, size_t role)
{
    return &part->roles[role].history->series[part->kind];
}

static const struct history_figure *figure_of(const struct part *part, size_t role, size_t step)
{
    return &series_of(part, role)->steps[step].figures[part->figure];
}

static bool is_published(const struct part *part, size_t role, size_t step)
{
    return figure_of(part, role, step)->figure.figure.state != FIGURE_ABSENT;
}

/* Whether two figures stand below each other; where one is missing, its words part the two. */
static bool has_neighbors(const struct part *part, size_t role, size_t step)
{
    return step > 0 && is_published(part, role, step - 1) && is_published(part, role, step);
}

/* Why the role's figure must not be read on from the one above; empty where it may. */
static struct text break_words(struct arena *arena, const struct part *part, size_t role,
                               size_t step)
{
    const struct history_step *steps = series_of(part, role)->steps;
    if (!has_neighbors(part, role, step)) {
        return TEXT("");
    }
    return wording_break(arena, &steps[step - 1], &steps[step], part->figure);
}

/* How many roles break for the same reason, said in the same words. */
static size_t roles_like(struct arena *arena, const struct part *part, size_t step,
                         struct text words)
{
    size_t count = 0;
    for (size_t role = 0; role < part->role_count; role++) {
        count += text_equal(break_words(arena, part, role, step), words);
    }
    return count;
}

/* The reason that most roles share where every one with two figures breaks; empty where one goes
 * on.
 */
static struct text common_words(struct arena *arena, const struct part *part, size_t step)
{
    struct text common = {"", 0};
    size_t most = 0;
    for (size_t role = 0; role < part->role_count; role++) {
        struct text words = break_words(arena, part, role, step);
        size_t count = roles_like(arena, part, step, words);
        if (!words.len && has_neighbors(part, role, step)) {
            return words;
        }
        common = words.len && count > most ? words : common;
        most = words.len && count > most ? count : most;
    }
    return common;
}

static bool is_told(struct arena *arena, const struct part *part, size_t role, size_t step)
{
    struct text words = break_words(arena, part, role, step);
    for (size_t before = 0; before < role; before++) {
        if (text_equal(break_words(arena, part, before, step), words)) {
            return true;
        }
    }
    return false;
}

static void add_roles_like(struct buffer *out, const struct part *part, size_t step,
                           struct text words)
{
    size_t count = 0;
    for (size_t role = 0; role < part->role_count; role++) {
        if (text_equal(break_words(out->arena, part, role, step), words)) {
            struct text title = part->roles[role].role->title;
            buffer_format(out, "%s%.*s", count++ ? ", " : "", TEXT_ARG(title));
        }
    }
}

/* "OEWS is …; PACS administrator: another occupation …", or with names alone where some roles go on
 * unbroken. Empty where all do, and where nothing is to say that is not said above the table. */
static struct text breaks_between(struct arena *arena, const struct part *part, size_t step)
{
    struct buffer out = {.arena = arena};
    struct text common = common_words(arena, part, step);
    buffer_add(&out, text_equal(common, part->always) ? TEXT("") : common);
    for (size_t role = 0; role < part->role_count; role++) {
        struct text words = break_words(arena, part, role, step);
        if (!words.len || text_equal(words, common) || text_equal(words, part->always) ||
            is_told(arena, part, role, step)) {
            continue;
        }
        buffer_add_string(&out, out.len ? "; " : "");
        add_roles_like(&out, part, step, words);
        buffer_format(&out, ": %.*s", TEXT_ARG(words));
    }
    return buffer_text(&out);
}

/* "29-2032"; of a role whose occupation changes, the first: the breaks name the others. */
static struct text codes_of(struct arena *arena, const struct part *part, size_t role)
{
    const struct history_series *series = series_of(part, role);
    struct text first = {"", 0};
    bool one = true;
    for (size_t i = 0; i < series->count; i++) {
        struct text code = series->steps[i].occupation.code_text;
        first = first.len ? first : code;
        one = one && (!code.len || text_equal(code, first));
    }
    /* TRANSLATORS: {1} the code of an occupation. */
    return one ? first : text_fill(arena, said("at first {1}"), first);
}

static void fill_head(struct report *report, const struct table *table, const struct part *part)
{
    *table_cell(table, 0, 0) = passage_of(report->arena, said("Release"));
    for (size_t role = 0; role < part->role_count; role++) {
        struct passage *cell = table_cell(table, 0, role + 1);
        struct text codes = codes_of(report->arena, part, role);
        report_add_from(report, cell, part->roles[role].role->title,
                        part->roles[role].role->source);
        report_add_aside(report, cell, text_format(report->arena, "\n%.*s", TEXT_ARG(codes)));
    }
}

static void fill_break(struct report *report, const struct table *table, size_t row,
                       struct text words)
{
    *table_cell(table, row, 0) = passage_of(report->arena, said("Break"));
    report_add_aside(report, table_cell(table, row, 1), words);
    table_part(table, row);
    if (table->column_count > 2) {
        table_span(table, row, 1, table->column_count - 1);
    }
}

static bool any_neighbors(const struct part *part, size_t step)
{
    for (size_t role = 0; role < part->role_count; role++) {
        if (has_neighbors(part, role, step)) {
            return true;
        }
    }
    return false;
}

/* The reason that parts every release from the one before, where a table would say it more than
 * once; empty where figures of two may be compared, or another reason is as common. */
static struct text always_words(struct arena *arena, const struct part *part)
{
    struct text always = {"", 0};
    size_t times = 0;
    for (size_t step = 1; step < series_of(part, 0)->count; step++) {
        struct text common = common_words(arena, part, step);
        if (!any_neighbors(part, step)) {
            continue;
        }
        if (!common.len || (times && !text_equal(common, always))) {
            return TEXT("");
        }
        always = common;
        times++;
    }
    return times > 1 ? always : TEXT("");
}

/* The head of a row: the release's period, with the marks that all figures of the row bear. Where
 * one is absent it bears others, so that its row keeps each beside its figure. */
static void head_step(struct report *report, struct passage *head, const struct part *part,
                      size_t step)
{
    const struct release *release = series_of(part, 0)->steps[step].release;
    report_add_from(report, head, wording_period(report->arena, release), release->place.source);
    const struct guide_figure **row =
        ARENA_ARRAY(report->arena, part->role_count, const struct guide_figure *);
    for (size_t role = 0; role < part->role_count; role++) {
        row[role] = &figure_of(part, role, step)->figure;
    }
    report_share_marks(report, row, part->role_count);
    report_add_shared_marks(report, head);
}

/* A strong line marks the break whose reason stands above the table. */
static void fill_step(struct report *report, const struct table *table, size_t row,
                      const struct part *part, size_t step)
{
    if (part->always.len && any_neighbors(part, step) && !table->parted[row - 1]) {
        table_part(table, row);
    }
    head_step(report, table_cell(table, row, 0), part, step);
    for (size_t role = 0; role < part->role_count; role++) {
        report_add_figure(report, table_cell(table, row, role + 1),
                          &figure_of(part, role, step)->figure);
    }
    report_share_none(report);
}

/* The first release with a figure for any of the roles. */
static size_t first_step(const struct part *part)
{
    for (size_t step = 0; step < series_of(part, 0)->count; step++) {
        for (size_t role = 0; role < part->role_count; role++) {
            if (is_published(part, role, step)) {
                return step;
            }
        }
    }
    return series_of(part, 0)->count;
}

static size_t rows_of(struct arena *arena, const struct part *part)
{
    size_t rows = 1;
    for (size_t step = first_step(part); step < series_of(part, 0)->count; step++) {
        rows += breaks_between(arena, part, step).len ? 2 : 1;
    }
    return rows;
}

static void add_table(struct report *report, const struct part *part)
{
    struct table_column columns[MOST_ROLES + 1] = {{ALIGN_LEFT, 0}};
    for (size_t role = 0; role < part->role_count; role++) {
        bool alone = part->role_count == 1; /* its cell has the words of the breaks as well */
        columns[role + 1] = (struct table_column){alone ? ALIGN_LEFT : ALIGN_FIGURE, 1};
    }
    struct table *table = &document_add_table(report->document, columns, part->role_count + 1,
                                              rows_of(report->arena, part))
                               ->table;
    bool growth = part->kind == HISTORY_PROJECTIONS;
    table->caption =
        passage_of(report->arena,
                   growth ? said("Growth over ten years in each release of the projections")
                          : said("Median annual wage in each release of the wage survey (OEWS)"));
    if (part->always.len) {
        /* TRANSLATORS: {1} the reason of a break. */
        struct text words = text_fill(report->arena, said("A break at each: {1}."), part->always);
        report_add_from(report, &table->caption, TEXT(". "), NULL);
        report_add_from(report, &table->caption, words, NULL);
    }
    table->header_rows = 1;
    table->row_headers = true;
    fill_head(report, table, part);
    size_t row = 1;
    for (size_t step = first_step(part); step < series_of(part, 0)->count; step++) {
        struct text words = breaks_between(report->arena, part, step);
        if (words.len) {
            fill_break(report, table, row++, words);
        }
        fill_step(report, table, row++, part, step);
    }
}

/* One release alone has no history. */
static bool has_history(const struct part *part)
{
    return part->role_count && part->roles[0].history &&
           first_step(part) + 1 < series_of(part, 0)->count;
}

/* The roles in tables of nearly the same width. */
static void add_series(struct report *report, enum history_kind kind, size_t figure)
{
    const struct guide *guide = report->guide;
    size_t tables = (guide->role_count + MOST_ROLES - 1) / MOST_ROLES;
    for (size_t i = 0; i < tables; i++) {
        size_t from = guide->role_count * i / tables;
        size_t to = guide->role_count * (i + 1) / tables;
        struct part part = {kind, figure, &guide->roles[from], to - from, TEXT("")};
        if (has_history(&part)) {
            part.always = always_words(report->arena, &part);
            add_table(report, &part);
        }
    }
}

void report_history(struct report *report)
{
    const struct guide *guide = report->guide;
    struct part growth = {HISTORY_PROJECTIONS, HISTORY_GROWTH, guide->roles, guide->role_count,
                          TEXT("")};
    struct part pay = {HISTORY_OEWS, HISTORY_MEDIAN_WAGE, guide->roles, guide->role_count,
                       TEXT("")};
    if (!has_history(&growth) && !has_history(&pay)) {
        return;
    }
    report_heading(report, 2, said("By release"));
    document_add_paragraph(
        report->document, TONE_SMALL,
        passage_of(report->arena,
                   said("Oldest release first. At a break the figures below must not be "
                        "compared with those above; a reason behind a role’s name is that role’s "
                        "alone.")))
        ->leads = true;
    add_series(report, growth.kind, growth.figure);
    add_series(report, pay.kind, pay.figure);
}
