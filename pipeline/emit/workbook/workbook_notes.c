#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

void sheet_fill_notes(struct sheet *sheet)
{
    struct arena *arena = sheet->book->arena;
    const struct guide *guide = sheet->book->guide;
    sheet->hint = TEXT("The letters among a figure's marks lead here.");
    sheet_column(sheet, TEXT("Mark"), 6);
    sheet_column(sheet, TEXT("What to know beside the figure"), 110);
    for (size_t i = 0; i < guide->note_count; i++) {
        struct cell *row = sheet_row(sheet);
        row[0] = cell_text(LOOK_NAME, wording_note_mark(arena, i + 1));
        row[1] = cell_text(LOOK_TEXT, wording_note(arena, guide, &guide->notes[i]));
    }
    sheet->table_rows = sheet->row_count;
    sheet_write(sheet);
}
