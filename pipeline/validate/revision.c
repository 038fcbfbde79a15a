#include "validate/revision.h"

#include "read/encoding.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { MOST_KEYS = 6 };

/* The columns that tell the rows of a kind apart. */
static const struct keys {
    enum release_kind kind;
    const char *names[MOST_KEYS];
} keys_of_kinds[] = {
    {RELEASE_PROJECTIONS, {"Occupation Code"}},
    {RELEASE_OEWS, {"AREA", "AREA_TITLE", "NAICS", "OWN_CODE", "OCC_CODE", "O_GROUP"}},
    {RELEASE_OEWS_AREAS, {"AREA", "AREA_TITLE", "NAICS", "OWN_CODE", "OCC_CODE", "O_GROUP"}},
    {RELEASE_OEWS_INDUSTRIES, {"AREA", "AREA_TITLE", "NAICS", "OWN_CODE", "OCC_CODE", "O_GROUP"}},
    {RELEASE_OOH, {"occupation_code"}},
    {RELEASE_SALARY, {"role", "measure", "pay_period"}},
    {RELEASE_STATE_PROJECTIONS,
     {"Area Type", "Area Name", "Period", "Standard Occupational Classification (SOC)"}},
    {RELEASE_CROSSWALK, {"2010 SOC Code", "2018 SOC Code"}},
    {RELEASE_STRUCTURE, {"SOC Code"}},
    {RELEASE_INSTITUTIONS, {"UNITID"}},
    {RELEASE_COMPLETIONS, {"UNITID", "CIPCODE", "MAJORNUM", "AWLEVEL"}},
    {RELEASE_CIP_SOC, {"CIP2020Code", "SOC2018Code"}},
};

/* One row: its key, and a hash of every cell, since a hundred megabytes of cells are much to keep.
 */
struct row {
    struct text key;
    uint64_t *cells; /* by column of the layout */
};

struct file {
    struct binding binding;
    struct row *rows; /* sorted by key */
    size_t count;
};

static bool is_key(enum release_kind kind, const char *name)
{
    for (size_t i = 0; i < sizeof keys_of_kinds / sizeof *keys_of_kinds; i++) {
        for (size_t k = 0; keys_of_kinds[i].kind == kind && k < MOST_KEYS; k++) {
            const char *key = keys_of_kinds[i].names[k];
            if (key && strcmp(key, name) == 0) {
                return true;
            }
        }
    }
    return false;
}

static bool has_column(const struct file *file, size_t column)
{
    return file->binding.at[column] != LAYOUT_ABSENT;
}

static uint64_t hash_bytes(uint64_t hash, const void *bytes, size_t len)
{
    for (size_t i = 0; i < len; i++) { /* FNV-1a */
        hash = (hash ^ ((const unsigned char *)bytes)[i]) * UINT64_C(0x100000001B3);
    }
    return hash;
}

/* A number is hashed by its value: a spreadsheet writes 1,397.7 as 1397.70. */
static uint64_t hash_cell(struct text cell)
{
    const uint64_t start = UINT64_C(0xCBF29CE484222325);
    struct decimal number;
    if (!decimal_parse(cell, &number)) {
        return hash_bytes(start, cell.at, cell.len);
    }
    while (number.places && number.digits % 10 == 0) {
        number = (struct decimal){number.digits / 10, number.places - 1};
    }
    uint64_t hash = hash_bytes(start, &number.digits, sizeof number.digits);
    return hash_bytes(hash, &number.places, sizeof number.places);
}

/* The cells of the columns that make the key, without the ="…" around codes (D12). */
static struct text key_of(struct arena *arena, const struct binding *binding,
                          const struct record *record, const bool *keys)
{
    struct buffer key = {.arena = arena};
    for (size_t column = 0; column < binding->layout->count; column++) {
        struct text cell = keys[column] ? binding_cell(binding, record, column) : TEXT("");
        for (size_t i = 0; i < cell.len; i++) {
            if (cell.at[i] != '=' && cell.at[i] != '"') {
                buffer_add_char(&key, cell.at[i]);
            }
        }
        buffer_add_char(&key, '\t');
    }
    return buffer_text(&key);
}

