#include "emit/changes.h"
#include "support.h"
#include "validate/reference.h"

#include <string.h>

/* Two guides of one role each. Tests put figures into them, then ask what one of them changed to.
 */
struct ends {
    struct trial *trial;
    struct role roles[2];
    struct guide_role guide_roles[2];
    struct guide_occupation occupations[2];
    struct guide guides[2];
};

static struct guide_definition definition = {.id = {"g", 1}, .title = {"The guide", 9}};

static struct ends open_ends(void **state)
{
    return (struct ends){.trial = *state};
}

static void prepare(struct ends *ends)
{
    for (int i = 0; i < 2; i++) {
        ends->roles[i].id = TEXT("r");
        ends->roles[i].title = TEXT("The role");
        ends->guide_roles[i].role = &ends->roles[i];
        struct text area = ends->guides[i].area_code;
        ends->guides[i] = (struct guide){.definition = &definition,
                                         .area_code = area.len ? area : TEXT("99"),
                                         .roles = &ends->guide_roles[i],
                                         .role_count = 1};
    }
}

/* A release whose file's bytes are its title, so that two titles are two files. */
static struct release *release(struct ends *ends, enum release_kind kind, const char *period,
                               const char *title)
{
    struct release *made = trial_release(ends->trial, kind, period, title);
    made->title = text_of(title);
    return made;
}

static struct guide_figure *put(struct ends *ends, int end, enum figure_id id,
                                const struct release *from, const char *value)
{
    struct guide_figure *figure = &ends->guide_roles[end].figures[id];
    figure->figure = (struct figure){
        .state = FIGURE_VALUE, .unit = figure_id_unit(id), .words = TEXT(""), .release = from};
    assert_true(decimal_parse(text_of(value), &figure->figure.value));
    return figure;
}

static void stand_in(struct ends *ends, int end, enum figure_id id, struct guide_occupation what)
{
    what.code_text = soc_text(&ends->trial->arena, what.code);
    ends->occupations[end] = what;
    ends->guide_roles[end].figures[id].occupation = &ends->occupations[end];
}

static const struct change *change_of(struct ends *ends, enum figure_id id)
{
    prepare(ends);
    struct changes changes =
        compare_guides(&ends->trial->arena, &ends->guides[0], &ends->guides[1]);
    assert_int_equal(changes.count, FIGURE_IDS);
    assert_int_equal(changes.items[id].id, id);
    return &changes.items[id];
}

/* "new release -1.5" or "not comparable: oews_years". */
#define assert_change(ends, id, expected)                                                          \
    assert_text(outcome((ends)->trial, change_of((ends), (id))), (expected))

static struct text outcome(struct trial *trial, const struct change *change)
{
    struct buffer out = {.arena = &trial->arena};
    buffer_add_string(&out, change_kind_name(change->kind));
    if (change->reason) {
        buffer_format(&out, ": %s", apart_reason_name(change->reason));
    }
    if (change->has_difference) {
        buffer_add_char(&out, ' ');
        decimal_print(&out, change->difference, false);
    }
    return buffer_text(&out);
}

static void test_another_release_carries_a_difference(void **state)
{
    struct ends ends = open_ends(state);
    put(&ends, 0, FIGURE_ID_GROWTH, release(&ends, RELEASE_PROJECTIONS, "2023-33", "a"), "15.1");
    put(&ends, 1, FIGURE_ID_GROWTH, release(&ends, RELEASE_PROJECTIONS, "2024-34", "b"), "13.0");
    assert_change(&ends, FIGURE_ID_GROWTH, "new release -2.1");
    assert_false(change_of(&ends, FIGURE_ID_GROWTH)->same_value);
    ends.guide_roles[1].figures[FIGURE_ID_GROWTH].figure.value = (struct decimal){1510, 2};
    assert_change(&ends, FIGURE_ID_GROWTH, "new release 0.00");
    assert_true(change_of(&ends, FIGURE_ID_GROWTH)->same_value);
}

