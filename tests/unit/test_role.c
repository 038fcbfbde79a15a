#include "support.h"
#include "validate/role.h"
#include "validate/role_moves.h"

#define FRONT "---\ntitle: T\nrequirement: R\nsummary: S\noccupations:\n"

static bool read_as(struct trial *trial, const char *bytes, struct role *role)
{
    *role = (struct role){.id = TEXT("r")};
    return role_read(&trial->arena, trial_source(trial, "role.md", bytes), &trial->diags, role);
}

/* The messages without their excerpts, which test_diag pins. */
static void refused(struct trial *trial, const char *bytes, const char *expected)
{
    struct role role;
    assert_false(read_as(trial, bytes, &role));
    struct buffer out = {.arena = &trial->arena};
    for (size_t i = 0; i < trial->diags.count; i++) {
        const struct diag *diag = trial->diags.items[i];
        buffer_format(&out, "%zu:%zu %.*s [%s] %.*s\n", place_line(diag->place),
                      place_column(diag->place), TEXT_ARG(diag->message), diag->rule,
                      TEXT_ARG(diag->hint));
    }
    assert_text(buffer_text(&out), expected);
    trial->diags = (struct diags){.arena = &trial->arena};
}

static void test_a_whole_role(void **state)
{
    struct role role;
    assert_true(read_as(*state,
                        FRONT "  - soc-2010: 29-2071\n    soc-hybrid: 29-9098\n"
                              "    soc-2018: 29-9021\n    fit: broad\n    reason: Why.\n"
                              "salary:\n  survey: Row\n  max-age-years: 1\n"
                              "certifications:\n  - name: N\n    body: B\n"
                              "    address: https://a.b\n  - name: M\n    body: C\n"
                              "level: 3\nadvances-from:\n  - start: Student\n    needs: A degree\n"
                              "  - role: other\n    needs: Two years\n"
                              "lateral-from:\n  - role: third\n    needs: A course\n"
                              "---\nBody.\n",
                        &role));
    assert_no_messages(*state);
    assert_text(role.title, "T");
    assert_text(role.requirement, "R");
    assert_text(role.summary, "S");
    const struct stand_in *stand_in = role.stand_ins[FAMILY_WAGES];
    assert_ptr_equal(role.stand_ins[FAMILY_OUTLOOK], stand_in);
    assert_ptr_equal(role.stand_ins[FAMILY_ENTRY], stand_in);
    assert_int_equal(stand_in->codes[SOC_2010], 292071);
    assert_int_equal(stand_in->codes[SOC_HYBRID], 299098);
    assert_int_equal(stand_in->codes[SOC_2018], 299021);
    assert_place(stand_in->places[SOC_HYBRID], "7:17 '29-9098'");
    assert_int_equal(stand_in->fit, FIT_BROAD);
    assert_text(stand_in->reason, "Why.");
    assert_text(role.survey, "Row");
    assert_int_equal(role.survey_max_age_years, 1);
    assert_int_equal(role.certification_count, 2);
    assert_text(role.certifications[0].address, "https://a.b");
    assert_text(role.certifications[1].address, "");
    assert_int_equal(role.level, 3);
    assert_int_equal(role.advances.count, 2);
    assert_text(role.advances.items[0].start, "Student");
    assert_text(role.advances.items[0].from, "");
    assert_text(role.advances.items[1].from, "other");
    assert_text(role.advances.items[1].needs, "Two years");
    assert_place(role.advances.items[1].place, "24:11 'other'");
    assert_int_equal(role.laterals.count, 1);
    assert_text(role.laterals.items[0].from, "third");
    assert_int_equal(role.prose.count, 1);
}

/* A level may be from 1 to 9 and whole; a role without ways needs none. */
static void test_levels(void **state)
{
    static const struct {
        const char *level;
        bool good;
    } levels[] = {{"1", true},   {"9", true},    {"0", false}, {"10", false},
                  {"-1", false}, {"2.0", false}, {"", false}};
    for (size_t i = 0; i < sizeof levels / sizeof *levels; i++) {
        struct trial *trial = *state;
        struct role role;
        struct text bytes = text_format(&trial->arena,
                                        FRONT "  - soc-2010: 29-2071\n    fit: exact\n"
                                              "level: %s\n---\n",
                                        levels[i].level);
        assert_int_equal(read_as(trial, bytes.at, &role), levels[i].good);
        trial->diags = (struct diags){.arena = &trial->arena};
    }
    struct role role;
    assert_true(read_as(*state, FRONT "  - soc-2010: 29-2071\n    fit: exact\n---\n", &role));
    assert_int_equal(role.level, 0);
    assert_int_equal(role.advances.count + role.laterals.count, 0);
}

