#include "base/place.h"
#include "support.h"

static struct place at(const struct source *source, size_t from)
{
    return (struct place){source, from, 1, 0};
}

static void test_lines_and_columns_count_from_one(void **state)
{
    const struct source *source =
        trial_source(*state, "d", "ab\ncd\r\ne\rf"); /* a bare CR is no line end here */
    assert_place(at(source, 0), "1:1 'a'");
    assert_place(at(source, 1), "1:2 'b'");
    assert_place(at(source, 3), "2:1 'c'");
    assert_place(at(source, 4), "2:2 'd'");
    assert_place(at(source, 7), "3:1 'e'");
    assert_place(at(source, 9), "3:3 'f'");
    assert_place(at(source, 10), "3:4 ''"); /* behind the last byte */
}

static void test_a_known_line_is_taken(void **state)
{
    const struct source *source = trial_source(*state, "d", "ab\ncd");
    assert_int_equal(place_line((struct place){source, 3, 1, 17}), 17);
    assert_int_equal(place_line((struct place){source, 3, 1, 0}), 2);
}

static void test_a_column_is_a_character(void **state)
{
    const struct source *source = trial_source(*state, "d", "é–日x\n🙂y\xFFz");
    assert_place(at(source, 8), "1:4 'x'");
    assert_place(at(source, 14), "2:2 'y'");
    assert_place(at(source, 16), "2:4 'z'");
}

static void test_a_byte_order_mark_is_no_column(void **state)
{
    const struct source *source = trial_source(*state, "d",
                                               "\xEF\xBB\xBF"
                                               "ab\n\xEF\xBB\xBF"
                                               "c");
    assert_place(at(source, 3), "1:1 'a'");
    assert_place(at(source, 4), "1:2 'b'");
    assert_place(at(source, 9), "2:2 'c'"); /* only at the start of the file */
    size_t column;
    assert_text(place_line_text(at(source, 4), &column), "ab");
    assert_int_equal(column, 1);
}

static void test_the_line_around_a_place(void **state)
{
    const struct source *source = trial_source(*state, "d", "ab\r\ncdef\ng\n\nh");
    size_t column;
    assert_text(place_line_text(at(source, 1), &column), "ab");
    assert_int_equal(column, 1);
    assert_text(place_line_text(at(source, 6), &column), "cdef");
    assert_int_equal(column, 2);
    assert_text(place_line_text(at(source, 9), &column), "g");
    assert_int_equal(column, 0);
    assert_text(place_line_text(at(source, 11), &column), "");
    assert_text(place_line_text(at(source, 12), &column), "h");
    assert_text(place_line_text(at(source, 13), &column), "h");
    assert_int_equal(column, 1);
}

static void test_line_ends_of_three_kinds(void **state)
{
    (void)state;
    assert_int_equal(place_count_lines(TEXT(""), '\n'), 0);
    assert_int_equal(place_count_lines(TEXT("a"), '\n'), 0);
    assert_int_equal(place_count_lines(TEXT("a\nb\r\nc\rd"), '\n'), 2);
    assert_int_equal(place_count_lines(TEXT("\n\n"), '\n'), 2);
    assert_int_equal(place_count_lines(TEXT("\r\r"), '\r'), 2);
    assert_int_equal(place_line_end(TEXT("a\rb\nc")), '\n');
    assert_int_equal(place_line_end(TEXT("a\rb")), '\r');
}

static void test_a_whole_file_is_no_stretch(void **state)
{
    const struct source *source = trial_source(*state, "d", "ab");
    struct place place = place_of_file(source);
    assert_ptr_equal(place.source, source);
    assert_int_equal(place.len + place.at + place.line, 0);
}

static void test_the_hash_is_that_of_the_bytes(void **state)
{
    assert_string_equal(trial_source(*state, "d", "abc")->sha256,
                        "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    assert_string_equal(trial_source(*state, "d", "")->sha256,
                        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_lines_and_columns_count_from_one), TRIAL(test_a_known_line_is_taken),
        TRIAL(test_a_column_is_a_character),          TRIAL(test_a_byte_order_mark_is_no_column),
        TRIAL(test_the_line_around_a_place),          TRIAL(test_line_ends_of_three_kinds),
        TRIAL(test_a_whole_file_is_no_stretch),       TRIAL(test_the_hash_is_that_of_the_bytes),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
