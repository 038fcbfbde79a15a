#include "join/compare.h"

#include "base/fill.h"
#include "validate/reference.h"

#include <string.h>

const char *change_kind_name(enum change_kind kind)
{
    static const char *const names[CHANGE_KINDS] = {
        [CHANGE_NONE] = SAY("unchanged"),          [CHANGE_REVISED] = SAY("revised"),
        [CHANGE_NEW_RELEASE] = SAY("new release"), [CHANGE_NEW_SOURCE] = SAY("new source"),
        [CHANGE_APART] = SAY("not comparable"),    [CHANGE_GONE] = SAY("gone"),
        [CHANGE_APPEARED] = SAY("appeared"),
    };
    return names[kind];
}

static const struct {
    const char *name;
    const char *words;
} reasons[APART_REASONS] = {
    [APART_NOT] = {"", ""},
    [APART_SURVEY_AND_OEWS] = {"survey_and_oews",
                               SAY("a salary survey is not comparable with the wages of OEWS")},
    [APART_OTHER_SURVEY] = {"other_survey",
                            SAY("another survey asks other people other questions")},
    [APART_HANDBOOK] = {"handbook_and_projections",
                        SAY("the Handbook prints a whole percent, the projections one decimal")},
    [APART_BAND_WORDS] =
        {"band_words", SAY("words of the Handbook for the occupation, and for a band of growth")},
    [APART_SOURCE] = {"other_source", SAY("the two come from different kinds of source")},
    [APART_AREA] = {"other_area", SAY("the two are of different areas")},
    [APART_AREA_DEFINITION] = {"area_definition",
                               SAY("areas are drawn anew from one OEWS release to another")},
    [APART_OCCUPATION] = {"other_occupation", SAY("another occupation stands in")},
    [APART_EDITION] = {"other_soc_edition",
                       SAY("the code is of another SOC edition, and the crosswalk "
                           "does not carry it over unchanged")},
    [APART_SURVEY_YEAR] = {"other_wage_year", SAY("a survey of another year is another sample")},
    [APART_UNIT] = {"totals_and_averages",
                    SAY("one is a ten-year total, the other an annual average")},
    [APART_OEWS] = {"oews_years", SAY("OEWS is pooled over three years and no time series")},
    [APART_WORDS_OF_EDITION] =
        {"words_of_edition", SAY("each edition of the Handbook sets its own bounds for its words")},
    [APART_STATE] = {"no_number", SAY("one of the two is no published number")},
};

const char *apart_reason_name(enum apart_reason reason)
{
    return reasons[reason].name;
}

const char *apart_reason_words(enum apart_reason reason)
{
    return reasons[reason].words;
}

/* One side of a change; `role` is NULL where the guide lacks it. */
struct side {
    const struct guide *guide;
    const struct guide_role *role;
    const struct guide_figure *figure;
};

static enum release_kind kind_of(const struct side *side)
{
    return side->figure->figure.release->kind;
}

static bool both_are(const struct side *a, const struct side *b, enum release_kind kind)
{
    return kind_of(a) == kind && kind_of(b) == kind;
}

static bool one_is(const struct side *a, const struct side *b, enum release_kind kind)
{
    return kind_of(a) == kind || kind_of(b) == kind;
}

static bool is_wages(enum release_kind kind)
{
    return kind == RELEASE_OEWS || kind == RELEASE_OEWS_AREAS || kind == RELEASE_OEWS_INDUSTRIES;
}

/* Whose edition a figure is of. Words of a band stand in a table that serves every edition: theirs
 * is that of the projections beside them. */
static const struct release *edition_of(const struct side *side)
{
    const struct release *beside = side->role->figures[FIGURE_ID_EMPLOYMENT].figure.release;
    bool of_table = kind_of(side) == RELEASE_GROWTH_WORDS;
    return of_table && beside ? beside : side->figure->figure.release;
}

static bool same_edition(const struct side *a, const struct side *b)
{
    return text_equal(edition_of(a)->id, edition_of(b)->id);
}

/* Where a survey's title names its own period: "Median salaries in sonography, 2018". */
static size_t period_at(const struct release *release)
{
    struct text title = release->title;
    size_t len = release->period.len;
    for (size_t at = 0; len && at + len <= title.len; at++) {
        if (text_equal(text_part(title, at, at + len), release->period)) {
            return at;
        }
    }
    return title.len;
}

/* Whether two releases are of one survey: its publisher, and its title but for the period. */
static bool same_survey(const struct release *a, const struct release *b)
{
    size_t x = period_at(a);
    size_t y = period_at(b);
    return text_equal(a->publisher, b->publisher) &&
           text_equal(text_part(a->title, 0, x), text_part(b->title, 0, y)) &&
           text_equal(text_part(a->title, x + a->period.len, a->title.len),
                      text_part(b->title, y + b->period.len, b->title.len));
}

