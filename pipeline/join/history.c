#include "join/history.h"

#include "join/occupation.h"

/* One series of one role in the making. */
struct tracing {
    const struct inputs *inputs;
    const struct selection *selection;
    const struct guide_definition *definition;
    const struct role *role;
    struct arena *arena;
    struct history_series *series;
};

/* Which column of a release fills which figure. */
struct tracked {
    enum figure_id id;
    size_t column;
};

static const struct tracked outlook[] = {
    [HISTORY_GROWTH] = {FIGURE_ID_GROWTH, PROJECTION_PERCENT},
    [HISTORY_JOBS] = {FIGURE_ID_EMPLOYMENT, PROJECTION_EMPLOYMENT},
    [HISTORY_OPENINGS] = {FIGURE_ID_OPENINGS, PROJECTION_OPENINGS},
};

static const struct tracked pay[] = {
    [HISTORY_MEDIAN_WAGE] = {FIGURE_ID_WAGE_ANNUAL_MEDIAN, WAGE_ANNUAL_MEDIAN},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

/* Whether the release was out on the guide's day and before the one that the guide uses, or is that
 * one, which a pin may have taken from a later day. */
static bool belongs(const struct selection *selection, const struct release *last,
                    const struct release *release)
{
    return release == last || selection_saw_before(selection, last, release);
}

/* A step more, at its place in the order of publication. */
static struct history_step *add_step(struct tracing *tracing, const struct release *release)
{
    struct history_series *series = tracing->series;
    series->steps = arena_grow(tracing->arena, series->steps, series->count, sizeof *series->steps);
    size_t at = series->count++;
    while (at > 0 &&
           text_compare(series->steps[at - 1].release->published, release->published) > 0) {
        series->steps[at] = series->steps[at - 1];
        at--;
    }
    series->steps[at] = (struct history_step){.release = release};
    return &series->steps[at];
}

static void choose_occupation(const struct tracing *tracing, struct history_step *step,
                              enum family family, enum soc_edition edition)
{
    const struct stand_in *stand_in = tracing->role->stand_ins[family];
    struct occupation_search search = {.inputs = tracing->inputs,
                                       .selection = tracing->selection,
                                       .release = step->release,
                                       .edition = edition};
    soc_code code = occupation_known_code(&search, stand_in);
    step->occupation = (struct guide_occupation){
        .code = code, .edition = edition, .fit = stand_in->fit, .reason = stand_in->reason};
    if (code) {
        step->occupation.code_text = soc_text(tracing->arena, code);
        step->occupation.kept_code = crosswalk_kept(&tracing->inputs->crosswalk, code, edition);
    }
}

static void fill(struct history_step *step, const struct tracked *tracked, size_t count,
                 const struct figure *row)
{
    step->figure_count = count;
    step->gap = row ? GAP_NONE : step->occupation.code ? GAP_NO_ROW : GAP_NO_CODE;
    for (size_t i = 0; i < count; i++) {
        struct history_figure *target = &step->figures[i];
        *target = (struct history_figure){.id = tracked[i].id};
        target->figure.figure.unit = figure_id_unit(tracked[i].id);
        if (row) {
            target->figure.figure = row[tracked[i].column];
        }
    }
}

/* Whether a guide built from these projections prints another growth: the Handbook's. */
static bool prints_whole_percent(const struct tracing *tracing, const struct history_step *step)
{
    if (!guide_prints_whole_percent(tracing->definition, step->release)) {
        return false;
    }
    for (size_t i = 0; i < tracing->inputs->ooh_count; i++) {
        const struct ooh *ooh = &tracing->inputs->ooh[i];
        if (text_equal(ooh->release->period, step->release->period) &&
            ooh_find(ooh, step->occupation.code)) {
            return true;
        }
    }
    return false;
}

static void trace_projections(struct tracing *tracing)
{
    for (size_t i = 0; i < tracing->inputs->projections_count; i++) {
        const struct projections *projections = &tracing->inputs->projections[i];
        if (!belongs(tracing->selection, tracing->selection->projections->release,
                     projections->release)) {
            continue;
        }
        struct history_step *step = add_step(tracing, projections->release);
        choose_occupation(tracing, step, FAMILY_OUTLOOK, projections->edition);
        const struct projection *row = projections_find(projections, step->occupation.code);
        step->occupation.title = row ? row->title : TEXT("");
        fill(step, outlook, COUNT(outlook), row ? row->figures : NULL);
        step->figures[HISTORY_GROWTH].whole_percent_printed =
            row && prints_whole_percent(tracing, step);
        step->figures[HISTORY_OPENINGS].figure.figure.unit =
            projections_openings_unit(projections); /* of a gap too */
    }
}

static void trace_wages(struct tracing *tracing)
{
    for (size_t i = 0; i < tracing->inputs->oews_count; i++) {
        const struct oews *oews = &tracing->inputs->oews[i];
        if (!belongs(tracing->selection, tracing->selection->oews->release, oews->release)) {
            continue;
        }
        struct history_step *step = add_step(tracing, oews->release);
        choose_occupation(tracing, step, FAMILY_WAGES, oews->edition);
        const struct wage *row = oews_find(oews, step->occupation.code);
        step->occupation.title = row ? row->title : TEXT("");
        fill(step, pay, COUNT(pay), row ? row->figures : NULL);
    }
}

/* Once the steps have their places: figures point to them, and neighbors are compared. */
static void find_breaks(const struct guide *guide, const struct guide_role *role,
                        struct history_series *series)
{
    for (size_t i = 0; i < series->count; i++) {
        struct history_step *step = &series->steps[i];
        for (size_t j = 0; j < step->figure_count; j++) {
            struct history_figure *figure = &step->figures[j];
            figure->figure.occupation = &step->occupation;
            if (i > 0) {
                struct change change =
                    compare_with_older(guide, role, figure->id,
                                       &series->steps[i - 1].figures[j].figure, &figure->figure);
                figure->breaks = !change_is_comparable(&change);
                bool wanting = figure->breaks && change.reason == APART_NOT;
                figure->reason = wanting ? APART_STATE : change.reason;
            }
        }
    }
}

bool history_step_breaks(const struct history_step *step)
{
    for (size_t i = 0; i < step->figure_count; i++) {
        if (step->figures[i].breaks) {
            return true;
        }
    }
    return false;
}

void history_join(const struct inputs *inputs, const struct selection *selection,
                  struct arena *arena, struct guide *guide)
{
    static void (*const trace[HISTORY_KINDS])(struct tracing *) = {
        [HISTORY_PROJECTIONS] = trace_projections, [HISTORY_OEWS] = trace_wages};
    for (size_t i = 0; i < guide->role_count; i++) {
        struct guide_role *role = &guide->roles[i];
        role->history = ARENA_NEW(arena, struct history);
        /* an area has none: the nation's guide tells the nation's */
        for (int kind = 0; kind < HISTORY_KINDS && !selection->area; kind++) {
            struct tracing tracing = {inputs,     selection, guide->definition,
                                      role->role, arena,     &role->history->series[kind]};
            trace[kind](&tracing);
            find_breaks(guide, role, tracing.series);
        }
    }
}
