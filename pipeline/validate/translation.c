#include "validate/translation.h"

#include "base/foreign.h"
#include "validate/keys.h"

static const struct key role_keys[] = {
    {"title", FIELD_SCALAR, false},
    {"requirement", FIELD_SCALAR, false},
    {"summary", FIELD_SCALAR, false},
    {"occupations", FIELD_LIST, false},
};
static const struct key occupation_keys[] = {{"reason", FIELD_SCALAR, false}};
static const struct key guide_keys[] = {
    {"title", FIELD_SCALAR, false},
    {"audience", FIELD_SCALAR, false},
};

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

static bool read_reasons(struct arena *arena, const struct field *list, struct diags *diags,
                         struct translation *translation)
{
    bool good = true;
    translation->reasons = ARENA_ARRAY(arena, list->count + 1, struct text);
    for (size_t i = 0; i < list->count; i++) {
        const struct field *map = &list->items[i];
        if (map->kind != FIELD_MAP) {
            diag_error(diags, map->place, "role-occupations", "not a map with a reason");
            diag_hint(diags, "write '- reason: …' for each occupation of the English file");
            good = false;
            continue;
        }
        good = keys_check(map, occupation_keys, COUNT(occupation_keys), diags) && good;
        translation->reasons[translation->reason_count++] = keys_text(map, "reason");
    }
    return good;
}

bool translation_read(struct arena *arena, const struct source *source, struct diags *diags,
                      enum translated what, struct translation *translation)
{
    bool of_role = what == TRANSLATED_ROLE;
    struct field root;
    struct text body;
    translation->source = source;
    if (!frontmatter_read(arena, source, diags, &root, &body) ||
        !keys_check(&root, of_role ? role_keys : guide_keys,
                    of_role ? COUNT(role_keys) : COUNT(guide_keys), diags)) {
        return false;
    }
    size_t errors = diags->errors;
    const struct field *occupations = field_member(&root, "occupations");
    translation->title = keys_text(&root, "title");
    translation->requirement = keys_text(&root, "requirement");
    translation->summary = keys_text(&root, "summary");
    translation->audience = keys_text(&root, "audience");
    translation->prose = prose_read(arena, source, body, diags);
    translation->unwritten = unwritten_find(arena, &root, source, body);
    bool good = !occupations || read_reasons(arena, occupations, diags, translation);
    return good && diags->errors == errors;
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

static bool has_room(const struct translation_order *order, const struct translation *translation,
                     struct diags *diags)
{
    bool unread = order->occupations == 0; /* a damaged role was said to be so already */
    bool fits = unread || translation->reason_count <= order->occupations;
    if (!fits) {
        diag_error(diags, place_of_file(translation->source), "translation-occupations",
                   "reasons for %zu occupations, and the role has %zu", translation->reason_count,
                   order->occupations);
        diag_hint(diags, "give one for each occupation of the English file, in its order");
    }
    return fits;
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
        !translation_read(folder->arena, source, folder->diags, order->what, &translation) ||
        (order->what == TRANSLATED_ROLE && !has_room(order, &translation, folder->diags))) {
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

struct text translation_text(struct gaps *gaps, const struct translation *translation,
                             struct text translated, struct text english, const char *key)
{
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
