#include "support.h"
#include "validate/projections.h"

static const char LEVELS[] = "measure,code,words,former_words\n"
                             "entry_education,4,Associate's degree,\n"
                             "entry_education,5,Postsecondary nondegree award,"
                             "Postsecondary non-degree award\n"
                             "entry_education,8,No formal educational credential,"
                             "Less than high school\n"
                             "experience,4,None,\n"
                             "training,6,None,\n";

/* The four header forms of D10, each with its own decade. */
#define HEADER_2012                                                                                \
    "\"Title\",\"SOC Code\",\"2012\",\"2022\",\"Number (inthousands)\",\"Percent\","               \
    "\"Jobopeningsdue togrowthandreplacementneeds,2012-2022(in thousands)\","                      \
    "\"2012 median annual wage\",\"Typical entry-level education\",\"Education Code\","            \
    "\"Work experience in a related occupation\",\"Workex Code\","                                 \
    "\"Typical on-the-job training\",\"trCode\"\n"
#define HEADER_2016                                                                                \
    "\"Occupation Title\",\"SOC Code\",\"Employment 2016 (thousands)\","                           \
    "\"Employment 2026 (thousands)\",\"Employment change, 2016-2026 (thousands)\","                \
    "\"Employment change, 2016-2026 (percent)\","                                                  \
    "\"Occupational openings, 2016-2026 annual average (thousands)\","                             \
    "\"2017 median annual wage\",\"Typical entry-level education\",\"Education Code\","            \
    "\"Work experience in a related occupation\",\"Workex Code\","                                 \
    "\"Typical on-the-job training\",\"trCode\"\n"
#define HEADER_SINCE_2018(base, projected, wage)                                                   \
    "\"Occupation Title\",\"Occupation Code\",\"Employment " base "\",\"Employment " projected     \
    "\",\"Employment Change, " base "-" projected "\",\"Employment Percent Change, " base          \
    "-" projected "\",\"Occupational Openings, " base "-" projected                                \
    " Annual Average\",\"Median Annual Wage " wage "\",\"Typical Entry-Level Education\","         \
    "\"Education Code\",\"Work Experience in a Related Occupation\",\"Workex Code\","              \
    "\"Typical on-the-job Training\",\"trCode\"\n"
#define HEADER_2024 HEADER_SINCE_2018("2024", "2034", "2024")
#define LEVELS_4 "\"Associate's degree\",\"4\",\"None\",\"4\",\"None\",\"6\"\n"
#define SONOGRAPHERS                                                                               \
    "\"Diagnostic medical sonographers    * Echocardiographer* Sonographer\","                     \
    "\"=\"\"29-2032\"\"\",\"90.0\",\"101.7\",\"11.7\",\"13.0\",\"5.8\",\"89,340\"," LEVELS_4

/* Reads a file after the table of levels; *good says whether it was taken. */
static struct projections read_as(struct trial *trial, const char *period, const char *bytes,
                                  bool *good)
{
    struct reference reference = {0};
    struct reading levels =
        trial_reading(trial, trial_release(trial, RELEASE_EDUCATION_LEVELS, "", LEVELS), NULL);
    assert_true(reference_read(&reference, &levels));
    static soc_code codes[] = {292032};
    static const struct wanted wanted = {codes, 1};
    struct reading reading =
        trial_reading(trial, trial_release(trial, RELEASE_PROJECTIONS, period, bytes), &wanted);
    struct projections projections;
    *good = projections_read(&projections, &reading, &reference);
    return projections;
}

static struct projections accepted(struct trial *trial, const char *period, const char *bytes)
{
    bool good;
    struct projections projections = read_as(trial, period, bytes, &good);
    assert_no_messages(trial);
    assert_true(good);
    return projections;
}

static void refused(struct trial *trial, const char *bytes, const char *account,
                    const char *messages)
{
    bool good;
    read_as(trial, "2024-34", bytes, &good);
    assert_account(&trial->account, account);
    assert_messages(trial, messages);
    assert_false(good);
}

