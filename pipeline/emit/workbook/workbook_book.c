#include "emit/workbook/workbook_parts.h"

#include "base/foreign.h"
#include "base/utf8.h"

#include <errno.h>
#include <string.h>

enum { CELL_MOST_CHARACTERS = 32767 };

static struct place place_of_guide(const struct book *book)
{
    return book->guide ? place_of_file(book->guide->definition->source) : (struct place){0};
}

void book_check(struct book *book, lxw_error error)
{
    if (error == LXW_NO_ERROR || book->failed) {
        return;
    }
    book->failed = true;
    book->diags->machine_failed = true;
    bool of_file = error >= LXW_ERROR_CREATING_XLSX_FILE && error <= LXW_ERROR_ZIP_CLOSE;
    const char *cause = of_file && errno ? strerror(errno) : "libxlsxwriter gives no other cause";
    diag_error(book->diags, (struct place){0}, "xlsx-write", "cannot write '%.*s': %s",
               TEXT_ARG(book->name), lxw_strerror(error));
    diag_hint(book->diags, "%s", cause);
}

/* Whether XML 1.0 can hold the character; line feeds and tabs may stand in a cell. */
static bool is_allowed(uint32_t character)
{
    bool control = character < 0x20 || (character >= 0x7F && character < 0xA0);
    bool blank = character == '\n' || character == '\t';
    return (!control || blank) && character != 0xFFFE && character != 0xFFFF;
}

/* Whether all of it is printed ASCII, as of most cells. */
static bool is_plain(struct text text)
{
    size_t i = 0;
    while (i < text.len && text.at[i] >= 0x20 && text.at[i] < 0x7F) {
        i++;
    }
    return i == text.len && text.len <= CELL_MOST_CHARACTERS;
}

/* What keeps the text out of a workbook; NULL where nothing does. */
static const char *objection(struct text text)
{
    if (is_plain(text)) {
        return NULL;
    }
    if (utf8_invalid_at(text) < text.len) {
        return "is not valid UTF-8";
    }
    if (text.len > CELL_MOST_CHARACTERS && utf8_count(text) > CELL_MOST_CHARACTERS) {
        return "is longer than the 32,767 characters that a cell holds";
    }
    while (text.len) {
        if (!is_allowed(utf8_next(&text))) {
            return "holds a control character";
        }
    }
    return NULL;
}

static bool is_hex(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'f') || (c >= 'A' && c <= 'F');
}

/* Whether the text goes on with "_x0041_", which Excel would show as "A". */
static bool is_escape(struct text text)
{
    bool escape = text.len >= 7 && text_starts(text, "_x") && text.at[6] == '_';
    for (size_t i = 2; escape && i < 6; i++) {
        escape = is_hex(text.at[i]);
    }
    return escape;
}

const char *book_cell_string(struct book *book, struct text text, const char *where)
{
    const char *whole = book_string(book, text, where);
    if (!strstr(whole, "_x")) {
        return whole;
    }
    struct text string = text_of(whole);
    struct buffer escaped = {.arena = book->arena};
    for (size_t i = 0; i < string.len; i++) {
        if (is_escape(text_part(string, i, string.len))) {
            buffer_add_string(&escaped, "_x005F");
        }
        buffer_add_char(&escaped, string.at[i]);
    }
    return text_terminated(book->arena, buffer_text(&escaped));
}

/* "cell Compare!B5" */
static const char *cell_name(const struct book *book)
{
    char name[LXW_MAX_CELL_NAME_LENGTH];
    lxw_rowcol_to_cell(name, book->row, book->column);
    const char *sheet = book->sheet ? book->sheet->name : "";
    return text_terminated(book->arena, text_format(book->arena, "cell %s!%s", sheet, name));
}

const char *book_string(struct book *book, struct text text, const char *where)
{
    text = foreign_strip(book->arena, text); /* a workbook has no language of a stretch */
    const char *why = objection(text);
    if (why && book->failed) {
        return ""; /* it may stand on several sheets, and is said once */
    }
    if (why) {
        book->failed = true;
        diag_error(book->diags, place_of_guide(book), "xlsx-text", "the text for %s of '%.*s' %s",
                   where ? where : cell_name(book), TEXT_ARG(book->name), why);
        return "";
    }
    return text_terminated(book->arena, text);
}
