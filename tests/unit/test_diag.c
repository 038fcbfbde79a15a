#include "support.h"

#include <string.h>

static struct place at(const struct source *source, size_t from, size_t len)
{
    return (struct place){source, from, len, 0};
}

static void test_a_message_names_place_rule_and_cure(void **state)
{
    struct trial *trial = *state;
    const struct source *source = trial_source(trial, "input/data.csv", "a,b\n1,n/a\n");
    diag_error(&trial->diags, at(source, 6, 3), "oews-cell", "'%s' is no number", "n/a");
    diag_hint(&trial->diags, "expected %d things", 2);
    assert_int_equal(trial->diags.errors, 1);
    assert_messages(trial, "input/data.csv:2:3: error: 'n/a' is no number [oews-cell]\n"
                           "  1,n/a\n"
                           "    ^~~ expected 2 things\n");
}

static void test_a_warning_without_a_hint(void **state)
{
    struct trial *trial = *state;
    diag_warning(&trial->diags, at(trial_source(trial, "d", "ab"), 1, 1), "r", "odd");
    assert_int_equal(trial->diags.warnings, 1);
    assert_int_equal(trial->diags.errors, 0);
    assert_messages(trial, "d:1:2: warning: odd [r]\n"
                           "  ab\n"
                           "   ^\n");
}

static void test_strict_calls_warnings_errors(void **state)
{
    struct trial *trial = *state;
    diag_warning(&trial->diags, (struct place){0}, "r", "odd");
    diag_note(&trial->diags, (struct place){0}, "a note stays one");
    trial_messages_are(trial, "careerguide: error: odd [r]\ncareerguide: note: a note stays one\n",
                       (struct diag_style){.strict = true}, __FILE__, __LINE__);
}

static void test_messages_without_a_place_or_without_a_stretch(void **state)
{
    struct trial *trial = *state;
    const struct source *source = trial_source(trial, "data.csv", "x\n");
    diag_error(&trial->diags, place_of_file(source), "file-empty", "the file is empty");
    diag_hint(&trial->diags, "save it again");
    diag_error(&trial->diags, (struct place){0}, "output-write", "cannot write");
    diag_hint(&trial->diags, "make room");
    assert_messages(trial, "careerguide: error: cannot write [output-write]\n"
                           "  make room\n"
                           "data.csv: error: the file is empty [file-empty]\n"
                           "  save it again\n");
}

static void test_order_is_that_of_files_then_places_then_discovery(void **state)
{
    struct trial *trial = *state;
    const struct source *first = trial_source(trial, "first", "abc");
    const struct source *second = trial_source(trial, "second", "abc");
    diag_error(&trial->diags, at(second, 0, 1), "r", "5");
    diag_warning(&trial->diags, at(first, 2, 1), "q", "4");
    diag_error(&trial->diags, at(first, 1, 1), "r", "2");
    diag_error(&trial->diags, at(first, 1, 1), "q", "3");
    diag_error(&trial->diags, (struct place){0}, "r", "1");
    assert_messages(trial, "careerguide: error: 1 [r]\n"
                           "first:1:2: error: 2 [r]\n  abc\n   ^\n"
                           "first:1:2: error: 3 [q]\n  abc\n   ^\n"
                           "first:1:3: warning: 4 [q]\n  abc\n    ^\n"
                           "second:1:1: error: 5 [r]\n  abc\n  ^\n");
}

static void test_notes_stay_with_their_message(void **state)
{
    struct trial *trial = *state;
    const struct source *source = trial_source(trial, "d", "abc\ndef");
    diag_error(&trial->diags, at(source, 4, 2), "r", "twice");
    diag_note(&trial->diags, at(source, 0, 1), "first %s", "here");
    diag_note(&trial->diags, at(source, 1, 1), "and here");
    diag_error(&trial->diags, at(source, 0, 0), "r", "before");
    assert_messages(trial, "d: error: before [r]\n"
                           "d:2:1: error: twice [r]\n  def\n  ^~\n"
                           "d:1:1: note: first here\n"
                           "d:1:2: note: and here\n");
}

static void test_the_caret_stands_under_wide_and_combining_letters(void **state)
{
    struct trial *trial = *state;
    const struct source *source = trial_source(trial, "d", "日本,e\xCC\x81\tx");
    diag_error(&trial->diags, at(source, strlen("日本,e\xCC\x81\t"), 1), "r", "m");
    diag_error(&trial->diags, at(source, 0, strlen("日本")), "r", "n");
    assert_messages(trial, "d:1:1: error: n [r]\n"
                           "  日本,e\xCC\x81 x\n"
                           "  ^~~~\n"
                           "d:1:7: error: m [r]\n"
                           "  日本,e\xCC\x81 x\n"
                           "         ^\n");
}

