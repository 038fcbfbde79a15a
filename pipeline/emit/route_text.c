#include "emit/route_text.h"

#include "base/json.h"
#include "emit/pathway_words.h"
#include "emit/wording.h"

/* The figures of a station. */
static const enum figure_id shown[] = {FIGURE_ID_SALARY, FIGURE_ID_GROWTH};

enum { SHOWN = sizeof shown / sizeof *shown };

/* ---- text ---- */

struct text_out {
    const struct guide *guide;
    struct buffer *out;
    bool *sources; /* by number: marked somewhere above */
    bool *notes;
};

static void add_figure(struct text_out *to, const struct guide_role *role, enum figure_id id)
{
    struct arena *arena = to->out->arena;
    const struct guide_figure *figure = &role->figures[id];
    struct text words = wording_figure(arena, &figure->figure);
    struct text marks = wording_marks(arena, figure);
    struct text name = wording_figure_name(id);
    buffer_format(to->out, "       %.*s: %.*s", TEXT_ARG(name), TEXT_ARG(words));
    if (marks.len) {
        buffer_format(to->out, " [%.*s]", TEXT_ARG(marks));
    }
    buffer_add_char(to->out, '\n');
    to->sources[figure->source] = true;
    for (size_t i = 0; i < figure->note_count; i++) {
        to->notes[figure->notes[i]] = true;
    }
}

static void add_certifications(struct text_out *to, const struct role *role)
{
    for (size_t i = 0; i < role->certification_count; i++) {
        const struct certification *item = &role->certifications[i];
        buffer_format(to->out, "       certification: %.*s, %.*s", TEXT_ARG(item->name),
                      TEXT_ARG(item->body));
        if (item->needs.len) {
            buffer_format(to->out, " (%.*s)", TEXT_ARG(item->needs));
        }
        buffer_add_char(to->out, '\n');
    }
}

static void add_step(struct text_out *to, const struct step *step)
{
    struct arena *arena = to->out->arena;
    struct text name = pathway_station(to->guide, &step->to);
    struct text needs = pathway_needs(arena, to->guide, &step->needs);
    struct text none = step->to.start && !step->to.start->asks.given
                           ? TEXT("what it asks for is not set down")
                           : TEXT("nothing more");
    needs = needs.len ? needs : none;
    buffer_format(to->out, "    %s %.*s\n       needs: %.*s\n",
                  step->move && step->move->lateral ? "↔" : "→", TEXT_ARG(name), TEXT_ARG(needs));
    if (step->needs.licence.len) {
        buffer_format(to->out, "       license: %.*s\n", TEXT_ARG(step->needs.licence));
    }
    if (step->to.role) {
        add_certifications(to, step->to.role->role);
        for (size_t i = 0; i < SHOWN; i++) {
            add_figure(to, step->to.role, shown[i]);
        }
    }
}

static void add_marks(struct text_out *to)
{
    struct arena *arena = to->out->arena;
    const struct guide *guide = to->guide;
    for (size_t i = 0; i < guide->source_count; i++) {
        if (to->sources[i + 1]) {
            struct text words = wording_source(arena, guide->sources[i]);
            buffer_format(to->out, "[%zu] %.*s\n", i + 1, TEXT_ARG(words));
        }
    }
    for (size_t i = 0; i < guide->note_count; i++) {
        if (to->notes[i + 1]) {
            struct text mark = wording_note_mark(arena, i + 1);
            struct text words = wording_note(arena, guide, &guide->notes[i]);
            buffer_format(to->out, "[%.*s] %.*s\n", TEXT_ARG(mark), TEXT_ARG(words));
        }
    }
}

void route_text_add(const struct guide *guide, const struct routes *routes, struct buffer *out)
{
    struct arena *arena = out->arena;
    struct text_out to = {guide, out, ARENA_ARRAY(arena, guide->source_count + 1, bool),
                          ARENA_ARRAY(arena, guide->note_count + 1, bool)};
    for (size_t i = 0; i < routes->count; i++) {
        const struct route *route = &routes->items[i];
        struct text words = pathway_route(arena, guide, route);
        buffer_format(out, "%zu. %.*s (%zu step%s)\n", i + 1, TEXT_ARG(words), route->count,
                      route->count == 1 ? "" : "s");
        for (size_t j = 0; j < route->count; j++) {
            add_step(&to, &route->steps[j]);
        }
    }
    if (routes->more) {
        buffer_format(out, "There are more ways; the shortest %d are above.\n", ROUTES_MOST);
    }
    buffer_add_char(out, '\n');
    add_marks(&to);
}