/* The two guides come from two readings of the folder: nothing is the same pointer. */
static void test_the_same_release_is_known_by_its_name(void **state)
{
    struct ends ends = open_ends(state);
    put(&ends, 0, FIGURE_ID_OPENINGS, release(&ends, RELEASE_PROJECTIONS, "2024-34", "a"), "5800");
    put(&ends, 1, FIGURE_ID_OPENINGS, release(&ends, RELEASE_PROJECTIONS, "2024-34", "a"), "5800");
    assert_change(&ends, FIGURE_ID_OPENINGS, "unchanged");
    assert_true(change_of(&ends, FIGURE_ID_OPENINGS)->same_file);
    put(&ends, 1, FIGURE_ID_OPENINGS, release(&ends, RELEASE_PROJECTIONS, "2024-34", "b"), "5800");
    assert_change(&ends, FIGURE_ID_OPENINGS, "unchanged");
    assert_false(change_of(&ends, FIGURE_ID_OPENINGS)->same_file);
    put(&ends, 1, FIGURE_ID_OPENINGS, release(&ends, RELEASE_PROJECTIONS, "2024-34", "b"), "5900");
    assert_change(&ends, FIGURE_ID_OPENINGS, "revised 100");
}

static void test_a_revised_wage_may_carry_a_difference_but_two_years_may_not(void **state)
{
    struct ends ends = open_ends(state);
    enum figure_id id = FIGURE_ID_WAGE_ANNUAL_MEDIAN;
    put(&ends, 0, id, release(&ends, RELEASE_OEWS, "May 2024", "a"), "89340");
    put(&ends, 1, id, release(&ends, RELEASE_OEWS, "May 2024", "b"), "89350");
    assert_change(&ends, id, "revised 10");
    put(&ends, 1, id, release(&ends, RELEASE_OEWS, "May 2025", "b"), "89340");
    assert_change(&ends, id, "not comparable: oews_years");
    put(&ends, 1, id, release(&ends, RELEASE_OEWS, "May 2024", "b"), "239200")->figure.state =
        FIGURE_AT_LEAST;
    assert_change(&ends, id, "revised");
}

static void test_a_survey_and_oews_are_two_sources(void **state)
{
    struct ends ends = open_ends(state);
    struct release *survey = release(&ends, RELEASE_SALARY, "2018", "Salaries 2018");
    put(&ends, 0, FIGURE_ID_SALARY, survey, "62027");
    put(&ends, 1, FIGURE_ID_SALARY, release(&ends, RELEASE_OEWS, "May 2024", "b"), "89340");
    stand_in(&ends, 1, FIGURE_ID_SALARY, (struct guide_occupation){.code = 292032});
    assert_change(&ends, FIGURE_ID_SALARY, "new source: survey_and_oews");
}

static void test_surveys_of_other_years_and_other_publishers(void **state)
{
    struct ends ends = open_ends(state);
    struct release *other = release(&ends, RELEASE_SALARY, "2019", "Salaries 2019, members");
    put(&ends, 0, FIGURE_ID_SALARY,
        release(&ends, RELEASE_SALARY, "2018", "Salaries 2018, members"), "62027");
    put(&ends, 1, FIGURE_ID_SALARY, other, "63000");
    assert_change(&ends, FIGURE_ID_SALARY, "not comparable: other_wage_year");
    other->title = TEXT("Salaries 2019, readers");
    assert_change(&ends, FIGURE_ID_SALARY, "new source: other_survey");
    other->title = TEXT("Pay 2019, members");
    assert_change(&ends, FIGURE_ID_SALARY, "new source: other_survey");
    other->title = TEXT("Salaries 2019, members");
    other->publisher = TEXT("");
    assert_change(&ends, FIGURE_ID_SALARY, "new source: other_survey");
    /* another survey under the name of the same release */
    put(&ends, 1, FIGURE_ID_SALARY, release(&ends, RELEASE_SALARY, "2018", "Pay 2018"), "62027");
    assert_change(&ends, FIGURE_ID_SALARY, "new source: other_survey");
    put(&ends, 1, FIGURE_ID_SALARY,
        release(&ends, RELEASE_SALARY, "2018", "Salaries 2018, members"), "62028");
    assert_change(&ends, FIGURE_ID_SALARY, "revised 1");
}

