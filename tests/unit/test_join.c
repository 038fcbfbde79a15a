#include "join/join.h"
#include "join/joined_wages.h"
#include "support.h"

#include <string.h>

/* A small input folder: two roles, three editions, every kind of release. */
#define RELEASE_HEADER "kind,file,publisher,title,period,published,retrieved,address,terms\n"
#define REFERENCES                                                                                 \
    "soc-crosswalk,x.csv,BLS,Crosswalk,2010-2018,2017-11-28,2026-01-01,,\n"                        \
    "wage-bounds,b.csv,BLS,Bounds,,2013-12-19,2026-01-01,,\n"                                      \
    "growth-words,g.csv,BLS,Words,,2013-12-19,2026-01-01,,\n"                                      \
    "education-levels,e.csv,BLS,Levels,,2013-12-19,2026-01-01,,\n"                                 \
    "calendar,c.csv,BLS,Calendar,,2013-12-19,2026-01-01,,\n"
#define RELEASES                                                                                   \
    "projections,p16.csv,BLS,EP 2016-26,2016-26,2017-10-24,2026-01-01,,\n"                         \
    "projections,p19.csv,BLS,EP 2019-29,2019-29,2020-09-01,2026-01-01,,\n"                         \
    "projections,p24.csv,BLS,EP 2024-34,2024-34,2025-08-28,2026-01-02,,\n"                         \
    "oews,o18.csv,BLS,OES May 2018,May 2018,2019-03-29,2026-01-01,,\n"                             \
    "oews,o24.csv,BLS,OEWS May 2024,May 2024,2025-04-02,2026-01-01,,\n"                            \
    "ooh,h16.csv,BLS,OOH 2016-26,2016-26,2017-10-24,2026-01-01,,\n"                                \
    "ooh,h24.csv,BLS,OOH 2024-34,2024-34,2025-08-28,2026-01-01,,\n"                                \
    "salary,s18.csv,,Survey,2018,2018-12-31,2026-01-01,,\n"
#define PROJECTIONS(base, projected, rows)                                                         \
    "Occupation Title,Occupation Code,Employment " base ",Employment " projected                   \
    ",Employment Change " base projected ",Employment Percent Change " base projected              \
    ",Occupational Openings " base projected " Annual Average,Median Annual Wage " base            \
    ",Typical Entry-Level Education,Education Code,"                                               \
    "Work Experience in a Related Occupation,Workex Code,Typical on-the-job "                      \
    "Training,trCode\n" rows
#define BACHELOR "Bachelor's degree,3,None,4,None,6\n"
#define OEWS(rows)                                                                                 \
    "OCC_CODE,OCC_TITLE,O_GROUP,TOT_EMP,H_MEAN,A_MEAN,H_PCT10,H_PCT25,H_MEDIAN,H_PCT75,H_PCT90,"   \
    "A_PCT10,A_PCT25,A_MEDIAN,A_PCT75,A_PCT90,ANNUAL,HOURLY\n" rows

static const char *const files[][2] = {
    {"releases.csv", RELEASE_HEADER RELEASES REFERENCES},
    {"p16.csv", PROJECTIONS("2016", "2026",
                            "Records,29-2071,206.3,234.1,27.8,13.5,15.8,38040," BACHELOR
                            "Managers,11-9111,352.2,424.2,72.1,20.5,36.7,96540," BACHELOR)},
    {"p19.csv", PROJECTIONS("2019", "2029",
                            "Technicians,29-9098,100.0,108.0,8.0,8.0,7.1,50000," BACHELOR
                            "Managers,11-9111,422.3,555.5,133.2,31.5,51.8,100980," BACHELOR)},
    {"p24.csv", PROJECTIONS("2024", "2034",
                            "Registrars,29-9021,41.9,48.1,6.2,14.7,3.2,67310," BACHELOR
                            "Records,29-2072,194.8,208.6,13.8,7.1,14.2,50250," BACHELOR
                            "Managers,11-9111,616.2,759.1,142.9,23.2,62.1,117960," BACHELOR)},
    {"o18.csv", OEWS("29-2071,Records,detailed,1,1,2,1,1,1,1,1,2,2,40350,50000,60000,,\n"
                     "11-9111,Managers,detailed,1,1,2,1,1,1,#,#,2,2,99730,#,#,,\n")},
    {"o24.csv", OEWS("29-9021,Registrars,detailed,1,1,2,1,1,1,1,1,2,2,67310,70000,80000,,\n"
                     "29-2072,Records,detailed,1,1,2,1,1,#,#,#,2,2,#,#,#,,\n"
                     "11-9111,Managers,detailed,**,*,2,*,*,*,*,*,2,2,117960,#,#,TRUE,\n")},
    {"h16.csv", "occupation_code,occupation_title,growth_percent,growth_words\n"
                "29-2071,Records,13,\n11-9111,Managers,20,Much faster than average\n"},
    {"h24.csv", "occupation_code,occupation_title,growth_percent,growth_words\n"
                "11-9111,Managers,23,Much faster than average\n"},
    {"s18.csv", "role,measure,pay_period,amount\nTechnician,median,year,72218\n"},
    {"x.csv", "2010 SOC Code,2010 SOC Title,2018 SOC Code,2018 SOC Title\n"
              "11-9111,Managers,11-9111,Managers\n"
              "29-2071,Medical Records,29-2072,Records Specialists\n"
              "29-2071,Medical Records,29-9021,Registrars\n"
              "29-2092,Aides,29-9021,Registrars\n"
              "15-1121,Analysts,15-1211,Systems Analysts\n"},
    {"b.csv", "period,hourly,annual,verified\nMay 2018,100,208000,yes\nMay 2024,115,239200,yes\n"},
    {"g.csv", "edition,from_percent,to_percent,words\n2024-34,5,6,Faster than "
              "average\n2024-34,7,,Much faster than average\n"},
    {"e.csv", "measure,code,words,former_words\nentry_education,3,Bachelor's degree,\n"
              "experience,4,None,\ntraining,6,None,\n"},
    {"c.csv", "kind,period,published,verified\nprojections,2016-26,2017-10-24,yes\n"
              "projections,2018-28,2019-09-04,yes\n"},
    {"roles/manager.md", "---\ntitle: Manager\nrequirement: R\nsummary: S\noccupations:\n"
                         "  - soc-2010: 11-9111\n    fit: exact\n---\nText.\n"},
    {"roles/technician.md",
     "---\ntitle: Technician\nrequirement: R\nsummary: S\noccupations:\n"
     "  - soc-2010: 29-2071\n    soc-hybrid: 29-9098\n    soc-2018: 29-9021\n"
     "    fit: broad\n    reason: Because.\n"
     "salary:\n  survey: Technician\n  max-age-years: 1\n---\nText.\n"},
    {"guides/g.md", "---\ntitle: G\naudience: A\nroles: [technician, manager]\n"
                    "growth:\n  whole-percent-for: [2014-24, 2016-26]\n---\nText.\n"},
};

