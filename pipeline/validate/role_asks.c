#include "validate/role_asks.h"

#include "base/decimal.h"

static const struct key asks_keys[] = {
    {"education", FIELD_SCALAR, false},     {"field", FIELD_SCALAR, false},
    {"certification", FIELD_SCALAR, false}, {"experience-in", FIELD_SCALAR, false},
    {"years", FIELD_SCALAR, false},         {"licence", FIELD_SCALAR, false},
    {"differs", FIELD_SCALAR, false},
};
static const struct key certification_keys[] = {
    {"name", FIELD_SCALAR, true},     {"body", FIELD_SCALAR, true},
    {"needs", FIELD_SCALAR, false},   {"after", FIELD_SCALAR, false},
    {"renewal", FIELD_SCALAR, false}, {"address", FIELD_SCALAR, false},
};
static const char *const need_words[CERTIFICATION_NEEDS] = {"none", "one", "all"};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* ---- one file ---- */

static bool read_need(const struct field *map, struct diags *diags, struct asks *asks)
{
    struct text word = keys_text(map, "certification");
    for (int i = 0; i < CERTIFICATION_NEEDS; i++) {
        if (!word.len || text_is(word, need_words[i])) {
            asks->certification = word.len ? (enum certification_need)i : CERTIFICATION_NONE;
            return true;
        }
    }
    diag_error(diags, keys_place(map, "certification"), "role-asks",
               "'%.*s' does not say how many certifications", TEXT_ARG(word));
    diag_hint(diags, "expected one, all or none of those under 'certifications:'");
    return false;
}

static bool read_years(const struct field *map, struct diags *diags, struct asks *asks)
{
    enum { MOST_YEARS = 50 };
    struct decimal years;
    struct text text = keys_text(map, "years");
    if (!text.len) {
        return true;
    }
    if (!decimal_parse(text, &years) || years.places || years.digits < 1 ||
        years.digits > MOST_YEARS) {
        diag_error(diags, keys_place(map, "years"), "role-asks", "'%.*s' is not a number of years",
                   TEXT_ARG(text));
        diag_hint(diags, "expected a whole number from 1 to %d", MOST_YEARS);
        return false;
    }
    if (!asks->experience_in.len) {
        diag_error(diags, keys_place(map, "years"), "role-asks", "years of nothing");
        diag_hint(diags, "add 'experience-in:', a role or where people start");
        return false;
    }
    asks->years = (int)years.digits;
    return true;
}

bool role_asks_read(const struct field *map, struct diags *diags, struct asks *asks)
{
    if (!keys_check(map, asks_keys, COUNT(asks_keys), diags)) {
        return false;
    }
    *asks = (struct asks){.given = true,
                          .place = map->place,
                          .education_words = keys_text(map, "education"),
                          .education_place = keys_place(map, "education"),
                          .field = keys_text(map, "field"),
                          .experience_in = keys_text(map, "experience-in"),
                          .experience_place = keys_place(map, "experience-in"),
                          .licence = keys_text(map, "licence"),
                          .differs = keys_text(map, "differs")};
    bool good = read_need(map, diags, asks);
    return read_years(map, diags, asks) && good;
}

/* What stands before a certification must be one above it in the list: so the list is an order and
 * no circle can be written. */
static bool check_after(const struct role *role, const struct certification *item,
                        struct place place, struct diags *diags)
{
    for (size_t i = 0; i + 1 < role->certification_count; i++) {
        if (text_equal(role->certifications[i].name, item->after)) {
            return true;
        }
    }
    diag_error(diags, place, "role-certification",
               "no certification '%.*s' stands above this one, which comes after it",
               TEXT_ARG(item->after));
    diag_hint(diags, "write the names in the order in which people take them");
    return false;
}

static bool read_certification(const struct field *map, struct diags *diags, struct role *role)
{
    struct certification *item = &role->certifications[role->certification_count++];
    bool good = keys_check(map, certification_keys, COUNT(certification_keys), diags);
    *item = (struct certification){.name = keys_text(map, "name"),
                                   .body = keys_text(map, "body"),
                                   .body_place = keys_place(map, "body"),
                                   .needs = keys_text(map, "needs"),
                                   .after = keys_text(map, "after"),
                                   .renewal = keys_text(map, "renewal"),
                                   .address = keys_text(map, "address")};
    if (item->address.len && !text_starts(item->address, "https://")) {
        diag_error(diags, keys_place(map, "address"), "role-address",
                   "'%.*s' is not an https address", TEXT_ARG(item->address));
        diag_hint(diags, "expected https://…");
        good = false;
    }
    return (!item->after.len || check_after(role, item, keys_place(map, "after"), diags)) && good;
}

bool role_certifications_read(struct arena *arena, const struct field *list, struct diags *diags,
                              struct role *role)
{
    bool good = true;
    role->certifications = ARENA_ARRAY(arena, list->count + 1, struct certification);
    for (size_t i = 0; i < list->count; i++) {
        good = read_certification(&list->items[i], diags, role) && good;
    }
    return good;
}

/* ---- all files ---- */

/* What the checks of all files have at hand. */
struct checking {
    struct roles *roles;
    const struct reference *reference;
    const struct bodies *bodies;
    struct diags *diags;
};

static void hint_levels(const struct checking *checking)
{
    struct buffer words = {.arena = checking->diags->arena};
    for (size_t i = 0; i < checking->reference->level_count; i++) {
        const struct level *level = &checking->reference->levels[i];
        if (level->measure == LEVEL_ENTRY_EDUCATION) {
            buffer_format(&words, "%s%.*s", words.len ? "; " : "", TEXT_ARG(level->words));
        }
    }
    diag_hint(checking->diags, "expected one of: %.*s", TEXT_ARG(buffer_text(&words)));
}

