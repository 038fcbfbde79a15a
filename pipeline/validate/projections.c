#include "validate/projections.h"

#include <stdlib.h>

enum {
    TITLE,
    CODE,
    EMPLOYMENT,
    PROJECTED,
    CHANGE,
    PERCENT,
    OPENINGS,
    WAGE,
    EDUCATION,
    EDUCATION_CODE,
    EXPERIENCE,
    EXPERIENCE_CODE,
    TRAINING,
    TRAINING_CODE
};

/* D10: every spelling since 2012-22. */
static const struct layout_column columns[] = {
    [TITLE] = {"Occupation Title", "occupationtitle|title", true},
    [CODE] = {"Occupation Code", "occupationcode|soccode", true},
    [EMPLOYMENT] = {"Employment (base year)", "employmentB|employmentBthousands|B", true},
    [PROJECTED] = {"Employment (projected year)", "employmentP|employmentPthousands|P", true},
    [CHANGE] = {"Employment Change",
                "employmentchangeBP|employmentchangeBPthousands|numberinthousands", true},
    [PERCENT] = {"Employment Percent Change",
                 "employmentpercentchangeBP|employmentchangeBPpercent|percent", true},
    [OPENINGS] = {"Occupational Openings",
                  "occupationalopeningsBPannualaverage|"
                  "occupationalopeningsBPannualaveragethousands|"
                  "jobopeningsduetogrowthandreplacementneedsBPinthousands",
                  true},
    [WAGE] = {"Median Annual Wage", "medianannualwageW|Wmedianannualwage", true},
    [EDUCATION] = {"Typical Entry-Level Education", "typicalentryleveleducation", true},
    [EDUCATION_CODE] = {"Education Code", "educationcode", true},
    [EXPERIENCE] = {"Work Experience in a Related Occupation", "workexperienceinarelatedoccupation",
                    true},
    [EXPERIENCE_CODE] = {"Workex Code", "workexcode", true},
    [TRAINING] = {"Typical on-the-job Training", "typicalonthejobtraining", true},
    [TRAINING_CODE] = {"trCode", "trcode", true},
};

const struct layout projections_layout = {"an Employment Projections export", columns,
                                          sizeof columns / sizeof *columns, 0};

#define IN_THOUSANDS(place, name, negative)                                                        \
    {                                                                                              \
        .column = place, .rule = name, .unit = UNIT_JOBS, .thousands = true,                       \
        .may_be_negative = negative, .expected = "expected thousands of jobs, like 1,397.7"        \
    }

static const struct cell_rule number_rules[] = {
    [PROJECTION_EMPLOYMENT] = IN_THOUSANDS(EMPLOYMENT, "projections-employment", false),
    [PROJECTION_PROJECTED] = IN_THOUSANDS(PROJECTED, "projections-employment", false),
    [PROJECTION_CHANGE] = IN_THOUSANDS(CHANGE, "projections-change", true),
    [PROJECTION_PERCENT] = {.column = PERCENT,
                            .rule = "projections-percent",
                            .unit = UNIT_PERCENT,
                            .may_be_negative = true,
                            .expected = "expected a percent, like 13.0"},
    [PROJECTION_OPENINGS] = IN_THOUSANDS(OPENINGS, "projections-openings", false),
    /* D17: N/A stands for hourly-only occupations, and in 2018-28 for a classification mismatch;
     * spreadsheets turn it into nothing */
    [PROJECTION_WAGE] = {.column = WAGE,
                         .rule = "projections-wage",
                         .unit = UNIT_DOLLARS_A_YEAR,
                         .may_be_empty = true,
                         .markers = 1U << MARKER_NOT_AVAILABLE | 1U << MARKER_BOUND_WRITTEN,
                         .expected =
                             "expected dollars, like 89,340, or '>=' and the bound, or 'N/A'"},
};

enum { NUMBERS = sizeof number_rules / sizeof *number_rules };

static const struct {
    enum projection_figure figure;
    enum level_measure measure;
    size_t words;
    size_t code;
    const char *rule;
} level_columns[] = {
    {PROJECTION_EDUCATION, LEVEL_ENTRY_EDUCATION, EDUCATION, EDUCATION_CODE,
     "projections-education"},
    {PROJECTION_EXPERIENCE, LEVEL_EXPERIENCE, EXPERIENCE, EXPERIENCE_CODE,
     "projections-experience"},
    {PROJECTION_TRAINING, LEVEL_TRAINING, TRAINING, TRAINING_CODE, "projections-training"},
};