static void file_all(struct trial *trial)
{
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        trial_file(trial, files[i][0], files[i][1]);
    }
}

/* Files a role whose codes are these YAML lines. */
static void file_technician(struct trial *trial, const char *codes)
{
    struct text role =
        text_format(&trial->arena,
                    "---\ntitle: Technician\nrequirement: R\nsummary: S\noccupations:\n"
                    "%s    fit: broad\n    reason: Because.\n---\nText.\n",
                    codes);
    trial_file(trial, "roles/technician.md", role.at);
}

static struct choice as_of(const char *day)
{
    return (struct choice){.as_of = text_of(day),
                           .only_by_as_of = *day != '\0',
                           .today = text_of(*day ? day : "2026-01-01")};
}

static struct inputs inputs;
static struct selection selection;

/* Reads the folder, selects and joins its guide. */
static bool join_by(struct trial *trial, struct choice choice, struct guide *guide)
{
    struct infolder folder = {
        .path = trial_folder(trial), .arena = &trial->arena, .diags = &trial->diags};
    assert_true(inputs_read(&folder, EXTENT_ALL, &inputs));
    assert_no_messages(trial);
    return selection_make(&inputs, &choice, &trial->diags, &selection) &&
           join_guide(&inputs, &inputs.guides.items[0], &selection, &trial->diags, guide);
}

static struct guide joined(struct trial *trial, struct choice choice)
{
    struct guide guide;
    bool good = join_by(trial, choice, &guide);
    assert_no_messages(trial);
    assert_true(good);
    assert_int_equal(guide.role_count, 2);
    return guide;
}

/* The messages of a join that failed, with the folder's name taken out. */
static void join_fails(struct trial *trial, struct choice choice, const char *expected)
{
    struct guide guide;
    assert_false(join_by(trial, choice, &guide));
    struct buffer out = {.arena = &trial->arena};
    diags_print(&trial->diags, (struct diag_style){0}, &out);
    struct text rest = buffer_text(&out);
    struct buffer plain = {.arena = &trial->arena};
    const char *name =
        text_terminated(&trial->arena, text_format(&trial->arena, "%s/", trial_folder(trial)));
    while (rest.len) {
        size_t skip = text_starts(rest, name) ? strlen(name) : 0;
        buffer_add_char(&plain, rest.at[skip]);
        rest = text_part(rest, skip + 1, rest.len);
    }
    assert_text(buffer_text(&plain), expected);
}

enum { TECHNICIAN, MANAGER };

static const struct guide_figure *figure_of(const struct guide *guide, int role, enum figure_id id)
{
    return &guide->roles[role].figures[id];
}

/* "source: kind, kind …" of a figure's marks. */
static struct text marks_of(struct trial *trial, const struct guide *guide, int role,
                            enum figure_id id)
{
    static const char *const kinds[NOTE_KINDS] = {
        "proxy",          "survey",        "source-not-named",
        "survey-too-old", "whole-percent", "annual-only",
        "hourly-only",    "at-least",      "withheld",
        "absent",         "a-year",        "a-decade",
        "jobs",           "employees",     "entry",
        "growth-words",   "growth-band"};
    struct buffer out = {.arena = &trial->arena};
    const struct guide_figure *figure = figure_of(guide, role, id);
    if (figure->source) {
        buffer_add(&out, guide->sources[figure->source - 1]->id);
    }
    for (size_t i = 0; i < figure->note_count; i++) {
        buffer_format(&out, " %s", kinds[guide->notes[figure->notes[i] - 1].kind]);
    }
    return buffer_text(&out);
}

static void test_the_newest_releases_of_the_day(void **state)
{
    file_all(*state);
    struct guide guide = joined(*state, as_of(""));
    assert_text(guide.as_of, "2026-01-02"); /* the newest day of retrieval */
    assert_text(selection.projections->release->period, "2024-34");
    assert_text(selection.oews->release->period, "May 2024");
    assert_text(selection.ooh->release->period, "2024-34");
    guide = joined(*state, as_of("2019-08-31"));
    assert_text(guide.as_of, "2019-08-31");
    assert_text(selection.projections->release->period, "2016-26");
    assert_text(selection.oews->release->period, "May 2018");
    assert_text(selection.ooh->release->period, "2016-26");
    joined(*state, as_of("2025-08-28")); /* the day itself counts */
    assert_text(selection.projections->release->period, "2024-34");
    joined(*state, as_of("2025-08-27"));
    assert_text(selection.projections->release->period, "2019-29");
    assert_null(selection.ooh);
}

static void test_nothing_published_by_the_day(void **state)
{
    file_all(*state);
    join_fails(*state, as_of("2018-01-01"),
               "careerguide: error: no release of oews that is filed was published by 2018-01-01 "
               "[release-none]\n"
               "  filed are: May 2018, May 2024\n");
}

