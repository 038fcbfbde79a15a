/* progress: how far a long run is, on stderr: a bar that is drawn over where stderr is a terminal,
 * else a line a minute. Short runs say nothing. */
#ifndef CAREERGUIDE_PROGRESS_H
#define CAREERGUIDE_PROGRESS_H

#include <stdbool.h>
#include <stddef.h>

struct progress {
    size_t count; /* pieces in all */
    double began; /* seconds of a clock that is never set */
    double next;  /* when something is to be said again */
    bool terminal;
    bool drawn;
    bool quiet;
};

struct progress progress_begin(size_t count, bool quiet);

/* So many pieces are done. */
void progress_tell(struct progress *progress, size_t done);

/* Takes the bar away. */
void progress_end(struct progress *progress);

#endif
