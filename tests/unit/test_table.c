#include "read/table.h"
#include "support.h"

#include <stdio.h>
#include <string.h>

/* Every record as "line| cell| cell …", one a line, each cell with its place: "1:1 'cell'". */
static struct text dump(struct trial *trial, const char *bytes)
{
    struct buffer out = {.arena = &trial->arena};
    struct table *table =
        table_open(&trial->arena, trial_source(trial, "data.csv", bytes), &trial->diags);
    if (!table) {
        return TEXT("refused");
    }
    for (struct record record; table_next(table, &record);) {
        buffer_format(&out, "%zu", record.line);
        for (size_t i = 0; i < record.count; i++) {
            struct place place = table_place(table, &record, i);
            assert_int_equal(place_line((struct place){place.source, place.at, place.len, 0}),
                             place.line); /* counted here and counted from the start agree */
            struct text stretch = text_part(place.source->bytes, place.at, place.at + place.len);
            assert_true(text_equal(text_trim(stretch), record.cells[i]) ||
                        text_find(stretch, '"', 0) < stretch.len);
            buffer_format(&out, "| %zu:%zu %.*s", place_line(place), place_column(place),
                          TEXT_ARG(record.cells[i]));
        }
        buffer_add_char(&out, '\n');
    }
    if (table_refused(table)) {
        buffer_format(&out, "%zu refused\n", table_refused(table));
    }
    table_close(table);
    return buffer_text(&out);
}

static void test_cells_have_lines_and_columns(void **state)
{
    assert_text(dump(*state, "code,title,wage\n29-2032,Sonographers,89340\n25-1071,Teachers,1\n"),
                "2| 2:1 29-2032| 2:9 Sonographers| 2:22 89340\n"
                "3| 3:1 25-1071| 3:9 Teachers| 3:18 1\n");
    assert_no_messages(*state);
}

static void test_a_quoted_cell_begins_behind_its_quote(void **state)
{
    assert_text(dump(*state, "\"a\",\"b\",\"c\"\n\"1,397.7\",\"=\"\"29-2032\"\"\",\"\"\n"),
                "2| 2:2 1,397.7| 2:12 =\"29-2032\"| 2:27 \n");
    assert_no_messages(*state);
}

static void test_quoted_line_breaks_count_as_lines(void **state)
{
    assert_text(dump(*state, "a,b,c\n\"one\ntwo\",\"x\",y\n7,8,9\n"),
                "2| 2:2 one\ntwo| 3:7 x| 3:10 y\n4| 4:1 7| 4:3 8| 4:5 9\n");
    assert_text(dump(*state, "a,b\r\n\"one\r\ntwo\r\nthree\",x\r\n7,8\r\n"),
                "2| 2:2 one\r\ntwo\r\nthree| 4:8 x\n5| 5:1 7| 5:3 8\n");
    assert_text(dump(*state, "a,b\r\"one\rtwo\",x\r7,8\r"),
                "2| 2:2 one\rtwo| 3:6 x\n4| 4:1 7| 4:3 8\n");
    assert_no_messages(*state);
}

static void test_quoted_line_breaks_in_the_header(void **state)
{
    struct trial *trial = *state;
    struct table *table = table_open(
        &trial->arena, trial_source(trial, "data.csv", "a,\"b\nc\"\n1,2\n"), &trial->diags);
    assert_non_null(table);
    assert_text(table_header(table)->cells[1], "b\nc");
    struct record record;
    assert_true(table_next(table, &record));
    assert_int_equal(record.line, 3);
    table_close(table);
}

static void test_all_three_line_ends_and_none_at_the_end(void **state)
{
    static const char *const files[] = {"a,b\n1,2\n3,4\n",       "a,b\n1,2\n3,4",
                                        "a,b\r\n1,2\r\n3,4\r\n", "a,b\r\n1,2\r\n3,4",
                                        "a,b\r1,2\r3,4\r",       "a,b\r1,2\r3,4"};
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        assert_text(dump(*state, files[i]), "2| 2:1 1| 2:3 2\n3| 3:1 3| 3:3 4\n");
    }
    assert_no_messages(*state);
}

