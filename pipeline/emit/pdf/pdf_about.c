#include "emit/pdf/pdf_private.h"

static const char creator[] = "careerguide";

static void add_escaped(struct buffer *out, struct text text)
{
    for (size_t i = 0; i < text.len; i++) {
        switch (text.at[i]) {
        case '&':
            buffer_add_string(out, "&amp;");
            break;
        case '<':
            buffer_add_string(out, "&lt;");
            break;
        case '>':
            buffer_add_string(out, "&gt;");
            break;
        default:
            buffer_add_char(out, text.at[i]);
        }
    }
}

/* Opens the one description, with the names of all it says, and identifies the file as PDF/UA-1 and
 * PDF/A-2a; the latter wants the former's schema explained. */
static const char identification[] =
    "<rdf:Description rdf:about=\"\" xmlns:pdfuaid=\"http://www.aiim.org/pdfua/ns/id/\""
    " xmlns:pdfaid=\"http://www.aiim.org/pdfa/ns/id/\""
    " xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\""
    " xmlns:pdf=\"http://ns.adobe.com/pdf/1.3/\""
    " xmlns:pdfaExtension=\"http://www.aiim.org/pdfa/ns/extension/\""
    " xmlns:pdfaSchema=\"http://www.aiim.org/pdfa/ns/schema#\""
    " xmlns:pdfaProperty=\"http://www.aiim.org/pdfa/ns/property#\">"
    "<pdfuaid:part>1</pdfuaid:part>"
    "<pdfaid:part>2</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance>"
    "<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>"
    "<pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI>"
    "<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>"
    "<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType=\"Resource\">"
    "<pdfaProperty:name>part</pdfaProperty:name>"
    "<pdfaProperty:valueType>Integer</pdfaProperty:valueType>"
    "<pdfaProperty:category>internal</pdfaProperty:category>"
    "<pdfaProperty:description>PDF/UA version</pdfaProperty:description>"
    "</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li></rdf:Bag>"
    "</pdfaExtension:schemas>\n";

static void add_title_and_author(struct buffer *out, const struct document *document)
{
    buffer_add_string(out, "<dc:format>application/pdf</dc:format><dc:title><rdf:Alt>"
                           "<rdf:li xml:lang=\"x-default\">");
    add_escaped(out, document->title);
    buffer_add_string(out, "</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>");
    add_escaped(out, document->author);
    buffer_add_string(out, "</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>");
    add_escaped(out, document->language);
    buffer_add_string(out, "</rdf:li></rdf:Bag></dc:language>\n");
}

static struct text metadata(struct pdf *pdf, const char *producer)
{
    struct buffer out = {.arena = pdf->arena};
    buffer_add_string(&out,
                      "<?xpacket begin=\"\xEF\xBB\xBF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                      "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">"
                      "<rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n");
    buffer_add_string(&out, identification);
    add_title_and_author(&out, pdf->document);
    buffer_format(&out,
                  "<xmp:CreateDate>%.*sT00:00:00Z</xmp:CreateDate>"
                  "<xmp:ModifyDate>%.*sT00:00:00Z</xmp:ModifyDate>"
                  "<xmp:CreatorTool>%s</xmp:CreatorTool><pdf:Producer>%s</pdf:Producer>"
                  "</rdf:Description>\n",
                  TEXT_ARG(pdf->document->day), TEXT_ARG(pdf->document->day), creator, producer);
    buffer_add_string(&out, "</rdf:RDF></x:xmpmeta>\n<?xpacket end=\"r\"?>");
    return buffer_text(&out);
}

static int number_at(struct text day, size_t at, size_t digits)
{
    int number = 0;
    for (size_t i = at; i < at + digits && i < day.len; i++) {
        number = number * 10 + (day.at[i] - '0');
    }
    return number;
}

static void set_info(struct pdf *pdf)
{
    const struct document *document = pdf->document;
    HPDF_Date date = {.year = number_at(document->day, 0, 4),
                      .month = number_at(document->day, 5, 2),
                      .day = number_at(document->day, 8, 2),
                      .ind = 'Z'};
    HPDF_SetInfoAttr(pdf->doc, HPDF_INFO_CREATOR, creator);
    HPDF_SetInfoDateAttr(pdf->doc, HPDF_INFO_CREATION_DATE, date);
    HPDF_SetInfoDateAttr(pdf->doc, HPDF_INFO_MOD_DATE, date);
    pdf_set_text(pdf, pdf->doc->info, "Title", document->title);
    pdf_set_text(pdf, pdf->doc->info, "Author", document->author);
}

static void set_output_intent(struct pdf *pdf)
{
    HPDF_Dict profile = pdf_add_stream(pdf, pdf_color_profile(pdf->arena), PACK_QUICKLY);
    HPDF_Dict_AddNumber(profile, "N", 3);
    HPDF_Dict intent = pdf_add_dict(pdf);
    HPDF_Dict_AddName(intent, "Type", "OutputIntent");
    HPDF_Dict_AddName(intent, "S", "GTS_PDFA1");
    pdf_set_ascii(pdf, intent, "OutputConditionIdentifier", "sRGB");
    HPDF_Dict_Add(intent, "DestOutputProfile", profile);
    HPDF_Array_Add(pdf_array_in(pdf, pdf->doc->catalog, "OutputIntents"), intent);
}

/* Readers call a page by the number that its footer prints. */
static void set_page_labels(struct pdf *pdf)
{
    HPDF_Dict labels = pdf_dict_in(pdf, pdf->doc->catalog, "PageLabels");
    HPDF_Array numbers = pdf_array_in(pdf, labels, "Nums");
    HPDF_Array_AddNumber(numbers, 0); /* from the first page on */
    HPDF_Dict style = HPDF_Dict_New(pdf->doc->mmgr);
    HPDF_Array_Add(numbers, style);
    HPDF_Dict_AddName(style, "S", "D");
}

void pdf_describe(struct pdf *pdf)
{
    HPDF_Dict catalog = pdf->doc->catalog;
    set_info(pdf);
    struct text about = metadata(pdf, HPDF_GetInfoAttr(pdf->doc, HPDF_INFO_PRODUCER));
    HPDF_Dict stream = pdf_add_stream(pdf, about, PACK_NOT); /* to be found without a PDF reader */
    HPDF_Dict_AddName(stream, "Type", "Metadata");
    HPDF_Dict_AddName(stream, "Subtype", "XML");
    HPDF_Dict_Add(catalog, "Metadata", stream);
    pdf_set_ascii(pdf, catalog, "Lang", text_terminated(pdf->arena, pdf->document->language));
    HPDF_Dict viewer = pdf_dict_in(pdf, catalog, "ViewerPreferences");
    HPDF_Dict_AddBoolean(viewer, "DisplayDocTitle", HPDF_TRUE);
    set_page_labels(pdf);
    set_output_intent(pdf);
}
