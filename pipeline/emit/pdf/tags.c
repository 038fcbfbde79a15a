#include "emit/pdf/tags.h"

#include "emit/pdf/pdf_private.h"

#include <math.h>

/* An element is a line such as "<</S/TD/Pg 4 0 R/P 81 0 R/K[ 17]>>". Neither it nor an annotation
 * need say its type (ISO 32000-1, tables 323 and 164), and an OBJR is on its element's page unless
 * it says another. What siblings have in common stands first, which compresses well. */

struct annotation {
    struct pdf_written *object;
    size_t owner; /* the number of the element that it belongs to */
    const struct node *node;
    const struct mark *mark;
    size_t page;
};

enum { KEYS_A_LEAF = 1000 };

struct tags {
    struct pdf *pdf;
    size_t **owners; /* per page and numbered piece: the element it belongs to */
    struct annotation *annotations;
    size_t annotation_count;
    struct pdf_written *annotation_objects; /* one for each that there will be */
    struct buffer line;                     /* the object that is being written */
};

const char *tags_role_name(const struct node *node)
{
    static const char *const headings[] = {"H1", "H2", "H3", "H4", "H5", "H6"};
    static const char *const names[NODE_ROLES] = {
        [NODE_DOCUMENT] = "Document", [NODE_HEADING] = "H1",
        [NODE_PARAGRAPH] = "P",       [NODE_LIST] = "L",
        [NODE_ITEM] = "LI",           [NODE_LABEL] = "Lbl",
        [NODE_ITEM_BODY] = "LBody",   [NODE_TABLE] = "Table",
        [NODE_CAPTION] = "Caption",   [NODE_TABLE_HEAD] = "THead",
        [NODE_TABLE_BODY] = "TBody",  [NODE_ROW] = "TR",
        [NODE_HEADER_CELL] = "TH",    [NODE_CELL] = "TD",
        [NODE_LINK] = "Link",         [NODE_GROUP] = "Div",
        [NODE_FIGURE] = "Figure",     [NODE_SPAN] = "Span",
    };
    if (node->role == NODE_HEADING && node->level >= 1 && node->level <= 6) {
        return headings[node->level - 1];
    }
    return names[node->role];
}

static void finish(struct tags *tags, struct pdf_written *object)
{
    object->text = text_copy(tags->pdf->arena, buffer_text(&tags->line));
    tags->line.len = 0;
}

static size_t page_number(const struct tags *tags, size_t page)
{
    return pdf_number(tags->pdf->paper[page]);
}

static void put_entry(struct buffer *out, const char *key, size_t number)
{
    buffer_add_string(out, key);
    pdf_put_number(out, number);
}

static void put_link(struct buffer *out, const char *key, size_t number)
{
    buffer_add_string(out, key);
    pdf_put_reference(out, number);
}

static void put_area(struct buffer *out, const char *key, struct area area)
{
    const double corners[] = {area.left, area.bottom, area.right, area.top};
    buffer_add_string(out, key);
    for (size_t i = 0; i < 4; i++) {
        buffer_add_char(out, i ? ' ' : '[');
        pdf_put_hundredths(out, lround(corners[i] * 10) * 10); /* to a tenth of a point */
    }
    buffer_add_char(out, ']');
}

static void put_words(struct tags *tags, const char *key, struct text words)
{
    buffer_add_string(&tags->line, key);
    pdf_put_bytes(&tags->line, pdf_words(tags->pdf->arena, words));
}

/* ---- elements ---- */

/* What a figure shows, in words, and where it stands. */
static void describe_figure(struct tags *tags, const struct node *node)
{
    put_words(tags, "/Alt", node->instead);
    put_area(&tags->line, "/A<</O/Layout/Placement/Block/BBox", node->area);
    buffer_add_string(&tags->line, ">>");
}