static void test_a_byte_order_mark_is_no_column(void **state)
{
    struct trial *trial = *state;
    const char *bytes = "\xEF\xBB\xBF\"code\",wage\n1,2\n";
    struct table *table =
        table_open(&trial->arena, trial_source(trial, "data.csv", bytes), &trial->diags);
    assert_non_null(table);
    const struct record *header = table_header(table);
    assert_text(header->cells[0], "code");
    assert_place(table_place(table, header, 0), "1:2 'code'");
    assert_place(table_place(table, header, 1), "1:8 'wage'");
    assert_place(table_record_place(table, header), "1:1 '\"code\",wage'");
    table_close(table);
}

static void test_a_column_is_a_character_not_a_byte(void **state)
{
    assert_text(dump(*state, "a,b,c\né–ü,\"日本 🙂\",x\n"),
                "2| 2:1 é–ü| 2:6 日本 🙂| 2:12 x\n");
}

static void test_blanks_around_cells_go(void **state)
{
    assert_text(dump(*state, "a,b,c\n  1 ,  \" two  \"  ,\t3\t\n"), "2| 2:3 1| 2:9 two| 2:20 3\n");
    assert_text(dump(*state, "a,b\n\xC2\xA0"
                             "1\xC2\xA0,\"\xC2\xA0\"\n"),
                "2| 2:1 1| 2:6 \n");
    assert_no_messages(*state);
}

static void test_blank_lines_are_passed_over_but_counted(void **state)
{
    assert_text(dump(*state, "\n\na,b\n\n  \n1,2\n\n\n3,4\n\n"),
                "6| 6:1 1| 6:3 2\n9| 9:1 3| 9:3 4\n");
    assert_no_messages(*state);
}

static void test_semicolons_and_tabs_separate_too(void **state)
{
    assert_text(dump(*state, "AREA;A_MEAN\nAlabama;53,400\n"), "2| 2:1 Alabama| 2:9 53,400\n");
    assert_text(dump(*state, "a\tb\tc\n1,5\t\t3\n"), "2| 2:1 1,5| 2:5 | 2:6 3\n");
    assert_text(dump(*state, "\"a;;;;\",b\n1,2\n"), "2| 2:1 1| 2:3 2\n"); /* quotes counted */
    assert_text(dump(*state, "a\n5;6\n"), "2| 2:1 5;6\n");
    assert_no_messages(*state);
}

static void test_empty_cells_stay(void **state)
{
    assert_text(dump(*state, "a,b,c\n,,\n1,,\"\"\n"),
                "2| 2:1 | 2:2 | 2:3 \n3| 3:1 1| 3:3 | 3:5 \n");
}

static void test_blank_columns_at_the_end_of_the_header(void **state)
{
    assert_text(dump(*state, "a,b,,\n1,2\n3,4,\n5,6,,\n"),
                "2| 2:1 1| 2:3 2\n3| 3:1 3| 3:3 4\n4| 4:1 5| 4:3 6\n");
    assert_no_messages(*state);
    assert_text(dump(*state, "a,b,,\n1,2,,x\n3,4,,,\n"), "2 refused\n");
    assert_messages(*state,
                    "data.csv:2:5: error: the record has 4 cells, the header has 2 [table-ragged]\n"
                    "  1,2,,x\n"
                    "      ^ a separator inside a cell needs quotes around the cell\n"
                    "data.csv:3:5: error: the record has 5 cells, the header has 2 [table-ragged]\n"
                    "  3,4,,,\n"
                    "      ^ a separator inside a cell needs quotes around the cell\n");
}

static void test_ragged_records_are_reported_and_passed_over(void **state)
{
    assert_text(dump(*state, "a,b,c\n1,2\n4,5,6,7\n7,8,9\n"),
                "4| 4:1 7| 4:3 8| 4:5 9\n2 refused\n");
    assert_messages(*state,
                    "data.csv:2:1: error: the record has 2 cells, the header has 3 [table-ragged]\n"
                    "  1,2\n"
                    "  ^~~ is the file cut short?\n"
                    "data.csv:3:7: error: the record has 4 cells, the header has 3 [table-ragged]\n"
                    "  4,5,6,7\n"
                    "        ^ a separator inside a cell needs quotes around the cell\n");
}

