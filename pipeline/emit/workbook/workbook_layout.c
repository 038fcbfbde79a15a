#include "emit/workbook/workbook_parts.h"

#include <math.h>

static const double COLUMN_MOST = 200; /* characters */
static const double WORD_MOST = 20;    /* a longer one may be broken: a file's name, a hash */
static const double LINE_POINTS = 15;
static const double ROW_PADDING = 4;

/* Excel's rows end at 409 points. */
enum { ROW_MOST_LINES = 26, HEAD_MOST_LINES = 3 };
static const double BUTTON_POINTS = 9;

/* The title of a section and a line of text may run over their neighbours; everything else stays in
 * its cell. */
static bool is_bound(const struct cell *cell)
{
    return cell->kind != CELL_EMPTY && cell->look != LOOK_SECTION && cell->look != LOOK_LINE;
}

/* The text and its longest word, both at once. */
static void measure_cell(struct cell *cell)
{
    bool bold = look_is_bold(cell->look);
    double blank = measure_text(TEXT(" "), bold);
    for (struct text rest = cell->text; rest.len;) {
        size_t len = rest.len;
        struct text word = text_cut(&rest, ' ');
        double width = measure_text(word, bold);
        cell->word = fmax(cell->word, width);
        cell->wide += width + (word.len < len ? blank : 0);
    }
}

/* Most cells need one line, and what they are wide says so. */
static size_t lines_of(const struct cell *cell, double width)
{
    if (!is_bound(cell) ||
        (cell->wide <= width && text_find(cell->text, '\n', 0) == cell->text.len)) {
        return 1;
    }
    return measure_lines(cell->text, look_is_bold(cell->look), width);
}

static double widest_cell(struct sheet *sheet, size_t c)
{
    double widest = 0;
    for (size_t r = 0; r < sheet->row_count; r++) {
        struct cell *cell = &sheet->rows[r][c];
        if (is_bound(cell)) {
            measure_cell(cell);
            /* a number without room shows as ####, and LibreOffice does not wrap links */
            bool wraps = (cell->kind == CELL_TEXT && !text_starts(cell->link, "internal:")) ||
                         cell->kind == CELL_FORMULA;
            double wrapped = fmin(cell->wide, sheet->columns[c].most);
            wrapped = cell->word < WORD_MOST ? fmax(wrapped, cell->word) : wrapped;
            widest = fmax(widest, wraps ? wrapped : cell->wide);
        }
    }
    return widest;
}

/* Whether every text of the column fits a row of Excel's when the column is so wide. */
static bool fits(const struct sheet *sheet, size_t c, double width)
{
    for (size_t r = 0; r < sheet->row_count; r++) {
        if (lines_of(&sheet->rows[r][c], width) > ROW_MOST_LINES) {
            return false;
        }
    }
    return true;
}

void sheet_measure_columns(struct sheet *sheet)
{
    for (size_t c = 0; c < sheet->column_count; c++) {
        struct column *column = &sheet->columns[c];
        double width = fmax(widest_cell(sheet, c), measure_longest_word(column->head, true));
        width = fmax(width, column->least);
        while (measure_lines(column->head, true, width) > HEAD_MOST_LINES) {
            width += 0.25;
        }
        while (width < COLUMN_MOST && !fits(sheet, c, width)) {
            width += 5;
        }
        column->width = width;
    }
}

double sheet_row_points(const struct sheet *sheet, const struct cell *cells)
{
    size_t lines = 1;
    for (size_t c = 0; c < sheet->column_count; c++) {
        size_t needed = lines_of(&cells[c], sheet->columns[c].width);
        lines = needed > lines ? needed : lines;
    }
    lines = lines > ROW_MOST_LINES ? ROW_MOST_LINES : lines;
    return LINE_POINTS * (double)lines + ROW_PADDING;
}

/* The buttons of the filters cover the lower end of the heads, so these get room for them. */
double sheet_head_points(const struct sheet *sheet)
{
    size_t lines = 1;
    for (size_t c = 0; c < sheet->column_count; c++) {
        const struct column *column = &sheet->columns[c];
        size_t needed = measure_lines(column->head, true, column->width);
        lines = needed > lines ? needed : lines;
    }
    return LINE_POINTS * (double)lines + (sheet->filters ? BUTTON_POINTS : 0) + ROW_PADDING;
}
