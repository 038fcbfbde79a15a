/* What a reader of the pages would notice: nothing runs over the margin, no heading is left alone,
 * no line of a paragraph is, tables say on every page what their columns are. Letters are half as
 * wide as high here, so that the tests know no font. */
#include "machine.h"
#include "support.h"

#include "base/foreign.h"
#include "base/utf8.h"
#include "emit/pdf/flow.h"

#include <math.h>
#include <string.h>

static const struct pages *lay_out(struct trial *trial, const struct document *document)
{
    const struct pages *pages = flow_pages(document, &style_letter, machine, &trial->diags);
    assert_no_messages(trial);
    assert_non_null(pages);
    return pages;
}

static struct text words(struct trial *trial, size_t count)
{
    struct buffer out = {.arena = &trial->arena};
    for (size_t i = 0; i < count; i++) {
        buffer_format(&out, "%sword%zu", i ? " " : "", i);
    }
    return buffer_text(&out);
}

static void add_words(struct trial *trial, struct document *document, size_t count)
{
    document_add_paragraph(document, TONE_BODY, passage_of(&trial->arena, words(trial, count)));
}

/* ---- looking at pages ---- */

struct seen {
    const struct mark *marks[4096];
    size_t pages[4096];
    size_t count;
};

/* Every text that stands under the node, as it is read. */
static void look_under(const struct node *node, struct seen *seen)
{
    for (size_t i = 0; i < node->kid_count; i++) {
        if (node->kids[i].node) {
            look_under(node->kids[i].node, seen);
            continue;
        }
        const struct piece *piece = node->kids[i].piece;
        for (size_t j = 0; j < piece->count; j++) {
            if (piece->marks[j].kind == MARK_TEXT) {
                assert_true(seen->count < 4096);
                seen->pages[seen->count] = piece->page;
                seen->marks[seen->count++] = &piece->marks[j];
            }
        }
    }
}

static struct seen seen_under(const struct node *node)
{
    struct seen seen = {.count = 0};
    look_under(node, &seen);
    return seen;
}

static struct text text_under(struct trial *trial, const struct node *node)
{
    struct buffer out = {.arena = &trial->arena};
    struct seen seen = seen_under(node);
    for (size_t i = 0; i < seen.count; i++) {
        buffer_add(&out, seen.marks[i]->text);
    }
    return buffer_text(&out);
}

/* The number-th node of the role, in reading order. */
static const struct node *find(const struct node *node, enum node_role role, size_t *number)
{
    if (node->role == role && (*number)-- == 0) {
        return node;
    }
    for (size_t i = 0; i < node->kid_count; i++) {
        const struct node *found =
            node->kids[i].node ? find(node->kids[i].node, role, number) : NULL;
        if (found) {
            return found;
        }
    }
    return NULL;
}

static const struct node *nth(const struct pages *pages, enum node_role role, size_t number)
{
    return find(pages->root, role, &number);
}

static void assert_inside_margins(const struct pages *pages)
{
    const struct style *style = &style_letter;
    struct seen seen = seen_under(pages->root);
    for (size_t i = 0; i < seen.count; i++) {
        const struct mark *mark = seen.marks[i];
        assert_true(mark->x >= style->left - 0.01);
        assert_true(mark->x + mark->width <= style->paper_width - style->right + 0.01);
        assert_true(mark->y >= style->bottom - 0.01);
        assert_true(mark->y <= style->paper_height - style->top);
    }
}

/* ---- lines ---- */

static void test_no_line_is_wider_than_its_measure(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    add_words(trial, document, 700);
    struct buffer endless = {.arena = &trial->arena};
    for (size_t i = 0; i < 400; i++) {
        buffer_add_string(&endless, "\u00E4");
    }
    document_add_paragraph(document, TONE_BODY, passage_of(&trial->arena, buffer_text(&endless)));
    struct list *list = &document_add_list(document, LIST_NUMBERS, TONE_SMALL)->list;
    for (size_t i = 0; i < 3; i++) {
        list_add(&trial->arena, list,
                 (struct list_item){.label = TEXT("123."),
                                    .depth = (int)i + 1,
                                    .passage = passage_of(&trial->arena, buffer_text(&endless))});
    }
    assert_inside_margins(lay_out(trial, document));
}

