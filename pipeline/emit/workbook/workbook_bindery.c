#include "emit/workbook/workbook_bindery.h"

#include <libdeflate.h>
#include <string.h>

/* Of libdeflate's 12 levels. 5 is the lowest that makes workbooks no larger than zlib's usual one;
 * 6 takes 1 percent less room for a tenth more work at what is packed anew, less than half of it.
 */
enum { LEVEL = 6 };

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
    struct packed parts[PLACES][FORMS];
    struct packed large; /* the last one of those that are not kept */
    size_t place;        /* of the next part */
};

struct bindery *bindery_open(struct arena *arena)
{
    struct bindery *bindery = ARENA_NEW(arena, struct bindery);
    bindery->arena = arena;
    bindery->compressor = libdeflate_alloc_compressor(LEVEL);
    if (!bindery->compressor) {
        arena->out_of_memory();
    }
    return bindery;
}

void bindery_close(struct bindery *bindery)
{
    if (bindery) {
        libdeflate_free_compressor(bindery->compressor);
    }
}

static bool holds(const struct packed *part, struct text raw)
{
    return part->bytes && text_equal((struct text){part->bytes, part->raw_len}, raw);
}

static void renew(struct bindery *bindery, struct packed *part, struct text raw)
{
    size_t bound = libdeflate_deflate_compress_bound(bindery->compressor, raw.len);
    if (part->room < raw.len + bound) {
        part->room = 2 * part->room + raw.len + bound; /* what was outgrown is lost: few times */
        part->bytes = ARENA_ARRAY(bindery->arena, part->room, char);
    }
    memcpy(part->bytes, raw.at, raw.len);
    part->raw_len = raw.len;
    part->len = libdeflate_deflate_compress(bindery->compressor, raw.at, raw.len,
                                            part->bytes + raw.len, bound);
}

void bindery_begin(struct bindery *bindery)
{
    bindery->place = 0;
}

struct text bindery_pack(struct bindery *bindery, struct text raw)
{
    size_t place = bindery->place++ % PLACES;
    size_t form = bindery_sum(0, raw) % FORMS;
    struct packed *part = raw.len > PART_MOST ? &bindery->large : &bindery->parts[place][form];
    if (!holds(part, raw)) {
        renew(bindery, part, raw);
    }
    return (struct text){part->bytes + part->raw_len, part->len};
}

uint32_t bindery_sum(uint32_t sum, struct text bytes)
{
    return libdeflate_crc32(sum, bytes.at, bytes.len);
}
