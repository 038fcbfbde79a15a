/* careerguide identify: says of each file what it is, and whether it reads whole. */
#include "command/run.h"
#include "emit/identity_text.h"
#include <stdio.h>

enum status command_identify(struct run *run)
{
    struct buffer out = {.arena = &run->arena};
    if (run->options.word_count == 0) {
        fputs("careerguide: identify needs the name of a file\n", stderr);
        return STATUS_USAGE;
    }
    if (!run_read(run, EXTENT_WANTED)) {
        return run_end(run);
    }
    for (size_t i = 0; i < run->options.word_count; i++) {
        const char *path = run->options.words[i];
        const struct source *source = run_read_file(run, path);
        struct identity identity = {.period_given = run->options.period};
        bool known = false;
        if (source) {
            identify(&run->inputs, source, &run->diags, &identity, &known);
        }
        if (known) {
            identity_add_text(&out, path, &identity);
        }
    }
    run_print(run, buffer_text(&out));
    return run_end(run);
}
