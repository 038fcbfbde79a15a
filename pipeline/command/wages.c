/* careerguide wages: every record of the wages by area in use, joined with the nation's outlook, as
 * one sheet. */
#include "command/run.h"
#include "emit/workbook/workbook_joined.h"
#include "join/areas.h"
#include "join/joined_wages.h"

#include <signal.h>

/* What a pass through the files has at hand. */
struct pass {
    struct run *run;
    const struct selection *selection;
    struct joined_book *book;
    const struct oews *earlier; /* as a pass before found the files; NULL in the first */
    size_t file;                /* among inputs.oews_areas */
    struct text area_code;      /* of the record before, and whether it is left out */
    bool left_out;
    size_t areas;
    size_t rows;
    size_t parts; /* of them: of one industry or ownership */
};

static volatile sig_atomic_t stopped;

static void on_stop(int number)
{
    stopped = number;
}

/* Ends the process as the signal would, once no draft is left behind. */
static void end_if_stopped(void)
{
    if (stopped) {
        signal(stopped, SIG_DFL);
        raise(stopped);
    }
}

static const struct oews_area *find_area(const struct oews *oews, struct text code)
{
    for (size_t i = 0; i < oews->area_count; i++) {
        if (text_equal(oews->areas[i].code, code)) {
            return &oews->areas[i];
        }
    }
    return NULL;
}

static bool is_used(const struct selection *selection, const struct oews *oews)
{
    for (size_t i = 0; i < selection->local_count; i++) {
        if (selection->local[i] == oews) {
            return true;
        }
    }
    return false;
}

/* Nobody may rely on the figures of an area of which a record was refused; and an area that two
 * files have is the first one's. */
static bool leaves_out(struct pass *pass, struct text code)
{
    const struct oews *files = pass->run->inputs.oews_areas;
    const struct oews_area *known = pass->earlier ? find_area(&pass->earlier[pass->file], code) : 0;
    if (known && known->damaged) {
        return true;
    }
    for (size_t i = 0; i < pass->file; i++) {
        if (is_used(pass->selection, &files[i]) && find_area(&files[i], code)) {
            return true;
        }
    }
    return false;
}

static void add_record(void *data, const struct oews_record *record)
{
    struct pass *pass = data;
    if (!text_equal(pass->area_code, record->area_code)) {
        pass->area_code = record->area_code; /* lives as long as the run */
        pass->left_out = leaves_out(pass, record->area_code);
        pass->areas += !pass->left_out;
    }
    if (!pass->left_out && !stopped) {
        struct joined_wage wage = joined_wage(&pass->run->inputs, pass->selection, record);
        joined_book_add(pass->book, &wage);
        pass->rows++;
        pass->parts += record->is_part;
    }
}

/* Goes through every file in use; false after an error. */
static bool go_through(struct pass *pass, struct diags *diags)
{
    struct inputs *inputs = &pass->run->inputs;
    bool good = true;
    for (pass->file = 0; pass->file < inputs->oews_areas_count; pass->file++) {
        struct oews *oews = &inputs->oews_areas[pass->file];
        if (!is_used(pass->selection, oews)) {
            continue;
        }
        size_t release = (size_t)(oews->release - inputs->releases.items);
        inputs->accounts[release] = (struct account){.release = oews->release};
        struct reading reading = {.arena = &pass->run->arena,
                                  .diags = diags,
                                  .release = oews->release,
                                  .wanted = &inputs->wanted,
                                  .account = &inputs->accounts[release]};
        struct oews_visitor visitor = {add_record, pass};
        pass->area_code = TEXT("");
        pass->left_out = false;
        good = oews_visit(oews, &reading, &inputs->reference, visitor) && good;
    }
    return good;
}

/* The same without the areas that turned out damaged: everything there is to be said was said. */
static bool go_again(struct pass *pass, struct outfile *file)
{
    struct run *run = pass->run;
    struct inputs *inputs = &run->inputs;
    struct diags said_already = {.arena = &run->arena};
    struct oews *earlier = ARENA_ARRAY(&run->arena, inputs->oews_areas_count, struct oews);
    for (size_t i = 0; i < inputs->oews_areas_count; i++) {
        earlier[i] = inputs->oews_areas[i];
    }
    joined_book_abandon(pass->book);
    *pass = (struct pass){.run = run, .selection = pass->selection, .earlier = earlier};
    pass->book = joined_book_open(&run->outfolder, file, JOINED_MOST_ROWS);
    if (!pass->book) {
        return false;
    }
    go_through(pass, &said_already);
    return true;
}

