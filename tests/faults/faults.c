/* faults: a library to preload that makes one system call of a run go wrong.
 *
 * It counts the calls that change a disk: open to write, write, fsync, syncfs, rename, link,
 * unlink, mkdir, fchmod. Before the call number FAULT_AT (of those named FAULT_CALL, where that is
 * set) it does what FAULT_DO says:
 *
 *   kill       the process is killed there and then
 *   half       of a write, only half the bytes get through before the process is killed
 *   ENOSPC, EACCES, EROFS, EIO, ENOMEM
 *              the call fails so
 *   run        FAULT_COMMAND is run by a shell, then the call goes on
 *
 * With FAULT_REST every call from that one on goes wrong. Three families are counted alone, where
 * FAULT_CALL names them:
 *
 *   stream     what is opened to write, written and closed through the C library's buffers, but for
 *              stdout, stderr and what stays in memory
 *   read       what is opened to read, looked at, mapped and read; folders too
 *   memory     what the program asks of the C library, or of a sanitizer in its place, for itself
 *              and for every library (pipeline/command/memory.h); FAULT_DO is any error
 *
 * FAULT_COUNT, a file, is given the number of calls when the process ends; FAULT_STACKS, a file, a
 * line for each call: a number that is the same where the program came by the same way. */
#include <dirent.h>
#include <dlfcn.h>
#include <errno.h>
#include <execinfo.h>
#include <fcntl.h>
#include <signal.h>
#include <stdarg.h>
#include <stdatomic.h>
#include <stdbool.h>
#include <stdint.h>
#include <stdio.h>
#include <stdio_ext.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

static atomic_long counted; /* workers count too */

static int stacks = -1;

static void note_stack(void)
{
    enum { DEEPEST = 24 };
    static _Thread_local bool within; /* to ask may itself take memory */
    void *frames[DEEPEST];
    if (stacks < 0 || within) {
        return;
    }
    within = true;
    int depth = backtrace(frames, DEEPEST);
    uint64_t hash = 14695981039346656037U;
    for (int i = 0; i < depth; i++) {
        hash = (hash ^ (uintptr_t)frames[i]) * 1099511628211U;
    }
    dprintf(stacks, "%llx\n", (unsigned long long)hash);
    within = false;
}

static bool is_due(const char *call)
{
    const char *at = getenv("FAULT_AT");
    const char *only = getenv("FAULT_CALL");
    bool alone =
        strcmp(call, "stream") == 0 || strcmp(call, "memory") == 0 || strcmp(call, "read") == 0;
    if (!at || (only ? strcmp(only, call) != 0 : alone)) {
        return false;
    }
    note_stack();
    long number = ++counted, due = atol(at);
    return number == due || (due > 0 && number > due && getenv("FAULT_REST"));
}

static int error_named(const char *name)
{
    static const struct {
        const char *name;
        int number;
    } errors[] = {
        {"ENOSPC", ENOSPC}, {"EACCES", EACCES}, {"EROFS", EROFS}, {"EIO", EIO}, {"ENOMEM", ENOMEM}};
    for (size_t i = 0; i < sizeof errors / sizeof *errors; i++) {
        if (strcmp(name, errors[i].name) == 0) {
            return errors[i].number;
        }
    }
    return 0;
}

/* Whether the call shall fail; errno is set then. */
static bool fails(const char *call)
{
    if (!is_due(call)) {
        return false;
    }
    const char *what = getenv("FAULT_DO");
    what = what ? what : "kill";
    if (strcmp(what, "run") == 0) {
        unsetenv("LD_PRELOAD");
        return system(getenv("FAULT_COMMAND")) != 0;
    }
    if (!error_named(what)) {
        kill(getpid(), SIGKILL);
    }
    errno = error_named(what);
    return true;
}

#define NEXT(name) ((__typeof__(&name))dlsym(RTLD_NEXT, #name))

int open(const char *path, int flags, ...)
{
    va_list rest;
    va_start(rest, flags);
    mode_t mode = flags & O_CREAT ? va_arg(rest, mode_t) : 0;
    va_end(rest);
    bool writes = (flags & O_ACCMODE) != O_RDONLY;
    return fails(writes ? "open" : "read") ? -1 : NEXT(open)(path, flags, mode);
}

ssize_t read(int fd, void *bytes, size_t size)
{
    return fails("read") ? -1 : NEXT(read)(fd, bytes, size);
}

int fstat(int fd, struct stat *status)
{
    return fails("read") ? -1 : NEXT(fstat)(fd, status);
}

int stat(const char *path, struct stat *status)
{
    return fails("read") ? -1 : NEXT(stat)(path, status);
}

int access(const char *path, int mode)
{
    return fails("read") ? -1 : NEXT(access)(path, mode);
}

