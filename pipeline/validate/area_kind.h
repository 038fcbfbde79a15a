/* area_kind: what an area is, by its code alone (D9).
 *
 * "99" is the nation; two digits are a state, the District of Columbia or a territory, five a
 * metropolitan and seven a nonmetropolitan area. */
#ifndef CAREERGUIDE_AREA_KIND_H
#define CAREERGUIDE_AREA_KIND_H

#include "base/text.h"

enum area_kind {
    AREA_KIND_NATION,
    AREA_KIND_STATE, /* the District of Columbia too */
    AREA_KIND_TERRITORY,
    AREA_KIND_METROPOLITAN,
    AREA_KIND_NONMETROPOLITAN,
    AREA_KINDS
};

/* AREA_KINDS for what is no code of an area. */
enum area_kind area_kind_of(struct text code);

/* "nation", "state", "territory", "metropolitan", "nonmetropolitan"; empty for AREA_KINDS. */
const char *area_kind_name(enum area_kind kind);

#endif