static void test_a_stray_quote_is_refused_where_it_stands(void **state)
{
    assert_text(dump(*state, "a,b,c\n1,5\" pipe,3\n4,5,6\n"),
                "3| 3:1 4| 3:3 5| 3:5 6\n1 refused\n");
    assert_messages(*state, "data.csv:2:4: error: a quote in the middle of a cell [table-form]\n"
                            "  1,5\" pipe,3\n"
                            "     ^ put the whole cell in quotes and double those inside it\n");
}

static void test_a_quote_that_ends_inside_a_cell(void **state)
{
    assert_text(dump(*state, "a,b\n\"x\",\"one\"two\n4,5\n"), "3| 3:1 4| 3:3 5\n1 refused\n");
    assert_messages(
        *state, "data.csv:2:5: error: the quote that opens here is not closed at the end of a cell "
                "[table-form]\n"
                "  \"x\",\"one\"two\n"
                "      ^ close it there, and double the quotes inside the cell\n"
                "data.csv:2:9: note: the next quote stands here\n");
}

static void test_a_quote_that_is_never_closed_ends_the_table(void **state)
{
    assert_text(dump(*state, "a,b\n1,2\n3,\"open\n5,6\n"), "2| 2:1 1| 2:3 2\n1 refused\n");
    assert_messages(*state,
                    "data.csv:3:3: error: the quote that opens here is never closed [table-quote]\n"
                    "  3,\"open\n"
                    "    ^ close it, or double it where it belongs to the text\n");
    assert_text(dump(*state, "a,\"b\n1,2\n"), "refused");
    assert_messages(*state,
                    "data.csv:1:3: error: the quote that opens here is never closed [table-quote]\n"
                    "  a,\"b\n"
                    "    ^ close it, or double it where it belongs to the text\n");
}

static void test_a_bare_carriage_return_between_line_feeds(void **state)
{
    assert_text(dump(*state, "a,b\n1,2\r3,4\n"), "1 refused\n");
    assert_messages(*state,
                    "data.csv:2:4: error: a bare carriage return inside the record [table-form]\n"
                    "  1,2?3,4\n"
                    "     ^ save the file with one kind of line end\n");
    assert_text(dump(*state, "a,b\n\r1,2\n3,4\n"), "3| 3:1 3| 3:3 4\n1 refused\n");
    assert_messages(*state,
                    "data.csv:2:1: error: a bare carriage return inside the record [table-form]\n"
                    "  ?1,2\n"
                    "  ^ save the file with one kind of line end\n");
}

static void test_most_cells(void **state)
{
    struct trial *trial = *state;
    struct buffer file = {.arena = &trial->arena};
    for (int i = 0; i < TABLE_MOST_CELLS; i++) {
        buffer_format(&file, "%sc%d", i ? "," : "", i);
    }
    buffer_add_string(&file, "\n");
    for (int i = 0; i < TABLE_MOST_CELLS; i++) {
        buffer_format(&file, "%s%d", i ? "," : "", i);
    }
    struct table *table = table_open(
        &trial->arena,
        trial_source(trial, "data.csv", text_terminated(&trial->arena, buffer_text(&file))),
        &trial->diags);
    assert_non_null(table);
    struct record record;
    assert_true(table_next(table, &record));
    assert_int_equal(record.count, TABLE_MOST_CELLS);
    assert_text(record.cells[TABLE_MOST_CELLS - 1], "255");
    table_close(table);
    buffer_add_string(&file, ",256");
    const char *one_more = text_terminated(&trial->arena, buffer_text(&file));
    assert_text(dump(trial, one_more), "1 refused\n");
    assert_int_equal(trial->diags.errors, 1);
    assert_text(trial->diags.items[0]->message, "the record has more than 256 cells");
}

