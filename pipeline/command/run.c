#include "command/run.h"

#include "command/shards.h"

#include "base/utf8.h"

#include <errno.h>
#include <limits.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

bool run_read(struct run *run, enum extent extent)
{
    run->infolder =
        (struct infolder){.path = run->options.input, .arena = &run->arena, .diags = &run->diags};
    return inputs_read(&run->infolder, extent, &run->inputs);
}

const struct source *run_read_file(struct run *run, const char *path)
{
    struct text whole = text_of(path);
    size_t slash = whole.len;
    while (slash > 0 && whole.at[slash - 1] != '/') {
        slash--;
    }
    /* "/name" lies in "", since the folder's path goes before a slash */
    struct text folder = slash ? text_part(whole, 0, slash - 1) : TEXT(".");
    struct infolder place = {.path = text_terminated(&run->arena, folder),
                             .opened = run->infolder.opened,
                             .arena = &run->arena,
                             .diags = &run->diags};
    const struct source *read =
        infile_read(&place, text_part(whole, slash, whole.len), (struct place){0});
    run->infolder.opened = place.opened;
    if (!read) {
        return NULL;
    }
    struct source *source = ARENA_NEW(&run->arena, struct source);
    *source = *read;
    source->name = path; /* as it was given */
    return source;
}

/* The day of a count of seconds since 1970, in universal time. */
static struct text day_of(struct arena *arena, time_t seconds)
{
    struct tm parts;
    if (!gmtime_r(&seconds, &parts)) {
        return TEXT("");
    }
    return text_format(arena, "%04d-%02d-%02d", parts.tm_year + 1900, parts.tm_mon + 1,
                       parts.tm_mday);
}

/* SOURCE_DATE_EPOCH in place of the clock, so that even messages come out the same on every day;
 * empty where not set. */
static struct text pinned_day(struct arena *arena)
{
    const char *epoch = getenv("SOURCE_DATE_EPOCH");
    struct decimal seconds;
    if (!epoch || !decimal_parse(text_of(epoch), &seconds) || seconds.places) {
        return TEXT("");
    }
    return day_of(arena, (time_t)seconds.digits);
}

struct text run_today(struct run *run)
{
    struct text pinned = pinned_day(&run->arena);
    return pinned.len ? pinned : day_of(&run->arena, time(NULL));
}

struct choice run_choice(struct run *run, const struct options *options)
{
    struct choice choice = {.as_of = options->as_of,
                            .only_by_as_of = options->as_of.len > 0,
                            .today = options->as_of,
                            .pins = options->pins,
                            .pin_count = options->pin_count};
    if (!choice.as_of.len) {
        choice.today = run_today(run); /* only messages look at the clock, never an output */
    }
    return choice;
}

bool run_select(struct run *run, const struct options *options, struct selection *selection)
{
    struct choice choice = run_choice(run, options);
    return selection_make(&run->inputs, &choice, &run->diags, selection);
}

static const struct guide_definition *find_guide(const struct run *run, const char *name)
{
    for (size_t i = 0; i < run->inputs.guides.count; i++) {
        if (text_is(run->inputs.guides.items[i].id, name)) {
            return &run->inputs.guides.items[i];
        }
    }
    return NULL;
}

static void say_unknown_guide(const struct run *run, const char *name)
{
    fprintf(stderr, "careerguide: there is no guide '%s'; there are:", name);
    for (size_t i = 0; i < run->inputs.guides.count; i++) {
        fprintf(stderr, " %.*s", TEXT_ARG(run->inputs.guides.items[i].id));
    }
    fprintf(stderr, "\n");
}

static bool has_guide(const struct guide_definition **guides, size_t count,
                      const struct guide_definition *guide)
{
    for (size_t i = 0; i < count; i++) {
        if (guides[i] == guide) {
            return true;
        }
    }
    return false;
}

const struct guide_definition **run_guides(struct run *run, size_t *count)
{
    size_t named = run->options.word_count;
    size_t most = named ? named : run->inputs.guides.count;
    const struct guide_definition **guides =
        ARENA_ARRAY(&run->arena, most + 1, const struct guide_definition *);
    *count = 0;
    for (size_t i = 0; i < most; i++) {
        const struct guide_definition *guide =
            named ? find_guide(run, run->options.words[i]) : &run->inputs.guides.items[i];
        if (!guide) {
            say_unknown_guide(run, run->options.words[i]);
            return NULL;
        }
        if (!has_guide(guides, *count, guide)) {
            guides[(*count)++] = guide;
        }
    }
    return guides;
}

enum status run_usage(const char *option, struct text value, const char *expected)
{
    fprintf(stderr, "careerguide: %s '%.*s': expected %s\nTry 'careerguide --help'.\n", option,
            TEXT_ARG(value), expected);
    return STATUS_USAGE;
}

const struct source *run_earlier(struct run *run, struct text name)
{
    struct diags unread = {.arena = &run->arena};
    struct infolder folder = {.path = run->outfolder.path, .arena = &run->arena, .diags = &unread};
    const struct source *source = infile_read(&folder, name, (struct place){0});
    if (unread.machine_failed) { /* it may be there: to go on without it would lose what it lists */
        diags_take(&run->diags, &unread);
    }
    return source && utf8_invalid_at(source->bytes) == source->bytes.len ? source : NULL;
}

struct text run_earlier_manifest(struct run *run)
{
    const struct source *source = run_earlier(run, TEXT("manifest.csv"));
    return source ? source->bytes : TEXT("");
}

struct timespec run_program_time(void)
{
    struct stat program;
    bool known = stat("/proc/self/exe", &program) == 0;
    return known ? program.st_mtim : (struct timespec){.tv_sec = LONG_MAX};
}

bool run_write_manifest(struct run *run, const struct manifest *earlier, const struct manifest *now)
{
    struct outfile *file = outfile_new(&run->outfolder, shards_name(run, "manifest"));
    struct text csv = manifest_merge(&run->arena, earlier, now, &run->outfolder);
    return file && outfile_write_if_changed(&run->outfolder, file, csv);
}

bool run_stops(const struct run *run)
{
    return run->diags.errors > run->tolerated || (run->options.strict && run->diags.warnings > 0);
}

bool run_refused(const struct run *run)
{
    return run->diags.errors > 0 || (run->options.strict && run->diags.warnings > 0);
}

static bool wants_color(const struct run *run)
{
    if (run->options.color == COLOR_AUTO) {
        return isatty(STDERR_FILENO) && !getenv("NO_COLOR");
    }
    return run->options.color == COLOR_ALWAYS;
}

enum status run_end(struct run *run)
{
    struct buffer out = {.arena = &run->arena};
    struct diag_style style = {.json = run->options.json_messages,
                               .color = wants_color(run),
                               .strict = run->options.strict};
    diags_print(&run->diags, style, &out);
    if (out.len) {
        fwrite(out.at, 1, out.len, stderr);
    }
    if (run->diags.machine_failed) {
        return STATUS_MACHINE;
    }
    return run_refused(run) ? STATUS_REFUSED : STATUS_DONE;
}

void run_print(struct run *run, struct text text)
{
    if (run->options.quiet || !text.len) {
        return;
    }
    if (fwrite(text.at, 1, text.len, stdout) != text.len || fflush(stdout) != 0) {
        diag_error(&run->diags, (struct place){0}, "output-print", "cannot print: %s",
                   strerror(errno));
        diag_hint(&run->diags, "make room, or print elsewhere");
        run->diags.machine_failed = true;
    }
}
