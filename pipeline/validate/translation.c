#include "validate/translation.h"

#include "base/foreign.h"
#include "validate/keys.h"

#include <stdint.h>

static const struct key role_keys[] = {
    {"title", FIELD_SCALAR, false},       {"requirement", FIELD_SCALAR, false},
    {"summary", FIELD_SCALAR, false},     {"occupations", FIELD_LIST, false},
    {"advances-from", FIELD_LIST, false}, {"lateral-from", FIELD_LIST, false},
    {"asks", FIELD_MAP, false},           {"certifications", FIELD_LIST, false},
};
static const struct key guide_keys[] = {
    {"title", FIELD_SCALAR, false},
    {"audience", FIELD_SCALAR, false},
    {"read-on", FIELD_LIST, false},
    {"starts", FIELD_LIST, false},
};
static const struct key occupation_keys[] = {{"reason", FIELD_SCALAR, false}};
static const struct key advance_keys[] = {{"needs", FIELD_SCALAR, false},
                                          {"start", FIELD_SCALAR, false}};
static const struct key lateral_keys[] = {{"needs", FIELD_SCALAR, false}};
static const struct key start_keys[] = {{"start", FIELD_SCALAR, false},
                                        {"field", FIELD_SCALAR, false},
                                        {"licence", FIELD_SCALAR, false}};
static const struct key certification_keys[] = {{"needs", FIELD_SCALAR, false},
                                                {"renewal", FIELD_SCALAR, false}};
static const struct key asks_keys[] = {{"field", FIELD_SCALAR, false},
                                       {"licence", FIELD_SCALAR, false},
                                       {"differs", FIELD_SCALAR, false}};
static const struct key page_keys[] = {{"title", FIELD_SCALAR, false}};

#define COUNT(array) (sizeof(array) / sizeof *(array))

const struct translation *translations_find(const struct translations *translations,
                                            struct text language)
{
    for (size_t i = 0; i < translations->count; i++) {
        if (text_equal(translations->items[i].language, language)) {
            return &translations->items[i];
        }
    }
    return NULL;
}

bool translation_name(struct text file, struct text *id, struct text *language)
{
    enum { ENDING = sizeof ".md" - 1 };
    struct text rest = text_part(file, 0, file.len - ENDING);
    *id = text_cut(&rest, '.');
    *language = rest;
    return rest.len > 0;
}

/* A list of a translation, and where its words go. */
struct list_order {
    const char *name;
    const struct key *keys; /* in the order of the words */
    size_t key_count;
    size_t most; /* items that the English file has */
    struct translated_list *list;
};

static bool read_item(const struct field *map, const struct list_order *order, struct diags *diags)
{
    if (map->kind != FIELD_MAP) {
        diag_error(diags, map->place, "translation-list", "not a map with '%s'",
                   order->keys[0].name);
        diag_hint(diags, "write '- %s: …' for each item of the English file", order->keys[0].name);
        return false;
    }
    struct text *words = order->list->items[order->list->count++];
    for (size_t i = 0; i < order->key_count; i++) {
        words[i] = keys_text(map, order->keys[i].name);
    }
    return keys_check(map, order->keys, order->key_count, diags);
}

static bool read_list(struct arena *arena, const struct field *root, const struct list_order *order,
                      struct diags *diags)
{
    const struct field *list = field_member(root, order->name);
    bool good = true;
    if (!list) {
        return true;
    }
    order->list->items =
        arena_take_array(arena, list->count + 1, sizeof(struct text[TRANSLATED_WORDS]));
    for (size_t i = 0; i < list->count; i++) {
        good = read_item(&list->items[i], order, diags) && good;
    }
    if (list->count > order->most) {
        diag_error(diags, list->name_place, "translation-list",
                   "%zu items under '%s', and the English file has %zu", list->count, order->name,
                   order->most);
        diag_hint(diags, "write one for each item of the English file, in its order");
        good = false;
    }
    return good;
}

static bool read_lists(struct arena *arena, const struct field *root,
                       const struct translation_order *order, struct diags *diags,
                       struct translation *translation)
{
    const struct list_order orders[] = {
        {"occupations", occupation_keys, COUNT(occupation_keys), order->occupations,
         &translation->occupations},
        {"advances-from", advance_keys, COUNT(advance_keys), order->advances,
         &translation->advances},
        {"lateral-from", lateral_keys, COUNT(lateral_keys), order->laterals,
         &translation->laterals},
        {"read-on", page_keys, COUNT(page_keys), order->read_on, &translation->read_on},
        {"starts", start_keys, COUNT(start_keys), order->starts, &translation->starts},
        {"certifications", certification_keys, COUNT(certification_keys), order->certifications,
         &translation->certifications},
    };
    bool good = true;
    for (size_t i = 0; i < COUNT(orders); i++) {
        struct list_order list = orders[i];
        list.most = order->is_counted ? list.most : SIZE_MAX; /* its damage was said already */
        good = read_list(arena, root, &list, diags) && good;
    }
    return good;
}

