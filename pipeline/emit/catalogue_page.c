#include "emit/catalogue_page.h"

#include "emit/catalogue_script.h"
#include "emit/html.h"
#include "emit/wording.h"

#include <stdlib.h>

struct page {
    struct buffer *out;
    const struct catalogue_row **rows; /* by kind of area, area, guide, language, file */
    size_t count;
    bool languages;    /* more than one */
    struct text as_of; /* the newest */
};

/* The rows from `first` up to `end` that belong together. */
struct group {
    const struct page *page;
    size_t first;
    size_t end;
};

static const struct {
    const char *name;
    const char *words;
} formats[] = {{"pdf", "PDF report"},
               {"handout", "PDF handout"},
               {"xlsx", "Excel workbook"},
               {"json", "JSON data"}};

enum { FORMATS_KNOWN = sizeof formats / sizeof *formats };

static size_t format_index(struct text format)
{
    size_t i = 0;
    while (i < FORMATS_KNOWN && !text_is(format, formats[i].name)) {
        i++;
    }
    return i;
}

struct text catalogue_format_words(struct arena *arena, const struct catalogue_row *row)
{
    size_t index = format_index(row->format);
    const char *words = index < FORMATS_KNOWN ? formats[index].words : "file";
    return text_format(arena, "%s%s", words, row->large_print ? ", large print" : "");
}

struct text catalogue_language_words(struct text lang)
{
    static const char *const names[][2] = {
        {"en", "English"},    {"es", "Spanish"}, {"zh", "Chinese"}, {"vi", "Vietnamese"},
        {"tl", "Tagalog"},    {"ko", "Korean"},  {"ru", "Russian"}, {"ht", "Haitian Creole"},
        {"pt", "Portuguese"}, {"fr", "French"},  {"de", "German"},  {"pl", "Polish"}};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (text_is(lang, names[i][0])) {
            return text_of(names[i][1]);
        }
    }
    return lang;
}

/* ---- order and groups ---- */

static int compare_sizes(size_t a, size_t b)
{
    return a < b ? -1 : a > b;
}

static int compare_areas(const struct catalogue_row *a, const struct catalogue_row *b)
{
    int order = compare_sizes(area_kind_of(a->area), area_kind_of(b->area));
    order = order ? order : text_compare(a->area_title, b->area_title);
    return order ? order : text_compare(a->area, b->area);
}

/* English first, since the page is English. */
static int compare_languages(struct text a, struct text b)
{
    int order = compare_sizes(!text_is(a, "en"), !text_is(b, "en"));
    return order ? order : text_compare(a, b);
}

static int compare_rows(const void *left, const void *right)
{
    const struct catalogue_row *a = *(const struct catalogue_row *const *)left;
    const struct catalogue_row *b = *(const struct catalogue_row *const *)right;
    int order = compare_areas(a, b);
    order = order ? order : text_compare(a->guide, b->guide);
    order = order ? order : compare_languages(a->lang, b->lang);
    order = order ? order : compare_sizes(a->large_print, b->large_print);
    order = order ? order : compare_sizes(format_index(a->format), format_index(b->format));
    return order ? order : text_compare(a->output, b->output);
}

static bool same_kind(const struct catalogue_row *a, const struct catalogue_row *b)
{
    return area_kind_of(a->area) == area_kind_of(b->area);
}

static bool same_area(const struct catalogue_row *a, const struct catalogue_row *b)
{
    return compare_areas(a, b) == 0;
}

static bool same_guide(const struct catalogue_row *a, const struct catalogue_row *b)
{
    return text_equal(a->guide, b->guide);
}

static bool same_language(const struct catalogue_row *a, const struct catalogue_row *b)
{
    return text_equal(a->lang, b->lang);
}

typedef bool same_function(const struct catalogue_row *a, const struct catalogue_row *b);
typedef void add_function(const struct group *group);

static const struct catalogue_row *first_of(const struct group *group)
{
    return group->page->rows[group->first];
}

/* Hands the runs of rows that are the same, one after the other, to `add`; says how many. */
static size_t each(const struct group *group, same_function *same, add_function *add)
{
    const struct catalogue_row **rows = group->page->rows;
    size_t runs = 0;
    for (size_t first = group->first, end; first < group->end; first = end, runs++) {
        end = first + 1;
        while (end < group->end && same(rows[first], rows[end])) {
            end++;
        }
        if (add) {
            add(&(struct group){group->page, first, end});
        }
    }
    return runs;
}

