/* outfile: outputs that appear whole or not at all.
 *
 * An output is written beside its place, every write and the close are checked, and only when every
 * output of the run is whole are all of them renamed into place. */
#ifndef CAREERGUIDE_OUTFILE_H
#define CAREERGUIDE_OUTFILE_H

#include "base/diag.h"

#include <time.h>

struct outfile {
    struct text name; /* relative to the output folder */
    const char *path; /* where it belongs */
    const char
        *draft; /* where it is written first: a hidden name beside its place, this process's own */
    const char *former; /* where the old output waits until every new one is in place */
    bool has_former;
    bool placed;
    char sha256[SHA256_HEX + 1]; /* of what was written, once outfile_seal has run */
    size_t bytes;                /* likewise */
    bool sealed;
    bool
        unchanged; /* what lies there is what would be written: nothing is, and it stays as it is */
};

struct outfolder {
    const char *path;
    struct arena *arena;
    struct diags *diags;
    struct outfile **items;
    size_t count;
    const char **made; /* folders that were not there before, from the outermost on */
    size_t made_count;
    bool many; /* so many outputs that they are flushed to disk together, before they are put in
                * place, and not one by one as they are written */
    bool committed; /* every output is in its place */
};

/* A new output; makes the folders above it. NULL after an error [output-folder]. */
struct outfile *outfile_new(struct outfolder *folder, struct text name);

/* Whether the output that lies in its place has this hash and was written later than the program,
 * which may make another one now; then it may be marked unchanged. */
bool outfile_is_there(struct outfile *file, struct text sha256, struct timespec program);

/* Whether an output of this name lies in the folder. */
bool outfolder_holds(const struct outfolder *folder, struct text name);

/* Writes the whole output and seals it. For emitters that make their bytes in memory. */
bool outfile_write(struct outfolder *folder, struct outfile *file, struct text bytes);

/* The same, unless that is what lies in its place: then it is marked unchanged and stays. */
bool outfile_write_if_changed(struct outfolder *folder, struct outfile *file, struct text bytes);

/* For emitters whose library wrote `draft` itself: reads it back for its hash, flushes it to disk.
 */
bool outfile_seal(struct outfolder *folder, struct outfile *file);

/* Renames every sealed draft into place; false after an error, and then the old outputs are all
 * back and the drafts gone. */
bool outfolder_commit(struct outfolder *folder);

/* Around whatever a thread writes. Once the folder is given up a thread does not come in any more,
 * nor back. */
void outfile_enter(void);
void outfile_leave(void);

/* For a process that is about to end, from a signal's handler too: waits until no other thread
 * writes, and abandons the folder. Takes no memory. Where two threads come here, the second waits
 * for the process to end. */
void outfolder_give_up(struct outfolder *folder);

/* Removes every draft, and the folders that were made for them; old outputs stay as they are. */
void outfolder_abandon(struct outfolder *folder);

#endif
