#include "base/json.h"

#include "base/utf8.h"

void json_string(struct buffer *out, struct text text)
{
    size_t bad = utf8_invalid_at(text);
    buffer_add_char(out, '"');
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.at[i];
        if (i == bad) { /* the name of a file may hold any byte */
            buffer_add_string(out, "\xEF\xBF\xBD");
            bad = i + 1 + utf8_invalid_at(text_part(text, i + 1, text.len));
        } else if (c == '"' || c == '\\') {
            buffer_add_char(out, '\\');
            buffer_add_char(out, (char)c);
        } else if (c == '\n') {
            buffer_add_string(out, "\\n");
        } else if (c < 0x20 || c == 0x7F) {
            buffer_format(out, "\\u%04x", c);
        } else {
            buffer_add_char(out, (char)c);
        }
    }
    buffer_add_char(out, '"');
}
