#include "emit/wording.h"

#include "emit/said.h"

struct text wording_state(const struct figure *figure)
{
    static const char *const words[FIGURE_STATES] = {
        [FIGURE_ABSENT] = SAY("not in the files at hand"),
        [FIGURE_VALUE] = SAY("published"),
        [FIGURE_AT_LEAST] = SAY("at least"),
        [FIGURE_BELOW] = SAY("below"),
        [FIGURE_WITHHELD] = SAY("withheld by the publisher"),
        [FIGURE_NOT_FOR_THIS_PAY_BASIS] = SAY("not published for this pay basis"),
    };
    return said(words[figure->state]);
}

/* Digit for digit, with the language's decimal point and thousands separator. */
static struct text number_words(struct arena *arena, struct decimal number)
{
    /* TRANSLATORS: the decimal point. */
    struct text point = said_in("form", ".");
    /* TRANSLATORS: the thousands separator. */
    struct text separator = said_in("form", ",");
    struct buffer english = {.arena = arena};
    struct buffer out = {.arena = arena};
    decimal_print(&english, number, true);
    for (size_t i = 0; i < english.len; i++) {
        char c = english.at[i];
        buffer_add(&out, c == '.'   ? point
                         : c == ',' ? separator
                                    : (struct text){&english.at[i], 1});
    }
    return buffer_text(&out);
}

static struct text value_words(struct arena *arena, const struct figure *figure)
{
    struct decimal size = figure->value;
    size.digits = size.digits < 0 ? -size.digits : size.digits;
    struct text words = number_words(arena, size);
    /* TRANSLATORS: an amount of U.S. dollars. */
    struct text dollars = said_in("form", "${1}");
    if (figure->unit == UNIT_DOLLARS_A_YEAR || figure->unit == UNIT_DOLLARS_AN_HOUR) {
        words = text_fill(arena, dollars, words);
    } else if (figure->unit == UNIT_PERCENT) {
        words = text_fill(arena, said_in("form", "{1}%"), words);
    }
    if (figure->value.digits < 0) { /* U+2212, as wide as a digit */
        words = text_fill(arena, said_in("form", "−{1}"), words);
    }
    return words;
}

struct text wording_figure(struct arena *arena, const struct figure *figure)
{
    switch (figure->state) {
    case FIGURE_ABSENT:
        return said("not available");
    case FIGURE_WITHHELD:
        return said("not published");
    case FIGURE_NOT_FOR_THIS_PAY_BASIS:
        return figure->unit == UNIT_DOLLARS_AN_HOUR ? said("annual pay only")
                                                    : said("hourly pay only");
    default:
        break;
    }
    if (figure->unit == UNIT_WORDS) {
        return said_published("BLS", figure->words);
    }
    struct text words = value_words(arena, figure);
    if (figure->state == FIGURE_AT_LEAST) {
        return text_fill(arena, said_in("form", "≥ {1}"), words);
    }
    return figure->state == FIGURE_BELOW ? text_fill(arena, said_in("form", "< {1}"), words)
                                         : words;
}

