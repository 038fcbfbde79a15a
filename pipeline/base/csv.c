#include "base/csv.h"

#include <string.h>

void csv_add_cell(struct buffer *out, struct text cell)
{
    bool plain = true;
    for (size_t i = 0; i < cell.len; i++) {
        char c = cell.at[i];
        plain = plain && !strchr(",;\t\"\n\r", c);
    }
    if (plain) {
        buffer_add(out, cell);
        return;
    }
    buffer_add_char(out, '"');
    for (size_t i = 0; i < cell.len; i++) {
        buffer_add_string(out, cell.at[i] == '"' ? "\"" : "");
        buffer_add_char(out, cell.at[i]);
    }
    buffer_add_char(out, '"');
}

void csv_add_row(struct buffer *out, const struct text *cells, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        buffer_add_string(out, i ? "," : "");
        csv_add_cell(out, cells[i]);
    }
    buffer_add_char(out, '\n');
}
