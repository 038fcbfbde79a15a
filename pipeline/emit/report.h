/* report: what the printed guides say, and in which order.
 *
 * Only print.c calls it. How a document looks is the style's, where it stands the flow's, and every
 * figure, note and source is worded by emit/wording. Memory comes from the arena of `diags`. */
#ifndef CAREERGUIDE_REPORT_H
#define CAREERGUIDE_REPORT_H

#include "emit/pdf/document.h"
#include "join/guide.h"

/* The whole guide, some pages. NULL after an error: the office's logo is damaged [office-logo]. */
struct document *report_document(const struct guide *guide, struct diags *diags);

/* The guide on one sheet: the roles side by side, the ladder, where to read on, and the sources of
 * what stands there. */
struct document *handout_document(const struct guide *guide, struct diags *diags);

#endif