static int compare_rows(const void *a, const void *b)
{
    return text_compare(((const struct row *)a)->key, ((const struct row *)b)->key);
}

static struct table *open_file(struct arena *arena, enum release_kind kind,
                               const struct source *source, struct file *file)
{
    struct diags *unread = ARENA_NEW(arena, struct diags); /* the reading before said it all */
    unread->arena = arena;
    struct table *table = table_open(arena, encoding_to_utf8(arena, source, unread), unread);
    layout_bind(identify_layout(kind), table, &file->binding, unread);
    return table;
}

static void read_rows(struct arena *arena, struct table *table, const bool *keys, struct file *file)
{
    size_t columns = file->binding.layout->count;
    for (struct record record; table_next(table, &record);) {
        struct row row = {key_of(arena, &file->binding, &record, keys),
                          ARENA_ARRAY(arena, columns, uint64_t)};
        for (size_t i = 0; i < columns; i++) {
            row.cells[i] = hash_cell(binding_cell(&file->binding, &record, i));
        }
        file->rows = arena_grow(arena, file->rows, file->count, sizeof row);
        file->rows[file->count++] = row;
    }
    table_close(table);
    if (file->count) {
        qsort(file->rows, file->count, sizeof *file->rows, compare_rows);
    }
}

static void count_columns(const struct file *before, const struct file *after, const bool *keys,
                          struct revision *revision)
{
    const struct layout *layout = before->binding.layout;
    for (size_t i = 0; i < layout->count; i++) {
        bool old = has_column(before, i);
        bool new = has_column(after, i);
        if ((old || new) && !keys[i]) {
            revision->columns[revision->column_count++] = (struct revision_column){
                .name = layout->columns[i].name, .only_before = !new, .only_after = !old};
        }
    }
}

static void count_cells(const struct file *before, const struct file *after, const struct row *old,
                        const struct row *new, const bool *keys, struct revision *revision)
{
    size_t at = 0;
    for (size_t i = 0; i < before->binding.layout->count; i++) {
        bool both = has_column(before, i) && has_column(after, i);
        if (keys[i] || (!has_column(before, i) && !has_column(after, i))) {
            continue;
        }
        revision->columns[at++].differing += both && old->cells[i] != new->cells[i];
    }
}

/* Both lists are sorted: one walk along them. */
static void count_rows(const struct file *before, const struct file *after, const bool *keys,
                       struct revision *revision)
{
    size_t i = 0;
    size_t j = 0;
    while (i < before->count || j < after->count) {
        int order = i == before->count  ? 1
                    : j == after->count ? -1
                                        : compare_rows(&before->rows[i], &after->rows[j]);
        if (order == 0) {
            revision->both++;
            count_cells(before, after, &before->rows[i], &after->rows[j], keys, revision);
        }
        revision->gone += order < 0;
        revision->added += order > 0;
        i += order <= 0;
        j += order >= 0;
    }
}

void revision_compare(struct arena *arena, enum release_kind kind, const struct source *before,
                      const struct source *after, struct revision *revision)
{
    struct file files[2] = {0};
    struct table *tables[] = {open_file(arena, kind, before, &files[0]),
                              open_file(arena, kind, after, &files[1])};
    bool keys[LAYOUT_MOST_COLUMNS] = {false};
    const struct layout *layout = files[0].binding.layout;
    for (size_t i = 0; i < layout->count; i++) { /* a key that one file lacks tells nothing */
        keys[i] = is_key(kind, layout->columns[i].name) && has_column(&files[0], i) &&
                  has_column(&files[1], i);
    }
    *revision = (struct revision){.wage_year_before = files[0].binding.years[YEAR_WAGE],
                                  .wage_year_after = files[1].binding.years[YEAR_WAGE]};
    for (size_t i = 0; i < 2; i++) {
        read_rows(arena, tables[i], keys, &files[i]);
    }
    count_columns(&files[0], &files[1], keys, revision);
    count_rows(&files[0], &files[1], keys, revision);
}
