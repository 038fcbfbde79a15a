/* Roles and guides in another language: their own words, and English where these are missing. */
#include "base/foreign.h"
#include "support.h"
#include "validate/role.h"

static const char english[] = "---\n"
                              "title: Echocardiographer\n"
                              "requirement: Certification\n"
                              "summary: Makes images of the heart.\n"
                              "occupations:\n"
                              "  - figures: [wages, entry]\n"
                              "    soc-2018: 29-2032\n"
                              "    fit: close\n"
                              "    reason: BLS lists it.\n"
                              "  - figures: [outlook]\n"
                              "    soc-2018: 29-2031\n"
                              "    fit: broad\n"
                              "    reason: Nothing closer.\n"
                              "---\n"
                              "You follow the valves.\n";
static const char guide[] =
    "---\ntitle: Sonography\naudience: Students\nroles: [echo]\n---\nHello.\n";

struct folder {
    struct infolder infolder;
    struct roles roles;
    struct guide_definitions guides;
};

/* Reads the folder with one more file in it, or none where `name` is NULL. */
static bool read(struct trial *trial, struct folder *folder, const char *name, const char *bytes)
{
    trial_file(trial, "roles/echo.md", english);
    trial_file(trial, "guides/sonography.md", guide);
    if (name) {
        trial_file(trial, name, bytes);
    }
    *folder = (struct folder){
        .infolder = {.path = trial_folder(trial), .arena = &trial->arena, .diags = &trial->diags}};
    bool good = roles_read(&folder->infolder, &folder->roles);
    return guide_definitions_read(&folder->infolder, &folder->roles, &folder->guides) && good;
}

static const struct guide_definition *in_spanish(struct trial *trial, const struct folder *folder,
                                                 struct gaps *gaps)
{
    *gaps = (struct gaps){.arena = &trial->arena};
    return guide_definition_in(&folder->guides.items[0], TEXT("es"), gaps);
}

static void test_words_are_those_of_the_translation(void **state)
{
    struct trial *trial = *state;
    struct folder folder;
    struct gaps gaps;
    trial_file(trial, "guides/sonography.es.md",
               "---\ntitle: Sonograf\u00EDa\naudience: Estudiantes\n---\nHola.\n");
    assert_true(read(trial, &folder, "roles/echo.es.md",
                     "---\ntitle: Ecocardiografista\nrequirement: Certificaci\u00F3n\n"
                     "summary: Obtiene im\u00E1genes.\noccupations:\n"
                     "  - reason: La BLS lo incluye.\n  - reason: Nada m\u00E1s cercano.\n---\n"
                     "Usted observa.\n"));
    assert_no_messages(trial);
    assert_int_equal(folder.roles.count, 1);
    assert_int_equal(folder.guides.count, 1);
    const struct guide_definition *spanish = in_spanish(trial, &folder, &gaps);
    const struct role *role = spanish->roles[0];
    assert_text(spanish->title, "Sonograf\u00EDa");
    assert_text(spanish->introduction.blocks[0].spans[0].text, "Hola.");
    assert_text(role->title, "Ecocardiografista");
    assert_text(role->stand_ins[FAMILY_WAGES]->reason, "La BLS lo incluye.");
    assert_text(role->stand_ins[FAMILY_OUTLOOK]->reason, "Nada m\u00E1s cercano.");
    assert_ptr_equal(role->stand_ins[FAMILY_ENTRY], role->stand_ins[FAMILY_WAGES]);
    assert_int_equal(role->stand_ins[FAMILY_OUTLOOK]->codes[SOC_2018], 292031);
    assert_ptr_equal(role->english, folder.roles.items[0].source);
    assert_int_equal(gaps.count, 0);
    assert_text(folder.roles.items[0].title, "Echocardiographer");
}

static void test_what_is_missing_is_english_and_listed(void **state)
{
    struct trial *trial = *state;
    struct folder folder;
    struct gaps gaps;
    assert_true(read(trial, &folder, "roles/echo.es.md",
                     "---\ntitle: Ecocardiografista\noccupations:\n  - reason: Una.\n---\n"));
    const struct guide_definition *spanish = in_spanish(trial, &folder, &gaps);
    const struct role *role = spanish->roles[0];
    assert_true(foreign_is_marked(spanish->title));
    assert_false(foreign_is_marked(role->title));
    assert_text(foreign_strip(&trial->arena, role->summary), "Makes images of the heart.");
    assert_true(foreign_is_marked(role->summary));
    assert_true(foreign_is_marked(role->prose.blocks[0].spans[0].text));
    assert_false(foreign_is_marked(role->stand_ins[FAMILY_WAGES]->reason));
    assert_true(foreign_is_marked(role->stand_ins[FAMILY_OUTLOOK]->reason));
    assert_int_equal(gaps.count, 5);
    assert_text(gaps.items[0].what, "no 'sonography.es.md' beside it");
    assert_text(gaps.items[1].what, "no 'requirement'");
    assert_text(gaps.items[2].what, "no 'summary'");
    assert_text(gaps.items[3].what, "no prose");
    assert_text(gaps.items[4].what, "no 'reason'");
    assert_ptr_equal(gaps.items[1].place.source, role->source);
}

static void test_another_language_has_nothing_of_it(void **state)
{
    struct trial *trial = *state;
    struct folder folder;
    struct gaps gaps;
    assert_true(read(trial, &folder, "roles/echo.fr.md", "---\ntitle: \u00C9chographiste\n---\n"));
    const struct guide_definition *spanish = in_spanish(trial, &folder, &gaps);
    assert_true(foreign_is_marked(spanish->roles[0]->title));
    assert_int_equal(gaps.count, 2);
    assert_null(spanish->roles[0]->english);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_words_are_those_of_the_translation),
        TRIAL(test_what_is_missing_is_english_and_listed),
        TRIAL(test_another_language_has_nothing_of_it),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
