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

enum { TRANSLATED_WORDS = 3 }; /* of one item of a list at most */

/* Words of the items of a list, in the order of the English file; empty where not translated. */
struct translated_list {
    struct text (*items)[TRANSLATED_WORDS];
    size_t count;
};

struct translation {
    struct text language; /* "es": the part of the file's name before ".md" */
    const struct source *source;
    struct text title;                         /* each text empty where it is not translated */
    struct text requirement, summary;          /* of a role */
    struct text field, licence, differs;       /* of a role: under `asks` */
    struct translated_list starts;             /* of a guide: each with its field of study */
    struct translated_list certifications;     /* of a role: what each needs, and its renewal */
    struct translated_list occupations;        /* of a role: why each stands in */
    struct translated_list advances, laterals; /* of a role: what each needs, and the start */
    struct text audience;                      /* of a guide */
    struct translated_list read_on;            /* of a guide: the titles of the pages */
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

/* "echocardiographer.es.md" taken apart; false for "echocardiographer.md", which is none. */
bool translation_name(struct text file, struct text *id, struct text *language);

/* A file to be read as a translation. */
enum translated { TRANSLATED_ROLE, TRANSLATED_GUIDE };
struct translation_order {
    const char *subfolder;
    struct text name; /* "echocardiographer.es.md" */
    enum translated what;
    bool is_counted; /* how many items the lists of the English file have; false: that is damaged */
    size_t occupations, advances, laterals, read_on, starts, certifications;
};

/* Takes one file apart; false after an error [yaml-…], [prose-…], or where a list has more items
 * than that of the English file [translation-list]. */
bool translation_read(struct arena *arena, const struct source *source, struct diags *diags,
                      const struct translation_order *order, struct translation *translation);

/* Reads the file and adds it to the translations of its role or guide, `of`: NULL where there is no
 * such role or guide, which is an error [translation-of]. False after an error. */
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

/* A word of an item, empty where the list has none. */
struct text translated_item(const struct translated_list *list, size_t item, size_t word);

/* The translated text, marked where it is the English one all the same (a name); or else the
 * English one, marked, and its key among the gaps. `translation` is NULL where the whole file is
 * missing: that is one gap, and its maker's to list. */
struct text translation_text(struct gaps *gaps, const struct translation *translation,
                             struct text translated, struct text english, const char *key);
struct prose translation_prose(struct gaps *gaps, const struct translation *translation,
                               struct prose english);

#endif
