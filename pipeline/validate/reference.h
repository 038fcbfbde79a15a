/* reference: the small tables that explain the figures: bounds of wages (D2), words for growth
 * (D15), codes of education, experience and training (D18), when releases come out and how often,
 * from where on a change between two of them is big, and how all occupations together grow. */
#ifndef CAREERGUIDE_REFERENCE_H
#define CAREERGUIDE_REFERENCE_H

#include "validate/figure_id.h"
#include "validate/level.h"
#include "validate/reading.h"

extern const struct layout wage_bounds_layout;
extern const struct layout growth_words_layout;
extern const struct layout education_levels_layout;
extern const struct layout calendar_layout;
extern const struct layout rhythm_layout;
extern const struct layout big_changes_layout;
extern const struct layout growth_averages_layout;

/* At or above which wage OEWS prints '#' in one release (D2). */
struct wage_bound {
    struct text period; /* "May 2024" */
    struct decimal hourly;
    struct decimal annual;
};

/* One band of growth in an edition of the Handbook; whole percents, both ends included. */
struct growth_band {
    struct text edition; /* "2024-34" */
    struct decimal from; /* unless from_open */
    struct decimal to;
    bool from_open;
    bool to_open;
    struct text words;
    struct figure figure; /* the words as a figure, with their place */
};

struct publication {
    enum release_kind kind;
    struct text period;
    struct text published;
    bool verified;
    struct place place;
};

/* How often releases of a kind come out. */
struct rhythm {
    enum release_kind kind;
    enum release_kind calendar; /* whose days of publication it shares; mostly its own */
    int every_months;
    int grace_days; /* how much later than that is nothing unusual */
    struct place place;
};

/* From where on a difference of a figure is big, up or down. */
struct big_change {
    enum figure_id figure;
    bool points; /* in points of a figure in percent; else in percent of the old value */
    struct decimal at_least; /* above 0 */
    struct text note;        /* why this much */
    struct place place;
};

/* The growth of all occupations together over one decade of the projections; the exports have no
 * row for it. */
struct growth_average {
    struct text period; /* "2024-34" */
    struct figure percent;
};

struct reference {
    struct wage_bound *bounds;
    size_t bound_count;
    struct growth_band *bands;
    size_t band_count;
    struct level *levels;
    size_t level_count;
    struct publication *calendar;
    size_t publication_count;
    struct rhythm *rhythms;
    size_t rhythm_count;
    struct big_change *big_changes;
    size_t big_change_count;
    struct growth_average *averages;
    size_t average_count;
    bool damaged; /* a table was refused: what else it would refuse says nothing */
};

/* Each takes one release's file and adds its rows; false after an error. */
bool reference_read(struct reference *reference, struct reading *reading);

/* NULL where the table has none for the period. */
const struct wage_bound *reference_bound(const struct reference *reference, struct text period);

/* The row of a code whose words or former words these are, or NULL. */
const struct level *reference_level(const struct reference *reference, enum level_measure measure,
                                    int code, struct text words);

/* The rhythm of a kind, or NULL; of the file that was read last, where two have one. */
const struct rhythm *reference_rhythm(const struct reference *reference, enum release_kind kind);

/* The rule for a figure, or NULL; of the file that was read last, where two have one. */
const struct big_change *reference_big_change(const struct reference *reference,
                                              enum figure_id figure);

/* NULL where the table has none for the decade. */
const struct growth_average *reference_average(const struct reference *reference,
                                               struct text period);

/* BLS's words for a growth percent in an edition; NULL where the edition has no bands, or where a
 * decimal lies between two bands, so that only BLS's unpublished figure could tell (D15). */
const struct growth_band *reference_growth_words(const struct reference *reference,
                                                 struct text edition, struct decimal percent);

#endif