enum { LEVELS = sizeof level_columns / sizeof *level_columns };

/* What one record holds, as long as nobody knows whether it is good. */
struct cells {
    struct cell numbers[NUMBERS];
    struct decimal codes[LEVELS];
};

/* Words and code must go together (D18). */
static bool take_level(struct reading *reading, const struct reference *reference, size_t level,
                       struct decimal *code)
{
    struct text words = reading_cell(reading, level_columns[level].words);
    if (!decimal_parse(reading_cell(reading, level_columns[level].code), code) || code->places ||
        code->digits < 0 || code->digits > 99) {
        reading_refuse(reading, level_columns[level].code, level_columns[level].rule,
                       "is not a code");
        diag_hint(reading->diags,
                  "expected a whole number; input/bls/education-levels.csv lists them");
        return false;
    }
    if (!reference->damaged &&
        !reference_level(reference, level_columns[level].measure, (int)code->digits, words)) {
        reading_refuse(reading, level_columns[level].words, level_columns[level].rule,
                       "does not go with the code beside it");
        diag_hint(reading->diags, "see input/bls/education-levels.csv");
        return false;
    }
    return true;
}

static bool take_cells(struct reading *reading, const struct reference *reference,
                       struct cells *cells)
{
    bool good = true;
    for (size_t i = 0; i < NUMBERS; i++) {
        good = reading_take(reading, &number_rules[i], decimal_of(0), &cells->numbers[i]) && good;
    }
    for (size_t i = 0; i < LEVELS; i++) {
        good = take_level(reading, reference, i, &cells->codes[i]) && good;
    }
    return good;
}

static void warn_change(struct reading *reading, size_t column, const char *what)
{
    struct text cell = reading_cell(reading, column);
    diag_warning(reading->diags, reading_place(reading, column), "projections-change",
                 "%s '%.*s' %s", columns[column].name, TEXT_ARG(cell), what);
    diag_hint(reading->diags, "compare the record with the published file");
}

/* D14: the published change is projected less base within the rounding of three figures; of the
 * percent only the sign can be checked, and nothing is ever recomputed. */
static void check_change(struct reading *reading, const struct cells *cells)
{
    enum { ROUNDING = 150 }; /* jobs: three figures, each rounded to 0.1 thousand */
    int64_t change = cells->numbers[PROJECTION_CHANGE].value.digits;
    int64_t percent = cells->numbers[PROJECTION_PERCENT].value.digits;
    int64_t difference = cells->numbers[PROJECTION_PROJECTED].value.digits -
                         cells->numbers[PROJECTION_EMPLOYMENT].value.digits - change;
    if (difference > ROUNDING || difference < -ROUNDING) {
        warn_change(reading, CHANGE, "is not projected less base employment");
    }
    if ((change > 0 && percent < 0) || (change < 0 && percent > 0)) {
        warn_change(reading, PERCENT, "goes the other way than the change in jobs");
    }
}

enum unit projections_openings_unit(const struct projections *projections)
{
    enum { FIRST_WITH_ANNUAL_AVERAGES = 2016 };
    return projections->base_year >= FIRST_WITH_ANNUAL_AVERAGES ? UNIT_JOBS_A_YEAR
                                                                : UNIT_JOBS_A_DECADE;
}

/* The occupation's name without the job titles behind it, and these (D13). */
static void take_title(struct reading *reading, struct projection *row)
{
    struct text cell = reading_cell(reading, TITLE);
    struct text titles = cell;
    struct text name = text_cut(&titles, '*');
    size_t tab = text_find(name, '\t', 0); /* 2012-22 puts tabs and a button's label behind it */
    row->title = text_copy(reading->arena, text_trim(text_part(name, 0, tab)));
    row->title = row->title.len ? row->title : text_copy(reading->arena, cell);
    row->job_titles = text_copy(reading->arena, text_trim(titles));
}

static void keep_row(struct projections *projections, struct reading *reading, soc_code code,
                     const struct cells *cells)
{
    struct projection row = {.code = code, .place = reading_place(reading, CODE)};
    take_title(reading, &row);
    for (size_t i = 0; i < NUMBERS; i++) {
        row.figures[i] = reading_figure(reading, &number_rules[i], &cells->numbers[i]);
    }
    row.figures[PROJECTION_OPENINGS].unit = projections_openings_unit(projections);
    for (size_t i = 0; i < LEVELS; i++) {
        struct figure *figure = &row.figures[level_columns[i].figure];
        *figure = reading_words(reading, level_columns[i].words, level_columns[i].rule);
        figure->value = cells->codes[i];
    }
    projections->rows =
        arena_grow(reading->arena, projections->rows, projections->count, sizeof row);
    projections->rows[projections->count++] = row;
}

