/* role_asks: what a role, or one step into it, asks for, as data: education on BLS's scale, field
 * of study, experience, certification and licence. Only the readers of roles and guides use it; who
 * prints asks struct asks in role.h. Words are of the run's arena. */
#ifndef CAREERGUIDE_ROLE_ASKS_H
#define CAREERGUIDE_ROLE_ASKS_H

#include "validate/keys.h"
#include "validate/reference.h"
#include "validate/role.h"

/* Reads the map under `asks:`. False after an error [role-asks], [yaml-key]. */
bool role_asks_read(const struct field *map, struct diags *diags, struct asks *asks);

/* Reads the certifications of a role: names, bodies, what stands before each. False after an error
 * [role-certification], [role-address], [yaml-key]. */
bool role_certifications_read(struct arena *arena, const struct field *list, struct diags *diags,
                              struct role *role);

/* Gives every education its code of BLS's table (D18), and holds what roles ask for against the
 * roles below them, bodies against bodies.md. False after an error [role-education], [role-asks],
 * [role-body]. */
bool role_asks_check(struct roles *roles, struct guide_definitions *guides,
                     const struct reference *reference, const struct bodies *bodies,
                     struct diags *diags);

#endif
