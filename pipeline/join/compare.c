#include "join/compare.h"

const char *change_kind_name(enum change_kind kind)
{
    static const char *const names[CHANGE_KINDS] = {
        [CHANGE_NONE] = "unchanged",
        [CHANGE_REVISED] = "revised",
        [CHANGE_NEW_RELEASE] = "new release",
        [CHANGE_APART] = "not comparable",
        [CHANGE_GONE] = "gone",
        [CHANGE_APPEARED] = "appeared",
    };
    return names[kind];
}

const char *apart_reason_words(enum apart_reason reason)
{
    static const char *const words[APART_REASONS] = {
        [APART_NOT] = "",
        [APART_SOURCE] = "the two come from different kinds of source",
        [APART_OCCUPATION] = "another occupation stands in, or its code changed its meaning",
        [APART_OEWS] = "wages of OEWS are pooled over three years and no time series",
        [APART_UNIT] = "ten-year totals and annual averages",
        [APART_STATE] = "one of the two is no published number",
    };
    return words[reason];
}

static bool same_figure(const struct figure *a, const struct figure *b)
{
    return a->state == b->state && a->unit == b->unit && decimal_compare(a->value, b->value) == 0 &&
           text_equal(a->words, b->words);
}

/* Whether both figures are of one occupation in the same meaning: the code, and its edition or a
 * code that the crosswalk carried over unchanged (the role then names the same one for both). */
static bool same_occupation(const struct guide_figure *a, const struct guide_figure *b)
{
    if (!a->occupation || !b->occupation) {
        return a->occupation == b->occupation;
    }
    return a->occupation->code == b->occupation->code;
}

enum apart_reason compare_apart(const struct guide_figure *before, const struct guide_figure *after)
{
    const struct figure *a = &before->figure;
    const struct figure *b = &after->figure;
    if (!a->release || !b->release) {
        return APART_STATE;
    }
    if (a->release->kind != b->release->kind) {
        return APART_SOURCE;
    }
    if (!same_occupation(before, after)) {
        return APART_OCCUPATION;
    }
    if (a->unit != b->unit) {
        return APART_UNIT;
    }
    if (a->release->kind == RELEASE_OEWS) {
        return APART_OEWS;
    }
    if (a->unit != UNIT_WORDS && (a->state != FIGURE_VALUE || b->state != FIGURE_VALUE)) {
        return APART_STATE;
    }
    return APART_NOT;
}

/* after less before; both have at most six places (reading.c). */
static struct decimal difference(struct decimal before, struct decimal after)
{
    while (before.places < after.places) {
        before = (struct decimal){before.digits * 10, before.places + 1};
    }
    while (after.places < before.places) {
        after = (struct decimal){after.digits * 10, after.places + 1};
    }
    return (struct decimal){after.digits - before.digits, after.places};
}

static void judge(struct change *change)
{
    const struct figure *a = &change->before->figure;
    const struct figure *b = &change->after->figure;
    if (a->state == FIGURE_ABSENT || b->state == FIGURE_ABSENT) {
        bool neither = a->state == b->state;
        change->kind = neither                     ? CHANGE_NONE
                       : a->state == FIGURE_ABSENT ? CHANGE_APPEARED
                                                   : CHANGE_GONE;
        return;
    }
    if (a->release == b->release) {
        change->kind = same_figure(a, b) ? CHANGE_NONE : CHANGE_REVISED;
    } else {
        change->reason = compare_apart(change->before, change->after);
        change->kind = change->reason == APART_NOT ? CHANGE_NEW_RELEASE : CHANGE_APART;
    }
    if ((change->kind == CHANGE_NEW_RELEASE || change->kind == CHANGE_REVISED) &&
        a->unit != UNIT_WORDS && a->state == FIGURE_VALUE && b->state == FIGURE_VALUE) {
        change->has_difference = true;
        change->difference = difference(a->value, b->value);
    }
}

struct changes compare_guides(struct arena *arena, const struct guide *before,
                              const struct guide *after)
{
    struct changes changes = {
        .items = ARENA_ARRAY(arena, before->role_count * FIGURE_IDS + 1, struct change)};
    for (size_t i = 0; i < before->role_count && i < after->role_count; i++) {
        for (int id = 0; id < FIGURE_IDS; id++) {
            struct change *change = &changes.items[changes.count++];
            *change = (struct change){.role = before->roles[i].role,
                                      .id = (enum figure_id)id,
                                      .before = &before->roles[i].figures[id],
                                      .after = &after->roles[i].figures[id]};
            judge(change);
        }
    }
    return changes;
}
