#include "validate/reading.h"

#include "read/encoding.h"

#include <stdlib.h>

const char *unneeded_words(enum unneeded reason)
{
    static const char *const words[UNNEEDED_REASONS] = {
        [UNNEEDED_OCCUPATION] = "other occupations",   [UNNEEDED_GROUP] = "summary groups",
        [UNNEEDED_INDUSTRY] = "parts of the economy",  [UNNEEDED_AREA] = "other areas",
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

void wanted_sort(struct wanted *wanted)
{
    if (wanted->count) {
        qsort(wanted->codes, wanted->count, sizeof *wanted->codes, compare_codes);
    }
}

bool wanted_has(const struct wanted *wanted, soc_code code)
{
    return wanted->count &&
           bsearch(&code, wanted->codes, wanted->count, sizeof code, compare_codes);
}

bool reading_open(struct reading *reading, const struct layout *layout)
{
    const struct source *source = reading->release->source;
    reading->account->release = reading->release;
    if (layout->flags & LAYOUT_WINDOWS_1252) {
        source = encoding_to_utf8(reading->arena, source, reading->diags);
    }
    reading->table = table_open(reading->arena, source, reading->diags);
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
    table_set_filter(reading->table,
                     (struct table_filter){column, wants_code, reading->wanted, true});
}

void reading_watch(struct reading *reading, size_t column,
                   void (*refused)(void *data, struct text cell), void *data)
{
    table_set_watch(reading->table,
                    (struct table_watch){reading->binding.at[column], refused, data});
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
    if (reading->codes_lost) {
        diag_error(reading->diags, place_of_file(reading->release->source), "soc-date",
                   "%zu record%s lost: a spreadsheet turned codes into dates", reading->codes_lost,
                   reading->codes_lost == 1 ? "" : "s");
        diag_hint(reading->diags, "different codes become the same date, so nobody can turn them "
                                  "back; download the file again");
    }
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

bool reading_refuse_empty(struct reading *reading, size_t column, const char *rule)
{
    diag_error(reading->diags, reading_place(reading, column), rule, "%s is empty",
               reading->binding.layout->columns[column].name);
    diag_hint(reading->diags, "every record has one: compare with the published file");
    return false;
}

bool reading_code(struct reading *reading, size_t column, soc_code *code)
{
    struct text cell = reading_cell(reading, column);
    if (soc_parse(cell, code)) {
        return true;
    }
    if (soc_is_damaged(cell)) {
        reading->codes_lost++;
        reading_refuse(reading, column, "soc-date",
                       "is an occupation code that a spreadsheet turned into a date");
        diag_hint(reading->diags, "download the file again and do not save it with a spreadsheet");
    } else {
        reading_refuse(reading, column, "soc-code", "is not an occupation code");
        diag_hint(reading->diags, "expected two digits, '-' and four digits, like 29-2032");
    }
    return false;
}

static const struct {
    const char *text;
    enum figure_state state;
} markers[MARKERS] = {
    [MARKER_WITHHELD] = {"*", FIGURE_WITHHELD},
    [MARKER_EMPLOYMENT_WITHHELD] = {"**", FIGURE_WITHHELD},
    [MARKER_AT_BOUND] = {"#", FIGURE_AT_LEAST},
    [MARKER_SMALL] = {"~", FIGURE_BELOW},
    [MARKER_NOT_AVAILABLE] = {"N/A", FIGURE_WITHHELD},
    [MARKER_BOUND_WRITTEN] = {">=", FIGURE_AT_LEAST}, /* stands before the bound */
};

const char *marker_text(enum marker marker)
{
    return markers[marker].text;
}

struct text account_markers(struct arena *arena, const struct account *account)
{
    struct buffer out = {.arena = arena};
    for (int i = 0; i < MARKERS; i++) {
        if (account->markers[i]) {
            buffer_format(&out, "%s%zu '%s'", out.len ? ", " : "", account->markers[i],
                          markers[i].text);
        }
    }
    return buffer_text(&out);
}

/* The marker that the whole cell is, or MARKERS. */
static enum marker marker_of(struct text cell)
{
    for (int i = 0; i < MARKER_BOUND_WRITTEN; i++) {
        if (cell.at[0] == markers[i].text[0] && text_is(cell, markers[i].text)) {
            return (enum marker)i;
        }
    }
    return MARKERS;
}

bool reading_title(struct reading *reading, size_t column, const char *rule)
{
    return reading_name(reading, column, rule, 3);
}

bool reading_name(struct reading *reading, size_t column, const char *rule, size_t fewest)
{
    struct text cell = reading_cell(reading, column);
    size_t letters = 0;
    for (size_t i = 0; i < cell.len && letters < fewest; i++) {
        unsigned char c = (unsigned char)cell.at[i];
        letters += (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c >= 0x80;
    }
    if (cell.len == 0) {
        return reading_refuse_empty(reading, column, rule);
    }
    if (letters < fewest || marker_of(cell) != MARKERS) {
        reading_refuse(reading, column, rule, "is not a name");
        diag_hint(reading->diags, "expected words: is a column shifted?");
        return false;
    }
    return true;
}

static bool allows(const struct cell_rule *rule, enum marker marker)
{
    return (rule->markers >> marker & 1) != 0;
}

/* Whether the number is more than any figure of a labour force: then the cell is damaged; and no
 * sum of those below can overflow. */
static bool is_beyond_all(struct decimal value)
{
    static const int64_t most = INT64_C(1000000000000);
    enum { MOST_PLACES = 6 };
    int64_t whole = value.digits;
    for (int i = 0; i < value.places; i++) {
        whole /= 10;
    }
    return whole > most || whole < -most || value.places > MOST_PLACES;
}

/* Jobs are whole: exports that write 154187380.000000 mean 154187380. */
static bool make_whole(struct decimal *value)
{
    while (value->places > 0 && value->digits % 10 == 0) {
        value->digits /= 10;
        value->places--;
    }
    return value->places == 0;
}

static bool take_number(const struct cell_rule *rule, struct text text, struct cell *cell)
{
    struct decimal *value = &cell->value;
    if (!decimal_parse(text, value) || (value->digits < 0 && !rule->may_be_negative) ||
        is_beyond_all(*value)) {
        return false;
    }
    bool counts = rule->unit == UNIT_JOBS || rule->unit == UNIT_JOBS_A_DECADE;
    return (!rule->thousands || decimal_thousands(value)) && (!counts || make_whole(value));
}

/* A number, a marker, or a bound that is written out; false for anything else. */
static bool take_text(struct reading *reading, const struct cell_rule *rule, struct text text,
                      struct cell *cell)
{
    bool digit = text.at[0] >= '0' && text.at[0] <= '9';
    enum marker marker = digit ? MARKERS : marker_of(text);
    cell->state = FIGURE_VALUE;
    if (marker == MARKERS && allows(rule, MARKER_BOUND_WRITTEN) && text_starts(text, ">=")) {
        marker = MARKER_BOUND_WRITTEN;
        text = text_part(text, 2, text.len);
    } else if (marker != MARKERS) {
        cell->state = markers[marker].state;
        reading->account->markers[marker]++;
        return allows(rule, marker);
    }
    if (!take_number(rule, text, cell)) {
        return false;
    }
    if (marker == MARKER_BOUND_WRITTEN) {
        cell->state = FIGURE_AT_LEAST;
        reading->account->markers[marker]++;
    }
    return true;
}

/* What is wrong with a cell that was not taken. */
static const char *fault_of(const struct cell_rule *rule, struct text text)
{
    struct decimal number;
    if (decimal_parse(text, &number)) {
        return number.digits < 0 && !rule->may_be_negative ? "is negative"
                                                           : "is no figure of this kind";
    }
    return rule->markers ? "is neither a number nor a marker of this column" : "is not a number";
}

bool reading_take(struct reading *reading, const struct cell_rule *rule, struct decimal bound,
                  struct cell *cell)
{
    struct text text = reading_cell(reading, rule->column);
    cell->value = bound;
    cell->state = FIGURE_ABSENT;
    if (text.len == 0) {
        if (rule->may_be_empty || reading->binding.at[rule->column] == LAYOUT_ABSENT) {
            return true;
        }
        reading_refuse_empty(reading, rule->column, rule->rule);
    } else if (take_text(reading, rule, text, cell)) {
        return true;
    } else {
        reading_refuse(reading, rule->column, rule->rule, fault_of(rule, text));
    }
    diag_hint(reading->diags, "%s", rule->expected);
    return false;
}

struct figure reading_figure(struct reading *reading, const struct cell_rule *rule,
                             const struct cell *cell)
{
    bool has_value = cell->state == FIGURE_VALUE || cell->state == FIGURE_AT_LEAST;
    return (struct figure){.state = cell->state,
                           .unit = rule->unit,
                           .value = has_value ? cell->value : decimal_of(0),
                           .rule = rule->rule,
                           .release = reading->release,
                           .published =
                               text_copy(reading->arena, reading_cell(reading, rule->column)),
                           .place = reading_place(reading, rule->column)};
}

struct figure reading_words(struct reading *reading, size_t column, const char *rule)
{
    struct text words = text_copy(reading->arena, reading_cell(reading, column));
    return (struct figure){.state = words.len ? FIGURE_VALUE : FIGURE_ABSENT,
                           .unit = UNIT_WORDS,
                           .words = words,
                           .published = words,
                           .rule = rule,
                           .release = reading->release,
                           .place = reading_place(reading, column)};
}
