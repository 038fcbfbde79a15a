#include "support.h"
#include "validate/oews.h"

static const char BOUNDS[] = "period,hourly,annual,verified\n"
                             "May 2018,100.00,208000,yes\n"
                             "May 2024,115.00,239200,yes\n";

/* The least that a national file must have, in the order of the figures. */
#define HEADER                                                                                     \
    "OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,H_MEAN,A_MEAN,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,"   \
    "A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,HOURLY\n"
#define SONOGRAPHERS                                                                               \
    "29-2032,Diagnostic Medical Sonographers,detailed,\"86,500\",43.67,90840,31.13,36.89,42.95,"   \
    "49.57,59.78,64760,76740,89340,103110,124340,,\n"
#define WAGES "1,2,1,1,1,1,1,2,2,2,2,2,,\n"
#define AS_PUBLISHED "markers come in runs: compare with the published file\n"

static bool only_wanted; /* for the next read_as */

static struct oews read_as(struct trial *trial, enum release_kind kind, const char *period,
                           const char *bytes, bool *good)
{
    struct reference reference = {0};
    struct reading bounds =
        trial_reading(trial, trial_release(trial, RELEASE_WAGE_BOUNDS, "", BOUNDS), NULL);
    assert_true(reference_read(&reference, &bounds));
    static soc_code codes[] = {251071, 292032};
    static const struct wanted wanted = {codes, 2};
    struct reading reading =
        trial_reading(trial, trial_release(trial, kind, period, bytes), &wanted);
    reading.only_wanted = only_wanted;
    struct oews oews;
    *good = oews_read(&oews, &reading, &reference);
    return oews;
}

static struct oews accepted(struct trial *trial, const char *period, const char *bytes)
{
    bool good;
    struct oews oews = read_as(trial, RELEASE_OEWS, period, bytes, &good);
    assert_no_messages(trial);
    assert_true(good);
    return oews;
}

static void refused(struct trial *trial, const char *bytes, const char *account,
                    const char *messages)
{
    bool good;
    read_as(trial, RELEASE_OEWS, "May 2024", bytes, &good);
    assert_account(&trial->account, account);
    assert_messages(trial, messages);
    assert_false(good);
}

static void test_every_figure_of_a_row(void **state)
{
    struct oews read = accepted(*state, "May 2024", HEADER SONOGRAPHERS);
    static const char *const expected[WAGE_FIGURES][2] = {
        [WAGE_HOURLY_MEAN] = {"value 43.67 dollars per hour", "2:59 '43.67'"},
        [WAGE_HOURLY_P10] = {"value 31.13 dollars per hour", "2:71 '31.13'"},
        [WAGE_HOURLY_P25] = {"value 36.89 dollars per hour", "2:77 '36.89'"},
        [WAGE_HOURLY_MEDIAN] = {"value 42.95 dollars per hour", "2:83 '42.95'"},
        [WAGE_HOURLY_P75] = {"value 49.57 dollars per hour", "2:89 '49.57'"},
        [WAGE_HOURLY_P90] = {"value 59.78 dollars per hour", "2:95 '59.78'"},
        [WAGE_ANNUAL_MEAN] = {"value 90840 dollars per year", "2:65 '90840'"},
        [WAGE_ANNUAL_P10] = {"value 64760 dollars per year", "2:101 '64760'"},
        [WAGE_ANNUAL_P25] = {"value 76740 dollars per year", "2:107 '76740'"},
        [WAGE_ANNUAL_MEDIAN] = {"value 89340 dollars per year", "2:113 '89340'"},
        [WAGE_ANNUAL_P75] = {"value 103110 dollars per year", "2:119 '103110'"},
        [WAGE_ANNUAL_P90] = {"value 124340 dollars per year", "2:126 '124340'"},
        [WAGE_EMPLOYMENT] = {"value 86500 jobs", "2:51 '86,500'"}};
    const struct wage *row = oews_find(&read, 292032);
    assert_non_null(row);
    for (int i = 0; i < WAGE_FIGURES; i++) {
        assert_figure(&row->figures[i], expected[i][0]);
        assert_place(row->figures[i].place, expected[i][1]);
        assert_ptr_equal(row->figures[i].release, read.release);
        assert_string_equal(row->figures[i].rule, "oews-cell");
    }
    assert_text(row->figures[WAGE_EMPLOYMENT].published, "86,500");
    assert_text(row->title, "Diagnostic Medical Sonographers");
    assert_text(row->area, "U.S.");
    assert_int_equal(row->basis, PAY_BOTH);
    assert_place(row->place, "2:1 '29-2032'");
}

static void test_headers_in_three_letter_cases_and_several_spellings(void **state)
{
    static const char *const headers[] = {
        "occ_code,occ_title,o_group,tot_emp,h_mean,a_mean,h_pct10,h_pct25,h_median,h_pct75,"
        "h_pct90,a_pct10,a_pct25,a_median,a_pct75,a_pct90,annual,hourly\n",
        "Occ code,Occ title,OCC_GROUP,Tot emp,H mean,A mean,H pct10,H pct25,H median,H pct75,"
        "H pct90,A pct10,A pct25,A median,A pct75,A pct90,Annual,Hourly\n",
        "\xEF\xBB\xBFOCC_CODE,OCC_TITLE,occ_group,TOT_EMP,H_MEAN,A_MEAN,H_PCT10,H_PCT25,H_MEDIAN,"
        "H_PCT75,H_PCT90,A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,HOURLY\n"};
    struct trial *trial = *state;
    for (size_t i = 0; i < sizeof headers / sizeof *headers; i++) {
        struct text bytes = text_format(&trial->arena, "%s%s", headers[i], SONOGRAPHERS);
        struct oews read = accepted(trial, "May 2024", bytes.at);
        assert_figure(&read.rows[0].figures[WAGE_ANNUAL_P75], "value 103110 dollars per year");
        assert_figure(&read.rows[0].figures[WAGE_EMPLOYMENT], "value 86500 jobs");
    }
}

static void test_columns_of_other_years_are_known(void **state)
{
    accepted(*state, "May 2024",
             "AREA_NAME,PRIM_STATE,NAICS_TITLE,I_GROUP,OWN_CODE,AREA_TYPE,EMP_PRSE,MEAN_PRSE,"
             "PCT_RPT,pct_total,jobs_1000_orig,LOC_Q," HEADER
             "U.S.,US,Cross-industry,cross-industry,1235,1,0,0,0,0,0,0," SONOGRAPHERS);
    accepted(*state, "May 2024",
             "AREA_TITLE,JOBS_1000,LOC_QUOTIENT," HEADER "U.S.,0,0," SONOGRAPHERS);
}

