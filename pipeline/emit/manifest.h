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

/* Adds a sealed output and the guide's inputs: its definition, its roles, its sources. */
void manifest_add(struct manifest *manifest, const struct outfile *file, const struct guide *guide);

bool manifest_write(const struct manifest *manifest, struct outfolder *folder);

#endif
