/* ways: what somebody still lacks for a role: the parts of all steps of a way, taken together.
 *
 * The same steps as those of routes_find, from no education at all. The report's table, the
 * workbook's formulas and the JSON are all made of these parts, so that they say the same.
 * Everything lives in the arena passed in. */
#ifndef CAREERGUIDE_WAYS_H
#define CAREERGUIDE_WAYS_H

#include "join/routes.h"

enum part_kind {
    PART_EDUCATION,    /* a level of education; a way has one, the highest that it asks for */
    PART_START,        /* that one must come to work at a start, once one has its education */
    PART_EXPERIENCE,   /* work in a role, or years of it in a role or at a start */
    PART_CERTIFICATION /* one certification of a role, or all of them */
};

/* One thing that a way asks for. */
struct part {
    enum part_kind kind;
    int education; /* BLS's code (D18) of the level, or of the start's; 0 for other kinds */
    bool typical;  /* of the education: BLS finds it typical, and the role asks for none */
    struct station
        in;    /* the start, the place of the experience, or what the certificates are for */
    int years; /* of experience; 0: not said how many */
    enum certification_need certification;
};

struct way {
    const struct route *route;
    struct part *parts; /* education, start, then step by step; no part twice */
    size_t count;
};

struct ways {
    struct way
        *items; /* in the order of the routes; those of which nothing is known are left out */
    size_t count;
};

/* Every way from the lowest level of education to a station, with all that it asks for. */
struct ways ways_find(const struct guide *guide, struct station to, struct arena *arena);

/* Whether somebody with this level of education, no certification and no years of experience lacks
 * the part. Who has the education of a start is taken to work there, or to be able to at any time.
 */
bool part_is_missing(const struct part *part, int education);

/* How far somebody is from a station. */
enum stand { STAND_OPEN, STAND_ONE_STEP, STAND_MORE, STAND_UNKNOWN, STANDS };

/* By the number of parts that are missing. */
enum stand stand_of(size_t missing);

struct standing_place {
    enum stand stand;
    struct part *missing;
    size_t count;
};

/* From the way that lacks fewest parts, the first of several such. */
struct standing_place ways_stand(const struct ways *ways, int education, struct arena *arena);

bool standing_is_same(const struct standing_place *a, const struct standing_place *b);

#endif
