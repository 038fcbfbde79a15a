#include "command/comparing.h"

bool comparing_join(struct run *run, const struct inputs *inputs, const struct options *options,
                    struct diags *diags, struct joined_guides *guides)
{
    const struct guide_definitions *definitions = &inputs->guides;
    struct choice choice = run_choice(run, options);
    struct selection *selection = ARENA_NEW(&run->arena, struct selection);
    guides->items = ARENA_ARRAY(&run->arena, definitions->count + 1, const struct guide *);
    guides->count = definitions->count;
    bool good = selection_make(inputs, &choice, diags, selection);
    bool selected = good;
    for (size_t i = 0; selected && i < definitions->count; i++) {
        struct guide *guide = ARENA_NEW(&run->arena, struct guide);
        if (join_guide(inputs, &definitions->items[i], selection, diags, guide)) {
            guides->items[i] = guide;
        } else {
            good = false;
        }
    }
    return good;
}

static const struct guide *find_guide(const struct joined_guides *guides, struct text id)
{
    for (size_t i = 0; i < guides->count; i++) {
        if (guides->items[i] && text_equal(guides->items[i]->definition->id, id)) {
            return guides->items[i];
        }
    }
    return NULL;
}

static void add_comparison(struct run *run, const struct guide *before, const struct guide *after,
                           struct comparisons *comparisons)
{
    comparisons->items[comparisons->count++] =
        (struct comparison){before, after, compare_guides(&run->arena, before, after)};
}

/* Without rules nothing is flagged; that is said once, or a reader takes every jump for a small
 * one. */
static void say_if_no_rules(const struct reference *reference, struct diags *diags)
{
    if (reference->big_change_count == 0) {
        diag_remark(diags, (struct place){0}, "compare-rules",
                    "no table of big changes is filed: no difference is flagged as big");
        diag_hint(diags, "file one as 'big-changes' in releases.csv");
    }
}

struct comparisons comparing_all(struct run *run, const struct joined_guides *before,
                                 const struct joined_guides *after,
                                 const struct reference *reference)
{
    struct comparisons comparisons = {
        .items = ARENA_ARRAY(&run->arena, before->count + after->count + 1, struct comparison)};
    for (size_t i = 0; i < after->count; i++) {
        const struct guide *guide = after->items[i];
        if (guide) {
            add_comparison(run, find_guide(before, guide->definition->id), guide, &comparisons);
        }
    }
    for (size_t i = 0; i < before->count; i++) {
        const struct guide *guide = before->items[i];
        if (guide && !find_guide(after, guide->definition->id)) {
            add_comparison(run, guide, NULL, &comparisons);
        }
    }
    for (size_t i = 0; i < comparisons.count; i++) {
        changes_flag(&comparisons.items[i].changes, reference);
    }
    say_if_no_rules(reference, &run->diags);
    return comparisons;
}

enum comparing_form comparing_form_of(struct text word)
{
    static const char *const names[COMPARING_FORMS] = {"text", "json", "csv"};
    for (int i = 0; i < COMPARING_FORMS; i++) {
        if (word.len == 0 || text_is(word, names[i])) {
            return (enum comparing_form)i;
        }
    }
    return COMPARING_FORMS;
}

void comparing_add(const struct comparisons *comparisons, enum comparing_form form,
                   struct buffer *out)
{
    if (form == COMPARING_JSON) {
        changes_add_json(comparisons->items, comparisons->count, out);
    } else if (form == COMPARING_CSV) {
        changes_add_csv(comparisons->items, comparisons->count, out);
    }
    for (size_t i = 0; form == COMPARING_TEXT && i < comparisons->count; i++) {
        buffer_add_string(out, i ? "\n" : "");
        changes_add_text(&comparisons->items[i], out);
    }
}
