/* identify: what a file is, told by its header and content and never by its name alone. */
#ifndef CAREERGUIDE_IDENTIFY_H
#define CAREERGUIDE_IDENTIFY_H

#include "validate/inputs.h"

struct missing_occupation {
    const struct role *role;
    soc_code code;
};

struct identity {
    struct text period_given; /* set before: the period that somebody says it is of, or empty */
    enum release_kind kind;
    struct release *release; /* as it would be filed: kind, period, file; the rest empty */
    struct text period_from; /* "the header", "the file's name", "what was said", or empty where
                                nothing tells */
    int wage_year;           /* of projections; 0 elsewhere */
    bool has_edition;
    enum soc_edition edition;
    size_t areas; /* how many the file covers; 0 where it names none */
    struct account account;
    struct missing_occupation
        *missing; /* occupations that roles ask for and the file lacks (D19) */
    size_t missing_count;
};

/* Recognises the source and reads it whole by its kind's rules. Of `identity` only `period_given`
 * is set before; it must be that of the header where the header names one, and goes before that of
 * the file's name, which is no proof; an OEWS file needs one of the two [file-period]. `inputs`
 * gives the reference tables and the roles. False after an error: an unknown header [file-unknown]
 * with the nearest layout, or whatever the reading found. `*known` says whether the kind was
 * recognised all the same. */
bool identify(const struct inputs *inputs, const struct source *source, struct diags *diags,
              struct identity *identity, bool *known);

/* The layout by which files of a kind are recognised; all OEWS files have one. */
const struct layout *identify_layout(enum release_kind kind);

#endif