/* ---- one entry ----
 *
 * Entries are many: what HTML lets one leave out (quotes, the ends of items and paragraphs) is left
 * out, and a page of 590 areas and three guides stays below 1 MB. */

static void add_file(const struct group *group)
{
    struct buffer *out = group->page->out;
    const struct catalogue_row *row = first_of(group);
    buffer_add_string(out, "\n<a href=");
    html_add_path(out, row->output);
    if (!text_is(row->lang, "en")) {
        buffer_add_string(out, " hreflang=");
        html_add_path(out, row->lang);
    }
    buffer_add_char(out, '>');
    html_add(out, catalogue_format_words(out->arena, row));
    buffer_add_string(out, ", ");
    html_add(out, html_size(out->arena, row->bytes));
    buffer_add_string(out, "</a>");
}

static bool never_same(const struct catalogue_row *a, const struct catalogue_row *b)
{
    return a == b;
}

/* Whether the language is that of the entry's heading: its first. */
static bool is_heading(const struct group *group)
{
    const struct catalogue_row **rows = group->page->rows;
    size_t first = group->first;
    return first == 0 || !same_area(rows[first - 1], rows[first]) ||
           !same_guide(rows[first - 1], rows[first]);
}

/* Adds the tag, with its language where it is not the page's. */
static void open_element(struct buffer *out, const char *tag, struct text lang)
{
    buffer_format(out, "<%s", tag);
    if (!text_is(lang, "en")) {
        buffer_add_string(out, " lang=");
        html_add_path(out, lang);
    }
    buffer_add_char(out, '>');
}

/* "Spanish, Título: " and the files in that language. */
static void add_language(const struct group *group)
{
    struct buffer *out = group->page->out;
    const struct catalogue_row *row = first_of(group);
    buffer_add_string(out, "<p");
    if (group->page->languages) {
        buffer_add_string(out, " data-l=");
        html_add_path(out, row->lang);
    }
    buffer_add_char(out, '>');
    if (group->page->languages) {
        html_add(out, catalogue_language_words(row->lang));
        if (!is_heading(group)) {
            buffer_add_string(out, ", ");
            open_element(out, "span", row->lang);
            html_add(out, row->title);
            buffer_add_string(out, "</span>");
        }
        buffer_add_char(out, ':');
    }
    each(group, never_same, add_file);
    buffer_add_char(out, '\n');
}

/* Cuts the text in front of the mark and a blank. */
static struct text cut(struct text *rest, char mark)
{
    size_t at = text_find(*rest, mark, 0);
    while (at + 1 < rest->len && rest->at[at + 1] != ' ') {
        at = text_find(*rest, mark, at + 1);
    }
    struct text before = text_part(*rest, 0, at);
    *rest = text_part(*rest, at + 2, rest->len);
    return before;
}

static void add_figures(struct buffer *out, const struct catalogue_row *row)
{
    struct text figures = row->figures;
    open_element(out, "ul", row->lang);
    while (figures.len) {
        struct text words = cut(&figures, ';');
        buffer_add_string(out, "<li><b>");
        html_add(out, cut(&words, ':'));
        buffer_add_string(out, words.len ? "</b> " : "</b>");
        html_add(out, words);
    }
    buffer_add_string(out, "</ul>");
}

static void add_guide(const struct group *group)
{
    struct buffer *out = group->page->out;
    const struct catalogue_row *row = first_of(group);
    buffer_add_string(out, "<div class=g>");
    open_element(out, "h4", row->lang);
    html_add(out, row->title);
    buffer_add_string(out, "</h4>");
    if (row->figures.len) {
        add_figures(out, row);
    }
    if (!text_equal(row->as_of, group->page->as_of)) {
        buffer_add_string(out, "<p>Figures as of ");
        html_add(out, wording_day(out->arena, row->as_of));
    }
    each(group, same_language, add_language);
    buffer_add_string(out, "</div>\n");
}

static void add_area(const struct group *group)
{
    struct buffer *out = group->page->out;
    const struct catalogue_row *row = first_of(group);
    buffer_add_string(out, "<div class=a><h3>");
    html_add(out, row->area_title);
    buffer_add_string(out, " <small>");
    html_add(out, row->area);
    buffer_add_string(out, "</small></h3>");
    each(group, same_guide, add_guide);
    buffer_add_string(out, "</div>\n");
}

