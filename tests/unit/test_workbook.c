/* What a reader of the workbook would notice, on a guide built by hand: numbers are numbers, what
 * was not published is words, links lead to sources, input cannot become a formula. */
#include "emit/workbook/workbook.h"

#include "join/history.h"
#include "validate/reference.h"

#include <setjmp.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <cmocka.h>
#include <zlib.h>

static const char EXPORT[] = "code,title,figure\n29-2032,Sonographers,89340\n";

static struct source export_file = {.name = "input/bls/oews.csv",
                                    .file = "bls/oews.csv",
                                    .bytes = {EXPORT, sizeof EXPORT - 1},
                                    .sha256 = "0f1e2d3c4b5a69788796a5b4c3d2e1f0"
                                              "0f1e2d3c4b5a69788796a5b4c3d2e1f0"};

static const struct release RELEASES[] = {
    {.kind = RELEASE_OEWS,
     .id = {"oews-2024-05", 12},
     .file = {"bls/oews.csv", 12},
     .publisher = {"U.S. Bureau of Labor Statistics", 31},
     .title = {"Occupational Employment and Wage Statistics, May 2024, national", 63},
     .period = {"May 2024", 8},
     .published = {"2025-04-02", 10},
     .retrieved = {"2026-11-23", 10},
     .address = {"https://www.bls.gov/oes/", 24},
     .terms = {"public domain", 13},
     .verified = true,
     .source = &export_file},
    {.kind = RELEASE_PROJECTIONS,
     .id = {"projections-2024-34", 19},
     .file = {"bls/projections.csv", 19},
     .publisher = {"U.S. Bureau of Labor Statistics", 31},
     .title = {"Employment Projections, 2024–34", 33},
     .period = {"2024-34", 7},
     .published = {"2025-08-28", 10},
     .retrieved = {"2026-11-23", 10},
     .address = {"javascript:alert(1)", 19},
     .terms = {"public domain", 13},
     .source = &export_file},
    {.kind = RELEASE_SALARY,
     .id = {"salary-2018", 11},
     .file = {"salary/survey.csv", 17},
     .title = {"Median salaries in sonography, 2018", 35},
     .period = {"2018", 4},
     .published = {"2018-12-31", 10},
     .retrieved = {"2026-11-23", 10},
     .terms = {"figures quoted in an article", 28},
     .note = {"the article names no source", 27},
     .source = &export_file},
};
enum { OEWS = 1, PROJECTIONS, SURVEY };

static const struct guide_occupation SONOGRAPHERS = {
    .code = 292032,
    .code_text = {"29-2032", 7},
    .title = {"Diagnostic medical sonographers", 31},
    .edition = SOC_2018,
    .fit = FIT_CLOSE,
    .reason = {"BLS lists Echocardiographer among its job titles.", 49}};

/* One figure; the rest of a role's figures are absent. */
struct given {
    enum figure_id id;
    enum figure_state state;
    enum unit unit;
    struct decimal value;
    const char *words;
    size_t source;
    size_t note;
};

static const struct given ECHO[] = {
    {FIGURE_ID_SALARY, FIGURE_VALUE, UNIT_DOLLARS_A_YEAR, {62027, 0}, "", SURVEY, 2},
    {FIGURE_ID_GROWTH, FIGURE_VALUE, UNIT_PERCENT, {130, 1}, "", PROJECTIONS, 1},
    {FIGURE_ID_GROWTH_WORDS, FIGURE_VALUE, UNIT_WORDS, {0, 0}, "much faster", PROJECTIONS, 1},
    {FIGURE_ID_EMPLOYMENT, FIGURE_VALUE, UNIT_JOBS, {90000, 0}, "", PROJECTIONS, 1},
    {FIGURE_ID_PROJECTED_EMPLOYMENT, FIGURE_VALUE, UNIT_JOBS, {101700, 0}, "", PROJECTIONS, 1},
    {FIGURE_ID_EMPLOYMENT_CHANGE, FIGURE_VALUE, UNIT_JOBS, {-1300, 0}, "", PROJECTIONS, 1},
    {FIGURE_ID_OPENINGS, FIGURE_VALUE, UNIT_JOBS_A_YEAR, {5800, 0}, "", PROJECTIONS, 1},
    {FIGURE_ID_WAGE_ANNUAL_P10, FIGURE_VALUE, UNIT_DOLLARS_A_YEAR, {64760, 0}, "", OEWS, 1},
    {FIGURE_ID_WAGE_ANNUAL_P25, FIGURE_VALUE, UNIT_DOLLARS_A_YEAR, {76740, 0}, "", OEWS, 1},
    {FIGURE_ID_WAGE_ANNUAL_MEDIAN, FIGURE_VALUE, UNIT_DOLLARS_A_YEAR, {89340, 0}, "", OEWS, 1},
    {FIGURE_ID_WAGE_ANNUAL_P75, FIGURE_VALUE, UNIT_DOLLARS_A_YEAR, {103110, 0}, "", OEWS, 1},
    {FIGURE_ID_WAGE_ANNUAL_P90, FIGURE_AT_LEAST, UNIT_DOLLARS_A_YEAR, {239200, 0}, "", OEWS, 3},
    {FIGURE_ID_WAGE_ANNUAL_MEAN, FIGURE_VALUE, UNIT_DOLLARS_A_YEAR, {90840, 0}, "", OEWS, 1},
    {FIGURE_ID_WAGE_HOURLY_P10,
     FIGURE_NOT_FOR_THIS_PAY_BASIS,
     UNIT_DOLLARS_AN_HOUR,
     {0, 0},
     "",
     1,
     1},
    {FIGURE_ID_WAGE_HOURLY_MEDIAN, FIGURE_VALUE, UNIT_DOLLARS_AN_HOUR, {4295, 2}, "", OEWS, 1},
    {FIGURE_ID_WAGE_EMPLOYMENT, FIGURE_VALUE, UNIT_JOBS, {86520, 0}, "", OEWS, 1},
    {FIGURE_ID_ENTRY_EDUCATION,
     FIGURE_VALUE,
     UNIT_WORDS,
     {3, 0},
     "Associate's degree",
     PROJECTIONS,
     1},
};

