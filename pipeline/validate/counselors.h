/* counselors: who gets which guides, as input/counselors.csv says it: a row a counselor.
 *
 * The file is optional; `careerguide parcels` packs by it. */
#ifndef CAREERGUIDE_COUNSELORS_H
#define CAREERGUIDE_COUNSELORS_H

#include "read/infile.h"

/* The words of a cell. */
struct word_list {
    struct text *items;
    size_t count;
};

struct counselor {
    struct text name;
    struct text email;
    struct text slug;           /* of the name: what the parcel is called */
    struct word_list areas;     /* codes, names, "all", "nation", "states", "metros", "nonmetros" */
    struct word_list guides;    /* names of guides; none: all */
    struct word_list formats;   /* "pdf", "handout-large-print", …; none: all */
    struct word_list languages; /* "en", …; none: all */
    struct place place;         /* of the name */
    struct place areas_place;
    struct place guides_place;
    struct place formats_place;
    struct place languages_place;
};

struct counselors {
    struct counselor *items; /* in the order of the file */
    size_t count;
    const struct source *source; /* NULL: there is no such file */
};

/* Reads counselors.csv, if there is one. False after an error [counselor-name], [counselor-email],
 * [counselor-area], [counselor-format], [counselor-twice], or of the table's form. */
bool counselors_read(struct infolder *folder, struct counselors *counselors);

/* Whether the word chooses areas by their kind: "all", "nation", "states", "metros", "nonmetros".
 */
bool counselor_word_is_kind(struct text word);

#endif
