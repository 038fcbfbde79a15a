#include "emit/workbook/workbook_parts.h"

#include "base/foreign.h"

#include <string.h>

/* A cell in which a reader chooses from a list, and what the formulas that answer need. */

struct text choice_quoted(struct arena *arena, struct text words)
{
    enum { LITERAL_MOST = 200 }; /* Excel takes no literal of more than 255 characters */
    struct buffer out = {.arena = arena};
    size_t from = 0;
    words = foreign_strip(arena, words);
    buffer_add_char(&out, '"');
    for (size_t i = 0; i < words.len; i++) {
        bool begins = (words.at[i] & 0xC0) != 0x80; /* a character */
        if (begins && i - from >= LITERAL_MOST) {
            buffer_add_string(&out, "\"&\"");
            from = i;
        }
        buffer_add_char(&out, words.at[i]);
        if (words.at[i] == '"') {
            buffer_add_char(&out, '"');
        }
    }
    buffer_add_char(&out, '"');
    return buffer_text(&out);
}

struct text choice_range(struct arena *arena, lxw_col_t column, lxw_row_t first, size_t count)
{
    char cells[LXW_MAX_CELL_RANGE_LENGTH];
    lxw_rowcol_to_range_abs(cells, first, column, first + (lxw_row_t)(count - 1), column);
    return text_format(arena, "%s", cells);
}

void choice_name(struct book *book, const char *name, struct text formula)
{
    const char *string = book_string(book, formula, "the defined names");
    book_check(book, workbook_define_name(book->file, name, string));
}

/* The list that was added last becomes the range that it names: its quotes go. Of words in quotes
 * of their own those of the words stay. */
static void unquote_list(lxw_worksheet *worksheet)
{
    lxw_data_val_obj *list = STAILQ_FIRST(worksheet->data_validations);
    size_t len = list && list->value_formula ? strlen(list->value_formula) : 0;
    if (len > 2 && list->value_formula[0] == '"') {
        memmove(list->value_formula, list->value_formula + 1, len - 2);
        list->value_formula[len - 2] = '\0';
    }
}

static char *said_words(struct book *book, const char *words)
{
    return (char *)book_string(book, said(words), "the choice");
}

void choice_offer(struct sheet *sheet, lxw_row_t row, lxw_col_t column, const struct offer *offer)
{
    struct book *book = sheet->book;
    /* as a list of one, since libxlsxwriter 1.1.4 loses the memory of a list that is a range */
    char *only[] = {(char *)book_string(book, offer->range, "the choice"), NULL};
    lxw_data_validation list = {.validate = LXW_VALIDATION_TYPE_LIST,
                                .value_list = only,
                                .input_title = said_words(book, offer->title),
                                .input_message = said_words(book, offer->message),
                                .error_title = said_words(book, offer->error_title),
                                .error_message = said_words(book, offer->error_message)};
    book_check(book, worksheet_data_validation_cell(sheet->worksheet, row, column, &list));
    unquote_list(sheet->worksheet);
}

void choice_offer_years(struct sheet *sheet, lxw_row_t row, lxw_col_t column,
                        const struct offer *offer)
{
    enum { MOST_YEARS = 60 };
    struct book *book = sheet->book;
    lxw_data_validation years = {.validate = LXW_VALIDATION_TYPE_INTEGER,
                                 .criteria = LXW_VALIDATION_CRITERIA_BETWEEN,
                                 .minimum_number = 0,
                                 .maximum_number = MOST_YEARS,
                                 .input_title = said_words(book, offer->title),
                                 .input_message = said_words(book, offer->message),
                                 .error_title = said_words(book, offer->error_title),
                                 .error_message = said_words(book, offer->error_message)};
    book_check(book, worksheet_data_validation_cell(sheet->worksheet, row, column, &years));
}
