#include "base/place.h"

#include "base/utf8.h"

#include <string.h>

struct place place_of_file(const struct source *source)
{
    return (struct place){.source = source};
}

char place_line_end(struct text bytes)
{
    return text_find(bytes, '\n', 0) < bytes.len ? '\n' : '\r';
}

size_t place_count_lines(struct text bytes, char line_end)
{
    size_t lines = 0;
    for (size_t at = text_find(bytes, line_end, 0); at < bytes.len;
         at = text_find(bytes, line_end, at + 1)) {
        lines++;
    }
    return lines;
}

size_t place_line(struct place place)
{
    if (place.line) {
        return place.line;
    }
    struct text bytes = place.source->bytes;
    return 1 + place_count_lines(text_part(bytes, 0, place.at), place_line_end(bytes));
}

static size_t line_start(struct place place)
{
    struct text bytes = place.source->bytes;
    size_t at = place.at > bytes.len ? bytes.len : place.at;
    char line_end = place_line_end(bytes);
    while (at > 0 && bytes.at[at - 1] != line_end) {
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
    size_t end = text_find(rest, place_line_end(place.source->bytes), 0);
    end -= end > 0 && rest.at[end - 1] == '\r'; /* of a CRLF */
    *at = place.at - start;
    struct text line = text_part(rest, 0, end);
    if (start == 0 && text_starts(line, "\xEF\xBB\xBF") && *at >= 3) {
        line = text_part(line, 3, line.len);
        *at -= 3;
    }
    return line;
}
