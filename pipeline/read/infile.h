/* infile: the bytes of an input file, with their SHA-256.
 *
 * Only this module opens inputs; everything behind it works on a struct source, so that tests and
 * fuzzers can hand in bytes of their own. The bytes live in the arena. */
#ifndef CAREERGUIDE_INFILE_H
#define CAREERGUIDE_INFILE_H

#include "base/diag.h"

/* Bytes that stand for a file of the folder, whether it lies there or not: a folder can be read as
 * it would be with them in place. */
struct overlay {
    struct text file; /* relative to the folder */
    struct text bytes;
};

/* Where the run's inputs lie, and how many have been opened so far. */
struct infolder {
    const char *path; /* as given with --input, without a trailing slash */
    const struct overlay *overlays;
    size_t overlay_count;
    unsigned opened;
    struct mapping *mappings; /* large files, which must stay as they are until the run ends */
    bool hashes_beside;       /* their hashes are worked out while they are read */
    struct arena *arena;
    struct diags *diags;
};

/* Reads `file` (relative to the folder). NULL after an error message: the file is missing
 * [file-missing], or the machine failed [file-read]. `wanted_at` is where the file was named. */
const struct source *infile_read(struct infolder *folder, struct text file, struct place wanted_at);

/* Waits for the hashes that are still worked out: no source is without its own behind it. */
void infile_finish_hashes(struct infolder *folder);

/* Whether every large file is still what it was when it was read; else an error [file-changed]. */
bool infile_check_unchanged(const struct infolder *folder);

/* A large file that was read through up to here: its memory may go. */
void infile_forget(const struct source *source, size_t from, size_t to);

/* The same for all that was looked at of large files. Other threads may go on reading them. */
void infile_forget_all(const struct infolder *folder);

/* Whether a path that somebody typed stays inside the folder: relative, and without "..". */
bool infile_is_inside(struct text file);

/* Whether the folder has the file: for files that may be absent. */
bool infile_exists(const struct infolder *folder, struct text file);

/* The names in `subfolder` that end in `ending`, those of overlays too, sorted bytewise; hidden
 * files left out. */
struct text *infile_list(struct infolder *folder, const char *subfolder, const char *ending,
                         size_t *count);

/* Whether there is such a folder: for what may be left out altogether. */
bool infile_has_folder(const struct infolder *folder, const char *subfolder);

/* A source over bytes that did not come from a file: for tests and fuzzers. */
const struct source *infile_of_bytes(struct arena *arena, const char *name, struct text bytes);

/* Whether the source is a file at all; else an error: it is empty [file-empty] or a Git LFS pointer
 * [file-lfs-pointer]. */
bool infile_check_head(const struct source *source, struct diags *diags);

/* Whether a part of it is text; else an error: a byte that is not UTF-8 [file-utf8], a
 * control character other than tab and line end [file-control]. */
bool infile_check_part(const struct source *source, size_t at, size_t len, struct diags *diags);

/* Both, for the whole source. */
bool infile_check_text(const struct source *source, struct diags *diags);

#endif