static void test_families_may_have_different_stand_ins(void **state)
{
    struct role role;
    assert_true(read_as(*state,
                        FRONT "  - figures: [wages]\n    soc-2018: 11-1111\n    fit: exact\n"
                              "  - figures: [outlook, entry]\n    soc-2018: 22-2222\n"
                              "    fit: close\n    reason: Why.\n---\n",
                        &role));
    assert_int_equal(role.stand_ins[FAMILY_WAGES]->codes[SOC_2018], 111111);
    assert_int_equal(role.stand_ins[FAMILY_OUTLOOK]->codes[SOC_2018], 222222);
    assert_int_equal(role.stand_ins[FAMILY_ENTRY]->fit, FIT_CLOSE);
    assert_int_equal(role.stand_ins[FAMILY_WAGES]->codes[SOC_2010], 0);
    assert_text(role.survey, "");
}

static void test_families_claimed_twice_or_not_at_all(void **state)
{
    refused(*state,
            FRONT "  - soc-2018: 11-1111\n    fit: exact\n"
                  "  - figures: [wages]\n    soc-2018: 22-2222\n    fit: exact\n---\n",
            "8:5 a second occupation for the figures 'wages' [role-occupations] name under "
            "'figures:' which of wages, outlook, entry each is for\n");
    refused(*state,
            FRONT "  - figures: [wages, outlook]\n    soc-2018: 11-1111\n    fit: exact\n---\n",
            "6:3 no occupation for the figures 'entry' [role-occupations] add it under 'figures:' "
            "of one of the occupations\n");
    refused(*state,
            FRONT "  - figures: [wage, outlook, entry]\n    soc-2018: 11-1111\n    fit: exact\n"
                  "---\n",
            "6:15 'wage' is not a family of figures [role-occupations] expected wages, outlook or "
            "entry\n");
}

static void test_fits(void **state)
{
    refused(*state, FRONT "  - soc-2018: 11-1111\n    fit: near\n---\n",
            "7:10 'near' is not a fit [role-fit] expected exact, close or broad\n");
    refused(*state, FRONT "  - soc-2018: 11-1111\n    fit: broad\n---\n",
            "7:10 a broad fit without a reason [role-fit] add 'reason:'; readers see it beside the "
            "figure\n");
    refused(*state, FRONT "  - soc-2018: 11-1111\n---\n",
            "6:5 key 'fit' is missing [yaml-key] add a line 'fit: …'\n");
}

static void test_codes(void **state)
{
    refused(*state, FRONT "  - soc-2018: 11-111\n    soc-2010: Nov-11\n    fit: exact\n---\n",
            "7:15 'Nov-11' is not an occupation code [role-code] expected two digits, '-' and four "
            "digits, like 29-2032\n"
            "6:15 '11-111' is not an occupation code [role-code] expected two digits, '-' and four "
            "digits, like 29-2032\n");
    refused(*state, FRONT "  - fit: exact\n---\n",
            "6:5 an occupation without a code [role-code] give soc-2010, soc-hybrid or soc-2018\n");
    refused(*state, FRONT "  - 11-1111\n---\n",
            "6:5 not a map with codes and a fit [role-occupations] write '- soc-2018: …', "
            "'fit: …' and 'reason: …' below each other\n");
}

static void test_keys(void **state)
{
    refused(*state, "---\ntitle: T\nrequirements: R\nsummary:\noccupations: none\nfoo: x\n---\n",
            "3:1 key 'requirements' is not known [yaml-key] did you mean 'requirement'?\n"
            "4:1 'summary' is empty [yaml-key] write it behind the colon\n"
            "5:1 'occupations' is not a list ('- item' lines) [yaml-key] input/README.md, 'Roles "
            "and guides', says what goes where\n"
            "6:1 key 'foo' is not known [yaml-key] known keys: title, requirement, summary, "
            "occupations, salary, certifications, level, advances-from, lateral-from, asks\n"
            "2:1 key 'requirement' is missing [yaml-key] add a line 'requirement: …'\n");
}

static void test_salary(void **state)
{
#define SALARY(age)                                                                                \
    FRONT "  - soc-2018: 11-1111\n    fit: exact\nsalary:\n  survey: X\n  max-age-years: " age     \
          "\n---\n"
    static const char *const ages[] = {SALARY("51"), SALARY("-1"), SALARY("1.0"), SALARY("one")};
    for (size_t i = 0; i < sizeof ages / sizeof *ages; i++) {
        struct role role;
        struct trial *trial = *state;
        assert_false(read_as(trial, ages[i], &role));
        assert_text(trial->diags.items[i]->hint, "expected a whole number from 0 to 50");
        assert_string_equal(trial->diags.items[i]->rule, "role-salary");
        assert_int_equal(place_column(trial->diags.items[i]->place), 18);
    }
    struct role role;
    assert_true(read_as(*state, SALARY("0"), &role));
    assert_int_equal(role.survey_max_age_years, 0);
    assert_true(read_as(*state, SALARY("50"), &role));
    assert_int_equal(role.survey_max_age_years, 50);
}

