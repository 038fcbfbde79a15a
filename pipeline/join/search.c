#include "join/search.h"

#include "base/words.h"

#include <stdlib.h>

/* A search on its way: the releases, newest first, and the words. */
struct search {
    struct arena *arena;
    struct text asked;
    const struct projections **projections;
    size_t projections_count;
    const struct oews **oews;
    size_t oews_count;
};

/* Newest first. */
static int compare_projections(const void *a, const void *b)
{
    const struct projections *const *one = a;
    const struct projections *const *other = b;
    int order = text_compare((*other)->release->published, (*one)->release->published);
    return order ? order : (*one > *other) - (*one < *other); /* of one day: as filed */
}

static int compare_oews(const void *a, const void *b)
{
    const struct oews *const *one = a;
    const struct oews *const *other = b;
    int order = text_compare((*other)->release->published, (*one)->release->published);
    return order ? order : (*one > *other) - (*one < *other); /* of one day: as filed */
}

static struct search search_start(struct arena *arena, const struct inputs *inputs,
                                  struct text asked)
{
    struct search search = {.arena = arena, .asked = asked};
    search.projections =
        ARENA_ARRAY(arena, inputs->projections_count + 1, const struct projections *);
    for (size_t i = 0; i < inputs->projections_count; i++) {
        search.projections[search.projections_count++] = &inputs->projections[i];
    }
    search.oews = ARENA_ARRAY(arena, inputs->oews_count + 1, const struct oews *);
    for (size_t i = 0; i < inputs->oews_count; i++) {
        search.oews[search.oews_count++] = &inputs->oews[i];
    }
    qsort(search.projections, search.projections_count, sizeof *search.projections,
          compare_projections);
    qsort(search.oews, search.oews_count, sizeof *search.oews, compare_oews);
    return search;
}

static bool fits(const struct search *search, struct text name)
{
    return words_begin(words_folded(search->arena, name), search->asked);
}

static void take_former_title(const struct search *search, struct finding *finding,
                              struct text title, const struct release *release)
{
    bool newer = !finding->former_release ||
                 text_compare(release->published, finding->former_release->published) > 0;
    if (newer && fits(search, title)) {
        finding->former_title = title;
        finding->former_release = release;
    }
}

static void find_by_title(const struct search *search, struct finding *finding)
{
    soc_code code = finding->occupation.code;
    finding->by_title = fits(search, finding->occupation.title);
    for (size_t i = 0; !finding->by_title && i < search->projections_count; i++) {
        const struct projection *row = projections_find(search->projections[i], code);
        if (row) {
            take_former_title(search, finding, row->title, search->projections[i]->release);
        }
    }
    for (size_t i = 0; !finding->by_title && i < search->oews_count; i++) {
        const struct wage *row = oews_find(search->oews[i], code);
        if (row) {
            take_former_title(search, finding, row->title, search->oews[i]->release);
        }
    }
    finding->by_title = finding->by_title || finding->former_title.len;
}

/* "EKG Technician" and "Ekg Technician" are one. */
static bool has_job_title(const struct search *search, const struct finding *finding,
                          struct text title)
{
    struct text folded = words_folded(search->arena, title);
    for (size_t i = 0; i < finding->job_title_count; i++) {
        if (text_equal(words_folded(search->arena, finding->job_titles[i]), folded)) {
            return true;
        }
    }
    return false;
}

static void find_by_job_titles(const struct search *search, struct finding *finding)
{
    for (size_t i = 0; i < search->projections_count; i++) {
        const struct projection *row =
            projections_find(search->projections[i], finding->occupation.code);
        struct text *titles;
        size_t count = row ? lookup_job_titles(search->arena, row->job_titles, &titles) : 0;
        for (size_t j = 0; j < count; j++) {
            if (fits(search, titles[j]) && !has_job_title(search, finding, titles[j])) {
                finding->job_titles =
                    arena_grow(search->arena, finding->job_titles, finding->job_title_count,
                               sizeof *finding->job_titles);
                finding->job_titles[finding->job_title_count++] = titles[j];
            }
        }
    }
}

static int compare_codes(const void *a, const void *b)
{
    soc_code one = *(const soc_code *)a;
    soc_code other = *(const soc_code *)b;
    return (one > other) - (one < other);
}

/* Every code that a release has, in order; some more than once. */
static soc_code *collect_codes(const struct search *search, size_t *count)
{
    size_t most = 0;
    for (size_t i = 0; i < search->projections_count; i++) {
        most += search->projections[i]->count;
    }
    for (size_t i = 0; i < search->oews_count; i++) {
        most += search->oews[i]->count;
    }
    soc_code *codes = ARENA_ARRAY(search->arena, most + 1, soc_code);
    *count = 0;
    for (size_t i = 0; i < search->projections_count; i++) {
        for (size_t j = 0; j < search->projections[i]->count; j++) {
            codes[(*count)++] = search->projections[i]->rows[j].code;
        }
    }
    for (size_t i = 0; i < search->oews_count; i++) {
        for (size_t j = 0; j < search->oews[i]->count; j++) {
            codes[(*count)++] = search->oews[i]->rows[j].code;
        }
    }
    qsort(codes, *count, sizeof *codes, compare_codes);
    return codes;
}

static int compare_findings(const void *a, const void *b)
{
    const struct finding *one = a;
    const struct finding *other = b;
    if (one->by_title != other->by_title) {
        return one->by_title ? -1 : 1;
    }
    return compare_codes(&one->occupation.code, &other->occupation.code);
}

struct findings search_occupations(struct arena *arena, const struct inputs *inputs,
                                   struct text asked)
{
    struct search search = search_start(arena, inputs, asked);
    struct findings findings = {0};
    size_t count;
    const soc_code *codes = collect_codes(&search, &count);
    for (size_t i = 0; i < count; i++) {
        struct finding finding = {0};
        if ((i > 0 && codes[i] == codes[i - 1]) ||
            !lookup_occupation(inputs, codes[i], &finding.occupation)) {
            continue;
        }
        find_by_title(&search, &finding);
        find_by_job_titles(&search, &finding);
        if (finding.by_title || finding.job_title_count) {
            findings.items = arena_grow(arena, findings.items, findings.count, sizeof finding);
            findings.items[findings.count++] = finding;
        }
    }
    if (findings.count) {
        qsort(findings.items, findings.count, sizeof *findings.items, compare_findings);
    }
    return findings;
}
