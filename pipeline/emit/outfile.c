#include "emit/outfile.h"

#include <errno.h>
#include <fcntl.h>
#include <stdatomic.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static bool report_machine(struct outfolder *folder, const char *what, const char *path)
{
    int reason = errno;
    diag_error(folder->diags, (struct place){0}, "output-write", "cannot %s '%s': %s", what, path,
               strerror(reason));
    diag_hint(folder->diags,
              "nothing was changed; make room or set the permissions, and try again");
    folder->diags->machine_failed = true;
    return false;
}

/* Up to where the path is that of folders which the output before it lies in too: they are there.
 */
static size_t known_above(const struct outfolder *folder, struct text path)
{
    size_t known = 0;
    struct text last = folder->count ? text_of(folder->items[folder->count - 1]->path) : TEXT("");
    for (size_t i = 0; i < last.len && i < path.len && last.at[i] == path.at[i]; i++) {
        known = path.at[i] == '/' ? i : known;
    }
    return known;
}

/* Makes every folder above `path`. */
static bool make_folders(struct outfolder *folder, const char *path)
{
    struct text whole = text_of(path);
    for (size_t slash = text_find(whole, '/', known_above(folder, whole) + 1); slash < whole.len;
         slash = text_find(whole, '/', slash + 1)) {
        const char *above = text_terminated(folder->arena, text_part(whole, 0, slash));
        folder->made = /* before the folder is: it must be known to whoever gives up */
            arena_grow(folder->arena, folder->made, folder->made_count, sizeof *folder->made);
        if (mkdir(above, 0777) == 0) {
            folder->made[folder->made_count++] = above;
        } else if (errno != EEXIST) {
            return report_machine(folder, "make the folder", above);
        }
    }
    return true;
}

/* A name beside the output that no other run uses. */
static const char *hidden_name(struct outfolder *folder, struct text above, struct text base,
                               const char *what)
{
    struct text name = text_format(folder->arena, "%s/%.*s.%.*s.%ld.%s", folder->path,
                                   TEXT_ARG(above), TEXT_ARG(base), (long)getpid(), what);
    return text_terminated(folder->arena, name);
}

struct outfile *outfile_new(struct outfolder *folder, struct text name)
{
    struct outfile *file = ARENA_NEW(folder->arena, struct outfile);
    size_t slash = name.len;
    while (slash > 0 && name.at[slash - 1] != '/') {
        slash--;
    }
    struct text above = text_part(name, 0, slash);
    struct text base = text_part(name, slash, name.len);
    file->name = text_copy(folder->arena, name);
    file->path = text_terminated(
        folder->arena, text_format(folder->arena, "%s/%.*s", folder->path, TEXT_ARG(name)));
    file->draft = hidden_name(folder, above, base, "draft");
    file->former = hidden_name(folder, above, base, "former");
    if (!make_folders(folder, file->path)) {
        return NULL;
    }
    folder->items = arena_grow(folder->arena, folder->items, folder->count, sizeof *folder->items);
    folder->items[folder->count++] = file;
    return file;
}

static bool write_all(int fd, struct text bytes)
{
    while (bytes.len) {
        ssize_t put = write(fd, bytes.at, bytes.len);
        if (put < 0 && errno != EINTR) {
            return false;
        }
        bytes = text_part(bytes, put > 0 ? (size_t)put : 0, bytes.len);
    }
    return true;
}

/* A file that is replaced keeps its permissions: others may work in the folder too. */
static bool keep_mode(int fd, const char *path)
{
    struct stat status;
    return stat(path, &status) != 0 || fchmod(fd, status.st_mode & 07777) == 0;
}

static bool flush(const struct outfolder *folder, int fd)
{
    return folder->many || fsync(fd) == 0;
}

/* Everything that was written to the folder's file system goes to its disk. */
static bool flush_all(struct outfolder *folder)
{
    int fd = open(folder->path, O_RDONLY | O_DIRECTORY | O_CLOEXEC);
    bool flushed = fd >= 0 && syncfs(fd) == 0;
    int reason = errno;
    if (fd >= 0) {
        close(fd);
    }
    errno = reason;
    return flushed || report_machine(folder, "write to", folder->path);
}

bool outfile_write(struct outfolder *folder, struct outfile *file, struct text bytes)
{
    int fd = open(file->draft, O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC, 0666);
    if (fd < 0) {
        return report_machine(folder, "write", file->draft);
    }
    bool written = keep_mode(fd, file->path) && write_all(fd, bytes) && flush(folder, fd);
    written = close(fd) == 0 && written;
    if (!written) {
        return report_machine(folder, "write", file->draft);
    }
    sha256_hex_of(bytes, file->sha256);
    file->bytes = bytes.len;
    file->sealed = true;
    return true;
}

bool outfile_write_if_changed(struct outfolder *folder, struct outfile *file, struct text bytes)
{
    char now[SHA256_HEX + 1];
    sha256_hex_of(bytes, file->sha256);
    if (sha256_hex_of_file(file->path, now) && strcmp(now, file->sha256) == 0) {
        file->bytes = bytes.len;
        file->unchanged = true;
        return true;
    }
    return outfile_write(folder, file, bytes);
}

