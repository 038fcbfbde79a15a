#include "join/standing.h"

#include "base/day.h"

const char *freshness_name(enum freshness freshness)
{
    static const char *const names[FRESHNESSES] = {"unknown", "current", "stale", "superseded",
                                                   "due"};
    return names[freshness];
}

/* What explains the figures is read whatever the day of the guides is. */
static bool serves_every_day(enum release_kind kind)
{
    switch (kind) {
    case RELEASE_PROJECTIONS:
    case RELEASE_OEWS:
    case RELEASE_OEWS_AREAS:
    case RELEASE_OEWS_INDUSTRIES:
    case RELEASE_OOH:
    case RELEASE_SALARY:
    case RELEASE_STATE_PROJECTIONS:
    case RELEASE_INSTITUTIONS:
    case RELEASE_COMPLETIONS:
        return false;
    default:
        return true;
    }
}

static const struct release *release_used(const struct standing_search *search,
                                          enum release_kind kind)
{
    const struct selection *selection = search->selection;
    struct choice choice = *search->choice;
    choice.only_by_as_of = choice.only_by_as_of && !serves_every_day(kind);
    switch (kind) {
    case RELEASE_PROJECTIONS:
        return selection->projections ? selection->projections->release : NULL;
    case RELEASE_OEWS:
        return selection->oews ? selection->oews->release : NULL;
    case RELEASE_OOH:
        return selection->ooh ? selection->ooh->release : NULL;
    case RELEASE_SALARY:
        return selection->survey ? selection->survey->release : NULL;
    default:
        return selection_newest(search->inputs, &choice, kind);
    }
}

static bool uses(const struct guide_role *role, const struct release *release)
{
    for (int id = 0; id < FIGURE_IDS; id++) {
        if (role->figures[id].figure.release == release) {
            return true;
        }
    }
    return false;
}

/* A role that names the survey and shows other pay: the survey is too old for it. */
static bool finds_too_old(const struct guide_role *role, const struct release *survey)
{
    return role->role->survey.len > 0 && role->figures[FIGURE_ID_SALARY].figure.release != survey;
}

/* The roles of each guide that `is_meant` picks. */
static struct guide_parts
parts_of(const struct standing_search *search, const struct release *release, struct arena *arena,
         bool (*is_meant)(const struct guide_role *, const struct release *))
{
    struct guide_parts parts = {.items =
                                    ARENA_ARRAY(arena, search->guide_count + 1, struct guide_part)};
    for (size_t i = 0; i < search->guide_count; i++) {
        const struct guide *guide = search->guides[i];
        struct guide_part part = {.guide = guide};
        for (size_t j = 0; guide && j < guide->role_count; j++) {
            if (is_meant(&guide->roles[j], release)) {
                part.roles = arena_grow(arena, part.roles, part.count, sizeof *part.roles);
                part.roles[part.count++] = guide->roles[j].role;
            }
        }
        if (part.count) {
            parts.items[parts.count++] = part;
        }
    }
    return parts;
}

static void add_release(struct standing_releases *releases, const struct release *release,
                        struct arena *arena)
{
    releases->items = arena_grow(arena, releases->items, releases->count, sizeof *releases->items);
    size_t at = releases->count++;
    for (; at > 0 && text_compare(releases->items[at - 1]->published, release->published) > 0;
         at--) {
        releases->items[at] = releases->items[at - 1];
    }
    releases->items[at] = release;
}

static void sort_others(const struct standing_search *search, struct standing *standing,
                        struct arena *arena)
{
    for (size_t i = 0; i < search->inputs->releases.count; i++) {
        const struct release *release = &search->inputs->releases.items[i];
        if (release->kind != standing->kind || release == standing->used) {
            continue;
        }
        struct text day = standing->used ? standing->used->published : search->selection->as_of;
        bool later = text_compare(release->published, day) > 0;
        add_release(later ? &standing->later : &standing->earlier, release, arena);
    }
}

/* The calendar's first publication of the kind after today. */
static const struct publication *next_publication(const struct standing_search *search,
                                                  const struct standing *standing)
{
    const struct reference *reference = &search->inputs->reference;
    enum release_kind kind = standing->rhythm ? standing->rhythm->calendar : standing->kind;
    const struct publication *next = NULL;
    for (size_t i = 0; i < reference->publication_count; i++) {
        const struct publication *item = &reference->calendar[i];
        if (item->kind == kind && text_compare(item->published, search->choice->today) > 0 &&
            (!next || text_compare(item->published, next->published) < 0)) {
            next = item;
        }
    }
    return next;
}