struct text wording_figure_name(enum figure_id id)
{
    static const char *const names[FIGURE_IDS] = {
        [FIGURE_ID_SALARY] = SAY("Median pay"),
        [FIGURE_ID_GROWTH] = SAY("Growth"),
        [FIGURE_ID_GROWTH_WORDS] = SAY("Growth in BLS’s words"),
        [FIGURE_ID_EMPLOYMENT] = SAY("Jobs"),
        [FIGURE_ID_PROJECTED_EMPLOYMENT] = SAY("Projected jobs"),
        [FIGURE_ID_EMPLOYMENT_CHANGE] = SAY("Change in jobs"),
        [FIGURE_ID_OPENINGS] = SAY("Openings"),
        [FIGURE_ID_WAGE_ANNUAL_MEAN] = SAY("Mean annual wage"),
        [FIGURE_ID_WAGE_ANNUAL_P10] = SAY("10th percentile, annual"),
        [FIGURE_ID_WAGE_ANNUAL_P25] = SAY("25th percentile, annual"),
        [FIGURE_ID_WAGE_ANNUAL_MEDIAN] = SAY("Median annual wage"),
        [FIGURE_ID_WAGE_ANNUAL_P75] = SAY("75th percentile, annual"),
        [FIGURE_ID_WAGE_ANNUAL_P90] = SAY("90th percentile, annual"),
        [FIGURE_ID_WAGE_HOURLY_MEAN] = SAY("Mean hourly wage"),
        [FIGURE_ID_WAGE_HOURLY_P10] = SAY("10th percentile, hourly"),
        [FIGURE_ID_WAGE_HOURLY_P25] = SAY("25th percentile, hourly"),
        [FIGURE_ID_WAGE_HOURLY_MEDIAN] = SAY("Median hourly wage"),
        [FIGURE_ID_WAGE_HOURLY_P75] = SAY("75th percentile, hourly"),
        [FIGURE_ID_WAGE_HOURLY_P90] = SAY("90th percentile, hourly"),
        [FIGURE_ID_WAGE_EMPLOYMENT] = SAY("Employees in the wage survey"),
        [FIGURE_ID_ENTRY_EDUCATION] = SAY("Typical entry education"),
        [FIGURE_ID_EXPERIENCE] = SAY("Experience in a related occupation"),
        [FIGURE_ID_TRAINING] = SAY("On-the-job training"),
    };
    return said(names[id]);
}

struct text wording_unit(enum unit unit)
{
    static const char *const words[UNITS] = {
        [UNIT_PERCENT] = SAY("percent"),
        [UNIT_JOBS] = SAY("jobs"),
        [UNIT_JOBS_A_YEAR] = SAY("per year"),
        [UNIT_JOBS_A_DECADE] = SAY("in ten years"),
        [UNIT_DOLLARS_A_YEAR] = SAY("per year"),
        [UNIT_DOLLARS_AN_HOUR] = SAY("per hour"),
        [UNIT_WORDS] = "",
    };
    return said(words[unit]);
}

static const char *const months[] = {
    SAY_IN("month", "January"), SAY_IN("month", "February"), SAY_IN("month", "March"),
    SAY_IN("month", "April"),   SAY_IN("month", "May"),      SAY_IN("month", "June"),
    SAY_IN("month", "July"),    SAY_IN("month", "August"),   SAY_IN("month", "September"),
    SAY_IN("month", "October"), SAY_IN("month", "November"), SAY_IN("month", "December"),
};

enum { MONTHS = sizeof months / sizeof *months };

/* "May 2024"; anything else as it stands. */
static struct text month_and_year(struct arena *arena, struct text period)
{
    struct text year = period;
    struct text month = text_cut(&year, ' ');
    for (size_t i = 0; i < MONTHS && year.len; i++) {
        if (text_is(month, months[i])) {
            /* TRANSLATORS: {1} a month, {2} a year. */
            return text_fill(arena, said_in("form", "{1} {2}"), said_in("month", months[i]), year);
        }
    }
    return period;
}

struct text wording_period(struct arena *arena, const struct release *release)
{
    if (!release) {
        return TEXT("");
    }
    struct text rest = release->period;
    if (release->kind == RELEASE_SALARY) {
        return text_fill(arena, said("survey of {1}"), rest);
    }
    struct text first = text_cut(&rest, '-'); /* a range of years takes an en dash */
    /* TRANSLATORS: {1} and {2} the years of a decade: 2024–34. */
    return rest.len ? text_fill(arena, said_in("form", "{1}–{2}"), first, rest)
                    : month_and_year(arena, first);
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
    static const char *const words[FITS] = {SAY("exact match"), SAY("close match"),
                                            SAY("broad match")};
    return said(words[fit]);
}

struct text wording_occupation_title(const struct guide_occupation *occupation)
{
    return said_published("occupation", occupation->title);
}

