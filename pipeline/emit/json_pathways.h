/* json_pathways: what roles ask for, where people stand, the ways and the programs near an area, as
 * members of a guide's JSON (pipeline/README.md, "JSON of a guide"). Only json_guide.c uses it. */
#ifndef CAREERGUIDE_JSON_PATHWAYS_H
#define CAREERGUIDE_JSON_PATHWAYS_H

#include "emit/json_writer.h"
#include "join/guide.h"

/* "asks" and "certifications" of a role. */
void json_role_asks(struct json *json, const struct guide *guide, const struct guide_role *role);

/* "starts", "where_you_stand", "routes" and "programs" of a guide. */
void json_pathways(struct json *json, const struct guide *guide);

#endif
