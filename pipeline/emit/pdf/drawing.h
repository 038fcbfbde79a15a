/* drawing: the ground that a picture is drawn on, and the shapes on it.
 *
 * The maker of a picture draws when the flow stage knows paper and type: it is told the width of
 * the text area and how wide words are, sets the height that it needs, and adds shapes from back to
 * front. Lengths are points; x runs to the right and y down from the upper left corner. Text is
 * never smaller than what a reader can make out, and shapes are drawn in inks that stand out on
 * paper: what one must not miss has to be told by form and words, not by colour alone. Everything
 * lives in the arena of the document. */
#ifndef CAREERGUIDE_DRAWING_H
#define CAREERGUIDE_DRAWING_H

#include "base/place.h"
#include "emit/pdf/measure.h"
#include "emit/raster.h"

enum shape_kind {
    SHAPE_BOX,   /* filled, between two corners */
    SHAPE_LINE,  /* from one end to the other */
    SHAPE_HEAD,  /* of an arrow: a filled triangle whose tip is `to` */
    SHAPE_DOT,   /* filled, `thickness` across, its centre at `from` */
    SHAPE_IMAGE, /* pixels, between two corners */
    SHAPE_TEXT   /* one line; its baseline starts at `from` and ends at `to` */
};

struct point {
    double x, y;
};

struct shape {
    enum shape_kind kind;
    struct point from, to;
    double thickness; /* of a line; how wide a head or a dot is */
    enum stroke stroke;
    enum ink ink;
    const struct raster *raster; /* of an image */
    struct text text;            /* composed */
    enum face face;
    double size;
    const struct source *source; /* where the words came from; NULL: the program's own */
};

struct drawing {
    struct arena *arena;
    const struct style *style;
    struct measure measure;
    double width;  /* of the text area, given */
    double height; /* to be set by whoever draws */
    struct shape *shapes;
    size_t count;
};

/* How the words of a label look. */
struct lettering {
    enum face face;
    double size;
    enum ink ink;
    const struct source *source;
};

/* The lettering of a kind of text of the style, but not smaller than its least for pictures. */
struct lettering drawing_lettering(const struct drawing *drawing, enum text_role role);

/* From one baseline to the next, and how high capitals and figures stand above theirs. */
double lettering_leading(struct lettering lettering);
double lettering_cap(struct lettering lettering);

void drawing_add_box(struct drawing *drawing, struct point from, struct point to, enum ink ink);

/* The pixels of a raster that outlives the document; each is a sharp square. */
void drawing_add_image(struct drawing *drawing, struct point from, struct point to,
                       const struct raster *raster);

struct line_look {
    double thickness;
    enum stroke stroke;
    enum ink ink;
};
void drawing_add_line(struct drawing *drawing, struct point from, struct point to,
                      struct line_look look);

/* A head at `tip` that points the way from `from` to it; `length` is its own. */
void drawing_add_head(struct drawing *drawing, struct point from, struct point tip, double length,
                      enum ink ink);
void drawing_add_dot(struct drawing *drawing, struct point center, double across, enum ink ink);

double drawing_text_width(const struct drawing *drawing, struct lettering lettering,
                          struct text text);

enum hold { HOLD_LEFT, HOLD_MIDDLE, HOLD_RIGHT };

/* Sets one line of text whose left end, middle or right end is at `at`, on the baseline. */
void drawing_add_text(struct drawing *drawing, struct lettering lettering, struct point at,
                      enum hold hold, struct text text);

/* Words broken into lines. */
struct label {
    struct lettering lettering;
    struct text *lines;
    size_t count;
    double width; /* of the widest line: may be wider than asked for by one long word */
    double height;
};
struct label drawing_label(struct drawing *drawing, struct lettering lettering, struct text text,
                           double width);

/* The width of the longest word. */
double drawing_longest_word(const struct drawing *drawing, struct lettering lettering,
                            struct text text);

/* Sets a label whose upper edge is at `at`. */
void drawing_add_label(struct drawing *drawing, const struct label *label, struct point at,
                       enum hold hold);

#endif