static void test_form_of_2024(void **state)
{
    struct projections read = accepted(*state, "2024-34", HEADER_2024 SONOGRAPHERS);
    assert_int_equal(read.base_year, 2024);
    assert_int_equal(read.projected_year, 2034);
    assert_int_equal(read.wage_year, 2024);
    assert_int_equal(read.edition, SOC_2018);
    assert_int_equal(read.records, 1);
    const struct projection *row = projections_find(&read, 292032);
    assert_non_null(row);
    assert_text(row->title, "Diagnostic medical sonographers");
    assert_text(row->job_titles, "Echocardiographer* Sonographer");
    assert_place(row->place, "2:72 '=\"\"29-2032\"\"'");
    assert_figure(&row->figures[PROJECTION_EMPLOYMENT], "value 90000 jobs");
    assert_figure(&row->figures[PROJECTION_PROJECTED], "value 101700 jobs");
    assert_figure(&row->figures[PROJECTION_CHANGE], "value 11700 jobs");
    assert_figure(&row->figures[PROJECTION_PERCENT], "value 13.0 percent");
    assert_figure(&row->figures[PROJECTION_OPENINGS], "value 5800 jobs per year");
    assert_figure(&row->figures[PROJECTION_WAGE], "value 89340 dollars per year");
    assert_figure(&row->figures[PROJECTION_EDUCATION], "value Associate's degree words");
    assert_figure(&row->figures[PROJECTION_EXPERIENCE], "value None words");
    assert_figure(&row->figures[PROJECTION_TRAINING], "value None words");
    assert_decimal(row->figures[PROJECTION_EDUCATION].value, "4");
    assert_decimal(row->figures[PROJECTION_TRAINING].value, "6");
}

static void test_each_figure_names_its_cell_rule_and_release(void **state)
{
    struct projections read = accepted(*state, "2024-34", HEADER_2024 SONOGRAPHERS);
    static const struct {
        const char *rule;
        const char *place;
    } expected[PROJECTION_FIGURES] = {
        [PROJECTION_EMPLOYMENT] = {"projections-employment", "2:87 '90.0'"},
        [PROJECTION_PROJECTED] = {"projections-employment", "2:94 '101.7'"},
        [PROJECTION_CHANGE] = {"projections-change", "2:102 '11.7'"},
        [PROJECTION_PERCENT] = {"projections-percent", "2:109 '13.0'"},
        [PROJECTION_OPENINGS] = {"projections-openings", "2:116 '5.8'"},
        [PROJECTION_WAGE] = {"projections-wage", "2:122 '89,340'"},
        [PROJECTION_EDUCATION] = {"projections-education", "2:131 'Associate's degree'"},
        [PROJECTION_EXPERIENCE] = {"projections-experience", "2:156 'None'"},
        [PROJECTION_TRAINING] = {"projections-training", "2:167 'None'"},
    };
    for (int i = 0; i < PROJECTION_FIGURES; i++) {
        const struct figure *figure = &read.rows[0].figures[i];
        assert_string_equal(figure->rule, expected[i].rule);
        assert_place(figure->place, expected[i].place);
        assert_ptr_equal(figure->release, read.release);
    }
    assert_text(read.rows[0].figures[PROJECTION_WAGE].published, "89,340");
}

static void test_form_of_2012(void **state)
{
    struct projections read = accepted(
        *state, "2012-22",
        HEADER_2012 "\"Diagnostic medical sonographers     \t \t\t\t\tShow/hide Example Job Titles "
                    "\t\t\t\t* Cardiac Sonographer* Echocardiographer\",\"29-2032\",\"58.8\","
                    "\"85.9\",\"27.0\",\"46.0\",\"30.5\",\"65,860\"," LEVELS_4);
    assert_int_equal(read.base_year, 2012);
    assert_int_equal(read.projected_year, 2022);
    assert_int_equal(read.wage_year, 2012);
    assert_int_equal(read.edition, SOC_2010);
    assert_text(read.rows[0].title, "Diagnostic medical sonographers");
    assert_text(read.rows[0].job_titles, "Cardiac Sonographer* Echocardiographer");
    /* D16: ten-year totals, in thousands like the rest */
    assert_figure(&read.rows[0].figures[PROJECTION_OPENINGS], "value 30500 jobs per decade");
    assert_figure(&read.rows[0].figures[PROJECTION_CHANGE], "value 27000 jobs");
}

