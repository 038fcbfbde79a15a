/* zip: a zip file, member by member. The only module over libarchive.
 *
 * The same members give the same bytes, on every day, in every time zone and for every user: times
 * are the caller's, modes are fixed, no owner is named. Members are stored, not packed: PDFs and
 * workbooks are packed already. */
#ifndef CAREERGUIDE_ZIP_H
#define CAREERGUIDE_ZIP_H

#include "emit/outfile.h"

struct zip;

/* Begins the zip as the draft of `file`; `day` (ISO) becomes the time of every member, midnight
 * UTC; 1980-01-01 where it is empty or earlier, since zip knows no earlier one. NULL after an error
 * [output-write]. */
struct zip *zip_open(struct outfolder *folder, struct outfile *file, struct text day);

/* Adds a member; its name is ASCII. False after an error [output-write]. */
bool zip_add_bytes(struct zip *zip, struct text name, struct text bytes);

/* Adds a file of the disk. False after an error [output-write]: it cannot be read, or has changed
 * its size. */
bool zip_add_file(struct zip *zip, struct text name, const char *path);

/* Ends the zip and seals the output; the zip is gone. False after an error, of earlier members
 * too. */
bool zip_close(struct zip *zip);

/* The version of libarchive, as '1.2.3'. */
const char *zip_library_version(void);

#endif