/* Whoever hears the page or copies from it must get the words as they were written. */
static void test_lines_read_on_as_written(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    add_words(trial, document, 300);
    const struct pages *pages = lay_out(trial, document);
    assert_true(text_equal(text_under(trial, pages->root), words(trial, 300)));
}

static void test_a_soft_hyphen_shows_only_at_a_line_end(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    struct buffer out = {.arena = &trial->arena};
    buffer_add_string(&out, "sono\u00ADgrapher ");
    for (size_t i = 0; i < 79; i++) {
        buffer_add_char(&out, 'm');
    }
    buffer_add_string(&out, " sono\u00ADgrapher who looks at hearts");
    document_add_paragraph(document, TONE_BODY, passage_of(&trial->arena, buffer_text(&out)));
    const struct pages *pages = lay_out(trial, document);
    struct seen seen = seen_under(pages->root);
    assert_int_equal(seen.count, 2);
    const struct text *line = &seen.marks[0]->text;
    assert_text(text_part(*line, 0, 12), "sonographer ");
    assert_text(text_part(*line, line->len - 6, line->len), " sono-");
    assert_text(seen.marks[1]->text, "grapher who looks at hearts");
}

/* Where the line above can spare a word, no paragraph ends with a short one alone. */
static void test_no_paragraph_ends_with_a_scrap(void **state)
{
    struct trial *trial = *state;
    size_t broken = 0;
    for (size_t fill = 40; fill < 140; fill++) {
        struct document *document = document_new(trial);
        struct buffer out = {.arena = &trial->arena};
        for (size_t i = 0; i < fill; i++) {
            buffer_add_string(&out, i % 5 == 4 && i + 1 < fill ? " " : "m");
        }
        buffer_add_string(&out, " heart");
        document_add_paragraph(document, TONE_BODY, passage_of(&trial->arena, buffer_text(&out)));
        struct seen seen = seen_under(lay_out(trial, document)->root);
        broken += seen.count == 2;
        assert_true(seen.count == 1 || seen.marks[1]->text.len > 5);
    }
    assert_true(broken > 5);
}

static void test_a_line_does_not_end_behind_the_hyphen_of_x_ray(void **state)
{
    struct trial *trial = *state;
    for (size_t fill = 60; fill < 95; fill++) {
        struct document *document = document_new(trial);
        struct buffer out = {.arena = &trial->arena};
        for (size_t i = 0; i < fill; i++) {
            buffer_add_char(&out, 'm');
        }
        buffer_add_string(&out, " X-ray");
        document_add_paragraph(document, TONE_BODY, passage_of(&trial->arena, buffer_text(&out)));
        struct seen seen = seen_under(lay_out(trial, document)->root);
        const struct text *last = &seen.marks[seen.count - 1]->text;
        assert_true(last->len >= 5 && memcmp(last->at + last->len - 5, "X-ray", 5) == 0);
    }
}

static void test_a_line_does_not_end_inside_a_range_of_years(void **state)
{
    struct trial *trial = *state;
    for (size_t fill = 60; fill < 95; fill++) {
        struct document *document = document_new(trial);
        struct buffer out = {.arena = &trial->arena};
        for (size_t i = 0; i < fill; i++) {
            buffer_add_char(&out, 'm');
        }
        buffer_add_string(&out, " 2024\u201334");
        document_add_paragraph(document, TONE_BODY, passage_of(&trial->arena, buffer_text(&out)));
        struct seen seen = seen_under(lay_out(trial, document)->root);
        const struct text *last = &seen.marks[seen.count - 1]->text;
        assert_true(text_find(*last, '4', 0) < last->len && last->len >= 9);
    }
}

/* ---- pages ---- */

