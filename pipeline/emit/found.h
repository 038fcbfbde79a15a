/* found: the occupations that a search found, for a terminal or for other programs. */
#ifndef CAREERGUIDE_FOUND_H
#define CAREERGUIDE_FOUND_H

#include "join/search.h"

/* Of each occupation its code, title, editions and the job titles that were found, its outlook and
 * its wages, each with release and edition. */
void found_add_text(const struct findings *findings, const struct inputs *inputs,
                    struct buffer *out);

/* The same as one JSON list (pipeline/README.md, "JSON of find"). */
void found_add_json(const struct findings *findings, const struct inputs *inputs,
                    struct buffer *out);

#endif
