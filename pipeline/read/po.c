#include "read/po.h"

#include "read/infile.h"

enum part { PART_NONE, PART_CONTEXT, PART_WORDS, PART_TRANSLATION, PARTS };

static const char *const keywords[PARTS] = {[PART_NONE] = "",
                                            [PART_CONTEXT] = "msgctxt",
                                            [PART_WORDS] = "msgid",
                                            [PART_TRANSLATION] = "msgstr"};

struct reader {
    struct arena *arena;
    const struct source *source;
    struct diags *diags;
    struct po *po;
    bool good;
    enum part part; /* that the latest line belongs to */
    struct buffer strings[PARTS];
    struct place places[PARTS]; /* of each part's first string */
    bool has[PARTS];
    bool fuzzy;
    bool skipping; /* up to the next entry, after a fault in this one */
};

static struct place place_of(const struct reader *reader, struct text stretch)
{
    return (struct place){reader->source, (size_t)(stretch.at - reader->source->bytes.at),
                          stretch.len, 0};
}

static void refuse(struct reader *reader, struct place place, const char *rule, const char *what,
                   const char *cure)
{
    diag_error(reader->diags, place, rule, "%s", what);
    diag_hint(reader->diags, "%s", cure);
    reader->good = false;
    reader->skipping = true;
}

/* ---- entries ---- */

static void start_entry(struct reader *reader)
{
    for (int i = 0; i < PARTS; i++) {
        reader->strings[i] = (struct buffer){.arena = reader->arena};
        reader->has[i] = false;
    }
    reader->part = PART_NONE;
    reader->fuzzy = false;
    reader->skipping = false;
}

static void add_entry(struct reader *reader)
{
    struct po *po = reader->po;
    po->items = arena_grow(reader->arena, po->items, po->count, sizeof *po->items);
    po->items[po->count++] =
        (struct po_entry){.context = buffer_text(&reader->strings[PART_CONTEXT]),
                          .words = buffer_text(&reader->strings[PART_WORDS]),
                          .translation = buffer_text(&reader->strings[PART_TRANSLATION]),
                          .words_place = reader->places[PART_WORDS],
                          .translation_place = reader->places[PART_TRANSLATION],
                          .fuzzy = reader->fuzzy};
}

static void end_entry(struct reader *reader)
{
    if (reader->has[PART_TRANSLATION] && !reader->skipping) {
        add_entry(reader);
    } else if (reader->part != PART_NONE && !reader->skipping) {
        refuse(reader, reader->places[reader->part], "po-entry", "an entry without a 'msgstr'",
               "write 'msgstr \"…\"' below it; an empty string means not translated yet");
    }
    start_entry(reader);
}

/* ---- strings ---- */

static bool add_escape(struct buffer *out, char c)
{
    switch (c) {
    case 'n':
        buffer_add_char(out, '\n');
        return true;
    case 't':
        buffer_add_char(out, '\t');
        return true;
    case '"':
    case '\\':
        buffer_add_char(out, c);
        return true;
    default:
        return false;
    }
}

/* A string in double quotes that fills the rest of its line. */
static void take_string(struct reader *reader, struct text line)
{
    struct buffer *out = &reader->strings[reader->part];
    size_t at = 1;
    while (at < line.len && line.at[at] != '"') {
        if (line.at[at] != '\\') {
            buffer_add_char(out, line.at[at++]);
            continue;
        }
        if (at + 1 == line.len || !add_escape(out, line.at[at + 1])) {
            refuse(reader, place_of(reader, text_part(line, at, at + 2)), "po-string",
                   "an unknown escape in a string", "expected \\n, \\t, \\\" or \\\\");
            return;
        }
        at += 2;
    }
    size_t bare = text_find(line, '\r', 0); /* no line end here, and nothing else either */
    if (bare < line.len) {
        refuse(reader, place_of(reader, text_part(line, bare, bare + 1)), "po-string",
               "a carriage return in a string", "take it out; \\n is a line end");
    } else if (at >= line.len) {
        refuse(reader, place_of(reader, line), "po-string", "a string without its closing quote",
               "close it on the same line, and go on in quotes on the next");
    } else if (at + 1 < line.len) {
        refuse(reader, place_of(reader, text_part(line, at + 1, line.len)), "po-string",
               "something behind a string", "write a quote inside a string as \\\"");
    }
}

