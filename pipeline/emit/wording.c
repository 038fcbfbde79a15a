#include "emit/wording.h"

struct text wording_state(const struct figure *figure)
{
    static const char *const words[FIGURE_STATES] = {
        [FIGURE_ABSENT] = "not in the files at hand",
        [FIGURE_VALUE] = "published",
        [FIGURE_AT_LEAST] = "at least",
        [FIGURE_BELOW] = "below",
        [FIGURE_WITHHELD] = "withheld by the publisher",
        [FIGURE_NOT_FOR_THIS_PAY_BASIS] = "not published for this pay basis",
    };
    return text_of(words[figure->state]);
}

static void add_number(struct buffer *out, const struct figure *figure)
{
    struct decimal value = figure->value;
    if (value.digits < 0) {
        buffer_add_string(out, "−"); /* U+2212, as wide as a digit */
        value.digits = -value.digits;
    }
    bool dollars = figure->unit == UNIT_DOLLARS_A_YEAR || figure->unit == UNIT_DOLLARS_AN_HOUR;
    buffer_add_string(out, dollars ? "$" : "");
    decimal_print(out, value, true);
    buffer_add_string(out, figure->unit == UNIT_PERCENT ? "%" : "");
}

struct text wording_figure(struct arena *arena, const struct figure *figure)
{
    struct buffer out = {.arena = arena};
    switch (figure->state) {
    case FIGURE_ABSENT:
        return TEXT("not available");
    case FIGURE_WITHHELD:
        return TEXT("not published");
    case FIGURE_NOT_FOR_THIS_PAY_BASIS:
        return figure->unit == UNIT_DOLLARS_AN_HOUR ? TEXT("annual pay only")
                                                    : TEXT("hourly pay only");
    case FIGURE_AT_LEAST:
        buffer_add_string(&out, "≥ ");
        break;
    case FIGURE_BELOW:
        buffer_add_string(&out, "< ");
        break;
    default:
        break;
    }
    if (figure->unit == UNIT_WORDS) {
        return figure->words;
    }
    add_number(&out, figure);
    return buffer_text(&out);
}

struct text wording_figure_name(enum figure_id id)
{
    static const char *const names[FIGURE_IDS] = {
        [FIGURE_ID_SALARY] = "Median pay",
        [FIGURE_ID_GROWTH] = "Growth",
        [FIGURE_ID_GROWTH_WORDS] = "Growth in BLS’s words",
        [FIGURE_ID_EMPLOYMENT] = "Jobs",
        [FIGURE_ID_PROJECTED_EMPLOYMENT] = "Projected jobs",
        [FIGURE_ID_EMPLOYMENT_CHANGE] = "Change in jobs",
        [FIGURE_ID_OPENINGS] = "Openings",
        [FIGURE_ID_WAGE_ANNUAL_MEAN] = "Mean annual wage",
        [FIGURE_ID_WAGE_ANNUAL_P10] = "10th percentile, annual",
        [FIGURE_ID_WAGE_ANNUAL_P25] = "25th percentile, annual",
        [FIGURE_ID_WAGE_ANNUAL_MEDIAN] = "Median annual wage",
        [FIGURE_ID_WAGE_ANNUAL_P75] = "75th percentile, annual",
        [FIGURE_ID_WAGE_ANNUAL_P90] = "90th percentile, annual",
        [FIGURE_ID_WAGE_HOURLY_MEAN] = "Mean hourly wage",
        [FIGURE_ID_WAGE_HOURLY_P10] = "10th percentile, hourly",
        [FIGURE_ID_WAGE_HOURLY_P25] = "25th percentile, hourly",
        [FIGURE_ID_WAGE_HOURLY_MEDIAN] = "Median hourly wage",
        [FIGURE_ID_WAGE_HOURLY_P75] = "75th percentile, hourly",
        [FIGURE_ID_WAGE_HOURLY_P90] = "90th percentile, hourly",
        [FIGURE_ID_WAGE_EMPLOYMENT] = "Employees in the wage survey",
        [FIGURE_ID_ENTRY_EDUCATION] = "Typical entry education",
        [FIGURE_ID_EXPERIENCE] = "Experience in a related occupation",
        [FIGURE_ID_TRAINING] = "On-the-job training",
    };
    return text_of(names[id]);
}

