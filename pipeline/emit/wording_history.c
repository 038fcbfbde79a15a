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
    enum apart_reason reason = step->figures[number].apart;
    if (!before || reason == APART_NOT) {
        return TEXT("");
    }
    if (step->gap != GAP_NONE) {
        return wording_gap(arena, step);
    }
    if (before->gap != GAP_NONE) {
        return TEXT("the release before has no figure to compare with");
    }
    if (reason == APART_OCCUPATION && before->occupation.code != step->occupation.code) {
        return text_format(arena, "another occupation stands in: %.*s after %.*s",
                           TEXT_ARG(step->occupation.code_text),
                           TEXT_ARG(before->occupation.code_text));
    }
    return text_of(apart_reason_words(reason));
}
