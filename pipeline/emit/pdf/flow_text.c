#include "emit/pdf/flow_private.h"

void flow_keep_ends(struct flow *flow, size_t from, size_t to)
{
    if (to - from > 1) {
        flow->strips[from]->keep = true;
        flow->strips[to - 2]->keep = true;
    }
}

struct line *flow_lines(struct composed *composed, double width, size_t *count)
{
    const double scrap = 0.12, step = 0.02, least = 0.86; /* shares of the width */
    struct line *lines = composed_lines(composed, width, count);
    for (double share = 1 - step; *count > 1 && share >= least; share -= step) {
        if (lines[*count - 1].width >= scrap * width) {
            break;
        }
        size_t narrower = 0;
        struct line *tried = composed_lines(composed, share * width, &narrower);
        if (narrower > *count) {
            break;
        }
        lines = tried;
    }
    return lines;
}

struct strip *flow_text(struct flow *flow, const struct text_block *block)
{
    const struct text_style *style = &flow->style->text[block->role];
    struct composed *composed = flow_compose(flow, &block->passage, style, false);
    size_t count = 0;
    struct line *lines = flow_lines(composed, flow->width - block->indent, &count);
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
