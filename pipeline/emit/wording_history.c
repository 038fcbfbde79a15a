#include "emit/wording_history.h"

struct text wording_gap(struct arena *arena, const struct history_step *step)
{
    switch (step->gap) {
    case GAP_NO_CODE:
        return text_format(arena, "the role names no occupation of %s",
                           soc_edition_name(step->occupation.edition));
    case GAP_NO_ROW:
        return text_format(arena, "the release has no row for %.*s",
                           TEXT_ARG(step->occupation.code_text));
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
        return TEXT("the release before has no figure to compare with");
    }
    if (figure->reason == APART_OCCUPATION && before->occupation.code != step->occupation.code) {
        return text_format(arena, "another occupation stands in: %.*s after %.*s",
                           TEXT_ARG(step->occupation.code_text),
                           TEXT_ARG(before->occupation.code_text));
    }
    return text_of(apart_reason_words(figure->reason));
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
        return text_format(
            arena, gap.len ? "first release filed; no figures: %.*s" : "first release filed%.*s",
            TEXT_ARG(gap));
    }
    struct buffer out = {.arena = arena};
    for (size_t i = 0; i < step->figure_count; i++) {
        if (!step->figures[i].breaks || !is_first_like(step, i)) {
            continue;
        }
        struct text names = figures_like(arena, step, i);
        struct text why = wording_break(arena, before, step, i);
        buffer_format(&out, "%sbreak%s%.*s: %.*s", out.len ? "; " : "", names.len ? " in " : "",
                      TEXT_ARG(names), TEXT_ARG(why));
    }
    return out.len ? buffer_text(&out) : TEXT("may be compared");
}
