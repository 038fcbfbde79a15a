#include "emit/pdf/pdf_private.h"

HPDF_Dict pdf_add_stream(struct pdf *pdf, struct text bytes, enum packing packing)
{
    HPDF_Dict dict = pdf_add_dict(pdf);
    pdf_set_stream(pdf, dict, bytes, packing);
    return dict;
}

void pdf_set_stream(struct pdf *pdf, HPDF_Dict dict, struct text bytes, enum packing packing)
{
    if (packing == PACK_QUICKLY) {
        bytes = text_copy(pdf->arena, pdf_compress_quickly(pdf, bytes));
    } else if (packing == PACK_WELL) {
        bytes = text_copy(pdf->arena, pdf_compress_well(pdf, bytes));
    }
    if (packing != PACK_NOT) {
        HPDF_Dict_AddName(dict, "Filter", "FlateDecode");
    }
    HPDF_Dict_AddNumber(dict, "Length", (HPDF_INT32)bytes.len);
    pdf->streams =
        arena_grow(pdf->arena, pdf->streams, pdf->stream_count, sizeof(struct pdf_stream));
    pdf->streams[pdf->stream_count++] = (struct pdf_stream){dict, bytes};
}
