#include "emit/wording.h"
#include "support.h"

static void reads(struct trial *trial, enum figure_state state, enum unit unit, const char *value,
                  const char *expected)
{
    struct figure figure = {.state = state, .unit = unit, .words = TEXT("Bachelor's degree")};
    assert_true(decimal_parse(text_of(value), &figure.value));
    assert_text(wording_figure(&trial->arena, &figure), expected);
}

static void test_numbers(void **state)
{
    reads(*state, FIGURE_VALUE, UNIT_PERCENT, "13.0", "13.0%");
    reads(*state, FIGURE_VALUE, UNIT_PERCENT, "23", "23%");
    reads(*state, FIGURE_VALUE, UNIT_PERCENT, "-0.1", "−0.1%");
    reads(*state, FIGURE_VALUE, UNIT_PERCENT, "0.0", "0.0%");
    reads(*state, FIGURE_VALUE, UNIT_DOLLARS_A_YEAR, "89340", "$89,340");
    reads(*state, FIGURE_VALUE, UNIT_DOLLARS_AN_HOUR, "42.95", "$42.95");
    reads(*state, FIGURE_VALUE, UNIT_JOBS, "90000", "90,000");
    reads(*state, FIGURE_VALUE, UNIT_JOBS, "-100", "−100");
    reads(*state, FIGURE_VALUE, UNIT_JOBS_A_YEAR, "5800", "5,800");
    reads(*state, FIGURE_VALUE, UNIT_JOBS_A_DECADE, "27500", "27,500");
    reads(*state, FIGURE_VALUE, UNIT_WORDS, "3", "Bachelor's degree");
}

static void test_what_is_no_number_is_said_in_words(void **state)
{
    reads(*state, FIGURE_AT_LEAST, UNIT_DOLLARS_A_YEAR, "239200", "≥ $239,200");
    reads(*state, FIGURE_AT_LEAST, UNIT_DOLLARS_AN_HOUR, "115.00", "≥ $115.00");
    reads(*state, FIGURE_BELOW, UNIT_PERCENT, "0.5", "< 0.5%");
    reads(*state, FIGURE_WITHHELD, UNIT_DOLLARS_A_YEAR, "0", "not published");
    reads(*state, FIGURE_WITHHELD, UNIT_JOBS, "0", "not published");
    reads(*state, FIGURE_ABSENT, UNIT_PERCENT, "0", "not available");
    reads(*state, FIGURE_ABSENT, UNIT_WORDS, "0", "not available");
    reads(*state, FIGURE_NOT_FOR_THIS_PAY_BASIS, UNIT_DOLLARS_AN_HOUR, "0", "annual pay only");
    reads(*state, FIGURE_NOT_FOR_THIS_PAY_BASIS, UNIT_DOLLARS_A_YEAR, "0", "hourly pay only");
}

static void test_every_state_unit_figure_and_fit_has_words_of_its_own(void **state)
{
    (void)state;
    struct text seen[FIGURE_IDS + FIGURE_STATES];
    size_t count = 0;
    for (int i = 0; i < FIGURE_IDS; i++) {
        seen[count++] = wording_figure_name((enum figure_id)i);
    }
    for (int i = 0; i < FIGURE_STATES; i++) {
        struct figure figure = {.state = (enum figure_state)i};
        seen[count++] = wording_state(&figure);
    }
    for (size_t i = 0; i < count; i++) {
        assert_true(seen[i].len > 0);
        for (size_t j = 0; j < i; j++) {
            assert_false(text_equal(seen[i], seen[j]));
        }
    }
    static const char *const states[FIGURE_STATES] = {
        [FIGURE_ABSENT] = "not in the files at hand",
        [FIGURE_VALUE] = "published",
        [FIGURE_AT_LEAST] = "at least",
        [FIGURE_BELOW] = "below",
        [FIGURE_WITHHELD] = "withheld by the publisher",
        [FIGURE_NOT_FOR_THIS_PAY_BASIS] = "not published for this pay basis"};
    for (int i = 0; i < FIGURE_STATES; i++) {
        struct figure figure = {.state = (enum figure_state)i};
        assert_text(wording_state(&figure), states[i]);
    }
    assert_text(wording_unit(UNIT_JOBS_A_YEAR), "per year");
    assert_text(wording_unit(UNIT_JOBS_A_DECADE), "in ten years");
    assert_text(wording_unit(UNIT_DOLLARS_AN_HOUR), "per hour");
    assert_text(wording_unit(UNIT_WORDS), "");
    assert_text(wording_fit(FIT_EXACT), "exact match");
    assert_text(wording_fit(FIT_CLOSE), "close match");
    assert_text(wording_fit(FIT_BROAD), "broad match");
}

