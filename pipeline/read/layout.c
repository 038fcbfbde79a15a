#include "read/layout.h"

#include <stdint.h>
#include <stdlib.h>
#include <string.h>

enum { LONGEST_HEADER = 256 };

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Letters and digits only, in lower case. */
static size_t simplify(struct text header, char simple[LONGEST_HEADER])
{
    size_t len = 0;
    for (size_t i = 0; i < header.len && len < LONGEST_HEADER - 1; i++) {
        char c = header.at[i];
        if (c >= 'A' && c <= 'Z') {
            simple[len++] = (char)(c - 'A' + 'a');
        } else if ((c >= 'a' && c <= 'z') || is_digit(c)) {
            simple[len++] = c;
        }
    }
    simple[len] = '\0';
    return len;
}

static enum layout_year year_of(char c)
{
    return c == 'B' ? YEAR_BASE : c == 'P' ? YEAR_PROJECTED : c == 'W' ? YEAR_WAGE : YEARS;
}

/* Takes four digits off the header and holds them against the year bound before. */
static bool match_year(const char **header, int *bound)
{
    int year = 0;
    for (int i = 0; i < 4; i++, (*header)++) {
        if (!is_digit(**header)) {
            return false;
        }
        year = year * 10 + (**header - '0');
    }
    if (*bound && *bound != year) {
        return false;
    }
    *bound = year;
    return true;
}

/* Whether one spelling fits; binds the years that it names. */
static bool match_pattern(struct text pattern, const char *header, int years[YEARS])
{
    int bound[YEARS];
    memcpy(bound, years, sizeof bound);
    for (size_t i = 0; i < pattern.len; i++) {
        enum layout_year year = year_of(pattern.at[i]);
        if (year < YEARS ? !match_year(&header, &bound[year]) : *header++ != pattern.at[i]) {
            return false;
        }
    }
    if (*header) {
        return false;
    }
    memcpy(years, bound, sizeof bound);
    return true;
}

static bool match_column(const struct layout_column *column, const char *header, int years[YEARS])
{
    struct text patterns = text_of(column->patterns);
    while (patterns.len) {
        if (match_pattern(text_cut(&patterns, '|'), header, years)) {
            return true;
        }
    }
    return false;
}

/* The layout's column that a header means, or LAYOUT_ABSENT. A column that is bound already is
 * asked last: '2012' is the base year's column once and the projected year's the next time. */
static size_t column_of(struct binding *binding, struct text header)
{
    char simple[LONGEST_HEADER];
    simplify(header, simple);
    for (int bound = 0; bound < 2; bound++) {
        for (size_t i = 0; i < binding->layout->count; i++) {
            if ((binding->at[i] != LAYOUT_ABSENT) == (bound != 0) &&
                match_column(&binding->layout->columns[i], simple, binding->years)) {
                return i;
            }
        }
    }
    return LAYOUT_ABSENT;
}

static void report_unknown(struct diags *diags, const struct layout *layout, struct place place,
                           struct text header)
{
    diag_warning(diags, place, "header-unknown", "column '%.*s' is not known in %s",
                 TEXT_ARG(header), layout->name);
    diag_hint(diags, "the column is not read");
}

bool binding_has(const struct binding *binding, size_t header)
{
    for (size_t i = 0; i < binding->layout->count; i++) {
        if (binding->at[i] == header) {
            return true;
        }
    }
    return false;
}

/* The header that was probably meant by a missing column, as a hint. */
static void hint_nearest(struct diags *diags, const struct binding *binding,
                         const struct layout_column *column)
{
    const struct record *header = table_header(binding->table);
    size_t best = 4; /* more than three slips is another word */
    struct text nearest = {0};
    for (size_t i = 0; i < header->count; i++) {
        size_t distance = text_distance(header->cells[i], text_of(column->name));
        if (!binding_has(binding, i) && distance < best) {
            best = distance;
            nearest = header->cells[i];
        }
    }
    if (nearest.len) {
        diag_hint(diags, "'%.*s' looks like it: was it renamed?", TEXT_ARG(nearest));
    } else {
        diag_hint(diags, "download the file again with all its columns");
    }
}

bool layout_require(const struct binding *binding, size_t column, struct diags *diags)
{
    if (binding->at[column] != LAYOUT_ABSENT) {
        return true;
    }
    const struct layout *layout = binding->layout;
    diag_error(diags, table_record_place(binding->table, table_header(binding->table)),
               "header-missing", "column '%s' of %s is missing", layout->columns[column].name,
               layout->name);
    hint_nearest(diags, binding, &layout->columns[column]);
    return false;
}

static bool report_missing(const struct binding *binding, struct diags *diags)
{
    bool complete = true;
    for (size_t i = 0; i < binding->layout->count; i++) {
        if (binding->layout->columns[i].required) {
            complete = layout_require(binding, i, diags) && complete;
        }
    }
    return complete;
}

static struct binding unbound(const struct layout *layout, const struct table *table)
{
    struct binding binding = {.layout = layout, .table = table};
    for (size_t i = 0; i < LAYOUT_MOST_COLUMNS; i++) {
        binding.at[i] = LAYOUT_ABSENT;
    }
    return binding;
}

struct layout_fit layout_measure(const struct layout *layout, const struct table *table)
{
    const struct record *header = table_header(table);
    struct binding binding = unbound(layout, table);
    struct layout_fit fit = {0};
    for (size_t i = 0; i < header->count; i++) {
        size_t column = column_of(&binding, header->cells[i]);
        bool fresh = column != LAYOUT_ABSENT && binding.at[column] == LAYOUT_ABSENT;
        fit.matched += fresh;
        fit.extra += !fresh;
        if (fresh) {
            binding.at[column] = i;
        }
    }
    for (size_t i = 0; i < layout->count; i++) {
        fit.missing += layout->columns[i].required && binding.at[i] == LAYOUT_ABSENT;
    }
    return fit;
}

bool layout_bind(const struct layout *layout, const struct table *table, struct binding *binding,
                 struct diags *diags)
{
    const struct record *header = table_header(table);
    bool unique = true;
    *binding = unbound(layout, table);
    for (size_t i = 0; i < header->count; i++) {
        size_t column = column_of(binding, header->cells[i]);
        struct place place = table_place(table, header, i);
        if (column == LAYOUT_ABSENT && layout->flags & LAYOUT_OPEN) {
            continue;
        }
        if (column == LAYOUT_ABSENT) {
            report_unknown(diags, layout, place, header->cells[i]);
        } else if (binding->at[column] != LAYOUT_ABSENT) {
            diag_error(diags, place, "header-twice", "column '%s' stands here a second time",
                       layout->columns[column].name);
            diag_hint(diags, "keep one of the two");
            unique = false;
        } else {
            binding->at[column] = i;
        }
    }
    return report_missing(binding, diags) && unique;
}

struct text binding_cell(const struct binding *binding, const struct record *record, size_t column)
{
    size_t at = binding->at[column];
    return at == LAYOUT_ABSENT ? (struct text){"", 0} : record->cells[at];
}

struct place binding_place(const struct binding *binding, const struct record *record,
                           size_t column)
{
    size_t at = binding->at[column];
    return at == LAYOUT_ABSENT ? table_record_place(binding->table, record)
                               : table_place(binding->table, record, at);
}
