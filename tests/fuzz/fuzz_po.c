/* Catalogues: the places of every entry; then the same bytes as the catalogue of Spanish, in which
 * every entry must be found again. */
#include "fuzz.h"

#include "base/fill.h"
#include "read/po.h"
#include "validate/catalog.h"

static void check_entries(struct fuzz *fuzz, const struct source *source)
{
    struct po po;
    po_read(&fuzz->arena, source, &fuzz->diags, &po);
    for (size_t i = 0; i < po.count; i++) {
        fuzz_check_place(po.items[i].words_place);
        fuzz_check_place(po.items[i].translation_place);
        fuzz_require(fuzz_is_plain(po.items[i].translation), "a translation with a control");
    }
}

static void check_catalog(struct fuzz *fuzz, const struct source *source)
{
    struct catalog catalog = {.id = TEXT("es")};
    if (!catalog_read(&fuzz->arena, source, &fuzz->diags, &catalog)) {
        return;
    }
    for (size_t i = 0; i < catalog.count; i++) {
        const struct catalog_entry *entry = &catalog.entries[i];
        fuzz_require(catalog_find(&catalog, entry->context, entry->words) == entry,
                     "an entry that is not found again");
        for (int place = 1; place <= FILL_PLACES; place++) {
            fuzz_require(fill_count(entry->words, place) == fill_count(entry->translation, place),
                         "a translation with other places");
        }
        text_fill(&fuzz->arena, entry->translation, TEXT("13.0%"), TEXT("2024"));
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct fuzz fuzz;
    fuzz_open(&fuzz);
    const struct source *source = fuzz_source(&fuzz, "words/es.po", fuzz_text(bytes, size));
    check_entries(&fuzz, source);
    check_catalog(&fuzz, source);
    fuzz_close(&fuzz);
    return 0;
}
