#include "validate/catalog.h"

#include "base/fill.h"
#include "read/po.h"
#include "validate/keys.h"

#include <stdlib.h>
#include <strings.h>

/* ---- the header ---- */

/* The value of a line of the header, such as "Language"; empty where it has none. */
static struct text header_value(struct text header, const char *name)
{
    while (header.len) {
        struct text value = text_cut(&header, '\n');
        if (text_is_ignoring_case(text_trim(text_cut(&value, ':')), name)) {
            return text_trim(value);
        }
    }
    return TEXT("");
}

/* "es-US" of the header's "es_US". */
static struct text language_of(struct arena *arena, struct text value)
{
    struct buffer out = {.arena = arena};
    for (size_t i = 0; i < value.len; i++) {
        buffer_add_char(&out, value.at[i] == '_' ? '-' : value.at[i]);
    }
    return buffer_text(&out);
}

/* "es-US" goes with "es", and so does "es" itself. */
static bool is_language_of(struct text language, struct text id)
{
    bool letters = language.len > 0;
    for (size_t i = 0; i < language.len; i++) {
        char c = language.at[i];
        letters = letters && ((c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') ||
                              (c >= '0' && c <= '9') || c == '-');
    }
    return letters && text_is_ignoring_case(text_part(language, 0, id.len), id.at) &&
           (language.len == id.len || language.at[id.len] == '-');
}

static bool read_header(struct arena *arena, const struct po *po, struct diags *diags,
                        struct catalog *catalog)
{
    bool found = po->count && !po->items[0].words.len && !po->items[0].context.len;
    struct place place = found ? po->items[0].translation_place : place_of_file(catalog->source);
    struct text header = found ? po->items[0].translation : TEXT("");
    struct text type = header_value(header, "Content-Type");
    if (!text_is_ignoring_case(type, "text/plain; charset=UTF-8")) {
        diag_error(diags, place, "po-header", "no header that says 'charset=UTF-8'");
        diag_hint(diags, "the first entry has an empty msgid; its msgstr holds the line "
                         "'Content-Type: text/plain; charset=UTF-8\\n'");
        return false;
    }
    catalog->language = language_of(arena, header_value(header, "Language"));
    if (text_is(catalog->id, "en")) {
        diag_error(diags, place, "po-header", "a catalogue of English");
        diag_hint(diags, "all words are English until they are translated: take the file away");
        return false;
    }
    if (!is_language_of(catalog->language, catalog->id)) {
        diag_error(diags, place, "po-header", "the header's language '%.*s' is not '%.*s'",
                   TEXT_ARG(catalog->language), TEXT_ARG(catalog->id));
        diag_hint(diags, "write 'Language: %.*s\\n' into it, or rename the file",
                  TEXT_ARG(catalog->id));
        return false;
    }
    return true;
}

/* ---- entries ---- */

static int compare(struct text context_a, struct text words_a, const struct catalog_entry *b)
{
    int order = text_compare(context_a, b->context);
    return order ? order : text_compare(words_a, b->words);
}

static int compare_entries(const void *a, const void *b)
{
    const struct catalog_entry *first = a;
    const struct catalog_entry *second = b;
    int order = compare(first->context, first->words, second);
    return order ? order
                 : (first->place.at > second->place.at) - (first->place.at < second->place.at);
}

static bool same_places(const struct po_entry *entry, struct diags *diags)
{
    for (int i = 1; i <= FILL_PLACES; i++) {
        size_t wanted = fill_count(entry->words, i);
        size_t given = fill_count(entry->translation, i);
        if (wanted != given) {
            diag_error(diags, entry->translation_place, "po-places",
                       given < wanted ? "the translation lacks {%d}"
                                      : "the translation has a {%d} too many",
                       i);
            diag_hint(diags, "each of {1} to {9} stands for a figure or a name: keep them all, in "
                             "any order");
            return false;
        }
    }
    return true;
}

static bool has_no_twins(const struct catalog *catalog, struct diags *diags)
{
    bool good = true;
    for (size_t i = 1; i < catalog->count; i++) {
        const struct catalog_entry *before = &catalog->entries[i - 1];
        const struct catalog_entry *entry = &catalog->entries[i];
        if (compare(entry->context, entry->words, before) == 0) {
            diag_error(diags, entry->place, "po-twice", "the same words a second time");
            diag_hint(diags, "keep one of the two entries, or part them by msgctxt");
            diag_note(diags, before->place, "first here");
            good = false;
        }
    }
    return good;
}

/* The finished entries; the header is none of them. */
static bool take_entries(struct arena *arena, const struct po *po, struct diags *diags,
                         struct catalog *catalog)
{
    bool good = true;
    catalog->entries = ARENA_ARRAY(arena, po->count + 1, struct catalog_entry);
    for (size_t i = 0; i < po->count; i++) {
        const struct po_entry *entry = &po->items[i];
        if (!entry->words.len || !entry->translation.len || entry->fuzzy) {
            continue;
        }
        good = same_places(entry, diags) && good;
        catalog->entries[catalog->count++] = (struct catalog_entry){
            entry->context, entry->words, entry->translation, entry->words_place};
    }
    qsort(catalog->entries, catalog->count, sizeof *catalog->entries, compare_entries);
    return has_no_twins(catalog, diags) && good;
}

bool catalog_read(struct arena *arena, const struct source *source, struct diags *diags,
                  struct catalog *catalog)
{
    struct po po;
    catalog->source = source;
    catalog->language = catalog->id;
    return po_read(arena, source, diags, &po) && read_header(arena, &po, diags, catalog) &&
           take_entries(arena, &po, diags, catalog);
}

const struct catalog_entry *catalog_find(const struct catalog *catalog, struct text context,
                                         struct text words)
{
    size_t from = 0;
    size_t to = catalog->count;
    while (from < to) {
        size_t middle = from + (to - from) / 2;
        int order = compare(context, words, &catalog->entries[middle]);
        if (order == 0) {
            return &catalog->entries[middle];
        }
        if (order < 0) {
            to = middle;
        } else {
            from = middle + 1;
        }
    }
    return NULL;
}

const struct catalog_entry *catalog_find_name(const struct catalog *catalog, struct text context,
                                              struct text words)
{
    const struct catalog_entry *found = catalog_find(catalog, context, words);
    for (size_t i = 0; !found && i < catalog->count; i++) {
        const struct catalog_entry *entry = &catalog->entries[i];
        if (text_equal(entry->context, context) && entry->words.len == words.len &&
            strncasecmp(entry->words.at, words.at, words.len) == 0) {
            found = entry;
        }
    }
    return found;
}

/* ---- the folder ---- */

bool catalogs_read(struct infolder *folder, struct catalogs *catalogs)
{
    enum { ENDING = sizeof ".po" - 1 };
    size_t count = 0;
    size_t errors = folder->diags->errors;
    bool is_there = infile_has_folder(folder, "words");
    struct text *names = is_there ? infile_list(folder, "words", ".po", &count) : NULL;
    bool good = folder->diags->errors == errors;
    *catalogs = (struct catalogs){.items = ARENA_ARRAY(folder->arena, count + 1, struct catalog)};
    for (size_t i = 0; i < count; i++) {
        struct catalog *catalog = &catalogs->items[catalogs->count];
        struct text file = text_format(folder->arena, "words/%.*s", TEXT_ARG(names[i]));
        const struct source *source = infile_read(folder, file, (struct place){0});
        catalog->id = text_copy(folder->arena, text_part(names[i], 0, names[i].len - ENDING));
        good = source && keys_check_id(source, catalog->id, folder->diags) &&
               catalog_read(folder->arena, source, folder->diags, catalog) && good;
        catalogs->count += source != NULL;
    }
    return good;
}

const struct catalog *catalogs_find(const struct catalogs *catalogs, struct text id)
{
    for (size_t i = 0; i < catalogs->count; i++) {
        if (text_equal(catalogs->items[i].id, id)) {
            return &catalogs->items[i];
        }
    }
    return NULL;
}
