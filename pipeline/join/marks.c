#include "join/marks.h"

#include "join/history.h"

struct marking {
    struct guide *guide;
    const struct selection *selection;
    struct arena *arena;
    const struct guide_role *role;
    struct guide_figure *figure;
};

static bool same_note(const struct guide_note *a, const struct guide_note *b)
{
    bool same_occupation =
        a->occupation == b->occupation ||
        (a->role == b->role && a->occupation && b->occupation &&
         a->occupation->code == b->occupation->code && a->occupation->fit == b->occupation->fit &&
         text_equal(a->occupation->reason, b->occupation->reason));
    return a->kind == b->kind && same_occupation && a->release == b->release &&
           a->unit == b->unit && decimal_compare(a->bound, b->bound) == 0;
}

static size_t note_number(struct marking *marking, struct guide_note note)
{
    struct guide *guide = marking->guide;
    for (size_t i = 0; i < guide->note_count; i++) {
        if (same_note(&guide->notes[i], &note)) {
            return i + 1;
        }
    }
    guide->notes =
        arena_grow(marking->arena, guide->notes, guide->note_count, sizeof *guide->notes);
    guide->notes[guide->note_count++] = note;
    return guide->note_count;
}

/* In rising order, so that marks read a,b,c wherever they stand. */
static void add_note(struct marking *marking, struct guide_note note)
{
    struct guide_figure *figure = marking->figure;
    size_t number = note_number(marking, note);
    size_t at = figure->note_count;
    if (at == FIGURE_MOST_NOTES) {
        return; /* more kinds of note than a figure can have at once */
    }
    for (; at > 0 && figure->notes[at - 1] > number; at--) {
        figure->notes[at] = figure->notes[at - 1];
    }
    figure->notes[at] = number;
    figure->note_count++;
}

static void add_kind(struct marking *marking, enum note_kind kind)
{
    add_note(marking, (struct guide_note){.kind = kind});
}

/* What the figure's state asks to be said (D1–D3). */
static void mark_state(struct marking *marking)
{
    const struct figure *figure = &marking->figure->figure;
    switch (figure->state) {
    case FIGURE_AT_LEAST:
        add_note(marking, (struct guide_note){.kind = NOTE_AT_LEAST,
                                              .release = figure->release,
                                              .bound = figure->value,
                                              .unit = figure->unit});
        break;
    case FIGURE_NOT_FOR_THIS_PAY_BASIS:
        add_kind(marking, figure->unit == UNIT_DOLLARS_AN_HOUR ? NOTE_ANNUAL_PAY_ONLY
                                                               : NOTE_HOURLY_PAY_ONLY);
        break;
    case FIGURE_WITHHELD:
        add_kind(marking, NOTE_WITHHELD);
        break;
    default:
        break;
    }
}

/* What the pay's source asks to be said (D23, D28). */
static void mark_salary(struct marking *marking)
{
    const struct release *release = marking->figure->figure.release;
    const struct survey *survey = marking->selection->survey;
    if (release && release->kind == RELEASE_SALARY) {
        add_note(marking, (struct guide_note){.kind = NOTE_SURVEY, .release = release});
        if (release->publisher.len == 0) {
            add_note(marking,
                     (struct guide_note){.kind = NOTE_SOURCE_NOT_NAMED, .release = release});
        }
    }
    if (guide_pay_is_mean(marking->role)) {
        add_kind(marking, NOTE_MEAN_PAY);
    }
    if (survey && release && release->kind != RELEASE_SALARY && marking->role->role->survey.len &&
        figure_has_number(&marking->figure->figure)) {
        add_note(marking,
                 (struct guide_note){.kind = NOTE_SURVEY_TOO_OLD, .release = survey->release});
    }
}

/* Words are BLS's own for the occupation, or ours by BLS's bands where it has no page (D15). */
static struct guide_note growth_words_note(const struct figure *figure)
{
    bool by_band = figure->release && figure->release->kind == RELEASE_GROWTH_WORDS;
    return (struct guide_note){.kind = by_band ? NOTE_GROWTH_BAND : NOTE_GROWTH_WORDS};
}