/* Another source, whatever it says (D15, D23). */
static enum apart_reason source_apart(const struct side *a, const struct side *b)
{
    if (both_are(a, b, RELEASE_SALARY)) {
        bool same = same_survey(a->figure->figure.release, b->figure->figure.release);
        return same ? APART_NOT : APART_OTHER_SURVEY;
    }
    if (kind_of(a) == kind_of(b)) {
        return APART_NOT;
    }
    if (one_is(a, b, RELEASE_SALARY)) {
        return APART_SURVEY_AND_OEWS;
    }
    if (one_is(a, b, RELEASE_OOH)) {
        return one_is(a, b, RELEASE_PROJECTIONS)    ? APART_HANDBOOK
               : one_is(a, b, RELEASE_GROWTH_WORDS) ? APART_BAND_WORDS
                                                    : APART_SOURCE;
    }
    return is_wages(kind_of(a)) && is_wages(kind_of(b)) ? APART_AREA : APART_SOURCE;
}

/* Figures of OEWS are those of the guide's area; the projections are the nation's in every guide.
 */
static enum apart_reason area_apart(const struct side *a, const struct side *b)
{
    if (!is_wages(kind_of(a))) {
        return APART_NOT;
    }
    if (!text_equal(a->guide->area_code, b->guide->area_code)) {
        return APART_AREA;
    }
    bool nation = text_is(a->guide->area_code, "99");
    return nation || same_edition(a, b) ? APART_NOT : APART_AREA_DEFINITION;
}

/* Whether both are of one occupation in the same meaning: one code of one edition, or two editions
 * between which the crosswalk carries it over unchanged, be it under a new number (D20, D21). */
static enum apart_reason occupation_apart(const struct guide_figure *before,
                                          const struct guide_figure *after)
{
    const struct guide_occupation *a = before->occupation;
    const struct guide_occupation *b = after->occupation;
    if (!a || !b) {
        return a == b ? APART_NOT : APART_OCCUPATION;
    }
    if (a->edition == b->edition) {
        return a->code == b->code ? APART_NOT : APART_OCCUPATION;
    }
    if (a->kept_code && a->kept_code == b->kept_code) {
        return APART_NOT;
    }
    return a->code == b->code ? APART_EDITION : APART_OCCUPATION;
}

/* Why figures of two releases of one kind must not be compared. */
static enum apart_reason release_apart(const struct side *a, const struct side *b,
                                       enum figure_id id)
{
    const struct figure *before = &a->figure->figure;
    const struct figure *after = &b->figure->figure;
    if (both_are(a, b, RELEASE_SALARY)) {
        return APART_SURVEY_YEAR;
    }
    if (before->unit != after->unit) {
        return APART_UNIT;
    }
    if (is_wages(kind_of(a))) {
        return APART_OEWS;
    }
    if (id == FIGURE_ID_GROWTH_WORDS) {
        return APART_WORDS_OF_EDITION;
    }
    bool numbers = before->state == FIGURE_VALUE && after->state == FIGURE_VALUE;
    return numbers ? APART_NOT : APART_STATE;
}

/* Of education, experience and training the code decides: their words were rewritten (D18). */
static bool same_value(const struct figure *a, const struct figure *b, enum figure_id id)
{
    bool same = a->state == b->state && a->unit == b->unit;
    if (same && a->unit == UNIT_WORDS && id == FIGURE_ID_GROWTH_WORDS) {
        return text_equal(a->words, b->words);
    }
    return same && decimal_compare(a->value, b->value) == 0;
}

static enum change_kind kind_of_change(const struct change *change, bool same_release)
{
    switch (change->reason) {
    case APART_NOT:
        break;
    case APART_SURVEY_AND_OEWS:
    case APART_OTHER_SURVEY:
    case APART_HANDBOOK:
    case APART_BAND_WORDS:
    case APART_SOURCE:
        return CHANGE_NEW_SOURCE;
    default:
        return CHANGE_APART;
    }
    bool same_words = text_equal(change->before->figure.words, change->after->figure.words);
    bool same = change->same_value && same_words;
    return !same_release ? CHANGE_NEW_RELEASE : same ? CHANGE_NONE : CHANGE_REVISED;
}

static void judge_published(const struct side *a, const struct side *b, struct change *change)
{
    const struct figure *before = &a->figure->figure;
    const struct figure *after = &b->figure->figure;
    bool same_release = same_edition(a, b);
    change->reason = source_apart(a, b);
    change->reason = change->reason ? change->reason : area_apart(a, b);
    change->reason = change->reason ? change->reason : occupation_apart(a->figure, b->figure);
    if (!change->reason && !same_release) {
        change->reason = release_apart(a, b, change->id);
    }
    change->same_value = same_value(before, after, change->id);
    change->same_file =
        strcmp(before->release->source->sha256, after->release->source->sha256) == 0;
    change->kind = kind_of_change(change, same_release);
    bool carries = change->kind == CHANGE_NEW_RELEASE || change->kind == CHANGE_REVISED;
    bool numbers = before->unit != UNIT_WORDS && before->unit == after->unit &&
                   before->state == FIGURE_VALUE && after->state == FIGURE_VALUE;
    change->has_difference =
        carries && numbers && decimal_difference(after->value, before->value, &change->difference);
}

