/* known: what the releases say of an occupation, in words for a terminal: shared by 'explain' and
 * 'find'. Results live in the arena passed in. */
#ifndef CAREERGUIDE_KNOWN_H
#define CAREERGUIDE_KNOWN_H

#include "join/lookup.h"

/* "90,000 jobs, growth 13.0%, 5,800 openings per year" */
struct text known_outlook(struct arena *arena, const struct projection *row);

/* The median that is published: of a year, or of an hour where only hourly pay is (D3). */
const struct figure *known_median(const struct wage *row);

/* "median $89,340 per year, 84,060 employees" */
struct text known_wages(struct arena *arena, const struct wage *row);

/* "SOC 2010, SOC 2018": the editions that have the code. */
struct text known_editions(struct arena *arena, const struct known_occupation *known);

/* "2024–34 (SOC 2018)" */
struct text known_period(struct arena *arena, const struct release *release,
                         enum soc_edition edition);

/* "Nurse, Charge Nurse" */
struct text known_list(struct arena *arena, const struct text *names, size_t count);

/* Adds "  name       words …", wrapped; a depth of 1 indents by two columns more. */
void known_add_line(struct buffer *out, int depth, const char *name, struct text words);

/* Adds a line each for the outlook and the wages, as far as they are known: those of the newest
 * release that has them. */
void known_add_newest(struct buffer *out, int depth, const struct known_occupation *known);

#endif