static void test_whole_percents_and_decimals_are_two_sources(void **state)
{
    struct ends ends = open_ends(state);
    put(&ends, 0, FIGURE_ID_GROWTH, release(&ends, RELEASE_OOH, "2016-26", "a"), "13");
    put(&ends, 1, FIGURE_ID_GROWTH, release(&ends, RELEASE_PROJECTIONS, "2016-26", "b"), "13.5");
    assert_change(&ends, FIGURE_ID_GROWTH, "new source: handbook_and_projections");
    put(&ends, 1, FIGURE_ID_GROWTH, release(&ends, RELEASE_OOH, "2024-34", "b"), "15");
    assert_change(&ends, FIGURE_ID_GROWTH, "new release 2");
}

static struct guide_figure *put_words(struct ends *ends, int end, const struct release *from,
                                      const char *words)
{
    struct guide_figure *figure = put(ends, end, FIGURE_ID_GROWTH_WORDS, from, "0");
    figure->figure.words = text_of(words);
    return figure;
}

static void test_growth_words_have_the_bounds_of_their_edition(void **state)
{
    struct ends ends = open_ends(state);
    put_words(&ends, 0, release(&ends, RELEASE_OOH, "2016-26", "a"), "Faster than average");
    put_words(&ends, 1, release(&ends, RELEASE_OOH, "2024-34", "b"), "Faster than average");
    assert_change(&ends, FIGURE_ID_GROWTH_WORDS, "not comparable: words_of_edition");
    put_words(&ends, 1, release(&ends, RELEASE_OOH, "2016-26", "b"), "Decline");
    assert_change(&ends, FIGURE_ID_GROWTH_WORDS, "revised");
    put_words(&ends, 1, release(&ends, RELEASE_GROWTH_WORDS, "", "c"), "Faster than average");
    assert_change(&ends, FIGURE_ID_GROWTH_WORDS, "new source: band_words");
}

/* The table of bands serves every edition, so that its name says nothing of the edition. */
static void test_words_of_a_band_are_of_the_projections_edition(void **state)
{
    struct ends ends = open_ends(state);
    struct release *bands = release(&ends, RELEASE_GROWTH_WORDS, "", "bands");
    put_words(&ends, 0, bands, "Faster than average");
    put_words(&ends, 1, bands, "Decline");
    put(&ends, 0, FIGURE_ID_EMPLOYMENT, release(&ends, RELEASE_PROJECTIONS, "2023-33", "a"), "1");
    put(&ends, 1, FIGURE_ID_EMPLOYMENT, release(&ends, RELEASE_PROJECTIONS, "2024-34", "b"), "1");
    assert_change(&ends, FIGURE_ID_GROWTH_WORDS, "not comparable: words_of_edition");
    put(&ends, 1, FIGURE_ID_EMPLOYMENT, release(&ends, RELEASE_PROJECTIONS, "2023-33", "b"), "1");
    assert_change(&ends, FIGURE_ID_GROWTH_WORDS, "revised");
}

