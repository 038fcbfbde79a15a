#include "support.h"

enum { CODE, AMOUNT };
static const struct layout_column columns[] = {
    [CODE] = {"code", "code", true}, [AMOUNT] = {"amount", "amount", true}};
static const struct layout layout = {.name = "a test file", .columns = columns, .count = 2};

enum { EVERY_MARKER = (1U << MARKERS) - 1 };
static const struct cell_rule dollars = {.column = AMOUNT,
                                         .rule = "r",
                                         .unit = UNIT_DOLLARS_A_YEAR,
                                         .may_be_empty = true,
                                         .markers = EVERY_MARKER,
                                         .expected = "x"};
static const struct cell_rule wage = {.column = AMOUNT,
                                      .rule = "r",
                                      .unit = UNIT_DOLLARS_A_YEAR,
                                      .markers = 1U << MARKER_WITHHELD | 1U << MARKER_AT_BOUND,
                                      .expected = "x"};
static const struct cell_rule change = {.column = AMOUNT,
                                        .rule = "r",
                                        .unit = UNIT_JOBS,
                                        .thousands = true,
                                        .may_be_negative = true,
                                        .expected = "x"};
static const struct cell_rule percent = {
    .column = AMOUNT, .rule = "r", .unit = UNIT_PERCENT, .expected = "x"};

/* The cell as a figure by the rule, kept or refused, in the words of assert_figure. */
static struct text figure_of(struct trial *trial, const struct cell_rule *rule, const char *cell)
{
    struct text bytes = text_format(&trial->arena, "code,amount\n29-2032,\"%s\"\n", cell);
    struct reading reading =
        trial_reading(trial, trial_release(trial, RELEASE_SALARY, "2018", bytes.at), NULL);
    assert_true(reading_open(&reading, &layout));
    assert_true(reading_next(&reading));
    struct cell taken;
    bool good = reading_take(&reading, rule, decimal_of(239200), &taken);
    struct buffer out = {.arena = &trial->arena};
    if (good) {
        struct figure figure = reading_figure(&reading, rule, &taken);
        assert_string_equal(figure.rule, "r");
        assert_int_equal(figure.unit, rule->unit);
        assert_ptr_equal(figure.release, reading.release);
        buffer_format(&out, "%s ", figure_state_name(figure.state));
        decimal_print(&out, figure.value, false);
        buffer_format(&out, " '%.*s'", TEXT_ARG(figure.published));
    }
    reading_close(&reading);
    return good ? buffer_text(&out) : TEXT("refused");
}

static void test_a_figure_is_never_a_bare_number(void **state)
{
    /* D1: each state is its own, and none is 0, blank or the bound alone */
    assert_text(figure_of(*state, &dollars, "89,340"), "value 89340 '89,340'");
    assert_text(figure_of(*state, &dollars, " 89340 "), "value 89340 '89340'");
    assert_text(figure_of(*state, &dollars, "0"), "value 0 '0'");
    assert_text(figure_of(*state, &dollars, "#"), "at_least 239200 '#'");
    assert_text(figure_of(*state, &dollars, ">=208,000"), "at_least 208000 '>=208,000'");
    assert_text(figure_of(*state, &dollars, "*"), "withheld 0 '*'");
    assert_text(figure_of(*state, &dollars, "~"), "below 0 '~'");
    assert_text(figure_of(*state, &dollars, "**"), "withheld 0 '**'");
    assert_text(figure_of(*state, &dollars, "N/A"), "withheld 0 'N/A'");
    assert_text(figure_of(*state, &dollars, ""), "absent 0 ''");
    assert_no_messages(*state);
}

static void test_thousands_and_signs(void **state)
{
    assert_text(figure_of(*state, &change, "90.0"), "value 90000 '90.0'");
    assert_text(figure_of(*state, &change, "-0.1"), "value -100 '-0.1'");
    assert_text(figure_of(*state, &percent, "13.0"), "value 13.0 '13.0'");
    assert_no_messages(*state);
    assert_text(figure_of(*state, &percent, "-13.0"), "refused");
    assert_text(figure_of(*state, &change, "-0.0"), "refused");
}

static void test_numbers_beyond_any_labour_force(void **state)
{
    assert_text(figure_of(*state, &dollars, "1000000000000"),
                "value 1000000000000 '1000000000000'");
    assert_text(figure_of(*state, &change, "-1000000000000"),
                "value -1000000000000000 '-1000000000000'");
    assert_text(figure_of(*state, &percent, "0.000001"), "value 0.000001 '0.000001'");
    assert_no_messages(*state);
    static const char *const others[] = {"1000000000001",      "1234567890123456",
                                         "999999999999999999", "9223372036854775807",
                                         "0.0000001",          "12345678901234567890"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_text(figure_of(*state, &dollars, others[i]), "refused");
        assert_text(figure_of(*state, &change, others[i]), "refused");
    }
    assert_text(figure_of(*state, &change, "-1000000000001"), "refused");
    assert_text(figure_of(*state, &change, "90.0001"), "refused"); /* a tenth of a job */
    assert_text(figure_of(*state, &change, "90.001"), "value 90001 '90.001'");
}

