/* parcel_cover: contents.html, the cover page of a parcel: what is in it, and what changed. */
#ifndef CAREERGUIDE_PARCEL_COVER_H
#define CAREERGUIDE_PARCEL_COVER_H

#include "emit/parcel.h"

struct text parcel_cover(struct arena *arena, const struct parcel *parcel);

#endif
