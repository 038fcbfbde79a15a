#include "join/ways.h"
#include "support.h"

/* A made-up guide: Start → a → c, Start → b → c, b ↔ a; c asks for a bachelor's degree. */
struct lattice {
    struct guide guide;
    struct guide_definition definition;
    struct role roles[3];
    struct guide_role joined[3];
    struct move moves[5];
    struct guide_move ways[5];
    struct start start;
    struct level levels[2];
};

static struct lattice *make(struct trial *trial)
{
    static const struct {
        int from, to; /* -1: the start */
        bool lateral;
    } ways[] = {{-1, 0, false}, {-1, 1, false}, {0, 2, false}, {1, 2, false}, {1, 0, true}};
    struct lattice *made = ARENA_NEW(&trial->arena, struct lattice);
    static const char *const ids[] = {"a", "b", "c"};
    for (size_t i = 0; i < 3; i++) {
        made->roles[i] = (struct role){.id = text_of(ids[i]), .title = text_of(ids[i])};
        made->joined[i].role = &made->roles[i];
    }
    made->roles[0].asks = (struct asks){.given = true, .certification = CERTIFICATION_ONE};
    made->roles[1].asks = (struct asks){.given = true};
    made->roles[2].asks = (struct asks){.given = true, .education = 3};
    for (size_t i = 0; i < 5; i++) {
        made->moves[i].start_id = ways[i].from < 0 ? TEXT("Start") : TEXT("");
        made->ways[i] =
            (struct guide_move){.from = ways[i].from < 0 ? NULL : &made->joined[ways[i].from],
                                .to = &made->joined[ways[i].to],
                                .lateral = ways[i].lateral,
                                .move = &made->moves[i]};
    }
    made->start = (struct start){.id = TEXT("Start"), .name = TEXT("Start")};
    made->start.asks = (struct asks){.given = true, .education = 4};
    made->definition = (struct guide_definition){.starts = &made->start, .start_count = 1};
    made->levels[0] = (struct level){.measure = LEVEL_ENTRY_EDUCATION, .code = 7};
    made->levels[1] = (struct level){.measure = LEVEL_ENTRY_EDUCATION, .code = 3};
    made->guide = (struct guide){.definition = &made->definition,
                                 .levels = made->levels,
                                 .level_count = 2,
                                 .roles = made->joined,
                                 .role_count = 3,
                                 .moves = made->ways,
                                 .move_count = 5};
    return made;
}

static void test_shortest_first(void **state)
{
    struct trial *trial = *state;
    struct lattice *made = make(trial);
    struct station start = {.start = &made->start};
    struct station goal = {.role = &made->joined[2]};
    struct routes routes = routes_find(&made->guide, start, goal, &trial->arena);
    assert_int_equal(routes.count, 3);
    assert_int_equal(routes.items[0].count, 2);
    assert_ptr_equal(routes.items[0].steps[0].to.role, &made->joined[0]);
    assert_ptr_equal(routes.items[1].steps[0].to.role, &made->joined[1]);
    assert_int_equal(routes.items[2].count, 3);
    assert_false(routes.more);
}

static void test_no_way_down(void **state)
{
    struct trial *trial = *state;
    struct lattice *made = make(trial);
    struct station from = {.role = &made->joined[2]};
    struct station goal = {.role = &made->joined[0]};
    assert_int_equal(routes_find(&made->guide, from, goal, &trial->arena).count, 0);
}

static void test_only_what_is_missing(void **state)
{
    struct trial *trial = *state;
    struct lattice *made = make(trial);
    struct station goal = {.role = &made->joined[2]};
    struct ways ways = ways_find(&made->guide, goal, &trial->arena);
    assert_int_equal(ways.count, 3);
    struct standing_place place = ways_stand(&ways, 7, &trial->arena);
    assert_int_equal(place.stand, STAND_MORE);
    assert_int_equal(place.count, 3); /* by way of b: the way by a asks for a certification too */
    assert_int_equal(place.missing[0].kind, PART_EDUCATION);
    assert_int_equal(place.missing[0].education, 3);
    assert_int_equal(place.missing[1].kind, PART_START);
    assert_ptr_equal(place.missing[1].in.start, &made->start);
    assert_int_equal(place.missing[2].kind, PART_EXPERIENCE);
    assert_ptr_equal(place.missing[2].in.role, &made->joined[1]);
    assert_int_equal(ways_stand(&ways, 4, &trial->arena).count, 2);
    assert_int_equal(ways_stand(&ways, 2, &trial->arena).stand, STAND_ONE_STEP);
    goal.role = &made->joined[1];
    ways = ways_find(&made->guide, goal, &trial->arena);
    assert_int_equal(ways_stand(&ways, 4, &trial->arena).stand, STAND_OPEN);
}

