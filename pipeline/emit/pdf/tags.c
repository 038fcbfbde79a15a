#include "emit/pdf/tags.h"

#include "emit/pdf/pdf_private.h"

struct annotation {
    HPDF_Annotation annotation;
    HPDF_Dict owner;
};

enum { KEYS_A_LEAF = 1000 };

struct tags {
    struct pdf *pdf;
    HPDF_Dict root;
    HPDF_Dict **owners;       /* per page and numbered piece: the element it belongs to */
    HPDF_Destination *places; /* per anchor, once a link leads there */
    struct annotation *annotations;
    size_t annotation_count;
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
        [NODE_LINK] = "Link",         [NODE_SPAN] = "Span",
    };
    if (node->role == NODE_HEADING && node->level >= 1 && node->level <= 6) {
        return headings[node->level - 1];
    }
    return names[node->role];
}

/* ---- links ---- */

/* An address as PDF wants it: what is not ASCII, percent-encoded. */
static const char *ascii_address(struct arena *arena, struct text address)
{
    struct buffer out = {.arena = arena};
    for (size_t i = 0; i < address.len; i++) {
        unsigned char byte = (unsigned char)address.at[i];
        if (byte > 0x20 && byte < 0x7F) {
            buffer_add_char(&out, address.at[i]);
        } else {
            buffer_format(&out, "%%%02X", byte);
        }
    }
    return text_terminated(arena, buffer_text(&out));
}

static HPDF_Destination place_of(struct tags *tags, struct text anchor)
{
    const struct pages *pages = tags->pdf->pages;
    for (size_t i = 0; i < pages->anchor_count; i++) {
        if (text_equal(pages->anchors[i].name, anchor)) {
            if (!tags->places[i]) {
                tags->places[i] = pdf_destination(tags->pdf, &pages->anchors[i]);
            }
            return tags->places[i];
        }
    }
    return NULL; /* the flow stage has refused such a document */
}

static HPDF_Annotation annotate(struct tags *tags, const struct node *node,
                                const struct piece *piece, const struct mark *mark)
{
    const double below = mark->size * 0.25, above = mark->size * 0.95;
    struct pdf *pdf = tags->pdf;
    HPDF_Page page = pdf->paper[piece->page];
    HPDF_Rect area = {(HPDF_REAL)mark->x, (HPDF_REAL)(mark->y - below),
                      (HPDF_REAL)(mark->x + mark->width), (HPDF_REAL)(mark->y + above)};
    if (node->anchor.len) {
        HPDF_Destination place = place_of(tags, node->anchor);
        return HPDF_Page_CreateLinkAnnot(page, area, place);
    }
    return HPDF_Page_CreateURILinkAnnot(page, area, ascii_address(pdf->arena, node->address));
}

static void add_annotation(struct tags *tags, HPDF_Dict element, HPDF_Annotation annotation,
                           const struct piece *piece)
{
    HPDF_Array kids = HPDF_Dict_GetItem(element, "K", HPDF_OCLASS_ARRAY);
    HPDF_Dict reference = HPDF_Dict_New(tags->pdf->doc->mmgr);
    HPDF_Array_Add(kids, reference);
    HPDF_Dict_AddName(reference, "Type", "OBJR");
    HPDF_Dict_Add(reference, "Pg", tags->pdf->paper[piece->page]);
    HPDF_Dict_Add(reference, "Obj", annotation);
    tags->annotations = arena_grow(tags->pdf->arena, tags->annotations, tags->annotation_count,
                                   sizeof *tags->annotations);
    tags->annotations[tags->annotation_count++] = (struct annotation){annotation, element};
}

static void link_piece(struct tags *tags, HPDF_Dict element, const struct node *node,
                       const struct piece *piece)
{
    enum { PRINTED = 4 };
    for (size_t i = 0; i < piece->count; i++) {
        if (piece->marks[i].kind != MARK_TEXT) {
            continue;
        }
        HPDF_Annotation annotation = annotate(tags, node, piece, &piece->marks[i]);
        HPDF_LinkAnnot_SetBorderStyle(annotation, 0, 0, 0);
        pdf_set_text(tags->pdf, annotation, "Contents", node->purpose);
        HPDF_Dict_AddNumber(annotation, "F", PRINTED);
        add_annotation(tags, element, annotation, piece);
    }
}

