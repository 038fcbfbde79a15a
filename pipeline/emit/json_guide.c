#include "emit/json_guide.h"

#include "emit/json_pathways.h"
#include "emit/said.h"
#include "emit/wording_history.h"

static void write_value(struct json *json, const struct figure *figure)
{
    bool coded = figure->unit == UNIT_WORDS && figure->value.digits != 0;
    if (!figure_has_number(figure) && !coded) {
        json_null(json, "value");
        return;
    }
    json_name(json, "value");
    decimal_print(json->out, figure->value, false);
}

static void write_place(struct json *json, const struct figure *figure)
{
    if (!figure->release) {
        json_null(json, "release");
        json_null(json, "file");
        json_null(json, "line");
        json_null(json, "column");
        return;
    }
    json_text(json, "release", figure->release->id);
    json_text(json, "file", figure->release->file);
    json_number(json, "line", place_line(figure->place));
    json_number(json, "column", place_column(figure->place));
    json_text(json, "published", figure->published);
    json_text(json, "rule", text_of(figure->rule));
}

static void write_occupation(struct json *json, const struct guide_occupation *occupation)
{
    if (!occupation) {
        json_null(json, "occupation");
        return;
    }
    json_open(json, "occupation", '{');
    json_text(json, "code", occupation->code_text);
    json_text(json, "title", occupation->title);
    json_text(json, "soc_edition", text_of(soc_edition_name(occupation->edition)));
    json_text(json, "fit", text_of(fit_name(occupation->fit)));
    json_close(json, '}');
}

/* The members that every figure has, that of the history too. */
static void write_members(struct json *json, const struct guide *guide,
                          const struct guide_figure *guide_figure)
{
    const struct figure *figure = &guide_figure->figure;
    json_text(json, "state", text_of(figure_state_name(figure->state)));
    write_value(json, figure);
    json_text(json, "unit", text_of(unit_name(figure->unit)));
    json_text(json, "text", wording_figure(json->arena, figure));
    json_text(json, "marks", wording_marks(json->arena, guide_figure));
    write_place(json, figure);
    write_occupation(json, guide_figure->occupation);
    json_open(json, "notes", '[');
    for (size_t i = 0; i < guide_figure->note_count; i++) {
        const struct guide_note *note = &guide->notes[guide_figure->notes[i] - 1];
        json_text(json, NULL, wording_note(json->arena, guide, note));
    }
    json_close(json, ']');
}

static void write_figure(struct json *json, const struct guide *guide, enum figure_id id,
                         const struct guide_figure *figure)
{
    json_open(json, figure_id_name(id), '{');
    write_members(json, guide, figure);
    json_text(json, "area", figure->national ? TEXT("99") : guide->area_code);
    json_close(json, '}');
}

/* What one release published; `before` is the release before it, or NULL. */
static void write_step(struct json *json, const struct guide *guide,
                       const struct history_step *before, const struct history_step *step)
{
    json_open(json, NULL, '{');
    json_text(json, "release", step->release->id);
    json_text(json, "kind", text_of(release_kind_name(step->release->kind)));
    json_text(json, "period", step->release->period);
    json_text(json, "published", step->release->published);
    json_text_or_null(json, "gap", wording_gap(json->arena, step));
    json_open(json, "figures", '{');
    for (size_t i = 0; i < step->figure_count; i++) {
        const struct history_figure *figure = &step->figures[i];
        json_open(json, figure_id_name(figure->id), '{');
        write_members(json, guide, &figure->figure);
        json_name(json, "comparable");
        buffer_add_string(json->out, !before ? "null" : !figure->breaks ? "true" : "false");
        json_text_or_null(json, "break", wording_break(json->arena, before, step, i));
        json_text_or_null(json, "break_name", text_of(apart_reason_name(figure->reason)));
        json_close(json, '}');
    }
    json_close(json, '}');
    json_close(json, '}');
}

static void write_history(struct json *json, const struct guide *guide,
                          const struct guide_role *role)
{
    json_open(json, "history", '[');
    for (int kind = 0; role->history && kind < HISTORY_KINDS; kind++) {
        const struct history_series *series = &role->history->series[kind];
        for (size_t i = 0; i < series->count; i++) {
            write_step(json, guide, i ? &series->steps[i - 1] : NULL, &series->steps[i]);
        }
    }
    json_close(json, ']');
}

