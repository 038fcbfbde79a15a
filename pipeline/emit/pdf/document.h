/* document: a printed document as blocks of styled spans.
 *
 * The model between what is said (report) and where it stands (flow): headings, paragraphs, lists,
 * tables, pictures and a cover, with no word about pages, fonts or files, and none about careers.
 * Makers of documents fill it through the functions below; the flow stage only reads it. All of it
 * lives in the arena of the document. */
#ifndef CAREERGUIDE_DOCUMENT_H
#define CAREERGUIDE_DOCUMENT_H

#include "base/place.h"

enum look {
    LOOK_PLAIN = 0,
    LOOK_BOLD = 1,
    LOOK_ITALIC = 2,
    LOOK_MARK = 4, /* a superscript mark */
    LOOK_ASIDE = 8 /* smaller and quieter than the text around it */
};

/* A stretch of text in one look; at most one of `address` and `anchor` is set. */
struct span {
    struct text text;
    unsigned look;
    struct text address;         /* leads out of the document */
    struct text anchor;          /* leads to the block or item of this anchor */
    struct text purpose;         /* of a link, in words, where its text alone says too little */
    struct text language;        /* BCP 47 where it is not the document's, else empty */
    const struct source *source; /* where the words came from; NULL: the program's own */
};

struct passage {
    struct span *spans;
    size_t count;
};

enum tone { TONE_BODY, TONE_LEAD, TONE_SMALL };

struct list_item {
    struct text label; /* as printed: "•", "2.", "a" */
    struct text anchor;
    int depth; /* 1 is outermost */
    struct passage passage;
};

enum list_kind { LIST_BULLETS, LIST_NUMBERS, LIST_LETTERS };

struct list {
    enum list_kind kind;
    enum tone tone;
    struct list_item *items;
    size_t count;
};

enum align {
    ALIGN_LEFT,
    ALIGN_RIGHT,
    ALIGN_FIGURE /* figures end at one edge, their marks hang behind it */
};

struct table_column {
    enum align align;
    double weight; /* its share of room beyond what its words need; 0: none */
};

enum table_look {
    TABLE_RULED, /* header band, hairline under each row */
    TABLE_FACTS  /* a tinted box of names and values */
};

struct table {
    enum table_look look;
    struct passage caption; /* may be empty */
    struct table_column *columns;
    size_t column_count;
    struct passage *cells; /* row after row; header rows come first */
    size_t *spans;         /* per cell: how many columns it covers, 0 for one */
    bool *parted;          /* per row: what follows does not go on from the row above */
    size_t row_count;      /* header rows among them */
    size_t header_rows;
    bool row_headers; /* the first column names its row */
};

struct cover {
    struct text eyebrow;
    struct text title; /* the document's only heading of level 1 */
    struct text subtitle;
    struct passage *lines;
    size_t line_count;
};

struct drawing; /* emit/pdf/drawing.h */

/* A picture is drawn when the flow stage knows how wide the text is: `draw` gets the ground and the
 * matter. It returns false where it cannot draw the picture so that it can be read; then its text
 * alternative is printed in its place. */
struct picture {
    bool (*draw)(struct drawing *drawing, const void *matter);
    const void *matter;
    struct text instead;    /* the text alternative: says the same in whole sentences, in lines */
    struct passage caption; /* stands below; may be empty */
    struct passage told;    /* the caption where the alternative is printed; empty: the same */
    bool belongs;           /* to the block above: close to it, and on its page */
};

enum block_kind {
    BLOCK_COVER,
    BLOCK_HEADING,
    BLOCK_PARAGRAPH,
    BLOCK_LIST,
    BLOCK_TABLE,
    BLOCK_PICTURE
};

struct block {
    enum block_kind kind;
    struct text anchor;
    int level;              /* of a heading: 2 to 6, never more than one deeper than the last */
    enum tone tone;         /* of a paragraph */
    bool leads;             /* a paragraph that leads to what follows, and stays with it */
    struct passage passage; /* of a heading or paragraph */
    struct list list;
    struct table table;
    struct picture picture;
    struct cover cover;
};

struct document {
    struct arena *arena;
    struct text title;
    struct text author;
    struct text language; /* BCP 47, e.g. "en-US" */
    struct text day;      /* ISO day that the file is dated with */
    struct text footer;
    size_t most_pages;          /* 0: as many as it takes */
    struct text page_words;     /* of the footer: "Page {1} of {2}" */
    const struct source *words; /* whence the words come that no span tells; NULL: the program */
    struct block **blocks;
    size_t count;
};

/* Adds a block at the end; the caller fills it in. */
struct block *document_add(struct document *document, enum block_kind kind);

struct block *document_add_heading(struct document *document, int level, struct text text);
struct block *document_add_paragraph(struct document *document, enum tone tone,
                                     struct passage passage);
struct block *document_add_list(struct document *document, enum list_kind kind, enum tone tone);

/* A table with room for `row_count` rows; cells are filled through table_cell. */
struct block *document_add_table(struct document *document, const struct table_column *columns,
                                 size_t column_count, size_t row_count);
struct passage *table_cell(const struct table *table, size_t row, size_t column);

struct block *document_add_picture(struct document *document, struct picture picture);

/* Makes a cell cover `columns` columns; the cells that it covers stay empty and are left out. */
void table_span(const struct table *table, size_t row, size_t column, size_t columns);
size_t table_span_of(const struct table *table, size_t row, size_t column); /* at least 1 */
bool table_is_covered(const struct table *table, size_t row, size_t column);

/* Draws a strong line above the row and keeps it with the row below: it says why what follows does
 * not go on from what stands above. */
void table_part(const struct table *table, size_t row);

/* Adds a span; text with marks of base/foreign.h becomes several, each with its language. */
void passage_add(struct arena *arena, struct passage *passage, struct span span);
void passage_add_text(struct arena *arena, struct passage *passage, struct text text,
                      unsigned look);
struct passage passage_of(struct arena *arena, struct text text);

struct list_item *list_add(struct arena *arena, struct list *list, struct list_item item);
void cover_add_line(struct arena *arena, struct cover *cover, struct passage line);

#endif
