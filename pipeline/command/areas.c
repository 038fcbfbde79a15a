/* careerguide areas: which areas the filed wages cover. */
#include "join/areas.h"

#include "command/run.h"

/* The longest code: a nonmetropolitan area's. */
enum { CODE_WIDTH = 7 };

static bool has_row(const struct selection *selection, const struct oews_area *area)
{
    if (area->kind == AREA_NATION) {
        return true;
    }
    for (size_t i = 0; i < selection->local_count; i++) {
        for (size_t j = 0; j < selection->local[i]->count; j++) {
            if (text_equal(selection->local[i]->rows[j].area_code, area->code)) {
                return true;
            }
        }
    }
    return false;
}

/* "06       state           California" */
static void add_area(const struct selection *selection, const struct oews_area *area,
                     struct buffer *out)
{
    const char *remark = area->damaged               ? " (damaged)"
                         : !has_row(selection, area) ? " (no occupation of any guide)"
                                                     : "";
    buffer_format(out, "%-*.*s  %-15s  %.*s%s\n", CODE_WIDTH, TEXT_ARG(area->code),
                  area_kind_name(area->kind), TEXT_ARG(area->title), remark);
}

enum status command_areas(struct run *run)
{
    struct selection selection;
    struct areas areas;
    if (run->options.word_count) {
        return run_usage("areas", text_of(run->options.words[0]), "no words");
    }
    struct choice choice = run_choice(run, &run->options);
    if (!run_read(run, EXTENT_WANTED) || !run_select(run, &run->options, &selection) ||
        !selection_make_local(&run->inputs, &choice, &run->diags, &selection)) {
        return run_end(run);
    }
    areas_list(&selection, &run->diags, &areas);
    struct buffer out = {.arena = &run->arena};
    for (size_t i = 0; i < areas.count; i++) {
        add_area(&selection, areas.items[i], &out);
    }
    if (!run_refused(run)) {
        run_print(run, buffer_text(&out));
    }
    return run_end(run);
}
