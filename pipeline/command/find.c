/* careerguide find: occupations by their titles and job titles. */
#include "base/words.h"
#include "command/run.h"
#include "emit/found.h"

/* The words of the command line, folded: "ultrasound tech" as one or as two. */
static struct text asked_words(struct run *run)
{
    struct buffer out = {.arena = &run->arena};
    for (size_t i = 0; i < run->options.word_count; i++) {
        buffer_format(&out, "%s ", run->options.words[i]);
    }
    return words_folded(&run->arena, buffer_text(&out));
}

/* Which of several words nothing begins with, so that the cure is at hand; empty for none. */
static struct text unknown_words(struct run *run, struct text asked)
{
    struct buffer out = {.arena = &run->arena};
    while (asked.len) {
        struct text word = text_cut(&asked, ' ');
        if (!search_occupations(&run->arena, &run->inputs, word).count) {
            buffer_format(&out, "%s'%.*s'", out.len ? ", " : "", TEXT_ARG(word));
        }
    }
    return buffer_text(&out);
}

static void report_nothing(struct run *run, struct text asked)
{
    struct text unknown = unknown_words(run, asked);
    soc_code code;
    diag_error(&run->diags, (struct place){0}, "find-nothing",
               "no title and no job title has words that begin like '%.*s'", TEXT_ARG(asked));
    if (soc_parse(text_of(run->options.words[0]), &code)) {
        diag_hint(&run->diags, "'careerguide explain %s' says what is known of a code",
                  run->options.words[0]);
    } else if (unknown.len) {
        diag_hint(&run->diags,
                  "nothing begins with %.*s: try fewer or other words; the shipped input holds "
                  "excerpts, and a full export in an excerpt's place has more",
                  TEXT_ARG(unknown));
    } else {
        diag_hint(&run->diags,
                  "each word begins some title, but no title has them all: try fewer words");
    }
}

enum status command_find(struct run *run)
{
    struct text format = run->options.format;
    bool json = text_is(format, "json");
    if (format.len && !json && !text_is(format, "text")) {
        return run_usage("--format", format, "text or json");
    }
    struct text asked = asked_words(run);
    if (!asked.len) {
        return run_usage("find", TEXT(""), "words of a title or job title, such as ultrasound");
    }
    if (!run_read(run, EXTENT_OCCUPATIONS)) {
        return run_end(run);
    }
    struct buffer out = {.arena = &run->arena};
    struct findings findings = search_occupations(&run->arena, &run->inputs, asked);
    if (!findings.count) {
        report_nothing(run, asked);
    } else if (json) {
        found_add_json(&findings, &run->inputs, &out);
    } else {
        found_add_text(&findings, &run->inputs, &out);
    }
    run_print(run, buffer_text(&out));
    return run_end(run);
}
