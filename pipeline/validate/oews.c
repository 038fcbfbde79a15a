#include "validate/oews_private.h"

#include <stdlib.h>

/* Without these a national file gives no wages by percentile and no way to tell groups apart. */
static const size_t national_columns[] = {O_GROUP, TOT_EMP, H_PCT10, H_PCT25, H_MEDIAN,
                                          H_PCT75, H_PCT90, A_PCT10, A_PCT25, A_MEDIAN,
                                          A_PCT75, A_PCT90, ANNUAL,  HOURLY};

/* D2: '#' means the bound of this release; without one it means nothing that we could print. */
static bool check_bound(const struct sheet *sheet, size_t figure)
{
    struct reading *reading = sheet->reading;
    if (sheet->bound || sheet->tables_damaged ||
        !text_is(reading_cell(reading, oews_rules[figure].column), "#")) {
        return true;
    }
    reading_refuse(reading, oews_rules[figure].column, "oews-bound",
                   "stands for a bound that is not known for this release");
    diag_hint(reading->diags, "add a row for '%.*s' to input/bls/wage-bounds.csv",
              TEXT_ARG(reading->release->period));
    return false;
}

static bool take_cells(const struct sheet *sheet, struct cell cells[WAGE_FIGURES])
{
    bool good = true;
    struct cell ignored;
    for (size_t i = 0; i < WAGE_FIGURES; i++) {
        struct decimal least = decimal_of(0);
        if (sheet->bound) {
            least = oews_is_hourly(i) ? sheet->bound->hourly : sheet->bound->annual;
        }
        good = (sheet->bound || check_bound(sheet, i)) && good;
        good = reading_take(sheet->reading, &oews_rules[i], least, &cells[i]) && good;
    }
    for (size_t i = 0; i < OEWS_MEASURES; i++) {
        good = reading_take(sheet->reading, &oews_measures[i], decimal_of(0), &ignored) && good;
    }
    return good;
}

/* Whether the record is of one industry or ownership, e.g. private employers alone (D6). */
static bool is_part(const struct reading *reading)
{
    struct text industry = reading_cell(reading, NAICS);
    struct text ownership = reading_cell(reading, OWN_CODE);
    return (industry.len && !text_is(industry, "000000") && !text_is(industry, "0")) ||
           (ownership.len && !text_is(ownership, "1235"));
}

/* Why a record is passed over, or UNNEEDED_REASONS. */
static enum unneeded reason_to_pass(const struct sheet *sheet, soc_code code)
{
    const struct reading *reading = sheet->reading;
    struct text group = reading_cell(reading, O_GROUP);
    bool national = reading->release->kind == RELEASE_OEWS;
    if (is_part(reading)) {
        return UNNEEDED_INDUSTRY;
    }
    if (sheet->area_code.len && !text_is(sheet->area_code, "99") && national) {
        return UNNEEDED_AREA;
    }
    if (group.len && !text_is_ignoring_case(group, "detailed")) {
        return UNNEEDED_GROUP;
    }
    return wanted_has(reading->wanted, code) ? UNNEEDED_REASONS : UNNEEDED_OCCUPATION;
}

static void keep_row(struct sheet *sheet, soc_code code, enum pay_basis basis,
                     const struct cell cells[WAGE_FIGURES])
{
    struct reading *reading = sheet->reading;
    struct oews *oews = sheet->oews;
    struct wage row = {.code = code,
                       .title = text_copy(reading->arena, reading_cell(reading, OCC_TITLE)),
                       .area_code = sheet->area_code,
                       .area = sheet->area_title.len ? sheet->area_title : TEXT("U.S."),
                       .basis = basis,
                       .place = reading_place(reading, OCC_CODE)};
    for (size_t i = 0; i < WAGE_FIGURES; i++) {
        row.figures[i] = reading_figure(reading, &oews_rules[i], &cells[i]);
    }
    oews->rows = arena_grow(reading->arena, oews->rows, oews->count, sizeof row);
    oews->rows[oews->count++] = row;
}

