/* manifest: which output was made from which inputs, with the hashes of both. */
#ifndef CAREERGUIDE_MANIFEST_H
#define CAREERGUIDE_MANIFEST_H

#include "emit/outfile.h"
#include "join/guide.h"

struct manifest {
    struct arena *arena;
    struct buffer csv;
};

/* Starts the table: output, sha256, input, input_sha256; a row for each input of each output. */
struct manifest manifest_start(struct arena *arena);

/* Adds a sealed output and the guide's inputs: its definition, its roles, the catalogue of the
 * language (emit/said.h), its sources, and the tables that every figure is read by. */
void manifest_add(struct manifest *manifest, const struct outfile *file, const struct guide *guide,
                  const struct releases *releases);

/* Keeps the rows of an earlier manifest for outputs that this run does not write and that are still
 * there. */
void manifest_keep(struct manifest *manifest, struct text earlier, const struct outfolder *folder);

bool manifest_write(const struct manifest *manifest, struct outfolder *folder);

#endif