/* Whatever stands above, the heading's page holds two lines of what it heads. */
static void test_a_heading_is_never_last_on_a_page(void **state)
{
    struct trial *trial = *state;
    for (size_t fill = 0; fill < 60; fill++) {
        struct document *document = document_new(trial);
        for (size_t i = 0; i < fill; i++) {
            document_add_paragraph(document, TONE_SMALL, passage_of(&trial->arena, TEXT("line")));
        }
        document_add_heading(document, 2, TEXT("The heading"));
        document_add_heading(document, 3, TEXT("A heading below it"));
        add_words(trial, document, 60);
        const struct pages *pages = lay_out(trial, document);
        struct seen heading = seen_under(nth(pages, NODE_HEADING, 0));
        struct seen text = seen_under(nth(pages, NODE_PARAGRAPH, fill));
        assert_true(text.count >= 3);
        assert_int_equal(heading.pages[0], text.pages[0]);
        assert_int_equal(heading.pages[0], text.pages[1]);
    }
}

static void test_no_line_is_left_alone_on_a_page(void **state)
{
    struct trial *trial = *state;
    for (size_t fill = 0; fill < 60; fill++) {
        struct document *document = document_new(trial);
        for (size_t i = 0; i < fill; i++) {
            document_add_paragraph(document, TONE_SMALL, passage_of(&trial->arena, TEXT("line")));
        }
        add_words(trial, document, 60);
        const struct pages *pages = lay_out(trial, document);
        struct seen text = seen_under(nth(pages, NODE_PARAGRAPH, fill));
        assert_int_equal(text.pages[0], text.pages[1]);
        assert_int_equal(text.pages[text.count - 2], text.pages[text.count - 1]);
    }
}

static void test_every_page_says_which_it_is(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    add_words(trial, document, 1500);
    const struct pages *pages = lay_out(trial, document);
    assert_true(pages->count > 1);
    for (size_t i = 0; i < pages->count; i++) {
        const struct page *page = &pages->items[i];
        const struct piece *footer = page->pieces[page->count - 1];
        assert_int_equal(footer->artifact, ARTIFACT_FOOTER);
        assert_null(footer->node);
        struct text expected = text_format(&trial->arena, "Page %zu of %zu", i + 1, pages->count);
        assert_true(text_equal(footer->marks[1].text, expected));
        assert_text(footer->marks[2].text, "A guide");
    }
}

/* ---- tables ---- */

static struct table *add_table(struct trial *trial, struct document *document, size_t rows)
{
    static const struct table_column columns[] = {{ALIGN_LEFT, 1}, {ALIGN_FIGURE, 0}};
    struct table *table = &document_add_table(document, columns, 2, rows + 1)->table;
    table->header_rows = 1;
    table->row_headers = true;
    *table_cell(table, 0, 0) = passage_of(&trial->arena, TEXT("Role"));
    *table_cell(table, 0, 1) = passage_of(&trial->arena, TEXT("Pay"));
    for (size_t row = 1; row <= rows; row++) {
        *table_cell(table, row, 0) =
            passage_of(&trial->arena, text_format(&trial->arena, "Role %zu", row));
        *table_cell(table, row, 1) =
            passage_of(&trial->arena, text_format(&trial->arena, "$%zu", row * 1000));
    }
    return table;
}

static void test_a_table_says_its_columns_on_every_page(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    add_table(trial, document, 140);
    const struct pages *pages = lay_out(trial, document);
    assert_true(pages->count >= 3);
    for (size_t i = 1; i < pages->count; i++) {
        const struct piece *header = NULL;
        for (size_t j = 0; j < pages->items[i].count && !header; j++) {
            const struct piece *piece = pages->items[i].pieces[j];
            header = piece->artifact == ARTIFACT_REPEATED_HEADER ? piece : NULL;
        }
        assert_non_null(header);
        assert_text(header->marks[0].text, "Role");
    }
    /* heard once, where the table starts */
    struct text head = text_under(trial, nth(pages, NODE_TABLE_HEAD, 0));
    assert_text(head, "RolePay");
    assert_inside_margins(pages);
}

static void test_figures_end_at_one_edge_and_marks_hang_behind(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    struct table *table = add_table(trial, document, 3);
    passage_add_text(&trial->arena, table_cell(table, 1, 1), TEXT("1,a"), LOOK_MARK);
    passage_add_text(&trial->arena, table_cell(table, 2, 1), TEXT("1"), LOOK_MARK);
    const struct pages *pages = lay_out(trial, document);
    double edge = 0;
    for (size_t row = 0; row < 3; row++) {
        const struct mark *figure = seen_under(nth(pages, NODE_CELL, row)).marks[0];
        edge = row == 0 ? figure->x + figure->width : edge;
        assert_true(fabs(figure->x + figure->width - edge) < 0.01);
    }
}

