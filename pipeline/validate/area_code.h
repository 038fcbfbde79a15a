/* area_code: whether a text is the code of an area (D9). */
#ifndef CAREERGUIDE_AREA_CODE_H
#define CAREERGUIDE_AREA_CODE_H

#include "base/text.h"

/* Two digits (nation, state, territory), five (metropolitan) or seven (nonmetropolitan area). */
bool area_is_code(struct text text);

#endif
