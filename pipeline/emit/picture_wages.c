#include "emit/picture_wages.h"

#include "emit/picture_bars.h"
#include "emit/said.h"
#include "emit/wording.h"

enum basis { YEARLY, HOURLY, BASES };

static const enum figure_id wage_ids[BASES][PERCENTILES] = {
    {FIGURE_ID_WAGE_ANNUAL_P10, FIGURE_ID_WAGE_ANNUAL_P25, FIGURE_ID_WAGE_ANNUAL_MEDIAN,
     FIGURE_ID_WAGE_ANNUAL_P75, FIGURE_ID_WAGE_ANNUAL_P90},
    {FIGURE_ID_WAGE_HOURLY_P10, FIGURE_ID_WAGE_HOURLY_P25, FIGURE_ID_WAGE_HOURLY_MEDIAN,
     FIGURE_ID_WAGE_HOURLY_P75, FIGURE_ID_WAGE_HOURLY_P90},
};

/* The bars of each pay basis. */
struct wages {
    struct bars bases[BASES];
};

/* The wages that one bar shows: of a role in the guide's area, or in the nation beside it. */
struct side {
    const struct guide *guide;
    const struct guide_role *role;
    const struct guide_figure *figures;
    bool nation; /* beside an area's */
    bool mean;   /* the mark is at the mean */
};

static struct side side_of(const struct guide *guide, const struct guide_role *role, bool nation)
{
    return (struct side){guide, role, nation ? role->national : role->figures, nation,
                         guide_shows_mean(guide, role)};
}

/* A percentile; in the median's place the mean where the mark is at that. */
static const struct figure *figure_of(const struct side *side, enum basis basis, size_t i)
{
    static const enum figure_id means[BASES] = {FIGURE_ID_WAGE_ANNUAL_MEAN,
                                                FIGURE_ID_WAGE_HOURLY_MEAN};
    bool mean = i == MIDDLE && side->mean;
    return &side->figures[mean ? means[basis] : wage_ids[basis][i]].figure;
}

static bool any_number(const struct side *side, enum basis basis)
{
    for (size_t i = 0; i < PERCENTILES; i++) {
        if (figure_has_number(figure_of(side, basis, i))) {
            return true;
        }
    }
    return false;
}

/* Hourly pay only where there is no annual pay; the nation's where the area has none. */
static enum basis basis_of(const struct guide *guide, const struct guide_role *role)
{
    struct side side = side_of(guide, role, false);
    if (role->national && !any_number(&side, YEARLY) && !any_number(&side, HOURLY)) {
        side = side_of(guide, role, true);
    }
    return !any_number(&side, YEARLY) && any_number(&side, HOURLY) ? HOURLY : YEARLY;
}

/* "at least $239,200" in words, for what is drawn without an end. */
static struct text words_of(struct arena *arena, const struct figure *figure)
{
    struct figure bound = *figure;
    bound.state = FIGURE_VALUE;
    if (figure->state == FIGURE_AT_LEAST) {
        return text_fill(arena, said("at least {1}"), wording_figure(arena, &bound));
    }
    if (figure->state == FIGURE_BELOW) {
        return text_fill(arena, said("below {1}"), wording_figure(arena, &bound));
    }
    return wording_figure(arena, figure);
}

/* Beside a bar that stands for itself the words say which percentile it is; among others the
 * caption does, unless the figure is missing. */
static struct text end_words(struct arena *arena, const struct figure *figure, const char *pattern,
                             bool alone)
{
    struct text words = words_of(arena, figure);
    return alone || !figure_has_number(figure) ? text_fill(arena, said(pattern), words) : words;
}

/* Words for a bar that cannot be drawn: whose figures are not there. */
static struct text nothing_words(struct arena *arena, const struct side *side, enum basis basis)
{
    const struct figure *middle = figure_of(side, basis, MIDDLE);
    if (!side->role->national || side->nation) {
        return wording_figure(arena, middle);
    }
    bool withheld = middle->state == FIGURE_WITHHELD;
    return text_fill(arena, withheld ? said("not published for {1}") : said("no figure for {1}"),
                     wording_area(side->guide));
}

/* Of an area whose file has only means there is nothing but the mark. */
static bool is_mark_alone(const struct side *side)
{
    return side->mean && !side->nation;
}

