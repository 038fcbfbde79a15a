/* What a reader of the history would notice: which releases it has, whose figures they are, and
 * where it breaks. */
#include "emit/wording_history.h"
#include "join/before.h"
#include "join/join.h"
#include "support.h"

/* A small input folder: one role that a split hit, one that lived on; three editions. Rows of
 * releases.csv stand in no order of days. */
#define RELEASE_HEADER "kind,file,publisher,title,period,published,retrieved,address,terms\n"
#define ROW(kind, file, period, published)                                                         \
    kind "," file ",BLS," period " figures," period "," published ",2026-01-01,,\n"
#define REFERENCES                                                                                 \
    ROW("soc-crosswalk", "x.csv", "2010-2018", "2013-01-01")                                       \
    ROW("wage-bounds", "b.csv", "", "2013-01-01")                                                  \
    ROW("education-levels", "e.csv", "", "2013-01-01")                                             \
    ROW("big-changes", "j.csv", "", "2013-01-01")
#define RELEASES                                                                                   \
    ROW("projections", "p24.csv", "2024-34", "2025-08-28")                                         \
    ROW("projections", "p12.csv", "2012-22", "2013-12-19")                                         \
    ROW("projections", "p19.csv", "2019-29", "2020-09-01")                                         \
    ROW("projections", "p16.csv", "2016-26", "2017-10-24")                                         \
    ROW("ooh", "h16.csv", "2016-26", "2017-10-24")                                                 \
    ROW("oews", "o24.csv", "May 2024", "2025-04-02")                                               \
    ROW("oews", "o18.csv", "May 2018", "2019-03-29")
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
    {"p12.csv", PROJECTIONS("2012", "2022",
                            "Records,29-2071,186.3,227.5,41.2,22.1,90.4,34160," BACHELOR
                            "Managers,11-9111,315.5,388.8,73.3,23.2,149.9,88580," BACHELOR)},
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
                     "11-9111,Managers,detailed,1,1,2,1,1,1,1,1,2,2,99730,99990,99999,,\n")},
    {"o24.csv", OEWS("29-9021,Registrars,detailed,1,1,2,1,1,1,1,1,2,2,67310,70000,80000,,\n"
                     "29-2072,Records,detailed,1,1,2,1,1,1,1,1,2,2,50250,70000,80000,,\n"
                     "11-9111,Managers,detailed,1,1,2,1,1,1,#,#,2,2,117960,#,#,,\n")},
    {"h16.csv", "occupation_code,occupation_title,growth_percent,growth_words\n"
                "11-9111,Managers,20,Much faster than average\n"},
    {"x.csv", "2010 SOC Code,2010 SOC Title,2018 SOC Code,2018 SOC Title\n"
              "11-9111,Managers,11-9111,Managers\n"
              "29-2071,Medical Records,29-2072,Records Specialists\n"
              "29-2071,Medical Records,29-9021,Registrars\n"
              "29-2092,Aides,29-9021,Registrars\n"},
    {"b.csv", "period,hourly,annual,verified\nMay 2018,100,208000,yes\nMay 2024,115,239200,yes\n"},
    {"e.csv", "measure,code,words,former_words\nentry_education,3,Bachelor's degree,\n"
              "experience,4,None,\ntraining,6,None,\n"},
    {"j.csv", "figure,by,at_least,note\ngrowth,points,5,why\n"},
    {"roles/manager.md", "---\ntitle: Manager\nrequirement: R\nsummary: S\noccupations:\n"
                         "  - soc-2010: 11-9111\n    fit: exact\n---\nText.\n"},
    {"roles/technician.md", "---\ntitle: Technician\nrequirement: R\nsummary: S\noccupations:\n"
                            "  - soc-2010: 29-2071\n    soc-hybrid: 29-9098\n"
                            "    soc-2018: 29-9021\n    fit: broad\n    reason: Because.\n---\n"},
    {"guides/g.md", "---\ntitle: G\naudience: A\nroles: [technician, manager]\n"
                    "growth:\n  whole-percent-for: [2016-26]\n---\nText.\n"},
};

enum { TECHNICIAN, MANAGER };

static struct inputs inputs;
static struct selection selection;
static struct guide guide;

