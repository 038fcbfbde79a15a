/* What a reader of the PDF would notice of the font layer: letters are kerned, ligatures are read
 * as letters, figures of tables stand below each other, and nothing is printed as a box. */
#include "support.h"

#include "emit/pdf/font_private.h"

#include <string.h>

static const struct setting plain = {FACE_REGULAR, false};
static const struct setting tabular = {FACE_REGULAR, true};

struct desk {
    struct trial *trial;
    struct fonts *fonts;
    struct fontset *set;
};

static struct desk desk_open(void **state)
{
    struct desk desk = {.trial = *state};
    desk.fonts = fonts_open(&desk.trial->arena, CAREERGUIDE_FONT_FOLDER, &desk.trial->diags);
    assert_non_null(desk.fonts);
    desk.set = fontset_open(&desk.trial->arena, desk.fonts);
    return desk;
}

static void desk_close(const struct desk *desk)
{
    fontset_close(desk->set);
    fonts_close(desk->fonts);
}

static void print(struct fontset *set, struct setting setting, const char *words)
{
    struct text rest = text_of(words);
    while (rest.len) {
        fontset_print(set, fontset_next(set, setting, &rest));
    }
}

static struct font_program program_of(const struct desk *desk, struct fontset *set)
{
    struct font_program program;
    assert_true(fontset_program(set, FACE_REGULAR, &desk->trial->diags, &program));
    return program;
}

static bool contains(struct text text, const char *part)
{
    return memmem(text.at, text.len, part, strlen(part)) != NULL;
}

static void test_letters_are_kerned(void **state)
{
    struct desk desk = desk_open(state);
    int apart =
        fontset_width(desk.set, plain, TEXT("A")) + fontset_width(desk.set, plain, TEXT("V"));
    assert_true(fontset_width(desk.set, plain, TEXT("AV")) < apart);
    desk_close(&desk);
}

static void test_a_ligature_is_read_as_its_letters(void **state)
{
    struct desk desk = desk_open(state);
    struct text rest = TEXT("fi");
    const struct word *word = fontset_next(desk.set, plain, &rest);
    assert_int_equal(word->count, 1);
    assert_text(word->glyphs[0].text, "fi");
    print(desk.set, plain, "certified");
    assert_true(contains(program_of(&desk, desk.set).to_unicode, "<00660069>"));
    desk_close(&desk);
}

static void test_tabular_figures_are_equally_wide(void **state)
{
    struct desk desk = desk_open(state);
    int width = fontset_width(desk.set, tabular, TEXT("0"));
    for (char digit = '1'; digit <= '9'; digit++) {
        assert_int_equal(fontset_width(desk.set, tabular, (struct text){&digit, 1}), width);
    }
    int narrow = fontset_width(desk.set, tabular, TEXT("$11,111"));
    assert_int_equal(narrow, fontset_width(desk.set, tabular, TEXT("$80,684")));
    desk_close(&desk);
}

static void test_a_character_without_a_glyph_is_found(void **state)
{
    struct desk desk = desk_open(state);
    assert_int_equal(fontset_missing_at(desk.set, plain, TEXT("Sonography \u4E2D\u6587")), 11);
    assert_int_equal(fontset_missing_at(desk.set, plain, TEXT("\U0001F600")), 0);
    struct text fine =
        TEXT("Caf\u00E9 \u2265 $239,200 \u2212 \u201Cwords\u201D\u2026\u00A0\u2013 \u2022");
    assert_int_equal(fontset_missing_at(desk.set, plain, fine), fine.len);
    desk_close(&desk);
}

static void test_a_mark_over_a_letter_keeps_both_characters(void **state)
{
    struct desk desk = desk_open(state);
    struct text rest = TEXT("x\u0303y"); /* no composed form */
    const struct word *word = fontset_next(desk.set, plain, &rest);
    assert_int_equal(word->count, 3);
    assert_text(word->glyphs[0].text, "x");
    assert_text(word->glyphs[1].text, "\u0303");
    assert_text(word->glyphs[2].text, "y");
    desk_close(&desk);
}

/* One glyph shows the blank and the no-break space; what is copied must be the plain one. */
static void test_a_shared_glyph_reads_the_same_in_any_order(void **state)
{
    struct desk desk = desk_open(state);
    struct fontset *other = fontset_open(&desk.trial->arena, desk.fonts);
    print(desk.set, plain, "a\u00A0b c");
    print(other, plain, "a b\u00A0c");
    assert_true(
        text_equal(program_of(&desk, desk.set).to_unicode, program_of(&desk, other).to_unicode));
    fontset_close(other);
    desk_close(&desk);
}

