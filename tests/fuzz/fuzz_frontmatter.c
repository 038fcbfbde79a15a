/* YAML front matter: every field's place; then the same bytes as a role, as a guide of it, and as
 * their translations. */
#include "fuzz.h"

#include "read/frontmatter.h"
#include "validate/role.h"

static void check_field(const struct field *field)
{
    fuzz_check_place(field->place);
    fuzz_check_place(field->name_place);
    for (size_t i = 0; i < field->count; i++) {
        check_field(&field->items[i]);
    }
}

static void read_fields(struct fuzz *fuzz, const struct source *source)
{
    struct field root;
    struct text body;
    if (frontmatter_read(&fuzz->arena, source, &fuzz->diags, &root, &body)) {
        check_field(&root);
        const char *end = source->bytes.at + source->bytes.len;
        fuzz_require(body.at >= source->bytes.at && body.at + body.len == end,
                     "a body that is not the rest of the file");
    }
}

static void read_role_and_guide(struct fuzz *fuzz, const struct source *source)
{
    struct role role = {0};
    struct guide_definition guide = {0};
    role_read(&fuzz->arena, source, &fuzz->diags, &role);
    struct roles roles = {&role, 1};
    guide_definition_read(&fuzz->arena, source, &roles, &fuzz->diags, &guide);
    const struct translation_order orders[] = {
        [TRANSLATED_ROLE] = {.what = TRANSLATED_ROLE, .is_counted = true, .occupations = 1},
        [TRANSLATED_GUIDE] = {.what = TRANSLATED_GUIDE}};
    struct translation words[2] = {{.language = TEXT("es")}, {.language = TEXT("es")}};
    role.translations = (struct translations){&words[0], 1};
    guide.translations = (struct translations){&words[1], 1};
    if (translation_read(&fuzz->arena, source, &fuzz->diags, &orders[TRANSLATED_ROLE], &words[0]) &&
        translation_read(&fuzz->arena, source, &fuzz->diags, &orders[TRANSLATED_GUIDE],
                         &words[1])) {
        struct gaps gaps = {.arena = &fuzz->arena};
        guide_definition_in(&guide, TEXT("es"), &gaps);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *bytes, size_t size)
{
    struct fuzz fuzz;
    fuzz_open(&fuzz);
    const struct source *source =
        fuzz_source(&fuzz, "roles/echocardiographer.md", fuzz_text(bytes, size));
    read_fields(&fuzz, source);
    read_role_and_guide(&fuzz, source);
    fuzz_close(&fuzz);
    return 0;
}
