#include "validate/counselors.h"

#include "base/utf8.h"
#include "base/words.h"
#include "read/layout.h"
#include "validate/area_code.h"

#include <string.h>

enum { NAME, EMAIL, AREAS, GUIDES, FORMATS, LANGUAGE, COLUMNS };

static const struct layout_column columns[COLUMNS] = {
    [NAME] = {"name", "name", true},          [EMAIL] = {"email", "email|emailaddress", true},
    [AREAS] = {"areas", "areas", true},       [GUIDES] = {"guides", "guides", true},
    [FORMATS] = {"formats", "formats", true}, [LANGUAGE] = {"language", "language|languages", true},
};

static const struct layout counselors_layout = {"a list of counselors", columns, COLUMNS, 0};

/* One record, and where faults in it go. */
struct row {
    struct arena *arena;
    struct diags *diags;
    const struct binding *binding;
    const struct record *record;
};

static struct text cell_of(const struct row *row, size_t column)
{
    return binding_cell(row->binding, row->record, column);
}

static struct place place_of(const struct row *row, size_t column)
{
    return binding_place(row->binding, row->record, column);
}

bool counselor_word_is_kind(struct text word)
{
    return text_is_ignoring_case(word, "all") || text_is_ignoring_case(word, "nation") ||
           text_is_ignoring_case(word, "states") || text_is_ignoring_case(word, "metros") ||
           text_is_ignoring_case(word, "nonmetros");
}

static void add_word(struct arena *arena, struct word_list *list, struct text word)
{
    list->items = arena_grow(arena, list->items, list->count, sizeof *list->items);
    list->items[list->count++] = text_copy(arena, word);
}

/* Cuts a word off at the first of the separators; empty words are passed over. */
static struct text next_word(struct text *rest, const char *separators)
{
    size_t from = 0;
    while (from < rest->len && strchr(separators, rest->at[from])) {
        from++;
    }
    size_t to = from;
    while (to < rest->len && !strchr(separators, rest->at[to])) {
        to++;
    }
    struct text word = text_trim(text_part(*rest, from, to));
    *rest = text_part(*rest, to, rest->len);
    return word;
}

static struct word_list words_of(struct arena *arena, struct text cell)
{
    struct word_list list = {0};
    while (cell.len) {
        struct text word = next_word(&cell, "; \t,");
        if (word.len) {
            add_word(arena, &list, word);
        }
    }
    return list;
}

static bool is_number(struct text word)
{
    bool good = word.len > 0;
    for (size_t i = 0; i < word.len; i++) {
        good = good && word.at[i] >= '0' && word.at[i] <= '9';
    }
    return good;
}

/* Whether blanks part several areas here: names of areas have blanks too, codes have not. */
static bool parts_at_blanks(struct text words)
{
    while (words.len) {
        struct text word = next_word(&words, " \t");
        if (word.len && !is_number(word) && !counselor_word_is_kind(word)) {
            return false;
        }
    }
    return true;
}

static bool check_code(const struct row *row, struct text word)
{
    if (!is_number(word) || area_is_code(word)) {
        return true;
    }
    diag_error(row->diags, place_of(row, AREAS), "counselor-area", "'%.*s' is no code of an area",
               TEXT_ARG(word));
    diag_hint(row->diags, "expected 99, a state's two digits (06), a metropolitan area's five or a "
                          "nonmetropolitan area's seven; spreadsheets drop zeros");
    return false;
}

static bool take_areas(const struct row *row, struct word_list *list)
{
    bool good = true;
    struct text cell = cell_of(row, AREAS);
    while (cell.len) {
        struct text rest = next_word(&cell, ";");
        const char *separators = parts_at_blanks(rest) ? " \t" : "";
        while (rest.len) {
            struct text word = next_word(&rest, separators);
            if (word.len) {
                good = check_code(row, word) && good;
                add_word(row->arena, list, word);
            }
        }
    }
    if (!list->count) {
        diag_error(row->diags, place_of(row, AREAS), "counselor-area", "no area is named");
        diag_hint(row->diags, "expected codes or names, parted by ';', or all, nation, states, "
                              "metros, nonmetros");
    }
    return good && list->count;
}

/* Whether mail can go there, as far as a look can tell: one '@', a dot behind it, no blank, and
 * nothing in front that a spreadsheet takes for a formula. */
