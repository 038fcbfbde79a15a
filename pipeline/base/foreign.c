#include "base/foreign.h"

/* "Shift out" of the usual characters and "shift in" again. */
enum { BEGINS = 0x0E, ENDS = 0x0F };

static bool is_mark(char c)
{
    return c == BEGINS || c == ENDS;
}

struct text foreign_mark(struct arena *arena, struct text text)
{
    return text.len ? text_format(arena, "%c%.*s%c", BEGINS, TEXT_ARG(text), ENDS) : text;
}

bool foreign_is_marked(struct text text)
{
    return text_find(text, BEGINS, 0) < text.len || text_find(text, ENDS, 0) < text.len;
}

struct text foreign_strip(struct arena *arena, struct text text)
{
    if (!foreign_is_marked(text)) {
        return text;
    }
    struct buffer out = {.arena = arena};
    for (size_t i = 0; i < text.len; i++) {
        if (!is_mark(text.at[i])) {
            buffer_add_char(&out, text.at[i]);
        }
    }
    return buffer_text(&out);
}

static void take_marks(struct foreign_walk *walk)
{
    while (walk->rest.len && is_mark(walk->rest.at[0])) {
        if (walk->rest.at[0] == BEGINS) {
            walk->depth++;
        } else {
            walk->depth -= walk->depth > 0;
        }
        walk->rest = text_part(walk->rest, 1, walk->rest.len);
    }
}

bool foreign_next(struct foreign_walk *walk, struct text *part, bool *is_foreign)
{
    take_marks(walk);
    size_t len = 0;
    while (len < walk->rest.len && !is_mark(walk->rest.at[len])) {
        len++;
    }
    *part = text_part(walk->rest, 0, len);
    *is_foreign = walk->depth > 0;
    walk->rest = text_part(walk->rest, len, walk->rest.len);
    return len > 0;
}