/* The code of BLS's table for the words; nothing to say where no table is filed. */
static bool find_education(const struct checking *checking, struct asks *asks)
{
    bool any = false;
    for (size_t i = 0; asks->education_words.len && i < checking->reference->level_count; i++) {
        const struct level *level = &checking->reference->levels[i];
        if (level->measure == LEVEL_ENTRY_EDUCATION) {
            any = true;
            asks->education =
                text_equal(level->words, asks->education_words) ? level->code : asks->education;
        }
    }
    if (!any || asks->education) {
        return true;
    }
    diag_error(checking->diags, asks->education_place, "role-education",
               "'%.*s' is not one of BLS's levels of education", TEXT_ARG(asks->education_words));
    hint_levels(checking);
    return false;
}

/* Whether people can have been `what`, a role or a start, on the way to the role. */
static bool comes_from(const struct roles *roles, const struct role *role, struct text what,
                       size_t most)
{
    for (size_t i = 0; most && i < role->advances.count + role->laterals.count; i++) {
        const struct move *move = i < role->advances.count
                                      ? &role->advances.items[i]
                                      : &role->laterals.items[i - role->advances.count];
        const struct role *from = move->from.len ? roles_find(roles, move->from) : NULL;
        if (text_equal(move->from, what) || text_equal(move->start_id, what) ||
            (from && comes_from(roles, from, what, most - 1))) {
            return true;
        }
    }
    return false;
}

static bool check_experience(const struct checking *checking, const struct role *role,
                             const struct asks *asks)
{
    if (!asks->experience_in.len ||
        comes_from(checking->roles, role, asks->experience_in, checking->roles->count + 1)) {
        return true;
    }
    diag_error(checking->diags, asks->experience_place, "role-asks",
               "experience as '%.*s' is asked for, and no way into the role comes from there",
               TEXT_ARG(asks->experience_in));
    diag_hint(checking->diags, "name a 'role' or 'start' of 'advances-from:', or of a role below");
    return false;
}

/* A certification that is asked for must be one that the role names. */
static bool check_certification(const struct checking *checking, const struct role *role,
                                const struct asks *asks)
{
    if (asks->certification == CERTIFICATION_NONE || role->certification_count) {
        return true;
    }
    diag_error(checking->diags, asks->place, "role-asks",
               "a certification is asked for, and the role names none");
    diag_hint(checking->diags, "add it under 'certifications:'");
    return false;
}

static bool check_asks(const struct checking *checking, const struct role *role, struct asks *asks)
{
    bool good = find_education(checking, asks);
    good = check_experience(checking, role, asks) && good;
    return check_certification(checking, role, asks) && good;
}

/* The level of a role may not lie below that of a role that it advances from by education. */
static bool check_order(const struct checking *checking, const struct role *role)
{
    for (size_t i = 0; i < role->advances.count; i++) {
        const struct move *move = &role->advances.items[i];
        const struct role *from = move->from.len ? roles_find(checking->roles, move->from) : NULL;
        if (from && role->asks.education && from->asks.education &&
            role->asks.education > from->asks.education) {
            diag_error(checking->diags, role->asks.education_place, "role-education",
                       "less education than '%.*s' asks for, which the role advances from",
                       TEXT_ARG(from->id));
            diag_hint(checking->diags, "people have that level already: ask for it, or for none");
            diag_note(checking->diags, from->asks.education_place, "asked for here");
            return false;
        }
    }
    return true;
}

static bool check_bodies(const struct checking *checking, const struct role *role)
{
    bool good = true;
    for (size_t i = 0; checking->bodies->filed && i < role->certification_count; i++) {
        const struct certification *item = &role->certifications[i];
        if (!item->body.len || bodies_find(checking->bodies, item->body)) {
            continue;
        }
        struct text nearest = bodies_nearest(checking->bodies, item->body);
        diag_error(checking->diags, item->body_place, "role-body", "no body '%.*s' is known",
                   TEXT_ARG(item->body));
        if (nearest.len) {
            diag_hint(checking->diags, "did you mean '%.*s'?", TEXT_ARG(nearest));
        } else {
            diag_hint(checking->diags, "add it to bodies.md");
        }
        good = false;
    }
    return good;
}

static bool check_role(const struct checking *checking, struct role *role)
{
    bool good = check_bodies(checking, role);
    good = check_asks(checking, role, &role->asks) && good;
    for (size_t i = 0; i < role->advances.count; i++) {
        good = check_asks(checking, role, &role->advances.items[i].asks) && good;
    }
    for (size_t i = 0; i < role->laterals.count; i++) {
        good = check_asks(checking, role, &role->laterals.items[i].asks) && good;
    }
    return good;
}

bool role_asks_check(struct roles *roles, struct guide_definitions *guides,
                     const struct reference *reference, const struct bodies *bodies,
                     struct diags *diags)
{
    struct checking checking = {roles, reference, bodies, diags};
    bool good = true;
    for (size_t i = 0; i < roles->count; i++) {
        good = check_role(&checking, &roles->items[i]) && good;
    }
    for (size_t i = 0; good && i < roles->count; i++) {
        good = check_order(&checking, &roles->items[i]) && good;
    }
    for (size_t i = 0; i < guides->count; i++) {
        for (size_t j = 0; j < guides->items[i].start_count; j++) {
            good = find_education(&checking, &guides->items[i].starts[j].asks) && good;
        }
    }
    return good;
}
