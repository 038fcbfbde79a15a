#include "validate/role_moves.h"

#include "base/decimal.h"
#include "validate/role_asks.h"

static const struct key advance_keys[] = {
    {"role", FIELD_SCALAR, false},
    {"start", FIELD_SCALAR, false},
    {"needs", FIELD_SCALAR, true},
    {"asks", FIELD_MAP, false},
};
static const struct key lateral_keys[] = {
    {"role", FIELD_SCALAR, true},
    {"needs", FIELD_SCALAR, true},
    {"asks", FIELD_MAP, false},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---- one file ---- */

static bool read_level(const struct field *root, struct diags *diags, struct role *role)
{
    struct text text = keys_text(root, "level");
    struct decimal level;
    role->level_place = keys_place(root, "level");
    if (!field_member(root, "level")) {
        return true;
    }
    if (!decimal_parse(text, &level) || level.places || level.digits < LEVEL_START ||
        level.digits > LEVEL_HIGHEST) {
        diag_error(diags, role->level_place, "role-level", "'%.*s' is not a level", TEXT_ARG(text));
        diag_hint(diags, "expected a whole number from %d, where people start, to %d", LEVEL_START,
                  LEVEL_HIGHEST);
        return false;
    }
    role->level = (int)level.digits;
    return true;
}

/* Whether it comes from one role, another than this, or from one start. */
static bool check_origin(const struct field *map, const struct role *role, const struct move *move,
                         struct diags *diags)
{
    if (!move->from.len == !move->start.len) {
        diag_error(diags, map->place, "role-move", "%s 'role' %s 'start'",
                   move->from.len ? "both" : "neither", move->from.len ? "and" : "nor");
        diag_hint(diags, "name the role that people come from, or say in words where they start");
        return false;
    }
    if (text_equal(move->from, role->id)) {
        diag_error(diags, move->place, "role-move", "the role comes from itself");
        diag_hint(diags, "name another role, or take the item out");
        return false;
    }
    return true;
}

static bool is_twice(const struct moves *moves, const struct move *move, struct diags *diags)
{
    for (size_t i = 0; i < moves->count; i++) {
        const struct move *before = &moves->items[i];
        if (text_equal(before->from, move->from) && text_equal(before->start, move->start)) {
            struct text name = move->from.len ? move->from : move->start;
            diag_error(diags, move->place, "role-move", "'%.*s' a second time", TEXT_ARG(name));
            diag_hint(diags, "keep one of the two, with all that is needed");
            diag_note(diags, before->place, "first here");
            return true;
        }
    }
    return false;
}

static bool read_move(const struct field *map, const struct role *role, struct diags *diags,
                      struct moves *moves)
{
    bool lateral = moves == &role->laterals;
    if (map->kind != FIELD_MAP) {
        diag_error(diags, map->place, "role-move", "not a map with a role and what is needed");
        diag_hint(diags, "write '- role: …' and 'needs: …' below each other");
        return false;
    }
    if (!keys_check(map, lateral ? lateral_keys : advance_keys,
                    lateral ? COUNT(lateral_keys) : COUNT(advance_keys), diags)) {
        return false;
    }
    struct move move = {.from = keys_text(map, "role"),
                        .start = keys_text(map, "start"),
                        .start_id = keys_text(map, "start"),
                        .needs = keys_text(map, "needs")};
    move.place = keys_place(map, move.from.len ? "role" : "start");
    if (!check_origin(map, role, &move, diags) || is_twice(moves, &move, diags)) {
        return false;
    }
    const struct field *asks = field_member(map, "asks");
    if (asks && !role_asks_read(asks, diags, &move.asks)) {
        return false;
    }
    moves->items[moves->count++] = move;
    return true;
}

static bool read_list(struct arena *arena, const struct field *list, struct role *role,
                      struct diags *diags, struct moves *moves)
{
    bool good = true;
    moves->items = ARENA_ARRAY(arena, list ? list->count + 1 : 1, struct move);
    for (size_t i = 0; list && i < list->count; i++) {
        good = read_move(&list->items[i], role, diags, moves) && good;
    }
    return good;
}

bool role_moves_read(struct arena *arena, const struct field *root, struct diags *diags,
                     struct role *role)
{
    const struct field *advances = field_member(root, "advances-from");
    const struct field *laterals = field_member(root, "lateral-from");
    bool good = read_level(root, diags, role);
    good = read_list(arena, advances, role, diags, &role->advances) && good;
    good = read_list(arena, laterals, role, diags, &role->laterals) && good;
    if (good && (advances || laterals) && !role->level) {
        diag_error(diags, (advances ? advances : laterals)->place, "role-level",
                   "ways into a role without a level");
        diag_hint(diags, "add 'level:', a whole number above that of the roles it advances from");
        return false;
    }
    return good;
}

/* ---- all files ---- */

/* Whether the move's role is there and has a level. */
static bool check_role(const struct roles *roles, const struct move *move, struct diags *diags)
{
    const struct role *from = roles_find(roles, move->from);
    struct text nearest = roles_nearest(roles, move->from);
    if (!from) {
        diag_error(diags, move->place, "role-move", "there is no role '%.*s'",
                   TEXT_ARG(move->from));
        if (nearest.len) {
            diag_hint(diags, "did you mean '%.*s'?", TEXT_ARG(nearest));
        } else {
            diag_hint(diags, "write roles/%.*s.md, or say 'start:' and what people are before",
                      TEXT_ARG(move->from));
        }
        return false;
    }
    if (!from->level) {
        diag_error(diags, move->place, "role-level", "role '%.*s' has no level",
                   TEXT_ARG(move->from));
        diag_hint(diags, "add 'level:' to roles/%.*s.md", TEXT_ARG(move->from));
        return false;
    }
    return true;
}

static bool check_advance(const struct roles *roles, const struct role *role,
                          const struct move *move, struct diags *diags)
{
    const struct role *from = roles_find(roles, move->from);
    if (move->from.len && !check_role(roles, move, diags)) {
        return false;
    }
    int level = from ? from->level : LEVEL_START;
    if (role->level > level) {
        return true;
    }
    struct text name = from ? move->from : move->start;
    diag_error(diags, role->level_place, "role-level",
               "level %d is not above that of '%.*s', which the role advances from", role->level,
               TEXT_ARG(name));
    diag_hint(diags, "expected at least %d; or is it a move on one level, 'lateral-from:'?",
              level + 1);
    diag_note(diags, move->place, "advances from here");
    return false;
}

static bool check_lateral(const struct roles *roles, const struct role *role,
                          const struct move *move, struct diags *diags)
{
    const struct role *from = roles_find(roles, move->from);
    if (!check_role(roles, move, diags)) {
        return false;
    }
    if (role->level == from->level) {
        return true;
    }
    diag_error(diags, role->level_place, "role-level",
               "level %d is not that of '%.*s', which the role is a lateral move from", role->level,
               TEXT_ARG(move->from));
    diag_hint(diags, "expected %d; or is it an advancement, 'advances-from:'?", from->level);
    diag_note(diags, move->place, "a lateral move from here");
    return false;
}

/* Marks the roles that `role` advances from; true where one was not marked before. */
static bool mark_below(const struct roles *roles, const struct role *role, bool *marked)
{
    bool any = false;
    for (size_t i = 0; i < role->advances.count; i++) {
        const struct role *from = roles_find(roles, role->advances.items[i].from);
        if (from && !marked[from - roles->items]) {
            marked[from - roles->items] = any = true;
        }
    }
    return any;
}

/* Whether one comes down from `role` to `goal`. */
static bool leads_to(const struct roles *roles, const struct role *role, const struct role *goal,
                     struct arena *arena)
{
    bool *marked = ARENA_ARRAY(arena, roles->count, bool);
    bool more = mark_below(roles, role, marked);
    while (more) {
        more = false;
        for (size_t i = 0; i < roles->count; i++) {
            more = (marked[i] && mark_below(roles, &roles->items[i], marked)) || more;
        }
    }
    return marked[goal - roles->items];
}

/* Whether a role is one of a circle that was said at an earlier role. */
static bool is_said(const struct roles *roles, const struct role *role, struct arena *arena)
{
    for (const struct role *before = roles->items; before < role; before++) {
        if (leads_to(roles, role, before, arena) && leads_to(roles, before, role, arena)) {
            return true;
        }
    }
    return false;
}

/* Whether none of the roles that a role advances from comes from it in turn. */
static bool check_circle(const struct roles *roles, const struct role *role, struct diags *diags)
{
    for (size_t i = 0; i < role->advances.count; i++) {
        const struct move *move = &role->advances.items[i];
        const struct role *from = roles_find(roles, move->from);
        if (!from || !leads_to(roles, from, role, diags->arena)) {
            continue;
        }
        if (!is_said(roles, role, diags->arena)) {
            diag_error(diags, move->place, "role-circle",
                       "'%.*s' advances from '%.*s', and that from it in turn", TEXT_ARG(role->id),
                       TEXT_ARG(from->id));
            diag_hint(diags, "take out the way that leads down");
        }
        return false;
    }
    return true;
}

bool role_moves_check(const struct roles *roles, struct diags *diags)
{
    bool good = true;
    for (size_t i = 0; i < roles->count; i++) {
        good = check_circle(roles, &roles->items[i], diags) && good;
    }
    bool straight = good;
    for (size_t i = 0; i < roles->count && straight; i++) {
        const struct role *role = &roles->items[i];
        for (size_t j = 0; role->level && j < role->advances.count; j++) {
            good = check_advance(roles, role, &role->advances.items[j], diags) && good;
        }
        for (size_t j = 0; role->level && j < role->laterals.count; j++) {
            good = check_lateral(roles, role, &role->laterals.items[j], diags) && good;
        }
    }
    return good;
}

/* ---- one guide ---- */

static bool is_named(const struct guide_definition *guide, struct text id)
{
    for (size_t i = 0; i < guide->role_count; i++) {
        if (text_equal(guide->roles[i]->id, id)) {
            return true;
        }
    }
    return false;
}

void role_moves_warn_outside(const struct guide_definition *guide, const struct roles *roles,
                             struct diags *diags)
{
    for (size_t i = 0; i < guide->role_count; i++) {
        const struct moves *both[] = {&guide->roles[i]->advances, &guide->roles[i]->laterals};
        for (size_t j = 0; j < both[0]->count + both[1]->count; j++) {
            const struct move *move =
                j < both[0]->count ? &both[0]->items[j] : &both[1]->items[j - both[0]->count];
            if (roles_find(roles, move->from) && !is_named(guide, move->from)) {
                diag_warning(diags, guide->role_places[i], "guide-move",
                             "the guide does not have the role '%.*s', which this one comes from",
                             TEXT_ARG(move->from));
                diag_hint(diags, "name it too, or the guide goes without that way");
                diag_note(diags, move->place, "comes from it here");
            }
        }
    }
}
