#include "join/local.h"

#include "join/occupation.h"
#include "join/wages.h"

/* Which column of a state's projections fills which figure. */
static const struct {
    enum figure_id id;
    enum state_projection_figure column;
} outlook[] = {
    {FIGURE_ID_GROWTH, STATE_PERCENT},
    {FIGURE_ID_EMPLOYMENT, STATE_EMPLOYMENT},
    {FIGURE_ID_PROJECTED_EMPLOYMENT, STATE_PROJECTED},
    {FIGURE_ID_EMPLOYMENT_CHANGE, STATE_CHANGE},
    {FIGURE_ID_OPENINGS, STATE_OPENINGS},
};

/* The area's wages; pay follows the median, and where the file has no medians the mean. */
static void put_wages(const struct selection *selection, struct guide_role *role)
{
    const struct wage *row =
        wages_find(selection, selection->area, role->occupations[FAMILY_WAGES].code);
    for (int id = 0; id < FIGURE_IDS; id++) {
        if (wages_have((enum figure_id)id)) {
            struct guide_figure *target = &role->figures[id];
            target->figure = row ? *wages_figure(row, (enum figure_id)id)
                                 : (struct figure){.unit = target->figure.unit};
            target->national = false;
        }
    }
    struct guide_figure *pay = &role->figures[FIGURE_ID_SALARY];
    if (pay->occupation) { /* else a survey's, which is of the whole country */
        const struct guide_figure *median = &role->figures[FIGURE_ID_WAGE_ANNUAL_MEDIAN];
        const struct guide_figure *mean = &role->figures[FIGURE_ID_WAGE_ANNUAL_MEAN];
        *pay = median->figure.state == FIGURE_ABSENT ? *mean : *median;
    }
    if (guide_pay_is_mean(role)) { /* a mean beside a median would look like a difference in pay */
        role->national[FIGURE_ID_SALARY] = role->national[FIGURE_ID_WAGE_ANNUAL_MEAN];
    }
}

/* The row of the state whose edition the area is, or NULL: states are named alike everywhere, other
 * areas are not. */
static const struct state_projection *state_row(const struct state_projections *projections,
                                                const struct oews_area *area, soc_code code)
{
    for (size_t i = 0; area->kind == AREA_STATE && i < projections->count; i++) {
        const struct state_projection *row = &projections->rows[i];
        if (row->code == code && text_is_ignoring_case(row->area_type, "State") &&
            text_equal(row->area, area->title)) {
            return row;
        }
    }
    return NULL;
}

/* The occupation that the role means in the edition of the state's projections, looked up as for
 * the nation. */
static struct guide_occupation *occupation_for_state(const struct occupation_search *search,
                                                     const struct guide_role *role)
{
    struct guide_occupation *occupation = ARENA_NEW(search->diags->arena, struct guide_occupation);
    const struct stand_in *stand_in = role->role->stand_ins[FAMILY_OUTLOOK];
    *occupation = role->occupations[FAMILY_OUTLOOK];
    occupation->code = occupation_known_code(search, stand_in);
    occupation->code_text =
        occupation->code ? soc_text(search->diags->arena, occupation->code) : TEXT("");
    occupation->edition = search->edition;
    return occupation;
}

static void put_outlook(const struct state_projection *row, struct guide_occupation *occupation,
                        struct guide_role *role)
{
    occupation->title = row->title;
    for (size_t i = 0; i < sizeof outlook / sizeof *outlook; i++) {
        struct guide_figure *target = &role->figures[outlook[i].id];
        *target = (struct guide_figure){.figure = row->figures[outlook[i].column],
                                        .occupation = occupation};
    }
}

static void join_outlook(const struct inputs *inputs, const struct selection *selection,
                         struct diags *diags, struct guide_role *role)
{
    const struct state_projections *newest = NULL;
    for (size_t i = 0; i < inputs->state_projections_count; i++) {
        const struct state_projections *projections = &inputs->state_projections[i];
        bool out = text_compare(projections->release->published, selection->as_of) <= 0 &&
                   (!newest ||
                    text_compare(projections->release->published, newest->release->published) > 0);
        if (!out) {
            continue;
        }
        struct occupation_search search = {inputs, selection, projections->release,
                                           soc_edition_of(release_year(projections->release)),
                                           diags};
        struct guide_occupation *occupation = occupation_for_state(&search, role);
        const struct state_projection *row =
            state_row(projections, selection->area, occupation->code);
        if (row) {
            newest = projections;
            put_outlook(row, occupation, role);
        }
    }
}

void local_join(const struct inputs *inputs, const struct selection *selection, struct diags *diags,
                struct guide_role *role)
{
    role->national = ARENA_ARRAY(diags->arena, FIGURE_IDS, struct guide_figure);
    for (int id = 0; id < FIGURE_IDS; id++) {
        role->national[id] = role->figures[id];
        role->figures[id].national = role->national[id].national = true;
    }
    put_wages(selection, role);
    join_outlook(inputs, selection, diags, role);
}
