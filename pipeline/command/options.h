/* options: the command line, taken apart. */
#ifndef CAREERGUIDE_OPTIONS_H
#define CAREERGUIDE_OPTIONS_H

#include "join/selection.h"

enum format { FORMAT_PDF, FORMAT_XLSX, FORMAT_JSON, FORMATS };
enum color { COLOR_AUTO, COLOR_ALWAYS, COLOR_NEVER };

enum { OPTIONS_MOST_PINS = 3 }; /* one a kind that can be pinned */

struct options {
    const char *input;
    const char *output;
    struct text as_of; /* empty: every release filed */
    struct pin pins[OPTIONS_MOST_PINS];
    size_t pin_count;
    bool formats[FORMATS];
    bool strict;
    bool quiet;
    bool json_messages;
    enum color color;
    bool help;
    bool version;
    char **words; /* what is left: the names of guides */
    size_t word_count;
};

/* False after a fault in the words; `*fault` says which. `argv[0]` is the command's name. */
bool options_read(int argc, char **argv, struct arena *arena, struct options *options,
                  struct text *fault);

/* "pdf", "xlsx", "json": also the ending of the file. */
const char *format_name(enum format format);

#endif
