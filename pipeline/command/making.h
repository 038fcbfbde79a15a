/* making: makes the documents of a build, as many workers as asked for at a time.
 *
 * A job is one guide for one area, in every language and format. Jobs do not know of each other:
 * the outputs are the same bytes whoever makes them and in whatever order. */
#ifndef CAREERGUIDE_MAKING_H
#define CAREERGUIDE_MAKING_H

#include "command/languages.h"
#include "emit/catalogue.h"
#include "emit/manifest.h"

/* One guide for one area. */
struct job {
    const struct guide_definition **definitions; /* one a language */
    const struct oews_area *area;                /* NULL: the nation */
    struct outfile **files;                      /* language by language, format by format */
    struct manifest_entry *entries;              /* likewise; filled when made */
    struct catalogue_row *rows;                  /* likewise */
    struct said *words;                          /* one a language: what is not translated */
    struct diags diags;
};

struct making {
    struct run *run;
    struct languages *languages;
    bool formats[FORMATS];
    struct selection national;
    struct selection local;  /* for areas */
    struct timespec program; /* when it was built */
    struct manifest earlier; /* of what need not be made again */
    struct job *jobs;
    size_t job_count;
    struct worker *workers; /* who keep what the entries point at, until making_close */
    size_t worker_count;
    struct catalogue catalogue; /* of what was made, afterwards */
};

/* How many outputs a job has. */
size_t making_files(const struct making *making);

/* Names the job's outputs, "sonography/06/sonography-06-es.pdf"; false after an error. */
bool making_name_files(const struct making *making, struct job *job);

/* Makes every job; false after an error, or when it was told to stop. What need not be made again
 * because its inputs are those of the earlier manifest is marked unchanged. */
bool making_run(struct making *making);

/* Lets go of the memory of the entries. */
void making_close(struct making *making);

/* Takes what is to be known of a stop by Ctrl-C: ends the process as the signal would. */
void making_end_if_stopped(void);

#endif
