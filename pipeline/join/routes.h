/* routes: the ways from one place of a guide's lattice to another, and what is missing on them.
 *
 * Worked out from what the roles ask for as data (validate/role.h); nothing is typed by hand.
 * Everything lives in the arena passed in. */
#ifndef CAREERGUIDE_ROUTES_H
#define CAREERGUIDE_ROUTES_H

#include "join/guide.h"

/* A place on the way; exactly one of the three is given. */
struct station {
    const struct guide_role *role;
    const struct start *start; /* where the people of the guide start */
    int education;             /* BLS's code (D18) of a level that somebody has, and no work yet */
};

/* What a station asks of those who come to it. */
struct needs {
    int education; /* the level that they lack, BLS's code; 0: none */
    bool typical;  /* the role says none: it is what BLS finds typical, and no requirement (D18) */
    struct text field;
    enum certification_need certification; /* that no earlier step has asked for */
    int years;                             /* of experience; 0: none, or not said how many */
    struct station experience_in;          /* where; all empty where none is asked for */
    struct text licence;
};

struct step {
    struct station to;
    const struct guide_move *move; /* NULL: the entry from a level of education */
    struct needs needs;
};

struct route {
    struct station from;
    struct step *steps; /* at least one */
    size_t count;
};

struct routes {
    struct route *items; /* fewest steps first, then in the order of the guide */
    size_t count;
    bool more; /* there are others, left out: ROUTES_MOST are enough for anybody */
};

enum { ROUTES_MOST = 32 };

/* Where the people of a guide start: those that the guide describes, then those that only its roles
 * name. */
struct starts {
    const struct start **items;
    size_t count;
};
struct starts routes_starts(const struct guide *guide, struct arena *arena);

/* Every way that passes no station twice. */
struct routes routes_find(const struct guide *guide, struct station from, struct station to,
                          struct arena *arena);

/* The level of education, BLS's code, that a station asks for itself, or what BLS finds typical
 * where a role asks for nothing at all (`*typical`); 0: none that is known. */
int routes_education(const struct station *station, bool *typical);

/* BLS's code of the lowest level of education; 0 where no table of levels is filed. */
int routes_lowest_education(const struct guide *guide);

#endif
