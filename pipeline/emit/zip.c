#include "emit/zip.h"

#include "base/day.h"

#include <archive.h>
#include <archive_entry.h>
#include <errno.h>
#include <fcntl.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

enum { CHUNK = 64 * 1024, MEMBER_MODE = 0644, SECONDS_A_DAY = 24 * 60 * 60 };

struct zip {
    struct outfolder *folder;
    struct outfile *file;
    struct archive *archive;
    time_t time;
    char *chunk;
    bool failed;
};

static bool fail(struct zip *zip, const char *what, const char *path, const char *reason)
{
    if (!zip->failed) {
        diag_error(zip->folder->diags, (struct place){0}, "output-write", "cannot %s '%s': %s",
                   what, path, reason ? reason : "no reason was given");
        diag_hint(zip->folder->diags,
                  "nothing was changed; make room or set the permissions, and try again");
        zip->folder->diags->machine_failed = true;
    }
    zip->failed = true;
    return false;
}

static bool fail_archive(struct zip *zip)
{
    return fail(zip, "write", zip->file->draft, archive_error_string(zip->archive));
}

/* Zip has the time of the wall, which libarchive asks the C library for: that of UTC everywhere. */
static void leave_time_zone(void)
{
    setenv("TZ", "UTC0", 1);
    tzset();
}

static time_t time_of(struct text day)
{
    struct text earliest = TEXT("1980-01-01");
    struct text fit = text_compare(day, earliest) < 0 ? earliest : day;
    return (time_t)day_count(fit) * SECONDS_A_DAY;
}

struct zip *zip_open(struct outfolder *folder, struct outfile *file, struct text day)
{
    struct zip *zip = ARENA_NEW(folder->arena, struct zip);
    leave_time_zone();
    *zip = (struct zip){.folder = folder,
                        .file = file,
                        .archive = archive_write_new(),
                        .time = time_of(day),
                        .chunk = arena_take(folder->arena, CHUNK)};
    if (!zip->archive) {
        fail(zip, "write", file->draft, "out of memory");
        return NULL;
    }
    if (archive_write_set_format_zip(zip->archive) != ARCHIVE_OK ||
        archive_write_zip_set_compression_store(zip->archive) != ARCHIVE_OK ||
        archive_write_set_bytes_in_last_block(zip->archive, 1) != ARCHIVE_OK ||
        archive_write_open_filename(zip->archive, file->draft) != ARCHIVE_OK) {
        fail_archive(zip);
        archive_write_free(zip->archive);
        return NULL;
    }
    return zip;
}

static bool add_header(struct zip *zip, struct text name, size_t size)
{
    struct archive_entry *entry = archive_entry_new();
    if (!entry) {
        return fail(zip, "write", zip->file->draft, "out of memory");
    }
    archive_entry_set_pathname(entry, text_terminated(zip->folder->arena, name));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_entry_set_perm(entry, MEMBER_MODE);
    archive_entry_set_size(entry, (la_int64_t)size);
    archive_entry_set_mtime(entry, zip->time, 0);
    bool good = archive_write_header(zip->archive, entry) == ARCHIVE_OK || fail_archive(zip);
    archive_entry_free(entry);
    return good;
}

static bool add_data(struct zip *zip, struct text bytes)
{
    la_ssize_t put = archive_write_data(zip->archive, bytes.at, bytes.len);
    return (put >= 0 && (size_t)put == bytes.len) || fail_archive(zip);
}

bool zip_add_bytes(struct zip *zip, struct text name, struct text bytes)
{
    return !zip->failed && add_header(zip, name, bytes.len) && add_data(zip, bytes);
}

/* Copies the open file; false after an error. */
static bool add_all(struct zip *zip, int fd, const char *path, size_t size)
{
    size_t copied = 0;
    for (;;) {
        ssize_t got = read(fd, zip->chunk, CHUNK);
        if (got < 0 && errno == EINTR) {
            continue;
        }
        if (got < 0) {
            return fail(zip, "read back", path, strerror(errno));
        }
        if (got == 0) {
            break;
        }
        copied += (size_t)got;
        if (!add_data(zip, (struct text){zip->chunk, (size_t)got})) {
            return false;
        }
    }
    return copied == size || fail(zip, "read back", path, "its size has changed");
}

bool zip_add_file(struct zip *zip, struct text name, const char *path)
{
    struct stat status;
    int fd = zip->failed ? -1 : open(path, O_RDONLY | O_CLOEXEC | O_NOFOLLOW | O_NONBLOCK);
    bool good = fd >= 0 && fstat(fd, &status) == 0 && S_ISREG(status.st_mode);
    if (!good) {
        fail(zip, "read back", path, strerror(errno));
    }
    size_t size = good ? (size_t)status.st_size : 0;
    good = good && add_header(zip, name, size) && add_all(zip, fd, path, size);
    if (fd >= 0) {
        close(fd);
    }
    return good;
}

bool zip_close(struct zip *zip)
{
    if (archive_write_close(zip->archive) != ARCHIVE_OK) {
        fail_archive(zip);
    }
    archive_write_free(zip->archive);
    return !zip->failed && outfile_seal(zip->folder, zip->file);
}

const char *zip_library_version(void)
{
    return archive_version_string() + sizeof "libarchive";
}
