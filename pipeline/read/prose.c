#include "read/prose.h"

#include "base/utf8.h"

#include <md4c.h>

enum { DEEPEST_LIST = 8 };

struct reader {
    struct arena *arena;
    struct diags *diags;
    const struct source *source;
    struct text copy; /* of the body, with a line end behind it: md4c looks past an unclosed link */
    size_t base;      /* where the body starts in the source */
    struct prose prose;
    int lists;                        /* how deep in lists */
    size_t numbers[DEEPEST_LIST + 1]; /* next number a list, 0 for bullets */
    bool item_open;                   /* the next paragraph is a list item's first */
    size_t item_number;
    int strong;
    int emphasis;
    struct text address;
    struct prose_span *span; /* the one being written, or NULL */
    struct buffer words;     /* its text */
};

static void close_span(struct reader *reader);

static void open_block(struct reader *reader, enum prose_kind kind, int level)
{
    struct prose *prose = &reader->prose;
    close_span(reader);
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

static int take_text(MD_TEXTTYPE type, const MD_CHAR *at, MD_SIZE len, void *data);

static int enter_block(MD_BLOCKTYPE type, void *detail, void *data)
{
    struct reader *reader = data;
    switch (type) {
    case MD_BLOCK_H:
        open_block(reader, PROSE_HEADING, (int)((MD_BLOCK_H_DETAIL *)detail)->level);
        break;
    case MD_BLOCK_P:
        if (reader->lists && !reader->item_open) {
            take_text(MD_TEXT_SOFTBR, " ", 1, reader); /* an item's next paragraph goes on in it */
        } else if (!reader->lists) {
            open_block(reader, PROSE_PARAGRAPH, 0);
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

/* The character of "&#8212;" or "&#x2014;"; 0 for anything else, and for what is no character to
 * print (controls, those that turn the direction of writing, surrogates). */
static uint32_t numbered_character(struct text entity)
{
    bool hex = text_starts(entity, "&#x") || text_starts(entity, "&#X");
    uint32_t value = 0;
    if (!text_starts(entity, "&#")) {
        return 0;
    }
    for (size_t i = hex ? 3 : 2; i + 1 < entity.len && value <= 0x10FFFF; i++) {
        char c = entity.at[i];
        uint32_t digit = c <= '9' ? (uint32_t)(c - '0') : (uint32_t)((c | 0x20) - 'a' + 10);
        value = value * (hex ? 16 : 10) + digit;
    }
    bool control = value < 0x20 || (value >= 0x7F && value < 0xA0);
    bool turns = (value >= 0x202A && value <= 0x202E) || (value >= 0x2066 && value <= 0x2069);
    bool surrogate = value >= 0xD800 && value < 0xE000;
    return control || turns || surrogate || value > 0x10FFFF ? 0 : value;
}

/* The characters that an entity such as "&amp;" or "&#8212;" stands for; empty where it is none
 * that we know. */
static struct text decode_entity(struct arena *arena, struct text entity)
{
    static const struct {
        const char *name;
        const char *text;
    } known[] = {{"&amp;", "&"},    {"&lt;", "<"},          {"&gt;", ">"},    {"&quot;", "\""},
                 {"&apos;", "'"},   {"&nbsp;", "\xC2\xA0"}, {"&ndash;", "–"}, {"&mdash;", "—"},
                 {"&hellip;", "…"}, {"&copy;", "©"},        {"&reg;", "®"},   {"&eacute;", "é"}};
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (text_is(entity, known[i].name)) {
            return text_of(known[i].text);
        }
    }
    uint32_t character = numbered_character(entity);
    return character ? utf8_text(arena, character) : (struct text){"", 0};
}

static bool may_link(struct text address)
{
    return text_starts(address, "https://") || text_starts(address, "http://") ||
           text_starts(address, "mailto:");
}

/* A place inside the source for a slice that md4c handed over. */
static struct place place_of_slice(const struct reader *reader, const char *at, size_t len)
{
    /* md4c's texts are mostly slices of the copy that it was given, so they know their place */
    struct text copy = reader->copy;
    if (at >= copy.at && at < copy.at + copy.len) {
        return (struct place){reader->source, reader->base + (size_t)(at - copy.at), len, 0};
    }
    return place_of_file(reader->source);
}

/* The entity's character; one that is not known is refused, since nobody wants "&times;" on a page.
 */
static struct text entity_text(struct reader *reader, struct text entity)
{
    struct text decoded = decode_entity(reader->arena, entity);
    if (decoded.len == 0) {
        diag_error(reader->diags, place_of_slice(reader, entity.at, entity.len), "prose-entity",
                   "'%.*s' is no character that is known here", TEXT_ARG(entity));
        diag_hint(reader->diags, "write the character itself");
    }
    return decoded;
}

/* An attribute's text with its entities decoded. */
static struct text attribute_text(struct reader *reader, const MD_ATTRIBUTE *attribute)
{
    struct buffer out = {.arena = reader->arena};
    struct text text = {attribute->text, (size_t)attribute->size};
    for (int i = 0; attribute->substr_offsets && attribute->substr_offsets[i] < attribute->size;
         i++) {
        struct text part =
            text_part(text, attribute->substr_offsets[i], attribute->substr_offsets[i + 1]);
        bool entity = attribute->substr_types[i] == MD_TEXT_ENTITY;
        buffer_add(&out, entity ? entity_text(reader, part) : part);
    }
    return out.len ? buffer_text(&out) : text_copy(reader->arena, text);
}

static void refuse_picture(struct reader *reader, const MD_SPAN_IMG_DETAIL *detail)
{
    diag_error(reader->diags, place_of_slice(reader, detail->src.text, (size_t)detail->src.size),
               "prose-picture", "a picture");
    diag_hint(reader->diags, "guides take no pictures of their own; say it in words");
}

static void enter_link(struct reader *reader, const MD_SPAN_A_DETAIL *detail)
{
    struct text address = attribute_text(reader, &detail->href);
    if (may_link(address)) {
        reader->address = address;
        return;
    }
    struct place place = place_of_slice(reader, detail->href.text, (size_t)detail->href.size);
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
    } else if (type == MD_SPAN_IMG) {
        refuse_picture(reader, detail);
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

static struct text text_of_type(struct reader *reader, MD_TEXTTYPE type, struct text text)
{
    switch (type) {
    case MD_TEXT_BR:
    case MD_TEXT_SOFTBR:
        return TEXT(" ");
    case MD_TEXT_NULLCHAR:
        return TEXT("\xEF\xBF\xBD");
    case MD_TEXT_ENTITY:
        return entity_text(reader, text);
    default:
        return text;
    }
}

/* Ends the span that is being written, so that its text stays. */
static void close_span(struct reader *reader)
{
    if (reader->span) {
        reader->span->text = buffer_text(&reader->words);
    }
    reader->span = NULL;
    reader->words = (struct buffer){.arena = reader->arena};
}

static int take_text(MD_TEXTTYPE type, const MD_CHAR *at, MD_SIZE len, void *data)
{
    struct reader *reader = data;
    struct text text = text_of_type(reader, type, (struct text){at, len});
    struct prose_span span = {
        .strong = reader->strong > 0, .emphasis = reader->emphasis > 0, .address = reader->address};
    if (reader->item_open || reader->prose.count == 0) {
        close_span(reader);
    }
    struct prose_block *block = open_or_latest(reader);
    if (reader->span && !same_style(reader->span, &span)) {
        close_span(reader);
    }
    if (!reader->span) {
        block->spans = arena_grow(reader->arena, block->spans, block->count, sizeof *block->spans);
        block->spans[block->count] = span;
        reader->span = &block->spans[block->count++];
    }
    buffer_add(&reader->words, text);
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
    reader.words.arena = arena;
    reader.base = (size_t)(body.at - source->bytes.at);
    struct buffer copy = {.arena = arena};
    buffer_add(&copy, body);
    buffer_add_string(&copy, "\n\n");
    reader.copy = buffer_text(&copy);
    if (md_parse(reader.copy.at, (MD_SIZE)reader.copy.len, &parser, &reader) != 0) {
        arena->out_of_memory(); /* the only failure that md4c has besides our callbacks' */
    }
    close_span(&reader);
    return reader.prose;
}

const char *prose_library_version(void)
{
    return CAREERGUIDE_MD4C_VERSION;
}