static void test_levels_are_compared_by_their_code(void **state)
{
    struct ends ends = open_ends(state);
    enum figure_id id = FIGURE_ID_ENTRY_EDUCATION;
    put(&ends, 0, id, release(&ends, RELEASE_PROJECTIONS, "2012-22", "a"), "5")->figure.words =
        TEXT("Postsecondary non-degree award");
    struct guide_figure *after =
        put(&ends, 1, id, release(&ends, RELEASE_PROJECTIONS, "2024-34", "b"), "5");
    after->figure.words = TEXT("Postsecondary nondegree award");
    assert_change(&ends, id, "new release");
    assert_text(changes_remark(&ends.trial->arena, change_of(&ends, id)),
                "new release, the same level");
    after->figure.value = decimal_of(4);
    assert_text(changes_remark(&ends.trial->arena, change_of(&ends, id)),
                "new release, another level");
    /* of one release, whatever was rewritten is said */
    put(&ends, 0, id, release(&ends, RELEASE_PROJECTIONS, "2024-34", "a"), "4")->figure.words =
        TEXT("Associate degree");
    assert_change(&ends, id, "revised");
    ends.guide_roles[0].figures[id].figure.words = after->figure.words;
    assert_change(&ends, id, "unchanged");
    after->figure.value = decimal_of(5);
    assert_change(&ends, id, "revised");
}

static void test_totals_and_averages_are_apart(void **state)
{
    struct ends ends = open_ends(state);
    put(&ends, 0, FIGURE_ID_OPENINGS, release(&ends, RELEASE_PROJECTIONS, "2012-22", "a"), "35300")
        ->figure.unit = UNIT_JOBS_A_DECADE;
    put(&ends, 1, FIGURE_ID_OPENINGS, release(&ends, RELEASE_PROJECTIONS, "2016-26", "b"), "5400");
    assert_change(&ends, FIGURE_ID_OPENINGS, "not comparable: totals_and_averages");
}

static void test_what_is_no_number_has_no_difference(void **state)
{
    struct ends ends = open_ends(state);
    put(&ends, 0, FIGURE_ID_OPENINGS, release(&ends, RELEASE_PROJECTIONS, "2021-31", "a"), "0")
        ->figure.state = FIGURE_WITHHELD;
    put(&ends, 1, FIGURE_ID_OPENINGS, release(&ends, RELEASE_PROJECTIONS, "2023-33", "b"), "5400");
    assert_change(&ends, FIGURE_ID_OPENINGS, "not comparable: no_number");
}

/* Two releases of projections, with these occupations behind their jobs. */
static void put_jobs(struct ends *ends, struct guide_occupation before,
                     struct guide_occupation after)
{
    put(ends, 0, FIGURE_ID_EMPLOYMENT, release(ends, RELEASE_PROJECTIONS, "2016-26", "a"), "100");
    put(ends, 1, FIGURE_ID_EMPLOYMENT, release(ends, RELEASE_PROJECTIONS, "2024-34", "b"), "120");
    stand_in(ends, 0, FIGURE_ID_EMPLOYMENT, before);
    stand_in(ends, 1, FIGURE_ID_EMPLOYMENT, after);
}

static void test_another_edition_needs_the_crosswalk(void **state)
{
    struct ends ends = open_ends(state);
    struct guide_occupation old = {.code = 292032, .edition = SOC_2010, .kept_code = 292032};
    struct guide_occupation new = {.code = 292032, .edition = SOC_2018, .kept_code = 292032};
    put_jobs(&ends, old, new);
    assert_change(&ends, FIGURE_ID_EMPLOYMENT, "new release 20");
    assert_false(change_breaks_code(change_of(&ends, FIGURE_ID_EMPLOYMENT)));
    old.kept_code = 0;
    put_jobs(&ends, old, new);
    assert_change(&ends, FIGURE_ID_EMPLOYMENT, "not comparable: other_soc_edition");
    new.kept_code = 0; /* two codes that nobody vouches for are not equal for that */
    put_jobs(&ends, old, new);
    assert_change(&ends, FIGURE_ID_EMPLOYMENT, "not comparable: other_soc_edition");
    new.edition = SOC_2010;
    put_jobs(&ends, old, new);
    assert_change(&ends, FIGURE_ID_EMPLOYMENT, "new release 20");
}

