/* careerguide explain: where a printed figure comes from, or what is known of an occupation code.
 */
#include "command/run.h"
#include "emit/trail.h"

static const struct guide_role *find_role(const struct guide *guide, const char *id)
{
    for (size_t i = 0; i < guide->role_count; i++) {
        if (text_is(guide->roles[i].role->id, id)) {
            return &guide->roles[i];
        }
    }
    return NULL;
}

static enum status explain_code(struct run *run, soc_code code)
{
    struct buffer out = {.arena = &run->arena};
    if (run_read(run, EXTENT_OCCUPATIONS) && !trail_add_code(&run->inputs, code, &out)) {
        diag_error(&run->diags, (struct place){0}, "explain-code", "no file knows occupation '%s'",
                   run->options.words[0]);
        diag_hint(&run->diags, "correct the code, or file a release that holds it");
    }
    run_print(run, buffer_text(&out));
    return run_end(run);
}

/* One figure, or every figure of the role where none is named. */
static enum status explain_role(struct run *run, const struct guide *guide)
{
    struct buffer out = {.arena = &run->arena};
    const char *const *words = (const char *const *)run->options.words;
    const struct guide_role *role = find_role(guide, words[1]);
    bool named = run->options.word_count > 2;
    enum figure_id wanted = named ? figure_id_of(text_of(words[2])) : FIGURE_IDS;
    if (!role) {
        return run_usage("explain", text_of(words[1]), "a role of the guide");
    }
    if (named && wanted == FIGURE_IDS) {
        return run_usage("explain", text_of(words[2]),
                         "a figure such as growth (pipeline/README.md lists them)");
    }
    for (int id = 0; id < FIGURE_IDS; id++) {
        if (!named || (enum figure_id)id == wanted) {
            trail_add_figure(guide, role, (enum figure_id)id, &out);
        }
    }
    run_print(run, buffer_text(&out));
    return run_end(run);
}

enum status command_explain(struct run *run)
{
    soc_code code;
    size_t words = run->options.word_count;
    if (words == 1 && soc_parse(text_of(run->options.words[0]), &code)) {
        return explain_code(run, code);
    }
    if (words < 2 || words > 3) {
        return run_usage("explain", TEXT(""), "a guide and a role, or a code such as 29-2071");
    }
    if (!run_read(run, EXTENT_WANTED)) {
        return run_end(run);
    }
    struct guide guide;
    struct selection selection;
    size_t count = 0;
    run->options.word_count = 1; /* the guide's name alone */
    const struct guide_definition **definitions = run_guides(run, &count);
    run->options.word_count = words;
    if (!definitions) {
        return STATUS_USAGE;
    }
    if (!run_select(run, &run->options, &selection) ||
        !join_guide(&run->inputs, definitions[0], &selection, &run->diags, &guide)) {
        return run_end(run);
    }
    return explain_role(run, &guide);
}