/* Years of every step count, those in one place once, and the longest of them. */
static void test_years_of_all_steps(void **state)
{
    struct trial *trial = *state;
    struct lattice *made = make(trial);
    made->guide.move_count = 3; /* Start → a, Start → b, a → c */
    made->roles[0].asks.experience_in = TEXT("Start");
    made->roles[0].asks.years = 2;
    made->roles[2].asks.experience_in = TEXT("a");
    made->roles[2].asks.years = 5;
    struct station goal = {.role = &made->joined[2]};
    struct ways ways = ways_find(&made->guide, goal, &trial->arena);
    assert_int_equal(ways.count, 1);
    const struct way *way = &ways.items[0];
    assert_int_equal(way->count, 5);
    assert_int_equal(way->parts[2].kind, PART_EXPERIENCE);
    assert_ptr_equal(way->parts[2].in.start, &made->start);
    assert_int_equal(way->parts[2].years, 2);
    assert_int_equal(way->parts[3].kind, PART_CERTIFICATION);
    assert_ptr_equal(way->parts[3].in.role, &made->joined[0]);
    assert_ptr_equal(way->parts[4].in.role, &made->joined[0]);
    assert_int_equal(way->parts[4].years, 5);
    made->roles[2].asks.experience_in = TEXT("Start");
    ways = ways_find(&made->guide, goal, &trial->arena);
    assert_int_equal(ways.items[0].count, 5);
    assert_int_equal(ways.items[0].parts[2].years, 5);
    assert_int_equal(ways.items[0].parts[4].years, 0); /* but one has been a */
}

/* Who holds a certification of an earlier step need not earn it again. */
static void test_certification_once(void **state)
{
    struct trial *trial = *state;
    struct lattice *made = make(trial);
    struct certification both[] = {{.name = TEXT("One")}, {.name = TEXT("Two")}};
    made->guide.move_count = 3;
    made->roles[0].certifications = both;
    made->roles[0].certification_count = 1;
    made->roles[2].certifications = both;
    made->roles[2].certification_count = 2;
    made->roles[2].asks.certification = CERTIFICATION_ONE;
    struct station goal = {.role = &made->joined[2]};
    struct station start = {.start = &made->start};
    struct routes routes = routes_find(&made->guide, start, goal, &trial->arena);
    assert_int_equal(routes.items[0].steps[0].needs.certification, CERTIFICATION_ONE);
    assert_int_equal(routes.items[0].steps[1].needs.certification, CERTIFICATION_NONE);
    made->roles[2].asks.certification = CERTIFICATION_ALL;
    routes = routes_find(&made->guide, start, goal, &trial->arena);
    assert_int_equal(routes.items[0].steps[1].needs.certification, CERTIFICATION_ALL);
    made->roles[0].certification_count = 2; /* one of two: nobody knows which */
    made->roles[2].asks.certification = CERTIFICATION_ONE;
    routes = routes_find(&made->guide, start, goal, &trial->arena);
    assert_int_equal(routes.items[0].steps[1].needs.certification, CERTIFICATION_ONE);
}

/* Who holds all of them by then is asked for none. */
static void test_all_certifications_once(void **state)
{
    struct trial *trial = *state;
    struct lattice *made = make(trial);
    struct certification both[] = {{.name = TEXT("One")}, {.name = TEXT("Two")}};
    made->guide.move_count = 3;
    for (size_t i = 0; i < 3; i += 2) {
        made->roles[i].certifications = both;
        made->roles[i].certification_count = 2;
        made->roles[i].asks.certification = CERTIFICATION_ALL;
    }
    struct station goal = {.role = &made->joined[2]};
    struct station start = {.start = &made->start};
    struct routes routes = routes_find(&made->guide, start, goal, &trial->arena);
    assert_int_equal(routes.items[0].steps[0].needs.certification, CERTIFICATION_ALL);
    assert_int_equal(routes.items[0].steps[1].needs.certification, CERTIFICATION_NONE);
}