static void test_an_excerpt_cannot_move_the_cursor(void **state)
{
    struct trial *trial = *state;
    const struct source *source = trial_source(trial, "d", "a\x1b[2Jb\x7F\xFFz");
    diag_error(&trial->diags, at(source, 8, 1), "r", "m");
    assert_messages(trial, "d:1:9: error: m [r]\n"
                           "  a?[2Jb??z\n"
                           "          ^\n");
}

static void test_of_a_long_line_only_what_stands_around_the_place(void **state)
{
    struct trial *trial = *state;
    struct buffer line = {.arena = &trial->arena};
    for (int i = 0; i < 30; i++) {
        buffer_format(&line, "%04d–", i * 5); /* five characters, seven bytes */
    }
    const struct source *source =
        trial_source(trial, "d", text_terminated(&trial->arena, buffer_text(&line)));
    diag_error(&trial->diags, at(source, 0, 4), "r", "start");
    diag_error(&trial->diags, at(source, 20 * 7, 4), "r", "middle");
    diag_error(&trial->diags, at(source, 29 * 7, 7), "r", "end");
    diag_error(&trial->diags, at(source, 0, 30 * 7), "q", "whole");
    assert_messages(
        trial,
        "d:1:1: error: start [r]\n"
        "  0000–0005–0010–0015–0020–0025–0030–0035–0040–0045–0050–0055–0060–0065–0070–0075–0080–"
        "0085–0090–0...\n"
        "  ^~~~\n"
        "d:1:1: error: whole [q]\n"
        "  0000–0005–0010–0015–0020–0025–0030–0035–0040–0045–0050–0055–0060–0065–0070–0075–0080–"
        "0085–0090–0...\n"
        "  ^\n"
        "d:1:101: error: middle [r]\n"
        "  ...0060–0065–0070–0075–0080–0085–0090–0095–0100–0105–0110–0115–0120–0125–0130–0135–"
        "0140–0145–\n"
        "                                             ^~~~\n"
        "d:1:146: error: end [r]\n"
        "  ...0105–0110–0115–0120–0125–0130–0135–0140–0145–\n"
        "                                             ^~~~~\n");
}

static void test_a_place_over_several_lines_is_underlined_in_the_first(void **state)
{
    struct trial *trial = *state;
    const struct source *source = trial_source(trial, "d", "one\r\ntwo\r\n");
    diag_error(&trial->diags, at(source, 1, 6), "r", "m");
    diag_error(&trial->diags, at(source, 10, 0), "r", "at the end");
    assert_messages(trial, "d:1:2: error: m [r]\n  one\n   ^~\n"
                           "d:3:1: error: at the end [r]\n  \n  ^\n");
}

static void test_a_message_is_not_said_twice(void **state)
{
    struct trial *trial = *state;
    const struct source *source = trial_source(trial, "d.csv", "abc\n");
    const struct source *other = trial_source(trial, "e.csv", "abc\n");
    for (int i = 0; i < 2; i++) { /* as two guides that are compared say it */
        diag_warning(&trial->diags, (struct place){source, 1, 1, 1}, "r", "m");
        diag_hint(&trial->diags, "h");
        diag_warning(&trial->diags, (struct place){source, 2, 1, 1}, "r", "m");
        diag_warning(&trial->diags, (struct place){other, 1, 1, 1}, "r", "m");
    }
    diag_warning(&trial->diags, (struct place){source, 1, 1, 1}, "r", "n");
    assert_messages(trial, "d.csv:1:2: warning: m [r]\n"
                           "  abc\n"
                           "   ^ h\n"
                           "d.csv:1:2: warning: n [r]\n"
                           "  abc\n"
                           "   ^\n"
                           "d.csv:1:3: warning: m [r]\n"
                           "  abc\n"
                           "    ^\n"
                           "e.csv:1:2: warning: m [r]\n"
                           "  abc\n"
                           "   ^\n");
}

static void test_of_one_rule_in_one_file_twenty_are_shown(void **state)
{
    struct trial *trial = *state;
    const struct source *source = trial_source(trial, "d", "abc");
    for (int i = 0; i < DIAGS_A_RULE + 3; i++) {
        diag_warning(&trial->diags, place_of_file(source), "many", "m %d", i);
    }
    for (int i = 0; i < DIAGS_A_RULE; i++) {
        diag_error(&trial->diags, place_of_file(source), "just", "j %d", i);
    }
    diag_warning(&trial->diags, (struct place){0}, "many", "elsewhere");
    assert_int_equal(trial->diags.warnings, DIAGS_A_RULE + 4);
    struct buffer expected = {.arena = &trial->arena};
    buffer_add_string(&expected, "careerguide: warning: elsewhere [many]\n");
    for (int i = 0; i < DIAGS_A_RULE; i++) {
        buffer_format(&expected, "d: warning: m %d [many]\n", i);
    }
    for (int i = 0; i < DIAGS_A_RULE; i++) {
        buffer_format(&expected, "d: error: j %d [just]\n", i);
    }
    buffer_add_string(&expected,
                      "d: warning: 3 more of this rule in this file, not shown [many]\n");
    assert_messages(trial, text_terminated(&trial->arena, buffer_text(&expected)));
}

