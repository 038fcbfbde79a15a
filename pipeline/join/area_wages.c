#include "join/area_wages.h"

#include "join/areas.h"
#include "join/wages.h"

/* Takes the files of the nation's May; or else remembers the newest of the others. */
static void choose_files(const struct inputs *inputs, const struct selection *selection,
                         struct selection *local, struct guide *guide)
{
    struct text may = selection->oews->release->period;
    for (size_t i = 0; i < inputs->oews_areas_count; i++) {
        const struct release *release = inputs->oews_areas[i].release;
        const struct release *known = guide->areas_release;
        if (release->kind != RELEASE_OEWS_AREAS ||
            text_compare(release->published, selection->as_of) > 0) {
            continue;
        }
        if (text_equal(release->period, may)) {
            local->local[local->local_count++] = &inputs->oews_areas[i];
        }
        if (!known || text_compare(release->published, known->published) > 0) {
            guide->areas_release = release;
        }
    }
}

static void add_area(const struct selection *local, const struct oews_area *area,
                     struct arena *arena, struct guide *guide)
{
    struct area_wages *wages = &guide->areas[guide->area_count++];
    wages->area = area;
    wages->rows = ARENA_ARRAY(arena, guide->role_count + 1, const struct wage *);
    for (size_t r = 0; r < guide->role_count; r++) {
        soc_code code = guide->roles[r].occupations[FAMILY_WAGES].code;
        wages->rows[r] = code ? wages_find(local, area, code) : NULL;
    }
}

const struct figure *area_wages_figure(const struct area_wages *wages, size_t role,
                                       enum figure_id id)
{
    return wages->rows[role] ? wages_figure(wages->rows[role], id) : NULL;
}

void area_wages_join(const struct inputs *inputs, const struct selection *selection,
                     struct arena *arena, struct guide *guide)
{
    struct selection local = *selection;
    struct areas areas;
    local.local = ARENA_ARRAY(arena, inputs->oews_areas_count + 1, const struct oews *);
    local.local_count = 0;
    choose_files(inputs, selection, &local, guide);
    if (!local.local_count) {
        return;
    }
    struct diags unread = {.arena =
                               arena}; /* what is to be said of the files, their own guides say */
    areas_list(&local, &unread, &areas);
    guide->areas = ARENA_ARRAY(arena, areas.count, struct area_wages);
    for (size_t i = 0; i < areas.count; i++) {
        if (!areas.items[i]->damaged) {
            add_area(&local, areas.items[i], arena, guide);
        }
    }
    for (size_t i = 0; i < local.local_count; i++) {
        guide_add_source(arena, guide, local.local[i]->release);
    }
    guide->areas_release = local.local[0]->release;
}