static void put_attributes(struct buffer *out, const struct node *node)
{
    bool spans = node->column_span > 1;
    if (node->numbering) {
        buffer_add_string(out, "/A<</O/List/ListNumbering/");
        buffer_add_string(out, node->numbering);
        buffer_add_string(out, ">>");
    }
    if (node->scope == SCOPE_NONE && !spans) {
        return;
    }
    buffer_add_string(out, "/A<</O/Table");
    if (node->scope != SCOPE_NONE) {
        buffer_add_string(out, node->scope == SCOPE_COLUMN ? "/Scope/Column" : "/Scope/Row");
    }
    if (spans) {
        put_entry(out, "/ColSpan ", node->column_span);
    }
    buffer_add_string(out, ">>");
}

/* The page that the element's content starts on, or the count of pages where it has none. */
static size_t home_of(const struct tags *tags, const struct node *node)
{
    for (size_t i = 0; i < node->kid_count; i++) {
        if (node->kids[i].piece) {
            return node->kids[i].piece->page;
        }
    }
    return tags->pdf->pages->count;
}

/* Content on the element's first page is a number, content on a later page says which page. */
static void put_content(struct tags *tags, size_t element, size_t home, const struct piece *piece)
{
    tags->owners[piece->page][piece->number] = element;
    if (piece->page == home) {
        put_entry(&tags->line, " ", piece->number);
        return;
    }
    put_link(&tags->line, "<</Type/MCR/Pg", page_number(tags, piece->page));
    put_entry(&tags->line, "/MCID ", piece->number);
    buffer_add_string(&tags->line, ">>");
}

/* An annotation for each stretch of text; it is written when the pages' keys are known. */
static void put_annotations(struct tags *tags, size_t element, const struct node *node,
                            const struct piece *piece)
{
    bool elsewhere = piece->page != home_of(tags, node);
    for (size_t i = 0; i < piece->count; i++) {
        if (piece->marks[i].kind != MARK_TEXT) {
            continue;
        }
        struct pdf_written *object = &tags->annotation_objects[tags->annotation_count];
        tags->annotations[tags->annotation_count++] =
            (struct annotation){object, element, node, &piece->marks[i], piece->page};
        buffer_add_string(&tags->line, "<</Type/OBJR");
        if (elsewhere) {
            put_link(&tags->line, "/Pg", page_number(tags, piece->page));
        }
        put_link(&tags->line, "/Obj", pdf_number(object));
        buffer_add_string(&tags->line, ">>");
    }
}

static void put_kids(struct tags *tags, size_t element, const struct node *node,
                     const struct pdf_written *elements)
{
    size_t home = home_of(tags, node);
    buffer_add_string(&tags->line, "/K[");
    for (size_t i = 0; i < node->kid_count; i++) {
        const struct node_kid *kid = &node->kids[i];
        if (kid->node) {
            pdf_put_reference(&tags->line, pdf_number(elements++));
            continue;
        }
        put_content(tags, element, home, kid->piece);
        if (node->role == NODE_LINK) {
            put_annotations(tags, element, node, kid->piece);
        }
    }
    buffer_add_string(&tags->line, "]>>");
}

/* The element but for its kids. */
static void put_element(struct tags *tags, size_t parent, const struct node *node)
{
    struct buffer *line = &tags->line;
    size_t home = home_of(tags, node);
    buffer_add_string(line, "<</S/");
    buffer_add_string(line, tags_role_name(node));
    if (home < tags->pdf->pages->count) {
        put_link(line, "/Pg", page_number(tags, home));
    }
    put_link(line, "/P", parent);
    if (node->role == NODE_FIGURE) {
        describe_figure(tags, node);
    }
    if (node->language.len) {
        put_words(tags, "/Lang", node->language);
    }
    put_attributes(line, node);
}

/* The elements of a node's kids get their numbers one after the other: the lines of siblings then
 * say nearly the same, which compresses well. Depth is that of the document's own nesting: a list
 * in a list in a list at most. */
