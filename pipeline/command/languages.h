/* languages: which languages a run writes in, the guides' words in them, and what is not
 * translated. For build and check. */
#ifndef CAREERGUIDE_LANGUAGES_H
#define CAREERGUIDE_LANGUAGES_H

#include "command/run.h"
#include "emit/said.h"

struct language {
    const struct catalog *catalog; /* NULL: English */
    struct said said;              /* for emitters: gathers the words that are not translated */
    struct gaps gaps;              /* texts of roles and guides that are not */
};

struct languages {
    struct language *items;
    size_t count;
};

/* Those of a list such as "en,es", each once, in the order given; English for an empty list. False
 * after a word that is none, which was said on stderr. */
bool languages_read(struct run *run, struct text list, struct languages *languages);

/* Every language that has a catalogue; English is none of them. */
struct languages languages_filed(struct run *run);

/* The guide in the language, joined by the same selection. The English guide must have been joined
 * before: whatever is to be said of its figures was said then. */
struct guide languages_join(struct run *run, struct language *language,
                            const struct guide_definition *definition,
                            const struct selection *selection);

/* One remark a language that lists what is not translated [not-translated]; none where all is. */
void languages_list_gaps(struct run *run, const struct languages *languages);

#endif
