#include "read/table.h"

#include "read/infile.h"

#include <csv.h>
#include <string.h>

struct table {
    const struct source *source;
    struct arena *arena;
    struct diags *diags;
    struct csv_parser parser;
    char delimiter;
    char line_end; /* '\n', or '\r' where the file has no other */
    size_t at;     /* of the next record */
    size_t line;
    bool stopped; /* an error that leaves no way to find the next record */
    size_t refused;
    struct record header;
    size_t widest; /* the header's length with the blank columns at its end */
    /* the record being taken apart */
    struct text cells[TABLE_MOST_CELLS];
    size_t cell_count;
    size_t row_count; /* records that libcsv saw in what we took for one */
    char *scratch;
    size_t scratch_used;
};

/* One cell of the raw bytes: from `at`, its content in [open, close), and what ends it at `end`. */
struct raw_cell {
    size_t open;
    size_t close;
    size_t end;
    bool quoted;
    bool unclosed;
};

static bool ends_cell(const struct table *table, char c)
{
    return c == table->delimiter || c == '\n' || c == '\r';
}

static struct raw_cell quoted_cell(const struct table *table, struct text bytes, size_t quote)
{
    struct raw_cell cell = {.open = quote + 1, .quoted = true};
    size_t at = cell.open;
    for (;;) {
        at = text_find(bytes, '"', at);
        if (at + 1 < bytes.len && bytes.at[at + 1] == '"') {
            at += 2;
            continue;
        }
        break;
    }
    cell.close = at;
    cell.unclosed = at >= bytes.len;
    at = cell.unclosed ? bytes.len : at + 1;
    while (at < bytes.len && !ends_cell(table, bytes.at[at])) {
        at++;
    }
    cell.end = at;
    return cell;
}

static struct raw_cell raw_cell_at(const struct table *table, size_t at)
{
    struct text bytes = table->source->bytes;
    size_t open = at;
    while (open < bytes.len && bytes.at[open] != table->delimiter &&
           (bytes.at[open] == ' ' || bytes.at[open] == '\t')) {
        open++;
    }
    if (open < bytes.len && bytes.at[open] == '"') {
        return quoted_cell(table, bytes, open);
    }
    size_t end = open;
    while (end < bytes.len && !ends_cell(table, bytes.at[end])) {
        end++;
    }
    struct raw_cell cell = {.open = open, .close = end, .end = end};
    while (cell.close > cell.open && bytes.at[cell.close - 1] == ' ') {
        cell.close--;
    }
    return cell;
}

/* The end of the record that starts at `at` (its line end excluded); reports an unclosed quote. */
static size_t record_end(struct table *table, size_t at)
{
    struct text bytes = table->source->bytes;
    size_t line_end = text_find(bytes, table->line_end, at);
    if (text_find(text_part(bytes, 0, line_end), '"', at) == line_end) {
        return line_end > at && bytes.at[line_end - 1] == '\r' ? line_end - 1 : line_end;
    }
    for (;;) {
        struct raw_cell cell = raw_cell_at(table, at);
        if (cell.unclosed) {
            diag_error(table->diags, (struct place){table->source, cell.open - 1, 1, 0},
                       "table-quote", "the quote that opens here is never closed");
            diag_hint(table->diags, "close it, or double it where it belongs to the text");
            table->stopped = true;
            table->refused++;
            return bytes.len;
        }
        if (cell.end >= bytes.len || bytes.at[cell.end] != table->delimiter) {
            return cell.end;
        }
        at = cell.end + 1;
    }
}

static void on_cell(void *bytes, size_t len, void *data)
{
    struct table *table = data;
    if (table->cell_count < TABLE_MOST_CELLS) {
        char *copy = table->scratch + table->scratch_used;
        if (len) {
            memcpy(copy, bytes, len);
        }
        table->scratch_used += len;
        table->cells[table->cell_count] = text_trim((struct text){copy, len});
    }
    table->cell_count++;
}

