/* careerguide refresh: files new exports under the input folder, and says what changes. */
#include "command/comparing.h"
#include "emit/folder_lock.h"
#include "emit/identity_text.h"
#include "read/release_list.h"
#include "validate/filing.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <unistd.h>

struct refresh {
    struct run *run;
    struct filing *filings;
    struct release **releases; /* of the filings, as they will be filed */
    size_t count;
    struct inputs after; /* the inputs as they will be */
    struct buffer out;
};

/* Whether another file lies, or will lie, under the name. One with the same bytes does not count:
 * a run that was killed put it there. */
static bool is_taken(const void *data, struct text name)
{
    const struct refresh *refresh = data;
    struct diags unread = {.arena = &refresh->run->arena};
    struct infolder folder = {
        .path = refresh->run->options.input, .arena = &refresh->run->arena, .diags = &unread};
    const struct release *release = refresh->releases[refresh->count];
    const struct source *there = infile_read(&folder, name, (struct place){0});
    bool taken = there && strcmp(there->sha256, release->source->sha256) != 0;
    for (size_t i = 0; i < refresh->count; i++) {
        taken = taken || text_equal(refresh->releases[i]->file, name);
    }
    return taken;
}

/* Two files of one call must not be one release. */
static bool check_once(const struct refresh *refresh, const struct release *release)
{
    struct diags *diags = &refresh->run->diags;
    for (size_t i = 0; i < refresh->count; i++) {
        const struct release *other = refresh->releases[i];
        if (other->kind == release->kind && text_equal(other->period, release->period)) {
            diag_error(diags, place_of_file(release->source), "filing-twice",
                       "'%s' is %s '%.*s' too", other->source->name,
                       release_kind_name(release->kind), TEXT_ARG(release->period));
            diag_hint(diags, "name one of the two");
            return false;
        }
    }
    return true;
}

/* Whether files of this kind hold some areas each, so that several stand for one period. */
static bool is_by_area(enum release_kind kind)
{
    return kind == RELEASE_OEWS_AREAS || kind == RELEASE_STATE_PROJECTIONS;
}

/* Says how the file differs from the one that is filed for the same release (D11), which it
 * replaces; one of other areas takes its place beside it, and `*former` becomes the next of the
 * kind and period, or NULL. */
static bool compare_with_former(struct refresh *refresh, const struct release *release,
                                const struct release **former_place)
{
    struct diags *diags = &refresh->run->diags;
    struct revision revision;
    const struct release *former = *former_place;
    revision_compare(&refresh->run->arena, release->kind, former->source, release->source,
                     &revision);
    if (revision.both == 0 && is_by_area(release->kind)) {
        identity_add_line(&refresh->out, "beside",
                          text_format(&refresh->run->arena, "%.*s, which holds other areas",
                                      TEXT_ARG(former->file)));
        *former_place = filing_former(&refresh->run->inputs.releases, release, former);
        return !*former_place || compare_with_former(refresh, release, former_place);
    }
    revision_add_text(&refresh->out, former, &revision);
    if (revision.both == 0) {
        diag_error(diags, place_of_file(release->source), "filing-other-rows",
                   "it has no row in common with '%.*s', which is filed as %s '%.*s'",
                   TEXT_ARG(former->file), release_kind_name(former->kind),
                   TEXT_ARG(former->period));
        diag_hint(diags, "one file stands for a kind and period: file one that holds both");
    }
    return revision.both > 0;
}

static bool add_filing(struct refresh *refresh, struct identity *identity)
{
    struct run *run = refresh->run;
    struct release *release = identity->release;
    struct filing_words words = {.published = run->options.published,
                                 .publisher = run->options.publisher,
                                 .today = run_today(run)};
    if (!filing_complete(&run->inputs.reference, &words, &run->diags, identity) ||
        !check_once(refresh, release)) {
        return false;
    }
    const struct release *former = filing_former(&run->inputs.releases, release, NULL);
    if (former && !compare_with_former(refresh, release, &former)) {
        return false;
    }
    refresh->releases[refresh->count] = release;
    release->file = filing_name(&run->arena, release, is_taken, refresh);
    refresh->filings[refresh->count++] = (struct filing){release, former};
    identity_add_line(&refresh->out, "published",
                      text_format(&run->arena, "%.*s%s", TEXT_ARG(release->published),
                                  release->verified ? "" : " (day not verified)"));
    identity_add_line(&refresh->out, "file", release->file);
    return true;
}

static bool take_file(struct refresh *refresh, const char *path)
{
    struct run *run = refresh->run;
    const struct source *source = run_read_file(run, path);
    const struct release *same = source ? filing_same(&run->inputs.releases, source) : NULL;
    if (same) {
        buffer_format(&refresh->out, "%s\n", path);
        identity_add_line(&refresh->out, "filed",
                          text_format(&run->arena, "already, as %.*s, retrieved %.*s",
                                      TEXT_ARG(same->file), TEXT_ARG(same->retrieved)));
        return true;
    }
    struct identity identity = {.period_given = run->options.period};
    bool known = false;
    bool good = source && identify(&run->inputs, source, &run->diags, &identity, &known);
    if (known) {
        identity_add_text(&refresh->out, path, &identity);
    }
    return good && add_filing(refresh, &identity);
}

/* Reads the folder as it will be. Messages of the reading before would only come again. */
static bool read_after(struct refresh *refresh, struct text list)
{
    struct run *run = refresh->run;
    struct overlay *overlays = ARENA_ARRAY(&run->arena, refresh->count + 1, struct overlay);
    overlays[0] = (struct overlay){TEXT("releases.csv"), list};
    for (size_t i = 0; i < refresh->count; i++) {
        overlays[i + 1] =
            (struct overlay){refresh->releases[i]->file, refresh->releases[i]->source->bytes};
    }
    struct infolder folder = {.path = run->options.input,
                              .overlays = overlays,
                              .overlay_count = refresh->count + 1,
                              .opened = run->infolder.opened,
                              .arena = &run->arena,
                              .diags = &run->diags};
    run->diags = (struct diags){.arena = &run->arena};
    return inputs_read(&folder, EXTENT_WANTED, &refresh->after);
}

