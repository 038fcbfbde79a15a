#include "validate/role.h"

#include "base/decimal.h"
#include "validate/role_asks.h"
#include "validate/role_moves.h"

static const struct key role_keys[] = {
    {"title", FIELD_SCALAR, true},       {"requirement", FIELD_SCALAR, true},
    {"summary", FIELD_SCALAR, true},     {"occupations", FIELD_LIST, true},
    {"salary", FIELD_MAP, false},        {"certifications", FIELD_LIST, false},
    {"level", FIELD_SCALAR, false},      {"advances-from", FIELD_LIST, false},
    {"lateral-from", FIELD_LIST, false}, {"asks", FIELD_MAP, false},
};
static const struct key stand_in_keys[] = {
    {"figures", FIELD_LIST, false},      {"soc-2010", FIELD_SCALAR, false},
    {"soc-hybrid", FIELD_SCALAR, false}, {"soc-2018", FIELD_SCALAR, false},
    {"fit", FIELD_SCALAR, true},         {"reason", FIELD_SCALAR, false},
};
static const struct key salary_keys[] = {
    {"survey", FIELD_SCALAR, true},
    {"max-age-years", FIELD_SCALAR, true},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

const char *fit_name(enum fit fit)
{
    static const char *const names[FITS] = {"exact", "close", "broad"};
    return names[fit];
}

const char *family_name(enum family family)
{
    static const char *const names[FAMILIES] = {"wages", "outlook", "entry"};
    return names[family];
}

static bool read_fit(const struct field *map, struct diags *diags, struct stand_in *stand_in)
{
    struct text word = keys_text(map, "fit");
    for (int i = 0; i < FITS; i++) {
        if (text_is(word, fit_name((enum fit)i))) {
            stand_in->fit = (enum fit)i;
            if (i == FIT_EXACT || stand_in->reason.len) {
                return true;
            }
            diag_error(diags, keys_place(map, "fit"), "role-fit", "a %s fit without a reason",
                       fit_name((enum fit)i));
            diag_hint(diags, "add 'reason:'; readers see it beside the figure");
            return false;
        }
    }
    diag_error(diags, keys_place(map, "fit"), "role-fit", "'%.*s' is not a fit", TEXT_ARG(word));
    diag_hint(diags, "expected exact, close or broad");
    return false;
}

static bool read_codes(const struct field *map, struct diags *diags, struct stand_in *stand_in)
{
    bool good = true;
    bool any = false;
    for (int i = 0; i < SOC_EDITIONS; i++) {
        const char *key = soc_edition_key((enum soc_edition)i);
        struct text text = keys_text(map, key);
        stand_in->places[i] = keys_place(map, key);
        any = any || text.len;
        if (text.len && (!soc_parse(text, &stand_in->codes[i]) || !stand_in->codes[i])) {
            diag_error(diags, stand_in->places[i], "role-code", "'%.*s' is not an occupation code",
                       TEXT_ARG(text));
            diag_hint(diags, "expected two digits, '-' and four digits, like 29-2032");
            good = false;
        }
    }
    if (!any) {
        diag_error(diags, map->place, "role-code", "an occupation without a code");
        diag_hint(diags, "give soc-2010, soc-hybrid or soc-2018");
    }
    return good && any;
}

/* Gives the stand-in to the families it names, or to all where it names none. */
static bool assign_families(const struct field *map, const struct stand_in *stand_in,
                            struct diags *diags, struct role *role)
{
    const struct field *figures = field_member(map, "figures");
    bool good = true;
    for (int family = 0; family < FAMILIES; family++) {
        bool named = !figures;
        for (size_t i = 0; figures && i < figures->count; i++) {
            named = named || text_is(figures->items[i].text, family_name((enum family)family));
        }
        if (named && role->stand_ins[family]) {
            diag_error(diags, map->place, "role-occupations",
                       "a second occupation for the figures '%s'",
                       family_name((enum family)family));
            diag_hint(diags, "name under 'figures:' which of wages, outlook, entry each is for");
            diag_note(diags, role->stand_ins[family]->place, "first here");
            good = false;
        } else if (named) {
            role->stand_ins[family] = stand_in;
        }
    }
    return good;
}

static bool check_families(const struct field *map, struct diags *diags)
{
    const struct field *figures = field_member(map, "figures");
    bool good = true;
    for (size_t i = 0; figures && i < figures->count; i++) {
        bool known = false;
        for (int family = 0; family < FAMILIES; family++) {
            known = known || text_is(figures->items[i].text, family_name((enum family)family));
        }
        if (!known) {
            diag_error(diags, figures->items[i].place, "role-occupations",
                       "'%.*s' is not a family of figures", TEXT_ARG(figures->items[i].text));
            diag_hint(diags, "expected wages, outlook or entry");
            good = false;
        }
    }
    return good;
}

static bool read_occupations(struct arena *arena, const struct field *list, struct diags *diags,
                             struct role *role)
{
    bool good = true;
    role->occupation_count = list->count;
    for (size_t i = 0; i < list->count; i++) {
        const struct field *map = &list->items[i];
        struct stand_in *stand_in = ARENA_NEW(arena, struct stand_in);
        stand_in->place = map->place;
        stand_in->number = i;
        stand_in->reason = keys_text(map, "reason");
        if (map->kind != FIELD_MAP) {
            diag_error(diags, map->place, "role-occupations", "not a map with codes and a fit");
            diag_hint(diags, "write '- soc-2018: …', 'fit: …' and 'reason: …' below each other");
            good = false;
            continue;
        }
        good = keys_check(map, stand_in_keys, COUNT(stand_in_keys), diags) && good;
        good = read_codes(map, diags, stand_in) && good;
        good = (!field_member(map, "fit") || read_fit(map, diags, stand_in)) && good;
        good = check_families(map, diags) && good;
        good = assign_families(map, stand_in, diags, role) && good;
    }
    for (int family = 0; family < FAMILIES && good; family++) {
        if (!role->stand_ins[family]) {
            diag_error(diags, list->place, "role-occupations", "no occupation for the figures '%s'",
                       family_name((enum family)family));
            diag_hint(diags, "add it under 'figures:' of one of the occupations");
            good = false;
        }
    }
    return good;
}

static bool read_salary(const struct field *map, struct diags *diags, struct role *role)
{
    if (!keys_check(map, salary_keys, COUNT(salary_keys), diags)) {
        return false;
    }
    struct decimal age;
    struct text text = keys_text(map, "max-age-years");
    if (!decimal_parse(text, &age) || age.places || age.digits < 0 || age.digits > 50) {
        diag_error(diags, keys_place(map, "max-age-years"), "role-salary",
                   "'%.*s' is not a number of years", TEXT_ARG(text));
        diag_hint(diags, "expected a whole number from 0 to 50");
        return false;
    }
    role->survey = keys_text(map, "survey");
    role->survey_place = keys_place(map, "survey");
    role->survey_max_age_years = (int)age.digits;
    return true;
}

static void warn_unwritten(const struct unwritten *unwritten, struct diags *diags)
{
    for (size_t i = 0; i < unwritten->count; i++) {
        diag_warning(diags, unwritten->items[i], "role-unwritten",
                     "a passage that is still to be written");
        diag_hint(diags, "write it, and take the mark 'TODO' out");
    }
}

void role_warn_unwritten(const struct role *role, struct diags *diags)
{
    warn_unwritten(&role->unwritten, diags);
    for (size_t i = 0; i < role->translations.count; i++) {
        warn_unwritten(&role->translations.items[i].unwritten, diags);
    }
}

bool role_read(struct arena *arena, const struct source *source, struct diags *diags,
               struct role *role)
{
    struct field root;
    struct text body;
    if (!frontmatter_read(arena, source, diags, &root, &body) ||
        !keys_check(&root, role_keys, COUNT(role_keys), diags)) {
        return false;
    }
    size_t errors = diags->errors;
    const struct field *salary = field_member(&root, "salary");
    const struct field *certifications = field_member(&root, "certifications");
    role->source = source;
    role->title = keys_text(&root, "title");
    role->requirement = keys_text(&root, "requirement");
    role->summary = keys_text(&root, "summary");
    role->prose = prose_read(arena, source, body, diags);
    role->unwritten = unwritten_find(arena, &root, source, body);
    bool good = read_occupations(arena, field_member(&root, "occupations"), diags, role);
    good = (!salary || read_salary(salary, diags, role)) && good;
    good = role_moves_read(arena, &root, diags, role) && good;
    good =
        (!certifications || role_certifications_read(arena, certifications, diags, role)) && good;
    const struct field *asks = field_member(&root, "asks");
    good = (!asks || role_asks_read(asks, diags, &role->asks)) && good;
    return good && diags->errors == errors;
}

const struct role *roles_find(const struct roles *roles, struct text id)
{
    for (size_t i = 0; i < roles->count; i++) {
        if (text_equal(roles->items[i].id, id)) {
            return &roles->items[i];
        }
    }
    return NULL;
}

struct text roles_nearest(const struct roles *roles, struct text word)
{
    size_t best = 4;
    struct text nearest = {"", 0};
    for (size_t i = 0; i < roles->count; i++) {
        size_t distance = text_distance(word, roles->items[i].id);
        if (distance < best) {
            best = distance;
            nearest = roles->items[i].id;
        }
    }
    return nearest;
}

/* Reads a file that is no translation; the role is kept after an error too, so that guides still
 * find its name. */
static bool read_file(struct infolder *folder, struct text id, struct roles *roles)
{
    struct role *role = &roles->items[roles->count];
    struct text file = text_format(folder->arena, "roles/%.*s.md", TEXT_ARG(id));
    const struct source *source = infile_read(folder, file, (struct place){0});
    role->id = id;
    roles->count += source != NULL;
    bool good = source && keys_check_id(source, role->id, folder->diags);
    role->is_whole = source && role_read(folder->arena, source, folder->diags, role);
    return role->is_whole && good;
}

static bool add_translation(struct infolder *folder, struct text name, struct text id,
                            const struct roles *roles)
{
    const struct role *found = roles_find(roles, id);
    struct role *role = found ? &roles->items[found - roles->items] : NULL;
    struct translation_order order = {
        .subfolder = "roles", .name = name, .what = TRANSLATED_ROLE, .is_counted = false};
    if (role && role->is_whole) {
        order.is_counted = true;
        order.occupations = role->occupation_count;
        order.advances = role->advances.count;
        order.laterals = role->laterals.count;
        order.certifications = role->certification_count;
    }
    return translations_add(folder, &order, role ? &role->translations : NULL);
}

bool roles_read(struct infolder *folder, struct roles *roles)
{
    size_t count;
    struct text id;
    struct text language;
    struct text *names = infile_list(folder, "roles", ".md", &count);
    bool good = count > 0;
    if (!good && folder->diags->errors == 0) {
        diag_error(folder->diags, (struct place){0}, "role-none", "no role in '%s/roles'",
                   folder->path);
        diag_hint(folder->diags, "write one: README.md, 'A guide of your own'");
    }
    *roles = (struct roles){.items = ARENA_ARRAY(folder->arena, count + 1, struct role)};
    for (size_t i = 0; i < count; i++) {
        good = (translation_name(names[i], &id, &language) || read_file(folder, id, roles)) && good;
    }
    for (size_t i = 0; i < count; i++) {
        good = (!translation_name(names[i], &id, &language) ||
                add_translation(folder, names[i], id, roles)) &&
               good;
    }
    return role_moves_check(roles, folder->diags) && good;
}
