#include "validate/reference.h"

enum { BOUND_PERIOD, BOUND_HOURLY, BOUND_ANNUAL, BOUND_VERIFIED };
static const struct layout_column bound_columns[] = {
    [BOUND_PERIOD] = {"period", "period", true},
    [BOUND_HOURLY] = {"hourly", "hourly", true},
    [BOUND_ANNUAL] = {"annual", "annual", true},
    [BOUND_VERIFIED] = {"verified", "verified", true},
};
const struct layout wage_bounds_layout = {"the table of wage bounds", bound_columns, 4, 0};

enum { BAND_EDITION, BAND_FROM, BAND_TO, BAND_WORDS };
static const struct layout_column band_columns[] = {
    [BAND_EDITION] = {"edition", "edition", true},
    [BAND_FROM] = {"from_percent", "frompercent", true},
    [BAND_TO] = {"to_percent", "topercent", true},
    [BAND_WORDS] = {"words", "words", true},
};
const struct layout growth_words_layout = {"the table of growth words", band_columns, 4, 0};

enum { LEVEL_MEASURE, LEVEL_CODE, LEVEL_WORDS, LEVEL_FORMER };
static const struct layout_column level_columns[] = {
    [LEVEL_MEASURE] = {"measure", "measure", true},
    [LEVEL_CODE] = {"code", "code", true},
    [LEVEL_WORDS] = {"words", "words", true},
    [LEVEL_FORMER] = {"former_words", "formerwords", true},
};
const struct layout education_levels_layout = {"the table of education levels", level_columns, 4,
                                               0};

enum { DAY_KIND, DAY_PERIOD, DAY_PUBLISHED, DAY_VERIFIED, DAY_NOTE };
static const struct layout_column day_columns[] = {
    [DAY_KIND] = {"kind", "kind", true},
    [DAY_PERIOD] = {"period", "period", true},
    [DAY_PUBLISHED] = {"published", "published", true},
    [DAY_VERIFIED] = {"verified", "verified", true},
    [DAY_NOTE] = {"note", "note", false},
};
const struct layout calendar_layout = {"the calendar of publications", day_columns, 5, 0};

enum { RHYTHM_KIND, RHYTHM_CALENDAR, RHYTHM_MONTHS, RHYTHM_GRACE, RHYTHM_NOTE };
static const struct layout_column rhythm_columns[] = {
    [RHYTHM_KIND] = {"kind", "kind", true},
    [RHYTHM_CALENDAR] = {"calendar", "calendar", true},
    [RHYTHM_MONTHS] = {"every_months", "everymonths", true},
    [RHYTHM_GRACE] = {"grace_days", "gracedays", true},
    [RHYTHM_NOTE] = {"note", "note", false},
};
const struct layout rhythm_layout = {"the table of rhythms", rhythm_columns, 5, 0};

enum { BIG_FIGURE, BIG_BY, BIG_AT_LEAST, BIG_NOTE };
static const struct layout_column big_columns[] = {
    [BIG_FIGURE] = {"figure", "figure", true},
    [BIG_BY] = {"by", "by", true},
    [BIG_AT_LEAST] = {"at_least", "atleast", true},
    [BIG_NOTE] = {"note", "note", false},
};
const struct layout big_changes_layout = {"the table of big changes", big_columns, 4, 0};

enum { AVERAGE_PERIOD, AVERAGE_PERCENT, AVERAGE_VERIFIED, AVERAGE_NOTE };
static const struct layout_column average_columns[] = {
    [AVERAGE_PERIOD] = {"period", "period", true},
    [AVERAGE_PERCENT] = {"growth_percent", "growthpercent", true},
    [AVERAGE_VERIFIED] = {"verified", "verified", true},
    [AVERAGE_NOTE] = {"note", "note", false},
};
const struct layout growth_averages_layout = {"the table of growth averages", average_columns, 4,
                                              0};

static struct text kept(struct reading *reading, size_t column)
{
    return text_copy(reading->arena, reading_cell(reading, column));
}

/* A number that must be there. */
static bool number(struct reading *reading, size_t column, struct decimal *value)
{
    if (decimal_parse(reading_cell(reading, column), value)) {
        return true;
    }
    reading_refuse(reading, column, "reference-cell", "is not a number");
    diag_hint(reading->diags, "expected digits with or without a point, like 239200");
    return false;
}

