/* crew: threads that share out many like pieces of work.
 *
 * Each member takes the next piece as it becomes free, so that whatever the pieces make must not
 * depend on who made them or when. An errand is a single piece of work. The only module over
 * pthreads. */
#ifndef CAREERGUIDE_CREW_H
#define CAREERGUIDE_CREW_H

#include "base/arena.h"

#include <signal.h>
#include <stdbool.h>
#include <stddef.h>

struct crew {
    size_t members; /* how many threads, the caller's among them; at least 1 */
    size_t count;   /* pieces, numbered from 0 */
    /* Does one piece; `member` is below `members` and has one piece at a time. False: nobody takes
     * another piece. */
    bool (*work)(void *data, size_t member, size_t piece);
    /* Told by the caller's thread, after each of its pieces, how many are done; may be NULL. */
    void (*tell)(void *data, size_t done);
    void *data;
    const volatile sig_atomic_t *stop; /* nobody takes another piece once it is set; may be NULL */
};

/* False where a piece failed, or the work was stopped before its end. Where the machine gives fewer
 * threads than asked for, those that there are do it all. */
bool crew_run(const struct crew *crew);

/* One piece of work beside the caller's own. */
struct errand;

/* Has `run` done by a thread of its own; at once, where the machine gives none. The errand lives
 * in the arena. */
struct errand *errand_start(struct arena *arena, void (*run)(void *data), void *data);

/* Waits until it is done; once for each errand. */
void errand_end(struct errand *errand);

/* How many threads this process can use at once; at least 1. */
size_t crew_cores(void);

#endif
