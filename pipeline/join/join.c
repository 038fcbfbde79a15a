#include "join/join.h"

#include "join/history.h"
#include "join/local.h"
#include "join/marks.h"
#include "join/occupation.h"
#include "join/programs.h"
#include "join/wages.h"

/* One role on its way into the guide. */
struct joining {
    const struct inputs *inputs;
    const struct selection *selection;
    const struct guide_definition *definition;
    struct diags *diags;
    struct guide_role *role;
    bool lenient; /* a family without an occupation stays without figures */
};

/* Which column of a release fills which figure. */
struct filling {
    enum figure_id id;
    size_t column;
};

static const struct filling outlook_fillings[] = {
    {FIGURE_ID_GROWTH, PROJECTION_PERCENT},
    {FIGURE_ID_EMPLOYMENT, PROJECTION_EMPLOYMENT},
    {FIGURE_ID_PROJECTED_EMPLOYMENT, PROJECTION_PROJECTED},
    {FIGURE_ID_EMPLOYMENT_CHANGE, PROJECTION_CHANGE},
    {FIGURE_ID_OPENINGS, PROJECTION_OPENINGS},
};

static const struct filling entry_fillings[] = {
    {FIGURE_ID_ENTRY_EDUCATION, PROJECTION_EDUCATION},
    {FIGURE_ID_EXPERIENCE, PROJECTION_EXPERIENCE},
    {FIGURE_ID_TRAINING, PROJECTION_TRAINING},
};

#define COUNT(array) (sizeof(array) / sizeof *(array))

static const struct release *release_of(const struct joining *joining, enum family family)
{
    return family == FAMILY_WAGES ? joining->selection->oews->release
                                  : joining->selection->projections->release;
}

/* Finds the family's occupation in its release; false after an error. */
static bool choose_occupation(struct joining *joining, enum family family)
{
    const struct role *role = joining->role->role;
    const struct stand_in *stand_in = role->stand_ins[family];
    struct guide_occupation *occupation = &joining->role->occupations[family];
    struct occupation_search search = {
        joining->inputs, joining->selection, release_of(joining, family),
        family == FAMILY_WAGES ? joining->selection->oews->edition
                               : joining->selection->projections->edition,
        joining->diags};
    occupation->code = occupation_code(&search, role, stand_in);
    occupation->code_text =
        occupation->code ? soc_text(joining->diags->arena, occupation->code) : TEXT("");
    occupation->edition = search.edition;
    occupation->kept_code =
        crosswalk_kept(&joining->inputs->crosswalk, occupation->code, search.edition);
    occupation->fit = stand_in->fit;
    occupation->reason = stand_in->reason;
    return occupation->code != 0;
}

/* A row that the release does not hold: said, and its figures stay absent (D24). */
static void warn_not_found(struct joining *joining, enum family family)
{
    const struct role *role = joining->role->role;
    const struct guide_occupation *occupation = &joining->role->occupations[family];
    const struct release *release = release_of(joining, family);
    diag_warning(joining->diags, role->stand_ins[family]->places[occupation->edition],
                 "join-not-found", "%.*s has no row for '%.*s'", TEXT_ARG(release->title),
                 TEXT_ARG(occupation->code_text));
    diag_hint(joining->diags, "role '%.*s' goes without its figures; is the file complete?",
              TEXT_ARG(role->id));
}

/* Both families come from the projections; mostly one occupation stands in for both. */
static bool entry_is_outlook(const struct joining *joining)
{
    const struct stand_in *const *stand_ins = joining->role->role->stand_ins;
    return stand_ins[FAMILY_ENTRY] == stand_ins[FAMILY_OUTLOOK];
}

static void fill(struct joining *joining, const struct filling *fillings, size_t count,
                 const struct figure *row)
{
    for (size_t i = 0; i < count; i++) {
        struct guide_figure *target = &joining->role->figures[fillings[i].id];
        if (row) {
            target->figure = row[fillings[i].column];
        }
        target->occupation = &joining->role->occupations[figure_id_family(fillings[i].id)];
    }
}

static void fill_wages(struct joining *joining)
{
    struct guide_occupation *occupation = &joining->role->occupations[FAMILY_WAGES];
    const struct wage *row = oews_find(joining->selection->oews, occupation->code);
    if (row) {
        occupation->title = row->title;
    } else {
        warn_not_found(joining, FAMILY_WAGES);
    }
    for (int id = 0; id < FIGURE_IDS; id++) {
        struct guide_figure *target = &joining->role->figures[id];
        if (!wages_have((enum figure_id)id)) {
            continue;
        }
        if (row) {
            target->figure = *wages_figure(row, (enum figure_id)id);
        }
        target->occupation = occupation;
    }
}

