/* The Trail of an area's workbook. It comes in hundreds, so that its rows are not the figures but
 * the records of the files, of which there are a tenth as many: what all figures of a record share
 * is said once, and what stands on the sheet Sources is not said again. */
#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

enum record_column {
    RECORD_ROLE,
    RECORD_AREA,
    RECORD_SOURCE,
    RECORD_LINE,
    RECORD_CODE,
    RECORD_CELLS,
    RECORD_COLUMNS
};

static const struct column_plan COLUMNS[RECORD_COLUMNS] = {
    [RECORD_ROLE] = {SAY("Role"), 17, false, SAY("The role."), SAY("the guide's own words"), ""},
    [RECORD_AREA] = {SAY("Area"), 20, false, SAY("The area that the figures are of."),
                     SAY("the release"), ""},
    [RECORD_SOURCE] = {SAY("Source"), 7, true,
                       SAY("The number of its source on the sheet Sources, which names the file; "
                           "leads there."),
                       SAY("worked out by careerguide"), ""},
    [RECORD_LINE] = {SAY("Line"), 6, true, SAY("The line of the file, counted from 1."),
                     SAY("worked out by careerguide"), ""},
    [RECORD_CODE] = {SAY("Occupation code"), 11, false,
                     SAY("The code of the occupation whose figures they are."),
                     SAY("the role's file"), ""},
    [RECORD_CELLS] = {SAY("Cells as published"), 96, false,
                      SAY("What stands in the cell of each figure, and behind it the character of "
                          "the line where the cell begins, counted from 1."),
                      SAY("the file"), SAY("Characters, not cells.")},
};

static soc_code code_of(const struct guide_figure *figure)
{
    return figure->occupation ? figure->occupation->code : 0;
}

static bool is_of_record(const struct guide_figure *a, const struct guide_figure *b)
{
    return a->source == b->source && code_of(a) == code_of(b) &&
           a->figure.place.source == b->figure.place.source &&
           place_line(a->figure.place) == place_line(b->figure.place);
}

size_t trail_row_of_record(const struct book *book, const struct trail_figure *of)
{
    const struct guide_figure *figure = trail_figure(book->guide, of);
    for (size_t i = 0; i < book->trail_count; i++) {
        const struct trail_figure *other = &book->trail[i];
        if (other->role == of->role && other->national == of->national &&
            is_of_record(trail_figure(book->guide, other), figure)) {
            return other->row;
        }
    }
    return book->trail_rows;
}

/* What all figures of the record share. */
static void begin_row(struct book *book, struct cell *row, const struct trail_figure *first)
{
    const struct guide_figure *figure = trail_figure(book->guide, first);
    row[RECORD_ROLE] = cell_text(LOOK_NAME, book->guide->roles[first->role].role->title);
    row[RECORD_AREA] =
        cell_text(LOOK_TEXT, first->national ? area_nation() : wording_area(book->guide));
    if (figure->source) {
        row[RECORD_SOURCE] = cell_count(book->arena, figure->source);
        row[RECORD_SOURCE].link = link_to_source(book->arena, figure->source);
    }
    if (figure->figure.place.source) {
        row[RECORD_LINE] = cell_count(book->arena, place_line(figure->figure.place));
    }
    if (figure->occupation && figure->occupation->code) {
        row[RECORD_CODE] = cell_text(LOOK_TEXT, figure->occupation->code_text);
    }
}

/* "Median annual wage: 89340 (177)" */
static void add_cell(struct buffer *cells, enum figure_id id, const struct figure *figure)
{
    struct text name = wording_figure_name(id);
    buffer_format(cells, "%s%.*s: %.*s", cells->len ? "; " : "", TEXT_ARG(name),
                  TEXT_ARG(figure->published));
    if (figure->place.source) {
        buffer_format(cells, " (%zu)", place_column(figure->place));
    }
}

void trail_fill_records(struct sheet *sheet)
{
    struct book *book = sheet->book;
    sheet->hint =
        said("Every figure of this workbook, with the record and the cell that it was read "
             "from: lines count from 1, and the number behind a cell is the character of "
             "the line where it begins.");
    sheet_columns(sheet, COLUMNS, RECORD_COLUMNS);
    for (size_t record = 0; record < book->trail_rows; record++) {
        struct cell *row = sheet_row(sheet);
        struct buffer cells = {.arena = book->arena};
        for (size_t i = 0; i < book->trail_count; i++) {
            const struct trail_figure *of = &book->trail[i];
            if (of->row == record) {
                if (!cells.len) {
                    begin_row(book, row, of);
                }
                add_cell(&cells, of->id, &trail_figure(book->guide, of)->figure);
            }
        }
        row[RECORD_CELLS] = cell_text(LOOK_TEXT, buffer_text(&cells));
    }
}