/* What changes in every guide. False where the guides cannot be made from the inputs to come. */
static bool report_changes(struct refresh *refresh)
{
    struct run *run = refresh->run;
    struct diags unread = {.arena = &run->arena}; /* before, there may have been no release yet */
    struct joined_guides before;
    struct joined_guides after;
    comparing_join(run, &run->inputs, &run->options, &unread, &before);
    bool good = comparing_join(run, &refresh->after, &run->options, &run->diags, &after);
    if (good) {
        struct comparisons comparisons =
            comparing_all(run, &before, &after, &refresh->after.reference);
        buffer_add_char(&refresh->out, '\n');
        comparing_add(&comparisons, COMPARING_TEXT, &refresh->out);
    }
    return good;
}

/* An editor may have saved the list since it was read. */
static bool check_list(struct refresh *refresh)
{
    struct run *run = refresh->run;
    const struct source *read = run->inputs.releases.source;
    const struct source *now = infile_read(&run->infolder, TEXT("releases.csv"), (struct place){0});
    if (now && strcmp(now->sha256, read->sha256) != 0) {
        diag_error(&run->diags, place_of_file(now), "refresh-changed",
                   "the file was changed while this run was at work");
        diag_hint(&run->diags, "try again");
        return false;
    }
    return now != NULL;
}

/* The files first, under names that nobody knows yet; the list last: with it they are filed. */
static bool write_files(struct refresh *refresh, struct text list)
{
    struct run *run = refresh->run;
    struct outfolder *folder = &run->outfolder;
    bool good = true;
    for (size_t i = 0; good && i <= refresh->count; i++) {
        bool last = i == refresh->count;
        struct text name = last ? TEXT("releases.csv") : refresh->releases[i]->file;
        struct text bytes = last ? list : refresh->releases[i]->source->bytes;
        struct outfile *file = outfile_new(folder, name);
        good = file && outfile_write(folder, file, bytes);
    }
    if (good && check_list(refresh)) {
        return outfolder_commit(folder);
    }
    outfolder_abandon(folder);
    return false;
}

/* The download that a revision replaces has no row any more. */
static void remove_former(struct refresh *refresh, const struct release *former)
{
    struct run *run = refresh->run;
    if (former && unlink(former->source->name) != 0) {
        diag_warning(&run->diags, place_of_file(former->source), "refresh-former",
                     "cannot remove the file, which is replaced: %s", strerror(errno));
        diag_hint(&run->diags, "no row names it any more: remove it by hand");
    }
}

static void say_what_was_done(struct refresh *refresh)
{
    const char *words = refresh->run->options.dry_run ? "would file" : "filed";
    buffer_add_char(&refresh->out, '\n');
    for (size_t i = 0; i < refresh->count; i++) {
        buffer_format(&refresh->out, "%s %s as %.*s\n", words, refresh->releases[i]->source->name,
                      TEXT_ARG(refresh->releases[i]->file));
    }
}

/* Reads the files; what to do with those that are new is done by file_all. */
static bool take_files(struct refresh *refresh)
{
    struct run *run = refresh->run;
    bool good = true;
    refresh->filings = ARENA_ARRAY(&run->arena, run->options.word_count, struct filing);
    refresh->releases = ARENA_ARRAY(&run->arena, run->options.word_count, struct release *);
    for (size_t i = 0; i < run->options.word_count; i++) {
        good = take_file(refresh, run->options.words[i]) && good;
    }
    return good && !run_refused(run);
}

static void file_all(struct refresh *refresh)
{
    struct run *run = refresh->run;
    struct text list =
        release_list_with(&run->arena, &run->inputs.releases, refresh->filings, refresh->count);
    if (!read_after(refresh, list) || !report_changes(refresh) || run_refused(run)) {
        return;
    }
    if (run->options.dry_run || write_files(refresh, list)) {
        say_what_was_done(refresh);
        for (size_t i = 0; !run->options.dry_run && i < refresh->count; i++) {
            remove_former(refresh, refresh->filings[i].former);
        }
    }
}

static enum status check_words(const struct run *run)
{
    const struct options *options = &run->options;
    bool said = options->period.len || options->published.len || options->publisher.len;
    if (options->word_count == 0 || (said && options->word_count > 1)) {
        fputs(options->word_count ? "careerguide: --period, --published and --publisher speak of "
                                    "one file: name one\n"
                                  : "careerguide: refresh needs the name of a file\n",
              stderr);
        return STATUS_USAGE;
    }
    return STATUS_DONE;
}

enum status command_refresh(struct run *run)
{
    struct refresh refresh = {.run = run, .out = {.arena = &run->arena}};
    if (check_words(run) != STATUS_DONE) {
        return STATUS_USAGE;
    }
    run->outfolder.path = run->options.input;
    int lock = run->options.dry_run ? -1 : folder_lock(run->options.input, &run->diags);
    if (lock < 0 && !run->options.dry_run) {
        return run_end(run);
    }
    if (lock >= 0) {
        folder_sweep(run->options.input, &run->arena);
    }
    if (run_read(run, EXTENT_WANTED) && take_files(&refresh) && refresh.count) {
        file_all(&refresh);
    }
    folder_unlock(lock);
    run_print(run, buffer_text(&refresh.out));
    return run_end(run);
}
