#include "join/selection.h"

const struct pin *selection_pin(const struct choice *choice, enum release_kind kind)
{
    for (size_t i = 0; i < choice->pin_count; i++) {
        if (choice->pins[i].kind == kind) {
            return &choice->pins[i];
        }
    }
    return NULL;
}

/* "May 2024", or its year alone. */
static bool period_is(const struct release *release, struct text wanted)
{
    size_t from = release->period.len > wanted.len ? release->period.len - wanted.len : 0;
    struct text tail = text_part(release->period, from, release->period.len);
    return text_equal(release->period, wanted) ||
           (wanted.len == 4 && from > 0 && release->period.at[from - 1] == ' ' &&
            text_equal(tail, wanted));
}

const struct release *selection_newest(const struct inputs *inputs, const struct choice *choice,
                                       enum release_kind kind)
{
    const struct pin *pin = selection_pin(choice, kind);
    const struct release *best = NULL;
    for (size_t i = 0; i < inputs->releases.count; i++) {
        const struct release *release = &inputs->releases.items[i];
        bool in_time =
            pin || !choice->only_by_as_of || text_compare(release->published, choice->as_of) <= 0;
        bool fits = release->kind == kind && (!pin || period_is(release, pin->period));
        if (in_time && fits && (!best || text_compare(release->published, best->published) > 0)) {
            best = release;
        }
    }
    return best;
}

/* "2012-22, 2016-26": the periods of a kind that are filed. */
static struct text filed_periods(const struct inputs *inputs, enum release_kind kind,
                                 struct arena *arena)
{
    struct buffer list = {.arena = arena};
    for (size_t i = 0; i < inputs->releases.count; i++) {
        const struct release *release = &inputs->releases.items[i];
        if (release->kind == kind) {
            buffer_format(&list, "%s%.*s", list.len ? ", " : "", TEXT_ARG(release->period));
        }
    }
    return buffer_text(&list);
}

static void report_none(const struct inputs *inputs, const struct choice *choice,
                        enum release_kind kind, struct diags *diags)
{
    const struct pin *pin = selection_pin(choice, kind);
    const char *name = release_kind_name(kind);
    struct text filed = filed_periods(inputs, kind, diags->arena);
    if (pin) {
        diag_error(diags, (struct place){0}, "release-none", "no release '%.*s' of %s is filed",
                   TEXT_ARG(pin->period), name);
    } else if (filed.len) {
        diag_error(diags, (struct place){0}, "release-none",
                   "no release of %s that is filed was published by %.*s", name,
                   TEXT_ARG(choice->as_of));
    } else {
        diag_error(diags, (struct place){0}, "release-none", "no release of %s is filed", name);
    }
    if (filed.len) {
        diag_hint(diags, "filed are: %.*s", TEXT_ARG(filed));
    } else {
        diag_hint(diags, "download one, and file it with 'careerguide refresh'");
    }
}

/* Another download of the same days is no newer release, whatever the calendar says of the day. */
static bool is_filed(const struct inputs *inputs, enum release_kind kind, struct text period)
{
    for (size_t i = 0; i < inputs->releases.count; i++) {
        const struct release *release = &inputs->releases.items[i];
        if (release->kind == kind && text_equal(release->period, period)) {
            return true;
        }
    }
    return false;
}

const struct publication *selection_newer(const struct inputs *inputs, const struct release *used,
                                          struct text day)
{
    const struct reference *reference = &inputs->reference;
    const struct rhythm *rhythm = reference_rhythm(reference, used->kind);
    enum release_kind kind = rhythm ? rhythm->calendar : used->kind;
    const struct publication *best = NULL;
    for (size_t i = 0; i < reference->publication_count; i++) {
        const struct publication *item = &reference->calendar[i];
        struct text after = best ? best->published : used->published;
        if (item->kind == kind && text_compare(item->published, day) <= 0 &&
            text_compare(item->published, after) > 0) {
            best = item;
        }
    }
    return best && !is_filed(inputs, used->kind, best->period) ? best : NULL;
}

