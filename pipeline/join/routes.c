#include "join/routes.h"

/* A way on from one station to another. */
struct edge {
    struct station from;
    struct station to;
    const struct guide_move *move;
};

/* A search on its way. */
struct search {
    const struct guide *guide;
    struct arena *arena;
    struct edge *edges;
    size_t edge_count;
    struct station goal;
    const struct edge **path;
    size_t depth;
    struct routes *routes;
};

static bool is_same(const struct station *a, const struct station *b)
{
    return a->role == b->role && a->start == b->start && a->education == b->education;
}

static bool is_start(const struct starts *starts, struct text id)
{
    for (size_t i = 0; i < starts->count; i++) {
        if (text_equal(starts->items[i]->id, id)) {
            return true;
        }
    }
    return false;
}

struct starts routes_starts(const struct guide *guide, struct arena *arena)
{
    const struct guide_definition *definition = guide->definition;
    size_t most = definition->start_count + guide->move_count + 1;
    struct starts starts = {ARENA_ARRAY(arena, most, const struct start *), 0};
    for (size_t i = 0; i < definition->start_count; i++) {
        starts.items[starts.count++] = &definition->starts[i];
    }
    for (size_t i = 0; i < guide->move_count; i++) {
        const struct move *move = guide->moves[i].move;
        if (!guide->moves[i].from && !is_start(&starts, move->start_id)) {
            struct start *start = ARENA_NEW(arena, struct start);
            *start = (struct start){.id = move->start_id, .name = move->start};
            starts.items[starts.count++] = start;
        }
    }
    return starts;
}

/* ---- what stations ask for ---- */

int routes_lowest_education(const struct guide *guide)
{
    int lowest = 0;
    for (size_t i = 0; i < guide->level_count; i++) {
        const struct level *level = &guide->levels[i];
        bool lower = level->measure == LEVEL_ENTRY_EDUCATION && level->code > lowest;
        lowest = lower ? level->code : lowest;
    }
    return lowest;
}

int routes_education(const struct station *station, bool *typical)
{
    *typical = false;
    if (!station->role) {
        return station->start ? station->start->asks.education : station->education;
    }
    const struct asks *asks = &station->role->role->asks;
    const struct figure *figure = &station->role->figures[FIGURE_ID_ENTRY_EDUCATION].figure;
    if (asks->given) {
        return asks->education;
    }
    *typical = figure->state == FIGURE_VALUE;
    return *typical ? (int)figure->value.digits : 0;
}

/* The step's own data, or else the role's or start's. */
static const struct asks *asks_of(const struct edge *edge)
{
    if (edge->move && edge->move->move->asks.given) {
        return &edge->move->move->asks;
    }
    return edge->to.role ? &edge->to.role->role->asks : &edge->to.start->asks;
}

static struct station named(const struct search *search, struct text id)
{
    struct station none = {0};
    for (size_t i = 0; id.len && i < search->edge_count; i++) {
        const struct station *from = &search->edges[i].from;
        if ((from->role && text_equal(from->role->role->id, id)) ||
            (from->start && text_equal(from->start->id, id))) {
            return *from;
        }
    }
    return none;
}

static bool lists(const struct role *role, struct text name)
{
    for (size_t i = 0; i < role->certification_count; i++) {
        if (text_equal(role->certifications[i].name, name)) {
            return true;
        }
    }
    return false;
}

/* Whether whoever has come so far, by the steps before, holds the certification for sure. */
static bool is_held(const struct search *search, size_t before, struct text name)
{
    for (size_t i = 0; i < before; i++) {
        const struct edge *edge = search->path[i];
        enum certification_need need = asks_of(edge)->certification;
        const struct role *role = edge->to.role ? edge->to.role->role : NULL;
        bool sure = need == CERTIFICATION_ALL ||
                    (need == CERTIFICATION_ONE && role && role->certification_count == 1);
        if (role && sure && lists(role, name)) {
            return true;
        }
    }
    return false;
}

/* How many certifications a step of the path asks for, unless an earlier one has asked for them. */
static enum certification_need certification_of(const struct search *search, size_t step)
{
    const struct edge *edge = search->path[step];
    enum certification_need need = asks_of(edge)->certification;
    const struct role *role = edge->to.role ? edge->to.role->role : NULL;
    size_t held = 0;
    for (size_t i = 0; role && i < role->certification_count; i++) {
        held += is_held(search, step, role->certifications[i].name);
    }
    if (need == CERTIFICATION_ALL && role && role->certification_count == 1) {
        need = CERTIFICATION_ONE; /* all of one is one */
    }
    bool enough = held && (need == CERTIFICATION_ONE || held == role->certification_count);
    return enough ? CERTIFICATION_NONE : need;
}

