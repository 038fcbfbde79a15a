#include "emit/pdf/flow_private.h"

void flow_keep_ends(struct flow *flow, size_t from, size_t to)
{
    if (to - from > 1) {
        flow->strips[from]->keep = true;
        flow->strips[to - 2]->keep = true;
    }
}

struct strip *flow_text(struct flow *flow, const struct text_block *block)
{
    const struct text_style *style = &flow->style->text[block->role];
    struct composed *composed = flow_compose(flow, &block->passage, style, false);
    size_t count = 0;
    struct line *lines = composed_lines(composed, flow->width - block->indent, &count);
    size_t from = flow->count;
    for (size_t i = 0; i < count; i++) {
        struct strip *strip = flow_add_strip(flow, i == 0 ? style->before : 0, style->leading);
        strip->keep = block->keep_all;
        composed_set(
            composed, strip, &lines[i],
            (struct spot){flow->left + block->indent, -baseline_below(style), block->node});
    }
    if (!count) {
        return NULL;
    }
    flow_keep_ends(flow, from, flow->count);
    flow->strips[from]->anchor = block->anchor;
    flow->after = style->after;
    return flow->strips[from];
}
