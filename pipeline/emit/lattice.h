/* lattice: a career lattice, laid out and drawn: boxes in columns, arrows between them.
 *
 * An advancement is a solid arrow to a column further right, with its words on it where it arrives;
 * a lateral move is a dotted arrow within a column, with its words above the box that it leads to.
 * An arrow that passes a column runs in a lane between its boxes, so that none crosses a box. It
 * knows nothing of roles. Only picture_lattice.c uses it. */
#ifndef CAREERGUIDE_LATTICE_H
#define CAREERGUIDE_LATTICE_H

#include "emit/pdf/drawing.h"

struct lattice_box {
    struct text title;
    const struct source *source;
    size_t column;
    bool start; /* drawn quieter: no role of the guide */
};

struct lattice_arrow {
    size_t from, to; /* numbers of boxes */
    bool lateral;    /* else to a column further right */
    struct text words;
    const struct source *source;
};

struct lattice {
    struct lattice_box *boxes;
    size_t box_count;
    struct lattice_arrow *arrows;
    size_t arrow_count;
    struct text *heads; /* of the columns */
    size_t column_count;
};

/* Draws it in the largest type, up to that of tables, that lets it fit. False where even the
 * smallest type does not. */
bool lattice_draw(struct drawing *drawing, const struct lattice *lattice);

#endif
