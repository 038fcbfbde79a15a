#include "command/progress.h"

#include <stdio.h>
#include <time.h>
#include <unistd.h>

enum { BAR = 30, A_MINUTE = 60 };
static const double FIRST_LOOK = 1, REDRAW = 0.1;

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

struct progress progress_begin(size_t count, bool quiet)
{
    struct progress progress = {.count = count, .began = seconds(), .quiet = quiet};
    progress.terminal = isatty(STDERR_FILENO) == 1;
    progress.next = progress.began + (progress.terminal ? FIRST_LOOK : A_MINUTE);
    return progress;
}

/* "[######      ] 212 of 590, 253 a second, 1 s left" */
static void draw(const struct progress *progress, size_t done, double took)
{
    double rate = (double)done / took;
    double left = (double)(progress->count - done) / rate;
    if (progress->terminal) {
        int full = (int)(BAR * done / progress->count);
        fprintf(stderr, "\r[%.*s%*s] ", full, "##############################", BAR - full, "");
    }
    fprintf(stderr, "%zu of %zu, %.*f a second, %.0f s left", done, progress->count, rate < 10,
            rate, left);
    fprintf(stderr, "%s", progress->terminal ? "\033[K" : "\n");
}

void progress_tell(struct progress *progress, size_t done)
{
    double now = seconds();
    if (progress->quiet || now < progress->next || done == progress->count) {
        return;
    }
    draw(progress, done, now - progress->began);
    progress->drawn = true;
    progress->next = now + (progress->terminal ? REDRAW : A_MINUTE);
}

void progress_end(struct progress *progress)
{
    if (progress->drawn && progress->terminal) {
        fprintf(stderr, "\r\033[K");
    }
}
