#include "read/infile.h"

#include "base/crew.h"
#include "base/utf8.h"
#include "read/mapped.h"

#include <dirent.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { LARGEST_FILE = 1024 * 1024 * 1024 };

struct mapping {
    const char *path;
    struct text bytes;
    struct source *source;
    struct errand *hashing; /* NULL once the source has its hash */
    char sha256[SHA256_HEX + 1];
    struct stat status;
    struct mapping *next;
};

static bool read_all(int fd, char *bytes, size_t size, size_t *len)
{
    *len = 0;
    while (*len < size) {
        ssize_t got = read(fd, bytes + *len, size - *len);
        if (got < 0 && errno != EINTR) {
            return false;
        }
        if (got == 0) {
            break;
        }
        *len += got > 0 ? (size_t)got : 0;
    }
    return true;
}

static struct source *source_new(struct arena *arena, const char *name, struct text bytes)
{
    struct source *source = ARENA_NEW(arena, struct source);
    source->name = name;
    source->file = name;
    source->bytes = bytes;
    sha256_hex_of(bytes, source->sha256);
    return source;
}

const struct source *infile_of_bytes(struct arena *arena, const char *name, struct text bytes)
{
    /* a byte behind the end, as infile_read leaves one: md4c looks at it */
    return source_new(arena, name, text_copy(arena, bytes));
}

static void report_unopened(struct diags *diags, const char *path, struct place wanted_at)
{
    int reason = errno;
    if (reason == ENOENT || reason == ENOTDIR || reason == ENAMETOOLONG) {
        diag_error(diags, wanted_at, "file-missing", "there is no '%s'", path);
        diag_hint(diags, wanted_at.source ? "check the spelling, or take the name out"
                                          : "check the spelling of the path");
    } else {
        diag_error(diags, wanted_at, "file-read", "cannot read '%s': %s", path, strerror(reason));
        diag_hint(diags, "make it readable for you, and try again");
        diags->machine_failed = true;
    }
}

/* The overlay of that name, or NULL. */
static const struct overlay *find_overlay(const struct infolder *folder, struct text file)
{
    for (size_t i = 0; i < folder->overlay_count; i++) {
        if (text_equal(folder->overlays[i].file, file)) {
            return &folder->overlays[i];
        }
    }
    return NULL;
}

static const struct source *counted_in(struct infolder *folder, struct source *source,
                                       struct text file)
{
    source->file = text_terminated(folder->arena, file);
    source->order = ++folder->opened;
    return source;
}

/* The hash of a hundred megabytes takes as long as reading through them does. */
static void hash_mapping(void *data)
{
    struct mapping *mapping = data;
    mapped_hash(mapping->bytes, mapping->sha256);
}

void infile_finish_hashes(struct infolder *folder)
{
    for (struct mapping *item = folder->mappings; item; item = item->next) {
        if (item->hashing) {
            errand_end(item->hashing);
            item->hashing = NULL;
            memcpy(item->source->sha256, item->sha256, sizeof item->sha256);
        }
    }
}

/* The file as it lies on disk, where it is large; else NULL. */
static struct source *source_mapped(struct infolder *folder, const char *path, int fd,
                                    const struct stat *status)
{
    struct text bytes;
    if (!mapped_open(fd, status, &bytes)) {
        return NULL;
    }
    struct source *source = ARENA_NEW(folder->arena, struct source);
    struct mapping *mapping = ARENA_NEW(folder->arena, struct mapping);
    *mapping = (struct mapping){.path = path,
                                .bytes = bytes,
                                .source = source,
                                .status = *status,
                                .next = folder->mappings};
    folder->mappings = mapping;
    source->name = source->file = path;
    source->bytes = bytes;
    source->mapped = true;
    if (folder->hashes_beside) {
        mapping->hashing = errand_start(folder->arena, hash_mapping, mapping);
    } else {
        mapped_hash(bytes, source->sha256);
    }
    return source;
}

bool infile_check_unchanged(const struct infolder *folder)
{
    bool unchanged = true;
    for (const struct mapping *item = folder->mappings; item; item = item->next) {
        if (mapped_has_changed(item->path, &item->status)) {
            diag_error(folder->diags, (struct place){0}, "file-changed",
                       "'%s' was changed while it was read", item->path);
            diag_hint(folder->diags, "run again when nobody writes to it");
            unchanged = false;
        }
    }
    return unchanged;
}