static void add_words(struct arena *arena, const struct side *side, enum basis basis, bool alone,
                      struct bar *bar)
{
    const char *pattern = side->mean ? SAY("Mean: {1}") : SAY("Median: {1}");
    struct text middle = end_words(arena, figure_of(side, basis, MIDDLE), pattern,
                                   alone || side->mean || side->nation);
    if (is_mark_alone(side)) {
        bar->right = middle; /* nothing else stands there */
        return;
    }
    bar->left = end_words(arena, figure_of(side, basis, LOW), SAY("10th percentile: {1}"), alone);
    bar->right = end_words(arena, figure_of(side, basis, HIGH), SAY("90th percentile: {1}"), alone);
    if (side->nation) { /* on one line, close below the area's */
        bar->right = text_format(arena, "%.*s · %.*s", TEXT_ARG(bar->right), TEXT_ARG(middle));
    } else {
        bar->middle = middle;
    }
}

/* The role's name, the nation's below it; none where the bar stands in its role's section. */
static struct chart_name name_of(const struct side *side, bool alone)
{
    const struct role *role = side->role->role;
    return side->nation ? (struct chart_name){.text = wording_nation(), .plain = true}
           : alone      ? (struct chart_name){.text = TEXT("")}
                        : (struct chart_name){.text = role->title, .source = role->source};
}

static struct bar bar_of(struct arena *arena, const struct side *side, enum basis basis, bool alone)
{
    struct bar bar = {.bound = 0, .thin = side->nation, .name = name_of(side, alone)};
    for (size_t i = 0; i < PERCENTILES; i++) {
        const struct figure *figure = figure_of(side, basis, i);
        double value = decimal_double(figure->value);
        bar.known[i] = figure->state == FIGURE_VALUE;
        bar.at[i] = value;
        if (figure->state == FIGURE_AT_LEAST && (!bar.open || value < bar.bound)) {
            bar.open = true;
            bar.bound = value;
        }
    }
    if (any_number(side, basis)) {
        add_words(arena, side, basis, alone, &bar);
    } else {
        bar.left = nothing_words(arena, side, basis);
    }
    return bar;
}

static double highest_of(const struct side *side, enum basis basis)
{
    double most = 0;
    for (size_t i = 0; i < PERCENTILES; i++) {
        const struct figure *figure = figure_of(side, basis, i);
        double value = figure_has_number(figure) ? decimal_double(figure->value) : 0;
        most = value > most ? value : most;
    }
    return most;
}

static double highest(const struct guide *guide, enum basis basis)
{
    double most = 0;
    for (size_t i = 0; i < guide->role_count; i++) {
        const struct guide_role *role = &guide->roles[i];
        for (int nation = 0; nation <= (role->national != NULL); nation++) {
            struct side side = side_of(guide, role, nation);
            double value = basis_of(guide, role) == basis ? highest_of(&side, basis) : 0;
            most = value > most ? value : most;
        }
    }
    return most;
}

/* The axis of the guide: from 0 to its highest wage, with ticks at round numbers. */
static void add_axis(struct arena *arena, const struct guide *guide, enum basis basis,
                     struct bars *bars)
{
    enum { MOST_STEPS = 5 };
    enum unit unit = basis == YEARLY ? UNIT_DOLLARS_A_YEAR : UNIT_DOLLARS_AN_HOUR;
    bars->high = highest(guide, basis);
    if (bars->high <= 0) {
        return; /* no role has a wage: their words stand without an axis */
    }
    bars->unit = wording_unit(unit);
    bars->step = scale_step(bars->high, MOST_STEPS);
    bars->ticks = ARENA_ARRAY(arena, MOST_STEPS + 1, struct text);
    while (bars->tick_count <= MOST_STEPS && bars->step * (double)bars->tick_count <= bars->high) {
        int64_t value = (int64_t)bars->step * (int64_t)bars->tick_count;
        struct figure tick = {.state = FIGURE_VALUE, .unit = unit, .value = decimal_of(value)};
        bars->ticks[bars->tick_count++] = wording_figure(arena, &tick);
    }
}

static bool draw(struct drawing *drawing, const void *matter)
{
    const struct wages *wages = matter;
    const double between = 10;
    for (int basis = 0; basis < BASES; basis++) {
        const struct bars *bars = &wages->bases[basis];
        drawing->height += bars->count && drawing->height > 0 ? between : 0;
        if (bars->count) {
            bars_draw(drawing, bars);
        }
    }
    return true;
}

/* ---- the same in words ---- */

/* The role, and in an area's guide whose wages they are. */
static struct text subject_of(struct arena *arena, const struct side *side)
{
    struct text whose = !side->role->national ? TEXT("")
                        : side->nation        ? wording_nation()
                                              : wording_area(side->guide);
    return wording_with(arena, side->role->role->title, whose);
}

