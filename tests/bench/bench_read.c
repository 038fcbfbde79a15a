/* How long reading takes, beside what the machine and bare libcsv need for the same bytes, in one
 * run:
 *
 *     bench_read FILE [ROUNDS [JOB]]
 *
 * FILE is in the layout of OEWS by area, such as make_oews.py writes. Prints the best of the rounds
 * for each job, and the ratios that the project holds itself to. Nothing here is a test: machines
 * are noisy, and a ratio is only good within one run. With JOB (0 to 3) that one job runs alone,
 * for a profiler. */
#include "validate/oews.h"

#include <csv.h>
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/resource.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

static void out_of_memory(void)
{
    fputs("out of memory\n", stderr);
    exit(3);
}

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static struct text map_file(const char *path)
{
    int fd = open(path, O_RDONLY);
    struct stat status;
    if (fd < 0 || fstat(fd, &status) != 0) {
        perror(path);
        exit(3);
    }
    size_t size = (size_t)status.st_size;
    const char *at = mmap(NULL, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, fd, 0);
    close(fd);
    if (at == MAP_FAILED) {
        perror(path);
        exit(3);
    }
    return (struct text){at, size};
}

/* What 'wc -l' does: look for line ends in blocks read from the file. */
static size_t count_lines(const char *path)
{
    static char block[256 * 1024];
    size_t lines = 0;
    int fd = open(path, O_RDONLY);
    for (ssize_t got; fd >= 0 && (got = read(fd, block, sizeof block)) > 0;) {
        for (const char *at = block, *end = block + got;
             (at = memchr(at, '\n', (size_t)(end - at))) != NULL; at++) {
            lines++;
        }
    }
    close(fd);
    return lines;
}

static void on_cell(void *cell, size_t len, void *data)
{
    (void)cell;
    (void)len;
    ++*(size_t *)data;
}

static void on_row(int end, void *data)
{
    (void)end;
    (void)data;
}

static size_t bare_libcsv(const char *path)
{
    struct text bytes = map_file(path);
    struct csv_parser parser;
    size_t cells = 0;
    csv_init(&parser, CSV_STRICT | CSV_STRICT_FINI);
    csv_parse(&parser, bytes.at, bytes.len, on_cell, on_row, &cells);
    csv_fini(&parser, on_cell, on_row, &cells);
    csv_free(&parser);
    munmap((void *)bytes.at, bytes.len);
    return cells;
}

/* One reading of the file for the guide's occupations, or of every record. */
static size_t read_oews(const char *path, bool only_wanted)
{
    static soc_code codes[] = {111111, 119111, 251071, 292032, 292072, 299021};
    struct arena arena = {.out_of_memory = out_of_memory};
    struct diags diags = {.arena = &arena};
    struct wanted wanted = {codes, sizeof codes / sizeof *codes};
    struct wage_bound bound = {text_of("May 2024"), {11500, 2}, {239200, 0}};
    struct reference reference = {.bounds = &bound, .bound_count = 1};
    struct source source = {.name = path, .file = path, .bytes = map_file(path)};
    struct release release = {
        .kind = RELEASE_OEWS_AREAS, .period = text_of("May 2024"), .source = &source};
    struct account account = {0};
    struct reading reading = {.arena = &arena,
                              .diags = &diags,
                              .release = &release,
                              .wanted = &wanted,
                              .only_wanted = only_wanted,
                              .account = &account};
    struct oews oews;
    if (!oews_read(&oews, &reading, &reference)) {
        struct buffer out = {.arena = &arena};
        diags_print(&diags, (struct diag_style){0}, &out);
        fwrite(out.at, 1, out.len, stderr);
        exit(1);
    }
    size_t records = account.records;
    munmap((void *)source.bytes.at, source.bytes.len);
    arena_close(&arena);
    return records;
}

static size_t read_wanted(const char *path)
{
    return read_oews(path, true);
}

static size_t read_all(const char *path)
{
    return read_oews(path, false);
}

int main(int argc, char **argv)
{
    static const struct {
        const char *name;
        size_t (*run)(const char *);
    } jobs[] = {{"lines counted as wc -l does", count_lines},
                {"read for six occupations", read_wanted},
                {"bare libcsv, every cell", bare_libcsv},
                {"every record validated", read_all}};
    enum { JOBS = sizeof jobs / sizeof *jobs };
    double best[JOBS] = {0};
    int rounds = argc > 2 ? (int)strtoul(argv[2], NULL, 10) : 7;
    int only = argc > 3 ? (int)strtoul(argv[3], NULL, 10) : -1;
    if (argc < 2) {
        fputs("usage: bench_read FILE [ROUNDS [JOB]]\n", stderr);
        return 2;
    }
    for (int round = 0; round < rounds; round++) {
        for (int job = 0; job < JOBS; job++) {
            if (only >= 0 && job != only) {
                continue;
            }
            double start = seconds();
            size_t result = jobs[job].run(argv[1]);
            double took = seconds() - start;
            best[job] = best[job] == 0 || took < best[job] ? took : best[job];
            if (round == 0) {
                struct rusage usage;
                getrusage(RUSAGE_SELF, &usage);
                printf("%-30s %zu, resident so far %ld MB\n", jobs[job].name, result,
                       usage.ru_maxrss / 1024);
            }
        }
    }
    for (int job = 0; job < JOBS; job++) {
        printf("%-30s %7.1f ms\n", jobs[job].name, best[job] * 1e3);
    }
    printf("read / wc -l           %.2f (at most 3)\n", best[1] / best[0]);
    printf("validated / bare libcsv %.2f (at most 2)\n", best[3] / best[2]);
    return 0;
}
