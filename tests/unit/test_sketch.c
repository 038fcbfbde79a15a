#include "emit/starter.h"
#include "join/sketch.h"
#include "support.h"

/* Three editions and the crosswalk between them: one occupation unchanged, one with a new number,
 * one split, one merged; and some that the hybrid combined. */
static const struct release ep16 = {.published = {"2017-10-24", 10}, .period = {"2016-26", 7}};
static const struct release ep19 = {.published = {"2020-09-01", 10}, .period = {"2019-29", 7}};
static const struct release ep24 = {
    .published = {"2025-08-28", 10}, .period = {"2024-34", 7}, .title = {"EP 2024-34", 10}};

#define ROW(number, name)                                                                          \
    {                                                                                              \
        .code = (number), .title = {(name), sizeof(name) - 1 }                                     \
    }
static struct projection rows_of_2010[] = {
    ROW(111111, "Media, others"), ROW(112011, "Advertisers"),    ROW(291141, "Registered nurses"),
    ROW(292071, "Technicians"),   ROW(292099, "Health, others"), ROW(299099, "Health, all other"),
    ROW(311014, "Nursing aides"),
};
static struct projection rows_of_hybrid[] = {
    ROW(111111, "Media, others"),      ROW(132099, "Finance, others"),
    ROW(272099, "New performers"),     ROW(291141, "Registered nurses"),
    ROW(292036, "Medical physicists"), ROW(299098, "Combined"),
    ROW(311131, "Nursing aides"),
};
static struct projection rows_of_2018[] = {
    ROW(111111, "Media, others"),       ROW(272099, "New Performers"),
    ROW(291141, "Registered nurses"),   ROW(292036, "Dosimetrists"),
    ROW(292072, "Records specialists"), ROW(292099, "Health, others"),
    ROW(299021, "Registrars"),          ROW(311131, "Nursing assistants"),
};
#define CROSSING(old, old_name, new, new_name)                                                     \
    {                                                                                              \
        .code_2010 = (old), .code_2018 = (new), .title_2010 = {(old_name), sizeof(old_name) - 1},  \
        .title_2018 = {                                                                            \
            (new_name),                                                                            \
            sizeof(new_name) - 1                                                                   \
        }                                                                                          \
    }
static struct crossing crossings[] = {
    CROSSING(111111, "Media, Others", 111111, "Media, Others"),
    CROSSING(111112, "Announcers", 111111, "Media, Others"),
    CROSSING(112011, "Advertisers", 112011, "Advertisers"),
    CROSSING(291141, "Registered Nurses", 291141, "Registered Nurses"),
    CROSSING(292071, "Technicians", 292072, "Records Specialists"),
    CROSSING(292071, "Technicians", 299021, "Registrars"),
    CROSSING(292099, "Health, Others", 292036, "Dosimetrists"),
    CROSSING(292099, "Health, Others", 292099, "Health, Others"),
    CROSSING(299099, "Health, All Other", 299021, "Registrars"),
    CROSSING(299099, "Health, All Other", 299099, "Health, All Other"),
    CROSSING(311014, "Nursing Aides", 311131, "Nursing Assistants"),
};
#define COUNT(array) (sizeof(array) / sizeof *(array))
static struct projections outlooks[] = {
    {.release = &ep16, .edition = SOC_2010, .rows = rows_of_2010, .count = COUNT(rows_of_2010)},
    {.release = &ep19,
     .edition = SOC_HYBRID,
     .rows = rows_of_hybrid,
     .count = COUNT(rows_of_hybrid)},
    {.release = &ep24, .edition = SOC_2018, .rows = rows_of_2018, .count = COUNT(rows_of_2018)},
};
static const struct inputs inputs = {
    .projections = outlooks,
    .projections_count = COUNT(outlooks),
    .crosswalk = {crossings, COUNT(crossings)},
};

