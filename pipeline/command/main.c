/* careerguide: CSV exports in, career guides out. See pipeline/README.md. */
#include "command/memory.h"
#include "command/run.h"
#include "command/version.h"

#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

static const struct {
    const char *name;
    enum status (*run)(struct run *);
} commands[] = {
    {"build", command_build},     {"check", command_check},     {"identify", command_identify},
    {"compare", command_compare}, {"explain", command_explain}, {"refresh", command_refresh},
    {"status", command_status},   {"find", command_find},       {"new", command_new},
    {"areas", command_areas},     {"merge", command_merge},     {"parcels", command_parcels},
    {"routes", command_routes},   {"wages", command_wages},
};

static const char help[] =
    "careerguide turns CSV exports of labor statistics into career guides.\n"
    "\n"
    "careerguide build [GUIDE...]   write the guides' reports and workbooks (all when none is "
    "named)\n"
    "    --as-of DATE               use releases published on or before DATE, e.g. 2019-08-31\n"
    "    --release KIND=PERIOD      pin a release for a kind, e.g. projections=2016-26 "
    "(repeatable)\n"
    "    --format LIST              of pdf,handout,xlsx,json (default pdf,handout,xlsx)\n"
    "    --lang LIST                languages of the reports: en, and those that have a catalogue\n"
    "                               under words/ of the input folder, e.g. en,es (default en)\n"
    "    --large-print              the reports in letters of 18 points\n"
    "    --area LIST                areas by code or name, or nation, states, metros, nonmetros, "
    "all,\n"
    "                               e.g. 'CA,31080' (default the nation)\n"
    "    --keep-going               leave out areas whose records are damaged, make the others\n"
    "    --jobs N                   so many at a time (default: one a core)\n"
    "    --shard K/N                the K-th of N parts of the work\n"
    "    --force                    make again what has not changed\n"
    "careerguide check [GUIDE...]   validate everything under the input folder, write nothing\n"
    "careerguide refresh FILE...    file new exports under the input folder, say what changes\n"
    "    --dry-run                  only say; write nothing\n"
    "    --period P --published DAY --publisher NAME\n"
    "                               what neither the file nor the calendar says\n"
    "careerguide compare OLD NEW    what changes in the guides between two days, or two releases "
    "such\n"
    "                               as projections=2016-26 (--format text, json, csv, xlsx)\n"
    "careerguide status             each source: its age, whether a newer one is out or due, what "
    "hangs\n"
    "                               on it (--format text or json)\n"
    "careerguide explain GUIDE ROLE [FIGURE]\n"
    "                               where a printed figure comes from: cell, release, rule\n"
    "careerguide explain CODE       what is known of an occupation code\n"
    "careerguide routes GUIDE FROM TO\n"
    "                               ways from a role, a start or a level of education to a role:\n"
    "                               what each step asks for, pay and growth (--format text or "
    "json)\n"
    "careerguide find WORDS...      occupations by the beginnings of words of a title or job "
    "title\n"
    "                               (--format text or json)\n"
    "careerguide new                begin an input folder with the figures, guides and words that\n"
    "                               are shipped, where there is none yet\n"
    "careerguide new GUIDE CODE...  begin a guide and a role for each occupation under the input\n"
    "                               folder; what is yours to write is marked TODO:\n"
    "careerguide areas              the areas that the filed wages cover\n"
    "careerguide wages              all records of the wages by area beside the nation's "
    "outlook, as one\n"
    "                               sheet: wages.xlsx (--keep-going)\n"
    "careerguide merge              put the tables together of a build that --shard split into "
    "parts\n"
    "careerguide parcels            pack the guides that were built, a zip for each counselor of\n"
    "                               counselors.csv of the input folder, and a table for mail "
    "merge\n"
    "careerguide identify FILE...   say what a download is and whether it reads whole\n"
    "common:\n"
    "    --input DIR (default input)  --output DIR (default output)\n"
    "    --strict                   warnings count as errors\n"
    "    --messages text|json  --color auto|always|never  --quiet  --help  --version\n"
    "\n"
    "Exit status: 0 done, 1 input refused and nothing written, 2 usage,\n"
    "3 the machine failed (disk, memory, permissions).\n";

