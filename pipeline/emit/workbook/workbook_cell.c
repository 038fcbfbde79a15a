#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

enum { LINK_MOST_BYTES = 2000 };

struct cell cell_text(enum look look, struct text text)
{
    return (struct cell){
        .kind = text.len ? CELL_TEXT : CELL_EMPTY, .look = look, .text = text, .number_format = ""};
}

struct cell cell_number(struct arena *arena, struct decimal number, const char *number_format)
{
    struct buffer text = {.arena = arena};
    decimal_print(&text, number, true);
    struct cell cell = cell_text(LOOK_NUMBER, buffer_text(&text));
    cell.kind = CELL_NUMBER;
    cell.number = number;
    cell.number_format = number_format;
    return cell;
}

struct cell cell_count(struct arena *arena, size_t count)
{
    return cell_number(arena, decimal_of((int64_t)count), "0");
}

struct cell cell_formula(enum look look, struct text formula, struct text value)
{
    struct cell cell = cell_text(look, value);
    cell.kind = CELL_FORMULA;
    cell.formula = formula;
    return cell;
}

struct cell cell_day(struct text iso)
{
    if (!release_is_day(iso)) {
        return cell_text(LOOK_TEXT, iso.len ? iso : said("not known"));
    }
    /* about as wide as the short names of months are, which each program has in its own words */
    struct cell cell = cell_text(LOOK_TEXT, TEXT("30 sept. 2026"));
    cell.kind = CELL_DAY;
    cell.day = iso;
    cell.number_format = said_in("form", "mmm d, yyyy").at;
    return cell;
}

struct cell cell_figure(struct arena *arena, const struct figure *figure)
{
    struct text text = wording_figure(arena, figure);
    if (figure->unit == UNIT_WORDS) {
        return cell_text(LOOK_TEXT, text);
    }
    if (figure->state != FIGURE_VALUE) {
        return cell_text(LOOK_STATE, text);
    }
    struct cell cell = cell_number(arena, figure->value, "");
    cell.number_format = number_format_of(arena, figure->unit, figure->value.places);
    cell.text = text;
    return cell;
}

struct cell cell_address(struct text address)
{
    struct cell cell = cell_text(LOOK_TEXT, address);
    bool web = text_starts(address, "https://") || text_starts(address, "http://");
    if (web && address.len <= LINK_MOST_BYTES) {
        cell.look = LOOK_LINK;
        cell.link = address;
    }
    return cell;
}
