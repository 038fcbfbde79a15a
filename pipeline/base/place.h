/* place: where something stands in a file that was read.
 *
 * A source is the bytes of one file under the name that messages show; a place is a stretch of
 * those bytes. Lines and columns are worked out only when a message or an output needs them. */
#ifndef CAREERGUIDE_PLACE_H
#define CAREERGUIDE_PLACE_H

#include "base/sha256.h"
#include "base/text.h"

struct source {
    const char *name; /* as messages show it, e.g. "input/bls/projections-2024-34.csv" */
    const char *file; /* relative to the input folder, as outputs show it */
    struct text bytes;
    char sha256[SHA256_HEX + 1]; /* of the bytes as they lie on disk; "" while still worked out */
    bool mapped; /* the bytes lie in the file itself: what has been read through may be forgotten */
    unsigned order; /* in which order the run read its files */
};

struct place {
    const struct source *source; /* NULL: no place, e.g. a word of the command line */
    size_t at;                   /* byte offset */
    size_t len;                  /* bytes */
    size_t line;                 /* 1-based where the maker knew it, else 0 */
};

/* The whole source without a stretch: prints as "file: error: …". */
struct place place_of_file(const struct source *source);

/* Line and column count from 1; a column is a character, not a byte. */
size_t place_line(struct place place);
size_t place_column(struct place place);

/* The line that the place starts in, without its line end; *at receives where in it the place
 * starts (bytes). */
struct text place_line_text(struct place place, size_t *at);

/* What ends the lines of a file: '\n' (alone or behind '\r') where it has one, else '\r'. A bare CR
 * in a file of LFs is no line end, for editors neither. */
char place_line_end(struct text bytes);

/* How many line ends of that kind stand in the bytes. */
size_t place_count_lines(struct text bytes, char line_end);

#endif
