#include "emit/pdf/flow_private.h"

enum { DEEPEST = 4 };

/* Where the items of each depth hang in the tree. */
struct nest {
    const struct list *list;
    struct node *lists[DEEPEST + 1];
    struct node *bodies[DEEPEST + 1];
    int depth;
    double label_width;
    enum text_role role;
};

static const char *numbering_of(const struct list *list, const struct list_item *item)
{
    if (list->kind == LIST_LETTERS) {
        return "LowerAlpha";
    }
    bool numbered = item->label.len && item->label.at[0] >= '0' && item->label.at[0] <= '9';
    return numbered ? "Decimal" : "Disc";
}

/* Labels stand in a column of their own, as wide as the widest of them wants. */
static double widest_label(struct flow *flow, const struct nest *nest)
{
    const struct text_style *style = &flow->style->text[nest->role];
    double widest = flow->style->list_indent;
    for (size_t i = 0; i < nest->list->count; i++) {
        int width =
            flow->measure.width(flow->measure.self, style->face, false, nest->list->items[i].label);
        double wanted = width * style->size / 1000 + style->size / 2;
        widest = wanted > widest ? wanted : widest;
    }
    return widest;
}

static int clip_depth(const struct nest *nest, int wanted)
{
    int deepest = nest->depth + 1 < DEEPEST ? nest->depth + 1 : DEEPEST;
    return wanted < 1 ? 1 : wanted > deepest ? deepest : wanted;
}

/* The list node for an item of this depth; a deeper list hangs in the body of the item above. */
static struct node *list_at(struct flow *flow, struct nest *nest, int depth,
                            const struct list_item *item)
{
    if (depth > nest->depth) {
        struct node *parent = depth > 1 ? nest->bodies[depth - 1] : flow->root;
        nest->lists[depth] = flow_add_node(flow, parent, NODE_LIST);
        nest->lists[depth]->numbering = numbering_of(nest->list, item);
    }
    nest->depth = depth;
    return nest->lists[depth];
}

static void set_label(struct flow *flow, const struct nest *nest, struct strip *strip,
                      struct text text, struct spot spot)
{
    struct passage *label = ARENA_NEW(flow->arena, struct passage);
    *label = passage_of(flow->arena, text);
    struct composed *composed = flow_compose(flow, label, &flow->style->text[nest->role], false);
    size_t count = 0;
    struct line *lines = composed_lines(composed, flow->width, &count);
    if (count) {
        composed_set(composed, strip, &lines[0], spot);
    }
}

static void flow_item(struct flow *flow, struct nest *nest, const struct list_item *item)
{
    const struct text_style *style = &flow->style->text[nest->role];
    int depth = clip_depth(nest, item->depth);
    struct node *entry = flow_add_node(flow, list_at(flow, nest, depth, item), NODE_ITEM);
    struct node *label = flow_add_node(flow, entry, NODE_LABEL);
    struct node *body = flow_add_node(flow, entry, NODE_ITEM_BODY);
    nest->bodies[depth] = body;
    double x = flow->left + (depth - 1) * nest->label_width;
    struct composed *composed = flow_compose(flow, &item->passage, style, false);
    size_t count = 0;
    double indent = depth * nest->label_width;
    struct line *lines = flow_lines(composed, flow->width - indent, &count);
    size_t from = flow->count;
    for (size_t i = 0; i < count || i == 0; i++) {
        struct strip *strip = flow_add_strip(flow, 0, style->leading);
        double y = -baseline_below(style);
        if (i == 0) {
            strip->anchor = item->anchor;
            set_label(flow, nest, strip, item->label, (struct spot){x, y, label});
        }
        if (i < count) {
            composed_set(composed, strip, &lines[i], (struct spot){flow->left + indent, y, body});
        }
    }
    flow_keep_ends(flow, from, flow->count);
    flow->after = flow->style->item_gap;
}

void flow_list(struct flow *flow, const struct block *block)
{
    const struct list *list = &block->list;
    struct nest nest = {.list = list, .role = list->tone == TONE_SMALL ? TEXT_SMALL : TEXT_BODY};
    nest.label_width = widest_label(flow, &nest);
    for (size_t i = 0; i < list->count; i++) {
        flow_item(flow, &nest, &list->items[i]);
    }
    flow->after = flow->style->text[nest.role].after;
}
