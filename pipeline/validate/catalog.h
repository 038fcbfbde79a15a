/* catalog: the words of one language, from input/words/<language>.po.
 *
 * Read and checked here, used by emit/said. English has no catalogue: its words stand in the code
 * and in the files of BLS. Everything lives in the arena of the run. */
#ifndef CAREERGUIDE_CATALOG_H
#define CAREERGUIDE_CATALOG_H

#include "read/infile.h"

struct catalog_entry {
    struct text context; /* empty where there is none */
    struct text words;   /* English */
    struct text translation;
    struct place place; /* of the English words */
};

struct catalog {
    struct text id;                /* "es": the file's name, what --lang asks for */
    struct text language;          /* BCP 47, from the header: "es-US" */
    struct catalog_entry *entries; /* the finished ones, sorted by context and words */
    size_t count;
    const struct source *source;
};

/* Reads one catalogue; false after an error [po-…], among them a translation whose places to fill
 * are not those of the English words. Entries that are fuzzy or not translated yet are left out. */
bool catalog_read(struct arena *arena, const struct source *source, struct diags *diags,
                  struct catalog *catalog);

/* NULL where the catalogue has no translation. */
const struct catalog_entry *catalog_find(const struct catalog *catalog, struct text context,
                                         struct text words);

/* As catalog_find, but capital and small ASCII letters are one: files of BLS write one name in both
 * ways. */
const struct catalog_entry *catalog_find_name(const struct catalog *catalog, struct text context,
                                              struct text words);

struct catalogs {
    struct catalog *items; /* by id */
    size_t count;
};

/* Every catalogue of the input folder; none is no fault. */
bool catalogs_read(struct infolder *folder, struct catalogs *catalogs);

/* The catalogue of a language such as "es", or NULL. */
const struct catalog *catalogs_find(const struct catalogs *catalogs, struct text id);

#endif
