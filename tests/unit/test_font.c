/* What a reader of the PDF would notice of the font layer: letters are kerned, ligatures are read
 * as letters, figures of tables stand below each other, and nothing is printed as a box. */
#include "support.h"

#include "emit/pdf/font_private.h"

#include <stdio.h>
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

/* The letters of ASCII are themselves in text, whatever glyphs the face has for them. */
static void test_ascii_has_codes_of_one_byte(void **state)
{
    struct desk desk = desk_open(state);
    for (char letter = '!'; letter <= '~'; letter++) {
        struct text rest = {&letter, 1};
        assert_int_equal(fontset_next(desk.set, plain, &rest)->glyphs[0].code, letter);
    }
    struct text rest = TEXT("\u00A0"); /* the blank's glyph */
    assert_int_equal(fontset_next(desk.set, plain, &rest)->glyphs[0].code, ' ');
    rest = TEXT("\u2019");
    const struct glyph *quote = &fontset_next(desk.set, plain, &rest)->glyphs[0];
    assert_int_equal(quote->code, 0x1000 + quote->id);
    desk_close(&desk);
}

/* A code that is shown must lead to its glyph and to its text. */
static void test_codes_are_mapped_to_glyphs_and_to_text(void **state)
{
    struct desk desk = desk_open(state);
    print(desk.set, plain, "b\u2019fi");
    struct font_program program = program_of(&desk, desk.set);
    for (size_t i = 0; i < program.glyph_count; i++) {
        const char *form = program.glyphs[i].code < 0x80 ? "<%02X><%02X>%u\n" : "<%04X><%04X>%u\n";
        char entry[32];
        snprintf(entry, sizeof entry, form, program.glyphs[i].code, program.glyphs[i].code,
                 program.glyphs[i].number);
        assert_true(contains(program.encoding, entry));
    }
    assert_int_equal(program.glyph_count, 3);
    assert_true(contains(program.encoding, "\n3 begincidrange\n"));
    assert_true(contains(program.to_unicode, "<20><7E><0020>"));
    assert_true(contains(program.to_unicode, "><2019>\n"));
    assert_true(contains(program.to_unicode, "\n2 beginbfchar\n"));
    desk_close(&desk);
}

/* Where the no-break space alone is printed, its glyph, which has the blank's code, is read as it.
 */
static void test_a_code_may_read_otherwise(void **state)
{
    struct desk desk = desk_open(state);
    print(desk.set, plain, "a\u00A0b");
    struct text map = program_of(&desk, desk.set).to_unicode;
    assert_true(contains(map, "1 beginbfrange\n<21><7E><0021>\n"));
    assert_true(contains(map, "1 beginbfchar\n<20><00A0>\n"));
    desk_close(&desk);
}

