/* release_columns: the columns of releases.csv, for those who read and who write it.
 * Only for read/. */
#ifndef CAREERGUIDE_RELEASE_COLUMNS_H
#define CAREERGUIDE_RELEASE_COLUMNS_H

#include "read/layout.h"

enum release_column {
    KIND,
    FILE_NAME,
    PUBLISHER,
    TITLE,
    PERIOD,
    PUBLISHED,
    RETRIEVED,
    ADDRESS,
    TERMS,
    VERIFIED,
    NOTE,
    SHA256,
    RELEASE_COLUMNS
};

extern const struct layout releases_layout;

#endif
