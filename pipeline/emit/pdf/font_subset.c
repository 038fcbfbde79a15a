#include "emit/pdf/font_private.h"

#include <hb-subset.h>
#include <stdlib.h>
#include <string.h>

static void choose(hb_subset_input_t *input, const struct font_program *program)
{
    hb_subset_input_set_flags(input, HB_SUBSET_FLAGS_NO_HINTING);
    hb_set_t *glyphs = hb_subset_input_glyph_set(input);
    for (size_t i = 0; i < program->glyph_count; i++) {
        hb_set_add(glyphs, program->glyphs[i].id);
    }
}

/* The glyphs go into the file one behind the other, in the order of the face. */
static void number_glyphs(const hb_subset_plan_t *plan, struct printed_glyph *glyphs, size_t count)
{
    const hb_map_t *numbers = hb_subset_plan_old_to_new_glyph_mapping(plan);
    for (size_t i = 0; i < count; i++) {
        glyphs[i].number = (uint16_t)hb_map_get(numbers, glyphs[i].id);
    }
}

static bool subset_file(struct fontset *set, enum face face, struct font_program *program)
{
    bool done = false;
    hb_subset_plan_t *plan = NULL;
    hb_face_t *subset = NULL;
    hb_blob_t *blob = NULL;
    unsigned len = 0;
    hb_subset_input_t *input = hb_subset_input_create_or_fail();
    if (!input) {
        goto out;
    }
    choose(input, program);
    plan = hb_subset_plan_create_or_fail(set->fonts->embeddable[face], input);
    subset = plan ? hb_subset_plan_execute_or_fail(plan) : NULL;
    if (!subset) {
        goto out;
    }
    number_glyphs(plan, program->glyphs, program->glyph_count);
    blob = hb_face_reference_blob(subset);
    const char *bytes = hb_blob_get_data(blob, &len);
    program->file = text_copy(set->arena, (struct text){bytes, len});
    done = len > 0;
out:
    hb_blob_destroy(blob);
    hb_face_destroy(subset);
    hb_subset_plan_destroy(plan);
    hb_subset_input_destroy(input);
    return done;
}

static int compare_glyphs(const void *one, const void *other)
{
    return ((const struct printed_glyph *)one)->id - ((const struct printed_glyph *)other)->id;
}

struct font_program fontset_choice(struct fontset *set, enum face face)
{
    const struct printed *printed = set->printed[face];
    struct printed_glyph *glyphs = ARENA_ARRAY(set->arena, printed->count, struct printed_glyph);
    memcpy(glyphs, printed->glyphs, printed->count * sizeof *glyphs);
    qsort(glyphs, printed->count, sizeof *glyphs, compare_glyphs);
    return (struct font_program){
        .glyphs = glyphs, .glyph_count = printed->count, .metrics = set->fonts->metrics[face]};
}

/* Six capital letters that follow from the chosen glyphs alone, as PDF wants before the name of a
 * subset; consonants, since six letters by chance have spelled words that nobody hands out. */
static const char *tagged_name(const struct fontset *set, enum face face,
                               const struct font_program *program)
{
    uint64_t hash = 14695981039346656037U;
    for (size_t i = 0; i < program->glyph_count; i++) {
        hash = (hash ^ program->glyphs[i].id) * 1099511628211U;
    }
    static const char letters[20] = "BCDFGHJKLMNPQRSTVWXZ";
    char tag[7] = {0};
    for (size_t i = 0; i < 6; i++) {
        tag[i] = letters[hash % sizeof letters];
        hash /= sizeof letters;
    }
    return text_format(set->arena, "%s+%s", tag, font_face_name(face)).at;
}

bool fontset_program(struct fontset *set, enum face face, struct diags *diags,
                     struct font_program *program)
{
    *program = fontset_choice(set, face);
    if (!subset_file(set, face, program)) {
        diag_error(diags, (struct place){0}, "font-subset", "cannot embed the font '%s'",
                   font_face_name(face));
        diags->machine_failed = true;
        return false;
    }
    program->name = tagged_name(set, face, program);
    program->encoding_name = text_format(set->arena, "%s-H", program->name).at;
    program->encoding = font_encoding(set->arena, program);
    program->to_unicode = font_to_unicode(set->arena, program);
    return true;
}