static void on_row(int end, void *data)
{
    (void)end;
    struct table *table = data;
    table->row_count++;
}

static bool refuse(struct table *table, struct place place, const char *what, const char *cure)
{
    diag_error(table->diags, place, "table-form", "%s", what);
    diag_hint(table->diags, "%s", cure);
    table->refused++;
    return false;
}

/* libcsv refused the record: says which quote is at fault. */
static bool refuse_quote(struct table *table, const struct record *record)
{
    struct text bytes = table->source->bytes;
    struct raw_cell cell = raw_cell_at(table, record->at);
    size_t stray = text_find(text_part(bytes, 0, cell.end), '"', cell.open);
    while (cell.end < record->at + record->len &&
           (cell.quoted ? text_trim(text_part(bytes, cell.close + 1, cell.end)).len == 0
                        : stray == cell.end)) {
        cell = raw_cell_at(table, cell.end + 1);
        stray = text_find(text_part(bytes, 0, cell.end), '"', cell.open);
    }
    if (!cell.quoted) {
        return refuse(table, (struct place){table->source, stray, 1, 0},
                      "a quote in the middle of a cell",
                      "put the whole cell in quotes and double those inside it");
    }
    refuse(table, (struct place){table->source, cell.open - 1, 1, 0},
           "the quote that opens here is not closed at the end of a cell",
           "close it there, and double the quotes inside the cell");
    diag_note(table->diags, (struct place){table->source, cell.close, 1, 0},
              "the next quote stands here");
    return false;
}

/* Hands the record's bytes to libcsv; false after an error message. */
static bool take_apart(struct table *table, struct record *record)
{
    struct text bytes = text_part(table->source->bytes, record->at, record->at + record->len);
    struct place place = table_record_place(table, record);
    table->cell_count = table->row_count = table->scratch_used = 0;
    if (bytes.len > TABLE_LARGEST_RECORD) {
        return refuse(table, place, "the record is longer than 1 MiB",
                      "look for a quote that is not closed");
    }
    size_t taken = csv_parse(&table->parser, bytes.at, bytes.len, on_cell, on_row, table);
    if (taken != bytes.len || csv_fini(&table->parser, on_cell, on_row, table) != 0) {
        csv_free(&table->parser);
        csv_init(&table->parser, CSV_STRICT | CSV_STRICT_FINI);
        csv_set_delim(&table->parser, (unsigned char)table->delimiter);
        return refuse_quote(table, record);
    }
    if (table->row_count > 1) {
        return refuse(table, place, "a bare carriage return inside the record",
                      "save the file with one kind of line end");
    }
    if (table->cell_count > TABLE_MOST_CELLS) {
        return refuse(table, place, "the record has more than 256 cells",
                      "is this the file that you meant?");
    }
    record->count = table->cell_count;
    record->cells = table->cells;
    return true;
}

static size_t line_end_len(struct text bytes, size_t at)
{
    if (at < bytes.len && bytes.at[at] == '\r') {
        return at + 1 < bytes.len && bytes.at[at + 1] == '\n' ? 2 : 1;
    }
    return at < bytes.len;
}

/* Finds the next record that is not blank; false at the end or when the file cannot go on. */
static bool find_record(struct table *table, struct record *record)
{
    struct text bytes = table->source->bytes;
    while (table->at < bytes.len && !table->stopped) {
        *record = (struct record){.at = table->at, .line = table->line};
        size_t end = record_end(table, table->at);
        record->len = end - record->at;
        struct text raw = text_part(bytes, record->at, end);
        table->at = end + line_end_len(bytes, end);
        table->line += place_count_lines(raw) + 1;
        if (!table->stopped && text_trim(raw).len) {
            return true;
        }
    }
    return false;
}

