#include "emit/parcel.h"

#include "base/utf8.h"
#include "base/words.h"
#include "emit/html.h"
#include "emit/manifest.h"
#include "emit/parcel_cover.h"
#include "emit/parcel_list.h"
#include "emit/zip.h"

#include <errno.h>
#include <limits.h>
#include <stdlib.h>
#include <string.h>

/* What the whole run looks up again and again, by the row's place in the catalogue. */
struct shelf {
    const struct parcels *parcels;
    struct text *titles; /* of areas, folded */
    struct text *hashes; /* empty until somebody asks */
    struct manifest manifest;
    struct former_files former;
};

/* ---- what is on the shelf ---- */

static int compare_texts(const void *a, const void *b)
{
    return text_compare(*(const struct text *)a, *(const struct text *)b);
}

/* A name as it is compared: case, accents and punctuation do not count. */
static struct text folded_name(struct arena *arena, struct text name)
{
    return words_folded(arena, utf8_without_accents(arena, name));
}

static struct shelf shelf_of(const struct parcels *parcels)
{
    struct arena *arena = parcels->arena;
    size_t count = parcels->catalogue->count;
    struct shelf shelf = {.parcels = parcels};
    shelf.titles = ARENA_ARRAY(arena, count + 1, struct text);
    shelf.hashes = ARENA_ARRAY(arena, count + 1, struct text);
    for (size_t i = 0; i < count; i++) {
        shelf.titles[i] = folded_name(arena, parcels->catalogue->rows[i].area_title);
    }
    shelf.manifest = manifest_read(arena, parcels->manifest);
    shelf.former = parcel_list_read(arena, parcels->former);
    return shelf;
}

static const char *path_of(const struct parcels *parcels, struct text name)
{
    return text_terminated(parcels->arena, text_format(parcels->arena, "%s/%.*s",
                                                       parcels->folder->path, TEXT_ARG(name)));
}

/* The machine's fault, not that of the file's bytes. */
static bool report_unread(const struct parcels *parcels, const char *path)
{
    int reason = errno;
    diag_error(parcels->diags, (struct place){0}, "output-write", "cannot read back '%s': %s", path,
               strerror(reason));
    diag_hint(parcels->diags, "nothing was changed; make it readable for you, and try again");
    parcels->diags->machine_failed = true;
    return false;
}

static bool refuse(const struct parcels *parcels, const struct catalogue_row *row, const char *what)
{
    diag_error(parcels->diags, row->place, "parcel-output", "'%.*s' %s", TEXT_ARG(row->output),
               what);
    diag_hint(parcels->diags, "build the guides again; a parcel holds what was built");
    return false;
}

/* Whether the file lies in the folder itself, and no link leads out of it. */
static bool is_inside(const struct parcels *parcels, const char *path)
{
    char folder[PATH_MAX];
    char file[PATH_MAX];
    if (!realpath(parcels->folder->path, folder) || !realpath(path, file)) {
        return false;
    }
    size_t length = strlen(folder);
    return strncmp(file, folder, length) == 0 && file[length] == '/';
}

/* The hash of a row's file, which must be the one that was built. */
static bool look_up_hash(struct shelf *shelf, size_t index)
{
    const struct parcels *parcels = shelf->parcels;
    const struct catalogue_row *row = &parcels->catalogue->rows[index];
    const char *path = path_of(parcels, row->output);
    char hash[SHA256_HEX + 1];
    if (shelf->hashes[index].len) {
        return true;
    }
    if (!outfolder_holds(parcels->folder, row->output)) {
        return refuse(parcels, row, "is not there");
    }
    if (!is_inside(parcels, path)) {
        return refuse(parcels, row, "lies outside of the output folder");
    }
    const struct manifest_entry *known = manifest_find(&shelf->manifest, row->output);
    if (known && !sha256_hex_of_file(path, hash)) {
        return report_unread(parcels, path);
    }
    if (!known || !text_is(known->sha256, hash)) {
        return refuse(parcels, row, "is not the file that the manifest knows");
    }
    shelf->hashes[index] = text_copy(parcels->arena, text_of(hash));
    return true;
}

/* ---- what a counselor asks for ---- */