/* Files everything but what the test has filed by itself, and joins the guide. */
static void join(struct trial *trial, struct choice choice)
{
    for (size_t i = 0; i < sizeof files / sizeof *files; i++) {
        if (!trial_read_back(trial, files[i][0])) {
            trial_file(trial, files[i][0], files[i][1]);
        }
    }
    struct infolder folder = {
        .path = trial_folder(trial), .arena = &trial->arena, .diags = &trial->diags};
    bool good = inputs_read(&folder, EXTENT_ALL, &inputs);
    assert_no_messages(trial);
    assert_true(good);
    assert_true(selection_make(&inputs, &choice, &trial->diags, &selection));
    assert_true(join_guide(&inputs, &inputs.guides.items[0], &selection, &trial->diags, &guide));
}

static struct choice as_of(const char *day)
{
    return (struct choice){
        .as_of = text_of(day), .only_by_as_of = *day != '\0', .today = TEXT("2026-01-01")};
}

static const struct history_series *series_of(int role, enum history_kind kind)
{
    return &guide.roles[role].history->series[kind];
}

/* A line a step: "2012-22 29-2071 22.1%[source notes] | break words". */
static struct text told(struct trial *trial, int role, enum history_kind kind, size_t number)
{
    const struct history_series *series = series_of(role, kind);
    struct buffer out = {.arena = &trial->arena};
    for (size_t i = 0; i < series->count; i++) {
        const struct history_step *step = &series->steps[i];
        struct text figure = wording_figure(&trial->arena, &step->figures[number].figure.figure);
        struct text why =
            wording_break(&trial->arena, i ? &series->steps[i - 1] : NULL, step, number);
        buffer_format(&out, "%.*s %.*s %.*s", TEXT_ARG(step->release->period),
                      TEXT_ARG(step->occupation.code_text), TEXT_ARG(figure));
        buffer_format(&out, why.len ? " | %.*s\n" : "%.*s\n", TEXT_ARG(why));
        assert_int_equal(why.len > 0, step->figures[number].breaks);
    }
    return buffer_text(&out);
}

static void every_release_in_order_of_publication(void **state)
{
    join(*state, as_of(""));
    assert_text(told(*state, MANAGER, HISTORY_PROJECTIONS, HISTORY_GROWTH),
                "2012-22 11-9111 23.2%\n2016-26 11-9111 20.5%\n2019-29 11-9111 31.5%\n"
                "2024-34 11-9111 23.2%\n");
    assert_text(told(*state, MANAGER, HISTORY_PROJECTIONS, HISTORY_JOBS),
                "2012-22 11-9111 315,500\n2016-26 11-9111 352,200\n2019-29 11-9111 422,300\n"
                "2024-34 11-9111 616,200\n");
    const struct history_step *last = &series_of(MANAGER, HISTORY_PROJECTIONS)->steps[3];
    assert_int_equal(last->figures[HISTORY_GROWTH].figure.source,
                     guide.roles[MANAGER].figures[FIGURE_ID_GROWTH].source);
    assert_text(last->occupation.title, "Managers");
    assert_int_equal(last->occupation.edition, SOC_2018);
    assert_int_equal(last->occupation.fit, FIT_EXACT);
    assert_false(history_step_breaks(last));
    assert_ptr_equal(last->figures[HISTORY_JOBS].figure.occupation, &last->occupation);
}

static void another_occupation_breaks_every_figure(void **state)
{
    join(*state, as_of(""));
    assert_text(told(*state, TECHNICIAN, HISTORY_PROJECTIONS, HISTORY_GROWTH),
                "2012-22 29-2071 22.1%\n2016-26 29-2071 13.5%\n"
                "2019-29 29-9098 8.0% | another occupation stands in: 29-9098 after 29-2071\n"
                "2024-34 29-9021 14.7% | another occupation stands in: 29-9021 after 29-9098\n");
    assert_text(told(*state, TECHNICIAN, HISTORY_OEWS, HISTORY_MEDIAN_WAGE),
                "May 2018 29-2071 $40,350\n"
                "May 2024 29-9021 $67,310 | another occupation stands in: 29-9021 after 29-2071\n");
    const struct history_step *step = &series_of(TECHNICIAN, HISTORY_PROJECTIONS)->steps[2];
    assert_int_equal(step->occupation.edition, SOC_HYBRID);
    assert_int_equal(step->occupation.fit, FIT_BROAD);
    assert_text(step->occupation.reason, "Because.");
    assert_true(history_step_breaks(step));
}

