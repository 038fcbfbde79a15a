#include "emit/pdf/pdf_private.h"

#include "base/foreign.h"
#include "base/utf8.h"

HPDF_Dict pdf_add_dict(struct pdf *pdf)
{
    HPDF_Dict dict = HPDF_Dict_New(pdf->doc->mmgr);
    HPDF_Xref_Add(pdf->doc->xref, dict);
    return dict;
}

HPDF_Dict pdf_dict_in(struct pdf *pdf, HPDF_Dict dict, const char *key)
{
    HPDF_Dict inner = HPDF_Dict_New(pdf->doc->mmgr);
    HPDF_Dict_Add(dict, key, inner);
    return inner;
}

HPDF_Array pdf_array_in(struct pdf *pdf, HPDF_Dict dict, const char *key)
{
    HPDF_Array array = HPDF_Array_New(pdf->doc->mmgr);
    HPDF_Dict_Add(dict, key, array);
    return array;
}

HPDF_Dict pdf_add_stream(struct pdf *pdf, struct text bytes, bool compressed)
{
    HPDF_Dict dict = HPDF_DictStream_New(pdf->doc->mmgr, pdf->doc->xref);
    dict->filter = compressed ? HPDF_STREAM_FILTER_FLATE_DECODE : HPDF_STREAM_FILTER_NONE;
    HPDF_Stream_Write(dict->stream, (const HPDF_BYTE *)bytes.at, (HPDF_UINT)bytes.len);
    return dict;
}

void pdf_set_ascii(struct pdf *pdf, HPDF_Dict dict, const char *key, const char *ascii)
{
    HPDF_Dict_Add(dict, key, HPDF_String_New(pdf->doc->mmgr, ascii, NULL));
}

static void add_unit(struct buffer *out, uint32_t unit)
{
    buffer_add_char(out, (char)(unit >> 8 & 0xFF));
    buffer_add_char(out, (char)(unit & 0xFF));
}

/* As UTF-16 with a byte-order mark, which every reader of PDF understands. */
void pdf_set_text(struct pdf *pdf, HPDF_Dict dict, const char *key, struct text text)
{
    struct buffer out = {.arena = pdf->arena};
    text = foreign_strip(pdf->arena, text);
    add_unit(&out, 0xFEFF);
    while (text.len) {
        uint32_t point = utf8_next(&text);
        if (point < 0x10000) {
            add_unit(&out, point);
        } else {
            add_unit(&out, 0xD800 + ((point - 0x10000) >> 10));
            add_unit(&out, 0xDC00 + ((point - 0x10000) & 0x3FF));
        }
    }
    HPDF_Dict_Add(dict, key,
                  HPDF_Binary_New(pdf->doc->mmgr, (HPDF_BYTE *)out.at, (HPDF_UINT)out.len));
}

void pdf_set_bytes(struct pdf *pdf, HPDF_Array array, const unsigned char *bytes, size_t len)
{
    HPDF_Array_Add(array, HPDF_Binary_New(pdf->doc->mmgr, (HPDF_BYTE *)bytes, (HPDF_UINT)len));
}

HPDF_Destination pdf_destination(struct pdf *pdf, const struct target *target)
{
    enum { ZOOM_ITEM = 4 };
    HPDF_Destination destination = HPDF_Page_CreateDestination(pdf->paper[target->page]);
    HPDF_Destination_SetXYZ(destination, 0, (HPDF_REAL)target->y, 1);
    /* 0 means "keep the zoom"; the function above refuses it, so it goes in by hand. */
    HPDF_Real zoom = HPDF_Array_GetItem(destination, ZOOM_ITEM, HPDF_OCLASS_REAL);
    HPDF_Real_SetValue(zoom, 0);
    return destination;
}
