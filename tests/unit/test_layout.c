#include "read/layout.h"
#include "support.h"

enum { NAME, LEVEL, FUTURE, CHANGE, WAGE, EXTRA, COLUMNS };

static const struct layout_column columns[COLUMNS] = {
    [NAME] = {"OCC_CODE", "occcode|code", true},
    [LEVEL] = {"Employment", "employmentB|B", true},
    [FUTURE] = {"Projected", "employmentP|P", true},
    [CHANGE] = {"Change", "changeBP", false},
    [WAGE] = {"Wage", "wageW|Wwage", false},
    [EXTRA] = {"O_GROUP", "ogroup|occgroup", false},
};
static const struct layout layout = {.name = "a test file", .columns = columns, .count = COLUMNS};

/* Binds a header and says which layout column got which file column: "0=1 1=- …", and the years. */
static struct text bound(struct trial *trial, const char *header)
{
    struct buffer out = {.arena = &trial->arena};
    struct table *table =
        table_open(&trial->arena, trial_source(trial, "data.csv", header), &trial->diags);
    assert_non_null(table);
    struct binding binding;
    bool good = layout_bind(&layout, table, &binding, &trial->diags);
    for (size_t i = 0; i < COLUMNS; i++) {
        if (binding.at[i] == LAYOUT_ABSENT) {
            buffer_add_string(&out, "- ");
        } else {
            buffer_format(&out, "%zu ", binding.at[i]);
        }
    }
    buffer_format(&out, "%d %d %d%s", binding.years[YEAR_BASE], binding.years[YEAR_PROJECTED],
                  binding.years[YEAR_WAGE], good ? "" : " refused");
    table_close(table);
    return buffer_text(&out);
}

static void test_columns_stand_in_any_order(void **state)
{
    assert_text(bound(*state, "code,Employment 2016,Employment 2026\n"), "0 1 2 - - - 2016 2026 0");
    assert_text(bound(*state, "wage 2017,Employment 2016,Employment 2026,o_group,code\n"),
                "4 1 2 - 0 3 2016 2026 2017");
    assert_no_messages(*state);
}

static void test_spelling_counts_by_letters_and_digits_alone(void **state)
{
    static const char *const codes[] = {"OCC_CODE",  "occ code",      "Occ Code",      "occ_code",
                                        "OCC-CODE.", "\"occ\ncode\"", "  OCC  CODE  ", "Code"};
    struct trial *trial = *state;
    for (size_t i = 0; i < sizeof codes / sizeof *codes; i++) {
        struct text header = text_format(&trial->arena, "%s,2012,2022\n", codes[i]);
        assert_text(bound(trial, header.at), "0 1 2 - - - 2012 2022 0");
    }
    assert_no_messages(trial);
}

static void test_bare_years_are_base_and_projected_year_in_turn(void **state)
{
    assert_text(bound(*state, "code,2012,2022,\"Change, 2012-2022\",2013 wage\n"),
                "0 1 2 3 4 - 2012 2022 2013");
    assert_no_messages(*state);
}

static void test_years_that_disagree_are_another_column(void **state)
{
    assert_text(bound(*state, "code,2012,2022,Change 2012-2024\n"), "0 1 2 - - - 2012 2022 0");
    assert_messages(*state,
                    "data.csv:1:16: warning: column 'Change 2012-2024' is not known in a test file "
                    "[header-unknown]\n"
                    "  code,2012,2022,Change 2012-2024\n"
                    "                 ^~~~~~~~~~~~~~~~ the column is not read\n");
}

static void test_a_year_has_four_digits(void **state)
{
    assert_text(bound(*state, "code,2012,2022,wage 17\n"), "0 1 2 - - - 2012 2022 0");
    assert_text(bound(*state, "code,2012,2022,wage 20177\n"), "0 1 2 - - - 2012 2022 0");
    assert_text(bound(*state, "code,2012,2022,wage 2017\n"), "0 1 2 - 3 - 2012 2022 2017");
    assert_int_equal(((struct trial *)*state)->diags.warnings, 2);
    assert_int_equal(((struct trial *)*state)->diags.errors, 0);
}

