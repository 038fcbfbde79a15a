/* programs: where the programs of study that a guide names are taught, near the guide's area.
 *
 * Facts of IPEDS alone, in the neutral order of names; nothing is ranked, estimated or sponsored.
 * Lives in the arena passed in. */
#ifndef CAREERGUIDE_PROGRAMS_H
#define CAREERGUIDE_PROGRAMS_H

#include "join/guide.h"

struct inputs;
struct selection;

enum distance {
    DISTANCE_AREA,  /* in the area of the guide */
    DISTANCE_STATE, /* in a state that the area lies in, not known to be in the area */
    DISTANCES
};

struct program {
    struct text school;
    struct text city;
    struct text state;           /* two letters */
    struct text address;         /* of the school's pages; empty where IPEDS has none */
    int64_t unit;                /* UNITID */
    const struct source *source; /* whence the school's names come */
    struct text cip;
    int level;         /* of the award, IPEDS's code */
    const char *award; /* the same in words, English, to be said() */
    int64_t graduates; /* awards to first majors in the year of the file */
    struct text title; /* of the program of study; its code where no crosswalk is filed */
    enum distance distance;
};

struct programs {
    bool asked;                    /* the guide names programs of study */
    const struct release *schools; /* NULL where none is filed by the guide's day */
    const struct release *awards;
    size_t school_source, award_source; /* their numbers among the guide's sources; 0 for none */
    struct program *items; /* of an area: in the area first, then by name; the nation's has none */
    size_t count;
    size_t national; /* schools of the whole country that gave such an award */
};

/* What is filed and was out on the guide's day; adds its releases to the guide's sources. */
const struct programs *programs_join(const struct inputs *inputs, const struct selection *selection,
                                     struct arena *arena, struct guide *guide);

#endif