static void write_node(struct tags *tags, struct pdf_written *object, size_t parent,
                       const struct node *node)
{
    size_t count = 0;
    for (size_t i = 0; i < node->kid_count; i++) {
        count += node->kids[i].node != NULL;
    }
    struct pdf_written *elements = pdf_add_several(tags->pdf, count);
    size_t number = pdf_number(object);
    put_element(tags, parent, node);
    put_kids(tags, number, node, elements);
    finish(tags, object);
    for (size_t i = 0; i < node->kid_count; i++) {
        if (node->kids[i].node) {
            write_node(tags, elements++, number, node->kids[i].node);
        }
    }
}

/* ---- links ---- */

/* An address as PDF wants it: what is not ASCII, percent-encoded. */
static void put_address(struct tags *tags, struct text address)
{
    struct buffer out = {.arena = tags->pdf->arena};
    for (size_t i = 0; i < address.len; i++) {
        unsigned char byte = (unsigned char)address.at[i];
        if (byte > 0x20 && byte < 0x7F) {
            buffer_add_char(&out, address.at[i]);
        } else {
            buffer_format(&out, "%%%02X", byte);
        }
    }
    buffer_add_string(&tags->line, "/A<</S/URI/URI");
    pdf_put_bytes(&tags->line, buffer_text(&out));
    buffer_add_string(&tags->line, ">>");
}

/* Where a stretch of text is, from its descenders to its capitals, in whole points: nobody points
 * more exactly. */
static struct area area_of(const struct mark *mark)
{
    const double below = mark->size * 0.25, above = mark->size * 0.95;
    return (struct area){floor(mark->x), floor(mark->y - below), ceil(mark->x + mark->width),
                         ceil(mark->y + above)};
}

static void write_annotation(struct tags *tags, const struct annotation *annotation, size_t key)
{
    struct buffer *line = &tags->line;
    buffer_add_string(line, "<</Subtype/Link/F 4/Border[0 0 0]/StructParent ");
    pdf_put_number(line, key);
    put_area(line, "/Rect", area_of(annotation->mark));
    if (annotation->node->target) {
        pdf_put_destination(line, tags->pdf, annotation->node->target);
    } else {
        put_address(tags, annotation->node->address);
    }
    put_words(tags, "/Contents", annotation->node->purpose);
    buffer_add_string(line, ">>");
    finish(tags, annotation->object);
}

static void list_annotations(struct tags *tags, size_t page)
{
    bool any = false;
    buffer_add_char(&tags->line, '[');
    for (size_t i = 0; i < tags->annotation_count; i++) {
        if (tags->annotations[i].page == page) {
            pdf_put_reference(&tags->line, pdf_number(tags->annotations[i].object));
            any = true;
        }
    }
    buffer_add_char(&tags->line, ']');
    if (any) {
        struct pdf_written *list = pdf_add_written(tags->pdf);
        HPDF_Dict_Add(tags->pdf->paper[page], "Annots", list);
        finish(tags, list);
    }
    tags->line.len = 0;
}

/* ---- the way back from content to elements ---- */

/* The elements of a page's pieces, in the order of their numbers. */
static size_t write_owners(struct tags *tags, size_t page)
{
    struct pdf_written *owners = pdf_add_written(tags->pdf);
    buffer_add_char(&tags->line, '[');
    for (size_t i = 0; i < tags->pdf->pages->items[page].numbered; i++) {
        pdf_put_reference(&tags->line, tags->owners[page][i]);
    }
    buffer_add_char(&tags->line, ']');
    finish(tags, owners);
    HPDF_Dict_AddNumber(tags->pdf->paper[page], "StructParents", (HPDF_INT32)page);
    HPDF_Dict_AddName(tags->pdf->paper[page], "Tabs", "S");
    return pdf_number(owners);
}

/* What a key stands for. The pages come first, the annotations behind them. */
static size_t write_key(struct tags *tags, size_t key)
{
    size_t pages = tags->pdf->pages->count;
    if (key < pages) {
        return write_owners(tags, key);
    }
    const struct annotation *annotation = &tags->annotations[key - pages];
    write_annotation(tags, annotation, key);
    return annotation->owner;
}

