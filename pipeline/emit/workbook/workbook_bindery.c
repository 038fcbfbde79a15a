#include "emit/workbook/workbook_bindery.h"

#include <libdeflate.h>
#include <string.h>

/* Of libdeflate's 12 levels. 5 is the lowest that makes workbooks no larger than zlib's usual one;
 * 6 takes 1 percent less room for a tenth more work. What each workbook has of its own is half of
 * that: at level 1 it takes a tenth more room and 4/10 of the time. */
enum { LEVEL = 6, LEVEL_OWN = 1 };

/* A workbook has some forty parts, and each has its own few places: what differs from one workbook
 * to the next, such as the strings, pushes out its like alone. A larger part, of a guide with many
 * roles, is packed each time. */
enum { PLACES = 48, FORMS = 4, PART_MOST = 64 * 1024 };

/* A part as it was, and behind it what became of it. */
struct packed {
    char *bytes;
    size_t room;
    size_t raw_len;
    size_t len;
};

struct bindery {
    struct arena *arena;
    struct libdeflate_compressor *compressor;
    struct libdeflate_compressor *quick; /* for what no other workbook has */
    struct packed parts[PLACES][FORMS];
    struct packed large; /* the last one of those that are not kept */
    struct packed last_own;
    size_t place;    /* of the next part */
    const bool *own; /* of each sheet, whether no other workbook has it */
    size_t own_count;
    size_t sheet; /* the number of the next one */
};

struct bindery *bindery_open(struct arena *arena)
{
    struct bindery *bindery = ARENA_NEW(arena, struct bindery);
    bindery->arena = arena;
    bindery->compressor = libdeflate_alloc_compressor(LEVEL);
    bindery->quick = libdeflate_alloc_compressor(LEVEL_OWN);
    if (!bindery->compressor || !bindery->quick) {
        arena->out_of_memory();
    }
    return bindery;
}

void bindery_close(struct bindery *bindery)
{
    if (bindery) {
        libdeflate_free_compressor(bindery->compressor);
        libdeflate_free_compressor(bindery->quick);
    }
}

static bool holds(const struct packed *part, struct text raw)
{
    return part->bytes && text_equal((struct text){part->bytes, part->raw_len}, raw);
}

static void renew(struct bindery *bindery, struct packed *part, struct text raw,
                  struct libdeflate_compressor *compressor)
{
    size_t bound = libdeflate_deflate_compress_bound(compressor, raw.len);
    if (part->room < raw.len + bound) {
        part->room = 2 * part->room + raw.len + bound; /* what was outgrown is lost: few times */
        part->bytes = ARENA_ARRAY(bindery->arena, part->room, char);
    }
    memcpy(part->bytes, raw.at, raw.len);
    part->raw_len = raw.len;
    part->len =
        libdeflate_deflate_compress(compressor, raw.at, raw.len, part->bytes + raw.len, bound);
}

void bindery_begin(struct bindery *bindery, const bool *own, size_t count)
{
    bindery->place = 0;
    bindery->own = own;
    bindery->own_count = count;
    bindery->sheet = 0;
}

/* Whether no other workbook has this part: the strings, and the sheets that were said to be so.
 * They are told by their first element, which stands behind the XML declaration. */
static bool is_own(struct bindery *bindery, struct text raw)
{
    size_t end = text_find(raw, '\n', 0);
    struct text element = text_part(raw, end < raw.len ? end + 1 : end, raw.len);
    if (text_starts(element, "<worksheet")) {
        size_t sheet = bindery->sheet++;
        return sheet < bindery->own_count && bindery->own[sheet];
    }
    return text_starts(element, "<sst");
}

/* Where such a part is kept, or was. */
static struct packed *place_of(struct bindery *bindery, struct text raw, bool own)
{
    size_t place = bindery->place++ % PLACES;
    if (own || raw.len > PART_MOST) {
        return own ? &bindery->last_own : &bindery->large;
    }
    return &bindery->parts[place][bindery_sum(0, raw) % FORMS];
}

struct text bindery_pack(struct bindery *bindery, struct text raw)
{
    bool own = is_own(bindery, raw);
    struct packed *part = place_of(bindery, raw, own);
    if (!holds(part, raw)) {
        renew(bindery, part, raw, own ? bindery->quick : bindery->compressor);
    }
    return (struct text){part->bytes + part->raw_len, part->len};
}

uint32_t bindery_sum(uint32_t sum, struct text bytes)
{
    return libdeflate_crc32(sum, bytes.at, bytes.len);
}