static void test_the_bound_belongs_to_the_release(void **state)
{
    const char *bytes = HEADER "29-2032,Surgeons,detailed,**,#,#,1,2,#,#,#,2,3,#,#,#,,\n";
    struct oews read = accepted(*state, "May 2018", bytes);
    assert_figure(&read.rows[0].figures[WAGE_HOURLY_MEAN], "at_least 100.00 dollars per hour");
    assert_figure(&read.rows[0].figures[WAGE_ANNUAL_P90], "at_least 208000 dollars per year");
    read = accepted(*state, "May 2024", bytes);
    assert_figure(&read.rows[0].figures[WAGE_HOURLY_MEAN], "at_least 115.00 dollars per hour");
    assert_figure(&read.rows[0].figures[WAGE_HOURLY_MEDIAN], "at_least 115.00 dollars per hour");
    assert_figure(&read.rows[0].figures[WAGE_ANNUAL_MEAN], "at_least 239200 dollars per year");
    assert_text(read.rows[0].figures[WAGE_ANNUAL_P90].published, "#");
    assert_figure(&read.rows[0].figures[WAGE_EMPLOYMENT], "withheld 0 jobs");
}

static void test_a_bound_that_is_not_known(void **state)
{
    bool good;
    read_as(*state, RELEASE_OEWS, "May 2022",
            HEADER "29-2032,Surgeons,detailed,1,1,2,1,1,1,1,1,2,2,2,2,#,,\n", &good);
    assert_false(good);
    assert_messages(
        *state,
        "data.csv:2:51: error: A_PCT90 '#' stands for a bound that is not known for this release "
        "[oews-bound]\n"
        "  29-2032,Surgeons,detailed,1,1,2,1,1,1,1,1,2,2,2,2,#,,\n"
        "                                                    ^ add a row for 'May 2022' to "
        "input/bls/wage-bounds.csv\n");
}

static void test_withheld_is_neither_zero_nor_absent(void **state)
{
    struct oews read = accepted(
        *state, "May 2024", HEADER "29-2032,Sonographers,detailed,**,*,*,*,*,*,*,*,*,*,*,*,*,,\n");
    for (int i = 0; i < WAGE_FIGURES; i++) {
        assert_int_equal(read.rows[0].figures[i].state, FIGURE_WITHHELD);
    }
}

static void test_an_empty_cell_is_no_figure(void **state)
{
    refused(*state, HEADER "29-2032,Cooks,detailed,,1,2,1,1,1,1,1,2,2,,2,2,,\n",
            "1 = 0 + 0 + 0 + 0 + 0 + 0 + 1",
            "data.csv:2:24: error: TOT_EMP is empty [oews-cell]\n"
            "  29-2032,Cooks,detailed,,1,2,1,1,1,1,1,2,2,,2,2,,\n"
            "                         ^ expected a number of employees or '**' (not available)\n"
            "data.csv:2:43: error: A_MEDIAN is empty [oews-cell]\n"
            "  29-2032,Cooks,detailed,,1,2,1,1,1,1,1,2,2,,2,2,,\n"
            "                                            ^ expected dollars, '*' (not available) "
            "or '#' "
            "(at or above the bound)\n");
}

static void test_forms_of_industries(void **state)
{
    accepted(*state, "May 2024",
             "NAICS," HEADER "000000,29-2032,Kept,detailed,1," WAGES
             "31-33,29-2032,Sector,detailed,1," WAGES "3250A1,29-2032,Group,detailed,1," WAGES
             "62,29-2032,Sector,detailed,1," WAGES);
    static const char *const others[] = {"", "A1", "6221000", "62 1", "6221a"};
    struct trial *trial = *state;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        bool good;
        struct text bytes = text_format(
            &trial->arena, "NAICS," HEADER "%s,29-2032,Cooks,detailed,1," WAGES, others[i]);
        read_as(trial, RELEASE_OEWS, "May 2024", bytes.at, &good);
        assert_false(good);
        assert_int_equal(trial->diags.count, 1);
        assert_string_equal(trial->diags.items[0]->rule, "oews-industry");
        trial->diags = (struct diags){.arena = &trial->arena};
    }
}

static void test_titles_that_are_none(void **state)
{
    accepted(*state, "May 2024", HEADER "29-2032,Vet,detailed,1," WAGES);
    accepted(*state, "May 2024", HEADER "29-2032,\xC3\xA9\xC3\xA9,detailed,1," WAGES);
    static const char *const others[] = {"N/A", "1e400", "*", "12345", "Ab", "#"};
    struct trial *trial = *state;
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        bool good;
        struct text bytes =
            text_format(&trial->arena, HEADER "29-2032,%s,detailed,1," WAGES, others[i]);
        read_as(trial, RELEASE_OEWS, "May 2024", bytes.at, &good);
        assert_false(good);
        assert_int_equal(trial->diags.count, 1);
        assert_text(trial->diags.items[0]->message,
                    text_format(&trial->arena, "OCC_TITLE '%s' is not a name", others[i]).at);
        assert_text(trial->diags.items[0]->hint, "expected words: is a column shifted?");
        trial->diags = (struct diags){.arena = &trial->arena};
    }
}

static void test_annual_pay_only(void **state)
{
    static const char *const flags[] = {"TRUE", "true", "True", "1"};
    struct trial *trial = *state;
    for (size_t i = 0; i < sizeof flags / sizeof *flags; i++) {
        struct text bytes = text_format(
            &trial->arena, HEADER "25-1071,Teachers,detailed,9,*,7,*,*,*,*,*,2,3,4,5,#,%s,\n",
            flags[i]);
        struct oews read = accepted(trial, "May 2024", bytes.at);
        assert_int_equal(read.rows[0].basis, PAY_ANNUAL_ONLY);
        for (int id = WAGE_HOURLY_MEAN; id <= WAGE_HOURLY_P90; id++) {
            assert_int_equal(read.rows[0].figures[id].state, FIGURE_NOT_FOR_THIS_PAY_BASIS);
            assert_int_equal(read.rows[0].figures[id].unit, UNIT_DOLLARS_AN_HOUR);
        }
        assert_figure(&read.rows[0].figures[WAGE_ANNUAL_MEAN], "value 7 dollars per year");
        assert_figure(&read.rows[0].figures[WAGE_EMPLOYMENT], "value 9 jobs");
    }
    /* in the basis that is published '*' stays what it is */
    struct oews read = accepted(
        trial, "May 2024", HEADER "25-1071,Teachers,detailed,9,*,*,*,*,*,*,*,*,*,*,*,*,TRUE,\n");
    assert_int_equal(read.rows[0].figures[WAGE_ANNUAL_MEDIAN].state, FIGURE_WITHHELD);
    assert_int_equal(read.rows[0].figures[WAGE_HOURLY_MEDIAN].state, FIGURE_NOT_FOR_THIS_PAY_BASIS);
}

