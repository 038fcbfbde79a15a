/* careerguide identify: says of each file what it is, and whether it reads whole. */
#include "validate/identify.h"

#include "command/run.h"
#include <stdio.h>

/* The files lie anywhere, not under the input folder. */
static const struct source *read_file(struct run *run, const char *path)
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
    const struct source *source =
        infile_read(&place, text_part(whole, slash, whole.len), (struct place){0});
    run->infolder.opened = place.opened;
    return source;
}

static void add_line(struct buffer *out, const char *name, struct text value)
{
    buffer_format(out, "  %-9s %.*s\n", name, TEXT_ARG(value));
}

static void add_missing(struct buffer *out, const struct identity *identity)
{
    for (size_t i = 0; i < identity->missing_count; i++) {
        struct text code = soc_text(out->arena, identity->missing[i].code);
        add_line(out, "missing",
                 text_format(out->arena, "%.*s, which role '%.*s' asks for", TEXT_ARG(code),
                             TEXT_ARG(identity->missing[i].role->id)));
    }
}

static void add_identity(struct buffer *out, const char *path, const struct identity *identity)
{
    struct arena *arena = out->arena;
    const struct release *release = identity->release;
    const struct account *account = &identity->account;
    buffer_format(out, "%s\n", path);
    add_line(out, "kind", text_of(release_kind_name(identity->kind)));
    if (release->period.len) {
        add_line(out, "period",
                 text_format(arena, "%.*s, by %.*s", TEXT_ARG(release->period),
                             TEXT_ARG(identity->period_from)));
    }
    if (identity->wage_year) {
        add_line(out, "wages", text_format(arena, "of %d", identity->wage_year));
    }
    if (identity->has_edition) {
        add_line(out, "codes", text_of(soc_edition_name(identity->edition)));
    }
    if (identity->areas) {
        add_line(out, "areas", text_format(arena, "%zu", identity->areas));
    }
    add_line(out, "records",
             text_format(arena, "%zu, %zu of them refused", account->records, account->refused));
    struct text markers = account_markers(arena, account);
    if (markers.len) {
        add_line(out, "markers", markers);
    }
    add_missing(out, identity);
    add_line(out, "SHA-256", text_of(release->source->sha256));
}

enum status command_identify(struct run *run)
{
    struct buffer out = {.arena = &run->arena};
    if (run->options.word_count == 0) {
        fputs("careerguide: identify needs the name of a file\n", stderr);
        return STATUS_USAGE;
    }
    if (!run_read(run, EXTENT_WANTED)) {
        return run_end(run);
    }
    for (size_t i = 0; i < run->options.word_count; i++) {
        const char *path = run->options.words[i];
        const struct source *source = read_file(run, path);
        struct identity identity;
        bool known = false;
        if (source) {
            identify(&run->inputs, source, &run->diags, &identity, &known);
        }
        if (known) {
            add_identity(&out, path, &identity);
        }
    }
    run_print(run, buffer_text(&out));
    return run_end(run);
}
