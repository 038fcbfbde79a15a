/* Markdown: blocks and spans are whole, and no link leads where none may lead. */
#include "fuzz.h"

#include "base/utf8.h"
#include "read/infile.h"
#include "read/prose.h"

static void check_span(const struct prose_span *span)
{
    struct text address = span->address;
    fuzz_require(utf8_invalid_at(span->text) == span->text.len, "prose that is not UTF-8");
    fuzz_require(fuzz_is_plain(span->text), "prose with a control character");
    fuzz_require(!address.len || text_starts(address, "https://") ||
                     text_starts(address, "http://") || text_starts(address, "mailto:"),
                 "a link to a forbidden address");
}

static void check_prose(const struct prose *prose)
{
    for (size_t i = 0; i < prose->count; i++) {
        const struct prose_block *block = &prose->blocks[i];
        fuzz_require(block->kind != PROSE_HEADING || (block->level >= 1 && block->level <= 6),
                     "a heading without a level");
        fuzz_require(block->kind != PROSE_ITEM || block->level >= 1, "an item outside a list");
        for (size_t j = 0; j < block->count; j++) {
            check_span(&block->spans[j]);
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct fuzz fuzz;
    fuzz_open(&fuzz);
    const struct source *source =
        fuzz_source(&fuzz, "roles/echocardiographer.md", fuzz_text(bytes, size));
    if (infile_check_text(source, &fuzz.diags)) { /* as frontmatter_read does before */
        struct prose prose = prose_read(&fuzz.arena, source, source->bytes, &fuzz.diags);
        check_prose(&prose);
    }
    fuzz_close(&fuzz);
    return 0;
}
