#include "emit/parcel_cover.h"

#include "emit/catalogue_page.h"
#include "emit/html.h"
#include "emit/wording.h"

static const char *const state_words[PARCEL_STATES] = {[PARCEL_SAME] = "as before",
                                                       [PARCEL_NEW] = "new",
                                                       [PARCEL_CHANGED] = "changed",
                                                       [PARCEL_GONE] = "no longer in the parcel"};

static void add_text(struct buffer *out, const char *before, struct text text, const char *behind)
{
    buffer_add_string(out, before);
    html_add(out, text);
    buffer_add_string(out, behind);
}

static void add_head(struct buffer *out, const struct parcel *parcel)
{
    buffer_add_string(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                           "<meta name=\"viewport\" content=\"width=device-width, "
                           "initial-scale=1\">\n");
    add_text(out, "<title>Career guides for ", parcel->counselor->name, "</title>\n<style>\n");
    html_add_style(out);
    buffer_add_string(out, "body{padding-top:1.5rem}\n"
                           "table{border-collapse:collapse;width:100%;margin:.5rem 0}\n"
                           "th,td{text-align:left;vertical-align:top;padding:.4rem .6rem .4rem 0;"
                           "border-bottom:1px solid var(--line)}\n"
                           "thead th{color:var(--accent);border-bottom:2px solid var(--accent)}\n"
                           ".wide{overflow-x:auto}\n</style>\n</head>\n<body>\n");
}

static void add_offices(struct buffer *out, const struct parcel *parcel)
{
    struct text last = TEXT("");
    for (size_t i = 0; i < parcel->files; i++) {
        struct text office = parcel->items[i].row->office;
        if (office.len && !text_equal(office, last)) {
            add_text(out, "<p class=\"office\">", office, "</p>\n");
            last = office;
        }
    }
}

/* The day of the figures, or the first and last of them. */
static void add_days(struct buffer *out, const struct parcel *parcel)
{
    struct text newest = parcel_as_of(parcel);
    struct text oldest = newest;
    for (size_t i = 0; i < parcel->files; i++) {
        struct text day = parcel->items[i].row->as_of;
        oldest = text_compare(day, oldest) < 0 ? day : oldest;
    }
    add_text(out, "<p>Figures as of ", wording_day(out->arena, oldest), "");
    if (!text_equal(oldest, newest)) {
        add_text(out, " to ", wording_day(out->arena, newest), "; each file names its day");
    }
    buffer_add_string(out, ". Unpack the parcel before you follow a link.</p>\n");
}

static void add_changes(struct buffer *out, const struct parcel *parcel)
{
    buffer_add_string(out, "<h2>Since the parcel before</h2>\n");
    if (parcel->first) {
        buffer_add_string(out, "<p>This is the first parcel.</p>\n");
        return;
    }
    buffer_add_string(out, "<ul>\n");
    for (int i = 0; i < PARCEL_STATES; i++) {
        size_t count = parcel_count(parcel, (enum parcel_state)i);
        if (count) {
            buffer_format(out, "<li>%zu %s %s</li>\n", count, count == 1 ? "file" : "files",
                          state_words[i]);
        }
    }
    buffer_add_string(out, "</ul>\n");
}

static void add_row(struct buffer *out, const struct parcel *parcel, const struct parcel_item *item)
{
    const struct catalogue_row *row = item->row;
    struct arena *arena = out->arena;
    add_text(out, "<tr><th scope=\"row\">", row->area_title, "</th><td");
    add_text(out, " lang=\"", row->lang, "\">");
    add_text(out, "", row->title, "</td><td>");
    buffer_add_string(out, "<a href=\"");
    html_add_path(out, row->output);
    add_text(out, "\" hreflang=\"", row->lang, "\">");
    add_text(out, "", catalogue_format_words(arena, row), "</a></td><td>");
    add_text(out, "", catalogue_language_words(row->lang), "</td><td>");
    add_text(out, "", html_size(arena, row->bytes), "</td>");
    if (!parcel->first) {
        buffer_format(out, "<td>%s</td>", state_words[parcel_state_of(item)]);
    }
    buffer_add_string(out, "</tr>\n");
}

static void add_table(struct buffer *out, const struct parcel *parcel)
{
    buffer_add_string(out, "<h2 id=\"files\">Contents</h2>\n"
                           "<div class=\"wide\" role=\"region\" aria-labelledby=\"files\" "
                           "tabindex=\"0\">\n<table>\n<thead><tr><th scope=\"col\">Area</th>"
                           "<th scope=\"col\">Guide</th><th scope=\"col\">File</th>"
                           "<th scope=\"col\">Language</th><th scope=\"col\">Size</th>");
    buffer_add_string(out, parcel->first ? "" : "<th scope=\"col\">Since the parcel before</th>");
    buffer_add_string(out, "</tr></thead>\n<tbody>\n");
    for (size_t i = 0; i < parcel->files; i++) {
        add_row(out, parcel, &parcel->items[i]);
    }
    buffer_add_string(out, "</tbody>\n</table>\n</div>\n");
}

static void add_gone(struct buffer *out, const struct parcel *parcel)
{
    if (parcel->files == parcel->count) {
        return;
    }
    buffer_add_string(out, "<h2>No longer in the parcel</h2>\n<ul>\n");
    for (size_t i = parcel->files; i < parcel->count; i++) {
        add_text(out, "<li>", parcel->items[i].name, "</li>\n");
    }
    buffer_add_string(out, "</ul>\n");
}

struct text parcel_cover(struct arena *arena, const struct parcel *parcel)
{
    struct buffer out = {.arena = arena};
    add_head(&out, parcel);
    buffer_add_string(&out, "<main>\n");
    add_offices(&out, parcel);
    add_text(&out, "<h1>Career guides for ", parcel->counselor->name, "</h1>\n");
    add_days(&out, parcel);
    add_changes(&out, parcel);
    add_table(&out, parcel);
    add_gone(&out, parcel);
    buffer_add_string(&out, "</main>\n</body>\n</html>\n");
    return buffer_text(&out);
}
