/* release_list: releases.csv with rows added or replaced, every other byte as it was. */
#ifndef CAREERGUIDE_RELEASE_LIST_H
#define CAREERGUIDE_RELEASE_LIST_H

#include "read/release.h"

/* A release to be filed, and the row that it replaces: that of an earlier download of the same
 * release (D11), or NULL. */
struct filing {
    const struct release *release;
    const struct release *former;
};

/* The bytes of the list with the filings in it: a row that replaces one stands in its place, the
 * others at the end. Cells stand in the columns of the list's own header, which may lack the
 * optional ones; separator and line ends are the list's own. */
struct text release_list_with(struct arena *arena, const struct releases *releases,
                              const struct filing *filings, size_t count);

#endif
