#include "join/sketch.h"

#include "base/words.h"
#include "join/occupation.h"

/* One role on its way: the code that was given, and the newest edition that has it. */
struct sketching {
    const struct inputs *inputs;
    struct arena *arena;
    struct diags *diags;
    soc_code code;
    enum soc_edition home;
};

/* False where no edition has the code. */
static bool find_home(struct sketching *sketching)
{
    bool found = false;
    for (int i = 0; i < SOC_EDITIONS; i++) {
        if (inputs_know(sketching->inputs, sketching->code, (enum soc_edition)i)) {
            sketching->home = (enum soc_edition)i;
            found = true;
        }
    }
    return found;
}

/* An occupation's name in the files of one edition; empty where they have none. */
static struct text title_in(const struct inputs *inputs, soc_code code, enum soc_edition edition)
{
    for (size_t i = 0; i < inputs->projections_count; i++) {
        const struct projection *row = projections_find(&inputs->projections[i], code);
        if (row && inputs->projections[i].edition == edition) {
            return row->title;
        }
    }
    for (size_t i = 0; i < inputs->oews_count; i++) {
        const struct wage *row = oews_find(&inputs->oews[i], code);
        if (row && inputs->oews[i].edition == edition) {
            return row->title;
        }
    }
    return TEXT("");
}

/* Whether the hybrid has the code of SOC 2018 for the same occupation: SOC 2010 never had that
 * number, and the name is the same. */
static bool is_new_in_hybrid(const struct sketching *sketching)
{
    const struct inputs *inputs = sketching->inputs;
    struct text there = title_in(inputs, sketching->code, SOC_HYBRID);
    struct text here = title_in(inputs, sketching->code, SOC_2018);
    return sketching->home == SOC_2018 && there.len &&
           !inputs_know(inputs, sketching->code, SOC_2010) &&
           text_equal(words_folded(sketching->arena, there), words_folded(sketching->arena, here));
}

/* The hybrid has an occupation that did not change under one of its two codes, or within a combined
 * one (D20). */
static soc_code code_in_hybrid(const struct sketching *sketching, soc_code old, soc_code new)
{
    bool has_old = old && inputs_know(sketching->inputs, old, SOC_HYBRID);
    bool has_new = new &&inputs_know(sketching->inputs, new, SOC_HYBRID);
    if (old && new) {
        return has_old && has_new && old != new ? 0 : has_old ? old : has_new ? new : 0;
    }
    return is_new_in_hybrid(sketching) ? sketching->code : 0;
}

/* The code of each edition, as far as crosswalk and files tell without a choice. */
static void find_codes(const struct sketching *sketching, soc_code codes[SOC_EDITIONS])
{
    const struct crosswalk *crosswalk = &sketching->inputs->crosswalk;
    soc_code code = sketching->code;
    soc_code old = sketching->home == SOC_2018 ? crosswalk_same_in_2010(crosswalk, code) : 0;
    soc_code new = sketching->home == SOC_2010 ? crosswalk_same(crosswalk, code) : 0;
    codes[SOC_2010] = old;
    codes[SOC_2018] = new;
    codes[sketching->home] = code;
    if (sketching->home != SOC_HYBRID) {
        codes[SOC_HYBRID] = code_in_hybrid(sketching, codes[SOC_2010], codes[SOC_2018]);
    }
}

static void add_choice(struct sketching *sketching, enum soc_edition edition, soc_code code,
                       struct sketch *sketch)
{
    struct text title = title_in(sketching->inputs, code, edition);
    struct known_occupation known;
    size_t count = sketch->choice_counts[edition];
    for (size_t i = 0; i < count; i++) {
        if (sketch->choices[edition][i].code == code) {
            return;
        }
    }
    if (!title.len && lookup_occupation(sketching->inputs, code, &known)) {
        title = known.title;
    }
    sketch->choices[edition] = arena_grow(sketching->arena, sketch->choices[edition], count,
                                          sizeof *sketch->choices[edition]);
    sketch->choices[edition][sketch->choice_counts[edition]++] =
        (struct sketch_choice){code, title};
}

/* The combined occupations of the hybrid in the code's major group. */
static void add_combined(struct sketching *sketching, struct sketch *sketch)
{
    enum { MAJOR = 10000 }; /* codes of one major group share what stands before these digits */
    const struct inputs *inputs = sketching->inputs;
    for (size_t i = 0; i < inputs->projections_count; i++) {
        const struct projections *projections = &inputs->projections[i];
        for (size_t j = 0; projections->edition == SOC_HYBRID && j < projections->count; j++) {
            soc_code code = projections->rows[j].code;
            if (code / MAJOR == sketching->code / MAJOR && !inputs_know(inputs, code, SOC_2010) &&
                !inputs_know(inputs, code, SOC_2018)) {
                add_choice(sketching, SOC_HYBRID, code, sketch);
            }
        }
    }
}

