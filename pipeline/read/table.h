/* table: the records of a CSV file, cell by cell, each with its place.
 *
 * The only module over libcsv. libcsv knows no positions, so records are found by scan.h, handed
 * over one at a time, and a cell's place is worked out only when somebody asks. Strict: a stray
 * quote, an unclosed one, a record with too few or too many cells, a byte that is not UTF-8 is an
 * error, never a guess. Commas, semicolons and tabs separate; LF, CRLF and a bare CR end a record;
 * a byte-order mark before the header is passed over. */
#ifndef CAREERGUIDE_TABLE_H
#define CAREERGUIDE_TABLE_H

#include "base/diag.h"

enum { TABLE_LARGEST_RECORD = 1024 * 1024, TABLE_MOST_CELLS = 256 };

struct table;

struct record {
    size_t at;   /* byte offset of its first character */
    size_t len;  /* without the line end */
    size_t line; /* 1-based line that it starts in */
    bool breaks; /* line ends may stand inside it */
    size_t count;
    const struct text *cells; /* trimmed; gone with the next record, so copy what stays */
};

/* Opens the table and reads its header record (blank columns at its end left out). NULL after an
 * error. The table must be closed; source, arena and diags must outlive it. */
struct table *table_open(struct arena *arena, const struct source *source, struct diags *diags);

const struct record *table_header(const struct table *table);

/* Which of , ; and tab separates its cells. */
char table_separator(const struct table *table);

/* Which records are wanted, decided by one cell: the others are passed over without being taken
 * apart, and whether they are well formed is not known. The cell is its raw content; a cell that
 * holds a quote is always wanted, since only libcsv may read it. */
struct table_filter {
    size_t column;
    bool (*wants)(const void *data, struct text cell);
    const void *data;
    bool first_of_each; /* wanted is also the first of a run of records that begin alike up to the
                         * cell: whoever lists what the cells before it hold sees each once */
};
void table_set_filter(struct table *table, struct table_filter filter);

/* Has `refused` called with the raw cell of a column of each record that is refused because of its
 * form, and with an empty one where the rest of the file cannot be told apart. */
struct table_watch {
    size_t column;
    void (*refused)(void *data, struct text cell);
    void *data;
};
void table_set_watch(struct table *table, struct table_watch watch);

/* From now on faults are counted and not reported: for a first look at a file that is read again.
 */
void table_set_quiet(struct table *table);

/* The next record with as many cells as the header; false at the end of the file. Records that are
 * not well formed are reported [table-form, table-quote, table-ragged, file-utf8], counted as
 * refused and passed over. */
bool table_next(struct table *table, struct record *record);

/* Records refused so far because of their form, and passed over by the filter. */
size_t table_refused(const struct table *table);
size_t table_passed(const struct table *table);

/* Where the cell's content stands (behind its opening quote, where it has one). */
struct place table_place(const struct table *table, const struct record *record, size_t column);
struct place table_record_place(const struct table *table, const struct record *record);

void table_close(struct table *table);

/* The version of libcsv, as '1.2.3'. */
const char *table_library_version(void);

#endif
