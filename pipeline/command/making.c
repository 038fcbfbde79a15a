#include "command/making.h"

#include "base/crew.h"
#include "command/progress.h"
#include "emit/json_guide.h"
#include "emit/print.h"
#include "emit/workbook/workbook.h"
#include "join/area_wages.h"
#include "join/before.h"

#include <signal.h>

/* One thread's own: nothing here is shared. */
struct worker {
    struct arena kept;       /* as long as the run */
    struct arena scratch;    /* as long as one job */
    struct arena page;       /* as long as one file of it */
    struct press *press;     /* opened with the first job that prints */
    struct bindery *bindery; /* likewise with the first workbook */
};

struct shop {
    struct making *making;
    struct worker *workers;
    struct progress *progress;
};

static volatile sig_atomic_t stopped;

static void on_stop(int signal)
{
    stopped = signal;
}

void making_end_if_stopped(void)
{
    if (stopped) {
        signal(stopped, SIG_DFL);
        raise(stopped);
    }
}

static bool is_printed(enum format format)
{
    return format == FORMAT_PDF || format == FORMAT_HANDOUT;
}

static size_t format_count(const struct making *making)
{
    size_t count = 0;
    for (int i = 0; i < FORMATS; i++) {
        count += making->formats[i];
    }
    return count;
}

size_t making_files(const struct making *making)
{
    return making->languages->count * format_count(making);
}

static struct text output_name(const struct making *making, const struct job *job,
                               struct text language, enum format format)
{
    struct run *run = making->run;
    struct text guide = job->definitions[0]->id;
    struct buffer name = {.arena = &run->arena};
    buffer_format(&name, "%.*s/", TEXT_ARG(guide));
    if (job->area) {
        buffer_format(&name, "%.*s/", TEXT_ARG(job->area->code));
    }
    buffer_add(&name, guide);
    if (job->area) {
        buffer_format(&name, "-%.*s", TEXT_ARG(job->area->code));
    }
    if (!text_is(language, "en")) {
        buffer_format(&name, "-%.*s", TEXT_ARG(language));
    }
    bool large = is_printed(format) && run->options.large_print;
    buffer_add_string(&name, format == FORMAT_HANDOUT ? "-handout" : "");
    buffer_format(&name, "%s.%s", large ? "-large-print" : "",
                  is_printed(format) ? "pdf" : format_name(format));
    return buffer_text(&name);
}

bool making_name_files(const struct making *making, struct job *job)
{
    struct run *run = making->run;
    size_t count = 0;
    job->files = ARENA_ARRAY(&run->arena, making_files(making), struct outfile *);
    job->entries = ARENA_ARRAY(&run->arena, making_files(making), struct manifest_entry);
    job->rows = ARENA_ARRAY(&run->arena, making_files(making), struct catalogue_row);
    job->words = ARENA_ARRAY(&run->arena, making->languages->count, struct said);
    for (size_t i = 0; i < making->languages->count; i++) {
        const struct catalog *catalog = making->languages->items[i].catalog;
        struct text language = catalog ? catalog->id : TEXT("en");
        for (enum format format = 0; format < FORMATS; format++) {
            if (!making->formats[format]) {
                continue;
            }
            struct outfile *file =
                outfile_new(&run->outfolder, output_name(making, job, language, format));
            if (!file) {
                return false;
            }
            job->files[count++] = file;
        }
    }
    return true;
}

/* ---- one job ---- */

/* A job in the hands of a worker. */
struct hand {
    const struct making *making;
    struct worker *worker;
    struct job *job;
    struct outfolder folder; /* with the worker's memory and messages */
    struct diags diags;
};

static bool emit(struct hand *hand, enum format format, const struct guide *guide,
                 struct outfile *file)
{
    struct worker *worker = hand->worker;
    bool large = hand->making->run->options.large_print;
    struct print print = {format == FORMAT_HANDOUT ? PRINT_HANDOUT : PRINT_REPORT, large};
    if (is_printed(format)) {
        worker->press = worker->press ? worker->press : press_open(&worker->kept, &hand->diags);
        return worker->press && print_write(guide, print, worker->press, &hand->folder, file);
    }
    if (format == FORMAT_XLSX) {
        worker->bindery = worker->bindery ? worker->bindery : bindery_open(&worker->kept);
        return workbook_write(guide, worker->bindery, &hand->folder, file);
    }
    return json_guide_write(guide, &hand->folder, file);
}

/* Whether the output of the same inputs lies there, by the earlier manifest. */
static bool is_fresh(struct hand *hand, const struct guide *guide, struct outfile *file)
{
    const struct manifest_entry *earlier = manifest_find(&hand->making->earlier, file->name);
    if (!earlier) {
        return false;
    }
    struct buffer rows = {.arena = &hand->worker->scratch};
    manifest_list(&rows, file->name, text_terminated(rows.arena, earlier->sha256), guide,
                  &hand->making->run->inputs.releases);
    file->unchanged = text_equal(buffer_text(&rows), earlier->rows) &&
                      outfile_is_there(file, earlier->sha256, hand->making->program);
    return file->unchanged;
}

static bool make_file(struct hand *hand, enum format format, const struct guide *guide,
                      struct outfile *file)
{
    if (is_fresh(hand, guide, file)) {
        return true;
    }
    outfile_enter();
    bool good = emit(hand, format, guide, file);
    outfile_leave();
    arena_reset(&hand->worker->page);
    return good;
}

static struct manifest_entry entry_of(struct hand *hand, const struct guide *guide,
                                      const struct outfile *file)
{
    struct buffer rows = {.arena = &hand->worker->kept};
    manifest_list(&rows, file->name, file->sha256, guide, &hand->making->run->inputs.releases);
    return (struct manifest_entry){file->name, text_of(file->sha256), buffer_text(&rows)};
}

