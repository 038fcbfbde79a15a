#include "validate/office.h"

#include "validate/keys.h"

#include <string.h>

static const struct key office_keys[] = {
    {"name", FIELD_SCALAR, true},        {"contact", FIELD_SCALAR, false},
    {"page", FIELD_SCALAR, false},       {"logo", FIELD_SCALAR, false},
    {"logo-words", FIELD_SCALAR, false}, {"accent", FIELD_SCALAR, false},
    {"tint", FIELD_SCALAR, false},       {"paper", FIELD_SCALAR, false},
};

/* WCAG 2.1 AA for text; the tint lies under quieter text too, which reads at 6.5 on white. */
static const double least_contrast = 4.5;
static const double tint_most_contrast = 1.4;

enum { LOGO_LARGEST_FILE = 2 * 1024 * 1024, LOGO_MOST_PIXELS = 4000, PNG_HEAD = 33 };

static bool read_color(const struct field *root, const char *key, struct diags *diags,
                       struct color *color, bool *has)
{
    const struct field *field = field_member(root, key);
    *has = field && color_parse(field->text, color);
    if (field && !*has) {
        diag_error(diags, field->place, "office-color", "'%.*s' is not a colour",
                   TEXT_ARG(field->text));
        diag_hint(diags, "write it in quotes and as \"#0B5360\": red, green and blue");
    }
    return !field || *has;
}

static bool check_contrast(const struct field *root, const char *key, double is, double wanted,
                           struct diags *diags)
{
    bool good = strcmp(key, "tint") == 0 ? is <= wanted : is >= wanted;
    if (!good && strcmp(key, "tint") == 0) {
        diag_error(diags, keys_place(root, key), "office-contrast",
                   "text on this tint is hard to read: its contrast with white is %.1f to 1", is);
        diag_hint(diags, "choose a lighter one, at most %.1f to 1", wanted);
    } else if (!good) {
        diag_error(diags, keys_place(root, key), "office-contrast",
                   "headings in this colour are hard to read: contrast %.1f to 1", is);
        diag_hint(diags, "choose a darker one, at least %.1f to 1 on white and on the tint",
                  wanted);
    }
    return good;
}

static bool read_colors(const struct field *root, struct diags *diags, struct office *office)
{
    const struct color white = {255, 255, 255};
    bool good = read_color(root, "accent", diags, &office->accent, &office->has_accent);
    good = read_color(root, "tint", diags, &office->tint, &office->has_tint) && good;
    if (office->has_tint) {
        good = check_contrast(root, "tint", color_contrast(office->tint, white), tint_most_contrast,
                              diags) &&
               good;
    }
    if (office->has_accent) {
        double least = color_contrast(office->accent, white);
        double tinted = office->has_tint ? color_contrast(office->accent, office->tint) : least;
        good = check_contrast(root, "accent", tinted < least ? tinted : least, least_contrast,
                              diags) &&
               good;
    }
    return good;
}

static bool read_paper(const struct field *root, struct diags *diags, struct office *office)
{
    struct text paper = keys_text(root, "paper");
    office->paper = text_is(paper, "a4") ? OFFICE_A4 : OFFICE_LETTER;
    if (paper.len && !text_is(paper, "a4") && !text_is(paper, "letter")) {
        diag_error(diags, keys_place(root, "paper"), "office-paper", "'%.*s' is not a paper",
                   TEXT_ARG(paper));
        diag_hint(diags, "expected letter or a4");
        return false;
    }
    return true;
}

static bool read_page(const struct field *root, struct diags *diags, struct office *office)
{
    office->page = keys_text(root, "page");
    if (office->page.len && !text_starts(office->page, "https://")) {
        diag_error(diags, keys_place(root, "page"), "office-page", "'%.*s' is not an https address",
                   TEXT_ARG(office->page));
        diag_hint(diags, "write the whole address, beginning with https://");
        return false;
    }
    return true;
}

static unsigned long number_at(struct text bytes, size_t at)
{
    unsigned long number = 0;
    for (size_t i = at; i < at + 4; i++) {
        number = number << 8 | (unsigned char)bytes.at[i];
    }
    return number;
}

/* Why the bytes are no logo; NULL where they can be one. The picture itself is decoded by those
 * who print it; here what a file claims is held against what a logo can be. */
static const char *logo_fault(struct text bytes)
{
    static const char signature[] = "\x89PNG\r\n\x1A\n\0\0\0\rIHDR";
    if (bytes.len < PNG_HEAD || memcmp(bytes.at, signature, sizeof signature - 1) != 0) {
        return "is not a PNG picture";
    }
    unsigned long width = number_at(bytes, 16);
    unsigned long height = number_at(bytes, 20);
    if (width == 0 || height == 0) {
        return "is a picture without a size";
    }
    if (width > LOGO_MOST_PIXELS || height > LOGO_MOST_PIXELS || bytes.len > LOGO_LARGEST_FILE) {
        return "is larger than 4000 pixels a side or 2 MiB";
    }
    return NULL;
}

static bool read_logo(struct infolder *folder, const struct field *root, struct office *office)
{
    struct text file = keys_text(root, "logo");
    office->logo_place = keys_place(root, "logo");
    office->logo_words = keys_text(root, "logo-words");
    if (!file.len) {
        return true;
    }
    if (!office->logo_words.len) {
        diag_error(folder->diags, office->logo_place, "office-logo",
                   "a logo without a text alternative");
        diag_hint(folder->diags, "say under 'logo-words:' what a screen reader shall read");
        return false;
    }
    const char *fault = infile_is_inside(file) ? NULL : "is not a file of the input folder";
    office->logo = fault ? NULL : infile_read(folder, file, office->logo_place);
    fault = office->logo ? logo_fault(office->logo->bytes) : fault;
    if (fault) {
        diag_error(folder->diags, office->logo_place, "office-logo", "'%.*s' %s", TEXT_ARG(file),
                   fault);
        diag_hint(folder->diags, "save the logo as a PNG picture of some 1000 pixels");
    }
    return office->logo && !fault;
}

bool office_read(struct infolder *folder, struct office *office)
{
    struct field root;
    struct text body;
    *office = (struct office){0};
    if (!infile_exists(folder, TEXT("office.md"))) {
        return true;
    }
    const struct source *source = infile_read(folder, TEXT("office.md"), (struct place){0});
    if (!source || !frontmatter_read(folder->arena, source, folder->diags, &root, &body) ||
        !keys_check(&root, office_keys, sizeof office_keys / sizeof *office_keys, folder->diags)) {
        return false;
    }
    office->source = source;
    office->name = keys_text(&root, "name");
    office->contact = keys_text(&root, "contact");
    bool good = read_colors(&root, folder->diags, office);
    good = read_paper(&root, folder->diags, office) && good;
    good = read_page(&root, folder->diags, office) && good;
    return read_logo(folder, &root, office) && good;
}
