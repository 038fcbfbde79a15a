/* What a user, a reader program and a validator would notice of the PDF's bytes: the same every
 * time, dated as asked, tagged, every link and every font accounted for. */
#include "support.h"

#include "emit/pdf/drawing.h"
#include "emit/pdf/press.h"
#include "emit/pdf/style.h"
#include "emit/report_private.h"

#include <libdeflate.h>
#include <string.h>

static struct text print(struct trial *trial, struct press *press, const struct document *document)
{
    struct text bytes = {NULL, 0};
    assert_true(press_print(press, document, &style_letter, &trial->diags, &bytes));
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
                                  .page_words = TEXT("Page {1} of {2}")};
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

static struct press *press_of(struct trial *trial)
{
    struct press *press = press_open(&trial->arena, &trial->diags);
    assert_non_null(press);
    return press;
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

/* The file with its streams unpacked, so that all of it can be searched. */
static struct text unpacked(struct trial *trial, struct text file)
{
    static const char opening[] = "\nstream\n";
    enum { ROOM = 16 * 1024 * 1024 };
    struct buffer out = {.arena = &trial->arena};
    char *room = arena_take(&trial->arena, ROOM);
    struct libdeflate_decompressor *decompressor = libdeflate_alloc_decompressor();
    const char *end = file.at + file.len;
    for (const char *at = file.at; at < end;) {
        const char *found = memmem(at, (size_t)(end - at), opening, sizeof opening - 1);
        const char *stream = found ? found + sizeof opening - 1 : end;
        buffer_add(&out, (struct text){at, (size_t)(stream - at)});
        size_t read = 0, len = 0;
        if (found && libdeflate_zlib_decompress_ex(decompressor, stream, (size_t)(end - stream),
                                                   room, ROOM, &read, &len) == LIBDEFLATE_SUCCESS) {
            buffer_add(&out, (struct text){room, len});
        }
        at = stream + read;
    }
    libdeflate_free_decompressor(decompressor);
    return buffer_text(&out);
}

static void test_the_same_document_gives_the_same_bytes(void **state)
{
    struct trial *trial = *state;
    struct press *press = press_of(trial);
    struct text first = print(trial, press, document_new(trial, TEXT("Sonography")));
    print(trial, press, document_new(trial, TEXT("Zoology, quite another guide")));
    struct text again = print(trial, press, document_new(trial, TEXT("Sonography")));
    press_close(press);
    press = press_of(trial);
    struct text alone = print(trial, press, document_new(trial, TEXT("Sonography")));
    assert_true(text_equal(first, again));
    assert_true(text_equal(first, alone));
    press_close(press);
}

/* A document of which one face prints the words and nothing else. */
static struct document *document_in_italics(struct trial *trial, struct text words)
{
    struct document *document = document_new(trial, TEXT("Sonography"));
    struct passage passage = {NULL, 0};
    passage_add_text(&trial->arena, &passage, words, LOOK_ITALIC);
    document_add_paragraph(document, TONE_BODY, passage);
    return document;
}

/* One press against one of its own for each document: subsets of fonts that were kept must be those
 * that would have been cut. */
static void test_no_document_shows_what_was_printed_before(void **state)
{
    struct trial *trial = *state;
    static const char *const words[] = {"noon", "no on", "no\u00A0on", "on no", "noon", "X"};
    struct press *shared = press_of(trial);
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        struct press *own = press_of(trial);
        struct text alone = print(trial, own, document_in_italics(trial, text_of(words[i])));
        press_close(own);
        struct text among = print(trial, shared, document_in_italics(trial, text_of(words[i])));
        assert_true(text_equal(alone, among));
    }
    press_close(shared);
}

/* What has a meaning in a string of PDF is told apart; all else of ASCII stands there as it is. */
static void test_a_page_has_its_letters_as_they_are(void **state)
{
    struct trial *trial = *state;
    struct press *press = press_of(trial);
    struct document *document = document_in_italics(trial, TEXT("(n) H\\H"));
    for (size_t i = 0; i < 2; i++) { /* as it is written, and as it was kept */
        struct text bytes = unpacked(trial, print(trial, press, document));
        assert_int_equal(count(bytes, "(\\(n\\) H\\\\H)"), 1);
    }
    press_close(press);
}

