/* picture_lattice: how people come from role to role, as a picture and as sentences.
 *
 * Levels are columns, a solid arrow is an advancement, a dotted one a lateral move, the education
 * or experience that it asks for stands on it. Only report*.c use it. */
#ifndef CAREERGUIDE_PICTURE_LATTICE_H
#define CAREERGUIDE_PICTURE_LATTICE_H

#include "emit/pdf/document.h"
#include "join/guide.h"

/* The picture, without a caption. False where the guide tells of no ways into its roles. */
bool picture_lattice(struct arena *arena, const struct guide *guide, struct picture *picture);

#endif