static void keep_if_wanted(struct sheet *sheet, soc_code code, enum pay_basis basis,
                           const struct cell cells[WAGE_FIGURES])
{
    struct reading *reading = sheet->reading;
    enum unneeded reason = reason_to_pass(sheet, code);
    /* other occupations of the nation stay at hand as possible successors (D21) */
    bool national = reading->release->kind == RELEASE_OEWS;
    if (reason == UNNEEDED_REASONS || (national && reason == UNNEEDED_OCCUPATION)) {
        keep_row(sheet, code, basis, cells);
    }
    if (reason == UNNEEDED_REASONS) {
        reading->account->used++;
    } else {
        reading->account->unneeded[reason]++;
    }
}

/* Groups, every occupation, and parts of the economy as what they are. */
static void show(struct sheet *sheet, soc_code code, const struct cell cells[WAGE_FIGURES])
{
    struct reading *reading = sheet->reading;
    struct oews_record record = {.code = code,
                                 .title = reading_cell(reading, OCC_TITLE),
                                 .group = reading_cell(reading, O_GROUP),
                                 .area_code = sheet->area_code,
                                 .area = sheet->area_title,
                                 .is_part = is_part(reading),
                                 .industry_code = reading_cell(reading, NAICS),
                                 .industry = reading_cell(reading, NAICS_TITLE),
                                 .ownership = reading_cell(reading, OWN_CODE),
                                 .cells = cells};
    reading->account->used++;
    sheet->visitor->visit(sheet->visitor->data, &record);
}

static bool read_row(struct sheet *sheet)
{
    struct reading *reading = sheet->reading;
    struct cell cells[WAGE_FIGURES];
    soc_code code = 0;
    enum pay_basis basis = PAY_BOTH;
    bool good = reading_code(reading, OCC_CODE, &code);
    good = oews_take_area(sheet) && good;
    good = oews_check_kind(reading) && good;
    good = take_cells(sheet, cells) && good;
    good = good && oews_take_pay_basis(reading, &basis, cells);
    good = good && oews_check_ladders(reading, cells);
    if (!good) {
        return false;
    }
    oews_check_runs(sheet, cells);
    if (sheet->visitor) {
        show(sheet, code, cells);
    } else {
        keep_if_wanted(sheet, code, basis, cells);
    }
    return true;
}

static bool check_national_columns(struct reading *reading)
{
    bool complete = true;
    for (size_t i = 0; i < sizeof national_columns / sizeof *national_columns; i++) {
        complete =
            layout_require(&reading->binding, national_columns[i], reading->diags) && complete;
    }
    return complete;
}

/* A file by area says of which area a record is, by its code or by its name. */
static bool check_area_columns(struct reading *reading)
{
    return reading->binding.at[AREA] != LAYOUT_ABSENT ||
           layout_require(&reading->binding, AREA_TITLE, reading->diags);
}

static bool check_columns(struct reading *reading)
{
    switch (reading->release->kind) {
    case RELEASE_OEWS:
        return check_national_columns(reading);
    case RELEASE_OEWS_AREAS:
        return check_area_columns(reading);
    default:
        return true;
    }
}

static int compare_rows(const void *a, const void *b)
{
    const struct wage *x = a;
    const struct wage *y = b;
    int order = text_compare(x->area_code, y->area_code);
    order = order ? order : (x->code > y->code) - (x->code < y->code);
    return order ? order : (x->place.at > y->place.at) - (x->place.at < y->place.at);
}

/* Sorts; refuses an occupation that stands there twice for an area, naming both places (a broad and
 * a detailed row of one code are no such case: broad rows are not kept, D5). Without area codes
 * nobody can tell, and files by industry repeat each code. */
