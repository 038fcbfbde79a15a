#include "read/table.h"

#include "read/infile.h"
#include "read/scan.h"

#include <csv.h>
#include <string.h>

struct table {
    const struct source *source;
    struct arena *arena;
    struct diags *diags;
    struct csv_parser parser;
    struct scan scan;
    struct table_filter filter; /* wants is NULL where every record is wanted */
    struct text head;           /* what stood before the filter's cell in a record before */
    struct table_watch watch;   /* refused is NULL where nobody asks */
    size_t at;                  /* of the next record */
    size_t line;
    size_t forgotten; /* of a mapped file: up to here its memory was given back */
    bool stopped;     /* an error that leaves no way to find the next record */
    size_t refused;
    size_t passed;
    struct record header;
    size_t widest; /* the header's length with the blank columns at its end */
    /* the record being taken apart */
    struct text cells[TABLE_MOST_CELLS];
    size_t cell_count;
    size_t row_count; /* records that libcsv saw in what we took for one */
    char *scratch;
    size_t scratch_used;
};

/* Most cells are this short, and copying always as many bytes is a single instruction. */
enum { SHORT_CELL = 16 };

static void on_cell(void *bytes, size_t len, void *data)
{
    struct table *table = data;
    if (table->cell_count < TABLE_MOST_CELLS) {
        char *copy = table->scratch + table->scratch_used;
        if (len && len <= SHORT_CELL) {
            memcpy(copy, bytes, SHORT_CELL); /* libcsv's buffer has 128 bytes at the least */
        } else if (len) {
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

static void start_parser(struct table *table)
{
    if (csv_init(&table->parser, CSV_STRICT | CSV_STRICT_FINI) != 0) {
        table->arena->out_of_memory();
    }
    csv_set_delim(&table->parser, (unsigned char)table->scan.delimiter);
}

static bool refuse(struct table *table, struct place place, const char *what, const char *cure)
{
    diag_error(table->diags, place, "table-form", "%s", what);
    diag_hint(table->diags, "%s", cure);
    table->refused++;
    return false;
}

/* The first quote inside an unquoted cell, or cell->end. */
static size_t stray_quote(const struct table *table, const struct raw_cell *cell)
{
    return text_find(text_part(table->scan.bytes, 0, cell->end), '"', cell->open);
}

/* Whether libcsv passes over what stands between a closing quote and the end of the cell: blanks,
 * but no other kind of space. */
static bool is_passed_over(struct text behind_quote)
{
    for (size_t i = 0; i < behind_quote.len; i++) {
        if (behind_quote.at[i] != ' ' && behind_quote.at[i] != '\t') {
            return false;
        }
    }
    return true;
}

/* libcsv refused the record: says which quote is at fault. */
static bool refuse_quote(struct table *table, const struct record *record)
{
    struct text bytes = table->scan.bytes;
    struct raw_cell cell = scan_cell(&table->scan, record->at);
    while (cell.end < record->at + record->len &&
           (cell.quoted ? is_passed_over(text_part(bytes, cell.close + 1, cell.end))
                        : stray_quote(table, &cell) == cell.end)) {
        cell = scan_cell(&table->scan, cell.end + 1);
    }
    if (!cell.quoted) {
        return refuse(table, (struct place){table->source, stray_quote(table, &cell), 1, 0},
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
    struct text bytes = text_part(table->scan.bytes, record->at, record->at + record->len);
    struct place place = table_record_place(table, record);
    table->cell_count = table->row_count = table->scratch_used = 0;
    if (bytes.len > TABLE_LARGEST_RECORD) {
        return refuse(table, place, "the record is longer than 1 MiB",
                      "look for a quote that is not closed");
    }
    if (!infile_check_part(table->source, record->at, bytes.len, table->diags)) {
        table->refused++;
        return false;
    }
    size_t taken = csv_parse(&table->parser, bytes.at, bytes.len, on_cell, on_row, table);
    if (taken != bytes.len || csv_fini(&table->parser, on_cell, on_row, table) != 0) {
        csv_free(&table->parser); /* after a strict error the parser is of no more use */
        start_parser(table);
        return refuse_quote(table, record);
    }
    bool stray_at_start = bytes.len && bytes.at[0] == '\r';
    if (table->row_count > 1 || stray_at_start) {
        size_t stray = text_find(table->scan.bytes, '\r', record->at);
        return refuse(table, (struct place){table->source, stray, 1, 0},
                      "a bare carriage return inside the record",
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

static void report_unclosed(struct table *table, size_t quote)
{
    diag_error(table->diags, (struct place){table->source, quote, 1, 0}, "table-quote",
               "the quote that opens here is never closed");
    diag_hint(table->diags, "close it, or double it where it belongs to the text");
    table->stopped = true;
    table->refused++;
}

static bool is_blank(struct text raw)
{
    return raw.len == 0 || ((raw.at[0] == ' ' || raw.at[0] == '\t') && text_trim(raw).len == 0);
}

/* Finds the next record that is not blank; false at the end or when the file cannot go on. */
static bool find_record(struct table *table, struct record *record)
{
    const struct scan *scan = &table->scan;
    while (table->at < scan->bytes.len && !table->stopped) {
        *record = (struct record){.at = table->at, .line = table->line};
        struct raw_record raw = scan_record(scan, table->at);
        struct text bytes = text_part(scan->bytes, record->at, raw.end);
        record->len = bytes.len;
        record->breaks = raw.breaks;
        table->at = raw.end + scan_line_end(scan, raw.end);
        table->line += 1 + (raw.breaks ? place_count_lines(bytes, scan->line_end) : 0);
        if (raw.unclosed) {
            report_unclosed(table, raw.quote_at);
        } else if (!is_blank(bytes)) {
            return true;
        }
    }
    return false;
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
    if (!infile_check_head(source, diags)) {
        return NULL;
    }
    struct table *table = ARENA_NEW(arena, struct table);
    struct text bytes = source->bytes;
    table->source = source;
    table->arena = arena;
    table->diags = diags;
    table->at = text_starts(bytes, "\xEF\xBB\xBF") ? 3 : 0;
    table->line = 1;
    table->scratch = arena_take(arena, TABLE_LARGEST_RECORD + SHORT_CELL);
    table->scan.bytes = bytes;
    table->scan.line_end = place_line_end(bytes);
    size_t first_end = text_find(bytes, table->scan.line_end, table->at);
    table->scan.delimiter = scan_delimiter(text_part(bytes, table->at, first_end));
    start_parser(table);
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

char table_separator(const struct table *table)
{
    return table->scan.delimiter;
}

void table_set_quiet(struct table *table)
{
    struct diags *unread = ARENA_NEW(table->arena, struct diags);
    unread->arena = table->arena;
    table->diags = unread;
}

void table_set_filter(struct table *table, struct table_filter filter)
{
    table->filter = filter;
}

void table_set_watch(struct table *table, struct table_watch watch)
{
    table->watch = watch;
}

/* The filter's cell. Rows of one area begin with the same bytes, and the same bytes from a record's
 * start on are the same cells: then the cell begins where it did in the record before. */
static struct raw_cell filtered_cell(struct table *table, const struct record *record)
{
    const struct scan *scan = &table->scan;
    struct text head = table->head;
    size_t end = record->at + record->len;
    if (head.len && record->len > head.len &&
        memcmp(scan->bytes.at + record->at, head.at, head.len) == 0) {
        return scan_cell(scan, record->at + head.len);
    }
    struct raw_cell cell = scan_nth_cell(scan, record->at, end, table->filter.column);
    bool plain =
        !cell.quoted && cell.open > record->at && scan->bytes.at[cell.open - 1] == scan->delimiter;
    table->head = plain ? text_part(scan->bytes, record->at, cell.open) : (struct text){"", 0};
    return cell;
}

/* Whether the record is to be taken apart: the filter wants it, or cannot tell. */
static bool is_wanted(struct table *table, const struct record *record)
{
    const struct table_filter *filter = &table->filter;
    size_t end = record->at + record->len;
    if (!filter->wants || record->breaks) {
        return true; /* its quotes do not pair in one line: it may be two that an open quote made
                        one */
    }
    struct text head = table->head;
    struct raw_cell cell = filtered_cell(table, record);
    bool begins = filter->first_of_each && table->head.at != head.at && table->head.len;
    struct text content = text_part(table->scan.bytes, cell.open, cell.close);
    return begins || cell.unclosed || cell.end > end || text_find(content, '"', 0) < content.len ||
           filter->wants(filter->data, content);
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
                  count > wanted ? "a separator inside a cell needs quotes around the cell"
                                 : "is the file cut short?");
        table->refused++;
        return false;
    }
    record->count = wanted;
    return true;
}

/* Tells whoever watches of a record that was refused. */
static void tell_refused(const struct table *table, const struct record *record)
{
    const struct table_watch *watch = &table->watch;
    if (watch->refused) {
        struct raw_cell cell =
            scan_nth_cell(&table->scan, record->at, record->at + record->len, watch->column);
        watch->refused(watch->data, text_part(table->scan.bytes, cell.open, cell.close));
    }
}

/* A large file takes the memory of what lies ahead. */
static void forget(struct table *table)
{
    enum { PART = 4 * 1024 * 1024 };
    if (table->source->mapped && table->at - table->forgotten > PART) {
        infile_forget(table->source, table->forgotten, table->at);
        table->forgotten = table->at;
    }
}

bool table_next(struct table *table, struct record *record)
{
    forget(table);
    while (find_record(table, record)) {
        if (!is_wanted(table, record)) {
            table->passed++;
            forget(table);
        } else if (take_apart(table, record) && fits_header(table, record)) {
            return true;
        } else {
            tell_refused(table, record);
        }
    }
    if (table->stopped && table->watch.refused) {
        table->watch.refused(table->watch.data, (struct text){"", 0});
    }
    return false;
}

size_t table_refused(const struct table *table)
{
    return table->refused;
}

size_t table_passed(const struct table *table)
{
    return table->passed;
}

struct place table_record_place(const struct table *table, const struct record *record)
{
    return (struct place){table->source, record->at, record->len, record->line};
}

struct place table_place(const struct table *table, const struct record *record, size_t column)
{
    struct raw_cell cell =
        scan_nth_cell(&table->scan, record->at, record->at + record->len, column);
    struct text before = text_part(table->scan.bytes, record->at, cell.open);
    size_t breaks = record->breaks ? place_count_lines(before, table->scan.line_end) : 0;
    return (struct place){table->source, cell.open, cell.close - cell.open, record->line + breaks};
}

void table_close(struct table *table)
{
    if (table) {
        csv_free(&table->parser);
    }
}

#define WORD(number) #number
#define WORDS(number) WORD(number)

const char *table_library_version(void)
{
    return WORDS(CSV_MAJOR) "." WORDS(CSV_MINOR) "." WORDS(CSV_RELEASE);
}
