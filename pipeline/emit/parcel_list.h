/* parcel_list: the tables beside the parcels: parcels.csv, which remembers what every parcel held,
 * and mail-merge.csv, by which they are sent. */
#ifndef CAREERGUIDE_PARCEL_LIST_H
#define CAREERGUIDE_PARCEL_LIST_H

#include "emit/parcel.h"

/* What a parcel of an earlier run held: a row of parcels.csv. */
struct former_file {
    struct text parcel; /* the counselor's slug */
    struct text name;
    struct text sha256; /* empty: that parcel said that the file is gone */
    struct text former; /* in the parcel before that one */
};

struct former_files {
    struct former_file *items; /* in the order of the table: by parcel */
    size_t count;
};

/* Reads parcels.csv; a table that is damaged is as if it were not there, and made anew. */
struct former_files parcel_list_read(struct arena *arena, const struct source *source);

/* Keeps the rows of parcels that this run does not write and that still lie there, and says so
 * [parcel-left]. */
bool parcel_list_write(const struct parcels *parcels);

bool parcel_mail_write(const struct parcels *parcels);

#endif