static void say_what_is_left_out(const struct pass *pass)
{
    struct diags *diags = &pass->run->diags;
    for (size_t i = 0; pass->earlier && i < pass->run->inputs.oews_areas_count; i++) {
        for (size_t j = 0; j < pass->earlier[i].area_count; j++) {
            const struct oews_area *area = &pass->earlier[i].areas[j];
            if (area->damaged) {
                diag_remark(diags, (struct place){0}, "areas-damaged",
                            "area '%.*s' (%.*s) is left out: a record of it was refused",
                            TEXT_ARG(area->code), TEXT_ARG(area->title));
            }
        }
    }
}

/* Whether what the first pass found lets the run go on; then perhaps a second is made. */
static bool settle(struct pass *pass, struct outfile *file)
{
    struct run *run = pass->run;
    struct areas areas;
    areas_list(pass->selection, &run->diags, &areas); /* says which stand in two files */
    run->tolerated = run->options.keep_going ? inputs_area_errors(&run->inputs) : 0;
    if (run_stops(run) || (run->diags.errors && !go_again(pass, file))) {
        return false;
    }
    say_what_is_left_out(pass);
    return !run_stops(run);
}

static struct joined_about about_of(const struct pass *pass)
{
    struct run *run = pass->run;
    const struct selection *selection = pass->selection;
    struct joined_about about = {.as_of = selection->as_of};
    about.sources = ARENA_ARRAY(&run->arena, selection->local_count + 1, const struct release *);
    for (size_t i = 0; i < selection->local_count; i++) {
        about.sources[about.source_count++] = selection->local[i]->release;
    }
    about.sources[about.source_count++] = selection->projections->release;
    return about;
}

static bool write_book(struct pass *pass, struct outfile *file)
{
    pass->book = joined_book_open(&pass->run->outfolder, file, JOINED_MOST_ROWS);
    if (!pass->book) {
        return false;
    }
    go_through(pass, &pass->run->diags);
    if (stopped || !settle(pass, file) || stopped) {
        if (pass->book) {
            joined_book_abandon(pass->book);
        }
        return false;
    }
    struct joined_about about = about_of(pass);
    return joined_book_close(pass->book, &about);
}

static void print_result(const struct pass *pass, const struct outfile *file)
{
    struct text may = pass->selection->local[0]->release->period;
    struct buffer line = {.arena = &pass->run->arena};
    buffer_format(&line, "wrote %s: rows %zu", file->path, pass->rows);
    if (pass->parts) {
        buffer_format(&line, " (%zu of them by industry or ownership)", pass->parts);
    }
    buffer_format(&line, ", areas %zu, %.*s\n", pass->areas, TEXT_ARG(may));
    run_print(pass->run, buffer_text(&line));
}

enum status command_wages(struct run *run)
{
    struct selection selection;
    if (run->options.word_count) {
        return run_usage("wages", text_of(run->options.words[0]), "no words");
    }
    struct choice choice = run_choice(run, &run->options);
    if (!run_read(run, EXTENT_VISITED) || !run_select(run, &run->options, &selection) ||
        !selection_make_local(&run->inputs, &choice, &run->diags, &selection) || run_stops(run)) {
        return run_end(run);
    }
    struct pass pass = {.run = run, .selection = &selection};
    signal(SIGINT, on_stop);
    signal(SIGTERM, on_stop);
    struct outfile *file = outfile_new(&run->outfolder, TEXT("wages.xlsx"));
    if (file && write_book(&pass, file) && infile_check_unchanged(&run->infolder) &&
        !run_stops(run) && !stopped && outfolder_commit(&run->outfolder)) {
        print_result(&pass, file);
    } else {
        outfolder_abandon(&run->outfolder);
        end_if_stopped();
    }
    return run_end(run);
}
