#include "validate/bodies.h"

#include "validate/keys.h"

static const struct key file_keys[] = {{"bodies", FIELD_LIST, true}};
static const struct key body_keys[] = {{"name", FIELD_SCALAR, true},
                                       {"address", FIELD_SCALAR, false}};

#define COUNT(array) (sizeof(array) / sizeof *(array))

const struct body *bodies_find(const struct bodies *bodies, struct text name)
{
    for (size_t i = 0; i < bodies->count; i++) {
        if (text_equal(bodies->items[i].name, name)) {
            return &bodies->items[i];
        }
    }
    return NULL;
}

struct text bodies_nearest(const struct bodies *bodies, struct text name)
{
    size_t best = 6; /* names of bodies are long: a few letters are soon wrong */
    struct text nearest = {"", 0};
    for (size_t i = 0; i < bodies->count; i++) {
        size_t distance = text_distance(name, bodies->items[i].name);
        if (distance < best) {
            best = distance;
            nearest = bodies->items[i].name;
        }
    }
    return nearest;
}

static bool read_body(const struct field *map, struct diags *diags, struct bodies *bodies)
{
    if (map->kind != FIELD_MAP) {
        diag_error(diags, map->place, "yaml-key", "not a map with a name");
        diag_hint(diags, "write '- name: …' and 'address: …' below each other");
        return false;
    }
    if (!keys_check(map, body_keys, COUNT(body_keys), diags)) {
        return false;
    }
    struct body body = {keys_text(map, "name"), keys_text(map, "address"), map->place};
    const struct body *before = bodies_find(bodies, body.name);
    bool good = !before;
    if (before) {
        diag_error(diags, body.place, "body-twice", "'%.*s' a second time", TEXT_ARG(body.name));
        diag_hint(diags, "keep one of the two");
        diag_note(diags, before->place, "first here");
    }
    if (body.address.len && !text_starts(body.address, "https://")) {
        diag_error(diags, keys_place(map, "address"), "body-address",
                   "'%.*s' is not an https address", TEXT_ARG(body.address));
        diag_hint(diags, "expected https://…");
        good = false;
    }
    bodies->items[bodies->count++] = body;
    return good;
}

bool bodies_read(struct infolder *folder, struct bodies *bodies)
{
    struct field root;
    struct text words;
    struct text file = TEXT("bodies.md");
    *bodies = (struct bodies){0};
    if (!infile_exists(folder, file)) {
        return true;
    }
    bodies->filed = true;
    const struct source *source = infile_read(folder, file, (struct place){0});
    if (!source || !frontmatter_read(folder->arena, source, folder->diags, &root, &words) ||
        !keys_check(&root, file_keys, COUNT(file_keys), folder->diags)) {
        return false;
    }
    const struct field *list = field_member(&root, "bodies");
    bodies->items = ARENA_ARRAY(folder->arena, list->count + 1, struct body);
    bool good = true;
    for (size_t i = 0; i < list->count; i++) {
        good = read_body(&list->items[i], folder->diags, bodies) && good;
    }
    return good;
}
