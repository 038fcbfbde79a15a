/* careerguide compare: what changes in the guides from one day or release to another. */
#include "command/run.h"
#include "emit/changes.h"

static const struct {
    const char *name;
    void (*add)(const struct comparison *, struct buffer *);
} forms[] = {
    {"text", changes_add_text},
    {"json", changes_add_json},
    {"csv", changes_add_csv},
};

enum { FORMS = sizeof forms / sizeof *forms };

/* The form that --format names, text where it is not given; FORMS for another word. */
static size_t form_of(struct text word)
{
    for (size_t i = 0; i < FORMS; i++) {
        if (word.len == 0 || text_is(word, forms[i].name)) {
            return i;
        }
    }
    return FORMS;
}

/* Options as of one end of the comparison: a day, or a release pinned. False for neither. */
static bool options_at(const struct run *run, const char *word, struct options *options)
{
    *options = run->options;
    if (release_is_day(text_of(word))) {
        options->as_of = text_of(word);
        return true;
    }
    return options_pin(text_of(word), options);
}

/* Every guide as of one end; NULL after an error. */
static struct guide *join_all(struct run *run, const struct options *options)
{
    const struct guide_definitions *definitions = &run->inputs.guides;
    struct guide *guides = ARENA_ARRAY(&run->arena, definitions->count + 1, struct guide);
    struct selection selection;
    bool good = run_select(run, options, &selection);
    for (size_t i = 0; good && i < definitions->count; i++) {
        good =
            join_guide(&run->inputs, &definitions->items[i], &selection, &run->diags, &guides[i]);
    }
    return good ? guides : NULL;
}

enum status command_compare(struct run *run)
{
    struct options old;
    struct options new;
    size_t form = form_of(run->options.format);
    if (form == FORMS) {
        return run_usage("--format", run->options.format, "text, json or csv");
    }
    if (run->options.word_count != 2) {
        return run_usage("compare", TEXT(""), "an old and a new day, or two releases");
    }
    for (size_t i = 0; i < 2; i++) {
        if (!options_at(run, run->options.words[i], i ? &new : &old)) {
            return run_usage("compare", text_of(run->options.words[i]),
                             "a day such as 2019-08-31, or a release such as projections=2016-26");
        }
    }
    struct guide *before = run_read(run, EXTENT_WANTED) ? join_all(run, &old) : NULL;
    struct guide *after = before ? join_all(run, &new) : NULL;
    struct buffer out = {.arena = &run->arena};
    for (size_t i = 0; after && i < run->inputs.guides.count; i++) {
        struct comparison comparison = {&before[i], &after[i],
                                        compare_guides(&run->arena, &before[i], &after[i])};
        forms[form].add(&comparison, &out);
    }
    run_print(run, buffer_text(&out));
    return run_end(run);
}