static void test_pinned_releases(void **state)
{
    file_all(*state);
    static const struct pin pins[] = {{RELEASE_PROJECTIONS, {"2016-26", 7}},
                                      {RELEASE_OEWS, {"2018", 4}}};
    struct choice choice = as_of("");
    choice.pins = pins;
    choice.pin_count = 2;
    joined(*state, choice);
    assert_text(selection.projections->release->period, "2016-26");
    assert_text(selection.oews->release->period, "May 2018");
    choice = as_of("2016-01-01"); /* a pin holds even where the day says otherwise */
    choice.pins = pins;
    choice.pin_count = 2;
    struct trial *trial = *state;
    struct guide guide;
    assert_true(join_by(trial, choice, &guide));
    assert_text(selection.projections->release->period, "2016-26");
    assert_int_equal(trial->diags.count, 2); /* but it is said */
    assert_int_equal(trial->diags.warnings, 2);
    assert_string_equal(trial->diags.items[0]->rule, "release-later");
    assert_text(trial->diags.items[0]->message, "projections '2016-26' came out after 2016-01-01");
    assert_text(trial->diags.items[1]->message, "oews 'May 2018' came out after 2016-01-01");
    assert_text(trial->diags.items[1]->hint,
                "it was pinned: the guide of that day could not have used it");
    assert_int_equal(place_line(trial->diags.items[0]->place), 2);
    trial->diags = (struct diags){.arena = &trial->arena};
    static const struct pin salary[] = {{RELEASE_SALARY, {"2017", 4}}};
    choice = as_of("");
    choice.pins = salary;
    choice.pin_count = 1;
    join_fails(*state, choice,
               "careerguide: error: no release '2017' of salary is filed [release-none]\n"
               "  filed are: 2018\n");
    trial->diags = (struct diags){.arena = &trial->arena};
    choice = as_of("2016-01-01");
    choice.pin_count = 2;
    static const struct pin none[] = {{RELEASE_PROJECTIONS, {"16-26", 5}},
                                      {RELEASE_OEWS, {"018", 3}}};
    choice.pins = none;
    join_fails(*state, choice,
               "careerguide: error: no release '16-26' of projections is filed [release-none]\n"
               "  filed are: 2016-26, 2019-29, 2024-34\n"
               "careerguide: error: no release '018' of oews is filed [release-none]\n"
               "  filed are: May 2018, May 2024\n");
}

static void test_a_newer_release_that_is_not_filed(void **state)
{
    file_all(*state);
    struct trial *trial = *state;
    struct guide guide;
    assert_true(join_by(trial, as_of("2019-10-28"), &guide));
    assert_int_equal(trial->diags.count, 1);
    assert_text(trial->diags.items[0]->message,
                "projections '2018-28' came out on 2019-09-04 and is not filed");
    assert_text(trial->diags.items[0]->hint,
                "the guides use 2016-26; download it and file it with 'careerguide refresh'");
    assert_place(trial->diags.items[0]->place, "3:21 '2019-09-04'");
    assert_string_equal(trial->diags.items[0]->rule, "release-stale");
}

static void test_each_edition_uses_its_own_code(void **state)
{
    file_all(*state);
    struct guide guide = joined(*state, as_of("2019-08-31"));
    const struct guide_occupation *outlook = &guide.roles[TECHNICIAN].occupations[FAMILY_OUTLOOK];
    assert_text(outlook->code_text, "29-2071");
    assert_text(outlook->title, "Records");
    assert_int_equal(outlook->edition, SOC_2010);
    assert_int_equal(outlook->fit, FIT_BROAD);
    assert_text(outlook->reason, "Because.");
    guide = joined(*state, as_of("2020-09-01")); /* hybrid projections beside wages of SOC 2010 */
    assert_text(guide.roles[TECHNICIAN].occupations[FAMILY_OUTLOOK].code_text, "29-9098");
    assert_text(guide.roles[TECHNICIAN].occupations[FAMILY_WAGES].code_text, "29-2071");
    guide = joined(*state, as_of(""));
    assert_text(guide.roles[TECHNICIAN].occupations[FAMILY_OUTLOOK].code_text, "29-9021");
    assert_text(guide.roles[TECHNICIAN].occupations[FAMILY_ENTRY].title, "Registrars");
}

static void test_a_code_that_lives_on_alone_needs_no_other(void **state)
{
    file_all(*state);
    static const char *const days[] = {"2019-08-31", "2020-09-01", ""};
    for (size_t i = 0; i < sizeof days / sizeof *days; i++) {
        struct guide guide = joined(*state, as_of(days[i]));
        assert_text(guide.roles[MANAGER].occupations[FAMILY_WAGES].code_text, "11-9111");
        assert_text(guide.roles[MANAGER].occupations[FAMILY_OUTLOOK].code_text, "11-9111");
    }
}

static void test_a_code_that_only_changed_its_number(void **state)
{
    file_all(*state);
    trial_file(*state, "p16.csv",
               PROJECTIONS("2016", "2026",
                           "Analysts,15-1121,1.0,2.0,1.0,9.1,1,1," BACHELOR
                           "Managers,11-9111,352.2,424.2,72.1,20.5,36.7,96540," BACHELOR));
    trial_file(*state, "p24.csv",
               PROJECTIONS("2024", "2034",
                           "Systems Analysts,15-1211,1.0,2.0,1.0,8.7,1,1," BACHELOR
                           "Managers,11-9111,616.2,759.1,142.9,23.2,62.1,117960," BACHELOR));
    static const struct pin pins[] = {{RELEASE_PROJECTIONS, {"2016-26", 7}}};
    static const char *const codes[] = {"  - soc-2010: 15-1121\n", "  - soc-2018: 15-1211\n"};
    struct trial *trial = *state;
    for (size_t i = 0; i < 2; i++) {
        file_technician(trial, codes[i]);
        struct choice choice = as_of("");
        struct guide guide;
        assert_true(join_by(trial, choice, &guide)); /* no wages are filed for it: said */
        assert_text(guide.roles[TECHNICIAN].occupations[FAMILY_OUTLOOK].code_text, "15-1211");
        assert_figure(&figure_of(&guide, TECHNICIAN, FIGURE_ID_GROWTH)->figure,
                      "value 8.7 percent");
        choice.pins = pins;
        choice.pin_count = 1;
        trial->diags = (struct diags){.arena = &trial->arena};
        assert_true(join_by(trial, choice, &guide));
        assert_text(guide.roles[TECHNICIAN].occupations[FAMILY_OUTLOOK].code_text, "15-1121");
        trial->diags = (struct diags){.arena = &trial->arena};
    }
}

static void test_a_code_that_was_split_stops_the_build(void **state)
{
    file_all(*state);
    file_technician(*state, "  - soc-2010: 29-2071\n");
    join_fails(
        *state, as_of(""),
        "roles/technician.md:6:15: error: role 'technician' names no occupation of SOC 2018, "
        "and '29-2071' does not live on there alone [join-retired]\n"
        "    - soc-2010: 29-2071\n"
        "                ^~~~~~~ OEWS May 2024 uses that edition: choose an occupation and "
        "name it as 'soc-2018:'\n"
        "x.csv:3:25: note: successor 29-2072 Records Specialists: growth 7.1%, median wage "
        "at or above $239,200\n"
        "x.csv:4:25: note: successor 29-9021 Registrars: growth 14.7%, median wage "
        "$67,310\n");
}

