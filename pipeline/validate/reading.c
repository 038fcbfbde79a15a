#include "validate/reading.h"

#include <stdlib.h>

const char *unneeded_words(enum unneeded reason)
{
    static const char *const words[UNNEEDED_REASONS] = {
        [UNNEEDED_OCCUPATION] = "other occupations",   [UNNEEDED_GROUP] = "summary groups",
        [UNNEEDED_INDUSTRY] = "single industries",     [UNNEEDED_AREA] = "other areas",
        [UNNEEDED_ROW] = "rows that no role asks for",
    };
    return words[reason];
}

static int compare_codes(const void *a, const void *b)
{
    soc_code x = *(const soc_code *)a;
    soc_code y = *(const soc_code *)b;
    return (x > y) - (x < y);
}

bool wanted_has(const struct wanted *wanted, soc_code code)
{
    return wanted->count &&
           bsearch(&code, wanted->codes, wanted->count, sizeof code, compare_codes);
}

bool reading_open(struct reading *reading, const struct layout *layout)
{
    reading->account->release = reading->release;
    reading->table = table_open(reading->arena, reading->release->source, reading->diags);
    return reading->table && layout_bind(layout, reading->table, &reading->binding, reading->diags);
}

/* For table_set_filter: an odd code is wanted, so that it is looked at. */
static bool wants_code(const void *data, struct text cell)
{
    soc_code code;
    return !soc_parse(cell, &code) || wanted_has(data, code);
}

void reading_filter(struct reading *reading, size_t code_column)
{
    size_t column = reading->binding.at[code_column];
    table_set_filter(reading->table, (struct table_filter){column, wants_code, reading->wanted});
}

bool reading_next(struct reading *reading)
{
    size_t refused_before = table_refused(reading->table);
    size_t passed_before = table_passed(reading->table);
    bool more = table_next(reading->table, &reading->record);
    size_t refused = table_refused(reading->table) - refused_before;
    size_t passed = table_passed(reading->table) - passed_before;
    reading->account->refused += refused;
    reading->account->unneeded[UNNEEDED_OCCUPATION] += passed;
    reading->account->records += refused + passed + more;
    return more;
}

void reading_close(struct reading *reading)
{
    table_close(reading->table);
    reading->table = NULL;
}

struct text reading_cell(const struct reading *reading, size_t column)
{
    return binding_cell(&reading->binding, &reading->record, column);
}

struct place reading_place(const struct reading *reading, size_t column)
{
    return binding_place(&reading->binding, &reading->record, column);
}

bool reading_refuse(struct reading *reading, size_t column, const char *rule, const char *what)
{
    struct text cell = reading_cell(reading, column);
    diag_error(reading->diags, reading_place(reading, column), rule, "%s '%.*s' %s",
               reading->binding.layout->columns[column].name, TEXT_ARG(cell), what);
    return false;
}

bool reading_code(struct reading *reading, size_t column, soc_code *code)
{
    struct text cell = reading_cell(reading, column);
    if (soc_parse(cell, code)) {
        return true;
    }
    if (soc_is_damaged(cell)) {
        reading_refuse(reading, column, "soc-date",
                       "is an occupation code that a spreadsheet turned into a date");
        diag_hint(reading->diags, "download the file again and do not save it with a spreadsheet");
    } else {
        reading_refuse(reading, column, "soc-code", "is not an occupation code");
        diag_hint(reading->diags, "expected two digits, '-' and four digits, like 29-2032");
    }
    return false;
}

static const struct marker *marker_of(const struct cell_rule *rule, struct text cell)
{
    for (const struct marker *m = rule->markers; m && m->text; m++) {
        if (cell.at[0] == m->text[0] && text_is(cell, m->text)) {
            return m;
        }
    }
    return NULL;
}

static bool take_number(const struct cell_rule *rule, struct text cell, struct figure *figure)
{
    figure->state = FIGURE_VALUE;
    if (text_starts(cell, ">=")) { /* the projections write the bound itself (D1) */
        figure->state = FIGURE_AT_LEAST;
        cell = text_part(cell, 2, cell.len);
    }
    bool at_least_allowed = rule->unit == UNIT_DOLLARS_A_YEAR && rule->markers;
    if ((figure->state == FIGURE_AT_LEAST && !at_least_allowed) ||
        !decimal_parse(cell, &figure->value) ||
        (figure->value.digits < 0 && !rule->may_be_negative)) {
        return false;
    }
    if (rule->thousands) {
        figure->value = decimal_thousands(figure->value);
    }
    return true;
}

bool reading_figure(struct reading *reading, const struct cell_rule *rule, struct decimal bound,
                    struct figure *figure)
{
    struct text cell = reading_cell(reading, rule->column);
    *figure = (struct figure){.unit = rule->unit, .rule = rule->rule};
    if (cell.len == 0) {
        figure->state = FIGURE_ABSENT;
        return true;
    }
    const struct marker *marker = marker_of(rule, cell);
    if (marker) {
        figure->state = marker->state;
        figure->value = marker->state == FIGURE_AT_LEAST ? bound : decimal_of(0);
        return true;
    }
    if (take_number(rule, cell, figure)) {
        return true;
    }
    reading_refuse(reading, rule->column, rule->rule,
                   rule->markers ? "is neither a number nor a marker" : "is not a number");
    diag_hint(reading->diags, "%s", rule->expected);
    return false;
}

void reading_keep(struct reading *reading, size_t column, struct figure *figure)
{
    figure->release = reading->release;
    figure->published = text_copy(reading->arena, reading_cell(reading, column));
    figure->place = reading_place(reading, column);
}