/* The number lived on, but part of the occupation went elsewhere. */
static void a_code_that_lost_a_part_breaks(void **state)
{
    trial_file(*state, "x.csv",
               "2010 SOC Code,2010 SOC Title,2018 SOC Code,2018 SOC Title\n"
               "11-9111,Managers,11-9111,Managers\n11-9111,Managers,11-9179,Others\n"
               "29-2071,Medical Records,29-2072,Records Specialists\n"
               "29-2071,Medical Records,29-9021,Registrars\n");
    trial_file(*state, "roles/manager.md",
               "---\ntitle: Manager\nrequirement: R\nsummary: S\noccupations:\n"
               "  - soc-2010: 11-9111\n    soc-hybrid: 11-9111\n    soc-2018: 11-9111\n"
               "    fit: exact\n---\n");
    join(*state, as_of(""));
    assert_text(told(*state, MANAGER, HISTORY_OEWS, HISTORY_MEDIAN_WAGE),
                "May 2018 11-9111 $99,730\n"
                "May 2024 11-9111 $117,960 | the code is of another SOC edition, and the crosswalk "
                "does not carry it over unchanged\n");
    const struct history_series *series = series_of(MANAGER, HISTORY_PROJECTIONS);
    assert_false(series->steps[1].figures[HISTORY_GROWTH].breaks); /* one edition */
    assert_true(series->steps[2].figures[HISTORY_GROWTH].breaks);
    assert_int_equal(series->steps[2].figures[HISTORY_GROWTH].reason, APART_EDITION);
}

static void openings_of_ten_years_break_alone(void **state)
{
    join(*state, as_of(""));
    assert_text(told(*state, MANAGER, HISTORY_PROJECTIONS, HISTORY_OPENINGS),
                "2012-22 11-9111 149,900\n"
                "2016-26 11-9111 36,700 | one is a ten-year total, the other an annual average\n"
                "2019-29 11-9111 51,800\n2024-34 11-9111 62,100\n");
    const struct history_series *series = series_of(MANAGER, HISTORY_PROJECTIONS);
    assert_int_equal(series->steps[0].figures[HISTORY_OPENINGS].figure.figure.unit,
                     UNIT_JOBS_A_DECADE);
    assert_int_equal(series->steps[1].figures[HISTORY_OPENINGS].figure.figure.unit,
                     UNIT_JOBS_A_YEAR);
    assert_false(series->steps[1].figures[HISTORY_GROWTH].breaks);
    assert_true(history_step_breaks(&series->steps[1]));
    assert_false(history_step_breaks(&series->steps[0]));
}

static void oews_is_never_a_series(void **state)
{
    join(*state, as_of(""));
    assert_text(told(*state, MANAGER, HISTORY_OEWS, HISTORY_MEDIAN_WAGE),
                "May 2018 11-9111 $99,730\n"
                "May 2024 11-9111 $117,960 | OEWS is pooled over three years and no "
                "time series\n");
}

static bool has_note(const struct guide_figure *figure, enum note_kind kind)
{
    for (size_t i = 0; i < figure->note_count; i++) {
        if (guide.notes[figure->notes[i] - 1].kind == kind) {
            return true;
        }
    }
    return false;
}

static void notes_stand_beside_the_figures(void **state)
{
    join(*state, as_of(""));
    const struct history_series *wages = series_of(MANAGER, HISTORY_OEWS);
    assert_true(has_note(&wages->steps[0].figures[0].figure, NOTE_NO_TIME_SERIES));
    assert_true(has_note(&wages->steps[1].figures[0].figure, NOTE_NO_TIME_SERIES));
    assert_false(has_note(&guide.roles[MANAGER].figures[FIGURE_ID_WAGE_ANNUAL_MEDIAN],
                          NOTE_NO_TIME_SERIES)); /* alone it says nothing of years */
    const struct history_step *records = &series_of(TECHNICIAN, HISTORY_PROJECTIONS)->steps[1];
    assert_true(has_note(&records->figures[HISTORY_GROWTH].figure, NOTE_PROXY));
    join(*state, as_of("2019-08-31")); /* one release alone is no series */
    wages = series_of(MANAGER, HISTORY_OEWS);
    assert_int_equal(wages->count, 1);
    assert_false(has_note(&wages->steps[0].figures[0].figure, NOTE_NO_TIME_SERIES));
}

