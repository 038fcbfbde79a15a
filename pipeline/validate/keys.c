#include "validate/keys.h"

static const char *kind_words(enum field_kind kind)
{
    static const char *const words[] = {[FIELD_SCALAR] = "a text",
                                        [FIELD_LIST] = "a list ('- item' lines)",
                                        [FIELD_MAP] = "a map ('key: value' lines)"};
    return words[kind];
}

static const struct key *key_of(const struct key *keys, size_t count, struct text name)
{
    for (size_t i = 0; i < count; i++) {
        if (text_is(name, keys[i].name)) {
            return &keys[i];
        }
    }
    return NULL;
}

static void hint_nearest(const struct key *keys, size_t count, struct text name,
                         struct diags *diags)
{
    const struct key *nearest = NULL;
    size_t best = 3;
    for (size_t i = 0; i < count; i++) {
        size_t distance = text_distance(name, text_of(keys[i].name));
        if (distance < best) {
            best = distance;
            nearest = &keys[i];
        }
    }
    if (nearest) {
        diag_hint(diags, "did you mean '%s'?", nearest->name);
        return;
    }
    struct buffer list = {.arena = diags->arena};
    for (size_t i = 0; i < count; i++) {
        buffer_format(&list, "%s%s", i ? ", " : "", keys[i].name);
    }
    struct text names = buffer_text(&list);
    diag_hint(diags, "known keys: %.*s", TEXT_ARG(names));
}

static bool check_member(const struct field *member, const struct key *keys, size_t count,
                         struct diags *diags)
{
    const struct key *key = key_of(keys, count, member->name);
    if (!key) {
        diag_error(diags, member->name_place, "yaml-key", "key '%.*s' is not known",
                   TEXT_ARG(member->name));
        hint_nearest(keys, count, member->name, diags);
        return false;
    }
    if (member->kind != key->kind) {
        diag_error(diags, member->name_place, "yaml-key", "'%s' is not %s", key->name,
                   kind_words(key->kind));
        diag_hint(diags, "input/README.md, 'Roles and guides', says what goes where");
        return false;
    }
    if (key->kind == FIELD_SCALAR && key->required && member->text.len == 0) {
        diag_error(diags, member->name_place, "yaml-key", "'%s' is empty", key->name);
        diag_hint(diags, "write it behind the colon");
        return false;
    }
    return true;
}

bool keys_check(const struct field *map, const struct key *keys, size_t count, struct diags *diags)
{
    bool good = true;
    for (size_t i = 0; i < map->count; i++) {
        good = check_member(&map->items[i], keys, count, diags) && good;
    }
    for (size_t i = 0; i < count; i++) {
        if (keys[i].required && !field_member(map, keys[i].name)) {
            diag_error(diags, map->place, "yaml-key", "key '%s' is missing", keys[i].name);
            diag_hint(diags, "add a line '%s: …'", keys[i].name);
            good = false;
        }
    }
    return good;
}

struct text keys_text(const struct field *map, const char *name)
{
    const struct field *field = field_member(map, name);
    return field ? field->text : (struct text){"", 0};
}

struct place keys_place(const struct field *map, const char *name)
{
    const struct field *field = field_member(map, name);
    return field ? field->place : map->place;
}

bool keys_is_id(struct text text)
{
    bool good = text.len > 0;
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        good = good && ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-');
    }
    return good;
}

bool keys_check_id(const struct source *source, struct text id, struct diags *diags)
{
    bool good = keys_is_id(id);
    if (!good) {
        diag_error(diags, place_of_file(source), "file-id",
                   "the file's name holds more than small letters, digits and '-'");
        diag_hint(diags, "the name becomes part of outputs: rename the file");
    }
    return good;
}