static void fill_from_projections(struct joining *joining, enum family family,
                                  const struct filling *fillings, size_t count)
{
    struct guide_occupation *occupation = &joining->role->occupations[family];
    const struct projection *row =
        projections_find(joining->selection->projections, occupation->code);
    if (row) {
        occupation->title = row->title;
    } else if (family == FAMILY_OUTLOOK || !entry_is_outlook(joining)) {
        warn_not_found(joining, family);
    }
    fill(joining, fillings, count, row ? row->figures : NULL);
}

/* The Handbook's whole percent is the projections' percent, rounded from more digits: more than one
 * apart, one of the two is damaged (D15). */
static void warn_if_apart(struct joining *joining, const struct outlook *outlook,
                          const struct figure *growth)
{
    double whole = decimal_double(outlook->percent.value);
    double published = decimal_double(growth->value);
    if (growth->state == FIGURE_VALUE && (whole - published > 1 || published - whole > 1)) {
        struct text cell = growth->published;
        diag_warning(joining->diags, outlook->percent.place, "join-growth",
                     "the Handbook's growth of '%.*s' percent is not that of the projections",
                     TEXT_ARG(outlook->percent.published));
        diag_hint(joining->diags, "compare both with what BLS published");
        diag_note(joining->diags, growth->place, "the projections say '%.*s'", TEXT_ARG(cell));
    }
}

/* D15: the Handbook's whole percent where the guide asks for it, and its words; where it has no
 * page for the occupation, the words of the band that holds the percent. */
static void fill_growth(struct joining *joining)
{
    const struct selection *selection = joining->selection;
    struct guide_figure *growth = &joining->role->figures[FIGURE_ID_GROWTH];
    struct guide_figure *words = &joining->role->figures[FIGURE_ID_GROWTH_WORDS];
    soc_code code = joining->role->occupations[FAMILY_OUTLOOK].code;
    const struct outlook *outlook = ooh_find(selection->ooh, code);
    if (outlook) {
        warn_if_apart(joining, outlook, &growth->figure);
    }
    if (outlook &&
        guide_prints_whole_percent(joining->definition, selection->projections->release)) {
        growth->figure = outlook->percent;
    }
    words->occupation = growth->occupation;
    words->figure = (struct figure){.unit = UNIT_WORDS};
    if (outlook && outlook->words.state == FIGURE_VALUE) {
        words->figure = outlook->words;
    } else if (growth->figure.state == FIGURE_VALUE) {
        const struct growth_band *band =
            reference_growth_words(&joining->inputs->reference,
                                   selection->projections->release->period, growth->figure.value);
        words->figure = band ? band->figure : words->figure;
    }
}

/* Whether the survey's year lies within the age that the role allows on the guide's day (D23). */
static bool is_young_enough(const struct role *role, const struct survey *survey, struct text as_of)
{
    struct decimal year;
    return decimal_parse(text_part(as_of, 0, 4), &year) &&
           year.digits <= release_year(survey->release) + role->survey_max_age_years;
}

static bool fill_salary(struct joining *joining)
{
    const struct role *role = joining->role->role;
    const struct survey *survey = joining->selection->survey;
    struct guide_figure *salary = &joining->role->figures[FIGURE_ID_SALARY];
    *salary = joining->role->figures[FIGURE_ID_WAGE_ANNUAL_MEDIAN];
    if (!role->survey.len || !survey || !is_young_enough(role, survey, joining->selection->as_of)) {
        return true;
    }
    const struct salary *row = survey_find(survey, role->survey);
    if (!row) {
        diag_error(joining->diags, role->survey_place, "join-survey", "%.*s has no row '%.*s'",
                   TEXT_ARG(survey->release->file), TEXT_ARG(role->survey));
        diag_hint(joining->diags, "correct the name, or take 'salary:' out of the role");
        return false;
    }
    *salary = (struct guide_figure){.figure = row->median};
    return true;
}