void *mmap(void *at, size_t size, int protection, int flags, int fd, off_t offset)
{
    return fd >= 0 && fails("read") ? MAP_FAILED
                                    : NEXT(mmap)(at, size, protection, flags, fd, offset);
}

DIR *opendir(const char *path)
{
    return fails("read") ? NULL : NEXT(opendir)(path);
}

struct dirent *readdir(DIR *folder)
{
    return fails("read") ? NULL : NEXT(readdir)(folder);
}

ssize_t write(int fd, const void *bytes, size_t size)
{
    const char *what = getenv("FAULT_DO");
    if (fd <= STDERR_FILENO) {
        return NEXT(write)(fd, bytes, size);
    }
    if (!what || strcmp(what, "half") != 0) {
        return fails("write") ? -1 : NEXT(write)(fd, bytes, size);
    }
    bool due = is_due("write");
    ssize_t put = NEXT(write)(fd, bytes, due ? size / 2 : size);
    if (due) {
        kill(getpid(), SIGKILL);
    }
    return put;
}

int fsync(int fd)
{
    return fails("fsync") ? -1 : NEXT(fsync)(fd);
}

int fchmod(int fd, mode_t mode)
{
    return fails("fchmod") ? -1 : NEXT(fchmod)(fd, mode);
}

int rename(const char *from, const char *to)
{
    return fails("rename") ? -1 : NEXT(rename)(from, to);
}

int link(const char *from, const char *to)
{
    return fails("link") ? -1 : NEXT(link)(from, to);
}

int unlink(const char *path)
{
    return fails("unlink") ? -1 : NEXT(unlink)(path);
}

int mkdir(const char *path, mode_t mode)
{
    return fails("mkdir") ? -1 : NEXT(mkdir)(path, mode);
}

int syncfs(int fd)
{
    return fails("syncfs") ? -1 : NEXT(syncfs)(fd);
}

/* The next definition, looked up once: to ask may itself take memory. */
#define NEXT_ONCE(name)                                                                            \
    static __typeof__(&name) next;                                                                 \
    if (!next) {                                                                                   \
        next = NEXT(name);                                                                         \
    }

static FILE *open_stream(const char *path, const char *mode,
                         FILE *(*next)(const char *, const char *))
{
    return fails(mode[0] == 'r' ? "read" : "stream") ? NULL : next(path, mode);
}

FILE *fopen(const char *path, const char *mode)
{
    return open_stream(path, mode, NEXT(fopen));
}

FILE *fopen64(const char *path, const char *mode)
{
    return open_stream(path, mode, NEXT(fopen64));
}

/* Whether the stream leads out of the process: neither a terminal nor memory (fopencookie). */
static bool is_file(FILE *file)
{
    int reason = errno;
    bool file_behind = fileno(file) > STDERR_FILENO;
    errno = reason;
    return file_behind;
}

size_t fwrite(const void *bytes, size_t size, size_t count, FILE *file)
{
    NEXT_ONCE(fwrite)
    return is_file(file) && fails("stream") ? 0 : next(bytes, size, count, file);
}

size_t fread(void *bytes, size_t size, size_t count, FILE *file)
{
    enum { SEEN_AN_ERROR = 0x20 }; /* glibc's own sign, which ferror looks at */
    NEXT_ONCE(fread)
    if (!is_file(file) || !fails("read")) {
        return next(bytes, size, count, file);
    }
    file->_flags |= SEEN_AN_ERROR;
    return 0;
}

int fclose(FILE *file)
{
    bool failed = is_file(file) && __fwritable(file) && fails("stream");
    int reason = errno;
    int closed = NEXT(fclose)(file);
    errno = failed ? reason : errno;
    return failed ? EOF : closed;
}

/* What the loader and a sanitizer take before the first library is ready is not counted. */
static bool ready;

/* What the program's own malloc passes on to (pipeline/command/memory.c). */
void *malloc(size_t size)
{
    NEXT_ONCE(malloc)
    return ready && fails("memory") ? NULL : next(size);
}

void *calloc(size_t count, size_t size)
{
    NEXT_ONCE(calloc)
    return ready && fails("memory") ? NULL : next(count, size);
}

void *realloc(void *old, size_t size)
{
    NEXT_ONCE(realloc)
    return ready && fails("memory") ? NULL : next(old, size);
}

__attribute__((constructor)) static void begin(void)
{
    const char *path = getenv("FAULT_STACKS");
    if (path) {
        void *frame;
        backtrace(&frame, 1); /* which loads a library, the first time */
        stacks = NEXT(open)(path, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    }
    ready = true;
}

__attribute__((destructor)) static void end(void)
{
    const char *path = getenv("FAULT_COUNT");
    if (path) {
        ready = false;
        int fd = NEXT(open)(path, O_WRONLY | O_CREAT | O_TRUNC, 0666);
        dprintf(fd, "%ld\n", counted);
    }
}