/* ---- lines ---- */

/* Whether a part may follow the one before: context, words, translation. */
static bool comes_in_order(const struct reader *reader, enum part part)
{
    return part == PART_TRANSLATION ? reader->part == PART_WORDS : reader->part < part;
}

/* Whether a part begins another entry, also where the one before is faulty. */
static bool starts_entry(const struct reader *reader, enum part part)
{
    bool over = reader->part == PART_NONE || part <= reader->part;
    return reader->part == PART_TRANSLATION || (reader->skipping && over);
}

static void take_part(struct reader *reader, enum part part, struct text keyword, struct text rest)
{
    if (starts_entry(reader, part)) {
        end_entry(reader);
    }
    if (reader->skipping) {
        reader->part = part;
        return;
    }
    if (!comes_in_order(reader, part)) {
        refuse(reader, place_of(reader, keyword), "po-entry", "a part out of order",
               "expected msgctxt (if any), msgid and msgstr, once each");
        return;
    }
    reader->part = part;
    reader->has[part] = true;
    reader->places[part] = place_of(reader, rest.len ? rest : keyword);
    if (!rest.len || rest.at[0] != '"') {
        refuse(reader, reader->places[part], "po-string", "no string in double quotes",
               "expected a string in double quotes behind the word");
        return;
    }
    take_string(reader, rest);
}

static void take_comment(struct reader *reader, struct text line)
{
    if (reader->part == PART_TRANSLATION) {
        end_entry(reader);
    }
    struct text rest = line;
    bool flags = text_starts(line, "#,");
    text_cut(&rest, ',');
    while (flags && rest.len) {
        reader->fuzzy = text_is(text_trim(text_cut(&rest, ',')), "fuzzy") || reader->fuzzy;
    }
}

/* The keyword that the line starts with, or PART_NONE. */
static enum part keyword_of(struct text word)
{
    for (int i = PART_CONTEXT; i < PARTS; i++) {
        if (text_is(word, keywords[i])) {
            return (enum part)i;
        }
    }
    return PART_NONE;
}

static void take_line(struct reader *reader, struct text line)
{
    size_t end = 0;
    while (end < line.len && line.at[end] != ' ' && line.at[end] != '\t' && line.at[end] != '"') {
        end++;
    }
    struct text word = text_part(line, 0, end);
    enum part part = keyword_of(word);
    if (line.at[0] == '#') {
        take_comment(reader, line);
    } else if (line.at[0] == '"' && reader->part != PART_NONE) {
        if (!reader->skipping) {
            take_string(reader, line);
        }
    } else if (part != PART_NONE) {
        take_part(reader, part, word, text_trim(text_part(line, end, line.len)));
    } else if (text_starts(word, "msgid_plural") || text_starts(word, "msgstr[")) {
        refuse(reader, place_of(reader, word), "po-line", "a plural form",
               "no message has one: write msgid and msgstr alone");
    } else {
        refuse(
            reader, place_of(reader, line), "po-line", "neither a comment nor a part of an entry",
            "expected '#', msgctxt, msgid, msgstr, or a string that goes on from the line above");
    }
}

bool po_read(struct arena *arena, const struct source *source, struct diags *diags, struct po *po)
{
    *po = (struct po){0};
    if (!infile_check_text(source, diags)) {
        return false;
    }
    struct reader reader = {
        .arena = arena, .source = source, .diags = diags, .po = po, .good = true};
    size_t mark = text_starts(source->bytes, "\xEF\xBB\xBF") ? 3 : 0;
    struct text rest = text_part(source->bytes, mark, source->bytes.len);
    start_entry(&reader);
    while (rest.len) {
        struct text line = text_trim(text_cut(&rest, '\n'));
        if (line.len) {
            take_line(&reader, line);
        }
    }
    end_entry(&reader);
    return reader.good;
}
