/* The whole program: an input folder out of one string of bytes, read, joined, and written in
 * each language, of the nation and of the first area, in formats by turns.
 *
 * A line "=== PATH" begins a file of the folder. With FUZZ_SAY set the messages are printed. */
#include "fuzz.h"

#include "base/utf8.h"
#include "emit/json_guide.h"
#include "emit/print.h"
#include "emit/said.h"
#include "emit/workbook/workbook.h"
#include "join/area_wages.h"
#include "join/areas.h"
#include "join/before.h"
#include "join/join.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

enum { MOST_FILES = 48, RUNS_A_PRESS = 200 };

static char base[] = "/tmp/careerguide-fuzz-XXXXXX"; /* empty folders: every file is an overlay */
static const char *const folders[] = {"roles", "guides", "words", "out"};

static void remove_base(void)
{
    char path[64];
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        snprintf(path, sizeof path, "%s/%s", base, folders[i]);
        rmdir(path);
    }
    rmdir(base);
}

static void make_base(void)
{
    static bool made;
    char path[64];
    if (made) {
        return;
    }
    made = true;
    fuzz_require(mkdtemp(base) != NULL, "no folder");
    for (size_t i = 0; i < sizeof folders / sizeof *folders; i++) {
        snprintf(path, sizeof path, "%s/%s", base, folders[i]);
        fuzz_require(mkdir(path, 0700) == 0, "no folder");
    }
    atexit(remove_base);
}

static size_t unpack(struct text bytes, struct overlay overlays[MOST_FILES])
{
    size_t count = 0;
    while (bytes.len) {
        struct text whole = bytes;
        struct text line = text_cut(&bytes, '\n');
        if (text_starts(line, "=== ") && count < MOST_FILES) {
            overlays[count++] =
                (struct overlay){text_part(line, 4, line.len), text_part(bytes, 0, 0)};
        } else if (count) {
            overlays[count - 1].bytes.len += whole.len - bytes.len;
        }
    }
    return count;
}

static struct press *press_of_runs(void)
{
    static struct fuzz kept;
    static struct press *press;
    static int runs;
    if (press && ++runs % RUNS_A_PRESS == 0) {
        press_close(press);
        arena_close(&kept.arena);
        press = NULL;
    }
    if (!press) {
        fuzz_open(&kept);
        press = press_open(&kept.arena, &kept.diags);
    }
    fuzz_require(press != NULL, "no fonts");
    return press;
}

/* Which of the formats a run writes: all of them in turn would leave time for few runs. */
static unsigned picked;

static void emit(struct fuzz *fuzz, const struct guide *guide)
{
    unsigned format = picked++ % 4;
    struct outfolder folder = {
        .path = text_terminated(&fuzz->arena, text_format(&fuzz->arena, "%s/out", base)),
        .arena = &fuzz->arena,
        .diags = &fuzz->diags,
        .many = true};
    if (format < 2) {
        struct text bytes;
        struct print print = {format ? PRINT_HANDOUT : PRINT_REPORT, false};
        bool good = print_make(guide, print, press_of_runs(), &fuzz->diags, &bytes);
        fuzz_require(good ? text_starts(bytes, "%PDF-") : fuzz->diags.errors > 0,
                     "a PDF that is none, or none without a word");
    } else {
        struct outfile *file = outfile_new(&folder, TEXT("guide.out"));
        struct bindery *bindery = bindery_open(&fuzz->arena);
        bool good = file && (format == 2 ? json_guide_write(guide, &folder, file)
                                         : workbook_write(guide, bindery, &folder, file));
        bindery_close(bindery);
        fuzz_require(good || fuzz->diags.errors, "not written, without a word");
    }
    outfolder_abandon(&folder);
}

static void make(struct fuzz *fuzz, const struct inputs *inputs,
                 const struct guide_definition *definition, const struct selection *selection)
{
    struct guide guide;
    if (!join_guide(inputs, definition, selection, &fuzz->diags, &guide)) {
        fuzz_require(fuzz->diags.errors > 0, "a guide refused without a word");
        return;
    }
    if (!selection->area) {
        before_join(inputs, selection, &fuzz->arena, &guide);
        area_wages_join(inputs, selection, &fuzz->arena, &guide);
    }
    emit(fuzz, &guide);
}

static void make_languages(struct fuzz *fuzz, const struct inputs *inputs,
                           const struct selection *selection)
{
    for (size_t i = 0; i < inputs->guides.count; i++) {
        const struct guide_definition *definition = &inputs->guides.items[i];
        make(fuzz, inputs, definition, selection);
        for (size_t j = 0; j < inputs->catalogs.count; j++) {
            const struct catalog *catalog = &inputs->catalogs.items[j];
            struct gaps gaps = {.arena = &fuzz->arena};
            struct said said = {.catalog = catalog, .arena = &fuzz->arena};
            said_begin(&said);
            make(fuzz, inputs, guide_definition_in(definition, catalog->id, &gaps), selection);
            said_end();
        }
    }
}

static void make_all(struct fuzz *fuzz, const struct inputs *inputs)
{
    struct choice choice = {.today = TEXT("2026-11-23")};
    struct selection selection;
    if (!selection_make(inputs, &choice, &fuzz->diags, &selection)) {
        fuzz_require(fuzz->diags.errors > 0, "no release, without a word");
        return;
    }
    make_languages(fuzz, inputs, &selection);
    if (inputs->oews_areas_count &&
        selection_make_local(inputs, &choice, &fuzz->diags, &selection)) {
        struct areas areas;
        areas_list(&selection, &fuzz->diags, &areas);
        if (areas.count) {
            selection.area = areas.items[0];
            make_languages(fuzz, inputs, &selection);
        }
    }
}

static void say(const struct fuzz *fuzz)
{
    struct buffer out = {.arena = fuzz->diags.arena};
    diags_print(&fuzz->diags, (struct diag_style){0}, &out);
    if (getenv("FUZZ_SAY") && out.len) {
        fwrite(out.at, 1, out.len, stderr);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct fuzz fuzz;
    struct overlay overlays[MOST_FILES];
    struct inputs inputs = {0};
    make_base();
    fuzz_open(&fuzz);
    picked = 0;
    for (size_t i = 0; i < size; i++) {
        picked += bytes[i]; /* the same format for the same bytes */
    }
    struct infolder folder = {.path = base,
                              .overlays = overlays,
                              .overlay_count = unpack(fuzz_text(bytes, size), overlays),
                              .arena = &fuzz.arena,
                              .diags = &fuzz.diags};
    if (inputs_read(&folder, EXTENT_ALL, &inputs)) {
        make_all(&fuzz, &inputs);
    } else {
        fuzz_require(fuzz.diags.errors > 0, "a folder refused without a word");
    }
    say(&fuzz);
    fuzz_close(&fuzz);
    return 0;
}