struct text wording_unit(enum unit unit)
{
    static const char *const words[UNITS] = {
        [UNIT_PERCENT] = "percent",
        [UNIT_JOBS] = "jobs",
        [UNIT_JOBS_A_YEAR] = "per year",
        [UNIT_JOBS_A_DECADE] = "in ten years",
        [UNIT_DOLLARS_A_YEAR] = "per year",
        [UNIT_DOLLARS_AN_HOUR] = "per hour",
        [UNIT_WORDS] = "",
    };
    return text_of(words[unit]);
}

struct text wording_period(struct arena *arena, const struct release *release)
{
    if (!release) {
        return TEXT("");
    }
    struct text rest = release->period;
    if (release->kind == RELEASE_SALARY) {
        return text_format(arena, "survey of %.*s", TEXT_ARG(rest));
    }
    struct text first = text_cut(&rest, '-'); /* a range of years takes an en dash */
    return rest.len ? text_format(arena, "%.*s–%.*s", TEXT_ARG(first), TEXT_ARG(rest)) : first;
}

struct text wording_note_mark(struct arena *arena, size_t number)
{
    char reversed[8];
    size_t len = 0;
    for (; number > 0 && len < sizeof reversed; number = (number - 1) / 26) {
        reversed[len++] = (char)('a' + (number - 1) % 26);
    }
    struct buffer mark = {.arena = arena};
    while (len > 0) {
        buffer_add_char(&mark, reversed[--len]);
    }
    return buffer_text(&mark);
}

struct text wording_marks(struct arena *arena, const struct guide_figure *figure)
{
    struct buffer marks = {.arena = arena};
    if (figure->source) {
        buffer_format(&marks, "%zu", figure->source);
    }
    for (size_t i = 0; i < figure->note_count; i++) {
        buffer_add_string(&marks, marks.len ? "," : "");
        buffer_add(&marks, wording_note_mark(arena, figure->notes[i]));
    }
    return buffer_text(&marks);
}

struct text wording_fit(enum fit fit)
{
    static const char *const words[FITS] = {"exact match", "close match", "broad match"};
    return text_of(words[fit]);
}

struct text wording_occupation(struct arena *arena, const struct guide_occupation *occupation)
{
    if (occupation->title.len == 0) {
        return occupation->code_text;
    }
    return text_format(arena, "%.*s, %.*s", TEXT_ARG(occupation->title),
                       TEXT_ARG(occupation->code_text));
}

struct text wording_day(struct arena *arena, struct text iso)
{
    static const char *const months[] = {"January",   "February", "March",    "April",
                                         "May",       "June",     "July",     "August",
                                         "September", "October",  "November", "December"};
    struct decimal month;
    struct decimal day;
    if (!release_is_day(iso) || !decimal_parse(text_part(iso, 5, 7), &month) ||
        !decimal_parse(text_part(iso, 8, 10), &day)) {
        return iso;
    }
    return text_format(arena, "%s %d, %.*s", months[month.digits - 1], (int)day.digits,
                       TEXT_ARG(text_part(iso, 0, 4)));
}

struct text wording_publisher(const struct release *release)
{
    return release->publisher.len ? release->publisher : TEXT("source not named");
}

struct text wording_source(struct arena *arena, const struct release *release)
{
    struct buffer out = {.arena = arena};
    struct text publisher = wording_publisher(release);
    buffer_format(&out, "%.*s. %.*s. ", TEXT_ARG(publisher), TEXT_ARG(release->title));
    if (release->verified) {
        struct text published = wording_day(arena, release->published);
        buffer_format(&out, "Published %.*s; retrieved ", TEXT_ARG(published));
    } else {
        buffer_add_string(&out, "Day of publication not verified; retrieved ");
    }
    struct text retrieved = wording_day(arena, release->retrieved);
    buffer_format(&out, "%.*s.", TEXT_ARG(retrieved));
    buffer_format(&out, release->terms.len ? " Terms: %.*s." : "%.*s", TEXT_ARG(release->terms));
    return buffer_text(&out);
}