static bool read_row(struct projections *projections, struct reading *reading,
                     const struct reference *reference)
{
    soc_code code;
    struct cells cells;
    bool good = reading_code(reading, CODE, &code);
    good = take_cells(reading, reference, &cells) && good;
    good = reading_title(reading, TITLE, "projections-title") && good;
    if (!good) {
        return false;
    }
    check_change(reading, &cells);
    if (cells.numbers[PROJECTION_WAGE].state == FIGURE_ABSENT) {
        diag_warning(reading->diags, reading_place(reading, WAGE), "projections-wage",
                     "%s is empty", columns[WAGE].name);
        diag_hint(reading->diags, "BLS writes 'N/A' for none: did a spreadsheet drop it?");
    }
    keep_row(projections, reading, code, &cells);
    bool wanted = wanted_has(reading->wanted, code);
    reading->account->used += wanted;
    reading->account->unneeded[UNNEEDED_OCCUPATION] += !wanted;
    return true;
}

/* The years stand in the header (D10) and must be those that the file is filed under. */
static bool check_years(const struct projections *projections, struct reading *reading)
{
    struct text period = text_format(reading->arena, "%d-%02d", projections->base_year,
                                     projections->projected_year % 100);
    if (text_equal(period, reading->release->period)) {
        return true;
    }
    diag_error(reading->diags, table_record_place(reading->table, table_header(reading->table)),
               "projections-period", "the header's years are %.*s", TEXT_ARG(period));
    diag_hint(reading->diags, "releases.csv files this as %.*s: correct the one that is wrong",
              TEXT_ARG(reading->release->period));
    diag_note(reading->diags, reading->release->place, "filed here");
    return false;
}

static int compare_rows(const void *a, const void *b)
{
    const struct projection *x = a;
    const struct projection *y = b;
    int order = (x->code > y->code) - (x->code < y->code);
    return order ? order : (x->place.at > y->place.at) - (x->place.at < y->place.at);
}

/* Sorts the rows and refuses occupations that stand there twice, naming both places. */
static void sort_rows(struct projections *projections, struct reading *reading)
{
    if (projections->count == 0) {
        return;
    }
    struct projection *rows = projections->rows;
    qsort(rows, projections->count, sizeof *rows, compare_rows);
    for (size_t i = 1; i < projections->count; i++) {
        if (rows[i].code == rows[i - 1].code) {
            struct text code = soc_text(reading->arena, rows[i].code);
            diag_error(reading->diags, rows[i].place, "projections-twice",
                       "occupation '%.*s' stands here a second time", TEXT_ARG(code));
            diag_hint(reading->diags, "keep one of the two rows");
            diag_note(reading->diags, rows[i - 1].place, "first here");
        }
    }
}

bool projections_read(struct projections *projections, struct reading *reading,
                      const struct reference *reference)
{
    *projections = (struct projections){.release = reading->release};
    size_t errors = reading->diags->errors;
    if (reading_open(reading, &projections_layout)) {
        projections->base_year = reading->binding.years[YEAR_BASE];
        projections->projected_year = reading->binding.years[YEAR_PROJECTED];
        projections->wage_year = reading->binding.years[YEAR_WAGE];
        projections->edition = soc_edition_of(projections->base_year);
        check_years(projections, reading);
        while (reading_next(reading)) {
            reading->account->refused += !read_row(projections, reading, reference);
        }
        projections->records = reading->account->records;
        if (reading->account->records == 0) {
            diag_error(reading->diags, place_of_file(reading->release->source), "file-no-records",
                       "a header and no records");
            diag_hint(reading->diags, "download the file again");
        }
        sort_rows(projections, reading);
    }
    reading_close(reading);
    return reading->diags->errors == errors;
}

static int compare_code(const void *key, const void *row)
{
    soc_code code = *(const soc_code *)key;
    soc_code other = ((const struct projection *)row)->code;
    return (code > other) - (code < other);
}

const struct projection *projections_find(const struct projections *projections, soc_code code)
{
    return projections->count ? bsearch(&code, projections->rows, projections->count,
                                        sizeof *projections->rows, compare_code)
                              : NULL;
}
