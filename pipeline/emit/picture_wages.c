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

static const struct figure *figure_of(const struct guide_role *role, enum basis basis, size_t i)
{
    return &role->figures[wage_ids[basis][i]].figure;
}

static bool any_number(const struct guide_role *role, enum basis basis)
{
    for (size_t i = 0; i < PERCENTILES; i++) {
        if (figure_has_number(figure_of(role, basis, i))) {
            return true;
        }
    }
    return false;
}

/* Hourly pay only where there is no annual pay. */
static enum basis basis_of(const struct guide_role *role)
{
    return !any_number(role, YEARLY) && any_number(role, HOURLY) ? HOURLY : YEARLY;
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

static struct bar bar_of(struct arena *arena, const struct guide_role *role, enum basis basis,
                         bool alone)
{
    struct bar bar = {.bound = 0};
    for (size_t i = 0; i < PERCENTILES; i++) {
        const struct figure *figure = figure_of(role, basis, i);
        double value = decimal_double(figure->value);
        bar.known[i] = figure->state == FIGURE_VALUE;
        bar.at[i] = value;
        if (figure->state == FIGURE_AT_LEAST && (!bar.open || value < bar.bound)) {
            bar.open = true;
            bar.bound = value;
        }
    }
    if (any_number(role, basis)) {
        bar.left =
            end_words(arena, figure_of(role, basis, LOW), SAY("10th percentile: {1}"), alone);
        bar.middle = end_words(arena, figure_of(role, basis, MIDDLE), SAY("Median: {1}"), alone);
        bar.right =
            end_words(arena, figure_of(role, basis, HIGH), SAY("90th percentile: {1}"), alone);
    } else {
        bar.left = wording_figure(arena, figure_of(role, basis, MIDDLE));
    }
    if (!alone) {
        bar.name = (struct chart_name){role->role->title, role->role->source};
    }
    return bar;
}

static double highest(const struct guide *guide, enum basis basis)
{
    double most = 0;
    for (size_t role = 0; role < guide->role_count; role++) {
        for (size_t i = 0; i < PERCENTILES; i++) {
            const struct figure *figure = figure_of(&guide->roles[role], basis, i);
            double value = figure_has_number(figure) ? decimal_double(figure->value) : 0;
            bool shown = basis_of(&guide->roles[role]) == basis;
            most = shown && value > most ? value : most;
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

static void add_sentence(struct buffer *out, const struct guide_role *role, enum basis basis)
{
    struct arena *arena = out->arena;
    struct text words[PERCENTILES];
    for (size_t i = 0; i < PERCENTILES; i++) {
        words[i] = words_of(arena, figure_of(role, basis, i));
    }
    struct text unit = wording_unit(basis == YEARLY ? UNIT_DOLLARS_A_YEAR : UNIT_DOLLARS_AN_HOUR);
    buffer_add_string(out, out->len ? " " : "");
    if (any_number(role, basis)) {
        /* TRANSLATORS: {1} a role, {2} per year or per hour, {3} to {7} dollars or words. */
        struct text pattern = said("Wages of the role {1}, {2}: 10th percentile {3}, 25th "
                                   "percentile {4}, median {5}, 75th percentile {6}, 90th "
                                   "percentile {7}.");
        buffer_add(out, text_fill(arena, pattern, role->role->title, unit, words[LOW], words[LOWER],
                                  words[MIDDLE], words[UPPER], words[HIGH]));
    } else {
        buffer_add(out, text_fill(arena, said("Wages of the role {1}: {2}."), role->role->title,
                                  words[MIDDLE]));
    }
}

/* ---- pictures ---- */

/* The bars of one basis, all roles' or with `only` on the scale of all but that role's alone. */
static void add_bars(struct arena *arena, const struct guide *guide, enum basis basis,
                     const struct guide_role *only, struct bars *bars)
{
    bars->items = ARENA_ARRAY(arena, guide->role_count + 1, struct bar);
    for (size_t i = 0; i < guide->role_count; i++) {
        const struct guide_role *role = &guide->roles[i];
        if (basis_of(role) == basis) {
            bars->only = role == only ? bars->count : bars->only;
            bars->items[bars->count++] = bar_of(arena, role, basis, only != NULL);
        }
    }
    bars->only = only ? bars->only : bars->count;
    add_axis(arena, guide, basis, bars);
}

bool picture_wages(struct arena *arena, const struct guide *guide, const struct guide_role *role,
                   struct picture *picture)
{
    struct wages *wages = ARENA_NEW(arena, struct wages);
    struct buffer instead = {.arena = arena};
    enum basis basis = basis_of(role);
    if (!any_number(role, basis)) {
        return false;
    }
    add_bars(arena, guide, basis, role, &wages->bases[basis]);
    add_sentence(&instead, role, basis);
    *picture = (struct picture){.draw = draw, .matter = wages, .instead = buffer_text(&instead)};
    return true;
}

bool picture_wages_compared(struct arena *arena, const struct guide *guide, struct picture *picture)
{
    struct wages *wages = ARENA_NEW(arena, struct wages);
    struct buffer instead = {.arena = arena};
    bool any = false;
    for (size_t i = 0; i < guide->role_count; i++) {
        const struct guide_role *role = &guide->roles[i];
        any = any || any_number(role, basis_of(role));
        add_sentence(&instead, role, basis_of(role));
    }
    for (int basis = 0; basis < BASES; basis++) {
        add_bars(arena, guide, (enum basis)basis, NULL, &wages->bases[basis]);
    }
    *picture = (struct picture){.draw = draw, .matter = wages, .instead = buffer_text(&instead)};
    return any;
}