static void test_largest_record(void **state)
{
    struct trial *trial = *state;
    char *file = arena_take(&trial->arena, TABLE_LARGEST_RECORD + 16);
    memcpy(file, "a\n", 2);
    memset(file + 2, 'x', TABLE_LARGEST_RECORD);
    struct table *table =
        table_open(&trial->arena, trial_source(trial, "data.csv", file), &trial->diags);
    struct record record;
    assert_true(table_next(table, &record));
    assert_int_equal(record.cells[0].len, TABLE_LARGEST_RECORD);
    table_close(table);
    file[2 + TABLE_LARGEST_RECORD] = 'x';
    memcpy(file + 3 + TABLE_LARGEST_RECORD, "\nlast", 6);
    assert_text(dump(trial, file), "3| 3:1 last\n1 refused\n");
    assert_text(trial->diags.items[0]->message, "the record is longer than 1 MiB");
}

static void test_what_is_no_text_is_refused(void **state)
{
    assert_text(dump(*state, ""), "refused");
    assert_text(dump(*state, " \r\n \n"), "refused");
    assert_text(dump(*state, "version https://git-lfs.github.com/spec/v1\noid sha256:0\n"),
                "refused");
    assert_text(dump(*state, "a,b\n1,Ch\xEAnevert\n"), "1 refused\n");
    assert_messages(
        *state,
        "data.csv: error: the file is empty [file-empty]\n"
        "  download or save it again\n"
        "data.csv: error: the file is empty [file-empty]\n"
        "  download or save it again\n"
        "data.csv:1:1: error: this is a Git LFS pointer, not the file it stands for "
        "[file-lfs-pointer]\n"
        "  version https://git-lfs.github.com/spec/v1\n"
        "  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ run 'git lfs pull', or download the file "
        "itself\n"
        "data.csv:2:5: error: byte 0xEA is not UTF-8 [file-utf8]\n"
        "  1,Ch?nevert\n"
        "      ^ save the file as UTF-8 ('CSV UTF-8' in a spreadsheet), or download it again\n");
}

static void test_a_nul_byte_is_refused(void **state)
{
    struct trial *trial = *state;
    struct source source = *trial_source(trial, "data.csv", "");
    source.bytes = (struct text){"a,b\n1,\0002\n", 9};
    struct table *table = table_open(&trial->arena, &source, &trial->diags);
    struct record record;
    assert_false(table_next(table, &record));
    assert_int_equal(table_refused(table), 1);
    table_close(table);
    assert_messages(trial, "data.csv:2:3: error: a control character (U+0000) [file-control]\n"
                           "  1,?2\n"
                           "    ^ take it out; if the file is full of them, it is no text file\n");
}

static void test_control_characters_are_refused(void **state)
{
    static const char *const cells[] = {"\x1B[2J", "\x07", "\x7F", "\xC2\x9B", "\xC2\x80", "\x0B"};
    static const unsigned codes[] = {0x1B, 0x07, 0x7F, 0x9B, 0x80, 0x0B};
    struct trial *trial = *state;
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        struct text bytes = text_format(&trial->arena, "a,b\n1,é%s\n3,4\n", cells[i]);
        const struct source *source = trial_source(trial, "data.csv", bytes.at);
        struct table *table = table_open(&trial->arena, source, &trial->diags);
        struct record record;
        assert_true(table_next(table, &record)); /* reads on behind it */
        assert_int_equal(table_refused(table), 1);
        table_close(table);
        assert_int_equal(trial->diags.count, 1);
        assert_string_equal(trial->diags.items[0]->rule, "file-control");
        struct text message = text_format(&trial->arena, "a control character (U+%04X)", codes[i]);
        assert_text(trial->diags.items[0]->message, message.at);
        assert_int_equal(place_line(trial->diags.items[0]->place), 2);
        assert_int_equal(place_column(trial->diags.items[0]->place), 4);
        trial->diags = (struct diags){.arena = &trial->arena};
    }
    /* what is no control character, though it begins with the same byte */
    assert_text(dump(trial, "a,b\n1,x\xC2\xA0\xC2\xB0\n"), "2| 2:1 1| 2:3 x\xC2\xA0\xC2\xB0\n");
    assert_no_messages(trial);
}

