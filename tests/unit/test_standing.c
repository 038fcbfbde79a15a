#include "join/standing.h"
#include "support.h"

/* A few releases, a calendar and rhythms; two roles of one guide that use some of them. */
struct scene {
    struct release releases[4];
    struct publication days[3];
    struct rhythm rhythms[2];
    struct inputs inputs;
    struct projections projections;
    struct oews oews;
    struct survey survey;
    struct selection selection;
    struct choice choice;
    struct role roles[2];
    struct guide_role guide_roles[2];
    struct guide guide;
    const struct guide *guides[2]; /* one could not be built */
    struct standing_search search;
};

static struct release release(enum release_kind kind, const char *period, const char *published)
{
    return (struct release){.kind = kind,
                            .period = text_of(period),
                            .published = text_of(published),
                            .address = TEXT("the page")};
}

static void use(struct scene *scene, size_t role, enum figure_id id, const struct release *from)
{
    scene->guide_roles[role].figures[id].figure =
        (struct figure){.state = FIGURE_VALUE, .release = from};
}

static void set_up(struct trial *trial, struct scene *scene)
{
    const struct source *table = trial_source(trial, "table.csv", "a row\n");
    struct place row = {table, 0, 5, 1};
    *scene =
        (struct scene){.releases = {release(RELEASE_PROJECTIONS, "2021-31", "2022-09-08"),
                                    release(RELEASE_PROJECTIONS, "2023-33", "2024-08-29"),
                                    release(RELEASE_OEWS, "May 2023", "2024-04-03"),
                                    release(RELEASE_SALARY, "2024", "2024-12-31")},
                       .days = {{RELEASE_OEWS, TEXT("May 2024"), TEXT("2025-04-02"), true, row},
                                {RELEASE_OEWS, TEXT("May 2025"), TEXT("2026-04-03"), false, row},
                                {RELEASE_OEWS, TEXT("May 2023"), TEXT("2024-04-04"), true, row}},
                       .rhythms = {{RELEASE_PROJECTIONS, RELEASE_PROJECTIONS, 12, 30, row},
                                   {RELEASE_OEWS, RELEASE_OEWS, 12, 91, row}},
                       .roles = {{.id = TEXT("one"), .survey = TEXT("One")}, {.id = TEXT("two")}}};
    scene->inputs.releases = (struct releases){.items = scene->releases, .count = 4};
    scene->inputs.reference = (struct reference){.calendar = scene->days,
                                                 .publication_count = 3,
                                                 .rhythms = scene->rhythms,
                                                 .rhythm_count = 2};
    scene->projections.release = &scene->releases[1];
    scene->oews.release = &scene->releases[2];
    scene->survey.release = &scene->releases[3];
    scene->selection = (struct selection){.as_of = TEXT("2025-01-01"),
                                          .projections = &scene->projections,
                                          .oews = &scene->oews,
                                          .survey = &scene->survey};
    for (size_t i = 0; i < 2; i++) {
        scene->guide_roles[i].role = &scene->roles[i];
        use(scene, i, FIGURE_ID_GROWTH, &scene->releases[1]);
        use(scene, i, FIGURE_ID_SALARY, &scene->releases[2]);
    }
    scene->guide.roles = scene->guide_roles;
    scene->guide.role_count = 2;
    scene->guides[0] = &scene->guide;
    scene->search = (struct standing_search){&scene->inputs, &scene->choice, &scene->selection,
                                             scene->guides, 2};
}

/* How a kind stands on a day. */
static struct standing standing_on(struct trial *trial, struct scene *scene, const char *day,
                                   enum release_kind kind)
{
    scene->choice.today = text_of(day);
    struct standings standings = standings_make(&scene->search, &trial->diags);
    assert_int_equal(standings.count, 3);
    for (size_t i = 0; i < standings.count; i++) {
        if (standings.items[i].kind == kind) {
            return standings.items[i];
        }
    }
    fail();
    return standings.items[0];
}

#define assert_standing(trial, scene, day, kind, expected)                                         \
    assert_string_equal(freshness_name(standing_on((trial), (scene), (day), (kind)).freshness),    \
                        (expected))

