#include "validate/identify.h"

#include "read/encoding.h"

/* What can be told by a header; the OEWS files are told apart by their content. */
static const struct {
    enum release_kind kind;
    const struct layout *layout;
} layouts[] = {
    {RELEASE_PROJECTIONS, &projections_layout},
    {RELEASE_OEWS, &oews_layout},
    {RELEASE_OOH, &ooh_layout},
    {RELEASE_SALARY, &survey_layout},
    {RELEASE_STATE_PROJECTIONS, &state_projections_layout},
    {RELEASE_CROSSWALK, &crosswalk_layout},
    {RELEASE_STRUCTURE, &structure_layout},
    {RELEASE_INSTITUTIONS, &institutions_layout},
    {RELEASE_COMPLETIONS, &completions_layout},
    {RELEASE_CIP_SOC, &cip_soc_layout},
    {RELEASE_WAGE_BOUNDS, &wage_bounds_layout},
    {RELEASE_GROWTH_WORDS, &growth_words_layout},
    {RELEASE_EDUCATION_LEVELS, &education_levels_layout},
    {RELEASE_CALENDAR, &calendar_layout},
    {RELEASE_RHYTHM, &rhythm_layout},
    {RELEASE_BIG_CHANGES, &big_changes_layout},
    {RELEASE_GROWTH_AVERAGES, &growth_averages_layout},
};

enum { LAYOUTS = sizeof layouts / sizeof *layouts };

/* The layout whose required columns are all there and of which most are; or LAYOUTS, and then
 * `*nearest` is the one that lacks least. */
static size_t find_layout(const struct table *table, size_t *nearest)
{
    size_t best = LAYOUTS;
    size_t most = 0;
    long least = -1000;
    *nearest = 0;
    for (size_t i = 0; i < LAYOUTS; i++) {
        struct layout_fit fit = layout_measure(layouts[i].layout, table);
        long score = 3 * (long)fit.matched - (long)fit.missing;
        if (score > least) {
            least = score;
            *nearest = i;
        }
        bool mostly = layouts[i].layout->flags & LAYOUT_OPEN || fit.matched >= fit.extra;
        if (fit.missing == 0 && mostly && fit.matched > most) {
            most = fit.matched;
            best = i;
        }
    }
    return best;
}

/* The first column whose cells are occupation codes, some of them turned into dates: then how many.
 */
static size_t count_damaged_codes(struct table *table)
{
    enum { FEW = 20 };
    size_t codes[FEW] = {0};
    size_t damaged[FEW] = {0};
    soc_code code;
    for (struct record record; table_next(table, &record);) {
        for (size_t i = 0; i < record.count && i < FEW; i++) {
            codes[i] += soc_parse(record.cells[i], &code);
            damaged[i] += soc_is_damaged(record.cells[i]);
        }
    }
    for (size_t i = 0; i < FEW; i++) {
        if (codes[i] && damaged[i]) {
            return damaged[i];
        }
    }
    return 0;
}

static void add_name(struct buffer *list, struct text name)
{
    buffer_format(list, "%s'%.*s'", list->len ? ", " : "", TEXT_ARG(name));
}

/* Notes which columns the nearest layout lacks, and which it does not know. */
static void note_difference(const struct binding *binding, struct place place, struct diags *diags)
{
    const struct layout *layout = binding->layout;
    const struct record *header = table_header(binding->table);
    struct buffer missing = {.arena = diags->arena};
    struct buffer extra = {.arena = diags->arena};
    for (size_t i = 0; i < layout->count; i++) {
        if (layout->columns[i].required && binding->at[i] == LAYOUT_ABSENT) {
            add_name(&missing, text_of(layout->columns[i].name));
        }
    }
    for (size_t i = 0; i < header->count; i++) {
        if (!binding_has(binding, i)) {
            add_name(&extra, header->cells[i]);
        }
    }
    diag_note(diags, place, "missing: %.*s", TEXT_ARG(buffer_text(&missing)));
    if (extra.len) {
        diag_note(diags, place, "not known there: %.*s", TEXT_ARG(buffer_text(&extra)));
    }
}

/* The layout that comes nearest, what it lacks, and what it does not know. */
static void report_unknown(const struct source *source, struct table *table, size_t nearest,
                           struct diags *diags)
{
    struct place place = table_record_place(table, table_header(table));
    const struct layout *layout = layouts[nearest].layout;
    if (layout_measure(layout, table).matched == 0) {
        diag_error(diags, place, "file-unknown", "the header is of no known kind of file");
    } else {
        struct binding binding;
        struct diags unread = {.arena = diags->arena};
        layout_bind(layout, table, &binding, &unread);
        diag_error(diags, place, "file-unknown",
                   "the header is of no known kind of file; nearest is %s", layout->name);
        note_difference(&binding, place, diags);
    }
    diag_hint(diags, "input/README.md lists the kinds and their columns");
    size_t damaged = count_damaged_codes(table);
    if (damaged) {
        diag_error(diags, place_of_file(source), "soc-date",
                   "%zu record%s lost: a spreadsheet turned codes into dates", damaged,
                   damaged == 1 ? "" : "s");
        diag_hint(diags, "different codes become the same date, so nobody can turn them back; "
                         "download the file again");
    }
}