static void test_a_code_that_was_merged_has_no_one_predecessor(void **state)
{
    file_all(*state);
    file_technician(*state, "  - soc-2018: 29-9021\n");
    join_fails(
        *state, as_of("2019-08-31"),
        "roles/technician.md:6:15: error: role 'technician' names no occupation of SOC 2010, "
        "and '29-9021' does not live on there alone [join-retired]\n"
        "    - soc-2018: 29-9021\n"
        "                ^~~~~~~ OES May 2018 uses that edition: choose an occupation and "
        "name it as 'soc-2010:'\n"
        "x.csv:4:25: note: predecessor 29-2071 Medical Records: growth 13.5%, median wage "
        "$40,350\n"
        "x.csv:5:15: note: predecessor 29-2092 Aides: growth not filed, median wage not "
        "filed\n");
}

/* A code of the hybrid alone says nothing of later editions, and there is no row to guess from. */
static void test_a_code_of_the_hybrid_alone_stops_a_build_of_today(void **state)
{
    file_all(*state);
    file_technician(*state, "  - soc-hybrid: 29-9098\n");
    join_fails(
        *state, as_of(""),
        "roles/technician.md:6:17: error: role 'technician' names no occupation of SOC 2018, "
        "and '29-9098' does not live on there alone [join-retired]\n"
        "    - soc-hybrid: 29-9098\n"
        "                  ^~~~~~~ OEWS May 2024 uses that edition: choose an occupation and "
        "name it as 'soc-2018:'\n");
}

/* Where the hybrid combined occupations, the combined ones of the major group are the choice. */
static void test_a_code_that_the_hybrid_combined_stops_its_build(void **state)
{
    file_all(*state);
    file_technician(*state, "  - soc-2010: 29-2071\n    soc-2018: 29-9021\n");
    static const struct pin pins[] = {{RELEASE_PROJECTIONS, {"2019-29", 7}}};
    struct choice choice = as_of("");
    choice.pins = pins;
    choice.pin_count = 1;
    join_fails(
        *state, choice,
        "roles/technician.md:6:15: error: role 'technician' names no occupation of the hybrid of "
        "SOC 2010 and 2018, and '29-2071' does not live on there alone [join-retired]\n"
        "    - soc-2010: 29-2071\n"
        "                ^~~~~~~ EP 2019-29 uses that edition: choose an occupation and name it as "
        "'soc-hybrid:'\n"
        "p19.csv:2:13: note: combined occupation 29-9098 Technicians: growth 8.0%, median wage "
        "not filed\n");
}

static void test_growth_as_whole_percent_where_the_guide_asks(void **state)
{
    file_all(*state);
    struct guide guide = joined(*state, as_of("2019-08-31"));
    const struct guide_figure *growth = figure_of(&guide, TECHNICIAN, FIGURE_ID_GROWTH);
    assert_figure(&growth->figure, "value 13 percent"); /* not 13.5, nor 14 (D15) */
    assert_text(growth->figure.release->id, "ooh-2016-26");
    assert_figure(&figure_of(&guide, MANAGER, FIGURE_ID_GROWTH)->figure, "value 20 percent");
    guide = joined(*state, as_of(""));
    assert_figure(&figure_of(&guide, MANAGER, FIGURE_ID_GROWTH)->figure, "value 23.2 percent");
    assert_figure(&figure_of(&guide, TECHNICIAN, FIGURE_ID_GROWTH)->figure, "value 14.7 percent");
}

static void test_growth_words(void **state)
{
    file_all(*state);
    struct guide guide = joined(*state, as_of(""));
    const struct figure *words = &figure_of(&guide, MANAGER, FIGURE_ID_GROWTH_WORDS)->figure;
    assert_figure(words, "value Much faster than average words"); /* the Handbook's page */
    assert_text(words->release->id, "ooh-2024-34");
    words = &figure_of(&guide, TECHNICIAN, FIGURE_ID_GROWTH_WORDS)->figure;
    assert_figure(words, "value Much faster than average words"); /* no page: the band of 14.7 */
    assert_text(words->release->id, "growth-words");
    assert_place(words->place, "3:12 'Much faster than average'");
    guide = joined(*state, as_of("2019-08-31")); /* no words on the page, no bands: none */
    words = &figure_of(&guide, TECHNICIAN, FIGURE_ID_GROWTH_WORDS)->figure;
    assert_figure(words, "absent  words");
}

static void test_salary_is_the_survey_while_it_is_young(void **state)
{
    file_all(*state);
    struct guide guide = joined(*state, as_of("2019-08-31"));
    const struct guide_figure *salary = figure_of(&guide, TECHNICIAN, FIGURE_ID_SALARY);
    assert_figure(&salary->figure, "value 72218 dollars per year");
    assert_null(salary->occupation);
    assert_text(salary->figure.release->id, "salary-2018");
    salary = figure_of(&guide, MANAGER, FIGURE_ID_SALARY); /* names no survey */
    assert_figure(&salary->figure, "value 99730 dollars per year");
    struct choice choice = as_of("");
    choice.as_of = TEXT("2019-12-31");
    guide = joined(*state, choice);
    assert_figure(&figure_of(&guide, TECHNICIAN, FIGURE_ID_SALARY)->figure,
                  "value 72218 dollars per year");
    choice.as_of = TEXT("2020-01-01"); /* 2018 and one year more are over */
    guide = joined(*state, choice);
    assert_figure(&figure_of(&guide, TECHNICIAN, FIGURE_ID_SALARY)->figure,
                  "value 67310 dollars per year");
}

static void test_a_survey_without_the_role(void **state)
{
    file_all(*state);
    struct trial *trial = *state;
    /* the newest survey of the day has no row, an older one has */
    trial_file(trial, "s19.csv", "role,measure,pay_period,amount\nTechnicians,median,year,1\n");
    trial_file(trial, "releases.csv",
               RELEASE_HEADER RELEASES
               "salary,s19.csv,P,Survey,2019,2019-06-30,2026-01-01,,\n" REFERENCES);
    join_fails(trial, as_of("2019-08-31"),
               "roles/technician.md:12:11: error: s19.csv has no row 'Technician' [join-survey]\n"
               "    survey: Technician\n"
               "            ^~~~~~~~~~ correct the name, or take 'salary:' out of the role\n");
    /* none has: a fault of the role, wherever its figures come from */
    trial_file(trial, "s18.csv", "role,measure,pay_period,amount\nTechs,median,year,1\n");
    trial->diags = (struct diags){.arena = &trial->arena};
    struct infolder folder = {
        .path = trial_folder(trial), .arena = &trial->arena, .diags = &trial->diags};
    assert_false(inputs_read(&folder, EXTENT_ALL, &inputs));
    assert_int_equal(trial->diags.count, 1);
    assert_text(trial->diags.items[0]->message, "no survey has a row 'Technician'");
    assert_text(trial->diags.items[0]->hint, "correct the name, or take 'salary:' out of the role");
    assert_string_equal(trial->diags.items[0]->rule, "role-survey");
    assert_place(trial->diags.items[0]->place, "12:11 'Technician'");
}

