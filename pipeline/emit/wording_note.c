/* What the notes say. Each is a plain sentence or two for a student; the rule behind it stands in
 * the enumeration of notes (join/guide.h). */
#include "emit/said.h"
#include "emit/wording.h"

/* Notes that say the same wherever they stand. */
static const char *const fixed[NOTE_KINDS] = {
    [NOTE_WHOLE_PERCENT] =
        SAY("The whole percent that BLS prints in its Occupational Outlook Handbook; "
            "it is rounded from unpublished figures."),
    [NOTE_ANNUAL_PAY_ONLY] =
        SAY("BLS publishes only annual pay for this occupation, because the hours "
            "worked differ from a usual working year."),
    [NOTE_HOURLY_PAY_ONLY] = SAY("BLS publishes only hourly pay for this occupation."),
    [NOTE_WITHHELD] = SAY("The publisher withholds this figure."),
    [NOTE_ABSENT] = SAY("The files at hand hold no such figure; nothing was put in its place."),
    [NOTE_NOT_LOCAL] = SAY("The files at hand hold no such figure for this area; the nation’s "
                           "was not put in its place."),
    [NOTE_MEAN_PAY] =
        SAY("The mean wage: the file of wages by area at hand holds no medians. A few "
            "high wages raise a mean more than a median."),
    [NOTE_OPENINGS_A_YEAR] =
        SAY("Openings are the average of each year of the decade: new jobs, and jobs "
            "that people leave for other work or retirement."),
    [NOTE_OPENINGS_A_DECADE] =
        SAY("Openings are the total of the ten years, from growth and from the "
            "need to replace workers; newer releases give yearly averages."),
    [NOTE_JOBS_COUNTED] =
        SAY("Jobs of the projections, the self-employed included. They are counted "
            "otherwise than the employees of the wage survey."),
    [NOTE_EMPLOYEES_ONLY] = SAY("Employees only, without the self-employed, rounded to ten."),
    [NOTE_TYPICAL_ENTRY] =
        SAY("What BLS finds typical for entering the occupation; not a requirement, "
            "and not always what the role itself asks for."),
    [NOTE_GROWTH_BAND] =
        SAY("BLS has no page of its own for this occupation: these are the words of the "
            "band into which its growth falls in this edition."),
    [NOTE_GROWTH_DECIMAL] =
        SAY("Growth as the projections publish it, with its decimal. Where this guide prints these "
            "projections themselves, it prints the whole percent of BLS’s Occupational Outlook "
            "Handbook instead."),
    [NOTE_NO_TIME_SERIES] =
        SAY("Median wage as each release published it. The wage survey pools three years and is no "
            "time series: BLS advises against comparing one May with another, so that a difference "
            "is no raise."),
    [NOTE_NO_OCCUPATION] =
        SAY("The role names no occupation for the edition of the classification (SOC) that this "
            "release uses; nothing was put in its place."),
    [NOTE_GROWTH_WORDS] =
        SAY("BLS’s own words for growth; each edition sets its own bounds for them."),
};

/* The number of an earlier note on the same role with the same reason, or 0: the history has one
 * for each occupation that ever stood in, and the reason speaks of them all. */
static size_t told_before(const struct guide *guide, const struct guide_note *note)
{
    for (size_t i = 0; i < guide->note_count && &guide->notes[i] != note; i++) {
        const struct guide_note *other = &guide->notes[i];
        if (other->kind == NOTE_PROXY && other->role == note->role &&
            text_equal(other->occupation->reason, note->occupation->reason)) {
            return i + 1;
        }
    }
    return 0;
}

static struct text proxy_note(struct arena *arena, const struct guide *guide,
                              const struct guide_note *note)
{
    const struct guide_occupation *occupation = note->occupation;
    struct text title = note->role->title;
    struct text fit = wording_fit(occupation->fit);
    struct text stand_in = wording_occupation(arena, occupation);
    struct text reason = occupation->reason;
    size_t before = reason.len ? told_before(guide, note) : 0;
    if (before) {
        struct text mark = wording_note_mark(arena, before);
        /* TRANSLATORS: {1} the letter of another note. */
        reason = text_fill(arena, said("Note {1} says why."), mark);
    }
    /* TRANSLATORS: {1} a role, {2} an occupation with its code, {3} how close it is, {4} why. */
    struct text pattern = said("Not published for “{1}” as such: the figure is that of the "
                               "occupation {2} ({3}). {4}");
    return text_fill(arena, pattern, title, stand_in, fit, reason);
}

static struct text at_least_note(struct arena *arena, const struct guide_note *note)
{
    struct figure bound = {.state = FIGURE_VALUE, .unit = note->unit, .value = note->bound};
    struct text words = wording_figure(arena, &bound);
    struct text unit = wording_unit(note->unit);
    /* TRANSLATORS: {1} an amount, {2} its unit: per year, per hour. */
    struct text pattern = said("BLS does not publish wages of {1} {2} or more in this release, "
                               "only that the wage is at least that.");
    return text_fill(arena, pattern, words, unit);
}

static struct text survey_note(struct arena *arena, struct text year)
{
    struct text pattern = said("From a salary survey of {1}: people told their own pay. It is not "
                               "comparable with the wages that employers report to BLS.");
    return text_fill(arena, pattern, year);
}

static struct text old_survey_note(struct arena *arena, struct text year, struct text as_of)
{
    /* TRANSLATORS: {1} the year of the survey, {2} the day of the guide. */
    struct text pattern =
        said("The median wage that employers reported to BLS. A salary survey of {1} is at hand "
             "too, but too old on {2}. The two count differently: a difference from a guide that "
             "showed the survey is a change of source, not a raise.");
    return text_fill(arena, pattern, year, wording_day(arena, as_of));
}

struct text wording_note(struct arena *arena, const struct guide *guide,
                         const struct guide_note *note)
{
    struct text period = note->release ? note->release->period : TEXT("");
    switch (note->kind) {
    case NOTE_PROXY:
        return proxy_note(arena, guide, note);
    case NOTE_AT_LEAST:
        return at_least_note(arena, note);
    case NOTE_SURVEY:
        return survey_note(arena, period);
    case NOTE_SOURCE_NOT_NAMED:
        return said(
            "Source not named: whoever published this figure did not say where it is from.");
    case NOTE_SURVEY_TOO_OLD:
        return old_survey_note(arena, period, guide->as_of);
    case NOTE_STATE_OUTLOOK:
        /* TRANSLATORS: {1} a decade such as 2018-28. */
        return text_fill(arena,
                         said("Projected by the state itself for {1}, not by BLS: it is not "
                              "comparable with the nation’s figures."),
                         period);
    default:
        return said(fixed[note->kind]);
    }
}
