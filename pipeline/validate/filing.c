#include "validate/filing.h"

#include <string.h>

#define BLS "U.S. Bureau of Labor Statistics"
#define NCES "National Center for Education Statistics"

/* How files of a kind are filed. In `period` a 0 stands for a digit; a '%' in `file` and `title`
 * for the period. */
static const struct manner {
    enum release_kind kind;
    enum release_kind calendar; /* the kind whose days of publication it shares */
    bool day_shared;            /* by assumption: nobody checked that they came out together */
    const char *period;
    const char *file;
    const char *publisher;
    const char *title;
    const char *address;
    const char *terms;
} manners[] = {
    {RELEASE_PROJECTIONS, RELEASE_PROJECTIONS, false, "0000-00", "bls/projections-%", BLS,
     "Employment Projections, %", "https://www.bls.gov/emp/", "public domain"},
    {RELEASE_OEWS, RELEASE_OEWS, false, "May 0000", "bls/oews-national-%", BLS,
     "Occupational Employment and Wage Statistics, %, national", "https://www.bls.gov/oes/",
     "public domain"},
    {RELEASE_OEWS_AREAS, RELEASE_OEWS, false, "May 0000", "bls/oews-areas-%", BLS,
     "Occupational Employment and Wage Statistics, %, areas", "https://www.bls.gov/oes/",
     "public domain"},
    {RELEASE_OEWS_INDUSTRIES, RELEASE_OEWS, false, "May 0000", "bls/oews-industries-%", BLS,
     "Occupational Employment and Wage Statistics, %, industries", "https://www.bls.gov/oes/",
     "public domain"},
    {RELEASE_OOH, RELEASE_PROJECTIONS, true, "0000-00", "bls/ooh-%", BLS,
     "Occupational Outlook Handbook, %", "https://www.bls.gov/ooh/", "public domain"},
    {RELEASE_SALARY, RELEASE_SALARY, false, "0000", "salary/survey-%", "", "Salary survey, %", "",
     ""},
    {RELEASE_STATE_PROJECTIONS, RELEASE_STATE_PROJECTIONS, false, "0000-00",
     "bls/state-projections-%", "", "Long-term employment projections of a state, %", "", ""},
    {RELEASE_CROSSWALK, RELEASE_CROSSWALK, false, "0000-0000", "soc/crosswalk-%", BLS,
     "Crosswalk between editions of the Standard Occupational Classification, %",
     "https://www.bls.gov/soc/", "public domain"},
    {RELEASE_STRUCTURE, RELEASE_STRUCTURE, false, "0000", "soc/structure-%", BLS,
     "Standard Occupational Classification, %", "https://www.bls.gov/soc/", "public domain"},
    {RELEASE_INSTITUTIONS, RELEASE_INSTITUTIONS, false, "0000", "schools/institutions-%", NCES,
     "Institutional characteristics (IPEDS), %", "https://nces.ed.gov/ipeds/", "public domain"},
    {RELEASE_COMPLETIONS, RELEASE_COMPLETIONS, false, "0000", "schools/completions-%", NCES,
     "Completions (IPEDS), %", "https://nces.ed.gov/ipeds/", "public domain"},
    {RELEASE_CIP_SOC, RELEASE_CIP_SOC, false, "0000", "schools/cip-soc-%", NCES,
     "Crosswalk from programs of study to occupations, %", "https://nces.ed.gov/ipeds/cipcode/",
     "public domain"},
};

