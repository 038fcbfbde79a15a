/* How long the workbooks take when many are made in one process:
 *
 *     bench_workbook INPUT OUTPUT COUNT [ROUNDS]
 *
 * Reads the input folder once, joins its guides once, then writes every guide's workbook COUNT
 * times below OUTPUT. Prints the best of the rounds; bench_bare says what to hold it against. */
#include "emit/workbook/workbook.h"
#include "join/before.h"
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

static void make_one(const struct guide *guide, const char *path, struct arena *arena)
{
    struct diags diags = {.arena = arena};
    struct outfolder folder = {.path = path, .arena = arena, .diags = &diags};
    struct text name = text_format(arena, "%.*s.xlsx", TEXT_ARG(guide->definition->id));
    struct outfile *file = outfile_new(&folder, name);
    struct bindery *bindery =
        bindery_open(arena); /* a new one: the bare loop has none to draw on */
    if (!file || !workbook_write(guide, bindery, &folder, file)) {
        refuse(&diags);
    }
    bindery_close(bindery);
    outfolder_abandon(&folder);
    arena_reset(arena);
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        fputs("usage: bench_workbook INPUT OUTPUT COUNT [ROUNDS]\n", stderr);
        return 2;
    }
    arena_keep_freed();
    unsigned long count = strtoul(argv[3], NULL, 10);
    unsigned long rounds = argc > 4 ? strtoul(argv[4], NULL, 10) : 1;
    struct arena arena = {.out_of_memory = out_of_memory};
    struct arena books = {.out_of_memory = out_of_memory};
    struct diags diags = {.arena = &arena};
    struct infolder folder = {.path = argv[1], .arena = &arena, .diags = &diags};
    struct inputs inputs = {0};
    struct selection selection;
    struct choice choice = {.today = TEXT("2026-01-01")};
    if (!inputs_read(&folder, EXTENT_WANTED, &inputs) ||
        !selection_make(&inputs, &choice, &diags, &selection)) {
        refuse(&diags);
    }
    for (size_t i = 0; i < inputs.guides.count; i++) {
        struct guide guide = {0};
        double best = 0;
        if (!join_guide(&inputs, &inputs.guides.items[i], &selection, &diags, &guide)) {
            refuse(&diags);
        }
        before_join(&inputs, &selection, &arena, &guide);
        for (unsigned long round = 0; round < rounds; round++) {
            double start = seconds();
            for (unsigned long made = 0; made < count; made++) {
                make_one(&guide, argv[2], &books);
            }
            double took = (seconds() - start) / (double)count;
            best = best <= 0 || took < best ? took : best;
        }
        printf("%.3f\n", best * 1e3);
    }
    arena_close(&arena);
    arena_close(&books);
    return 0;
}
