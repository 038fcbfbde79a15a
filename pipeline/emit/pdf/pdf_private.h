/* pdf_private: what the files over libharu share; nobody else may include it.
 *
 * Without HPDF_SHARED libharu's header brings its internal structures along, which tagging needs:
 * the catalog, the trailer, and the stream behind a page. They are those of 2.3 and 2.4. Any call
 * may leave by longjmp to the frame in pdf.c, so that no function here holds anything that has to
 * be freed: all memory, libharu's too, comes from the arena. */
#ifndef CAREERGUIDE_PDF_PRIVATE_H
#define CAREERGUIDE_PDF_PRIVATE_H

#include "emit/pdf/pdf.h"

#include <hpdf.h>
#include <setjmp.h>

#if HPDF_MAJOR_VERSION != 2 || HPDF_MINOR_VERSION < 3 || HPDF_MINOR_VERSION > 4
#error "the layout of libharu's structures is known for 2.3 and 2.4 only"
#endif

/* A stream of the document; libharu knows its dictionary, its bytes stay here as they are saved. */
struct pdf_stream {
    HPDF_Dict dict;
    struct text bytes;
};

/* An object that libharu's table lists and we write. */
struct pdf_written {
    HPDF_Obj_Header header;
    struct text text;
};

struct pdf {
    HPDF_Doc doc;
    jmp_buf frame;
    HPDF_STATUS status, detail; /* of the error that left by longjmp */
    struct arena *arena;
    const struct document *document;
    const struct pages *pages;
    struct fontset *fonts;
    struct diags *diags;
    struct pdf_kit *kit;
    HPDF_Page *paper; /* per page */
    struct pdf_stream *streams;
    size_t stream_count;
    struct buffer content;        /* of the page that is being written */
    struct buffer packed;         /* what was compressed last */
    const struct raster **images; /* that were printed, each once */
    size_t image_count;
};

/* ---- pdf_object.c: libharu's objects, made shorter to say ---- */

HPDF_Dict pdf_add_dict(struct pdf *pdf);                                 /* indirect */
HPDF_Dict pdf_dict_in(struct pdf *pdf, HPDF_Dict dict, const char *key); /* direct */
HPDF_Array pdf_array_in(struct pdf *pdf, HPDF_Dict dict, const char *key);
void pdf_set_ascii(struct pdf *pdf, HPDF_Dict dict, const char *key, const char *ascii);
void pdf_set_text(struct pdf *pdf, HPDF_Dict dict, const char *key, struct text text);
/* Where a link or a bookmark leads, with its key: a zoom of 0 keeps the reader's. */
void pdf_put_destination(struct buffer *out, const struct pdf *pdf, const struct target *target);
void pdf_set_destination(struct pdf *pdf, HPDF_Dict dict, const struct target *target);

/* A new object that is written by hand: for what a document has thousands of, libharu's
 * dictionaries are too dear. It has its number at once and may be put into libharu's dictionaries;
 * whoever adds it sets its text before the document is saved. */
struct pdf_written *pdf_add_written(struct pdf *pdf);
struct pdf_written *pdf_add_several(struct pdf *pdf, size_t count); /* numbered one by one */

/* The number of any indirect object. */
size_t pdf_number(const void *object);

/* ---- pdf_write.c: PDF's own notation ---- */

void pdf_put_number(struct buffer *out, size_t number);
void pdf_put_hundredths(struct buffer *out, long hundredths);
void pdf_put_eighths(struct buffer *out, long eighths);
void pdf_put_length(struct buffer *out, double length);    /* to a hundredth of a point */
void pdf_put_reference(struct buffer *out, size_t number); /* " 12 0 R" */
void pdf_put_byte(struct buffer *out, unsigned char byte); /* of a string in parentheses */
void pdf_put_bytes(struct buffer *out, struct text bytes); /* the whole string */

/* Words as the bytes of a string that every reader understands: PDFDocEncoding, a byte a letter, as
 * far as that goes, all else as UTF-16 with a byte-order mark. */
struct text pdf_words(struct arena *arena, struct text text);

/* ---- pdf_kit.c ---- */

/* To be called before a document is made: makes room where too much is kept. */
void pdf_kit_start(struct pdf_kit *kit);

/* The bytes in zlib's format; they live until the next ones are compressed. */
struct text pdf_compress_quickly(struct pdf *pdf, struct text bytes);
/* The same in less room, for what is large or kept for other documents. */
struct text pdf_compress_well(struct pdf *pdf, struct text bytes);

/* A subset of a font as a file has it; follows from face and glyphs alone. */
struct pdf_subset {
    enum face face;
    const struct printed_glyph *glyphs;
    size_t glyph_count;
    const char *name;
    const char *encoding_name;
    struct text file, encoding, to_unicode; /* compressed */
    size_t file_len;                        /* before that */
    struct text widths;                     /* an array */
    struct font_metrics metrics;
};

/* The subset of what was printed in the face, new or known; lives until the document is made. NULL
 * after an error [font-subset]. */
const struct pdf_subset *pdf_subset(struct pdf *pdf, enum face face);

/* ---- pdf_stream.c ---- */

/* How the bytes of a stream are given. */
enum packing {
    PACK_NOT,  /* to be saved as they are; these two must live until then */
    PACK_DONE, /* compressed already */
    PACK_QUICKLY,
    PACK_WELL,
};

HPDF_Dict pdf_add_stream(struct pdf *pdf, struct text bytes, enum packing packing);

/* The same, of a dictionary that is there already. */
void pdf_set_stream(struct pdf *pdf, HPDF_Dict dict, struct text bytes, enum packing packing);

/* ---- pdf_content.c ---- */

/* The content stream of a page, which lives until the next one is made; tells the fontset what is
 * printed. */
struct text pdf_content(struct pdf *pdf, const struct page *page);

/* ---- pdf_font.c ---- */

/* Embeds what was printed and names it in every page's resources. */
bool pdf_embed_fonts(struct pdf *pdf);

/* ---- pdf_image.c ---- */

/* The number by which content names the image. */
size_t pdf_image_number(struct pdf *pdf, const struct raster *raster);

/* Embeds what was printed and names it in every page's resources. */
void pdf_embed_images(struct pdf *pdf);

/* ---- pdf_about.c ---- */

/* Title, dates, language, XMP, output intent. */
void pdf_describe(struct pdf *pdf);

/* An sRGB profile, for the output intent. */
struct text pdf_color_profile(struct arena *arena);

/* ---- pdf_save.c ---- */

/* The whole file, in the arena. */
struct text pdf_save(struct pdf *pdf);

#endif
