/* lattice_private: the laid-out lattice, between the files that lay it out and draw it. */
#ifndef CAREERGUIDE_LATTICE_PRIVATE_H
#define CAREERGUIDE_LATTICE_PRIVATE_H

#include "emit/lattice.h"

/* What stands in a column: a box, or the lane of an arrow that passes. */
struct stop {
    bool is_box;
    size_t number; /* of the box or of the arrow */
    size_t column;
    double position;     /* among those of its column, 0 to 1 */
    double y;            /* of the box's middle, or of the lane */
    double above, below; /* how much room it needs from there */
    double half;         /* of the box: half its height */
    double wanted;       /* where it would best be */
};

/* An arrow laid out. */
struct route {
    struct label words;
    double end;        /* of an advancement: the height at which it arrives */
    size_t *lanes;     /* its stop in each column that it passes, by column */
    double rail, drop; /* of a lateral move: the height at which it comes, where it turns down */
    double track;      /* of a lateral move: where it runs up or down */
};

struct lattice_column {
    double left, right; /* of the boxes */
    double channel;     /* room behind them for lateral moves */
    double zone;        /* room before them for the words of arrows */
    double least, most; /* how wide the boxes can be */
    double zone_least, zone_most;
    size_t *stops; /* from top to bottom */
    size_t stop_count;
    size_t tracks;
};

struct layout_of_lattice {
    struct drawing *drawing;
    const struct lattice *lattice;
    struct lettering title, words, head;
    struct label *titles; /* per box */
    struct route *routes; /* per arrow */
    struct stop *stops;   /* the boxes first */
    size_t stop_count;
    struct lattice_column *columns;
    double fan;    /* room in which arrows spread */
    double top;    /* below the heads */
    double height; /* of the columns */
};

/* lattice_order.c: makes the stops and puts those of each column in an order with few crossings. */
void lattice_make_stops(struct layout_of_lattice *layout);

/* lattice_place.c: how wide the columns are; false where they do not fit. */
bool lattice_share_width(struct layout_of_lattice *layout);
/* lattice_place.c: at which height everything stands. */
void lattice_place(struct layout_of_lattice *layout);

/* The stop that an arrow comes from, or goes to, in the column next to `column`. */
const struct stop *lattice_stop_before(const struct layout_of_lattice *layout, size_t arrow,
                                       size_t column);

enum { LATTICE_HEAD = 6, LATTICE_PAD = 5, LATTICE_TRACK = 7 };

#endif