static void test_hourly_pay_only(void **state)
{
    struct oews read =
        accepted(*state, "May 2024",
                 HEADER "29-2032,Actors,detailed,**,7,*,1,2,3,4,#,*,*,*,*,*,FALSE,TRUE\n"
                        "25-1071,Dancers,detailed,9,*,*,*,*,*,*,*,*,*,*,*,*,,1\n");
    const struct wage *actors = oews_find(&read, 292032);
    const struct wage *dancers = oews_find(&read, 251071);
    assert_int_equal(actors->basis, PAY_HOURLY_ONLY);
    for (int id = WAGE_ANNUAL_MEAN; id <= WAGE_ANNUAL_P90; id++) {
        assert_int_equal(actors->figures[id].state, FIGURE_NOT_FOR_THIS_PAY_BASIS);
        assert_int_equal(dancers->figures[id].state, FIGURE_NOT_FOR_THIS_PAY_BASIS);
    }
    assert_figure(&actors->figures[WAGE_HOURLY_MEDIAN], "value 3 dollars per hour");
    assert_int_equal(dancers->figures[WAGE_HOURLY_MEDIAN].state, FIGURE_WITHHELD);
    assert_int_equal(actors->figures[WAGE_EMPLOYMENT].state, FIGURE_WITHHELD);
}

static void test_a_wage_in_the_other_pay_basis(void **state)
{
    refused(
        *state,
        HEADER "25-1071,Teachers,detailed,9,8.50,7,*,*,*,*,*,2,3,4,5,6,TRUE,\n"
               "29-2032,Actors,detailed,9,8,*,1,2,3,4,5,*,*,#,*,*,,TRUE\n"
               "29-2033,Others,detailed,9,8,7,1,2,3,4,5,*,*,*,*,*,yes,\n",
        "3 = 0 + 0 + 0 + 0 + 0 + 0 + 3",
        "data.csv:2:29: error: H_MEAN '8.50' is an hourly wage where only annual pay is "
        "published [oews-pay-basis]\n"
        "  25-1071,Teachers,detailed,9,8.50,7,*,*,*,*,*,2,3,4,5,6,TRUE,\n"
        "                              ^~~~ the columns ANNUAL and HOURLY say which is published\n"
        "data.csv:3:45: error: A_MEDIAN '#' is an annual wage where only hourly pay is "
        "published [oews-pay-basis]\n"
        "  29-2032,Actors,detailed,9,8,*,1,2,3,4,5,*,*,#,*,*,,TRUE\n"
        "                                              ^ the columns ANNUAL and HOURLY say which "
        "is "
        "published\n"
        "data.csv:4:51: error: ANNUAL 'yes' is neither TRUE nor empty [oews-pay-basis]\n"
        "  29-2033,Others,detailed,9,8,7,1,2,3,4,5,*,*,*,*,*,yes,\n"
        "                                                    ^~~ expected TRUE, 1 or nothing\n");
}

static void test_percentiles_rise(void **state)
{
    accepted(*state, "May 2024", HEADER "29-2032,Flat,detailed,1,1,1,2,2,2.0,#,#,1,1,1,#,#,,\n");
    refused(*state,
            HEADER "29-2032,Falling,detailed,1,1,1,1,2,3,2.99,5,1,2,3,4,5,,\n"
                   "25-1071,Gap,detailed,1,1,1,1,2,3,4,5,1,2,#,4,5,,\n"
                   "29-2033,Top,detailed,1,1,1,1,2,3,4,5,1,2,3,4,3.5,,\n",
            "3 = 0 + 0 + 0 + 0 + 0 + 0 + 3",
            "data.csv:2:38: error: H_PCT75 '2.99' is less than the percentile before it "
            "[oews-ladder]\n"
            "  29-2032,Falling,detailed,1,1,1,1,2,3,2.99,5,1,2,3,4,5,,\n"
            "                                       ^~~~ percentiles rise from P10 to P90: is a "
            "column shifted?\n"
            "data.csv:3:42: error: A_MEDIAN '#' stands below a percentile that has a value "
            "[oews-ladder]\n"
            "  25-1071,Gap,detailed,1,1,1,1,2,3,4,5,1,2,#,4,5,,\n"
            "                                           ^ percentiles rise from P10 to P90: is a "
            "column shifted?\n"
            "data.csv:4:46: error: A_PCT90 '3.5' is less than the percentile before it "
            "[oews-ladder]\n"
            "  29-2033,Top,detailed,1,1,1,1,2,3,4,5,1,2,3,4,3.5,,\n"
            "                                               ^~~ percentiles rise from P10 to P90: "
            "is a column shifted?\n");
}

static void test_percentiles_rise_across_what_is_withheld(void **state)
{
    bool good;
    read_as(*state, RELEASE_OEWS, "May 2024",
            HEADER "29-2032,Rising,detailed,1,1,1,1,*,3,*,5,1,*,3,*,5,,\n", &good);
    assert_true(good);
    assert_messages(*state, "data.csv:2:33: warning: H_PCT25 '*' is withheld where other wages of "
                            "the record are published [oews-run]\n"
                            "  29-2032,Rising,detailed,1,1,1,1,*,3,*,5,1,*,3,*,5,,\n"
                            "                                  ^ " AS_PUBLISHED
                            "data.csv:2:37: warning: H_PCT75 '*' is withheld where other wages of "
                            "the record are published [oews-run]\n"
                            "  29-2032,Rising,detailed,1,1,1,1,*,3,*,5,1,*,3,*,5,,\n"
                            "                                      ^ " AS_PUBLISHED
                            "data.csv:2:43: warning: A_PCT25 '*' is withheld where other wages of "
                            "the record are published [oews-run]\n"
                            "  29-2032,Rising,detailed,1,1,1,1,*,3,*,5,1,*,3,*,5,,\n"
                            "                                            ^ " AS_PUBLISHED
                            "data.csv:2:47: warning: A_PCT75 '*' is withheld where other wages of "
                            "the record are published [oews-run]\n"
                            "  29-2032,Rising,detailed,1,1,1,1,*,3,*,5,1,*,3,*,5,,\n"
                            "                                                ^ " AS_PUBLISHED);
    refused(*state,
            HEADER "29-2032,Falling,detailed,1,1,1,3,*,2,4,5,3,*,2,4,5,,\n"
                   "25-1071,Gap,detailed,1,1,1,1,#,*,*,5,1,#,*,*,5,,\n",
            "2 = 0 + 0 + 0 + 0 + 0 + 0 + 2",
            "data.csv:2:36: error: H_MEDIAN '2' is less than the percentile before it "
            "[oews-ladder]\n"
            "  29-2032,Falling,detailed,1,1,1,3,*,2,4,5,3,*,2,4,5,,\n"
            "                                     ^ percentiles rise from P10 to P90: is a column "
            "shifted?\n"
            "data.csv:3:30: error: H_PCT25 '#' stands below a percentile that has a value "
            "[oews-ladder]\n"
            "  25-1071,Gap,detailed,1,1,1,1,#,*,*,5,1,#,*,*,5,,\n"
            "                               ^ percentiles rise from P10 to P90: is a column "
            "shifted?\n");
}

