#include "read/release.h"

#include "read/release_columns.h"

#include <string.h>

static const char *const kind_names[RELEASE_KINDS] = {
    [RELEASE_PROJECTIONS] = "projections",
    [RELEASE_OEWS] = "oews",
    [RELEASE_OEWS_AREAS] = "oews-areas",
    [RELEASE_OEWS_INDUSTRIES] = "oews-industries",
    [RELEASE_OOH] = "ooh",
    [RELEASE_SALARY] = "salary",
    [RELEASE_STATE_PROJECTIONS] = "state-projections",
    [RELEASE_CROSSWALK] = "soc-crosswalk",
    [RELEASE_STRUCTURE] = "soc-structure",
    [RELEASE_INSTITUTIONS] = "institutions",
    [RELEASE_COMPLETIONS] = "completions",
    [RELEASE_CIP_SOC] = "cip-soc",
    [RELEASE_WAGE_BOUNDS] = "wage-bounds",
    [RELEASE_GROWTH_WORDS] = "growth-words",
    [RELEASE_EDUCATION_LEVELS] = "education-levels",
    [RELEASE_CALENDAR] = "calendar",
    [RELEASE_RHYTHM] = "rhythm",
    [RELEASE_BIG_CHANGES] = "big-changes",
    [RELEASE_GROWTH_AVERAGES] = "growth-averages",
};

const char *release_kind_name(enum release_kind kind)
{
    return kind_names[kind];
}

enum release_kind release_kind_of(struct text name)
{
    for (int i = 0; i < RELEASE_KINDS; i++) {
        if (text_is(name, kind_names[i])) {
            return (enum release_kind)i;
        }
    }
    return RELEASE_KINDS;
}

static int number_at(struct text text, size_t at, size_t digits)
{
    int value = 0;
    for (size_t i = at; i < at + digits; i++) {
        if (i >= text.len || text.at[i] < '0' || text.at[i] > '9') {
            return -1;
        }
        value = value * 10 + (text.at[i] - '0');
    }
    return value;
}

bool release_is_day(struct text text)
{
    static const int days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (text.len != 10 || text.at[4] != '-' || text.at[7] != '-') {
        return false;
    }
    int year = number_at(text, 0, 4);
    int month = number_at(text, 5, 2);
    int day = number_at(text, 8, 2);
    if (year < 1900 || month < 1 || month > 12 || day < 1) {
        return false;
    }
    bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
    return day <= days[month - 1] + (month == 2 && leap);
}

int release_year(const struct release *release)
{
    struct text period = release->period;
    for (size_t at = 0; at + 4 <= period.len; at++) {
        int year = number_at(period, at, 4);
        if (year > 0) {
            return year;
        }
    }
    return 0;
}

/* "oews" and "May 2024" become "oews-may-2024". */
static struct text id_of(struct arena *arena, const struct release *release)
{
    struct buffer id = {.arena = arena};
    buffer_add_string(&id, kind_names[release->kind]);
    buffer_add_string(&id, release->period.len ? "-" : "");
    for (size_t i = 0; i < release->period.len; i++) {
        char c = release->period.at[i];
        buffer_add_char(&id, c == ' ' ? '-' : c >= 'A' && c <= 'Z' ? (char)(c - 'A' + 'a') : c);
    }
    return buffer_text(&id);
}

static bool check_day(const struct binding *binding, const struct record *record, size_t column,
                      struct diags *diags)
{
    struct text day = binding_cell(binding, record, column);
    if (release_is_day(day)) {
        return true;
    }
    diag_error(diags, binding_place(binding, record, column), "releases-day", "'%.*s' is not a day",
               TEXT_ARG(day));
    diag_hint(diags, "write the day as 2025-08-28");
    return false;
}

/* The path must stay inside the input folder. */
static bool check_file(const struct binding *binding, const struct record *record,
                       struct diags *diags)
{
    bool good = infile_is_inside(binding_cell(binding, record, FILE_NAME));
    if (!good) {
        diag_error(diags, binding_place(binding, record, FILE_NAME), "releases-file",
                   "'%.*s' is not a file of the input folder",
                   TEXT_ARG(binding_cell(binding, record, FILE_NAME)));
        diag_hint(diags, "write the path from the input folder, like bls/projections-2024-34.csv");
    }
    return good;
}