/* "id title: 2010/hybrid/2018" of each role, and under it what its writer may choose among. */
static struct text sketched(struct trial *trial, const soc_code *codes, size_t count)
{
    struct arena *arena = &trial->arena;
    struct buffer out = {.arena = arena};
    struct sketches sketches;
    if (!sketch_roles(&inputs, codes, count, &trial->diags, &sketches)) {
        return TEXT("refused");
    }
    for (size_t i = 0; i < sketches.count; i++) {
        const struct sketch *sketch = &sketches.items[i];
        buffer_format(&out, "%.*s %.*s:", TEXT_ARG(sketch->id), TEXT_ARG(sketch->occupation.title));
        for (int j = 0; j < SOC_EDITIONS; j++) {
            buffer_format(&out, " %u", (unsigned)sketch->codes[j]);
            for (size_t k = 0; k < sketch->choice_counts[j]; k++) {
                const struct sketch_choice *choice = &sketch->choices[j][k];
                buffer_format(&out, "|%u %.*s", (unsigned)choice->code, TEXT_ARG(choice->title));
            }
        }
        buffer_add_char(&out, '\n');
    }
    return buffer_text(&out);
}

#define assert_sketch(state, expected, ...)                                                        \
    do {                                                                                           \
        const soc_code codes[] = {__VA_ARGS__};                                                    \
        assert_text(sketched((state), codes, COUNT(codes)), (expected));                           \
    } while (0)

static void test_codes_that_the_crosswalk_tells(void **state)
{
    assert_sketch(*state, "registered-nurses Registered nurses: 291141 291141 291141\n", 291141);
    assert_sketch(*state, "nursing-assistants Nursing assistants: 311014 311131 311131\n", 311131);
    assert_sketch(*state, "nursing-assistants Nursing assistants: 311014 311131 311131\n", 311014);
    assert_no_messages(*state);
}

static void test_codes_of_one_occupation_make_one_role(void **state)
{
    assert_sketch(*state,
                  "nursing-assistants Nursing assistants: 311014 311131 311131\n"
                  "registered-nurses Registered nurses: 291141 291141 291141\n",
                  311014, 291141, 311131, 291141);
}

static void test_what_only_the_writer_can_say_is_left_to_him(void **state)
{
    /* merged; the hybrid may have it within a combined occupation */
    assert_sketch(*state,
                  "registrars Registrars: 0|292071 Technicians|299099 Health, all other "
                  "0|299098 Combined 299021\n",
                  299021);
    /* the same number and name in two editions, and not the same occupation */
    assert_sketch(*state,
                  "health-others Health, others: 0|292099 Health, others 0|299098 Combined "
                  "292099\n",
                  292099);
    /* which of the two it is in the hybrid, nobody knows */
    assert_sketch(*state,
                  "media-others Media, others: 0|111111 Media, others|111112 Announcers "
                  "0|111111 Media, others 111111\n",
                  111111);
    /* the hybrid gives the number to something of another name */
    assert_sketch(*state,
                  "dosimetrists Dosimetrists: 0|292099 Health, others "
                  "0|292036 Medical physicists|299098 Combined 292036\n",
                  292036);
}

static void test_a_number_that_soc_2010_never_had_means_the_new_occupation(void **state)
{
    assert_sketch(*state, "new-performers New Performers: 0 272099 272099\n", 272099);
}

static void test_refusals(void **state)
{
    assert_sketch(*state, "refused", 292071);
    assert_messages(
        *state,
        "careerguide: error: '29-2071' is of SOC 2010, and does not live on alone in SOC 2018 "
        "[new-retired]\n"
        "  name the occupation of that edition that fits the role; 'careerguide explain 29-2071' "
        "and 'careerguide find WORDS' show which there are\n"
        "careerguide: note: successor 29-2072 Records Specialists: growth 0%, median wage not "
        "filed\n"
        "careerguide: note: successor 29-9021 Registrars: growth 0%, median wage not filed\n");
    assert_sketch(*state, "refused", 299098);
    assert_string_equal(((struct trial *)*state)->diags.items[0]->rule, "new-retired");
    ((struct trial *)*state)->diags.count = 0;
    assert_sketch(*state, "refused", 999999, 291141, 112011);
    assert_messages(
        *state,
        "careerguide: error: no file knows occupation '99-9999' [new-code]\n"
        "  'careerguide find WORDS' finds codes; the shipped input holds excerpts, and a full "
        "export in an excerpt's place has more\n"
        "careerguide: error: the newest releases have no figures for '11-2011' [new-code]\n"
        "  'careerguide find WORDS' finds codes; the shipped input holds excerpts, and a full "
        "export in an excerpt's place has more\n");
    assert_sketch(*state, "refused", 112011); /* alone too */
}

