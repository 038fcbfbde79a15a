#include "base/fill.h"
#include "emit/pdf/flow_private.h"

/* "Page 2 of 5", on the right; returns how wide it is. */
static double set_number(struct flow *flow, struct pages *pages, struct piece *piece, size_t page)
{
    const struct document *document = flow->document;
    struct text words =
        text_fill(flow->arena, document->page_words, text_number(flow->arena, page + 1),
                  text_number(flow->arena, pages->count));
    struct passage passage = passage_of(flow->arena, words);
    struct composed *composed =
        flow_compose(flow, &passage, &flow->style->text[TEXT_FOOTER], false);
    size_t count = 0;
    struct line *lines = composed_lines(composed, flow->width, &count);
    composed_set_plain(composed, piece, &lines[0], flow->left + flow->width - lines[0].width,
                       flow->style->footer_rise);
    return lines[0].width;
}

/* The guide's title on the left; a long one takes further lines below. */
static void set_title(struct flow *flow, struct piece *piece, double room)
{
    const struct text_style *style = &flow->style->text[TEXT_FOOTER];
    struct passage passage = passage_of(flow->arena, flow->document->footer);
    struct composed *composed = flow_compose(flow, &passage, style, false);
    size_t count = 0;
    struct line *lines = composed_lines(composed, room, &count);
    for (size_t i = 0; i < count; i++) {
        composed_set_plain(composed, piece, &lines[i], flow->left,
                           flow->style->footer_rise - style->leading * (double)i);
    }
}

void flow_footers(struct flow *flow, struct pages *pages)
{
    const struct style *style = flow->style;
    const struct text_style *text = &style->text[TEXT_FOOTER];
    for (size_t i = 0; i < pages->count; i++) {
        struct page *page = &pages->items[i];
        struct piece *piece = ARENA_NEW(flow->arena, struct piece);
        piece->artifact = ARTIFACT_FOOTER;
        piece->page = i;
        struct box rule = {flow->left, style->footer_rise + text->leading + text->size / 2,
                           flow->width, style->hairline};
        piece_add_box(flow, piece, rule, INK_LINE);
        double taken = set_number(flow, pages, piece, i);
        set_title(flow, piece, flow->width - taken - 2 * text->size);
        page->pieces = arena_grow(flow->arena, page->pieces, page->count, sizeof(struct piece *));
        page->pieces[page->count++] = piece;
    }
}
