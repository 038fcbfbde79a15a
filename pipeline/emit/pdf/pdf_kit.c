#include "emit/pdf/pdf_private.h"

#include <libdeflate.h>

/* Of libdeflate's 12 levels. An area's objects take an eighth more room at level 1 and 4/10 of the
 * time: they, and what a workbook has of its own, cost the most time a byte that packing well would
 * spare; pages cost half as much. Above 5 the levels differ by a hundredth. */
enum { QUICK_LEVEL = 1, LEVEL = 5 };

/* The subsets kept, of some 8 KB each; when they are more, all of them go. */
enum { MOST_SUBSETS = 64 };

struct pdf_kit {
    struct libdeflate_compressor *quick;
    struct libdeflate_compressor *thorough;
    struct arena kept; /* of the subsets */
    struct pdf_subset *subsets;
    size_t count;
};

struct pdf_kit *pdf_kit_open(struct arena *arena)
{
    struct pdf_kit *kit = ARENA_NEW(arena, struct pdf_kit);
    kit->kept.out_of_memory = arena->out_of_memory;
    kit->quick = libdeflate_alloc_compressor(QUICK_LEVEL);
    kit->thorough = libdeflate_alloc_compressor(LEVEL);
    if (!kit->quick || !kit->thorough) {
        arena->out_of_memory();
    }
    return kit;
}

void pdf_kit_close(struct pdf_kit *kit)
{
    libdeflate_free_compressor(kit->quick);
    libdeflate_free_compressor(kit->thorough);
    arena_close(&kit->kept);
}

void pdf_kit_start(struct pdf_kit *kit)
{
    if (kit->count > MOST_SUBSETS) {
        arena_close(&kit->kept);
        kit->subsets = NULL;
        kit->count = 0;
    }
}

static struct text compress(struct pdf *pdf, struct libdeflate_compressor *compressor,
                            struct text bytes)
{
    size_t room = libdeflate_zlib_compress_bound(compressor, bytes.len);
    pdf->packed.len = 0;
    char *packed = buffer_room(&pdf->packed, room);
    size_t len = libdeflate_zlib_compress(compressor, bytes.at, bytes.len, packed, room);
    return (struct text){packed, len};
}

struct text pdf_compress_quickly(struct pdf *pdf, struct text bytes)
{
    return compress(pdf, pdf->kit->quick, bytes);
}

struct text pdf_compress_well(struct pdf *pdf, struct text bytes)
{
    return compress(pdf, pdf->kit->thorough, bytes);
}

const char *pdf_compressor_version(void)
{
    return LIBDEFLATE_VERSION_STRING;
}

/* ---- subsets of fonts ---- */

/* All that a subset follows from. */
static bool is_of(const struct pdf_subset *subset, enum face face,
                  const struct font_program *program)
{
    bool same = subset->face == face && subset->glyph_count == program->glyph_count;
    for (size_t i = 0; same && i < subset->glyph_count; i++) {
        same = subset->glyphs[i].id == program->glyphs[i].id &&
               text_equal(subset->glyphs[i].text, program->glyphs[i].text);
    }
    return same;
}

static const struct printed_glyph *copy_glyphs(struct arena *arena,
                                               const struct font_program *program)
{
    struct printed_glyph *copy = ARENA_ARRAY(arena, program->glyph_count, struct printed_glyph);
    for (size_t i = 0; i < program->glyph_count; i++) {
        copy[i] = program->glyphs[i];
        copy[i].text = text_copy(arena, copy[i].text);
    }
    return copy;
}

/* "[3[193]5[372 580]]": where a run of glyphs starts, then their widths. */
static struct text widths_of(struct arena *arena, const struct font_program *program)
{
    struct buffer out = {.arena = arena};
    for (size_t i = 0; i < program->glyph_count; i++) {
        const struct printed_glyph *glyph = &program->glyphs[i];
        if (i && glyph->number == glyph[-1].number + 1) {
            buffer_add_char(&out, ' ');
        } else {
            buffer_add_char(&out, i ? ']' : '[');
            pdf_put_number(&out, glyph->number);
            buffer_add_char(&out, '[');
        }
        pdf_put_number(&out, (size_t)glyph->width);
    }
    buffer_add(&out, TEXT("]]"));
    return buffer_text(&out);
}

static const struct pdf_subset *cut(struct pdf *pdf, enum face face, struct font_program *program)
{
    struct pdf_kit *kit = pdf->kit;
    struct arena *arena = &kit->kept;
    if (!fontset_program(pdf->fonts, face, pdf->diags, program)) {
        return NULL;
    }
    struct pdf_subset subset = {
        .face = face,
        .glyphs = copy_glyphs(arena, program),
        .glyph_count = program->glyph_count,
        .name = text_terminated(arena, text_of(program->name)),
        .encoding_name = text_terminated(arena, text_of(program->encoding_name)),
        .file = text_copy(arena, pdf_compress_well(pdf, program->file)),
        .file_len = program->file.len,
        .encoding = text_copy(arena, pdf_compress_well(pdf, program->encoding)),
        .to_unicode = text_copy(arena, pdf_compress_well(pdf, program->to_unicode)),
        .widths = widths_of(arena, program),
        .metrics = program->metrics};
    kit->subsets = arena_grow(arena, kit->subsets, kit->count, sizeof subset);
    kit->subsets[kit->count] = subset;
    return &kit->subsets[kit->count++];
}

const struct pdf_subset *pdf_subset(struct pdf *pdf, enum face face)
{
    struct font_program program = fontset_choice(pdf->fonts, face);
    for (size_t i = 0; i < pdf->kit->count; i++) {
        if (is_of(&pdf->kit->subsets[i], face, &program)) {
            return &pdf->kit->subsets[i];
        }
    }
    return cut(pdf, face, &program);
}