static void test_a_wage_of_nothing_is_no_wage(void **state)
{
    /* D30: somebody's sentinel for "missing"; no employees there may well be */
    accepted(*state, "May 2024", HEADER "29-2032,None,detailed,0," WAGES);
    refused(
        *state,
        HEADER "29-2032,Zero,detailed,1,1,2,1,1,1,1,1,2,2,0,2,2,,\n"
               "25-1071,Zero,detailed,1,0.00,2,1,1,1,1,1,2,2,2,2,2,,\n",
        "2 = 0 + 0 + 0 + 0 + 0 + 0 + 2",
        "data.csv:2:43: error: A_MEDIAN '0' is no wage [oews-cell]\n"
        "  29-2032,Zero,detailed,1,1,2,1,1,1,1,1,2,2,0,2,2,,\n"
        "                                            ^ expected dollars, '*' (not available) or "
        "'#' (at or above the bound)\n"
        "data.csv:3:25: error: H_MEAN '0.00' is no wage [oews-cell]\n"
        "  25-1071,Zero,detailed,1,0.00,2,1,1,1,1,1,2,2,2,2,2,,\n"
        "                          ^~~~ expected dollars, '*' (not available) or '#' (at or "
        "above the bound)\n");
}

static void test_a_percentile_above_the_bound(void **state)
{
    /* at the bound, and a mean above it, may be */
    accepted(*state, "May 2024",
             HEADER "29-2032,Cooks,detailed,1,200.00,416000,1,1,1,1,115.00,2,2,2,2,239200,,\n");
    bool good;
    read_as(*state, RELEASE_OEWS, "May 2024",
            HEADER "29-2032,Cooks,detailed,1,1,2,1,1,1,1,115.01,2,2,2,2,239210,,\n", &good);
    assert_true(good);
    assert_messages(
        *state,
        "data.csv:2:38: warning: H_PCT90 '115.01' is above the bound that this release prints as "
        "'#' [oews-run]\n"
        "  29-2032,Cooks,detailed,1,1,2,1,1,1,1,115.01,2,2,2,2,239210,,\n"
        "                                       ^~~~~~ compare with the published file, or "
        "correct input/bls/wage-bounds.csv\n"
        "data.csv:2:53: warning: A_PCT90 '239210' is above the bound that this release prints as "
        "'#' [oews-run]\n"
        "  29-2032,Cooks,detailed,1,1,2,1,1,1,1,115.01,2,2,2,2,239210,,\n"
        "                                                      ^~~~~~ compare with the published "
        "file, "
        "or "
        "correct input/bls/wage-bounds.csv\n");
}

#define OWNERSHIP_HINT "expected 1235 (all) or some of these digits\n"

static void test_employers_of_one_kind_alone(void **state)
{
    struct oews read =
        accepted(*state, "May 2024",
                 "OWN_CODE," HEADER "5,29-2032,Private,detailed,1," WAGES
                 "1235,29-2032,All,detailed,2," WAGES "123,25-1071,Government,detailed,3," WAGES
                 "1235,25-1071,Everybody,detailed,4," WAGES);
    struct trial *trial = *state;
    assert_account(&trial->account, "4 = 2 + 0 + 0 + 2 + 0 + 0 + 0");
    assert_text(oews_find(&read, 292032)->title, "All");
    assert_text(oews_find(&read, 251071)->title, "Everybody");
    refused(trial,
            "OWN_CODE," HEADER ",29-2032,Unsaid,detailed,1," WAGES
            "12355,29-2032,Long,detailed,1," WAGES "1a,29-2032,Letter,detailed,1," WAGES,
            "3 = 0 + 0 + 0 + 0 + 0 + 0 + 3",
            "data.csv:2:1: error: OWN_CODE '' is not a code of ownership [oews-ownership]\n"
            "  ,29-2032,Unsaid,detailed,1,1,2,1,1,1,1,1,2,2,2,2,2,,\n"
            "  ^ " OWNERSHIP_HINT
            "data.csv:3:1: error: OWN_CODE '12355' is not a code of ownership [oews-ownership]\n"
            "  12355,29-2032,Long,detailed,1,1,2,1,1,1,1,1,2,2,2,2,2,,\n"
            "  ^~~~~ " OWNERSHIP_HINT
            "data.csv:4:1: error: OWN_CODE '1a' is not a code of ownership [oews-ownership]\n"
            "  1a,29-2032,Letter,detailed,1,1,2,1,1,1,1,1,2,2,2,2,2,,\n"
            "  ^~ " OWNERSHIP_HINT);
}

static void test_a_file_by_industry_is_no_national_file(void **state)
{
    /* the shape of natsector_M2024_dl: every row of one sector */
    refused(*state,
            "AREA,NAICS,NAICS_TITLE,I_GROUP,OWN_CODE," HEADER
            "99,11,Agriculture,sector,1235,29-2032,Cooks,detailed,1," WAGES
            "99,62,Health Care,sector,5,29-2032,Cooks,detailed,1," WAGES
            "99,62,Health Care,sector,5,00-0000,All,total,1," WAGES,
            "3 = 0 + 0 + 0 + 3 + 0 + 0 + 0",
            "data.csv: error: no record is of a detailed occupation across industries in the "
            "nation [oews-not-national]\n"
            "  this is a file by industry: file it as oews-industries\n");
    refused(*state, "AREA," HEADER "01,29-2032,Cooks,detailed,1," WAGES,
            "1 = 0 + 0 + 0 + 0 + 1 + 0 + 0",
            "data.csv: error: no record is of a detailed occupation across industries in the "
            "nation [oews-not-national]\n"
            "  'careerguide identify' says what it is\n");
    refused(*state, HEADER, "0 = 0 + 0 + 0 + 0 + 0 + 0 + 0",
            "data.csv: error: a header and no records [file-no-records]\n"
            "  download the file again\n");
    refused(*state, HEADER "29-2032,Cooks,detailed,1234567890123456," WAGES,
            "1 = 0 + 0 + 0 + 0 + 0 + 0 + 1",
            "data.csv:2:24: error: TOT_EMP '1234567890123456' is no figure of this kind "
            "[oews-cell]\n"
            "  29-2032,Cooks,detailed,1234567890123456,1,2,1,1,1,1,1,2,2,2,2,2,,\n"
            "                         ^~~~~~~~~~~~~~~~ expected a number of employees or '**' (not "
            "available)\n");
}

static void test_broad_and_detailed_rows_of_one_code(void **state)
{
    /* D5: chosen by the group, whichever comes first */
    struct oews read = accepted(*state, "May 2024",
                                HEADER "29-2032,Broad,broad,1," WAGES       //
                                       "29-2032,Detailed,detailed,2," WAGES //
                                       "25-1071,Detailed,Detailed,3," WAGES //
                                       "25-1071,Broad,broad,4," WAGES);
    struct trial *trial = *state;
    assert_account(&trial->account, "4 = 2 + 0 + 2 + 0 + 0 + 0 + 0");
    assert_text(oews_find(&read, 292032)->title, "Detailed");
    assert_text(oews_find(&read, 251071)->title, "Detailed");
    assert_int_equal(read.count, 2);
}

