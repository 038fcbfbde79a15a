/* flow: lays a document out into pages.
 *
 * Breaks paragraphs into lines (UAX 14), tables into rows, rows and lines into pages; keeps
 * headings with what follows, leaves no widows or orphans, repeats table headers. Knows no font
 * library and no PDF: text is measured through the functions of a struct measure. */
#ifndef CAREERGUIDE_FLOW_H
#define CAREERGUIDE_FLOW_H

#include "base/diag.h"
#include "emit/pdf/document.h"
#include "emit/pdf/flow_page.h"
#include "emit/pdf/measure.h"

/* The pages, in the document's arena. NULL after an error: a character that cannot be shown
 * [pdf-glyph], a link to an anchor that is not there [pdf-anchor]. */
struct pages *flow_pages(const struct document *document, const struct style *style,
                         struct measure measure, struct diags *diags);

/* Passages that were laid out before, to be found again by exactly what is in them: for any number
 * of documents whose text is measured by the same functions. Whoever opens it closes it. */
struct flow_kept *flow_kept_open(struct arena *arena);
void flow_kept_close(struct flow_kept *kept);

/* The version of libunibreak's line breaking, as '1.2.3'. */
const char *flow_library_version(void);

#endif
