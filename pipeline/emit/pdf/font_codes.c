#include "emit/pdf/font_private.h"

#include "base/utf8.h"

/* A page is mostly text, and most of its glyphs are those of ASCII: one byte each, which whoever
 * takes a page apart sees as the letter. Codes follow from the face alone, so that a page can be
 * written before it is known what else the document prints.
 *
 * The first byte of two is none of those, and both kinds differ as numbers too: poppler looks texts
 * up by number alone. The space for two bytes begins below the first code, so that it has the glyph
 * ids in it: MuPDF 1.21 takes ids for codes when it reads the ToUnicode map. */

enum { FIRST = 0x20, LAST = 0x7E, ONE_BYTE = 0x80, TWO_BYTES = 0x1000 };

uint16_t *font_codes(struct arena *arena, hb_face_t *face, hb_font_t *font)
{
    unsigned count = hb_face_get_glyph_count(face);
    uint16_t *codes = ARENA_ARRAY(arena, count, uint16_t);
    for (unsigned glyph = 0; glyph < count; glyph++) {
        codes[glyph] = (uint16_t)(TWO_BYTES + glyph);
    }
    for (hb_codepoint_t character = FIRST; character <= LAST; character++) {
        hb_codepoint_t glyph = 0;
        bool there = hb_font_get_nominal_glyph(font, character, &glyph);
        if (there && codes[glyph] >= TWO_BYTES) { /* of two characters the first has it */
            codes[glyph] = (uint16_t)character;
        }
    }
    return codes;
}

/* ---- a map of codes, as a PDF has it ---- */

/* Entries of one kind: "cidrange", "bfrange", "bfchar". */
struct section {
    struct buffer *out;
    const char *kind;
    struct buffer entries;
    size_t count;
};

static struct section section_of(struct buffer *out, const char *kind)
{
    return (struct section){out, kind, {.arena = out->arena}, 0};
}

static void end_section(struct section *section)
{
    if (section->count) {
        buffer_format(section->out, "%zu begin%s\n", section->count, section->kind);
        buffer_add(section->out, buffer_text(&section->entries));
        buffer_format(section->out, "end%s\n", section->kind);
    }
    section->entries.len = 0;
    section->count = 0;
}

/* Where the next entry is to be written. */
static struct buffer *add_entry(struct section *section)
{
    enum { LONGEST = 100 }; /* Adobe Technical Note 5014 */
    if (section->count == LONGEST) {
        end_section(section);
    }
    section->count++;
    return &section->entries;
}

static void add_hex(struct buffer *out, uint32_t number, int digits)
{
    static const char hex[] = "0123456789ABCDEF";
    for (int shift = 4 * digits - 4; shift >= 0; shift -= 4) {
        buffer_add_char(out, hex[number >> shift & 15]);
    }
}

static void add_code(struct buffer *out, uint32_t code)
{
    buffer_add_char(out, '<');
    add_hex(out, code, code < ONE_BYTE ? 2 : 4);
    buffer_add_char(out, '>');
}

/* The printed glyphs that have a code of one byte, by that code. */
struct one_byte {
    const struct printed_glyph *glyphs[ONE_BYTE];
};

static struct one_byte one_byte_of(const struct font_program *program)
{
    struct one_byte found = {{NULL}};
    for (size_t i = 0; i < program->glyph_count; i++) {
        const struct printed_glyph *glyph = &program->glyphs[i];
        if (glyph->code < ONE_BYTE) {
            found.glyphs[glyph->code] = glyph;
        }
    }
    return found;
}

static void begin_map(struct buffer *out)
{
    buffer_add_string(out, "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n");
}

static void add_space(struct buffer *out)
{
    buffer_add_string(out, "2 begincodespacerange\n<20> <7F>\n<0000> <1FFF>\nendcodespacerange\n");
}

