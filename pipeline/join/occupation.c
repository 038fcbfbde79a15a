#include "join/occupation.h"

/* "growth 7.1%, median wage $50,250" of a candidate, as far as the releases in use have them. */
static struct text candidate_figures(const struct occupation_search *search, soc_code code)
{
    struct buffer words = {.arena = search->diags->arena};
    const struct selection *in_use = search->selection;
    const struct projection *projection =
        in_use->projections ? projections_find(in_use->projections, code) : NULL;
    const struct wage *wage = in_use->oews ? oews_find(in_use->oews, code) : NULL;
    buffer_add_string(&words, "growth ");
    if (projection) {
        decimal_print(&words, projection->figures[PROJECTION_PERCENT].value, true);
        buffer_add_char(&words, '%');
    } else {
        buffer_add_string(&words, "not filed");
    }
    buffer_add_string(&words, ", median wage ");
    if (wage && wage->figures[WAGE_ANNUAL_MEDIAN].state == FIGURE_VALUE) {
        buffer_add_char(&words, '$');
        decimal_print(&words, wage->figures[WAGE_ANNUAL_MEDIAN].value, true);
    } else if (wage && wage->figures[WAGE_ANNUAL_MEDIAN].state == FIGURE_AT_LEAST) {
        buffer_add_string(&words, "at or above $");
        decimal_print(&words, wage->figures[WAGE_ANNUAL_MEDIAN].value, true);
    } else {
        buffer_add_string(&words, wage ? "not published" : "not filed");
    }
    return buffer_text(&words);
}

/* What a candidate is to the code that the role names. */
struct candidate {
    const char *what; /* "successor", "predecessor", "combined occupation" */
    soc_code code;
    struct text title;
    struct place place;
};

static void note_candidate(const struct occupation_search *search,
                           const struct candidate *candidate)
{
    struct text text = soc_text(search->diags->arena, candidate->code);
    struct text figures = candidate_figures(search, candidate->code);
    diag_note(search->diags, candidate->place, "%s %.*s %.*s: %.*s", candidate->what,
              TEXT_ARG(text), TEXT_ARG(candidate->title), TEXT_ARG(figures));
}

static void note_crossings(const struct occupation_search *search, soc_code code,
                           enum soc_edition known)
{
    const struct crosswalk *crosswalk = &search->inputs->crosswalk;
    for (size_t i = 0; i < crosswalk->count; i++) {
        const struct crossing *row = &crosswalk->rows[i];
        struct candidate successor = {"successor", row->code_2018, row->title_2018, row->place};
        struct candidate predecessor = {"predecessor", row->code_2010, row->title_2010, row->place};
        if (known == SOC_2010 && row->code_2010 == code) {
            note_candidate(search, &successor);
        } else if (known == SOC_2018 && row->code_2018 == code) {
            note_candidate(search, &predecessor);
        }
    }
}

/* The hybrid combined occupations under codes that neither edition has (D20): those of the same
 * major group, as the projections in use list them. */
static void note_combined(const struct occupation_search *search, soc_code code)
{
    enum { MAJOR = 10000 };
    const struct crosswalk *crosswalk = &search->inputs->crosswalk;
    const struct projections *projections = search->selection->projections;
    bool hybrid = projections && projections->edition == SOC_HYBRID;
    for (size_t i = 0; hybrid && i < projections->count; i++) {
        const struct projection *row = &projections->rows[i];
        struct candidate candidate = {"combined occupation", row->code, row->title, row->place};
        if (row->code / MAJOR == code / MAJOR && !crosswalk_successors(crosswalk, row->code) &&
            !crosswalk_predecessors(crosswalk, row->code)) {
            note_candidate(search, &candidate);
        }
    }
}

void occupation_note_candidates(const struct occupation_search *search, soc_code code,
                                enum soc_edition known)
{
    if (search->edition == SOC_HYBRID) {
        note_combined(search, code);
    } else {
        note_crossings(search, code, known);
    }
}

/* D21: never an average of successors, never one chosen in silence. */
static soc_code report_retired(const struct occupation_search *search, const struct role *role,
                               const struct stand_in *stand_in, enum soc_edition known)
{
    soc_code code = stand_in->codes[known];
    struct text text = soc_text(search->diags->arena, code);
    const char *key = soc_edition_key(search->edition);
    diag_error(search->diags, stand_in->places[known], "join-retired",
               "role '%.*s' names no occupation of %s, and '%.*s' does not live on there alone",
               TEXT_ARG(role->id), soc_edition_name(search->edition), TEXT_ARG(text));
    diag_hint(search->diags, "%.*s uses that edition: choose an occupation and name it as '%s:'",
              TEXT_ARG(search->release->title), key);
    occupation_note_candidates(search, code, known);
    return 0;
}

/* The code of the wanted edition that means the same as one of another edition, or 0. */
static soc_code same_code(const struct occupation_search *search, const struct stand_in *stand_in)
{
    const struct crosswalk *crosswalk = &search->inputs->crosswalk;
    soc_code old = stand_in->codes[SOC_2010];
    soc_code new = stand_in->codes[SOC_2018];
    switch (search->edition) {
    case SOC_2010:
        return new ? crosswalk_same_in_2010(crosswalk, new) : 0;
    case SOC_2018:
        return old ? crosswalk_same(crosswalk, old) : 0;
    default:
        /* the hybrid kept every code that means the same before and after */
        old = old ? old : new ? crosswalk_same_in_2010(crosswalk, new) : 0;
        return old && crosswalk_same(crosswalk, old) == old ? old : 0;
    }
}

soc_code occupation_known_code(const struct occupation_search *search,
                               const struct stand_in *stand_in)
{
    soc_code code = stand_in->codes[search->edition];
    return code ? code : same_code(search, stand_in);
}

soc_code occupation_code(const struct occupation_search *search, const struct role *role,
                         const struct stand_in *stand_in)
{
    soc_code code = occupation_known_code(search, stand_in);
    if (code) {
        return code;
    }
    enum soc_edition known = stand_in->codes[SOC_2010]   ? SOC_2010
                             : stand_in->codes[SOC_2018] ? SOC_2018
                                                         : SOC_HYBRID;
    return report_retired(search, role, stand_in, known);
}