void infile_forget(const struct source *source, size_t from, size_t to)
{
    if (source->mapped) {
        mapped_forget(source->bytes, from, to);
    }
}

void infile_forget_all(const struct infolder *folder)
{
    for (const struct mapping *item = folder->mappings; item; item = item->next) {
        mapped_forget(item->bytes, 0, item->bytes.len);
    }
}

const struct source *infile_read(struct infolder *folder, struct text file, struct place wanted_at)
{
    const char *path = text_terminated(
        folder->arena, text_format(folder->arena, "%s/%.*s", folder->path, TEXT_ARG(file)));
    const struct overlay *overlay = find_overlay(folder, file);
    if (overlay) {
        return counted_in(folder, source_new(folder->arena, path, overlay->bytes), file);
    }
    struct source *source = NULL;
    struct stat status;
    int fd = open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK); /* a pipe must not hang us */
    if (fd < 0 || fstat(fd, &status) != 0) {
        report_unopened(folder->diags, path, wanted_at);
        goto out;
    }
    if (!S_ISREG(status.st_mode) || status.st_size > LARGEST_FILE) {
        diag_error(folder->diags, wanted_at, "file-kind", "'%s' is %s", path,
                   S_ISREG(status.st_mode) ? "larger than 1 GiB" : "not a file");
        diag_hint(folder->diags, "put the file itself in its place");
        goto out;
    }
    source = source_mapped(folder, path, fd, &status);
    if (source) {
        goto out;
    }
    size_t size = (size_t)status.st_size;
    char *bytes = arena_take(folder->arena, size + 1);
    size_t len;
    if (!read_all(fd, bytes, size, &len)) {
        report_unopened(folder->diags, path, wanted_at);
        goto out;
    }
    source = source_new(folder->arena, path, (struct text){bytes, len});
out:
    if (fd >= 0) {
        close(fd);
    }
    return source ? counted_in(folder, source, file) : NULL;
}

bool infile_is_inside(struct text file)
{
    bool inside = file.len && file.at[0] != '/';
    while (file.len) {
        inside = !text_is(text_cut(&file, '/'), "..") && inside;
    }
    return inside;
}

bool infile_exists(const struct infolder *folder, struct text file)
{
    struct text path = text_format(folder->arena, "%s/%.*s", folder->path, TEXT_ARG(file));
    return find_overlay(folder, file) || access(text_terminated(folder->arena, path), F_OK) == 0 ||
           (errno != ENOENT && errno != ENOTDIR); /* what cannot be looked at is there */
}

static int compare_texts(const void *a, const void *b)
{
    return text_compare(*(const struct text *)a, *(const struct text *)b);
}

static bool has_ending(struct text name, const char *ending)
{
    size_t tail = strlen(ending);
    return name.len > tail && name.at[0] != '.' &&
           text_is(text_part(name, name.len - tail, name.len), ending);
}

bool infile_has_folder(const struct infolder *folder, const char *subfolder)
{
    struct stat status;
    const char *path = text_terminated(
        folder->arena, text_format(folder->arena, "%s/%s", folder->path, subfolder));
    return stat(path, &status) == 0 || errno != ENOENT; /* what cannot be looked at is there */
}

/* Adds the names of the overlays that lie in the subfolder and not on disk too. */
static struct text *add_overlays(const struct infolder *folder, const char *subfolder,
                                 const char *ending, struct text *names, size_t *count)
{
    size_t on_disk = *count;
    size_t above = strlen(subfolder);
    for (size_t i = 0; i < folder->overlay_count; i++) {
        struct text file = folder->overlays[i].file;
        struct text name = text_part(file, above + 1, file.len);
        bool inside = text_starts(file, subfolder) && file.len > above && file.at[above] == '/' &&
                      text_find(name, '/', 0) == name.len && has_ending(name, ending);
        for (size_t j = 0; inside && j < on_disk; j++) {
            inside = !text_equal(names[j], name);
        }
        if (inside) {
            names = arena_grow(folder->arena, names, *count, sizeof *names);
            names[(*count)++] = name;
        }
    }
    return names;
}

