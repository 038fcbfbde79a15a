/* json_guide: the guide as JSON, for other people's programs. The form is a contract
 * (pipeline/README.md, "JSON of a guide"). */
#ifndef CAREERGUIDE_JSON_GUIDE_H
#define CAREERGUIDE_JSON_GUIDE_H

#include "emit/outfile.h"
#include "join/guide.h"

bool json_guide_write(const struct guide *guide, struct outfolder *folder, struct outfile *file);

#endif
