/* version: what --version prints: the program's version, and those of the libraries that it runs
 * with. */
#ifndef CAREERGUIDE_VERSION_H
#define CAREERGUIDE_VERSION_H

#include "base/text.h"

/* "careerguide 0.1.0" alone on the first line, then a library a line. */
struct text version_text(struct arena *arena);

#endif