/* What the rows of an OEWS file cover. */
struct coverage {
    size_t areas; /* changes of area: files are sorted by it */
    bool beyond_nation;
    bool industries;
};

/* The header's column of this name, or count. */
static size_t find_header(const struct table *table, const char *simple)
{
    const struct record *header = table_header(table);
    for (size_t i = 0; i < header->count; i++) {
        if (text_is_ignoring_case(header->cells[i], simple)) {
            return i;
        }
    }
    return header->count;
}

static struct text cell_or_empty(const struct record *record, size_t column)
{
    return column < record->count ? record->cells[column] : TEXT("");
}

static struct coverage survey_oews(struct arena *arena, struct table *table)
{
    size_t title = find_header(table, "AREA_TITLE");
    size_t code = find_header(table, "AREA");
    size_t industry = find_header(table, "NAICS");
    struct coverage coverage = {0};
    struct text latest = {"", 0};
    for (struct record record; table_next(table, &record);) {
        struct text area = cell_or_empty(&record, title);
        struct text number = cell_or_empty(&record, code);
        struct text naics = cell_or_empty(&record, industry);
        if (!text_equal(area, latest)) {
            coverage.areas++;
            latest = text_copy(arena, area);
            coverage.beyond_nation =
                coverage.beyond_nation || (number.len ? !text_is(number, "99") : true);
        }
        coverage.industries =
            coverage.industries || (naics.len && !text_is(naics, "000000") && !text_is(naics, "0"));
    }
    return coverage;
}

static bool is_year(struct text text)
{
    struct decimal year;
    return text.len == 4 && decimal_parse(text, &year) && !year.places && year.digits >= 1997 &&
           year.digits <= 2099;
}

/* "…M2023…" in a file's name is BLS's mark of May 2023, "…2023-05…" is ours; nothing inside an OEWS
 * file says it. */
static struct text period_of_name(struct arena *arena, struct text name)
{
    for (size_t i = 0; i < name.len; i++) {
        bool gap = i + 1 < name.len && name.at[i + 1] == '_'; /* "all_data_M_2024" */
        struct text after = text_part(name, i + 1 + gap, i + 5 + gap);
        struct text here = text_part(name, i, i + 4);
        if ((name.at[i] == 'M' || name.at[i] == 'm') && is_year(after)) {
            return text_format(arena, "May %.*s", TEXT_ARG(after));
        }
        if (is_year(here) && text_is(text_part(name, i + 4, i + 7), "-05")) {
            return text_format(arena, "May %.*s", TEXT_ARG(here));
        }
    }
    return TEXT("");
}

static struct text period_of_years(struct arena *arena, const int years[YEARS])
{
    return text_format(arena, "%d-%02d", years[YEAR_BASE], years[YEAR_PROJECTED] % 100);
}

/* The years stand in the header of projections and of some tables of Handbook figures (D10). */
static void describe_by_header(struct arena *arena, const struct table *table,
                               const struct layout *layout, struct identity *identity)
{
    struct binding binding;
    struct diags unread = {.arena = arena};
    layout_bind(layout, table, &binding, &unread);
    if (binding.years[YEAR_BASE] && binding.years[YEAR_PROJECTED]) {
        identity->release->period = period_of_years(arena, binding.years);
        identity->period_from = TEXT("the header");
        identity->wage_year = binding.years[YEAR_WAGE];
        identity->edition = soc_edition_of(binding.years[YEAR_BASE]);
        identity->has_edition = true;
    }
}

static void describe_oews(struct arena *arena, struct table *table, struct identity *identity)
{
    struct release *release = identity->release;
    bool by_area = find_header(table, "AREA_TITLE") < table_header(table)->count;
    struct coverage coverage = survey_oews(arena, table);
    identity->areas = by_area ? coverage.areas : 0;
    if (coverage.industries) {
        identity->kind = RELEASE_OEWS_INDUSTRIES;
    } else if (by_area && coverage.beyond_nation) {
        identity->kind = RELEASE_OEWS_AREAS;
    }
    bool given = identity->period_given.len > 0;
    release->period = given ? identity->period_given : period_of_name(arena, release->file);
    if (release->period.len) { /* a name is no proof, but all there is */
        identity->period_from = given ? TEXT("what was said") : TEXT("the file's name");
        identity->edition = soc_edition_of(release_year(release));
        identity->has_edition = true;
    }
}

/* Where the header names no period, the one that was said stands. */
static void take_given_period(struct identity *identity)
{
    struct release *release = identity->release;
    if (!release->period.len && identity->period_given.len) {
        release->period = identity->period_given;
        identity->period_from = TEXT("what was said");
    }
}

