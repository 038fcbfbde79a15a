/* What a user, a reader program and a validator would notice of the PDF's bytes: the same every
 * time, dated as asked, tagged, every link and every font accounted for. */
#include "support.h"

#include "emit/pdf/flow.h"
#include "emit/pdf/pdf.h"

#include <string.h>

static int width(void *self, enum face face, bool tabular, struct text text)
{
    return fontset_width(self, (struct setting){face, tabular}, text);
}

static size_t missing_at(void *self, enum face face, struct text text)
{
    return fontset_missing_at(self, (struct setting){face, false}, text);
}

static struct text print(struct trial *trial, const struct fonts *fonts,
                         const struct document *document)
{
    struct text bytes = {NULL, 0};
    struct fontset *set = fontset_open(&trial->arena, fonts);
    struct measure measure = {set, width, missing_at};
    const struct pages *pages = flow_pages(document, &style_letter, measure, &trial->diags);
    assert_non_null(pages);
    assert_true(pdf_make(&(struct pdf_order){document, pages, set}, &trial->diags, &bytes));
    fontset_close(set);
    assert_no_messages(trial);
    return bytes;
}

static void add_table(struct trial *trial, struct document *document)
{
    static const struct table_column columns[] = {{ALIGN_LEFT, 1}, {ALIGN_FIGURE, 0}};
    struct table *table = &document_add_table(document, columns, 2, 60)->table;
    table->header_rows = 1;
    table->row_headers = true;
    for (size_t row = 0; row < 60; row++) {
        struct text name = text_format(&trial->arena, "Row %zu", row);
        struct passage *cell = table_cell(table, row, 1);
        *table_cell(table, row, 0) = passage_of(&trial->arena, name);
        *cell = passage_of(&trial->arena, TEXT("$89,340"));
        passage_add(&trial->arena, cell,
                    (struct span){.text = TEXT("1"),
                                  .look = LOOK_MARK,
                                  .anchor = TEXT("source-1"),
                                  .purpose = TEXT("Source 1")});
    }
}

/* A page or two with everything that the writer knows. */
static struct document *document_new(struct trial *trial, struct text title)
{
    struct document *document = ARENA_NEW(&trial->arena, struct document);
    *document = (struct document){.arena = &trial->arena,
                                  .title = title,
                                  .author = TEXT("careerguide"),
                                  .language = TEXT("en-US"),
                                  .day = TEXT("2019-08-31"),
                                  .footer = title,
                                  .page_word = TEXT("Page"),
                                  .of_word = TEXT("of")};
    struct cover *cover = &document_add(document, BLOCK_COVER)->cover;
    cover->title = title;
    document_add_heading(document, 2, TEXT("Pay & outlook"));
    struct passage passage = passage_of(&trial->arena, TEXT("Certified staff: "));
    passage_add(&trial->arena, &passage,
                (struct span){.text = TEXT("the registry"),
                              .look = LOOK_BOLD,
                              .address = TEXT("https://www.ardms.org/caf\u00E9")});
    document_add_paragraph(document, TONE_BODY, passage);
    add_table(trial, document);
    struct list *list = &document_add_list(document, LIST_NUMBERS, TONE_SMALL)->list;
    list_add(&trial->arena, list,
             (struct list_item){.label = TEXT("1"),
                                .anchor = TEXT("source-1"),
                                .depth = 1,
                                .passage = passage_of(&trial->arena, TEXT("A source."))});
    return document;
}

static struct fonts *fonts_of(struct trial *trial)
{
    struct fonts *fonts = fonts_open(&trial->arena, CAREERGUIDE_FONT_FOLDER, &trial->diags);
    assert_non_null(fonts);
    return fonts;
}

static size_t count(struct text bytes, const char *part)
{
    size_t found = 0;
    size_t len = strlen(part);
    for (const char *at = bytes.at; at; found += at != NULL) {
        at = memmem(at, bytes.len - (size_t)(at - bytes.at), part, len);
        at = at ? at + len : NULL;
    }
    return found;
}

static void test_the_same_document_gives_the_same_bytes(void **state)
{
    struct trial *trial = *state;
    struct fonts *fonts = fonts_of(trial);
    struct text first = print(trial, fonts, document_new(trial, TEXT("Sonography")));
    print(trial, fonts, document_new(trial, TEXT("Zoology, quite another guide")));
    struct text again = print(trial, fonts, document_new(trial, TEXT("Sonography")));
    fonts_close(fonts);
    fonts = fonts_of(trial);
    struct text alone = print(trial, fonts, document_new(trial, TEXT("Sonography")));
    assert_true(text_equal(first, again));
    assert_true(text_equal(first, alone));
    fonts_close(fonts);
}