/* The same words in every way that they may be set: what was kept of one must not do for another.
 */
static void test_words_set_otherwise_are_not_what_was_kept(void **state)
{
    struct trial *trial = *state;
    static const struct style *const styles[] = {&style_letter, &style_handout, &style_large_print};
    static const unsigned looks[] = {LOOK_PLAIN, LOOK_BOLD, LOOK_ITALIC, LOOK_MARK, LOOK_ASIDE};
    static const char *const languages[] = {"en", "de"};
    enum { STYLES = 3, LOOKS = 5, LANGUAGES = 2, TONES = 2 };
    struct buffer words = {.arena = &trial->arena};
    for (unsigned i = 0; i < 400; i += 7) { /* long enough for many lines to end elsewhere */
        buffer_format(&words, "the “pay” of %u staff, ", i * 111);
    }
    struct press *shared = press_of(trial);
    for (size_t i = 0; i < STYLES * LOOKS * LANGUAGES * TONES; i++) {
        enum tone tone = i / STYLES / LOOKS / LANGUAGES ? TONE_BODY : TONE_SMALL;
        struct passage passage = {NULL, 0};
        passage_add_text(&trial->arena, &passage, buffer_text(&words), LOOK_PLAIN);
        passage_add_text(&trial->arena, &passage, buffer_text(&words), looks[i / STYLES % LOOKS]);
        struct document *document = document_new(trial, TEXT("Sonography"));
        document->language = text_of(languages[i / STYLES / LOOKS % LANGUAGES]);
        document_add_paragraph(document, tone, passage);
        *table_cell(&document->blocks[3]->table, 1, 0) = passage;
        struct text alone, among;
        struct press *own = press_of(trial);
        assert_true(press_print(own, document, styles[i % STYLES], &trial->diags, &alone));
        press_close(own);
        assert_true(press_print(shared, document, styles[i % STYLES], &trial->diags, &among));
        assert_true(text_equal(alone, among));
    }
    press_close(shared);
}

/* The same words in the same letters on narrower and narrower paper, more often than line ends are
 * kept, and then on each once more: where lines ended on another must not show. */
static void test_lines_of_another_measure_are_not_what_was_kept(void **state)
{
    struct trial *trial = *state;
    enum { PAPERS = 9 };
    struct buffer words = {.arena = &trial->arena};
    for (unsigned i = 0; i < 100; i += 7) {
        buffer_format(&words, "the “pay” of %u staff, ", i * 111);
    }
    struct document *document = document_new(trial, TEXT("Sonography"));
    document_add_paragraph(document, TONE_BODY, passage_of(&trial->arena, buffer_text(&words)));
    struct press *shared = press_of(trial);
    for (size_t i = 0; i < 2 * PAPERS; i++) {
        struct style style = style_letter;
        style.paper_width -= 7.0 * (double)(i % PAPERS);
        struct text alone, among;
        struct press *own = press_of(trial);
        assert_true(press_print(own, document, &style, &trial->diags, &alone));
        press_close(own);
        assert_true(press_print(shared, document, &style, &trial->diags, &among));
        assert_true(text_equal(alone, among));
    }
    press_close(shared);
}

/* More choices of glyphs than a press keeps. */
static void test_a_press_may_forget(void **state)
{
    struct trial *trial = *state;
    struct press *press = press_of(trial);
    struct text first = print(trial, press, document_in_italics(trial, TEXT("noon")));
    for (unsigned choice = 1; choice < 80; choice++) {
        char letters[8] = {0};
        size_t len = 0;
        for (unsigned bit = 0; bit < 7; bit++) {
            if (choice >> bit & 1) {
                letters[len++] = (char)('a' + bit);
            }
        }
        print(trial, press, document_in_italics(trial, (struct text){letters, len}));
    }
    struct text again = print(trial, press, document_in_italics(trial, TEXT("noon")));
    assert_true(text_equal(first, again));
    press_close(press);
}