/* At most a hundred entries stand in a section of a map. */
static void test_a_map_has_sections(void **state)
{
    struct desk desk = desk_open(state);
    struct buffer letters = {.arena = &desk.trial->arena};
    for (unsigned point = 0xC0; point < 0x17F; point++) { /* letters with accents */
        char bytes[] = {(char)(0xC0 | point >> 6), (char)(0x80 | (point & 0x3F)), ' '};
        buffer_add(&letters, (struct text){bytes, sizeof bytes});
    }
    print(desk.set, plain, text_terminated(&desk.trial->arena, buffer_text(&letters)));
    struct text map = program_of(&desk, desk.set).to_unicode;
    assert_true(contains(map, "\n100 beginbfchar\n"));
    assert_true(contains(map, "endbfchar\n9"));
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

/* As HarfBuzz shapes it by itself. */
static void check_shaped(const struct desk *desk, hb_buffer_t *buffer, struct setting setting,
                         struct text figure)
{
    static const hb_feature_t tabular_figures = {HB_TAG('t', 'n', 'u', 'm'), 1,
                                                 HB_FEATURE_GLOBAL_START, HB_FEATURE_GLOBAL_END};
    hb_font_t *font = desk->fonts->fonts[setting.face];
    unsigned em = hb_face_get_upem(hb_font_get_face(font)), count = 0;
    hb_buffer_clear_contents(buffer);
    hb_buffer_add_utf8(buffer, figure.at, (int)figure.len, 0, (int)figure.len);
    hb_buffer_guess_segment_properties(buffer);
    hb_shape(font, buffer, &tabular_figures, setting.tabular ? 1 : 0);
    const hb_glyph_info_t *infos = hb_buffer_get_glyph_infos(buffer, &count);
    const hb_glyph_position_t *positions = hb_buffer_get_glyph_positions(buffer, &count);
    struct text rest = figure;
    const struct word *word = fontset_next(desk->set, setting, &rest);
    assert_int_equal(word->count, count);
    for (unsigned i = 0; i < count; i++) {
        const struct glyph *glyph = &word->glyphs[i];
        assert_int_equal(glyph->id, infos[i].codepoint);
        assert_int_equal(glyph->advance, font_thousandths(positions[i].x_advance, em));
        assert_int_equal(glyph->right, font_thousandths(positions[i].x_offset, em));
        assert_int_equal(glyph->up, font_thousandths(positions[i].y_offset, em));
        assert_true(text_equal(glyph->text, text_part(figure, i, i + 1)));
    }
}

/* Figures are put together of pairs; all words of three characters show that no more decides. */
static void test_figures_are_set_as_harfbuzz_sets_them(void **state)
{
    struct desk desk = desk_open(state);
    static const char characters[] = "0123456789$,.%";
    static const char *const figures[] = {"$239,200", "$101.11", "1,177,740", "13.0%", "7,117.4"};
    const size_t count = sizeof characters - 1;
    hb_buffer_t *buffer = hb_buffer_create();
    for (int kind = 0; kind < 2 * FACES; kind++) {
        struct setting setting = {(enum face)(kind / 2), kind % 2 == 1};
        for (size_t i = 0; i < count * count * count; i++) {
            const char figure[] = {characters[i / count / count], characters[i / count % count],
                                   characters[i % count]};
            check_shaped(&desk, buffer, setting, (struct text){figure, sizeof figure});
        }
        for (size_t i = 0; i < sizeof figures / sizeof *figures; i++) {
            check_shaped(&desk, buffer, setting, text_of(figures[i]));
        }
    }
    hb_buffer_destroy(buffer);
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

/* A subset has no room for what it does not hold. */
static void test_the_glyphs_of_a_subset_are_numbered_anew(void **state)
{
    struct desk desk = desk_open(state);
    print(desk.set, plain, "a z \u2265");
    struct font_program program = program_of(&desk, desk.set);
    assert_int_equal(program.glyph_count, 4);
    for (size_t i = 0; i < program.glyph_count; i++) {
        assert_int_equal(program.glyphs[i].number, i + 1); /* 0 is the missing character */
    }
    assert_in_range(program.file.len, 1, 2000);
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
        TRIAL(test_ascii_has_codes_of_one_byte),
        TRIAL(test_codes_are_mapped_to_glyphs_and_to_text),
        TRIAL(test_a_code_may_read_otherwise),
        TRIAL(test_a_map_has_sections),
        TRIAL(test_tabular_figures_are_equally_wide),
        TRIAL(test_figures_are_set_as_harfbuzz_sets_them),
        TRIAL(test_a_character_without_a_glyph_is_found),
        TRIAL(test_a_mark_over_a_letter_keeps_both_characters),
        TRIAL(test_a_shared_glyph_reads_the_same_in_any_order),
        TRIAL(test_only_what_is_printed_is_embedded),
        TRIAL(test_the_glyphs_of_a_subset_are_numbered_anew),
        TRIAL(test_a_subset_does_not_depend_on_what_was_made_before),
        TRIAL(test_words_are_forgotten_between_documents),
        TRIAL(test_the_name_says_that_it_is_a_subset),
        TRIAL(test_a_missing_font_is_the_machines_fault),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