static bool read_bound(struct reference *reference, struct reading *reading)
{
    struct wage_bound bound = {.period = kept(reading, BOUND_PERIOD)};
    if (!number(reading, BOUND_HOURLY, &bound.hourly) ||
        !number(reading, BOUND_ANNUAL, &bound.annual)) {
        return false;
    }
    reference->bounds =
        arena_grow(reading->arena, reference->bounds, reference->bound_count, sizeof bound);
    reference->bounds[reference->bound_count++] = bound;
    return true;
}

static bool read_band(struct reference *reference, struct reading *reading)
{
    struct growth_band band = {.edition = kept(reading, BAND_EDITION),
                               .words = kept(reading, BAND_WORDS)};
    band.from_open = reading_cell(reading, BAND_FROM).len == 0;
    band.to_open = reading_cell(reading, BAND_TO).len == 0;
    if ((!band.from_open && !number(reading, BAND_FROM, &band.from)) ||
        (!band.to_open && !number(reading, BAND_TO, &band.to))) {
        return false;
    }
    band.figure = reading_words(reading, BAND_WORDS, "growth-words-band");
    reference->bands =
        arena_grow(reading->arena, reference->bands, reference->band_count, sizeof band);
    reference->bands[reference->band_count++] = band;
    return true;
}

static bool read_level(struct reference *reference, struct reading *reading)
{
    static const char *const measures[LEVEL_MEASURES] = {
        [LEVEL_ENTRY_EDUCATION] = "entry_education",
        [LEVEL_EXPERIENCE] = "experience",
        [LEVEL_TRAINING] = "training",
    };
    struct level level = {.measure = LEVEL_MEASURES,
                          .words = kept(reading, LEVEL_WORDS),
                          .former_words = kept(reading, LEVEL_FORMER)};
    for (int i = 0; i < LEVEL_MEASURES; i++) {
        if (text_is(reading_cell(reading, LEVEL_MEASURE), measures[i])) {
            level.measure = (enum level_measure)i;
        }
    }
    struct decimal code;
    if (level.measure == LEVEL_MEASURES) {
        reading_refuse(reading, LEVEL_MEASURE, "reference-cell", "is not a measure");
        diag_hint(reading->diags, "expected entry_education, experience or training");
        return false;
    }
    if (!number(reading, LEVEL_CODE, &code)) {
        return false;
    }
    level.code = (int)code.digits;
    reference->levels =
        arena_grow(reading->arena, reference->levels, reference->level_count, sizeof level);
    reference->levels[reference->level_count++] = level;
    return true;
}

/* A kind of release; false after an error. */
static bool read_kind(struct reading *reading, size_t column, enum release_kind *kind)
{
    *kind = release_kind_of(reading_cell(reading, column));
    if (*kind == RELEASE_KINDS) {
        reading_refuse(reading, column, "reference-cell", "is not a kind of release");
        diag_hint(reading->diags, "input/README.md lists the kinds");
    }
    return *kind != RELEASE_KINDS;
}

static bool read_publication(struct reference *reference, struct reading *reading)
{
    struct publication day = {.period = kept(reading, DAY_PERIOD),
                              .published = kept(reading, DAY_PUBLISHED),
                              .verified = text_is(reading_cell(reading, DAY_VERIFIED), "yes"),
                              .place = reading_place(reading, DAY_PUBLISHED)};
    if (!read_kind(reading, DAY_KIND, &day.kind)) {
        return false;
    }
    if (!release_is_day(day.published)) {
        reading_refuse(reading, DAY_PUBLISHED, "reference-cell", "is not a day");
        diag_hint(reading->diags, "write the day as 2025-08-28");
        return false;
    }
    reference->calendar =
        arena_grow(reading->arena, reference->calendar, reference->publication_count, sizeof day);
    reference->calendar[reference->publication_count++] = day;
    return true;
}

/* Whether the table has a row for the same already. That of another file is its former version:
 * a download is identified beside the tables that are filed. */
static bool is_twice(struct reading *reading, size_t column, const struct place *first,
                     const char *what)
{
    if (!first || first->source != reading->release->source) {
        return false;
    }
    reading_refuse(reading, column, "reference-cell", what);
    diag_hint(reading->diags, "keep one row for each");
    diag_note(reading->diags, *first, "first here");
    return true;
}

