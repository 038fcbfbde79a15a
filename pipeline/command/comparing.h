/* comparing: the guides of two ends, joined, compared and printed. For compare and refresh. */
#ifndef CAREERGUIDE_COMPARING_H
#define CAREERGUIDE_COMPARING_H

#include "command/run.h"
#include "emit/changes.h"

/* Every guide of one reading of the input folder, as of one choice of releases. */
struct joined_guides {
    const struct guide **items; /* one a definition, in their order; NULL where it was not built */
    size_t count;
};

/* Selects and joins; messages go to `diags`. False after an error: then some guides, or all, are
 * missing. */
bool comparing_join(struct run *run, const struct inputs *inputs, const struct options *options,
                    struct diags *diags, struct joined_guides *guides);

/* What changed, a comparison a guide that either end has, by the guides' names; the differences
 * are flagged by the table of big changes in `reference`. */
struct comparisons {
    struct comparison *items;
    size_t count;
};
struct comparisons comparing_all(struct run *run, const struct joined_guides *before,
                                 const struct joined_guides *after,
                                 const struct reference *reference);

/* The form that --format names, text where it is empty; COMPARING_FORMS for another word. */
enum comparing_form { COMPARING_TEXT, COMPARING_JSON, COMPARING_CSV, COMPARING_FORMS };
enum comparing_form comparing_form_of(struct text word);

void comparing_add(const struct comparisons *comparisons, enum comparing_form form,
                   struct buffer *out);

#endif
