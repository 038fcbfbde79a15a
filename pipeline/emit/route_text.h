/* route_text: the ways between two places of a guide for the terminal, and as JSON. */
#ifndef CAREERGUIDE_ROUTE_TEXT_H
#define CAREERGUIDE_ROUTE_TEXT_H

#include "join/routes.h"

void route_text_add(const struct guide *guide, const struct routes *routes, struct buffer *out);

/* { "routes": [ { "from", "to", "steps": [ … ] } ], "more" }; pipeline/README.md has the members.
 */
void route_text_add_json(const struct guide *guide, const struct routes *routes,
                         struct buffer *out);

#endif