static void test_a_new_number_for_the_same_occupation(void **state)
{
    struct ends ends = open_ends(state);
    put_jobs(&ends,
             (struct guide_occupation){.code = 151121, .edition = SOC_2010, .kept_code = 151211},
             (struct guide_occupation){.code = 151211, .edition = SOC_2018, .kept_code = 151211});
    assert_change(&ends, FIGURE_ID_EMPLOYMENT, "new release 20");
    assert_text(changes_remark(&ends.trial->arena, change_of(&ends, FIGURE_ID_EMPLOYMENT)),
                "new release: 15-1121 (SOC 2010) → 15-1211 (SOC 2018)");
}

static void test_another_occupation_names_both_codes(void **state)
{
    struct ends ends = open_ends(state);
    put_jobs(&ends, (struct guide_occupation){.code = 292071, .edition = SOC_2010},
             (struct guide_occupation){.code = 299021, .edition = SOC_2018});
    assert_change(&ends, FIGURE_ID_EMPLOYMENT, "not comparable: other_occupation");
    assert_text(changes_remark(&ends.trial->arena, change_of(&ends, FIGURE_ID_EMPLOYMENT)),
                "not comparable: another occupation stands in, 29-2071 (SOC 2010) → 29-9021 (SOC "
                "2018)");
    /* a role may also be given another occupation of one edition and release */
    struct ends same = open_ends(state);
    struct release *file = release(&same, RELEASE_PROJECTIONS, "2024-34", "a");
    put(&same, 0, FIGURE_ID_OPENINGS, file, "100");
    put(&same, 1, FIGURE_ID_OPENINGS, file, "100");
    stand_in(&same, 0, FIGURE_ID_OPENINGS,
             (struct guide_occupation){.code = 292072, .edition = SOC_2018});
    stand_in(&same, 1, FIGURE_ID_OPENINGS,
             (struct guide_occupation){.code = 299021, .edition = SOC_2018});
    assert_change(&same, FIGURE_ID_OPENINGS, "not comparable: other_occupation");
    same.guide_roles[1].figures[FIGURE_ID_OPENINGS].occupation = NULL;
    assert_change(&same, FIGURE_ID_OPENINGS, "not comparable: other_occupation");
}

static void test_areas(void **state)
{
    struct ends ends = open_ends(state);
    enum figure_id id = FIGURE_ID_WAGE_EMPLOYMENT;
    struct release *wages = release(&ends, RELEASE_OEWS, "May 2024", "a");
    struct release *projections = release(&ends, RELEASE_PROJECTIONS, "2024-34", "p");
    put(&ends, 0, id, wages, "100");
    put(&ends, 1, id, wages, "100");
    put(&ends, 0, FIGURE_ID_OPENINGS, projections, "7");
    put(&ends, 1, FIGURE_ID_OPENINGS, projections, "7");
    ends.guides[1].area_code = TEXT("06");
    assert_change(&ends, id, "not comparable: other_area");
    assert_change(&ends, FIGURE_ID_OPENINGS, "unchanged"); /* the nation's in every guide */
    ends.guides[0].area_code = TEXT("06");
    assert_change(&ends, id, "unchanged");
    put(&ends, 1, id, release(&ends, RELEASE_OEWS, "May 2025", "b"), "100");
    assert_change(&ends, id, "not comparable: area_definition");
    ends.guides[0].area_code = ends.guides[1].area_code = TEXT("99");
    assert_change(&ends, id, "not comparable: oews_years");
}

static void test_figures_of_one_side_alone(void **state)
{
    struct ends ends = open_ends(state);
    struct release *file = release(&ends, RELEASE_PROJECTIONS, "2024-34", "a");
    put(&ends, 0, FIGURE_ID_OPENINGS, file, "100");
    put(&ends, 1, FIGURE_ID_EMPLOYMENT, file, "100");
    assert_change(&ends, FIGURE_ID_OPENINGS, "gone");
    assert_change(&ends, FIGURE_ID_EMPLOYMENT, "appeared");
    assert_change(&ends, FIGURE_ID_GROWTH, "unchanged");
}

