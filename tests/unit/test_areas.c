#include "join/area_wages.h"
#include "join/areas.h"
#include "support.h"

enum { FILES = 4, SONOGRAPHERS = 292032 };

/* Files of wages by area, of two Mays, and a file by industry among them; the nation's wages, and a
 * guide with one role. */
struct scene {
    struct release releases[FILES + 1];
    struct oews_area areas[FILES][3];
    struct wage rows[FILES][3];
    struct oews files[FILES];
    struct wage national_row;
    struct oews national;
    struct inputs inputs;
    struct selection selection;
    struct guide_role role;
    struct guide guide;
};

enum { STATES, METROS, OLD, INDUSTRIES, NATIONAL };

static void add_area_of(struct scene *scene, int file, const char *code, const char *title)
{
    struct oews *oews = &scene->files[file];
    size_t at = oews->area_count++;
    scene->areas[file][at] =
        (struct oews_area){text_of(code), text_of(title), area_kind_of(text_of(code)), false};
    scene->rows[file][at] = (struct wage){.code = SONOGRAPHERS, .area_code = text_of(code)};
    struct figure *median = &scene->rows[file][at].figures[WAGE_ANNUAL_MEDIAN];
    *median = (struct figure){.state = FIGURE_VALUE, .unit = UNIT_DOLLARS_A_YEAR};
    median->value = decimal_of(60000 + 10 * (int)at + file);
    oews->count = oews->area_count;
}

static void set_up(struct trial *trial, struct scene *scene)
{
    static const struct {
        enum release_kind kind;
        const char *period;
        const char *published;
    } releases[FILES + 1] = {[STATES] = {RELEASE_OEWS_AREAS, "May 2024", "2025-04-02"},
                             [METROS] = {RELEASE_OEWS_AREAS, "May 2024", "2025-04-03"},
                             [OLD] = {RELEASE_OEWS_AREAS, "May 2023", "2024-04-03"},
                             [INDUSTRIES] = {RELEASE_OEWS_INDUSTRIES, "May 2024", "2025-04-02"},
                             [NATIONAL] = {RELEASE_OEWS, "May 2024", "2025-04-02"}};
    const struct source *list = trial_source(trial, "releases.csv", "states\nmetros\n");
    *scene = (struct scene){.national_row = {.code = SONOGRAPHERS, .area_code = TEXT("99")}};
    for (int i = 0; i < FILES + 1; i++) {
        scene->releases[i] = (struct release){.kind = releases[i].kind,
                                              .period = text_of(releases[i].period),
                                              .published = text_of(releases[i].published)};
    }
    scene->releases[STATES].place = (struct place){list, 0, 6, 1};
    scene->releases[METROS].place = (struct place){list, 7, 6, 2};
    for (int i = 0; i < FILES; i++) {
        scene->files[i] = (struct oews){
            .release = &scene->releases[i], .rows = scene->rows[i], .areas = scene->areas[i]};
    }
    add_area_of(scene, STATES, "01", "Alabama");
    add_area_of(scene, STATES, "66", "Guam");
    add_area_of(scene, METROS, "10180", "Abilene, TX");
    add_area_of(scene, METROS, "4800001", "West Texas nonmetropolitan area");
    add_area_of(scene, OLD, "02", "Alaska");
    add_area_of(scene, INDUSTRIES, "04", "Arizona");
    scene->national = (struct oews){
        .release = &scene->releases[NATIONAL], .rows = &scene->national_row, .count = 1};
    scene->inputs = (struct inputs){.oews_areas = scene->files, .oews_areas_count = FILES};
    scene->selection = (struct selection){.as_of = TEXT("2026-01-01"), .oews = &scene->national};
    scene->role.occupations[FAMILY_WAGES].code = SONOGRAPHERS;
    scene->guide = (struct guide){.roles = &scene->role, .role_count = 1};
}

/* "99 01": the codes of areas in their order. */
static struct text codes_of(struct trial *trial, const struct areas *areas)
{
    struct buffer out = {.arena = &trial->arena};
    for (size_t i = 0; i < areas->count; i++) {
        buffer_format(&out, "%s%.*s", i ? " " : "", TEXT_ARG(areas->items[i]->code));
    }
    return buffer_text(&out);
}

/* The areas of the two files of May 2024. */
static struct areas list(struct trial *trial, struct scene *scene)
{
    struct areas areas;
    scene->selection.local = ARENA_ARRAY(&trial->arena, 2, const struct oews *);
    scene->selection.local[0] = &scene->files[STATES];
    scene->selection.local[1] = &scene->files[METROS];
    scene->selection.local_count = 2;
    areas_list(&scene->selection, &trial->diags, &areas);
    return areas;
}