static void the_handbooks_whole_percent_is_not_history(void **state)
{
    join(*state, as_of("2019-08-31"));
    assert_figure(&guide.roles[MANAGER].figures[FIGURE_ID_GROWTH].figure, "value 20 percent");
    const struct history_series *series = series_of(MANAGER, HISTORY_PROJECTIONS);
    const struct guide_figure *growth = &series->steps[1].figures[HISTORY_GROWTH].figure;
    assert_figure(&growth->figure, "value 20.5 percent");
    assert_true(has_note(growth, NOTE_GROWTH_DECIMAL));
    assert_false(has_note(&series->steps[0].figures[HISTORY_GROWTH].figure, NOTE_GROWTH_DECIMAL));
    assert_false(has_note(&series->steps[1].figures[HISTORY_JOBS].figure, NOTE_GROWTH_DECIMAL));
    series = series_of(TECHNICIAN, HISTORY_PROJECTIONS); /* has no page in that Handbook */
    assert_false(has_note(&series->steps[1].figures[HISTORY_GROWTH].figure, NOTE_GROWTH_DECIMAL));
}

static void only_what_was_out_on_the_day(void **state)
{
    join(*state, as_of("2019-08-31"));
    assert_text(told(*state, MANAGER, HISTORY_PROJECTIONS, HISTORY_GROWTH),
                "2012-22 11-9111 23.2%\n2016-26 11-9111 20.5%\n");
    assert_text(told(*state, MANAGER, HISTORY_OEWS, HISTORY_MEDIAN_WAGE),
                "May 2018 11-9111 $99,730\n");
    for (size_t i = 0; i < guide.source_count; i++) {
        assert_true(text_compare(guide.sources[i]->published, TEXT("2019-08-31")) <= 0);
    }
}

static void a_pin_ends_the_series(void **state)
{
    static const struct pin early[] = {{RELEASE_PROJECTIONS, {"2016-26", 7}}};
    struct choice choice = as_of("");
    choice.pins = early;
    choice.pin_count = 1;
    join(*state, choice);
    assert_int_equal(series_of(MANAGER, HISTORY_PROJECTIONS)->count, 2);
    assert_int_equal(series_of(MANAGER, HISTORY_OEWS)->count, 2);
    static const struct pin late[] = {{RELEASE_PROJECTIONS, {"2024-34", 7}},
                                      {RELEASE_OEWS, {"May 2024", 8}}};
    choice = as_of("2019-03-29"); /* that day counts; nothing between it and the pinned release */
    choice.pins = late;
    choice.pin_count = 2;
    join(*state, choice);
    assert_text(told(*state, MANAGER, HISTORY_PROJECTIONS, HISTORY_GROWTH),
                "2012-22 11-9111 23.2%\n2016-26 11-9111 20.5%\n2024-34 11-9111 23.2%\n");
    assert_int_equal(series_of(MANAGER, HISTORY_OEWS)->count, 2); /* May 2018 came out that day */
}

static void sources_of_the_history_come_last(void **state)
{
    join(*state, as_of(""));
    assert_int_equal(guide.figure_source_count, 2);
    assert_int_equal(guide.source_count, 6);
    assert_text(guide.sources[0]->id, "oews-may-2024");
    assert_text(guide.sources[1]->id, "projections-2024-34");
    assert_text(guide.sources[2]->id, "projections-2012-22");
    assert_text(guide.sources[5]->id, "oews-may-2018");
}

static void no_code_is_a_gap_and_no_message(void **state)
{
    struct trial *trial = *state;
    trial_file(trial, "roles/technician.md",
               "---\ntitle: T\nrequirement: R\nsummary: S\noccupations:\n"
               "  - soc-2018: 29-9021\n    fit: broad\n    reason: B.\n---\n");
    join(trial, as_of(""));
    assert_no_messages(trial);
    assert_text(told(trial, TECHNICIAN, HISTORY_PROJECTIONS, HISTORY_GROWTH),
                "2012-22  not available\n"
                "2016-26  not available | the role names no occupation of SOC 2010\n"
                "2019-29  not available | the role names no occupation of the hybrid of SOC 2010 "
                "and 2018\n"
                "2024-34 29-9021 14.7% | the release before has no figure to compare with\n");
    const struct history_step *gap = &series_of(TECHNICIAN, HISTORY_PROJECTIONS)->steps[0];
    assert_int_equal(gap->gap, GAP_NO_CODE);
    assert_text(wording_gap(&trial->arena, gap), "the role names no occupation of SOC 2010");
    assert_int_equal(gap->figures[HISTORY_OPENINGS].figure.figure.unit, UNIT_JOBS_A_DECADE);
    assert_int_equal(gap->figures[HISTORY_GROWTH].figure.source, 0);
    assert_true(has_note(&gap->figures[HISTORY_GROWTH].figure, NOTE_NO_OCCUPATION));
    assert_false(has_note(&gap->figures[HISTORY_GROWTH].figure, NOTE_ABSENT));
}