static void sort_rows(struct oews *oews, struct reading *reading)
{
    if (oews->count) {
        qsort(oews->rows, oews->count, sizeof *oews->rows, compare_rows);
    }
    bool industries = reading->release->kind == RELEASE_OEWS_INDUSTRIES;
    bool national = reading->release->kind == RELEASE_OEWS;
    for (size_t i = 1; i < oews->count && !industries; i++) {
        bool same_area = text_equal(oews->rows[i].area_code, oews->rows[i - 1].area_code) &&
                         (national || oews->rows[i].area_code.len);
        if (same_area && oews->rows[i].code == oews->rows[i - 1].code) {
            struct text code = soc_text(reading->arena, oews->rows[i].code);
            diag_error(reading->diags, oews->rows[i].place, "oews-twice",
                       "occupation '%.*s' stands here a second time", TEXT_ARG(code));
            diag_hint(reading->diags, "keep one of the two rows");
            diag_note(reading->diags, oews->rows[i - 1].place, "first here");
        }
    }
}

/* A national file of which nothing can be used is another kind of file. */
static void report_nothing(const struct oews *oews, struct reading *reading)
{
    const struct account *account = reading->account;
    struct place place = place_of_file(reading->release->source);
    if (account->records == 0) {
        diag_error(reading->diags, place, "file-no-records", "a header and no records");
        diag_hint(reading->diags, "download the file again");
    } else if (reading->release->kind == RELEASE_OEWS && oews->count == 0 &&
               account->refused == 0) {
        diag_error(reading->diags, place, "oews-not-national",
                   "no record is of a detailed occupation across industries in the nation");
        diag_hint(reading->diags, "%s",
                  account->unneeded[UNNEEDED_INDUSTRY]
                      ? "this is a file by industry: file it as oews-industries"
                      : "'careerguide identify' says what it is");
    }
}

static bool read_file(struct sheet *sheet)
{
    struct reading *reading = sheet->reading;
    struct oews *oews = sheet->oews;
    size_t errors = reading->diags->errors;
    bool opened = false;
    if (reading_open(reading, &oews_layout) && check_columns(reading)) {
        opened = true;
        if (reading->only_wanted && reading->release->kind != RELEASE_OEWS) {
            reading_filter(reading, OCC_CODE);
        }
        oews_watch_areas(sheet);
        while (reading_next(reading)) {
            if (!read_row(sheet)) {
                reading->account->refused++;
                oews_mark_damaged(sheet);
            }
        }
        oews_mark_refused(sheet);
        oews->errors = reading->diags->errors - errors;
        sort_rows(oews, reading);
        oews_warn_of_sheet(sheet);
        report_nothing(oews, reading);
    }
    reading_close(reading);
    /* what is no fault of a single area's record */
    oews->damaged_elsewhere =
        !opened || sheet->area_unknown || reading->diags->errors - errors != oews->errors;
    return reading->diags->errors == errors;
}

bool oews_visit(struct oews *oews, struct reading *reading, const struct reference *reference,
                struct oews_visitor visitor)
{
    *oews = (struct oews){.release = reading->release,
                          .edition = soc_edition_of(release_year(reading->release))};
    struct sheet sheet = {.reading = reading,
                          .oews = oews,
                          .visitor = visitor.visit ? &visitor : NULL,
                          .bound = reference_bound(reference, reading->release->period),
                          .tables_damaged = reference->damaged};
    return read_file(&sheet);
}

bool oews_read(struct oews *oews, struct reading *reading, const struct reference *reference)
{
    return oews_visit(oews, reading, reference, (struct oews_visitor){0});
}

static int compare_code(const void *key, const void *row)
{
    soc_code code = *(const soc_code *)key;
    soc_code other = ((const struct wage *)row)->code;
    return (code > other) - (code < other);
}

static int compare_local(const void *key, const void *row)
{
    const struct wage *wanted = key;
    const struct wage *other = row;
    int order = text_compare(wanted->area_code, other->area_code);
    return order ? order : (wanted->code > other->code) - (wanted->code < other->code);
}

const struct wage *oews_find_local(const struct oews *oews, struct text area_code, soc_code code)
{
    struct wage key = {.area_code = area_code, .code = code};
    return oews->count ? bsearch(&key, oews->rows, oews->count, sizeof *oews->rows, compare_local)
                       : NULL;
}

const struct wage *oews_find(const struct oews *oews, soc_code code)
{
    return oews->count ? bsearch(&code, oews->rows, oews->count, sizeof *oews->rows, compare_code)
                       : NULL;
}
