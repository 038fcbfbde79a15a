#include "emit/print.h"

#include "emit/branding.h"
#include "emit/report.h"

/* The office's paper and colours, in the type that the copy asks for. */
static struct style style_of(const struct guide *guide, struct print print)
{
    bool a4 = guide->office && guide->office->paper == OFFICE_A4;
    const struct style *paper = a4 ? &style_a4 : &style_letter;
    const struct style *type = print.large                   ? &style_large_print
                               : print.kind == PRINT_HANDOUT ? &style_handout
                                                             : paper;
    struct style style = branding_style(type, guide->office);
    style.paper_width = paper->paper_width;
    style.paper_height = paper->paper_height;
    return style;
}

static struct document *document_of(const struct guide *guide, enum print_kind kind,
                                    struct diags *diags)
{
    return kind == PRINT_HANDOUT ? handout_document(guide, diags) : report_document(guide, diags);
}

bool print_make(const struct guide *guide, struct print print, struct press *press,
                struct diags *diags, struct text *bytes)
{
    const struct style style = style_of(guide, print);
    const struct document *document = document_of(guide, print.kind, diags);
    return document && press_print(press, document, &style, diags, bytes);
}

bool print_write(const struct guide *guide, struct print print, struct press *press,
                 struct outfolder *folder, struct outfile *file)
{
    struct text bytes;
    return print_make(guide, print, press, folder->diags, &bytes) &&
           outfile_write(folder, file, bytes);
}

void print_rehearse(const struct guide *guide, struct diags *diags)
{
    document_of(guide, PRINT_REPORT, diags);
    document_of(guide, PRINT_HANDOUT, diags);
}
