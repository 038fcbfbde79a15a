#include "emit/workbook/workbook_bindery.h"
#include "support.h"

#include <libdeflate.h>
#include <stdlib.h>
#include <string.h>

/* What the part is once it is inflated again. */
static void packs(struct bindery *bindery, struct text raw)
{
    char inflated[64];
    size_t len = 0;
    struct text packed = bindery_pack(bindery, raw);
    struct libdeflate_decompressor *decompressor = libdeflate_alloc_decompressor();
    assert_int_equal(libdeflate_deflate_decompress(decompressor, packed.at, packed.len, inflated,
                                                   sizeof inflated, &len),
                     LIBDEFLATE_SUCCESS);
    libdeflate_free_decompressor(decompressor);
    assert_int_equal(len, raw.len);
    assert_memory_equal(inflated, raw.at, len);
}

/* A thousand parts of one length, more than a bindery keeps, twice. */
static void every_part_comes_out_as_itself(void **state)
{
    struct arena arena = {.out_of_memory = abort};
    struct bindery *bindery = bindery_open(&arena);
    (void)state;
    for (int round = 0; round < 2; round++) {
        for (int i = 1000; i < 2000; i++) {
            packs(bindery, text_format(&arena, "<part>%d</part>", i));
        }
    }
    bindery_close(bindery);
    arena_close(&arena);
}

static void parts_may_be_empty_or_grow(void **state)
{
    struct arena arena = {.out_of_memory = abort};
    struct bindery *bindery = bindery_open(&arena);
    (void)state;
    packs(bindery, TEXT(""));
    for (size_t len = 1; len <= 60; len++) {
        char *part = ARENA_ARRAY(&arena, len, char);
        memset(part, 'x', len);
        packs(bindery, (struct text){part, len});
    }
    packs(bindery, TEXT(""));
    bindery_close(bindery);
    arena_close(&arena);
}

static void the_same_part_is_packed_once(void **state)
{
    struct arena arena = {.out_of_memory = abort};
    struct bindery *bindery = bindery_open(&arena);
    (void)state;
    struct text first = bindery_pack(bindery, TEXT("<theme/>"));
    struct text other = bindery_pack(bindery, TEXT("<styles/>"));
    bindery_begin(bindery, NULL, 0);
    struct text again = bindery_pack(bindery, TEXT("<theme/>"));
    assert_ptr_equal(first.at, again.at);
    assert_ptr_not_equal(first.at, other.at);
    bindery_close(bindery);
    bindery_close(NULL);
    arena_close(&arena);
}

/* A sheet of many cells, none like another. */
static struct text sheet_of(struct arena *arena, int cells)
{
    struct buffer out = {.arena = arena};
    buffer_add_string(&out, "<?xml version=\"1.0\"?>\n<worksheet>");
    for (int i = 0; i < cells; i++) {
        buffer_format(&out, "<c r=\"A%d\" s=\"%d\"><v>%d</v></c>", i, i % 7, i * 7919 % 1009);
    }
    return buffer_text(&out);
}

/* What no other workbook has is packed quickly, with more bytes; that depends on what was said of
 * the sheet alone, not on what was packed before. */
static void own_sheets_are_packed_quickly(void **state)
{
    enum { SMALL = 500, TOO_LARGE_TO_KEEP = 3000 };
    static const bool own[] = {false, true, false};
    struct arena arena = {.out_of_memory = abort};
    struct bindery *bindery = bindery_open(&arena);
    (void)state;
    for (int book = 0; book < 4; book++) {
        struct text sheet = sheet_of(&arena, book % 2 ? TOO_LARGE_TO_KEEP : SMALL);
        size_t lens[4];
        bindery_begin(bindery, own, 3);
        bindery_pack(bindery, TEXT("<?xml?>\n<Types/>"));
        for (int i = 0; i < 4; i++) {
            lens[i] = bindery_pack(bindery, sheet).len;
        }
        assert_true(lens[1] > lens[0]);
        assert_int_equal(lens[2], lens[0]);
        assert_int_equal(lens[3], lens[0]); /* nothing was said of it */
    }
    bindery_close(bindery);
    arena_close(&arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_part_comes_out_as_itself),
        cmocka_unit_test(parts_may_be_empty_or_grow),
        cmocka_unit_test(the_same_part_is_packed_once),
        cmocka_unit_test(own_sheets_are_packed_quickly),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