static void write_moves(struct json *json, const struct guide *guide, const struct guide_role *role,
                        bool lateral)
{
    json_open(json, lateral ? "lateral_from" : "advances_from", '[');
    for (size_t i = 0; i < guide->move_count; i++) {
        const struct guide_move *move = &guide->moves[i];
        if (move->to != role || move->lateral != lateral) {
            continue;
        }
        json_open(json, NULL, '{');
        json_text_or_null(json, "role", move->move->from);
        json_text_or_null(json, "start", move->move->start);
        json_text(json, "needs", move->move->needs);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void write_level(struct json *json, const struct guide *guide, const struct guide_role *role)
{
    if (role->role->level) {
        json_number(json, "level", (size_t)role->role->level);
    } else {
        json_null(json, "level");
    }
    write_moves(json, guide, role, false);
    write_moves(json, guide, role, true);
}

/* The nation's figures, where those of an area stand in their place. */
static void write_national(struct json *json, const struct guide *guide,
                           const struct guide_role *role)
{
    json_open(json, "national", '{');
    for (int id = 0; id < FIGURE_IDS; id++) {
        if (!role->figures[id].national) {
            write_figure(json, guide, (enum figure_id)id, &role->national[id]);
        }
    }
    json_close(json, '}');
}

static void write_role(struct json *json, const struct guide *guide, const struct guide_role *role)
{
    json_open(json, NULL, '{');
    json_text(json, "id", role->role->id);
    json_text(json, "title", role->role->title);
    json_text(json, "education", role->role->requirement);
    write_level(json, guide, role);
    json_role_asks(json, guide, role);
    json_open(json, "figures", '{');
    for (int id = 0; id < FIGURE_IDS; id++) {
        write_figure(json, guide, (enum figure_id)id, &role->figures[id]);
    }
    json_close(json, '}');
    if (role->national) {
        write_national(json, guide, role);
    }
    write_history(json, guide, role);
    json_close(json, '}');
}

static void write_release(struct json *json, const struct release *release)
{
    json_open(json, NULL, '{');
    json_text(json, "id", release->id);
    json_text(json, "kind", text_of(release_kind_name(release->kind)));
    json_text(json, "period", release->period);
    json_text(json, "title", release->title);
    json_text(json, "publisher", wording_publisher(release));
    json_text(json, "published", release->published);
    json_text(json, "retrieved", release->retrieved);
    json_text(json, "address", release->address);
    json_text(json, "terms", release->terms);
    json_text(json, "file", release->file);
    json_text(json, "sha256", text_of(release->source->sha256));
    json_close(json, '}');
}

static void write_lists(struct json *json, const struct guide *guide)
{
    json_open(json, "notes", '[');
    for (size_t i = 0; i < guide->note_count; i++) {
        json_open(json, NULL, '{');
        json_text(json, "mark", wording_note_mark(json->arena, i + 1));
        json_text(json, "text", wording_note(json->arena, guide, &guide->notes[i]));
        json_close(json, '}');
    }
    json_close(json, ']');
    json_open(json, "sources", '[');
    for (size_t i = 0; i < guide->source_count; i++) {
        json_open(json, NULL, '{');
        json_number(json, "mark", i + 1);
        json_text(json, "release", guide->sources[i]->id);
        json_text(json, "text", wording_source(json->arena, guide->sources[i]));
        json_close(json, '}');
    }
    json_close(json, ']');
}

bool json_guide_write(const struct guide *guide, struct outfolder *folder, struct outfile *file)
{
    struct buffer out = {.arena = folder->arena};
    struct json json = {.out = &out, .arena = folder->arena, .depth = 1, .first = true};
    buffer_add_char(&out, '{');
    json_text(&json, "guide", guide->definition->id);
    json_text(&json, "title", guide->definition->title);
    json_text(&json, "as_of", guide->as_of);
    json_text(&json, "lang", said_id());
    json_open(&json, "area", '{');
    json_text(&json, "code", guide->area_code);
    json_text(&json, "title", wording_area(guide));
    json_close(&json, '}');
    json_open(&json, "all_occupations", '{');
    json_open(&json, "figures", '{');
    write_figure(&json, guide, FIGURE_ID_GROWTH, &guide->average_growth);
    json_close(&json, '}');
    json_close(&json, '}');
    json_open(&json, "releases", '[');
    for (size_t i = 0; i < guide->source_count; i++) {
        write_release(&json, guide->sources[i]);
    }
    json_close(&json, ']');
    json_open(&json, "roles", '[');
    for (size_t i = 0; i < guide->role_count; i++) {
        write_role(&json, guide, &guide->roles[i]);
    }
    json_close(&json, ']');
    json_pathways(&json, guide);
    write_lists(&json, guide);
    buffer_add_string(&out, "\n}\n");
    return outfile_write(folder, file, buffer_text(&out));
}
