/* Where the parts of a workbook lie that is too large for memory: in files without a name in the
 * folder of the output, where there must be room anyway. libxlsxwriter would take /tmp, which may
 * be small, and does not look whether its writes succeed: here a failed one is remembered. */
#include "emit/workbook/workbook_parts.h"

#include <errno.h>
#include <fcntl.h>
#include <unistd.h>

enum { STREAM_BUFFER = 1 << 18 };

struct streamed {
    struct stream *stream;
    struct streamed *next;
    FILE *part;
    int file; /* -1 once it is closed */
};

static ssize_t streamed_read(void *cookie, char *into, size_t most)
{
    struct streamed *streamed = cookie;
    ssize_t count = read(streamed->file, into, most);
    if (count < 0) {
        streamed->stream->error = errno;
    }
    return count;
}

static ssize_t streamed_write(void *cookie, const char *bytes, size_t count)
{
    struct streamed *streamed = cookie;
    size_t done = 0;
    while (done < count && !streamed->stream->error) {
        ssize_t more = write(streamed->file, bytes + done, count - done);
        if (more < 0 && errno != EINTR) {
            streamed->stream->error = errno;
        }
        done += more > 0 ? (size_t)more : 0;
    }
    return streamed->stream->error ? 0 : (ssize_t)count;
}

static int streamed_seek(void *cookie, off64_t *offset, int whence)
{
    struct streamed *streamed = cookie;
    off64_t at = lseek64(streamed->file, *offset, whence);
    *offset = at;
    return at < 0 ? -1 : 0;
}

static int streamed_close(void *cookie)
{
    struct streamed *streamed = cookie;
    int file = streamed->file;
    streamed->file = -1;
    return close(file);
}

void stream_close(struct stream *stream)
{
    for (struct streamed *part = stream->first; part; part = part->next) {
        if (part->file >= 0) {
            stream->error = stream->error ? stream->error : ECANCELED; /* nothing more is written */
            fclose(part->part);
        }
    }
    stream->first = NULL;
}

FILE *stream_part(struct stream *stream)
{
    int file = open(stream->folder, O_TMPFILE | O_RDWR | O_CLOEXEC, 0600);
    if (file < 0 && (errno == EOPNOTSUPP || errno == EISDIR)) {
        return tmpfile(); /* a disk that knows no files without a name */
    }
    if (file < 0) {
        stream->error = errno;
        return NULL;
    }
    struct streamed *streamed = ARENA_NEW(stream->arena, struct streamed);
    *streamed = (struct streamed){.stream = stream, .next = stream->first, .file = file};
    FILE *part = fopencookie(
        streamed, "w+",
        (cookie_io_functions_t){streamed_read, streamed_write, streamed_seek, streamed_close});
    if (!part) {
        stream->error = errno;
        close(file);
        return NULL;
    }
    streamed->part = part;
    stream->first = streamed;
    setvbuf(part, NULL, _IOFBF, STREAM_BUFFER);
    return part;
}