/* ---- elements ---- */

static HPDF_Dict add_element(struct tags *tags, HPDF_Dict parent, const char *type)
{
    HPDF_Dict element = pdf_add_dict(tags->pdf);
    HPDF_Dict_AddName(element, "Type", "StructElem");
    HPDF_Dict_AddName(element, "S", type);
    HPDF_Dict_Add(element, "P", parent);
    pdf_array_in(tags->pdf, element, "K");
    HPDF_Array_Add(HPDF_Dict_GetItem(parent, "K", HPDF_OCLASS_ARRAY), element);
    return element;
}

static HPDF_Dict attributes_of(struct tags *tags, HPDF_Dict element, const char *owner)
{
    HPDF_Dict attributes = pdf_dict_in(tags->pdf, element, "A");
    HPDF_Dict_AddName(attributes, "O", owner);
    return attributes;
}

static void add_attributes(struct tags *tags, HPDF_Dict element, const struct node *node)
{
    bool spans = node->column_span > 1;
    if (node->language.len) {
        pdf_set_ascii(tags->pdf, element, "Lang",
                      text_terminated(tags->pdf->arena, node->language));
    }
    if (node->numbering) {
        HPDF_Dict attributes = attributes_of(tags, element, "List");
        HPDF_Dict_AddName(attributes, "ListNumbering", node->numbering);
    }
    if (node->scope == SCOPE_NONE && !spans) {
        return;
    }
    HPDF_Dict attributes = attributes_of(tags, element, "Table");
    if (node->scope != SCOPE_NONE) {
        const char *scope = node->scope == SCOPE_COLUMN ? "Column" : "Row";
        HPDF_Dict_AddName(attributes, "Scope", scope);
    }
    if (spans) {
        HPDF_Dict_AddNumber(attributes, "ColSpan", (HPDF_INT32)node->column_span);
    }
}

/* Content on the element's first page is a number, content on a later page says which page. */
static void add_content(struct tags *tags, HPDF_Dict element, const struct piece *piece)
{
    HPDF_Page page = tags->pdf->paper[piece->page];
    HPDF_Array kids = HPDF_Dict_GetItem(element, "K", HPDF_OCLASS_ARRAY);
    HPDF_Page home = HPDF_Dict_GetItem(element, "Pg", HPDF_OCLASS_DICT);
    if (!home) {
        HPDF_Dict_Add(element, "Pg", page);
        home = page;
    }
    tags->owners[piece->page][piece->number] = element;
    if (home == page) {
        HPDF_Array_AddNumber(kids, (HPDF_INT32)piece->number);
        return;
    }
    HPDF_Dict reference = HPDF_Dict_New(tags->pdf->doc->mmgr);
    HPDF_Array_Add(kids, reference);
    HPDF_Dict_AddName(reference, "Type", "MCR");
    HPDF_Dict_Add(reference, "Pg", page);
    HPDF_Dict_AddNumber(reference, "MCID", (HPDF_INT32)piece->number);
}

/* Depth is that of the document's own nesting: a list in a list in a list at most. */
static void write_node(struct tags *tags, HPDF_Dict parent, const struct node *node)
{
    HPDF_Dict element = add_element(tags, parent, tags_role_name(node));
    add_attributes(tags, element, node);
    for (size_t i = 0; i < node->kid_count; i++) {
        const struct node_kid *kid = &node->kids[i];
        if (kid->node) {
            write_node(tags, element, kid->node);
            continue;
        }
        add_content(tags, element, kid->piece);
        if (node->role == NODE_LINK) {
            link_piece(tags, element, node, kid->piece);
        }
    }
}

/* ---- the way back from content to elements ---- */

