#include "base/crew.h"

#include <pthread.h>
#include <sched.h>
#include <stdatomic.h>
#include <stdlib.h>

enum { MOST_MEMBERS = 64 };

struct shift {
    const struct crew *crew;
    atomic_size_t next;
    atomic_size_t done;
    atomic_bool over; /* somebody failed */
};

struct member {
    struct shift *shift;
    size_t number;
    pthread_t thread;
};

static bool may_go_on(const struct shift *shift)
{
    const struct crew *crew = shift->crew;
    return !atomic_load(&shift->over) && !(crew->stop && *crew->stop);
}

static void *work(void *data)
{
    struct member *member = data;
    struct shift *shift = member->shift;
    const struct crew *crew = shift->crew;
    while (may_go_on(shift)) {
        size_t piece = atomic_fetch_add(&shift->next, 1);
        if (piece >= crew->count) {
            break;
        }
        if (!crew->work(crew->data, member->number, piece)) {
            atomic_store(&shift->over, true);
            break;
        }
        size_t done = atomic_fetch_add(&shift->done, 1) + 1;
        if (member->number == 0 && crew->tell) {
            crew->tell(crew->data, done);
        }
    }
    return NULL;
}

bool crew_run(const struct crew *crew)
{
    struct shift shift = {.crew = crew};
    struct member members[MOST_MEMBERS];
    size_t wanted = crew->members < crew->count ? crew->members : crew->count;
    size_t others = 0;
    wanted = wanted > MOST_MEMBERS ? MOST_MEMBERS : wanted;
    while (others + 1 < wanted) {
        struct member *member = &members[others + 1];
        *member = (struct member){.shift = &shift, .number = others + 1};
        if (pthread_create(&member->thread, NULL, work, member) != 0) {
            break;
        }
        others++;
    }
    members[0] = (struct member){.shift = &shift};
    work(&members[0]);
    for (size_t i = 1; i <= others; i++) {
        pthread_join(members[i].thread, NULL);
    }
    return atomic_load(&shift.done) == crew->count;
}

struct errand {
    void (*run)(void *data);
    void *data;
    bool threaded;
    pthread_t thread;
};

static void *run_errand(void *data)
{
    struct errand *errand = data;
    errand->run(errand->data);
    return NULL;
}

struct errand *errand_start(struct arena *arena, void (*run)(void *data), void *data)
{
    struct errand *errand = ARENA_NEW(arena, struct errand);
    errand->run = run;
    errand->data = data;
    errand->threaded = pthread_create(&errand->thread, NULL, run_errand, errand) == 0;
    if (!errand->threaded) {
        run(data);
    }
    return errand;
}

void errand_end(struct errand *errand)
{
    if (errand->threaded) {
        pthread_join(errand->thread, NULL);
    }
}

size_t crew_cores(void)
{
    cpu_set_t set;
    int count = sched_getaffinity(0, sizeof set, &set) == 0 ? CPU_COUNT(&set) : 1;
    return count > MOST_MEMBERS ? MOST_MEMBERS : count > 1 ? (size_t)count : 1;
}
