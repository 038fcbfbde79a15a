#include "base/decimal.h"
#include "validate/guide_cip.h"
#include "validate/role_asks.h"
#include "validate/role_moves.h"

static const struct key guide_keys[] = {
    {"title", FIELD_SCALAR, true}, {"audience", FIELD_SCALAR, true}, {"roles", FIELD_LIST, true},
    {"growth", FIELD_MAP, false},  {"read-on", FIELD_LIST, false},   {"starts", FIELD_LIST, false},
    {"cip", FIELD_LIST, false},
};
static const struct key read_on_keys[] = {
    {"title", FIELD_SCALAR, true},
    {"address", FIELD_SCALAR, true},
};
static const struct key start_keys[] = {{"start", FIELD_SCALAR, true}, {"asks", FIELD_MAP, false}};
static const struct key growth_keys[] = {{"whole-percent-for", FIELD_LIST, true}};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static void report_unknown_role(const struct field *item, const struct roles *roles,
                                struct diags *diags)
{
    diag_error(diags, item->place, "guide-role", "there is no role '%.*s'", TEXT_ARG(item->text));
    struct text nearest = roles_nearest(roles, item->text);
    if (nearest.len) {
        diag_hint(diags, "did you mean '%.*s'?", TEXT_ARG(nearest));
    } else {
        diag_hint(diags, "write roles/%.*s.md, or correct the name", TEXT_ARG(item->text));
    }
}

static bool is_named_before(const struct guide_definition *guide, const struct role *role)
{
    for (size_t i = 0; i < guide->role_count; i++) {
        if (guide->roles[i] == role) {
            return true;
        }
    }
    return false;
}

static bool read_roles(struct arena *arena, const struct field *list, const struct roles *roles,
                       struct diags *diags, struct guide_definition *guide)
{
    bool good = list->count > 0;
    guide->roles = ARENA_ARRAY(arena, list->count + 1, const struct role *);
    guide->role_places = ARENA_ARRAY(arena, list->count + 1, struct place);
    if (!good) {
        diag_error(diags, list->place, "guide-role", "a guide without roles");
        diag_hint(diags, "name at least one file of roles/ without its '.md'");
    }
    for (size_t i = 0; i < list->count; i++) {
        const struct role *role = roles_find(roles, list->items[i].text);
        if (!role) {
            report_unknown_role(&list->items[i], roles, diags);
            good = false;
            continue;
        }
        if (is_named_before(guide, role)) {
            diag_error(diags, list->items[i].place, "guide-role", "role '%.*s' a second time",
                       TEXT_ARG(role->id));
            diag_hint(diags, "keep one of the two");
            good = false;
            continue;
        }
        guide->roles[guide->role_count] = role;
        guide->role_places[guide->role_count++] = list->items[i].place;
    }
    return good;
}

/* "2016-26": ten years. */
static bool is_decade(struct text text)
{
    struct decimal first;
    struct decimal last;
    return text.len == 7 && text.at[4] == '-' && decimal_parse(text_part(text, 0, 4), &first) &&
           decimal_parse(text_part(text, 5, 7), &last) && !first.places && !last.places &&
           (first.digits + 10) % 100 == last.digits;
}

static bool read_growth(struct arena *arena, const struct field *map, struct diags *diags,
                        struct guide_definition *guide)
{
    if (!keys_check(map, growth_keys, COUNT(growth_keys), diags)) {
        return false;
    }
    const struct field *list = field_member(map, "whole-percent-for");
    guide->whole_percent_for = ARENA_ARRAY(arena, list->count + 1, struct text);
    bool good = true;
    for (size_t i = 0; i < list->count; i++) {
        if (!is_decade(list->items[i].text)) {
            diag_error(diags, list->items[i].place, "guide-growth",
                       "'%.*s' is not a decade of projections", TEXT_ARG(list->items[i].text));
            diag_hint(diags, "expected the period as releases.csv has it, like 2016-26");
            good = false;
        }
        guide->whole_percent_for[guide->whole_percent_count++] = list->items[i].text;
    }
    return good;
}

static bool read_read_on(struct arena *arena, const struct field *list, struct diags *diags,
                         struct guide_definition *guide)
{
    bool good = true;
    guide->read_on = ARENA_ARRAY(arena, list->count + 1, struct read_on);
    for (size_t i = 0; i < list->count; i++) {
        const struct field *item = &list->items[i];
        if (!keys_check(item, read_on_keys, COUNT(read_on_keys), diags)) {
            good = false;
            continue;
        }
        struct read_on page = {keys_text(item, "title"), keys_text(item, "address")};
        if (!text_starts(page.address, "https://")) {
            diag_error(diags, keys_place(item, "address"), "guide-address",
                       "'%.*s' is not an https address", TEXT_ARG(page.address));
            diag_hint(diags, "write the whole address, beginning with https://");
            good = false;
        }
        guide->read_on[guide->read_on_count++] = page;
    }
    return good;
}

/* Where people start: each as the roles of the guide say it. */
static bool read_starts(struct arena *arena, const struct field *list, struct diags *diags,
                        struct guide_definition *guide)
{
    bool good = true;
    guide->starts = ARENA_ARRAY(arena, list->count + 1, struct start);
    for (size_t i = 0; i < list->count; i++) {
        const struct field *item = &list->items[i];
        struct start *start = &guide->starts[guide->start_count++];
        if (!keys_check(item, start_keys, COUNT(start_keys), diags)) {
            good = false;
            continue;
        }
        const struct field *asks = field_member(item, "asks");
        start->id = start->name = keys_text(item, "start");
        start->place = keys_place(item, "start");
        good = (!asks || role_asks_read(asks, diags, &start->asks)) && good;
        bool used = false;
        for (size_t j = 0; j < guide->role_count; j++) {
            const struct moves *moves = &guide->roles[j]->advances;
            for (size_t k = 0; k < moves->count; k++) {
                used = used || text_equal(moves->items[k].start_id, start->id);
            }
        }
        if (!used) {
            diag_error(diags, start->place, "guide-start",
                       "no role of the guide starts from '%.*s'", TEXT_ARG(start->id));
            diag_hint(diags, "write it as 'start:' of a role's 'advances-from:' does");
            good = false;
        }
    }
    return good;
}