static const char *const kind_titles[AREA_KINDS] = {"Nation", "States", "Territories",
                                                    "Metropolitan areas", "Nonmetropolitan areas"};

static void add_kind(const struct group *group)
{
    struct buffer *out = group->page->out;
    enum area_kind kind = area_kind_of(first_of(group)->area);
    const char *name = area_kind_name(kind);
    buffer_format(out, "<section class=\"k\" data-k=\"%s\" aria-labelledby=\"k-%s\"><h2 ", name,
                  name);
    buffer_format(out, "id=\"k-%s\">%s</h2>\n", name, kind_titles[kind]);
    each(group, same_area, add_area);
    buffer_add_string(out, "</section>\n");
}

/* ---- the page around them ---- */

static void add_kind_option(const struct group *group)
{
    enum area_kind kind = area_kind_of(first_of(group)->area);
    buffer_format(group->page->out, "<option value=\"%s\">%s</option>", area_kind_name(kind),
                  kind_titles[kind]);
}

static void add_select(struct buffer *out, const char *id, const char *label)
{
    buffer_format(out,
                  "<div><label for=\"%s\">%s</label><select id=\"%s\"><option value=\"\">All"
                  "</option>",
                  id, label, id);
}

/* Every text once, in order. */
static struct text *distinct(const struct page *page,
                             struct text (*text_of_row)(const struct catalogue_row *),
                             int (*compare)(struct text, struct text), size_t *count)
{
    struct text *texts = NULL;
    *count = 0;
    for (size_t i = 0; i < page->count; i++) {
        struct text text = text_of_row(page->rows[i]);
        size_t at = 0;
        while (at < *count && compare(texts[at], text) < 0) {
            at++;
        }
        if (!text.len || (at < *count && text_equal(texts[at], text))) {
            continue;
        }
        texts = arena_grow(page->out->arena, texts, *count, sizeof *texts);
        for (size_t j = (*count)++; j > at; j--) {
            texts[j] = texts[j - 1];
        }
        texts[at] = text;
    }
    return texts;
}

static struct text lang_of(const struct catalogue_row *row)
{
    return row->lang;
}

static struct text office_of(const struct catalogue_row *row)
{
    return row->office;
}

static void add_form(const struct group *all, const struct text *langs, size_t lang_count)
{
    struct buffer *out = all->page->out;
    buffer_add_string(out,
                      "<form id=\"search\" role=\"search\" aria-label=\"Guides\" hidden>\n"
                      "<div class=\"find\"><label for=\"q\">Search by area, guide or role</label>\n"
                      "<input id=\"q\" type=\"search\" spellcheck=\"false\" "
                      "aria-describedby=\"how\">\n"
                      "<p id=\"how\" class=\"hint\">Beginnings of words will do. All of them must "
                      "match.</p></div>\n");
    if (each(all, same_kind, NULL) > 1) {
        add_select(out, "kind", "Kind of area");
        each(all, same_kind, add_kind_option);
        buffer_add_string(out, "</select></div>\n");
    }
    if (lang_count > 1) {
        add_select(out, "lang", "Language");
        for (size_t i = 0; i < lang_count; i++) {
            buffer_add_string(out, "<option value=\"");
            html_add(out, langs[i]);
            buffer_add_string(out, "\">");
            html_add(out, catalogue_language_words(langs[i]));
            buffer_add_string(out, "</option>");
        }
        buffer_add_string(out, "</select></div>\n");
    }
    buffer_add_string(out, "<div><button type=\"reset\">Show all</button></div>\n</form>\n");
}

static void add_head(struct buffer *out)
{
    buffer_add_string(out, "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                           "<meta name=\"viewport\" content=\"width=device-width, "
                           "initial-scale=1\">\n<title>Career guides</title>\n"
                           "<link rel=\"icon\" href=\"data:,\">\n<style>\n");
    html_add_style(out);
    catalogue_add_style(out);
    buffer_add_string(out, "</style>\n</head>\n<body>\n"
                           "<a class=\"skip\" href=\"#main\">Skip to the guides</a>\n");
}