static bool make_in_language(struct hand *hand, size_t language, const struct guide *guide)
{
    size_t at = language * format_count(hand->making);
    for (enum format format = 0; format < FORMATS; format++) {
        if (!hand->making->formats[format]) {
            continue;
        }
        struct outfile *file = hand->job->files[at];
        if (!make_file(hand, format, guide, file)) {
            return false;
        }
        bool large = is_printed(format) && hand->making->run->options.large_print;
        hand->job->entries[at] = entry_of(hand, guide, file);
        hand->job->rows[at++] =
            catalogue_describe(&hand->worker->kept, guide, text_of(format_name(format)), large);
    }
    return true;
}

/* The guide in a language. What there is to be said of its figures was said when the run joined the
 * nation's guide in English. */
static bool join_in_language(struct hand *hand, size_t language, struct guide *guide)
{
    const struct inputs *inputs = &hand->making->run->inputs;
    const struct job *job = hand->job;
    struct diags said_before = {.arena = &hand->worker->scratch};
    struct selection selection = job->area ? hand->making->local : hand->making->national;
    selection.area = job->area;
    if (!join_guide(inputs, job->definitions[language], &selection, &said_before, guide)) {
        diags_take(&hand->diags, &said_before);
        return false;
    }
    if (!job->area) {
        before_join(inputs, &selection, &hand->worker->scratch, guide);
        area_wages_join(inputs, &selection, &hand->worker->scratch, guide);
    }
    return true;
}

/* Words live as long as the job; what has no translation is gathered for the whole run. */
static bool make_languages(struct hand *hand)
{
    bool good = true;
    for (size_t i = 0; good && i < hand->making->languages->count; i++) {
        const struct catalog *catalog = hand->making->languages->items[i].catalog;
        struct guide guide;
        struct said said = {.catalog = catalog, .arena = &hand->worker->scratch};
        said_begin(&said);
        good = join_in_language(hand, i, &guide) && make_in_language(hand, i, &guide);
        said_end();
        hand->job->words[i].arena = &hand->worker->kept;
        said_gather(&hand->job->words[i], &said);
    }
    return good;
}

/* A job looks at a megabyte of a large file; to let go of it takes a hundredth of the job. */
enum { JOBS_A_FORGETTING = 4 };

static bool make_job(void *data, size_t member, size_t piece)
{
    struct shop *shop = data;
    struct worker *worker = &shop->workers[member];
    struct job *job = &shop->making->jobs[piece];
    struct hand hand = {.making = shop->making,
                        .worker = worker,
                        .job = job,
                        .folder = {.path = shop->making->run->outfolder.path,
                                   .many = shop->making->run->outfolder.many},
                        .diags = {.arena = &worker->scratch}};
    hand.folder.arena = &worker->page;
    hand.folder.diags = &hand.diags;
    bool good = make_languages(&hand);
    job->diags.arena = &worker->kept;
    diags_take(&job->diags, &hand.diags);
    arena_reset(&worker->scratch);
    if (piece % JOBS_A_FORGETTING == 0) {
        infile_forget_all(&shop->making->run->infolder);
    }
    return good;
}

/* ---- all of them ---- */

static size_t member_count(const struct making *making)
{
    size_t asked = making->run->options.jobs ? making->run->options.jobs : crew_cores();
    return asked < making->job_count ? asked : making->job_count ? making->job_count : 1;
}

static struct worker *hire(const struct making *making, size_t count)
{
    struct run *run = making->run;
    struct worker *workers = ARENA_ARRAY(&run->arena, count, struct worker);
    for (size_t i = 0; i < count; i++) {
        struct worker *worker = &workers[i];
        worker->kept.out_of_memory = run->arena.out_of_memory;
        worker->scratch.out_of_memory = worker->page.out_of_memory = run->arena.out_of_memory;
    }
    return workers;
}

/* Takes over what the jobs have to say, in their order; lets the workers go, but for what they keep
 * for the manifest. */
static void settle(struct making *making, struct worker *workers, size_t count, bool good)
{
    struct run *run = making->run;
    making->catalogue = catalogue_start(&run->arena);
    for (size_t i = 0; i < making->job_count; i++) {
        struct job *job = &making->jobs[i];
        diags_take(&run->diags, &job->diags);
        for (size_t j = 0; good && j < making_files(making); j++) {
            catalogue_add(&making->catalogue, job->rows[j], job->files[j]);
        }
        for (size_t j = 0; j < making->languages->count; j++) {
            said_gather(&making->languages->items[j].said, &job->words[j]);
        }
    }
    for (size_t i = 0; i < count; i++) {
        press_close(workers[i].press);
        bindery_close(workers[i].bindery);
        arena_close(&workers[i].scratch);
        arena_close(&workers[i].page);
    }
}

void making_close(struct making *making)
{
    for (size_t i = 0; i < making->worker_count; i++) {
        arena_close(&making->workers[i].kept);
    }
    making->worker_count = 0;
}

static void tell(void *data, size_t done)
{
    struct shop *shop = data;
    progress_tell(shop->progress, done);
}

bool making_run(struct making *making)
{
    struct run *run = making->run;
    size_t count = member_count(making);
    struct progress progress = progress_begin(making->job_count, run->options.quiet);
    struct shop shop = {making, hire(making, count), &progress};
    struct crew crew = {.members = count,
                        .count = making->job_count,
                        .work = make_job,
                        .tell = tell,
                        .data = &shop,
                        .stop = &stopped};
    signal(SIGINT, on_stop);
    signal(SIGTERM, on_stop);
    bool good = crew_run(&crew);
    progress_end(&progress);
    settle(making, shop.workers, count, good);
    making->workers = shop.workers;
    making->worker_count = count;
    return good && !stopped;
}
