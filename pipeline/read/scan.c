#include "read/scan.h"

/* A bare CR ends no line of a file that has LFs. */
static bool ends_cell(const struct scan *scan, size_t at)
{
    struct text bytes = scan->bytes;
    char c = bytes.at[at];
    bool crlf = c == '\r' && (at + 1 == bytes.len || bytes.at[at + 1] == '\n');
    return c == scan->delimiter || c == scan->line_end || crlf;
}

static size_t cell_end(const struct scan *scan, size_t at)
{
    while (at < scan->bytes.len && !ends_cell(scan, at)) {
        at++;
    }
    return at;
}

static struct raw_cell quoted_cell(const struct scan *scan, size_t quote)
{
    struct text bytes = scan->bytes;
    struct raw_cell cell = {.open = quote + 1, .quoted = true};
    size_t at = text_find(bytes, '"', cell.open);
    while (at + 1 < bytes.len && bytes.at[at + 1] == '"') {
        at = text_find(bytes, '"', at + 2);
    }
    cell.close = at;
    cell.unclosed = at >= bytes.len;
    cell.end = cell.unclosed ? bytes.len : cell_end(scan, at + 1);
    return cell;
}

struct raw_cell scan_cell(const struct scan *scan, size_t at)
{
    struct text bytes = scan->bytes;
    size_t open = at;
    while (open < bytes.len && bytes.at[open] != scan->delimiter &&
           (bytes.at[open] == ' ' || bytes.at[open] == '\t')) {
        open++;
    }
    if (open < bytes.len && bytes.at[open] == '"') {
        return quoted_cell(scan, open);
    }
    size_t end = cell_end(scan, open);
    struct raw_cell cell = {.open = open, .close = end, .end = end};
    while (cell.close > cell.open && bytes.at[cell.close - 1] == ' ') {
        cell.close--;
    }
    return cell;
}

/* Where the cell behind the one at `at` begins; beyond `end` where there is none. Most cells hold
 * no quote, and then the next delimiter is all that matters. */
static size_t next_cell(const struct scan *scan, size_t at, size_t end)
{
    char first = at < end ? scan->bytes.at[at] : '"';
    if (first == '"' || first == ' ' || first == '\t') {
        return scan_cell(scan, at).end + 1;
    }
    return text_find((struct text){scan->bytes.at, end}, scan->delimiter, at) + 1;
}

struct raw_cell scan_nth_cell(const struct scan *scan, size_t at, size_t end, size_t column)
{
    for (size_t i = 0; i < column; i++) {
        size_t next = next_cell(scan, at, end);
        if (next > end) {
            break;
        }
        at = next;
    }
    return scan_cell(scan, at);
}

/* A loop that compilers turn into vector code; most of the time of a fast scan goes here. */
static size_t count_quotes(const char *at, size_t len)
{
    size_t count = 0;
    while (len > 0) {
        unsigned char few = 0; /* a byte, so that many are counted at once */
        size_t part = len < 255 ? len : 255;
        for (size_t i = 0; i < part; i++) {
            few = (unsigned char)(few + (at[i] == '"'));
        }
        count += few;
        at += part;
        len -= part;
    }
    return count;
}

/* Cell by cell, for records in whose first line the quotes do not pair. */
static struct raw_record scan_long_record(const struct scan *scan, size_t at)
{
    struct text bytes = scan->bytes;
    for (;;) {
        struct raw_cell cell = scan_cell(scan, at);
        if (cell.unclosed) {
            return (struct raw_record){bytes.len, true, true, cell.open - 1};
        }
        if (cell.end >= bytes.len || bytes.at[cell.end] != scan->delimiter) {
            return (struct raw_record){.end = cell.end, .breaks = true};
        }
        at = cell.end + 1;
    }
}

struct raw_record scan_record(const struct scan *scan, size_t at)
{
    struct text bytes = scan->bytes;
    size_t end = text_find(bytes, scan->line_end, at);
    if (count_quotes(bytes.at + at, end - at) % 2 != 0) {
        return scan_long_record(scan, at);
    }
    end -= end > at && bytes.at[end - 1] == '\r';
    return (struct raw_record){.end = end};
}

size_t scan_line_end(const struct scan *scan, size_t at)
{
    struct text bytes = scan->bytes;
    if (at < bytes.len && bytes.at[at] == '\r') {
        return at + 1 < bytes.len && bytes.at[at + 1] == '\n' ? 2 : 1;
    }
    return at < bytes.len;
}

char scan_delimiter(struct text header)
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
