#include "join/ways.h"

static bool is_at(const struct station *a, const struct station *b)
{
    return a->role == b->role && a->start == b->start;
}

static struct part *add_part(struct way *way, enum part_kind kind)
{
    struct part *part = &way->parts[way->count++];
    *part = (struct part){.kind = kind};
    return part;
}

/* The education is one part: the highest that any step asks for, which is the last that is missing
 * by then. */
static void add_education(struct way *way)
{
    const struct route *route = way->route;
    const struct needs *last = NULL;
    for (size_t i = 0; i < route->count; i++) {
        last = route->steps[i].needs.education ? &route->steps[i].needs : last;
    }
    if (last) {
        struct part *part = add_part(way, PART_EDUCATION);
        part->education = last->education;
        part->typical = last->typical;
    }
    for (size_t i = 0; i + 1 < route->count; i++) {
        const struct step *step = &route->steps[i];
        if (step->to.start && step->needs.education) {
            struct part *part = add_part(way, PART_START);
            part->education = step->needs.education;
            part->in = step->to;
        }
    }
}

/* Years in one place that two steps ask for are the longer of the two. */
static void add_experience(struct way *way, struct station in, int years)
{
    for (size_t i = 0; i < way->count; i++) {
        struct part *part = &way->parts[i];
        if (part->kind == PART_EXPERIENCE && is_at(&part->in, &in)) {
            part->years = part->years > years ? part->years : years;
            return;
        }
    }
    struct part *part = add_part(way, PART_EXPERIENCE);
    part->in = in;
    part->years = years;
}

/* Who passes a role has worked in it, whether a step says so or not; who comes from a start works
 * there already. */
static void add_step(struct way *way, size_t number)
{
    const struct step *step = &way->route->steps[number];
    const struct needs *needs = &step->needs;
    if (needs->experience_in.role || (needs->experience_in.start && needs->years)) {
        add_experience(way, needs->experience_in, needs->years);
    }
    if (number && way->route->steps[number - 1].to.role) {
        add_experience(way, way->route->steps[number - 1].to, 0);
    }
    if (needs->certification != CERTIFICATION_NONE) {
        struct part *part = add_part(way, PART_CERTIFICATION);
        part->in = number + 1 < way->route->count ? step->to : (struct station){0};
        part->certification = needs->certification;
    }
}

/* Whether anything is known of what the way asks for. */
static bool is_known(const struct route *route)
{
    for (size_t i = 0; i < route->count; i++) {
        bool typical;
        const struct station *to = &route->steps[i].to;
        bool given = to->role ? to->role->role->asks.given : to->start->asks.given;
        const struct guide_move *move = route->steps[i].move;
        if (given || (move && move->move->asks.given) || routes_education(to, &typical)) {
            return true;
        }
    }
    return false;
}

struct ways ways_find(const struct guide *guide, struct station to, struct arena *arena)
{
    struct station from = {.education = routes_lowest_education(guide)};
    struct routes routes = routes_find(guide, from, to, arena);
    struct ways ways = {ARENA_ARRAY(arena, routes.count + 1, struct way), 0};
    for (size_t i = 0; i < routes.count; i++) {
        const struct route *route = &routes.items[i];
        if (!is_known(route)) {
            continue;
        }
        struct way *way = &ways.items[ways.count++];
        /* a step adds three parts at most, and its start and the education one each */
        *way = (struct way){route, ARENA_ARRAY(arena, 4 * route->count + 1, struct part), 0};
        add_education(way);
        for (size_t j = 0; j < route->count; j++) {
            add_step(way, j);
        }
    }
    return ways;
}

bool part_is_missing(const struct part *part, int education)
{
    return !part->education || part->education < education; /* a lower code is a higher level */
}

enum stand stand_of(size_t missing)
{
    return missing == 0 ? STAND_OPEN : missing == 1 ? STAND_ONE_STEP : STAND_MORE;
}

static size_t count_missing(const struct way *way, int education)
{
    size_t count = 0;
    for (size_t i = 0; i < way->count; i++) {
        count += part_is_missing(&way->parts[i], education);
    }
    return count;
}

struct standing_place ways_stand(const struct ways *ways, int education, struct arena *arena)
{
    const struct way *best = NULL;
    for (size_t i = 0; i < ways->count; i++) {
        const struct way *way = &ways->items[i];
        if (!best || count_missing(way, education) < count_missing(best, education)) {
            best = way;
        }
    }
    struct standing_place place = {.stand = STAND_UNKNOWN};
    if (!best) {
        return place;
    }
    place.missing = ARENA_ARRAY(arena, best->count + 1, struct part);
    for (size_t i = 0; i < best->count; i++) {
        if (part_is_missing(&best->parts[i], education)) {
            place.missing[place.count++] = best->parts[i];
        }
    }
    place.stand = stand_of(place.count);
    return place;
}

bool standing_is_same(const struct standing_place *a, const struct standing_place *b)
{
    bool same = a->stand == b->stand && a->count == b->count;
    for (size_t i = 0; same && i < a->count; i++) {
        const struct part *one = &a->missing[i], *other = &b->missing[i];
        same = one->kind == other->kind && one->education == other->education &&
               one->typical == other->typical && is_at(&one->in, &other->in) &&
               one->years == other->years && one->certification == other->certification;
    }
    return same;
}
