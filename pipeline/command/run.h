/* run: what every command has at hand, and how a run ends. */
#ifndef CAREERGUIDE_RUN_H
#define CAREERGUIDE_RUN_H

#include "command/options.h"
#include "emit/manifest.h"
#include "emit/outfile.h"
#include "join/join.h"

/* Exit status: a contract. */
enum status { STATUS_DONE, STATUS_REFUSED, STATUS_USAGE, STATUS_MACHINE };

struct run {
    struct arena arena;
    struct diags diags;
    struct infolder infolder;
    struct outfolder outfolder;
    struct options options;
    struct inputs inputs;
    size_t tolerated; /* errors that do not stop the run, though it ends with STATUS_REFUSED */
};

/* Reads the input folder. False after an error. */
bool run_read(struct run *run, enum extent extent);

/* The releases that the options (--as-of, --release) ask for, and the day of today. */
struct choice run_choice(struct run *run, const struct options *options);

/* Selects the releases that the options (--as-of, --release) ask for. False after an error. */
bool run_select(struct run *run, const struct options *options, struct selection *selection);

/* Reads a file that lies anywhere, not under the input folder. NULL after an error. */
const struct source *run_read_file(struct run *run, const char *path);

/* Today in universal time, or the day of SOURCE_DATE_EPOCH. */
struct text run_today(struct run *run);

/* The guides that the command line names, or all. NULL after a fault in the words, which was said
 * on stderr. */
const struct guide_definition **run_guides(struct run *run, size_t *count);

/* Says that an option or word does not fit; always STATUS_USAGE. */
enum status run_usage(const char *option, struct text value, const char *expected);

/* The manifest that an earlier run wrote, or nothing: one that is damaged is made anew. Where the
 * machine does not let it be read the run is refused. */
struct text run_earlier_manifest(struct run *run);

/* When the program was built: what is older may be made otherwise now. The end of time where the
 * system does not tell. */
struct timespec run_program_time(void);

/* Adds manifest.csv to the outputs; false after an error. */
bool run_write_manifest(struct run *run, const struct manifest *earlier,
                        const struct manifest *now);

/* A table that an earlier run wrote into the output folder, or NULL where there is none of use.
 * Where the machine does not let it be read the run is refused. */
const struct source *run_earlier(struct run *run, struct text name);

/* Whether the run ends as refused: an error, or a warning under --strict. */
bool run_refused(const struct run *run);

/* Whether the messages so far leave nothing to be done: as run_refused, but for errors that are
 * tolerated. */
bool run_stops(const struct run *run);

/* Prints the messages and says how the run ends. */
enum status run_end(struct run *run);

/* Prints to stdout; a failure (a full disk, a closed pipe) makes the run end with
 * STATUS_MACHINE. */
void run_print(struct run *run, struct text text);

/* The commands. Each returns the exit status. */
enum status command_build(struct run *run);
enum status command_check(struct run *run);
enum status command_identify(struct run *run);
enum status command_compare(struct run *run);
enum status command_explain(struct run *run);
enum status command_refresh(struct run *run);
enum status command_status(struct run *run);
enum status command_find(struct run *run);
enum status command_areas(struct run *run);
enum status command_wages(struct run *run);
enum status command_merge(struct run *run);
enum status command_routes(struct run *run);
enum status command_new(struct run *run);
enum status command_parcels(struct run *run);

#endif
