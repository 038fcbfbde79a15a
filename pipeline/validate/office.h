/* office: who hands the guides out, as input/office.md says it: name, logo, colours, contact.
 *
 * The file is optional; without it the guides bear no office. Colours are checked against WCAG 2.1
 * AA here, so that no branding makes a guide that some cannot read. */
#ifndef CAREERGUIDE_OFFICE_H
#define CAREERGUIDE_OFFICE_H

#include "base/color.h"
#include "read/frontmatter.h"
#include "read/infile.h"

enum office_paper { OFFICE_LETTER, OFFICE_A4 };

struct office {
    struct text name;          /* empty: there is no office.md */
    struct text contact;       /* one line: telephone, street, hours */
    struct text page;          /* https address; where the handout's QR code leads, or empty */
    struct text logo_words;    /* the logo's text alternative */
    const struct source *logo; /* a PNG file, or NULL */
    struct place logo_place;
    bool has_accent;
    struct color accent; /* of headings and bars */
    bool has_tint;
    struct color tint; /* the light ground of header bands and boxes */
    enum office_paper paper;
    const struct source *source;
};

/* Reads input/office.md and the logo that it names. False after an error [office-color],
 * [office-contrast], [office-paper], [office-page], [office-logo], [yaml-…], [file-…]. */
bool office_read(struct infolder *folder, struct office *office);

#endif
