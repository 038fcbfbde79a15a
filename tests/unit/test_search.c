#include "base/words.h"
#include "join/search.h"
#include "support.h"

/* Two decades and two Mays, without figures: a search looks at names alone. */
static const struct release ep16 = {.published = {"2017-10-24", 10}, .period = {"2016-26", 7}};
static const struct release ep24 = {.published = {"2025-08-28", 10}, .period = {"2024-34", 7}};
static const struct release may18 = {.published = {"2019-03-29", 10}, .period = {"May 2018", 8}};
static const struct release may24 = {.published = {"2025-04-02", 10}, .period = {"May 2024", 8}};

#define ROW(number, name, jobs)                                                                    \
    {                                                                                              \
        .code = (number), .title = {(name), sizeof(name) - 1}, .job_titles = {                     \
            (jobs),                                                                                \
            sizeof(jobs) - 1                                                                       \
        }                                                                                          \
    }
static struct projection old_outlooks[] = {
    ROW(151121, "Analysts of systems", "Programmer Analyst* Data Analyst"),
    ROW(291141, "Nurses", "Ekg Nurse* Triage Nurse"),
    ROW(292071, "Records technicians", "Records Clerk"),
    ROW(311131, "Helpers", ""),
};
static struct projection new_outlooks[] = {
    ROW(291141, "Registered nurses", "EKG Nurse* Charge Nurse"),
    ROW(292032, "Diagnostic medical sonographers",
        "Echocardiographer* Ultrasound Technician* Fetal Sonographer"),
    ROW(292072, "Medical records specialists", ""),
    ROW(311131, "Attendants", ""),
};
static struct wage old_wages[] = {
    {.code = 292071, .title = {"Medical Records Technicians", 27}},
    {.code = 311131, .title = {"Helpers of the Sick", 19}},
    {.code = 452092, .title = {"Farmworkers, Crop, Nursery", 26}},
};
static struct wage more_old_wages[] = {
    {.code = 311131, .title = {"Helpers of the Old", 18}},
};
static struct wage new_wages[] = {
    {.code = 292032, .title = {"Medical Sonographers", 20}},
    {.code = 311131, .title = {"Helpers in Clinics", 18}},
};

/* Filed in no order of time; the rows in the order of codes, as validate/ keeps them. */
static struct projections outlooks[] = {
    {.release = &ep24, .edition = SOC_2018, .rows = new_outlooks, .count = 4},
    {.release = &ep16, .edition = SOC_2010, .rows = old_outlooks, .count = 4},
};
static struct oews wages[] = {
    {.release = &may18, .edition = SOC_2010, .rows = old_wages, .count = 3},
    {.release = &may18, .edition = SOC_2010, .rows = more_old_wages, .count = 1},
    {.release = &may24, .edition = SOC_2018, .rows = new_wages, .count = 2},
};
static const struct inputs inputs = {
    .projections = outlooks, .projections_count = 2, .oews = wages, .oews_count = 3};

/* "code title [former title]: job titles" of each finding. */
static void finds(struct trial *trial, const char *words, const char *expected)
{
    struct arena *arena = &trial->arena;
    struct buffer out = {.arena = arena};
    struct findings findings =
        search_occupations(arena, &inputs, words_folded(arena, text_of(words)));
    for (size_t i = 0; i < findings.count; i++) {
        const struct finding *finding = &findings.items[i];
        struct text code = soc_text(arena, finding->occupation.code);
        buffer_format(&out, "%.*s %.*s [%.*s]:", TEXT_ARG(code),
                      TEXT_ARG(finding->occupation.title), TEXT_ARG(finding->former_title));
        for (size_t j = 0; j < finding->job_title_count; j++) {
            buffer_format(&out, " %.*s;", TEXT_ARG(finding->job_titles[j]));
        }
        buffer_add_char(&out, '\n');
    }
    assert_text(buffer_text(&out), expected);
}

static void test_words_begin_words_of_one_title(void **state)
{
    finds(*state, "ultrasound tech",
          "29-2032 Diagnostic medical sonographers []: Ultrasound Technician;\n");
    finds(*state, "sonograph med", "29-2032 Diagnostic medical sonographers []:\n");
    finds(*state, "fetal technician", ""); /* two job titles, not one */
    finds(*state, "medical echo", "");     /* a title and a job title */
    finds(*state, "graphers", "");         /* no beginning of a word */
    finds(*state, "", "");
}

static void test_titles_come_before_job_titles_and_each_code_once(void **state)
{
    finds(*state, "analyst", "15-1121 Analysts of systems []: Programmer Analyst; Data Analyst;\n");
    finds(*state, "charge nurse", "29-1141 Registered nurses []: Charge Nurse;\n");
    finds(*state, "nurse",
          "29-1141 Registered nurses []: EKG Nurse; Charge Nurse; Triage Nurse;\n"
          "45-2092 Farmworkers, Crop, Nursery []:\n");
    finds(*state, "rec",
          "29-2071 Records technicians []: Records Clerk;\n29-2072 Medical records specialists "
          "[]:\n");
    finds(*state, "technician",
          "29-2071 Records technicians []:\n"
          "29-2032 Diagnostic medical sonographers []: Ultrasound Technician;\n");
}

static void test_a_title_of_another_release_is_named(void **state)
{
    finds(*state, "medical records",
          "29-2071 Records technicians [Medical Records Technicians]:\n"
          "29-2072 Medical records specialists []:\n");
    finds(*state, "helpers", "31-1131 Attendants [Helpers in Clinics]:\n"); /* the newest */
    /* of two files of one day the one that is filed first */
    finds(*state, "helpers of", "31-1131 Attendants [Helpers of the Sick]:\n");
    finds(*state, "helpers sick", "31-1131 Attendants [Helpers of the Sick]:\n");
    finds(*state, "medical sonographers d", "29-2032 Diagnostic medical sonographers []:\n");
}

static void test_figures_are_of_the_newest_release_that_has_them(void **state)
{
    struct trial *trial = *state;
    struct findings findings = search_occupations(&trial->arena, &inputs, TEXT("nurses"));
    assert_int_equal(findings.count, 1);
    const struct known_occupation *known = &findings.items[0].occupation;
    assert_ptr_equal(known->projections->release, &ep24);
    assert_null(known->wages);
    assert_true(known->editions[SOC_2010] && known->editions[SOC_2018]);
    assert_false(known->editions[SOC_HYBRID]);
    findings = search_occupations(&trial->arena, &inputs, TEXT("sonographers"));
    assert_ptr_equal(findings.items[0].occupation.oews->release, &may24);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_words_begin_words_of_one_title),
        TRIAL(test_titles_come_before_job_titles_and_each_code_once),
        TRIAL(test_a_title_of_another_release_is_named),
        TRIAL(test_figures_are_of_the_newest_release_that_has_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