static void test_form_of_2016_with_wages_of_2017(void **state)
{
    struct projections read =
        accepted(*state, "2016-26",
                 HEADER_2016 "\"Sonographers\",\"=\"\"29-2032\"\"\",\"67.3\",\"83.0\",\"15.6\","
                             "\"23.2\",\"5.4\",\"71,410\"," LEVELS_4);
    assert_int_equal(read.base_year, 2016);
    assert_int_equal(read.wage_year, 2017); /* D11 */
    assert_int_equal(read.edition, SOC_2010);
    assert_figure(&read.rows[0].figures[PROJECTION_OPENINGS], "value 5400 jobs per year");
    /* D14: 83.0 / 67.3 is 23.3 %, the published percent is 23.2 */
    assert_figure(&read.rows[0].figures[PROJECTION_PERCENT], "value 23.2 percent");
    assert_text(read.rows[0].job_titles, "");
}

static void test_form_of_2018(void **state)
{
    struct projections read =
        accepted(*state, "2018-28", HEADER_SINCE_2018("2018", "2028", "2019") SONOGRAPHERS);
    assert_int_equal(read.wage_year, 2019);
    assert_int_equal(read.edition, SOC_2010); /* D20 */
    assert_int_equal(
        accepted(*state, "2019-29", HEADER_SINCE_2018("2019", "2029", "2019") SONOGRAPHERS).edition,
        SOC_HYBRID);
    assert_int_equal(
        accepted(*state, "2020-30", HEADER_SINCE_2018("2020", "2030", "2020") SONOGRAPHERS).edition,
        SOC_HYBRID);
    assert_int_equal(
        accepted(*state, "2021-31", HEADER_SINCE_2018("2021", "2031", "2021") SONOGRAPHERS).edition,
        SOC_2018);
}

static void test_openings_of_2014_are_totals_too(void **state)
{
    struct projections read =
        accepted(*state, "2014-24", HEADER_SINCE_2018("2014", "2024", "2014") SONOGRAPHERS);
    assert_figure(&read.rows[0].figures[PROJECTION_OPENINGS], "value 5800 jobs per decade");
}

static void test_wages_at_a_bound_and_not_published(void **state)
{
    bool good;
    struct projections read =
        read_as(*state, "2024-34",
                HEADER_2024 "Cardiologists,29-1212,1,1,0,0.0,0,\">=239,200\"," LEVELS_4
                            "Actors,27-2011,1,1,-0.1,-0.5,0,N/A," LEVELS_4
                            "Others,29-2032,1,1,0,0.0,0,," LEVELS_4,
                &good);
    assert_true(good);
    assert_messages(
        *state,
        "data.csv:4:28: warning: Median Annual Wage is empty [projections-wage]\n"
        "  Others,29-2032,1,1,0,0.0,0,,\"Associate's degree\",\"4\",\"None\",\"4\",\"None\",\"6\"\n"
        "                             ^ BLS writes 'N/A' for none: did a spreadsheet drop it?\n");
    const struct figure *wage = &projections_find(&read, 291212)->figures[PROJECTION_WAGE];
    assert_figure(wage, "at_least 239200 dollars per year");
    assert_text(wage->published, ">=239,200");
    wage = &projections_find(&read, 272011)->figures[PROJECTION_WAGE];
    assert_int_equal(wage->state, FIGURE_WITHHELD);
    wage = &projections_find(&read, 292032)->figures[PROJECTION_WAGE];
    assert_int_equal(wage->state, FIGURE_ABSENT);
    const struct projection *actors = projections_find(&read, 272011);
    assert_figure(&actors->figures[PROJECTION_CHANGE], "value -100 jobs");
    assert_figure(&actors->figures[PROJECTION_PERCENT], "value -0.5 percent");
}

static void test_former_words_of_a_level_are_kept_as_published(void **state)
{
    struct projections read = accepted(
        *state, "2024-34",
        HEADER_2024 "Cooks,29-2032,1,1,0,0,0,1,Postsecondary non-degree award,5,None,4,None,6\n"
                    "Maids,29-2033,1,1,0,0,0,1,Less than high school,8,None,4,None,6\n");
    assert_figure(&read.rows[0].figures[PROJECTION_EDUCATION],
                  "value Postsecondary non-degree award words");
    assert_decimal(read.rows[1].figures[PROJECTION_EDUCATION].value, "8");
}

