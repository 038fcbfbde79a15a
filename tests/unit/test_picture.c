/* What a reader of a picture would notice: it stands on one page with its caption, says in words
 * what it shows, and nothing in it lies over something else. Letters are half as wide as high here,
 * so that the tests know no font. */
#include "machine.h"
#include "support.h"

#include "base/utf8.h"
#include "emit/pdf/drawing.h"
#include "emit/pdf/flow.h"

#include <math.h>
#include <string.h>

/* ---- pictures as blocks of a document ---- */

/* A box, a dotted arrow to its right, and words below it. */
static bool draw_sign(struct drawing *drawing, const void *matter)
{
    const struct text *words = matter;
    struct lettering lettering = drawing_lettering(drawing, TEXT_TABLE);
    drawing->height = 60;
    drawing_add_box(drawing, (struct point){0, 0}, (struct point){40, 30}, INK_ACCENT);
    drawing_add_line(drawing, (struct point){40, 15}, (struct point){80, 15},
                     (struct line_look){1, STROKE_DOTTED, INK_TEXT});
    drawing_add_head(drawing, (struct point){40, 15}, (struct point){80, 15}, 6, INK_TEXT);
    drawing_add_text(drawing, lettering, (struct point){80, 50}, HOLD_MIDDLE, *words);
    return true;
}

static bool draw_nothing(struct drawing *drawing, const void *matter)
{
    drawing_add_box(drawing, (struct point){0, 0}, (struct point){40, 30}, INK_ACCENT);
    return matter != NULL;
}

/* As high as `matter` says. */
static bool draw_tower(struct drawing *drawing, const void *matter)
{
    drawing->height = *(const double *)matter;
    drawing_add_box(drawing, (struct point){0, 0}, (struct point){40, 30}, INK_ACCENT);
    return true;
}

static void add_sign(struct document *document, const struct text *words)
{
    document_add_picture(
        document, (struct picture){.draw = draw_sign,
                                   .matter = words,
                                   .instead = TEXT("A sign."),
                                   .caption = passage_of(document->arena, TEXT("The sign"))});
}

static const struct node *child(const struct node *node, size_t number, enum node_role role)
{
    assert_true(number < node->kid_count);
    assert_non_null(node->kids[number].node);
    assert_int_equal(node->kids[number].node->role, role);
    return node->kids[number].node;
}

static const struct piece *leaf(const struct node *node)
{
    assert_int_equal(node->kid_count, 1);
    assert_non_null(node->kids[0].piece);
    return node->kids[0].piece;
}

static void assert_near(double is, double expected)
{
    if (fabs(is - expected) > 0.01) {
        fail_msg("%.2f is not %.2f", is, expected);
    }
}

static void test_a_picture_is_a_figure_with_its_words_and_place(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    const struct text words = TEXT("words");
    add_sign(document, &words);
    const struct pages *pages = flow_pages(document, &style_letter, machine, &trial->diags);
    assert_no_messages(trial);
    const struct node *group = child(pages->root, 0, NODE_GROUP);
    const struct node *figure = child(group, 0, NODE_FIGURE);
    const struct piece *caption = leaf(child(group, 1, NODE_CAPTION));
    assert_text(figure->instead, "A sign.");
    assert_text(caption->marks[0].text, "The sign");
    double top = style_letter.paper_height - style_letter.top;
    assert_near(figure->area.top, top);
    assert_near(figure->area.bottom, top - 60);
    assert_near(figure->area.left, style_letter.left);
    assert_near(figure->area.right, style_letter.paper_width - style_letter.right);
    const struct piece *piece = leaf(figure);
    assert_int_equal(piece->count, 4);
    assert_int_equal(piece->marks[1].kind, MARK_LINE);
    assert_int_equal(piece->marks[1].stroke, STROKE_DOTTED);
    assert_near(piece->marks[1].y, top - 15);
    assert_near(piece->marks[2].x + piece->marks[2].width, style_letter.left + 80);
    assert_text(piece->marks[3].text, "words ");
    double half = style_letter.text[TEXT_TABLE].size * 0.5 * 5 / 2;
    assert_near(piece->marks[3].x, style_letter.left + 80 - half);
    assert_true(caption->marks[0].y < top - 60);
}

static void test_a_picture_is_never_parted_from_its_caption(void **state)
{
    struct trial *trial = *state;
    for (size_t lines = 30; lines < 50; lines++) {
        struct document *document = document_new(trial);
        const struct text words = TEXT("words");
        for (size_t i = 0; i < lines; i++) {
            document_add_paragraph(document, TONE_SMALL,
                                   passage_of(&trial->arena, TEXT("A line.")));
        }
        add_sign(document, &words);
        const struct pages *pages = flow_pages(document, &style_letter, machine, &trial->diags);
        const struct node *group = child(pages->root, lines, NODE_GROUP);
        const struct piece *figure = leaf(child(group, 0, NODE_FIGURE));
        const struct piece *caption = leaf(child(group, 1, NODE_CAPTION));
        assert_int_equal(figure->page, caption->page);
        double bottom = child(group, 0, NODE_FIGURE)->area.bottom;
        assert_true(caption->marks[0].y < bottom && caption->marks[0].y >= style_letter.bottom);
    }
}