static void test_marks_of_notes(void **state)
{
    struct trial *trial = *state;
    static const struct {
        size_t number;
        const char *mark;
    } marks[] = {{1, "a"},   {2, "b"},   {26, "z"},   {27, "aa"},  {28, "ab"},
                 {52, "az"}, {53, "ba"}, {702, "zz"}, {703, "aaa"}};
    for (size_t i = 0; i < sizeof marks / sizeof *marks; i++) {
        assert_text(wording_note_mark(&trial->arena, marks[i].number), marks[i].mark);
    }
}

static void test_marks_of_a_figure(void **state)
{
    struct trial *trial = *state;
    struct guide_figure figure = {.source = 12, .notes = {1, 27}, .note_count = 2};
    assert_text(wording_marks(&trial->arena, &figure), "12,a,aa");
    figure.source = 0;
    assert_text(wording_marks(&trial->arena, &figure), "a,aa");
    figure.note_count = 0;
    assert_text(wording_marks(&trial->arena, &figure), "");
    figure.source = 3;
    assert_text(wording_marks(&trial->arena, &figure), "3");
}

static void test_days(void **state)
{
    struct trial *trial = *state;
    assert_text(wording_day(&trial->arena, TEXT("2026-11-23")), "November 23, 2026");
    assert_text(wording_day(&trial->arena, TEXT("2019-08-01")), "August 1, 2019");
    assert_text(wording_day(&trial->arena, TEXT("2020-01-31")), "January 31, 2020");
    assert_text(wording_day(&trial->arena, TEXT("2020-12-09")), "December 9, 2020");
    assert_text(wording_day(&trial->arena, TEXT("soon")), "soon");
}

static void test_sources(void **state)
{
    struct trial *trial = *state;
    struct release release = {.publisher = TEXT("BLS"),
                              .title = TEXT("Projections, 2024–34"),
                              .published = TEXT("2025-08-28"),
                              .retrieved = TEXT("2026-11-23"),
                              .terms = TEXT("public domain"),
                              .verified = true};
    assert_text(wording_source(&trial->arena, &release),
                "BLS. Projections, 2024–34. Published August 28, 2025; retrieved November 23, "
                "2026. Terms: public domain.");
    release.verified = false;
    release.publisher = release.terms = TEXT("");
    assert_text(wording_source(&trial->arena, &release),
                "source not named. Projections, 2024–34. Day of publication not verified; "
                "retrieved November 23, 2026.");
    assert_text(wording_publisher(&release), "source not named");
}

static void test_occupations(void **state)
{
    struct trial *trial = *state;
    struct guide_occupation occupation = {.code = 292032, .code_text = TEXT("29-2032")};
    assert_text(wording_occupation(&trial->arena, &occupation), "29-2032");
    occupation.title = TEXT("Sonographers");
    assert_text(wording_occupation(&trial->arena, &occupation), "Sonographers, 29-2032");
}

static void test_notes(void **state)
{
    struct trial *trial = *state;
    static const struct role role = {.title = {"Echocardiographer", 17}};
    static const struct guide_occupation occupation = {.code = 292032,
                                                       .code_text = {"29-2032", 7},
                                                       .title = {"Sonographers", 12},
                                                       .fit = FIT_CLOSE,
                                                       .reason = {"BLS lists it.", 13}};
    static const struct release release = {.period = {"2018", 4}};
    struct guide guide = {.as_of = TEXT("2026-11-23")};
    struct guide_note note = {.kind = NOTE_PROXY, .role = &role, .occupation = &occupation};
    assert_text(wording_note(&trial->arena, &guide, &note),
                "Not published for “Echocardiographer” as such: the figure is that of the "
                "occupation Sonographers, 29-2032 (close match). BLS lists it.");
    note = (struct guide_note){
        .kind = NOTE_AT_LEAST, .bound = {11500, 2}, .unit = UNIT_DOLLARS_AN_HOUR};
    assert_text(wording_note(&trial->arena, &guide, &note),
                "BLS does not publish wages of $115.00 per hour or more in this release, only "
                "that the wage is at least that.");
    note = (struct guide_note){.kind = NOTE_SURVEY, .release = &release};
    assert_text(wording_note(&trial->arena, &guide, &note),
                "From a salary survey of 2018: people told their own pay. It is not comparable "
                "with the wages that employers report to BLS.");
    note.kind = NOTE_SURVEY_TOO_OLD;
    assert_text(
        wording_note(&trial->arena, &guide, &note),
        "The median wage that employers reported to BLS. A salary survey of 2018 is at hand "
        "too, but too old on November 23, 2026. The two count differently: a difference "
        "from a guide that showed the survey is a change of source, not a raise.");
}

