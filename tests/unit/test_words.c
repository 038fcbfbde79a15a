#include "base/words.h"
#include "support.h"

static void folds(struct trial *trial, const char *name, const char *expected)
{
    assert_text(words_folded(&trial->arena, text_of(name)), expected);
}

static void test_folded(void **state)
{
    folds(*state, "Diagnostic Medical Sonographers", "diagnostic medical sonographers");
    folds(*state, "  X-ray  Technician / (CT) ", "x ray technician ct");
    folds(*state, "Ship's Pilot", "ships pilot");
    folds(*state, "Ship’s Pilot – Harbor", "ships pilot harbor");
    folds(*state, "Maître d'", "maître d");
    folds(*state,
          "a\xC2\xA0"
          "b",
          "a b");
    folds(*state,
          "a\x1B[31m\xFF\xC2\x9B"
          "b",
          "a 31m b"); /* nothing that a terminal would obey */
    folds(*state, " -- ", "");
    folds(*state, "", "");
}

static bool begins(struct trial *trial, const char *name, const char *asked)
{
    return words_begin(words_folded(&trial->arena, text_of(name)),
                       words_folded(&trial->arena, text_of(asked)));
}

static void test_words_begin_words(void **state)
{
    assert_true(begins(*state, "Ultrasound Technician", "ultrasound tech"));
    assert_true(begins(*state, "Ultrasound Technician", "TECH ultra"));
    assert_true(begins(*state, "Ultrasound Technician", "Ultrasound Technician"));
    assert_false(begins(*state, "Ultrasound Technician", "sound"));
    assert_false(begins(*state, "Ultrasound Technician", "ultrasound nurse"));
    assert_false(begins(*state, "Ultrasound", "ultrasounds"));
    assert_true(begins(*state, "X-Ray Technician", "x-ray"));
    assert_true(begins(*state, "Ship's Pilot", "ship’s"));
    assert_true(begins(*state, "Nurse", "nurse nur"));
    assert_false(begins(*state, "Nurse", ""));
    assert_false(begins(*state, "", "nurse"));
}

static void slugs(struct trial *trial, const char *name, const char *expected)
{
    assert_text(words_slug(&trial->arena, text_of(name)), expected);
}

static void test_slugs(void **state)
{
    slugs(*state, "Registered nurses", "registered-nurses");
    slugs(*state, "First-line supervisors of farming, fishing, and forestry workers",
          "first-line-supervisors-of-farming-fishing-and-forestry");
    slugs(*state, "Driver's helpers (2nd shift)", "drivers-helpers-2nd-shift");
    slugs(*state, "../../etc/passwd", "etc-passwd");
    slugs(*state, "画像 Maître", "matre");
    slugs(*state, "画像", "");
    slugs(*state, "x123456789012345678901234567890123456789012345678901234567890123456789",
          "x12345678901234567890123456789012345678901234567890123456789");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_folded),
        TRIAL(test_words_begin_words),
        TRIAL(test_slugs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