static bool is_email(struct text cell)
{
    size_t at = text_find(cell, '@', 0);
    size_t dot = text_find(cell, '.', at);
    bool good = at > 0 && dot > at + 1 && dot + 1 < cell.len &&
                text_find(cell, '@', at + 1) == cell.len && !strchr("=+-.", cell.at[0]);
    for (size_t i = 0; i < cell.len; i++) {
        good = good && cell.at[i] > ' ' && !strchr(",;<>\"()", cell.at[i]);
    }
    return good && cell.at[cell.len - 1] != '.';
}

static bool take_email(const struct row *row, struct text *email)
{
    *email = text_copy(row->arena, cell_of(row, EMAIL));
    if (is_email(*email)) {
        return true;
    }
    diag_error(row->diags, place_of(row, EMAIL), "counselor-email",
               "'%.*s' is not an e-mail address", TEXT_ARG(*email));
    diag_hint(row->diags, "expected one address, like ada@example.org");
    return false;
}

static bool is_format(struct text word)
{
    static const char *const names[] = {"pdf",  "handout",         "xlsx",
                                        "json", "pdf-large-print", "handout-large-print"};
    for (size_t i = 0; i < sizeof names / sizeof *names; i++) {
        if (text_is(word, names[i])) {
            return true;
        }
    }
    return false;
}

static bool take_formats(const struct row *row, struct word_list *list)
{
    *list = words_of(row->arena, cell_of(row, FORMATS));
    bool good = true;
    for (size_t i = 0; i < list->count; i++) {
        if (!is_format(list->items[i])) {
            diag_error(row->diags, place_of(row, FORMATS), "counselor-format",
                       "'%.*s' is not a format", TEXT_ARG(list->items[i]));
            diag_hint(row->diags, "expected pdf, handout, xlsx, json, pdf-large-print or "
                                  "handout-large-print; nothing for all");
            good = false;
        }
    }
    return good;
}

static bool take_name(const struct row *row, const struct counselors *counselors,
                      struct counselor *counselor)
{
    counselor->name = text_copy(row->arena, cell_of(row, NAME));
    counselor->slug = words_slug(row->arena, utf8_without_accents(row->arena, counselor->name));
    if (!counselor->slug.len) {
        diag_error(row->diags, counselor->place, "counselor-name",
                   "'%.*s' has no letters to name a parcel by", TEXT_ARG(counselor->name));
        diag_hint(row->diags, "write the name in letters from A to Z too");
        return false;
    }
    for (size_t i = 0; i < counselors->count; i++) {
        if (text_equal(counselors->items[i].slug, counselor->slug)) {
            diag_error(row->diags, counselor->place, "counselor-twice",
                       "'%.*s' would get the parcel '%.*s.zip' of another",
                       TEXT_ARG(counselor->name), TEXT_ARG(counselor->slug));
            diag_hint(row->diags, "put both into one row, or tell the names apart");
            diag_note(row->diags, counselors->items[i].place, "first here");
            return false;
        }
    }
    return true;
}

static bool read_row(const struct row *row, struct counselors *counselors)
{
    struct counselor counselor = {.place = place_of(row, NAME),
                                  .areas_place = place_of(row, AREAS),
                                  .guides_place = place_of(row, GUIDES),
                                  .formats_place = place_of(row, FORMATS),
                                  .languages_place = place_of(row, LANGUAGE)};
    bool good = take_name(row, counselors, &counselor);
    good = take_email(row, &counselor.email) && good;
    good = take_areas(row, &counselor.areas) && good;
    good = take_formats(row, &counselor.formats) && good;
    counselor.guides = words_of(row->arena, cell_of(row, GUIDES));
    counselor.languages = words_of(row->arena, cell_of(row, LANGUAGE));
    if (good) {
        counselors->items =
            arena_grow(row->arena, counselors->items, counselors->count, sizeof counselor);
        counselors->items[counselors->count++] = counselor;
    }
    return good;
}

bool counselors_read(struct infolder *folder, struct counselors *counselors)
{
    *counselors = (struct counselors){0};
    if (!infile_exists(folder, TEXT("counselors.csv"))) {
        return true;
    }
    counselors->source = infile_read(folder, TEXT("counselors.csv"), (struct place){0});
    struct table *table =
        counselors->source ? table_open(folder->arena, counselors->source, folder->diags) : NULL;
    struct binding binding;
    bool good = table && layout_bind(&counselors_layout, table, &binding, folder->diags);
    bool bound = good;
    for (struct record record; bound && table_next(table, &record);) {
        struct row row = {folder->arena, folder->diags, &binding, &record};
        good = read_row(&row, counselors) && good;
    }
    good = good && table_refused(table) == 0;
    table_close(table);
    return good;
}
