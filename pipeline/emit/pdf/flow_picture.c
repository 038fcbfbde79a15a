#include "emit/pdf/drawing.h"
#include "emit/pdf/flow_private.h"

/* A picture is one strip, which no page break cuts, and keeps its caption below it. */

static struct mark mark_of(const struct flow *flow, const struct shape *shape)
{
    static const enum mark_kind kinds[] = {
        [SHAPE_BOX] = MARK_BOX, [SHAPE_LINE] = MARK_LINE,   [SHAPE_HEAD] = MARK_HEAD,
        [SHAPE_DOT] = MARK_DOT, [SHAPE_IMAGE] = MARK_IMAGE, [SHAPE_TEXT] = MARK_TEXT};
    return (struct mark){.kind = kinds[shape->kind],
                         .x = flow->left + shape->from.x,
                         .y = -shape->from.y,
                         .width = shape->to.x - shape->from.x,
                         .height = shape->from.y - shape->to.y,
                         .thickness = shape->thickness,
                         .stroke = shape->stroke,
                         .color = flow->style->colors[shape->ink],
                         .text = shape->text,
                         .face = shape->face,
                         .size = shape->size,
                         .raster = shape->raster};
}

static void set_shapes(struct flow *flow, struct strip *strip, struct node *node,
                       const struct drawing *drawing)
{
    struct piece *piece = strip_add_piece(flow, strip, node);
    for (size_t i = 0; i < drawing->count; i++) {
        const struct shape *shape = &drawing->shapes[i];
        if (shape->kind == SHAPE_TEXT) {
            struct span span = {.text = shape->text, .source = shape->source};
            flow_check_characters(flow, &span, shape->face, shape->text);
        }
        struct mark mark = mark_of(flow, shape);
        if (shape->kind == SHAPE_TEXT) { /* a blank behind it: whoever copies it gets words */
            mark.text = text_format(flow->arena, "%.*s ", TEXT_ARG(shape->text));
        }
        piece_add_mark(flow, piece, mark);
    }
}

/* Its lines stay together and with the picture, not with what follows. */
static void set_caption(struct flow *flow, const struct passage *caption, struct node *group)
{
    size_t from = flow->count;
    flow_text(flow, &(struct text_block){.passage = *caption,
                                         .role = TEXT_CAPTION,
                                         .node = flow_add_node(flow, group, NODE_CAPTION),
                                         .keep_all = true});
    if (flow->count > from) {
        flow->strips[from - 1]->keep = true;
        flow->strips[flow->count - 1]->keep = false;
    }
}

/* Where its words are too large for the page, or it is higher than one, the picture is told
 * instead, a line of its text alternative an item of a list: nothing is left out. */
static void say_instead(struct flow *flow, const struct block *block)
{
    const struct picture *picture = &block->picture;
    const struct passage said = picture->told.count ? picture->told : picture->caption;
    struct block list = {.kind = BLOCK_LIST};
    flow_text(flow, &(struct text_block){.passage = said,
                                         .role = TEXT_BODY,
                                         .node = flow_add_node(flow, flow->root, NODE_PARAGRAPH),
                                         .keep_all = true,
                                         .anchor = block->anchor});
    struct text rest = picture->instead;
    while (rest.len) {
        struct passage line = passage_of(flow->arena, text_cut(&rest, '\n'));
        list_add(flow->arena, &list.list,
                 (struct list_item){.label = TEXT("•"), .depth = 1, .passage = line});
    }
    flow_list(flow, &list);
}

/* Draws it close to the block above and keeps it there. */
static void join_above(struct flow *flow)
{
    if (flow->count) {
        flow->strips[flow->count - 1]->keep = true;
        flow->after = 2 * flow->style->cell_top;
    }
}

void flow_picture(struct flow *flow, const struct block *block)
{
    const struct picture *picture = &block->picture;
    const double around = 9; /* space above and below */
    const double above = picture->belongs ? 0 : around;
    struct drawing drawing = {
        .arena = flow->arena, .style = flow->style, .measure = flow->measure, .width = flow->width};
    const struct style *style = flow->style;
    double room = style->paper_height - style->top - style->bottom;
    if (!picture->draw(&drawing, picture->matter) || !drawing.count || drawing.height > room) {
        say_instead(flow, block);
        return;
    }
    struct node *group = flow_add_node(flow, flow->root, NODE_GROUP);
    struct node *figure = flow_add_node(flow, group, NODE_FIGURE);
    figure->instead = text_in_one_line(flow->arena, picture->instead);
    figure->area = (struct area){flow->left, -drawing.height, flow->left + drawing.width, 0};
    if (picture->belongs) {
        join_above(flow);
    }
    struct strip *strip = flow_add_strip(flow, above, drawing.height);
    strip->anchor = block->anchor;
    set_shapes(flow, strip, figure, &drawing);
    set_caption(flow, &picture->caption, group);
    flow->after = around;
}