static void test_ids_are_distinct(void **state)
{
    rows_of_2018[4].title = TEXT("Registrars");
    rows_of_2018[5].title = TEXT("画像");
    struct text text = sketched(*state, (const soc_code[]){299021, 292072, 292099}, 3);
    rows_of_2018[4].title = TEXT("Records specialists");
    rows_of_2018[5].title = TEXT("Health, others");
    struct text first = text_cut(&text, '\n');
    struct text second = text_cut(&text, '\n');
    assert_text(text_cut(&first, ' '), "registrars");
    assert_text(text_cut(&second, ' '), "registrars-29-2072");
    assert_text(text_cut(&text, ' '), "occupation-29-2099");
}

/* What is written must be read as it was meant, whatever stands in the exports. */
static void test_the_files_can_be_read(void **state)
{
    struct trial *trial = *state;
    static struct figure level = {.unit = UNIT_WORDS, .words = {"None", 4}};
    struct projections filed = {.release = &ep24, .edition = SOC_2018};
    struct projection row = ROW(291141, "A: \"b\" \\ # c\nd");
    row.job_titles = TEXT("One: x* Two # y* ---\n---* ");
    for (int i = PROJECTION_EDUCATION; i <= PROJECTION_TRAINING; i++) {
        row.figures[i] = level;
    }
    struct sketch_choice choice = {292071, TEXT("E\n---\nf: g")};
    struct sketch sketch = {.id = TEXT("a-b"),
                            .occupation = {.code = 291141,
                                           .title = row.title,
                                           .projections = &filed,
                                           .outlook = &row,
                                           .job_titles = row.job_titles},
                            .codes = {[SOC_2018] = 291141},
                            .choices = {[SOC_2010] = &choice},
                            .choice_counts = {[SOC_2010] = 1}};
    struct sketches sketches = {&sketch, 1};
    struct role role = {.id = sketch.id};
    const char *bytes = text_terminated(&trial->arena, starter_role(&trial->arena, &sketch));
    assert_true(
        role_read(&trial->arena, trial_source(trial, "role.md", bytes), &trial->diags, &role));
    assert_text(role.title, "A: \"b\" \\ # c d");
    assert_int_equal(role.stand_ins[FAMILY_WAGES]->codes[SOC_2018], 291141);
    assert_int_equal(role.stand_ins[FAMILY_WAGES]->codes[SOC_2010], 0);
    assert_int_equal(role.unwritten.count, 4);
    struct roles roles = {&role, 1};
    struct guide_definition guide = {0};
    bytes = text_terminated(&trial->arena, starter_guide(&trial->arena, &sketches));
    assert_true(guide_definition_read(&trial->arena, trial_source(trial, "guide.md", bytes), &roles,
                                      &trial->diags, &guide));
    assert_ptr_equal(guide.roles[0], &role);
    assert_int_equal(guide.unwritten.count, 3);
    assert_no_messages(trial);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_codes_that_the_crosswalk_tells),
        TRIAL(test_codes_of_one_occupation_make_one_role),
        TRIAL(test_what_only_the_writer_can_say_is_left_to_him),
        TRIAL(test_a_number_that_soc_2010_never_had_means_the_new_occupation),
        TRIAL(test_refusals),
        TRIAL(test_ids_are_distinct),
        TRIAL(test_the_files_can_be_read),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
