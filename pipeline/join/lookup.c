#include "join/lookup.h"

/* Whether a release comes before the best one so far; of two of one day the first filed stays. */
static bool is_newer(const struct release *release, const struct release *best)
{
    return !best || text_compare(release->published, best->published) > 0;
}

static void find_outlook(const struct inputs *inputs, struct known_occupation *known)
{
    const struct release *listing = NULL; /* the newest that lists job titles */
    for (size_t i = 0; i < inputs->projections_count; i++) {
        const struct projections *projections = &inputs->projections[i];
        const struct projection *row = projections_find(projections, known->code);
        if (row && is_newer(projections->release,
                            known->projections ? known->projections->release : NULL)) {
            known->projections = projections;
            known->outlook = row;
        }
        if (row && row->job_titles.len && is_newer(projections->release, listing)) {
            listing = projections->release;
            known->job_titles = row->job_titles;
        }
    }
}

static void find_wages(const struct inputs *inputs, struct known_occupation *known)
{
    for (size_t i = 0; i < inputs->oews_count; i++) {
        const struct oews *oews = &inputs->oews[i];
        const struct wage *row = oews_find(oews, known->code);
        if (row && is_newer(oews->release, known->oews ? known->oews->release : NULL)) {
            known->oews = oews;
            known->wages = row;
        }
    }
}

static struct text title_of_crosswalk(const struct crosswalk *crosswalk, soc_code code)
{
    struct text title = {"", 0};
    for (size_t i = 0; i < crosswalk->count; i++) {
        const struct crossing *row = &crosswalk->rows[i];
        if (row->code_2018 == code) {
            return row->title_2018;
        }
        title = row->code_2010 == code ? row->title_2010 : title;
    }
    return title;
}

bool lookup_occupation(const struct inputs *inputs, soc_code code, struct known_occupation *known)
{
    *known = (struct known_occupation){.code = code};
    bool any = false;
    for (int i = 0; i < SOC_EDITIONS; i++) {
        known->editions[i] = inputs_know(inputs, code, (enum soc_edition)i);
        any = any || known->editions[i];
    }
    find_outlook(inputs, known);
    find_wages(inputs, known);
    bool wages_are_newer =
        known->wages && (!known->outlook || known->oews->edition > known->projections->edition);
    known->title = wages_are_newer  ? known->wages->title
                   : known->outlook ? known->outlook->title
                                    : title_of_crosswalk(&inputs->crosswalk, code);
    return any;
}

size_t lookup_job_titles(struct arena *arena, struct text job_titles, struct text **titles)
{
    size_t count = 0;
    *titles = NULL;
    while (job_titles.len) {
        struct text title = text_trim(text_cut(&job_titles, '*'));
        if (title.len) {
            *titles = arena_grow(arena, *titles, count, sizeof **titles);
            (*titles)[count++] = title;
        }
    }
    return count;
}

const struct projections *lookup_newest_projections(const struct inputs *inputs)
{
    const struct projections *newest = NULL;
    for (size_t i = 0; i < inputs->projections_count; i++) {
        const struct projections *projections = &inputs->projections[i];
        newest =
            is_newer(projections->release, newest ? newest->release : NULL) ? projections : newest;
    }
    return newest;
}

const struct oews *lookup_newest_oews(const struct inputs *inputs)
{
    const struct oews *newest = NULL;
    for (size_t i = 0; i < inputs->oews_count; i++) {
        const struct oews *oews = &inputs->oews[i];
        newest = is_newer(oews->release, newest ? newest->release : NULL) ? oews : newest;
    }
    return newest;
}
