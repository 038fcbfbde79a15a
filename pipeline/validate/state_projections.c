#include "validate/state_projections.h"

enum {
    AREA_TYPE,
    AREA,
    PERIOD,
    LEVEL,
    CODE,
    TITLE,
    BASE,
    PROJECTED,
    CHANGE,
    PERCENT,
    EXITS,
    TRANSFERS,
    OPENINGS,
    HOURLY,
    ANNUAL,
    EDUCATION,
    EXPERIENCE,
    TRAINING
};

static const struct layout_column columns[] = {
    [AREA_TYPE] = {"Area Type", "areatype", true},
    [AREA] = {"Area Name", "areanamecountynames|areaname", true},
    [PERIOD] = {"Period", "period", true},
    [LEVEL] = {"SOC Level", "soclevel", true},
    [CODE] = {"Standard Occupational Classification (SOC)", "standardoccupationalclassificationsoc",
              true},
    [TITLE] = {"Occupational Title", "occupationaltitle", true},
    [BASE] = {"Base Year Employment Estimate", "baseyearemploymentestimate", true},
    [PROJECTED] = {"Projected Year Employment Estimate", "projectedyearemploymentestimate", true},
    [CHANGE] = {"Numeric Change", "numericchange", true},
    [PERCENT] = {"Percentage Change", "percentagechange", true},
    [EXITS] = {"Exits", "exits", true},
    [TRANSFERS] = {"Transfers", "transfers", true},
    [OPENINGS] = {"Total Job Openings", "totaljobopenings", true},
    [HOURLY] = {"Median Hourly Wage", "medianhourlywage", true},
    [ANNUAL] = {"Median Annual Wage", "medianannualwage", true},
    [EDUCATION] = {"Entry Level Education", "entryleveleducation", true},
    [EXPERIENCE] = {"Work Experience", "workexperience", true},
    [TRAINING] = {"Job Training", "jobtraining", true},
};

const struct layout state_projections_layout = {"California's long-term projections", columns,
                                                sizeof columns / sizeof *columns, 0};

#define NUMBER(place, of, negative)                                                                \
    {                                                                                              \
        .column = place, .rule = "state-projections-cell", .unit = of,                             \
        .may_be_negative = negative, .expected = "expected a number"                               \
    }

static const struct cell_rule rules[STATE_FIGURES] = {
    [STATE_EMPLOYMENT] = NUMBER(BASE, UNIT_JOBS, false),
    [STATE_PROJECTED] = NUMBER(PROJECTED, UNIT_JOBS, false),
    [STATE_CHANGE] = NUMBER(CHANGE, UNIT_JOBS, true),
    [STATE_PERCENT] = NUMBER(PERCENT, UNIT_PERCENT, true),
    [STATE_OPENINGS] = NUMBER(OPENINGS, UNIT_JOBS_A_DECADE, false),
    [STATE_WAGE_HOURLY] = NUMBER(HOURLY, UNIT_DOLLARS_AN_HOUR, false),
    [STATE_WAGE_ANNUAL] = NUMBER(ANNUAL, UNIT_DOLLARS_A_YEAR, false),
};

/* Read only to see that the record is whole. */
static const struct cell_rule checked[] = {NUMBER(EXITS, UNIT_JOBS, false),
                                           NUMBER(TRANSFERS, UNIT_JOBS, false)};

static bool take_cells(struct reading *reading, struct cell cells[STATE_FIGURES])
{
    bool good = true;
    struct cell ignored;
    for (size_t i = 0; i < STATE_FIGURES; i++) {
        good = reading_take(reading, &rules[i], decimal_of(0), &cells[i]) && good;
        if (i >= STATE_WAGE_HOURLY && cells[i].value.digits == 0) {
            cells[i].state = FIGURE_ABSENT;
        }
    }
    for (size_t i = 0; i < sizeof checked / sizeof *checked; i++) {
        good = reading_take(reading, &checked[i], decimal_of(0), &ignored) && good;
    }
    return good;
}

static bool is_year(struct text text)
{
    struct decimal year;
    return text.len == 4 && decimal_parse(text, &year) && year.digits >= 1990;
}

static bool check_words(struct reading *reading)
{
    struct text second = reading_cell(reading, PERIOD);
    struct text first = text_cut(&second, '-');
    bool period = is_year(first) && is_year(second);
    if (!period) {
        reading_refuse(reading, PERIOD, "state-projections-period", "is not a period");
        diag_hint(reading->diags, "expected two years, like 2018-2028");
    }
    struct text level = reading_cell(reading, LEVEL);
    bool known = level.len == 1 && level.at[0] >= '1' && level.at[0] <= '4';
    if (!known) {
        reading_refuse(reading, LEVEL, "state-projections-level", "is not a level of SOC");
        diag_hint(reading->diags, "expected 1 (all), 2 (major), 3 (minor) or 4 (detailed)");
    }
    bool named = reading_title(reading, AREA, "state-projections-name");
    named = reading_title(reading, TITLE, "state-projections-name") && named;
    named = reading_title(reading, AREA_TYPE, "state-projections-name") && named;
    return period && known && named;
}

static struct text kept(struct reading *reading, size_t column)
{
    return text_copy(reading->arena, reading_cell(reading, column));
}

static void keep_row(struct state_projections *projections, struct reading *reading, soc_code code,
                     const struct cell cells[STATE_FIGURES])
{
    struct state_projection row = {.code = code,
                                   .title = kept(reading, TITLE),
                                   .area_type = kept(reading, AREA_TYPE),
                                   .area = kept(reading, AREA),
                                   .period = kept(reading, PERIOD),
                                   .place = reading_place(reading, CODE)};
    for (size_t i = 0; i < STATE_FIGURES; i++) {
        row.figures[i] = reading_figure(reading, &rules[i], &cells[i]);
    }
    projections->rows =
        arena_grow(reading->arena, projections->rows, projections->count, sizeof row);
    projections->rows[projections->count++] = row;
}

static bool read_row(struct state_projections *projections, struct reading *reading)
{
    soc_code code = 0;
    struct cell cells[STATE_FIGURES];
    bool good = reading_code(reading, CODE, &code);
    good = check_words(reading) && good;
    good = take_cells(reading, cells) && good;
    if (!good) {
        return false;
    }
    bool detailed = text_is(reading_cell(reading, LEVEL), "4");
    bool wanted = detailed && wanted_has(reading->wanted, code);
    if (wanted) {
        keep_row(projections, reading, code, cells);
        reading->account->used++;
    } else {
        reading->account->unneeded[detailed ? UNNEEDED_OCCUPATION : UNNEEDED_GROUP]++;
    }
    return true;
}

bool state_projections_read(struct state_projections *projections, struct reading *reading)
{
    *projections = (struct state_projections){.release = reading->release};
    bool opened = reading_open(reading, &state_projections_layout);
    while (opened && reading_next(reading)) {
        reading->account->refused += !read_row(projections, reading);
    }
    reading_close(reading);
    return opened && reading->account->refused == 0;
}