static void test_headers_have_a_scope_and_empty_cells_stay_cells(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    struct table *table = add_table(trial, document, 2);
    *table_cell(table, 1, 1) = (struct passage){NULL, 0};
    const struct pages *pages = lay_out(trial, document);
    assert_int_equal(nth(pages, NODE_HEADER_CELL, 0)->scope, SCOPE_COLUMN);
    assert_int_equal(nth(pages, NODE_HEADER_CELL, 1)->scope, SCOPE_COLUMN);
    assert_int_equal(nth(pages, NODE_HEADER_CELL, 2)->scope, SCOPE_ROW);
    assert_int_equal(nth(pages, NODE_CELL, 0)->kid_count, 0);
    struct text second = text_under(trial, nth(pages, NODE_CELL, 1));
    assert_text(second, "$2000");
}

static void test_a_row_higher_than_a_page_goes_on_on_the_next(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    struct table *table = add_table(trial, document, 1);
    *table_cell(table, 1, 0) = passage_of(&trial->arena, words(trial, 1500));
    const struct pages *pages = lay_out(trial, document);
    assert_true(pages->count > 1);
    assert_inside_margins(pages);
    struct text all = text_under(trial, nth(pages, NODE_HEADER_CELL, 2));
    assert_true(text_equal(all, words(trial, 1500)));
}

static void test_a_cell_over_several_columns_is_one_cell_on_one_line(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    static const struct table_column columns[] = {
        {ALIGN_LEFT, 0}, {ALIGN_FIGURE, 1}, {ALIGN_FIGURE, 1}, {ALIGN_FIGURE, 1}};
    struct table *table = &document_add_table(document, columns, 4, 2)->table;
    for (size_t column = 0; column < 4; column++) {
        *table_cell(table, 0, column) = passage_of(&trial->arena, TEXT("$1,000"));
    }
    *table_cell(table, 1, 0) = passage_of(&trial->arena, TEXT("hour"));
    *table_cell(table, 1, 1) = passage_of(&trial->arena, words(trial, 8));
    table_span(table, 1, 1, 3);
    const struct pages *pages = lay_out(trial, document);
    const struct node *wide = nth(pages, NODE_CELL, 5);
    assert_int_equal(wide->column_span, 3);
    assert_int_equal(wide->parent->kid_count, 2);
    assert_int_equal(seen_under(wide).count, 1);
    assert_null(nth(pages, NODE_CELL, 6));
    assert_inside_margins(pages);
}

/* Nobody's 400 letters take the room of the other columns. */
static void test_an_endless_word_leaves_the_other_columns_whole(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    struct table *table = add_table(trial, document, 2);
    struct buffer endless = {.arena = &trial->arena};
    for (size_t i = 0; i < 400; i++) {
        buffer_add_char(&endless, 'm');
    }
    *table_cell(table, 1, 0) = passage_of(&trial->arena, buffer_text(&endless));
    const struct pages *pages = lay_out(trial, document);
    struct seen title = seen_under(nth(pages, NODE_HEADER_CELL, 2));
    struct seen figure = seen_under(nth(pages, NODE_CELL, 0));
    assert_int_equal(figure.count, 1);
    assert_text(figure.marks[0]->text, "$1000");
    assert_true(title.count < 10);
    for (size_t i = 0; i < title.count; i++) {
        assert_true(title.marks[i]->x + title.marks[i]->width < figure.marks[0]->x);
    }
    assert_inside_margins(pages);
}

