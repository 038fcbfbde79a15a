#include "emit/workbook/workbook_parts.h"

#include <math.h>
#include <stdint.h>

static const double PADDING = 1.6; /* characters, as everything here */
static const double NARROW_PADDING = 0.75;
static const double COLUMN_MOST = 200;
static const double WORD_MOST = 20;    /* a longer one may be broken: a file's name, a hash */
static const double NAME_LEAST = 13;   /* nor is a shorter one with dashes, such as a code */
static const double BROKEN_LEAST = 12; /* no column of words that may be broken is narrower */
static const double LINE_POINTS = 15;
static const double ROW_PADDING = 4;

/* Excel's rows end at 409 points. */
enum { ROW_MOST_LINES = 26, HEAD_MOST_LINES = 3, NARROW_HEAD_MOST_LINES = 5 };
static const double BUTTON_POINTS = 9;

/* Digits of 11 points that fit 10.5 inches, where these are printed as 8 points; LibreOffice makes
 * columns a twentieth wider than Excel does. */
static const double PAGE_MOST = 185;
static const double NARROWING_STEP = 1;
static const size_t UNKNOWN = SIZE_MAX;
static const size_t TOO_MANY = SIZE_MAX - 1; /* lines for a row */

/* The title of a section and a line of text may run over their neighbours; everything else stays in
 * its cell. */
static bool is_bound(const struct cell *cell)
{
    return cell->kind != CELL_EMPTY && cell->look != LOOK_SECTION && cell->look != LOOK_LINE;
}

static struct text measured(const struct cell *cell)
{
    return cell->longest.len ? cell->longest : cell->text;
}

/* The longest line of the text and its longest word, both at once. */
static void measure_cell(struct cell *cell)
{
    bool bold = look_is_bold(cell->look);
    double blank = measure_text(TEXT(" "), bold);
    for (struct text lines = measured(cell); lines.len;) {
        struct text line = text_cut(&lines, '\n');
        double used = -blank;
        while (line.len) {
            double width = measure_text(text_cut(&line, ' '), bold);
            cell->word = fmax(cell->word, width);
            used += blank + width;
        }
        cell->wide = fmax(cell->wide, used);
    }
}

/* Most cells need one line, and what they are wide says so. The others are asked again and again
 * for the same width. */
static size_t lines_of(struct cell *cell, double width)
{
    struct text text = measured(cell);
    if (!is_bound(cell) || (cell->wide <= width && text_find(text, '\n', 0) == text.len)) {
        return 1;
    }
    if (!cell->lines || cell->lines_wide != width) {
        cell->lines = measure_lines(text, look_is_bold(cell->look), width);
        cell->lines_wide = width;
    }
    return cell->lines;
}

/* A number without room shows as ####, and LibreOffice does not wrap links. */
static bool wraps(const struct cell *cell)
{
    return (cell->kind == CELL_TEXT && !cell->link.len) || cell->kind == CELL_FORMULA;
}