static bool is_area(struct text word, const struct catalogue_row *row)
{
    enum area_kind kind = area_kind_of(row->area);
    if (counselor_word_is_kind(word)) {
        return text_is_ignoring_case(word, "all") ||
               (text_is_ignoring_case(word, "nation") && kind == AREA_NATION) ||
               (text_is_ignoring_case(word, "metros") && kind == AREA_METROPOLITAN) ||
               (text_is_ignoring_case(word, "nonmetros") && kind == AREA_NONMETROPOLITAN) ||
               (text_is_ignoring_case(word, "states") &&
                (kind == AREA_STATE || kind == AREA_TERRITORY));
    }
    struct text code = area_state_code(word);
    return text_equal(word, row->area) || (code.len && text_equal(code, row->area));
}

/* The names of a row that the lists of a counselor may hold. */
static struct text format_of(struct arena *arena, const struct catalogue_row *row)
{
    return row->large_print ? text_format(arena, "%.*s-large-print", TEXT_ARG(row->format))
                            : row->format;
}

static bool has_word(const struct word_list *list, struct text name)
{
    for (size_t i = 0; i < list->count; i++) {
        if (text_equal(list->items[i], name)) {
            return true;
        }
    }
    return list->count == 0;
}

static bool wants_area(const struct shelf *shelf, const struct word_list *folded,
                       const struct counselor *counselor, size_t index)
{
    const struct catalogue_row *row = &shelf->parcels->catalogue->rows[index];
    for (size_t i = 0; i < counselor->areas.count; i++) {
        if (is_area(counselor->areas.items[i], row) ||
            text_equal(folded->items[i], shelf->titles[index])) {
            return true;
        }
    }
    return false;
}

static bool wants(const struct shelf *shelf, const struct word_list *folded,
                  const struct counselor *counselor, size_t index)
{
    const struct catalogue_row *row = &shelf->parcels->catalogue->rows[index];
    return has_word(&counselor->guides, row->guide) && has_word(&counselor->languages, row->lang) &&
           has_word(&counselor->formats, format_of(shelf->parcels->arena, row)) &&
           wants_area(shelf, folded, counselor, index);
}

static struct word_list folded_words(struct arena *arena, const struct word_list *words)
{
    struct word_list folded = {ARENA_ARRAY(arena, words->count + 1, struct text), words->count};
    for (size_t i = 0; i < words->count; i++) {
        folded.items[i] = folded_name(arena, words->items[i]);
    }
    return folded;
}

/* ---- words that fit nothing ---- */

typedef bool fits_function(const struct shelf *shelf, struct text word, size_t index);

static bool fits_area(const struct shelf *shelf, struct text word, size_t index)
{
    return is_area(word, &shelf->parcels->catalogue->rows[index]) ||
           text_equal(folded_name(shelf->parcels->arena, word), shelf->titles[index]);
}

static bool fits_guide(const struct shelf *shelf, struct text word, size_t index)
{
    return text_equal(word, shelf->parcels->catalogue->rows[index].guide);
}

static bool fits_format(const struct shelf *shelf, struct text word, size_t index)
{
    return text_equal(word,
                      format_of(shelf->parcels->arena, &shelf->parcels->catalogue->rows[index]));
}

static bool fits_language(const struct shelf *shelf, struct text word, size_t index)
{
    return text_equal(word, shelf->parcels->catalogue->rows[index].lang);
}

static void warn_of_words(const struct shelf *shelf, const struct word_list *words,
                          struct place place, const char *what, fits_function *fits)
{
    for (size_t i = 0; i < words->count; i++) {
        bool found = false;
        for (size_t j = 0; j < shelf->parcels->catalogue->count && !found; j++) {
            found = fits(shelf, words->items[i], j);
        }
        if (!found) {
            diag_warning(shelf->parcels->diags, place, "parcel-nothing",
                         "nothing is built for the %s '%.*s'", what, TEXT_ARG(words->items[i]));
            diag_hint(shelf->parcels->diags, "check the spelling, or build it first");
        }
    }
}

static void warn_of_counselor(const struct shelf *shelf, const struct parcel *parcel)
{
    const struct counselor *counselor = parcel->counselor;
    warn_of_words(shelf, &counselor->areas, counselor->areas_place, "area", fits_area);
    warn_of_words(shelf, &counselor->guides, counselor->guides_place, "guide", fits_guide);
    warn_of_words(shelf, &counselor->formats, counselor->formats_place, "format", fits_format);
    warn_of_words(shelf, &counselor->languages, counselor->languages_place, "language",
                  fits_language);
    if (!parcel->files) {
        diag_warning(shelf->parcels->diags, counselor->place, "parcel-empty",
                     "'%.*s' gets no parcel: nothing is built that fits the row",
                     TEXT_ARG(counselor->name));
        diag_hint(shelf->parcels->diags, "areas, guides, formats and language must all fit");
    }
}

