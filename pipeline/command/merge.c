/* careerguide merge: puts the tables of a build's parts together. */
#include "command/shards.h"
#include "emit/catalogue_page.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

bool shards_is_part(const struct run *run)
{
    return run->options.shards > 0;
}

static struct text part_name(struct arena *arena, const char *table, size_t part, size_t count)
{
    return text_format(arena, "%s-%zu-of-%zu.csv", table, part, count);
}

struct text shards_name(struct run *run, const char *table)
{
    return shards_is_part(run)
               ? part_name(&run->arena, table, run->options.shard, run->options.shards)
               : text_format(&run->arena, "%s.csv", table);
}

/* How many parts the build was split into, by the names of the parts that are there; 0 where there
 * are none, or after an error: parts of two splits. */
static size_t count_parts(struct run *run, struct infolder *folder)
{
    size_t found = 0;
    size_t parts = 0;
    struct text *names = infile_list(folder, ".", ".csv", &found);
    for (size_t i = 0; i < found; i++) {
        size_t part;
        size_t count;
        char end;
        bool is_part = sscanf(text_terminated(&run->arena, names[i]), "manifest-%3zu-of-%3zu.cs%c",
                              &part, &count, &end) == 3 &&
                       count > 0;
        if (is_part && parts && parts != count) {
            diag_error(&run->diags, (struct place){0}, "merge-parts",
                       "'%s' holds parts of a build in %zu and of one in %zu", run->outfolder.path,
                       parts, count);
            diag_hint(&run->diags, "remove the tables of the one that you do not want");
            return 0;
        }
        parts = is_part ? count : parts;
    }
    if (!parts && !run->diags.errors) {
        diag_error(&run->diags, (struct place){0}, "merge-parts", "'%s' holds no part of a build",
                   run->outfolder.path);
        diag_hint(&run->diags, "'careerguide build --shard 1/4' makes the first of four");
    }
    return parts;
}

/* What the parts list, put together. */
struct merging {
    struct run *run;
    struct infolder folder;
    struct buffer rows; /* of the manifests, behind a line that stands for their header */
    struct catalogue catalogue;
};

static bool take_part(struct merging *merging, size_t part, size_t count)
{
    struct run *run = merging->run;
    struct text names[] = {part_name(&run->arena, "manifest", part, count),
                           part_name(&run->arena, "catalogue", part, count)};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (!infile_exists(&merging->folder, names[i])) {
            diag_error(&run->diags, (struct place){0}, "merge-missing", "there is no '%.*s'",
                       TEXT_ARG(names[i]));
            diag_hint(&run->diags, "run 'careerguide build --shard %zu/%zu' first, and to its end",
                      part, count);
            return false;
        }
    }
    const struct source *manifest = infile_read(&merging->folder, names[0], (struct place){0});
    const struct source *catalogue = infile_read(&merging->folder, names[1], (struct place){0});
    if (!manifest || !catalogue || !catalogue_read(&merging->catalogue, catalogue, &run->diags)) {
        return false;
    }
    struct text rows = manifest->bytes;
    text_cut(&rows, '\n');
    buffer_add(&merging->rows, rows);
    return true;
}

static bool write_tables(struct merging *merging)
{
    struct run *run = merging->run;
    struct manifest earlier = manifest_read(&run->arena, run_earlier_manifest(run));
    struct manifest now = manifest_read(&run->arena, buffer_text(&merging->rows));
    catalogue_keep(&merging->catalogue, run_earlier(run, TEXT("catalogue.csv")), &run->outfolder);
    return catalogue_write(&merging->catalogue, TEXT("catalogue.csv"), &run->outfolder) &&
           catalogue_page_write(&merging->catalogue, &run->outfolder) &&
           run_write_manifest(run, &earlier, &now) && !run_refused(run) &&
           outfolder_commit(&run->outfolder);
}

/* The tables are in place, and hold what the parts' held. */
static void remove_parts(struct run *run, size_t count)
{
    static const char *const tables[] = {"manifest", "catalogue"};
    for (size_t i = 0; i < 2 * count; i++) {
        struct text name = part_name(&run->arena, tables[i % 2], i / 2 + 1, count);
        struct text path = text_format(&run->arena, "%s/%.*s", run->outfolder.path, TEXT_ARG(name));
        if (unlink(text_terminated(&run->arena, path)) != 0) {
            diag_warning(&run->diags, (struct place){0}, "merge-left", "cannot remove '%.*s': %s",
                         TEXT_ARG(path), strerror(errno));
            diag_hint(&run->diags, "all it lists is merged: remove it by hand");
        }
    }
}

enum status command_merge(struct run *run)
{
    struct merging merging = {
        .run = run,
        .folder = {.path = run->outfolder.path, .arena = &run->arena, .diags = &run->diags},
        .rows = {.arena = &run->arena},
        .catalogue = catalogue_start(&run->arena)};
    if (run->options.word_count) {
        return run_usage("merge", text_of(run->options.words[0]), "no words");
    }
    size_t count = count_parts(run, &merging.folder);
    bool good = count > 0;
    buffer_add_char(&merging.rows, '\n');
    for (size_t part = 1; part <= count; part++) {
        good = take_part(&merging, part, count) && good;
    }
    if (good && write_tables(&merging)) {
        remove_parts(run, count);
        run_print(run, text_format(&run->arena, "merged %zu parts: %zu files in %s\n", count,
                                   merging.catalogue.count, run->outfolder.path));
    } else {
        outfolder_abandon(&run->outfolder);
    }
    return run_end(run);
}
