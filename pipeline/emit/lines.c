#include "emit/lines.h"

#include "base/utf8.h"

void lines_add(struct buffer *out, struct text words, size_t column, size_t indent)
{
    bool first = true; /* of its line: no blank before it */
    while (words.len) {
        struct text word = text_cut(&words, ' ');
        size_t width = utf8_columns(word);
        if (!first && column + 1 + width > TERMINAL_COLUMNS) {
            buffer_add_char(out, '\n');
            utf8_add_padded(out, TEXT(""), indent);
            column = indent;
            first = true;
        }
        buffer_add_string(out, first ? "" : " ");
        buffer_add(out, word);
        column += width + !first;
        first = false;
    }
    buffer_add_char(out, '\n');
}
