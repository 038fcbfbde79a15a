#include "base/foreign.h"
#include "support.h"

/* "es:Puesto en:Clinical educator": each stretch with its kind. */
static struct text taken_apart(struct trial *trial, struct text text)
{
    struct buffer out = {.arena = &trial->arena};
    struct foreign_walk walk = {text, 0};
    struct text part;
    bool is_foreign;
    while (foreign_next(&walk, &part, &is_foreign)) {
        buffer_format(&out, "[%s:%.*s]", is_foreign ? "en" : "es", TEXT_ARG(part));
    }
    return buffer_text(&out);
}

static void test_a_stretch_carries_its_marks(void **state)
{
    struct trial *trial = *state;
    struct text role = foreign_mark(&trial->arena, TEXT("Clinical educator"));
    struct text line = text_format(&trial->arena, "Puesto: %.*s.", TEXT_ARG(role));
    assert_text(taken_apart(trial, line), "[es:Puesto: ][en:Clinical educator][es:.]");
    assert_text(taken_apart(trial, role), "[en:Clinical educator]");
    assert_text(taken_apart(trial, TEXT("Puesto")), "[es:Puesto]");
    assert_text(taken_apart(trial, TEXT("")), "");
}

static void test_marks_inside_marks_change_nothing(void **state)
{
    struct trial *trial = *state;
    struct text inner = foreign_mark(&trial->arena, TEXT("b"));
    struct text outer =
        foreign_mark(&trial->arena, text_format(&trial->arena, "a%.*sc", TEXT_ARG(inner)));
    struct text twice = text_format(&trial->arena, "%.*s%.*s", TEXT_ARG(inner), TEXT_ARG(inner));
    assert_text(taken_apart(trial, outer), "[en:a][en:b][en:c]");
    assert_text(taken_apart(trial, twice), "[en:b][en:b]");
}

static void test_marks_are_taken_out(void **state)
{
    struct trial *trial = *state;
    struct text marked = foreign_mark(&trial->arena, TEXT("Jobs"));
    assert_true(foreign_is_marked(marked));
    assert_text(foreign_strip(&trial->arena, marked), "Jobs");
    assert_text(foreign_strip(&trial->arena, TEXT("Empleos")), "Empleos");
    assert_int_equal(foreign_mark(&trial->arena, TEXT("")).len, 0);
    struct text torn = text_part(marked, 2, marked.len); /* as by a fault of the program */
    assert_text(foreign_strip(&trial->arena, torn), "obs");
    assert_text(taken_apart(trial, torn), "[es:obs]");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_a_stretch_carries_its_marks),
        TRIAL(test_marks_inside_marks_change_nothing),
        TRIAL(test_marks_are_taken_out),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