/* The codes of the areas that words mean; "unknown: WORD" where one means none. */
static struct text chosen(struct trial *trial, const struct areas *areas, const char *words)
{
    struct areas some;
    struct text unknown;
    bool good = areas_choose(areas, text_of(words), &trial->arena, &some, &unknown);
    return good ? codes_of(trial, &some)
                : text_format(&trial->arena, "unknown: %.*s", TEXT_ARG(unknown));
}

static void test_areas_stand_by_code_the_nation_first(void **state)
{
    struct scene scene;
    set_up(*state, &scene);
    add_area_of(&scene, STATES, "99", "Nation"); /* as one of the file's own areas: listed once */
    struct areas areas = list(*state, &scene);
    assert_text(codes_of(*state, &areas), "99 01 66 10180 4800001");
    assert_text(areas.items[0]->title, "U.S.");
    assert_no_messages(*state);
}

/* However many areas stand in two files, one message says so, at the file that is filed last. */
static void test_areas_in_two_files_are_said_once(void **state)
{
    struct scene scene;
    set_up(*state, &scene);
    scene.files[METROS].area_count = 0;
    add_area_of(&scene, METROS, "01", "Alabama");
    add_area_of(&scene, METROS, "66", "Guam");
    struct areas areas = list(*state, &scene);
    assert_text(codes_of(*state, &areas), "99 01 66");
    assert_messages(*state, "releases.csv:2:1: warning: area 'Alabama' stands in two files of May "
                            "2024 [areas-twice]\n"
                            "  metros\n"
                            "  ^~~~~~ its figures are those of the file that is filed first; keep "
                            "one of the two\n");
}

static void test_every_word_for_areas(void **state)
{
    struct trial *trial = *state;
    struct scene scene;
    set_up(trial, &scene);
    struct areas areas = list(trial, &scene);
    assert_text(chosen(trial, &areas, "nation"), "99");
    assert_text(chosen(trial, &areas, "u.s."), "99");
    assert_text(chosen(trial, &areas, "99"), "99");
    assert_text(chosen(trial, &areas, "states"), "01 66"); /* with the territories */
    assert_text(chosen(trial, &areas, "metros"), "10180");
    assert_text(chosen(trial, &areas, "nonmetros"), "4800001");
    assert_text(chosen(trial, &areas, "all"), "99 01 66 10180 4800001");
    assert_text(chosen(trial, &areas, "gu"), "66");
    assert_text(chosen(trial, &areas, "Abilene, TX, 01"), "01 10180");
    assert_text(chosen(trial, &areas, "01; Abilene, TX; 01"), "01 10180");
    assert_text(chosen(trial, &areas, "01, Atlantis, 66"), "unknown: Atlantis");
}

static void test_wages_by_area_of_the_nations_may(void **state)
{
    struct trial *trial = *state;
    struct scene scene;
    set_up(trial, &scene);
    scene.areas[METROS][1].damaged = true;
    area_wages_join(&scene.inputs, &scene.selection, &trial->arena, &scene.guide);
    static const struct {
        const char *code;
        const char *median;
    } expected[] = {{"99", "0"}, {"01", "60000"}, {"66", "60010"}, {"10180", "60001"}};
    assert_int_equal(scene.guide.area_count, 4); /* none of which a record was refused */
    for (size_t i = 0; i < 4; i++) {
        const struct area_wages *wages = &scene.guide.areas[i];
        assert_text(wages->area->code, expected[i].code);
        const struct figure *median = area_wages_figure(wages, 0, FIGURE_ID_WAGE_ANNUAL_MEDIAN);
        assert_decimal(median->value, expected[i].median);
    }
    assert_int_equal(scene.guide.source_count, 2);
    assert_ptr_equal(scene.guide.sources[0], &scene.releases[STATES]);
    assert_ptr_equal(scene.guide.sources[1], &scene.releases[METROS]);
    assert_ptr_equal(scene.guide.areas_release, &scene.releases[STATES]);
}

/* Whatever files an area's guide would use: the nation's shows those of its own May. */
static void test_wages_by_area_look_at_no_other_choice(void **state)
{
    struct trial *trial = *state;
    struct scene scene;
    set_up(trial, &scene);
    list(trial, &scene);
    scene.selection.local[0] = &scene.files[OLD];
    area_wages_join(&scene.inputs, &scene.selection, &trial->arena, &scene.guide);
    assert_int_equal(scene.guide.area_count, 5);
    assert_int_equal(scene.guide.source_count, 2);
}

