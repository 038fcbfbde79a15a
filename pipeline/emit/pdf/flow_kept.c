#include "emit/pdf/flow_kept.h"

#include <string.h>

/* So much is kept; the first report of a guide takes 230 KB, what differs from area to area 35 KB
 * more a report. */
enum { MOST_BYTES = 3 * 1024 * 1024, CHAINS = 2048 };

struct entry {
    struct entry *next;
    uint64_t hash;
    struct text key;
    struct composition composition;
};

struct flow_kept {
    struct arena arena;
    struct entry *chains[CHAINS];
    size_t bytes;
};

struct flow_kept *flow_kept_open(struct arena *arena)
{
    struct flow_kept *kept = ARENA_NEW(arena, struct flow_kept);
    kept->arena.out_of_memory = arena->out_of_memory;
    return kept;
}

void flow_kept_close(struct flow_kept *kept)
{
    arena_close(&kept->arena);
}

void flow_kept_start(struct flow_kept *kept)
{
    if (kept->bytes > MOST_BYTES) {
        arena_close(&kept->arena);
        memset(kept->chains, 0, sizeof kept->chains);
        kept->bytes = 0;
    }
}

/* ---- keys ---- */

static void add_bytes(struct buffer *key, const void *bytes, size_t len)
{
    buffer_add(key, (struct text){bytes, len});
}

static void add_style(struct buffer *key, const struct text_style *style)
{
    add_bytes(key, &style->face, sizeof style->face);
    add_bytes(key, &style->size, sizeof style->size);
}

struct text composition_key(struct flow *flow, const struct passage *passage,
                            const struct text_style *style, bool tabular)
{
    struct buffer key = {.arena = flow->arena};
    struct text language = flow->document->language;
    size_t room = 96 + language.len;
    for (size_t i = 0; i < passage->count; i++) {
        room += passage->spans[i].text.len + sizeof(size_t) + sizeof(unsigned);
    }
    buffer_room(&key, room);
    add_style(&key, style);
    add_style(&key, &flow->style->text[TEXT_TABLE_ASIDE]);
    add_bytes(&key, &flow->style->mark_size, sizeof flow->style->mark_size);
    buffer_add_char(&key, (char)(flow->style->upright + 2 * tabular));
    add_bytes(&key, &language.len, sizeof language.len);
    buffer_add(&key, language);
    for (size_t i = 0; i < passage->count; i++) {
        const struct span *span = &passage->spans[i];
        add_bytes(&key, &span->look, sizeof span->look);
        add_bytes(&key, &span->text.len, sizeof span->text.len);
        buffer_add(&key, span->text);
    }
    return buffer_text(&key);
}

/* Eight bytes at a time. */
static uint64_t hash_of(struct text key)
{
    uint64_t hash = key.len;
    for (size_t at = 0; at < key.len; at += sizeof hash) {
        uint64_t bytes = 0;
        size_t left = key.len - at;
        memcpy(&bytes, key.at + at, left < sizeof bytes ? left : sizeof bytes);
        hash = (hash ^ bytes) * 0x9E3779B97F4A7C15U;
        hash ^= hash >> 29;
    }
    return hash;
}

/* ---- finding and keeping ---- */

struct composition *composition_find(struct flow_kept *kept, struct text key)
{
    uint64_t hash = hash_of(key);
    struct entry **chain = &kept->chains[hash % CHAINS];
    struct entry **at = chain;
    while (*at && ((*at)->hash != hash || !text_equal((*at)->key, key))) {
        at = &(*at)->next;
    }
    struct entry *entry = *at;
    if (!entry) {
        return NULL;
    }
    *at = entry->next; /* to the front: what every report says, before what single ones said */
    entry->next = *chain;
    *chain = entry;
    return &entry->composition;
}

static void *copy(struct flow_kept *kept, const void *bytes, size_t len)
{
    void *copied = arena_take(&kept->arena, len);
    if (len) {
        memcpy(copied, bytes, len);
    }
    kept->bytes += len;
    return copied;
}

struct composition *composition_keep(struct flow_kept *kept, struct text key,
                                     struct composition composition)
{
    struct entry *entry = ARENA_NEW(&kept->arena, struct entry);
    size_t len = composition.text.len;
    size_t segments = composition.segment_count * sizeof *composition.segments;
    kept->bytes += sizeof *entry;
    entry->hash = hash_of(key);
    entry->key = (struct text){copy(kept, key.at, key.len), key.len};
    composition.text.at = copy(kept, composition.text.at, len);
    composition.breaks = copy(kept, composition.breaks, len);
    composition.ends =
        copy(kept, composition.ends, composition.span_count * sizeof *composition.ends);
    composition.segments = copy(kept, composition.segments, segments);
    entry->composition = composition;
    entry->next = kept->chains[entry->hash % CHAINS];
    kept->chains[entry->hash % CHAINS] = entry;
    return &entry->composition;
}

/* ---- lines ---- */

const struct breaking *breaking_find(const struct composition *composition, double measure)
{
    for (size_t i = 0; i < composition->breaking_count; i++) {
        const struct breaking *breaking = &composition->breakings[i];
        if (breaking->measure == measure) {
            return breaking;
        }
    }
    return NULL;
}

void breaking_keep(struct flow_kept *kept, struct composition *composition,
                   struct breaking breaking)
{
    if (composition->breaking_count == MOST_BREAKINGS) {
        return;
    }
    breaking.ends = copy(kept, breaking.ends, breaking.line_count * sizeof *breaking.ends);
    breaking.widths = copy(kept, breaking.widths, breaking.run_count * sizeof *breaking.widths);
    composition->breakings = arena_grow(&kept->arena, composition->breakings,
                                        composition->breaking_count, sizeof breaking);
    composition->breakings[composition->breaking_count++] = breaking;
    kept->bytes += sizeof breaking;
}