static void test_two_documents_have_two_identities(void **state)
{
    struct trial *trial = *state;
    struct fonts *fonts = fonts_of(trial);
    struct text one = print(trial, fonts, document_new(trial, TEXT("Sonography")));
    struct text other = print(trial, fonts, document_new(trial, TEXT("Zoology")));
    const char *identity = memmem(one.at, one.len, "/ID", 3);
    const char *second = memmem(other.at, other.len, "/ID", 3);
    assert_non_null(identity);
    assert_non_null(second);
    assert_memory_not_equal(identity, second, 40);
    fonts_close(fonts);
}

static void test_it_is_dated_as_asked(void **state)
{
    struct trial *trial = *state;
    struct fonts *fonts = fonts_of(trial);
    struct text bytes = print(trial, fonts, document_new(trial, TEXT("Sonography")));
    assert_int_equal(count(bytes, "(D:2019083100000"), 2);
    assert_int_equal(count(bytes, "(D:"), 2);
    assert_int_equal(count(bytes, "2019-08-31T00:00:00Z"), 2);
    fonts_close(fonts);
}

static void test_it_says_that_it_is_accessible(void **state)
{
    struct trial *trial = *state;
    struct fonts *fonts = fonts_of(trial);
    struct text bytes = print(trial, fonts, document_new(trial, TEXT("Pay < you & me")));
    assert_memory_equal(bytes.at, "%PDF-1.7", 8);
    assert_int_equal(count(bytes, "/Marked true"), 1);
    assert_int_equal(count(bytes, "/DisplayDocTitle true"), 1);
    assert_int_equal(count(bytes, "/Lang (en-US)"), 1);
    assert_int_equal(count(bytes, "<pdfuaid:part>1</pdfuaid:part>"), 1);
    assert_int_equal(count(bytes, "<pdfaid:conformance>A</pdfaid:conformance>"), 1);
    assert_int_equal(count(bytes, ">Pay &lt; you &amp; me</rdf:li>"), 1);
    fonts_close(fonts);
}

static void test_every_link_is_in_the_tree_and_says_where_it_leads(void **state)
{
    struct trial *trial = *state;
    struct fonts *fonts = fonts_of(trial);
    struct text bytes = print(trial, fonts, document_new(trial, TEXT("Sonography")));
    size_t links = count(bytes, "/Subtype /Link");
    assert_int_equal(links, 61);
    assert_int_equal(count(bytes, "/Type /OBJR"), links);
    assert_int_equal(count(bytes, "/Contents <FEFF") + count(bytes, "/Contents ("), links);
    assert_int_equal(count(bytes, "/StructParent "), links);
    assert_int_equal(count(bytes, "www.ardms.org\\057caf\\045C3\\045A9)"), 1);
    fonts_close(fonts);
}

static void test_tables_and_lists_are_tagged(void **state)
{
    struct trial *trial = *state;
    struct fonts *fonts = fonts_of(trial);
    struct text bytes = print(trial, fonts, document_new(trial, TEXT("Sonography")));
    assert_int_equal(count(bytes, "/S /H1\n"), 1);
    assert_int_equal(count(bytes, "/S /H2\n"), 1);
    assert_int_equal(count(bytes, "/S /TR\n"), 60);
    assert_int_equal(count(bytes, "/Scope /Column"), 2);
    assert_int_equal(count(bytes, "/Scope /Row"), 59);
    assert_int_equal(count(bytes, "/ListNumbering /Decimal"), 1);
    assert_int_equal(count(bytes, "/Tabs /S\n"), count(bytes, "/Type /Page\n"));
    fonts_close(fonts);
}

static void test_only_the_faces_in_use_are_embedded(void **state)
{
    struct trial *trial = *state;
    struct fonts *fonts = fonts_of(trial);
    struct text bytes = print(trial, fonts, document_new(trial, TEXT("Sonography")));
    assert_int_equal(count(bytes, "/FontFile2 "), 2);
    assert_int_equal(count(bytes, "/ToUnicode "), 2);
    assert_int_equal(count(bytes, "Italic"), 2); /* "ItalicAngle" of either */
    fonts_close(fonts);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_the_same_document_gives_the_same_bytes),
        TRIAL(test_two_documents_have_two_identities),
        TRIAL(test_it_is_dated_as_asked),
        TRIAL(test_it_says_that_it_is_accessible),
        TRIAL(test_every_link_is_in_the_tree_and_says_where_it_leads),
        TRIAL(test_tables_and_lists_are_tagged),
        TRIAL(test_only_the_faces_in_use_are_embedded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
