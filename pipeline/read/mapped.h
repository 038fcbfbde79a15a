/* mapped: large input files, mapped and not copied, so that a file of 100 MB takes the memory of
 * the pages that are being looked at. Only for read/.
 *
 * The file must not change meanwhile: whoever maps it asks mapped_has_changed before anything that
 * was made of it is put in place. */
#ifndef CAREERGUIDE_MAPPED_H
#define CAREERGUIDE_MAPPED_H

#include "base/text.h"

#include <sys/stat.h>

/* Maps a file as it is now; false where it is small, or must be copied: there is always a byte
 * behind the end. The mapping lasts as long as the program. */
bool mapped_open(int fd, const struct stat *status, struct text *bytes);

/* Gives the memory of a stretch back; its bytes are read anew when somebody looks at them again. */
void mapped_forget(struct text bytes, size_t from, size_t to);

/* The SHA-256 of a mapped file, without keeping its pages. */
void mapped_hash(struct text bytes, char hex[]);

/* Whether the file of this name is no longer what it was. */
bool mapped_has_changed(const char *path, const struct stat *then);

#endif
