#include "emit/pdf/flow.h"

#include "emit/pdf/flow_kept.h"

#include <stdlib.h>

static void flow_paragraph(struct flow *flow, const struct block *block)
{
    static const enum text_role roles[] = {
        [TONE_BODY] = TEXT_BODY, [TONE_LEAD] = TEXT_LEAD, [TONE_SMALL] = TEXT_SMALL};
    flow_text(flow, &(struct text_block){.passage = block->passage,
                                         .role = roles[block->tone],
                                         .node = flow_add_node(flow, flow->root, NODE_PARAGRAPH),
                                         .keep_all = block->tone == TONE_LEAD || block->leads,
                                         .anchor = block->anchor});
}

/* The words of a passage, for a bookmark. */
static struct text plain_words(struct flow *flow, const struct passage *passage)
{
    struct buffer words = {.arena = flow->arena};
    for (size_t i = 0; i < passage->count; i++) {
        if (!(passage->spans[i].look & LOOK_MARK)) {
            buffer_add(&words, passage->spans[i].text);
        }
    }
    return buffer_text(&words);
}

static void flow_heading_as(struct flow *flow, const struct block *block, enum text_role role)
{
    struct node *node = flow_add_node(flow, flow->root, NODE_HEADING);
    node->level = block->level;
    struct strip *first = flow_text(flow, &(struct text_block){.passage = block->passage,
                                                               .role = role,
                                                               .node = node,
                                                               .keep_all = true,
                                                               .anchor = block->anchor});
    if (first) {
        first->heading = plain_words(flow, &block->passage);
        first->level = block->level;
    }
}

static void flow_heading(struct flow *flow, const struct block *block)
{
    flow_heading_as(flow, block,
                    block->level <= 2   ? TEXT_HEADING_2
                    : block->level == 3 ? TEXT_HEADING_3
                                        : TEXT_HEADING_4);
}

static void flow_rule(struct flow *flow, struct box box, double below, enum ink ink)
{
    struct strip *strip = flow_add_strip(flow, 0, box.height + below);
    strip->keep = true;
    piece_add_box(flow, strip_add_decoration(flow, strip), box, ink);
}

static void flow_cover_text(struct flow *flow, struct passage passage, enum text_role role)
{
    flow_text(flow, &(struct text_block){.passage = passage,
                                         .role = role,
                                         .node = flow_add_node(flow, flow->root, NODE_PARAGRAPH),
                                         .keep_all = true});
}

/* A short bar, the title, for whom it is, then the lines between two rules. */
static void flow_cover(struct flow *flow, const struct block *block)
{
    const struct cover *cover = &block->cover;
    const double bar_width = 56, bar_height = 4, below = 10;
    flow_rule(flow, (struct box){flow->left, -bar_height, bar_width, bar_height}, below,
              INK_ACCENT);
    flow_cover_text(flow, passage_of(flow->arena, cover->eyebrow), TEXT_EYEBROW);
    flow_heading_as(flow,
                    &(struct block){.level = 1, .passage = passage_of(flow->arena, cover->title)},
                    TEXT_TITLE);
    flow_cover_text(flow, passage_of(flow->arena, cover->subtitle), TEXT_SUBTITLE);
    double thin = flow->style->hairline;
    flow_rule(flow, (struct box){flow->left, -thin, flow->width, thin}, below, INK_LINE);
    for (size_t i = 0; i < cover->line_count; i++) {
        flow_cover_text(flow, cover->lines[i], TEXT_COVER_LINE);
    }
    flow->after = below - 2;
    flow_rule(flow, (struct box){flow->left, -thin, flow->width, thin}, below, INK_LINE);
}

static void flow_block(struct flow *flow, const struct block *block)
{
    switch (block->kind) {
    case BLOCK_COVER:
        flow_cover(flow, block);
        break;
    case BLOCK_HEADING:
        flow_heading(flow, block);
        break;
    case BLOCK_PARAGRAPH:
        flow_paragraph(flow, block);
        break;
    case BLOCK_LIST:
        flow_list(flow, block);
        break;
    case BLOCK_TABLE:
        flow_table(flow, block);
        break;
    case BLOCK_PICTURE:
        flow_picture(flow, block);
        break;
    }
}

/* By name; of two with one name the first on the pages comes first. */
static int compare_anchors(const void *one, const void *other)
{
    const struct target *a = *(const struct target *const *)one;
    const struct target *b = *(const struct target *const *)other;
    int order = text_compare(a->name, b->name);
    return order ? order : a < b ? -1 : a > b;
}

static const struct target **sorted_anchors(struct flow *flow, const struct pages *pages)
{
    const struct target **sorted =
        ARENA_ARRAY(flow->arena, pages->anchor_count, const struct target *);
    for (size_t i = 0; i < pages->anchor_count; i++) {
        sorted[i] = &pages->anchors[i];
    }
    if (pages->anchor_count) {
        qsort(sorted, pages->anchor_count, sizeof *sorted, compare_anchors);
    }
    return sorted;
}

/* The first of the name, or NULL. */
static const struct target *find_anchor(const struct target **sorted, size_t count,
                                        struct text name)
{
    size_t from = 0;
    for (size_t end = count; from < end;) {
        size_t middle = from + (end - from) / 2;
        if (text_compare(sorted[middle]->name, name) < 0) {
            from = middle + 1;
        } else {
            end = middle;
        }
    }
    return from < count && text_equal(sorted[from]->name, name) ? sorted[from] : NULL;
}

/* Tells each link inside the document where it leads. */
static void aim_links(struct flow *flow, const struct pages *pages)
{
    const struct target **sorted = sorted_anchors(flow, pages);
    for (size_t i = 0; i < flow->link_count; i++) {
        struct node *link = flow->links[i];
        if (!link->anchor.len) {
            continue;
        }
        link->target = find_anchor(sorted, pages->anchor_count, link->anchor);
        if (!link->target) {
            diag_error(flow->diags, (struct place){0}, "pdf-anchor",
                       "a link leads to '%.*s', which the document does not have",
                       TEXT_ARG(link->anchor));
            flow->failed = true;
        }
    }
}

struct pages *flow_pages(const struct document *document, const struct style *style,
                         struct measure measure, struct diags *diags)
{
    struct flow flow = {.arena = document->arena,
                        .document = document,
                        .style = style,
                        .measure = measure,
                        .diags = diags,
                        .left = style->left,
                        .width = style->paper_width - style->left - style->right};
    if (measure.kept) {
        flow_kept_start(measure.kept);
    }
    flow.root = flow_add_node(&flow, NULL, NODE_DOCUMENT);
    for (size_t i = 0; i < document->count; i++) {
        flow_block(&flow, document->blocks[i]);
    }
    struct pages *pages = flow_paginate(&flow);
    flow_footers(&flow, pages);
    aim_links(&flow, pages);
    return flow.failed ? NULL : pages;
}