static void judge(const struct side *a, const struct side *b, struct change *change)
{
    bool was = a->figure->figure.state != FIGURE_ABSENT;
    bool is = b->figure->figure.state != FIGURE_ABSENT;
    if (was && is) {
        judge_published(a, b, change);
        return;
    }
    change->kind = was ? CHANGE_GONE : is ? CHANGE_APPEARED : CHANGE_NONE;
    change->same_value = !was && !is;
}

struct change compare_with_older(const struct guide *guide, const struct guide_role *role,
                                 enum figure_id id, const struct guide_figure *before,
                                 const struct guide_figure *after)
{
    struct change change = {.role = role->role, .id = id, .before = before, .after = after};
    judge(&(struct side){guide, role, before}, &(struct side){guide, role, after}, &change);
    return change;
}

bool change_is_comparable(const struct change *change)
{
    bool published = change->before->figure.state != FIGURE_ABSENT &&
                     change->after->figure.state != FIGURE_ABSENT;
    return published && change->kind != CHANGE_NEW_SOURCE && change->kind != CHANGE_APART;
}

static const struct guide_role *find_role(const struct guide *guide, struct text id)
{
    for (size_t i = 0; guide && i < guide->role_count; i++) {
        if (text_equal(guide->roles[i].role->id, id)) {
            return &guide->roles[i];
        }
    }
    return NULL;
}

/* The figure of a role, or one that is absent where there is no such role. */
static const struct guide_figure *figure_of(const struct guide_role *role, enum figure_id id)
{
    static const struct guide_figure absent = {.figure = {.state = FIGURE_ABSENT}};
    return role ? &role->figures[id] : &absent;
}

/* Adds the role's figures; one of the two may be NULL. */
static void compare_role(struct side before, struct side after, struct changes *changes)
{
    for (int i = 0; i < FIGURE_IDS; i++) {
        enum figure_id id = (enum figure_id)i;
        before.figure = figure_of(before.role, id);
        after.figure = figure_of(after.role, id);
        struct change *change = &changes->items[changes->count++];
        *change = (struct change){.role = after.role ? after.role->role : before.role->role,
                                  .id = id,
                                  .before = before.figure,
                                  .after = after.figure};
        judge(&before, &after, change);
    }
}

struct changes compare_guides(struct arena *arena, const struct guide *before,
                              const struct guide *after)
{
    size_t roles = (before ? before->role_count : 0) + (after ? after->role_count : 0);
    struct changes changes = {.items = ARENA_ARRAY(arena, roles * FIGURE_IDS + 1, struct change)};
    for (size_t i = 0; after && i < after->role_count; i++) {
        const struct guide_role *role = &after->roles[i];
        const struct guide_role *old = find_role(before, role->role->id);
        compare_role((struct side){before, old, NULL}, (struct side){after, role, NULL}, &changes);
    }
    for (size_t i = 0; before && i < before->role_count; i++) {
        const struct guide_role *role = &before->roles[i];
        if (!find_role(after, role->role->id)) {
            compare_role((struct side){before, role, NULL}, (struct side){after, NULL, NULL},
                         &changes);
        }
    }
    return changes;
}

static struct decimal size_of(struct decimal decimal)
{
    return decimal.digits < 0 ? (struct decimal){-decimal.digits, decimal.places} : decimal;
}

/* Whether the difference reaches the rule: so many points, or so many percent of the old value. */
static bool is_big(const struct change *change, const struct big_change *rule)
{
    struct decimal difference = size_of(change->difference);
    struct decimal before = size_of(change->before->figure.value);
    struct decimal percent;
    struct decimal least;
    if (difference.digits == 0) {
        return false;
    }
    if (rule->points) {
        return decimal_compare(difference, rule->at_least) >= 0;
    }
    if (!decimal_product(difference, decimal_of(100), &percent) ||
        !decimal_product(before, rule->at_least, &least)) {
        return decimal_double(difference) * 100 >=
               decimal_double(before) * decimal_double(rule->at_least);
    }
    return decimal_compare(percent, least) >= 0;
}

void changes_flag(struct changes *changes, const struct reference *reference)
{
    for (size_t i = 0; i < changes->count; i++) {
        struct change *change = &changes->items[i];
        const struct big_change *rule = reference_big_change(reference, change->id);
        change->big = rule && change->has_difference && is_big(change, rule) ? rule : NULL;
    }
}

bool change_breaks_code(const struct change *change)
{
    const struct guide_occupation *a = change->before->occupation;
    const struct guide_occupation *b = change->after->occupation;
    bool both = a && b && a->code && b->code;
    return both && (a->code != b->code || change->reason == APART_EDITION);
}
