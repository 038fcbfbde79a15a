/* options: the command line, taken apart. */
#ifndef CAREERGUIDE_OPTIONS_H
#define CAREERGUIDE_OPTIONS_H

#include "join/selection.h"

enum format { FORMAT_PDF, FORMAT_HANDOUT, FORMAT_XLSX, FORMAT_JSON, FORMATS };
enum coloring { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

enum { OPTIONS_MOST_PINS = 3 }; /* one a kind that can be pinned */

struct options {
    const char *input;
    const char *output;
    struct text as_of; /* empty: every release filed */
    struct pin pins[OPTIONS_MOST_PINS];
    size_t pin_count;
    struct text format; /* as given with --format, or empty; each command knows its own */
    struct text lang;   /* as given with --lang, or empty: English */
    struct text area;   /* as given with --area, or empty: the nation */
    size_t jobs;        /* threads; 0: as many as the machine has cores */
    size_t shard;       /* which of `shards` parts, from 1; 0 where all is made in one */
    size_t shards;
    bool keep_going;    /* a damaged area is left out, the others are made all the same */
    bool force;         /* make again what has not changed */
    bool large_print;   /* the reports in letters of 18 points */
    struct text period; /* what a person says of a file that is filed; empty where not said */
    struct text published;
    struct text publisher;
    bool dry_run;
    bool strict;
    bool quiet;
    bool json_messages;
    enum coloring color;
    bool help;
    bool version;
    char **words; /* what is left: the names of guides */
    size_t word_count;
};

/* False after a fault in the words; `*fault` says which. `argv[0]` is the command's name. */
bool options_read(int argc, char **argv, struct arena *arena, struct options *options,
                  struct text *fault);

/* Adds the pin that "projections=2016-26" names; false where it names none, or its kind a second
 * time. */
bool options_pin(struct text text, struct options *options);

/* "pdf", "handout", "xlsx", "json": also the ending of the file, but for the handout's. */
const char *format_name(enum format format);

/* The formats of a build that a list such as "pdf,xlsx" names; the default where it is empty. False
 * where it names another. */
bool options_formats(struct text list, bool formats[FORMATS]);

#endif