/* What is known, best first: that a newer one is out, when the next comes out, and, from the rhythm
 * alone, that one should be. */
static void judge(const struct standing_search *search, struct standing *standing,
                  struct arena *arena)
{
    struct text today = search->choice->today;
    standing->rhythm = reference_rhythm(&search->inputs->reference, standing->kind);
    standing->next = next_publication(search, standing);
    standing->newer = selection_newer(search->inputs, standing->used, today);
    if (standing->rhythm) {
        struct text published = standing->used->published;
        standing->due = day_later(arena, published, standing->rhythm->every_months, 0);
        standing->grace_ends = day_later(arena, standing->due, 0, standing->rhythm->grace_days);
    }
    bool superseded =
        standing->later.count && text_compare(standing->later.items[0]->published, today) <= 0;
    bool overdue =
        standing->rhythm && !standing->next && text_compare(today, standing->grace_ends) > 0;
    standing->freshness = standing->newer                      ? FRESH_STALE
                          : superseded                         ? FRESH_SUPERSEDED
                          : overdue                            ? FRESH_DUE
                          : standing->rhythm || standing->next ? FRESH_CURRENT
                                                               : FRESH_UNKNOWN;
}

/* A source that is due. */
static void warn_due(const struct standing *standing, struct diags *diags)
{
    const struct release *used = standing->used;
    diag_warning(diags, standing->rhythm->place, "release-due",
                 "no release of %s after '%.*s' is filed, and one was due on %.*s",
                 release_kind_name(standing->kind), TEXT_ARG(used->period),
                 TEXT_ARG(standing->due));
    diag_hint(diags, "look for it%s%.*s; if it is late, give its day in bls/calendar.csv",
              used->address.len ? " at " : "", TEXT_ARG(used->address));
}

/* Only of what some guide prints: the age of the rest does no harm yet. */
static void warn(const struct standing_search *search, const struct standing *standing,
                 struct diags *diags)
{
    bool warned = standing->kind == RELEASE_PROJECTIONS || standing->kind == RELEASE_OEWS;
    if (standing->users.count == 0) {
        return;
    }
    if (!warned) { /* by the selection */
        selection_warn_if_stale(search->inputs, search->choice, standing->used, diags);
    }
    if (standing->freshness == FRESH_DUE && !standing->pinned) {
        warn_due(standing, diags);
    }
}

static struct standing standing_of(const struct standing_search *search, enum release_kind kind,
                                   struct diags *diags)
{
    struct standing standing = {.kind = kind,
                                .used = release_used(search, kind),
                                .pinned = selection_pin(search->choice, kind) != NULL};
    sort_others(search, &standing, diags->arena);
    if (!standing.used) {
        return standing;
    }
    judge(search, &standing, diags->arena);
    standing.users = parts_of(search, standing.used, diags->arena, uses);
    if (kind == RELEASE_SALARY) {
        standing.too_old = parts_of(search, standing.used, diags->arena, finds_too_old);
    }
    warn(search, &standing, diags);
    return standing;
}

static bool is_filed(const struct inputs *inputs, enum release_kind kind)
{
    for (size_t i = 0; i < inputs->releases.count; i++) {
        if (inputs->releases.items[i].kind == kind) {
            return true;
        }
    }
    return false;
}

struct standings standings_make(const struct standing_search *search, struct diags *diags)
{
    struct standings standings = {.today = search->choice->today,
                                  .as_of = search->selection->as_of,
                                  .items =
                                      ARENA_ARRAY(diags->arena, RELEASE_KINDS, struct standing)};
    for (int kind = 0; kind < RELEASE_KINDS; kind++) {
        if (is_filed(search->inputs, (enum release_kind)kind)) {
            standings.items[standings.count++] =
                standing_of(search, (enum release_kind)kind, diags);
        }
    }
    if (search->inputs->reference.rhythm_count == 0) {
        diag_remark(diags, (struct place){0}, "release-rhythm",
                    "no table of rhythms is filed: nothing is known to be due");
        diag_hint(diags, "file one as 'rhythm' in releases.csv");
    }
    return standings;
}