static void test_only_what_is_printed_is_embedded(void **state)
{
    struct desk desk = desk_open(state);
    fontset_width(desk.set, plain, TEXT("measured, never printed"));
    assert_false(fontset_prints(desk.set, FACE_REGULAR));
    print(desk.set, plain, "abba");
    struct font_program program = program_of(&desk, desk.set);
    assert_int_equal(program.glyph_count, 2);
    assert_true(program.glyphs[0].id < program.glyphs[1].id);
    assert_true(program.file.len < 60000);
    desk_close(&desk);
}

static void test_a_subset_does_not_depend_on_what_was_made_before(void **state)
{
    struct desk desk = desk_open(state);
    print(desk.set, plain, "Sonographer");
    struct font_program first = program_of(&desk, desk.set);
    struct fontset *other = fontset_open(&desk.trial->arena, desk.fonts);
    fontset_width(other, plain, TEXT("quite other words"));
    print(other, plain, "Sonographer");
    struct font_program second = program_of(&desk, other);
    assert_true(text_equal(first.file, second.file));
    assert_string_equal(first.name, second.name);
    fontset_close(other);
    desk_close(&desk);
}

/* Shaped words are kept, but not without end: a state has a report for each of its areas. */
static void test_words_are_forgotten_between_documents(void **state)
{
    enum { VERY_MANY = 20100 };
    struct desk desk = desk_open(state);
    int width = fontset_width(desk.set, plain, TEXT("Sonographer"));
    for (int i = 0; i < VERY_MANY; i++) {
        fontset_width(desk.set, plain, text_format(&desk.trial->arena, "$%d", i));
    }
    assert_int_equal(fontset_width(desk.set, plain, TEXT("Sonographer")), width);
    print(desk.set, plain, "Sonographer");
    struct font_program before = program_of(&desk, desk.set);
    fontset_close(desk.set);
    size_t kept = desk.fonts->word_count;
    desk.set = fontset_open(&desk.trial->arena, desk.fonts);
    assert_true(kept > VERY_MANY);
    assert_int_equal(desk.fonts->word_count, 0);
    assert_int_equal(fontset_width(desk.set, plain, TEXT("Sonographer")), width);
    print(desk.set, plain, "Sonographer");
    assert_true(text_equal(program_of(&desk, desk.set).file, before.file));
    desk_close(&desk);
}

static void test_the_name_says_that_it_is_a_subset(void **state)
{
    struct desk desk = desk_open(state);
    print(desk.set, plain, "Sonographer");
    const char *name = program_of(&desk, desk.set).name;
    assert_int_equal(strspn(name, "ABCDEFGHIJKLMNOPQRSTUVWXYZ"), 6);
    assert_string_equal(name + 6, "+Lato-Regular");
    desk_close(&desk);
}

static void test_a_missing_font_is_the_machines_fault(void **state)
{
    struct trial *trial = *state;
    assert_null(fonts_open(&trial->arena, "/nowhere", &trial->diags));
    assert_true(trial->diags.machine_failed);
    assert_int_equal(trial->diags.errors, FACES);
    assert_string_equal(trial->diags.items[0]->rule, "font-missing");
    assert_text(trial->diags.items[0]->message, "cannot read the font '/nowhere/Lato-Regular.ttf'");
    assert_text(trial->diags.items[0]->hint, "install the Debian package fonts-lato");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_letters_are_kerned),
        TRIAL(test_a_ligature_is_read_as_its_letters),
        TRIAL(test_tabular_figures_are_equally_wide),
        TRIAL(test_a_character_without_a_glyph_is_found),
        TRIAL(test_a_mark_over_a_letter_keeps_both_characters),
        TRIAL(test_a_shared_glyph_reads_the_same_in_any_order),
        TRIAL(test_only_what_is_printed_is_embedded),
        TRIAL(test_a_subset_does_not_depend_on_what_was_made_before),
        TRIAL(test_words_are_forgotten_between_documents),
        TRIAL(test_the_name_says_that_it_is_a_subset),
        TRIAL(test_a_missing_font_is_the_machines_fault),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
