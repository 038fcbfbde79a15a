/* Functions that libxlsxwriter calls, in the place of those that it would find elsewhere: a
 * program's own symbols come before a shared library's.
 *
 * gmtime: workbook_close asks it for the day of creation, and its answer is one for the whole
 * process, so that two workers who close their workbooks at a time would race for it.
 *
 * lxw_tmpfile (of libxlsxwriter's utility.h): every part of a workbook begins as a temporary file,
 * some forty of them that are opened, removed, written and read back through the kernel, a third of
 * the time that a workbook of some pages takes. The parts are small: they stay in memory.
 * fopen64: the workbook itself likewise, which minizip writes in a hundred pieces and goes back to
 * the head of each part. Those of the one large workbook lie on disk, see workbook_stream.c.
 *
 * __fprintf_chk (fprintf, as Debian compiles it) and snprintf: some 20,000 calls a workbook, for
 * strings and whole numbers nearly always, which need nothing of what else printf can do; a fifth
 * of the time of a workbook was spent there. */
#include "emit/workbook/workbook_parts.h"

#include "base/plain_print.h"
#include "emit/workbook/workbook_xml.h"

#include <dlfcn.h>
#include <stdarg.h>
#include <stdio_ext.h>
#include <string.h>
#include <time.h>

/* A part in the making. */
struct part {
    struct arena *arena;
    char *bytes;
    size_t size;
    size_t room;
    size_t at;
};

enum { PART_FIRST_BYTES = 16384 };

/* Of the workbook that this thread is closing; NULL where libxlsxwriter is called by others. */
static _Thread_local struct arena *closing;
/* The room of a part that is closed, for the next one: they are made one after the other, and some
 * hundred kilobytes that stay near do for all. */
static _Thread_local char *spare_bytes;
static _Thread_local size_t spare_room;

static ssize_t part_read(void *cookie, char *into, size_t most)
{
    struct part *part = cookie;
    size_t left = part->at < part->size ? part->size - part->at : 0;
    size_t taken = left < most ? left : most;
    if (taken) {
        memcpy(into, part->bytes + part->at, taken);
    }
    part->at += taken;
    return (ssize_t)taken;
}

/* Room for so many bytes; what was outgrown stays in the arena until the job is done. */
static void make_room(struct part *part, size_t needed)
{
    size_t room = needed > 2 * part->room ? needed + PART_FIRST_BYTES : 2 * part->room;
    char *bytes = ARENA_ARRAY(part->arena, room, char);
    if (part->size) {
        memcpy(bytes, part->bytes, part->size);
    }
    part->bytes = bytes;
    part->room = room;
}

/* Where the next bytes go, room for as many as `most`. */
static char *part_room(struct part *part, size_t most)
{
    size_t end = part->at + most;
    if (end > part->room) {
        make_room(part, end);
    }
    return part->bytes + part->at;
}

/* So many bytes have been written there. */
static void part_advance(struct part *part, size_t count)
{
    part->at += count;
    part->size = part->at > part->size ? part->at : part->size;
}

static ssize_t part_write(void *cookie, const char *bytes, size_t count)
{
    memcpy(part_room(cookie, count), bytes, count);
    part_advance(cookie, count);
    return (ssize_t)count;
}

/* Within the part: nobody seeks beyond its end. */
static int part_seek(void *cookie, off64_t *offset, int whence)
{
    struct part *part = cookie;
    off64_t base = whence == SEEK_SET ? 0 : (off64_t)(whence == SEEK_CUR ? part->at : part->size);
    if (base + *offset < 0 || base + *offset > (off64_t)part->size) {
        return -1;
    }
    *offset += base;
    part->at = (size_t)*offset;
    return 0;
}

/* The part that this thread is making, and its stream. */
static _Thread_local struct part *making;
static _Thread_local FILE *making_file;

static int part_close(void *cookie)
{
    const struct part *part = cookie;
    if (part == making) {
        making = NULL;
        making_file = NULL;
    }
    if (part->room > spare_room) {
        spare_bytes = part->bytes;
        spare_room = part->room;
    }
    return 0;
}

static _Thread_local struct stream *streaming;

void stream_parts(struct stream *stream)
{
    streaming = stream;
}

