#include "emit/catalogue_page.h"
#include "support.h"

#include <string.h>

static struct catalogue_row row_of(const char *output, const char *lang, const char *area)
{
    return (struct catalogue_row){.output = text_of(output),
                                  .bytes = 73614,
                                  .format = TEXT("pdf"),
                                  .lang = text_of(lang),
                                  .guide = TEXT("sonography"),
                                  .title = TEXT("Careers, \"sonography\""),
                                  .area = text_of(area),
                                  .area_title = TEXT("Oregon"),
                                  .as_of = TEXT("2026-11-23"),
                                  .figures = TEXT("Tech: $1 a year, growth 1%"),
                                  .office = TEXT("Counsel; Office")};
}

static struct outfolder folder_of(struct trial *trial)
{
    return (struct outfolder){
        .path = trial_folder(trial), .arena = &trial->arena, .diags = &trial->diags};
}

/* Writes a run's rows and what it keeps of the catalogue before, as a build does. */
static const char *run(struct trial *trial, const struct catalogue_row *rows, size_t count)
{
    struct outfolder folder = folder_of(trial);
    struct catalogue catalogue = catalogue_start(&trial->arena);
    for (size_t i = 0; i < count; i++) {
        catalogue_add_row(&catalogue, rows[i]);
        trial_file(trial, text_terminated(&trial->arena, rows[i].output), "x");
    }
    const char *earlier = trial_read_back(trial, "catalogue.csv");
    catalogue_keep(&catalogue, earlier ? trial_source(trial, "catalogue.csv", earlier) : NULL,
                   &folder);
    assert_true(catalogue_write(&catalogue, TEXT("catalogue.csv"), &folder));
    assert_true(outfolder_commit(&folder));
    return trial_read_back(trial, "catalogue.csv");
}

static void test_the_same_outputs_give_the_same_bytes_in_any_order_and_number_of_runs(void **state)
{
    struct trial *trial = *state;
    const struct catalogue_row rows[] = {
        row_of("g/41/b.pdf", "en", "41"), row_of("g/99/a.pdf", "es", "99"),
        row_of("g/41/a.pdf", "en", "41"), row_of("g/z.pdf", "en", "06")};
    const char *once = run(trial, rows, 4);
    assert_string_equal(run(trial, rows, 1), once);
    assert_string_equal(run(trial, rows + 2, 2), once);
    trial_file(trial, "catalogue.csv", "");
    for (size_t i = 4; i > 0; i--) {
        run(trial, &rows[i - 1], 1);
    }
    assert_string_equal(trial_read_back(trial, "catalogue.csv"), once);
    const char *second = strchr(once, '\n') + 1;
    assert_ptr_equal(strstr(second, "g/z.pdf"), second);
    assert_true(strstr(second, "g/41/a.pdf") < strstr(second, "g/41/b.pdf"));
    assert_true(strstr(second, "g/41/b.pdf") < strstr(second, "g/99/a.pdf"));
    assert_no_messages(trial);
}

static void test_a_newer_row_replaces_one_and_what_is_gone_is_not_kept(void **state)
{
    struct trial *trial = *state;
    struct catalogue_row rows[] = {row_of("g/a.pdf", "en", "99"), row_of("g/b.pdf", "en", "99")};
    run(trial, rows, 2);
    rows[0].bytes = 5;
    assert_non_null(strstr(run(trial, rows, 1), "g/a.pdf,5,pdf"));
    assert_null(strstr(trial_read_back(trial, "catalogue.csv"), "g/a.pdf,73614"));
    trial_file(
        trial, "catalogue.csv",
        text_terminated(&trial->arena,
                        text_format(&trial->arena, "%s%s", trial_read_back(trial, "catalogue.csv"),
                                    "g/gone.pdf,5,pdf,no,en,g,T,99,U.S.,nation,2026-11-23,F,\n")));
    assert_null(strstr(run(trial, rows, 1), "gone"));
}

/* Rows that somebody put into the table by hand. */
static void test_rows_that_no_build_writes_are_neither_kept_nor_read(void **state)
{
    struct trial *trial = *state;
    static const char *const outputs[] = {"../secret.pdf",
                                          "/etc/passwd",
                                          "g/../../x.pdf",
                                          "a\\b.pdf",
                                          "g//a.pdf",
                                          "g/./a.pdf",
                                          "g/.a.pdf",
                                          "<b>.pdf",
                                          "x y.pdf",
                                          "javascript:alert(1)",
                                          "g/",
                                          ".hidden",
                                          "\"\"\"\"",
                                          "é.pdf",
                                          ""};
    for (size_t i = 0; i < sizeof outputs / sizeof *outputs; i++) {
        const char *bytes = text_terminated(
            &trial->arena,
            text_format(&trial->arena,
                        "output,bytes,format,large_print,lang,guide,title,area,area_title,"
                        "area_kind,as_of,figures,office\n"
                        "%s,5,pdf,no,en,g,T,99,U.S.,nation,2026-11-23,F,\n",
                        outputs[i]));
        struct catalogue catalogue = catalogue_start(&trial->arena);
        struct diags diags = {.arena = &trial->arena};
        assert_false(catalogue_read(&catalogue, trial_source(trial, "c.csv", bytes), &diags));
        assert_int_equal(catalogue.count, 0);
        assert_int_equal(diags.errors, 1);
    }
}

static void has(struct text page, const char *expected)
{
    if (!strstr(page.at, expected)) {
        fail_msg("the page lacks %s", expected);
    }
}