static void test_a_handbook_of_a_later_day(void **state)
{
    file_all(*state);
    struct trial *trial = *state;
    trial_file(trial, "releases.csv",
               RELEASE_HEADER "projections,p16.csv,BLS,EP 2016-26,2016-26,2017-10-24,2026-01-01,,\n"
                              "oews,o18.csv,BLS,OES May 2018,May 2018,2019-03-29,2026-01-01,,\n"
                              "ooh,h16.csv,BLS,OOH 2016-26,2016-26,2019-09-01,2026-01-01,,\n"
                              "salary,s18.csv,,Survey,2018,2018-12-31,2026-01-01,,\n" REFERENCES);
    struct guide guide = joined(trial, as_of("2019-08-31"));
    assert_null(selection.ooh); /* it came out the day after */
    const struct guide_figure *growth = figure_of(&guide, TECHNICIAN, FIGURE_ID_GROWTH);
    assert_figure(&growth->figure, "value 13.5 percent");
    assert_text(growth->figure.release->id, "projections-2016-26");
    joined(trial, as_of("2019-09-01"));
    assert_text(selection.ooh->release->period, "2016-26");
    static const struct pin pins[] = {{RELEASE_PROJECTIONS, {"2016-26", 7}}};
    struct choice choice = as_of("2019-08-31");
    choice.pins = pins;
    choice.pin_count = 1;
    joined(trial, choice);
    assert_non_null(selection.ooh); /* the Handbook of a pinned decade comes with it */
}

static void test_the_handbook_and_the_projections_must_agree(void **state)
{
    file_all(*state);
    struct trial *trial = *state;
    trial_file(trial, "h16.csv",
               "occupation_code,occupation_title,growth_percent,growth_words\n"
               "29-2071,Records,31,\n11-9111,Managers,20,Much faster than average\n");
    struct guide guide;
    assert_true(join_by(trial, as_of("2019-08-31"), &guide));
    assert_int_equal(trial->diags.count, 1);
    assert_int_equal(trial->diags.warnings, 1);
    assert_string_equal(trial->diags.items[0]->rule, "join-growth");
    assert_place(trial->diags.items[0]->place, "2:17 '31'");
    assert_figure(&figure_of(&guide, TECHNICIAN, FIGURE_ID_GROWTH)->figure, "value 31 percent");
}

static void test_an_absent_salary_has_nothing_to_say_of_wages(void **state)
{
    file_all(*state);
    struct trial *trial = *state;
    trial_file(trial, "o24.csv",
               OEWS("11-9111,Managers,detailed,**,*,2,*,*,*,*,*,2,2,117960,#,#,TRUE,\n"));
    struct guide guide;
    assert_true(join_by(trial, as_of(""), &guide));
    const struct guide_figure *salary = figure_of(&guide, TECHNICIAN, FIGURE_ID_SALARY);
    assert_figure(&salary->figure, "absent 0 dollars per year");
    assert_text(marks_of(trial, &guide, TECHNICIAN, FIGURE_ID_SALARY), " absent");
    trial->diags = (struct diags){.arena = &trial->arena};
    trial_file(trial, "o24.csv",
               OEWS("11-9111,Managers,detailed,**,*,2,*,*,*,*,*,2,2,117960,#,#,TRUE,\n"
                    "29-9021,Registrars,detailed,1,*,*,*,*,*,*,*,*,*,*,*,*,,\n"));
    assert_true(join_by(trial, as_of(""), &guide));
    assert_text(marks_of(trial, &guide, TECHNICIAN, FIGURE_ID_SALARY),
                "oews-may-2024 proxy withheld");
}

static void test_two_reasons_for_one_occupation(void **state)
{
    file_all(*state);
    struct trial *trial = *state;
    trial_file(trial, "roles/technician.md",
               "---\ntitle: T\nrequirement: R\nsummary: S\noccupations:\n"
               "  - figures: [wages]\n    soc-2018: 29-9021\n    fit: close\n    reason: W.\n"
               "  - figures: [outlook]\n    soc-2018: 29-9021\n    fit: close\n    reason: O.\n"
               "  - figures: [entry]\n    soc-2018: 29-9021\n    fit: close\n    reason: W.\n"
               "---\n");
    struct guide guide = joined(trial, as_of(""));
    const struct guide_figure *salary = figure_of(&guide, TECHNICIAN, FIGURE_ID_SALARY);
    const struct guide_figure *growth = figure_of(&guide, TECHNICIAN, FIGURE_ID_GROWTH);
    const struct guide_figure *entry = figure_of(&guide, TECHNICIAN, FIGURE_ID_TRAINING);
    const struct guide_note *wages = &guide.notes[salary->notes[0] - 1];
    const struct guide_note *outlook = &guide.notes[growth->notes[0] - 1];
    assert_int_equal(wages->kind, NOTE_PROXY);
    assert_int_equal(outlook->kind, NOTE_PROXY);
    assert_text(wages->occupation->reason, "W.");
    assert_text(outlook->occupation->reason, "O.");
    assert_int_equal(entry->notes[0], salary->notes[0]); /* the same words are one note */
}

