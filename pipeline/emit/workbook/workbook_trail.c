#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

enum trail_column {
    TRAIL_ROLE,
    TRAIL_FIGURE,
    TRAIL_TEXT,
    TRAIL_STATE,
    TRAIL_MARKS,
    TRAIL_CELL,
    TRAIL_FILE,
    TRAIL_LINE,
    TRAIL_COLUMN,
    TRAIL_RELEASE,
    TRAIL_RULE,
    TRAIL_CODE,
    TRAIL_OCCUPATION,
    TRAIL_FIT,
    TRAIL_COLUMNS
};

static const struct {
    const char *head;
    double most;
    bool numbers;
} COLUMNS[TRAIL_COLUMNS] = {
    [TRAIL_ROLE] = {"Role", 18, false},
    [TRAIL_FIGURE] = {"Figure", 20, false},
    [TRAIL_TEXT] = {"As printed", 16, false},
    [TRAIL_STATE] = {"Status", 16, false},
    [TRAIL_MARKS] = {"Marks", 10, false},
    [TRAIL_CELL] = {"Cell as published", 14, false},
    [TRAIL_FILE] = {"File", 22, false},
    [TRAIL_LINE] = {"Line", 8, true},
    [TRAIL_COLUMN] = {"Column", 8, true},
    [TRAIL_RELEASE] = {"Release", 20, false},
    [TRAIL_RULE] = {"Rule", 18, false},
    [TRAIL_CODE] = {"Occupation code", 14, false},
    [TRAIL_OCCUPATION] = {"Occupation", 24, false},
    [TRAIL_FIT] = {"Fit", 14, false},
};

static struct cell count_cell(struct arena *arena, size_t count)
{
    return cell_number(arena, decimal_of((int64_t)count), "0_-_-"); /* off the words behind it */
}

/* Where the figure was read; an absent one was read nowhere. */
static void fill_origin(struct arena *arena, struct cell *row, const struct figure *figure)
{
    row[TRAIL_CELL] = cell_text(LOOK_TEXT, figure->published);
    row[TRAIL_RULE] = cell_text(LOOK_TEXT, text_of(figure->rule ? figure->rule : ""));
    if (figure->release) {
        row[TRAIL_RELEASE] = cell_text(LOOK_TEXT, figure->release->id);
    }
    if (figure->place.source) {
        row[TRAIL_FILE] = cell_text(LOOK_TEXT, text_of(figure->place.source->file));
        row[TRAIL_LINE] = count_cell(arena, place_line(figure->place));
        row[TRAIL_COLUMN] = count_cell(arena, place_column(figure->place));
    }
}

static void fill_row(struct book *book, struct cell *row, const struct guide_role *role,
                     enum figure_id id)
{
    const struct guide_figure *figure = &role->figures[id];
    row[TRAIL_ROLE] = cell_text(LOOK_NAME, role->role->title);
    row[TRAIL_FIGURE] = cell_text(LOOK_TEXT, wording_figure_name(id));
    row[TRAIL_TEXT] = cell_text(LOOK_TEXT, wording_figure(book->arena, &figure->figure));
    row[TRAIL_STATE] = cell_text(LOOK_TEXT, wording_state(&figure->figure));
    row[TRAIL_MARKS] = cell_marks(book, &(struct figures){{figure}, {id}, 1});
    fill_origin(book->arena, row, &figure->figure);
    if (figure->occupation && figure->occupation->code) {
        row[TRAIL_CODE] = cell_text(LOOK_TEXT, figure->occupation->code_text);
        row[TRAIL_OCCUPATION] = cell_text(LOOK_TEXT, figure->occupation->title);
        row[TRAIL_FIT] = cell_text(LOOK_TEXT, wording_fit(figure->occupation->fit));
    }
}

void sheet_fill_trail(struct sheet *sheet)
{
    const struct guide *guide = sheet->book->guide;
    sheet->hint = TEXT("Every figure of this workbook, with the cell that it was read from; line "
                       "and column count from 1, columns in characters.");
    sheet->filters = true;
    sheet->repeated = TRAIL_FIGURE + 1;
    for (size_t c = 0; c < TRAIL_COLUMNS; c++) {
        struct column *column = sheet_column(sheet, text_of(COLUMNS[c].head), COLUMNS[c].most);
        column->numbers = COLUMNS[c].numbers;
    }
    for (size_t r = 0; r < guide->role_count; r++) {
        for (enum figure_id id = 0; id < FIGURE_IDS; id++) {
            fill_row(sheet->book, sheet_row(sheet), &guide->roles[r], id);
        }
    }
    sheet->table_rows = sheet->row_count;
    sheet_write(sheet);
}
