/* careerguide build: writes the guides. */
#include "command/making.h"
#include "command/shards.h"
#include "emit/catalogue_page.h"
#include "emit/table_text.h"
#include "join/areas.h"
#include "join/before.h"

/* What a run builds. */
struct building {
    struct run *run;
    const struct guide_definition **definitions;
    size_t count;
    struct guide *guides; /* the nation's in English, by which everything is checked and said */
    struct languages languages;
    struct areas areas; /* asked for; none: the nation */
    struct making making;
};

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

/* Joins the nation's guides, whether they are written or not: what there is to be said of roles,
 * occupations and sources is said here, once. False after an error. */
static bool join_all(struct building *building)
{
    struct run *run = building->run;
    struct making *making = &building->making;
    bool good = run_select(run, &run->options, &making->national);
    making->local = making->national;
    if (good && run->options.area.len) {
        struct choice choice = run_choice(run, &run->options);
        good = selection_make_local(&run->inputs, &choice, &run->diags, &making->local);
    }
    building->guides = ARENA_ARRAY(&run->arena, building->count + 1, struct guide);
    for (size_t i = 0; good && i < building->count; i++) {
        struct guide local;
        bool other = making->local.oews != making->national.oews;
        bool first = join_guide(&run->inputs, building->definitions[i], &making->national,
                                &run->diags, &building->guides[i]);
        good = first && (!other || join_guide(&run->inputs, building->definitions[i],
                                              &making->local, &run->diags, &local));
        if (good && !run->options.area.len) {
            before_join(&run->inputs, &making->national, &run->arena, &building->guides[i]);
        }
    }
    warn_of_unnamed_sources(run, building->guides, good ? building->count : 0);
    warn_of_unwritten(run, building->definitions, building->count);
    return good;
}

/* What nobody may rely on is left out, and said. */
static void leave_out_damaged(struct run *run, struct areas *areas)
{
    size_t kept = 0;
    for (size_t i = 0; i < areas->count; i++) {
        const struct oews_area *area = areas->items[i];
        if (area->damaged) {
            diag_remark(&run->diags, (struct place){0}, "areas-damaged",
                        "area '%.*s' (%.*s) is left out: a record of it was refused",
                        TEXT_ARG(area->code), TEXT_ARG(area->title));
        } else {
            areas->items[kept++] = area;
        }
    }
    areas->count = kept;
}

/* The areas of --area; STATUS_USAGE after a word that names none. */
static enum status choose_areas(struct building *building)
{
    struct run *run = building->run;
    struct areas all;
    struct text unknown;
    if (!run->options.area.len) {
        return STATUS_DONE;
    }
    areas_list(&building->making.local, &run->diags, &all);
    if (!areas_choose(&all, run->options.area, &run->arena, &building->areas, &unknown)) {
        return run_usage("--area", unknown, "areas that 'careerguide areas' lists");
    }
    leave_out_damaged(run, &building->areas);
    return STATUS_DONE;
}

/* The definition in each language. */
static const struct guide_definition **in_languages(struct building *building,
                                                    const struct guide_definition *definition)
{
    struct languages *languages = &building->languages;
    const struct guide_definition **items =
        ARENA_ARRAY(&building->run->arena, languages->count, const struct guide_definition *);
    for (size_t i = 0; i < languages->count; i++) {
        struct language *language = &languages->items[i];
        items[i] = language->catalog
                       ? guide_definition_in(definition, language->catalog->id, &language->gaps)
                       : definition;
    }
    return items;
}

/* A job for each guide and area of this shard; false after an error. */
static bool add_jobs(struct building *building)
{
    static const struct oews_area *const nation[] = {NULL};
    struct making *making = &building->making;
    const struct options *options = &building->run->options;
    size_t area_count = options->area.len ? building->areas.count : 1;
    const struct oews_area *const *areas = options->area.len ? building->areas.items : nation;
    size_t number = 0;
    making->jobs = ARENA_ARRAY(&building->run->arena, building->count * area_count + 1, struct job);
    for (size_t i = 0; i < building->count; i++) {
        const struct guide_definition **definitions =
            in_languages(building, building->definitions[i]);
        for (size_t j = 0; j < area_count; j++) {
            bool national = !areas[j] || areas[j]->kind == AREA_NATION;
            struct job *job = &making->jobs[making->job_count];
            *job = (struct job){.definitions = definitions, .area = national ? NULL : areas[j]};
            if (options->shards && number++ % options->shards != options->shard - 1) {
                continue;
            }
            making->job_count++;
            if (!making_name_files(making, job)) {
                return false;
            }
        }
    }
    return true;
}

