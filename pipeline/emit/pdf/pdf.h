/* pdf: laid-out pages as the bytes of a tagged PDF.
 *
 * PDF 1.7, PDF/UA-1 and PDF/A-2a: structure tree, marked content, bookmarks, links, metadata, fonts
 * embedded as exact subsets. The same pages give the same bytes, whatever was made before. The one
 * user of libharu, whose headers no file outside pdf*.c and tags.c sees. */
#ifndef CAREERGUIDE_PDF_H
#define CAREERGUIDE_PDF_H

#include "emit/pdf/document.h"
#include "emit/pdf/flow_page.h"
#include "emit/pdf/font.h"

/* What serves any number of documents: a compressor of streams, and the subsets of fonts that were
 * cut for earlier ones, found again by exactly what is in them. Whoever opens it closes it. Where
 * there is no memory for it the arena is asked to end the run. */
struct pdf_kit;
struct pdf_kit *pdf_kit_open(struct arena *arena);
void pdf_kit_close(struct pdf_kit *kit);

/* What goes into one file; `fonts` must be the set that the pages were measured with. */
struct pdf_order {
    const struct document *document;
    const struct pages *pages;
    struct fontset *fonts;
    struct pdf_kit *kit;
};

/* The bytes live in the document's arena. False after an error [pdf-write], [font-subset]. */
bool pdf_make(const struct pdf_order *order, struct diags *diags, struct text *bytes);

/* The version of libharu, as '1.2.3'. */
const char *pdf_library_version(void);

/* The version of libdeflate, as '1.2.3'. */
const char *pdf_compressor_version(void);

#endif