static void add_banner(const struct group *all)
{
    struct buffer *out = all->page->out;
    size_t count;
    struct text *offices = distinct(all->page, office_of, text_compare, &count);
    buffer_add_string(out, "<header>\n");
    for (size_t i = 0; i < count; i++) {
        buffer_add_string(out, "<p class=\"office\">");
        html_add(out, offices[i]);
        buffer_add_string(out, "</p>\n");
    }
    buffer_add_string(out, "<h1>Career guides</h1>\n<p>Figures as of ");
    html_add(out, wording_day(out->arena, all->page->as_of));
    buffer_add_string(out, ". Pay and projected growth of each role are those of its guide, which "
                           "says what each figure means and where it is from.</p>\n</header>\n");
}

static bool same_entry(const struct catalogue_row *a, const struct catalogue_row *b)
{
    return same_area(a, b) && same_guide(a, b);
}

/* "1,770 guides in 590 areas", as the script says it. */
static void add_count(const struct group *all)
{
    struct buffer *out = all->page->out;
    size_t guides = each(all, same_entry, NULL);
    size_t areas = each(all, same_area, NULL);
    decimal_print(out, decimal_of((int64_t)guides), true);
    buffer_add_string(out, guides == 1 ? " guide in " : " guides in ");
    decimal_print(out, decimal_of((int64_t)areas), true);
    buffer_add_string(out, areas == 1 ? " area" : " areas");
}

/* By area, the row with the newest title first. */
static int compare_titles(const void *left, const void *right)
{
    const struct catalogue_row *a = left;
    const struct catalogue_row *b = right;
    int order = text_compare(a->area, b->area);
    order = order ? order : text_compare(b->as_of, a->as_of);
    return order ? order : text_compare(a->area_title, b->area_title);
}

/* Copies of the rows in which an area has one title: BLS renames areas, and outputs of several
 * releases may lie side by side. */
static struct catalogue_row *with_one_title(struct arena *arena, const struct catalogue *catalogue)
{
    struct catalogue_row *rows = ARENA_ARRAY(arena, catalogue->count + 1, struct catalogue_row);
    for (size_t i = 0; i < catalogue->count; i++) {
        rows[i] = catalogue->rows[i];
    }
    qsort(rows, catalogue->count, sizeof *rows, compare_titles);
    for (size_t i = 1; i < catalogue->count; i++) {
        if (text_equal(rows[i].area, rows[i - 1].area)) {
            rows[i].area_title = rows[i - 1].area_title;
        }
    }
    return rows;
}

static struct page page_of(struct buffer *out, const struct catalogue *catalogue)
{
    struct page page = {.out = out, .count = catalogue->count};
    struct catalogue_row *rows = with_one_title(out->arena, catalogue);
    page.rows = ARENA_ARRAY(out->arena, page.count + 1, const struct catalogue_row *);
    for (size_t i = 0; i < page.count; i++) {
        page.rows[i] = &rows[i];
        page.as_of = text_compare(rows[i].as_of, page.as_of) > 0 ? rows[i].as_of : page.as_of;
        page.languages = page.languages || !text_equal(rows[i].lang, rows[0].lang);
    }
    qsort(page.rows, page.count, sizeof(const struct catalogue_row *), compare_rows);
    return page;
}

struct text catalogue_page(struct arena *arena, const struct catalogue *catalogue)
{
    struct buffer out = {.arena = arena};
    struct page page = page_of(&out, catalogue);
    struct group all = {&page, 0, page.count};
    size_t lang_count;
    struct text *langs = distinct(&page, lang_of, compare_languages, &lang_count);
    add_head(&out);
    add_banner(&all);
    add_form(&all, langs, lang_count);
    buffer_add_string(&out, "<main id=\"main\" tabindex=\"-1\">\n"
                            "<p id=\"hits\" role=\"status\">");
    add_count(&all);
    buffer_add_string(&out,
                      "</p>\n<p id=\"none\" hidden>Try fewer words, or only the beginnings of "
                      "words; “Show all” brings every guide back.</p>\n");
    each(&all, same_kind, add_kind);
    buffer_add_string(&out, "</main>\n<script>\n");
    catalogue_add_script(&out);
    buffer_add_string(&out, "</script>\n</body>\n</html>\n");
    return buffer_text(&out);
}

bool catalogue_page_write(const struct catalogue *catalogue, struct outfolder *folder)
{
    struct outfile *file = outfile_new(folder, TEXT("index.html"));
    return file &&
           outfile_write_if_changed(folder, file, catalogue_page(catalogue->arena, catalogue));
}