static void test_two_documents_have_two_identities(void **state)
{
    struct trial *trial = *state;
    struct press *press = press_of(trial);
    struct text one = print(trial, press, document_new(trial, TEXT("Sonography")));
    struct text other = print(trial, press, document_new(trial, TEXT("Zoology")));
    const char *identity = memmem(one.at, one.len, "/ID", 3);
    const char *second = memmem(other.at, other.len, "/ID", 3);
    assert_non_null(identity);
    assert_non_null(second);
    assert_memory_not_equal(identity, second, 40);
    press_close(press);
}

/* A tagged page is hundreds of small objects; as plain text these would be most of the file. */
static void test_what_is_small_is_packed(void **state)
{
    struct trial *trial = *state;
    struct press *press = press_of(trial);
    struct text file = print(trial, press, document_new(trial, TEXT("Sonography")));
    struct text bytes = unpacked(trial, file);
    assert_in_range(file.len, 1, 30000);
    assert_int_equal(count(file, "<</S/TD/"), 0);
    assert_int_equal(count(bytes, "<</S/TD/"), 59);
    assert_int_equal(count(bytes, "<</S/Link/"), 61);
    assert_int_equal(count(file, "/XRef"), 1);
    press_close(press);
}

static void test_it_is_dated_as_asked(void **state)
{
    struct trial *trial = *state;
    struct press *press = press_of(trial);
    struct text bytes =
        unpacked(trial, print(trial, press, document_new(trial, TEXT("Sonography"))));
    assert_int_equal(count(bytes, "(D:2019083100000"), 2);
    assert_int_equal(count(bytes, "(D:"), 2);
    assert_int_equal(count(bytes, "2019-08-31T00:00:00Z"), 2);
    press_close(press);
}

static void test_it_says_that_it_is_accessible(void **state)
{
    struct trial *trial = *state;
    struct press *press = press_of(trial);
    struct text bytes =
        unpacked(trial, print(trial, press, document_new(trial, TEXT("Pay < you & me"))));
    assert_memory_equal(bytes.at, "%PDF-1.7", 8);
    assert_int_equal(count(bytes, "/Marked true"), 1);
    assert_int_equal(count(bytes, "/DisplayDocTitle true"), 1);
    assert_int_equal(count(bytes, "/Lang (en-US)"), 1);
    assert_int_equal(count(bytes, "<pdfuaid:part>1</pdfuaid:part>"), 1);
    assert_int_equal(count(bytes, "<pdfaid:conformance>A</pdfaid:conformance>"), 1);
    assert_int_equal(count(bytes, ">Pay &lt; you &amp; me</rdf:li>"), 1);
    press_close(press);
}

static void test_every_link_is_in_the_tree_and_says_where_it_leads(void **state)
{
    struct trial *trial = *state;
    struct press *press = press_of(trial);
    struct text bytes =
        unpacked(trial, print(trial, press, document_new(trial, TEXT("Sonography"))));
    size_t links = count(bytes, "/Subtype/Link");
    assert_int_equal(links, 61);
    assert_int_equal(count(bytes, "/Type/OBJR"), links);
    assert_int_equal(count(bytes, "/Contents("), links);
    assert_int_equal(count(bytes, "/StructParent "), links);
    assert_int_equal(count(bytes, "www.ardms.org/caf%C3%A9)"), 1);
    press_close(press);
}

static void test_tables_and_lists_are_tagged(void **state)
{
    struct trial *trial = *state;
    struct press *press = press_of(trial);
    struct text bytes =
        unpacked(trial, print(trial, press, document_new(trial, TEXT("Sonography"))));
    assert_int_equal(count(bytes, "/S/H1/"), 1);
    assert_int_equal(count(bytes, "/S/H2/"), 1);
    assert_int_equal(count(bytes, "/S/TR/"), 60);
    assert_int_equal(count(bytes, "/Scope/Column"), 2);
    assert_int_equal(count(bytes, "/Scope/Row"), 59);
    assert_int_equal(count(bytes, "/ListNumbering/Decimal"), 1);
    assert_int_equal(count(bytes, "/Tabs /S\n"), count(bytes, "/Type /Page\n"));
    press_close(press);
}