static double widest_cell(struct sheet *sheet, size_t c)
{
    double widest = 0;
    for (size_t r = 0; r < sheet->row_count; r++) {
        struct cell *cell = &sheet->rows[r][c];
        if (is_bound(cell)) {
            measure_cell(cell);
            double wrapped = fmin(cell->wide, sheet->columns[c].most);
            wrapped = cell->word < WORD_MOST ? fmax(wrapped, cell->word) : wrapped;
            widest = fmax(widest, wraps(cell) ? wrapped : cell->wide);
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

static double head_width(const struct column *column, size_t most_lines)
{
    double width = fmax(measure_longest_word(column->head, true), column->least);
    while (measure_lines(column->head, true, width) > most_lines) {
        width += 0.25;
    }
    return width;
}

/* The longest of the words that must stay whole. Names of files, releases and rules and hashes are
 * long and no words: they may be broken, which no code such as 29-2032 is. */
static double longest_whole_word(const struct cell *cell)
{
    bool bold = look_is_bold(cell->look);
    double longest = 0;
    for (struct text rest = measured(cell); rest.len;) {
        struct text line = text_cut(&rest, '\n');
        while (line.len) {
            struct text word = text_cut(&line, ' ');
            double width = measure_text(word, bold);
            bool is_name = text_find(word, '-', 0) + text_find(word, '/', 0) < 2 * word.len;
            bool broken = width >= WORD_MOST || (is_name && width > NAME_LEAST);
            longest = fmax(longest, broken ? BROKEN_LEAST : width);
        }
    }
    return longest;
}

/* How narrow a column may become: numbers, links and words must not be cut. */
static double narrowest(const struct sheet *sheet, size_t c)
{
    double narrowest = head_width(&sheet->columns[c], NARROW_HEAD_MOST_LINES);
    for (size_t r = 0; r < sheet->row_count; r++) {
        const struct cell *cell = &sheet->rows[r][c];
        if (is_bound(cell)) {
            double whole = cell->wide <= narrowest ? 0 : longest_whole_word(cell);
            narrowest = fmax(narrowest, wraps(cell) ? whole : cell->wide);
        }
    }
    return narrowest;
}

/* How many lines each row has now. */
static void count_lines(const struct sheet *sheet, size_t *lines)
{
    for (size_t r = 0; r < sheet->row_count; r++) {
        lines[r] = 1;
        for (size_t c = 0; c < sheet->column_count; c++) {
            size_t needed = lines_of(&sheet->rows[r][c], sheet->columns[c].width);
            lines[r] = needed > lines[r] ? needed : lines[r];
        }
    }
}

/* How many lines the rows grow by when the column is so wide; too many where one does not fit. */
static size_t growth(const struct sheet *sheet, size_t c, double width, const size_t *lines)
{
    size_t more = 0;
    for (size_t r = 0; r < sheet->row_count; r++) {
        size_t needed = lines_of(&sheet->rows[r][c], width);
        if (needed > ROW_MOST_LINES) {
            return TOO_MANY;
        }
        more += needed > lines[r] ? needed - lines[r] : 0;
    }
    return more;
}

/* What is known while columns give way. */
struct narrowing {
    double *least; /* by column */
    size_t *grows; /* by column: the lines that a step adds; UNKNOWN until worked out */
    size_t *lines; /* by row */
};

/* The column that is best made narrower by a step: the rows grow least, and among such columns it
 * has most room to give. column_count where there is none. */
static size_t best_to_narrow(const struct sheet *sheet, const struct narrowing *known)
{
    size_t best = sheet->column_count;
    size_t best_growth = TOO_MANY;
    double best_room = 0;
    for (size_t c = 0; c < sheet->column_count; c++) {
        double width = sheet->columns[c].width;
        double room = width - known->least[c];
        if (room < NARROWING_STEP) {
            continue;
        }
        if (known->grows[c] == UNKNOWN) {
            known->grows[c] = growth(sheet, c, width - NARROWING_STEP, known->lines);
        }
        size_t more = known->grows[c];
        if (more < best_growth || (more == best_growth && more < TOO_MANY && room > best_room)) {
            best = c;
            best_growth = more;
            best_room = room;
        }
    }
    return best;
}

/* What a step adds changes for that column, and for all where rows have grown. */
static void narrow(struct sheet *sheet, size_t c, struct narrowing *known)
{
    bool grown = known->grows[c] > 0;
    sheet->columns[c].width -= NARROWING_STEP;
    known->grows[c] = UNKNOWN;
    if (grown) {
        count_lines(sheet, known->lines);
    }
    for (size_t i = 0; grown && i < sheet->column_count; i++) {
        known->grows[i] = UNKNOWN;
    }
}

/* What parts the columns gives way, and then they themselves, until the sheet, which is printed one
 * page wide, has letters of 8 points on the page, or until nothing can. */
static void narrow_to_page(struct sheet *sheet)
{
    if (sheet_width(sheet) <= PAGE_MOST) {
        return;
    }
    sheet->padding = NARROW_PADDING;
    struct arena *arena = sheet->book->arena;
    struct narrowing known = {.least = ARENA_ARRAY(arena, sheet->column_count, double),
                              .grows = ARENA_ARRAY(arena, sheet->column_count, size_t),
                              .lines = ARENA_ARRAY(arena, sheet->row_count, size_t)};
    for (size_t c = 0; c < sheet->column_count; c++) {
        known.least[c] = narrowest(sheet, c);
        known.grows[c] = UNKNOWN;
    }
    count_lines(sheet, known.lines);
    while (sheet_width(sheet) > PAGE_MOST) {
        size_t c = best_to_narrow(sheet, &known);
        if (c == sheet->column_count) {
            return;
        }
        narrow(sheet, c, &known);
    }
}

void sheet_measure_columns(struct sheet *sheet)
{
    sheet->padding = PADDING;
    for (size_t c = 0; c < sheet->column_count; c++) {
        struct column *column = &sheet->columns[c];
        double width = fmax(widest_cell(sheet, c), head_width(column, HEAD_MOST_LINES));
        while (width < COLUMN_MOST && !fits(sheet, c, width)) {
            width += 5;
        }
        column->width = width;
    }
    narrow_to_page(sheet);
}

double sheet_row_points(const struct sheet *sheet, struct cell *cells)
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