static const struct given MANAGER[] = {
    {FIGURE_ID_SALARY, FIGURE_WITHHELD, UNIT_DOLLARS_A_YEAR, {0, 0}, "", OEWS, 0},
    {FIGURE_ID_GROWTH, FIGURE_VALUE, UNIT_PERCENT, {23, 0}, "", PROJECTIONS, 0},
};

/* Two projections, of which the older has openings of ten years, and wages that were not found. */
static struct history_step OUTLOOK_STEPS[] = {
    {.release = &RELEASES[PROJECTIONS - 1],
     .occupation = {.code = 292032, .code_text = {"29-2032", 7}, .edition = SOC_2010},
     .figures = {{.id = FIGURE_ID_GROWTH,
                  .figure = {.figure = {FIGURE_VALUE, UNIT_PERCENT, .value = {460, 1}},
                             .source = PROJECTIONS}},
                 {.id = FIGURE_ID_OPENINGS,
                  .figure = {.figure = {FIGURE_VALUE, UNIT_JOBS_A_DECADE, .value = {35300, 0}},
                             .source = PROJECTIONS}}},
     .figure_count = 2},
    {.release = &RELEASES[PROJECTIONS - 1],
     .occupation = {.code = 292032, .code_text = {"29-2032", 7}, .edition = SOC_HYBRID},
     .figures = {{.id = FIGURE_ID_GROWTH,
                  .figure = {.figure = {FIGURE_VALUE, UNIT_PERCENT, .value = {-232, 1}},
                             .source = PROJECTIONS}},
                 {.id = FIGURE_ID_OPENINGS,
                  .figure = {.figure = {FIGURE_VALUE, UNIT_JOBS_A_YEAR, .value = {5400, 0}},
                             .source = PROJECTIONS},
                  .breaks = true,
                  .reason = APART_UNIT}},
     .figure_count = 2},
};
static struct history_step WAGE_STEPS[] = {
    {.release = &RELEASES[OEWS - 1],
     .occupation = {.edition = SOC_2018},
     .gap = GAP_NO_CODE,
     .figures = {{.id = FIGURE_ID_WAGE_ANNUAL_MEDIAN,
                  .figure = {.figure = {FIGURE_ABSENT, UNIT_DOLLARS_A_YEAR}}}},
     .figure_count = 1},
};
static struct history ECHO_HISTORY = {{{OUTLOOK_STEPS, 2}, {WAGE_STEPS, 1}}};

/* A guide of two roles with its folder, output and messages. */
struct bench {
    struct arena arena;
    struct diags diags;
    struct guide guide;
    struct guide_definition definition;
    struct role roles[2];
    struct guide_role guide_roles[2];
    const struct release *sources[3];
    struct guide_note notes[3];
    struct guide guide_before;
    struct changes changes;
    struct change change_items[4];
    struct outfolder folder;
    struct outfile *file;
    struct bindery *bindery;
    char path[64];
};

static void fill_role(struct guide_role *role, const struct given *given, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        struct guide_figure *figure = &role->figures[given[i].id];
        figure->figure = (struct figure){.state = given[i].state,
                                         .unit = given[i].unit,
                                         .value = given[i].value,
                                         .words = text_of(given[i].words),
                                         .published = TEXT("89340"),
                                         .rule = "oews-cell",
                                         .release = &RELEASES[given[i].source - 1],
                                         .place = {&export_file, 39, 5, 2}};
        figure->occupation = given[i].source == SURVEY ? NULL : &SONOGRAPHERS;
        figure->source = given[i].source;
        figure->notes[0] = given[i].note;
        figure->note_count = given[i].note > 0;
    }
}

