/* How long the reports take when many are made in one process:
 *
 *     bench_report INPUT COUNT [ROUNDS]
 *
 * Reads the input folder once, joins its guides once, then makes every guide's report COUNT times
 * in memory, each with an arena and a subset of its own. Prints the best of the rounds. That
 * document 1 and document COUNT are byte for byte the same is checked on the way. */
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

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void refuse(const struct diags *diags)
{
    struct arena arena = {.out_of_memory = out_of_memory};
    struct buffer out = {.arena = &arena};
    diags_print(diags, (struct diag_style){0}, &out);
    fwrite(out.at, 1, out.len, stderr);
    exit(1);
}

/* Makes one report and copies its bytes, or compares them with the copy. */
static void make_one(const struct guide *guide, struct press *press, struct arena *arena,
                     struct buffer *copy)
{
    struct diags diags = {.arena = arena};
    struct text bytes;
    if (!print_make(guide, (struct print){PRINT_REPORT, false}, press, &diags, &bytes)) {
        refuse(&diags);
    }
    if (!copy->len) {
        buffer_add(copy, bytes);
    } else if (!text_equal(buffer_text(copy), bytes)) {
        fputs("a later document differs from the first one\n", stderr);
        exit(1);
    }
    arena_reset(arena);
}

int main(int argc, char **argv)
{
    if (argc < 3) {
        fputs("usage: bench_report INPUT COUNT [ROUNDS]\n", stderr);
        return 2;
    }
    unsigned long count = strtoul(argv[2], NULL, 10);
    unsigned long rounds = argc > 3 ? strtoul(argv[3], NULL, 10) : 1;
    struct arena arena = {.out_of_memory = out_of_memory};
    struct arena reports = {.out_of_memory = out_of_memory};
    struct diags diags = {.arena = &arena};
    struct infolder folder = {.path = argv[1], .arena = &arena, .diags = &diags};
    struct inputs inputs = {0};
    struct selection selection;
    struct choice choice = {.today = TEXT("2026-01-01")};
    struct press *press = press_open(&arena, &diags);
    if (!press || !inputs_read(&folder, EXTENT_WANTED, &inputs) ||
        !selection_make(&inputs, &choice, &diags, &selection)) {
        refuse(&diags);
    }
    for (size_t i = 0; i < inputs.guides.count; i++) {
        const struct guide_definition *definition = &inputs.guides.items[i];
        struct guide guide = {0};
        struct buffer first = {.arena = &arena};
        double best = 0;
        if (!join_guide(&inputs, definition, &selection, &diags, &guide)) {
            refuse(&diags);
        }
        for (unsigned long round = 0; round < rounds; round++) {
            double start = seconds();
            for (unsigned long made = 0; made < count; made++) {
                make_one(&guide, press, &reports, &first);
            }
            double took = (seconds() - start) / (double)count;
            best = best <= 0 || took < best ? took : best;
        }
        printf("%.*s %.3f ms %.1f KB\n", TEXT_ARG(definition->id), best * 1e3,
               (double)first.len / 1024);
    }
    press_close(press);
    arena_close(&arena);
    arena_close(&reports);
    return 0;
}
