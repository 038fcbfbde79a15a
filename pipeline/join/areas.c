#include "join/areas.h"

#include <stdlib.h>

static const struct oews_area nation = {{"99", 2}, {"U.S.", 4}, AREA_NATION, false};

/* The nation first, then states and territories, then by code. */
static int compare_areas(const void *a, const void *b)
{
    const struct oews_area *x = *(const struct oews_area *const *)a;
    const struct oews_area *y = *(const struct oews_area *const *)b;
    int order = (x->kind != AREA_NATION) - (y->kind != AREA_NATION);
    order = order ? order : (x->code.len > y->code.len) - (x->code.len < y->code.len);
    return order ? order : text_compare(x->code, y->code);
}

static void warn_twice(const struct selection *selection, const struct oews_area *area,
                       struct diags *diags)
{
    const struct release *last = selection->local[selection->local_count - 1]->release;
    diag_warning(diags, last->place, "areas-twice", "area '%.*s' stands in two files of %.*s",
                 TEXT_ARG(area->title), TEXT_ARG(last->period));
    diag_hint(diags, "its figures are those of the file that is filed first; keep one of the two");
}

/* Drops what stands there twice; which of two is whole does not matter, since the figures are
 * looked up in the files' order. */
static void drop_twins(const struct selection *selection, struct diags *diags, struct areas *areas)
{
    size_t kept = 0;
    bool warned = false;
    for (size_t i = 0; i < areas->count; i++) {
        const struct oews_area *area = areas->items[i];
        bool twin = kept && text_equal(areas->items[kept - 1]->code, area->code);
        if (!twin) {
            areas->items[kept++] = area;
        } else if (!warned) {
            warn_twice(selection, area, diags);
            warned = true;
        }
    }
    areas->count = kept;
}

void areas_list(const struct selection *selection, struct diags *diags, struct areas *areas)
{
    size_t most = 1;
    for (size_t i = 0; i < selection->local_count; i++) {
        most += selection->local[i]->area_count;
    }
    *areas = (struct areas){.items = ARENA_ARRAY(diags->arena, most, const struct oews_area *)};
    areas->items[areas->count++] = &nation;
    for (size_t i = 0; i < selection->local_count; i++) {
        const struct oews *oews = selection->local[i];
        for (size_t j = 0; j < oews->area_count; j++) {
            if (oews->areas[j].kind != AREA_NATION) {
                areas->items[areas->count++] = &oews->areas[j];
            }
        }
    }
    qsort(areas->items, areas->count, sizeof *areas->items, compare_areas);
    drop_twins(selection, diags, areas);
}

/* Whether a word such as "metros" means this kind of area. */
static bool word_means(struct text word, enum area_kind kind)
{
    static const struct {
        const char *word;
        unsigned kinds;
    } words[] = {
        {"nation", 1U << AREA_NATION},
        {"states", 1U << AREA_STATE | 1U << AREA_TERRITORY},
        {"metros", 1U << AREA_METROPOLITAN},
        {"nonmetros", 1U << AREA_NONMETROPOLITAN},
        {"all", (1U << AREA_KINDS) - 1},
    };
    for (size_t i = 0; i < sizeof words / sizeof *words; i++) {
        if (text_is_ignoring_case(word, words[i].word)) {
            return (words[i].kinds >> kind & 1U) != 0;
        }
    }
    return false;
}

/* Marks the areas that the word means; false where there is none. */
static bool choose_word(const struct areas *areas, struct text word, bool *wanted)
{
    bool any = false;
    struct text state = area_state_code(word);
    for (size_t i = 0; i < areas->count; i++) {
        const struct oews_area *area = areas->items[i];
        if (text_equal(area->code, word) || (state.len && text_equal(area->code, state)) ||
            text_equal_ignoring_case(area->title, word) || word_means(word, area->kind)) {
            wanted[i] = any = true;
        }
    }
    return any;
}

/* The longest run of pieces from the list's front that names something is taken off the list: a
 * name such as "Abilene, TX" has a comma of its own. False where no run does. */
static bool take_longest(const struct areas *areas, struct text *list, bool *wanted)
{
    for (size_t end = list->len; end > 0;) {
        struct text word = text_trim(text_part(*list, 0, end));
        if (choose_word(areas, word, wanted)) {
            *list = text_part(*list, end < list->len ? end + 1 : end, list->len);
            return true;
        }
        do {
            end--;
        } while (end > 0 && list->at[end] != ',');
    }
    return false;
}

bool areas_choose(const struct areas *areas, struct text list, struct arena *arena,
                  struct areas *chosen, struct text *unknown)
{
    bool *wanted = ARENA_ARRAY(arena, areas->count + 1, bool);
    while (list.len) {
        struct text part = text_cut(&list, ';');
        while (text_trim(part).len) {
            if (!take_longest(areas, &part, wanted)) {
                *unknown = text_trim(text_cut(&part, ','));
                return false;
            }
        }
    }
    *chosen =
        (struct areas){.items = ARENA_ARRAY(arena, areas->count + 1, const struct oews_area *)};
    for (size_t i = 0; i < areas->count; i++) {
        if (wanted[i]) {
            chosen->items[chosen->count++] = areas->items[i];
        }
    }
    return true;
}