static void no_row_is_a_gap_and_no_message(void **state)
{
    struct trial *trial = *state;
    trial_file(trial, "p12.csv",
               PROJECTIONS("2012", "2022",
                           "Managers,11-9111,315.5,388.8,73.3,23.2,149.9,88580," BACHELOR));
    join(trial, as_of(""));
    assert_no_messages(trial);
    const struct history_step *gap = &series_of(TECHNICIAN, HISTORY_PROJECTIONS)->steps[0];
    assert_int_equal(gap->gap, GAP_NO_ROW);
    assert_text(told(trial, TECHNICIAN, HISTORY_PROJECTIONS, HISTORY_GROWTH),
                "2012-22 29-2071 not available\n"
                "2016-26 29-2071 13.5% | the release before has no figure to compare with\n"
                "2019-29 29-9098 8.0% | another occupation stands in: 29-9098 after 29-2071\n"
                "2024-34 29-9021 14.7% | another occupation stands in: 29-9021 after 29-9098\n");
}

/* ---- the releases before ---- */

static void join_with_before(struct trial *trial, struct choice choice)
{
    join(trial, choice);
    before_join(&inputs, &selection, &trial->arena, &guide);
}

static const struct change *change_of(int role, enum figure_id id)
{
    assert_non_null(guide.changes);
    assert_int_equal(guide.changes->count, 2 * FIGURE_IDS);
    return &guide.changes->items[role * FIGURE_IDS + (int)id];
}

static void every_kind_one_release_back(void **state)
{
    join_with_before(*state, as_of(""));
    assert_no_messages((struct trial *)*state);
    const struct change *growth = change_of(MANAGER, FIGURE_ID_GROWTH);
    assert_text(growth->before->figure.release->id, "projections-2019-29");
    assert_text(growth->after->figure.release->id, "projections-2024-34");
    assert_int_equal(growth->kind, CHANGE_NEW_RELEASE);
    assert_decimal(growth->difference, "-8.3");
    assert_non_null(growth->big);
    const struct change *wage = change_of(MANAGER, FIGURE_ID_WAGE_ANNUAL_MEDIAN);
    assert_text(wage->before->figure.release->id, "oews-may-2018");
    assert_int_equal(wage->reason, APART_OEWS);
    assert_false(wage->has_difference);
    growth = change_of(TECHNICIAN, FIGURE_ID_GROWTH);
    assert_int_equal(growth->reason, APART_OCCUPATION);
    assert_null(growth->big);
}

static void the_release_before_prints_as_its_own_guide_did(void **state)
{
    join_with_before(*state, as_of("2020-12-31")); /* the Handbook of 2016-26 in whole percents */
    const struct change *growth = change_of(MANAGER, FIGURE_ID_GROWTH);
    assert_figure(&growth->before->figure, "value 20 percent");
    assert_text(growth->before->figure.release->id, "ooh-2016-26");
    assert_int_equal(growth->reason, APART_HANDBOOK);
    assert_text(guide.sources[guide.source_count - 1]->id, "ooh-2016-26"); /* is cited */
}

static void a_kind_without_an_earlier_release_stays(void **state)
{
    join_with_before(*state, as_of("2019-08-31"));
    assert_text(change_of(MANAGER, FIGURE_ID_EMPLOYMENT)->before->figure.release->id,
                "projections-2012-22");
    assert_int_equal(change_of(MANAGER, FIGURE_ID_WAGE_ANNUAL_MEDIAN)->kind, CHANGE_NONE);
    static const struct pin pins[] = {{RELEASE_PROJECTIONS, {"2012-22", 7}},
                                      {RELEASE_OEWS, {"2018", 4}}};
    struct choice choice = as_of("");
    choice.pins = pins;
    choice.pin_count = 2;
    join_with_before(*state, choice);
    assert_null(guide.before);
    assert_null(guide.changes);
}

