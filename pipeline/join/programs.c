#include "join/programs.h"

#include "join/selection.h"

#include <stdlib.h>

/* The newest one that was out on the guide's day; the count where there is none. */
#define NEWEST(items, item_count, as_of, found)                                                    \
    for (size_t at_ = 0; at_ < (item_count); at_++) {                                              \
        const struct release *release_ = (items)[at_].release;                                     \
        if (text_compare(release_->published, (as_of)) <= 0 &&                                     \
            (!(found) || text_compare((found)->release->published, release_->published) <= 0)) {   \
            (found) = &(items)[at_];                                                               \
        }                                                                                          \
    }

/* A search on its way. */
struct finding {
    const struct inputs *inputs;
    const struct institutions *schools;
    const struct completions *awards;
    const struct guide *guide;
    struct arena *arena;
    struct programs *programs;
};

/* Whether the area lies in the state, all or part of it: by its code, or by the end of its title:
 * "Kansas City, MO-KS". */
static bool lies_in(const struct guide *guide, struct text state)
{
    if (guide->area_kind != AREA_METROPOLITAN) {
        return text_equal(text_part(guide->area_code, 0, 2), area_state_code(state));
    }
    struct text rest = guide->area_title;
    while (text_find(rest, ',', 0) < rest.len) {
        text_cut(&rest, ',');
    }
    while (rest.len) {
        if (text_equal(text_trim(text_cut(&rest, '-')), state)) {
            return true;
        }
    }
    return false;
}

/* DISTANCES where it is neither in the area nor in its state. */
static enum distance distance_of(const struct guide *guide, const struct institution *school)
{
    bool in_state = lies_in(guide, school->state);
    bool is_state = guide->area_kind == AREA_STATE || guide->area_kind == AREA_TERRITORY;
    bool metropolitan = guide->area_kind == AREA_METROPOLITAN;
    if ((is_state && in_state) || (metropolitan && text_equal(school->cbsa, guide->area_code)) ||
        (metropolitan && text_equal(school->necta, guide->area_code))) {
        return DISTANCE_AREA;
    }
    return in_state ? DISTANCE_STATE : DISTANCES;
}

static bool is_named(const struct guide *guide, struct text cip)
{
    for (size_t i = 0; i < guide->definition->cip_count; i++) {
        if (text_equal(guide->definition->cips[i], cip)) {
            return true;
        }
    }
    return false;
}

static int compare_units(const void *a, const void *b)
{
    int64_t one = *(const int64_t *)a;
    int64_t other = *(const int64_t *)b;
    return (one > other) - (one < other);
}

/* A school counts once, however many programs it has. */
static size_t count_schools(int64_t *units, size_t count)
{
    size_t distinct = 0;
    if (count) {
        qsort(units, count, sizeof *units, compare_units);
    }
    for (size_t i = 0; i < count; i++) {
        distinct += i == 0 || units[i] != units[i - 1];
    }
    return distinct;
}

static void add_program(struct finding *finding, const struct institution *school,
                        const struct completion *row)
{
    struct programs *programs = finding->programs;
    enum distance distance = distance_of(finding->guide, school);
    if (distance == DISTANCES) {
        return;
    }
    struct text title = cip_title(&finding->inputs->cip_socs, row->cip);
    programs->items =
        arena_grow(finding->arena, programs->items, programs->count, sizeof *programs->items);
    programs->items[programs->count++] = (struct program){.school = school->name,
                                                          .city = school->city,
                                                          .state = school->state,
                                                          .address = school->address,
                                                          .unit = school->unit,
                                                          .source = school->place.source,
                                                          .cip = row->cip,
                                                          .level = row->award,
                                                          .award = completions_award(row->award),
                                                          .graduates = row->total,
                                                          .title = title.len ? title : row->cip,
                                                          .distance = distance};
}

static int compare(const void *a, const void *b)
{
    const struct program *one = a;
    const struct program *other = b;
    if (one->distance != other->distance) {
        return one->distance < other->distance ? -1 : 1;
    }
    int order = text_compare(one->school, other->school);
    order = order ? order : text_compare(one->cip, other->cip);
    int64_t units = one->unit - other->unit;
    order = order ? order : (units > 0) - (units < 0);
    return order ? order : one->level - other->level;
}

static void find(struct finding *finding)
{
    struct programs *programs = finding->programs;
    int64_t *units = ARENA_ARRAY(finding->arena, finding->awards->count + 1, int64_t);
    size_t count = 0;
    for (size_t i = 0; i < finding->awards->count; i++) {
        const struct completion *row = &finding->awards->rows[i];
        const struct institution *school = institutions_find(finding->schools, row->unit);
        if (!school || !row->total || !is_named(finding->guide, row->cip)) {
            continue;
        }
        units[count++] = row->unit;
        if (finding->guide->area_kind != AREA_NATION) {
            add_program(finding, school, row);
        }
    }
    programs->national = count_schools(units, count);
    if (programs->count) {
        qsort(programs->items, programs->count, sizeof *programs->items, compare);
    }
}

const struct programs *programs_join(const struct inputs *inputs, const struct selection *selection,
                                     struct arena *arena, struct guide *guide)
{
    struct programs *programs = ARENA_NEW(arena, struct programs);
    const struct institutions *schools = NULL;
    const struct completions *awards = NULL;
    programs->asked = guide->definition->cip_count > 0;
    NEWEST(inputs->institutions, inputs->institutions_count, selection->as_of, schools)
    NEWEST(inputs->completions, inputs->completions_count, selection->as_of, awards)
    programs->schools = schools ? schools->release : NULL;
    programs->awards = awards ? awards->release : NULL;
    if (programs->asked && schools && awards) {
        struct finding finding = {inputs, schools, awards, guide, arena, programs};
        find(&finding);
        programs->school_source = guide_add_source(arena, guide, schools->release);
        programs->award_source = guide_add_source(arena, guide, awards->release);
    }
    return programs;
}