static void bench_fill(struct bench *bench)
{
    bench->definition = (struct guide_definition){
        .title = TEXT("Careers & steps"), .audience = TEXT("Sonographers"), .source = &export_file};
    bench->roles[0] =
        (struct role){.title = TEXT("Echocardiographer"), .requirement = TEXT("=1+1")};
    bench->roles[1] =
        (struct role){.title = TEXT("Manager"), .requirement = TEXT("Bachelor's _x0041_")};
    for (size_t i = 0; i < 2; i++) {
        bench->guide_roles[i].role = &bench->roles[i];
    }
    bench->guide_roles[0].history = &ECHO_HISTORY;
    for (size_t i = 0; i < 3; i++) {
        bench->sources[i] = &RELEASES[i];
    }
    fill_role(&bench->guide_roles[0], ECHO, sizeof ECHO / sizeof *ECHO);
    fill_role(&bench->guide_roles[1], MANAGER, sizeof MANAGER / sizeof *MANAGER);
    bench->notes[0] = (struct guide_note){
        .kind = NOTE_PROXY, .role = &bench->roles[0], .occupation = &SONOGRAPHERS};
    bench->notes[1] = (struct guide_note){.kind = NOTE_SURVEY, .release = &RELEASES[2]};
    bench->notes[2] =
        (struct guide_note){.kind = NOTE_AT_LEAST, .release = &RELEASES[0], .bound = {239200, 0}};
    bench->guide = (struct guide){.definition = &bench->definition,
                                  .as_of = TEXT("2026-11-23"),
                                  .area_code = TEXT("99"),
                                  .area_title = TEXT("U.S."),
                                  .roles = bench->guide_roles,
                                  .role_count = 2,
                                  .sources = bench->sources,
                                  .source_count = 3,
                                  .notes = bench->notes,
                                  .note_count = 3};
}

static int set_up(void **state)
{
    struct bench *bench = calloc(1, sizeof *bench);
    assert_non_null(bench);
    bench->arena.out_of_memory = abort;
    bench->diags.arena = &bench->arena;
    bench_fill(bench);
    snprintf(bench->path, sizeof bench->path, "/tmp/test-workbook-XXXXXX");
    assert_non_null(mkdtemp(bench->path));
    bench->folder =
        (struct outfolder){.path = bench->path, .arena = &bench->arena, .diags = &bench->diags};
    bench->file = outfile_new(&bench->folder, TEXT("guide.xlsx"));
    assert_non_null(bench->file);
    bench->bindery = bindery_open(&bench->arena);
    *state = bench;
    return 0;
}

static int tear_down(void **state)
{
    struct bench *bench = *state;
    bindery_close(bench->bindery);
    outfolder_abandon(&bench->folder);
    rmdir(bench->path);
    arena_close(&bench->arena);
    free(bench);
    return 0;
}

static struct text read_stream(struct arena *arena, FILE *stream)
{
    struct buffer bytes = {.arena = arena};
    for (int c; (c = getc(stream)) != EOF;) {
        buffer_add_char(&bytes, (char)c);
    }
    buffer_add_char(&bytes, '\0');
    return buffer_text(&bytes);
}

/* One part of the package, terminated. */
static const char *part(struct bench *bench, const char *name)
{
    struct text command =
        text_format(&bench->arena, "unzip -p '%s' '%s'", bench->file->draft, name);
    FILE *stream = popen(text_terminated(&bench->arena, command), "r");
    assert_non_null(stream);
    struct text bytes = read_stream(&bench->arena, stream);
    assert_int_equal(pclose(stream), 0);
    return bytes.at;
}

static void assert_holds(const char *xml, const char *wanted)
{
    if (!strstr(xml, wanted)) {
        fail_msg("'%s' is missing in:\n%s", wanted, xml);
    }
}

/* The XML of a cell, from "<c r=" to its end. */
static const char *cell(struct bench *bench, const char *sheet, const char *name)
{
    const char *xml = part(bench, sheet);
    struct text start = text_format(&bench->arena, "<c r=\"%s\"", name);
    const char *at = strstr(xml, text_terminated(&bench->arena, start));
    assert_non_null(at);
    const char *end = strstr(at, "</c>");
    assert_non_null(end);
    return text_terminated(&bench->arena, (struct text){at, (size_t)(end - at) + 4});
}

/* The text of a cell that holds a shared string. */
static const char *cell_words(struct bench *bench, const char *sheet, const char *name)
{
    const char *xml = cell(bench, sheet, name);
    assert_holds(xml, " t=\"s\"><v>");
    size_t index = strtoul(strstr(xml, "<v>") + 3, NULL, 10);
    const char *strings = part(bench, "xl/sharedStrings.xml");
    for (size_t i = 0; i <= index; i++) {
        strings = strstr(strings, "<si><t");
        assert_non_null(strings);
        strings = strchr(strings + 4, '>') + 1;
    }
    size_t len = (size_t)(strstr(strings, "</t>") - strings);
    return text_terminated(&bench->arena, (struct text){strings, len});
}

static void write_it(struct bench *bench)
{
    assert_true(workbook_write(&bench->guide, bench->bindery, &bench->folder, bench->file));
    assert_true(bench->file->sealed);
    assert_int_equal(bench->diags.count, 0);
}

#define START "xl/worksheets/sheet1.xml"
#define COMPARE "xl/worksheets/sheet2.xml"
#define STAND "xl/worksheets/sheet3.xml"
#define WAGES "xl/worksheets/sheet6.xml"
#define OUTLOOK "xl/worksheets/sheet7.xml"
#define HISTORY "xl/worksheets/sheet8.xml"
#define CHANGES "xl/worksheets/sheet9.xml"
#define SOURCES "xl/worksheets/sheet10.xml"
#define TRAIL "xl/worksheets/sheet11.xml"
#define DICTIONARY "xl/worksheets/sheet13.xml"

