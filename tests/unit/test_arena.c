#include "base/arena.h"
#include "support.h"

#include <stdalign.h>
#include <string.h>

static jmp_buf no_memory;

static void leave(void)
{
    longjmp(no_memory, 1);
}

static void test_memory_is_zeroed_and_aligned(void **state)
{
    (void)state;
    struct arena arena = {.out_of_memory = leave};
    for (size_t size = 0; size < 100; size++) {
        unsigned char *memory = arena_take(&arena, size);
        assert_int_equal((uintptr_t)memory % alignof(max_align_t), 0);
        for (size_t i = 0; i < size; i++) {
            assert_int_equal(memory[i], 0);
        }
        memset(memory, 0xFF, size); /* must not show in the next piece */
    }
    arena_close(&arena);
}

static void test_pieces_do_not_overlap(void **state)
{
    (void)state;
    enum { PIECES = 300, LARGEST = 5000 };
    struct arena arena = {.out_of_memory = leave};
    unsigned char *pieces[PIECES];
    for (size_t i = 0; i < PIECES; i++) {
        pieces[i] = arena_take(&arena, i * LARGEST / PIECES + 1);
        memset(pieces[i], (int)i % 251 + 1, i * LARGEST / PIECES + 1);
    }
    for (size_t i = 0; i < PIECES; i++) {
        for (size_t j = 0; j < i * LARGEST / PIECES + 1; j++) {
            assert_int_equal(pieces[i][j], (int)i % 251 + 1);
        }
    }
    arena_close(&arena);
}

static void test_a_piece_larger_than_a_block(void **state)
{
    (void)state;
    enum { LARGE = 3 * 1024 * 1024 };
    struct arena arena = {.out_of_memory = leave};
    char *small = arena_take(&arena, 1);
    char *large = arena_take(&arena, LARGE);
    *small = 's';
    memset(large, 'l', LARGE);
    char *after = arena_take(&arena, 1);
    *after = 'a';
    assert_int_equal(*small, 's');
    assert_int_equal(large[LARGE - 1], 'l');
    arena_close(&arena);
}

static void test_growing_keeps_what_was_there(void **state)
{
    (void)state;
    struct arena arena = {.out_of_memory = leave};
    int *items = NULL;
    for (int i = 0; i < 1000; i++) {
        items = arena_grow(&arena, items, (size_t)i, sizeof *items);
        items[i] = i;
        /* another owner takes memory in between */
        memset(arena_take(&arena, 16), 0xFF, 16);
    }
    for (int i = 0; i < 1000; i++) {
        assert_int_equal(items[i], i);
    }
    arena_close(&arena);
}

static void test_growing_moves_only_when_full(void **state)
{
    (void)state;
    struct arena arena = {.out_of_memory = leave};
    int *items = arena_grow(&arena, NULL, 0, sizeof *items);
    int moves = 0;
    for (size_t i = 1; i < 1024; i++) {
        int *grown = arena_grow(&arena, items, i, sizeof *items);
        moves += grown != items;
        items = grown;
    }
    assert_int_equal(moves, 9); /* at 2, 4, … 512 */
    arena_close(&arena);
}

static void test_a_reset_keeps_the_memory_and_none_of_what_was_in_it(void **state)
{
    (void)state;
    struct arena arena = {.out_of_memory = leave};
    char *first = arena_take(&arena, 100);
    char *large = arena_take(&arena, 1000000);
    memset(first, 'x', 100);
    memset(large, 'x', 1000000);
    arena_reset(&arena);
    char *again = arena_take(&arena, 1000000);
    char *small = arena_take(&arena, 100);
    assert_ptr_equal(again, large);
    assert_ptr_equal(small, first);
    for (size_t i = 0; i < 100; i++) {
        assert_int_equal(small[i], 0);
        assert_int_equal(again[i * 10000], 0);
    }
    arena_close(&arena);
}

static void test_sizes_that_do_not_fit_are_out_of_memory(void **state)
{
    (void)state;
    static const size_t sizes[][2] = {{SIZE_MAX, 1},        {SIZE_MAX / 2 + 1, 2},
                                      {SIZE_MAX, SIZE_MAX}, {SIZE_MAX - 8, 1},
                                      {1, SIZE_MAX},        {SIZE_MAX / 8, 9}};
    for (volatile size_t i = 0; i < sizeof sizes / sizeof *sizes; i++) {
        struct arena arena = {.out_of_memory = leave};
        if (setjmp(no_memory) == 0) {
            arena_take_array(&arena, sizes[i][0], sizes[i][1]);
            fail_msg("%zu × %zu was given out", sizes[i][0], sizes[i][1]);
        }
        arena_close(&arena);
    }
}

static void test_an_arena_may_be_used_again(void **state)
{
    (void)state;
    struct arena arena = {.out_of_memory = leave};
    arena_close(&arena);
    arena_take(&arena, 10);
    arena_close(&arena);
    assert_null(arena.newest);
    assert_non_null(arena_take_array(&arena, 0, 0));
    arena_close(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(test_memory_is_zeroed_and_aligned),
        cmocka_unit_test(test_pieces_do_not_overlap),
        cmocka_unit_test(test_a_piece_larger_than_a_block),
        cmocka_unit_test(test_growing_keeps_what_was_there),
        cmocka_unit_test(test_growing_moves_only_when_full),
        cmocka_unit_test(test_a_reset_keeps_the_memory_and_none_of_what_was_in_it),
        cmocka_unit_test(test_sizes_that_do_not_fit_are_out_of_memory),
        cmocka_unit_test(test_an_arena_may_be_used_again),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
