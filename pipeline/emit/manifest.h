/* manifest: which output was made from which inputs, with the hashes of both. */
#ifndef CAREERGUIDE_MANIFEST_H
#define CAREERGUIDE_MANIFEST_H

#include "emit/outfile.h"
#include "join/guide.h"

/* The rows of one output, as they stand in manifest.csv: a row for each of its inputs. */
struct manifest_entry {
    struct text name;
    struct text sha256;
    struct text rows; /* with their line ends */
};

/* The entries by name. */
struct manifest {
    struct manifest_entry *entries;
    size_t count;
};

/* Adds the rows of an output, which begin with its name and hash: the guide's definition, its
 * roles, the catalogue of the language (emit/said.h), its sources, the tables that every figure is
 * read by, and the program with what it was told. Two outputs of one name with the same rows have
 * the same bytes. */
void manifest_list(struct buffer *rows, struct text name, const char *sha256,
                   const struct guide *guide, const struct releases *releases);

/* The entries of a manifest's text, which must outlive them. */
struct manifest manifest_read(struct arena *arena, struct text csv);

/* Puts entries that were made one by one in the order that manifest_find and manifest_merge need.
 */
void manifest_sort(struct manifest *manifest);

/* The entry of an output, or NULL. */
const struct manifest_entry *manifest_find(const struct manifest *manifest, struct text name);

/* The whole table, by name: what is made now, and of the earlier outputs those that are still
 * there.
 */
struct text manifest_merge(struct arena *arena, const struct manifest *earlier,
                           const struct manifest *now, const struct outfolder *folder);

#endif
