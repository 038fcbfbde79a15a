/* identity_text: what a file is, and how it differs from the one filed before, for a terminal. */
#ifndef CAREERGUIDE_IDENTITY_TEXT_H
#define CAREERGUIDE_IDENTITY_TEXT_H

#include "validate/identify.h"
#include "validate/revision.h"

/* Kind, period, wage year, codes, areas, records, markers, missing occupations and hash; `path` as
 * it was given. */
void identity_add_text(struct buffer *out, const char *path, const struct identity *identity);

/* The same release downloaded anew: rows that are gone or new, differing cells by column (D11). */
void revision_add_text(struct buffer *out, const struct release *former,
                       const struct revision *revision);

/* One line more of the same form. */
void identity_add_line(struct buffer *out, const char *name, struct text value);

#endif