static struct run run;

/* Drafts go, old outputs stay; where the new ones are in place already, they stay. */
_Noreturn static void give_up(const char *message, size_t len)
{
    outfolder_give_up(&run.outfolder);
    if (write(STDERR_FILENO, message, len) < 0) {
        _exit(STATUS_MACHINE);
    }
    _exit(STATUS_MACHINE);
}

/* A message without a place, as text and as JSON: nothing can be put together any more. */
#define LAST_WORDS(message, rule, hint)                                                            \
    {                                                                                              \
        "careerguide: error: " message " [" rule "]\n  " hint "\n",                                \
            "{\"file\":\"\",\"line\":0,\"column\":0,\"severity\":\"error\",\"rule\":\"" rule       \
            "\",\"message\":\"" message "\",\"value\":\"\",\"hint\":\"" hint "\"}\n"               \
    }

_Noreturn static void end_with(const char *const words[2])
{
    const char *message = words[run.options.json_messages];
    give_up(message, strlen(message));
}

/* The machine refuses memory, to us or to a library. */
static void on_out_of_memory(void)
{
    static const char *const early[] = LAST_WORDS(
        "out of memory", "memory-refused",
        "nothing was changed; end other programs, or ask for less at a time, such as --jobs 1");
    static const char *const late[] =
        LAST_WORDS("out of memory", "memory-refused",
                   "what was to be written is in its place; only the words about it are missing");
    end_with(run.outfolder.committed ? late : early);
}

/* A large file lost its end while it was read (read/mapped.h). */
static void on_lost_bytes(int signal)
{
    static const char *const words[] =
        LAST_WORDS("an input file was cut short, or its disk failed, while it was read",
                   "file-lost", "nothing was changed; run again when nobody writes to it");
    (void)signal;
    end_with(words);
}

static int usage(const char *fault)
{
    fprintf(stderr, "careerguide: %s\nTry 'careerguide --help'.\n", fault);
    return STATUS_USAGE;
}

static int print_and_end(const char *text)
{
    bool printed = fputs(text, stdout) >= 0 && fflush(stdout) == 0;
    return printed ? STATUS_DONE : STATUS_MACHINE;
}

static int start(int argc, char **argv)
{
    run.arena.out_of_memory = on_out_of_memory;
    memory_on_refusal(on_out_of_memory);
    signal(SIGBUS, on_lost_bytes);
    signal(SIGPIPE, SIG_IGN); /* a closed pipe is a failed write, and said as one */
    run.diags.arena = &run.arena;
    struct text fault = {"", 0};
    bool named = argc > 1 && argv[1][0] != '-';
    if (!options_read(argc - named, argv + named, &run.arena, &run.options, &fault)) {
        return usage(text_terminated(&run.arena, fault));
    }
    if (run.options.help) {
        return print_and_end(help);
    }
    if (run.options.version) {
        return print_and_end(text_terminated(&run.arena, version_text(&run.arena)));
    }
    run.outfolder =
        (struct outfolder){.path = run.options.output, .arena = &run.arena, .diags = &run.diags};
    for (size_t i = 0; named && i < sizeof commands / sizeof *commands; i++) {
        if (strcmp(argv[1], commands[i].name) == 0) {
            return (int)commands[i].run(&run);
        }
    }
    return usage(
        named ? text_terminated(&run.arena, text_format(&run.arena, "no command '%s'", argv[1]))
              : "a command is missing");
}

int main(int argc, char **argv)
{
    arena_keep_freed();
    int status = start(argc, argv);
    arena_close(&run.arena);
    return status;
}
