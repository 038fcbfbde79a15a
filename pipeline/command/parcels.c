/* careerguide parcels: packs the guides that were built, a zip a counselor. */
#include "command/run.h"
#include "emit/parcel.h"

/* A table of the output folder, which must be there; NULL after an error. */
static const struct source *read_output(struct run *run, struct text name)
{
    struct infolder folder = {
        .path = run->outfolder.path, .arena = &run->arena, .diags = &run->diags};
    folder.opened = run->infolder.opened;
    if (!infile_exists(&folder, name)) {
        diag_error(&run->diags, (struct place){0}, "parcel-catalogue", "there is no '%s/%.*s'",
                   run->outfolder.path, TEXT_ARG(name));
        diag_hint(&run->diags, "build the guides first, with 'careerguide build'");
        return NULL;
    }
    const struct source *source = infile_read(&folder, name, (struct place){0});
    run->infolder.opened = folder.opened;
    return source;
}

static bool read_counselors(struct run *run, struct counselors *counselors)
{
    run->infolder =
        (struct infolder){.path = run->options.input, .arena = &run->arena, .diags = &run->diags};
    bool good = counselors_read(&run->infolder, counselors);
    if (good && !counselors->source) {
        diag_error(&run->diags, (struct place){0}, "counselors-missing",
                   "there is no '%s/counselors.csv'", run->options.input);
        diag_hint(&run->diags, "input/README.md says what stands in it");
        good = false;
    }
    return good;
}

static bool make(struct run *run, struct parcels *parcels)
{
    return parcels_choose(parcels) && !run_refused(run) && parcels_write(parcels) &&
           !run_refused(run) && outfolder_commit(&run->outfolder);
}

enum status command_parcels(struct run *run)
{
    struct counselors counselors;
    struct catalogue catalogue = catalogue_start(&run->arena);
    if (run->options.word_count) {
        return run_usage("parcels", text_of(run->options.words[0]), "no words: it packs for all");
    }
    bool good = read_counselors(run, &counselors);
    const struct source *listed = read_output(run, TEXT("catalogue.csv"));
    const struct source *manifest = read_output(run, TEXT("manifest.csv"));
    good = listed && catalogue_read(&catalogue, listed, &run->diags) && manifest && good;
    if (!good) {
        return run_end(run);
    }
    struct parcels parcels = {.arena = &run->arena,
                              .diags = &run->diags,
                              .folder = &run->outfolder,
                              .counselors = &counselors,
                              .catalogue = &catalogue,
                              .manifest = manifest->bytes,
                              .former = run_earlier(run, TEXT("parcels/parcels.csv"))};
    if (make(run, &parcels)) {
        struct buffer out = {.arena = &run->arena};
        parcels_add_text(&parcels, &out);
        run_print(run, buffer_text(&out));
    } else {
        outfolder_abandon(&run->outfolder);
    }
    return run_end(run);
}