/* ---- JSON ---- */

static void member(struct buffer *out, const char *name, struct text text)
{
    buffer_format(out, ", \"%s\": ", name);
    if (text.len) {
        json_string(out, text);
    } else {
        buffer_add_string(out, "null");
    }
}

static void add_station(const struct guide *guide, const char *name, const struct station *station,
                        struct buffer *out)
{
    buffer_format(out, "\"%s\": {\"role\": ", name);
    if (station->role) {
        json_string(out, station->role->role->id);
    } else {
        buffer_add_string(out, "null");
    }
    member(out, "start", station->start ? station->start->id : TEXT(""));
    buffer_format(out, ", \"education\": ");
    buffer_format(out, station->education ? "%d" : "null", station->education);
    member(out, "title", pathway_station(guide, station));
    buffer_add_char(out, '}');
}

static void add_figure_json(const struct guide_role *role, enum figure_id id, struct buffer *out)
{
    const struct guide_figure *figure = &role->figures[id];
    buffer_format(out, "%s\"%s\": {\"state\": \"%s\"", id == shown[0] ? "" : ", ",
                  figure_id_name(id), figure_state_name(figure->figure.state));
    member(out, "text", wording_figure(out->arena, &figure->figure));
    member(out, "marks", wording_marks(out->arena, figure));
    member(out, "release", figure->figure.release ? figure->figure.release->id : TEXT(""));
    buffer_add_char(out, '}');
}

static void add_certifications_json(const struct role *role, struct buffer *out)
{
    for (size_t i = 0; i < role->certification_count; i++) {
        const struct certification *item = &role->certifications[i];
        buffer_add_string(out, i ? ", {\"name\": " : "{\"name\": ");
        json_string(out, item->name);
        member(out, "body", item->body);
        member(out, "needs", item->needs);
        member(out, "after", item->after);
        member(out, "renewal", item->renewal);
        member(out, "address", item->address);
        buffer_add_char(out, '}');
    }
}

static void add_needs_json(const struct guide *guide, const struct needs *needs, struct buffer *out)
{
    static const char *const counts[CERTIFICATION_NEEDS] = {"none", "one", "all"};
    buffer_add_string(out, ", \"needs\": {\"education\": ");
    buffer_format(out, needs->education ? "%d" : "null", needs->education);
    member(out, "education_words", pathway_education(guide, needs->education));
    buffer_format(out, ", \"typical\": %s", needs->typical ? "true" : "false");
    member(out, "field", needs->field);
    buffer_format(out, ", \"certifications\": \"%s\"", counts[needs->certification]);
    buffer_format(out, needs->years ? ", \"years\": %d" : ", \"years\": null", needs->years);
    member(out, "experience_in", pathway_station(guide, &needs->experience_in));
    member(out, "licence", needs->licence);
    buffer_add_char(out, '}');
}

static void add_step_json(const struct guide *guide, const struct step *step, struct buffer *out)
{
    buffer_add_string(out, "{");
    add_station(guide, "to", &step->to, out);
    buffer_format(out, ", \"lateral\": %s", step->move && step->move->lateral ? "true" : "false");
    add_needs_json(guide, &step->needs, out);
    buffer_add_string(out, ", \"certifications\": [");
    if (step->to.role) {
        add_certifications_json(step->to.role->role, out);
    }
    buffer_add_string(out, "], \"figures\": {");
    for (size_t i = 0; step->to.role && i < SHOWN; i++) {
        add_figure_json(step->to.role, shown[i], out);
    }
    buffer_add_string(out, "}}");
}

void route_text_add_json(const struct guide *guide, const struct routes *routes, struct buffer *out)
{
    buffer_add_string(out, "{\"routes\": [");
    for (size_t i = 0; i < routes->count; i++) {
        const struct route *route = &routes->items[i];
        buffer_add_string(out, i ? ",\n  {" : "\n  {");
        add_station(guide, "from", &route->from, out);
        buffer_add_string(out, ", \"steps\": [");
        for (size_t j = 0; j < route->count; j++) {
            buffer_add_string(out, j ? ",\n    " : "\n    ");
            add_step_json(guide, &route->steps[j], out);
        }
        buffer_add_string(out, "]}");
    }
    buffer_format(out, "],\n \"more\": %s}\n", routes->more ? "true" : "false");
}