/* A level that an earlier step has asked for is reached by then; only a higher one is lacking. */
static void test_a_level_is_asked_for_once(void **state)
{
    struct trial *trial = *state;
    struct lattice *made = make(trial);
    made->guide.move_count = 3;
    made->roles[0].asks.education = 4;
    struct station goal = {.role = &made->joined[2]};
    struct station school = {.education = 7};
    struct routes routes = routes_find(&made->guide, school, goal, &trial->arena);
    assert_int_equal(routes.count, 1);
    assert_int_equal(routes.items[0].steps[0].needs.education, 4);
    assert_int_equal(routes.items[0].steps[1].needs.education, 0);
    assert_int_equal(routes.items[0].steps[2].needs.education, 3);
}

/* Whoever is in a role that asks for no level has that of the way there, if roles lead to each
 * other too; where no way tells one, none is known. */
static void test_a_level_from_the_stations_below(void **state)
{
    struct trial *trial = *state;
    struct lattice *made = make(trial);
    made->ways[0].from = &made->joined[1]; /* b → a, before Start → b and the way back */
    made->ways[4].from = &made->joined[0];
    made->ways[4].to = &made->joined[1];
    made->moves[0].start_id = TEXT("");
    made->roles[2].asks.education = 4;
    struct station from = {.role = &made->joined[0]};
    struct station goal = {.role = &made->joined[2]};
    struct routes routes = routes_find(&made->guide, from, goal, &trial->arena);
    assert_int_equal(routes.items[0].count, 1);
    assert_int_equal(routes.items[0].steps[0].needs.education, 0); /* as the start asks */
    made->start.asks.education = 0;
    routes = routes_find(&made->guide, from, goal, &trial->arena);
    assert_int_equal(routes.items[0].steps[0].needs.education, 4);
}

/* From a level of education into the starts, and straight into roles that nothing else leads to. */
static void test_the_ways_in_from_an_education(void **state)
{
    struct trial *trial = *state;
    struct lattice *made = make(trial);
    struct station school = {.education = 7};
    struct station goal = {.role = &made->joined[0]};
    made->guide.move_count = 1; /* Start → a; nothing leads to b */
    struct routes routes = routes_find(&made->guide, school, goal, &trial->arena);
    assert_int_equal(routes.count, 1);
    assert_int_equal(routes.items[0].count, 2);
    assert_ptr_equal(routes.items[0].steps[0].to.start, &made->start);
    goal.role = &made->joined[1];
    routes = routes_find(&made->guide, school, goal, &trial->arena);
    assert_int_equal(routes.count, 1);
    assert_int_equal(routes.items[0].count, 1);
    made->guide.move_count = 0;
    goal.role = &made->joined[0];
    routes = routes_find(&made->guide, school, goal, &trial->arena);
    assert_int_equal(routes.count, 1);
    assert_int_equal(routes.items[0].count, 1);
}

/* Starts that only a role names come behind those that the guide describes, each once. */
static void test_starts_that_only_roles_name(void **state)
{
    struct trial *trial = *state;
    struct lattice *made = make(trial);
    made->moves[1].start_id = TEXT("Elsewhere");
    made->moves[1].start = TEXT("From elsewhere");
    struct starts starts = routes_starts(&made->guide, &trial->arena);
    assert_int_equal(starts.count, 2);
    assert_text(starts.items[0]->name, "Start");
    assert_text(starts.items[1]->name, "From elsewhere");
    struct station goal = {.role = &made->joined[1]};
    struct station school = {.education = 7};
    struct routes routes = routes_find(&made->guide, school, goal, &trial->arena);
    assert_int_equal(routes.count, 1);
    assert_text(routes.items[0].steps[0].to.start->id, "Elsewhere");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_shortest_first),
        TRIAL(test_no_way_down),
        TRIAL(test_only_what_is_missing),
        TRIAL(test_years_of_all_steps),
        TRIAL(test_certification_once),
        TRIAL(test_all_certifications_once),
        TRIAL(test_a_level_is_asked_for_once),
        TRIAL(test_a_level_from_the_stations_below),
        TRIAL(test_the_ways_in_from_an_education),
        TRIAL(test_starts_that_only_roles_name),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
