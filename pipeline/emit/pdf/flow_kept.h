/* flow_kept: passages that were made ready for breaking into lines before.
 *
 * The prose of a guide is the same in the reports of all its areas. What is kept of a passage
 * follows from its key alone, which has all of it: texts, looks, sizes, language; so that no page
 * depends on what was laid out before. For the flow stage alone. */
#ifndef CAREERGUIDE_FLOW_KEPT_H
#define CAREERGUIDE_FLOW_KEPT_H

#include "emit/pdf/flow_private.h"

/* What no line break may part. */
struct segment {
    size_t from, seen, end; /* blanks at its end stand between `seen` and `end` */
    double seen_width, width;
};

/* The part of a composed passage that knows no document. */
struct composition {
    struct text text; /* the spans one after the other, composed */
    bool steered;     /* whether characters in it only steer line breaks */
    size_t *ends;     /* where in it each span ends */
    size_t span_count;
    const unsigned char *breaks;
    struct segment *segments;
    size_t segment_count;
};

/* To be called before a document is laid out: makes room where too much is kept. */
void flow_kept_start(struct flow_kept *kept);

/* All that a composition follows from, as bytes in the flow's arena. */
struct text composition_key(struct flow *flow, const struct passage *passage,
                            const struct text_style *style, bool tabular);

/* The composition of the key, or NULL; lives until the document is laid out. */
const struct composition *composition_find(const struct flow_kept *kept, struct text key);

/* Keeps a copy. */
void composition_keep(struct flow_kept *kept, struct text key, struct composition composition);

#endif
