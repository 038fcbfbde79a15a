#include "emit/pdf/flow_private.h"

#include "base/utf8.h"

#include <string.h>

/* Characters that the fonts lack: reported at their place, never printed as a box. */

static bool reported_before(struct flow *flow, struct lacking lacking)
{
    for (size_t i = 0; i < flow->lacking_count; i++) {
        if (flow->lacking[i].point == lacking.point && flow->lacking[i].source == lacking.source) {
            return true;
        }
    }
    flow->lacking =
        arena_grow(flow->arena, flow->lacking, flow->lacking_count, sizeof *flow->lacking);
    flow->lacking[flow->lacking_count++] = lacking;
    return false;
}

/* The character's first place in the file that the words came from. */
static struct place place_of_character(const struct source *source, struct text character)
{
    if (!source) {
        return (struct place){0};
    }
    const char *found = memmem(source->bytes.at, source->bytes.len, character.at, character.len);
    if (!found) {
        return place_of_file(source);
    }
    return (struct place){source, (size_t)(found - source->bytes.at), character.len, 0};
}

static void report_missing(struct flow *flow, const struct span *span, struct text text, size_t at)
{
    enum { ENOUGH = 60 };
    struct text rest = text_part(text, at, text.len);
    uint32_t point = utf8_next(&rest);
    struct text character = text_part(text, at, text.len - rest.len);
    const struct source *source = span->source ? span->source : flow->document->words;
    flow->failed = true;
    if (reported_before(flow, (struct lacking){point, source})) {
        return;
    }
    size_t shown = text.len;
    if (shown > ENOUGH) {
        for (shown = ENOUGH; shown > 0 && ((unsigned char)text.at[shown] & 0xC0) == 0x80;) {
            shown--;
        }
    }
    diag_error(flow->diags, place_of_character(source, character), "pdf-glyph",
               "the fonts have no glyph for '%.*s' (U+%04X) in '%.*s%s'", TEXT_ARG(character),
               point, (int)shown, text.at, shown < text.len ? "…" : "");
    diag_hint(flow->diags, "write it with letters that the fonts have, or leave it out");
}

void flow_check_characters(struct flow *flow, const struct span *span, enum face face,
                           struct text text)
{
    struct text rest = text;
    while (rest.len) {
        size_t at = flow->measure.missing_at(flow->measure.self, face, rest);
        if (at == rest.len) {
            return;
        }
        report_missing(flow, span, text, text.len - rest.len + at);
        rest = text_part(rest, at, rest.len);
        utf8_next(&rest);
    }
}