static void test_notes_that_say_the_same_wherever_they_stand(void **state)
{
    struct trial *trial = *state;
    static const struct {
        enum note_kind kind;
        const char *words;
    } notes[] = {
        {NOTE_SOURCE_NOT_NAMED,
         "Source not named: whoever published this figure did not say where it is from."},
        {NOTE_WHOLE_PERCENT, "The whole percent that BLS prints in its Occupational Outlook "
                             "Handbook; it is rounded from unpublished figures."},
        {NOTE_ANNUAL_PAY_ONLY, "BLS publishes only annual pay for this occupation, because the "
                               "hours worked differ from a usual working year."},
        {NOTE_HOURLY_PAY_ONLY, "BLS publishes only hourly pay for this occupation."},
        {NOTE_WITHHELD, "The publisher withholds this figure."},
        {NOTE_ABSENT, "The files at hand hold no such figure; nothing was put in its place."},
        {NOTE_OPENINGS_A_YEAR,
         "Openings are the average of each year of the decade: new jobs, and jobs that people "
         "leave for other work or retirement."},
        {NOTE_OPENINGS_A_DECADE,
         "Openings are the total of the ten years, from growth and from the need to replace "
         "workers; newer releases give yearly averages."},
        {NOTE_JOBS_COUNTED, "Jobs of the projections, the self-employed included. They are "
                            "counted otherwise than the employees of the wage survey."},
        {NOTE_EMPLOYEES_ONLY, "Employees only, without the self-employed, rounded to ten."},
        {NOTE_TYPICAL_ENTRY, "What BLS finds typical for entering the occupation; not a "
                             "requirement, and not always what the role itself asks for."},
        {NOTE_GROWTH_WORDS,
         "BLS’s own words for growth; each edition sets its own bounds for them."},
        {NOTE_GROWTH_BAND,
         "BLS has no page of its own for this occupation: these are the words of the band into "
         "which its growth falls in this edition."},
    };
    struct guide guide = {.as_of = TEXT("2026-11-23")};
    for (size_t i = 0; i < sizeof notes / sizeof *notes; i++) {
        struct guide_note note = {.kind = notes[i].kind};
        assert_text(wording_note(&trial->arena, &guide, &note), notes[i].words);
    }
}

static void test_every_note_says_something_else(void **state)
{
    struct trial *trial = *state;
    static const struct role role = {.title = {"R", 1}};
    static const struct guide_occupation occupation = {.code_text = {"29-2032", 7}};
    static const struct release release = {.period = {"2018", 4}};
    struct guide guide = {.as_of = TEXT("2026-11-23")};
    struct text seen[NOTE_KINDS];
    for (int i = 0; i < NOTE_KINDS; i++) {
        struct guide_note note = {.kind = (enum note_kind)i,
                                  .role = &role,
                                  .occupation = &occupation,
                                  .release = &release};
        seen[i] = wording_note(&trial->arena, &guide, &note);
        assert_true(seen[i].len > 30);
        for (int j = 0; j < i; j++) {
            assert_false(text_equal(seen[i], seen[j]));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_numbers),
        TRIAL(test_what_is_no_number_is_said_in_words),
        TRIAL(test_every_state_unit_figure_and_fit_has_words_of_its_own),
        TRIAL(test_marks_of_notes),
        TRIAL(test_marks_of_a_figure),
        TRIAL(test_days),
        TRIAL(test_sources),
        TRIAL(test_occupations),
        TRIAL(test_notes),
        TRIAL(test_notes_that_say_the_same_wherever_they_stand),
        TRIAL(test_every_note_says_something_else),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
