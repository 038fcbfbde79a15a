/* workbook: the guide as a spreadsheet (XLSX) for people who filter, print and quote it.
 *
 * Only command/ calls it. Every number is a real number with its unit in the format; a figure that
 * was not published is the words that say so, never 0 and never blank. Only the files named
 * workbook* know libxlsxwriter; memory comes from the folder's arena. */
#ifndef CAREERGUIDE_WORKBOOK_H
#define CAREERGUIDE_WORKBOOK_H

#include "emit/outfile.h"
#include "join/guide.h"

/* What serves any number of workbooks, as a press does for PDF: a compressor, and the parts of the
 * workbooks before, which are mostly those of the next. None of that shows in a file: its bytes are
 * the same in the first and in the five-hundredth. One thread at a time may use it. */
struct bindery;

/* The arena must outlive the bindery, which the caller closes. */
struct bindery *bindery_open(struct arena *arena);
void bindery_close(struct bindery *bindery); /* NULL is allowed */

/* Writes and seals the workbook. False after an error: a text that no workbook can hold
 * [xlsx-text], or the machine failed [xlsx-write], [output-write]. */
bool workbook_write(const struct guide *guide, struct bindery *bindery, struct outfolder *folder,
                    struct outfile *file);

/* Likewise a workbook of the changes alone, with their sources, of a guide that changes_guide made.
 */
bool workbook_write_changes(const struct guide *guide, struct bindery *bindery,
                            struct outfolder *folder, struct outfile *file);

/* The version of libxlsxwriter, as '1.2.3'. */
const char *workbook_library_version(void);

#endif
