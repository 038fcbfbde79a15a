/* careerguide status: how fresh each source is, and which guides hang on it. */
#include "command/run.h"
#include "emit/standing_words.h"

/* Every guide that can be built. */
static const struct guide **join_all(struct run *run, const struct selection *selection)
{
    const struct guide_definitions *definitions = &run->inputs.guides;
    const struct guide **guides =
        ARENA_ARRAY(&run->arena, definitions->count + 1, const struct guide *);
    for (size_t i = 0; i < definitions->count; i++) {
        struct guide *guide = ARENA_NEW(&run->arena, struct guide);
        bool built =
            join_guide(&run->inputs, &definitions->items[i], selection, &run->diags, guide);
        guides[i] = built ? guide : NULL;
    }
    return guides;
}

enum status command_status(struct run *run)
{
    bool json = text_is(run->options.format, "json");
    if (run->options.format.len && !json && !text_is(run->options.format, "text")) {
        return run_usage("--format", run->options.format, "text or json");
    }
    if (run->options.word_count) {
        return run_usage("status", text_of(run->options.words[0]), "no words: it tells of all");
    }
    if (!run_read(run, EXTENT_WANTED)) {
        return run_end(run);
    }
    struct selection selection;
    struct choice choice = run_choice(run, &run->options);
    struct standing_search search = {&run->inputs, &choice, &selection, NULL, 0};
    if (selection_make(&run->inputs, &choice, &run->diags, &selection)) {
        search.guides = join_all(run, &selection);
        search.guide_count = run->inputs.guides.count;
    }
    struct standings standings = standings_make(&search, &run->diags);
    struct buffer out = {.arena = &run->arena};
    (json ? standings_add_json : standings_add_text)(&standings, &out);
    run_print(run, buffer_text(&out));
    return run_end(run);
}
