#include "emit/table_text.h"

#include "base/utf8.h"
#include "emit/lines.h"
#include "emit/wording.h"

enum { NARROWEST = 6, COLUMNS = 5 };

static const enum figure_id shown[] = {FIGURE_ID_SALARY, FIGURE_ID_GROWTH, FIGURE_ID_OPENINGS};

/* "13.0% [2,b]"; growth with the occupation's code behind it, as the reader must see the proxy. */
static struct text figure_cell(struct arena *arena, const struct guide_role *role,
                               enum figure_id id)
{
    const struct guide_figure *figure = &role->figures[id];
    struct text value = wording_figure(arena, &figure->figure);
    struct text marks = wording_marks(arena, figure);
    if (id == FIGURE_ID_GROWTH && guide_occupation_is_proxy(figure->occupation)) {
        return text_format(arena, "%.*s (%.*s) [%.*s]", TEXT_ARG(value),
                           TEXT_ARG(figure->occupation->code_text), TEXT_ARG(marks));
    }
    return text_format(arena, "%.*s [%.*s]", TEXT_ARG(value), TEXT_ARG(marks));
}

struct grid {
    struct text (*cells)[COLUMNS]; /* a row a role, and the head */
    size_t rows;
};

static void add_row(struct arena *arena, struct grid *grid, const struct guide_role *role)
{
    struct text *cells = grid->cells[grid->rows++];
    cells[0] = role->role->title;
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
        cells[i + 1] = figure_cell(arena, role, shown[i]);
    }
    cells[COLUMNS - 1] = role->role->requirement;
}

/* "Median pay per year, May 2024"; without the period where the roles' differ. */
static struct text column_head(struct arena *arena, const struct guide *guide, enum figure_id id)
{
    enum unit unit = guide->role_count ? guide->roles[0].figures[id].figure.unit
                                       : figure_id_unit(id); /* one release, one unit (D16) */
    struct text name = wording_figure_name(id);
    struct text words = unit == UNIT_PERCENT ? TEXT("(proxy)") : wording_unit(unit);
    struct text period = wording_period(arena, guide_column_release(guide, id));
    return text_format(arena, "%.*s %.*s%s%.*s", TEXT_ARG(name), TEXT_ARG(words),
                       period.len ? ", " : "", TEXT_ARG(period));
}

static void add_head(struct arena *arena, const struct guide *guide, struct grid *grid)
{
    struct text *cells = grid->cells[grid->rows++];
    cells[0] = TEXT("Role");
    for (size_t i = 0; i < sizeof shown / sizeof *shown; i++) {
        cells[i + 1] = column_head(arena, guide, shown[i]);
    }
    cells[COLUMNS - 1] = TEXT("Education or experience");
}

static void print_grid(const struct grid *grid, struct buffer *out)
{
    size_t widths[COLUMNS] = {NARROWEST, NARROWEST, NARROWEST, NARROWEST, NARROWEST};
    for (size_t row = 0; row < grid->rows; row++) {
        for (size_t column = 0; column < COLUMNS; column++) {
            size_t width = utf8_columns(grid->cells[row][column]);
            widths[column] = width > widths[column] ? width : widths[column];
        }
    }
    for (size_t row = 0; row < grid->rows; row++) {
        for (size_t column = 0; column < COLUMNS; column++) {
            bool last = column == COLUMNS - 1;
            utf8_add_padded(out, grid->cells[row][column], last ? 0 : widths[column]);
            buffer_add_string(out, last ? "\n" : "  ");
        }
    }
}

/* "[1] words words …", further lines indented. */
static void add_wrapped(struct buffer *out, struct text mark, struct text words)
{
    struct buffer indent = {.arena = out->arena};
    struct text first = text_format(out->arena, "[%.*s] ", TEXT_ARG(mark));
    utf8_add_padded(&indent, TEXT(""), utf8_columns(first));
    lines_add(out, LINES_FILE, first, buffer_text(&indent), words);
}

/* Whether a figure of the table carries the note or comes from the source. */
static bool table_uses(const struct guide *guide, size_t source, size_t note)
{
    for (size_t i = 0; i < guide->role_count; i++) {
        for (size_t j = 0; j < sizeof shown / sizeof *shown; j++) {
            const struct guide_figure *figure = &guide->roles[i].figures[shown[j]];
            if (source && figure->source == source) {
                return true;
            }
            for (size_t k = 0; note && k < figure->note_count; k++) {
                if (figure->notes[k] == note) {
                    return true;
                }
            }
        }
    }
    return false;
}

void table_text_add(const struct guide *guide, struct buffer *out)
{
    struct arena *arena = out->arena;
    struct grid grid = {
        .cells = arena_take_array(arena, guide->role_count + 1, sizeof(struct text[COLUMNS]))};
    struct text day = wording_day(arena, guide->as_of);
    buffer_format(out, "%.*s — figures as of %.*s\n\n", TEXT_ARG(guide->definition->title),
                  TEXT_ARG(day));
    add_head(arena, guide, &grid);
    for (size_t i = 0; i < guide->role_count; i++) {
        add_row(arena, &grid, &guide->roles[i]);
    }
    print_grid(&grid, out);
    buffer_add_char(out, '\n');
    for (size_t i = 0; i < guide->source_count; i++) {
        if (table_uses(guide, i + 1, 0)) {
            add_wrapped(out, text_format(arena, "%zu", i + 1),
                        wording_source(arena, guide->sources[i]));
        }
    }
    for (size_t i = 0; i < guide->note_count; i++) {
        if (table_uses(guide, 0, i + 1)) {
            add_wrapped(out, wording_note_mark(arena, i + 1),
                        wording_note(arena, guide, &guide->notes[i]));
        }
    }
}
