/* How messages look: gcc's and jq's form, so that editors can jump to the place. */
#include "base/diag.h"
#include "base/json.h"
#include "base/utf8.h"

#include <stdlib.h>
#include <string.h>

enum { EXCERPT_COLUMNS = 96, CONTEXT_COLUMNS = 40, UNDERLINED_COLUMNS = 60 };

static int compare_diags(const void *left, const void *right)
{
    const struct diag *a = *(const struct diag *const *)left;
    const struct diag *b = *(const struct diag *const *)right;
    unsigned order_a = a->place.source ? a->place.source->order : 0;
    unsigned order_b = b->place.source ? b->place.source->order : 0;
    if (order_a != order_b) {
        return order_a < order_b ? -1 : 1;
    }
    if (a->place.at != b->place.at) {
        return a->place.at < b->place.at ? -1 : 1;
    }
    return (a->serial > b->serial) - (a->serial < b->serial);
}

static const char *severity_word(enum severity severity, struct diag_style style)
{
    static const char *const words[] = {"error", "warning", "note"};
    return words[severity == SEVERITY_WARNING && style.strict ? SEVERITY_ERROR : severity];
}

static const char *severity_color(enum severity severity, struct diag_style style)
{
    static const char *const colors[] = {"\x1b[1;31m", "\x1b[1;35m", "\x1b[1;36m"};
    return colors[severity == SEVERITY_WARNING && style.strict ? SEVERITY_ERROR : severity];
}

/* One character of an excerpt: what would move the terminal's cursor shows as a blank or '?'. */
static void add_visible(struct buffer *out, struct text character)
{
    unsigned char first = (unsigned char)character.at[0];
    if (first == '\t') {
        buffer_add_char(out, ' ');
    } else if (first < 0x20 || first == 0x7F || utf8_invalid_at(character) < character.len ||
               (first == 0xC2 && (unsigned char)character.at[1] < 0xA0) || utf8_turns(character)) {
        buffer_add_char(out, '?');
    } else {
        buffer_add(out, character);
    }
}

static void add_stretch(struct buffer *out, struct text line, size_t from, size_t to)
{
    struct text rest = text_part(line, from, to);
    while (rest.len) {
        struct text before = rest;
        utf8_next(&rest);
        add_visible(out, text_part(before, 0, before.len - rest.len));
    }
}

/* A text that may come from a file: nothing in it reaches the terminal as a command. */
static void add_safe(struct buffer *out, struct text text)
{
    add_stretch(out, text, 0, text.len);
}

/* The byte offset `columns` characters before (negative) or behind `at`. */
static size_t step_characters(struct text line, size_t at, long columns)
{
    for (; columns < 0 && at > 0; columns++) {
        do {
            at--;
        } while (at > 0 && ((unsigned char)line.at[at] & 0xC0) == 0x80);
    }
    for (; columns > 0 && at < line.len; columns--) {
        do {
            at++;
        } while (at < line.len && ((unsigned char)line.at[at] & 0xC0) == 0x80);
    }
    return at;
}

static void add_caret_line(struct buffer *out, size_t indent, size_t width, struct text hint)
{
    for (size_t i = 0; i < indent; i++) {
        buffer_add_char(out, ' ');
    }
    buffer_add_char(out, '^');
    for (size_t i = 1; i < width; i++) {
        buffer_add_char(out, '~');
    }
    if (hint.len) {
        buffer_add_char(out, ' ');
        add_safe(out, hint);
    }
    buffer_add_char(out, '\n');
}

/* The source line with a caret; of a long line only what stands around the place. */
static void add_excerpt(struct buffer *out, const struct diag *diag)
{
    size_t at;
    struct text line = place_line_text(diag->place, &at);
    size_t end = at + diag->place.len > line.len ? line.len : at + diag->place.len;
    bool is_long = utf8_count(line) > EXCERPT_COLUMNS;
    size_t from = is_long ? step_characters(line, at, -CONTEXT_COLUMNS) : 0;
    size_t to = is_long ? step_characters(line, from, EXCERPT_COLUMNS) : line.len;
    end = end > to ? to : end;
    buffer_add_string(out, from ? "  ..." : "  ");
    add_stretch(out, line, from, to);
    buffer_add_string(out, to < line.len ? "...\n" : "\n");
    size_t indent = (from ? 5 : 2) + utf8_columns(text_part(line, from, at));
    /* utf8_columns counts control characters as 0, the excerpt shows each as one blank */
    for (size_t i = from; i < at; i++) {
        indent += (unsigned char)line.at[i] < 0x20 || line.at[i] == 0x7F;
    }
    size_t width = utf8_columns(text_part(line, at, end));
    /* a place as long as the line says nothing more than where it starts */
    add_caret_line(out, indent, width > UNDERLINED_COLUMNS ? 1 : width, diag->hint);
}