static void test_a_cell_over_several_columns_says_so(void **state)
{
    struct trial *trial = *state;
    struct press *press = press_of(trial);
    struct document *document = document_new(trial, TEXT("Sonography"));
    static const struct table_column columns[] = {
        {ALIGN_LEFT, 0}, {ALIGN_LEFT, 1}, {ALIGN_LEFT, 1}};
    struct table *table = &document_add_table(document, columns, 3, 1)->table;
    *table_cell(table, 0, 0) = passage_of(&trial->arena, TEXT("per hour"));
    *table_cell(table, 0, 1) = passage_of(&trial->arena, TEXT("annual pay only"));
    table_span(table, 0, 1, 2);
    struct text bytes = unpacked(trial, print(trial, press, document));
    assert_int_equal(count(bytes, "/ColSpan 2>"), 1);
    press_close(press);
}

static bool draw_box(struct drawing *drawing, const void *matter)
{
    (void)matter;
    drawing->height = 60;
    drawing_add_box(drawing, (struct point){0, 0}, (struct point){40, 30}, INK_ACCENT);
    return true;
}

static void test_a_picture_is_told_in_words(void **state)
{
    struct trial *trial = *state;
    struct press *press = press_of(trial);
    struct document *document = document_new(trial, TEXT("Sonography"));
    document_add_picture(document,
                         (struct picture){.instead = TEXT("A box (small)."), .draw = draw_box});
    struct text bytes = unpacked(trial, print(trial, press, document));
    assert_int_equal(count(bytes, "/S/Figure/"), 1);
    assert_int_equal(count(bytes, "/Alt(A box \\(small\\).)"), 1);
    assert_int_equal(count(bytes, "/O/Layout/Placement/Block/BBox["), 1);
    press_close(press);
}

/* A byte a letter as far as PDFDocEncoding has it (ISO 32000-1, annex D.3; poppler reads all
 * of the table so); else UTF-16, and where the bytes would look like it. */
static void test_words_are_short_where_every_letter_has_a_byte(void **state)
{
    static const struct {
        const char *words;
        const char *written;
    } cases[] = {
        {"A plain box.", "/Alt(A plain box.)"},
        {"2024\u201334: \u201Ccaf\u00E9\u201D, 5 \u20AC, \u017E", "/Alt(2024\x85"
                                                                  "34: \x8D"
                                                                  "caf\xE9\x8E, 5 \xA0, \x9E)"},
        {"\u2265 5", "/Alt(\xFE\xFF\"e"},
        {"\u00FE\u00FFx", "/Alt(\xFE\xFF"},
        {"\u00EF\u00BB\u00BFx", "/Alt(\xFE\xFF"},
        {"\u00A0", "/Alt(\xFE\xFF"},
    };
    struct trial *trial = *state;
    struct press *press = press_of(trial);
    for (size_t i = 0; i < sizeof cases / sizeof *cases; i++) {
        struct document *document = document_new(trial, TEXT("Sonography"));
        document_add_picture(
            document, (struct picture){.instead = text_of(cases[i].words), .draw = draw_box});
        assert_int_equal(count(unpacked(trial, print(trial, press, document)), cases[i].written),
                         1);
    }
    press_close(press);
}

/* libharu would let no array hold more than 32,767 items, and two of them are one link in the way
 * back from content to elements. */
static void test_links_are_not_limited_by_one_array(void **state)
{
    enum { LINKS = 17000, A_PARAGRAPH = 100 };
    struct trial *trial = *state;
    struct press *press = press_of(trial);
    struct document *document = document_new(trial, TEXT("Sonography"));
    for (size_t i = 0; i < LINKS / A_PARAGRAPH; i++) {
        struct passage passage = {NULL, 0};
        for (size_t j = 0; j < A_PARAGRAPH; j++) {
            passage_add(&trial->arena, &passage,
                        (struct span){.text = TEXT("1 "), .anchor = TEXT("source-1")});
        }
        document_add_paragraph(document, TONE_SMALL, passage);
    }
    struct text bytes = unpacked(trial, print(trial, press, document));
    assert_true(count(bytes, "/Subtype/Link") >= LINKS);
    assert_true(count(bytes, "/Limits[") >= 17);
    press_close(press);
}

