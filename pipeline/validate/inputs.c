#include "validate/inputs.h"

#include "validate/role_asks.h"

/* Every code that a role names, in whatever edition. */
static void collect_wanted(struct arena *arena, struct inputs *inputs)
{
    struct wanted *wanted = &inputs->wanted;
    size_t most = inputs->roles.count * FAMILIES * SOC_EDITIONS;
    wanted->codes = ARENA_ARRAY(arena, most + 1, soc_code);
    for (size_t i = 0; i < inputs->roles.count; i++) {
        for (int family = 0; family < FAMILIES; family++) {
            const struct stand_in *stand_in = inputs->roles.items[i].stand_ins[family];
            for (int edition = 0; stand_in && edition < SOC_EDITIONS; edition++) {
                if (stand_in->codes[edition]) {
                    wanted->codes[wanted->count++] = stand_in->codes[edition];
                }
            }
        }
    }
    wanted_sort(wanted);
}

static bool is_reference(enum release_kind kind)
{
    return kind == RELEASE_WAGE_BOUNDS || kind == RELEASE_GROWTH_WORDS ||
           kind == RELEASE_EDUCATION_LEVELS || kind == RELEASE_CALENDAR || kind == RELEASE_RHYTHM ||
           kind == RELEASE_BIG_CHANGES || kind == RELEASE_GROWTH_AVERAGES ||
           kind == RELEASE_CROSSWALK;
}

static bool is_of_occupations(enum release_kind kind)
{
    return is_reference(kind) || kind == RELEASE_PROJECTIONS || kind == RELEASE_OEWS;
}

bool inputs_read_release(struct inputs *inputs, struct reading *reading)
{
    switch (reading->release->kind) {
    case RELEASE_PROJECTIONS:
        return projections_read(&inputs->projections[inputs->projections_count++], reading,
                                &inputs->reference);
    case RELEASE_OEWS:
        return oews_read(&inputs->oews[inputs->oews_count++], reading, &inputs->reference);
    case RELEASE_OEWS_AREAS:
    case RELEASE_OEWS_INDUSTRIES:
        return oews_read(&inputs->oews_areas[inputs->oews_areas_count++], reading,
                         &inputs->reference);
    case RELEASE_OOH:
        return ooh_read(&inputs->ooh[inputs->ooh_count++], reading, &inputs->reference);
    case RELEASE_SALARY:
        return survey_read(&inputs->surveys[inputs->survey_count++], reading, &inputs->roles);
    case RELEASE_STATE_PROJECTIONS:
        return state_projections_read(&inputs->state_projections[inputs->state_projections_count++],
                                      reading);
    case RELEASE_STRUCTURE:
        return structure_read(&inputs->structures[inputs->structure_count++], reading);
    case RELEASE_INSTITUTIONS:
        return institutions_read(&inputs->institutions[inputs->institutions_count++], reading);
    case RELEASE_COMPLETIONS:
        return completions_read(&inputs->completions[inputs->completions_count++], reading,
                                &inputs->guides);
    case RELEASE_CIP_SOC:
        return cip_soc_read(&inputs->cip_socs, reading, &inputs->guides);
    case RELEASE_CROSSWALK:
        return crosswalk_read(&inputs->crosswalk, reading);
    default:
        return reference_read(&inputs->reference, reading);
    }
}

void inputs_make_room(struct arena *arena, size_t releases, struct inputs *inputs)
{
    size_t most = releases + 1;
    inputs->accounts = ARENA_ARRAY(arena, most, struct account);
    inputs->projections = ARENA_ARRAY(arena, most, struct projections);
    inputs->oews = ARENA_ARRAY(arena, most, struct oews);
    inputs->oews_areas = ARENA_ARRAY(arena, most, struct oews);
    inputs->ooh = ARENA_ARRAY(arena, most, struct ooh);
    inputs->surveys = ARENA_ARRAY(arena, most, struct survey);
    inputs->state_projections = ARENA_ARRAY(arena, most, struct state_projections);
    inputs->structures = ARENA_ARRAY(arena, most, struct structure);
    inputs->completions = ARENA_ARRAY(arena, most, struct completions);
    inputs->institutions = ARENA_ARRAY(arena, most, struct institutions);
}

/* A role may leave an edition's code to the crosswalk, where the occupation carried over unchanged:
 * under its other number it is wanted too. */
static void widen_wanted(struct arena *arena, struct inputs *inputs)
{
    struct wanted named = inputs->wanted;
    struct wanted *wanted = &inputs->wanted;
    *wanted = (struct wanted){ARENA_ARRAY(arena, 3 * named.count + 1, soc_code), 0};
    for (size_t i = 0; i < named.count; i++) {
        soc_code code = named.codes[i];
        soc_code new = crosswalk_same(&inputs->crosswalk, code);
        soc_code old = crosswalk_same_in_2010(&inputs->crosswalk, code);
        wanted->codes[wanted->count++] = code;
        wanted->codes[wanted->count++] = new ? new : code;
        wanted->codes[wanted->count++] = old ? old : code;
    }
    wanted_sort(wanted);
}

static bool is_by_area(enum release_kind kind)
{
    return kind == RELEASE_OEWS_AREAS || kind == RELEASE_OEWS_INDUSTRIES;
}

