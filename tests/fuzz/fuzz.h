/* fuzz: what the fuzz harnesses share: a run over one input, and what must hold whatever it was.
 *
 * Each fuzz_<reader>.c is a program of its own with an LLVMFuzzerTestOneInput, for libFuzzer and
 * for AFL++; see run.sh. The bytes are the fuzzer's own and not copied, so that a reader that looks
 * one byte too far is caught. */
#ifndef CAREERGUIDE_FUZZ_H
#define CAREERGUIDE_FUZZ_H

#include "base/diag.h"

#include <stdint.h>

struct fuzz {
    struct arena arena;
    struct diags diags;
};

/* What the fuzzer calls; always 0. */
int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size);

void fuzz_open(struct fuzz *fuzz);

/* A source over the fuzzer's bytes, or over a string of ours. */
const struct source *fuzz_source(struct fuzz *fuzz, const char *name, struct text bytes);
struct text fuzz_text(const uint8_t *bytes, size_t size);

/* Checks the place of every message, prints all of them in every style, checks what was printed and
 * frees everything. */
void fuzz_close(struct fuzz *fuzz);

/* That place and source agree: it lies inside the bytes, and its line is the one that counting
 * gives. */
void fuzz_check_place(struct place place);

/* That the bytes at the place spell the cell: blanks around them left out, doubled quotes made one.
 */
void fuzz_check_cell(struct place place, struct text cell);

/* Whether no control character stands in the text but tabs and line ends. */
bool fuzz_is_plain(struct text text);

/* Aborts with `what`, which is how a fuzzer learns of a fault, unless `holds`. */
void fuzz_require(bool holds, const char *what);

#endif