static void numbers_are_numbers_in_their_unit(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    assert_holds(cell(bench, COMPARE, "B5"), "><v>62027</v></c>");
    assert_null(strstr(cell(bench, COMPARE, "B5"), "t=\"s\""));
    assert_holds(cell(bench, COMPARE, "D5"), "><v>13</v></c>");
    assert_holds(cell(bench, OUTLOOK, "B5"), "><v>90000</v></c>");
    assert_holds(cell(bench, OUTLOOK, "D5"), "><v>-1300</v></c>");
    assert_holds(cell(bench, WAGES, "E7"), "><v>42.95</v></c>");
    const char *styles = part(bench, "xl/styles.xml");
    assert_holds(styles,
                 "formatCode=\"0.0&quot;%&quot;_-_-;&quot;\u2212&quot;0.0&quot;%&quot;_-_-\"");
    assert_holds(styles, "formatCode=\"0&quot;%&quot;_-_-;&quot;\u2212&quot;0&quot;%&quot;_-_-\"");
    assert_holds(
        styles, "formatCode=\"#,##0_-_-;&quot;\u2212&quot;#,##0_-_-\""); /* no hyphen for a minus */
    assert_holds(styles, "formatCode=\"$#,##0_-_-\"");
    assert_holds(styles, "formatCode=\"$#,##0.00_-_-\"");
}

/* Whether any cell or point of the part is the number 0 (a text has t="s" before its value). */
static bool holds_zero(const char *xml)
{
    for (const char *at = xml; (at = strstr(at, "\"><v>0</v>")) != NULL; at++) {
        if (at[-1] >= '0' && at[-1] <= '9') {
            return true;
        }
    }
    return strstr(xml, "<c:v>0</c:v>") != NULL;
}

static void what_was_not_published_is_words(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    assert_string_equal(cell_words(bench, WAGES, "G5"), "≥ $239,200");
    assert_non_null(cell_words(bench, COMPARE, "B6")); /* withheld */
    assert_non_null(cell_words(bench, OUTLOOK, "B6")); /* absent */
    assert_non_null(cell_words(bench, WAGES, "C7"));   /* not for this pay basis */
    assert_false(holds_zero(part(bench, COMPARE)));
    assert_false(holds_zero(part(bench, WAGES)));
    assert_false(holds_zero(part(bench, OUTLOOK)));
    assert_false(holds_zero(part(bench, "xl/charts/chart1.xml")));
    assert_null(strstr(part(bench, "xl/charts/chart1.xml"), "239,200"));
}

static void states_stand_in_words_beside(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    /* the roles' pay is of two releases: no head can name the period, so the row does */
    assert_string_equal(cell_words(bench, COMPARE, "C5"), "published; Median pay: survey of 2018");
    assert_non_null(strstr(cell_words(bench, COMPARE, "C6"), "withheld"));
    assert_string_equal(cell_words(bench, COMPARE, "K6"), "not in the files at hand");
    assert_string_equal(cell_words(bench, WAGES, "L5"),
                        "published; 90th percentile, annual: at least");
}

/* Growth is published, BLS's words for it are not: neither mark nor state may be taken for the
 * other's. */
static void every_figure_has_its_own_marks_and_state(void **state)
{
    struct bench *bench = *state;
    struct guide_figure *words = &bench->guide_roles[0].figures[FIGURE_ID_GROWTH_WORDS];
    words->figure = (struct figure){.unit = UNIT_WORDS};
    words->source = 0;
    words->notes[0] = 3;
    write_it(bench);
    assert_holds(
        cell_words(bench, COMPARE, "O5"),
        "Growth, Jobs, Openings, Typical entry education: 2,a; Growth in BLS\u2019s words: c");
    assert_string_equal(cell_words(bench, OUTLOOK, "F5"), "not available");
    assert_string_equal(cell_words(bench, OUTLOOK, "I5"),
                        "all but Growth in BLS\u2019s words: 2,a; Growth in BLS\u2019s words: c");
    assert_string_equal(cell_words(bench, OUTLOOK, "H5"),
                        "published; Growth in BLS\u2019s words: not in the files at hand");
}

static void heads_say_unit_and_period(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    assert_string_equal(cell_words(bench, COMPARE, "B4"), "Median pay per year");
    assert_string_equal(cell_words(bench, COMPARE, "H4"), "Openings per year, 2024\u201334");
    assert_string_equal(cell_words(bench, OUTLOOK, "C4"), "Projected jobs, 2034");
}

static void openings_of_ten_years_say_so(void **state)
{
    struct bench *bench = *state;
    for (size_t i = 0; i < 2; i++) {
        bench->guide_roles[i].figures[FIGURE_ID_OPENINGS].figure.unit = UNIT_JOBS_A_DECADE;
    }
    write_it(bench);
    assert_string_equal(cell_words(bench, COMPARE, "H4"), "Openings in ten years, 2024\u201334");
    assert_string_equal(cell_words(bench, OUTLOOK, "G4"), "Openings in ten years, 2024\u201334");
}

