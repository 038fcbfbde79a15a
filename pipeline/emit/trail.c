#include "emit/trail.h"

#include "emit/wording.h"

#include <string.h>

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
    add_line(out, "release", wording_source(arena, figure->release));
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
        add_line(out, "occupation",
                 text_format(arena, "%.*s, %s (%.*s)", TEXT_ARG(occupation),
                             soc_edition_name(figure->occupation->edition), TEXT_ARG(fit)));
        add_line(out, "because", figure->occupation->reason);
    }
    for (size_t i = 0; i < figure->note_count; i++) {
        const struct guide_note *note = &guide->notes[figure->notes[i] - 1];
        if (note->kind != NOTE_PROXY) { /* said by the two lines above */
            add_line(out, "note", wording_note(arena, guide, note));
        }
    }
}

/* "the projections 2024-34: 90,000 jobs, growth 13.0%, 5,800 openings per year" */
static bool add_projections(const struct inputs *inputs, soc_code code, struct buffer *out)
{
    struct arena *arena = out->arena;
    struct text job_titles = {"", 0}; /* of the newest release that lists some */
    bool any = false;
    for (size_t i = 0; i < inputs->projections_count; i++) {
        const struct projections *projections = &inputs->projections[i];
        const struct projection *row = projections_find(projections, code);
        if (!row) {
            continue;
        }
        struct text jobs = wording_figure(arena, &row->figures[PROJECTION_EMPLOYMENT]);
        struct text growth = wording_figure(arena, &row->figures[PROJECTION_PERCENT]);
        const struct figure *openings = &row->figures[PROJECTION_OPENINGS];
        struct text opened = wording_figure(arena, openings);
        struct text unit = wording_unit(openings->unit);
        any = true;
        add_line(out, "outlook",
                 text_format(arena, "%.*s (%s): %.*s; %.*s jobs, growth %.*s, %.*s openings %.*s",
                             TEXT_ARG(projections->release->period),
                             soc_edition_name(projections->edition), TEXT_ARG(row->title),
                             TEXT_ARG(jobs), TEXT_ARG(growth), TEXT_ARG(opened), TEXT_ARG(unit)));
        job_titles = row->job_titles.len ? row->job_titles : job_titles;
    }
    if (job_titles.len) {
        add_line(out, "job titles", job_titles);
    }
    return any;
}

static bool add_wages(const struct inputs *inputs, soc_code code, struct buffer *out)
{
    struct arena *arena = out->arena;
    bool any = false;
    for (size_t i = 0; i < inputs->oews_count; i++) {
        const struct wage *row = oews_find(&inputs->oews[i], code);
        if (!row) {
            continue;
        }
        struct text median = wording_figure(arena, &row->figures[WAGE_ANNUAL_MEDIAN]);
        struct text jobs = wording_figure(arena, &row->figures[WAGE_EMPLOYMENT]);
        any = true;
        add_line(out, "wages",
                 text_format(arena, "%.*s (%s): %.*s; median %.*s per year, %.*s employees",
                             TEXT_ARG(inputs->oews[i].release->period),
                             soc_edition_name(inputs->oews[i].edition), TEXT_ARG(row->title),
                             TEXT_ARG(median), TEXT_ARG(jobs)));
    }
    return any;
}

static bool add_crossings(const struct inputs *inputs, soc_code code, struct buffer *out)
{
    struct arena *arena = out->arena;
    const struct crosswalk *crosswalk = &inputs->crosswalk;
    bool any = false;
    for (size_t i = 0; i < crosswalk->count; i++) {
        const struct crossing *row = &crosswalk->rows[i];
        struct text new = soc_text(arena, row->code_2018);
        struct text old = soc_text(arena, row->code_2010);
        if (row->code_2010 != code && row->code_2018 != code) {
            continue;
        }
        any = true;
        if (crosswalk_same(crosswalk, row->code_2010) == row->code_2010) {
            add_line(out, "title",
                     text_format(arena, "%.*s, the same in SOC 2010 and SOC 2018",
                                 TEXT_ARG(row->title_2018)));
        } else if (row->code_2010 == code) {
            add_line(out, "SOC 2010",
                     text_format(arena, "%.*s; became %.*s %.*s, or part of it",
                                 TEXT_ARG(row->title_2010), TEXT_ARG(new),
                                 TEXT_ARG(row->title_2018)));
        } else {
            add_line(out, "SOC 2018",
                     text_format(arena, "%.*s; came from %.*s %.*s, or part of it",
                                 TEXT_ARG(row->title_2018), TEXT_ARG(old),
                                 TEXT_ARG(row->title_2010)));
        }
    }
    if (crosswalk_successors(crosswalk, code) && !crosswalk_predecessors(crosswalk, code)) {
        add_line(out, "retired", TEXT("SOC 2018 has no such code"));
    }
    return any;
}

bool trail_add_code(const struct inputs *inputs, soc_code code, struct buffer *out)
{
    struct text text = soc_text(out->arena, code);
    struct buffer lines = {.arena = out->arena};
    bool known = add_crossings(inputs, code, &lines);
    known = add_projections(inputs, code, &lines) || known;
    known = add_wages(inputs, code, &lines) || known;
    if (known) {
        buffer_format(out, "%.*s\n", TEXT_ARG(text));
        buffer_add(out, buffer_text(&lines));
    }
    return known;
}
