/* picture_chart: what charts of several roles share: the names at the left, a scale for the rest.
 */
#ifndef CAREERGUIDE_PICTURE_CHART_H
#define CAREERGUIDE_PICTURE_CHART_H

#include "emit/pdf/drawing.h"

/* A row's name, and the file it came from. */
struct chart_name {
    struct text text;
    const struct source *source;
    bool plain; /* not in bold: of a row below the one that it belongs to */
};

/* The names broken into lines, one label a name. */
struct chart_names {
    struct label *labels;
    double width; /* of the column, with the space behind it; 0 where no row has a name */
};
struct chart_names chart_names_of(struct drawing *drawing, struct lettering lettering,
                                  const struct chart_name *names, size_t count);

/* Values of a figure on a stretch of the drawing. */
struct scale {
    double low, high;   /* values */
    double left, right; /* where they are drawn */
};
double scale_at(const struct scale *scale, double value);

/* A whole step of 1, 2, 2.5 or 5 times a power of ten that parts `range` into at most `most`. */
double scale_step(double range, size_t most);

/* Draws a mark across a bar that stands out from it in any colour and in grey. */
void chart_add_mark(struct drawing *drawing, struct point top, double height, double thickness);

#endif
