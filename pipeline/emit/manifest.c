#include "emit/manifest.h"

#include "base/csv.h"
#include "emit/said.h"

#include <stdlib.h>

static const char HEADER[] = "output,sha256,input,input_sha256,made_by\n";

/* The rows of one output on their way. */
struct listing {
    struct buffer *rows;
    struct text name;
    const char *sha256;
    struct text as_of; /* empty once it has been said, on the first row */
};

/* The last cell: another version, or the same as of another day, may make it otherwise. */
static void add_row(struct listing *listing, const struct source *input)
{
    struct buffer *rows = listing->rows;
    csv_add_cell(rows, listing->name);
    buffer_format(rows, ",%s,", listing->sha256);
    csv_add_cell(rows, text_of(input->file));
    buffer_format(rows, ",%s,", input->sha256);
    if (listing->as_of.len) {
        buffer_format(rows, "careerguide " CAREERGUIDE_VERSION " as of %.*s",
                      TEXT_ARG(listing->as_of));
        listing->as_of = TEXT("");
    }
    buffer_add_char(rows, '\n');
}

/* Tables and lists that stand behind every figure, though no figure names them. */
static bool stands_behind_all(enum release_kind kind)
{
    return kind == RELEASE_WAGE_BOUNDS || kind == RELEASE_GROWTH_WORDS ||
           kind == RELEASE_EDUCATION_LEVELS || kind == RELEASE_CROSSWALK ||
           kind == RELEASE_BIG_CHANGES;
}

static bool is_source(const struct guide *guide, const struct release *release)
{
    for (size_t i = 0; i < guide->source_count; i++) {
        if (guide->sources[i] == release) {
            return true;
        }
    }
    return false;
}

/* A file, and the other one behind it, where there is one: the English behind a translation. */
static void list(struct listing *listing, const struct source *source, const struct source *behind)
{
    add_row(listing, source);
    if (behind) {
        add_row(listing, behind);
    }
}

void manifest_list(struct buffer *rows, struct text name, const char *sha256,
                   const struct guide *guide, const struct releases *releases)
{
    struct listing listing = {rows, name, sha256, guide->as_of};
    list(&listing, releases->source, guide->definition->source);
    if (guide->definition->english) {
        list(&listing, guide->definition->english, NULL);
    }
    for (size_t i = 0; i < guide->role_count; i++) {
        list(&listing, guide->roles[i].role->source, guide->roles[i].role->english);
    }
    if (said_source()) {
        list(&listing, said_source(), NULL);
    }
    if (guide->office) {
        list(&listing, guide->office->source, guide->office->logo);
    }
    for (size_t i = 0; i < releases->count; i++) {
        const struct release *release = &releases->items[i];
        if (stands_behind_all(release->kind) || is_source(guide, release)) {
            list(&listing, release->source, NULL);
        }
    }
}

static int compare_entries(const void *a, const void *b)
{
    const struct manifest_entry *x = a;
    const struct manifest_entry *y = b;
    return text_compare(x->name, y->name);
}

struct manifest manifest_read(struct arena *arena, struct text csv)
{
    struct manifest manifest = {0};
    text_cut(&csv, '\n'); /* the header */
    while (csv.len) {
        struct text rest = csv;
        struct text row = text_cut(&rest, '\n');
        struct text cells = row;
        struct text name = text_cut(&cells, ','); /* names of outputs need no quotes: see file-id */
        struct manifest_entry *last = manifest.count ? &manifest.entries[manifest.count - 1] : NULL;
        size_t taken = csv.len - rest.len;
        if (last && text_equal(last->name, name)) {
            last->rows.len += taken;
        } else if (name.len && cells.len) {
            manifest.entries =
                arena_grow(arena, manifest.entries, manifest.count, sizeof *manifest.entries);
            manifest.entries[manifest.count++] =
                (struct manifest_entry){name, text_cut(&cells, ','), text_part(csv, 0, taken)};
        }
        csv = rest;
    }
    manifest_sort(&manifest);
    return manifest;
}

void manifest_sort(struct manifest *manifest)
{
    if (manifest->count) {
        qsort(manifest->entries, manifest->count, sizeof *manifest->entries, compare_entries);
    }
}

const struct manifest_entry *manifest_find(const struct manifest *manifest, struct text name)
{
    struct manifest_entry key = {.name = name};
    return manifest->count ? bsearch(&key, manifest->entries, manifest->count,
                                     sizeof *manifest->entries, compare_entries)
                           : NULL;
}

static size_t length_of(const struct manifest *manifest)
{
    size_t length = 0;
    for (size_t i = 0; i < manifest->count; i++) {
        length += manifest->entries[i].rows.len;
    }
    return length;
}

struct text manifest_merge(struct arena *arena, const struct manifest *earlier,
                           const struct manifest *now, const struct outfolder *folder)
{
    struct buffer csv = {.arena = arena};
    buffer_room(&csv, length_of(earlier) + length_of(now) + sizeof HEADER);
    buffer_add_string(&csv, HEADER);
    size_t i = 0;
    size_t j = 0;
    while (i < earlier->count || j < now->count) {
        int order = i == earlier->count ? 1
                    : j == now->count
                        ? -1
                        : text_compare(earlier->entries[i].name, now->entries[j].name);
        if (order >= 0) {
            buffer_add(&csv, now->entries[j++].rows);
            i += order == 0;
        } else {
            if (outfolder_holds(folder, earlier->entries[i].name)) {
                buffer_add(&csv, earlier->entries[i].rows);
            }
            i++;
        }
    }
    return buffer_text(&csv);
}