static void a_role_without_a_code_for_the_edition_before(void **state)
{
    struct trial *trial = *state;
    trial_file(
        trial, "roles/technician.md",
        "---\ntitle: T\nrequirement: R\nsummary: S\noccupations:\n"
        "  - soc-2010: 29-2071\n    soc-2018: 29-9021\n    fit: broad\n    reason: B.\n---\n");
    join_with_before(trial, as_of(""));
    assert_no_messages(trial); /* the projections before are hybrid, the wages of SOC 2010 */
    assert_int_equal(change_of(TECHNICIAN, FIGURE_ID_GROWTH)->kind, CHANGE_APPEARED);
    assert_int_equal(change_of(TECHNICIAN, FIGURE_ID_SALARY)->reason, APART_OCCUPATION);
    assert_int_equal(change_of(MANAGER, FIGURE_ID_GROWTH)->kind, CHANGE_NEW_RELEASE);
}

/* Wherever in the list it stands: here it is the first row. */
static void the_release_before_that_is_filed_first(void **state)
{
    struct trial *trial = *state;
    trial_file(trial, "releases.csv",
               RELEASE_HEADER ROW("projections", "p12.csv", "2012-22", "2013-12-19")
                   ROW("projections", "p16.csv", "2016-26", "2017-10-24")
                       ROW("oews", "o18.csv", "May 2018", "2019-03-29")
                           ROW("oews", "o24.csv", "May 2024", "2025-04-02") REFERENCES);
    join_with_before(trial, as_of(""));
    const struct change *jobs = change_of(MANAGER, FIGURE_ID_EMPLOYMENT);
    assert_figure(&jobs->before->figure, "value 315500 jobs");
    assert_figure(&jobs->after->figure, "value 352200 jobs");
    const struct change *wage = change_of(MANAGER, FIGURE_ID_WAGE_ANNUAL_MEDIAN);
    assert_figure(&wage->before->figure, "value 99730 dollars per year");
}

/* The survey before was young enough when it was in use, whatever the day is now. */
static void the_survey_before_the_one_in_use(void **state)
{
    struct trial *trial = *state;
    trial_file(trial, "releases.csv",
               RELEASE_HEADER RELEASES ROW("salary", "s17.csv", "2017", "2017-12-31")
                   ROW("salary", "s18.csv", "2018", "2018-12-31") REFERENCES);
    trial_file(trial, "s17.csv", "role,measure,pay_period,amount\nManager,median,year,70000\n");
    trial_file(trial, "s18.csv", "role,measure,pay_period,amount\nManager,median,year,80000\n");
    trial_file(trial, "roles/manager.md",
               "---\ntitle: Manager\nrequirement: R\nsummary: S\noccupations:\n"
               "  - soc-2010: 11-9111\n    fit: exact\nsalary:\n  survey: Manager\n"
               "  max-age-years: 1\n---\n");
    join_with_before(trial, as_of("2019-08-31"));
    const struct change *salary = change_of(MANAGER, FIGURE_ID_SALARY);
    assert_figure(&salary->before->figure, "value 70000 dollars per year");
    assert_figure(&salary->after->figure, "value 80000 dollars per year");
    assert_false(salary->has_difference);
    join_with_before(trial, as_of("")); /* too old by now: no survey is in use, nor was before */
    salary = change_of(MANAGER, FIGURE_ID_SALARY);
    assert_text(salary->before->figure.release->id, "oews-may-2018");
    assert_text(salary->after->figure.release->id, "oews-may-2024");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(every_release_in_order_of_publication),
        TRIAL(another_occupation_breaks_every_figure),
        TRIAL(a_code_that_lost_a_part_breaks),
        TRIAL(openings_of_ten_years_break_alone),
        TRIAL(oews_is_never_a_series),
        TRIAL(notes_stand_beside_the_figures),
        TRIAL(the_handbooks_whole_percent_is_not_history),
        TRIAL(only_what_was_out_on_the_day),
        TRIAL(a_pin_ends_the_series),
        TRIAL(sources_of_the_history_come_last),
        TRIAL(no_code_is_a_gap_and_no_message),
        TRIAL(no_row_is_a_gap_and_no_message),
        TRIAL(every_kind_one_release_back),
        TRIAL(the_release_before_prints_as_its_own_guide_did),
        TRIAL(a_kind_without_an_earlier_release_stays),
        TRIAL(a_role_without_a_code_for_the_edition_before),
        TRIAL(the_release_before_that_is_filed_first),
        TRIAL(the_survey_before_the_one_in_use),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
