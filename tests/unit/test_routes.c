#include "join/routes.h"
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
    made->guide = (struct guide){.definition = &made->definition,
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
    struct standing_place place = routes_stand(&made->guide, 7, goal, &trial->arena);
    assert_int_equal(place.stand, STAND_MORE);
    assert_int_equal(place.education, 3);
    assert_ptr_equal(place.start, &made->start);
    assert_int_equal(place.certification, CERTIFICATION_NONE); /* by way of b */
    place = routes_stand(&made->guide, 4, goal, &trial->arena);
    assert_int_equal(place.stand, STAND_ONE_STEP);
    place = routes_stand(&made->guide, 2, goal, &trial->arena);
    assert_int_equal(place.stand, STAND_OPEN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_shortest_first),
        TRIAL(test_no_way_down),
        TRIAL(test_only_what_is_missing),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