static void test_only_the_faces_in_use_are_embedded(void **state)
{
    struct trial *trial = *state;
    struct press *press = press_of(trial);
    struct text bytes =
        unpacked(trial, print(trial, press, document_new(trial, TEXT("Sonography"))));
    assert_int_equal(count(bytes, "/FontFile2 "), 2);
    assert_int_equal(count(bytes, "/ToUnicode "), 2);
    assert_int_equal(count(bytes, "Italic"), 2); /* "ItalicAngle" of either */
    press_close(press);
}

/* ---- what the report says ---- */

static const struct release survey = {.kind = RELEASE_SALARY, .period = {"2018", 4}};
static const struct release wages = {.kind = RELEASE_OEWS, .period = {"May 2018", 8}};
static const struct release projections = {.kind = RELEASE_PROJECTIONS, .period = {"2016-26", 7}};
static const struct guide_occupation stand_in = {
    .code = 292071, .code_text = {"29-2071", 7}, .fit = FIT_BROAD};
static const struct role administrator = {.title = {"PACS administrator", 18}};

static void set_figure(struct guide_role *role, enum figure_id id, int64_t value,
                       const struct release *release)
{
    role->figures[id].figure = (struct figure){.state = FIGURE_VALUE,
                                               .unit = figure_id_unit(id),
                                               .value = decimal_of(value),
                                               .release = release};
    role->figures[id].source = 1;
}

/* A report on one role of which no figure is there, each with the note "a". */
static struct report *report_new(struct trial *trial)
{
    struct guide *guide = ARENA_NEW(&trial->arena, struct guide);
    struct report *report = ARENA_NEW(&trial->arena, struct report);
    report->notes_marked = ARENA_ARRAY(&trial->arena, 8, bool);
    report->sources_marked = ARENA_ARRAY(&trial->arena, 8, bool);
    guide->roles = ARENA_NEW(&trial->arena, struct guide_role);
    guide->role_count = 1;
    guide->roles->role = &administrator;
    for (enum figure_id id = 0; id < FIGURE_IDS; id++) {
        struct guide_figure *figure = &guide->roles->figures[id];
        figure->figure.unit = figure_id_unit(id);
        figure->occupation = &stand_in;
        figure->notes[0] = 1;
        figure->note_count = 1;
    }
    report->arena = &trial->arena;
    report->guide = guide;
    report->document = document_new(trial, TEXT("Sonography"));
    report->document->count = 0;
    return report;
}

/* All words of the document, a blank line behind each block, a bar between cells. */
static struct text stated(struct trial *trial, const struct report *report)
{
    struct buffer out = {.arena = &trial->arena};
    for (size_t i = 0; i < report->document->count; i++) {
        const struct block *block = report->document->blocks[i];
        size_t cells = block->table.row_count * block->table.column_count;
        for (size_t c = 0; c <= cells; c++) {
            const struct passage *passage = c ? &block->table.cells[c - 1] : &block->passage;
            for (size_t s = 0; s < passage->count; s++) {
                buffer_add(&out, passage->spans[s].text);
            }
            buffer_add_char(&out, '|');
        }
    }
    return buffer_text(&out);
}

static void test_pay_says_when_it_is_of_and_a_survey_that_it_is_one(void **state)
{
    struct trial *trial = *state;
    struct report *report = report_new(trial);
    set_figure(report->guide->roles, FIGURE_ID_SALARY, 72218, &survey);
    report_comparison(report);
    report_facts(report, report->guide->roles);
    struct text words = stated(trial, report);
    assert_int_equal(count(words, "|Median pay\nper year,\nsurvey of 2018|"), 1);
    assert_int_equal(count(words, "|Median pay|$72,218\u00A01,a per year, survey of 2018|"), 1);
}