static void test_roles_and_guides_of_one_side_alone(void **state)
{
    struct ends ends = open_ends(state);
    struct trial *trial = *state;
    struct release *file = release(&ends, RELEASE_PROJECTIONS, "2024-34", "a");
    put(&ends, 0, FIGURE_ID_GROWTH, file, "1");
    put(&ends, 1, FIGURE_ID_GROWTH, file, "1");
    prepare(&ends);
    ends.roles[0].id = TEXT("old");
    ends.roles[1].id = TEXT("new");
    struct changes changes = compare_guides(&trial->arena, &ends.guides[0], &ends.guides[1]);
    assert_int_equal(changes.count, 2 * FIGURE_IDS);
    assert_text(changes.items[FIGURE_ID_GROWTH].role->id, "new");
    assert_int_equal(changes.items[FIGURE_ID_GROWTH].kind, CHANGE_APPEARED);
    assert_text(changes.items[FIGURE_IDS + FIGURE_ID_GROWTH].role->id, "old");
    assert_int_equal(changes.items[FIGURE_IDS + FIGURE_ID_GROWTH].kind, CHANGE_GONE);
    changes = compare_guides(&trial->arena, NULL, &ends.guides[1]);
    assert_int_equal(changes.count, FIGURE_IDS);
    assert_int_equal(changes.items[FIGURE_ID_GROWTH].kind, CHANGE_APPEARED);
    changes = compare_guides(&trial->arena, &ends.guides[0], NULL);
    assert_int_equal(changes.items[FIGURE_ID_GROWTH].kind, CHANGE_GONE);
}

/* "+20.0 at least 5 points" after a rule; empty where the change is not big. */
static struct text flag(struct ends *ends, enum figure_id id, const char *before, const char *after,
                        struct big_change rule)
{
    struct reference reference = {.big_changes = &rule, .big_change_count = 1};
    put(ends, 0, id, release(ends, RELEASE_PROJECTIONS, "2023-33", "a"), before);
    put(ends, 1, id, release(ends, RELEASE_PROJECTIONS, "2024-34", "b"), after);
    prepare(ends);
    struct changes changes =
        compare_guides(&ends->trial->arena, &ends->guides[0], &ends->guides[1]);
    changes_flag(&changes, &reference);
    return changes_rule(&ends->trial->arena, &changes.items[id]);
}

static void test_big_changes(void **state)
{
    struct ends ends = open_ends(state);
    struct big_change points = {FIGURE_ID_GROWTH, true, {5, 0}, {"", 0}, {0}};
    assert_text(flag(&ends, FIGURE_ID_GROWTH, "28.5", "23.5", points), "at least 5 points");
    assert_text(flag(&ends, FIGURE_ID_GROWTH, "28.5", "23.6", points), "");
    assert_text(flag(&ends, FIGURE_ID_GROWTH, "-2.5", "2.5", points), "at least 5 points");
    assert_text(flag(&ends, FIGURE_ID_OPENINGS, "1", "1000", points), "");
    struct big_change tenth = {FIGURE_ID_GROWTH, true, {1, 1}, {"", 0}, {0}};
    assert_text(flag(&ends, FIGURE_ID_GROWTH, "3.1", "3.2", tenth), "at least 0.1 points");
    struct big_change percent = {FIGURE_ID_OPENINGS, false, {25, 1}, {"", 0}, {0}};
    assert_text(flag(&ends, FIGURE_ID_OPENINGS, "10000", "10250", percent), "at least 2.5 percent");
    assert_text(flag(&ends, FIGURE_ID_OPENINGS, "10000", "10249", percent), "");
    assert_text(flag(&ends, FIGURE_ID_OPENINGS, "10000", "9750", percent), "at least 2.5 percent");
    assert_text(flag(&ends, FIGURE_ID_OPENINGS, "-10000", "-9750", percent),
                "at least 2.5 percent");
    assert_text(flag(&ends, FIGURE_ID_OPENINGS, "0", "100", percent), "at least 2.5 percent");
    assert_text(flag(&ends, FIGURE_ID_OPENINGS, "0", "0", percent), "");
    assert_text(flag(&ends, FIGURE_ID_OPENINGS, "999999999999999999", "1", percent),
                "at least 2.5 percent");
}

