/* careerguide build: writes the guides. */
#include "base/utf8.h"
#include "command/languages.h"
#include "emit/json_guide.h"
#include "emit/manifest.h"
#include "emit/report.h"
#include "emit/table_text.h"
#include "emit/workbook/workbook.h"

typedef bool (*emitter)(const struct guide *, struct outfolder *, struct outfile *);

static const emitter emitters[FORMATS] = {
    [FORMAT_PDF] = report_write,
    [FORMAT_XLSX] = workbook_write,
    [FORMAT_JSON] = json_guide_write,
};

/* The workbook knows English alone. */
static bool has_languages(enum format format)
{
    return format != FORMAT_XLSX;
}

/* "sonography/sonography-es-large-print.pdf" */
static struct text output_name(struct run *run, struct text guide, enum format format)
{
    struct buffer name = {.arena = &run->arena};
    buffer_format(&name, "%.*s/%.*s", TEXT_ARG(guide), TEXT_ARG(guide));
    if (has_languages(format) && !text_is(said_id(), "en")) {
        struct text language = said_id();
        buffer_format(&name, "-%.*s", TEXT_ARG(language));
    }
    bool large = format == FORMAT_PDF && run->options.large_print;
    buffer_format(&name, "%s.%s", large ? "-large-print" : "", format_name(format));
    return buffer_text(&name);
}

static bool emit_as(struct run *run, const struct guide *guide, enum format format,
                    struct manifest *manifest)
{
    struct text name = output_name(run, guide->definition->id, format);
    struct outfile *file = outfile_new(&run->outfolder, name);
    bool large = format == FORMAT_PDF && run->options.large_print;
    emitter emit = large ? report_write_large : emitters[format];
    if (!file || !emit(guide, &run->outfolder, file)) {
        return false;
    }
    manifest_add(manifest, file, guide, &run->inputs.releases);
    return true;
}

/* One guide in every language that is asked for. */
struct edition {
    struct guide english; /* for the workbook and the terminal, asked for or not */
    struct guide *guides; /* one a language */
};

/* Writes one guide in every format and language asked for; false after an error. */
static bool emit_guide(struct run *run, const struct edition *edition, struct languages *languages,
                       struct manifest *manifest)
{
    bool formats[FORMATS];
    bool good = true;
    options_formats(run->options.format, formats);
    for (int format = 0; good && format < FORMATS; format++) {
        if (formats[format] && !has_languages((enum format)format)) {
            good = emit_as(run, &edition->english, (enum format)format, manifest);
        }
        for (size_t i = 0;
             good && formats[format] && has_languages((enum format)format) && i < languages->count;
             i++) {
            said_begin(&languages->items[i].said);
            good = emit_as(run, &edition->guides[i], (enum format)format, manifest);
            said_end();
        }
    }
    return good;
}

/* What an earlier run wrote there, or nothing. A manifest that cannot be read is made anew. */
static struct text earlier_manifest(struct run *run)
{
    struct diags unread = {.arena = &run->arena};
    struct infolder folder = {.path = run->outfolder.path, .arena = &run->arena, .diags = &unread};
    const struct source *source = infile_read(&folder, TEXT("manifest.csv"), (struct place){0});
    return source && utf8_invalid_at(source->bytes) == source->bytes.len ? source->bytes : TEXT("");
}

static bool emit_all(struct run *run, const struct edition *editions, size_t count,
                     struct languages *languages)
{
    struct manifest manifest = manifest_start(&run->arena);
    for (size_t i = 0; i < count; i++) {
        if (!emit_guide(run, &editions[i], languages, &manifest)) {
            return false;
        }
    }
    manifest_keep(&manifest, earlier_manifest(run), &run->outfolder);
    return manifest_write(&manifest, &run->outfolder);
}

static void print_result(struct run *run, const struct edition *editions, size_t count)
{
    struct buffer out = {.arena = &run->arena};
    for (size_t i = 0; i < count; i++) {
        table_text_add(&editions[i].english, &out);
        buffer_add_char(&out, '\n');
    }
    for (size_t i = 0; i < run->outfolder.count; i++) {
        buffer_format(&out, "wrote %s\n", run->outfolder.items[i]->path);
    }
    run_print(run, buffer_text(&out));
}

/* Warns once of every unnamed source that some guide prints. */
static void warn_of_unnamed_sources(struct run *run, const struct edition *editions, size_t count)
{
    for (size_t i = 0; i < run->inputs.releases.count; i++) {
        const struct release *release = &run->inputs.releases.items[i];
        bool used = false;
        for (size_t j = 0; j < count; j++) {
            for (size_t k = 0; k < editions[j].english.source_count; k++) {
                used = used || editions[j].english.sources[k] == release;
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

/* Joins the guide in every language that is asked for; the messages are those of the English one.
 */
static void join_edition(struct run *run, const struct guide_definition *definition,
                         const struct selection *selection, struct languages *languages,
                         struct edition *edition)
{
    bool good = join_guide(&run->inputs, definition, selection, &run->diags, &edition->english);
    edition->guides = ARENA_ARRAY(&run->arena, languages->count, struct guide);
    for (size_t i = 0; good && i < languages->count; i++) {
        struct language *language = &languages->items[i];
        edition->guides[i] = language->catalog
                                 ? languages_join(run, language, definition, selection)
                                 : edition->english;
    }
}

/* Joins the guides; NULL after an error. */
static struct edition *join_all(struct run *run, const struct guide_definition **definitions,
                                size_t count, struct languages *languages)
{
    struct edition *editions = ARENA_ARRAY(&run->arena, count + 1, struct edition);
    struct selection selection;
    bool good = run_select(run, &run->options, &selection);
    for (size_t i = 0; good && i < count; i++) {
        join_edition(run, definitions[i], &selection, languages, &editions[i]);
    }
    warn_of_unnamed_sources(run, editions, good ? count : 0);
    warn_of_unwritten(run, definitions, count);
    return good && !run_refused(run) ? editions : NULL;
}

enum status command_build(struct run *run)
{
    bool formats[FORMATS];
    struct languages languages;
    if (!options_formats(run->options.format, formats)) {
        return run_usage("--format", run->options.format, "a list of pdf, xlsx, json");
    }
    if (!run_read(run, EXTENT_WANTED)) {
        return run_end(run);
    }
    size_t count;
    const struct guide_definition **definitions = run_guides(run, &count);
    if (!definitions || !languages_read(run, run->options.lang, &languages)) {
        return STATUS_USAGE;
    }
    struct edition *editions = join_all(run, definitions, count, &languages);
    if (editions && emit_all(run, editions, count, &languages) && !run_refused(run) &&
        outfolder_commit(&run->outfolder)) {
        languages_list_gaps(run, &languages);
        print_result(run, editions, count);
    } else {
        outfolder_abandon(&run->outfolder);
    }
    return run_end(run);
}
