#include "read/po.h"
#include "support.h"

static bool taken(struct trial *trial, const char *bytes, struct po *po)
{
    return po_read(&trial->arena, trial_source(trial, "es.po", bytes), &trial->diags, po);
}

static void refused(struct trial *trial, const char *bytes, const char *messages)
{
    struct po po;
    assert_false(taken(trial, bytes, &po));
    assert_messages(trial, messages);
}

static void test_entries_with_their_places(void **state)
{
    struct po po;
    assert_true(taken(*state,
                      "# a comment\n"
                      "msgid \"\"\n"
                      "msgstr \"\"\n"
                      "\"Language: es\\n\"\n"
                      "\n"
                      "#. for translators\n"
                      "#: wording.c:12\n"
                      "#| msgid \"Role\"\n"
                      "msgctxt \"month\"\n"
                      "msgid \"May\"\n"
                      "msgstr \"mayo\"\n"
                      "msgid \"say \\\"so\\\"\\t\\\\ \"\n"
                      "\"and on\"\n"
                      "msgstr \"\"\n"
                      "#~ msgid \"Gone\"\n"
                      "#~ msgstr \"Ido\"",
                      &po));
    assert_no_messages(*state);
    assert_int_equal(po.count, 3);
    assert_text(po.items[0].words, "");
    assert_text(po.items[0].translation, "Language: es\n");
    assert_text(po.items[1].context, "month");
    assert_text(po.items[1].words, "May");
    assert_text(po.items[1].translation, "mayo");
    assert_place(po.items[1].words_place, "10:7 '\"May\"'");
    assert_place(po.items[1].translation_place, "11:8 '\"mayo\"'");
    assert_text(po.items[2].context, "");
    assert_text(po.items[2].words, "say \"so\"\t\\ and on");
    assert_text(po.items[2].translation, "");
}

static void test_flags_are_of_the_next_entry_alone(void **state)
{
    struct po po;
    assert_true(taken(*state,
                      "#, c-format, fuzzy\nmsgid \"A\"\nmsgstr \"a\"\n"
                      "#, no-wrap\nmsgid \"B\"\nmsgstr \"b\"\n"
                      "#fuzzy, fuzzy\nmsgid \"C\"\nmsgstr \"c\"\n",
                      &po));
    assert_true(po.items[0].fuzzy);
    assert_false(po.items[1].fuzzy);
    assert_false(po.items[2].fuzzy);
}

/* As editors on other systems save it. */
static void test_line_ends_and_byte_order_mark(void **state)
{
    struct po po;
    assert_true(taken(*state,
                      "\xEF\xBB\xBFmsgid \"A\"\r\n  msgstr\t\"a\"\r\n\r\nmsgid\"B\"\r\nmsgstr\"b\"",
                      &po));
    assert_no_messages(*state);
    assert_int_equal(po.count, 2);
    assert_text(po.items[1].translation, "b");
}

static void test_an_entry_that_is_faulty_hides_no_other(void **state)
{
    struct po po;
    assert_false(taken(*state,
                       "msgid \"A\nmsgstr \"a\"\n"
                       "msgid \"B\"\nmsgstr \"b\"\n"
                       "msgctxt \"x\nmsgid \"C\"\nmsgstr \"c\"\n"
                       "msgid \"D\"\nmsgstr \"\\d\"\n\"more\"\n",
                       &po));
    assert_int_equal(po.count, 1);
    assert_text(po.items[0].words, "B");
    assert_messages(*state,
                    "es.po:1:7: error: a string without its closing quote [po-string]\n"
                    "  msgid \"A\n"
                    "        ^~ close it on the same line, and go on in quotes on the next\n"
                    "es.po:5:9: error: a string without its closing quote [po-string]\n"
                    "  msgctxt \"x\n"
                    "          ^~ close it on the same line, and go on in quotes on the next\n"
                    "es.po:9:9: error: an unknown escape in a string [po-string]\n"
                    "  msgstr \"\\d\"\n"
                    "          ^~ expected \\n, \\t, \\\" or \\\\\n");
}

static void test_what_is_no_po(void **state)
{
    refused(*state, "msgstr \"a\"\n",
            "es.po:1:1: error: a part out of order [po-entry]\n"
            "  msgstr \"a\"\n"
            "  ^~~~~~ expected msgctxt (if any), msgid and msgstr, once each\n");
    refused(*state, "msgid \"a\"\nmsgctxt \"b\"\nmsgstr \"c\"\n",
            "es.po:2:1: error: a part out of order [po-entry]\n"
            "  msgctxt \"b\"\n"
            "  ^~~~~~~ expected msgctxt (if any), msgid and msgstr, once each\n");
    refused(*state, "\"a\"\n",
            "es.po:1:1: error: neither a comment nor a part of an entry [po-line]\n"
            "  \"a\"\n"
            "  ^~~ expected '#', msgctxt, msgid, msgstr, or a string that goes on from the line "
            "above\n");
    refused(*state, "msgid \"a\"\n",
            "es.po:1:7: error: an entry without a 'msgstr' [po-entry]\n"
            "  msgid \"a\"\n"
            "        ^~~ write 'msgstr \"\u2026\"' below it; an empty string means not translated "
            "yet\n");
    refused(*state, "msgid \"a\"\nmsgstr \"b\" \"c\"\n",
            "es.po:2:11: error: something behind a string [po-string]\n"
            "  msgstr \"b\" \"c\"\n"
            "            ^~~~ write a quote inside a string as \\\"\n");
    refused(*state, "msgid \"a\"\nmsgstr \"b\\\n",
            "es.po:2:10: error: an unknown escape in a string [po-string]\n"
            "  msgstr \"b\\\n"
            "           ^ expected \\n, \\t, \\\" or \\\\\n");
    refused(*state, "msgid \"a\"\nmsgstr \"b\rc\"\n",
            "es.po:2:10: error: a carriage return in a string [po-string]\n"
            "  msgstr \"b?c\"\n"
            "           ^ take it out; \\n is a line end\n");
    refused(*state, "",
            "es.po: error: the file is empty [file-empty]\n"
            "  download or save it again\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_entries_with_their_places),
        TRIAL(test_flags_are_of_the_next_entry_alone),
        TRIAL(test_line_ends_and_byte_order_mark),
        TRIAL(test_an_entry_that_is_faulty_hides_no_other),
        TRIAL(test_what_is_no_po),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
