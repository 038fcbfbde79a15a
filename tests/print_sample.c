/* Writes a PDF with everything that a document may hold, for check-accessible to read: headings of
 * every level, links in and out, lists in lists, tables over pages with cells that span, pictures
 * of shapes and of pixels.
 *
 *     print_sample FILE */
#include "emit/branding.h"
#include "emit/pdf/document.h"
#include "emit/pdf/drawing.h"
#include "emit/pdf/press.h"
#include "emit/pdf/style.h"

#include <stdio.h>
#include <stdlib.h>

static void out_of_memory(void)
{
    fputs("out of memory\n", stderr);
    exit(3);
}

static struct text repeated(struct document *document, const char *sentence, size_t times)
{
    struct buffer out = {.arena = document->arena};
    for (size_t i = 0; i < times; i++) {
        buffer_add_string(&out, i ? " " : "");
        buffer_add_string(&out, sentence);
    }
    return buffer_text(&out);
}

static void add_cover(struct document *document)
{
    struct cover *cover = &document_add(document, BLOCK_COVER)->cover;
    cover->eyebrow = TEXT("Sample");
    cover->title = document->title;
    cover->subtitle = TEXT("Ligatures: fi, ff, ffi, ft, tt, ti in certification and staff");
    cover_add_line(document->arena, cover, passage_of(document->arena, TEXT("First line")));
}

static void add_prose(struct document *document)
{
    struct text words = repeated(document, "A link may go on over the end of its line.", 2);
    struct passage passage = passage_of(document->arena, words);
    passage_add(document->arena, &passage,
                (struct span){.text = TEXT(" an address of many words"),
                              .look = LOOK_BOLD,
                              .address = TEXT("https://www.example.org/caf\u00E9"),
                              .purpose = TEXT("An example")});
    passage_add_text(document->arena, &passage, TEXT(", and one to "), LOOK_ITALIC);
    passage_add(document->arena, &passage,
                (struct span){.text = TEXT("a"),
                              .look = LOOK_MARK,
                              .anchor = TEXT("note-a"),
                              .purpose = TEXT("Note a")});
    document_add_paragraph(document, TONE_LEAD, passage);
    for (int level = 2; level <= 6; level++) {
        words = text_format(document->arena, "Heading of level %d", level);
        document_add_heading(document, level, words);
        words = repeated(document, "The quick office staff fits fifty-two cats into the lift.", 4);
        document_add_paragraph(document, TONE_BODY, passage_of(document->arena, words));
    }
}

static void add_item(struct document *document, struct list *list, const char *label, int depth)
{
    struct text words = text_format(document->arena, "An item of depth %d", depth);
    struct list_item item = {.label = text_format(document->arena, "%s", label),
                             .depth = depth,
                             .passage = passage_of(document->arena, words)};
    if (list->kind == LIST_LETTERS) {
        item.anchor = text_format(document->arena, "note-%s", label);
    }
    list_add(document->arena, list, item);
}

static void add_lists(struct document *document)
{
    struct list *bullets = &document_add_list(document, LIST_BULLETS, TONE_BODY)->list;
    static const int depths[] = {1, 2, 3, 2, 1};
    for (size_t i = 0; i < sizeof depths / sizeof *depths; i++) {
        add_item(document, bullets, "\u2022", depths[i]);
    }
    struct list *numbers = &document_add_list(document, LIST_NUMBERS, TONE_BODY)->list;
    add_item(document, numbers, "1.", 1);
    add_item(document, numbers, "2.", 1);
    struct list *letters = &document_add_list(document, LIST_LETTERS, TONE_SMALL)->list;
    add_item(document, letters, "a", 1);
    add_item(document, letters, "b", 1);
}