static void test_every_reason_to_pass_a_row_over_is_counted(void **state)
{
    struct oews read = accepted(
        *state, "May 2024",
        "AREA,NAICS," HEADER "99,000000,29-2032,Kept,detailed,1," WAGES
        "99,000000,29-1141,Other occupation,detailed,1," WAGES
        "99,000000,00-0000,Total,total,1," WAGES "99,000000,29-0000,Major,major,1," WAGES
        "99,000000,29-2000,Minor,minor,1," WAGES "99,621100,29-2032,Industry,detailed,1," WAGES
        "99,11,29-2032,Sector,detailed,1," WAGES "01,000000,29-2032,State,detailed,1," WAGES
        "99,0,13-1020,Buyers,detailed,1," WAGES);
    struct trial *trial = *state;
    assert_account(&trial->account, "9 = 1 + 2 + 3 + 2 + 1 + 0 + 0");
    assert_int_equal(read.count, 3);
    assert_text(oews_find(&read, 291141)->title, "Other occupation"); /* can still be a successor */
    assert_non_null(oews_find(&read, 131020));
    assert_null(oews_find(&read, 290000));
}

static void test_an_occupation_twice(void **state)
{
    refused(*state, HEADER "29-2032,Cooks,detailed,1," WAGES "29-2032,Maids,detailed,1," WAGES,
            "2 = 2 + 0 + 0 + 0 + 0 + 0 + 0",
            "data.csv:3:1: error: occupation '29-2032' stands here a second time [oews-twice]\n"
            "  29-2032,Maids,detailed,1,1,2,1,1,1,1,1,2,2,2,2,2,,\n"
            "  ^~~~~~~ keep one of the two rows\n"
            "data.csv:2:1: note: first here\n");
}

static void test_cells_that_are_neither_number_nor_marker(void **state)
{
    refused(
        *state, HEADER "29-2032,Cooks,detailed,*,n/a,**,-1,~,>=100,0x1,1,>=2,$2,2,2,2,,\n",
        "1 = 0 + 0 + 0 + 0 + 0 + 0 + 1",
        "data.csv:2:24: error: TOT_EMP '*' is neither a number nor a marker of this column "
        "[oews-cell]\n"
        "  29-2032,Cooks,detailed,*,n/a,**,-1,~,>=100,0x1,1,>=2,$2,2,2,2,,\n"
        "                         ^ expected a number of employees or '**' (not available)\n"
        "data.csv:2:26: error: H_MEAN 'n/a' is neither a number nor a marker of this column "
        "[oews-cell]\n"
        "  29-2032,Cooks,detailed,*,n/a,**,-1,~,>=100,0x1,1,>=2,$2,2,2,2,,\n"
        "                           ^~~ expected dollars, '*' (not available) or '#' (at or above "
        "the bound)\n"
        "data.csv:2:30: error: A_MEAN '**' is neither a number nor a marker of this column "
        "[oews-cell]\n"
        "  29-2032,Cooks,detailed,*,n/a,**,-1,~,>=100,0x1,1,>=2,$2,2,2,2,,\n"
        "                               ^~ expected dollars, '*' (not available) or '#' (at or "
        "above the bound)\n"
        "data.csv:2:33: error: H_PCT10 '-1' is negative [oews-cell]\n"
        "  29-2032,Cooks,detailed,*,n/a,**,-1,~,>=100,0x1,1,>=2,$2,2,2,2,,\n"
        "                                  ^~ expected dollars, '*' (not available) or '#' (at or "
        "above the bound)\n"
        "data.csv:2:36: error: H_PCT25 '~' is neither a number nor a marker of this column "
        "[oews-cell]\n"
        "  29-2032,Cooks,detailed,*,n/a,**,-1,~,>=100,0x1,1,>=2,$2,2,2,2,,\n"
        "                                     ^ expected dollars, '*' (not available) or '#' (at "
        "or above the bound)\n"
        "data.csv:2:38: error: H_MEDIAN '>=100' is neither a number nor a marker of this "
        "column [oews-cell]\n"
        "  29-2032,Cooks,detailed,*,n/a,**,-1,~,>=100,0x1,1,>=2,$2,2,2,2,,\n"
        "                                       ^~~~~ expected dollars, '*' (not available) or "
        "'#' (at or above the bound)\n"
        "data.csv:2:44: error: H_PCT75 '0x1' is neither a number nor a marker of this column "
        "[oews-cell]\n"
        "  29-2032,Cooks,detailed,*,n/a,**,-1,~,>=100,0x1,1,>=2,$2,2,2,2,,\n"
        "                                             ^~~ expected dollars, '*' (not available) or "
        "'#' (at or above the bound)\n"
        "data.csv:2:50: error: A_PCT10 '>=2' is neither a number nor a marker of this column "
        "[oews-cell]\n"
        "  29-2032,Cooks,detailed,*,n/a,**,-1,~,>=100,0x1,1,>=2,$2,2,2,2,,\n"
        "                                                   ^~~ expected dollars, '*' (not "
        "available) or '#' (at or above the bound)\n"
        "data.csv:2:54: error: A_PCT25 '$2' is neither a number nor a marker of this column "
        "[oews-cell]\n"
        "  29-2032,Cooks,detailed,*,n/a,**,-1,~,>=100,0x1,1,>=2,$2,2,2,2,,\n"
        "                                                       ^~ expected dollars, '*' (not "
        "available) or '#' (at or above the bound)\n");
}

static void test_a_national_file_must_have_its_columns(void **state)
{
    refused(*state, "OCC_CODE,OCC_TITLE,H_MEAN,A_MEAN\n29-2032,Cooks,1,2\n",
            "0 = 0 + 0 + 0 + 0 + 0 + 0 + 0",
#define MISSING(column)                                                                            \
    "data.csv:1:1: error: column '" column "' of an OEWS file is missing [header-missing]\n"       \
    "  OCC_CODE,OCC_TITLE,H_MEAN,A_MEAN\n"                                                         \
    "  ^~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~~ download the file again with all its columns\n"
            MISSING("O_GROUP") MISSING("TOT_EMP") MISSING("H_PCT10") MISSING("H_PCT25")
                MISSING("H_MEDIAN") MISSING("H_PCT75") MISSING("H_PCT90") MISSING("A_PCT10")
                    MISSING("A_PCT25") MISSING("A_MEDIAN") MISSING("A_PCT75") MISSING("A_PCT90")
                        MISSING("ANNUAL") MISSING("HOURLY"));
}