/* What a citation cannot do without. */
static bool check_words(const struct binding *binding, const struct record *record,
                        struct diags *diags)
{
    if (binding_cell(binding, record, TITLE).len == 0) {
        diag_error(diags, binding_place(binding, record, TITLE), "releases-title",
                   "a release without a title");
        diag_hint(diags, "write how it shall be cited");
        return false;
    }
    struct text published = binding_cell(binding, record, PUBLISHED);
    struct text retrieved = binding_cell(binding, record, RETRIEVED);
    if (text_compare(published, retrieved) > 0) {
        diag_error(diags, binding_place(binding, record, PUBLISHED), "releases-day",
                   "published on '%.*s', after it was retrieved on %.*s", TEXT_ARG(published),
                   TEXT_ARG(retrieved));
        diag_hint(diags, "correct the one that is wrong");
        return false;
    }
    return true;
}

/* A file that is filed with its hash must still be the one that was filed (D11). */
static bool check_hash(const struct release *release, struct diags *diags)
{
    const struct source *source = release->source;
    struct text filed = release->filed_sha256;
    if (filed.len == 0 || text_is_ignoring_case(filed, source->sha256)) {
        return true;
    }
    diag_error(diags, release->sha256_place, "releases-hash",
               "'%s' is not the file that was filed: its SHA-256 is %s", source->name,
               source->sha256);
    diag_hint(diags, "bring the filed file back, or take the row out and file this one with "
                     "'careerguide refresh'");
    return false;
}

/* It is worked out meanwhile, see releases_check_hashes. */
static bool is_unhashed(const struct release *release)
{
    return !*release->source->sha256;
}

static bool read_row(struct infolder *folder, const struct binding *binding,
                     const struct record *record, struct release *release)
{
    struct text kind = binding_cell(binding, record, KIND);
    release->kind = release_kind_of(kind);
    if (release->kind == RELEASE_KINDS) {
        diag_error(folder->diags, binding_place(binding, record, KIND), "releases-kind",
                   "'%.*s' is not a kind of release", TEXT_ARG(kind));
        diag_hint(folder->diags, "input/README.md lists the kinds");
        return false;
    }
    struct text *const members[] = {
        [FILE_NAME] = &release->file,      [PUBLISHER] = &release->publisher,
        [TITLE] = &release->title,         [PERIOD] = &release->period,
        [PUBLISHED] = &release->published, [RETRIEVED] = &release->retrieved,
        [ADDRESS] = &release->address,     [TERMS] = &release->terms,
        [NOTE] = &release->note,           [SHA256] = &release->filed_sha256};
    for (size_t i = 0; i < sizeof members / sizeof *members; i++) {
        if (members[i]) {
            *members[i] = text_copy(folder->arena, binding_cell(binding, record, i));
        }
    }
    release->verified = text_is(binding_cell(binding, record, VERIFIED), "yes");
    release->place = table_record_place(binding->table, record);
    release->sha256_place = binding_place(binding, record, SHA256);
    release->publisher_place = binding_place(binding, record, PUBLISHER);
    release->id = id_of(folder->arena, release);
    bool days = check_day(binding, record, PUBLISHED, folder->diags);
    days = check_day(binding, record, RETRIEVED, folder->diags) && days;
    bool good = days && check_words(binding, record, folder->diags);
    if (!check_file(binding, record, folder->diags)) {
        return false;
    }
    release->source = infile_read(folder, release->file, binding_place(binding, record, FILE_NAME));
    good = good && release->source;
    return good && (is_unhashed(release) || check_hash(release, folder->diags));
}

/* States, metropolitan areas and others may come in files of their own: then the second one of a
 * period is "oews-areas-may-2023-2". */
static void number_id(struct arena *arena, const struct releases *releases, struct release *release)
{
    size_t same = 1;
    for (size_t i = 0; i < releases->count && release->kind == RELEASE_OEWS_AREAS; i++) {
        same += releases->items[i].kind == release->kind &&
                text_equal(releases->items[i].period, release->period);
    }
    if (same > 1) {
        release->id = text_format(arena, "%.*s-%zu", TEXT_ARG(release->id), same);
    }
}

static bool report_same_file(const struct release *earlier, const struct release *release,
                             struct diags *diags)
{
    if (strcmp(earlier->source->sha256, release->source->sha256) != 0) {
        return false;
    }
    diag_error(diags, release->place, "releases-same-file", "'%.*s' holds the same bytes as '%.*s'",
               TEXT_ARG(release->file), TEXT_ARG(earlier->file));
    diag_hint(diags, "one file is one release: file the right one here");
    diag_note(diags, earlier->place, "filed here too");
    return true;
}