struct text *infile_list(struct infolder *folder, const char *subfolder, const char *ending,
                         size_t *count)
{
    *count = 0;
    struct text *names = NULL;
    const char *path = text_terminated(
        folder->arena, text_format(folder->arena, "%s/%s", folder->path, subfolder));
    DIR *dir = opendir(path);
    if (!dir) {
        report_unopened(folder->diags, path, (struct place){0});
        return NULL;
    }
    errno = 0;
    for (struct dirent *entry; (entry = readdir(dir)) != NULL;) {
        struct text name = text_of(entry->d_name);
        if (has_ending(name, ending)) {
            names = arena_grow(folder->arena, names, *count, sizeof *names);
            names[(*count)++] = text_copy(folder->arena, name);
        }
        errno = 0;
    }
    if (errno) { /* names may be missing */
        report_unopened(folder->diags, path, (struct place){0});
    }
    closedir(dir);
    names = add_overlays(folder, subfolder, ending, names, count);
    if (*count) {
        qsort(names, *count, sizeof *names, compare_texts);
    }
    return names;
}

bool infile_check_head(const struct source *source, struct diags *diags)
{
    struct text bytes = source->bytes;
    bool marked = text_starts(bytes, "\xEF\xBB\xBF");
    if (text_trim(text_part(bytes, marked ? 3 : 0, bytes.len)).len == 0) {
        diag_error(diags, place_of_file(source), "file-empty", "the file is empty");
        diag_hint(diags, "download or save it again");
        return false;
    }
    if (text_starts(bytes, "version https://git-lfs.github.com/spec/")) {
        diag_error(diags, (struct place){source, 0, text_find(bytes, '\n', 0), 1},
                   "file-lfs-pointer", "this is a Git LFS pointer, not the file it stands for");
        diag_hint(diags, "run 'git lfs pull', or download the file itself");
        return false;
    }
    return true;
}

static bool is_control(char c)
{
    unsigned char byte = (unsigned char)c;
    return (byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r') || byte == 0x7F;
}

/* Whether eight bytes hold one that is not plain ASCII from blank to tilde. A quick look: it may be
 * wrong about tabs and letters with accents, which the slow look then passes. */
static bool may_hold_control(const char *eight_bytes)
{
    const uint64_t ones = UINT64_C(0x0101010101010101);
    const uint64_t highs = UINT64_C(0x8080808080808080);
    uint64_t eight;
    memcpy(&eight, eight_bytes, sizeof eight);
    uint64_t below_blank = (eight - 0x20 * ones) & ~eight;
    uint64_t not_delete = eight ^ (0x7F * ones);
    uint64_t is_delete = (not_delete - ones) & ~not_delete;
    return ((eight | below_blank | is_delete) & highs) != 0;
}

/* The first control character, C1 ones (U+0080 to U+009F) included, or text.len: terminals obey
 * them, and no workbook or page can hold one. Those that turn the direction of writing count too.
 */
static size_t control_at(struct text text)
{
    size_t at = 0;
    while (text.len - at >= 8 && !may_hold_control(text.at + at)) {
        at += 8;
    }
    for (; at < text.len; at++) {
        bool c1 =
            text.at[at] == '\xC2' && at + 1 < text.len && (unsigned char)text.at[at + 1] < 0xA0;
        bool turns = text.at[at] == '\xE2' && utf8_turns(text_part(text, at, text.len));
        if (is_control(text.at[at]) || c1 || turns) {
            return at;
        }
        while (text.len - at > 8 && !may_hold_control(text.at + at + 1)) {
            at += 8;
        }
    }
    return text.len;
}

bool infile_check_part(const struct source *source, size_t at, size_t len, struct diags *diags)
{
    struct text part = text_part(source->bytes, at, at + len);
    size_t bad = utf8_invalid_at(part);
    if (bad < part.len) {
        diag_error(diags, (struct place){source, at + bad, 1, 0}, "file-utf8",
                   "byte 0x%02X is not UTF-8", (unsigned char)part.at[bad]);
        diag_hint(diags,
                  "save the file as UTF-8 ('CSV UTF-8' in a spreadsheet), or download it again");
        return false;
    }
    size_t control = control_at(part);
    if (control < part.len) {
        struct text rest = text_part(part, control, part.len);
        uint32_t character = utf8_next(&rest);
        size_t size = part.len - control - rest.len;
        diag_error(diags, (struct place){source, at + control, size, 0}, "file-control",
                   "a control character (U+%04X)", (unsigned)character);
        diag_hint(diags, "take it out; if the file is full of them, it is no text file");
        return false;
    }
    return true;
}

bool infile_check_text(const struct source *source, struct diags *diags)
{
    return infile_check_head(source, diags) &&
           infile_check_part(source, 0, source->bytes.len, diags);
}
