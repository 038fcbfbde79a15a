/* picture_bars: bars from a low to a high percentile, one a row, on one scale.
 *
 * A line from end to end, a box for the middle half, a mark at the median, words beside the ends
 * and above the mark, an axis below. It knows nothing of wages. Only picture_wages.c uses it. */
#ifndef CAREERGUIDE_PICTURE_BARS_H
#define CAREERGUIDE_PICTURE_BARS_H

#include "emit/picture_chart.h"

enum percentile { LOW, LOWER, MIDDLE, UPPER, HIGH, PERCENTILES };

struct bar {
    struct chart_name name; /* may be empty */
    double at[PERCENTILES]; /* ascending where known */
    bool known[PERCENTILES];
    bool thin; /* set beside the bar above it, which it is compared with */
    bool open; /* a percentile is at or above `bound`: the bar goes on beyond it */
    double bound;
    struct text left, middle, right; /* beside its ends and above its mark */
};

struct bars {
    struct bar *items;
    size_t count;
    size_t from, until; /* those that are drawn, on the scale that fits all */
    double high;        /* the axis goes from 0 to this value */
    double step;        /* from tick to tick */
    struct text *ticks;
    size_t tick_count; /* 0: there is no axis */
    struct text unit;  /* stands at the axis's end */
};

/* Draws them below what the drawing has: with names and words beside them, or in large type above
 * and below. */
void bars_draw(struct drawing *drawing, const struct bars *bars);

#endif