static void test_every_figure_of_a_role(void **state)
{
    file_all(*state);
    struct guide guide = joined(*state, as_of(""));
    static const char *const expected[FIGURE_IDS] = {
        [FIGURE_ID_SALARY] = "value 117960 dollars per year",
        [FIGURE_ID_GROWTH] = "value 23.2 percent",
        [FIGURE_ID_GROWTH_WORDS] = "value Much faster than average words",
        [FIGURE_ID_EMPLOYMENT] = "value 616200 jobs",
        [FIGURE_ID_PROJECTED_EMPLOYMENT] = "value 759100 jobs",
        [FIGURE_ID_EMPLOYMENT_CHANGE] = "value 142900 jobs",
        [FIGURE_ID_OPENINGS] = "value 62100 jobs per year",
        [FIGURE_ID_WAGE_ANNUAL_MEAN] = "value 2 dollars per year",
        [FIGURE_ID_WAGE_ANNUAL_P10] = "value 2 dollars per year",
        [FIGURE_ID_WAGE_ANNUAL_P25] = "value 2 dollars per year",
        [FIGURE_ID_WAGE_ANNUAL_MEDIAN] = "value 117960 dollars per year",
        [FIGURE_ID_WAGE_ANNUAL_P75] = "at_least 239200 dollars per year",
        [FIGURE_ID_WAGE_ANNUAL_P90] = "at_least 239200 dollars per year",
        [FIGURE_ID_WAGE_HOURLY_MEAN] = "not_for_this_pay_basis 0 dollars per hour",
        [FIGURE_ID_WAGE_HOURLY_P10] = "not_for_this_pay_basis 0 dollars per hour",
        [FIGURE_ID_WAGE_HOURLY_P25] = "not_for_this_pay_basis 0 dollars per hour",
        [FIGURE_ID_WAGE_HOURLY_MEDIAN] = "not_for_this_pay_basis 0 dollars per hour",
        [FIGURE_ID_WAGE_HOURLY_P75] = "not_for_this_pay_basis 0 dollars per hour",
        [FIGURE_ID_WAGE_HOURLY_P90] = "not_for_this_pay_basis 0 dollars per hour",
        [FIGURE_ID_WAGE_EMPLOYMENT] = "withheld 0 jobs",
        [FIGURE_ID_ENTRY_EDUCATION] = "value Bachelor's degree words",
        [FIGURE_ID_EXPERIENCE] = "value None words",
        [FIGURE_ID_TRAINING] = "value None words"};
    for (int id = 0; id < FIGURE_IDS; id++) {
        assert_figure(&figure_of(&guide, MANAGER, (enum figure_id)id)->figure, expected[id]);
    }
}

static void test_an_occupation_that_the_file_lacks_stays_without_figures(void **state)
{
    file_all(*state);
    struct trial *trial = *state;
    trial_file(
        trial, "p24.csv",
        PROJECTIONS("2024", "2034", "Managers,11-9111,616.2,759.1,142.9,23.2,62.1,1," BACHELOR));
    struct guide guide;
    assert_true(join_by(trial, as_of(""), &guide));
    assert_int_equal(trial->diags.count, 1);
    assert_int_equal(trial->diags.warnings, 1);
    assert_text(trial->diags.items[0]->message, "EP 2024-34 has no row for '29-9021'");
    assert_text(trial->diags.items[0]->hint,
                "role 'technician' goes without its figures; is the file complete?");
    assert_place(trial->diags.items[0]->place, "8:15 '29-9021'");
    const struct guide_figure *growth = figure_of(&guide, TECHNICIAN, FIGURE_ID_GROWTH);
    assert_figure(&growth->figure, "absent 0 percent");
    assert_int_equal(growth->source, 0);
    assert_figure(&figure_of(&guide, TECHNICIAN, FIGURE_ID_GROWTH_WORDS)->figure, "absent  words");
    assert_figure(&figure_of(&guide, TECHNICIAN, FIGURE_ID_ENTRY_EDUCATION)->figure,
                  "absent  words");
    assert_figure(&figure_of(&guide, TECHNICIAN, FIGURE_ID_SALARY)->figure,
                  "value 67310 dollars per year");
}

static void test_wages_that_the_file_lacks_are_said(void **state)
{
    struct trial *trial = *state;
    file_all(trial);
    trial_file(trial, "o24.csv",
               OEWS("11-9111,Managers,detailed,1,1,2,1,1,1,1,1,2,2,117960,120000,130000,,\n"));
    struct guide guide;
    assert_true(join_by(trial, as_of(""), &guide));
    assert_int_equal(trial->diags.count, 1);
    assert_int_equal(trial->diags.warnings, 1);
    assert_text(trial->diags.items[0]->message, "OEWS May 2024 has no row for '29-9021'");
    assert_figure(&figure_of(&guide, TECHNICIAN, FIGURE_ID_SALARY)->figure,
                  "absent 0 dollars per year");
}

/* An occupation of all areas' wages beside projections of another edition: its outlook stands there
 * under the number that the crosswalk gives, be it older or newer. */
static void test_joined_wages_cross_editions(void **state)
{
    struct trial *trial = *state;
    file_all(trial);
    trial_file(trial, "p16.csv",
               PROJECTIONS("2016", "2026",
                           "Analysts,15-1121,1.0,2.0,1.0,9.1,1,1," BACHELOR
                           "Records,29-2071,1.0,2.0,1.0,13.5,1,1," BACHELOR
                           "Managers,11-9111,1.0,2.0,1.0,20.5,1,1," BACHELOR));
    trial_file(trial, "p24.csv",
               PROJECTIONS("2024", "2034",
                           "Systems Analysts,15-1211,1.0,2.0,1.0,8.7,1,1," BACHELOR
                           "Registrars,29-9021,1.0,2.0,1.0,14.7,1,1," BACHELOR
                           "Managers,11-9111,1.0,2.0,1.0,23.2,1,1," BACHELOR));
    static const struct {
        const char *projections;
        const char *oews;
        soc_code code;
        const char *growth;
    } expected[] = {
        {"2024-34", "May 2018", 151121, "value 8.7 percent"},
        {"2024-34", "May 2018", 292071, "absent 0 percent"}, /* split: nobody may choose */
        {"2016-26", "May 2024", 151211, "value 9.1 percent"},
        {"2016-26", "May 2024", 299021, "absent 0 percent"},
        {"2024-34", "May 2024", 151211, "value 8.7 percent"},
        {"2019-29", "May 2024", 119111, "value 31.5 percent"},
        {"2019-29", "May 2024", 151211, "absent 0 percent"},
    };
    static const struct cell cells[WAGE_FIGURES];
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        const struct pin pins[] = {{RELEASE_PROJECTIONS, text_of(expected[i].projections)},
                                   {RELEASE_OEWS, text_of(expected[i].oews)}};
        struct choice choice = as_of("");
        choice.pins = pins;
        choice.pin_count = 2;
        struct guide guide;
        join_by(trial, choice, &guide);
        trial->diags = (struct diags){.arena = &trial->arena};
        struct oews_record record = {.code = expected[i].code, .cells = cells};
        struct joined_wage joined = joined_wage(&inputs, &selection, &record);
        assert_figure(&joined.figures[JOINED_GROWTH], expected[i].growth);
    }
}