static void test_what_a_column_does_not_allow_is_refused(void **state)
{
    static const char *const cells[] = {"**", "##", "n/a", "N/A", "~", ">=5", "$5", "-5", "5%"};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        assert_text(figure_of(*state, &wage, cells[i]), "refused");
    }
    static const char *const others[] = {">= 5", ">=", ">=#", ">=-5", "<=5", "~5", "# #"};
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_text(figure_of(*state, &dollars, others[i]), "refused");
    }
    struct trial *trial = *state;
    assert_int_equal(trial->diags.errors, 9 + 7);
    assert_text(trial->diags.items[0]->message,
                "amount '**' is neither a number nor a marker of this column");
    assert_text(trial->diags.items[0]->hint, "x");
    assert_place(trial->diags.items[0]->place, "2:10 '**'");
}

static void test_a_column_without_markers_or_empty(void **state)
{
    static const char *const cells[] = {"#", "*", ">=5", "", " "};
    for (size_t i = 0; i < sizeof cells / sizeof *cells; i++) {
        assert_text(figure_of(*state, &percent, cells[i]), "refused");
    }
    assert_text(figure_of(*state, &wage, ""), "refused");
    struct trial *trial = *state;
    assert_text(trial->diags.items[0]->message, "amount '#' is not a number");
    assert_text(trial->diags.items[3]->message, "amount is empty");
}

static void test_markers_are_counted(void **state)
{
    struct trial *trial = *state;
    static const char *const cells[MARKERS] = {
        [MARKER_WITHHELD] = "*",        [MARKER_EMPLOYMENT_WITHHELD] = "**",
        [MARKER_AT_BOUND] = "#",        [MARKER_SMALL] = "~",
        [MARKER_NOT_AVAILABLE] = "N/A", [MARKER_BOUND_WRITTEN] = ">=5"};
    for (int i = 0; i < MARKERS; i++) {
        figure_of(trial, &dollars, cells[i]);
        for (int j = 0; j < MARKERS; j++) {
            assert_int_equal(trial->account.markers[j], i == j);
        }
        assert_true(text_starts(text_of(cells[i]), marker_text((enum marker)i)));
    }
    assert_no_messages(trial);
}

static void test_words(void **state)
{
    struct trial *trial = *state;
    struct reading reading = trial_reading(
        trial, trial_release(trial, RELEASE_SALARY, "2018", "code,amount\n\"a, b\",\n"), NULL);
    assert_true(reading_open(&reading, &layout));
    assert_true(reading_next(&reading));
    struct figure words = reading_words(&reading, CODE, "w");
    struct figure none = reading_words(&reading, AMOUNT, "w");
    reading_close(&reading); /* what is kept outlives the record */
    assert_figure(&words, "value a, b words");
    assert_text(words.published, "a, b");
    assert_place(words.place, "2:2 'a, b'");
    assert_string_equal(words.rule, "w");
    assert_figure(&none, "absent  words");
}

static void test_codes_lost_to_a_spreadsheet_are_counted(void **state)
{
    struct trial *trial = *state;
    struct reading reading = trial_reading(
        trial,
        trial_release(trial, RELEASE_SALARY, "2018", "code,amount\nNov-11,1\nx,2\nNov-11,3\n"),
        NULL);
    assert_true(reading_open(&reading, &layout));
    soc_code code;
    while (reading_next(&reading)) {
        assert_false(reading_code(&reading, CODE, &code));
    }
    assert_int_equal(reading.codes_lost, 2);
    assert_int_equal(trial->diags.errors, 3);
    reading_close(&reading);
    assert_int_equal(trial->diags.errors, 4);
    assert_text(trial->diags.items[3]->message,
                "2 records lost: a spreadsheet turned codes into dates");
}

static void test_only_some_figures_hold_numbers(void **state)
{
    (void)state;
    static const bool expected[FIGURE_STATES] = {
        [FIGURE_VALUE] = true, [FIGURE_AT_LEAST] = true, [FIGURE_BELOW] = true};
    for (int i = 0; i < FIGURE_STATES; i++) {
        struct figure figure = {.state = (enum figure_state)i, .unit = UNIT_JOBS};
        assert_int_equal(figure_has_number(&figure), expected[i]);
        figure.unit = UNIT_WORDS;
        assert_false(figure_has_number(&figure));
    }
}