bool outfile_seal(struct outfolder *folder, struct outfile *file)
{
    int fd = open(file->draft, O_RDONLY | O_CLOEXEC);
    if (fd < 0) {
        return report_machine(folder, "read back", file->draft);
    }
    struct stat status;
    bool flushed = flush(folder, fd) && fstat(fd, &status) == 0;
    flushed = close(fd) == 0 && flushed;
    if (!flushed || !sha256_hex_of_file(file->draft, file->sha256)) {
        return report_machine(folder, "read back", file->draft);
    }
    file->bytes = (size_t)status.st_size;
    file->sealed = true;
    return true;
}

bool outfolder_holds(const struct outfolder *folder, struct text name)
{
    struct text path = text_format(folder->arena, "%s/%.*s", folder->path, TEXT_ARG(name));
    return access(text_terminated(folder->arena, path), F_OK) == 0 || errno == EACCES ||
           errno == EIO; /* what cannot be looked at is there */
}

static bool is_later(struct timespec a, struct timespec b)
{
    return a.tv_sec > b.tv_sec || (a.tv_sec == b.tv_sec && a.tv_nsec > b.tv_nsec);
}

bool outfile_is_there(struct outfile *file, struct text sha256, struct timespec program)
{
    struct stat status;
    bool same = stat(file->path, &status) == 0 && is_later(status.st_mtim, program) &&
                sha256_hex_of_file(file->path, file->sha256) && text_is(sha256, file->sha256);
    file->bytes = same ? (size_t)status.st_size : 0;
    return same;
}

/* Whether every draft is whole and every place is free or holds a file. */
static bool can_commit(struct outfolder *folder)
{
    for (size_t i = 0; i < folder->count; i++) {
        const struct outfile *file = folder->items[i];
        struct stat status;
        if (!file->sealed && !file->unchanged) {
            errno = EIO;
            return report_machine(folder, "put in place", file->path);
        }
        if (stat(file->path, &status) == 0 && !S_ISREG(status.st_mode)) {
            errno = S_ISDIR(status.st_mode) ? EISDIR : EEXIST;
            return report_machine(folder, "put in place", file->path);
        }
    }
    return true;
}

/* Puts one draft in place; the old output stays at hand under another name, but for the last file
 * of a run: nothing can fail behind it, so it is replaced in one step. */
static bool place_draft(struct outfile *file, bool last)
{
    if (last) {
        file->has_former = false;
    } else if (link(file->path, file->former) == 0) {
        file->has_former = true;
    } else if (errno != ENOENT) { /* a file system without hard links */
        if (rename(file->path, file->former) != 0) {
            return false;
        }
        file->has_former = true;
    }
    file->placed = rename(file->draft, file->path) == 0;
    return file->placed;
}

static void restore(struct outfile *file)
{
    int reason = errno;
    if (file->has_former) {
        rename(file->former, file->path);
        unlink(file->former); /* both names of one file: rename leaves the second standing */
    } else if (file->placed) {
        unlink(file->path);
    }
    errno = reason;
}

bool outfolder_commit(struct outfolder *folder)
{
    bool good = can_commit(folder) && (!folder->many || flush_all(folder));
    for (size_t i = 0; good && i < folder->count; i++) {
        good = folder->items[i]->unchanged || place_draft(folder->items[i], i + 1 == folder->count);
        for (size_t j = i + 1; !good && j > 0; j--) {
            restore(folder->items[j - 1]);
        }
        if (!good) {
            report_machine(folder, "put in place", folder->items[i]->path);
        }
    }
    for (size_t i = 0; good && i < folder->count; i++) {
        if (folder->items[i]->has_former) {
            unlink(folder->items[i]->former);
        }
    }
    folder->committed = good;
    if (!good) {
        outfolder_abandon(folder);
    }
    return good;
}

void outfolder_abandon(struct outfolder *folder)
{
    for (size_t i = 0; i < folder->count; i++) {
        if (folder->items[i]->draft) {
            unlink(folder->items[i]->draft); /* gone already where it was put in place */
        }
    }
    for (size_t i = folder->made_count; i > 0; i--) {
        rmdir(folder->made[i - 1]); /* one that somebody else put a file into stays */
    }
}

static atomic_int writing;
static atomic_bool given_up;
static _Thread_local bool inside;

void outfile_leave(void)
{
    inside = false;
    atomic_fetch_sub(&writing, 1);
}

/* Until another thread has ended the process. */
_Noreturn static void wait_for_end(void)
{
    for (;;) {
        pause();
    }
}

void outfile_enter(void)
{
    atomic_fetch_add(&writing, 1);
    inside = true;
    if (atomic_load(&given_up)) {
        outfile_leave();
        wait_for_end();
    }
}

void outfolder_give_up(struct outfolder *folder)
{
    enum { MOST_WAITS = 2000 };
    const struct timespec a_millisecond = {0, 1000000};
    bool second = atomic_exchange(&given_up, true);
    if (inside) {
        outfile_leave();
    }
    if (second) {
        wait_for_end();
    }
    for (int i = 0; i < MOST_WAITS && atomic_load(&writing) > 0; i++) {
        nanosleep(&a_millisecond, NULL);
    }
    outfolder_abandon(folder);
}