static size_t facts_on_first_page(struct trial *trial, size_t fill, size_t rows)
{
    static const struct table_column columns[] = {{ALIGN_LEFT, 0}, {ALIGN_LEFT, 1}};
    struct document *document = document_new(trial);
    for (size_t i = 0; i < fill; i++) {
        document_add_paragraph(document, TONE_SMALL, passage_of(&trial->arena, TEXT("line")));
    }
    document_add_heading(document, 3, TEXT("Quick facts"));
    struct table *table = &document_add_table(document, columns, 2, rows)->table;
    table->look = TABLE_FACTS;
    for (size_t row = 0; row < rows; row++) {
        *table_cell(table, row, 0) = passage_of(&trial->arena, TEXT("Jobs"));
        *table_cell(table, row, 1) = passage_of(&trial->arena, TEXT("90,000"));
    }
    const struct pages *pages = lay_out(trial, document);
    size_t first_page = seen_under(nth(pages, NODE_HEADING, 0)).pages[0];
    size_t together = 0;
    for (size_t row = 0; row < rows; row++) {
        together += seen_under(nth(pages, NODE_CELL, 2 * row)).pages[0] == first_page;
    }
    return together;
}

/* A box of facts stands on one page, with its heading. */
static void test_facts_stay_together(void **state)
{
    struct trial *trial = *state;
    for (size_t fill = 20; fill < 64; fill++) {
        assert_int_equal(facts_on_first_page(trial, fill, 9), 9);
    }
}

/* One that takes more than half a page fills the page that it starts on, but never leaves a single
 * fact behind or alone. */
static void test_many_facts_go_on_on_the_next_page(void **state)
{
    struct trial *trial = *state;
    const size_t many = 30;
    size_t parted = 0;
    for (size_t fill = 20; fill < 64; fill++) {
        size_t together = facts_on_first_page(trial, fill, many);
        assert_true(together == many || (together >= 2 && together <= many - 2));
        parted += together < many;
    }
    assert_true(parted >= 5);
}

/* Boxes as wide as a table and as thick as a strong line, on a page. */
static size_t strong_lines(const struct page *page)
{
    double width = style_letter.paper_width - style_letter.left - style_letter.right;
    size_t count = 0;
    for (size_t i = 0; i < page->count; i++) {
        for (size_t j = 0; j < page->pieces[i]->count; j++) {
            const struct mark *mark = &page->pieces[i]->marks[j];
            count += mark->kind == MARK_BOX && fabs(mark->width - width) < 0.01 &&
                     fabs(mark->height - style_letter.rule) < 0.01;
        }
    }
    return count;
}

static void test_a_row_that_parts_has_a_line_and_stays_with_the_next(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    add_table(trial, document, 3);
    size_t plain = strong_lines(&lay_out(trial, document)->items[0]);
    document = document_new(trial);
    table_part(add_table(trial, document, 3), 2);
    assert_int_equal(strong_lines(&lay_out(trial, document)->items[0]), plain + 1);
    for (size_t fill = 20; fill < 45; fill++) {
        document = document_new(trial);
        for (size_t i = 0; i < fill; i++) {
            document_add_paragraph(document, TONE_SMALL, passage_of(&trial->arena, TEXT("line")));
        }
        table_part(add_table(trial, document, 9), 4);
        const struct pages *pages = lay_out(trial, document);
        size_t parting = seen_under(nth(pages, NODE_CELL, 3)).pages[0];
        assert_int_equal(parting, seen_under(nth(pages, NODE_CELL, 4)).pages[0]);
    }
}

/* ---- links ---- */

static void test_a_link_over_two_lines_is_one_link(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    struct passage passage = passage_of(&trial->arena, TEXT("See "));
    passage_add(&trial->arena, &passage,
                (struct span){.text = words(trial, 20), .address = TEXT("https://www.bls.gov/")});
    passage_add_text(&trial->arena, &passage, TEXT(" there."), LOOK_PLAIN);
    document_add_paragraph(document, TONE_BODY, passage);
    const struct pages *pages = lay_out(trial, document);
    const struct node *link = nth(pages, NODE_LINK, 0);
    assert_true(seen_under(link).count >= 2);
    assert_true(text_equal(text_under(trial, link), words(trial, 20)));
    assert_null(nth(pages, NODE_LINK, 1));
    struct text last = seen_under(pages->root).marks[seen_under(pages->root).count - 1]->text;
    assert_text(last, " there.");
}

