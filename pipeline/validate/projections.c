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

static const struct layout layout = {"an Employment Projections export", columns,
                                     sizeof columns / sizeof *columns};

/* D17: hourly-only occupations, and in 2018-28 a classification mismatch: not published either way.
 */
static const struct marker wage_markers[] = {{"N/A", FIGURE_WITHHELD}, {NULL, FIGURE_ABSENT}};

#define IN_THOUSANDS(column, rule, negative)                                                       \
    {                                                                                              \
        column, rule, UNIT_JOBS, true, negative, NULL, "expected thousands of jobs, like 1,397.7"  \
    }

static const struct cell_rule number_rules[] = {
    [PROJECTION_EMPLOYMENT] = IN_THOUSANDS(EMPLOYMENT, "projections-employment", false),
    [PROJECTION_PROJECTED] = IN_THOUSANDS(PROJECTED, "projections-employment", false),
    [PROJECTION_CHANGE] = IN_THOUSANDS(CHANGE, "projections-change", true),
    [PROJECTION_PERCENT] = {PERCENT, "projections-percent", UNIT_PERCENT, false, true, NULL,
                            "expected a percent, like 13.0"},
    [PROJECTION_OPENINGS] = IN_THOUSANDS(OPENINGS, "projections-openings", false),
    [PROJECTION_WAGE] = {WAGE, "projections-wage", UNIT_DOLLARS_A_YEAR, false, false, wage_markers,
                         "expected dollars, like 89,340, or '>=' and the bound, or 'N/A'"},
};

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

/* Words and code must go together (D18). */
static bool read_levels(struct reading *reading, const struct reference *reference,
                        struct projection *row)
{
    bool good = true;
    for (size_t i = 0; i < sizeof level_columns / sizeof *level_columns; i++) {
        struct figure *figure = &row->figures[level_columns[i].figure];
        struct text words = reading_cell(reading, level_columns[i].words);
        struct decimal code;
        if (!decimal_parse(reading_cell(reading, level_columns[i].code), &code)) {
            good = reading_refuse(reading, level_columns[i].code, level_columns[i].rule,
                                  "is not a code");
            diag_hint(reading->diags, "expected a whole number; input/bls/education-levels.csv "
                                      "lists them");
        } else if (!reference_level(reference, level_columns[i].measure, (int)code.digits, words)) {
            good = reading_refuse(reading, level_columns[i].words, level_columns[i].rule,
                                  "does not go with the code beside it");
            diag_hint(reading->diags, "see input/bls/education-levels.csv");
        }
        *figure = (struct figure){.state = FIGURE_VALUE,
                                  .unit = UNIT_WORDS,
                                  .value = code,
                                  .rule = level_columns[i].rule};
    }
    return good;
}

/* Up to 2014-24 the openings are totals of the decade (D16). */
static enum unit openings_unit(int base_year)
{
    enum { FIRST_WITH_ANNUAL_AVERAGES = 2016 };
    return base_year >= FIRST_WITH_ANNUAL_AVERAGES ? UNIT_JOBS_A_YEAR : UNIT_JOBS_A_DECADE;
}

static bool read_numbers(struct reading *reading, struct projection *row)
{
    bool good = true;
    for (size_t i = 0; i < sizeof number_rules / sizeof *number_rules; i++) {
        struct figure *figure = &row->figures[i];
        if (!reading_figure(reading, &number_rules[i], decimal_of(0), figure)) {
            good = false;
        } else if (figure->state == FIGURE_ABSENT && i != PROJECTION_WAGE) {
            good =
                reading_refuse(reading, number_rules[i].column, number_rules[i].rule, "is empty");
            diag_hint(reading->diags, "%s", number_rules[i].expected);
        }
    }
    row->figures[PROJECTION_OPENINGS].unit = openings_unit(reading->binding.years[YEAR_BASE]);
    return good;
}

/* The occupation's name without the job titles behind it, and these (D13). */
static void take_title(struct reading *reading, struct projection *row)
{
    struct text cell = reading_cell(reading, TITLE);
    struct text titles = cell;
    struct text name = text_cut(&titles, '*');
    size_t tab = text_find(name, '\t', 0); /* 2012-22 puts tabs and a button's label behind it */
    row->title = text_copy(reading->arena, text_trim(text_part(name, 0, tab)));
    row->job_titles = text_copy(reading->arena, text_trim(titles));
}

/* Fills in what lets each figure be traced. */
static void keep_row(struct reading *reading, struct projection *row)
{
    take_title(reading, row);
    for (size_t i = 0; i < sizeof number_rules / sizeof *number_rules; i++) {
        reading_keep(reading, number_rules[i].column, &row->figures[i]);
    }
    for (size_t i = 0; i < sizeof level_columns / sizeof *level_columns; i++) {
        struct figure *figure = &row->figures[level_columns[i].figure];
        reading_keep(reading, level_columns[i].words, figure);
        figure->words = figure->published;
    }
    row->place = reading_place(reading, CODE);
}

static bool read_row(struct projections *projections, struct reading *reading,
                     const struct reference *reference)
{
    struct projection row = {0};
    bool good = reading_code(reading, CODE, &row.code);
    good = read_numbers(reading, &row) && good;
    good = read_levels(reading, reference, &row) && good;
    if (!good) {
        return false;
    }
    keep_row(reading, &row);
    projections->rows =
        arena_grow(reading->arena, projections->rows, projections->count, sizeof row);
    projections->rows[projections->count++] = row;
    bool wanted = wanted_has(reading->wanted, row.code);
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
    if (reading_open(reading, &layout)) {
        projections->base_year = reading->binding.years[YEAR_BASE];
        projections->projected_year = reading->binding.years[YEAR_PROJECTED];
        projections->wage_year = reading->binding.years[YEAR_WAGE];
        projections->edition = soc_edition_of(projections->base_year);
        check_years(projections, reading);
        while (reading_next(reading)) {
            reading->account->refused += !read_row(projections, reading, reference);
        }
        projections->records = reading->account->records;
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
