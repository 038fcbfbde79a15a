/* pathway_words: what stations of a way ask for, in words, for the report, the workbook and the
 * terminal alike. Results live in the arena passed in. */
#ifndef CAREERGUIDE_PATHWAY_WORDS_H
#define CAREERGUIDE_PATHWAY_WORDS_H

#include "join/ways.h"

/* "Clinical educator", "Sonographer", "Associate's degree". */
struct text pathway_station(const struct guide *guide, const struct station *station);

/* BLS's words for a code of education; empty where no table has it. */
struct text pathway_education(const struct guide *guide, int education);

/* "Master's degree in health professions education; one of the certifications"; empty for nothing.
 */
struct text pathway_needs(struct arena *arena, const struct guide *guide,
                          const struct needs *needs);

/* "open now", "one step", "more steps", "not known". */
struct text pathway_stand(enum stand stand);

/* "2 years of experience as Sonographer": one thing that a way asks for. */
struct text pathway_part(struct arena *arena, const struct guide *guide, const struct part *part);

/* Between two parts. */
#define PATHWAY_SEPARATOR "; "

/* "Associate's degree; work as Sonographer; a certification"; empty for nothing. */
struct text pathway_missing(struct arena *arena, const struct guide *guide,
                            const struct standing_place *place);

/* "Sonographer → Clinical educator" */
struct text pathway_route(struct arena *arena, const struct guide *guide,
                          const struct route *route);

#endif
