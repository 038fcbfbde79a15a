#include "validate/unwritten.h"

enum { MARK = sizeof "TODO" - 1 };

static bool is_letter(struct text text, size_t at)
{
    char c = at < text.len ? text.at[at] : ' ';
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
           (unsigned char)c >= 0x80;
}

/* Where the mark stands as a word of its own, at or after `from`; text.len where it does not. */
static size_t find_mark(struct text text, size_t from)
{
    for (size_t at = text_find(text, 'T', from); at < text.len; at = text_find(text, 'T', at + 1)) {
        bool begins = at == 0 || !is_letter(text, at - 1);
        if (begins && text_is(text_part(text, at, at + MARK), "TODO") &&
            !is_letter(text, at + MARK)) {
            return at;
        }
    }
    return text.len;
}

static void add(struct arena *arena, struct unwritten *unwritten, struct place place)
{
    unwritten->items =
        arena_grow(arena, unwritten->items, unwritten->count, sizeof *unwritten->items);
    unwritten->items[unwritten->count++] = place;
}

static void find_in_field(struct arena *arena, const struct field *field,
                          struct unwritten *unwritten)
{
    if (field->kind == FIELD_SCALAR && find_mark(field->text, 0) < field->text.len) {
        add(arena, unwritten, field->place);
    }
    for (size_t i = 0; i < field->count; i++) {
        find_in_field(arena, &field->items[i], unwritten);
    }
}

struct unwritten unwritten_find(struct arena *arena, const struct field *root,
                                const struct source *source, struct text body)
{
    struct unwritten unwritten = {0};
    find_in_field(arena, root, &unwritten);
    for (size_t at = find_mark(body, 0); at < body.len; at = find_mark(body, at + 1)) {
        size_t from = (size_t)(body.at - source->bytes.at) + at;
        add(arena, &unwritten, (struct place){source, from, MARK, 0});
    }
    return unwritten;
}