void selection_warn_if_stale(const struct inputs *inputs, const struct choice *choice,
                             const struct release *used, struct diags *diags)
{
    const struct publication *out = selection_newer(inputs, used, choice->today);
    if (!out || selection_pin(choice, used->kind)) {
        return;
    }
    diag_warning(diags, out->place, "release-stale",
                 "%s '%.*s' came out on %.*s%s and is not filed", release_kind_name(used->kind),
                 TEXT_ARG(out->period), TEXT_ARG(out->published),
                 out->verified ? "" : " (day not verified)");
    diag_hint(diags, "the guides use %.*s; download it and file it with 'careerguide refresh'",
              TEXT_ARG(used->period));
}

static struct text default_as_of(const struct inputs *inputs)
{
    struct text latest = {"", 0};
    for (size_t i = 0; i < inputs->releases.count; i++) {
        if (text_compare(inputs->releases.items[i].retrieved, latest) > 0) {
            latest = inputs->releases.items[i].retrieved;
        }
    }
    return latest;
}

/* The Handbook of the projections' decade, as far as it was out. */
static const struct ooh *select_ooh(const struct inputs *inputs, const struct choice *choice,
                                    const struct release *projections)
{
    for (size_t i = 0; i < inputs->ooh_count; i++) {
        const struct release *release = inputs->ooh[i].release;
        bool in_time = !choice->only_by_as_of || selection_pin(choice, RELEASE_PROJECTIONS) ||
                       text_compare(release->published, choice->as_of) <= 0;
        if (in_time && text_equal(release->period, projections->period)) {
            return &inputs->ooh[i];
        }
    }
    return NULL;
}

/* False where a survey was pinned that is not filed. */
static bool select_survey(const struct inputs *inputs, const struct choice *choice,
                          struct diags *diags, struct selection *selection)
{
    const struct release *release = selection_newest(inputs, choice, RELEASE_SALARY);
    for (size_t i = 0; release && i < inputs->survey_count; i++) {
        if (inputs->surveys[i].release == release) {
            selection->survey = &inputs->surveys[i];
        }
    }
    if (!release && selection_pin(choice, RELEASE_SALARY)) {
        report_none(inputs, choice, RELEASE_SALARY, diags);
        return false;
    }
    return true;
}

/* A pinned release that came out after the day that the guide is said to be of. */
static void warn_if_later(const struct choice *choice, const struct release *used,
                          struct diags *diags)
{
    if (choice->only_by_as_of && text_compare(used->published, choice->as_of) > 0) {
        diag_warning(diags, used->place, "release-later", "%s '%.*s' came out after %.*s",
                     release_kind_name(used->kind), TEXT_ARG(used->period),
                     TEXT_ARG(choice->as_of));
        diag_hint(diags, "it was pinned: the guide of that day could not have used it");
    }
}

bool selection_saw_before(const struct selection *selection, const struct release *used,
                          const struct release *release)
{
    return release->kind == used->kind && text_compare(release->published, used->published) < 0 &&
           text_compare(release->published, selection->as_of) <= 0;
}

/* The newest release that came out before the one in use, or NULL. */
static const struct release *release_before(const struct inputs *inputs,
                                            const struct selection *selection,
                                            const struct release *used)
{
    const struct release *best = NULL;
    for (size_t i = 0; i < inputs->releases.count; i++) {
        const struct release *release = &inputs->releases.items[i];
        if (selection_saw_before(selection, used, release) &&
            (!best || text_compare(release->published, best->published) > 0)) {
            best = release;
        }
    }
    return best;
}

/* The survey, one back; the later one came out on the day that decides whether it is too old. */
static void step_survey_back(const struct inputs *inputs, struct selection *before)
{
    const struct release *used = before->survey->release;
    const struct release *release = release_before(inputs, before, used);
    for (size_t i = 0; release && i < inputs->survey_count; i++) {
        if (inputs->surveys[i].release == release) {
            before->survey = &inputs->surveys[i];
            before->as_of = used->published;
        }
    }
}

