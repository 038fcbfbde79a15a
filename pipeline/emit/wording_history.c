#include "emit/wording_history.h"

#include "emit/said.h"

struct text wording_gap(struct arena *arena, const struct history_step *step)
{
    switch (step->gap) {
    case GAP_NO_CODE:
        /* TRANSLATORS: {1} an edition of the classification: "SOC 2010". */
        return text_fill(arena, said("the role names no occupation of {1}"),
                         said(soc_edition_name(step->occupation.edition)));
    case GAP_NO_ROW:
        return text_fill(arena, said("the release has no row for {1}"), step->occupation.code_text);
    default:
        return TEXT("");
    }
}

struct text wording_break(struct arena *arena, const struct history_step *before,
                          const struct history_step *step, size_t number)
{
    const struct history_figure *figure = &step->figures[number];
    if (!before || !figure->breaks) {
        return TEXT("");
    }
    if (step->gap != GAP_NONE) {
        return wording_gap(arena, step);
    }
    if (before->gap != GAP_NONE) {
        return said("the release before has no figure to compare with");
    }
    if (figure->reason == APART_OCCUPATION && before->occupation.code != step->occupation.code) {
        /* TRANSLATORS: {1} and {2} codes of occupations, the later one first. */
        return text_fill(arena, said("another occupation stands in: {1} after {2}"),
                         step->occupation.code_text, before->occupation.code_text);
    }
    return said(apart_reason_words(figure->reason));
}

static bool breaks_like(const struct history_figure *a, const struct history_figure *b)
{
    return a->breaks == b->breaks && a->reason == b->reason;
}

/* "Growth, Jobs": the figures of a step that break for the same reason as figure `number`; empty
 * where all do. */
static struct text figures_like(struct arena *arena, const struct history_step *step, size_t number)
{
    struct buffer names = {.arena = arena};
    size_t count = 0;
    for (size_t i = 0; i < step->figure_count; i++) {
        if (breaks_like(&step->figures[i], &step->figures[number])) {
            struct text name = wording_figure_name(step->figures[i].id);
            buffer_format(&names, "%s%.*s", count ? ", " : "", TEXT_ARG(name));
            count++;
        }
    }
    return count == step->figure_count ? TEXT("") : buffer_text(&names);
}

static bool is_first_like(const struct history_step *step, size_t number)
{
    size_t first = 0;
    while (!breaks_like(&step->figures[first], &step->figures[number])) {
        first++;
    }
    return first == number;
}

struct text wording_step_breaks(struct arena *arena, const struct history_step *before,
                                const struct history_step *step)
{
    if (!before) {
        struct text gap = wording_gap(arena, step);
        return gap.len ? text_fill(arena, said("first release filed; no figures: {1}"), gap)
                       : said("first release filed");
    }
    struct buffer out = {.arena = arena};
    for (size_t i = 0; i < step->figure_count; i++) {
        if (!step->figures[i].breaks || !is_first_like(step, i)) {
            continue;
        }
        struct text names = figures_like(arena, step, i);
        struct text why = wording_break(arena, before, step, i);
        struct text words = names.len ? text_fill(arena, said("break in {1}: {2}"), names, why)
                                      : text_fill(arena, said("break: {1}"), why);
        buffer_format(&out, "%s%.*s", out.len ? "; " : "", TEXT_ARG(words));
    }
    return out.len ? buffer_text(&out) : said("may be compared");
}