static char most_frequent_delimiter(struct text header)
{
    static const char candidates[] = {',', ';', '\t'};
    char best = ',';
    size_t most = 0;
    for (size_t i = 0; i < sizeof candidates; i++) {
        size_t count = 0;
        bool quoted = false;
        for (size_t at = 0; at < header.len; at++) {
            quoted ^= header.at[at] == '"';
            count += !quoted && header.at[at] == candidates[i];
        }
        if (count > most) {
            most = count;
            best = candidates[i];
        }
    }
    return best;
}

static bool read_header(struct table *table)
{
    struct record header;
    if (!find_record(table, &header) || !take_apart(table, &header)) {
        return false;
    }
    table->widest = header.count;
    while (header.count > 0 && header.cells[header.count - 1].len == 0) {
        header.count--;
    }
    struct text *names = ARENA_ARRAY(table->arena, header.count + 1, struct text);
    for (size_t i = 0; i < header.count; i++) {
        names[i] = text_copy(table->arena, header.cells[i]);
    }
    header.cells = names;
    table->header = header;
    return true;
}

struct table *table_open(struct arena *arena, const struct source *source, struct diags *diags)
{
    if (!infile_check_text(source, diags)) {
        return NULL;
    }
    struct table *table = ARENA_NEW(arena, struct table);
    struct text bytes = source->bytes;
    table->source = source;
    table->arena = arena;
    table->diags = diags;
    table->at = text_starts(bytes, "\xEF\xBB\xBF") ? 3 : 0;
    table->line = 1;
    table->line_end = text_find(bytes, '\n', 0) < bytes.len ? '\n' : '\r';
    table->scratch = arena_take(arena, TABLE_LARGEST_RECORD + 1);
    struct text first = text_part(bytes, table->at, text_find(bytes, table->line_end, table->at));
    table->delimiter = most_frequent_delimiter(first);
    if (csv_init(&table->parser, CSV_STRICT | CSV_STRICT_FINI) != 0) {
        arena->out_of_memory();
    }
    csv_set_delim(&table->parser, (unsigned char)table->delimiter);
    if (!read_header(table)) {
        table_close(table);
        return NULL;
    }
    return table;
}

const struct record *table_header(const struct table *table)
{
    return &table->header;
}

/* Whether the record has the header's length; only where the header itself ends in blank columns
 * may a record do so. */
static bool fits_header(struct table *table, struct record *record)
{
    size_t wanted = table->header.count;
    size_t count = record->count;
    while (count > wanted && count <= table->widest && record->cells[count - 1].len == 0) {
        count--;
    }
    if (count != wanted) {
        struct place place =
            count > wanted ? table_place(table, record, wanted) : table_record_place(table, record);
        diag_error(table->diags, place, "table-ragged",
                   "the record has %zu cells, the header has %zu", count, wanted);
        diag_hint(table->diags, "%s",
                  count > wanted ? "a comma inside a cell needs quotes around the cell"
                                 : "is the file cut short?");
        table->refused++;
        return false;
    }
    record->count = wanted;
    return true;
}

bool table_next(struct table *table, struct record *record)
{
    while (find_record(table, record)) {
        if (take_apart(table, record) && fits_header(table, record)) {
            return true;
        }
    }
    return false;
}

size_t table_refused(const struct table *table)
{
    return table->refused;
}

struct place table_record_place(const struct table *table, const struct record *record)
{
    return (struct place){table->source, record->at, record->len, record->line};
}

struct place table_place(const struct table *table, const struct record *record, size_t column)
{
    struct raw_cell cell = raw_cell_at(table, record->at);
    for (size_t i = 0; i < column && cell.end < record->at + record->len; i++) {
        cell = raw_cell_at(table, cell.end + 1);
    }
    struct text before = text_part(table->source->bytes, record->at, cell.open);
    return (struct place){table->source, cell.open, cell.close - cell.open,
                          record->line + place_count_lines(before)};
}

void table_close(struct table *table)
{
    if (table) {
        csv_free(&table->parser);
    }
}
