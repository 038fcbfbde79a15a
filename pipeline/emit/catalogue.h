/* catalogue: what lies in the output folder, a row a file, so that people find it.
 *
 * output/catalogue.csv keeps the rows of earlier runs for what is still there. Rows are put in one
 * order, by guide, area, language and name: the same outputs give the same bytes, in however many
 * runs and by however many workers they were made. */
#ifndef CAREERGUIDE_CATALOGUE_H
#define CAREERGUIDE_CATALOGUE_H

#include "emit/outfile.h"
#include "join/guide.h"
#include "validate/oews_areas.h"

struct catalogue_row {
    struct text output; /* path in the output folder, of letters, digits and "-._/" */
    size_t bytes;
    struct text format; /* "pdf", "handout", "xlsx", "json" */
    bool large_print;
    struct text lang;       /* "en": what --lang calls it */
    struct text guide;      /* the guide's name */
    struct text title;      /* the guide's title, in that language */
    struct text area;       /* code (D9) */
    struct text area_title; /* as published, in every language */
    struct text as_of;      /* ISO day */
    struct text figures;
    struct text office; /* who hands it out; empty where nobody is named */
    struct place place; /* of a row that was read */
};

struct catalogue {
    struct arena *arena;
    struct catalogue_row *rows;
    size_t count;
};

struct catalogue catalogue_start(struct arena *arena);

/* The guide's part of a row, in the language that was begun (emit/said.h); `output` and `bytes` are
 * still empty. What it points at lives in the arena or belongs to the guide: a worker may make it
 * in an arena of its own. */
struct catalogue_row catalogue_describe(struct arena *arena, const struct guide *guide,
                                        struct text format, bool large_print);

/* Adds the row for an output that is sealed, or that lies there already. The texts are copied. */
void catalogue_add(struct catalogue *catalogue, struct catalogue_row row,
                   const struct outfile *file);

/* Adds a row as it is, its texts copied. */
void catalogue_add_row(struct catalogue *catalogue, struct catalogue_row row);

/* Keeps the rows of an earlier catalogue for outputs that have no row yet and are still there.
 * Rows that this program would not write are left out; `earlier` may be NULL. */
void catalogue_keep(struct catalogue *catalogue, const struct source *earlier,
                    const struct outfolder *folder);

/* Reads a catalogue. False after an error: a row that names a file outside of the folder, or that
 * this program would not write [catalogue-row], or a table that is damaged; good rows are there all
 * the same. */
bool catalogue_read(struct catalogue *catalogue, const struct source *source, struct diags *diags);

/* Puts the rows in order and writes them as the table of this name. */
bool catalogue_write(struct catalogue *catalogue, struct text name, struct outfolder *folder);

/* Order of the rows: by guide, area, language, output. */
int catalogue_compare(const struct catalogue_row *a, const struct catalogue_row *b);

#endif
