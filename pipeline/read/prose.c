#include "read/prose.h"

#include <md4c.h>
#include <string.h>

enum { DEEPEST_LIST = 8 };

struct reader {
    struct arena *arena;
    struct diags *diags;
    const struct source *source;
    struct prose prose;
    int lists;                        /* how deep in lists */
    size_t numbers[DEEPEST_LIST + 1]; /* next number a list, 0 for bullets */
    bool item_open;                   /* the next paragraph is a list item's first */
    size_t item_number;
    int strong;
    int emphasis;
    struct text address;
};

static void open_block(struct reader *reader, enum prose_kind kind, int level)
{
    struct prose *prose = &reader->prose;
    prose->blocks = arena_grow(reader->arena, prose->blocks, prose->count, sizeof *prose->blocks);
    prose->blocks[prose->count++] = (struct prose_block){.kind = kind, .level = level};
}

static struct prose_block *open_or_latest(struct reader *reader)
{
    if (reader->item_open) {
        open_block(reader, PROSE_ITEM, reader->lists);
        reader->prose.blocks[reader->prose.count - 1].number = reader->item_number;
        reader->item_open = false;
    } else if (reader->prose.count == 0) {
        open_block(reader, PROSE_PARAGRAPH, 0);
    }
    return &reader->prose.blocks[reader->prose.count - 1];
}

static void enter_list(struct reader *reader, size_t first)
{
    reader->lists++;
    if (reader->lists <= DEEPEST_LIST) {
        reader->numbers[reader->lists] = first;
    }
}

static int enter_block(MD_BLOCKTYPE type, void *detail, void *data)
{
    struct reader *reader = data;
    switch (type) {
    case MD_BLOCK_H:
        open_block(reader, PROSE_HEADING, (int)((MD_BLOCK_H_DETAIL *)detail)->level);
        break;
    case MD_BLOCK_P:
        if (!reader->item_open) {
            open_block(reader, reader->lists ? PROSE_ITEM : PROSE_PARAGRAPH, reader->lists);
        }
        break;
    case MD_BLOCK_CODE:
    case MD_BLOCK_HTML:
        open_block(reader, PROSE_PARAGRAPH, 0);
        break;
    case MD_BLOCK_UL:
        enter_list(reader, 0);
        break;
    case MD_BLOCK_OL:
        enter_list(reader, ((MD_BLOCK_OL_DETAIL *)detail)->start);
        break;
    case MD_BLOCK_LI: {
        size_t *next =
            &reader->numbers[reader->lists > DEEPEST_LIST ? DEEPEST_LIST : reader->lists];
        reader->item_number = *next;
        *next += *next != 0;
        reader->item_open = true;
        break;
    }
    default:
        break;
    }
    return 0;
}

static int leave_block(MD_BLOCKTYPE type, void *detail, void *data)
{
    (void)detail;
    struct reader *reader = data;
    reader->lists -= type == MD_BLOCK_UL || type == MD_BLOCK_OL;
    if (type == MD_BLOCK_LI) {
        reader->item_open = false;
    }
    return 0;
}

static bool may_link(struct text address)
{
    return text_starts(address, "https://") || text_starts(address, "http://") ||
           text_starts(address, "mailto:");
}

static void enter_link(struct reader *reader, const MD_SPAN_A_DETAIL *detail)
{
    struct text address =
        text_copy(reader->arena, (struct text){detail->href.text, (size_t)detail->href.size});
    if (may_link(address)) {
        reader->address = address;
        return;
    }
    /* md4c's texts are slices of the bytes it was given, so the address knows its place */
    struct text bytes = reader->source->bytes;
    bool inside = detail->href.text >= bytes.at && detail->href.text < bytes.at + bytes.len;
    struct place place = place_of_file(reader->source);
    if (inside) {
        place =
            (struct place){reader->source, (size_t)(detail->href.text - bytes.at), address.len, 0};
    }
    diag_error(reader->diags, place, "prose-link", "a link to '%.*s'", TEXT_ARG(address));
    diag_hint(reader->diags, "links lead to https://, http:// or mailto: addresses");
}

static int enter_span(MD_SPANTYPE type, void *detail, void *data)
{
    struct reader *reader = data;
    reader->strong += type == MD_SPAN_STRONG;
    reader->emphasis += type == MD_SPAN_EM;
    if (type == MD_SPAN_A) {
        enter_link(reader, detail);
    }
    return 0;
}

static int leave_span(MD_SPANTYPE type, void *detail, void *data)
{
    (void)detail;
    struct reader *reader = data;
    reader->strong -= type == MD_SPAN_STRONG;
    reader->emphasis -= type == MD_SPAN_EM;
    if (type == MD_SPAN_A) {
        reader->address = (struct text){0};
    }
    return 0;
}

static bool same_style(const struct prose_span *a, const struct prose_span *b)
{
    return a->strong == b->strong && a->emphasis == b->emphasis &&
           text_equal(a->address, b->address);
}

static int take_text(MD_TEXTTYPE type, const MD_CHAR *at, MD_SIZE len, void *data)
{
    struct reader *reader = data;
    struct text text = {at, len};
    if (type == MD_TEXT_BR || type == MD_TEXT_SOFTBR) {
        text = TEXT(" ");
    } else if (type == MD_TEXT_NULLCHAR) {
        text = TEXT("\xEF\xBF\xBD");
    }
    struct prose_block *block = open_or_latest(reader);
    struct prose_span span = {
        .strong = reader->strong > 0, .emphasis = reader->emphasis > 0, .address = reader->address};
    struct prose_span *latest = block->count ? &block->spans[block->count - 1] : NULL;
    if (latest && same_style(latest, &span)) {
        latest->text =
            text_format(reader->arena, "%.*s%.*s", TEXT_ARG(latest->text), TEXT_ARG(text));
        return 0;
    }
    span.text = text_copy(reader->arena, text);
    block->spans = arena_grow(reader->arena, block->spans, block->count, sizeof *block->spans);
    block->spans[block->count++] = span;
    return 0;
}

struct prose prose_read(struct arena *arena, const struct source *source, struct text body,
                        struct diags *diags)
{
    struct reader reader = {.arena = arena, .diags = diags, .source = source};
    MD_PARSER parser = {.flags = MD_FLAG_NOHTML,
                        .enter_block = enter_block,
                        .leave_block = leave_block,
                        .enter_span = enter_span,
                        .leave_span = leave_span,
                        .text = take_text};
    if (md_parse(body.at, (MD_SIZE)body.len, &parser, &reader) != 0) {
        arena->out_of_memory(); /* the only failure that md4c has besides our callbacks' */
    }
    return reader.prose;
}