/* On one landscape page at 6 points in Excel's own font: the widths of the sheet in characters. */
static void the_comparison_prints_on_one_readable_page(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    double width = 0;
    for (const char *at = part(bench, COMPARE); (at = strstr(at, "<col min=\"")) != NULL; at++) {
        size_t first = strtoul(at + strlen("<col min=\""), NULL, 10);
        size_t last = strtoul(strstr(at, "max=\"") + 5, NULL, 10);
        width += (double)(last - first + 1) * strtod(strstr(at, "width=\"") + 7, NULL);
    }
    assert_true(width > 60 && width < 220);
    assert_holds(part(bench, COMPARE), "fitToHeight=\"0\"");
    assert_null(strstr(part(bench, TRAIL), "fitToWidth")); /* one page wide goes without saying */
    assert_holds(part(bench, "xl/workbook.xml"), ">Trail!$4:$4<");
}

/* The cell without a figure is no cell at all, yet the ruling goes on under it. */
static void the_block_of_the_chart_is_ruled_throughout(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    assert_holds(part(bench, WAGES), "<conditionalFormatting sqref=\"A11:G13\">");
    assert_null(strstr(part(bench, WAGES), "<c r=\"G12\""));
}

static void marks_lead_to_sources_and_notes(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    assert_string_equal(cell_words(bench, TRAIL, "E5"), "3,b");
    assert_holds(part(bench, TRAIL), "<hyperlink ref=\"E5\" location=\"'Sources'!A7\"");
    assert_string_equal(cell_words(bench, WAGES, "I5"),
                        "1; all but 90th percentile, annual: a; 90th percentile, annual: c");
    assert_string_equal(cell_words(bench, SOURCES, "B7"), "source not named");
    assert_holds(cell(bench, SOURCES, "A7"), "><v>3</v></c>");
}

static void numbers_lead_to_their_trail(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    assert_holds(part(bench, COMPARE), "<hyperlink ref=\"B5\" location=\"'Trail'!A5\"");
    assert_holds(part(bench, COMPARE), "<hyperlink ref=\"D6\" location=\"'Trail'!A29\"");
    assert_string_equal(cell_words(bench, TRAIL, "A29"), "Manager");
    assert_string_equal(cell_words(bench, TRAIL, "B29"), "Growth");
}

static void proxies_have_a_comment(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    assert_holds(part(bench, "xl/comments1.xml"), "<comment ref=\"D5\"");
    assert_holds(part(bench, "xl/comments1.xml"),
                 "BLS lists Echocardiographer among its job titles.");
    assert_null(strstr(part(bench, "xl/comments1.xml"), "ref=\"D6\""));
}

/* The first role begins at an associate's degree, which is chosen; the second needs two more. */
static void a_level_of_education_is_offered(void **state)
{
    static const struct level levels[] = {
        {LEVEL_ENTRY_EDUCATION, 3, {"Associate's degree", 18}, {"", 0}},
        {LEVEL_EXPERIENCE, 2, {"Less than 5 years", 17}, {"", 0}},
        {LEVEL_ENTRY_EDUCATION, 1, {"Doctoral \"or\" other", 19}, {"", 0}},
        {LEVEL_ENTRY_EDUCATION, 2, {"Bachelor's degree", 17}, {"", 0}},
    };
    struct bench *bench = *state;
    struct guide_figure *education = &bench->guide_roles[1].figures[FIGURE_ID_ENTRY_EDUCATION];
    education->figure = (struct figure){
        .state = FIGURE_VALUE, .unit = UNIT_WORDS, .value = {1, 0}, .words = TEXT("Doctoral")};
    bench->guide.levels = levels;
    bench->guide.level_count = 4;
    write_it(bench);
    assert_string_equal(cell_words(bench, STAND, "C4"), "Associate's degree");
    assert_holds(part(bench, STAND), "<formula1>$C$12:$C$14</formula1>");
    assert_string_equal(cell_words(bench, STAND, "C12"), "Doctoral \"or\" other");
    assert_string_equal(cell_words(bench, STAND, "C14"), "Associate's degree");
    assert_holds(cell(bench, STAND, "B8"), "<v>open now</v>");
    assert_holds(cell(bench, STAND, "C8"), "<v>nothing</v>");
    assert_holds(cell(bench, STAND, "B9"), "<v>one step</v>");
    assert_holds(cell(bench, STAND, "C9"), "<v>Doctoral \"or\" other (typical, as BLS finds)</v>");
    assert_holds(cell(bench, STAND, "A5"), "<v>Of 2 roles: open now: 1, one step: 1, more steps");
    assert_holds(part(bench, "xl/workbook.xml"), "name=\"my_education\">'Where do I stand'!$C$4<");
}

static void without_levels_it_is_said(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    assert_string_equal(cell_words(bench, STAND, "B5"), "not known");
    assert_null(strstr(part(bench, STAND), "<f>"));
    assert_null(strstr(part(bench, STAND), "dataValidation"));
}

