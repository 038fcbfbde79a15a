#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

static const struct column_plan COLUMNS[] = {
    {SAY("Mark"), 6, false, SAY("The letter that marks name."), SAY("worked out by careerguide"),
     ""},
    {SAY("What to know beside the figure"), 110, false,
     SAY("What a reader must know beside the figure."),
     SAY("worked out by careerguide, from the release and the role's file"), ""},
};

void sheet_fill_notes(struct sheet *sheet)
{
    struct arena *arena = sheet->book->arena;
    const struct guide *guide = sheet->book->guide;
    sheet->hint = said("The letters among a figure's marks lead here.");
    sheet_columns(sheet, COLUMNS, sizeof COLUMNS / sizeof *COLUMNS);
    for (size_t i = 0; i < guide->note_count; i++) {
        struct cell *row = sheet_row(sheet);
        row[0] = cell_text(LOOK_NAME, wording_note_mark(arena, i + 1));
        row[1] = cell_text(LOOK_TEXT, wording_note(arena, guide, &guide->notes[i]));
    }
    sheet->table_rows = sheet->row_count;
}
