#include "emit/json_guide.h"

#include "base/foreign.h"
#include "base/json.h"
#include "emit/said.h"
#include "emit/wording_history.h"

/* Writes members and items with the commas and indentation between them. */
struct json {
    struct buffer *out;
    struct arena *arena;
    int depth;
    bool first; /* nothing stands yet in the object or list being written */
};

static void next(struct json *json)
{
    buffer_add_string(json->out, json->first ? "\n" : ",\n");
    for (int i = 0; i < json->depth; i++) {
        buffer_add_string(json->out, "  ");
    }
    json->first = false;
}

static void name(struct json *json, const char *member)
{
    next(json);
    if (member) {
        json_string(json->out, text_of(member));
        buffer_add_string(json->out, ": ");
    }
}

static void open(struct json *json, const char *member, char bracket)
{
    name(json, member);
    buffer_add_char(json->out, bracket);
    json->depth++;
    json->first = true;
}

static void close(struct json *json, char bracket)
{
    json->depth--;
    if (!json->first) {
        json->first = true;
        next(json);
    }
    json->first = false;
    buffer_add_char(json->out, bracket);
}

static void string(struct json *json, const char *member, struct text value)
{
    name(json, member);
    json_string(json->out, foreign_strip(json->arena, value));
}

static void number(struct json *json, const char *member, size_t value)
{
    name(json, member);
    buffer_format(json->out, "%zu", value);
}

static void null(struct json *json, const char *member)
{
    name(json, member);
    buffer_add_string(json->out, "null");
}

static void write_value(struct json *json, const struct figure *figure)
{
    bool coded = figure->unit == UNIT_WORDS && figure->value.digits != 0;
    if (!figure_has_number(figure) && !coded) {
        null(json, "value");
        return;
    }
    name(json, "value");
    decimal_print(json->out, figure->value, false);
}

static void write_place(struct json *json, const struct figure *figure)
{
    if (!figure->release) {
        null(json, "release");
        null(json, "file");
        null(json, "line");
        null(json, "column");
        return;
    }
    string(json, "release", figure->release->id);
    string(json, "file", figure->release->file);
    number(json, "line", place_line(figure->place));
    number(json, "column", place_column(figure->place));
    string(json, "published", figure->published);
    string(json, "rule", text_of(figure->rule));
}

static void write_occupation(struct json *json, const struct guide_occupation *occupation)
{
    if (!occupation) {
        null(json, "occupation");
        return;
    }
    open(json, "occupation", '{');
    string(json, "code", occupation->code_text);
    string(json, "title", occupation->title);
    string(json, "soc_edition", text_of(soc_edition_name(occupation->edition)));
    string(json, "fit", text_of(fit_name(occupation->fit)));
    close(json, '}');
}

/* The members that every figure has, that of the history too. */
static void write_members(struct json *json, const struct guide *guide,
                          const struct guide_figure *guide_figure)
{
    const struct figure *figure = &guide_figure->figure;
    string(json, "state", text_of(figure_state_name(figure->state)));
    write_value(json, figure);
    string(json, "unit", text_of(unit_name(figure->unit)));
    string(json, "text", wording_figure(json->arena, figure));
    string(json, "marks", wording_marks(json->arena, guide_figure));
    write_place(json, figure);
    write_occupation(json, guide_figure->occupation);
    open(json, "notes", '[');
    for (size_t i = 0; i < guide_figure->note_count; i++) {
        const struct guide_note *note = &guide->notes[guide_figure->notes[i] - 1];
        string(json, NULL, wording_note(json->arena, guide, note));
    }
    close(json, ']');
}

static void write_figure(struct json *json, const struct guide *guide, enum figure_id id,
                         const struct guide_figure *figure)
{
    open(json, figure_id_name(id), '{');
    write_members(json, guide, figure);
    string(json, "area", figure->national ? TEXT("99") : guide->area_code);
    close(json, '}');
}

/* Null where there is nothing to say. */
static void words_or_null(struct json *json, const char *member, struct text words)
{
    if (words.len) {
        string(json, member, words);
    } else {
        null(json, member);
    }
}

/* What one release published; `before` is the release before it, or NULL. */
static void write_step(struct json *json, const struct guide *guide,
                       const struct history_step *before, const struct history_step *step)
{
    open(json, NULL, '{');
    string(json, "release", step->release->id);
    string(json, "kind", text_of(release_kind_name(step->release->kind)));
    string(json, "period", step->release->period);
    string(json, "published", step->release->published);
    words_or_null(json, "gap", wording_gap(json->arena, step));
    open(json, "figures", '{');
    for (size_t i = 0; i < step->figure_count; i++) {
        const struct history_figure *figure = &step->figures[i];
        open(json, figure_id_name(figure->id), '{');
        write_members(json, guide, &figure->figure);
        name(json, "comparable");
        buffer_add_string(json->out, !before ? "null" : !figure->breaks ? "true" : "false");
        words_or_null(json, "break", wording_break(json->arena, before, step, i));
        words_or_null(json, "break_name", text_of(apart_reason_name(figure->reason)));
        close(json, '}');
    }
    close(json, '}');
    close(json, '}');
}