static void test_what_is_missing_is_said_with_its_marks(void **state)
{
    struct trial *trial = *state;
    struct report *report = report_new(trial);
    set_figure(report->guide->roles, FIGURE_ID_GROWTH, 13, &projections);
    report_facts(report, report->guide->roles);
    report_wages(report, report->guide->roles);
    struct text words = stated(trial, report);
    assert_int_equal(count(words, "|Growth, 2016\u201326|13%\u00A01,a \u00B7 in BLS\u2019s "
                                  "words: not available\u00A0a|"),
                     1);
    assert_int_equal(count(words, "|Typical entry education\u00A0a|not available \u00B7 related "
                                  "experience: not available \u00B7 training: not available|"),
                     1);
    assert_int_equal(count(words, "hold no wages for this occupation\u00A0a. Employees in the wage "
                                  "survey: not available\u00A0a|"),
                     1);
}

static void test_a_stand_in_without_a_title_is_named_by_its_code(void **state)
{
    struct trial *trial = *state;
    struct report *report = report_new(trial);
    report_comparison(report);
    assert_int_equal(count(stated(trial, report), "|not available\u00A0a (29-2071)|"), 1);
}

static void test_openings_of_ten_years_say_so(void **state)
{
    struct trial *trial = *state;
    struct report *report = report_new(trial);
    set_figure(report->guide->roles, FIGURE_ID_OPENINGS, 90400, &projections);
    report->guide->roles->figures[FIGURE_ID_OPENINGS].figure.unit = UNIT_JOBS_A_DECADE;
    report_comparison(report);
    report_facts(report, report->guide->roles);
    struct text words = stated(trial, report);
    assert_int_equal(count(words, "|Openings\nin ten years,\n2016\u201326|"), 1);
    assert_int_equal(count(words, " \u00B7 openings: 90,400\u00A01 in ten years|"), 1);
}

/* A whole row of one statement says it once, over its columns. */
static void test_wages_say_a_thing_once(void **state)
{
    struct trial *trial = *state;
    struct report *report = report_new(trial);
    struct guide_role *role = report->guide->roles;
    set_figure(role, FIGURE_ID_WAGE_ANNUAL_P10, 43370, &wages);
    for (enum figure_id id = FIGURE_ID_WAGE_HOURLY_MEAN; id <= FIGURE_ID_WAGE_HOURLY_P90; id++) {
        role->figures[id].figure.state = FIGURE_NOT_FOR_THIS_PAY_BASIS;
    }
    report_wages(report, role);
    report_wages(report, role);
    struct text words = stated(trial, report);
    assert_int_equal(count(words, "|per hour|annual pay only\u00A0a|||||"), 2);
    assert_int_equal(count(words, "annual pay only"), 2);
    assert_int_equal(table_span_of(&report->document->blocks[0]->table, 2, 1), 5);
    assert_int_equal(table_span_of(&report->document->blocks[0]->table, 1, 1), 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        TRIAL(test_the_same_document_gives_the_same_bytes),
        TRIAL(test_no_document_shows_what_was_printed_before),
        TRIAL(test_a_page_has_its_letters_as_they_are),
        TRIAL(test_words_set_otherwise_are_not_what_was_kept),
        TRIAL(test_lines_of_another_measure_are_not_what_was_kept),
        TRIAL(test_a_press_may_forget),
        TRIAL(test_two_documents_have_two_identities),
        TRIAL(test_what_is_small_is_packed),
        TRIAL(test_it_is_dated_as_asked),
        TRIAL(test_it_says_that_it_is_accessible),
        TRIAL(test_every_link_is_in_the_tree_and_says_where_it_leads),
        TRIAL(test_tables_and_lists_are_tagged),
        TRIAL(test_a_cell_over_several_columns_says_so),
        TRIAL(test_a_picture_is_told_in_words),
        TRIAL(test_words_are_short_where_every_letter_has_a_byte),
        TRIAL(test_links_are_not_limited_by_one_array),
        TRIAL(test_only_the_faces_in_use_are_embedded),
        TRIAL(test_pay_says_when_it_is_of_and_a_survey_that_it_is_one),
        TRIAL(test_what_is_missing_is_said_with_its_marks),
        TRIAL(test_a_stand_in_without_a_title_is_named_by_its_code),
        TRIAL(test_openings_of_ten_years_say_so),
        TRIAL(test_wages_say_a_thing_once),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
