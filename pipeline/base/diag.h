/* diag: messages to the person who runs the program.
 *
 * Whatever finds a fault adds a message and goes on, so that one run reports everything; nobody but
 * command/ prints. A message says what is wrong first, in lower case, with the value in single
 * quotes and no full stop; the hint under the caret says what was expected or what to do. */
#ifndef CAREERGUIDE_DIAG_H
#define CAREERGUIDE_DIAG_H

#include "base/place.h"

enum severity { SEVERITY_ERROR, SEVERITY_WARNING, SEVERITY_NOTE };

struct diag {
    enum severity severity;
    struct place place;
    const char *rule; /* stable id, e.g. "oews-cell"; static storage */
    struct text message;
    struct text hint;   /* may be empty */
    struct diag *notes; /* further places that belong to this message */
    struct diag *next_note;
    size_t serial; /* order of discovery, to keep equal places stable */
};

struct diags {
    struct arena *arena;
    struct diag **items;
    size_t count;
    size_t errors;
    size_t warnings;
    bool machine_failed; /* an error was the machine's (disk, memory, permissions): exit status 3 */
};

void diag_error(struct diags *diags, struct place place, const char *rule, const char *format, ...)
    __attribute__((format(printf, 4, 5)));
void diag_warning(struct diags *diags, struct place place, const char *rule, const char *format,
                  ...) __attribute__((format(printf, 4, 5)));

/* Something worth knowing that is no fault: neither an error nor, under --strict, a reason to stop.
 */
void diag_remark(struct diags *diags, struct place place, const char *rule, const char *format, ...)
    __attribute__((format(printf, 4, 5)));

/* Adds to the latest message: what to do about it, or another place that has to do with it. */
void diag_hint(struct diags *diags, const char *format, ...) __attribute__((format(printf, 2, 3)));
void diag_note(struct diags *diags, struct place place, const char *format, ...)
    __attribute__((format(printf, 3, 4)));

/* Adds copies of the messages of `from`, whose arena may then go. Places and rules stay shared. */
void diags_take(struct diags *diags, const struct diags *from);

/* Which look the messages get. */
struct diag_style {
    bool json;   /* one JSON object a line instead of text */
    bool color;  /* ANSI colours in the text form */
    bool strict; /* warnings are called errors */
};

/* Writes every message, in the order of files and places. Of one rule in one file at most
 * DIAGS_A_RULE are shown, then a line says how many were left out. */
enum { DIAGS_A_RULE = 20 };
void diags_print(const struct diags *diags, struct diag_style style, struct buffer *out);

#endif
