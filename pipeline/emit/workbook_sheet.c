#include "emit/workbook_parts.h"

#include "emit/wording.h"

#include <math.h>

/* All in characters or points. A filter's button covers the end of a head. */
static const double CELL_PADDING = 1.5;
static const double FILTER_BUTTON = 2.5;
static const double COLUMN_MOST = 200;
static const double LINE_POINTS = 15;
static const double ROW_PADDING = 3;
static const double TITLE_POINTS = 26;

/* Excel's rows end at 409 points. */
enum { ROW_MOST_LINES = 26, HEAD_MOST_LINES = 3 };

static bool is_bold(enum look look)
{
    return look == LOOK_NAME || look == LOOK_HEAD || look == LOOK_HEAD_NUMBER;
}

static struct text distinct_head(const struct sheet *sheet, struct text head)
{
    size_t same = 1;
    for (size_t i = 0; i < sheet->column_count; i++) {
        struct text other = sheet->columns[i].head;
        same += other.len >= head.len && text_equal(text_part(other, 0, head.len), head);
    }
    return same == 1 ? head : text_format(sheet->book->arena, "%.*s (%zu)", TEXT_ARG(head), same);
}

struct column *sheet_column(struct sheet *sheet, struct text head, double most)
{
    struct column column = {.head = distinct_head(sheet, head), .most = most};
    sheet->columns =
        arena_grow(sheet->book->arena, sheet->columns, sheet->column_count, sizeof *sheet->columns);
    sheet->columns[sheet->column_count] = column;
    return &sheet->columns[sheet->column_count++];
}

struct cell *sheet_row(struct sheet *sheet)
{
    sheet->rows =
        arena_grow(sheet->book->arena, sheet->rows, sheet->row_count, sizeof *sheet->rows);
    struct cell *cells = ARENA_ARRAY(sheet->book->arena, sheet->column_count, struct cell);
    sheet->rows[sheet->row_count++] = cells;
    return cells;
}

lxw_row_t sheet_next_row(const struct sheet *sheet)
{
    return (lxw_row_t)(ROW_FIRST + sheet->row_count);
}

/* A title of a section may run over its neighbours; everything else stays in its cell. */
static bool is_bound(const struct cell *cell)
{
    return cell->kind != CELL_EMPTY && cell->look != LOOK_SECTION && cell->look != LOOK_LINE;
}

static double widest_cell(const struct sheet *sheet, size_t c)
{
    double widest = 0;
    double most = sheet->columns[c].most;
    for (size_t r = 0; r < sheet->row_count; r++) {
        const struct cell *cell = &sheet->rows[r][c];
        if (is_bound(cell)) {
            double width = measure_text(cell->text, is_bold(cell->look));
            bool whole = cell->kind == CELL_NUMBER; /* a number that does not fit shows as #### */
            widest = fmax(widest, whole ? width : fmin(width, most));
        }
    }
    return widest;
}

/* Whether every text of the column fits a row of Excel's when the column is so wide. */
static bool fits(const struct sheet *sheet, size_t c, double width)
{
    for (size_t r = 0; r < sheet->row_count; r++) {
        const struct cell *cell = &sheet->rows[r][c];
        if (is_bound(cell) &&
            measure_lines(cell->text, is_bold(cell->look), width) > ROW_MOST_LINES) {
            return false;
        }
    }
    return true;
}

static void measure_column(struct sheet *sheet, size_t c)
{
    struct column *column = &sheet->columns[c];
    double button = sheet->filters ? FILTER_BUTTON : 0;
    double width = fmax(widest_cell(sheet, c), measure_longest_word(column->head, true) + button);
    while (measure_lines(column->head, true, width - button) > HEAD_MOST_LINES) {
        width += 1;
    }
    while (width < COLUMN_MOST && !fits(sheet, c, width)) {
        width += 5;
    }
    column->widest = width;
    double padded = width + CELL_PADDING;
    book_check(sheet->book,
               worksheet_set_column(sheet->worksheet, (lxw_col_t)c, (lxw_col_t)c, padded, NULL));
}

static double row_points(const struct sheet *sheet, const struct cell *cells)
{
    size_t lines = 1;
    for (size_t c = 0; c < sheet->column_count; c++) {
        if (is_bound(&cells[c])) {
            size_t needed =
                measure_lines(cells[c].text, is_bold(cells[c].look), sheet->columns[c].widest);
            lines = needed > lines ? needed : lines;
        }
    }
    lines = lines > ROW_MOST_LINES ? ROW_MOST_LINES : lines;
    return LINE_POINTS * (double)lines + ROW_PADDING;
}