static void test_every_record_is_counted(void **state)
{
    struct trial *trial = *state;
    struct reading reading = trial_reading(
        trial,
        trial_release(trial, RELEASE_SALARY, "2018", "code,amount\na,1\nb\nc,2\nd,3,4\ne,\"5\n"),
        NULL);
    assert_true(reading_open(&reading, &layout));
    size_t records = 0;
    while (reading_next(&reading)) {
        records++;
    }
    reading_close(&reading);
    assert_int_equal(records, 2);
    assert_int_equal(trial->account.records, 5);
    assert_int_equal(trial->account.refused, 3);
    assert_ptr_equal(trial->account.release, reading.release);
}

static void test_a_file_that_cannot_be_opened(void **state)
{
    struct trial *trial = *state;
    struct reading reading =
        trial_reading(trial, trial_release(trial, RELEASE_SALARY, "2018", ""), NULL);
    assert_false(reading_open(&reading, &layout));
    reading_close(&reading);
    assert_int_equal(trial->account.records, 0);
    assert_messages(trial, "data.csv: error: the file is empty [file-empty]\n"
                           "  download or save it again\n");
}

static void test_wanted_codes(void **state)
{
    (void)state;
    soc_code codes[] = {119111, 251071, 292032};
    const struct wanted wanted = {codes, 3};
    assert_true(wanted_has(&wanted, 119111));
    assert_true(wanted_has(&wanted, 251071));
    assert_true(wanted_has(&wanted, 292032));
    assert_false(wanted_has(&wanted, 0));
    assert_false(wanted_has(&wanted, 292033));
    assert_false(wanted_has(&(struct wanted){0}, 292032));
}

static void test_a_filter_counts_what_it_passes_over(void **state)
{
    struct trial *trial = *state;
    soc_code codes[] = {292032};
    const struct wanted wanted = {codes, 1};
    struct reading reading =
        trial_reading(trial,
                      trial_release(trial, RELEASE_SALARY, "2018",
                                    "code,amount\n11-9111,1\n29-2032,2\n\"=\"\"29-2032\"\"\",3\n"
                                    "\"=\"\"11-9111\"\"\",4\nNov-11,5\n11-9111,6\n11-9111,7,8\n"),
                      &wanted);
    assert_true(reading_open(&reading, &layout));
    reading_filter(&reading, CODE);
    struct buffer out = {.arena = &trial->arena};
    while (reading_next(&reading)) {
        buffer_format(&out, "%.*s ", TEXT_ARG(reading_cell(&reading, AMOUNT)));
    }
    reading_close(&reading);
    assert_text(buffer_text(&out), "2 3 4 5 "); /* odd codes are looked at */
    assert_int_equal(trial->account.records, 7);
    assert_int_equal(trial->account.unneeded[UNNEEDED_OCCUPATION], 3);
}

/* Whether the cell is taken for a name of three letters at least. */
static bool is_name(struct trial *trial, const char *cell)
{
    struct text bytes = text_format(&trial->arena, "code,amount\n%s,1\n", cell);
    struct reading reading =
        trial_reading(trial, trial_release(trial, RELEASE_SALARY, "2018", bytes.at), NULL);
    assert_true(reading_open(&reading, &layout));
    assert_true(reading_next(&reading));
    bool good = reading_name(&reading, CODE, "r", 3);
    reading_close(&reading);
    return good;
}

static void test_a_name_has_letters(void **state)
{
    static const char *const names[] = {"Cooks", "zzz", "ZZZ", "aaa", "AAA", "1 a 2 z 3 Z", "Éa"};
    static const char *const others[] = {"zz", "29-2032", "@@@", "[[[", "```", "{{{", "N/A"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        assert_true(is_name(*state, names[i]));
    }
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_false(is_name(*state, others[i]));
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_a_figure_is_never_a_bare_number),
        TRIAL(test_thousands_and_signs),
        TRIAL(test_numbers_beyond_any_labour_force),
        TRIAL(test_what_a_column_does_not_allow_is_refused),
        TRIAL(test_a_column_without_markers_or_empty),
        TRIAL(test_markers_are_counted),
        TRIAL(test_words),
        TRIAL(test_a_name_has_letters),
        TRIAL(test_codes_lost_to_a_spreadsheet_are_counted),
        TRIAL(test_only_some_figures_hold_numbers),
        TRIAL(test_every_record_is_counted),
        TRIAL(test_a_file_that_cannot_be_opened),
        TRIAL(test_wanted_codes),
        TRIAL(test_a_filter_counts_what_it_passes_over),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
