#include "emit/pdf/pdf_private.h"

#include <math.h>
#include <string.h>

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

void pdf_set_ascii(struct pdf *pdf, HPDF_Dict dict, const char *key, const char *ascii)
{
    HPDF_Dict_Add(dict, key, HPDF_String_New(pdf->doc->mmgr, ascii, NULL));
}

void pdf_set_text(struct pdf *pdf, HPDF_Dict dict, const char *key, struct text text)
{
    struct text words = text_copy(pdf->arena, pdf_words(pdf->arena, text));
    if (strlen(words.at) == words.len) { /* libharu's other way, in digits, is twice as long */
        pdf_set_ascii(pdf, dict, key, words.at);
        return;
    }
    HPDF_Dict_Add(dict, key,
                  HPDF_Binary_New(pdf->doc->mmgr, (HPDF_BYTE *)words.at, (HPDF_UINT)words.len));
}

struct pdf_written *pdf_add_several(struct pdf *pdf, size_t count)
{
    struct pdf_written *written = ARENA_ARRAY(pdf->arena, count, struct pdf_written);
    for (size_t i = 0; i < count; i++) {
        written[i].header.obj_class = HPDF_OCLASS_UNKNOWN;
        HPDF_Xref_Add(pdf->doc->xref, &written[i]);
    }
    return written;
}

struct pdf_written *pdf_add_written(struct pdf *pdf)
{
    return pdf_add_several(pdf, 1);
}

/* In whole points, above what it leads to. */
static HPDF_INT32 destination_y(const struct target *target)
{
    return target->y > 0 ? (HPDF_INT32)ceil(target->y) : 0;
}

size_t pdf_number(const void *object)
{
    return ((const HPDF_Obj_Header *)object)->obj_id & 0x00FFFFFF;
}

void pdf_put_destination(struct buffer *out, const struct pdf *pdf, const struct target *target)
{
    buffer_add_string(out, "/Dest[");
    pdf_put_reference(out, pdf_number(pdf->paper[target->page]));
    buffer_add_string(out, "/XYZ 0 ");
    pdf_put_number(out, (size_t)destination_y(target));
    buffer_add_string(out, " 0]");
}

void pdf_set_destination(struct pdf *pdf, HPDF_Dict dict, const struct target *target)
{
    HPDF_Array array = pdf_array_in(pdf, dict, "Dest");
    HPDF_Array_Add(array, pdf->paper[target->page]);
    HPDF_Array_AddName(array, "XYZ");
    HPDF_Array_AddNumber(array, 0);
    HPDF_Array_AddNumber(array, destination_y(target));
    HPDF_Array_AddNumber(array, 0);
}