static bool report_same_release(const struct releases *releases, const struct release *release,
                                struct diags *diags)
{
    for (size_t i = 0; i < releases->count; i++) {
        if (text_equal(releases->items[i].id, release->id)) {
            diag_error(diags, release->place, "releases-twice", "%s '%.*s' is filed twice",
                       kind_names[release->kind], TEXT_ARG(release->period));
            diag_hint(diags, "keep one row for each kind and period");
            diag_note(diags, releases->items[i].place, "first here");
            return true;
        }
        if (!is_unhashed(release) && report_same_file(&releases->items[i], release, diags)) {
            return true;
        }
    }
    return false;
}

bool releases_read(struct infolder *folder, struct releases *releases)
{
    *releases = (struct releases){0};
    const struct source *source = infile_read(folder, TEXT("releases.csv"), (struct place){0});
    releases->source = source;
    struct table *table = source ? table_open(folder->arena, source, folder->diags) : NULL;
    struct binding binding;
    bool good = table && layout_bind(&releases_layout, table, &binding, folder->diags);
    bool bound = good;
    for (struct record record; bound && table_next(table, &record);) {
        struct release release = {0};
        bool whole = read_row(folder, &binding, &record, &release);
        if (whole) {
            number_id(folder->arena, releases, &release);
        }
        if (!whole || report_same_release(releases, &release, folder->diags)) {
            good = false;
            continue;
        }
        releases->items =
            arena_grow(folder->arena, releases->items, releases->count, sizeof release);
        releases->items[releases->count++] = release;
    }
    good = good && table_refused(table) == 0;
    table_close(table);
    return good;
}

bool releases_check_hashes(struct infolder *folder, const struct releases *releases)
{
    bool good = true;
    infile_finish_hashes(folder);
    for (size_t i = 0; i < releases->count; i++) {
        const struct release *release = &releases->items[i];
        bool large = release->source->mapped; /* the others had their hashes from the beginning */
        good = (!large || check_hash(release, folder->diags)) && good;
        for (size_t j = 0; j < i; j++) {
            const struct release *earlier = &releases->items[j];
            bool looked_at = !large && !earlier->source->mapped;
            good = (looked_at || !report_same_file(earlier, release, folder->diags)) && good;
        }
    }
    return good;
}

void release_warn_unnamed(const struct release *release, struct diags *diags)
{
    if (release->publisher.len == 0) {
        diag_warning(diags, release->publisher_place, "releases-publisher",
                     "'%.*s' names no publisher", TEXT_ARG(release->file));
        diag_hint(diags, "guides print 'source not named' beside its figures");
    }
}

/* "bls" of "bls/projections-2024-34.csv"; empty for a file that lies in the input folder itself. */
static struct text folder_of(struct text file)
{
    size_t slash = file.len;
    while (slash > 0 && file.at[slash - 1] != '/') {
        slash--;
    }
    return text_part(file, 0, slash ? slash - 1 : 0);
}

static bool is_filed(const struct releases *releases, struct text file)
{
    for (size_t i = 0; i < releases->count; i++) {
        if (text_equal(releases->items[i].file, file)) {
            return true;
        }
    }
    return false;
}

static void warn_of_folder(struct infolder *folder, const struct releases *releases,
                           struct text subfolder)
{
    size_t count;
    struct text *names =
        infile_list(folder, text_terminated(folder->arena, subfolder), ".csv", &count);
    for (size_t i = 0; i < count; i++) {
        struct text file =
            text_format(folder->arena, "%.*s/%.*s", TEXT_ARG(subfolder), TEXT_ARG(names[i]));
        if (!is_filed(releases, file)) {
            diag_warning(folder->diags, place_of_file(releases->source), "releases-unfiled",
                         "'%.*s' has no row: nothing reads it", TEXT_ARG(file));
            diag_hint(folder->diags, "file it with 'careerguide refresh', or remove it");
        }
    }
}

void releases_warn_unfiled(struct infolder *folder, const struct releases *releases)
{
    for (size_t i = 0; i < releases->count; i++) {
        struct text subfolder = folder_of(releases->items[i].file);
        bool seen = subfolder.len == 0; /* the list itself lies there */
        for (size_t j = 0; j < i; j++) {
            seen = seen || text_equal(folder_of(releases->items[j].file), subfolder);
        }
        if (!seen) {
            warn_of_folder(folder, releases, subfolder);
        }
    }
}