static void test_wages_and_outlook_of_different_occupations(void **state)
{
    file_all(*state);
    trial_file(*state, "roles/technician.md",
               "---\ntitle: T\nrequirement: R\nsummary: S\noccupations:\n"
               "  - figures: [wages]\n    soc-2018: 29-9021\n    fit: close\n    reason: W.\n"
               "  - figures: [outlook, entry]\n    soc-2018: 29-2072\n    fit: exact\n---\n");
    struct guide guide = joined(*state, as_of(""));
    assert_figure(&figure_of(&guide, TECHNICIAN, FIGURE_ID_SALARY)->figure,
                  "value 67310 dollars per year");
    assert_figure(&figure_of(&guide, TECHNICIAN, FIGURE_ID_GROWTH)->figure, "value 7.1 percent");
    assert_text(figure_of(&guide, TECHNICIAN, FIGURE_ID_TRAINING)->occupation->code_text,
                "29-2072");
    assert_true(guide_occupation_is_proxy(&guide.roles[TECHNICIAN].occupations[FAMILY_WAGES]));
    assert_false(guide_occupation_is_proxy(&guide.roles[TECHNICIAN].occupations[FAMILY_OUTLOOK]));
    assert_false(guide_occupation_is_proxy(NULL));
}

static void test_marks_of_today(void **state)
{
    file_all(*state);
    struct guide guide = joined(*state, as_of(""));
    static const struct {
        int role;
        enum figure_id id;
        const char *marks;
    } expected[] = {
        {TECHNICIAN, FIGURE_ID_SALARY, "oews-may-2024 proxy survey-too-old"},
        {TECHNICIAN, FIGURE_ID_GROWTH, "projections-2024-34 proxy"},
        {TECHNICIAN, FIGURE_ID_GROWTH_WORDS, "growth-words proxy growth-band"},
        {TECHNICIAN, FIGURE_ID_EMPLOYMENT, "projections-2024-34 proxy jobs"},
        {TECHNICIAN, FIGURE_ID_PROJECTED_EMPLOYMENT, "projections-2024-34 proxy jobs"},
        {TECHNICIAN, FIGURE_ID_EMPLOYMENT_CHANGE, "projections-2024-34 proxy jobs"},
        {TECHNICIAN, FIGURE_ID_OPENINGS, "projections-2024-34 proxy a-year"},
        {TECHNICIAN, FIGURE_ID_WAGE_ANNUAL_MEDIAN, "oews-may-2024 proxy"},
        {TECHNICIAN, FIGURE_ID_WAGE_EMPLOYMENT, "oews-may-2024 proxy employees"},
        {TECHNICIAN, FIGURE_ID_TRAINING, "projections-2024-34 proxy entry"},
        {MANAGER, FIGURE_ID_SALARY, "oews-may-2024"},
        {MANAGER, FIGURE_ID_GROWTH_WORDS, "ooh-2024-34 growth-words"},
        {MANAGER, FIGURE_ID_WAGE_EMPLOYMENT, "oews-may-2024 employees withheld"},
        {MANAGER, FIGURE_ID_WAGE_ANNUAL_P75, "oews-may-2024 at-least"},
        {MANAGER, FIGURE_ID_WAGE_ANNUAL_P90, "oews-may-2024 at-least"},
        {MANAGER, FIGURE_ID_WAGE_HOURLY_P10, "oews-may-2024 annual-only"},
    };
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        assert_text(marks_of(*state, &guide, expected[i].role, expected[i].id), expected[i].marks);
    }
    assert_int_equal(guide.figure_source_count, 4);
    assert_text(guide.sources[0]->id,
                "oews-may-2024"); /* in the order in which figures name them */
    assert_text(guide.sources[1]->id, "projections-2024-34");
    assert_text(guide.sources[2]->id, "growth-words");
    assert_text(guide.sources[3]->id, "ooh-2024-34");
}

/* Of the decade of the projections in use; its source comes behind those of the roles. */
static void test_all_occupations_grow_by_the_average_of_the_decade(void **state)
{
    file_all(*state);
    trial_file(*state, "releases.csv",
               RELEASE_HEADER RELEASES REFERENCES
               "growth-averages,a.csv,BLS,Averages,,2013-12-19,2026-01-01,,\n");
    trial_file(*state, "a.csv",
               "period,growth_percent,verified,note\n2016-26,7.4,no,\n2024-34,3.1,yes,\n");
    struct guide guide = joined(*state, as_of(""));
    assert_figure(&guide.average_growth.figure, "value 3.1 percent");
    assert_text(guide.sources[guide.average_growth.source - 1]->id, "growth-averages");
    assert_int_equal(guide.average_growth.source, guide.source_count);
    assert_true(guide.average_growth.source > guide.figure_source_count);
    guide = joined(*state, as_of("2019-08-31"));
    assert_figure(&guide.average_growth.figure, "value 7.4 percent");
    trial_file(*state, "a.csv", "period,growth_percent,verified,note\n2016-26,7.4,no,\n");
    guide = joined(*state, as_of(""));
    assert_figure(&guide.average_growth.figure, "absent 0 percent");
    assert_int_equal(guide.average_growth.source, 0);
}

static void test_marks_stand_in_rising_order(void **state)
{
    file_all(*state);
    trial_file(*state, "roles/manager.md",
               "---\ntitle: Manager\nrequirement: R\nsummary: S\noccupations:\n"
               "  - soc-2010: 11-9111\n    fit: broad\n    reason: B.\n---\nText.\n");
    struct guide guide = joined(*state, as_of(""));
    /* the manager's own note comes after those that the technician's figures brought */
    assert_text(marks_of(*state, &guide, MANAGER, FIGURE_ID_OPENINGS),
                "projections-2024-34 a-year proxy");
    assert_text(marks_of(*state, &guide, TECHNICIAN, FIGURE_ID_OPENINGS),
                "projections-2024-34 proxy a-year");
    const struct guide_figure *openings = figure_of(&guide, MANAGER, FIGURE_ID_OPENINGS);
    assert_true(openings->notes[0] < openings->notes[1]);
}