static bool join_role(struct joining *joining)
{
    bool good = true;
    for (int id = 0; id < FIGURE_IDS; id++) {
        joining->role->figures[id].figure.unit = figure_id_unit((enum figure_id)id);
    }
    joining->role->figures[FIGURE_ID_OPENINGS].figure.unit =
        projections_openings_unit(joining->selection->projections);
    for (int family = 0; family < FAMILIES; family++) {
        if (family == FAMILY_ENTRY && entry_is_outlook(joining)) {
            joining->role->occupations[family] = joining->role->occupations[FAMILY_OUTLOOK];
        } else {
            good = choose_occupation(joining, (enum family)family) && good;
        }
    }
    if (!good && !joining->lenient) {
        return false;
    }
    fill_wages(joining);
    fill_from_projections(joining, FAMILY_OUTLOOK, outlook_fillings, COUNT(outlook_fillings));
    fill_from_projections(joining, FAMILY_ENTRY, entry_fillings, COUNT(entry_fillings));
    fill_growth(joining);
    good = fill_salary(joining);
    if (good && joining->selection->area) {
        local_join(joining->inputs, joining->selection, joining->diags, joining->role);
    }
    return good;
}

static const struct guide_role *role_named(const struct guide *guide, struct text id)
{
    for (size_t i = 0; i < guide->role_count; i++) {
        if (text_equal(guide->roles[i].role->id, id)) {
            return &guide->roles[i];
        }
    }
    return NULL;
}

static void add_moves(struct arena *arena, struct guide *guide, const struct guide_role *to,
                      const struct moves *moves)
{
    for (size_t i = 0; i < moves->count; i++) {
        const struct guide_role *from = role_named(guide, moves->items[i].from);
        if (from || moves->items[i].start.len) {
            guide->moves = arena_grow(arena, guide->moves, guide->move_count, sizeof *guide->moves);
            guide->moves[guide->move_count++] =
                (struct guide_move){from, to, moves == &to->role->laterals, &moves->items[i]};
        }
    }
}

static void join_moves(struct arena *arena, struct guide *guide)
{
    for (size_t i = 0; i < guide->role_count; i++) {
        add_moves(arena, guide, &guide->roles[i], &guide->roles[i].role->advances);
        add_moves(arena, guide, &guide->roles[i], &guide->roles[i].role->laterals);
    }
}

static void join_average(const struct joining *given, struct guide *guide)
{
    const struct growth_average *average = reference_average(
        &given->inputs->reference, given->selection->projections->release->period);
    guide->average_growth.figure =
        average ? average->percent : (struct figure){.unit = UNIT_PERCENT};
}

/* What every role of a guide is joined by. */
static bool join_roles(const struct joining *given, struct guide *guide)
{
    const struct guide_definition *definition = given->definition;
    const struct selection *selection = given->selection;
    struct arena *arena = given->diags->arena;
    const struct oews_area *area = selection->area;
    *guide =
        (struct guide){.definition = definition,
                       .as_of = selection->as_of,
                       .area_code = area ? area->code : TEXT("99"),
                       .area_title = area ? area->title : TEXT("U.S."),
                       .area_kind = area ? area->kind : AREA_NATION,
                       .office = given->inputs->office.name.len ? &given->inputs->office : NULL,
                       .role_count = definition->role_count};
    guide->roles = ARENA_ARRAY(arena, guide->role_count + 1, struct guide_role);
    bool good = true;
    for (size_t i = 0; i < guide->role_count; i++) {
        struct joining joining = *given;
        joining.role = &guide->roles[i];
        guide->roles[i].role = definition->roles[i];
        good = join_role(&joining) && good;
    }
    join_moves(arena, guide);
    join_average(given, guide);
    guide->levels = given->inputs->reference.levels;
    guide->level_count = given->inputs->reference.level_count;
    history_join(given->inputs, selection, arena, guide);
    marks_assign(guide, selection, arena);
    guide->programs = programs_join(given->inputs, selection, arena, guide);
    return good;
}

bool join_guide(const struct inputs *inputs, const struct guide_definition *definition,
                const struct selection *selection, struct diags *diags, struct guide *guide)
{
    return join_roles(&(struct joining){inputs, selection, definition, diags, NULL, false}, guide);
}

void join_leniently(const struct inputs *inputs, const struct guide_definition *definition,
                    const struct selection *selection, struct arena *arena, struct guide *guide)
{
    struct diags unread = {.arena = arena};
    join_roles(&(struct joining){inputs, selection, definition, &unread, NULL, true}, guide);
}