/* The keys from..end-1. */
static size_t write_leaf(struct tags *tags, size_t from, size_t end)
{
    struct pdf_written *leaf = pdf_add_written(tags->pdf);
    struct buffer numbers = {.arena = tags->pdf->arena};
    for (size_t key = from; key < end; key++) {
        put_entry(&numbers, " ", key);
        pdf_put_reference(&numbers, write_key(tags, key));
    }
    put_entry(&tags->line, "<</Limits[", from);
    put_entry(&tags->line, " ", end - 1);
    buffer_add_string(&tags->line, "]/Nums[");
    buffer_add(&tags->line, buffer_text(&numbers));
    buffer_add_string(&tags->line, "]>>");
    finish(tags, leaf);
    return pdf_number(leaf);
}

/* A tree with leaves, so that no reader has to go through thousands of keys for one. */
static size_t write_parent_tree(struct tags *tags, size_t keys)
{
    struct pdf_written *tree = pdf_add_written(tags->pdf);
    struct buffer leaves = {.arena = tags->pdf->arena};
    for (size_t from = 0; from < keys; from += KEYS_A_LEAF) {
        size_t end = from + KEYS_A_LEAF < keys ? from + KEYS_A_LEAF : keys;
        pdf_put_reference(&leaves, write_leaf(tags, from, end));
    }
    buffer_add_string(&tags->line, "<</Kids[");
    buffer_add(&tags->line, buffer_text(&leaves));
    buffer_add_string(&tags->line, "]>>");
    finish(tags, tree);
    return pdf_number(tree);
}

static void write_root(struct tags *tags, struct pdf_written *root)
{
    struct pdf *pdf = tags->pdf;
    struct pdf_written *top = pdf_add_written(pdf);
    write_node(tags, top, pdf_number(root), pdf->pages->root);
    size_t keys = pdf->pages->count + tags->annotation_count;
    size_t tree = write_parent_tree(tags, keys);
    put_link(&tags->line, "<</Type/StructTreeRoot/K[", pdf_number(top));
    put_link(&tags->line, "]/ParentTree", tree);
    put_entry(&tags->line, "/ParentTreeNextKey ", keys);
    buffer_add_string(&tags->line, ">>");
    finish(tags, root);
}

static size_t count_links(const struct page *page)
{
    size_t count = 0;
    for (size_t i = 0; i < page->count; i++) {
        const struct piece *piece = page->pieces[i];
        for (size_t j = 0; j < piece->count; j++) {
            bool link = piece->node && piece->node->role == NODE_LINK;
            count += link && piece->marks[j].kind == MARK_TEXT;
        }
    }
    return count;
}

static void make_room(struct tags *tags)
{
    struct pdf *pdf = tags->pdf;
    const struct pages *pages = pdf->pages;
    size_t links = 0;
    tags->owners = ARENA_ARRAY(pdf->arena, pages->count, size_t *);
    for (size_t i = 0; i < pages->count; i++) {
        tags->owners[i] = ARENA_ARRAY(pdf->arena, pages->items[i].numbered, size_t);
        links += count_links(&pages->items[i]);
    }
    tags->annotations = ARENA_ARRAY(pdf->arena, links, struct annotation);
    tags->annotation_objects = pdf_add_several(pdf, links);
}

void tags_write(struct pdf *pdf)
{
    const struct pages *pages = pdf->pages;
    struct tags tags = {.pdf = pdf, .line = {.arena = pdf->arena}};
    make_room(&tags);
    struct pdf_written *root = pdf_add_written(pdf);
    HPDF_Dict_Add(pdf->doc->catalog, "StructTreeRoot", root);
    HPDF_Dict marked = pdf_dict_in(pdf, pdf->doc->catalog, "MarkInfo");
    HPDF_Dict_AddBoolean(marked, "Marked", HPDF_TRUE);
    write_root(&tags, root);
    for (size_t i = 0; i < pages->count; i++) {
        list_annotations(&tags, i);
    }
}
