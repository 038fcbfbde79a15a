/* guide_cip: codes of programs of study (CIP), and which of them some guide names. */
#ifndef CAREERGUIDE_GUIDE_CIP_H
#define CAREERGUIDE_GUIDE_CIP_H

#include "validate/role.h"

/* "51.0910": two digits, a point and four digits. */
bool guide_cip_is(struct text text);

bool guide_cip_is_wanted(const struct guide_definitions *guides, struct text cip);

#endif
