#include "join/pathways.h"

const struct standing_place *pathways_place(const struct pathways *pathways, size_t station,
                                            size_t band)
{
    return &pathways->places[station * pathways->band_count + band];
}

bool pathways_differ(const struct guide_role *role)
{
    const struct figure *typical = &role->figures[FIGURE_ID_ENTRY_EDUCATION].figure;
    int own = role->role->asks.education;
    return own && typical->state == FIGURE_VALUE && typical->value.digits != own;
}

static void add_stations(const struct guide *guide, struct arena *arena, struct pathways *pathways)
{
    struct starts starts = routes_starts(guide, arena);
    pathways->stations = ARENA_ARRAY(arena, starts.count + guide->role_count + 1, struct station);
    for (size_t i = 0; i < starts.count; i++) {
        pathways->stations[pathways->station_count++].start = starts.items[i];
    }
    for (size_t i = 0; i < guide->role_count; i++) {
        pathways->stations[pathways->station_count++].role = &guide->roles[i];
    }
}

/* The codes of the levels, the lowest level first: that is the highest code. */
static size_t sorted_levels(const struct guide *guide, int *codes)
{
    size_t count = 0;
    for (size_t i = 0; i < guide->level_count; i++) {
        if (guide->levels[i].measure == LEVEL_ENTRY_EDUCATION) {
            size_t at = count++;
            for (; at > 0 && codes[at - 1] < guide->levels[i].code; at--) {
                codes[at] = codes[at - 1];
            }
            codes[at] = guide->levels[i].code;
        }
    }
    return count;
}

struct pathways pathways_make(const struct guide *guide, struct arena *arena)
{
    struct pathways pathways = {0};
    int *codes = ARENA_ARRAY(arena, guide->level_count + 1, int);
    size_t count = sorted_levels(guide, codes);
    add_stations(guide, arena, &pathways);
    size_t stations = pathways.station_count;
    pathways.bands = ARENA_ARRAY(arena, count + 1, struct band);
    struct standing_place *all =
        ARENA_ARRAY(arena, (count + 1) * stations + 1, struct standing_place);
    size_t *rows = ARENA_ARRAY(arena, count + 1, size_t);
    pathways.ways = ARENA_ARRAY(arena, stations + 1, struct ways);
    for (size_t i = 0; i < stations; i++) {
        pathways.ways[i] = ways_find(guide, pathways.stations[i], arena);
    }
    for (size_t level = 0; level < count; level++) {
        bool same = level > 0;
        for (size_t i = 0; i < stations; i++) {
            struct standing_place *place = &all[level * stations + i];
            *place = ways_stand(&pathways.ways[i], codes[level], arena);
            same = same && standing_is_same(place, place - stations);
        }
        if (!same) {
            rows[pathways.band_count] = level;
            pathways.bands[pathways.band_count++] = (struct band){codes[level], level == 0};
        }
    }
    pathways.places = ARENA_ARRAY(arena, stations * pathways.band_count + 1, struct standing_place);
    for (size_t i = 0; i < stations; i++) {
        for (size_t band = 0; band < pathways.band_count; band++) {
            pathways.places[i * pathways.band_count + band] = all[rows[band] * stations + i];
        }
    }
    return pathways;
}
