#include "validate/institutions.h"

#include <inttypes.h>
#include <stdlib.h>

enum { UNIT, NAME, CITY, STATE, ZIP, ADDRESS, CBSA, NECTA };

static const struct layout_column columns[] = {
    [UNIT] = {"UNITID", "unitid", true}, [NAME] = {"INSTNM", "instnm", true},
    [CITY] = {"CITY", "city", true},     [STATE] = {"STABBR", "stabbr", true},
    [ZIP] = {"ZIP", "zip", true},        [ADDRESS] = {"WEBADDR", "webaddr", true},
    [CBSA] = {"CBSA", "cbsa", true},     [NECTA] = {"NECTA", "necta", false},
};

const struct layout institutions_layout = {"an IPEDS file of institutions", columns,
                                           sizeof columns / sizeof *columns,
                                           LAYOUT_OPEN | LAYOUT_WINDOWS_1252};

static bool take_unit(struct reading *reading, int64_t *unit)
{
    struct decimal number;
    struct text cell = reading_cell(reading, UNIT);
    if (cell.len != 6 || !decimal_parse(cell, &number) || number.places || number.digits < 100000) {
        reading_refuse(reading, UNIT, "institutions-unit", "is not an IPEDS unit");
        diag_hint(reading->diags, "expected six digits, like 100654");
        return false;
    }
    *unit = number.digits;
    return true;
}

static bool take_state(struct reading *reading)
{
    struct text cell = reading_cell(reading, STATE);
    bool good = cell.len == 2;
    for (size_t i = 0; i < cell.len; i++) {
        good = good && cell.at[i] >= 'A' && cell.at[i] <= 'Z';
    }
    if (!good) {
        reading_refuse(reading, STATE, "institutions-state", "is not a state");
        diag_hint(reading->diags, "expected two capitals, like CA");
    }
    return good;
}

/* A page's address has a dot in it; many schools have none at all. */
static bool check_address(struct reading *reading)
{
    struct text cell = reading_cell(reading, ADDRESS);
    if (cell.len == 0 || text_is(cell, "-2") || text_find(cell, '.', 0) < cell.len) {
        return true;
    }
    reading_refuse(reading, ADDRESS, "institutions-address", "is not an address");
    diag_hint(reading->diags, "expected an address such as www.aamu.edu, or nothing");
    return false;
}

/* The code of a metropolitan area; a school in none has none. */
static bool check_area(struct reading *reading, size_t column)
{
    struct text cell = reading_cell(reading, column);
    bool good = cell.len == 5;
    for (size_t i = 0; i < cell.len; i++) {
        good = good && cell.at[i] >= '0' && cell.at[i] <= '9';
    }
    if (good || cell.len == 0 || text_is(cell, "-2")) {
        return true;
    }
    reading_refuse(reading, column, "institutions-area", "is not a metropolitan area");
    diag_hint(reading->diags, "expected five digits, like 31080, or -2 for none");
    return false;
}

/* IPEDS writes a blank or -2 for what does not apply (D30). */
static struct text optional(struct reading *reading, size_t column)
{
    struct text cell = reading_cell(reading, column);
    return text_is(cell, "-2") ? TEXT("") : text_copy(reading->arena, cell);
}

static bool read_row(struct institutions *institutions, struct reading *reading)
{
    struct institution row = {0};
    bool good = take_unit(reading, &row.unit);
    good = take_state(reading) && good;
    good = reading_title(reading, NAME, "institutions-name") && good;
    good = reading_title(reading, CITY, "institutions-city") && good;
    good = check_address(reading) && good;
    good = check_area(reading, CBSA) && good;
    good = check_area(reading, NECTA) && good;
    if (!good) {
        return false;
    }
    row.name = text_copy(reading->arena, reading_cell(reading, NAME));
    row.city = text_copy(reading->arena, reading_cell(reading, CITY));
    row.state = text_copy(reading->arena, reading_cell(reading, STATE));
    row.cbsa = optional(reading, CBSA);
    row.necta = optional(reading, NECTA);
    row.address = optional(reading, ADDRESS);
    row.place = reading_place(reading, UNIT);
    institutions->rows =
        arena_grow(reading->arena, institutions->rows, institutions->count, sizeof row);
    institutions->rows[institutions->count++] = row;
    return true;
}

static int compare(const void *a, const void *b)
{
    const struct institution *one = a;
    const struct institution *other = b;
    return (one->unit > other->unit) - (one->unit < other->unit);
}

/* Sorted by unit, so that the same one stands twice side by side. */
static void refuse_twice(const struct institutions *institutions, struct reading *reading)
{
    for (size_t i = 1; i < institutions->count; i++) {
        struct place first = institutions->rows[i - 1].place;
        struct place second = institutions->rows[i].place;
        if (institutions->rows[i - 1].unit != institutions->rows[i].unit) {
            continue;
        }
        if (place_line(first) > place_line(second)) { /* qsort keeps no order */
            struct place swapped = first;
            first = second;
            second = swapped;
        }
        diag_error(reading->diags, second, "institutions-twice",
                   "the school '%" PRId64 "' stands a second time", institutions->rows[i].unit);
        diag_hint(reading->diags, "keep the row that is right");
        diag_note(reading->diags, first, "it stands here as well");
        reading->account->refused++;
        reading->account->unneeded[UNNEEDED_ROW]--;
    }
}

const struct institution *institutions_find(const struct institutions *institutions, int64_t unit)
{
    struct institution key = {.unit = unit};
    return institutions->count ? bsearch(&key, institutions->rows, institutions->count,
                                         sizeof *institutions->rows, compare)
                               : NULL;
}

bool institutions_read(struct institutions *institutions, struct reading *reading)
{
    *institutions = (struct institutions){.release = reading->release};
    bool opened = reading_open(reading, &institutions_layout);
    while (opened && reading_next(reading)) {
        bool good = read_row(institutions, reading);
        /* whether one is needed the completions tell */
        reading->account->unneeded[UNNEEDED_ROW] += good;
        reading->account->refused += !good;
    }
    if (institutions->count) {
        qsort(institutions->rows, institutions->count, sizeof *institutions->rows, compare);
    }
    refuse_twice(institutions, reading);
    reading_close(reading);
    return opened && reading->account->refused == 0;
}