struct text wording_occupation(struct arena *arena, const struct guide_occupation *occupation)
{
    if (occupation->title.len == 0) {
        return occupation->code_text;
    }
    struct text title = wording_occupation_title(occupation);
    /* TRANSLATORS: {1} the title of an occupation, {2} its code. */
    return text_fill(arena, said_in("form", "{1}, {2}"), title, occupation->code_text);
}

struct text wording_day(struct arena *arena, struct text iso)
{
    struct decimal month;
    struct decimal day;
    if (!release_is_day(iso) || !decimal_parse(text_part(iso, 5, 7), &month) ||
        !decimal_parse(text_part(iso, 8, 10), &day)) {
        return iso;
    }
    struct text name = said_in("month", months[month.digits - 1]);
    struct text number = text_number(arena, (size_t)day.digits);
    /* TRANSLATORS: {1} a month, {2} the day, {3} the year. */
    return text_fill(arena, said_in("form", "{1} {2}, {3}"), name, number, text_part(iso, 0, 4));
}

struct text wording_publisher(const struct release *release)
{
    return release->publisher.len ? said_original("publisher", release->publisher)
                                  : said("source not named");
}

/* When the release came out and was retrieved. */
static struct text source_days(struct arena *arena, const struct release *release)
{
    struct text retrieved = wording_day(arena, release->retrieved);
    if (!release->verified) {
        return text_fill(arena, said("Day of publication not verified; retrieved {1}."), retrieved);
    }
    struct text published = wording_day(arena, release->published);
    return text_fill(arena, said("Published {1}; retrieved {2}."), published, retrieved);
}

struct text wording_source(struct arena *arena, const struct release *release)
{
    struct text source =
        text_fill(arena, TEXT("{1}. {2}. {3}"), wording_publisher(release),
                  said_original("title", release->title), source_days(arena, release));
    if (!release->terms.len) {
        return source;
    }
    struct text terms =
        text_fill(arena, said("Terms: {1}."), said_published("terms", release->terms));
    return text_format(arena, "%.*s %.*s", TEXT_ARG(source), TEXT_ARG(terms));
}

bool wording_sources_alike(const struct release *a, const struct release *b)
{
    return text_equal(a->publisher, b->publisher) && text_equal(a->retrieved, b->retrieved) &&
           text_equal(a->terms, b->terms);
}

struct text wording_sources_share(struct arena *arena, const struct release *release)
{
    struct text retrieved = wording_day(arena, release->retrieved);
    if (!release->terms.len) {
        /* TRANSLATORS: above a list of sources; {1} a publisher, {2} a day. */
        return text_fill(arena, said("Unless said otherwise: {1}; retrieved {2}."),
                         wording_publisher(release), retrieved);
    }
    return text_fill(arena, said("Unless said otherwise: {1}; retrieved {2}; terms: {3}."),
                     wording_publisher(release), retrieved,
                     said_published("terms", release->terms));
}

struct text wording_source_own(struct arena *arena, const struct release *release)
{
    struct text title = said_original("title", release->title);
    struct text published = release->verified ? text_fill(arena, said("Published {1}."),
                                                          wording_day(arena, release->published))
                                              : said("Day of publication not verified.");
    return text_fill(arena, TEXT("{1}. {2}"), title, published);
}

struct text wording_area(const struct guide *guide)
{
    return said_name("area", guide->area_title);
}

struct text wording_nation(void)
{
    return said_name("area", TEXT("U.S."));
}

struct text wording_title(struct arena *arena, const struct guide *guide)
{
    if (guide->area_kind == AREA_NATION) {
        return guide->definition->title;
    }
    /* TRANSLATORS: {1} the title of a guide, {2} the area that its figures are of. */
    return text_fill(arena, said_in("form", "{1}: {2}"), guide->definition->title,
                     wording_area(guide));
}

struct text wording_with(struct arena *arena, struct text words, struct text more)
{
    if (!words.len || !more.len) {
        return words.len ? words : more;
    }
    return text_fill(arena, said_in("form", "{1}, {2}"), words, more);
}