static void test_addresses(void **state)
{
    refused(*state,
            FRONT "  - soc-2018: 11-1111\n    fit: exact\ncertifications:\n"
                  "  - name: N\n    body: B\n    address: http://a.b\n  - name: M\n---\n",
            "11:14 'http://a.b' is not an https address [role-address] expected https://…\n"
            "12:5 key 'body' is missing [yaml-key] add a line 'body: …'\n");
}

/* Reads a guide of the roles "one" and "two". */
static bool read_guide(struct trial *trial, const char *bytes, struct guide_definition *guide)
{
    static struct role items[] = {{.id = {"one", 3}}, {.id = {"two", 3}}};
    static const struct roles roles = {items, 2};
    *guide = (struct guide_definition){0};
    return guide_definition_read(&trial->arena, trial_source(trial, "guide.md", bytes), &roles,
                                 &trial->diags, guide);
}

static void test_a_guide(void **state)
{
    struct guide_definition guide;
    assert_true(read_guide(*state,
                           "---\ntitle: T\naudience: A\nroles:\n  - two\n  - one\n"
                           "growth:\n  whole-percent-for: [2016-26, 2018-28]\n---\nHello.\n",
                           &guide));
    assert_no_messages(*state);
    assert_int_equal(guide.role_count, 2);
    assert_text(guide.roles[0]->id, "two"); /* in the guide's order */
    assert_text(guide.roles[1]->id, "one");
    assert_place(guide.role_places[1], "6:5 'one'");
    assert_int_equal(guide.whole_percent_count, 2);
    assert_text(guide.whole_percent_for[1], "2018-28");
    assert_int_equal(guide.introduction.count, 1);
}

static void test_passages_still_to_be_written(void **state)
{
    struct role role;
    assert_true(read_as(*state,
                        "---\n# TODO: a comment\ntitle: \"TODO: T\"\nrequirement: TODO\n"
                        "summary: Todo or TODOS or xTODO or ÉTODO.\noccupations:\n"
                        "  - soc-2018: 11-1111\n    fit: close\n    reason: Why (TODO)?\n"
                        "certifications:\n  - name: TODO N\n    body: B\n---\n"
                        "Text, TODO: more; TODO.\n\n- TODO-list\n",
                        &role));
    assert_no_messages(*state);
    static const char *const places[] = {"3:9 'TODO: T'",  "4:14 'TODO'", "9:13 'Why (TODO)?'",
                                         "11:11 'TODO N'", "14:7 'TODO'", "14:19 'TODO'",
                                         "16:3 'TODO'"};
    assert_int_equal(role.unwritten.count, 7);
    for (size_t i = 0; i < role.unwritten.count; i++) {
        assert_place(role.unwritten.items[i], places[i]);
    }
    struct guide_definition guide;
    assert_true(
        read_guide(*state, "---\ntitle: T\naudience: TODO\nroles: [one]\n---\nTODO\n", &guide));
    guide_warn_unwritten(&guide, &((struct trial *)*state)->diags);
    assert_messages(*state, "guide.md:3:11: warning: a passage that is still to be written "
                            "[guide-unwritten]\n"
                            "  audience: TODO\n"
                            "            ^~~~ write it, and take the mark 'TODO' out\n"
                            "guide.md:6:1: warning: a passage that is still to be written "
                            "[guide-unwritten]\n"
                            "  TODO\n"
                            "  ^~~~ write it, and take the mark 'TODO' out\n");
}

static void test_roles_that_are_none(void **state)
{
    struct guide_definition guide;
    assert_false(
        read_guide(*state, "---\ntitle: T\naudience: A\nroles: [tow, sonologist]\n---\n", &guide));
    assert_false(read_guide(*state, "---\ntitle: T\naudience: A\nroles: []\n---\n", &guide));
    assert_messages(*state, "guide.md:4:9: error: there is no role 'tow' [guide-role]\n"
                            "  roles: [tow, sonologist]\n"
                            "          ^~~ did you mean 'two'?\n"
                            "guide.md:4:14: error: there is no role 'sonologist' [guide-role]\n"
                            "  roles: [tow, sonologist]\n"
                            "               ^~~~~~~~~~ write roles/sonologist.md, or correct the "
                            "name\n"
                            "guide.md:4:8: error: a guide without roles [guide-role]\n"
                            "  roles: []\n"
                            "         ^ name at least one file of roles/ without its '.md'\n");
}

