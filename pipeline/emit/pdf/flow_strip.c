#include "emit/pdf/flow_private.h"

struct strip *flow_add_strip(struct flow *flow, double before, double height)
{
    struct strip *strip = ARENA_NEW(flow->arena, struct strip);
    strip->before = before > flow->after ? before : flow->after;
    strip->height = height;
    flow->after = 0;
    flow->strips = arena_grow(flow->arena, flow->strips, flow->count, sizeof(struct strip *));
    flow->strips[flow->count++] = strip;
    return strip;
}

struct node *flow_add_node(struct flow *flow, struct node *parent, enum node_role role)
{
    struct node *node = ARENA_NEW(flow->arena, struct node);
    node->role = role;
    node->parent = parent;
    return node;
}

struct piece *strip_add_piece(struct flow *flow, struct strip *strip, struct node *node)
{
    struct piece *piece = ARENA_NEW(flow->arena, struct piece);
    piece->node = node;
    strip->pieces = arena_grow(flow->arena, strip->pieces, strip->count, sizeof(struct piece *));
    strip->pieces[strip->count++] = piece;
    return piece;
}

struct piece *strip_add_decoration(struct flow *flow, struct strip *strip)
{
    struct piece *piece = strip_add_piece(flow, strip, NULL);
    piece->artifact = ARTIFACT_DECORATION;
    return piece;
}

void piece_add_mark(struct flow *flow, struct piece *piece, struct mark mark)
{
    piece->marks = arena_grow(flow->arena, piece->marks, piece->count, sizeof mark);
    piece->marks[piece->count++] = mark;
}

void piece_add_box(struct flow *flow, struct piece *piece, struct box box, enum ink ink)
{
    piece_add_mark(flow, piece,
                   (struct mark){.kind = MARK_BOX,
                                 .x = box.x,
                                 .y = box.y,
                                 .width = box.width,
                                 .height = box.height,
                                 .color = flow->style->colors[ink]});
}