/* `reached` is the level that people have by then; a lower code is a higher level. */
static struct needs needs_of(const struct search *search, size_t step, int *reached)
{
    bool typical = false;
    const struct edge *edge = search->path[step];
    const struct asks *asks = asks_of(edge);
    struct needs needs = {.field = asks->field,
                          .certification = certification_of(search, step),
                          .years = asks->years,
                          .experience_in = named(search, asks->experience_in),
                          .licence = asks->licence};
    bool own = edge->move && edge->move->move->asks.given;
    int asked = own ? asks->education : routes_education(&edge->to, &typical);
    if (asked && (!*reached || asked < *reached)) {
        needs.education = *reached = asked;
        needs.typical = !own && typical;
    }
    return needs;
}

/* What somebody who is at the station has reached by its own demands, or by those of the nearest
 * station below that has some. */
static int reached_at(const struct search *search, struct station station, size_t most)
{
    bool typical;
    int reached = routes_education(&station, &typical);
    for (size_t i = 0; !reached && most && i < search->edge_count; i++) {
        const struct edge *edge = &search->edges[i];
        if (is_same(&edge->to, &station) && !edge->from.education) {
            reached = reached_at(search, edge->from, most - 1);
        }
    }
    return reached;
}

/* ---- the ways ---- */

static void add_edge(struct search *search, struct station from, struct station to,
                     const struct guide_move *move)
{
    search->edges =
        arena_grow(search->arena, search->edges, search->edge_count, sizeof *search->edges);
    search->edges[search->edge_count++] = (struct edge){from, to, move};
}

static bool has_way_in(const struct search *search, const struct guide_role *role)
{
    for (size_t i = 0; i < search->edge_count; i++) {
        if (search->edges[i].to.role == role) {
            return true;
        }
    }
    return false;
}

/* The guide's moves; and from an education to the starts, and to roles that nothing leads to. */
static void add_edges(struct search *search, int education)
{
    const struct guide *guide = search->guide;
    struct starts starts = routes_starts(guide, search->arena);
    for (size_t i = 0; i < guide->move_count; i++) {
        const struct guide_move *move = &guide->moves[i];
        struct station from = {.role = move->from};
        for (size_t j = 0; !move->from && j < starts.count; j++) {
            bool same = text_equal(starts.items[j]->id, move->move->start_id);
            from.start = same ? starts.items[j] : from.start;
        }
        add_edge(search, from, (struct station){.role = move->to}, move);
    }
    struct station origin = {.education = education};
    for (size_t i = 0; education && i < starts.count; i++) {
        add_edge(search, origin, (struct station){.start = starts.items[i]}, NULL);
    }
    for (size_t i = 0; education && i < guide->role_count; i++) {
        const struct guide_role *role = &guide->roles[i];
        if (!has_way_in(search, role)) {
            add_edge(search, origin, (struct station){.role = role}, NULL);
        }
    }
}

static void keep(struct search *search, struct station from)
{
    struct routes *routes = search->routes;
    if (routes->count == ROUTES_MOST) {
        routes->more = true;
        return;
    }
    struct route route = {.from = from,
                          .steps = ARENA_ARRAY(search->arena, search->depth, struct step),
                          .count = search->depth};
    int reached = reached_at(search, from, search->edge_count);
    for (size_t i = 0; i < search->depth; i++) {
        const struct edge *edge = search->path[i];
        route.steps[i] = (struct step){edge->to, edge->move, needs_of(search, i, &reached)};
    }
    size_t at = routes->count++;
    for (; at > 0 && routes->items[at - 1].count > route.count; at--) {
        routes->items[at] = routes->items[at - 1];
    }
    routes->items[at] = route;
}

static bool passed(const struct search *search, struct station from, const struct station *to)
{
    bool found = is_same(&from, to);
    for (size_t i = 0; i < search->depth; i++) {
        found = found || is_same(&search->path[i]->to, to);
    }
    return found;
}

/* Follows every edge from where the path ends, and keeps what leads to the goal by `most` steps. */
static void follow(struct search *search, struct station from, size_t most)
{
    struct station here = search->depth ? search->path[search->depth - 1]->to : from;
    if (search->depth && is_same(&here, &search->goal)) {
        if (search->depth == most) {
            keep(search, from);
        }
        return;
    }
    for (size_t i = 0; search->depth < most && !search->routes->more && i < search->edge_count;
         i++) {
        const struct edge *edge = &search->edges[i];
        if (is_same(&edge->from, &here) && !passed(search, from, &edge->to)) {
            search->path[search->depth++] = edge;
            follow(search, from, most);
            search->depth--;
        }
    }
}

struct routes routes_find(const struct guide *guide, struct station from, struct station to,
                          struct arena *arena)
{
    struct routes routes = {.items = ARENA_ARRAY(arena, ROUTES_MOST, struct route)};
    struct search search = {.guide = guide, .arena = arena, .goal = to, .routes = &routes};
    add_edges(&search, from.education);
    size_t stations = guide->role_count + guide->move_count + 2;
    search.path = ARENA_ARRAY(arena, stations + 1, const struct edge *);
    /* by length, so that the shortest are kept where there are too many */
    for (size_t most = 1; most <= stations && !routes.more; most++) {
        follow(&search, from, most);
    }
    return routes;
}