/* The entries of what was made now, by name. */
static struct manifest made_now(const struct making *making)
{
    size_t files = making_files(making);
    struct manifest now = {0};
    now.entries =
        ARENA_ARRAY(&making->run->arena, making->job_count * files + 1, struct manifest_entry);
    for (size_t i = 0; i < making->job_count; i++) {
        for (size_t j = 0; j < files; j++) {
            now.entries[now.count++] = making->jobs[i].entries[j];
        }
    }
    manifest_sort(&now);
    return now;
}

/* The tables of what was made, with the rows of what earlier runs made; a part of a build lists its
 * own alone. */
static bool write_tables(struct building *building, const struct manifest *earlier)
{
    struct run *run = building->run;
    struct catalogue *catalogue = &building->making.catalogue;
    struct manifest now = made_now(&building->making);
    struct manifest none = {0};
    bool part = shards_is_part(run);
    if (!part) {
        catalogue_keep(catalogue, run_earlier(run, TEXT("catalogue.csv")), &run->outfolder);
    }
    return catalogue_write(catalogue, shards_name(run, "catalogue"), &run->outfolder) &&
           (part || catalogue_page_write(catalogue, &run->outfolder)) &&
           run_write_manifest(run, part ? &none : earlier, &now);
}

enum { FLUSHED_ONE_BY_ONE = 24 };

static bool emit_all(struct building *building)
{
    struct run *run = building->run;
    struct making *making = &building->making;
    struct manifest earlier = manifest_read(&run->arena, run_earlier_manifest(run));
    making->languages = &building->languages;
    making->program = run_program_time();
    making->earlier = run->options.force ? (struct manifest){0} : earlier;
    bool named = add_jobs(building);
    run->outfolder.many = run->outfolder.count > FLUSHED_ONE_BY_ONE;
    if (!named || !making_run(making)) {
        return false;
    }
    return write_tables(building, &earlier);
}

/* "wrote 1180 files under 'output', 3 had not changed", or each by name where they are few. */
static void add_written(const struct run *run, struct buffer *out)
{
    enum { NAMED = 40 };
    size_t unchanged = 0;
    size_t count = run->outfolder.count;
    for (size_t i = 0; i < count; i++) {
        unchanged += run->outfolder.items[i]->unchanged;
    }
    for (size_t i = 0; i < count && count <= NAMED; i++) {
        const struct outfile *file = run->outfolder.items[i];
        buffer_format(out, "%s %s\n", file->unchanged ? "unchanged" : "wrote", file->path);
    }
    if (count > NAMED) {
        buffer_format(out, "wrote %zu files under %s, %zu had not changed\n", count - unchanged,
                      run->outfolder.path, unchanged);
    }
}

static void print_result(const struct building *building)
{
    struct run *run = building->run;
    struct buffer out = {.arena = &run->arena};
    for (size_t i = 0; i < building->count && !run->options.area.len; i++) {
        table_text_add(&building->guides[i], &out);
        buffer_add_char(&out, '\n');
    }
    add_written(run, &out);
    run_print(run, buffer_text(&out));
}

/* Damaged records of areas are no reason to stop for whoever wants the other areas all the same. */
static bool read_inputs(struct run *run)
{
    if (run_read(run, EXTENT_WANTED)) {
        return true;
    }
    run->tolerated = run->options.keep_going ? inputs_area_errors(&run->inputs) : 0;
    return run->diags.errors == run->tolerated;
}

enum status command_build(struct run *run)
{
    struct building building = {.run = run, .making = {.run = run}};
    if (!options_formats(run->options.format, building.making.formats)) {
        return run_usage("--format", run->options.format, "a list of pdf, handout, xlsx, json");
    }
    if (!read_inputs(run)) {
        return run_end(run);
    }
    building.definitions = run_guides(run, &building.count);
    if (!building.definitions || !languages_read(run, run->options.lang, &building.languages)) {
        return STATUS_USAGE;
    }
    bool good = join_all(&building);
    if (good && choose_areas(&building) == STATUS_USAGE) {
        return STATUS_USAGE;
    }
    if (good && !run_stops(run) && emit_all(&building) && infile_check_unchanged(&run->infolder) &&
        !run_stops(run) && outfolder_commit(&run->outfolder)) {
        languages_list_gaps(run, &building.languages);
        print_result(&building);
    } else {
        outfolder_abandon(&run->outfolder);
        making_end_if_stopped();
    }
    making_close(&building.making);
    return run_end(run);
}
