#include "join/guide.h"

bool guide_prints_whole_percent(const struct guide_definition *definition,
                                const struct release *projections)
{
    for (size_t i = 0; i < definition->whole_percent_count; i++) {
        if (text_equal(definition->whole_percent_for[i], projections->period)) {
            return true;
        }
    }
    return false;
}

bool guide_occupation_is_proxy(const struct guide_occupation *occupation)
{
    return occupation && occupation->code && occupation->fit != FIT_EXACT;
}

const struct release *guide_column_release(const struct guide *guide, enum figure_id id)
{
    const struct release *shared = NULL;
    for (size_t i = 0; i < guide->role_count; i++) {
        const struct release *release = guide->roles[i].figures[id].figure.release;
        if (release && shared && release != shared) {
            return NULL;
        }
        shared = release ? release : shared;
    }
    return shared;
}

size_t guide_add_source(struct arena *arena, struct guide *guide, const struct release *release)
{
    for (size_t i = 0; i < guide->source_count; i++) {
        if (guide->sources[i] == release) {
            return i + 1;
        }
    }
    guide->sources = arena_grow(arena, guide->sources, guide->source_count, sizeof *guide->sources);
    guide->sources[guide->source_count++] = release;
    return guide->source_count;
}

bool guide_pay_is_mean(const struct guide_role *role)
{
    return role->national && role->figures[FIGURE_ID_SALARY].occupation &&
           role->figures[FIGURE_ID_WAGE_ANNUAL_MEDIAN].figure.state == FIGURE_ABSENT &&
           role->figures[FIGURE_ID_WAGE_ANNUAL_MEAN].figure.state != FIGURE_ABSENT;
}

bool guide_shows_mean(const struct guide *guide, const struct guide_role *role)
{
    bool mean = guide_pay_is_mean(role);
    bool none = role->national && !figure_has_number(&role->figures[FIGURE_ID_SALARY].figure);
    for (size_t i = 0; none && !mean && i < guide->role_count; i++) {
        mean = guide_pay_is_mean(&guide->roles[i]);
    }
    return mean;
}

const struct guide_figure *guide_national_pay(const struct guide *guide,
                                              const struct guide_role *role)
{
    bool told = guide_pay_is_mean(role) || !guide_shows_mean(guide, role);
    return &role->national[told ? FIGURE_ID_SALARY : FIGURE_ID_WAGE_ANNUAL_MEAN];
}