/* What the occupation may be in an edition for which nobody but the writer can say it. */
static void add_choices(struct sketching *sketching, enum soc_edition edition,
                        struct sketch *sketch)
{
    const struct inputs *inputs = sketching->inputs;
    for (size_t i = 0; i < inputs->crosswalk.count; i++) {
        const struct crossing *row = &inputs->crosswalk.rows[i];
        bool here = sketching->home == SOC_2018 ? row->code_2018 == sketching->code
                                                : row->code_2010 == sketching->code;
        soc_code other = sketching->home == SOC_2018 ? row->code_2010 : row->code_2018;
        if (here && inputs_know(inputs, other, edition)) {
            add_choice(sketching, edition, other, sketch);
        }
    }
    if (title_in(inputs, sketching->code, edition).len) {
        add_choice(sketching, edition, sketching->code, sketch);
    }
    if (edition == SOC_HYBRID) {
        add_combined(sketching, sketch);
    }
}

/* D21: nobody but the writer may choose, and a guide of today needs the code. */
static bool report_retired(const struct sketching *sketching, enum soc_edition edition)
{
    struct diags *diags = sketching->diags;
    struct text text = soc_text(sketching->arena, sketching->code);
    struct selection newest = {.projections = lookup_newest_projections(sketching->inputs),
                               .oews = lookup_newest_oews(sketching->inputs)};
    struct occupation_search search = {
        .inputs = sketching->inputs, .selection = &newest, .edition = edition, .diags = diags};
    diag_error(diags, (struct place){0}, "new-retired",
               "'%.*s' is of %s, and does not live on alone in %s", TEXT_ARG(text),
               soc_edition_name(sketching->home), soc_edition_name(edition));
    diag_hint(diags,
              "name the occupation of that edition that fits the role; 'careerguide explain "
              "%.*s' and 'careerguide find WORDS' show which there are",
              TEXT_ARG(text));
    occupation_note_candidates(&search, sketching->code, sketching->home);
    return false;
}

static bool report_unknown(const struct sketching *sketching, const char *what)
{
    struct text text = soc_text(sketching->arena, sketching->code);
    diag_error(sketching->diags, (struct place){0}, "new-code", "%s '%.*s'", what, TEXT_ARG(text));
    diag_hint(sketching->diags, "'careerguide find WORDS' finds codes; the shipped input holds "
                                "excerpts, and a full export in an excerpt's place has more");
    return false;
}

/* Whether the newest releases, which guides of today are made of, can use the codes. */
static bool check_newest(const struct sketching *sketching, const soc_code codes[SOC_EDITIONS])
{
    const struct projections *projections = lookup_newest_projections(sketching->inputs);
    const struct oews *oews = lookup_newest_oews(sketching->inputs);
    if (projections && !codes[projections->edition]) {
        return report_retired(sketching, projections->edition);
    }
    if (oews && !codes[oews->edition]) {
        return report_retired(sketching, oews->edition);
    }
    if (!(projections && projections_find(projections, codes[projections->edition])) &&
        !(oews && oews_find(oews, codes[oews->edition]))) {
        return report_unknown(sketching, "the newest releases have no figures for");
    }
    return true;
}

static bool sketch_role(struct sketching *sketching, struct sketch *sketch)
{
    *sketch = (struct sketch){.asked = sketching->code};
    if (!find_home(sketching)) {
        return report_unknown(sketching, "no file knows occupation");
    }
    find_codes(sketching, sketch->codes);
    if (!check_newest(sketching, sketch->codes)) {
        return false;
    }
    soc_code newest = 0;
    for (int i = 0; i < SOC_EDITIONS; i++) {
        newest = sketch->codes[i] ? sketch->codes[i] : newest;
        if (!sketch->codes[i]) {
            add_choices(sketching, (enum soc_edition)i, sketch);
        }
    }
    return lookup_occupation(sketching->inputs, newest, &sketch->occupation);
}

static bool is_sketched(const struct sketches *sketches, const struct sketch *sketch)
{
    for (size_t i = 0; i < sketches->count; i++) {
        if (sketches->items[i].occupation.code == sketch->occupation.code) {
            return true;
        }
    }
    return false;
}

/* The title as an id; with the code behind it where it has no letters or another role has it. */
static struct text id_of(struct arena *arena, const struct sketches *sketches,
                         const struct sketch *sketch)
{
    struct text slug = words_slug(arena, sketch->occupation.title);
    struct text code = soc_text(arena, sketch->occupation.code);
    bool taken = !slug.len;
    for (size_t i = 0; i < sketches->count; i++) {
        taken = taken || text_equal(sketches->items[i].id, slug);
    }
    slug = slug.len ? slug : TEXT("occupation");
    return taken ? text_format(arena, "%.*s-%.*s", TEXT_ARG(slug), TEXT_ARG(code)) : slug;
}

bool sketch_roles(const struct inputs *inputs, const soc_code *codes, size_t count,
                  struct diags *diags, struct sketches *sketches)
{
    bool good = true;
    *sketches = (struct sketches){.items = ARENA_ARRAY(diags->arena, count + 1, struct sketch)};
    for (size_t i = 0; i < count; i++) {
        struct sketching sketching = {
            .inputs = inputs, .arena = diags->arena, .diags = diags, .code = codes[i]};
        struct sketch sketch;
        if (!sketch_role(&sketching, &sketch)) {
            good = false;
        } else if (!is_sketched(sketches, &sketch)) {
            sketch.id = id_of(diags->arena, sketches, &sketch);
            sketches->items[sketches->count++] = sketch;
        }
    }
    return good;
}
