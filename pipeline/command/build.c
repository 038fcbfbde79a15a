/* careerguide build: writes the guides. */
#include "command/languages.h"
#include "emit/catalogue_page.h"
#include "emit/json_guide.h"
#include "emit/manifest.h"
#include "emit/print.h"
#include "emit/table_text.h"
#include "emit/workbook/workbook.h"
#include "join/before.h"

/* One guide in every language that is asked for. */
struct edition {
    struct guide english; /* for the terminal, asked for or not */
    struct guide *guides; /* one a language */
};

/* What a run's guides are written with. */
struct emission {
    struct run *run;
    struct press *press; /* NULL where no PDF is asked for */
    struct manifest manifest;
    struct catalogue catalogue;
    struct languages *languages;
};

static bool emit(const struct emission *emission, enum format format, const struct guide *guide,
                 struct outfile *file)
{
    struct outfolder *folder = &emission->run->outfolder;
    bool large = emission->run->options.large_print;
    switch (format) {
    case FORMAT_PDF:
        return print_write(guide, (struct print){PRINT_REPORT, large}, emission->press, folder,
                           file);
    case FORMAT_HANDOUT:
        return print_write(guide, (struct print){PRINT_HANDOUT, large}, emission->press, folder,
                           file);
    case FORMAT_XLSX:
        return workbook_write(guide, folder, file);
    case FORMAT_JSON:
        return json_guide_write(guide, folder, file);
    case FORMATS:
        break;
    }
    return false;
}

static bool is_printed(enum format format)
{
    return format == FORMAT_PDF || format == FORMAT_HANDOUT;
}

/* "sonography/sonography-es-large-print.pdf" */
static struct text output_name(struct run *run, struct text guide, enum format format)
{
    struct buffer name = {.arena = &run->arena};
    buffer_format(&name, "%.*s/%.*s", TEXT_ARG(guide), TEXT_ARG(guide));
    if (!text_is(said_id(), "en")) {
        struct text language = said_id();
        buffer_format(&name, "-%.*s", TEXT_ARG(language));
    }
    bool large = is_printed(format) && run->options.large_print;
    buffer_add_string(&name, format == FORMAT_HANDOUT ? "-handout" : "");
    buffer_format(&name, "%s.%s", large ? "-large-print" : "",
                  is_printed(format) ? "pdf" : format_name(format));
    return buffer_text(&name);
}

static bool emit_as(struct emission *emission, const struct guide *guide, enum format format)
{
    struct run *run = emission->run;
    struct text name = output_name(run, guide->definition->id, format);
    struct outfile *file = outfile_new(&run->outfolder, name);
    if (!file || !emit(emission, format, guide, file)) {
        return false;
    }
    manifest_add(&emission->manifest, file, guide, &run->inputs.releases);
    bool large = is_printed(format) && run->options.large_print;
    struct text name_of_format = text_of(format_name(format));
    catalogue_add(&emission->catalogue,
                  catalogue_describe(&run->arena, guide, name_of_format, large), file);
    return true;
}

static bool emit_in_languages(struct emission *emission, const struct edition *edition,
                              enum format format)
{
    bool good = true;
    for (size_t i = 0; good && i < emission->languages->count; i++) {
        said_begin(&emission->languages->items[i].said);
        good = emit_as(emission, &edition->guides[i], format);
        said_end();
    }
    return good;
}

/* Writes one guide in every format and language asked for; false after an error. */
static bool emit_guide(struct emission *emission, const struct edition *edition)
{
    bool formats[FORMATS];
    bool good = true;
    options_formats(emission->run->options.format, formats);
    for (enum format format = 0; good && format < FORMATS; format++) {
        if (formats[format]) {
            good = emit_in_languages(emission, edition, format);
        }
    }
    return good;
}

static bool emit_guides(struct emission *emission, const struct edition *editions, size_t count)
{
    struct run *run = emission->run;
    for (size_t i = 0; i < count; i++) {
        if (!emit_guide(emission, &editions[i])) {
            return false;
        }
    }
    manifest_keep(&emission->manifest, run_earlier_manifest(run), &run->outfolder);
    catalogue_keep(&emission->catalogue, run_earlier(run, TEXT("catalogue.csv")), &run->outfolder);
    return catalogue_write(&emission->catalogue, &run->outfolder) &&
           catalogue_page_write(&emission->catalogue, &run->outfolder) &&
           manifest_write(&emission->manifest, &run->outfolder);
}

static bool emit_all(struct run *run, const struct edition *editions, size_t count,
                     struct languages *languages)
{
    bool formats[FORMATS];
    options_formats(run->options.format, formats);
    struct emission emission = {.run = run,
                                .manifest = manifest_start(&run->arena),
                                .catalogue = catalogue_start(&run->arena),
                                .languages = languages};
    bool printed = formats[FORMAT_PDF] || formats[FORMAT_HANDOUT];
    if (printed) {
        emission.press = press_open(&run->arena, &run->diags);
    }
    bool written = (emission.press || !printed) && emit_guides(&emission, editions, count);
    press_close(emission.press);
    return written;
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
    if (good) {
        before_join(&run->inputs, selection, &run->arena, &edition->english);
    }
    edition->guides = ARENA_ARRAY(&run->arena, languages->count, struct guide);
    for (size_t i = 0; good && i < languages->count; i++) {
        struct language *language = &languages->items[i];
        edition->guides[i] = edition->english;
        if (language->catalog) {
            edition->guides[i] = languages_join(run, language, definition, selection);
            before_join(&run->inputs, selection, &run->arena, &edition->guides[i]);
        }
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
        return run_usage("--format", run->options.format, "a list of pdf, handout, xlsx, json");
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