static void print_text(const struct diag *diag, struct diag_style style, struct buffer *out)
{
    const struct source *source = diag->place.source;
    bool exact = source && (diag->place.len || diag->place.line || diag->place.at);
    buffer_add_string(out, style.color ? "\x1b[1m" : "");
    add_safe(out, text_of(source ? source->name : "careerguide"));
    if (exact) {
        buffer_format(out, ":%zu:%zu", place_line(diag->place), place_column(diag->place));
    }
    buffer_add_string(out, ": ");
    buffer_format(out, "%s%s:%s ", style.color ? severity_color(diag->severity, style) : "",
                  severity_word(diag->severity, style), style.color ? "\x1b[0m" : "");
    add_safe(out, diag->message);
    if (diag->rule) {
        buffer_format(out, " [%s]", diag->rule);
    }
    buffer_add_char(out, '\n');
    if (exact && diag->rule) {
        add_excerpt(out, diag);
    } else if (diag->hint.len) {
        buffer_add_string(out, "  ");
        add_safe(out, diag->hint);
        buffer_add_char(out, '\n');
    }
}

static void json_member(struct buffer *out, const char *name, struct text value)
{
    buffer_format(out, ",\"%s\":", name);
    json_string(out, value);
}

static void print_json(const struct diag *diag, struct diag_style style, struct buffer *out)
{
    const struct source *source = diag->place.source;
    bool exact = source && (diag->place.len || diag->place.line || diag->place.at);
    buffer_add_string(out, "{\"file\":");
    json_string(out, text_of(source ? source->name : ""));
    buffer_format(out, ",\"line\":%zu,\"column\":%zu", exact ? place_line(diag->place) : 0,
                  exact ? place_column(diag->place) : 0);
    json_member(out, "severity", text_of(severity_word(diag->severity, style)));
    json_member(out, "rule", text_of(diag->rule ? diag->rule : ""));
    json_member(out, "message", diag->message);
    struct text value = {"", 0};
    if (exact) {
        value = text_part(source->bytes, diag->place.at, diag->place.at + diag->place.len);
    }
    json_member(out, "value", utf8_invalid_at(value) < value.len ? TEXT("") : value);
    json_member(out, "hint", diag->hint);
    buffer_add_string(out, "}\n");
}

static void print_one(const struct diag *diag, struct diag_style style, struct buffer *out)
{
    (style.json ? print_json : print_text)(diag, style, out);
    for (const struct diag *note = diag->notes; note; note = note->next_note) {
        (style.json ? print_json : print_text)(note, style, out);
    }
}

/* Counts messages of one file and rule, so that a damaged file does not drown the others. */
struct tally {
    const struct source *source;
    const char *rule;
    const struct diag *last;
    size_t seen;
};

static struct tally *tally_for(struct tally *tallies, size_t *count, const struct diag *diag)
{
    for (size_t i = 0; i < *count; i++) {
        if (tallies[i].source == diag->place.source && strcmp(tallies[i].rule, diag->rule) == 0) {
            return &tallies[i];
        }
    }
    tallies[*count] = (struct tally){.source = diag->place.source, .rule = diag->rule};
    return &tallies[(*count)++];
}

static bool says_the_same(const struct diag *a, const struct diag *b)
{
    return a->place.source == b->place.source && a->place.at == b->place.at &&
           a->severity == b->severity && strcmp(a->rule, b->rule) == 0 &&
           text_equal(a->message, b->message);
}

static void print_left_out(const struct tally *tally, struct diag_style style, struct buffer *out)
{
    struct arena *arena = out->arena;
    struct diag rest = {.severity = tally->last->severity,
                        .place = place_of_file(tally->source),
                        .rule = tally->rule};
    rest.message = text_format(arena, "%zu more of this rule in this file, not shown",
                               tally->seen - DIAGS_A_RULE);
    print_one(&rest, style, out);
}

void diags_print(const struct diags *diags, struct diag_style style, struct buffer *out)
{
    struct diag **sorted = ARENA_ARRAY(diags->arena, diags->count + 1, struct diag *);
    struct tally *tallies = ARENA_ARRAY(diags->arena, diags->count + 1, struct tally);
    size_t tally_count = 0;
    if (diags->count) {
        memcpy(sorted, diags->items, diags->count * sizeof *sorted);
        qsort(sorted, diags->count, sizeof *sorted, compare_diags);
    }
    for (size_t i = 0; i < diags->count; i++) {
        if (i > 0 && says_the_same(sorted[i - 1], sorted[i])) {
            continue; /* e.g. of each of two guides that are compared */
        }
        struct tally *tally = tally_for(tallies, &tally_count, sorted[i]);
        tally->last = sorted[i];
        if (++tally->seen <= DIAGS_A_RULE) {
            print_one(sorted[i], style, out);
        }
    }
    for (size_t i = 0; i < tally_count; i++) {
        if (tallies[i].seen > DIAGS_A_RULE) {
            print_left_out(&tallies[i], style, out);
        }
    }
}
