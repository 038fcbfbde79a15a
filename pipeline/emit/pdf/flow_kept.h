/* flow_kept: passages that were made ready for breaking into lines before, and their lines.
 *
 * The prose of a guide is the same in the reports of all its areas. What is kept of a passage
 * follows from its key alone, which has all of it: texts, looks, sizes, language; its lines follow
 * from that and the measure; so that no page depends on what was laid out before. For the flow
 * stage alone. */
#ifndef CAREERGUIDE_FLOW_KEPT_H
#define CAREERGUIDE_FLOW_KEPT_H

#include "emit/pdf/flow_private.h"

/* What no line break may part. */
struct segment {
    size_t from, seen, end; /* blanks at its end stand between `seen` and `end` */
    double seen_width, width;
};

/* A composition broken into lines of one measure. */
struct breaking {
    double measure;
    size_t line_count;
    const size_t *ends; /* of the lines, in the composition's text */
    size_t run_count;
    const double *widths; /* of the runs, line after line */
};

enum { MOST_BREAKINGS = 6 };

/* The part of a composed passage that knows no document. */
struct composition {
    struct text text; /* the spans one after the other, composed */
    bool steered;     /* whether characters in it only steer line breaks */
    size_t *ends;     /* where in it each span ends */
    size_t span_count;
    const unsigned char *breaks;
    struct segment *segments;
    size_t segment_count;
    struct breaking *breakings; /* of what is kept, as they came up, the first ones alone */
    size_t breaking_count;
};

/* To be called before a document is laid out: makes room where too much is kept. */
void flow_kept_start(struct flow_kept *kept);

/* All that a composition follows from, as bytes in the flow's arena. */
struct text composition_key(struct flow *flow, const struct passage *passage,
                            const struct text_style *style, bool tabular);

/* The composition of the key, or NULL; lives until the document is laid out. */
struct composition *composition_find(struct flow_kept *kept, struct text key);

/* Keeps a copy, and returns it. */
struct composition *composition_keep(struct flow_kept *kept, struct text key,
                                     struct composition composition);

/* How the kept composition was broken for the measure, or NULL. It follows from the two alone. */
const struct breaking *breaking_find(const struct composition *composition, double measure);

/* Keeps a copy, unless the composition has many. */
void breaking_keep(struct flow_kept *kept, struct composition *composition,
                   struct breaking breaking);

#endif
