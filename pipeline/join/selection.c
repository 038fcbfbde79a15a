#include "join/selection.h"

static const struct pin *pin_of(const struct choice *choice, enum release_kind kind)
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

/* The newest release of a kind that the choice allows, or NULL. */
static const struct release *newest(const struct inputs *inputs, const struct choice *choice,
                                    enum release_kind kind)
{
    const struct pin *pin = pin_of(choice, kind);
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

static void report_none(const struct choice *choice, enum release_kind kind, struct diags *diags)
{
    const struct pin *pin = pin_of(choice, kind);
    if (pin) {
        diag_error(diags, (struct place){0}, "release-none", "no %s of '%.*s' is filed",
                   release_kind_name(kind), TEXT_ARG(pin->period));
    } else {
        diag_error(diags, (struct place){0}, "release-none", "no %s filed was published by %.*s",
                   release_kind_name(kind), TEXT_ARG(choice->as_of));
    }
    diag_hint(diags, "input/releases.csv lists what is filed");
}

/* The newest publication of a kind by a day, according to the calendar. */
static const struct publication *newest_publication(const struct reference *reference,
                                                    enum release_kind kind, struct text day)
{
    const struct publication *best = NULL;
    for (size_t i = 0; i < reference->publication_count; i++) {
        const struct publication *item = &reference->calendar[i];
        if (item->kind == kind && text_compare(item->published, day) <= 0 &&
            (!best || text_compare(item->published, best->published) > 0)) {
            best = item;
        }
    }
    return best;
}

static void warn_if_stale(const struct inputs *inputs, const struct choice *choice,
                          const struct release *used, struct diags *diags)
{
    const struct publication *out =
        newest_publication(&inputs->reference, used->kind, choice->today);
    if (!out || pin_of(choice, used->kind) || text_compare(out->published, used->published) <= 0) {
        return;
    }
    diag_warning(diags, out->place, "release-stale",
                 "%s '%.*s' came out on %.*s%s and is not filed", release_kind_name(used->kind),
                 TEXT_ARG(out->period), TEXT_ARG(out->published),
                 out->verified ? "" : " (day not verified)");
    diag_hint(diags, "the guides use %.*s; download the new file and add it to releases.csv",
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

static const struct ooh *ooh_of_period(const struct inputs *inputs, struct text period)
{
    for (size_t i = 0; i < inputs->ooh_count; i++) {
        if (text_equal(inputs->ooh[i].release->period, period)) {
            return &inputs->ooh[i];
        }
    }
    return NULL;
}

static void select_survey(const struct inputs *inputs, const struct choice *choice,
                          struct selection *selection)
{
    const struct release *release = newest(inputs, choice, RELEASE_SALARY);
    for (size_t i = 0; release && i < inputs->survey_count; i++) {
        if (inputs->surveys[i].release == release) {
            selection->survey = &inputs->surveys[i];
        }
    }
}

bool selection_make(const struct inputs *inputs, const struct choice *choice, struct diags *diags,
                    struct selection *selection)
{
    *selection = (struct selection){.as_of = choice->as_of};
    if (selection->as_of.len == 0) {
        selection->as_of = default_as_of(inputs);
    }
    const struct release *projections = newest(inputs, choice, RELEASE_PROJECTIONS);
    const struct release *oews = newest(inputs, choice, RELEASE_OEWS);
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
        report_none(choice, RELEASE_PROJECTIONS, diags);
    }
    if (!oews) {
        report_none(choice, RELEASE_OEWS, diags);
    }
    if (!projections || !oews) {
        return false;
    }
    selection->ooh = ooh_of_period(inputs, projections->period);
    select_survey(inputs, choice, selection);
    warn_if_stale(inputs, choice, projections, diags);
    warn_if_stale(inputs, choice, oews, diags);
    return true;
}
