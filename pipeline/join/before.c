#include "join/before.h"

#include "join/join.h"

/* Whether any role shows pay by the survey. */
static bool uses_survey(const struct guide *guide)
{
    for (size_t i = 0; i < guide->role_count; i++) {
        const struct figure *salary = &guide->roles[i].figures[FIGURE_ID_SALARY].figure;
        if (salary->release && salary->release->kind == RELEASE_SALARY) {
            return true;
        }
    }
    return false;
}

void before_join(const struct inputs *inputs, const struct selection *selection,
                 struct arena *arena, struct guide *guide)
{
    struct selection earlier;
    if (!selection_step_back(inputs, selection, uses_survey(guide), &earlier)) {
        return;
    }
    struct guide *before = ARENA_NEW(arena, struct guide);
    struct changes *changes = ARENA_NEW(arena, struct changes);
    join_leniently(inputs, guide->definition, &earlier, arena, before);
    *changes = compare_guides(arena, before, guide);
    changes_flag(changes, &inputs->reference);
    guide->before = before;
    guide->changes = changes;
    for (size_t i = 0; i < before->figure_source_count; i++) {
        guide_add_source(arena, guide, before->sources[i]);
    }
}