static void add_sentence(struct buffer *out, const struct side *side, enum basis basis)
{
    struct arena *arena = out->arena;
    struct text words[PERCENTILES], role = subject_of(arena, side);
    for (size_t i = 0; i < PERCENTILES; i++) {
        words[i] = words_of(arena, figure_of(side, basis, i));
    }
    struct text unit = wording_unit(basis == YEARLY ? UNIT_DOLLARS_A_YEAR : UNIT_DOLLARS_AN_HOUR);
    buffer_add_string(out, out->len ? "\n" : "");
    if (!any_number(side, basis)) {
        buffer_add(out, text_fill(arena, said("Wages of the role {1}: {2}."), role, words[MIDDLE]));
    } else if (is_mark_alone(side)) {
        /* TRANSLATORS: {1} a role, {2} per year or per hour, {3} dollars or words. */
        buffer_add(out, text_fill(arena, said("Wages of the role {1}, {2}: mean {3}."), role, unit,
                                  words[MIDDLE]));
    } else {
        /* TRANSLATORS: {1} a role, {2} per year or per hour, {3} to {7} dollars or words. */
        struct text pattern = side->mean ? said("Wages of the role {1}, {2}: 10th percentile {3}, "
                                                "25th percentile {4}, mean {5}, 75th percentile "
                                                "{6}, 90th percentile {7}.")
                                         : said("Wages of the role {1}, {2}: 10th percentile {3}, "
                                                "25th percentile {4}, median {5}, 75th percentile "
                                                "{6}, 90th percentile {7}.");
        buffer_add(out, text_fill(arena, pattern, role, unit, words[LOW], words[LOWER],
                                  words[MIDDLE], words[UPPER], words[HIGH]));
    }
}

/* ---- pictures ---- */

/* The bars of one basis, all roles' or with `only` on the scale of all but that role's alone; the
 * nation's below the area's. */
static void add_bars(struct arena *arena, const struct guide *guide, enum basis basis,
                     const struct guide_role *only, struct bars *bars)
{
    bars->items = ARENA_ARRAY(arena, 2 * guide->role_count + 1, struct bar);
    for (size_t i = 0; i < guide->role_count; i++) {
        const struct guide_role *role = &guide->roles[i];
        if (basis_of(guide, role) != basis) {
            continue;
        }
        bars->from = role == only ? bars->count : bars->from;
        for (int nation = 0; nation <= (role->national != NULL); nation++) {
            struct side side = side_of(guide, role, nation);
            bars->items[bars->count++] = bar_of(arena, &side, basis, only != NULL);
        }
        bars->until = role == only ? bars->count : bars->until;
    }
    bars->until = only ? bars->until : bars->count;
    add_axis(arena, guide, basis, bars);
}

/* The sentences of one role. Returns whether any of its bars can be drawn. */
static bool add_sentences(struct buffer *out, const struct guide *guide,
                          const struct guide_role *role)
{
    enum basis basis = basis_of(guide, role);
    bool any = false;
    for (int nation = 0; nation <= (role->national != NULL); nation++) {
        struct side side = side_of(guide, role, nation);
        any = any || any_number(&side, basis);
        add_sentence(out, &side, basis);
    }
    return any;
}

bool picture_wages(struct arena *arena, const struct guide *guide, const struct guide_role *role,
                   struct picture *picture)
{
    struct wages *wages = ARENA_NEW(arena, struct wages);
    struct buffer instead = {.arena = arena};
    enum basis basis = basis_of(guide, role);
    if (!add_sentences(&instead, guide, role)) {
        return false;
    }
    add_bars(arena, guide, basis, role, &wages->bases[basis]);
    *picture = (struct picture){.draw = draw, .matter = wages, .instead = buffer_text(&instead)};
    return true;
}

bool picture_wages_compared(struct arena *arena, const struct guide *guide, struct picture *picture)
{
    struct wages *wages = ARENA_NEW(arena, struct wages);
    struct buffer instead = {.arena = arena};
    bool any = false;
    for (size_t i = 0; i < guide->role_count; i++) {
        bool drawn = add_sentences(&instead, guide, &guide->roles[i]);
        any = any || drawn;
    }
    for (int basis = 0; basis < BASES; basis++) {
        add_bars(arena, guide, (enum basis)basis, NULL, &wages->bases[basis]);
    }
    *picture = (struct picture){.draw = draw, .matter = wages, .instead = buffer_text(&instead)};
    return any;
}