static void test_a_picture_that_has_no_room_is_told_in_words(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    document_add_picture(document,
                         (struct picture){.draw = draw_nothing,
                                          .instead = TEXT("Nothing.\nAt all."),
                                          .caption = passage_of(&trial->arena, TEXT("Nothing"))});
    document_add_picture(document,
                         (struct picture){.draw = draw_nothing,
                                          .instead = TEXT("Words."),
                                          .caption = passage_of(&trial->arena, TEXT("Drawn")),
                                          .told = passage_of(&trial->arena, TEXT("Told"))});
    document_add_paragraph(document, TONE_BODY, passage_of(&trial->arena, TEXT("Text")));
    const struct pages *pages = flow_pages(document, &style_letter, machine, &trial->diags);
    assert_int_equal(pages->root->kid_count, 5);
    assert_text(leaf(child(pages->root, 0, NODE_PARAGRAPH))->marks[0].text, "Nothing");
    const struct node *list = child(pages->root, 1, NODE_LIST);
    assert_int_equal(list->kid_count, 2);
    const struct node *second = child(list, 1, NODE_ITEM);
    assert_text(leaf(child(second, 1, NODE_ITEM_BODY))->marks[0].text, "At all.");
    assert_text(leaf(child(pages->root, 2, NODE_PARAGRAPH))->marks[0].text, "Told");
    list = child(pages->root, 3, NODE_LIST);
    assert_int_equal(list->kid_count, 1);
    assert_text(leaf(child(pages->root, 4, NODE_PARAGRAPH))->marks[0].text, "Text");
}

/* No page break cuts a picture: one that is higher than a page would run over its foot. */
static void test_a_picture_higher_than_a_page_is_told_in_words(void **state)
{
    struct trial *trial = *state;
    double page = style_letter.paper_height - style_letter.top - style_letter.bottom;
    const double heights[] = {page, page + 1};
    struct document *document = document_new(trial);
    for (size_t i = 0; i < 2; i++) {
        document_add_picture(document, (struct picture){.draw = draw_tower,
                                                        .matter = &heights[i],
                                                        .instead = TEXT("A tower.")});
    }
    const struct pages *pages = flow_pages(document, &style_letter, machine, &trial->diags);
    assert_int_equal(pages->root->kid_count, 2);
    child(child(pages->root, 0, NODE_GROUP), 0, NODE_FIGURE);
    const struct node *item = child(child(pages->root, 1, NODE_LIST), 0, NODE_ITEM);
    assert_text(leaf(child(item, 1, NODE_ITEM_BODY))->marks[0].text, "A tower.");
}

static void test_a_character_of_a_picture_without_a_glyph_is_reported(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    const struct text words = TEXT("a \u0416");
    add_sign(document, &words);
    assert_null(flow_pages(document, &style_letter, machine, &trial->diags));
    assert_messages(trial, "careerguide: error: the fonts have no glyph for '\u0416' (U+0416) in "
                           "'a \u0416' [pdf-glyph]\n"
                           "  write it with letters that the fonts have, or leave it out\n");
}

/* ---- labels ---- */

static void test_a_label_is_broken_between_words_alone(void **state)
{
    struct trial *trial = *state;
    struct drawing drawing = {.arena = &trial->arena, .style = &style_letter, .measure = machine};
    struct lettering lettering = {.size = 10};
    struct label label =
        drawing_label(&drawing, lettering, TEXT("Bachelor's degree and practice"), 60);
    assert_int_equal(label.count, 3);
    assert_text(label.lines[0], "Bachelor's");
    assert_text(label.lines[1], "degree and");
    assert_text(label.lines[2], "practice");
    assert_near(label.width, 50);
    assert_near(label.height, 36);
    assert_near(drawing_longest_word(&drawing, lettering, TEXT("one three five")), 25);
    label = drawing_label(&drawing, lettering, TEXT("incomprehensibilities all"), 60);
    assert_int_equal(label.count, 2);
    assert_near(label.width, 105);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_a_picture_is_a_figure_with_its_words_and_place),
        TRIAL(test_a_picture_is_never_parted_from_its_caption),
        TRIAL(test_a_picture_that_has_no_room_is_told_in_words),
        TRIAL(test_a_picture_higher_than_a_page_is_told_in_words),
        TRIAL(test_a_character_of_a_picture_without_a_glyph_is_reported),
        TRIAL(test_a_label_is_broken_between_words_alone),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
