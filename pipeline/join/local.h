/* local: an area's own figures, with those of the nation beside them. */
#ifndef CAREERGUIDE_LOCAL_H
#define CAREERGUIDE_LOCAL_H

#include "join/guide.h"
#include "join/selection.h"

/* Puts the wages of the selection's area, and where its state's projections are filed and hold the
 * role's occupation also its outlook (D16), in the place of the nation's figures, which move to
 * role->national. What the area lacks is absent and is never the nation's instead; what nobody
 * publishes by area stays the nation's and says so (guide_figure.national). `diags` takes no
 * message: which occupation stands in was said for the nation. */
void local_join(const struct inputs *inputs, const struct selection *selection, struct diags *diags,
                struct guide_role *role);

#endif