/* ---- what changed ---- */

static void add_item(struct arena *arena, struct parcel *parcel, struct parcel_item item)
{
    parcel->items = arena_grow(arena, parcel->items, parcel->count, sizeof item);
    parcel->items[parcel->count++] = item;
}

static const struct parcel_item *find_item(const struct parcel *parcel, struct text name)
{
    for (size_t i = 0; i < parcel->files; i++) {
        if (text_equal(parcel->items[i].name, name)) {
            return &parcel->items[i];
        }
    }
    return NULL;
}

/* Whether the parcel holds what the one before held, so that this run only packs it anew. */
static bool is_packed_anew(const struct parcel *parcel, const struct former_file *former,
                           size_t count)
{
    size_t held = 0;
    for (size_t i = 0; i < count; i++) {
        if (former[i].sha256.len) {
            const struct parcel_item *item = find_item(parcel, former[i].name);
            held++;
            if (!item || !text_equal(item->sha256, former[i].sha256)) {
                return false;
            }
        }
    }
    return held == parcel->files;
}

/* Compares with the parcel before: the last one that held something else. Whoever packs twice
 * without a new build gets the same parcels twice. */
static void compare_parcel(struct arena *arena, struct parcel *parcel,
                           const struct former_file *former, size_t count)
{
    bool anew = is_packed_anew(parcel, former, count);
    for (size_t i = 0; i < count; i++) {
        struct text before = anew ? former[i].former : former[i].sha256;
        struct parcel_item *item = (struct parcel_item *)find_item(parcel, former[i].name);
        if (item) {
            item->former = before;
        } else if (before.len) {
            add_item(arena, parcel, (struct parcel_item){.name = former[i].name, .former = before});
        }
        parcel->first = parcel->first && !before.len;
    }
}

static bool choose(struct shelf *shelf, struct parcel *parcel)
{
    struct arena *arena = shelf->parcels->arena;
    const struct counselor *counselor = parcel->counselor;
    struct word_list folded = folded_words(arena, &counselor->areas);
    bool good = true;
    for (size_t i = 0; i < shelf->parcels->catalogue->count; i++) {
        const struct catalogue_row *row = &shelf->parcels->catalogue->rows[i];
        if (wants(shelf, &folded, counselor, i)) {
            good = look_up_hash(shelf, i) && good;
            add_item(
                arena, parcel,
                (struct parcel_item){.row = row, .name = row->output, .sha256 = shelf->hashes[i]});
            parcel->files++;
        }
    }
    size_t first = 0;
    while (first < shelf->former.count &&
           !text_equal(shelf->former.items[first].parcel, counselor->slug)) {
        first++;
    }
    size_t end = first;
    while (end < shelf->former.count &&
           text_equal(shelf->former.items[end].parcel, counselor->slug)) {
        end++;
    }
    parcel->first = true;
    if (parcel->files) {
        compare_parcel(arena, parcel, &shelf->former.items[first], end - first);
    }
    return good;
}

bool parcels_choose(struct parcels *parcels)
{
    struct shelf shelf = shelf_of(parcels);
    bool good = true;
    parcels->items = ARENA_ARRAY(parcels->arena, parcels->counselors->count + 1, struct parcel);
    for (size_t i = 0; i < parcels->counselors->count; i++) {
        parcels->items[i].counselor = &parcels->counselors->items[i];
        good = choose(&shelf, &parcels->items[i]) && good;
        warn_of_counselor(&shelf, &parcels->items[i]);
    }
    return good;
}

/* ---- packing ---- */

static bool pack(const struct parcels *parcels, struct parcel *parcel)
{
    struct text slug = parcel->counselor->slug;
    struct text name = text_format(parcels->arena, "parcels/%.*s.zip", TEXT_ARG(slug));
    parcel->file = outfile_new(parcels->folder, name);
    struct zip *zip =
        parcel->file ? zip_open(parcels->folder, parcel->file, parcel_as_of(parcel)) : NULL;
    if (!zip) {
        return false;
    }
    zip_add_bytes(zip, TEXT("contents.html"), parcel_cover(parcels->arena, parcel));
    for (size_t i = 0; i < parcel->files; i++) {
        zip_add_file(zip, parcel->items[i].name, path_of(parcels, parcel->items[i].name));
    }
    return zip_close(zip);
}