/* Every column of a table has a row in the data dictionary, and every row says something. */
static void the_dictionary_has_every_column(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    assert_string_equal(cell_words(bench, DICTIONARY, "B6"), "Median pay per year");
    assert_holds(cell_words(bench, DICTIONARY, "E6"), "(source 3)");
    const char *dictionary = part(bench, DICTIONARY);
    for (const char *at = dictionary; (at = strstr(at, "<c r=\"C")) != NULL; at++) {
        size_t row = strtoul(at + strlen("<c r=\"C"), NULL, 10);
        if (row > 4) {
            struct text name = text_format(&bench->arena, "C%zu", row);
            const char *words = cell_words(bench, DICTIONARY, text_terminated(&bench->arena, name));
            assert_string_not_equal(words, "–");
        }
    }
}

static void the_start_leads_to_every_sheet(void **state)
{
    static const struct office office = {
        .name = {"Career office", 13}, .page = {"https://example.org", 19}, .paper = OFFICE_A4};
    struct bench *bench = *state;
    bench->guide.office = &office;
    write_it(bench);
    const char *sheet = part(bench, START);
    static const char *const names[] = {"Compare", "Where do I stand", "Wages",   "Outlook",
                                        "History", "Changes",          "Sources", "Trail",
                                        "Notes",   "Dictionary"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        struct text link = text_format(&bench->arena, "location=\"'%s'!A1\"", names[i]);
        assert_holds(sheet, text_terminated(&bench->arena, link));
    }
    assert_holds(part(bench, "xl/worksheets/_rels/sheet1.xml.rels"), "https://example.org");
    assert_holds(sheet, "paperSize=\"9\"");
}

static void the_history_says_where_it_breaks(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    assert_string_equal(cell_words(bench, HISTORY, "B5"), "Projections 2024–34");
    assert_string_equal(cell_words(bench, HISTORY, "C6"), "hybrid");
    assert_holds(cell(bench, HISTORY, "E5"), "><v>46</v></c>");
    assert_holds(cell(bench, HISTORY, "E6"), "><v>-23.2</v></c>");
    assert_holds(cell(bench, HISTORY, "H5"), "><v>35300</v></c>"); /* a column of its own (D16) */
    assert_string_equal(cell_words(bench, HISTORY, "G5"), "–");
    assert_holds(cell(bench, HISTORY, "G6"), "><v>5400</v></c>");
    assert_string_equal(cell_words(bench, HISTORY, "K5"), "first release filed");
    assert_string_equal(cell_words(bench, HISTORY, "K6"),
                        "break in Openings: one is a ten-year total, the other an annual "
                        "average");
}

static void a_gap_of_the_history_says_why(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    assert_string_equal(cell_words(bench, HISTORY, "B7"), "Wages May 2024");
    assert_string_equal(cell_words(bench, HISTORY, "D7"), "none");
    assert_string_equal(cell_words(bench, HISTORY, "I7"), "not available");
    assert_string_equal(cell_words(bench, HISTORY, "K7"),
                        "first release filed; no figures: the role names no occupation of SOC "
                        "2018");
}

/* Growth fell by as much as a rule calls big, openings changed their unit, pay its source. */
static void add_changes(struct bench *bench)
{
    static const struct big_change rule = {
        .figure = FIGURE_ID_GROWTH, .points = true, .at_least = {5, 0}};
    static struct guide_figure growth;
    static struct guide_figure openings;
    static const struct guide_figure none = {.figure = {.state = FIGURE_ABSENT}};
    const struct guide_figure *echo = bench->guide_roles[0].figures;
    growth = echo[FIGURE_ID_GROWTH];
    growth.figure.value = (struct decimal){232, 1};
    openings = echo[FIGURE_ID_OPENINGS];
    openings.figure.unit = UNIT_JOBS_A_DECADE;
    bench->change_items[0] = (struct change){.role = &bench->roles[0],
                                             .id = FIGURE_ID_GROWTH,
                                             .kind = CHANGE_NEW_RELEASE,
                                             .before = &growth,
                                             .after = &echo[FIGURE_ID_GROWTH],
                                             .has_difference = true,
                                             .difference = {-102, 1},
                                             .big = &rule};
    bench->change_items[1] = (struct change){.role = &bench->roles[0],
                                             .id = FIGURE_ID_OPENINGS,
                                             .kind = CHANGE_APART,
                                             .reason = APART_UNIT,
                                             .before = &openings,
                                             .after = &echo[FIGURE_ID_OPENINGS]};
    bench->change_items[2] = (struct change){.role = &bench->roles[0],
                                             .id = FIGURE_ID_EMPLOYMENT,
                                             .before = &echo[FIGURE_ID_EMPLOYMENT],
                                             .after = &echo[FIGURE_ID_EMPLOYMENT]};
    bench->change_items[3] = (struct change){.role = &bench->roles[0],
                                             .id = FIGURE_ID_SALARY,
                                             .kind = CHANGE_APPEARED,
                                             .before = &none,
                                             .after = &echo[FIGURE_ID_SALARY]};
    bench->changes = (struct changes){bench->change_items, 4};
    bench->guide_before = bench->guide;
    bench->guide_before.figure_source_count = 1;
    bench->guide.figure_source_count = 3;
    bench->guide.before = &bench->guide_before;
    bench->guide.changes = &bench->changes;
}

