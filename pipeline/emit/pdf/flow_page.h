/* flow_page: laid-out pages, as the flow stage hands them to a writer.
 *
 * Two views of one document. Each page is a row of pieces, every piece a stretch of marks (text,
 * boxes and the shapes of pictures at fixed places) that belongs to one node or is furniture (an
 * artifact). The nodes are the tree of meaning (headings, paragraphs, tables, links) in reading
 * order, with the pieces as its leaves. A writer of tagged PDF writes both; one of plain PDF needs
 * the pages alone. Lengths are points, the origin is the lower left corner of the paper. */
#ifndef CAREERGUIDE_FLOW_PAGE_H
#define CAREERGUIDE_FLOW_PAGE_H

#include "base/text.h"
#include "emit/pdf/style.h"
#include "emit/raster.h"

enum node_role {
    NODE_DOCUMENT,
    NODE_HEADING,
    NODE_PARAGRAPH,
    NODE_LIST,
    NODE_ITEM,
    NODE_LABEL,
    NODE_ITEM_BODY,
    NODE_TABLE,
    NODE_CAPTION,
    NODE_TABLE_HEAD,
    NODE_TABLE_BODY,
    NODE_ROW,
    NODE_HEADER_CELL,
    NODE_CELL,
    NODE_LINK,
    NODE_GROUP, /* a picture with its caption */
    NODE_FIGURE,
    NODE_SPAN, /* words in another language than those around them */
    NODE_ROLES
};

enum scope { SCOPE_NONE, SCOPE_COLUMN, SCOPE_ROW };

/* What stands under a node: another node or a piece of a page; the other one is NULL. */
struct node_kid {
    struct node *node;
    struct piece *piece;
};

struct area {
    double left, bottom, right, top;
};

struct node {
    enum node_role role;
    int level;                   /* of a heading, 1 to 6 */
    enum scope scope;            /* of a header cell */
    size_t column_span;          /* of a cell over several columns, else 0 */
    const char *numbering;       /* of a list: "Disc", "Decimal", "LowerAlpha" */
    struct text address;         /* of a link out of the document */
    struct text anchor;          /* of a link inside it */
    const struct target *target; /* of such a link: the place of its anchor */
    struct text purpose;         /* of a link: where it leads, in words */
    struct text instead;         /* of a figure: says the same in words */
    struct area area;            /* of a figure, on its page */
    struct text language;        /* BCP 47 where it is not its parent's, else empty */
    struct node *parent;
    struct node_kid *kids;
    size_t kid_count;
    bool placed; /* stands among its parent's kids */
};

enum artifact { ARTIFACT_NONE, ARTIFACT_DECORATION, ARTIFACT_REPEATED_HEADER, ARTIFACT_FOOTER };

enum mark_kind { MARK_TEXT, MARK_BOX, MARK_LINE, MARK_HEAD, MARK_DOT, MARK_IMAGE };

struct mark {
    enum mark_kind kind;
    double x, y;          /* where a baseline or line starts; a box's lower left corner, the middle
                             of a head's base or of a dot */
    double width, height; /* from there to the other end, corner or tip; text has no height */
    double thickness;     /* of a line; how wide a head or a dot is */
    enum stroke stroke;   /* of a line */
    struct color color;
    struct text text;
    enum face face;
    bool tabular;
    double size;
    const struct raster *raster; /* of an image */
};

struct piece {
    struct node *node; /* NULL: an artifact */
    enum artifact artifact;
    size_t page;   /* 0-based */
    size_t number; /* among the page's pieces that have a node, 0-based */
    struct mark *marks;
    size_t count;
};

struct page {
    struct piece **pieces;
    size_t count;
    size_t numbered; /* how many have a node */
};

/* A place that a link or a bookmark leads to. */
struct target {
    struct text name; /* of an anchor; the words of a heading */
    int level;        /* of a heading, else 0 */
    size_t page;
    double y; /* the upper edge of what stands there */
};

struct pages {
    double paper_width, paper_height;
    struct page *items;
    size_t count;
    struct node *root;
    struct target *anchors;
    size_t anchor_count;
    struct target *headings;
    size_t heading_count;
};

#endif
