/* catalogue_script: what index.html needs to filter its entries as one types, and their look.
 *
 * The script reads the entries off the page, so that nothing is said twice; it asks for no network.
 * Only catalogue_page.c uses it. */
#ifndef CAREERGUIDE_CATALOGUE_SCRIPT_H
#define CAREERGUIDE_CATALOGUE_SCRIPT_H

#include "base/text.h"

/* Adds the content of the page's style and script elements. */
void catalogue_add_style(struct buffer *out);
void catalogue_add_script(struct buffer *out);

#endif