static void test_a_header_that_only_begins_or_ends_alike_is_another(void **state)
{
    assert_text(bound(*state, "code,2012,2022,o_group_2,my o_group\n"), "0 1 2 - - - 2012 2022 0");
    assert_int_equal(((struct trial *)*state)->diags.warnings, 2);
}

static void test_a_missing_column_names_the_one_that_was_meant(void **state)
{
    assert_text(bound(*state, "OCC_CDOE,2012,2022,O_GROUP\n"), "- 1 2 - - 3 2012 2022 0 refused");
    assert_messages(*state,
                    "data.csv:1:1: warning: column 'OCC_CDOE' is not known in a test file "
                    "[header-unknown]\n"
                    "  OCC_CDOE,2012,2022,O_GROUP\n"
                    "  ^~~~~~~~ the column is not read\n"
                    "data.csv:1:1: error: column 'OCC_CODE' of a test file is missing "
                    "[header-missing]\n"
                    "  OCC_CDOE,2012,2022,O_GROUP\n"
                    "  ^~~~~~~~~~~~~~~~~~~~~~~~~~ 'OCC_CDOE' looks like it: was it renamed?\n");
}

static void test_all_missing_columns_are_reported(void **state)
{
    assert_text(bound(*state, "O_GROUP\n"), "- - - - - 0 0 0 0 refused");
    assert_messages(
        *state,
        "data.csv:1:1: error: column 'OCC_CODE' of a test file is missing [header-missing]\n"
        "  O_GROUP\n"
        "  ^~~~~~~ download the file again with all its columns\n"
        "data.csv:1:1: error: column 'Employment' of a test file is missing [header-missing]\n"
        "  O_GROUP\n"
        "  ^~~~~~~ download the file again with all its columns\n"
        "data.csv:1:1: error: column 'Projected' of a test file is missing [header-missing]\n"
        "  O_GROUP\n"
        "  ^~~~~~~ download the file again with all its columns\n");
}

static void test_a_column_twice_is_refused(void **state)
{
    assert_text(bound(*state, "code,2012,2022,O_GROUP,OCC_GROUP\n"),
                "0 1 2 - - 3 2012 2022 0 refused");
    assert_messages(
        *state, "data.csv:1:24: error: column 'O_GROUP' stands here a second time [header-twice]\n"
                "  code,2012,2022,O_GROUP,OCC_GROUP\n"
                "                         ^~~~~~~~~ keep one of the two\n");
}

static void test_an_absent_cell_is_empty_and_lies_in_its_record(void **state)
{
    struct trial *trial = *state;
    struct table *table = table_open(
        &trial->arena, trial_source(trial, "data.csv", "code,2012,2022\nx,1,2\n"), &trial->diags);
    struct binding binding;
    struct record record;
    assert_true(layout_bind(&layout, table, &binding, &trial->diags));
    assert_true(table_next(table, &record));
    assert_text(binding_cell(&binding, &record, FUTURE), "2");
    assert_place(binding_place(&binding, &record, FUTURE), "2:5 '2'");
    assert_text(binding_cell(&binding, &record, WAGE), "");
    assert_place(binding_place(&binding, &record, WAGE), "2:1 'x,1,2'");
    assert_true(layout_require(&binding, NAME, &trial->diags));
    assert_no_messages(trial);
    assert_false(layout_require(&binding, EXTRA, &trial->diags));
    assert_messages(trial, "data.csv:1:1: error: column 'O_GROUP' of a test file is missing "
                           "[header-missing]\n"
                           "  code,2012,2022\n"
                           "  ^~~~~~~~~~~~~~ download the file again with all its columns\n");
    table_close(table);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_columns_stand_in_any_order),
        TRIAL(test_spelling_counts_by_letters_and_digits_alone),
        TRIAL(test_bare_years_are_base_and_projected_year_in_turn),
        TRIAL(test_years_that_disagree_are_another_column),
        TRIAL(test_a_year_has_four_digits),
        TRIAL(test_a_header_that_only_begins_or_ends_alike_is_another),
        TRIAL(test_a_missing_column_names_the_one_that_was_meant),
        TRIAL(test_all_missing_columns_are_reported),
        TRIAL(test_a_column_twice_is_refused),
        TRIAL(test_an_absent_cell_is_empty_and_lies_in_its_record),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