static const struct manner *manner_of(enum release_kind kind)
{
    for (size_t i = 0; i < sizeof manners / sizeof *manners; i++) {
        if (manners[i].kind == kind) {
            return &manners[i];
        }
    }
    return NULL;
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

static bool period_fits(struct text period, const char *pattern)
{
    bool fits = period.len == strlen(pattern);
    for (size_t i = 0; fits && i < period.len; i++) {
        fits = pattern[i] == '0' ? is_digit(period.at[i]) : period.at[i] == pattern[i];
    }
    return fits;
}

/* `pattern` with the text in the place of its '%'. */
static struct text fill(struct arena *arena, const char *pattern, struct text text)
{
    struct text rest = text_of(pattern);
    struct text before = text_cut(&rest, '%');
    return text_format(arena, "%.*s%.*s%.*s", TEXT_ARG(before), TEXT_ARG(text), TEXT_ARG(rest));
}

/* "2024-34" as it is printed: with an en dash. */
static struct text printed_period(struct arena *arena, struct text period)
{
    struct text rest = period;
    struct text from = text_cut(&rest, '-');
    return rest.len ? text_format(arena, "%.*s–%.*s", TEXT_ARG(from), TEXT_ARG(rest)) : period;
}

/* The program was called otherwise until May 2019 (BLS renamed it with the release of May 2020). */
static struct text title_of(struct arena *arena, const struct manner *manner,
                            const struct release *release)
{
    const char *title = manner->title;
    static const char wages[] = "Occupational Employment and Wage Statistics";
    if (manner->calendar == RELEASE_OEWS && release_year(release) < 2020) {
        title = text_terminated(arena, text_format(arena, "Occupational Employment Statistics%s",
                                                   title + sizeof wages - 1));
    }
    return fill(arena, title, printed_period(arena, release->period));
}

static bool check_period(const struct manner *manner, const struct release *release,
                         struct diags *diags)
{
    struct place place = place_of_file(release->source);
    if (release->period.len == 0) {
        diag_error(diags, place, "filing-period", "nothing in the file says of which period it is");
    } else if (!period_fits(release->period, manner->period)) {
        diag_error(diags, place, "filing-period", "'%.*s' is not a period of %s",
                   TEXT_ARG(release->period), release_kind_name(release->kind));
    } else {
        return true;
    }
    const char *example = strchr(manner->period, ' ') ? "May 2024"
                          : manner->period[4] == 0    ? "2018"
                          : manner->period[7] == 0    ? "2024-34"
                                                      : "2010-2018";
    diag_hint(diags, "say it with --period '%s'", example);
    return false;
}

static const struct publication *find_publication(const struct reference *reference,
                                                  enum release_kind kind, struct text period)
{
    for (size_t i = 0; i < reference->publication_count; i++) {
        const struct publication *item = &reference->calendar[i];
        if (item->kind == kind && text_equal(item->period, period)) {
            return item;
        }
    }
    return NULL;
}

/* The day of publication: the calendar's, else the one that was said. */
static bool take_day(const struct reference *reference, const struct filing_words *words,
                     struct diags *diags, struct release *release)
{
    const struct manner *manner = manner_of(release->kind);
    struct place place = place_of_file(release->source);
    const struct publication *known =
        find_publication(reference, manner->calendar, release->period);
    release->published = known ? known->published : words->published;
    release->verified = known && known->verified && !manner->day_shared;
    if (!release->published.len) {
        diag_error(diags, place, "filing-day", "the calendar does not say when %s '%.*s' came out",
                   release_kind_name(release->kind), TEXT_ARG(release->period));
        diag_hint(diags, "say it with --published 2025-08-28, or add it to the calendar");
        return false;
    }
    if (words->published.len && !text_equal(release->published, words->published)) {
        diag_error(diags, known->place, "filing-day",
                   "the calendar says that it came out on %.*s, not on %.*s",
                   TEXT_ARG(release->published), TEXT_ARG(words->published));
        diag_hint(diags, "leave --published out, or correct the calendar");
        return false;
    }
    if (text_compare(release->published, words->today) > 0) {
        diag_error(diags, known ? known->place : place, "filing-day",
                   "%s '%.*s' comes out on %.*s, after today (%.*s)",
                   release_kind_name(release->kind), TEXT_ARG(release->period),
                   TEXT_ARG(release->published), TEXT_ARG(words->today));
        diag_hint(diags, "correct the day of publication");
        return false;
    }
    return true;
}

/* D19: nothing that a guide prints may vanish because a screen was filtered. */
static bool check_complete(const struct identity *identity, struct diags *diags)
{
    for (size_t i = 0; i < identity->missing_count; i++) {
        struct text code = soc_text(diags->arena, identity->missing[i].code);
        diag_error(diags, place_of_file(identity->release->source), "filing-incomplete",
                   "occupation %.*s is missing, which role '%.*s' asks for", TEXT_ARG(code),
                   TEXT_ARG(identity->missing[i].role->id));
        diag_hint(diags,
                  "the file has %zu records; clear the screen's filters, and download all "
                  "occupations",
                  identity->account.records);
    }
    return identity->missing_count == 0;
}

bool filing_complete(const struct reference *reference, const struct filing_words *words,
                     struct diags *diags, struct identity *identity)
{
    struct arena *arena = diags->arena;
    struct release *release = identity->release;
    const struct manner *manner = manner_of(release->kind);
    if (!manner) {
        diag_error(diags, place_of_file(release->source), "filing-by-hand",
                   "files of kind %s are kept by hand", release_kind_name(release->kind));
        diag_hint(diags, "edit the one that releases.csv names");
        return false;
    }
    bool complete = check_complete(identity, diags);
    if (!check_period(manner, release, diags) || !take_day(reference, words, diags, release)) {
        return false;
    }
    release->publisher = words->publisher.len ? words->publisher : text_of(manner->publisher);
    release->title = title_of(arena, manner, release);
    release->retrieved = words->today;
    release->address = text_of(manner->address);
    release->terms = text_of(manner->terms);
    release->note = manner->day_shared
                        ? TEXT("the day is that of the projections, and taken to be its own")
                        : TEXT("");
    return complete;
}

/* "May 2024" as files are named: "2024-05". */
static struct text period_in_names(struct arena *arena, struct text period)
{
    return text_starts(period, "May ")
               ? text_format(arena, "%.*s-05", TEXT_ARG(text_part(period, 4, period.len)))
               : period;
}

struct text filing_name(struct arena *arena, const struct release *release,
                        bool (*is_taken)(const void *data, struct text name), const void *data)
{
    struct text period = period_in_names(arena, release->period);
    struct text stem = fill(arena, manner_of(release->kind)->file, period);
    struct text name = text_format(arena, "%.*s.csv", TEXT_ARG(stem));
    for (size_t i = 1; is_taken(data, name); i++) {
        name =
            text_format(arena, "%.*s-retrieved-%.*s", TEXT_ARG(stem), TEXT_ARG(release->retrieved));
        name = i == 1 ? text_format(arena, "%.*s.csv", TEXT_ARG(name))
                      : text_format(arena, "%.*s-%zu.csv", TEXT_ARG(name), i);
    }
    return name;
}

const struct release *filing_same(const struct releases *releases, const struct source *source)
{
    for (size_t i = 0; i < releases->count; i++) {
        if (strcmp(releases->items[i].source->sha256, source->sha256) == 0) {
            return &releases->items[i];
        }
    }
    return NULL;
}

const struct release *filing_former(const struct releases *releases, const struct release *release,
                                    const struct release *after)
{
    for (size_t i = after ? (size_t)(after - releases->items) + 1 : 0; i < releases->count; i++) {
        const struct release *filed = &releases->items[i];
        if (filed->kind == release->kind && text_equal(filed->period, release->period)) {
            return filed;
        }
    }
    return NULL;
}