/* Two passes: the small tables and the crosswalk first, since the figures are read by them. */
static bool read_releases(struct infolder *folder, enum extent extent, struct inputs *inputs)
{
    bool good = true;
    for (int references = 1; references >= 0; references--) {
        for (size_t i = 0; i < inputs->releases.count; i++) {
            const struct release *release = &inputs->releases.items[i];
            bool left_out = extent == EXTENT_OCCUPATIONS && !is_of_occupations(release->kind);
            if (left_out || is_reference(release->kind) != (references == 1)) {
                continue;
            }
            if (extent == EXTENT_VISITED && is_by_area(release->kind)) {
                inputs->oews_areas[inputs->oews_areas_count++].release = release;
                continue;
            }
            struct reading reading = {.arena = folder->arena,
                                      .diags = folder->diags,
                                      .release = release,
                                      .wanted = &inputs->wanted,
                                      .only_wanted = extent != EXTENT_ALL,
                                      .account = &inputs->accounts[i]};
            good = inputs_read_release(inputs, &reading) && good;
        }
        if (references == 1) {
            widen_wanted(folder->arena, inputs);
        }
    }
    return good;
}

bool inputs_know(const struct inputs *inputs, soc_code code, enum soc_edition edition)
{
    for (size_t i = 0; i < inputs->projections_count; i++) {
        const struct projections *projections = &inputs->projections[i];
        if (projections->edition == edition && projections_find(projections, code)) {
            return true;
        }
    }
    for (size_t i = 0; i < inputs->oews_count; i++) {
        if (inputs->oews[i].edition == edition && oews_find(&inputs->oews[i], code)) {
            return true;
        }
    }
    return (edition == SOC_2010 && crosswalk_successors(&inputs->crosswalk, code)) ||
           (edition == SOC_2018 && crosswalk_predecessors(&inputs->crosswalk, code));
}

size_t inputs_area_errors(const struct inputs *inputs)
{
    size_t errors = 0;
    for (size_t i = 0; i < inputs->oews_areas_count; i++) {
        const struct oews *oews = &inputs->oews_areas[i];
        errors += oews->damaged_elsewhere ? 0 : oews->errors;
    }
    return errors;
}

/* Whether any file of the edition was read at all: without one nothing can be called unknown. */
static bool edition_is_filed(const struct inputs *inputs, enum soc_edition edition)
{
    for (size_t i = 0; i < inputs->projections_count; i++) {
        if (inputs->projections[i].edition == edition && inputs->projections[i].count) {
            return true;
        }
    }
    for (size_t i = 0; i < inputs->oews_count; i++) {
        if (inputs->oews[i].edition == edition && inputs->oews[i].count) {
            return true;
        }
    }
    return false;
}

static bool check_stand_in(struct infolder *folder, const struct inputs *inputs,
                           const struct stand_in *stand_in)
{
    bool good = true;
    for (int i = 0; i < SOC_EDITIONS; i++) {
        enum soc_edition edition = (enum soc_edition)i;
        soc_code code = stand_in->codes[i];
        if (!code || !edition_is_filed(inputs, edition) || inputs_know(inputs, code, edition)) {
            continue;
        }
        struct text text = soc_text(folder->arena, code);
        diag_error(folder->diags, stand_in->places[i], "role-occupation",
                   "no file of %s knows occupation '%.*s'", soc_edition_name(edition),
                   TEXT_ARG(text));
        diag_hint(folder->diags, "correct the code, or file a release that holds it");
        good = false;
    }
    return good;
}

/* A role's survey row must stand in some survey that is filed. */
static bool check_survey_row(struct infolder *folder, const struct inputs *inputs,
                             const struct role *role)
{
    bool found = role->survey.len == 0 || inputs->survey_count == 0;
    for (size_t i = 0; i < inputs->survey_count; i++) {
        found = found || survey_find(&inputs->surveys[i], role->survey);
    }
    if (!found) {
        diag_error(folder->diags, role->survey_place, "role-survey", "no survey has a row '%.*s'",
                   TEXT_ARG(role->survey));
        diag_hint(folder->diags, "correct the name, or take 'salary:' out of the role");
    }
    return found;
}

/* Every occupation that a role names must exist in its edition, in use today or not. */
static bool check_roles(struct infolder *folder, const struct inputs *inputs)
{
    bool good = true;
    for (size_t i = 0; i < inputs->roles.count; i++) {
        const struct role *role = &inputs->roles.items[i];
        good = check_survey_row(folder, inputs, role) && good;
        for (int family = 0; family < FAMILIES; family++) {
            const struct stand_in *stand_in = role->stand_ins[family];
            bool again = family > 0 && stand_in == role->stand_ins[family - 1];
            good = (!stand_in || again || check_stand_in(folder, inputs, stand_in)) && good;
        }
    }
    return good;
}

static bool read_all(struct infolder *folder, enum extent extent, struct inputs *inputs)
{
    bool good = releases_read(folder, &inputs->releases);
    if (extent == EXTENT_OCCUPATIONS) {
        inputs_make_room(folder->arena, inputs->releases.count, inputs);
        return read_releases(folder, extent, inputs) && good;
    }
    good = catalogs_read(folder, &inputs->catalogs) && good;
    good = roles_read(folder, &inputs->roles) && good;
    good = guide_definitions_read(folder, &inputs->roles, &inputs->guides) && good;
    good = bodies_read(folder, &inputs->bodies) && good;
    good = office_read(folder, &inputs->office) && good;
    collect_wanted(folder->arena, inputs);
    inputs_make_room(folder->arena, inputs->releases.count, inputs);
    good = read_releases(folder, extent, inputs) && good;
    return good &&
           role_asks_check(&inputs->roles, &inputs->guides, &inputs->reference, &inputs->bodies,
                           folder->diags) &&
           check_roles(folder, inputs);
}

bool inputs_read(struct infolder *folder, enum extent extent, struct inputs *inputs)
{
    *inputs = (struct inputs){0};
    folder->hashes_beside = true;
    bool good = read_all(folder, extent, inputs);
    folder->hashes_beside = false;
    return releases_check_hashes(folder, &inputs->releases) && good;
}
