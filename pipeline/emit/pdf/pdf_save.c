#include "emit/pdf/pdf_private.h"

#include "base/sha256.h"

#include <libdeflate.h>

/* libharu's own save writes every object as plain text, and 20 bytes of table beside it. This one
 * packs all that is no stream into object streams (ISO 32000-1, 7.5.7) and writes the table as a
 * stream too (7.5.8): a tagged document, which is thousands of small objects, gets a quarter of the
 * size. */

enum { OBJECTS_A_PACK = 1000, IDENTITY_LEN = 16 };

enum row_kind { ROW_FREE, ROW_STREAM, ROW_PACKED };

/* Where an object is to be found. */
struct row {
    enum row_kind kind;
    size_t where; /* a stream's offset in the file; of a packed object, the number of its pack */
    size_t index; /* of a packed object: among those of its pack */
};

/* An object stream while it is filled. */
struct pack {
    size_t number;
    size_t count;
    struct buffer head; /* number and offset of each object */
    struct buffer body;
};

struct save {
    struct pdf *pdf;
    HPDF_Stream_Rec writer; /* libharu writes through it into the buffer that attr points to */
    struct buffer out;
    struct buffer sums; /* of every stream, for the file's identity */
    struct row *rows;   /* by number of object */
    size_t count;       /* one past the highest number in use */
    struct pack pack;
};

static HPDF_STATUS write_to_buffer(HPDF_Stream writer, const HPDF_BYTE *bytes, HPDF_UINT len)
{
    buffer_add(writer->attr, (struct text){(const char *)bytes, len});
    return HPDF_OK;
}

/* The object as libharu writes it, without its number. */
static void add_object(struct save *save, struct buffer *out, void *object)
{
    save->writer.attr = out;
    HPDF_Obj_WriteValue(object, &save->writer, NULL);
}

/* Two sums of different kinds tell documents apart, at a hundredth of what a hash would cost. */
static void note_sums(struct save *save, struct text bytes)
{
    buffer_format(&save->sums, "%zu %08x %08x\n", bytes.len,
                  libdeflate_crc32(0, bytes.at, bytes.len),
                  libdeflate_adler32(1, bytes.at, bytes.len));
}

static void open_object(struct save *save, size_t number)
{
    save->rows[number] = (struct row){ROW_STREAM, save->out.len, 0};
    buffer_format(&save->out, "%zu 0 obj\n", number);
}

/* What follows a stream's dictionary. */
static void add_bytes(struct save *save, struct text bytes)
{
    buffer_add_string(&save->out, "\nstream\n");
    buffer_add(&save->out, bytes);
    buffer_add_string(&save->out, "\nendstream\nendobj\n");
}

static void add_stream(struct save *save, const struct pdf_stream *stream)
{
    HPDF_Dict dict = stream->dict;
    note_sums(save, stream->bytes);
    open_object(save, pdf_number(dict));
    HPDF_Stream empty = dict->stream; /* libharu's own, of a page: it would be written too */
    dict->stream = NULL;
    add_object(save, &save->out, dict);
    dict->stream = empty;
    add_bytes(save, stream->bytes);
}

/* ---- objects that are no streams ---- */

static void start_pack(struct save *save)
{
    save->pack.number = save->count++;
    save->pack.count = 0;
    save->pack.head.len = 0;
    save->pack.body.len = 0;
}

static void finish_pack(struct save *save)
{
    struct pack *pack = &save->pack;
    size_t first = pack->head.len;
    buffer_add(&pack->head, buffer_text(&pack->body));
    struct text bytes = pdf_compress_quickly(save->pdf, buffer_text(&pack->head));
    note_sums(save, bytes);
    open_object(save, pack->number);
    buffer_format(&save->out, "<</Type/ObjStm/N %zu/First %zu/Filter/FlateDecode/Length %zu>>",
                  pack->count, first, bytes.len);
    add_bytes(save, bytes);
}

static void pack_object(struct save *save, size_t number, void *object)
{
    struct pack *pack = &save->pack;
    if (pack->count == OBJECTS_A_PACK) {
        finish_pack(save);
        start_pack(save);
    }
    save->rows[number] = (struct row){ROW_PACKED, pack->number, pack->count++};
    pdf_put_number(&pack->head, number);
    buffer_add_char(&pack->head, ' ');
    pdf_put_number(&pack->head, pack->body.len);
    buffer_add_char(&pack->head, ' ');
    if (((HPDF_Obj_Header *)object)->obj_class == HPDF_OCLASS_UNKNOWN) {
        buffer_add(&pack->body, ((struct pdf_written *)object)->text);
    } else {
        add_object(save, &pack->body, object);
    }
    buffer_add_char(&pack->body, '\n');
}

/* Everything in libharu's table. A number that stands there by itself is the length of a stream;
 * such lengths now stand in the streams' dictionaries, so that its place stays free. */
