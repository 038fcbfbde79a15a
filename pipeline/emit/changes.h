/* changes: what changed between two guides, for a terminal, for other programs and for a table. */
#ifndef CAREERGUIDE_CHANGES_H
#define CAREERGUIDE_CHANGES_H

#include "join/compare.h"

/* Two guides of one definition, and what changed from the one to the other. */
struct comparison {
    const struct guide *before;
    const struct guide *after;
    struct changes changes;
};

/* Each adds to `out`: a text that fits a terminal, one JSON object, CSV rows behind a header. */
void changes_add_text(const struct comparison *comparison, struct buffer *out);
void changes_add_json(const struct comparison *comparison, struct buffer *out);
void changes_add_csv(const struct comparison *comparison, struct buffer *out);

#endif
