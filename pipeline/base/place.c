#include "base/place.h"

#include "base/utf8.h"

#include <string.h>

struct place place_of_file(const struct source *source)
{
    return (struct place){.source = source};
}

size_t place_count_lines(struct text bytes)
{
    size_t lines = 0;
    for (size_t i = 0; i < bytes.len; i++) {
        bool crlf = bytes.at[i] == '\r' && i + 1 < bytes.len && bytes.at[i + 1] == '\n';
        lines += (bytes.at[i] == '\n' || bytes.at[i] == '\r') && !crlf;
    }
    return lines;
}

size_t place_line(struct place place)
{
    if (place.line) {
        return place.line;
    }
    return 1 + place_count_lines(text_part(place.source->bytes, 0, place.at));
}

static size_t line_start(struct place place)
{
    struct text bytes = place.source->bytes;
    size_t at = place.at > bytes.len ? bytes.len : place.at;
    while (at > 0 && bytes.at[at - 1] != '\n' && bytes.at[at - 1] != '\r') {
        at--;
    }
    return at;
}

size_t place_column(struct place place)
{
    size_t start = line_start(place);
    struct text before = text_part(place.source->bytes, start, place.at);
    if (start == 0 && text_starts(before, "\xEF\xBB\xBF")) {
        before = text_part(before, 3, before.len); /* editors do not count the byte-order mark */
    }
    return 1 + utf8_count(before);
}

struct text place_line_text(struct place place, size_t *at)
{
    size_t start = line_start(place);
    struct text rest = text_part(place.source->bytes, start, place.source->bytes.len);
    size_t lf = text_find(rest, '\n', 0);
    size_t cr = text_find(text_part(rest, 0, lf), '\r', 0);
    *at = place.at - start;
    struct text line = text_part(rest, 0, cr);
    if (start == 0 && text_starts(line, "\xEF\xBB\xBF") && *at >= 3) {
        line = text_part(line, 3, line.len);
        *at -= 3;
    }
    return line;
}