static void test_rows_are_counted_and_sorted(void **state)
{
    struct projections read = accepted(*state, "2024-34",
                                       HEADER_2024 "Aides,29-9021,1,1,0,0,0,1," LEVELS_4 //
                                                   "Maids,29-2032,1,1,0,0,0,1," LEVELS_4 //
                                                   "Cooks,11-9111,1,1,0,0,0,1," LEVELS_4);
    struct trial *trial = *state;
    assert_account(&trial->account, "3 = 1 + 2 + 0 + 0 + 0 + 0 + 0");
    assert_int_equal(read.count, 3);
    assert_int_equal(read.rows[0].code, 119111);
    assert_int_equal(read.rows[2].code, 299021);
    assert_null(projections_find(&read, 292033));
    assert_text(projections_find(&read, 299021)->title, "Aides");
}

static void test_a_code_that_a_spreadsheet_turned_into_a_date(void **state)
{
    refused(
        *state, HEADER_2024 "Managers,Nov-11,1,1,0,0,0,1," LEVELS_4 SONOGRAPHERS,
        "2 = 1 + 0 + 0 + 0 + 0 + 0 + 1",
        "data.csv: error: 1 record lost: a spreadsheet turned codes into dates "
        "[soc-date]\n"
        "  different codes become the same date, so nobody can turn them back; download the "
        "file again\n"
        "data.csv:2:10: error: Occupation Code 'Nov-11' is an occupation code that a "
        "spreadsheet turned into a date [soc-date]\n"
        "  Managers,Nov-11,1,1,0,0,0,1,\"Associate's degree\",\"4\",\"None\",\"4\",\"None\",\"6\"\n"
        "           ^~~~~~ download the file again and do not save it with a spreadsheet\n");
}

static void test_cells_that_are_no_figures(void **state)
{
    refused(
        *state,
        HEADER_2024 "Cooks,29-2032,ninety,-1,,13%,5.8 ,1e5,Associate's degree,4,None,4,None,6\n",
        "1 = 0 + 0 + 0 + 0 + 0 + 0 + 1",
        "data.csv:2:15: error: Employment (base year) 'ninety' is not a number "
        "[projections-employment]\n"
        "  Cooks,29-2032,ninety,-1,,13%,5.8 ,1e5,Associate's degree,4,None,4,None,6\n"
        "                ^~~~~~ expected thousands of jobs, like 1,397.7\n"
        "data.csv:2:22: error: Employment (projected year) '-1' is negative "
        "[projections-employment]\n"
        "  Cooks,29-2032,ninety,-1,,13%,5.8 ,1e5,Associate's degree,4,None,4,None,6\n"
        "                       ^~ expected thousands of jobs, like 1,397.7\n"
        "data.csv:2:25: error: Employment Change is empty [projections-change]\n"
        "  Cooks,29-2032,ninety,-1,,13%,5.8 ,1e5,Associate's degree,4,None,4,None,6\n"
        "                          ^ expected thousands of jobs, like 1,397.7\n"
        "data.csv:2:26: error: Employment Percent Change '13%' is not a number "
        "[projections-percent]\n"
        "  Cooks,29-2032,ninety,-1,,13%,5.8 ,1e5,Associate's degree,4,None,4,None,6\n"
        "                           ^~~ expected a percent, like 13.0\n"
        "data.csv:2:35: error: Median Annual Wage '1e5' is neither a number nor a marker of "
        "this column "
        "[projections-wage]\n"
        "  Cooks,29-2032,ninety,-1,,13%,5.8 ,1e5,Associate's degree,4,None,4,None,6\n"
        "                                    ^~~ expected dollars, like 89,340, or '>=' and the "
        "bound, or 'N/A'\n");
}

/* Jobs may become fewer; there are never fewer than none. */
static void test_jobs_are_never_negative(void **state)
{
    refused(*state,
            HEADER_2024 "Cooks,29-2032,-1,0,-1.0,-50,0,1,Associate's degree,4,None,4,None,6\n",
            "1 = 0 + 0 + 0 + 0 + 0 + 0 + 1",
            "data.csv:2:15: error: Employment (base year) '-1' is negative "
            "[projections-employment]\n"
            "  Cooks,29-2032,-1,0,-1.0,-50,0,1,Associate's degree,4,None,4,None,6\n"
            "                ^~ expected thousands of jobs, like 1,397.7\n");
}