static void test_a_rhythm_makes_a_release_due_after_its_grace(void **state)
{
    struct scene scene;
    set_up(*state, &scene);
    assert_standing(*state, &scene, "2024-09-01", RELEASE_PROJECTIONS, "current");
    assert_standing(*state, &scene, "2025-09-28", RELEASE_PROJECTIONS, "current");
    scene.inputs.reference.rhythm_count = 1;
    assert_no_messages(*state);
    struct standing due = standing_on(*state, &scene, "2025-09-29", RELEASE_PROJECTIONS);
    assert_string_equal(freshness_name(due.freshness), "due");
    assert_text(due.due, "2025-08-29");
    assert_text(due.grace_ends, "2025-09-28");
    assert_messages(*state,
                    "table.csv:1:1: warning: no release of projections after '2023-33' is filed, "
                    "and one was due on 2025-08-29 [release-due]\n"
                    "  a row\n"
                    "  ^~~~~ look for it at the page; if it is late, give its day in "
                    "bls/calendar.csv\n");
}

static void test_the_calendar_knows_better_than_the_rhythm(void **state)
{
    struct scene scene;
    set_up(*state, &scene);
    struct standing before = standing_on(*state, &scene, "2024-05-01", RELEASE_OEWS);
    assert_text(before.next->period, "May 2024"); /* the first of two */
    assert_standing(*state, &scene, "2025-04-01", RELEASE_OEWS, "current");
    struct standing stale = standing_on(*state, &scene, "2025-04-02", RELEASE_OEWS);
    assert_string_equal(freshness_name(stale.freshness), "stale");
    assert_text(stale.newer->period, "May 2024");
    assert_text(stale.next->period, "May 2025");
    assert_no_messages(*state); /* the selection has warned */
    /* announced for a later day: not due before it */
    scene.inputs.reference.calendar = &scene.days[1];
    scene.inputs.reference.publication_count = 1;
    struct standing announced = standing_on(*state, &scene, "2026-04-02", RELEASE_OEWS);
    assert_string_equal(freshness_name(announced.freshness), "current");
    assert_null(announced.newer);
    assert_text(announced.next->period, "May 2025");
}

/* The calendar may give another day for a file that is filed: that is no newer release. */
static void test_what_is_filed_is_not_out_again(void **state)
{
    struct scene scene;
    set_up(*state, &scene);
    assert_standing(*state, &scene, "2024-05-01", RELEASE_OEWS, "current");
    scene.days[0] = (struct publication){.kind = RELEASE_PROJECTIONS,
                                         .period = scene.releases[0].period,
                                         .published = TEXT("2022-09-09")};
    scene.projections.release = &scene.releases[0]; /* the first on the list is filed too */
    assert_standing(*state, &scene, "2022-10-01", RELEASE_PROJECTIONS, "current");
}

/* Projections and wages are warned of where they are selected, all others here. */
static void test_a_newer_survey_that_is_not_filed_is_warned_of(void **state)
{
    struct trial *trial = *state;
    struct scene scene;
    set_up(trial, &scene);
    use(&scene, 0, FIGURE_ID_SALARY, &scene.releases[3]);
    scene.days[0] = (struct publication){.kind = RELEASE_SALARY,
                                         .period = TEXT("2025"),
                                         .published = TEXT("2025-12-31"),
                                         .verified = true,
                                         .place = scene.days[0].place};
    scene.days[1].kind = RELEASE_PROJECTIONS;
    scene.days[1].published = TEXT("2025-08-28");
    assert_standing(trial, &scene, "2026-01-01", RELEASE_SALARY, "stale");
    assert_messages(trial, "table.csv:1:1: warning: no release of oews after 'May 2023' is filed, "
                           "and one was due on 2025-04-03 [release-due]\n"
                           "  a row\n"
                           "  ^~~~~ look for it at the page; if it is late, give its day in "
                           "bls/calendar.csv\n"
                           "table.csv:1:1: warning: salary '2025' came out on 2025-12-31 and is "
                           "not filed [release-stale]\n"
                           "  a row\n"
                           "  ^~~~~ the guides use 2024; download it and file it with "
                           "'careerguide refresh'\n");
}

static void test_of_two_publications_of_one_day_the_calendars_first_is_next(void **state)
{
    struct scene scene;
    set_up(*state, &scene);
    scene.days[1].published = scene.days[0].published;
    struct standing oews = standing_on(*state, &scene, "2024-05-01", RELEASE_OEWS);
    assert_text(oews.next->period, "May 2024");
}

static void test_another_kinds_calendar(void **state)
{
    struct scene scene;
    set_up(*state, &scene);
    scene.rhythms[0].calendar = RELEASE_OEWS;
    struct standing stale = standing_on(*state, &scene, "2025-04-02", RELEASE_PROJECTIONS);
    assert_string_equal(freshness_name(stale.freshness), "stale");
    assert_text(stale.newer->period, "May 2024");
    assert_text(stale.next->period, "May 2025");
}