/* `spanning`: the row whose second cell covers the last two columns. */
static void add_table(struct document *document, enum table_look look, size_t rows, size_t spanning)
{
    enum { COLUMNS = 3 };
    static const struct table_column columns[COLUMNS] = {
        {ALIGN_LEFT, 1}, {ALIGN_FIGURE, 0}, {ALIGN_RIGHT, 0}};
    struct table *table = &document_add_table(document, columns, COLUMNS, rows)->table;
    table->look = look;
    table->caption = passage_of(document->arena, TEXT("A table"));
    table->header_rows = look == TABLE_RULED ? 1 : 0;
    table->row_headers = true;
    table_span(table, spanning, 1, 2);
    for (size_t row = 0; row < rows; row++) {
        for (size_t column = 0; column < COLUMNS; column++) {
            if (!table_is_covered(table, row, column)) {
                struct text words = text_format(document->arena, "Cell %c%c %zu",
                                                'a' + (int)row / 26, 'a' + (int)row % 26, column);
                *table_cell(table, row, column) = passage_of(document->arena, words);
            }
        }
    }
}

static bool draw_sign(struct drawing *drawing, const void *matter)
{
    struct lettering lettering = drawing_lettering(drawing, TEXT_TABLE);
    const struct text *words = matter;
    drawing->height = 60;
    drawing_add_box(drawing, (struct point){0, 0}, (struct point){40, 30}, INK_ACCENT);
    drawing_add_line(drawing, (struct point){40, 15}, (struct point){80, 15},
                     (struct line_look){1, STROKE_SOLID, INK_TEXT});
    drawing_add_head(drawing, (struct point){40, 15}, (struct point){80, 15}, 6, INK_TEXT);
    drawing_add_dot(drawing, (struct point){100, 15}, 8, INK_ACCENT);
    drawing_add_text(drawing, lettering, (struct point){80, 50}, HOLD_MIDDLE, *words);
    return true;
}

static void add_picture(struct document *document)
{
    static const struct text words = {"the way", 7};
    document_add_picture(document,
                         (struct picture){.draw = draw_sign,
                                          .matter = &words,
                                          .instead = TEXT("An arrow leads from a box to a dot."),
                                          .caption = passage_of(document->arena, TEXT("A way"))});
}

static struct document *sample_of(struct arena *arena)
{
    struct document *document = ARENA_NEW(arena, struct document);
    *document = (struct document){.arena = arena,
                                  .title = TEXT("All that a document may hold"),
                                  .author = TEXT("careerguide"),
                                  .language = TEXT("en-US"),
                                  .day = TEXT("2019-08-31"),
                                  .footer = TEXT("A sample"),
                                  .page_words = TEXT("Page {1} of {2}")};
    add_cover(document);
    add_prose(document);
    add_picture(document);
    branding_add_code(document, TEXT("https://www.example.org/"), TEXT("More of it"));
    document_add_heading(document, 2, TEXT("Tables and lists"));
    add_table(document, TABLE_RULED, 70, 3);
    add_table(document, TABLE_FACTS, 5, 2);
    add_lists(document);
    return document;
}

static bool write_file(const char *name, struct text bytes)
{
    FILE *file = fopen(name, "wb");
    if (!file) {
        return false;
    }
    bool written = fwrite(bytes.at, 1, bytes.len, file) == bytes.len;
    return fclose(file) == 0 && written;
}

static bool print(struct arena *arena, struct diags *diags, const char *name)
{
    struct text bytes = {NULL, 0};
    struct press *press = press_open(arena, diags);
    bool printed = press && press_print(press, sample_of(arena), &style_letter, diags, &bytes);
    press_close(press);
    return printed && write_file(name, bytes);
}

int main(int count, char **words)
{
    if (count != 2) {
        fputs("print_sample FILE\n", stderr);
        return 2;
    }
    struct arena arena = {.out_of_memory = out_of_memory};
    struct diags diags = {.arena = &arena};
    bool printed = print(&arena, &diags, words[1]);
    struct buffer said = {.arena = &arena};
    diags_print(&diags, (struct diag_style){0}, &said);
    struct text text = buffer_text(&said);
    if (text.len) {
        fwrite(text.at, 1, text.len, stderr);
    }
    arena_close(&arena);
    return printed ? 0 : 1;
}