static void test_a_role_named_twice(void **state)
{
    struct guide_definition guide;
    assert_false(
        read_guide(*state, "---\ntitle: T\naudience: A\nroles: [one, two, one]\n---\n", &guide));
    assert_int_equal(guide.role_count, 2);
    assert_messages(*state, "guide.md:4:19: error: role 'one' a second time [guide-role]\n"
                            "  roles: [one, two, one]\n"
                            "                    ^~~ keep one of the two\n");
}

static void test_decades_of_whole_percents(void **state)
{
    static const char *const decades[] = {"2016-26", "1996-06", "1990-00", "2024-34"};
    static const char *const others[] = {"2016-2026", "2016-27", "2016",     "2016–26",
                                         "16-26",     "2016-6",  "May 2016", "20.6-26"};
    struct trial *trial = *state;
    struct guide_definition guide;
#define GUIDE                                                                                      \
    "---\ntitle: T\naudience: A\nroles: [one]\ngrowth:\n  whole-percent-for:\n    - %s\n---\n"
    for (size_t i = 0; i < sizeof decades / sizeof *decades; i++) {
        assert_true(read_guide(trial, text_format(&trial->arena, GUIDE, decades[i]).at, &guide));
    }
    assert_no_messages(trial);
    for (size_t i = 0; i < sizeof others / sizeof *others; i++) {
        assert_false(read_guide(trial, text_format(&trial->arena, GUIDE, others[i]).at, &guide));
        assert_int_equal(trial->diags.count, 1);
        struct text message =
            text_format(&trial->arena, "'%s' is not a decade of projections", others[i]);
        struct text place = text_format(&trial->arena, "7:7 '%s'", others[i]);
        assert_text(trial->diags.items[0]->message, message.at);
        assert_text(trial->diags.items[0]->hint,
                    "expected the period as releases.csv has it, like 2016-26");
        assert_place(trial->diags.items[0]->place, place.at);
        assert_string_equal(trial->diags.items[0]->rule, "guide-growth");
        trial->diags = (struct diags){.arena = &trial->arena};
    }
}

/* "none" is said, and nothing said is none too. */
static void test_how_many_certifications_are_asked_for(void **state)
{
    static const struct {
        const char *words;
        enum certification_need need;
    } expected[] = {{"  certification: none\n", CERTIFICATION_NONE},
                    {"  certification: one\n", CERTIFICATION_ONE},
                    {"  certification: all\n", CERTIFICATION_ALL},
                    {"  experience-in: Student\n", CERTIFICATION_NONE}};
    struct trial *trial = *state;
    for (size_t i = 0; i < sizeof expected / sizeof *expected; i++) {
        struct role role;
        struct text file = text_format(
            &trial->arena, FRONT "  - soc-2010: 29-2071\n    fit: exact\nasks:\n%s---\n",
            expected[i].words);
        assert_true(read_as(trial, text_terminated(&trial->arena, file), &role));
        assert_no_messages(trial);
        assert_int_equal(role.asks.certification, expected[i].need);
    }
}

/* Every lateral move is looked at, not the first alone. */
static void test_lateral_moves_stay_on_their_level(void **state)
{
    struct trial *trial = *state;
    struct move laterals[] = {{.from = TEXT("b")}, {.from = TEXT("c")}};
    struct role items[] = {{.id = TEXT("a"), .level = 2, .laterals = {laterals, 2}},
                           {.id = TEXT("b"), .level = 2},
                           {.id = TEXT("c"), .level = 1}};
    struct roles roles = {items, 3};
    assert_false(role_moves_check(&roles, &trial->diags));
    assert_messages(trial, "careerguide: error: level 2 is not that of 'c', which the role is a "
                           "lateral move from [role-level]\n"
                           "  expected 1; or is it an advancement, 'advances-from:'?\n"
                           "careerguide: note: a lateral move from here\n");
    items[2].level = 2;
    trial->diags = (struct diags){.arena = &trial->arena};
    assert_true(role_moves_check(&roles, &trial->diags));
    assert_no_messages(trial);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_a_whole_role),
        TRIAL(test_levels),
        TRIAL(test_families_may_have_different_stand_ins),
        TRIAL(test_families_claimed_twice_or_not_at_all),
        TRIAL(test_fits),
        TRIAL(test_codes),
        TRIAL(test_keys),
        TRIAL(test_salary),
        TRIAL(test_addresses),
        TRIAL(test_a_guide),
        TRIAL(test_passages_still_to_be_written),
        TRIAL(test_roles_that_are_none),
        TRIAL(test_a_role_named_twice),
        TRIAL(test_decades_of_whole_percents),
        TRIAL(test_how_many_certifications_are_asked_for),
        TRIAL(test_lateral_moves_stay_on_their_level),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