/* The workbook as a whole, and the name by which minizip opens it. */
static _Thread_local struct part *whole;
static _Thread_local const char *whole_name;

static FILE *open_part(struct part *part, int (*close)(void *cookie))
{
    part->arena = closing;
    cookie_io_functions_t functions = {part_read, part_write, part_seek, close};
    FILE *file = fopencookie(part, "w+", functions);
    if (file) {
        __fsetlocking(file, FSETLOCKING_BYCALLER); /* one thread's own: some 20,000 writes */
    }
    return file;
}

FILE *fopen64(const char *name, const char *mode)
{
    if (closing && strcmp(name, whole_name) == 0) {
        whole = ARENA_NEW(closing, struct part);
        return open_part(whole, NULL);
    }
    FILE *(*next)(const char *, const char *);
    book_next_function("fopen64", &next, sizeof next);
    return next(name, mode);
}

FILE *lxw_tmpfile(char *folder)
{
    if (streaming) {
        return stream_part(streaming);
    }
    if (!closing) {
        return folder ? NULL : tmpfile();
    }
    struct part *part = ARENA_NEW(closing, struct part);
    part->bytes = spare_bytes;
    part->room = spare_room;
    spare_bytes = NULL;
    spare_room = 0;
    making_file = open_part(part, part_close);
    making = part;
    return making_file;
}

/* Whether the stream is that of the part in the making; then nothing waits in its buffer, so that
 * what is written past it stands in its place. */
static bool is_making(FILE *stream)
{
    return making && stream == making_file && (__fpending(stream) == 0 || fflush(stream) == 0);
}

bool book_write(FILE *stream, struct text bytes)
{
    if (!is_making(stream)) {
        return fwrite(bytes.at, 1, bytes.len, stream) == bytes.len;
    }
    part_write(making, bytes.at, bytes.len);
    return true;
}

/* Longer than any element of a cell; what does not fit is the C library's to print. */
enum { PRINTED_MOST = 512 };

int __fprintf_chk(FILE *stream, int flag, const char *format, ...);

int __fprintf_chk(FILE *stream, int flag, const char *format, ...)
{
    (void)flag;
    va_list arguments;
    va_start(arguments, format);
    int len = -1;
    if (is_making(stream)) {
        char *room = part_room(making, PRINTED_MOST);
        len = print_plainly(room, PRINTED_MOST, format, arguments);
    }
    if (len >= 0) {
        part_advance(making, (size_t)len);
    } else {
        len = vfprintf(stream, format, arguments);
    }
    va_end(arguments);
    return len;
}

int(snprintf)(char *into, size_t room, const char *format, ...)
{
    va_list arguments;
    va_start(arguments, format);
    int len = closing && room ? print_plainly(into, room, format, arguments) : -1;
    if (len < 0) {
        len = vsnprintf(into, room, format, arguments);
    } else {
        into[len] = '\0';
    }
    va_end(arguments);
    return len;
}

void book_next_function(const char *name, void *function, size_t size)
{
    void *next = dlsym(RTLD_NEXT, name);
    memcpy(function, &next, size); /* C has no cast from an object's address to a function's */
}

struct tm *(gmtime)(const time_t *when)
{
    static _Thread_local struct tm day;
    return gmtime_r(when, &day);
}

static void tell_bindery(const struct book *book)
{
    bool *own = ARENA_ARRAY(book->arena, book->plan_count, bool);
    for (size_t i = 0; i < book->plan_count; i++) {
        own[i] = book->plans[i].likeness == SHEET_OWN;
    }
    bindery_begin(book->bindery, own, book->plan_count);
}

lxw_error book_close(struct book *book, struct text *bytes)
{
    closing = book->arena;
    whole = NULL;
    spare_bytes = NULL;
    spare_room = 0;
    whole_name = book->file->filename;
    tell_bindery(book);
    deflated_begin(book->bindery, book->arena);
    tags_are_ours(true);
    lxw_error error = workbook_close(book->file);
    tags_are_ours(false);
    deflated_end();
    closing = NULL;
    making = NULL; /* after an error it may be open still */
    making_file = NULL;
    *bytes = whole ? (struct text){whole->bytes, whole->size} : TEXT("");
    return error;
}
