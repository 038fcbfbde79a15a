#include "emit/trail.h"

#include "emit/known.h"
#include "emit/wording.h"

#include <string.h>

/* A line that stays as it is, so that it can be copied. */
static void add_line(struct buffer *out, const char *name, struct text value)
{
    buffer_format(out, "  %-10s %.*s\n", name, TEXT_ARG(value));
}

/* What the rule that a figure names did with the cell. */
static struct text rule_words(const char *rule)
{
    static const struct {
        const char *rule;
        const char *words;
    } known[] = {
        {"projections-employment", "thousands of jobs, times 1,000"},
        {"projections-change", "thousands of jobs as published, times 1,000"},
        {"projections-percent", "the percent as published, never recomputed"},
        {"projections-openings", "thousands of openings, times 1,000"},
        {"projections-education", "BLS's words, held against its code"},
        {"projections-experience", "BLS's words, held against its code"},
        {"projections-training", "BLS's words, held against its code"},
        {"oews-cell", "the cell as published; '#' is the release's bound, '*' is not available"},
        {"ooh-percent", "the whole percent of the Handbook, never rounded by us"},
        {"ooh-words", "the Handbook's own words"},
        {"growth-words-band", "the words of the band that holds the growth"},
        {"salary-amount", "the survey's amount"},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++) {
        if (strcmp(known[i].rule, rule) == 0) {
            return text_of(known[i].words);
        }
    }
    return TEXT("");
}

static void add_source(const struct figure *figure, struct buffer *out)
{
    struct arena *arena = out->arena;
    struct text words = rule_words(figure->rule);
    add_line(out, "cell", text_format(arena, "'%.*s'", TEXT_ARG(figure->published)));
    add_line(out, "place",
             text_format(arena, "%s:%zu:%zu", figure->place.source->name, place_line(figure->place),
                         place_column(figure->place)));
    add_line(out, "rule", text_format(arena, "%s: %.*s", figure->rule, TEXT_ARG(words)));
    known_add_line(out, 0, "release", wording_source(arena, figure->release));
    add_line(out, "SHA-256", text_of(figure->release->source->sha256));
}

void trail_add_figure(const struct guide *guide, const struct guide_role *role, enum figure_id id,
                      struct buffer *out)
{
    struct arena *arena = out->arena;
    const struct guide_figure *figure = &role->figures[id];
    struct text printed = wording_figure(arena, &figure->figure);
    buffer_format(out, "%.*s, %s: %.*s\n", TEXT_ARG(role->role->title), figure_id_name(id),
                  TEXT_ARG(printed));
    add_line(out, "state", text_of(figure_state_name(figure->figure.state)));
    if (figure->figure.release) {
        add_source(&figure->figure, out);
    }
    if (figure->occupation) {
        struct text occupation = wording_occupation(arena, figure->occupation);
        struct text fit = wording_fit(figure->occupation->fit);
        known_add_line(out, 0, "occupation",
                       text_format(arena, "%.*s, %s (%.*s)", TEXT_ARG(occupation),
                                   soc_edition_name(figure->occupation->edition), TEXT_ARG(fit)));
        known_add_line(out, 0, "because", figure->occupation->reason);
    }
    for (size_t i = 0; i < figure->note_count; i++) {
        const struct guide_note *note = &guide->notes[figure->notes[i] - 1];
        if (note->kind != NOTE_PROXY) { /* said by the two lines above */
            known_add_line(out, 0, "note", wording_note(arena, guide, note));
        }
    }
}

/* "2024–34 (SOC 2018): Registered nurses; …" of each release that has the code. */
static bool add_outlook(const struct inputs *inputs, soc_code code, struct buffer *out)
{
    struct arena *arena = out->arena;
    bool any = false;
    for (size_t i = 0; i < inputs->projections_count; i++) {
        const struct projections *projections = &inputs->projections[i];
        const struct projection *row = projections_find(projections, code);
        if (row) {
            struct text period = known_period(arena, projections->release, projections->edition);
            struct text words = known_outlook(arena, row);
            known_add_line(out, 0, "outlook",
                           text_format(arena, "%.*s: %.*s; %.*s", TEXT_ARG(period),
                                       TEXT_ARG(row->title), TEXT_ARG(words)));
            any = true;
        }
    }
    return any;
}