/* What the kind of figure asks to be said. */
static void mark_kind(struct marking *marking, enum figure_id id)
{
    const struct figure *figure = &marking->figure->figure;
    switch (id) {
    case FIGURE_ID_SALARY:
        mark_salary(marking);
        break;
    case FIGURE_ID_GROWTH:
        if (figure->release && figure->release->kind == RELEASE_OOH) {
            add_kind(marking, NOTE_WHOLE_PERCENT);
        }
        break;
    case FIGURE_ID_GROWTH_WORDS:
        add_note(marking, growth_words_note(figure));
        break;
    case FIGURE_ID_EMPLOYMENT:
    case FIGURE_ID_PROJECTED_EMPLOYMENT:
    case FIGURE_ID_EMPLOYMENT_CHANGE:
        add_kind(marking, NOTE_JOBS_COUNTED);
        break;
    case FIGURE_ID_WAGE_EMPLOYMENT:
        add_kind(marking, NOTE_EMPLOYEES_ONLY);
        break;
    case FIGURE_ID_OPENINGS:
        add_kind(marking, figure->unit == UNIT_JOBS_A_DECADE ? NOTE_OPENINGS_A_DECADE
                                                             : NOTE_OPENINGS_A_YEAR);
        break;
    case FIGURE_ID_ENTRY_EDUCATION:
    case FIGURE_ID_EXPERIENCE:
    case FIGURE_ID_TRAINING:
        add_kind(marking, NOTE_TYPICAL_ENTRY);
        break;
    default:
        break;
    }
}

static void mark_figure(struct marking *marking, enum figure_id id)
{
    const struct figure *figure = &marking->figure->figure;
    const struct guide_occupation *occupation = marking->figure->occupation;
    if (figure->state == FIGURE_ABSENT) {
        bool local = marking->guide->area_kind != AREA_NATION && !marking->figure->national &&
                     marking->figure != &marking->role->national[id];
        add_kind(marking, local ? NOTE_NOT_LOCAL : NOTE_ABSENT);
        return; /* nothing else is to be said of a figure that is not there */
    }
    if (figure->release) {
        marking->figure->source = guide_add_source(marking->arena, marking->guide, figure->release);
    }
    if (guide_occupation_is_proxy(occupation)) {
        add_note(marking, (struct guide_note){.kind = NOTE_PROXY,
                                              .role = marking->role->role,
                                              .occupation = occupation});
    }
    mark_state(marking);
    mark_kind(marking, id);
    if (figure->release && figure->release->kind == RELEASE_STATE_PROJECTIONS) {
        add_note(marking,
                 (struct guide_note){.kind = NOTE_STATE_OUTLOOK, .release = figure->release});
    }
}

/* The figure of the guide, and in an area's guide that of the nation beside it. */
static void mark_both(struct marking *marking, enum figure_id id)
{
    struct guide_figure *national = marking->role->national;
    mark_figure(marking, id);
    if (national && marking->figure->national) {
        national[id] = *marking->figure;
    } else if (national) {
        marking->figure = &national[id];
        mark_figure(marking, id);
    }
}

/* What a figure asks to be said beside others of its series. */
static void mark_in_series(struct marking *marking, const struct history_figure *figure,
                           const struct history_series *series)
{
    if (figure->whole_percent_printed) {
        add_kind(marking, NOTE_GROWTH_DECIMAL);
    }
    if (figure->id == FIGURE_ID_WAGE_ANNUAL_MEDIAN && series->count > 1 &&
        figure->figure.figure.release) {
        add_kind(marking, NOTE_NO_TIME_SERIES);
    }
}

static void mark_series(struct marking *marking, const struct history_series *series)
{
    for (size_t i = 0; i < series->count; i++) {
        for (size_t j = 0; j < series->steps[i].figure_count; j++) {
            struct history_figure *figure = &series->steps[i].figures[j];
            marking->figure = &figure->figure;
            if (series->steps[i].gap == GAP_NO_CODE) {
                add_kind(marking, NOTE_NO_OCCUPATION);
                continue;
            }
            mark_figure(marking, figure->id);
            mark_in_series(marking, figure, series);
        }
    }
}

void marks_assign(struct guide *guide, const struct selection *selection, struct arena *arena)
{
    for (size_t i = 0; i < guide->role_count; i++) {
        struct guide_role *role = &guide->roles[i];
        for (int id = 0; id < FIGURE_IDS; id++) {
            struct marking marking = {guide, selection, arena, role, &role->figures[id]};
            mark_both(&marking, (enum figure_id)id);
        }
    }
    guide->figure_source_count = guide->source_count;
    for (size_t i = 0; i < guide->role_count; i++) {
        struct guide_role *role = &guide->roles[i];
        for (int kind = 0; kind < HISTORY_KINDS; kind++) {
            struct marking marking = {guide, selection, arena, role, NULL};
            mark_series(&marking, &role->history->series[kind]);
        }
    }
    const struct release *averages = guide->average_growth.figure.release;
    if (averages) {
        guide->average_growth.source = guide_add_source(arena, guide, averages);
    }
}
