/* prose: the Markdown body of a role or guide as paragraphs, headings and list items.
 *
 * The only module over md4c. Emitters get plain blocks of styled spans and know no Markdown. HTML
 * is shown as text, never passed on; links may only lead to https, http or mailto addresses. */
#ifndef CAREERGUIDE_PROSE_H
#define CAREERGUIDE_PROSE_H

#include "base/diag.h"

struct prose_span {
    struct text text;
    bool strong;
    bool emphasis;
    struct text address; /* of a link; empty where there is none */
};

enum prose_kind { PROSE_PARAGRAPH, PROSE_HEADING, PROSE_ITEM };

struct prose_block {
    enum prose_kind kind;
    int level;     /* of a heading (1–6), or how deep a list item lies (1 = outermost) */
    size_t number; /* of an item in a numbered list; 0 for a bullet */
    struct prose_span *spans;
    size_t count;
};

struct prose {
    struct prose_block *blocks;
    size_t count;
};

/* Takes `body` (a part of source->bytes) apart. A link with a forbidden address is an error
 * [prose-link]; the text is kept. */
struct prose prose_read(struct arena *arena, const struct source *source, struct text body,
                        struct diags *diags);

/* The version of md4c, which says it to pkg-config alone, as '1.2.3'. */
const char *prose_library_version(void);

#endif