static void test_bounds_stand_in_wages_alone(void **state)
{
    refused(
        *state, HEADER_2024 "Cooks,29-2032,>=90,1,0,0,0,>=,Associate's degree,4,None,4,None,6\n",
        "1 = 0 + 0 + 0 + 0 + 0 + 0 + 1",
        "data.csv:2:15: error: Employment (base year) '>=90' is not a number "
        "[projections-employment]\n"
        "  Cooks,29-2032,>=90,1,0,0,0,>=,Associate's degree,4,None,4,None,6\n"
        "                ^~~~ expected thousands of jobs, like 1,397.7\n"
        "data.csv:2:28: error: Median Annual Wage '>=' is neither a number nor a marker of "
        "this column "
        "[projections-wage]\n"
        "  Cooks,29-2032,>=90,1,0,0,0,>=,Associate's degree,4,None,4,None,6\n"
        "                             ^~ expected dollars, like 89,340, or '>=' and the bound, or "
        "'N/A'\n");
}

static void test_words_and_codes_must_go_together(void **state)
{
    refused(*state, HEADER_2024 "Cooks,29-2032,1,1,0,0,0,1,Associate's degree,5,None,x,None,4\n",
            "1 = 0 + 0 + 0 + 0 + 0 + 0 + 1",
            "data.csv:2:27: error: Typical Entry-Level Education 'Associate's degree' does not go "
            "with the code beside it [projections-education]\n"
            "  Cooks,29-2032,1,1,0,0,0,1,Associate's degree,5,None,x,None,4\n"
            "                            ^~~~~~~~~~~~~~~~~~ see input/bls/education-levels.csv\n"
            "data.csv:2:53: error: Workex Code 'x' is not a code [projections-experience]\n"
            "  Cooks,29-2032,1,1,0,0,0,1,Associate's degree,5,None,x,None,4\n"
            "                                                      ^ expected a whole number; "
            "input/bls/education-levels.csv lists them\n"
            "data.csv:2:55: error: Typical on-the-job Training 'None' does not go with the code "
            "beside it [projections-training]\n"
            "  Cooks,29-2032,1,1,0,0,0,1,Associate's degree,5,None,x,None,4\n"
            "                                                        ^~~~ see "
            "input/bls/education-levels.csv\n");
}

/* 99 is a code that is not listed, 100 none at all. */
static void test_codes_of_levels_have_two_digits(void **state)
{
    refused(*state, HEADER_2024 "Cooks,29-2032,1,1,0,0,0,1,Associate's degree,99,None,100,None,6\n",
            "1 = 0 + 0 + 0 + 0 + 0 + 0 + 1",
            "data.csv:2:27: error: Typical Entry-Level Education 'Associate's degree' does not go "
            "with the code beside it [projections-education]\n"
            "  Cooks,29-2032,1,1,0,0,0,1,Associate's degree,99,None,100,None,6\n"
            "                            ^~~~~~~~~~~~~~~~~~ see input/bls/education-levels.csv\n"
            "data.csv:2:54: error: Workex Code '100' is not a code [projections-experience]\n"
            "  Cooks,29-2032,1,1,0,0,0,1,Associate's degree,99,None,100,None,6\n"
            "                                                       ^~~ expected a whole number; "
            "input/bls/education-levels.csv lists them\n");
}

static void test_an_occupation_twice(void **state)
{
    refused(*state,
            HEADER_2024 "Cooks,29-2032,1,1,0,0,0,1,Associate's degree,4,None,4,None,6\n"
                        "Maids,29-2032,2,2,0,0,0,2,Associate's degree,4,None,4,None,6\n",
            "2 = 2 + 0 + 0 + 0 + 0 + 0 + 0",
            "data.csv:3:7: error: occupation '29-2032' stands here a second time "
            "[projections-twice]\n"
            "  Maids,29-2032,2,2,0,0,0,2,Associate's degree,4,None,4,None,6\n"
            "        ^~~~~~~ keep one of the two rows\n"
            "data.csv:2:7: note: first here\n");
}