static void test_an_anchor_is_where_its_item_stands(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    struct passage passage = {NULL, 0};
    passage_add(&trial->arena, &passage,
                (struct span){.text = TEXT("a"), .look = LOOK_MARK, .anchor = TEXT("note-a")});
    document_add_paragraph(document, TONE_BODY, passage);
    add_words(trial, document, 1500);
    struct list *list = &document_add_list(document, LIST_LETTERS, TONE_SMALL)->list;
    list_add(&trial->arena, list,
             (struct list_item){.label = TEXT("a"),
                                .anchor = TEXT("note-a"),
                                .depth = 1,
                                .passage = passage_of(&trial->arena, TEXT("A note."))});
    const struct pages *pages = lay_out(trial, document);
    assert_int_equal(pages->anchor_count, 1);
    assert_int_equal(pages->anchors[0].page, pages->count - 1);
    assert_true(pages->anchors[0].y > seen_under(nth(pages, NODE_LABEL, 0)).marks[0]->y);
}

static void test_a_link_to_nowhere_is_refused(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    struct passage passage = {NULL, 0};
    passage_add(&trial->arena, &passage,
                (struct span){.text = TEXT("z"), .anchor = TEXT("note-z")});
    document_add_paragraph(document, TONE_BODY, passage);
    assert_null(flow_pages(document, &style_letter, machine, &trial->diags));
    assert_messages(trial, "careerguide: error: a link leads to 'note-z', which the document does "
                           "not have [pdf-anchor]\n");
}

/* ---- characters ---- */

static void test_a_missing_glyph_is_reported_where_it_was_typed(void **state)
{
    struct trial *trial = *state;
    const struct source *source =
        trial_source(trial, "input/roles/one.md", "---\ntitle: One\n---\nA \u0416 of words.\n");
    struct document *document = document_new(trial);
    struct passage passage = {NULL, 0};
    passage_add(&trial->arena, &passage,
                (struct span){.text = TEXT("A \u0416 of words, \u0416."), .source = source});
    document_add_paragraph(document, TONE_BODY, passage);
    assert_null(flow_pages(document, &style_letter, machine, &trial->diags));
    assert_messages(trial,
                    "input/roles/one.md:4:3: error: the fonts have no glyph for '\u0416' (U+0416) "
                    "in 'A \u0416 of words, \u0416.' [pdf-glyph]\n"
                    "  A \u0416 of words.\n"
                    "    ^ write it with letters that the fonts have, or leave it out\n");
}

static void test_decomposed_letters_are_composed(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    document_add_paragraph(document, TONE_BODY, passage_of(&trial->arena, TEXT("Cafe\u0301")));
    struct text text = text_under(trial, lay_out(trial, document)->root);
    assert_text(text, "Caf\u00E9");
}

/* ---- words in another language ---- */

/* Whoever hears the page must be told: a span within a line, a whole block by itself. */
static void test_a_foreign_stretch_has_its_language(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    struct text title = foreign_mark(&trial->arena, TEXT("Employment Projections"));
    document_add_paragraph(
        document, TONE_BODY,
        passage_of(&trial->arena,
                   text_format(&trial->arena, "Fuente: %.*s, hoy.", TEXT_ARG(title))));
    document_add_heading(document, 2, title);
    const struct pages *pages = lay_out(trial, document);
    const struct node *paragraph = nth(pages, NODE_PARAGRAPH, 0);
    const struct node *span = nth(pages, NODE_SPAN, 0);
    const struct node *heading = nth(pages, NODE_HEADING, 0);
    assert_text(text_under(trial, paragraph), "Fuente: Employment Projections, hoy.");
    assert_text(text_under(trial, span), "Employment Projections");
    assert_text(span->language, "en-US");
    assert_text(paragraph->language, "");
    assert_text(heading->language, "en-US");
    assert_int_equal(heading->kid_count, 1);
    assert_null(heading->kids[0].node); /* no span needed inside it */
    assert_text(pages->headings[0].name, "Employment Projections");
}