/* Whole months or days between two bounds. */
static bool read_span(struct reading *reading, size_t column, int least, int *span)
{
    enum { MOST = 1200 };
    struct decimal value;
    if (!number(reading, column, &value)) {
        return false;
    }
    if (value.places || value.digits < least || value.digits > MOST) {
        reading_refuse(reading, column, "reference-cell", "is out of bounds");
        diag_hint(reading->diags, "expected a whole number from %d to %d", least, (int)MOST);
        return false;
    }
    *span = (int)value.digits;
    return true;
}

static bool read_rhythm(struct reference *reference, struct reading *reading)
{
    struct rhythm rhythm = {.place = reading_place(reading, RHYTHM_KIND)};
    if (!read_kind(reading, RHYTHM_KIND, &rhythm.kind) ||
        !read_kind(reading, RHYTHM_CALENDAR, &rhythm.calendar) ||
        !read_span(reading, RHYTHM_MONTHS, 1, &rhythm.every_months) ||
        !read_span(reading, RHYTHM_GRACE, 0, &rhythm.grace_days)) {
        return false;
    }
    const struct rhythm *first = reference_rhythm(reference, rhythm.kind);
    if (is_twice(reading, RHYTHM_KIND, first ? &first->place : NULL, "has a rhythm already")) {
        return false;
    }
    reference->rhythms =
        arena_grow(reading->arena, reference->rhythms, reference->rhythm_count, sizeof rhythm);
    reference->rhythms[reference->rhythm_count++] = rhythm;
    return true;
}

/* The figure of a row of big changes, and whether it can have such a rule; false after an error. */
static bool read_big_figure(const struct reference *reference, struct reading *reading,
                            struct big_change *change)
{
    change->figure = figure_id_of(reading_cell(reading, BIG_FIGURE));
    if (change->figure == FIGURE_IDS) {
        reading_refuse(reading, BIG_FIGURE, "reference-cell", "is not the name of a figure");
        diag_hint(reading->diags, "expected a name of the JSON, like growth or openings");
        return false;
    }
    if (figure_id_unit(change->figure) == UNIT_WORDS) {
        reading_refuse(reading, BIG_FIGURE, "reference-cell", "is in words and has no difference");
        diag_hint(reading->diags, "take the row out");
        return false;
    }
    const struct big_change *first = reference_big_change(reference, change->figure);
    return !is_twice(reading, BIG_FIGURE, first ? &first->place : NULL, "has a rule already");
}

static bool read_big_change(struct reference *reference, struct reading *reading)
{
    struct big_change change = {.note = kept(reading, BIG_NOTE),
                                .place = reading_place(reading, BIG_FIGURE)};
    if (!read_big_figure(reference, reading, &change)) {
        return false;
    }
    bool percent = figure_id_unit(change.figure) == UNIT_PERCENT;
    change.points = text_is(reading_cell(reading, BIG_BY), "points");
    if (change.points != percent ||
        (!percent && !text_is(reading_cell(reading, BIG_BY), "percent"))) {
        reading_refuse(reading, BIG_BY, "reference-cell", "does not measure this figure");
        diag_hint(reading->diags, percent ? "expected points, since the figure is in percent"
                                          : "expected percent: of the value before");
        return false;
    }
    if (!number(reading, BIG_AT_LEAST, &change.at_least)) {
        return false;
    }
    if (change.at_least.digits <= 0) {
        reading_refuse(reading, BIG_AT_LEAST, "reference-cell", "is not above 0");
        diag_hint(reading->diags, "expected the smallest difference that is big, like 5");
        return false;
    }
    reference->big_changes = arena_grow(reading->arena, reference->big_changes,
                                        reference->big_change_count, sizeof change);
    reference->big_changes[reference->big_change_count++] = change;
    return true;
}