static void test_a_file_by_area_may_have_means_alone(void **state)
{
    struct trial *trial = *state;
    bool good;
    struct oews read = read_as(trial, RELEASE_OEWS_AREAS, "May 2024",
                               "AREA_TITLE,OCC_CODE,OCC_TITLE,H_MEAN,A_MEAN\n"
                               "Alabama,29-2032,Sonographers,31.26,\"65,020\"\n"
                               "Alaska,29-2032,Sonographers,*,#\n"
                               "Guam,29-1141,Nurses,*,*\n",
                               &good);
    assert_no_messages(trial);
    assert_true(good);
    assert_account(&trial->account, "3 = 2 + 1 + 0 + 0 + 0 + 0 + 0");
    assert_int_equal(read.count, 2);
    assert_text(read.rows[0].area, "Alabama");
    assert_text(read.rows[1].area, "Alaska");
    assert_figure(&read.rows[0].figures[WAGE_ANNUAL_MEAN], "value 65020 dollars per year");
    assert_figure(&read.rows[1].figures[WAGE_ANNUAL_MEAN], "at_least 239200 dollars per year");
    assert_int_equal(read.rows[0].figures[WAGE_ANNUAL_MEDIAN].state, FIGURE_ABSENT);
}

static void test_a_wanted_row_that_an_open_quote_swallowed_is_reported(void **state)
{
#define MEANS "AREA_TITLE,OCC_CODE,OCC_TITLE,H_MEAN,A_MEAN\n"
#define ROW "Guam,29-2032,Sonographers,29.11,\"60,550\"\n"
    struct trial *trial = *state;
    static const bool ways[] = {false, true};
    for (size_t i = 0; i < sizeof ways / sizeof *ways; i++) {
        bool good;
        only_wanted = ways[i];
        /* the quote before "Nurses" is open until that of the wanted row behind it */
        struct oews read = read_as(trial, RELEASE_OEWS_AREAS, "May 2024",
                                   MEANS "Alabama,29-1141,\"Nurses,36.01,74900\n"
                                         "Alabama,29-2032,Sonographers,31.26,\"65,020\"\n" ROW,
                                   &good);
        only_wanted = false;
        assert_false(good);
        assert_int_equal(read.count, 1);
        assert_text(read.rows[0].area, "Guam");
        assert_account(&trial->account, "2 = 1 + 0 + 0 + 0 + 0 + 0 + 1");
        assert_messages(
            trial,
            "data.csv:2:17: error: the quote that opens here is not closed at the end of a cell "
            "[table-form]\n"
            "  Alabama,29-1141,\"Nurses,36.01,74900\n"
            "                  ^ close it there, and double the quotes inside the cell\n"
            "data.csv:3:36: note: the next quote stands here\n");
        /* or to the end */
        only_wanted = ways[i];
        read_as(trial, RELEASE_OEWS_AREAS, "May 2024",
                MEANS ROW "Alabama,29-1141,\"Nurses,36.01,74900\n"
                          "Alabama,29-2032,Sonographers,31.26,65020\n",
                &good);
        only_wanted = false;
        assert_false(good);
        assert_account(&trial->account, "2 = 1 + 0 + 0 + 0 + 0 + 0 + 1");
        assert_messages(trial, "data.csv:3:17: error: the quote that opens here is never closed "
                               "[table-quote]\n"
                               "  Alabama,29-1141,\"Nurses,36.01,74900\n"
                               "                  ^ close it, or double it where it belongs to "
                               "the text\n");
    }
}

static void test_the_edition_follows_the_year(void **state)
{
    assert_int_equal(accepted(*state, "May 2018", HEADER SONOGRAPHERS).edition, SOC_2010);
    assert_int_equal(accepted(*state, "May 2019", HEADER SONOGRAPHERS).edition, SOC_HYBRID);
    assert_int_equal(accepted(*state, "May 2020", HEADER SONOGRAPHERS).edition, SOC_HYBRID);
    assert_int_equal(accepted(*state, "May 2021", HEADER SONOGRAPHERS).edition, SOC_2018);
}

static void test_both_pay_bases_at_once(void **state)
{
    refused(*state, HEADER "29-2032,Cooks,detailed,1,*,*,*,*,*,*,*,*,*,*,*,*,TRUE,1\n",
            "1 = 0 + 0 + 0 + 0 + 0 + 0 + 1",
            "data.csv:2:55: error: HOURLY '1' stands beside ANNUAL [oews-pay-basis]\n"
            "  29-2032,Cooks,detailed,1,*,*,*,*,*,*,*,*,*,*,*,*,TRUE,1\n"
            "                                                        ^ only one of the two can be "
            "TRUE\n");
}

static void test_markers_stand_at_the_same_percentiles_hourly_and_annual(void **state)
{
    accepted(*state, "May 2024",
             HEADER "29-2032,All withheld,detailed,1,*,*,*,*,*,*,*,*,*,*,*,*,,\n");
    accepted(*state, "May 2024",
             HEADER "29-2032,At the top,detailed,1,#,#,1,1,1,#,#,2,2,2,#,#,,\n");
    bool good;
    read_as(*state, RELEASE_OEWS, "May 2024",
            HEADER "29-2032,Odd,detailed,1,1,2,1,1,1,1,#,2,2,*,2,2,,\n", &good);
    assert_true(good); /* said, but the figures are as published */
    assert_messages(
        *state,
        "data.csv:2:36: warning: H_PCT90 '#' is a marker where the annual wage has none such "
        "[oews-run]\n"
        "  29-2032,Odd,detailed,1,1,2,1,1,1,1,#,2,2,*,2,2,,\n"
        "                                     ^ markers come in runs: compare with the published "
        "file\n"
        "data.csv:2:42: warning: A_MEDIAN '*' is a marker where the hourly wage has none such "
        "[oews-run]\n"
        "  29-2032,Odd,detailed,1,1,2,1,1,1,1,#,2,2,*,2,2,,\n"
        "                                           ^ markers come in runs: compare with the "
        "published file\n");
    read_as(*state, RELEASE_OEWS, "May 2024",
            HEADER "29-2032,Odd,detailed,1,1,2,1,1,1,1,#,2,2,2,2,*,,\n", &good);
    assert_true(good);
    assert_messages(*state, "data.csv:2:36: warning: H_PCT90 '#' is a marker where the annual wage "
                            "has none such [oews-run]\n"
                            "  29-2032,Odd,detailed,1,1,2,1,1,1,1,#,2,2,2,2,*,,\n"
                            "                                     ^ " AS_PUBLISHED
                            "data.csv:2:46: warning: A_PCT90 '*' is a marker where the hourly wage "
                            "has none such [oews-run]\n"
                            "  29-2032,Odd,detailed,1,1,2,1,1,1,1,#,2,2,2,2,*,,\n"
                            "                                               ^ " AS_PUBLISHED
                            "data.csv:2:46: warning: A_PCT90 '*' is withheld where other wages of "
                            "the record are published [oews-run]\n"
                            "  29-2032,Odd,detailed,1,1,2,1,1,1,1,#,2,2,2,2,*,,\n"
                            "                                               ^ " AS_PUBLISHED);
}

