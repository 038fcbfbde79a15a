/* shards: a build that is split into parts, each made wherever there is room, and put together. */
#ifndef CAREERGUIDE_SHARDS_H
#define CAREERGUIDE_SHARDS_H

#include "command/run.h"

/* "manifest.csv", or of a part of the work "manifest-2-of-10.csv": parts must not write one file.
 */
struct text shards_name(struct run *run, const char *table);

/* Whether this run makes one part of many; then the tables wait for careerguide merge. */
bool shards_is_part(const struct run *run);

#endif
