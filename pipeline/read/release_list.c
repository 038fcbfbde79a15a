#include "read/release_list.h"

#include "base/csv.h"
#include "read/release_columns.h"

#include <stdlib.h>

/* How the list is written. */
struct style {
    struct binding binding;
    size_t columns;
    char separator;
    const char *line_end;
};

static struct text cell_of(const struct release *release, size_t column)
{
    const struct text cells[RELEASE_COLUMNS] = {
        [KIND] = text_of(release_kind_name(release->kind)),
        [FILE_NAME] = release->file,
        [PUBLISHER] = release->publisher,
        [TITLE] = release->title,
        [PERIOD] = release->period,
        [PUBLISHED] = release->published,
        [RETRIEVED] = release->retrieved,
        [ADDRESS] = release->address,
        [TERMS] = release->terms,
        [VERIFIED] = text_of(release->verified ? "yes" : "no"),
        [NOTE] = release->note,
        [SHA256] = text_of(release->source->sha256),
    };
    return cells[column];
}

/* The row without its line end. */
static void add_row(struct buffer *out, const struct style *style, const struct release *release)
{
    for (size_t i = 0; i < style->columns; i++) {
        if (i) {
            buffer_add_char(out, style->separator);
        }
        for (size_t column = 0; column < RELEASE_COLUMNS; column++) {
            if (style->binding.at[column] == i) {
                csv_add_cell(out, cell_of(release, column));
            }
        }
    }
}

static struct style style_of(struct arena *arena, const struct releases *releases)
{
    struct diags unread = {.arena = arena}; /* the list was read before */
    struct text bytes = releases->source->bytes;
    struct table *table = table_open(arena, releases->source, &unread);
    struct style style = {.separator = ','};
    layout_bind(&releases_layout, table, &style.binding, &unread);
    style.columns = table_header(table)->count;
    style.separator = table_separator(table);
    char line_end = place_line_end(bytes);
    size_t first = text_find(bytes, line_end, 0);
    bool crlf = first > 0 && first < bytes.len && bytes.at[first - 1] == '\r';
    bool no_end = first == bytes.len; /* a header alone, without a line end */
    style.line_end = line_end == '\r' && !no_end ? "\r" : crlf ? "\r\n" : "\n";
    table_close(table);
    return style;
}

static int compare_places(const void *a, const void *b)
{
    size_t left = (*(const struct filing *const *)a)->former->place.at;
    size_t right = (*(const struct filing *const *)b)->former->place.at;
    return left < right ? -1 : left > right;
}

/* The list with the rows that are replaced; `order` holds their filings. */
static void add_replaced(struct buffer *out, const struct style *style, struct text bytes,
                         const struct filing **order, size_t count)
{
    size_t done = 0;
    if (count) {
        qsort(order, count, sizeof(const struct filing *), compare_places);
    }
    for (size_t i = 0; i < count; i++) {
        struct place place = order[i]->former->place;
        buffer_add(out, text_part(bytes, done, place.at));
        add_row(out, style, order[i]->release);
        done = place.at + place.len;
    }
    buffer_add(out, text_part(bytes, done, bytes.len));
}

struct text release_list_with(struct arena *arena, const struct releases *releases,
                              const struct filing *filings, size_t count)
{
    struct style style = style_of(arena, releases);
    struct buffer out = {.arena = arena};
    const struct filing **replacing = ARENA_ARRAY(arena, count + 1, const struct filing *);
    size_t replaced = 0;
    for (size_t i = 0; i < count; i++) {
        if (filings[i].former) {
            replacing[replaced++] = &filings[i];
        }
    }
    add_replaced(&out, &style, releases->source->bytes, replacing, replaced);
    bool ended = out.len == 0 || out.at[out.len - 1] == '\n' || out.at[out.len - 1] == '\r';
    buffer_add_string(&out, ended ? "" : style.line_end);
    for (size_t i = 0; i < count; i++) {
        if (!filings[i].former) {
            add_row(&out, &style, filings[i].release);
            buffer_add_string(&out, style.line_end);
        }
    }
    return buffer_text(&out);
}