static void test_nothing_is_known_of_a_kind_without_calendar_and_rhythm(void **state)
{
    struct scene scene;
    set_up(*state, &scene);
    assert_standing(*state, &scene, "2099-01-01", RELEASE_SALARY, "unknown");
}

static void test_a_pinned_release_is_superseded_and_not_warned_of(void **state)
{
    struct scene scene;
    set_up(*state, &scene);
    static const struct pin pins[] = {{RELEASE_PROJECTIONS, {"2021-31", 7}},
                                      {RELEASE_OEWS, {"May 2023", 8}}};
    scene.choice.pins = pins;
    scene.choice.pin_count = 2;
    scene.projections.release = &scene.releases[0];
    struct standing standing = standing_on(*state, &scene, "2099-01-01", RELEASE_PROJECTIONS);
    assert_true(standing.pinned);
    assert_string_equal(freshness_name(standing.freshness), "superseded");
    assert_int_equal(standing.later.count, 1);
    assert_text(standing.later.items[0]->period, "2023-33");
    assert_int_equal(standing.earlier.count, 0);
    /* on a day before it came out, nobody could have used it */
    standing = standing_on(*state, &scene, "2023-01-01", RELEASE_PROJECTIONS);
    assert_string_equal(freshness_name(standing.freshness), "current");
    scene.projections.release = &scene.releases[1];
    assert_standing(*state, &scene, "2099-01-01", RELEASE_PROJECTIONS, "due");
    assert_no_messages(*state);
}

static void test_what_hangs_on_a_source(void **state)
{
    struct scene scene;
    set_up(*state, &scene);
    use(&scene, 0, FIGURE_ID_SALARY, &scene.releases[3]);
    struct standing oews = standing_on(*state, &scene, "2025-01-01", RELEASE_OEWS);
    assert_int_equal(oews.users.count, 1); /* one guide */
    assert_int_equal(oews.users.items[0].count, 1);
    assert_text(oews.users.items[0].roles[0]->id, "two");
    struct standing survey = standing_on(*state, &scene, "2025-01-01", RELEASE_SALARY);
    assert_text(survey.users.items[0].roles[0]->id, "one");
    assert_int_equal(survey.too_old.count, 0);
    /* the role that names the survey shows the wages instead; the other names none */
    use(&scene, 0, FIGURE_ID_SALARY, &scene.releases[2]);
    survey = standing_on(*state, &scene, "2025-01-01", RELEASE_SALARY);
    assert_int_equal(survey.users.count, 0);
    assert_int_equal(survey.too_old.items[0].count, 1);
    assert_text(survey.too_old.items[0].roles[0]->id, "one");
}

static void test_a_source_that_no_guide_uses_is_not_warned_of(void **state)
{
    struct scene scene;
    set_up(*state, &scene);
    use(&scene, 0, FIGURE_ID_GROWTH, NULL);
    use(&scene, 1, FIGURE_ID_GROWTH, NULL);
    scene.inputs.reference.publication_count = 0;
    assert_standing(*state, &scene, "2025-01-01", RELEASE_OEWS, "current");
    assert_standing(*state, &scene, "2025-10-01", RELEASE_PROJECTIONS, "due");
    struct trial *trial = *state;
    assert_int_equal(trial->diags.warnings, 1); /* of the wages */
}

static void test_nothing_fits(void **state)
{
    struct scene scene;
    set_up(*state, &scene);
    scene.selection = (struct selection){.as_of = TEXT("2023-01-01")};
    scene.search.guide_count = 0;
    struct standing standing = standing_on(*state, &scene, "2023-01-01", RELEASE_PROJECTIONS);
    assert_null(standing.used);
    assert_int_equal(standing.earlier.count, 1);
    assert_text(standing.later.items[0]->period, "2023-33");
    assert_no_messages(*state);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_a_rhythm_makes_a_release_due_after_its_grace),
        TRIAL(test_the_calendar_knows_better_than_the_rhythm),
        TRIAL(test_what_is_filed_is_not_out_again),
        TRIAL(test_a_newer_survey_that_is_not_filed_is_warned_of),
        TRIAL(test_of_two_publications_of_one_day_the_calendars_first_is_next),
        TRIAL(test_another_kinds_calendar),
        TRIAL(test_nothing_is_known_of_a_kind_without_calendar_and_rhythm),
        TRIAL(test_a_pinned_release_is_superseded_and_not_warned_of),
        TRIAL(test_what_hangs_on_a_source),
        TRIAL(test_a_source_that_no_guide_uses_is_not_warned_of),
        TRIAL(test_nothing_fits),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
