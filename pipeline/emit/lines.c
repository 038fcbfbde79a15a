#include "emit/lines.h"

#include "base/utf8.h"

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\n' || c == '\r';
}

/* Cuts `*rest` behind its next word; cells of a file may hold line ends too. */
static struct text next_word(struct text *rest)
{
    size_t from = 0;
    while (from < rest->len && is_blank(rest->at[from])) {
        from++;
    }
    size_t to = from;
    while (to < rest->len && !is_blank(rest->at[to])) {
        to++;
    }
    struct text word = text_part(*rest, from, to);
    *rest = text_part(*rest, to, rest->len);
    return word;
}

void lines_add(struct buffer *out, size_t widest, struct text first, struct text further,
               struct text words)
{
    size_t column = utf8_columns(first);
    bool begun = false; /* whether a word stands on the line */
    buffer_add(out, first);
    while (words.len) {
        struct text word = next_word(&words);
        size_t width = utf8_columns(word);
        if (!word.len) {
            continue;
        }
        if (begun && column + 1 + width > widest) {
            buffer_add_char(out, '\n');
            buffer_add(out, further);
            column = utf8_columns(further);
            begun = false;
        }
        if (begun) {
            buffer_add_char(out, ' ');
            column++;
        }
        buffer_add(out, word);
        column += width;
        begun = true;
    }
    buffer_add_char(out, '\n');
}
