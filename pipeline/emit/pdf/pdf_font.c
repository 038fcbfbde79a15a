#include "emit/pdf/pdf_private.h"

static const char *resource_name(struct pdf *pdf, enum face face)
{
    return text_format(pdf->arena, "F%d", (int)face).at;
}

static struct pdf_written *add_widths(struct pdf *pdf, const struct pdf_subset *subset)
{
    struct pdf_written *widths = pdf_add_written(pdf);
    widths->text = subset->widths;
    return widths;
}

static HPDF_Dict add_descriptor(struct pdf *pdf, const struct pdf_subset *subset)
{
    enum { SYMBOLIC = 4, ITALIC = 64, USUAL_STEM = 80 };
    const struct font_metrics *metrics = &subset->metrics;
    bool italic = metrics->italic_angle < 0;
    HPDF_Dict descriptor = pdf_add_dict(pdf);
    HPDF_Dict_AddName(descriptor, "Type", "FontDescriptor");
    HPDF_Dict_AddName(descriptor, "FontName", subset->name);
    HPDF_Dict_AddNumber(descriptor, "Flags", italic ? SYMBOLIC | ITALIC : SYMBOLIC);
    HPDF_Dict_AddNumber(descriptor, "Ascent", metrics->ascent);
    HPDF_Dict_AddNumber(descriptor, "Descent", metrics->descent);
    HPDF_Dict_AddNumber(descriptor, "CapHeight", metrics->cap_height);
    HPDF_Dict_AddReal(descriptor, "ItalicAngle", (HPDF_REAL)metrics->italic_angle);
    HPDF_Dict_AddNumber(descriptor, "StemV", USUAL_STEM);
    HPDF_Array box = pdf_array_in(pdf, descriptor, "FontBBox");
    for (size_t i = 0; i < 4; i++) {
        HPDF_Array_AddNumber(box, metrics->box[i]);
    }
    HPDF_Dict file = pdf_add_stream(pdf, subset->file, PACK_DONE);
    HPDF_Dict_AddNumber(file, "Length1", (HPDF_INT32)subset->file_len);
    HPDF_Dict_Add(descriptor, "FontFile2", file);
    return descriptor;
}

/* Which glyphs are numbered: those of the font itself. */
static void add_system(struct pdf *pdf, HPDF_Dict dict)
{
    HPDF_Dict system = pdf_dict_in(pdf, dict, "CIDSystemInfo");
    pdf_set_ascii(pdf, system, "Registry", "Adobe");
    pdf_set_ascii(pdf, system, "Ordering", "Identity");
    HPDF_Dict_AddNumber(system, "Supplement", 0);
}

static HPDF_Dict add_descendant(struct pdf *pdf, const struct pdf_subset *subset)
{
    HPDF_Dict font = pdf_add_dict(pdf);
    HPDF_Dict_AddName(font, "Type", "Font");
    HPDF_Dict_AddName(font, "Subtype", "CIDFontType2");
    HPDF_Dict_AddName(font, "BaseFont", subset->name);
    HPDF_Dict_AddName(font, "CIDToGIDMap", "Identity");
    HPDF_Dict_AddNumber(font, "DW", 1000);
    add_system(pdf, font);
    HPDF_Dict_Add(font, "W", add_widths(pdf, subset));
    HPDF_Dict_Add(font, "FontDescriptor", add_descriptor(pdf, subset));
    return font;
}

/* PDF/A-2 wants the same names and the same direction here and in the stream. */
static HPDF_Dict add_encoding(struct pdf *pdf, const struct pdf_subset *subset)
{
    HPDF_Dict encoding = pdf_add_stream(pdf, subset->encoding, PACK_DONE);
    HPDF_Dict_AddName(encoding, "Type", "CMap");
    HPDF_Dict_AddName(encoding, "CMapName", subset->encoding_name);
    HPDF_Dict_AddNumber(encoding, "WMode", 0);
    add_system(pdf, encoding);
    return encoding;
}

static HPDF_Dict add_font(struct pdf *pdf, const struct pdf_subset *subset)
{
    HPDF_Dict font = pdf_add_dict(pdf);
    HPDF_Dict_AddName(font, "Type", "Font");
    HPDF_Dict_AddName(font, "Subtype", "Type0");
    HPDF_Dict_AddName(font, "BaseFont", subset->name);
    HPDF_Dict_Add(font, "Encoding", add_encoding(pdf, subset));
    HPDF_Array_Add(pdf_array_in(pdf, font, "DescendantFonts"), add_descendant(pdf, subset));
    HPDF_Dict_Add(font, "ToUnicode", pdf_add_stream(pdf, subset->to_unicode, PACK_DONE));
    return font;
}

bool pdf_embed_fonts(struct pdf *pdf)
{
    HPDF_Dict fonts[FACES] = {NULL};
    for (enum face face = 0; face < FACES; face++) {
        if (!fontset_prints(pdf->fonts, face)) {
            continue;
        }
        const struct pdf_subset *subset = pdf_subset(pdf, face);
        if (!subset) {
            return false;
        }
        fonts[face] = add_font(pdf, subset);
    }
    for (size_t i = 0; i < pdf->pages->count; i++) {
        HPDF_Dict resources = HPDF_Dict_GetItem(pdf->paper[i], "Resources", HPDF_OCLASS_DICT);
        HPDF_Dict named = pdf_dict_in(pdf, resources, "Font");
        for (enum face face = 0; face < FACES; face++) {
            if (fonts[face]) {
                HPDF_Dict_Add(named, resource_name(pdf, face), fonts[face]);
            }
        }
    }
    return true;
}
