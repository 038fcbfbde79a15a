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

static const struct column_plan COLUMNS[TRAIL_COLUMNS] = {
    [TRAIL_ROLE] = {"Role", 17, false, "The role.", "the guide's own words", ""},
    [TRAIL_FIGURE] = {"Figure", 16, false, "Which figure of the role.", "worked out by careerguide",
                      ""},
    [TRAIL_TEXT] = {"As printed", 12, false,
                    "The figure as this workbook, the report and the JSON print it.",
                    "worked out by careerguide", ""},
    [TRAIL_STATE] = {"Status", 11, false,
                     "How the figure came about: published, at least a bound, withheld and so on.",
                     "worked out by careerguide", ""},
    [TRAIL_MARKS] = {"Marks", 8, false, "Its source and notes; leads there.",
                     "worked out by careerguide", ""},
    [TRAIL_CELL] = {"Cell as published", 11, false, "What stands in the cell of the file.",
                    "the file", ""},
    [TRAIL_FILE] = {"File", 20, false, "The file, below input/.",
                    "the list of releases, input/releases.csv", ""},
    [TRAIL_LINE] = {"Line", 6, true, "The line of the file, counted from 1.",
                    "worked out by careerguide", ""},
    [TRAIL_COLUMN] = {"Column", 7, true,
                      "The character of that line where the cell begins, counted from 1.",
                      "worked out by careerguide", "Characters, not cells."},
    [TRAIL_RELEASE] = {"Release", 19, false, "The name under which the release is filed.",
                       "the list of releases, input/releases.csv", ""},
    [TRAIL_RULE] = {"Rule", 15, false, "The rule by which the cell became the figure.",
                    "worked out by careerguide", "careerguide explain says each in words."},
    [TRAIL_CODE] = {"Occupation code", 11, false, "The code of the occupation whose figure it is.",
                    "the role's file", ""},
    [TRAIL_OCCUPATION] = {"Occupation", 20, false, "Its title as the release prints it.",
                          "the release", ""},
    [TRAIL_FIT] = {"Fit", 8, false, "How well the occupation fits the role: exact, close or broad.",
                   "the role's file", "A judgment of this project, with its reason on Notes."},
};

static struct cell count_cell(struct arena *arena, size_t count)
{
    return cell_number(arena, decimal_of((int64_t)count), "0");
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
    sheet_columns(sheet, COLUMNS, TRAIL_COLUMNS);
    for (size_t r = 0; r < guide->role_count; r++) {
        for (enum figure_id id = 0; id < FIGURE_IDS; id++) {
            fill_row(sheet->book, sheet_row(sheet), &guide->roles[r], id);
        }
    }
    sheet->table_rows = sheet->row_count;
    sheet_write(sheet);
}