bool translation_read(struct arena *arena, const struct source *source, struct diags *diags,
                      const struct translation_order *order, struct translation *translation)
{
    bool of_role = order->what == TRANSLATED_ROLE;
    struct field root;
    struct text body;
    translation->source = source;
    if (!frontmatter_read(arena, source, diags, &root, &body) ||
        !keys_check(&root, of_role ? role_keys : guide_keys,
                    of_role ? COUNT(role_keys) : COUNT(guide_keys), diags)) {
        return false;
    }
    size_t errors = diags->errors;
    translation->title = keys_text(&root, "title");
    translation->requirement = keys_text(&root, "requirement");
    translation->summary = keys_text(&root, "summary");
    translation->audience = keys_text(&root, "audience");
    const struct field *asks = field_member(&root, "asks");
    if (asks && keys_check(asks, asks_keys, COUNT(asks_keys), diags)) {
        translation->field = keys_text(asks, "field");
        translation->licence = keys_text(asks, "licence");
        translation->differs = keys_text(asks, "differs");
    }
    translation->prose = prose_read(arena, source, body, diags);
    translation->unwritten = unwritten_find(arena, &root, source, body);
    return read_lists(arena, &root, order, diags, translation) && diags->errors == errors;
}

static bool has_role_or_guide(struct infolder *folder, const struct source *source,
                              const struct translation_order *order, struct translations *of)
{
    struct text id;
    struct text language;
    translation_name(order->name, &id, &language);
    if (!of) {
        diag_error(folder->diags, place_of_file(source), "translation-of",
                   "a translation of '%s/%.*s.md', which is not there", order->subfolder,
                   TEXT_ARG(id));
        diag_hint(folder->diags, "correct the file's name, or write the English file first");
    }
    return of != NULL;
}

bool translations_add(struct infolder *folder, const struct translation_order *order,
                      struct translations *of)
{
    struct text id;
    struct translation translation = {0};
    struct text file =
        text_format(folder->arena, "%s/%.*s", order->subfolder, TEXT_ARG(order->name));
    const struct source *source = infile_read(folder, file, (struct place){0});
    translation_name(order->name, &id, &translation.language);
    if (!source || !keys_check_id(source, translation.language, folder->diags) ||
        !has_role_or_guide(folder, source, order, of) ||
        !translation_read(folder->arena, source, folder->diags, order, &translation)) {
        return false;
    }
    of->items = arena_grow(folder->arena, of->items, of->count, sizeof *of->items);
    of->items[of->count++] = translation;
    return true;
}

/* ---- what is missing ---- */

static bool same_place(struct place a, struct place b)
{
    return a.source == b.source && a.at == b.at;
}

void gaps_add(struct gaps *gaps, struct place place, struct text what)
{
    for (size_t i = 0; i < gaps->count; i++) {
        if (same_place(gaps->items[i].place, place) && text_equal(gaps->items[i].what, what)) {
            return;
        }
    }
    gaps->items = arena_grow(gaps->arena, gaps->items, gaps->count, sizeof *gaps->items);
    gaps->items[gaps->count++] = (struct gap){place, what};
}

static void add_key(struct gaps *gaps, const struct translation *translation, const char *key)
{
    if (translation) {
        gaps_add(gaps, place_of_file(translation->source), text_format(gaps->arena, "no %s", key));
    }
}

struct text translated_item(const struct translated_list *list, size_t item, size_t word)
{
    return item < list->count ? list->items[item][word] : TEXT("");
}

struct text translation_text(struct gaps *gaps, const struct translation *translation,
                             struct text translated, struct text english, const char *key)
{
    if (text_equal(translated, english)) {
        return foreign_mark(gaps->arena, english); /* a name that has no other form */
    }
    if (translated.len || !english.len) {
        return translated;
    }
    add_key(gaps, translation, key);
    return foreign_mark(gaps->arena, english);
}

static struct prose marked(struct arena *arena, struct prose english)
{
    struct prose prose = {ARENA_ARRAY(arena, english.count, struct prose_block), english.count};
    for (size_t i = 0; i < english.count; i++) {
        struct prose_block *block = &prose.blocks[i];
        *block = english.blocks[i];
        block->spans = ARENA_ARRAY(arena, block->count, struct prose_span);
        for (size_t j = 0; j < block->count; j++) {
            block->spans[j] = english.blocks[i].spans[j];
            block->spans[j].text = foreign_mark(arena, block->spans[j].text);
        }
    }
    return prose;
}

struct prose translation_prose(struct gaps *gaps, const struct translation *translation,
                               struct prose english)
{
    if ((translation && translation->prose.count) || !english.count) {
        return translation ? translation->prose : english;
    }
    add_key(gaps, translation, "prose");
    return marked(gaps->arena, english);
}
