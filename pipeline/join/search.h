/* search: occupations by the words of their titles and job titles, in every filed release. */
#ifndef CAREERGUIDE_SEARCH_H
#define CAREERGUIDE_SEARCH_H

#include "join/lookup.h"

struct finding {
    struct known_occupation occupation;
    bool by_title;            /* a title has the words, not a job title alone */
    struct text former_title; /* the title that has them where the newest one has not, or empty */
    const struct release *former_release; /* that title's */
    struct text *job_titles; /* that have them, each once however it is spelled, newest first */
    size_t job_title_count;
};

struct findings {
    struct finding *items;
    size_t count;
};

/* The occupations of the projections and national OEWS files of which a title, or one job title,
 * has for each of the words one that begins with it (words_begin; `asked` is folded). Those found
 * by title come first, then by code. */
struct findings search_occupations(struct arena *arena, const struct inputs *inputs,
                                   struct text asked);

#endif
