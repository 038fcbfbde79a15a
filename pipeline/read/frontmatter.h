/* frontmatter: the YAML between the '---' lines of a role or guide file, with places.
 *
 * The only module over libyaml. It takes the part of YAML that people write by hand (scalars,
 * lists, maps); aliases, tags and key repetitions are refused, so that no file can mean something
 * that its reader does not see. */
#ifndef CAREERGUIDE_FRONTMATTER_H
#define CAREERGUIDE_FRONTMATTER_H

#include "base/diag.h"

enum field_kind { FIELD_SCALAR, FIELD_LIST, FIELD_MAP };

struct field {
    enum field_kind kind;
    struct text name;        /* the key, where the field is a member of a map */
    struct place name_place; /* of that key */
    struct text text;        /* a scalar's value */
    struct place place;      /* of the value */
    struct field *items;     /* of a list or map */
    size_t count;
};

/* Takes the source apart into its front matter (a map) and the body behind it. False after an
 * error: no front matter [yaml-missing], or YAML that does not parse [yaml-parse]. */
bool frontmatter_read(struct arena *arena, const struct source *source, struct diags *diags,
                      struct field *root, struct text *body);

/* The member of a map, or NULL. */
const struct field *field_member(const struct field *map, const char *name);

/* The version of libyaml, as '1.2.3'. */
const char *frontmatter_library_version(void);

#endif
