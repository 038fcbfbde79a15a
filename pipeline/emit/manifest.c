#include "emit/manifest.h"

#include "base/csv.h"
#include "emit/said.h"

struct manifest manifest_start(struct arena *arena)
{
    struct manifest manifest = {.arena = arena, .csv = {.arena = arena}};
    buffer_add_string(&manifest.csv, "output,sha256,input,input_sha256\n");
    return manifest;
}

static void add_row(struct manifest *manifest, const struct outfile *file,
                    const struct source *input)
{
    csv_add_cell(&manifest->csv, file->name);
    buffer_format(&manifest->csv, ",%s,", file->sha256);
    csv_add_cell(&manifest->csv, text_of(input->file));
    buffer_format(&manifest->csv, ",%s\n", input->sha256);
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

/* A role or guide, and the English file behind its translation. */
static void add_words(struct manifest *manifest, const struct outfile *file,
                      const struct source *source, const struct source *english)
{
    add_row(manifest, file, source);
    if (english) {
        add_row(manifest, file, english);
    }
}

void manifest_add(struct manifest *manifest, const struct outfile *file, const struct guide *guide,
                  const struct releases *releases)
{
    add_row(manifest, file, releases->source);
    add_words(manifest, file, guide->definition->source, guide->definition->english);
    for (size_t i = 0; i < guide->role_count; i++) {
        add_words(manifest, file, guide->roles[i].role->source, guide->roles[i].role->english);
    }
    if (said_source()) {
        add_row(manifest, file, said_source());
    }
    if (guide->office) {
        add_row(manifest, file, guide->office->source);
    }
    if (guide->office && guide->office->logo) {
        add_row(manifest, file, guide->office->logo);
    }
    for (size_t i = 0; i < releases->count; i++) {
        const struct release *release = &releases->items[i];
        if (stands_behind_all(release->kind) || is_source(guide, release)) {
            add_row(manifest, file, release->source);
        }
    }
}

static bool is_written_now(const struct outfolder *folder, struct text name)
{
    for (size_t i = 0; i < folder->count; i++) {
        if (text_equal(folder->items[i]->name, name)) {
            return true;
        }
    }
    return false;
}

void manifest_keep(struct manifest *manifest, struct text earlier, const struct outfolder *folder)
{
    text_cut(&earlier, '\n'); /* the header */
    while (earlier.len) {
        struct text row = text_cut(&earlier, '\n');
        struct text rest = row;
        struct text name = text_cut(&rest, ','); /* names of outputs need no quotes: see file-id */
        if (name.len && rest.len && !is_written_now(folder, name) &&
            outfolder_holds(folder, name)) {
            buffer_add(&manifest->csv, row);
            buffer_add_char(&manifest->csv, '\n');
        }
    }
}

bool manifest_write(const struct manifest *manifest, struct outfolder *folder)
{
    struct outfile *file = outfile_new(folder, TEXT("manifest.csv"));
    return file && outfile_write(folder, file, buffer_text(&manifest->csv));
}