static bool add_wages(const struct inputs *inputs, soc_code code, struct buffer *out)
{
    struct arena *arena = out->arena;
    bool any = false;
    for (size_t i = 0; i < inputs->oews_count; i++) {
        const struct oews *oews = &inputs->oews[i];
        const struct wage *row = oews_find(oews, code);
        if (row) {
            struct text period = known_period(arena, oews->release, oews->edition);
            struct text words = known_wages(arena, row);
            known_add_line(out, 0, "wages",
                           text_format(arena, "%.*s: %.*s; %.*s", TEXT_ARG(period),
                                       TEXT_ARG(row->title), TEXT_ARG(words)));
            any = true;
        }
    }
    return any;
}

/* What one row of the crosswalk says of the code. */
static void add_crossing(const struct crosswalk *crosswalk, const struct crossing *row,
                         soc_code code, struct buffer *out)
{
    struct arena *arena = out->arena;
    bool same = crosswalk_same(crosswalk, row->code_2010) != 0;
    bool old = row->code_2010 == code;
    struct text other = soc_text(arena, old ? row->code_2018 : row->code_2010);
    struct text title = old ? row->title_2010 : row->title_2018;
    struct text other_title = old ? row->title_2018 : row->title_2010;
    if (same && row->code_2010 == row->code_2018) {
        known_add_line(out, 0, "title",
                       text_format(arena, "%.*s, the same in SOC 2010 and SOC 2018",
                                   TEXT_ARG(row->title_2018)));
        return;
    }
    known_add_line(out, 0, old ? "SOC 2010" : "SOC 2018",
                   text_format(arena, "%.*s; %s %.*s %.*s, %s", TEXT_ARG(title),
                               old ? "became" : "came from", TEXT_ARG(other), TEXT_ARG(other_title),
                               same ? "the same occupation" : "or part of it"));
}

static bool add_crossings(const struct inputs *inputs, soc_code code, struct buffer *out)
{
    const struct crosswalk *crosswalk = &inputs->crosswalk;
    bool any = false;
    for (size_t i = 0; i < crosswalk->count; i++) {
        const struct crossing *row = &crosswalk->rows[i];
        if (row->code_2010 == code || row->code_2018 == code) {
            add_crossing(crosswalk, row, code, out);
            any = true;
        }
    }
    if (crosswalk_successors(crosswalk, code) && !crosswalk_predecessors(crosswalk, code)) {
        known_add_line(out, 0, "retired", TEXT("SOC 2018 has no such code"));
    }
    return any;
}

static void add_job_titles(const struct known_occupation *known, int depth, struct buffer *out)
{
    struct text *titles;
    size_t count = lookup_job_titles(out->arena, known->job_titles, &titles);
    if (count) {
        known_add_line(out, depth, "job titles", known_list(out->arena, titles, count));
    }
}

/* The occupations of SOC 2018 that took the code's place, each with its own figures: nobody adds
 * them up or averages them (D21). */
static void add_successors(const struct inputs *inputs, soc_code code, struct buffer *out)
{
    struct arena *arena = out->arena;
    size_t count = 0;
    for (size_t i = 0; i < inputs->crosswalk.count; i++) {
        const struct crossing *row = &inputs->crosswalk.rows[i];
        struct known_occupation known;
        if (row->code_2010 != code || row->code_2018 == code ||
            !lookup_occupation(inputs, row->code_2018, &known)) {
            continue;
        }
        struct text text = soc_text(arena, row->code_2018);
        known_add_line(out, 0, "successor",
                       text_format(arena, "%.*s %.*s", TEXT_ARG(text), TEXT_ARG(known.title)));
        known_add_newest(out, 1, &known);
        add_job_titles(&known, 1, out);
        count++;
    }
    if (count && crosswalk_successors(&inputs->crosswalk, code) > 1) {
        known_add_line(out, 0, "note",
                       TEXT("each successor is an occupation of its own: no sum or average of "
                            "their figures is a figure of the old one"));
    }
}

bool trail_add_code(const struct inputs *inputs, soc_code code, struct buffer *out)
{
    struct text text = soc_text(out->arena, code);
    struct buffer lines = {.arena = out->arena};
    struct known_occupation known;
    if (!lookup_occupation(inputs, code, &known)) {
        return false;
    }
    if (!add_crossings(inputs, code, &lines)) {
        struct text editions = known_editions(out->arena, &known);
        known_add_line(
            &lines, 0, "title",
            text_format(out->arena, "%.*s, in %.*s", TEXT_ARG(known.title), TEXT_ARG(editions)));
    }
    add_outlook(inputs, code, &lines);
    add_wages(inputs, code, &lines);
    add_job_titles(&known, 0, &lines);
    add_successors(inputs, code, &lines);
    buffer_format(out, "%.*s\n", TEXT_ARG(text));
    buffer_add(out, buffer_text(&lines));
    return true;
}