/* Pay is the first figure of a role, and its rule holds like that of any other. */
static void test_a_revised_pay_may_be_big(void **state)
{
    struct ends ends = open_ends(state);
    struct big_change rule = {FIGURE_ID_SALARY, false, {1, 0}, {"", 0}, {0}};
    struct reference reference = {.big_changes = &rule, .big_change_count = 1};
    const struct release *may = release(&ends, RELEASE_OEWS, "May 2024", "a");
    put(&ends, 0, FIGURE_ID_SALARY, may, "50000");
    put(&ends, 1, FIGURE_ID_SALARY, may, "50500");
    prepare(&ends);
    struct changes changes = compare_guides(&ends.trial->arena, &ends.guides[0], &ends.guides[1]);
    changes_flag(&changes, &reference);
    assert_text(changes_rule(&ends.trial->arena, &changes.items[FIGURE_ID_SALARY]),
                "at least 1 percent");
}

/* What must not be compared is never big. */
static void test_only_a_difference_is_big(void **state)
{
    struct ends ends = open_ends(state);
    struct big_change rule = {FIGURE_ID_WAGE_ANNUAL_MEDIAN, false, {1, 0}, {"", 0}, {0}};
    struct reference reference = {.big_changes = &rule, .big_change_count = 1};
    put(&ends, 0, rule.figure, release(&ends, RELEASE_OEWS, "May 2023", "a"), "100");
    put(&ends, 1, rule.figure, release(&ends, RELEASE_OEWS, "May 2024", "b"), "900");
    prepare(&ends);
    struct changes changes = compare_guides(&ends.trial->arena, &ends.guides[0], &ends.guides[1]);
    changes_flag(&changes, &reference);
    assert_null(changes.items[rule.figure].big);
}

/* What a terminal shows of two guides, either of which may be missing. */
static struct text shown(struct ends *ends, bool has_before, bool has_after)
{
    prepare(ends);
    struct arena *arena = &ends->trial->arena;
    const struct release *sources[2][1];
    for (size_t i = 0; i < 2; i++) {
        sources[i][0] = ends->guide_roles[i].figures[FIGURE_ID_GROWTH].figure.release;
        ends->guides[i].sources = sources[i];
        ends->guides[i].source_count = ends->guides[i].figure_source_count = 1;
    }
    const struct guide *before = has_before ? &ends->guides[0] : NULL;
    const struct guide *after = has_after ? &ends->guides[1] : NULL;
    struct comparison comparison = {before, after, compare_guides(arena, before, after)};
    struct buffer out = {.arena = arena};
    changes_add_text(&comparison, &out);
    return buffer_text(&out);
}

static void test_a_guide_that_was_not_there_before(void **state)
{
    struct ends ends = open_ends(state);
    for (int i = 0; i < 2; i++) {
        put(&ends, i, FIGURE_ID_GROWTH, release(&ends, RELEASE_PROJECTIONS, "2024-34", "a"),
            "13.0");
    }
    assert_text(shown(&ends, false, true),
                "The guide: what changes\n\n"
                "before  not built\n"
                "after   projections-2024-34\n\n"
                "The role\n"
                "  appeared\n"
                "    Growth  not available → 13.0%\n"
                "  unchanged (22): Median pay; Growth in BLS’s words; Jobs; Projected jobs;\n"
                "    Change in jobs; Openings; Mean annual wage; 10th percentile, annual; 25th\n"
                "    percentile, annual; Median annual wage; 75th percentile, annual; 90th\n"
                "    percentile, annual; Mean hourly wage; 10th percentile, hourly; 25th\n"
                "    percentile, hourly; Median hourly wage; 75th percentile, hourly; 90th\n"
                "    percentile, hourly; Employees in the wage survey; Typical entry education;\n"
                "    Experience in a related occupation; On-the-job training\n\n"
                "23 figures: 22 unchanged, 1 appeared; 0 big changes\n");
    struct text gone = shown(&ends, true, false);
    assert_non_null(strstr(text_terminated(&ends.trial->arena, gone),
                           "after   not built\n\nThe role\n  gone\n    Growth  13.0% → not "
                           "available\n"));
}