static void test_a_foreign_link_is_one_link(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    struct passage passage = passage_of(&trial->arena, TEXT("Vea "));
    passage_add(&trial->arena, &passage,
                (struct span){.text = foreign_mark(&trial->arena, TEXT("the Handbook")),
                              .address = TEXT("https://www.bls.gov/ooh/")});
    document_add_paragraph(document, TONE_BODY, passage);
    const struct node *link = nth(lay_out(trial, document), NODE_LINK, 0);
    assert_text(link->language, "en-US");
    assert_text(text_under(trial, link), "the Handbook");
}

/* ---- large print ---- */

static struct passage plain_passage(struct trial *trial, const char *text)
{
    return passage_of(&trial->arena, text_of(text));
}

/* A head, a plain row, a row that parts and says one thing over all columns, another plain row. */
static void add_wide_table(struct trial *trial, struct document *document)
{
    static const struct table_column columns[] = {
        {ALIGN_LEFT, 0}, {ALIGN_FIGURE, 1}, {ALIGN_FIGURE, 1}, {ALIGN_FIGURE, 1}};
    static const char *const cells[4][4] = {
        {"Release", "Echocardiographer", "Administrator", "Clinicaleducator"},
        {"2016", "23.2%", "13.5%", "25.9%"},
        {"Break", "another occupation", "", ""},
        {"2024", "13.0%", "14.7%", "17.3%"}};
    struct block *block = document_add_table(document, columns, 4, 4);
    block->anchor = TEXT("growth");
    block->table.header_rows = 1;
    block->table.row_headers = true;
    block->table.caption = plain_passage(trial, "Growth by release");
    for (size_t row = 0; row < 4; row++) {
        for (size_t column = 0; column < 4; column++) {
            *table_cell(&block->table, row, column) = plain_passage(trial, cells[row][column]);
        }
    }
    table_span(&block->table, 2, 1, 3);
    table_part(&block->table, 2);
}

static const struct pages *lay_out_large(struct trial *trial, const struct document *document)
{
    const struct pages *pages = flow_pages(document, &style_large_print, machine, &trial->diags);
    assert_no_messages(trial);
    assert_non_null(pages);
    return pages;
}

/* Each row becomes a table of names and values under its own head; nothing is left out. */
static void test_a_table_too_wide_is_unfolded(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    add_wide_table(trial, document);
    const struct pages *pages = lay_out_large(trial, document);
    const struct node *first = nth(pages, NODE_TABLE, 0);
    assert_text(text_under(trial, pages->root),
                "Growth by release"
                "2016Echocardiographer23.2%Administrator13.5%Clinicaleducator25.9%"
                "Break  another occupation"
                "2024Echocardiographer13.0%Administrator14.7%Clinicaleducator17.3%");
    assert_int_equal(first->kids[0].node->role, NODE_CAPTION);
    assert_text(text_under(trial, first->kids[0].node), "2016");
    assert_int_equal(nth(pages, NODE_HEADER_CELL, 0)->scope, SCOPE_ROW);
    assert_text(pages->anchors[0].name, "growth");
    assert_null(nth(pages, NODE_TABLE, 2));
}

/* The heads of the columns stand in front of the rows; what holds for a whole row follows. */
static void test_a_table_of_few_rows_is_turned(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    add_wide_table(trial, document);
    document->blocks[0]->table.parted[2] = false;
    const struct pages *pages = lay_out_large(trial, document);
    assert_text(text_under(trial, pages->root), "Growth by release"
                                                "Release20162024"
                                                "Echocardiographer23.2%13.0%"
                                                "Administrator13.5%14.7%"
                                                "Clinicaleducator25.9%17.3%"
                                                "Break  another occupation");
    assert_int_equal(nth(pages, NODE_HEADER_CELL, 1)->scope, SCOPE_COLUMN);
    assert_int_equal(nth(pages, NODE_HEADER_CELL, 3)->scope, SCOPE_ROW);
    assert_text(pages->anchors[0].name, "growth");
    assert_null(nth(pages, NODE_TABLE, 1));
}

static void test_a_table_that_fits_stays_whole(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    add_wide_table(trial, document);
    const struct pages *pages = lay_out(trial, document);
    assert_null(nth(pages, NODE_TABLE, 1));
    assert_int_equal(nth(pages, NODE_HEADER_CELL, 0)->scope, SCOPE_COLUMN);
}