static void add_page_keys(struct tags *tags, HPDF_Array numbers, size_t page)
{
    struct pdf *pdf = tags->pdf;
    HPDF_Array owners = HPDF_Array_New(pdf->doc->mmgr);
    HPDF_Xref_Add(pdf->doc->xref, owners);
    for (size_t i = 0; i < pdf->pages->items[page].numbered; i++) {
        HPDF_Array_Add(owners, tags->owners[page][i]);
    }
    HPDF_Dict_AddNumber(pdf->paper[page], "StructParents", (HPDF_INT32)page);
    HPDF_Dict_AddName(pdf->paper[page], "Tabs", "S");
    HPDF_Array_AddNumber(numbers, (HPDF_INT32)page);
    HPDF_Array_Add(numbers, owners);
}

static void add_annotation_key(struct tags *tags, HPDF_Array numbers, size_t key)
{
    const struct annotation *annotation = &tags->annotations[key - tags->pdf->pages->count];
    HPDF_Dict_AddNumber(annotation->annotation, "StructParent", (HPDF_INT32)key);
    HPDF_Array_AddNumber(numbers, (HPDF_INT32)key);
    HPDF_Array_Add(numbers, annotation->owner);
}

/* The keys from..end-1: the pages come first, the annotations behind them. */
static void add_leaf(struct tags *tags, HPDF_Array leaves, size_t from, size_t end)
{
    HPDF_Dict leaf = pdf_add_dict(tags->pdf);
    HPDF_Array_Add(leaves, leaf);
    HPDF_Array limits = pdf_array_in(tags->pdf, leaf, "Limits");
    HPDF_Array_AddNumber(limits, (HPDF_INT32)from);
    HPDF_Array_AddNumber(limits, (HPDF_INT32)(end - 1));
    HPDF_Array numbers = pdf_array_in(tags->pdf, leaf, "Nums");
    for (size_t key = from; key < end; key++) {
        if (key < tags->pdf->pages->count) {
            add_page_keys(tags, numbers, key);
        } else {
            add_annotation_key(tags, numbers, key);
        }
    }
}

/* The tree has leaves, since libharu lets no array hold more than 32,767 items. */
static void write_parent_tree(struct tags *tags)
{
    HPDF_Dict tree = pdf_add_dict(tags->pdf);
    HPDF_Dict_Add(tags->root, "ParentTree", tree);
    HPDF_Array leaves = pdf_array_in(tags->pdf, tree, "Kids");
    size_t count = tags->pdf->pages->count + tags->annotation_count;
    for (size_t from = 0; from < count; from += KEYS_A_LEAF) {
        size_t end = from + KEYS_A_LEAF < count ? from + KEYS_A_LEAF : count;
        add_leaf(tags, leaves, from, end);
    }
    HPDF_Dict_AddNumber(tags->root, "ParentTreeNextKey", (HPDF_INT32)count);
}

void tags_write(struct pdf *pdf)
{
    const struct pages *pages = pdf->pages;
    struct tags tags = {.pdf = pdf, .root = pdf_add_dict(pdf)};
    tags.places = ARENA_ARRAY(pdf->arena, pages->anchor_count, HPDF_Destination);
    tags.owners = ARENA_ARRAY(pdf->arena, pages->count, HPDF_Dict *);
    for (size_t i = 0; i < pages->count; i++) {
        tags.owners[i] = ARENA_ARRAY(pdf->arena, pages->items[i].numbered, HPDF_Dict);
    }
    HPDF_Dict_AddName(tags.root, "Type", "StructTreeRoot");
    pdf_array_in(pdf, tags.root, "K");
    HPDF_Dict_Add(pdf->doc->catalog, "StructTreeRoot", tags.root);
    HPDF_Dict marked = pdf_dict_in(pdf, pdf->doc->catalog, "MarkInfo");
    HPDF_Dict_AddBoolean(marked, "Marked", HPDF_TRUE);
    write_node(&tags, tags.root, pages->root);
    write_parent_tree(&tags);
}