bool selection_step_back(const struct inputs *inputs, const struct selection *selection,
                         bool survey, struct selection *before)
{
    *before = *selection;
    const struct release *projections =
        release_before(inputs, selection, selection->projections->release);
    const struct release *oews = release_before(inputs, selection, selection->oews->release);
    for (size_t i = 0; projections && i < inputs->projections_count; i++) {
        if (inputs->projections[i].release == projections) {
            struct choice choice = {.as_of = selection->as_of, .only_by_as_of = true};
            before->projections = &inputs->projections[i];
            before->ooh = select_ooh(inputs, &choice, projections);
        }
    }
    for (size_t i = 0; oews && i < inputs->oews_count; i++) {
        if (inputs->oews[i].release == oews) {
            before->oews = &inputs->oews[i];
        }
    }
    if (survey && selection->survey) {
        step_survey_back(inputs, before);
    }
    return projections || oews || before->survey != selection->survey;
}

/* The files by area of the newest May that the choice allows; a pin of OEWS holds for them too. */
static const struct release *select_local(const struct inputs *inputs, const struct choice *choice,
                                          struct diags *diags, struct selection *selection)
{
    const struct pin *pin = selection_pin(choice, RELEASE_OEWS);
    struct pin local_pin = {RELEASE_OEWS_AREAS, pin ? pin->period : (struct text){"", 0}};
    struct choice local = *choice;
    local.pins = &local_pin;
    local.pin_count = pin ? 1 : 0;
    const struct release *newest = selection_newest(inputs, &local, RELEASE_OEWS_AREAS);
    selection->local = ARENA_ARRAY(diags->arena, inputs->oews_areas_count + 1, const struct oews *);
    for (size_t i = 0; newest && i < inputs->oews_areas_count; i++) {
        const struct release *release = inputs->oews_areas[i].release;
        if (release->kind == RELEASE_OEWS_AREAS && text_equal(release->period, newest->period)) {
            selection->local[selection->local_count++] = &inputs->oews_areas[i];
        }
    }
    if (!newest) {
        report_none(inputs, &local, RELEASE_OEWS_AREAS, diags);
    }
    return newest;
}

bool selection_make_local(const struct inputs *inputs, const struct choice *choice,
                          struct diags *diags, struct selection *selection)
{
    const struct release *local = select_local(inputs, choice, diags, selection);
    const struct oews *nation = NULL;
    for (size_t i = 0; local && i < inputs->oews_count; i++) {
        if (text_equal(inputs->oews[i].release->period, local->period)) {
            nation = &inputs->oews[i];
        }
    }
    if (local && !nation) {
        diag_error(diags, local->place, "release-none",
                   "no release '%.*s' of oews is filed beside these wages by area",
                   TEXT_ARG(local->period));
        diag_hint(diags, "file it too: an area's wages stand beside the nation's of the same May");
    } else if (local && nation != selection->oews) {
        diag_warning(diags, local->place, "areas-older",
                     "wages by area are of %.*s, the nation's newest of %.*s",
                     TEXT_ARG(local->period), TEXT_ARG(selection->oews->release->period));
        diag_hint(diags, "the areas' guides use %.*s for both", TEXT_ARG(local->period));
        selection->oews = nation;
    }
    return local && nation;
}

bool selection_make(const struct inputs *inputs, const struct choice *choice, struct diags *diags,
                    struct selection *selection)
{
    *selection = (struct selection){.as_of = choice->as_of};
    if (selection->as_of.len == 0) {
        selection->as_of = default_as_of(inputs);
    }
    const struct release *projections = selection_newest(inputs, choice, RELEASE_PROJECTIONS);
    const struct release *oews = selection_newest(inputs, choice, RELEASE_OEWS);
    for (size_t i = 0; i < inputs->projections_count; i++) {
        if (inputs->projections[i].release == projections) {
            selection->projections = &inputs->projections[i];
        }
    }
    for (size_t i = 0; i < inputs->oews_count; i++) {
        if (inputs->oews[i].release == oews) {
            selection->oews = &inputs->oews[i];
        }
    }
    if (!projections) {
        report_none(inputs, choice, RELEASE_PROJECTIONS, diags);
    }
    if (!oews) {
        report_none(inputs, choice, RELEASE_OEWS, diags);
    }
    if (!projections || !oews) {
        return false;
    }
    selection->ooh = select_ooh(inputs, choice, projections);
    warn_if_later(choice, projections, diags);
    warn_if_later(choice, oews, diags);
    selection_warn_if_stale(inputs, choice, projections, diags);
    selection_warn_if_stale(inputs, choice, oews, diags);
    return select_survey(inputs, choice, diags, selection);
}