/* Marks, footers and words beside the matter among them, and nothing stands outside the paper. */
static void test_nothing_is_small_in_large_print(void **state)
{
    struct trial *trial = *state;
    struct document *document = document_new(trial);
    add_wide_table(trial, document);
    add_table(trial, document, 40);
    struct passage passage = passage_of(&trial->arena, TEXT("$89,340"));
    passage_add_text(&trial->arena, &passage, TEXT("1,a"), LOOK_MARK);
    passage_add_text(&trial->arena, &passage, TEXT("per year"), LOOK_ASIDE | LOOK_ITALIC);
    document_add_paragraph(document, TONE_SMALL, passage);
    const struct pages *pages = lay_out_large(trial, document);
    for (size_t page = 0; page < pages->count; page++) {
        for (size_t i = 0; i < pages->items[page].count; i++) {
            const struct piece *piece = pages->items[page].pieces[i];
            for (size_t j = 0; j < piece->count; j++) {
                const struct mark *mark = &piece->marks[j];
                assert_true(mark->kind == MARK_BOX || mark->size >= 18);
                assert_true(mark->x >= 0 && mark->x + mark->width <= pages->paper_width);
                assert_true(mark->y >= 0 && mark->y <= pages->paper_height);
                assert_true(mark->face == FACE_REGULAR || mark->face == FACE_BOLD);
            }
        }
    }
}

/* ---- style ---- */

static void test_every_text_has_contrast(void **state)
{
    (void)state;
    const struct color white = {255, 255, 255};
    const struct style *styles[] = {&style_letter, &style_a4, &style_large_print};
    for (size_t i = 0; i < 3; i++) {
        for (size_t role = 0; role < TEXT_ROLES; role++) {
            struct color color = styles[i]->colors[styles[i]->text[role].ink];
            assert_true(color_contrast(color, white) >= 4.5);
            assert_true(color_contrast(color, styles[i]->colors[INK_TINT]) >= 4.5);
        }
        assert_true(color_contrast(styles[i]->colors[INK_LINK], white) >= 4.5);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_no_line_is_wider_than_its_measure),
        TRIAL(test_lines_read_on_as_written),
        TRIAL(test_a_soft_hyphen_shows_only_at_a_line_end),
        TRIAL(test_no_paragraph_ends_with_a_scrap),
        TRIAL(test_a_line_does_not_end_behind_the_hyphen_of_x_ray),
        TRIAL(test_a_line_does_not_end_inside_a_range_of_years),
        TRIAL(test_a_heading_is_never_last_on_a_page),
        TRIAL(test_no_line_is_left_alone_on_a_page),
        TRIAL(test_every_page_says_which_it_is),
        TRIAL(test_a_table_says_its_columns_on_every_page),
        TRIAL(test_a_row_that_parts_has_a_line_and_stays_with_the_next),
        TRIAL(test_figures_end_at_one_edge_and_marks_hang_behind),
        TRIAL(test_headers_have_a_scope_and_empty_cells_stay_cells),
        TRIAL(test_a_row_higher_than_a_page_goes_on_on_the_next),
        TRIAL(test_a_cell_over_several_columns_is_one_cell_on_one_line),
        TRIAL(test_an_endless_word_leaves_the_other_columns_whole),
        TRIAL(test_facts_stay_together),
        TRIAL(test_many_facts_go_on_on_the_next_page),
        TRIAL(test_a_link_over_two_lines_is_one_link),
        TRIAL(test_an_anchor_is_where_its_item_stands),
        TRIAL(test_a_link_to_nowhere_is_refused),
        TRIAL(test_a_missing_glyph_is_reported_where_it_was_typed),
        TRIAL(test_decomposed_letters_are_composed),
        TRIAL(test_a_foreign_stretch_has_its_language),
        TRIAL(test_a_foreign_link_is_one_link),
        TRIAL(test_a_table_too_wide_is_unfolded),
        TRIAL(test_a_table_of_few_rows_is_turned),
        TRIAL(test_a_table_that_fits_stays_whole),
        TRIAL(test_nothing_is_small_in_large_print),
        TRIAL(test_every_text_has_contrast),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