static void test_a_revision_names_the_file_or_the_table(void **state)
{
    struct ends ends = open_ends(state);
    put(&ends, 0, FIGURE_ID_GROWTH, release(&ends, RELEASE_PROJECTIONS, "2024-34", "a"), "13.0");
    put(&ends, 1, FIGURE_ID_GROWTH, release(&ends, RELEASE_PROJECTIONS, "2024-34", "b"), "12.9");
    const char *text = text_terminated(&ends.trial->arena, shown(&ends, true, true));
    assert_non_null(strstr(text, "before  projections-2024-34\n"
                                 "after   projections-2024-34 (another file)\n"));
    assert_non_null(strstr(text, "  revised\n    Growth  13.0% → 12.9%  −0.1 points\n"));
    put(&ends, 1, FIGURE_ID_GROWTH, release(&ends, RELEASE_PROJECTIONS, "2024-34", "a"), "12.9");
    text = text_terminated(&ends.trial->arena, shown(&ends, true, true));
    assert_non_null(strstr(text, "after   projections-2024-34\n"));
    assert_non_null(strstr(text, "  revised, though the file is the same: a table or role that "
                                 "explains it changed\n    Growth  13.0%"));
}

static void test_every_kind_and_reason_has_words_of_its_own(void **state)
{
    (void)state;
    for (int i = 0; i < CHANGE_KINDS; i++) {
        assert_true(text_of(change_kind_name((enum change_kind)i)).len > 0);
        for (int j = 0; j < i; j++) {
            assert_string_not_equal(change_kind_name((enum change_kind)i),
                                    change_kind_name((enum change_kind)j));
        }
    }
    for (int i = APART_NOT + 1; i < APART_REASONS; i++) {
        assert_true(text_of(apart_reason_words((enum apart_reason)i)).len > 20);
        for (int j = 0; j < i; j++) {
            assert_string_not_equal(apart_reason_name((enum apart_reason)i),
                                    apart_reason_name((enum apart_reason)j));
            assert_string_not_equal(apart_reason_words((enum apart_reason)i),
                                    apart_reason_words((enum apart_reason)j));
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_another_release_carries_a_difference),
        TRIAL(test_the_same_release_is_known_by_its_name),
        TRIAL(test_a_revised_wage_may_carry_a_difference_but_two_years_may_not),
        TRIAL(test_a_survey_and_oews_are_two_sources),
        TRIAL(test_surveys_of_other_years_and_other_publishers),
        TRIAL(test_whole_percents_and_decimals_are_two_sources),
        TRIAL(test_growth_words_have_the_bounds_of_their_edition),
        TRIAL(test_words_of_a_band_are_of_the_projections_edition),
        TRIAL(test_levels_are_compared_by_their_code),
        TRIAL(test_totals_and_averages_are_apart),
        TRIAL(test_what_is_no_number_has_no_difference),
        TRIAL(test_another_edition_needs_the_crosswalk),
        TRIAL(test_a_new_number_for_the_same_occupation),
        TRIAL(test_another_occupation_names_both_codes),
        TRIAL(test_areas),
        TRIAL(test_figures_of_one_side_alone),
        TRIAL(test_roles_and_guides_of_one_side_alone),
        TRIAL(test_big_changes),
        TRIAL(test_a_revised_pay_may_be_big),
        TRIAL(test_only_a_difference_is_big),
        TRIAL(test_a_guide_that_was_not_there_before),
        TRIAL(test_a_revision_names_the_file_or_the_table),
        TRIAL(test_every_kind_and_reason_has_words_of_its_own),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