static void test_a_mean_and_its_ladder_are_withheld_together(void **state)
{
    bool good;
    read_as(*state, RELEASE_OEWS, "May 2024",
            HEADER "29-2032,Ladder withheld,detailed,1,1,2,*,*,*,*,*,*,*,*,*,*,,\n"
                   "25-1071,Mean withheld,detailed,1,*,2,1,1,1,1,1,2,2,2,2,2,,\n"
                   "29-2033,One withheld,detailed,1,1,2,1,1,1,*,1,2,2,2,*,2,,\n",
            &good);
    assert_true(good); /* said of the fewer, but the figures are as published */
    assert_messages(*state,
                    "data.csv:2:36: warning: H_MEAN '1' is published where other wages of the "
                    "record are withheld [oews-run]\n"
                    "  29-2032,Ladder withheld,detailed,1,1,2,*,*,*,*,*,*,*,*,*,*,,\n"
                    "                                     ^ " AS_PUBLISHED
                    "data.csv:2:38: warning: A_MEAN '2' is published where other wages of the "
                    "record are withheld [oews-run]\n"
                    "  29-2032,Ladder withheld,detailed,1,1,2,*,*,*,*,*,*,*,*,*,*,,\n"
                    "                                       ^ " AS_PUBLISHED
                    "data.csv:3:34: warning: H_MEAN '*' is a marker where the annual wage has "
                    "none such [oews-run]\n"
                    "  25-1071,Mean withheld,detailed,1,*,2,1,1,1,1,1,2,2,2,2,2,,\n"
                    "                                   ^ " AS_PUBLISHED
                    "data.csv:4:43: warning: H_PCT75 '*' is withheld where other wages of the "
                    "record are published [oews-run]\n"
                    "  29-2033,One withheld,detailed,1,1,2,1,1,1,*,1,2,2,2,*,2,,\n"
                    "                                            ^ " AS_PUBLISHED
                    "data.csv:4:53: warning: A_PCT75 '*' is withheld where other wages of the "
                    "record are published [oews-run]\n"
                    "  29-2033,One withheld,detailed,1,1,2,1,1,1,*,1,2,2,2,*,2,,\n"
                    "                                                      ^ " AS_PUBLISHED);
}

static void test_a_mean_at_the_bound_has_the_top_of_the_ladder_there(void **state)
{
    accepted(*state, "May 2024", HEADER "29-2032,Surgeons,detailed,1,#,#,1,1,1,1,#,2,2,2,2,#,,\n");
    bool good;
    read_as(*state, RELEASE_OEWS, "May 2024",
            HEADER "25-1071,Teachers,detailed,9,*,#,*,*,*,*,*,2,2,2,2,2,TRUE,\n", &good);
    assert_true(good);
    assert_messages(*state, "data.csv:2:31: warning: A_MEAN '#' is a mean at the bound where the "
                            "90th percentile is not [oews-run]\n"
                            "  25-1071,Teachers,detailed,9,*,#,*,*,*,*,*,2,2,2,2,2,TRUE,\n"
                            "                                ^ " AS_PUBLISHED);
}

static void test_measures_are_withheld_with_their_figure(void **state)
{
    accepted(*state, "May 2024",
             "EMP_PRSE,PCT_TOTAL,MEAN_PRSE," HEADER
             "**,**,1.5,29-2032,Sonographers,detailed,**," WAGES
             "1.5,2,1.5,25-1071,Teachers,detailed,9," WAGES ",,,29-2033,Others,detailed,**," WAGES);
    accepted(*state, "May 2024",
             "MEAN_PRSE," HEADER "*,29-2032,Sonographers,detailed,9,*,*,*,*,*,*,*,*,*,*,*,*,,\n");
    bool good;
    read_as(
        *state, RELEASE_OEWS, "May 2024",
        "EMP_PRSE,JOBS_1000,MEAN_PRSE," HEADER "1.5,2,1.5,29-2032,Sonographers,detailed,**," WAGES
        "**,**,1.5,25-1071,Teachers,detailed,9," WAGES "1.5,2,*,29-2033,Others,detailed,9," WAGES,
        &good);
    assert_true(good);
    assert_messages(*state,
                    "data.csv:2:41: warning: TOT_EMP '**' is withheld where what is derived of it "
                    "is published [oews-run]\n"
                    "  1.5,2,1.5,29-2032,Sonographers,detailed,**,1,2,1,1,1,1,1,2,2,2,2,2,,\n"
                    "                                          ^~ " AS_PUBLISHED
                    "data.csv:3:1: warning: EMP_PRSE '**' is withheld where the employment is "
                    "published [oews-run]\n"
                    "  **,**,1.5,25-1071,Teachers,detailed,9,1,2,1,1,1,1,1,2,2,2,2,2,,\n"
                    "  ^~ " AS_PUBLISHED
                    "data.csv:3:4: warning: JOBS_1000 '**' is withheld where the employment is "
                    "published [oews-run]\n"
                    "  **,**,1.5,25-1071,Teachers,detailed,9,1,2,1,1,1,1,1,2,2,2,2,2,,\n"
                    "     ^~ " AS_PUBLISHED
                    "data.csv:4:7: warning: MEAN_PRSE '*' is withheld where the mean is published "
                    "[oews-run]\n"
                    "  1.5,2,*,29-2033,Others,detailed,9,1,2,1,1,1,1,1,2,2,2,2,2,,\n"
                    "        ^ " AS_PUBLISHED);
}

static void test_jobs_with_places_of_nothing_are_whole(void **state)
{
    struct oews read = accepted(*state, "May 2024",
                                HEADER "29-2032,Sonographers,detailed,154187380.000000," WAGES);
    assert_figure(&read.rows[0].figures[WAGE_EMPLOYMENT], "value 154187380 jobs");
    assert_text(read.rows[0].figures[WAGE_EMPLOYMENT].published, "154187380.000000");
    assert_place(read.rows[0].figures[WAGE_EMPLOYMENT].place, "2:31 '154187380.000000'");
    refused(*state, HEADER "29-2032,Sonographers,detailed,86500.5," WAGES,
            "1 = 0 + 0 + 0 + 0 + 0 + 0 + 1",
            "data.csv:2:31: error: TOT_EMP '86500.5' is no figure of this kind [oews-cell]\n"
            "  29-2032,Sonographers,detailed,86500.5,1,2,1,1,1,1,1,2,2,2,2,2,,\n"
            "                                ^~~~~~~ expected a number of employees or '**' (not "
            "available)\n");
}

