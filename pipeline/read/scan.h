/* scan: where records and cells lie in the raw bytes of a CSV file.
 *
 * libcsv knows no positions and is thorough where mostly nothing needs thoroughness, so the table
 * finds records by this module and hands libcsv only those that somebody wants. It never judges
 * whether a record is well formed: that is libcsv's. Only table.c uses it. */
#ifndef CAREERGUIDE_SCAN_H
#define CAREERGUIDE_SCAN_H

#include "base/text.h"

struct scan {
    struct text bytes;
    char delimiter;
    char line_end; /* '\n', or '\r' where the file has no other */
};

/* One cell: its content in [open, close), and in `end` the delimiter or line end behind it. */
struct raw_cell {
    size_t open;
    size_t close;
    size_t end;
    bool quoted;
    bool unclosed;
};

/* One record: where it ends, its line end excluded. */
struct raw_record {
    size_t end;
    bool breaks;     /* line ends stand inside its quotes */
    bool unclosed;   /* a quote is never closed; then the record ends with the file */
    size_t quote_at; /* that quote */
};

/* Which of , ; and tab separates the cells of a header line. */
char scan_delimiter(struct text header);

struct raw_cell scan_cell(const struct scan *scan, size_t at);

/* The cell `column` places behind the one at `at`, as long as it begins before `end`. */
struct raw_cell scan_nth_cell(const struct scan *scan, size_t at, size_t end, size_t column);

struct raw_record scan_record(const struct scan *scan, size_t at);

/* How many bytes the line end at `at` has: 0 at the end of the file. */
size_t scan_line_end(const struct scan *scan, size_t at);

#endif