/* Kind, period and edition; the rest comes from the reading. */
static void describe(struct arena *arena, struct table *table, size_t layout,
                     struct identity *identity)
{
    identity->kind = layouts[layout].kind;
    if (identity->kind == RELEASE_OEWS) {
        describe_oews(arena, table, identity);
    } else {
        describe_by_header(arena, table, layouts[layout].layout, identity);
        take_given_period(identity);
    }
    identity->release->kind = identity->kind;
}

static bool is_there(const struct inputs *found, const struct identity *identity, soc_code code)
{
    return identity->kind == RELEASE_PROJECTIONS
               ? projections_find(&found->projections[0], code) != NULL
               : oews_find(&found->oews[0], code) != NULL;
}

static void list_if_missing(struct arena *arena, const struct inputs *found,
                            const struct role *role, enum family family, struct identity *identity)
{
    const struct stand_in *stand_in = role->stand_ins[family];
    soc_code code = stand_in ? stand_in->codes[identity->edition] : 0;
    if (!code || is_there(found, identity, code)) {
        return;
    }
    struct missing_occupation missing = {role, code};
    identity->missing =
        arena_grow(arena, identity->missing, identity->missing_count, sizeof missing);
    identity->missing[identity->missing_count++] = missing;
}

/* D19: a filtered screen exports fewer rows under the same name. */
static void list_missing(struct arena *arena, const struct inputs *inputs,
                         const struct inputs *found, struct identity *identity)
{
    bool outlook = identity->kind == RELEASE_PROJECTIONS;
    bool national = outlook || identity->kind == RELEASE_OEWS;
    for (size_t i = 0; national && identity->has_edition && i < inputs->roles.count; i++) {
        const struct role *role = &inputs->roles.items[i];
        list_if_missing(arena, found, role, outlook ? FAMILY_OUTLOOK : FAMILY_WAGES, identity);
        if (outlook && role->stand_ins[FAMILY_ENTRY] != role->stand_ins[FAMILY_OUTLOOK]) {
            list_if_missing(arena, found, role, FAMILY_ENTRY, identity);
        }
    }
}

/* Reads the file as the release that it would be filed as. */
static bool read_whole(const struct inputs *inputs, struct diags *diags, struct identity *identity)
{
    struct inputs found = {
        .reference = inputs->reference, .roles = inputs->roles, .wanted = inputs->wanted};
    struct reading reading = {.arena = diags->arena,
                              .diags = diags,
                              .release = identity->release,
                              .wanted = &inputs->wanted,
                              .account = &identity->account};
    inputs_make_room(diags->arena, 1, &found);
    bool good = inputs_read_release(&found, &reading);
    if (good) {
        list_missing(diags->arena, inputs, &found, identity);
    }
    return good;
}

const struct layout *identify_layout(enum release_kind kind)
{
    bool oews = kind == RELEASE_OEWS_AREAS || kind == RELEASE_OEWS_INDUSTRIES;
    for (size_t i = 0; i < LAYOUTS; i++) {
        if (layouts[i].kind == (oews ? RELEASE_OEWS : kind)) {
            return layouts[i].layout;
        }
    }
    return NULL;
}

/* OEWS files cannot be read without their May, since the bound that '#' stands for hangs on it
 * (D2); and what somebody said must not contradict the header (D10). */
static bool check_period(const struct source *source, const struct identity *identity,
                         struct diags *diags)
{
    struct text given = identity->period_given;
    struct text period = identity->release->period;
    if (identify_layout(identity->kind) == &oews_layout && !period.len) {
        diag_error(diags, place_of_file(source), "file-period",
                   "neither the file nor its name says of which May it is");
        diag_hint(diags, "give it its name back, such as national_M2024_dl.csv, or say it with "
                         "--period 'May 2024'");
        return false;
    }
    if (given.len && !text_equal(given, period)) {
        diag_error(diags, place_of_file(source), "file-period", "the header says %.*s, not '%.*s'",
                   TEXT_ARG(period), TEXT_ARG(given));
        diag_hint(diags, "leave --period out, or take the other file");
        return false;
    }
    return true;
}

bool identify(const struct inputs *inputs, const struct source *source, struct diags *diags,
              struct identity *identity, bool *known)
{
    struct arena *arena = diags->arena;
    struct diags quiet = {.arena = arena};
    size_t nearest;
    *identity = (struct identity){.period_given = identity->period_given,
                                  .release = ARENA_NEW(arena, struct release)};
    *known = false;
    /* a look at the header; what is wrong with the bytes is said by the reading that follows */
    struct table *table = table_open(arena, encoding_to_utf8(arena, source, &quiet), diags);
    if (!table) {
        return false;
    }
    size_t layout = find_layout(table, &nearest);
    identity->release->file = text_of(source->file);
    identity->release->source = source;
    *known = layout < LAYOUTS;
    if (*known) {
        table_set_quiet(table);
        describe(arena, table, layout, identity);
    } else {
        report_unknown(source, table, nearest, diags);
    }
    table_close(table);
    return *known && check_period(source, identity, diags) && read_whole(inputs, diags, identity);
}
