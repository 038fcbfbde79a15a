/* report: the guide as a typeset report (PDF), the copy that a student takes home.
 *
 * Only command/ calls it. Says what the report contains and in which order; how it looks is the
 * style's, where it stands the flow's, and every figure, note and source is worded by emit/wording.
 * Memory comes from the folder's arena. */
#ifndef CAREERGUIDE_REPORT_H
#define CAREERGUIDE_REPORT_H

#include "emit/outfile.h"
#include "join/guide.h"

/* Writes and seals the report. False after an error: a character that the fonts lack [pdf-glyph],
 * or the machine failed [font-missing], [font-subset], [pdf-write]. */
bool report_write(const struct guide *guide, struct outfolder *folder, struct outfile *file);

/* The same document in large print: letters of 18 points or more. */
bool report_write_large(const struct guide *guide, struct outfolder *folder, struct outfile *file);

/* Makes the report's words and throws them away: whoever asks what is not translated
 * (emit/said.h) need not write it. */
void report_rehearse(const struct guide *guide, struct arena *arena);

#endif
