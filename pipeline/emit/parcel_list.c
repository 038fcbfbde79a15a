#include "emit/parcel_list.h"

#include "base/csv.h"
#include "read/layout.h"

#include <string.h>

enum { COUNSELOR, FILE_NAME, SHA256, FORMER, COLUMNS };

static const struct layout_column columns[COLUMNS] = {
    [COUNSELOR] = {"counselor", "counselor", true},
    [FILE_NAME] = {"file", "file", true},
    [SHA256] = {"sha256", "sha256", true},
    [FORMER] = {"former_sha256", "formersha256", true},
};

static const struct layout list_layout = {"a list of parcels", columns, COLUMNS, 0};

struct former_files parcel_list_read(struct arena *arena, const struct source *source)
{
    struct diags unread = {.arena = arena};
    struct former_files files = {0};
    struct table *table = source ? table_open(arena, source, &unread) : NULL;
    struct binding binding;
    bool bound = table && layout_bind(&list_layout, table, &binding, &unread);
    for (struct record record; bound && table_next(table, &record);) {
        struct former_file file = {
            .parcel = text_copy(arena, binding_cell(&binding, &record, COUNSELOR)),
            .name = text_copy(arena, binding_cell(&binding, &record, FILE_NAME)),
            .sha256 = text_copy(arena, binding_cell(&binding, &record, SHA256)),
            .former = text_copy(arena, binding_cell(&binding, &record, FORMER))};
        files.items = arena_grow(arena, files.items, files.count, sizeof file);
        files.items[files.count++] = file;
    }
    table_close(table);
    return unread.errors ? (struct former_files){0} : files;
}

static void add_row(struct buffer *csv, struct text *cells, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        cells[i] = csv_harmless(csv->arena, cells[i]);
    }
    csv_add_row(csv, cells, count);
}

/* The parcel of a slug that this run writes, or NULL. */
static const struct parcel *find_parcel(const struct parcels *parcels, struct text slug)
{
    for (size_t i = 0; i < parcels->counselors->count; i++) {
        if (parcels->items[i].files && text_equal(parcels->items[i].counselor->slug, slug)) {
            return &parcels->items[i];
        }
    }
    return NULL;
}

/* Rows of parcels that lie there and are nobody's now: if the counselor comes back, that is the
 * parcel before. */
static void keep_left(const struct parcels *parcels, struct buffer *csv)
{
    struct former_files former = parcel_list_read(parcels->arena, parcels->former);
    struct text last = TEXT("");
    for (size_t i = 0; i < former.count; i++) {
        struct former_file *file = &former.items[i];
        struct text zip = text_format(parcels->arena, "parcels/%.*s.zip", TEXT_ARG(file->parcel));
        if (!infile_is_inside(zip) || find_parcel(parcels, file->parcel) ||
            !outfolder_holds(parcels->folder, zip)) {
            continue;
        }
        if (!text_equal(last, file->parcel)) {
            diag_remark(parcels->diags, place_of_file(parcels->counselors->source), "parcel-left",
                        "'%.*s' is of an earlier run, and nobody's now", TEXT_ARG(zip));
            diag_hint(parcels->diags, "delete it, so that nobody sends it");
            last = file->parcel;
        }
        struct text cells[COLUMNS] = {file->parcel, file->name, file->sha256, file->former};
        add_row(csv, cells, COLUMNS);
    }
}

bool parcel_list_write(const struct parcels *parcels)
{
    struct buffer csv = {.arena = parcels->arena};
    buffer_add_string(&csv, "counselor,file,sha256,former_sha256\n");
    for (size_t i = 0; i < parcels->counselors->count; i++) {
        const struct parcel *parcel = &parcels->items[i];
        for (size_t j = 0; j < parcel->count && parcel->files; j++) {
            const struct parcel_item *item = &parcel->items[j];
            struct text cells[COLUMNS] = {parcel->counselor->slug, item->name, item->sha256,
                                          item->former};
            add_row(&csv, cells, COLUMNS);
        }
    }
    keep_left(parcels, &csv);
    struct outfile *file = outfile_new(parcels->folder, TEXT("parcels/parcels.csv"));
    return file && outfile_write(parcels->folder, file, buffer_text(&csv));
}

static void add_mail(struct buffer *csv, const struct parcel *parcel)
{
    enum { MAIL_COLUMNS = 7 };
    struct arena *arena = csv->arena;
    struct text slug = parcel->counselor->slug;
    size_t changed = 0;
    for (int i = 0; i < PARCEL_STATES; i++) {
        changed += i == PARCEL_SAME ? 0 : parcel_count(parcel, (enum parcel_state)i);
    }
    struct text cells[MAIL_COLUMNS] = {
        parcel->counselor->name,
        parcel->counselor->email,
        parcel->file ? text_format(arena, "%.*s.zip", TEXT_ARG(slug)) : TEXT(""),
        text_format(arena, "%zu", parcel->files),
        text_format(arena, "%zu", parcel->file ? parcel->file->bytes : 0),
        text_format(arena, "%zu", changed),
        parcel_message(arena, parcel)};
    add_row(csv, cells, MAIL_COLUMNS);
}

bool parcel_mail_write(const struct parcels *parcels)
{
    struct buffer csv = {.arena = parcels->arena};
    buffer_add_string(&csv, "name,email,parcel,files,bytes,changed,message\n");
    for (size_t i = 0; i < parcels->counselors->count; i++) {
        add_mail(&csv, &parcels->items[i]);
    }
    struct outfile *file = outfile_new(parcels->folder, TEXT("parcels/mail-merge.csv"));
    return file && outfile_write(parcels->folder, file, buffer_text(&csv));
}
