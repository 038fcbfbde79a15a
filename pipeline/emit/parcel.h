/* parcel: a counselor's guides in one zip: which outputs belong into it, what changed since the
 * parcel before, and the zip itself with its cover page.
 *
 * Everything is found by catalogue.csv and manifest.csv of the output folder; nothing outside of
 * that folder is read or packed. */
#ifndef CAREERGUIDE_PARCEL_H
#define CAREERGUIDE_PARCEL_H

#include "emit/catalogue.h"
#include "validate/counselors.h"

enum parcel_state { PARCEL_SAME, PARCEL_NEW, PARCEL_CHANGED, PARCEL_GONE, PARCEL_STATES };

/* A file of a parcel, or one that the parcel before had. */
struct parcel_item {
    const struct catalogue_row *row; /* NULL where it is gone */
    struct text name;                /* as in the catalogue */
    struct text sha256;              /* empty where it is gone */
    struct text former;              /* in the parcel before; empty where it had no such file */
};

struct parcel {
    const struct counselor *counselor;
    struct parcel_item *items; /* in the order of the catalogue, what is gone at the end */
    size_t count;
    size_t files; /* items that are in the zip */
    bool first;   /* there was no parcel before */
    struct outfile *file;
};

/* What a run of `careerguide parcels` works with. */
struct parcels {
    struct arena *arena;
    struct diags *diags;
    struct outfolder *folder;
    const struct counselors *counselors;
    const struct catalogue *catalogue; /* in its order */
    struct text manifest;              /* its bytes */
    const struct source *former;       /* parcels/parcels.csv of the run before, or NULL */
    struct parcel *items;              /* one a counselor */
};

/* Finds what belongs to each counselor, and what changed. Warns of words that fit nothing
 * [parcel-nothing] and of counselors who get nothing [parcel-empty]. False after an error: an
 * output is missing, outside of the folder, or not the one that the manifest knows [parcel-output].
 */
bool parcels_choose(struct parcels *parcels);

/* Writes a zip for each counselor who gets something, parcels.csv and mail-merge.csv; false after
 * an error. */
bool parcels_write(struct parcels *parcels);

enum parcel_state parcel_state_of(const struct parcel_item *item);

/* How many items are in a state. */
size_t parcel_count(const struct parcel *parcel, enum parcel_state state);

/* "3 files for 2 areas, 1 new, 2 changed since the parcel before", or why there is none. */
struct text parcel_message(struct arena *arena, const struct parcel *parcel);

/* The newest day of the figures in it; empty for none. */
struct text parcel_as_of(const struct parcel *parcel);

/* Adds a line a counselor: the printed report. */
void parcels_add_text(const struct parcels *parcels, struct buffer *out);

#endif
