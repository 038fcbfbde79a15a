/* tags: the tree of meaning as a PDF structure tree, with its links.
 *
 * Used by pdf*.c alone, like tags.c itself inside the frame that pdf.c sets up. */
#ifndef CAREERGUIDE_TAGS_H
#define CAREERGUIDE_TAGS_H

#include "emit/pdf/flow_page.h"

struct pdf;

/* The structure type of a node: "H1", "P", "TH"; static storage. */
const char *tags_role_name(const struct node *node);

/* Writes the tree of pdf->pages, its parent tree, and an annotation for each part of a link. */
void tags_write(struct pdf *pdf);

#endif
