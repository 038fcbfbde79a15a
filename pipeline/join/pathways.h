/* pathways: a table of who stands where: stations of a guide against levels of education.
 *
 * Worked out from the ways (join/ways.h); levels that differ for no station share a band.
 * Everything lives in the arena passed in. */
#ifndef CAREERGUIDE_PATHWAYS_H
#define CAREERGUIDE_PATHWAYS_H

#include "join/ways.h"

/* Levels of education that open the same. */
struct band {
    int lowest;  /* BLS's code (D18) of its lowest level */
    bool bottom; /* no level lies below it */
};

struct pathways {
    struct station *stations; /* starts first, then the guide's roles */
    size_t station_count;
    struct ways *ways;  /* by station: each way to it, with all that it asks for */
    struct band *bands; /* lowest first; none where no table of levels is filed */
    size_t band_count;
    struct standing_place *places; /* station by station, band by band */
};

struct pathways pathways_make(const struct guide *guide, struct arena *arena);

const struct standing_place *pathways_place(const struct pathways *pathways, size_t station,
                                            size_t band);

/* Whether BLS's typical entry education is another level than the one that the role itself asks
 * for. */
bool pathways_differ(const struct guide_role *role);

#endif
