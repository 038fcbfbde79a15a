/* careerguide compare: what changes in the guides from one day or release to another. */
#include "command/comparing.h"
#include "emit/manifest.h"
#include "emit/workbook/workbook.h"

/* Options as of one end of the comparison: a day, or a release pinned. False for neither. */
static bool options_at(const struct run *run, const char *word, struct options *options)
{
    *options = run->options;
    if (release_is_day(text_of(word))) {
        options->as_of = text_of(word);
        return true;
    }
    return options_pin(text_of(word), options);
}

/* "sonography/sonography-changes.xlsx" for each guide; false after an error. */
static bool write_workbooks(struct run *run, const struct comparisons *comparisons,
                            struct bindery *bindery)
{
    struct buffer rows = {.arena = &run->arena};
    buffer_add_string(&rows, "\n"); /* where a header would stand */
    for (size_t i = 0; i < comparisons->count; i++) {
        struct guide guide = changes_guide(&run->arena, &comparisons->items[i]);
        struct text id = guide.definition->id;
        struct outfile *file =
            outfile_new(&run->outfolder, text_format(&run->arena, "%.*s/%.*s-changes.xlsx",
                                                     TEXT_ARG(id), TEXT_ARG(id)));
        if (!file || !workbook_write_changes(&guide, bindery, &run->outfolder, file)) {
            return false;
        }
        manifest_list(&rows, file->name, file->sha256, &guide, &run->inputs.releases);
    }
    struct manifest earlier = manifest_read(&run->arena, run_earlier_manifest(run));
    struct manifest now = manifest_read(&run->arena, buffer_text(&rows));
    return run_write_manifest(run, &earlier, &now);
}

static void place_workbooks(struct run *run, const struct comparisons *comparisons,
                            struct buffer *out)
{
    struct bindery *bindery = bindery_open(&run->arena);
    bool good = write_workbooks(run, comparisons, bindery);
    bindery_close(bindery);
    if (!good || run_refused(run) || !outfolder_commit(&run->outfolder)) {
        outfolder_abandon(&run->outfolder);
        return;
    }
    for (size_t i = 0; i < run->outfolder.count; i++) {
        buffer_format(out, "wrote %s\n", run->outfolder.items[i]->path);
    }
}

enum status command_compare(struct run *run)
{
    struct options ends[2];
    struct joined_guides guides[2];
    enum comparing_form form = comparing_form_of(run->options.format);
    bool workbooks = text_is(run->options.format, "xlsx");
    if (form == COMPARING_FORMS && !workbooks) {
        return run_usage("--format", run->options.format, "text, json, csv or xlsx");
    }
    if (run->options.word_count != 2) {
        return run_usage("compare", TEXT(""), "an old and a new day, or two releases");
    }
    for (size_t i = 0; i < 2; i++) {
        if (!options_at(run, run->options.words[i], &ends[i])) {
            return run_usage("compare", text_of(run->options.words[i]),
                             "a day such as 2019-08-31, or a release such as projections=2016-26");
        }
    }
    bool good = run_read(run, EXTENT_WANTED);
    for (size_t i = 0; good && i < 2; i++) {
        good = comparing_join(run, &run->inputs, &ends[i], &run->diags, &guides[i]);
    }
    struct buffer out = {.arena = &run->arena};
    if (good) {
        struct comparisons comparisons =
            comparing_all(run, &guides[0], &guides[1], &run->inputs.reference);
        if (workbooks) {
            place_workbooks(run, &comparisons, &out);
        } else {
            comparing_add(&comparisons, form, &out);
        }
    }
    run_print(run, buffer_text(&out));
    return run_end(run);
}