static void test_the_years_must_be_those_of_the_period(void **state)
{
    refused(*state, HEADER_SINCE_2018("2023", "2033", "2023") SONOGRAPHERS,
            "1 = 1 + 0 + 0 + 0 + 0 + 0 + 0",
            "data.csv:1:1: error: the header's years are 2023-33 [projections-period]\n"
            "  \"Occupation Title\",\"Occupation Code\",\"Employment 2023\",\"Employment 2033\","
            "\"Employment Change, 202...\n"
            "  ^ releases.csv files this as 2024-34: correct the one that is wrong\n"
            "releases.csv:1:1: note: filed here\n");
}

static void test_a_ragged_row_is_counted_as_refused(void **state)
{
    refused(*state, HEADER_2024 "A,29-2032\n" SONOGRAPHERS, "2 = 1 + 0 + 0 + 0 + 0 + 0 + 1",
            "data.csv:2:1: error: the record has 2 cells, the header has 14 [table-ragged]\n"
            "  A,29-2032\n"
            "  ^~~~~~~~~ is the file cut short?\n");
}

static void test_a_change_that_is_not_the_difference(void **state)
{
    bool good;
    /* D14: 1.0 - 0.9 = 0.1 within the rounding of three figures; 0.3 is none of that */
    read_as(*state, "2024-34",
            HEADER_2024 "Cooks,29-2032,0.9,1.0,0.2,0,0,1,Associate's degree,4,None,4,None,6\n"
                        "Maids,29-2033,0.9,1.0,0.3,0,0,1,Associate's degree,4,None,4,None,6\n"
                        "Aides,29-2034,0.9,1.0,-0.1,0,0,1,Associate's degree,4,None,4,None,6\n",
            &good);
    assert_true(good);
    assert_messages(*state,
                    "data.csv:3:23: warning: Employment Change '0.3' is not projected less base "
                    "employment [projections-change]\n"
                    "  Maids,29-2033,0.9,1.0,0.3,0,0,1,Associate's degree,4,None,4,None,6\n"
                    "                        ^~~ compare the record with the published file\n"
                    "data.csv:4:23: warning: Employment Change '-0.1' is not projected less base "
                    "employment [projections-change]\n"
                    "  Aides,29-2034,0.9,1.0,-0.1,0,0,1,Associate's degree,4,None,4,None,6\n"
                    "                        ^~~~ compare the record with the published file\n");
}

static void test_a_percent_that_goes_the_other_way(void **state)
{
    bool good;
    read_as(*state, "2024-34",
            HEADER_2024 "Cooks,29-2032,2.0,3.0,1.0,-50.0,0,1,Associate's degree,4,None,4,None,6\n"
                        "Maids,29-2033,3.0,2.0,-1.0,33.3,0,1,Associate's degree,4,None,4,None,6\n"
                        "Aides,29-2034,3.0,2.0,-1.0,-33.3,0,1,Associate's degree,4,None,4,None,6\n"
                        "Poets,29-2035,9.0,9.0,0.0,-0.1,0,1,Associate's degree,4,None,4,None,6\n"
                        "Hosts,29-2036,9.0,9.1,0.1,0.0,0,1,Associate's degree,4,None,4,None,6\n"
                        "Cobblers,29-2037,9.0,9.0,0.0,0.4,0,1,Associate's degree,4,None,4,None,6\n",
            &good);
    assert_true(good); /* a figure that rounds to nothing has no way to go */
    assert_messages(
        *state, "data.csv:2:27: warning: Employment Percent Change '-50.0' goes the other way "
                "than the change in jobs [projections-change]\n"
                "  Cooks,29-2032,2.0,3.0,1.0,-50.0,0,1,Associate's degree,4,None,4,None,6\n"
                "                            ^~~~~ compare the record with the published file\n"
                "data.csv:3:28: warning: Employment Percent Change '33.3' goes the other way "
                "than the change in jobs [projections-change]\n"
                "  Maids,29-2033,3.0,2.0,-1.0,33.3,0,1,Associate's degree,4,None,4,None,6\n"
                "                             ^~~~ compare the record with the published file\n");
}

