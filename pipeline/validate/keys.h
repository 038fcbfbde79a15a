/* keys: what role and guide files share: the checking of front matter against the keys it may have.
 * Only for role.c and guide_definition.c; commands ask keys_is_id alone. */
#ifndef CAREERGUIDE_KEYS_H
#define CAREERGUIDE_KEYS_H

#include "read/frontmatter.h"

struct key {
    const char *name;
    enum field_kind kind;
    bool required;
};

/* Whether the map has all required keys, no unknown one, and each of the right kind; reports each
 * fault [yaml-key]. */
bool keys_check(const struct field *map, const struct key *keys, size_t count, struct diags *diags);

/* Whether a text can be an id: small letters, digits and '-'. */
bool keys_is_id(struct text text);

/* Whether a file's name can be one (it becomes part of paths and of other programs' keys). False
 * after an error [file-id]. */
bool keys_check_id(const struct source *source, struct text id, struct diags *diags);

/* A scalar's text; empty where the key is absent. */
struct text keys_text(const struct field *map, const char *name);
struct place keys_place(const struct field *map, const char *name);

#endif