static void test_marks_of_2019(void **state)
{
    file_all(*state);
    struct guide guide = joined(*state, as_of("2019-08-31"));
    assert_text(marks_of(*state, &guide, TECHNICIAN, FIGURE_ID_SALARY),
                "salary-2018 survey source-not-named");
    assert_text(marks_of(*state, &guide, TECHNICIAN, FIGURE_ID_GROWTH),
                "ooh-2016-26 proxy whole-percent");
    assert_text(marks_of(*state, &guide, TECHNICIAN, FIGURE_ID_GROWTH_WORDS), " absent");
    assert_text(marks_of(*state, &guide, MANAGER, FIGURE_ID_WAGE_ANNUAL_P75),
                "oews-may-2018 at-least");
}

static void test_a_note_is_made_once_for_all_figures_that_need_it(void **state)
{
    file_all(*state);
    struct guide guide = joined(*state, as_of(""));
    for (size_t i = 0; i < guide.note_count; i++) {
        for (size_t j = 0; j < i; j++) {
            const struct guide_note *a = &guide.notes[i];
            const struct guide_note *b = &guide.notes[j];
            assert_false(a->kind == b->kind && /* one bound; a proxy an edition */
                         (a->kind != NOTE_PROXY || a->occupation->code == b->occupation->code));
        }
    }
    const struct guide_figure *p90 = figure_of(&guide, MANAGER, FIGURE_ID_WAGE_ANNUAL_P90);
    const struct guide_note *note = &guide.notes[p90->notes[0] - 1];
    assert_decimal(note->bound, "239200");
    assert_int_equal(note->unit, UNIT_DOLLARS_A_YEAR);
    assert_text(note->release->id, "oews-may-2024");
    const struct guide_figure *growth = figure_of(&guide, TECHNICIAN, FIGURE_ID_GROWTH);
    note = &guide.notes[growth->notes[0] - 1];
    assert_text(note->role->id, "technician");
    assert_text(note->occupation->code_text, "29-9021");
}

static void test_openings_of_ten_years_say_so(void **state)
{
    file_all(*state);
    trial_file(*state, "releases.csv",
               RELEASE_HEADER "projections,p14.csv,BLS,EP,2014-24,2015-12-08,2026-01-01,,\n"
                              "oews,o18.csv,BLS,OES,May 2018,2019-03-29,2026-01-01,,\n" REFERENCES);
    trial_file(*state, "p14.csv",
               PROJECTIONS("2014", "2024",
                           "Records,29-2071,206.3,234.1,27.8,13.5,15.8,38040," BACHELOR
                           "Managers,11-9111,352.2,424.2,72.1,20.5,36.7,96540," BACHELOR));
    trial_file(*state, "c.csv", "kind,period,published,verified\n");
    struct guide guide = joined(*state, as_of(""));
    assert_figure(&figure_of(&guide, MANAGER, FIGURE_ID_OPENINGS)->figure,
                  "value 36700 jobs per decade");
    assert_text(marks_of(*state, &guide, MANAGER, FIGURE_ID_OPENINGS),
                "projections-2014-24 a-decade");
}

static void test_names_of_figures_lead_both_ways(void **state)
{
    (void)state;
    for (int id = 0; id < FIGURE_IDS; id++) {
        assert_int_equal(figure_id_of(text_of(figure_id_name((enum figure_id)id))), id);
    }
    /* the names that other people's programs read */
    static const char *const names[FIGURE_IDS] = {"salary",
                                                  "growth",
                                                  "growth_words",
                                                  "employment",
                                                  "projected_employment",
                                                  "employment_change",
                                                  "openings",
                                                  "wage_annual_mean",
                                                  "wage_annual_p10",
                                                  "wage_annual_p25",
                                                  "wage_annual_median",
                                                  "wage_annual_p75",
                                                  "wage_annual_p90",
                                                  "wage_hourly_mean",
                                                  "wage_hourly_p10",
                                                  "wage_hourly_p25",
                                                  "wage_hourly_median",
                                                  "wage_hourly_p75",
                                                  "wage_hourly_p90",
                                                  "wage_employment",
                                                  "entry_education",
                                                  "experience",
                                                  "training"};
    for (int id = 0; id < FIGURE_IDS; id++) {
        assert_string_equal(figure_id_name((enum figure_id)id), names[id]);
    }
    assert_int_equal(figure_id_of(TEXT("wage_annual_p50")), FIGURE_IDS);
    assert_int_equal(figure_id_of(TEXT("growth_words")), FIGURE_ID_GROWTH_WORDS);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_the_newest_releases_of_the_day),
        TRIAL(test_nothing_published_by_the_day),
        TRIAL(test_pinned_releases),
        TRIAL(test_a_newer_release_that_is_not_filed),
        TRIAL(test_each_edition_uses_its_own_code),
        TRIAL(test_a_code_that_lives_on_alone_needs_no_other),
        TRIAL(test_a_code_that_only_changed_its_number),
        TRIAL(test_a_code_that_was_split_stops_the_build),
        TRIAL(test_a_code_that_was_merged_has_no_one_predecessor),
        TRIAL(test_a_code_of_the_hybrid_alone_stops_a_build_of_today),
        TRIAL(test_a_code_that_the_hybrid_combined_stops_its_build),
        TRIAL(test_growth_as_whole_percent_where_the_guide_asks),
        TRIAL(test_growth_words),
        TRIAL(test_salary_is_the_survey_while_it_is_young),
        TRIAL(test_a_survey_without_the_role),
        TRIAL(test_a_handbook_of_a_later_day),
        TRIAL(test_the_handbook_and_the_projections_must_agree),
        TRIAL(test_an_absent_salary_has_nothing_to_say_of_wages),
        TRIAL(test_two_reasons_for_one_occupation),
        TRIAL(test_every_figure_of_a_role),
        TRIAL(test_an_occupation_that_the_file_lacks_stays_without_figures),
        TRIAL(test_wages_that_the_file_lacks_are_said),
        TRIAL(test_joined_wages_cross_editions),
        TRIAL(test_wages_and_outlook_of_different_occupations),
        TRIAL(test_marks_of_today),
        TRIAL(test_marks_stand_in_rising_order),
        TRIAL(test_all_occupations_grow_by_the_average_of_the_decade),
        TRIAL(test_marks_of_2019),
        TRIAL(test_a_note_is_made_once_for_all_figures_that_need_it),
        TRIAL(test_openings_of_ten_years_say_so),
        TRIAL(test_names_of_figures_lead_both_ways),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
