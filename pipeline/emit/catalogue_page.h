/* catalogue_page: output/index.html, one page on which a counselor finds a guide.
 *
 * It is complete as it lies in the folder: no network, no other file, and without script every
 * entry is listed. With script it filters as one types. Made of catalogue rows alone, in English.
 */
#ifndef CAREERGUIDE_CATALOGUE_PAGE_H
#define CAREERGUIDE_CATALOGUE_PAGE_H

#include "emit/catalogue.h"

/* The page as bytes; the order of the rows does not matter. */
struct text catalogue_page(struct arena *arena, const struct catalogue *catalogue);

bool catalogue_page_write(const struct catalogue *catalogue, struct outfolder *folder);

/* "PDF report, large print": what a file is, for a link or a list. */
struct text catalogue_format_words(struct arena *arena, const struct catalogue_row *row);

/* "Spanish" from "es"; the name itself where it is none of those that are known. */
struct text catalogue_language_words(struct text lang);

#endif
