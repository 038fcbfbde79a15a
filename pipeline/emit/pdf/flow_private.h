/* flow_private: what the files of the flow stage share; nobody else may include it.
 *
 * A document becomes strips, one below the other: a strip is a line of text or a row of a table,
 * which no page break may cut. The paginator then fills pages with strips. Inside a strip x is the
 * paper's, y counts from the strip's upper edge, so that everything in it lies at negative y. */
#ifndef CAREERGUIDE_FLOW_PRIVATE_H
#define CAREERGUIDE_FLOW_PRIVATE_H

#include "emit/pdf/flow.h"

#include <stdint.h>

/* Strips that are set again on a page that starts inside their table. */
struct repeat {
    struct strip **strips;
    size_t count;
};

struct strip {
    double before; /* space above; not at the top of a page */
    double height;
    bool keep; /* the next strip must stand on the same page */
    struct piece **pieces;
    size_t count;
    struct text anchor;
    struct text heading; /* the words of a bookmark; empty: none */
    int level;           /* of the heading */
    const struct repeat *repeat;
};

struct lacking {
    uint32_t point;
    const struct source *source;
};

struct flow {
    struct arena *arena;
    const struct document *document;
    const struct style *style;
    struct measure measure;
    struct diags *diags;
    bool failed;
    double left, width; /* of the text area */
    double after;       /* space wanted below the last strip */
    struct strip **strips;
    size_t count;
    struct node *root;
    struct node **links; /* that lead to an anchor */
    size_t link_count;
    struct lacking *lacking; /* characters reported as missing */
    size_t lacking_count;
};

/* ---- flow_strip.c: building strips, pieces and nodes ---- */

struct strip *flow_add_strip(struct flow *flow, double before, double height);
struct node *flow_add_node(struct flow *flow, struct node *parent, enum node_role role);
struct piece *strip_add_piece(struct flow *flow, struct strip *strip, struct node *node);
struct piece *strip_add_decoration(struct flow *flow, struct strip *strip);
void piece_add_mark(struct flow *flow, struct piece *piece, struct mark mark);

struct box {
    double x, y, width, height;
};
void piece_add_box(struct flow *flow, struct piece *piece, struct box box, enum ink ink);

/* ---- flow_break.c: where lines may end ---- */

enum break_kind { BREAK_NONE, BREAK_ALLOWED, BREAK_FORCED };

/* For each byte of the text whether a line may end behind it. */
const unsigned char *flow_breaks(struct flow *flow, struct text text);

/* ---- flow_missing.c: characters that the fonts lack ---- */

/* Reports each of them once for each file that it came from. `text` is the span's, composed. */
void flow_check_characters(struct flow *flow, const struct span *span, enum face face,
                           struct text text);

/* ---- flow_line.c: passages to lines ---- */

/* Text of one look on one line. */
struct run {
    const struct span *span;
    size_t span_number;
    struct text text;
    enum face face;
    enum ink ink;
    double size;
    double rise;
    double width;
};

struct line {
    struct run *runs;
    size_t count;
    double width;
    double mark_width; /* of the superscript marks at its end */
};

/* A passage made ready to be broken into lines of any measure. */
struct composed;

struct composed *flow_compose(struct flow *flow, const struct passage *passage,
                              const struct text_style *style, bool tabular);

/* The least measure that breaks no word. */
double composed_narrowest(struct composed *composed);

struct line *composed_lines(struct composed *composed, double measure, size_t *count);

struct spot {
    double x, y; /* of the baseline's start */
    struct node *node;
};

/* Sets a line in a strip, under the spot's node and its links. */
void composed_set(struct composed *composed, struct strip *strip, const struct line *line,
                  struct spot spot);

/* Sets a line without structure, for page furniture. */
void composed_set_plain(struct composed *composed, struct piece *piece, const struct line *line,
                        double x, double y);

/* How far below a line's upper edge its baseline lies. */
double baseline_below(const struct text_style *style);

/* ---- the blocks ---- */

struct text_block {
    struct passage passage;
    enum text_role role;
    struct node *node;
    double indent;
    bool keep_all; /* no page break inside it or behind it */
    struct text anchor;
};

/* Lays text out as strips; returns the first one, or NULL where there is no text. */
struct strip *flow_text(struct flow *flow, const struct text_block *block);

/* Breaks into lines of at most `width`. Text that would end with a scrap of a line is broken a
 * little earlier all along, where that costs no line. */
struct line *flow_lines(struct composed *composed, double width, size_t *count);

/* Marks `strips[from..to)` so that neither their first two nor their last two are parted. */
void flow_keep_ends(struct flow *flow, size_t from, size_t to);

void flow_list(struct flow *flow, const struct block *block);
void flow_table(struct flow *flow, const struct block *block);
void flow_picture(struct flow *flow, const struct block *block);

/* ---- flow_columns.c: how wide a table's columns are ---- */

struct column {
    double narrowest, widest; /* what its words need */
    double weight;
    double width; /* the result */
};
void columns_share(struct column *columns, size_t count, double room);

/* ---- flow_paginate.c ---- */

struct pages *flow_paginate(struct flow *flow);

/* ---- flow_footer.c ---- */

void flow_footers(struct flow *flow, struct pages *pages);

#endif