static void changes_say_what_may_be_compared(void **state)
{
    struct bench *bench = *state;
    add_changes(bench);
    write_it(bench);
    assert_holds(cell(bench, CHANGES, "C5"), "><v>23.2</v></c>");
    assert_holds(cell(bench, CHANGES, "D5"), "><v>13</v></c>");
    assert_holds(cell(bench, CHANGES, "E5"), "><v>-10.2</v></c>");
    assert_holds(part(bench, "xl/styles.xml"), "0.0&quot; points&quot;");
    assert_string_equal(cell_words(bench, CHANGES, "F5"), "big: at least 5 points");
    assert_string_equal(cell_words(bench, CHANGES, "G5"), "new release");
    assert_holds(part(bench, CHANGES), "<hyperlink ref=\"J5\" location=\"'Sources'!A6\"");
    assert_string_equal(cell_words(bench, CHANGES, "B6"), "Openings: in ten years → per year");
    assert_string_equal(cell_words(bench, CHANGES, "E6"), "–");
    assert_string_equal(cell_words(bench, CHANGES, "H6"),
                        "one is a ten-year total, the other an annual average");
    assert_string_equal(cell_words(bench, CHANGES, "C7"), "not available");
    assert_string_equal(cell_words(bench, CHANGES, "I7"), "–");
    assert_null(strstr(part(bench, CHANGES), "<c r=\"A8\"")); /* what is unchanged is left out */
    assert_string_equal(cell_words(bench, CHANGES, "A3"),
                        "Projections none → 2024–34. Wages May 2024: no earlier release is "
                        "filed. Pay by none → survey of 2018. A difference stands only where the "
                        "two may be compared. Left out: 1 unchanged figure.");
}

static void without_an_earlier_release_it_is_said(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    assert_string_equal(cell_words(bench, CHANGES, "A3"),
                        "No earlier release is filed: there is nothing to compare with.");
    assert_null(strstr(part(bench, CHANGES), "<c r=\"A5\""));
}

static void only_web_addresses_become_links(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    assert_string_equal(cell_words(bench, SOURCES, "G6"), "javascript:alert(1)");
    const char *links = part(bench, "xl/worksheets/_rels/sheet10.xml.rels");
    assert_holds(links, "Target=\"https://www.bls.gov/oes/\"");
    assert_null(strstr(links, "javascript"));
}

static void the_trail_names_the_cell(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    assert_string_equal(cell_words(bench, TRAIL, "A5"), "Echocardiographer");
    assert_string_equal(cell_words(bench, TRAIL, "F5"), "89340");
    assert_string_equal(cell_words(bench, TRAIL, "G5"), "bls/oews.csv");
    assert_holds(cell(bench, TRAIL, "H5"), "><v>2</v></c>");
    assert_holds(cell(bench, TRAIL, "I5"), "><v>22</v></c>");
    assert_string_equal(cell_words(bench, TRAIL, "J5"), "salary-2018");
}

static void input_never_becomes_a_formula(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    assert_string_equal(cell_words(bench, COMPARE, "L5"), "=1+1");
    assert_null(strstr(part(bench, COMPARE), "<f>"));
    assert_string_equal(cell_words(bench, COMPARE, "L6"),
                        "Bachelor's _x005F_x0041_"); /* for Excel */
}

static void heads_are_frozen_and_repeated(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    assert_holds(part(bench, COMPARE), "<pane xSplit=\"1\" ySplit=\"4\" topLeftCell=\"B5\"");
    assert_holds(part(bench, COMPARE), "orientation=\"landscape\"");
    assert_holds(part(bench, COMPARE), "<oddHeader>&amp;LCareers &amp;&amp; steps&amp;R");
    assert_holds(part(bench, "xl/workbook.xml"), "localSheetId=\"5\">Wages!$4:$4<");
    assert_holds(part(bench, "xl/tables/table1.xml"), "<autoFilter ref=\"A4:O6\"/>");
}

static void the_day_is_the_guides(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    assert_holds(part(bench, "docProps/core.xml"), ">2026-11-23T12:00:00Z</dcterms:created>");
    assert_holds(part(bench, "docProps/core.xml"), "<dc:title>Careers &amp; steps</dc:title>");
}

static void the_chart_has_words(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    const char *drawing = part(bench, "xl/drawings/drawing1.xml");
    assert_holds(drawing, "descr=\"Chart of annual pay by role. Echocardiographer: ");
    assert_holds(drawing, "≥ $239,200");
}

static void the_same_guide_gives_the_same_bytes(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    struct outfile *again = outfile_new(&bench->folder, TEXT("again.xlsx"));
    assert_true(workbook_write(&bench->guide, bench->bindery, &bench->folder, again));
    assert_string_equal(bench->file->sha256, again->sha256);
}

/* Of two roles whose names are as long as each other, one after the other by the same bindery. */
static void what_was_bound_before_does_not_show(void **state)
{
    struct bench *bench = *state;
    write_it(bench);
    bench->roles[1].title = TEXT("Teacher");
    struct outfile *after = outfile_new(&bench->folder, TEXT("after.xlsx"));
    struct outfile *alone = outfile_new(&bench->folder, TEXT("alone.xlsx"));
    assert_true(workbook_write(&bench->guide, bench->bindery, &bench->folder, after));
    struct bindery *fresh = bindery_open(&bench->arena);
    assert_true(workbook_write(&bench->guide, fresh, &bench->folder, alone));
    bindery_close(fresh);
    assert_string_equal(after->sha256, alone->sha256);
    assert_string_not_equal(after->sha256, bench->file->sha256);
}