static void test_a_table_after_an_error_reads_on(void **state)
{
    /* libcsv's state after a refused record must not leak into the next one */
    assert_text(dump(*state, "a;b\n1;x\"y\n\"3\";4\n5;x\"y\n7;\"8;9\"\n"),
                "3| 3:2 3| 3:5 4\n5| 5:1 7| 5:4 8;9\n2 refused\n");
}

/* Wants the records whose cell is "yes", and notes what it was asked. */
static bool wants_yes(const void *data, struct text cell)
{
    struct buffer *asked = *(struct buffer *const *)data;
    buffer_format(asked, "[%.*s]", TEXT_ARG(cell));
    return text_is(cell, "yes");
}

static void test_a_filter_passes_over_without_a_look(void **state)
{
    struct trial *trial = *state;
    struct buffer asked = {.arena = &trial->arena};
    struct buffer *to_asked = &asked;
    struct table *table =
        table_open(&trial->arena,
                   trial_source(trial, "data.csv",
                                "a,b,c\n1,no,x\n1,yes,x\n\"1,\n1\",yes,x\n"
                                "1, no ,x\n1,\"no\",x\n1,\"n\"\"o\",x\n1,no,5\" pipe\n"
                                "1,yes,5\" pipe\n1,no\n1,yes,last"),
                   &trial->diags);
    table_set_filter(table, (struct table_filter){1, wants_yes, &to_asked, false});
    struct buffer out = {.arena = &trial->arena};
    for (struct record record; table_next(table, &record);) {
        struct place place = table_place(table, &record, 2);
        buffer_format(&out, "%zu:%zu %.*s|", place_line(place), place_column(place),
                      TEXT_ARG(record.cells[1]));
    }
    assert_text(buffer_text(&out), "3:7 yes|5:8 yes|8:10 n\"o|12:7 yes|");
    size_t passed = table_passed(table);
    size_t refused = table_refused(table);
    table_close(table);
    assert_int_equal(passed, 4);
    assert_int_equal(refused, 2); /* a quote may be open: whether wanted or not */
    assert_int_equal(trial->diags.errors, 2);
    assert_place(trial->diags.items[0]->place, "9:7 '\"'");
    assert_place(trial->diags.items[1]->place, "10:8 '\"'");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_cells_have_lines_and_columns),
        TRIAL(test_a_quoted_cell_begins_behind_its_quote),
        TRIAL(test_quoted_line_breaks_count_as_lines),
        TRIAL(test_quoted_line_breaks_in_the_header),
        TRIAL(test_all_three_line_ends_and_none_at_the_end),
        TRIAL(test_a_byte_order_mark_is_no_column),
        TRIAL(test_a_column_is_a_character_not_a_byte),
        TRIAL(test_blanks_around_cells_go),
        TRIAL(test_blank_lines_are_passed_over_but_counted),
        TRIAL(test_semicolons_and_tabs_separate_too),
        TRIAL(test_empty_cells_stay),
        TRIAL(test_blank_columns_at_the_end_of_the_header),
        TRIAL(test_ragged_records_are_reported_and_passed_over),
        TRIAL(test_a_stray_quote_is_refused_where_it_stands),
        TRIAL(test_a_quote_that_ends_inside_a_cell),
        TRIAL(test_a_quote_that_is_never_closed_ends_the_table),
        TRIAL(test_a_bare_carriage_return_between_line_feeds),
        TRIAL(test_most_cells),
        TRIAL(test_largest_record),
        TRIAL(test_what_is_no_text_is_refused),
        TRIAL(test_a_nul_byte_is_refused),
        TRIAL(test_control_characters_are_refused),
        TRIAL(test_a_table_after_an_error_reads_on),
        TRIAL(test_a_filter_passes_over_without_a_look),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