static struct text page_of(struct trial *trial, const struct catalogue_row *rows, size_t count)
{
    struct catalogue catalogue = catalogue_start(&trial->arena);
    for (size_t i = 0; i < count; i++) {
        catalogue_add_row(&catalogue, rows[i]);
    }
    return text_of(text_terminated(&trial->arena, catalogue_page(&trial->arena, &catalogue)));
}

static void test_no_text_brings_markup_onto_the_page(void **state)
{
    struct trial *trial = *state;
    struct catalogue_row row = row_of("g/\" onclick=\"x<.pdf", "en", "41");
    row.title = TEXT("</h4><script>alert(1)</script>");
    row.area_title = TEXT("<img src=x onerror=alert(1)>");
    row.figures = TEXT("<b>Tech: \"$1\" & more");
    row.office = TEXT("</p><script>");
    struct text page = page_of(trial, &row, 1);
    assert_null(strstr(page.at, "<script>alert"));
    assert_null(strstr(page.at, "<img"));
    assert_null(strstr(page.at, "onclick=\""));
    has(page, "<h4>&lt;/h4&gt;&lt;script&gt;alert(1)&lt;/script&gt;</h4>");
    has(page, "<h3>&lt;img src=x onerror=alert(1)&gt; <small>41</small></h3>");
    has(page, "<li><b>&lt;b&gt;Tech</b> &quot;$1&quot; &amp; more");
    has(page, "<p class=\"office\">&lt;/p&gt;&lt;script&gt;</p>");
    has(page, "<a href=g/%22%20onclick%3D%22x%3C.pdf>PDF report, 74 KB</a>");
}

static void test_an_entry_has_the_files_of_every_language_under_one_heading(void **state)
{
    struct trial *trial = *state;
    struct catalogue_row rows[] = {row_of("g/a-es.pdf", "es", "41"), row_of("g/a.pdf", "en", "41"),
                                   row_of("g/a-large-print.pdf", "en", "41"),
                                   row_of("g/a.xlsx", "en", "41")};
    rows[0].title = TEXT("Carreras");
    rows[0].area_title = TEXT("Oregón");
    rows[2].large_print = true;
    rows[3].format = TEXT("xlsx");
    struct text page = page_of(trial, rows, 4);
    has(page, "1 guide in 1 area<");
    has(page, "<p data-l=en>English:\n<a href=g/a.pdf>PDF report, 74 KB</a>\n"
              "<a href=g/a.xlsx>Excel workbook, 74 KB</a>\n"
              "<a href=g/a-large-print.pdf>PDF report, large print, 74 KB</a>\n"
              "<p data-l=es>Spanish, <span lang=es>Carreras</span>:\n"
              "<a href=g/a-es.pdf hreflang=es>PDF report, 74 KB</a>\n");
}

static void test_roles_and_figures_are_told_apart(void **state)
{
    struct trial *trial = *state;
    struct catalogue_row row = row_of("g/a.pdf", "en", "41");
    row.figures = TEXT("Lead, 1:1; Day: $1 a year, growth 1%; Aide: pay not published, growth 2%");
    struct text page = page_of(trial, &row, 1);
    has(page, "<li><b>Day</b> $1 a year, growth 1%<li><b>Aide</b> pay not published, "
              "growth 2%</ul>");
}

static void test_pay_and_growth_of_each_role_are_said_in_words(void **state)
{
    struct trial *trial = *state;
    struct role titles[] = {{.title = TEXT("Lead: day; night")}, {.title = TEXT("Aide")}};
    struct guide_role roles[] = {{.role = &titles[0]}, {.role = &titles[1]}};
    struct figure *pay = &roles[0].figures[FIGURE_ID_SALARY].figure;
    *pay = (struct figure){
        .state = FIGURE_AT_LEAST, .unit = UNIT_DOLLARS_AN_HOUR, .value = decimal_of(115)};
    roles[0].figures[FIGURE_ID_GROWTH].figure =
        (struct figure){.state = FIGURE_VALUE, .unit = UNIT_PERCENT, .value = decimal_of(-3)};
    roles[1].figures[FIGURE_ID_SALARY].figure =
        (struct figure){.state = FIGURE_WITHHELD, .unit = UNIT_DOLLARS_A_YEAR};
    struct guide_definition definition = {.id = TEXT("g"), .title = TEXT("G")};
    struct guide guide = {.definition = &definition,
                          .area_code = TEXT("41"),
                          .area_title = TEXT("Oregon"),
                          .roles = roles,
                          .role_count = 2};
    struct catalogue_row row = catalogue_describe(&trial->arena, &guide, TEXT("pdf"), false);
    assert_text(row.figures, "Lead, day, night: ≥ $115 an hour, growth −3%; "
                             "Aide: pay not published, growth not available");
    assert_text(row.area, "41");
    assert_text(row.lang, "en");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_the_same_outputs_give_the_same_bytes_in_any_order_and_number_of_runs),
        TRIAL(test_a_newer_row_replaces_one_and_what_is_gone_is_not_kept),
        TRIAL(test_rows_that_no_build_writes_are_neither_kept_nor_read),
        TRIAL(test_no_text_brings_markup_onto_the_page),
        TRIAL(test_an_entry_has_the_files_of_every_language_under_one_heading),
        TRIAL(test_roles_and_figures_are_told_apart),
        TRIAL(test_pay_and_growth_of_each_role_are_said_in_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