static void add_objects(struct save *save)
{
    const struct pdf *pdf = save->pdf;
    HPDF_List entries = pdf->doc->xref->entries;
    const struct pdf_stream **streams =
        ARENA_ARRAY(pdf->arena, entries->count, const struct pdf_stream *);
    for (size_t i = 0; i < pdf->stream_count; i++) {
        streams[pdf_number(pdf->streams[i].dict)] = &pdf->streams[i];
    }
    start_pack(save);
    for (HPDF_UINT number = 1; number < entries->count; number++) {
        HPDF_XrefEntry entry = HPDF_List_ItemAt(entries, number);
        HPDF_Obj_Header *header = entry->obj;
        if (streams[number]) {
            add_stream(save, streams[number]);
        } else if ((header->obj_class & HPDF_OCLASS_ANY) != HPDF_OCLASS_NUMBER) {
            pack_object(save, number, entry->obj);
        }
    }
    finish_pack(save);
}

/* ---- the cross-reference stream ---- */

enum { ROW_LEN = 7 }; /* a byte for the kind, four for where, two for the index */

static void put_row(unsigned char bytes[ROW_LEN], const struct row *row)
{
    bytes[0] = (unsigned char)row->kind;
    for (unsigned i = 0; i < 4; i++) {
        bytes[1 + i] = (unsigned char)(row->where >> (24 - 8 * i) & 0xFF);
    }
    bytes[5] = (unsigned char)(row->index >> 8 & 0xFF);
    bytes[6] = (unsigned char)(row->index & 0xFF);
}

/* Each row as its difference from the one above (predictor "Up"): most rows of packed objects then
 * are the same. */
static struct text rows_of(struct save *save)
{
    enum { UP = 2 };
    struct buffer out = {.arena = save->pdf->arena};
    unsigned char above[ROW_LEN] = {0}, bytes[ROW_LEN];
    for (size_t number = 0; number < save->count; number++) {
        put_row(bytes, &save->rows[number]);
        buffer_add_char(&out, UP);
        for (size_t i = 0; i < ROW_LEN; i++) {
            buffer_add_char(&out, (char)(unsigned char)(bytes[i] - above[i]));
            above[i] = bytes[i];
        }
    }
    return buffer_text(&out);
}

/* The file's identity follows from what is in it, so that the same guide has the same one. */
static void add_identity(struct save *save)
{
    unsigned char digest[SHA256_BYTES];
    sha256_of(buffer_text(&save->sums), digest);
    buffer_add_string(&save->out, "/ID[");
    for (size_t copy = 0; copy < 2; copy++) {
        buffer_add_char(&save->out, '<');
        for (size_t i = 0; i < IDENTITY_LEN; i++) {
            buffer_format(&save->out, "%02x", digest[i]);
        }
        buffer_add_char(&save->out, '>');
    }
    buffer_add_char(&save->out, ']');
}

static void add_table(struct save *save)
{
    size_t number = save->count++;
    size_t at = save->out.len;
    open_object(save, number);
    struct text bytes = pdf_compress_quickly(save->pdf, rows_of(save));
    buffer_format(&save->out, "<</Type/XRef/Size %zu/W[1 4 2]/Root %zu 0 R/Info %zu 0 R",
                  save->count, pdf_number(save->pdf->doc->catalog),
                  pdf_number(save->pdf->doc->info));
    add_identity(save);
    buffer_format(&save->out,
                  "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns %d>>/Length %zu>>",
                  ROW_LEN, bytes.len);
    add_bytes(save, bytes);
    buffer_format(&save->out, "startxref\n%zu\n%%%%EOF\n", at);
}

struct text pdf_save(struct pdf *pdf)
{
    const struct buffer empty = {.arena = pdf->arena};
    struct save save = {
        .pdf = pdf, .out = empty, .sums = empty, .pack = {.head = empty, .body = empty}};
    size_t objects = pdf->doc->xref->entries->count;
    enum { USUAL_LEN = 96 * 1024 };
    buffer_room(&save.out, USUAL_LEN);
    save.count = objects;
    save.rows = ARENA_ARRAY(pdf->arena, objects + objects / OBJECTS_A_PACK + 3, struct row);
    save.writer = (HPDF_Stream_Rec){.sig_bytes = HPDF_STREAM_SIG_BYTES,
                                    .type = HPDF_STREAM_CALLBACK,
                                    .mmgr = pdf->doc->mmgr,
                                    .error = &pdf->doc->error,
                                    .write_fn = write_to_buffer};
    /* four bytes beyond ASCII: whoever carries the file must not take it for text */
    buffer_add_string(&save.out, "%PDF-1.7\n%\xE2\xE3\xCF\xD3\n");
    add_objects(&save);
    add_table(&save);
    return buffer_text(&save.out);
}