static void end_map(struct buffer *out)
{
    buffer_add_string(out, "endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
}

/* ---- from codes to glyphs ---- */

/* By code: those of one byte, then the others, whose codes go up with their ids. */
static const struct printed_glyph **by_code(struct arena *arena, const struct font_program *program)
{
    const struct printed_glyph **glyphs =
        ARENA_ARRAY(arena, program->glyph_count, const struct printed_glyph *);
    struct one_byte one_byte = one_byte_of(program);
    size_t count = 0;
    for (uint32_t code = FIRST; code <= LAST; code++) {
        if (one_byte.glyphs[code]) {
            glyphs[count++] = one_byte.glyphs[code];
        }
    }
    for (size_t i = 0; i < program->glyph_count; i++) {
        if (program->glyphs[i].code >= TWO_BYTES) {
            glyphs[count++] = &program->glyphs[i];
        }
    }
    return glyphs;
}

/* Of two bytes the first must be the same in a range. */
static bool goes_on(const struct printed_glyph *glyph, const struct printed_glyph *next)
{
    return next->number == glyph->number + 1 && next->code == glyph->code + 1 &&
           next->code >> 8 == glyph->code >> 8;
}

static void add_glyphs(struct buffer *out, const struct font_program *program)
{
    struct section section = section_of(out, "cidrange");
    const struct printed_glyph **glyphs = by_code(out->arena, program);
    for (size_t i = 0, next; i < program->glyph_count; i = next) {
        next = i + 1;
        while (next < program->glyph_count && goes_on(glyphs[next - 1], glyphs[next])) {
            next++;
        }
        struct buffer *entry = add_entry(&section);
        add_code(entry, glyphs[i]->code);
        add_code(entry, glyphs[next - 1]->code);
        buffer_format(entry, "%u\n", glyphs[i]->number);
    }
    end_section(&section);
}

struct text font_encoding(struct arena *arena, const struct font_program *program)
{
    struct buffer out = {.arena = arena};
    begin_map(&out);
    buffer_format(&out,
                  "/CIDSystemInfo <</Registry (Adobe) /Ordering (Identity) /Supplement 0>> def\n"
                  "/CMapName /%s def\n/CMapType 1 def\n/WMode 0 def\n",
                  program->encoding_name);
    add_space(&out);
    add_glyphs(&out, program);
    end_map(&out);
    return buffer_text(&out);
}

/* ---- from codes to text ---- */

/* UTF-16 in hexadecimal. A glyph that repeats what another one of its cluster already stands for is
 * read as a zero-width space: every glyph must stand for something. */
static void add_utf16(struct buffer *out, struct text text)
{
    buffer_add_char(out, '<');
    if (!text.len) {
        add_hex(out, 0x200B, 4);
    }
    while (text.len) {
        uint32_t point = utf8_next(&text);
        if (point < 0x10000) {
            add_hex(out, point, 4);
        } else {
            point -= 0x10000;
            add_hex(out, 0xD800 + (point >> 10), 4);
            add_hex(out, 0xDC00 + (point & 0x3FF), 4);
        }
    }
    buffer_add_char(out, '>');
}

/* Whether the glyph is printed and reads otherwise than its code, as a no-break space does. */
static bool reads_otherwise(const struct printed_glyph *glyph)
{
    return glyph && (glyph->text.len != 1 || (unsigned char)glyph->text.at[0] != glyph->code);
}

/* Codes that read as themselves, in ranges over those too that are not printed: mostly one. */
static void add_readings_of_ranges(struct buffer *out, const struct one_byte *one_byte)
{
    struct section section = section_of(out, "bfrange");
    for (uint32_t code = FIRST, next; code <= LAST; code = next) {
        next = code + 1;
        if (reads_otherwise(one_byte->glyphs[code])) {
            continue;
        }
        while (next <= LAST && !reads_otherwise(one_byte->glyphs[next])) {
            next++;
        }
        struct buffer *entry = add_entry(&section);
        add_code(entry, code);
        add_code(entry, next - 1);
        buffer_add_char(entry, '<');
        add_hex(entry, code, 4);
        buffer_add_string(entry, ">\n");
    }
    end_section(&section);
}

static void add_readings_of_glyphs(struct buffer *out, const struct font_program *program)
{
    struct section section = section_of(out, "bfchar");
    for (size_t i = 0; i < program->glyph_count; i++) {
        const struct printed_glyph *glyph = &program->glyphs[i];
        if (reads_otherwise(glyph)) {
            struct buffer *entry = add_entry(&section);
            add_code(entry, glyph->code);
            add_utf16(entry, glyph->text);
            buffer_add_char(entry, '\n');
        }
    }
    end_section(&section);
}

struct text font_to_unicode(struct arena *arena, const struct font_program *program)
{
    struct buffer out = {.arena = arena};
    struct one_byte one_byte = one_byte_of(program);
    begin_map(&out);
    buffer_add_string(&out,
                      "/CIDSystemInfo <</Registry (Adobe) /Ordering (UCS) /Supplement 0>> def\n"
                      "/CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n");
    add_space(&out);
    add_readings_of_ranges(&out, &one_byte);
    add_readings_of_glyphs(&out, program);
    end_map(&out);
    return buffer_text(&out);
}
