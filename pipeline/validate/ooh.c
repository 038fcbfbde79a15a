#include "validate/ooh.h"

enum {
    CODE,
    TITLE,
    PERCENT,
    WORDS,
    ADDRESS,
    JOBS,
    PROJECTED,
    CATEGORY,
    SLUG,
    ANNUAL,
    HOURLY,
    EDUCATION,
    EXPERIENCE,
    TRAINING,
    CHANGE
};

/* Our own layout is the first five; the rest stands in tables that others took off the Handbook's
 * pages, and is not read: its figures are the projections' and OEWS's. */
static const struct layout_column columns[] = {
    [CODE] = {"occupation_code", "occupationcode|soccode", true},
    [TITLE] = {"occupation_title", "occupationtitle|title", true},
    [PERCENT] = {"growth_percent", "growthpercent|outlookpct", true},
    [WORDS] = {"growth_words", "growthwords|outlookdesc", true},
    [ADDRESS] = {"address", "address|url", false},
    [JOBS] = {"num_jobs", "numjobsB", false},
    [PROJECTED] = {"projected_employment", "projectedemploymentP", false},
    [CATEGORY] = {"category", "category", false},
    [SLUG] = {"slug", "slug", false},
    [ANNUAL] = {"median_pay_annual", "medianpayannual", false},
    [HOURLY] = {"median_pay_hourly", "medianpayhourly", false},
    [EDUCATION] = {"entry_education", "entryeducation", false},
    [EXPERIENCE] = {"work_experience", "workexperience", false},
    [TRAINING] = {"training", "training", false},
    [CHANGE] = {"employment_change", "employmentchange", false},
};

const struct layout ooh_layout = {"a table of Handbook figures", columns,
                                  sizeof columns / sizeof *columns, 0};

static const struct cell_rule percent_rule = {PERCENT,
                                              "ooh-percent",
                                              UNIT_PERCENT,
                                              false,
                                              true,
                                              false,
                                              0,
                                              "expected a whole percent, like 13"};

const struct outlook *ooh_find(const struct ooh *ooh, soc_code code)
{
    for (size_t i = 0; ooh && i < ooh->count; i++) {
        if (ooh->rows[i].code == code) {
            return &ooh->rows[i];
        }
    }
    return NULL;
}

static bool check_percent(struct reading *reading, const struct cell *percent)
{
    if (percent->state == FIGURE_VALUE && percent->value.places == 0) {
        return true;
    }
    reading_refuse(reading, PERCENT, percent_rule.rule, "is not a whole percent");
    diag_hint(reading->diags, "set down the percent as the Handbook prints it");
    return false;
}

/* The Handbook has a handful of phrases for growth; growth-words.csv lists them. Empty where nobody
 * could see what it printed. */
static bool check_words(struct reading *reading, const struct reference *reference)
{
    struct text words = reading_cell(reading, WORDS);
    bool known = words.len == 0 || reference->band_count == 0 || reference->damaged;
    for (size_t i = 0; i < reference->band_count; i++) {
        known = known || text_equal(words, reference->bands[i].words);
    }
    if (!known) {
        reading_refuse(reading, WORDS, "ooh-words", "is no phrase of the Handbook for growth");
        diag_hint(reading->diags, "expected one of input/bls/growth-words.csv, or nothing");
    }
    return known;
}

static bool read_row(struct ooh *ooh, struct reading *reading, const struct reference *reference)
{
    struct outlook row = {0};
    struct cell percent;
    if (reading_cell(reading, CODE).len == 0 && reading->binding.at[SLUG] != LAYOUT_ABSENT) {
        reading->account
            ->unneeded[UNNEEDED_GROUP]++; /* a page on several occupations has no code */
        return true;
    }
    if (!reading_code(reading, CODE, &row.code) ||
        !reading_take(reading, &percent_rule, decimal_of(0), &percent) ||
        !check_percent(reading, &percent) || !check_words(reading, reference)) {
        return false;
    }
    const struct outlook *first = ooh_find(ooh, row.code);
    if (first) {
        reading_refuse(reading, CODE, "ooh-twice", "stands here a second time");
        diag_hint(reading->diags, "keep one of the two rows");
        diag_note(reading->diags, first->percent.place, "first here");
        return false;
    }
    row.percent = reading_figure(reading, &percent_rule, &percent);
    row.words = reading_words(reading, WORDS, "ooh-words");
    ooh->rows = arena_grow(reading->arena, ooh->rows, ooh->count, sizeof row);
    ooh->rows[ooh->count++] = row;
    bool wanted = wanted_has(reading->wanted, row.code);
    reading->account->used += wanted;
    reading->account->unneeded[UNNEEDED_OCCUPATION] += !wanted;
    return true;
}

bool ooh_read(struct ooh *ooh, struct reading *reading, const struct reference *reference)
{
    *ooh = (struct ooh){.release = reading->release};
    bool opened = reading_open(reading, &ooh_layout);
    while (opened && reading_next(reading)) {
        reading->account->refused += !read_row(ooh, reading, reference);
    }
    reading_close(reading);
    return opened && reading->account->refused == 0;
}