static void refuse(struct bench *bench, struct text requirement, const char *message)
{
    bench->roles[0].requirement = requirement;
    assert_false(workbook_write(&bench->guide, bench->bindery, &bench->folder, bench->file));
    assert_false(bench->file->sealed);
    assert_false(bench->diags.machine_failed);
    assert_int_equal(bench->diags.count, 1);
    assert_string_equal(bench->diags.items[0]->rule, "xlsx-text");
    assert_string_equal(text_terminated(&bench->arena, bench->diags.items[0]->message), message);
    assert_int_not_equal(access(bench->file->draft, F_OK), 0);
}

static void bytes_that_are_no_text_are_refused(void **state)
{
    refuse(*state, TEXT("caf\xE9"),
           "the text for cell Where do I stand!D5 of 'guide.xlsx' is not valid UTF-8");
}

static void control_characters_are_refused(void **state)
{
    refuse(*state, TEXT("bell\a"),
           "the text for cell Where do I stand!D5 of 'guide.xlsx' holds a control character");
}

static void fail_to_write(struct bench *bench, const char *draft)
{
    bench->file->draft = draft;
    assert_false(workbook_write(&bench->guide, bench->bindery, &bench->folder, bench->file));
    assert_false(bench->file->sealed);
    assert_true(bench->diags.machine_failed);
    assert_int_equal(bench->diags.count, 1);
    assert_string_equal(bench->diags.items[0]->rule, "output-write");
    bench->file->draft = "/nowhere/none"; /* the other is not ours to remove */
}

static void a_folder_that_is_gone_is_the_machines_fault(void **state)
{
    fail_to_write(*state, "/nowhere/guide.xlsx");
}

static void a_full_disk_is_the_machines_fault(void **state)
{
    fail_to_write(*state, "/dev/full");
}

/* The workbook has its parts deflated by another library: what others ask of zlib stays zlib's, and
 * comes back whole after a workbook too. */
static void others_deflate_with_zlib(void **state)
{
    (void)state;
    unsigned char packed[256];
    unsigned char back[sizeof EXPORT];
    z_stream in = {.next_in = (unsigned char *)(uintptr_t)EXPORT,
                   .avail_in = sizeof EXPORT,
                   .next_out = packed,
                   .avail_out = sizeof packed};
    z_stream out = {.next_in = packed, .next_out = back, .avail_out = sizeof back};
    assert_int_equal(deflateInit2(&in, 9, Z_DEFLATED, -MAX_WBITS, 8, Z_DEFAULT_STRATEGY), Z_OK);
    assert_non_null(in.state); /* zlib's own */
    assert_int_equal(deflate(&in, Z_FINISH), Z_STREAM_END);
    assert_int_equal(deflateEnd(&in), Z_OK);
    assert_int_equal(inflateInit2(&out, -MAX_WBITS), Z_OK);
    out.avail_in = (unsigned)in.total_out;
    assert_int_equal(inflate(&out, Z_FINISH), Z_STREAM_END);
    assert_int_equal(inflateEnd(&out), Z_OK);
    assert_memory_equal(back, EXPORT, sizeof EXPORT);
}

#define TEST(function) cmocka_unit_test_setup_teardown(function, set_up, tear_down)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(numbers_are_numbers_in_their_unit),
        TEST(what_was_not_published_is_words),
        TEST(states_stand_in_words_beside),
        TEST(every_figure_has_its_own_marks_and_state),
        TEST(heads_say_unit_and_period),
        TEST(openings_of_ten_years_say_so),
        TEST(the_comparison_prints_on_one_readable_page),
        TEST(the_block_of_the_chart_is_ruled_throughout),
        TEST(marks_lead_to_sources_and_notes),
        TEST(numbers_lead_to_their_trail),
        TEST(proxies_have_a_comment),
        TEST(a_level_of_education_is_offered),
        TEST(without_levels_it_is_said),
        TEST(the_dictionary_has_every_column),
        TEST(the_start_leads_to_every_sheet),
        TEST(the_history_says_where_it_breaks),
        TEST(a_gap_of_the_history_says_why),
        TEST(changes_say_what_may_be_compared),
        TEST(without_an_earlier_release_it_is_said),
        TEST(only_web_addresses_become_links),
        TEST(the_trail_names_the_cell),
        TEST(input_never_becomes_a_formula),
        TEST(heads_are_frozen_and_repeated),
        TEST(the_day_is_the_guides),
        TEST(the_chart_has_words),
        TEST(the_same_guide_gives_the_same_bytes),
        TEST(what_was_bound_before_does_not_show),
        TEST(bytes_that_are_no_text_are_refused),
        TEST(control_characters_are_refused),
        TEST(a_folder_that_is_gone_is_the_machines_fault),
        TEST(a_full_disk_is_the_machines_fault),
        TEST(others_deflate_with_zlib),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