bool parcels_write(struct parcels *parcels)
{
    bool good = true;
    for (size_t i = 0; good && i < parcels->counselors->count; i++) {
        good = !parcels->items[i].files || pack(parcels, &parcels->items[i]);
    }
    return good && parcel_list_write(parcels) && parcel_mail_write(parcels);
}

/* ---- what is said of it ---- */

enum parcel_state parcel_state_of(const struct parcel_item *item)
{
    return !item->row                               ? PARCEL_GONE
           : !item->former.len                      ? PARCEL_NEW
           : text_equal(item->former, item->sha256) ? PARCEL_SAME
                                                    : PARCEL_CHANGED;
}

size_t parcel_count(const struct parcel *parcel, enum parcel_state state)
{
    size_t count = 0;
    for (size_t i = 0; i < parcel->count; i++) {
        count += parcel_state_of(&parcel->items[i]) == state;
    }
    return count;
}

struct text parcel_as_of(const struct parcel *parcel)
{
    struct text newest = TEXT("");
    for (size_t i = 0; i < parcel->files; i++) {
        struct text day = parcel->items[i].row->as_of;
        newest = text_compare(day, newest) > 0 ? day : newest;
    }
    return newest;
}

static size_t count_areas(struct arena *arena, const struct parcel *parcel)
{
    struct text *areas = ARENA_ARRAY(arena, parcel->files + 1, struct text);
    size_t count = 0;
    for (size_t i = 0; i < parcel->files; i++) {
        areas[i] = parcel->items[i].row->area;
    }
    qsort(areas, parcel->files, sizeof *areas, compare_texts);
    for (size_t i = 0; i < parcel->files; i++) {
        count += i == 0 || !text_equal(areas[i], areas[i - 1]);
    }
    return count;
}

static void add_count(struct buffer *out, const struct parcel *parcel, enum parcel_state state,
                      const char *words)
{
    size_t count = parcel_count(parcel, state);
    if (count) {
        char last = out->at[out->len - 1];
        buffer_format(out, "%s%zu %s", last == ':' ? " " : ", ", count, words);
    }
}

struct text parcel_message(struct arena *arena, const struct parcel *parcel)
{
    struct buffer out = {.arena = arena};
    if (!parcel->files) {
        const struct word_list *areas = &parcel->counselor->areas;
        buffer_add_string(&out, "no parcel: nothing that fits is built for ");
        for (size_t i = 0; i < areas->count; i++) {
            buffer_format(&out, "%s%.*s", i ? "; " : "", TEXT_ARG(areas->items[i]));
        }
        return buffer_text(&out);
    }
    size_t areas = count_areas(arena, parcel);
    buffer_format(&out, "%zu %s for %zu %s", parcel->files, parcel->files == 1 ? "file" : "files",
                  areas, areas == 1 ? "area" : "areas");
    if (parcel->first) {
        return buffer_text(&out);
    }
    buffer_add_string(&out, "; since the parcel before:");
    size_t before = out.len;
    add_count(&out, parcel, PARCEL_NEW, "new");
    add_count(&out, parcel, PARCEL_CHANGED, "changed");
    add_count(&out, parcel, PARCEL_GONE, "no longer in it");
    buffer_add_string(&out, out.len == before ? " nothing changed" : "");
    return buffer_text(&out);
}

void parcels_add_text(const struct parcels *parcels, struct buffer *out)
{
    for (size_t i = 0; i < parcels->counselors->count; i++) {
        const struct parcel *parcel = &parcels->items[i];
        buffer_format(out, "%.*s: ", TEXT_ARG(parcel->counselor->name));
        buffer_add(out, parcel_message(out->arena, parcel));
        if (parcel->file) {
            struct text size = html_size(out->arena, parcel->file->bytes);
            buffer_format(out, "; %.*s, %.*s", TEXT_ARG(parcel->file->name), TEXT_ARG(size));
        }
        buffer_add_char(out, '\n');
    }
}
