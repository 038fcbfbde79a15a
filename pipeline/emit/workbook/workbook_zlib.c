/* deflate, as libxlsxwriter has it done, by libdeflate: a program's own symbols come before a
 * shared library's. zlib's took half of the time of a workbook of some pages; libdeflate does the
 * same in a third of that, but wants a part whole. So the three functions that minizip calls
 * collect the bytes of a part while a thread closes a workbook, and hand out what became of them at
 * its end. What anybody else asks of zlib goes on to zlib, but for crc32, which is the same of
 * libdeflate, ten times as quick. */
#include "emit/workbook/workbook_parts.h"

#include <string.h>
#include <zlib.h>

/* Of zlib's levels: a third of the usual one's time for an eighth more bytes, measured on the
 * joined wages of all areas (tests/bench/joined.sh). */
enum { QUICK_LEVEL = 3 };

/* The one part that a thread deflates at a time. */
struct deflated {
    struct bindery *bindery; /* of the workbook that this thread is closing; NULL outside of that */
    z_stream *stream;        /* minizip's, from deflateInit2_ to deflateEnd */
    struct buffer collected;
    struct text packed;
    bool is_packed;
    bool quick;
};

static _Thread_local struct deflated now;

void deflated_begin(struct bindery *bindery, struct arena *arena)
{
    now = (struct deflated){.bindery = bindery, .collected = {.arena = arena}};
}

void deflated_begin_quick(void)
{
    now = (struct deflated){.quick = true};
}

void deflated_end(void)
{
    now = (struct deflated){0};
}

int(deflateInit2_)(z_streamp stream, int level, int method, int window_bits, int memory_level,
                   int strategy, const char *version, int stream_size)
{
    if (now.bindery && !now.stream && window_bits == -MAX_WBITS) {
        now.stream = stream;
        now.collected.len = 0;
        now.is_packed = false;
        stream->total_in = stream->total_out = 0;
        return Z_OK;
    }
    int (*next)(z_streamp, int, int, int, int, int, const char *, int);
    book_next_function("deflateInit2_", &next, sizeof next);
    return next(stream, now.quick ? QUICK_LEVEL : level, method, window_bits, memory_level,
                strategy, version, stream_size);
}

uLong(crc32)(uLong crc, const Bytef *bytes, uInt len)
{
    return bindery_sum((uint32_t)crc, (struct text){(const char *)bytes, len});
}

int(deflate)(z_streamp stream, int flush)
{
    if (!now.stream || stream != now.stream) {
        int (*next)(z_streamp, int);
        book_next_function("deflate", &next, sizeof next);
        return next(stream, flush);
    }
    buffer_add(&now.collected, (struct text){(const char *)stream->next_in, stream->avail_in});
    stream->next_in += stream->avail_in;
    stream->total_in += stream->avail_in;
    stream->avail_in = 0;
    if (flush != Z_FINISH) {
        return Z_OK;
    }
    if (!now.is_packed) {
        now.packed = bindery_pack(now.bindery, buffer_text(&now.collected));
        now.is_packed = true;
    }
    size_t count = now.packed.len < stream->avail_out ? now.packed.len : stream->avail_out;
    memcpy(stream->next_out, now.packed.at, count);
    now.packed = text_part(now.packed, count, now.packed.len);
    stream->next_out += count;
    stream->total_out += count;
    stream->avail_out -= (uInt)count;
    return now.packed.len ? Z_OK : Z_STREAM_END;
}

int(deflateEnd)(z_streamp stream)
{
    if (!now.stream || stream != now.stream) {
        int (*next)(z_streamp);
        book_next_function("deflateEnd", &next, sizeof next);
        return next(stream);
    }
    now.stream = NULL;
    return Z_OK;
}