static void write_history(struct json *json, const struct guide *guide,
                          const struct guide_role *role)
{
    open(json, "history", '[');
    for (int kind = 0; role->history && kind < HISTORY_KINDS; kind++) {
        const struct history_series *series = &role->history->series[kind];
        for (size_t i = 0; i < series->count; i++) {
            write_step(json, guide, i ? &series->steps[i - 1] : NULL, &series->steps[i]);
        }
    }
    close(json, ']');
}

static void write_moves(struct json *json, const struct guide *guide, const struct guide_role *role,
                        bool lateral)
{
    open(json, lateral ? "lateral_from" : "advances_from", '[');
    for (size_t i = 0; i < guide->move_count; i++) {
        const struct guide_move *move = &guide->moves[i];
        if (move->to != role || move->lateral != lateral) {
            continue;
        }
        open(json, NULL, '{');
        words_or_null(json, "role", move->move->from);
        words_or_null(json, "start", move->move->start);
        string(json, "needs", move->move->needs);
        close(json, '}');
    }
    close(json, ']');
}

static void write_level(struct json *json, const struct guide *guide, const struct guide_role *role)
{
    if (role->role->level) {
        number(json, "level", (size_t)role->role->level);
    } else {
        null(json, "level");
    }
    write_moves(json, guide, role, false);
    write_moves(json, guide, role, true);
}

/* The nation's figures, where those of an area stand in their place. */
static void write_national(struct json *json, const struct guide *guide,
                           const struct guide_role *role)
{
    open(json, "national", '{');
    for (int id = 0; id < FIGURE_IDS; id++) {
        if (!role->figures[id].national) {
            write_figure(json, guide, (enum figure_id)id, &role->national[id]);
        }
    }
    close(json, '}');
}

static void write_role(struct json *json, const struct guide *guide, const struct guide_role *role)
{
    open(json, NULL, '{');
    string(json, "id", role->role->id);
    string(json, "title", role->role->title);
    string(json, "education", role->role->requirement);
    write_level(json, guide, role);
    open(json, "figures", '{');
    for (int id = 0; id < FIGURE_IDS; id++) {
        write_figure(json, guide, (enum figure_id)id, &role->figures[id]);
    }
    close(json, '}');
    if (role->national) {
        write_national(json, guide, role);
    }
    write_history(json, guide, role);
    close(json, '}');
}

static void write_release(struct json *json, const struct release *release)
{
    open(json, NULL, '{');
    string(json, "id", release->id);
    string(json, "kind", text_of(release_kind_name(release->kind)));
    string(json, "period", release->period);
    string(json, "title", release->title);
    string(json, "publisher", wording_publisher(release));
    string(json, "published", release->published);
    string(json, "retrieved", release->retrieved);
    string(json, "address", release->address);
    string(json, "terms", release->terms);
    string(json, "file", release->file);
    string(json, "sha256", text_of(release->source->sha256));
    close(json, '}');
}

static void write_lists(struct json *json, const struct guide *guide)
{
    open(json, "notes", '[');
    for (size_t i = 0; i < guide->note_count; i++) {
        open(json, NULL, '{');
        string(json, "mark", wording_note_mark(json->arena, i + 1));
        string(json, "text", wording_note(json->arena, guide, &guide->notes[i]));
        close(json, '}');
    }
    close(json, ']');
    open(json, "sources", '[');
    for (size_t i = 0; i < guide->source_count; i++) {
        open(json, NULL, '{');
        number(json, "mark", i + 1);
        string(json, "release", guide->sources[i]->id);
        string(json, "text", wording_source(json->arena, guide->sources[i]));
        close(json, '}');
    }
    close(json, ']');
}

bool json_guide_write(const struct guide *guide, struct outfolder *folder, struct outfile *file)
{
    struct buffer out = {.arena = folder->arena};
    struct json json = {.out = &out, .arena = folder->arena, .depth = 1, .first = true};
    buffer_add_char(&out, '{');
    string(&json, "guide", guide->definition->id);
    string(&json, "title", guide->definition->title);
    string(&json, "as_of", guide->as_of);
    string(&json, "lang", said_id());
    open(&json, "area", '{');
    string(&json, "code", guide->area_code);
    string(&json, "title", wording_area(guide));
    close(&json, '}');
    open(&json, "all_occupations", '{');
    open(&json, "figures", '{');
    write_figure(&json, guide, FIGURE_ID_GROWTH, &guide->average_growth);
    close(&json, '}');
    close(&json, '}');
    open(&json, "releases", '[');
    for (size_t i = 0; i < guide->source_count; i++) {
        write_release(&json, guide->sources[i]);
    }
    close(&json, ']');
    open(&json, "roles", '[');
    for (size_t i = 0; i < guide->role_count; i++) {
        write_role(&json, guide, &guide->roles[i]);
    }
    close(&json, ']');
    write_lists(&json, guide);
    buffer_add_string(&out, "\n}\n");
    return outfile_write(folder, file, buffer_text(&out));
}
