/* How long a report and a handout take when many are made in one process:
 *
 *     bench_report INPUT COUNT [ROUNDS [FOLDER]]
 *
 * Reads the input folder and joins its guides once, then makes each COUNT times in memory and
 * prints the best of the rounds, in milliseconds of the processor's time. Every copy must have the
 * bytes of the first one. With FOLDER the PDFs are left there, to be compared with those that the
 * program makes alone. */
#include "emit/print.h"
#include "join/join.h"

#include <stdio.h>
#include <stdlib.h>
#include <time.h>

static void out_of_memory(void)
{
    fputs("out of memory\n", stderr);
    exit(3);
}

static double milliseconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec * 1e3 + (double)now.tv_nsec / 1e6;
}

static void refuse(const struct diags *diags)
{
    struct arena arena = {.out_of_memory = out_of_memory};
    struct buffer out = {.arena = &arena};
    diags_print(diags, (struct diag_style){0}, &out);
    fwrite(out.at, 1, out.len, stderr);
    exit(1);
}

static const struct {
    enum print_kind kind;
    const char *name, *ending;
} copies[] = {{PRINT_REPORT, "report", ".pdf"}, {PRINT_HANDOUT, "handout", "-handout.pdf"}};

struct bench {
    struct arena arena;    /* of what is read and joined */
    struct arena document; /* of one copy at a time */
    struct diags diags;
    struct inputs inputs;
    struct selection selection;
    struct press *press;
    unsigned long count, rounds;
};

/* Makes one and keeps its bytes, or compares them with those that were kept. */
static void make_one(struct bench *bench, const struct guide *guide, enum print_kind kind,
                     struct buffer *kept)
{
    struct diags diags = {.arena = &bench->document};
    struct text bytes;
    if (!print_make(guide, (struct print){kind, false}, bench->press, &diags, &bytes)) {
        refuse(&diags);
    }
    if (!kept->len) {
        buffer_add(kept, bytes);
    } else if (!text_equal(buffer_text(kept), bytes)) {
        fputs("a later copy differs from the first one\n", stderr);
        exit(1);
    }
    arena_reset(&bench->document);
}

static double best_time(struct bench *bench, const struct guide *guide, enum print_kind kind,
                        struct buffer *kept)
{
    double best = 0;
    for (unsigned long round = 0; round < bench->rounds; round++) {
        double start = milliseconds();
        for (unsigned long made = 0; made < bench->count; made++) {
            make_one(bench, guide, kind, kept);
        }
        double took = (milliseconds() - start) / (double)bench->count;
        best = round == 0 || took < best ? took : best;
    }
    return best;
}

static void leave(const char *path, struct text bytes)
{
    FILE *file = fopen(path, "wb");
    if (!file || fwrite(bytes.at, 1, bytes.len, file) != bytes.len || fclose(file) != 0) {
        perror(path);
        exit(3);
    }
}

static void run_guide(struct bench *bench, const struct guide_definition *definition,
                      const char *folder)
{
    struct guide guide = {0};
    if (!join_guide(&bench->inputs, definition, &bench->selection, &bench->diags, &guide)) {
        refuse(&bench->diags);
    }
    for (size_t i = 0; i < sizeof copies / sizeof *copies; i++) {
        struct buffer kept = {.arena = &bench->arena};
        double best = best_time(bench, &guide, copies[i].kind, &kept);
        printf("%.*s %s %.3f ms %.1f KB\n", TEXT_ARG(definition->id), copies[i].name, best,
               (double)kept.len / 1024);
        if (folder) {
            struct text path = text_format(&bench->arena, "%s/%.*s%s", folder,
                                           TEXT_ARG(definition->id), copies[i].ending);
            leave(text_terminated(&bench->arena, path), buffer_text(&kept));
        }
    }
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("usage: bench_report INPUT COUNT [ROUNDS [FOLDER]]\n", stderr);
        return 2;
    }
    struct bench bench = {.arena.out_of_memory = out_of_memory,
                          .document.out_of_memory = out_of_memory,
                          .count = strtoul(argv[2], NULL, 10),
                          .rounds = argc > 3 ? strtoul(argv[3], NULL, 10) : 1};
    bench.diags.arena = &bench.arena;
    struct infolder folder = {.path = argv[1], .arena = &bench.arena, .diags = &bench.diags};
    struct choice choice = {.today = TEXT("2026-01-01")}; /* only messages look at it */
    bench.press = press_open(&bench.arena, &bench.diags);
    if (!bench.press || !inputs_read(&folder, EXTENT_WANTED, &bench.inputs) ||
        !selection_make(&bench.inputs, &choice, &bench.diags, &bench.selection)) {
        refuse(&bench.diags);
    }
    for (size_t i = 0; i < bench.inputs.guides.count; i++) {
        run_guide(&bench, &bench.inputs.guides.items[i], argc > 4 ? argv[4] : NULL);
    }
    press_close(bench.press);
    arena_close(&bench.arena);
    arena_close(&bench.document);
    return 0;
}