static void test_wages_by_area_that_were_out_on_the_day(void **state)
{
    struct trial *trial = *state;
    struct scene scene;
    set_up(trial, &scene);
    scene.selection.as_of = TEXT("2025-04-02"); /* the day itself counts; the metros came later */
    area_wages_join(&scene.inputs, &scene.selection, &trial->arena, &scene.guide);
    assert_int_equal(scene.guide.area_count, 3);
    assert_int_equal(scene.guide.source_count, 1);
}

static void test_wages_by_area_of_another_may_are_only_named(void **state)
{
    struct trial *trial = *state;
    struct scene scene;
    set_up(trial, &scene);
    scene.selection.as_of = TEXT("2025-04-01");
    area_wages_join(&scene.inputs, &scene.selection, &trial->arena, &scene.guide);
    assert_int_equal(scene.guide.area_count, 0);
    assert_int_equal(scene.guide.source_count, 0);
    assert_ptr_equal(scene.guide.areas_release, &scene.releases[OLD]);
    scene.releases[NATIONAL].period = TEXT("May 2022");
    scene.selection.as_of = TEXT("2026-01-01");
    area_wages_join(&scene.inputs, &scene.selection, &trial->arena, &scene.guide);
    assert_int_equal(scene.guide.area_count, 0);
    assert_ptr_equal(scene.guide.areas_release, &scene.releases[METROS]); /* the newest */
}

/* The choice of files for areas' guides, with the nation's wages of both Mays filed; newest first.
 */
static bool select_local(struct trial *trial, struct scene *scene, struct choice choice)
{
    struct oews *both = ARENA_ARRAY(&trial->arena, 2, struct oews);
    struct release *old = ARENA_NEW(&trial->arena, struct release);
    *old = (struct release){.kind = RELEASE_OEWS, .period = TEXT("May 2023")};
    both[0] = scene->national;
    both[1] = (struct oews){.release = old};
    scene->inputs.oews = both;
    scene->inputs.oews_count = 2;
    scene->inputs.releases = (struct releases){.items = scene->releases, .count = FILES + 1};
    scene->selection.oews = &both[0];
    return selection_make_local(&scene->inputs, &choice, &trial->diags, &scene->selection);
}

static void test_areas_guides_use_every_file_of_the_newest_may_and_no_other(void **state)
{
    struct scene scene;
    set_up(*state, &scene);
    assert_true(select_local(*state, &scene, (struct choice){0}));
    assert_int_equal(scene.selection.local_count, 2);
    assert_ptr_equal(scene.selection.local[0], &scene.files[STATES]);
    assert_ptr_equal(scene.selection.local[1], &scene.files[METROS]);
    assert_text(scene.selection.oews->release->period, "May 2024");
    assert_no_messages(*state);
}

/* A pin of the nation's wages holds for those by area; other pins do not. */
static void test_areas_guides_of_a_pinned_may(void **state)
{
    struct scene scene;
    static const struct pin pins[] = {{RELEASE_PROJECTIONS, {"2024-34", 7}},
                                      {RELEASE_OEWS, {"May 2023", 8}}};
    set_up(*state, &scene);
    assert_true(select_local(*state, &scene, (struct choice){.pins = pins, .pin_count = 2}));
    assert_int_equal(scene.selection.local_count, 1);
    assert_ptr_equal(scene.selection.local[0], &scene.files[OLD]);
    assert_text(scene.selection.oews->release->period, "May 2023");
}

static void test_areas_guides_want_the_nations_wages_of_their_may(void **state)
{
    struct scene scene;
    set_up(*state, &scene);
    scene.releases[STATES].period = scene.releases[METROS].period = TEXT("May 2025");
    assert_false(select_local(*state, &scene, (struct choice){0}));
    assert_messages(*state,
                    "releases.csv:2:1: error: no release 'May 2025' of oews is filed beside these "
                    "wages by area [release-none]\n"
                    "  metros\n"
                    "  ^~~~~~ file it too: an area's wages stand beside the nation's of the same "
                    "May\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_areas_stand_by_code_the_nation_first),
        TRIAL(test_areas_in_two_files_are_said_once),
        TRIAL(test_every_word_for_areas),
        TRIAL(test_wages_by_area_of_the_nations_may),
        TRIAL(test_wages_by_area_look_at_no_other_choice),
        TRIAL(test_wages_by_area_that_were_out_on_the_day),
        TRIAL(test_wages_by_area_of_another_may_are_only_named),
        TRIAL(test_areas_guides_use_every_file_of_the_newest_may_and_no_other),
        TRIAL(test_areas_guides_of_a_pinned_may),
        TRIAL(test_areas_guides_want_the_nations_wages_of_their_may),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
