/* What lies beside the exports, and what earlier runs left in the output folder: the first byte
 * says which of them the rest is. */
#include "fuzz.h"

#include "base/utf8.h"
#include "emit/catalogue_page.h"
#include "emit/manifest.h"
#include "emit/parcel_list.h"
#include "emit/raster.h"
#include "read/infile.h"
#include "validate/bodies.h"
#include "validate/counselors.h"
#include "validate/office.h"

#include <string.h>

static const char office_file[] = "---\n"
                                  "name: Office\n"
                                  "logo: logo.png\n"
                                  "logo-words: A lamp\n"
                                  "---\n";

static void read_counselors(struct fuzz *fuzz, struct infolder *folder)
{
    struct counselors counselors;
    bool good = counselors_read(folder, &counselors);
    fuzz_require(good || fuzz->diags.errors, "counselors refused without a word");
    for (size_t i = 0; good && i < counselors.count; i++) {
        struct text slug = counselors.items[i].slug;
        fuzz_check_place(counselors.items[i].place);
        fuzz_require(slug.len && text_find(slug, '/', 0) == slug.len && slug.at[0] != '.',
                     "a parcel whose name leads elsewhere");
    }
}

static void read_bodies(struct fuzz *fuzz, struct infolder *folder)
{
    struct bodies bodies;
    bool good = bodies_read(folder, &bodies);
    fuzz_require(good || fuzz->diags.errors, "bodies refused without a word");
    for (size_t i = 0; good && i < bodies.count; i++) {
        struct text address = bodies.items[i].address;
        fuzz_check_place(bodies.items[i].place);
        fuzz_require(!address.len || text_starts(address, "https://"), "a forbidden address");
    }
}

/* A logo that is taken is decoded, as for print. */
static void read_office(struct fuzz *fuzz, struct infolder *folder)
{
    struct office office;
    struct raster raster;
    struct text fault;
    bool good = office_read(folder, &office);
    fuzz_require(good || fuzz->diags.errors, "an office refused without a word");
    if (!good || !office.logo) {
        return;
    }
    if (raster_of_png(&fuzz->arena, office.logo->bytes, &raster, &fault)) {
        fuzz_require(raster.pixels.len == raster.width * raster.height * 3, "another size");
    } else {
        fuzz_require(fault.len > 0, "a logo refused without a word");
    }
}

static size_t count_of(struct text text, const char *words)
{
    size_t count = 0;
    for (size_t i = 0; i < text.len; i++) {
        count += text_starts(text_part(text, i, text.len), words);
    }
    return count;
}

/* The page holds as many elements that run as one of no rows. */
static void read_catalogue(struct fuzz *fuzz, const struct source *source)
{
    struct catalogue catalogue = catalogue_start(&fuzz->arena);
    struct catalogue empty = catalogue_start(&fuzz->arena);
    bool good = catalogue_read(&catalogue, source, &fuzz->diags);
    fuzz_require(good || fuzz->diags.errors, "a catalogue refused without a word");
    struct text page = catalogue_page(&fuzz->arena, &catalogue);
    struct text bare = catalogue_page(&fuzz->arena, &empty);
    fuzz_require(utf8_invalid_at(page) == page.len, "a page that is not UTF-8");
    fuzz_require(count_of(page, "<script") == count_of(bare, "<script"), "a script of a file");
    fuzz_require(count_of(page, "javascript:") == count_of(bare, "javascript:") ||
                     count_of(source->bytes, "javascript:") > 0,
                 "a link that runs");
    for (size_t i = 0; i < catalogue.count; i++) {
        fuzz_require(infile_is_inside(catalogue.rows[i].output), "an output outside the folder");
    }
}

static void read_manifest(struct fuzz *fuzz, struct text bytes)
{
    struct manifest none = {0};
    struct outfolder folder = {
        .path = "/nonexistent", .arena = &fuzz->arena, .diags = &fuzz->diags};
    struct manifest manifest = manifest_read(&fuzz->arena, bytes);
    manifest_sort(&manifest);
    for (size_t i = 0; i < manifest.count; i++) {
        fuzz_require(manifest_find(&manifest, manifest.entries[i].name) != NULL,
                     "an entry that is not found again");
    }
    manifest_merge(&fuzz->arena, &manifest, &none, &folder);
    manifest_merge(&fuzz->arena, &none, &manifest, &folder);
}

static void read_parcels(struct fuzz *fuzz, const struct source *source)
{
    struct former_files files = parcel_list_read(&fuzz->arena, source);
    for (size_t i = 0; i < files.count; i++) {
        fuzz_require(files.items[i].name.len <= source->bytes.len, "a name from nowhere");
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct fuzz fuzz;
    fuzz_open(&fuzz);
    struct text rest = size ? fuzz_text(bytes + 1, size - 1) : TEXT("");
    const struct overlay overlays[] = {{TEXT("counselors.csv"), rest},
                                       {TEXT("bodies.md"), rest},
                                       {TEXT("office.md"), rest},
                                       {TEXT("logo.png"), rest}};
    const struct overlay logo[] = {{TEXT("office.md"), TEXT(office_file)}, overlays[3]};
    struct infolder folder = {.path = "/nonexistent",
                              .overlays = overlays,
                              .overlay_count = sizeof overlays / sizeof *overlays,
                              .arena = &fuzz.arena,
                              .diags = &fuzz.diags};
    const struct source *source = fuzz_source(&fuzz, "table.csv", rest);
    bool readable = utf8_invalid_at(rest) == rest.len; /* as run_earlier asks */
    switch (size ? bytes[0] : 0) {
    case 'c':
        read_counselors(&fuzz, &folder);
        break;
    case 'b':
        read_bodies(&fuzz, &folder);
        break;
    case 'o':
        read_office(&fuzz, &folder);
        break;
    case 'l':
        folder.overlays = logo;
        folder.overlay_count = 2;
        read_office(&fuzz, &folder);
        break;
    case 'm':
        read_manifest(&fuzz, readable ? rest : TEXT(""));
        break;
    case 'p':
        read_parcels(&fuzz, readable ? source : NULL);
        break;
    default:
        read_catalogue(&fuzz, source);
        break;
    }
    fuzz_close(&fuzz);
    return 0;
}
