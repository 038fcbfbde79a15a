/* changes: what changed between two guides, for a terminal, for other programs and for a table. */
#ifndef CAREERGUIDE_CHANGES_H
#define CAREERGUIDE_CHANGES_H

#include "join/compare.h"

/* Two guides of one definition, and what changed from the one to the other. */
struct comparison {
    const struct guide *before; /* NULL: not built; of the two one at most */
    const struct guide *after;
    struct changes changes;
};

/* The new guide, or the old one where it stands alone, with its changes and the sources of both;
 * for emitters of guides. The comparison must outlive it. */
struct guide changes_guide(struct arena *arena, const struct comparison *comparison);

/* Adds one comparison as lines that fit a terminal. Figures that share a kind of change and its
 * reason stand under one head; unchanged ones are listed by name. */
void changes_add_text(const struct comparison *comparison, struct buffer *out);

/* Add all comparisons of a run: one JSON document; CSV rows behind one header. Every figure has its
 * object or row. */
void changes_add_json(const struct comparison *comparisons, size_t count, struct buffer *out);
void changes_add_csv(const struct comparison *comparisons, size_t count, struct buffer *out);

/* "new source", "new release, another level"; and why the two must not be compared, with the codes
 * where they broke, or an empty text. */
struct text changes_kind(const struct change *change);
struct text changes_reason(struct arena *arena, const struct change *change);

/* Both: "new source: a salary survey is not comparable …". */
struct text changes_remark(struct arena *arena, const struct change *change);

/* "+15,100" or "−1.2 points"; empty where the two carry no difference. */
struct text changes_difference(struct arena *arena, const struct change *change);

/* "at least 5 points": the rule that makes the change a big one; empty where none does. */
struct text changes_rule(struct arena *arena, const struct change *change);

#endif
