#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

static const double CELL_MARGIN =
    0.72; /* characters; what a program adds: 5 pixels, a digit has 7 */
static const double NUMBER_INDENT = 1.2; /* off the words behind */
static const double LINE_POINTS = 18;
static const double TITLE_POINTS = 26;
static const double TITLE_FACTOR = 1.5; /* its letters against those of the cells */

static struct text distinct_head(const struct sheet *sheet, struct text head)
{
    size_t same = 1;
    for (size_t i = 0; i < sheet->column_count; i++) {
        same += text_equal(sheet->columns[i].given, head);
    }
    struct arena *arena = sheet->book->arena;
    return same == 1 ? head : text_format(arena, "%.*s (%zu)", TEXT_ARG(head), same);
}

struct column *sheet_column(struct sheet *sheet, struct text head, double most)
{
    struct column column = {.given = head, .head = distinct_head(sheet, head), .most = most};
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

void sheet_columns(struct sheet *sheet, const struct column_plan *plans, size_t count)
{
    for (size_t c = 0; c < count; c++) {
        struct column *column = sheet_column(sheet, said(plans[c].head), plans[c].most);
        column->numbers = plans[c].numbers;
        column->plan = &plans[c];
    }
}

lxw_row_t sheet_head_row(const struct sheet *sheet)
{
    return (lxw_row_t)(ROW_HEAD + sheet->above);
}

/* The row of the worksheet in which a row of the grid stands: the head lies between. */
static lxw_row_t worksheet_row(const struct sheet *sheet, size_t r)
{
    return (lxw_row_t)((r < sheet->above ? ROW_HEAD : ROW_FIRST) + r);
}

lxw_row_t sheet_next_row(const struct sheet *sheet)
{
    return worksheet_row(sheet, sheet->row_count);
}

static lxw_datetime datetime_of(struct text iso)
{
    int parts[3] = {0};
    for (int i = 0; i < 3; i++) {
        struct text digits = text_cut(&iso, '-');
        for (size_t j = 0; j < digits.len; j++) {
            parts[i] = parts[i] * 10 + (digits.at[j] - '0');
        }
    }
    return (lxw_datetime){.year = parts[0], .month = parts[1], .day = parts[2]};
}

/* A number takes the place of words, of which there are none then. */
static lxw_error write_link(struct sheet *sheet, lxw_row_t row, lxw_col_t c,
                            const struct cell *cell)
{
    struct book *book = sheet->book;
    bool words = cell->kind == CELL_TEXT;
    const char *string = words ? book_cell_string(book, cell->text, NULL) : "";
    const char *link = book_string(book, cell->link, NULL);
    const char *tip = cell->tip.len ? book_string(book, cell->tip, NULL) : NULL;
    if (book->failed) {
        return LXW_NO_ERROR; /* it has been said why; an empty link would be refused once more */
    }
    lxw_format *format = book_format_of(book, cell);
    return worksheet_write_url_opt(sheet->worksheet, row, c, link, format, string, tip);
}

/* worksheet_write_string whatever the text begins with: "=1+1" from an input is text, no formula.
 */
static lxw_error write_text(struct sheet *sheet, lxw_row_t row, lxw_col_t c,
                            const struct cell *cell)
{
    if (cell->link.len) {
        return write_link(sheet, row, c, cell);
    }
    const char *string = book_cell_string(sheet->book, cell->text, NULL);
    lxw_format *format = book_format_of(sheet->book, cell);
    return worksheet_write_string(sheet->worksheet, row, c, string, format);
}

static lxw_error write_formula(struct sheet *sheet, lxw_row_t row, lxw_col_t c,
                               const struct cell *cell)
{
    const char *value = book_cell_string(sheet->book, cell->text, NULL);
    const char *formula = book_string(sheet->book, cell->formula, NULL);
    lxw_format *format = book_format_of(sheet->book, cell);
    if (cell->gives_number) {
        double number = decimal_double(cell->number);
        return worksheet_write_formula_num(sheet->worksheet, row, c, formula, format, number);
    }
    return worksheet_write_formula_str(sheet->worksheet, row, c, formula, format, value);
}

/* The comment's box takes up as many lines as its text needs. */
static void write_comment(struct sheet *sheet, lxw_row_t row, lxw_col_t c, const struct cell *cell)
{
    const double characters = 50;
    size_t lines = measure_lines(cell->comment, false, characters) + 1;
    lxw_comment_options options = {
        .author = "careerguide", .width = 340, .height = (uint16_t)(16 * lines), .font_size = 9};
    const char *string = book_string(sheet->book, cell->comment, NULL);
    book_check(sheet->book,
               worksheet_write_comment_opt(sheet->worksheet, row, c, string, &options));
}

static void write_cell(struct sheet *sheet, lxw_row_t row, lxw_col_t c, const struct cell *cell)
{
    struct book *book = sheet->book;
    lxw_worksheet *worksheet = sheet->worksheet;
    lxw_error error = LXW_NO_ERROR;
    book->sheet = sheet;
    book->row = row;
    book->column = c;
    if (cell->comment.len) {
        write_comment(sheet, row, c, cell);
    }
    if (cell->kind == CELL_TEXT) {
        error = write_text(sheet, row, c, cell);
    } else if (cell->kind == CELL_FORMULA) {
        error = write_formula(sheet, row, c, cell);
    } else if (cell->kind == CELL_NUMBER) {
        if (cell->link.len) {
            book_check(book, write_link(sheet, row, c, cell));
        }
        lxw_format *format = book_format_of(book, cell);
        error = worksheet_write_number(worksheet, row, c, decimal_double(cell->number), format);
    } else if (cell->kind == CELL_DAY) {
        lxw_format *format = book_format_of(book, cell);
        lxw_datetime day = datetime_of(cell->day);
        error = worksheet_write_datetime(worksheet, row, c, &day, format);
    }
    book_check(book, error);
}

static bool is_of_table(const struct sheet *sheet, size_t r)
{
    return r >= sheet->above && r < sheet->above + sheet->table_rows;
}

static void write_rows(struct sheet *sheet)
{
    for (size_t r = 0; r < sheet->row_count; r++) {
        lxw_row_t row = worksheet_row(sheet, r);
        double points = sheet_row_points(sheet, sheet->rows[r]);
        book_check(sheet->book, worksheet_set_row(sheet->worksheet, row, points, NULL));
        for (size_t c = 0; c < sheet->column_count; c++) {
            struct cell cell = sheet->rows[r][c];
            if (is_of_table(sheet, r) && cell.kind == CELL_EMPTY) {
                bool right = sheet->columns[c].numbers;
                cell = cell_text(right ? LOOK_STATE : LOOK_TEXT, TEXT("–")); /* nothing, said */
            }
            write_cell(sheet, row, (lxw_col_t)c, &cell);
        }
    }
}

static void write_head(struct sheet *sheet)
{
    for (size_t c = 0; c < sheet->column_count; c++) {
        const struct column *column = &sheet->columns[c];
        struct cell cell = cell_text(column->numbers ? LOOK_HEAD_NUMBER : LOOK_HEAD, column->head);
        write_cell(sheet, sheet_head_row(sheet), (lxw_col_t)c, &cell);
    }
    double points = sheet_head_points(sheet);
    book_check(sheet->book,
               worksheet_set_row(sheet->worksheet, sheet_head_row(sheet), points, NULL));
}

static double column_width(const struct sheet *sheet, const struct column *column)
{
    return column->width + sheet->padding + (column->numbers ? NUMBER_INDENT : 0);
}

double sheet_width(const struct sheet *sheet)
{
    double width = 0;
    for (size_t c = 0; c < sheet->column_count; c++) {
        width += column_width(sheet, &sheet->columns[c]) + CELL_MARGIN;
    }
    return width;
}

/* A line above the table runs over its neighbours. Only where it is longer than the whole table is
 * wide are cells merged, since frozen columns and merged cells do not go together everywhere. */
static void write_line(struct sheet *sheet, lxw_row_t row, enum look look, struct text text)
{
    struct book *book = sheet->book;
    bool title = look == LOOK_TITLE;
    double points = title ? TITLE_POINTS : LINE_POINTS;
    double room = sheet_width(sheet) / (title ? TITLE_FACTOR : 1);
    size_t lines = measure_lines(text, title, room);
    struct cell cell = cell_text(look, text);
    if (lines > 1) {
        cell.look = title ? LOOK_TITLE_WRAPPED : LOOK_LINE_WRAPPED;
        lxw_col_t last = (lxw_col_t)(sheet->column_count - 1);
        lxw_format *format = book_format(book, cell.look);
        book_check(book, worksheet_merge_range(sheet->worksheet, row, 0, row, last, "", format));
        sheet->merged = true;
    }
    write_cell(sheet, row, 0, &cell);
    bool apart = row == ROW_HINT && sheet->above; /* from what stands above the table */
    double height = points * (double)lines + (apart ? LINE_POINTS / 2 : 0);
    book_check(book, worksheet_set_row(sheet->worksheet, row, height, NULL));
}

static void write_lines(struct sheet *sheet)
{
    const struct guide *guide = sheet->book->guide;
    struct arena *arena = sheet->book->arena;
    struct text day = wording_day(arena, guide->as_of);
    struct text title = guide->definition->title;
    if (sheet->title.len) {
        title = text_format(arena, "%.*s: %.*s", TEXT_ARG(title), TEXT_ARG(sheet->title));
    }
    struct text as_of =
        text_fill(arena, said("Figures as of {1} · Area: {2}"), day, wording_area(guide));
    write_line(sheet, ROW_TITLE, LOOK_TITLE, title);
    write_line(sheet, ROW_DAY, LOOK_LINE, as_of);
    write_line(sheet, ROW_HINT, LOOK_LINE, sheet->hint);
}

void sheet_list_columns(const struct sheet *sheet)
{
    struct book *book = sheet->book;
    for (size_t c = 0; c < sheet->column_count && !sheet->headless; c++) {
        book->entries =
            arena_grow(book->arena, book->entries, book->entry_count, sizeof *book->entries);
        book->entries[book->entry_count++] =
            (struct dictionary_entry){sheet->name, sheet->columns[c]};
    }
}

void sheet_write(struct sheet *sheet)
{
    sheet_measure_columns(sheet);
    for (size_t c = 0; c < sheet->column_count; c++) {
        double width = column_width(sheet, &sheet->columns[c]);
        lxw_col_t at = (lxw_col_t)c;
        book_check(sheet->book, worksheet_set_column(sheet->worksheet, at, at, width, NULL));
    }
    write_lines(sheet);
    sheet_add_table(sheet);
    if (!sheet->headless) {
        write_head(sheet);
    }
    write_rows(sheet);
    sheet_set_page(sheet);
}
