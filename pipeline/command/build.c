/* careerguide build: writes the guides. */
#include "command/run.h"
#include "emit/json_guide.h"
#include "emit/manifest.h"
#include "emit/report.h"
#include "emit/table_text.h"
#include "emit/workbook/workbook.h"
#include "join/before.h"

/* What a run's guides are written with. */
struct emission {
    struct run *run;
    struct press *press; /* NULL where no PDF is asked for */
    struct manifest manifest;
};

static bool emit(const struct emission *emission, enum format format, const struct guide *guide,
                 struct outfile *file)
{
    struct outfolder *folder = &emission->run->outfolder;
    switch (format) {
    case FORMAT_PDF:
        return report_write(guide, emission->press, folder, file);
    case FORMAT_XLSX:
        return workbook_write(guide, folder, file);
    case FORMAT_JSON:
        return json_guide_write(guide, folder, file);
    case FORMATS:
        break;
    }
    return false;
}

/* Writes one guide in every format asked for; false after an error. */
static bool emit_guide(struct emission *emission, const struct guide *guide)
{
    struct run *run = emission->run;
    bool formats[FORMATS];
    options_formats(run->options.format, formats);
    struct text id = guide->definition->id;
    for (enum format i = 0; i < FORMATS; i++) {
        if (!formats[i]) {
            continue;
        }
        struct text name =
            text_format(&run->arena, "%.*s/%.*s.%s", TEXT_ARG(id), TEXT_ARG(id), format_name(i));
        struct outfile *file = outfile_new(&run->outfolder, name);
        if (!file || !emit(emission, i, guide, file)) {
            return false;
        }
        manifest_add(&emission->manifest, file, guide, &run->inputs.releases);
    }
    return true;
}

static bool emit_guides(struct emission *emission, const struct guide *guides, size_t count)
{
    struct run *run = emission->run;
    for (size_t i = 0; i < count; i++) {
        if (!emit_guide(emission, &guides[i])) {
            return false;
        }
    }
    manifest_keep(&emission->manifest, run_earlier_manifest(run), &run->outfolder);
    return manifest_write(&emission->manifest, &run->outfolder);
}

static bool emit_all(struct run *run, const struct guide *guides, size_t count)
{
    bool formats[FORMATS];
    options_formats(run->options.format, formats);
    struct emission emission = {.run = run, .manifest = manifest_start(&run->arena)};
    if (formats[FORMAT_PDF]) {
        emission.press = press_open(&run->arena, &run->diags);
    }
    bool written =
        (emission.press || !formats[FORMAT_PDF]) && emit_guides(&emission, guides, count);
    press_close(emission.press);
    return written;
}

static void print_result(struct run *run, const struct guide *guides, size_t count)
{
    struct buffer out = {.arena = &run->arena};
    for (size_t i = 0; i < count; i++) {
        table_text_add(&guides[i], &out);
        buffer_add_char(&out, '\n');
    }
    for (size_t i = 0; i < run->outfolder.count; i++) {
        buffer_format(&out, "wrote %s\n", run->outfolder.items[i]->path);
    }
    run_print(run, buffer_text(&out));
}

/* Warns once of every unnamed source that some guide prints. */
static void warn_of_unnamed_sources(struct run *run, const struct guide *guides, size_t count)
{
    for (size_t i = 0; i < run->inputs.releases.count; i++) {
        const struct release *release = &run->inputs.releases.items[i];
        bool used = false;
        for (size_t j = 0; j < count; j++) {
            for (size_t k = 0; k < guides[j].source_count; k++) {
                used = used || guides[j].sources[k] == release;
            }
        }
        if (used) {
            release_warn_unnamed(release, &run->diags);
        }
    }
}

/* Warns of what is still to be written in the guides and their roles, once of each. */
static void warn_of_unwritten(struct run *run, const struct guide_definition **definitions,
                              size_t count)
{
    for (size_t i = 0; i < count; i++) {
        guide_warn_unwritten(definitions[i], &run->diags);
    }
    for (size_t i = 0; i < run->inputs.roles.count; i++) {
        const struct role *role = &run->inputs.roles.items[i];
        bool used = false;
        for (size_t j = 0; j < count; j++) {
            for (size_t k = 0; k < definitions[j]->role_count; k++) {
                used = used || definitions[j]->roles[k] == role;
            }
        }
        if (used) {
            role_warn_unwritten(role, &run->diags);
        }
    }
}

/* Joins the guides; NULL after an error. */
static struct guide *join_all(struct run *run, const struct guide_definition **definitions,
                              size_t count)
{
    struct guide *guides = ARENA_ARRAY(&run->arena, count + 1, struct guide);
    struct selection selection;
    bool good = run_select(run, &run->options, &selection);
    for (size_t i = 0; good && i < count; i++) {
        if (join_guide(&run->inputs, definitions[i], &selection, &run->diags, &guides[i])) {
            before_join(&run->inputs, &selection, &run->arena, &guides[i]);
        }
    }
    warn_of_unnamed_sources(run, guides, good ? count : 0);
    warn_of_unwritten(run, definitions, count);
    return good && !run_refused(run) ? guides : NULL;
}

enum status command_build(struct run *run)
{
    bool formats[FORMATS];
    if (!options_formats(run->options.format, formats)) {
        return run_usage("--format", run->options.format, "a list of pdf, xlsx, json");
    }
    if (!run_read(run, EXTENT_WANTED)) {
        return run_end(run);
    }
    size_t count;
    const struct guide_definition **definitions = run_guides(run, &count);
    if (!definitions) {
        return STATUS_USAGE;
    }
    struct guide *guides = join_all(run, definitions, count);
    if (guides && emit_all(run, guides, count) && !run_refused(run) &&
        outfolder_commit(&run->outfolder)) {
        print_result(run, guides, count);
    } else {
        outfolder_abandon(&run->outfolder);
    }
    return run_end(run);
}