static const char *cell_name(const struct sheet *sheet, lxw_row_t row, size_t c)
{
    char name[LXW_MAX_CELL_NAME_LENGTH];
    lxw_rowcol_to_cell(name, row, (lxw_col_t)c);
    struct text where = text_format(sheet->book->arena, "cell %s!%s", sheet->name, name);
    return text_terminated(sheet->book->arena, where);
}

static lxw_datetime datetime_of(struct text iso)
{
    int parts[3] = {0};
    for (int i = 0; i < 3; i++) {
        for (struct text digits = text_cut(&iso, '-'); digits.len;
             digits = text_part(digits, 1, digits.len)) {
            parts[i] = parts[i] * 10 + (digits.at[0] - '0');
        }
    }
    return (lxw_datetime){.year = parts[0], .month = parts[1], .day = parts[2]};
}

static lxw_error write_text(struct sheet *sheet, lxw_row_t row, lxw_col_t c,
                            const struct cell *cell)
{
    struct book *book = sheet->book;
    const char *where = cell_name(sheet, row, c);
    lxw_format *format = book_format(book, cell->look, cell->number_format);
    const char *string = book_string(book, cell->text, where);
    if (!cell->link.len) {
        return worksheet_write_string(sheet->worksheet, row, c, string, format);
    }
    const char *link = book_string(book, cell->link, where);
    const char *tip = cell->tip.len ? book_string(book, cell->tip, where) : NULL;
    if (book->failed) {
        return LXW_NO_ERROR; /* said already; an empty link would only be said again */
    }
    return worksheet_write_url_opt(sheet->worksheet, row, c, link, format, string, tip);
}

static void write_cell(struct sheet *sheet, lxw_row_t row, lxw_col_t c, const struct cell *cell)
{
    struct book *book = sheet->book;
    lxw_worksheet *worksheet = sheet->worksheet;
    lxw_error error = LXW_NO_ERROR;
    switch (cell->kind) {
    case CELL_EMPTY:
        break;
    case CELL_TEXT:
        error = write_text(sheet, row, c, cell);
        break;
    case CELL_NUMBER:
        error = worksheet_write_number(worksheet, row, c, decimal_double(cell->number),
                                       book_format(book, cell->look, cell->number_format));
        break;
    case CELL_DAY: {
        lxw_datetime day = datetime_of(cell->day);
        error = worksheet_write_datetime(worksheet, row, c, &day,
                                         book_format(book, cell->look, cell->number_format));
        break;
    }
    }
    book_check(book, error);
}

static void write_rows(struct sheet *sheet)
{
    for (size_t r = 0; r < sheet->row_count; r++) {
        lxw_row_t row = (lxw_row_t)(ROW_FIRST + r);
        double points = row_points(sheet, sheet->rows[r]);
        book_check(sheet->book, worksheet_set_row(sheet->worksheet, row, points, NULL));
        for (size_t c = 0; c < sheet->column_count; c++) {
            struct cell cell = sheet->rows[r][c];
            if (r < sheet->table_rows && cell.kind == CELL_EMPTY) {
                cell = cell_text(LOOK_TEXT, TEXT("–")); /* the rule below a row has no gaps */
            }
            write_cell(sheet, row, (lxw_col_t)c, &cell);
        }
    }
}

static void write_head(struct sheet *sheet)
{
    double button = sheet->filters ? FILTER_BUTTON : 0;
    size_t lines = 1;
    for (size_t c = 0; c < sheet->column_count; c++) {
        const struct column *column = &sheet->columns[c];
        struct cell cell = cell_text(column->numbers ? LOOK_HEAD_NUMBER : LOOK_HEAD, column->head);
        write_cell(sheet, ROW_HEAD, (lxw_col_t)c, &cell);
        size_t needed = measure_lines(column->head, true, column->widest - button);
        lines = needed > lines ? needed : lines;
    }
    double points = LINE_POINTS * (double)lines + 2 * ROW_PADDING;
    book_check(sheet->book, worksheet_set_row(sheet->worksheet, ROW_HEAD, points, NULL));
}

/* A line above the table: it runs over its neighbours, or is wrapped where the page ends first. */
static void write_line(struct sheet *sheet, lxw_row_t row, enum look look, struct text text)
{
    struct book *book = sheet->book;
    double room = 0;
    for (size_t c = 0; c < sheet->column_count; c++) {
        room += sheet->columns[c].widest + CELL_PADDING;
    }
    (void)room;
    (void)book;
    (void)row;
    (void)look;
    (void)text;
}

void sheet_write(struct sheet *sheet)
{
    for (size_t c = 0; c < sheet->column_count; c++) {
        measure_column(sheet, c);
    }
    (void)write_line;
    (void)TITLE_POINTS;
    write_head(sheet);
    write_rows(sheet);
}
