/* The CSV reader: every record, every cell's place, and the scan that passes over records. */
#include "fuzz.h"

#include "read/encoding.h"
#include "read/table.h"

/* What a table gave: where its records start, as a sum that two readings can be compared by. */
struct sum {
    size_t records;
    size_t places;
};

static void check_cell(const struct table *table, const struct record *record, size_t column)
{
    struct place place = table_place(table, record, column);
    fuzz_require(place.at >= record->at && place.at + place.len <= record->at + record->len,
                 "a cell outside its record");
    fuzz_check_cell(place, record->cells[column]);
}

static void check_record(const struct table *table, const struct record *record)
{
    fuzz_check_place(table_record_place(table, record));
    for (size_t i = 0; i < record->count; i++) {
        check_cell(table, record, i);
    }
}

static struct sum read_all(struct table *table, bool check)
{
    struct sum sum = {0};
    size_t at = 0;
    for (struct record record; table_next(table, &record);) {
        fuzz_require(record.count == table_header(table)->count, "a record of another length");
        fuzz_require(record.at >= at, "a record before the one before it");
        at = record.at + record.len;
        sum.records++;
        sum.places += record.at;
        if (check) {
            check_record(table, &record);
        }
    }
    return sum;
}

static bool wants_all(const void *data, struct text cell)
{
    (void)data;
    (void)cell;
    return true;
}

static bool wants_digits(const void *data, struct text cell)
{
    (void)data;
    return cell.len == 0 || (cell.at[0] >= '0' && cell.at[0] <= '9');
}

/* A filter that wants everything changes nothing; one that does not never gives more. */
static void check_filter(struct fuzz *fuzz, const struct source *source, struct sum plain)
{
    static const struct table_filter filters[] = {{0, wants_all, NULL, false},
                                                  {3, wants_all, NULL, true},
                                                  {0, wants_digits, NULL, false},
                                                  {1, wants_digits, NULL, false}};
    for (size_t i = 0; i < sizeof filters / sizeof *filters; i++) {
        struct table *table = table_open(&fuzz->arena, source, &fuzz->diags);
        table_set_quiet(table);
        table_set_filter(table, filters[i]);
        struct sum sum = read_all(table, true);
        bool all = filters[i].wants == wants_all;
        fuzz_require(all ? sum.records == plain.records && sum.places == plain.places
                         : sum.records <= plain.records,
                     "a filter that changes what it passes on");
        fuzz_require(!all || table_passed(table) == 0, "a record passed over that was wanted");
        table_close(table);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct fuzz fuzz;
    fuzz_open(&fuzz);
    const struct source *source = fuzz_source(&fuzz, "data.csv", fuzz_text(bytes, size));
    source = encoding_to_utf8(&fuzz.arena, source, &fuzz.diags);
    struct table *table = table_open(&fuzz.arena, source, &fuzz.diags);
    if (table) {
        check_record(table, table_header(table));
        struct sum sum = read_all(table, true);
        table_close(table);
        check_filter(&fuzz, source, sum);
    }
    fuzz_close(&fuzz);
    return 0;
}