static bool read_average(struct reference *reference, struct reading *reading)
{
    static const struct cell_rule rule = {.column = AVERAGE_PERCENT,
                                          .rule = "growth-average",
                                          .unit = UNIT_PERCENT,
                                          .may_be_negative = true,
                                          .expected = "expected a percent, like 3.1"};
    struct growth_average average = {.period = kept(reading, AVERAGE_PERIOD)};
    struct cell cell;
    if (reference_average(reference, average.period)) {
        reading_refuse(reading, AVERAGE_PERIOD, "reference-cell", "has an average already");
        diag_hint(reading->diags, "keep one row for each decade");
        return false;
    }
    if (!reading_take(reading, &rule, decimal_of(0), &cell)) {
        return false;
    }
    average.percent = reading_figure(reading, &rule, &cell);
    reference->averages =
        arena_grow(reading->arena, reference->averages, reference->average_count, sizeof average);
    reference->averages[reference->average_count++] = average;
    return true;
}

bool reference_read(struct reference *reference, struct reading *reading)
{
    static const struct {
        const struct layout *layout;
        bool (*read)(struct reference *, struct reading *);
    } tables[RELEASE_KINDS] = {
        [RELEASE_WAGE_BOUNDS] = {&wage_bounds_layout, read_bound},
        [RELEASE_GROWTH_WORDS] = {&growth_words_layout, read_band},
        [RELEASE_EDUCATION_LEVELS] = {&education_levels_layout, read_level},
        [RELEASE_CALENDAR] = {&calendar_layout, read_publication},
        [RELEASE_RHYTHM] = {&rhythm_layout, read_rhythm},
        [RELEASE_BIG_CHANGES] = {&big_changes_layout, read_big_change},
        [RELEASE_GROWTH_AVERAGES] = {&growth_averages_layout, read_average},
    };
    enum release_kind kind = reading->release->kind;
    bool opened = reading_open(reading, tables[kind].layout);
    while (opened && reading_next(reading)) {
        bool good = tables[kind].read(reference, reading);
        reading->account->used += good;
        reading->account->refused += !good;
    }
    reading_close(reading);
    bool good = opened && reading->account->refused == 0;
    reference->damaged = reference->damaged || !good;
    return good;
}

const struct wage_bound *reference_bound(const struct reference *reference, struct text period)
{
    for (size_t i = 0; i < reference->bound_count; i++) {
        if (text_equal(reference->bounds[i].period, period)) {
            return &reference->bounds[i];
        }
    }
    return NULL;
}

const struct growth_average *reference_average(const struct reference *reference,
                                               struct text period)
{
    for (size_t i = 0; i < reference->average_count; i++) {
        if (text_equal(reference->averages[i].period, period)) {
            return &reference->averages[i];
        }
    }
    return NULL;
}

static bool words_fit(const struct level *level, struct text words)
{
    if (text_equal(level->words, words)) {
        return true;
    }
    struct text former = level->former_words;
    while (former.len) {
        if (text_equal(text_trim(text_cut(&former, ';')), words)) {
            return true;
        }
    }
    return false;
}

const struct level *reference_level(const struct reference *reference, enum level_measure measure,
                                    int code, struct text words)
{
    for (size_t i = 0; i < reference->level_count; i++) {
        const struct level *level = &reference->levels[i];
        if (level->measure == measure && level->code == code && words_fit(level, words)) {
            return level;
        }
    }
    return NULL;
}

/* The band that holds a percent exactly; a decimal between two whole percents must have both of
 * them in the band. */
static bool band_holds(const struct growth_band *band, struct decimal percent)
{
    return (band->from_open || decimal_compare(percent, band->from) >= 0) &&
           (band->to_open || decimal_compare(percent, band->to) <= 0);
}

const struct growth_band *reference_growth_words(const struct reference *reference,
                                                 struct text edition, struct decimal percent)
{
    for (size_t i = 0; i < reference->band_count; i++) {
        const struct growth_band *band = &reference->bands[i];
        if (text_equal(band->edition, edition) && band_holds(band, percent)) {
            return band;
        }
    }
    return NULL;
}

const struct big_change *reference_big_change(const struct reference *reference,
                                              enum figure_id figure)
{
    for (size_t i = reference->big_change_count; i > 0; i--) {
        if (reference->big_changes[i - 1].figure == figure) {
            return &reference->big_changes[i - 1];
        }
    }
    return NULL;
}

const struct rhythm *reference_rhythm(const struct reference *reference, enum release_kind kind)
{
    for (size_t i = reference->rhythm_count; i > 0; i--) {
        if (reference->rhythms[i - 1].kind == kind) {
            return &reference->rhythms[i - 1];
        }
    }
    return NULL;
}