static bool read_cips(struct arena *arena, const struct field *list, struct diags *diags,
                      struct guide_definition *guide)
{
    bool good = true;
    guide->cips = ARENA_ARRAY(arena, list->count + 1, struct text);
    for (size_t i = 0; i < list->count; i++) {
        struct text text = list->items[i].text;
        if (!guide_cip_is(text)) {
            diag_error(diags, list->items[i].place, "guide-cip",
                       "'%.*s' is not a code of a program of study", TEXT_ARG(text));
            diag_hint(diags, "expected two digits, a point and four digits, like 51.0910");
            good = false;
        }
        guide->cips[guide->cip_count++] = text;
    }
    return good;
}

static void warn_unwritten(const struct unwritten *unwritten, struct diags *diags)
{
    for (size_t i = 0; i < unwritten->count; i++) {
        diag_warning(diags, unwritten->items[i], "guide-unwritten",
                     "a passage that is still to be written");
        diag_hint(diags, "write it, and take the mark 'TODO' out");
    }
}

void guide_warn_unwritten(const struct guide_definition *guide, struct diags *diags)
{
    warn_unwritten(&guide->unwritten, diags);
    for (size_t i = 0; i < guide->translations.count; i++) {
        warn_unwritten(&guide->translations.items[i].unwritten, diags);
    }
}

bool guide_definition_read(struct arena *arena, const struct source *source,
                           const struct roles *roles, struct diags *diags,
                           struct guide_definition *guide)
{
    struct field root;
    struct text body;
    if (!frontmatter_read(arena, source, diags, &root, &body) ||
        !keys_check(&root, guide_keys, COUNT(guide_keys), diags)) {
        return false;
    }
    size_t errors = diags->errors;
    const struct field *growth = field_member(&root, "growth");
    guide->source = source;
    guide->title = keys_text(&root, "title");
    guide->audience = keys_text(&root, "audience");
    guide->introduction = prose_read(arena, source, body, diags);
    guide->unwritten = unwritten_find(arena, &root, source, body);
    bool good = read_roles(arena, field_member(&root, "roles"), roles, diags, guide);
    const struct field *read_on = field_member(&root, "read-on");
    good = (!read_on || read_read_on(arena, read_on, diags, guide)) && good;
    good = (!growth || read_growth(arena, growth, diags, guide)) && good;
    const struct field *starts = field_member(&root, "starts");
    const struct field *cips = field_member(&root, "cip");
    good = (!starts || read_starts(arena, starts, diags, guide)) && good;
    good = (!cips || read_cips(arena, cips, diags, guide)) && good;
    role_moves_warn_outside(guide, roles, diags);
    return good && diags->errors == errors;
}

static struct guide_definition *find_guide(const struct guide_definitions *guides, struct text id)
{
    for (size_t i = 0; i < guides->count; i++) {
        if (text_equal(guides->items[i].id, id)) {
            return &guides->items[i];
        }
    }
    return NULL;
}

/* Reads a file that is no translation; the guide is kept where there is one, good or not. */
static bool read_file(struct infolder *folder, struct text id, const struct roles *roles,
                      struct guide_definitions *guides)
{
    struct guide_definition *guide = &guides->items[guides->count];
    struct text file = text_format(folder->arena, "guides/%.*s.md", TEXT_ARG(id));
    const struct source *source = infile_read(folder, file, (struct place){0});
    guide->id = id;
    guides->count += source != NULL;
    bool good = source && keys_check_id(source, guide->id, folder->diags);
    guide->is_whole =
        source && guide_definition_read(folder->arena, source, roles, folder->diags, guide);
    return guide->is_whole && good;
}

static bool add_translation(struct infolder *folder, struct text name, struct text id,
                            const struct guide_definitions *guides)
{
    struct guide_definition *guide = find_guide(guides, id);
    struct translation_order order = {.subfolder = "guides",
                                      .name = name,
                                      .what = TRANSLATED_GUIDE,
                                      .is_counted = guide && guide->is_whole,
                                      .read_on = guide ? guide->read_on_count : 0,
                                      .starts = guide ? guide->start_count : 0};
    return translations_add(folder, &order, guide ? &guide->translations : NULL);
}

bool guide_definitions_read(struct infolder *folder, const struct roles *roles,
                            struct guide_definitions *guides)
{
    size_t count;
    struct text id;
    struct text language;
    struct text *names = infile_list(folder, "guides", ".md", &count);
    bool good = count > 0;
    if (!good && folder->diags->errors == 0) {
        diag_error(folder->diags, (struct place){0}, "guide-none", "no guide in '%s/guides'",
                   folder->path);
        diag_hint(folder->diags, "write one: README.md, 'A guide of your own'");
    }
    *guides = (struct guide_definitions){
        .items = ARENA_ARRAY(folder->arena, count + 1, struct guide_definition)};
    for (size_t i = 0; i < count; i++) {
        good =
            (translation_name(names[i], &id, &language) || read_file(folder, id, roles, guides)) &&
            good;
    }
    for (size_t i = 0; i < count; i++) {
        good = (!translation_name(names[i], &id, &language) ||
                add_translation(folder, names[i], id, guides)) &&
               good;
    }
    return good;
}
