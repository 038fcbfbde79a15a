/* workbook_joined: the joined wages of all areas as one sheet, row by row, for people who filter
 * and pivot. What is of a single industry or ownership stands on another, so that nobody adds both
 * up (D6).
 *
 * Only command/ calls it. However many rows there are, memory stays the same: what was added lies
 * in a file without a name beside the output, until the workbook is closed. */
#ifndef CAREERGUIDE_WORKBOOK_JOINED_H
#define CAREERGUIDE_WORKBOOK_JOINED_H

#include "emit/outfile.h"
#include "join/joined_wages.h"

struct joined_book;

/* What the sheet "About" says of the rows. */
struct joined_about {
    struct text as_of;
    const struct release **sources; /* the wages', then the projections' */
    size_t source_count;
};

enum { JOINED_MOST_ROWS = 1048575 }; /* of a sheet, without the head */

/* A workbook without rows; further sheets begin after `most_rows` each. NULL after an error
 * [xlsx-write]. One at a time in a thread. */
struct joined_book *joined_book_open(struct outfolder *folder, struct outfile *file,
                                     size_t most_rows);

void joined_book_add(struct joined_book *joined, const struct joined_wage *wage);

/* Writes and seals the workbook; false after an error: a text that no workbook can hold
 * [xlsx-text], or the machine failed [xlsx-write]. */
bool joined_book_close(struct joined_book *joined, const struct joined_about *about);

/* Lets go of it; nothing is written. */
void joined_book_abandon(struct joined_book *joined);

#endif
