/* role_moves: how people come from one role to another: the levels and arrows of a career lattice.
 *
 * Only role.c and guide_definition.c use it. */
#ifndef CAREERGUIDE_ROLE_MOVES_H
#define CAREERGUIDE_ROLE_MOVES_H

#include "validate/keys.h"
#include "validate/role.h"

/* Reads `level`, `advances-from` and `lateral-from` of one role file. False after an error
 * [role-level], [role-move], [yaml-key]. */
bool role_moves_read(struct arena *arena, const struct field *root, struct diags *diags,
                     struct role *role);

/* Whether every move comes from a role that is there, upwards or on one level, and no way leads
 * back to where it began. False after an error [role-level], [role-move], [role-circle]. */
bool role_moves_check(const struct roles *roles, struct diags *diags);

/* A warning for each move from a role that is there and that the guide does not name [guide-move].
 */
void role_moves_warn_outside(const struct guide_definition *guide, const struct roles *roles,
                             struct diags *diags);

#endif