static void test_annual_pay_is_2080_hours(void **state)
{
    /* 42.95 × 2,080 = 89,336, published as 89,340 */
    accepted(*state, "May 2024", HEADER SONOGRAPHERS);
    bool good;
    struct oews read =
        read_as(*state, RELEASE_OEWS, "May 2024",
                HEADER "29-2032,Cooks,detailed,1,10.00,20800,1,1,42.95,50.00,60.00,1,1,"
                       "89310,104000,124800,,\n",
                &good);
    assert_true(good);
    assert_figure(&read.rows[0].figures[WAGE_ANNUAL_MEDIAN], "value 89310 dollars per year");
    assert_messages(
        *state,
        "data.csv:2:64: warning: this annual wage is not 2,080 times the hourly wage; 1 such in "
        "this file [oews-ratio]\n"
        "  29-2032,Cooks,detailed,1,10.00,20800,1,1,42.95,50.00,60.00,1,1,89310,104000,124800,,\n"
        "                                                                 ^~~~~ compare both cells "
        "with the published file\n");
}

static void test_zeros_that_a_spreadsheet_dropped_from_areas(void **state)
{
    /* D9: two digits, five, seven, as AREA_TYPE says */
    struct trial *trial = *state;
    bool good;
    struct oews read =
        read_as(trial, RELEASE_OEWS_AREAS, "May 2024",
                "AREA,AREA_TYPE,OCC_CODE,OCC_TITLE,H_MEAN,A_MEAN\n"
                "99,1,29-2032,Cooks,1,2\n1,2,29-2032,Cooks,1,2\n1,2,25-1071,Cooks,1,2\n"
                "10180,4,29-2032,Cooks,1,2\n100001,6,29-2032,Cooks,1,2\n"
                "0500001,6,29-2032,Cooks,1,2\n",
                &good);
    assert_true(good);
    static const char *const codes[] = {"01", "01", "0100001", "0500001", "10180", "99"};
    for (size_t i = 0; i < read.count; i++) {
        assert_text(read.rows[i].area_code, codes[i]);
    }
    assert_messages(
        trial, "data.csv:3:1: warning: 2 area codes lost their leading zeros, the first one here "
               "[oews-area-zeros]\n"
               "  1,2,29-2032,Cooks,1,2\n"
               "  ^ they were put back by AREA_TYPE, or by length where there is none\n");
}

#define AREA_HINT                                                                                  \
    "expected 99, a state's two digits, a metropolitan area's five or a nonmetropolitan area's "   \
    "seven\n"

static void test_cells_that_say_what_kind_of_row_it_is(void **state)
{
    refused(*state,
            "AREA,AREA_TYPE,NAICS," HEADER "999,1,000000,29-2032,Cooks,detailed,1," WAGES
            "99,1,cross,29-2032,,detail,1," WAGES "0A,2,0,29-2032,Cooks,detailed,1," WAGES
            "A0,2,0,29-2032,Cooks,detailed,1," WAGES ",2,0,29-2032,Cooks,detailed,1," WAGES,
            "5 = 0 + 0 + 0 + 0 + 0 + 0 + 5",
            "data.csv:2:1: error: AREA '999' is not an area code [oews-area]\n"
            "  999,1,000000,29-2032,Cooks,detailed,1,1,2,1,1,1,1,1,2,2,2,2,2,,\n"
            "  ^~~ expected 99, a state's two digits, a metropolitan area's five or a "
            "nonmetropolitan area's seven\n"
            "data.csv:3:6: error: NAICS 'cross' is not an industry code [oews-industry]\n"
            "  99,1,cross,29-2032,,detail,1,1,2,1,1,1,1,1,2,2,2,2,2,,\n"
            "       ^~~~~ expected 000000 (all industries) or a NAICS code like 62\n"
            "data.csv:3:20: error: OCC_TITLE is empty [oews-title]\n"
            "  99,1,cross,29-2032,,detail,1,1,2,1,1,1,1,1,2,2,2,2,2,,\n"
            "                     ^ every record has one: compare with the published file\n"
            "data.csv:3:21: error: O_GROUP 'detail' is not a group of occupations [oews-group]\n"
            "  99,1,cross,29-2032,,detail,1,1,2,1,1,1,1,1,2,2,2,2,2,,\n"
            "                      ^~~~~~ expected total, major, minor, broad or detailed\n"
            "data.csv:4:1: error: AREA '0A' is not an area code [oews-area]\n"
            "  0A,2,0,29-2032,Cooks,detailed,1,1,2,1,1,1,1,1,2,2,2,2,2,,\n"
            "  ^~ " AREA_HINT "data.csv:5:1: error: AREA 'A0' is not an area code [oews-area]\n"
            "  A0,2,0,29-2032,Cooks,detailed,1,1,2,1,1,1,1,1,2,2,2,2,2,,\n"
            "  ^~ " AREA_HINT "data.csv:6:1: error: AREA '' is not an area code [oews-area]\n"
            "  ,2,0,29-2032,Cooks,detailed,1,1,2,1,1,1,1,1,2,2,2,2,2,,\n"
            "  ^ " AREA_HINT);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_every_figure_of_a_row),
        TRIAL(test_headers_in_three_letter_cases_and_several_spellings),
        TRIAL(test_columns_of_other_years_are_known),
        TRIAL(test_the_bound_belongs_to_the_release),
        TRIAL(test_a_bound_that_is_not_known),
        TRIAL(test_withheld_is_neither_zero_nor_absent),
        TRIAL(test_an_empty_cell_is_no_figure),
        TRIAL(test_both_pay_bases_at_once),
        TRIAL(test_markers_stand_at_the_same_percentiles_hourly_and_annual),
        TRIAL(test_a_mean_and_its_ladder_are_withheld_together),
        TRIAL(test_a_mean_at_the_bound_has_the_top_of_the_ladder_there),
        TRIAL(test_measures_are_withheld_with_their_figure),
        TRIAL(test_jobs_with_places_of_nothing_are_whole),
        TRIAL(test_annual_pay_is_2080_hours),
        TRIAL(test_zeros_that_a_spreadsheet_dropped_from_areas),
        TRIAL(test_cells_that_say_what_kind_of_row_it_is),
        TRIAL(test_forms_of_industries),
        TRIAL(test_titles_that_are_none),
        TRIAL(test_annual_pay_only),
        TRIAL(test_hourly_pay_only),
        TRIAL(test_a_wage_in_the_other_pay_basis),
        TRIAL(test_percentiles_rise),
        TRIAL(test_percentiles_rise_across_what_is_withheld),
        TRIAL(test_a_wage_of_nothing_is_no_wage),
        TRIAL(test_a_percentile_above_the_bound),
        TRIAL(test_employers_of_one_kind_alone),
        TRIAL(test_a_file_by_industry_is_no_national_file),
        TRIAL(test_broad_and_detailed_rows_of_one_code),
        TRIAL(test_every_reason_to_pass_a_row_over_is_counted),
        TRIAL(test_an_occupation_twice),
        TRIAL(test_cells_that_are_neither_number_nor_marker),
        TRIAL(test_a_national_file_must_have_its_columns),
        TRIAL(test_a_file_by_area_may_have_means_alone),
        TRIAL(test_a_wanted_row_that_an_open_quote_swallowed_is_reported),
        TRIAL(test_the_edition_follows_the_year),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