static void test_json_is_one_object_a_line(void **state)
{
    struct trial *trial = *state;
    const struct source *source = trial_source(trial, "in/\"d\".csv", "a\n1,\"x\ny\"\n");
    diag_warning(&trial->diags, at(source, 5, 3), "r", "odd '%s'", "x\ny");
    diag_hint(&trial->diags, "tab\there");
    diag_note(&trial->diags, at(source, 0, 1), "first here");
    diag_error(&trial->diags, (struct place){0}, "q", "no place");
    trial_messages_are(
        trial,
        "{\"file\":\"\",\"line\":0,\"column\":0,\"severity\":\"error\",\"rule\":\"q\","
        "\"message\":\"no place\",\"value\":\"\",\"hint\":\"\"}\n"
        "{\"file\":\"in/\\\"d\\\".csv\",\"line\":2,\"column\":4,\"severity\":\"warning\","
        "\"rule\":\"r\",\"message\":\"odd 'x\\ny'\",\"value\":\"x\\ny\","
        "\"hint\":\"tab\\u0009here\"}\n"
        "{\"file\":\"in/\\\"d\\\".csv\",\"line\":1,\"column\":1,\"severity\":\"note\","
        "\"rule\":\"\",\"message\":\"first here\",\"value\":\"a\",\"hint\":\"\"}\n",
        (struct diag_style){.json = true}, __FILE__, __LINE__);
}

static void test_json_shows_no_value_that_is_not_utf8(void **state)
{
    struct trial *trial = *state;
    const struct source *source = trial_source(trial, "d", "a\xFF");
    diag_error(&trial->diags, at(source, 1, 1), "r", "m");
    trial_messages_are(trial,
                       "{\"file\":\"d\",\"line\":1,\"column\":2,\"severity\":\"error\","
                       "\"rule\":\"r\",\"message\":\"m\",\"value\":\"\",\"hint\":\"\"}\n",
                       (struct diag_style){.json = true}, __FILE__, __LINE__);
}

static void test_colours(void **state)
{
    struct trial *trial = *state;
    diag_error(&trial->diags, (struct place){0}, "r", "e");
    diag_note(&trial->diags, (struct place){0}, "n");
    diag_warning(&trial->diags, (struct place){0}, "r", "w");
    trial_messages_are(trial,
                       "\x1b[1mcareerguide: \x1b[1;31merror:\x1b[0m e [r]\n"
                       "\x1b[1mcareerguide: \x1b[1;36mnote:\x1b[0m n\n"
                       "\x1b[1mcareerguide: \x1b[1;35mwarning:\x1b[0m w [r]\n",
                       (struct diag_style){.color = true}, __FILE__, __LINE__);
}

static void test_a_long_message_is_whole(void **state)
{
    struct trial *trial = *state;
    for (size_t len = 1022; len <= 1026; len++) { /* around the size of the buffer for short ones */
        char *word = arena_take(&trial->arena, len + 1);
        memset(word, 'w', len);
        diag_error(&trial->diags, (struct place){0}, "r", "%s", word);
        assert_text(trial->diags.items[trial->diags.count - 1]->message, word);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_a_message_names_place_rule_and_cure),
        TRIAL(test_a_warning_without_a_hint),
        TRIAL(test_strict_calls_warnings_errors),
        TRIAL(test_messages_without_a_place_or_without_a_stretch),
        TRIAL(test_order_is_that_of_files_then_places_then_discovery),
        TRIAL(test_notes_stay_with_their_message),
        TRIAL(test_the_caret_stands_under_wide_and_combining_letters),
        TRIAL(test_an_excerpt_cannot_move_the_cursor),
        TRIAL(test_of_a_long_line_only_what_stands_around_the_place),
        TRIAL(test_a_place_over_several_lines_is_underlined_in_the_first),
        TRIAL(test_a_message_is_not_said_twice),
        TRIAL(test_of_one_rule_in_one_file_twenty_are_shown),
        TRIAL(test_json_is_one_object_a_line),
        TRIAL(test_json_shows_no_value_that_is_not_utf8),
        TRIAL(test_colours),
        TRIAL(test_a_long_message_is_whole),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
