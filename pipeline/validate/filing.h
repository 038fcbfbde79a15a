/* filing: under which name and with which row of releases.csv a recognised file is filed. */
#ifndef CAREERGUIDE_FILING_H
#define CAREERGUIDE_FILING_H

#include "validate/identify.h"

/* What the person who files it says, and the calendar cannot know. Empty where not said. */
struct filing_words {
    struct text published; /* ISO day */
    struct text publisher;
    struct text today; /* ISO day: the day of retrieval */
};

/* Completes identity->release to the row it gets: publisher, title, day of publication (from the
 * calendar, or as said), day of retrieval, address and terms, as
 * far as they can be known. False after an error: a table that people keep by hand
 * [filing-by-hand], a period that nothing names [filing-period], no day of publication or one that
 * cannot be [filing-day], a file that lacks occupations which roles ask for [filing-incomplete]
 * (D19). */
bool filing_complete(const struct reference *reference, const struct filing_words *words,
                     struct diags *diags, struct identity *identity);

/* The file's name: "bls/projections-2024-34.csv", or where another file lies there, with the day of
 * retrieval, and a number if that is taken too. `is_taken` knows the folder. */
struct text filing_name(struct arena *arena, const struct release *release,
                        bool (*is_taken)(const void *data, struct text name), const void *data);

/* The filed release with the same bytes, or NULL: nothing is left to be done. */
const struct release *filing_same(const struct releases *releases, const struct source *source);

/* The filed release of the same kind and period that stands behind `after` (NULL: the first), or
 * NULL: the new file is its revision (D11) where they have rows in common. */
const struct release *filing_former(const struct releases *releases, const struct release *release,
                                    const struct release *after);

#endif
