/* translation: the words of a role or guide in another language.
 *
 * roles/<role>.<language>.md mirrors roles/<role>.md in what is words; codes, fits and names of
 * certificates stand in the English file alone. Whatever a translation lacks stays English, marked
 * as foreign (base/foreign.h), and is listed. */
#ifndef CAREERGUIDE_TRANSLATION_H
#define CAREERGUIDE_TRANSLATION_H

#include "read/infile.h"
#include "read/prose.h"
#include "validate/unwritten.h"

struct translation {
    struct text language; /* "es": the part of the file's name before ".md" */
    const struct source *source;
    struct text title;                /* each text empty where it is not translated */
    struct text requirement, summary; /* of a role */
    struct text *reasons;             /* of a role: why each of its occupations stands in */
    size_t reason_count;
    struct text audience; /* of a guide */
    struct prose prose;
    struct unwritten unwritten;
};

struct translations {
    struct translation *items;
    size_t count;
};

/* NULL where there is none of the language. */
const struct translation *translations_find(const struct translations *translations,
                                            struct text language);

enum translated { TRANSLATED_ROLE, TRANSLATED_GUIDE };

/* Takes one file apart; false after an error [yaml-…], [prose-…]. */
bool translation_read(struct arena *arena, const struct source *source, struct diags *diags,
                      enum translated what, struct translation *translation);

/* "echocardiographer.es.md" taken apart; false for "echocardiographer.md", which is none. */
bool translation_name(struct text file, struct text *id, struct text *language);

/* A file to be read as a translation. */
struct translation_order {
    const char *subfolder;
    struct text name; /* "echocardiographer.es.md" */
    enum translated what;
    size_t occupations; /* of the role */
};

/* Reads the file and adds it to the translations of its role or guide, `of`: NULL where there is no
 * such role or guide, which is an error [translation-of], as are more reasons than the role has
 * occupations [translation-occupations]. False after an error. */
bool translations_add(struct infolder *folder, const struct translation_order *order,
                      struct translations *of);

/* A text that is not translated. */
struct gap {
    struct place place; /* of the file that lacks it */
    struct text what;   /* "no 'summary'" */
};

struct gaps {
    struct arena *arena;
    struct gap *items;
    size_t count;
};

/* Each once. */
void gaps_add(struct gaps *gaps, struct place place, struct text what);

/* The translated text, or the English one marked, and its key among the gaps. `translation` is NULL
 * where the whole file is missing: that is one gap, and its maker's to list. */
struct text translation_text(struct gaps *gaps, const struct translation *translation,
                             struct text translated, struct text english, const char *key);
struct prose translation_prose(struct gaps *gaps, const struct translation *translation,
                               struct prose english);

#endif