static void test_numbers_of_too_many_digits(void **state)
{
    refused(
        *state,
        HEADER_2024 "Cooks,29-2032,1234567890123456,1.0,9223372036854775.8,0,0,1,"
                    "Associate's degree,4,None,4,None,6\n",
        "1 = 0 + 0 + 0 + 0 + 0 + 0 + 1",
        "data.csv:2:15: error: Employment (base year) '1234567890123456' is no figure of this kind "
        "[projections-employment]\n"
        "  Cooks,29-2032,1234567890123456,1.0,9223372036854775.8,0,0,1,Associate's degree,4,None,"
        "4,None,6\n"
        "                ^~~~~~~~~~~~~~~~ expected thousands of jobs, like 1,397.7\n"
        "data.csv:2:36: error: Employment Change '9223372036854775.8' is no figure of this kind "
        "[projections-change]\n"
        "  Cooks,29-2032,1234567890123456,1.0,9223372036854775.8,0,0,1,Associate's degree,4,None,"
        "4,None,6\n"
        "                                     ^~~~~~~~~~~~~~~~~~ expected thousands of jobs, like "
        "1,397.7\n");
}

static void test_a_header_alone(void **state)
{
    refused(*state, HEADER_2024, "0 = 0 + 0 + 0 + 0 + 0 + 0 + 0",
            "data.csv: error: a header and no records [file-no-records]\n"
            "  download the file again\n");
}

static void test_every_column_must_be_there(void **state)
{
    struct trial *trial = *state;
    enum { COLUMNS = 14 };
    static const char *const names[COLUMNS] = {"Occupation Title",
                                               "Occupation Code",
                                               "Employment (base year)",
                                               "Employment (projected year)",
                                               "Employment Change",
                                               "Employment Percent Change",
                                               "Occupational Openings",
                                               "Median Annual Wage",
                                               "Typical Entry-Level Education",
                                               "Education Code",
                                               "Work Experience in a Related Occupation",
                                               "Workex Code",
                                               "Typical on-the-job Training",
                                               "trCode"};
    for (size_t left_out = 0; left_out < COLUMNS; left_out++) {
        struct text header = TEXT(HEADER_2012);
        struct buffer bytes = {.arena = &trial->arena};
        for (size_t i = 0, at = 0; i < COLUMNS; i++) {
            size_t end = text_find(header, '"', at + 1) + 1;
            if (i != left_out) {
                buffer_add_string(&bytes, bytes.len ? "," : "");
                buffer_add(&bytes, text_part(header, at, end));
            }
            at = end + 1;
        }
        bool good;
        size_t before = trial->diags.count;
        read_as(trial, "2012-22", text_terminated(&trial->arena, buffer_text(&bytes)), &good);
        assert_false(good);
        struct text expected =
            text_format(&trial->arena, "column '%s' of an Employment Projections export is missing",
                        names[left_out]);
        bool said = false;
        for (size_t i = before; i < trial->diags.count; i++) {
            said = said || text_equal(trial->diags.items[i]->message, expected);
        }
        /* of the two years the one that is left counts as the base year */
        assert_true(said || left_out == 2);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_form_of_2024),
        TRIAL(test_each_figure_names_its_cell_rule_and_release),
        TRIAL(test_form_of_2012),
        TRIAL(test_form_of_2016_with_wages_of_2017),
        TRIAL(test_form_of_2018),
        TRIAL(test_openings_of_2014_are_totals_too),
        TRIAL(test_wages_at_a_bound_and_not_published),
        TRIAL(test_former_words_of_a_level_are_kept_as_published),
        TRIAL(test_rows_are_counted_and_sorted),
        TRIAL(test_a_code_that_a_spreadsheet_turned_into_a_date),
        TRIAL(test_cells_that_are_no_figures),
        TRIAL(test_jobs_are_never_negative),
        TRIAL(test_bounds_stand_in_wages_alone),
        TRIAL(test_words_and_codes_must_go_together),
        TRIAL(test_codes_of_levels_have_two_digits),
        TRIAL(test_a_change_that_is_not_the_difference),
        TRIAL(test_a_percent_that_goes_the_other_way),
        TRIAL(test_numbers_of_too_many_digits),
        TRIAL(test_a_header_alone),
        TRIAL(test_every_column_must_be_there),
        TRIAL(test_an_occupation_twice),
        TRIAL(test_the_years_must_be_those_of_the_period),
        TRIAL(test_a_ragged_row_is_counted_as_refused),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
