#include "emit/pdf/pdf_private.h"

size_t pdf_image_number(struct pdf *pdf, const struct raster *raster)
{
    for (size_t i = 0; i < pdf->image_count; i++) {
        if (pdf->images[i] == raster) {
            return i;
        }
    }
    pdf->images =
        arena_grow(pdf->arena, pdf->images, pdf->image_count, sizeof(const struct raster *));
    pdf->images[pdf->image_count] = raster;
    return pdf->image_count++;
}

static HPDF_Dict add_image(struct pdf *pdf, const struct raster *raster)
{
    HPDF_Dict image = pdf_add_stream(pdf, raster->pixels, PACK_WELL);
    HPDF_Dict_AddName(image, "Type", "XObject");
    HPDF_Dict_AddName(image, "Subtype", "Image");
    HPDF_Dict_AddNumber(image, "Width", (HPDF_INT32)raster->width);
    HPDF_Dict_AddNumber(image, "Height", (HPDF_INT32)raster->height);
    HPDF_Dict_AddName(image, "ColorSpace", "DeviceRGB");
    HPDF_Dict_AddNumber(image, "BitsPerComponent", 8);
    return image;
}

void pdf_embed_images(struct pdf *pdf)
{
    HPDF_Dict *images = ARENA_ARRAY(pdf->arena, pdf->image_count + 1, HPDF_Dict);
    for (size_t i = 0; i < pdf->image_count; i++) {
        images[i] = add_image(pdf, pdf->images[i]);
    }
    for (size_t page = 0; pdf->image_count && page < pdf->pages->count; page++) {
        HPDF_Dict resources = HPDF_Dict_GetItem(pdf->paper[page], "Resources", HPDF_OCLASS_DICT);
        HPDF_Dict named = pdf_dict_in(pdf, resources, "XObject");
        for (size_t i = 0; i < pdf->image_count; i++) {
            struct text name = text_format(pdf->arena, "I%zu", i);
            HPDF_Dict_Add(named, text_terminated(pdf->arena, name), images[i]);
        }
    }
}
