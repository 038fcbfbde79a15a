#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

#include <stdio.h>

enum { PAPER_LETTER = 1, PAPER_A4 = 9 };

/* Characters; a header holds 255 in all. */
enum { HEADER_TITLE_MOST = 120 };
static const double PAGE_MARGIN = 0.25; /* inches */
static const double HEADER_MARGIN = 0.7;

static lxw_col_t last_column(const struct sheet *sheet)
{
    return (lxw_col_t)(sheet->column_count - 1);
}

/* The sheet's name without blanks, which a table's name must not have. */
static char *table_name(const struct sheet *sheet)
{
    struct buffer name = {.arena = sheet->book->arena};
    for (const char *at = sheet->plan->name; *at; at++) {
        buffer_add_char(&name, *at == ' ' ? '_' : *at);
    }
    return (char *)text_terminated(sheet->book->arena, buffer_text(&name));
}

/* An area's workbook comes in hundreds: there only the figures stand in tables that other sheets
 * and programs can name; lists have filters alone, which spares each a part of its own. */
static bool is_mere_list(const struct sheet *sheet)
{
    const struct guide *guide = sheet->book->guide;
    return guide && guide_is_local(guide) && !sheet->by_role;
}

/* Heads must stand in the table's own part as in the cells, or Excel calls the file damaged. Its
 * style is none: the cells have their own look, which LibreOffice shows as well. */
void sheet_add_table(struct sheet *sheet)
{
    struct book *book = sheet->book;
    if (!sheet->table_rows || !sheet->filters) {
        return;
    }
    lxw_row_t head = sheet_head_row(sheet);
    lxw_row_t last = (lxw_row_t)(head + sheet->table_rows);
    if (is_mere_list(sheet)) {
        book_check(book, worksheet_autofilter(sheet->worksheet, head, 0, last, last_column(sheet)));
        return;
    }
    lxw_table_column *columns = ARENA_ARRAY(book->arena, sheet->column_count, lxw_table_column);
    lxw_table_column **list = ARENA_ARRAY(book->arena, sheet->column_count + 1, lxw_table_column *);
    for (size_t c = 0; c < sheet->column_count; c++) {
        columns[c].header = (char *)book_string(book, sheet->columns[c].head, "the heads");
        list[c] = &columns[c];
    }
    lxw_table_options options = {.name = table_name(sheet),
                                 .style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
                                 .style_type_number = 0,
                                 .no_banded_rows = LXW_TRUE,
                                 .columns = list};
    book_check(book,
               worksheet_add_table(sheet->worksheet, head, 0, last, last_column(sheet), &options));
}

/* '&' begins a code in headers and footers. */
static struct text page_text(struct arena *arena, struct text text)
{
    struct buffer escaped = {.arena = arena};
    for (size_t i = 0; i < text.len; i++) {
        buffer_add(&escaped, text_part(text, i, i + 1));
        if (text.at[i] == '&') {
            buffer_add_char(&escaped, '&');
        }
    }
    return buffer_text(&escaped);
}

static void set_header(struct sheet *sheet)
{
    struct book *book = sheet->book;
    struct arena *arena = book->arena;
    struct text title = measure_clip(arena, book->guide->definition->title, HEADER_TITLE_MOST);
    struct text day = wording_day(arena, book->guide->as_of);
    struct buffer header = {.arena = arena};
    buffer_add_string(&header, "&L");
    buffer_add(&header, page_text(arena, title));
    buffer_add_string(&header, "&R");
    buffer_add(&header, page_text(arena, text_fill(arena, said("Figures as of {1}"), day)));
    const char *string = book_string(book, buffer_text(&header), "the page header");
    struct text page = text_fill(arena, said("Page {1} of {2}"), TEXT("&P"), TEXT("&N"));
    struct text left = text_format(arena, "&L&A&R%.*s", TEXT_ARG(page));
    const char *footer = book_string(book, left, "the page footer");
    book_check(book, worksheet_set_header(sheet->worksheet, string));
    book_check(book, worksheet_set_footer(sheet->worksheet, footer));
}

static uint8_t paper_of(const struct guide *guide)
{
    return guide->office && guide->office->paper == OFFICE_A4 ? PAPER_A4 : PAPER_LETTER;
}

static void set_print(struct sheet *sheet)
{
    lxw_worksheet *worksheet = sheet->worksheet;
    lxw_row_t last = (lxw_row_t)(sheet_next_row(sheet) - 1 + sheet->rows_below);
    worksheet_set_landscape(worksheet);
    worksheet_set_paper(worksheet, paper_of(sheet->book->guide));
    worksheet_set_margins(worksheet, PAGE_MARGIN, PAGE_MARGIN, HEADER_MARGIN, HEADER_MARGIN);
    worksheet_fit_to_pages(worksheet, 1, sheet->headless ? 1 : 0);
    book_check(sheet->book,
               worksheet_print_area(worksheet, ROW_TITLE, 0, last, last_column(sheet)));
    if (sheet->break_at) {
        book_check(sheet->book,
                   worksheet_set_h_pagebreaks(worksheet, (lxw_row_t[]){sheet->break_at, 0}));
    }
    if (!sheet->headless) {
        lxw_row_t head = sheet_head_row(sheet);
        book_check(sheet->book, worksheet_repeat_rows(worksheet, head, head));
    }
}

/* Marks and periods such as 1 or 2018 are text on purpose; Excel need not warn of each. */
static void ignore_numbers_as_text(struct sheet *sheet)
{
    char range[LXW_MAX_CELL_RANGE_LENGTH];
    lxw_rowcol_to_range(range, 0, 0, sheet_next_row(sheet), last_column(sheet));
    book_check(sheet->book,
               worksheet_ignore_errors(sheet->worksheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range));
}

void sheet_set_page(struct sheet *sheet)
{
    lxw_row_t first = sheet_head_row(sheet) + (sheet->headless ? 0 : 1);
    worksheet_freeze_panes(sheet->worksheet, first, sheet->merged || sheet->headless ? 0 : 1);
    worksheet_gridlines(sheet->worksheet, LXW_HIDE_ALL_GRIDLINES);
    set_header(sheet);
    set_print(sheet);
    ignore_numbers_as_text(sheet);
}
