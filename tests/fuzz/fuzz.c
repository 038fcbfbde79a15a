#include "fuzz.h"

#include "base/utf8.h"
#include "read/infile.h"

#include <stdio.h>
#include <stdlib.h>

/* The arena can only run out of memory by a wish for an absurd size: that is a fault too. */
static void out_of_memory(void)
{
    fputs("fuzz: out of memory\n", stderr);
    abort();
}

void fuzz_require(bool holds, const char *what)
{
    if (!holds) {
        fprintf(stderr, "fuzz: %s\n", what);
        abort();
    }
}

void fuzz_open(struct fuzz *fuzz)
{
    *fuzz = (struct fuzz){.arena = {.out_of_memory = out_of_memory}};
    fuzz->diags.arena = &fuzz->arena;
}

struct text fuzz_text(const uint8_t *bytes, size_t size)
{
    return (struct text){size ? (const char *)bytes : "", size};
}

const struct source *fuzz_source(struct fuzz *fuzz, const char *name, struct text bytes)
{
    return infile_of_bytes(&fuzz->arena, name, bytes);
}

void fuzz_check_place(struct place place)
{
    if (!place.source) {
        return;
    }
    size_t len = place.source->bytes.len;
    fuzz_require(place.at <= len && place.len <= len - place.at, "a place outside its file");
    struct place counted = place;
    counted.line = 0;
    fuzz_require(!place.line || place.line == place_line(counted), "a place with another line");
}

static bool spells(struct text raw, struct text cell)
{
    size_t at = 0;
    for (size_t i = 0; i < raw.len; i++, at++) {
        if (at >= cell.len || raw.at[i] != cell.at[at]) {
            return false;
        }
        i += raw.at[i] == '"' && i + 1 < raw.len && raw.at[i + 1] == '"';
    }
    return at == cell.len;
}

void fuzz_check_cell(struct place place, struct text cell)
{
    fuzz_check_place(place);
    struct text raw = text_part(place.source->bytes, place.at, place.at + place.len);
    fuzz_require(spells(text_trim(raw), cell), "a cell that stands elsewhere");
}

static void check_diag(const struct diag *diag)
{
    fuzz_check_place(diag->place);
    for (const struct diag *note = diag->notes; note; note = note->next_note) {
        fuzz_check_place(note->place);
    }
}

bool fuzz_is_plain(struct text text)
{
    for (size_t i = 0; i < text.len; i++) {
        unsigned char c = (unsigned char)text.at[i];
        unsigned char next = i + 1 < text.len ? (unsigned char)text.at[i + 1] : 0xFF;
        if ((c < 0x20 && c != '\n' && c != '\t') || c == 0x7F || (c == 0xC2 && next < 0xA0) ||
            utf8_turns(text_part(text, i, text.len))) {
            return false;
        }
    }
    return true;
}

/* What reaches a terminal or another program must be whole UTF-8 and must not steer either. */
static void print(const struct diags *diags, struct diag_style style)
{
    struct buffer out = {.arena = diags->arena};
    diags_print(diags, style, &out);
    struct text printed = buffer_text(&out);
    fuzz_require(utf8_invalid_at(printed) == printed.len, "messages that are not UTF-8");
    fuzz_require(style.color || style.json || fuzz_is_plain(printed),
                 "messages with a control character");
}

void fuzz_close(struct fuzz *fuzz)
{
    for (size_t i = 0; i < fuzz->diags.count; i++) {
        check_diag(fuzz->diags.items[i]);
    }
    print(&fuzz->diags, (struct diag_style){.json = true});
    print(&fuzz->diags, (struct diag_style){.strict = true});
    print(&fuzz->diags, (struct diag_style){.color = true});
    arena_close(&fuzz->arena);
}
