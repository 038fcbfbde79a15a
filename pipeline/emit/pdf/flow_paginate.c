#include "emit/pdf/flow_private.h"

struct paginator {
    struct flow *flow;
    struct pages *pages;
    double y; /* the lower edge of what was placed last */
};

static struct page *current(struct paginator *paginator)
{
    return &paginator->pages->items[paginator->pages->count - 1];
}

static void add_page(struct paginator *paginator)
{
    struct pages *pages = paginator->pages;
    pages->items =
        arena_grow(paginator->flow->arena, pages->items, pages->count, sizeof *pages->items);
    pages->items[pages->count++] = (struct page){NULL, 0, 0};
    paginator->y = pages->paper_height - paginator->flow->style->top;
}

/* ---- the tree: a node joins its parent when it is first placed, so kids stand as they are read */

static void add_kid(struct flow *flow, struct node *node, struct node_kid kid)
{
    node->kids = arena_grow(flow->arena, node->kids, node->kid_count, sizeof kid);
    node->kids[node->kid_count++] = kid;
}

static void place_node(struct flow *flow, struct node *node)
{
    if (node->placed || !node->parent) {
        return;
    }
    place_node(flow, node->parent);
    add_kid(flow, node->parent, (struct node_kid){node, NULL});
    node->placed = true;
}

/* ---- pieces ---- */

static struct piece *add_piece(struct paginator *paginator, struct piece like)
{
    struct page *page = current(paginator);
    struct piece *piece = ARENA_NEW(paginator->flow->arena, struct piece);
    piece->node = like.node;
    piece->artifact = like.artifact;
    piece->page = paginator->pages->count - 1;
    if (piece->node) {
        piece->number = page->numbered++;
        add_kid(paginator->flow, piece->node, (struct node_kid){NULL, piece});
    }
    page->pieces =
        arena_grow(paginator->flow->arena, page->pieces, page->count, sizeof(struct piece *));
    page->pieces[page->count++] = piece;
    return piece;
}

/* A piece that goes on with what the page's last one began joins it: the lines of a paragraph are
 * one piece a page. */
static struct piece *piece_for(struct paginator *paginator, struct piece like)
{
    struct page *page = current(paginator);
    struct piece *last = page->count ? page->pieces[page->count - 1] : NULL;
    if (last && last->node == like.node && last->artifact == like.artifact) {
        return last;
    }
    return add_piece(paginator, like);
}

static void place_piece(struct paginator *paginator, const struct piece *piece, bool again)
{
    struct piece like = {.node = again ? NULL : piece->node, .artifact = piece->artifact};
    if (again && piece->node) {
        like.artifact = ARTIFACT_REPEATED_HEADER;
    }
    if (like.node) {
        place_node(paginator->flow, like.node);
        like.node->area.bottom += paginator->y;
        like.node->area.top += paginator->y;
    }
    if (!piece->count) {
        return;
    }
    struct piece *placed = piece_for(paginator, like);
    for (size_t i = 0; i < piece->count; i++) {
        struct mark mark = piece->marks[i];
        mark.y += paginator->y;
        piece_add_mark(paginator->flow, placed, mark);
    }
}

static void add_target(struct flow *flow, struct target **targets, size_t *count,
                       struct target target)
{
    *targets = arena_grow(flow->arena, *targets, *count, sizeof target);
    (*targets)[(*count)++] = target;
}

static void place_strip(struct paginator *paginator, const struct strip *strip, bool again)
{
    struct pages *pages = paginator->pages;
    struct target target = {.page = pages->count - 1, .y = paginator->y};
    if (strip->anchor.len && !again) {
        target.name = strip->anchor;
        add_target(paginator->flow, &pages->anchors, &pages->anchor_count, target);
    }
    if (strip->heading.len && !again) {
        target.name = strip->heading;
        target.level = strip->level;
        add_target(paginator->flow, &pages->headings, &pages->heading_count, target);
    }
    for (size_t i = 0; i < strip->count; i++) {
        place_piece(paginator, strip->pieces[i], again);
    }
    paginator->y -= strip->height;
}

/* ---- how much a page holds ---- */

static double repeated_height(const struct strip *strip)
{
    double height = 0;
    for (size_t i = 0; strip->repeat && i < strip->repeat->count; i++) {
        height += strip->repeat->strips[i]->height;
    }
    return height;
}

/* One past the last strip of the page that starts with strip `from`: as many as fit, but no page
 * ends behind a strip that wants its neighbour, unless nothing else is left. */
static size_t page_end(const struct flow *flow, size_t from)
{
    const struct style *style = flow->style;
    double room = style->paper_height - style->top - style->bottom;
    double used = repeated_height(flow->strips[from]);
    size_t good = from;
    size_t at = from;
    for (; at < flow->count; at++) {
        const struct strip *strip = flow->strips[at];
        used += strip->height + (at > from ? strip->before : 0);
        if (used > room) {
            break;
        }
        good = strip->keep ? good : at + 1;
    }
    if (at == flow->count) {
        return at;
    }
    if (good > from) {
        return good;
    }
    return at > from ? at : from + 1;
}

static void fill_page(struct paginator *paginator, size_t from, size_t to)
{
    struct flow *flow = paginator->flow;
    const struct repeat *repeat = flow->strips[from]->repeat;
    add_page(paginator);
    for (size_t i = 0; repeat && i < repeat->count; i++) {
        place_strip(paginator, repeat->strips[i], true);
    }
    for (size_t i = from; i < to; i++) {
        paginator->y -= i > from ? flow->strips[i]->before : 0;
        place_strip(paginator, flow->strips[i], false);
    }
}

struct pages *flow_paginate(struct flow *flow)
{
    struct pages *pages = ARENA_NEW(flow->arena, struct pages);
    pages->paper_width = flow->style->paper_width;
    pages->paper_height = flow->style->paper_height;
    pages->root = flow->root;
    struct paginator paginator = {flow, pages, 0};
    for (size_t from = 0; from < flow->count;) {
        size_t to = page_end(flow, from);
        fill_page(&paginator, from, to);
        from = to;
    }
    if (!pages->count) {
        add_page(&paginator); /* a document has a page, even with nothing on it */
    }
    return pages;
}
