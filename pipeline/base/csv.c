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

static bool is_formula(struct text cell)
{
    return cell.len && strchr("=+-@\t\r", cell.at[0]);
}

struct text csv_harmless(struct arena *arena, struct text cell)
{
    return is_formula(cell) ? text_format(arena, "'%.*s", TEXT_ARG(cell)) : cell;
}

struct text csv_bare(struct text cell)
{
    struct text rest = text_part(cell, 1, cell.len);
    return text_starts(cell, "'") && is_formula(rest) ? rest : cell;
}

void csv_add_row(struct buffer *out, const struct text *cells, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        buffer_add_string(out, i ? "," : "");
        csv_add_cell(out, cells[i]);
    }
    buffer_add_char(out, '\n');
}
