/* sketch: what the files know of a role that is to be written for an occupation: its codes in each
 * edition, as far as nobody has to choose (D20, D21), and what its writer may choose among. */
#ifndef CAREERGUIDE_SKETCH_H
#define CAREERGUIDE_SKETCH_H

#include "join/lookup.h"

struct sketch_choice {
    soc_code code;
    struct text title;
};

struct sketch {
    soc_code asked;                     /* as the writer gave it, of whatever edition */
    struct text id;                     /* the role's, made from the title */
    struct known_occupation occupation; /* under the code of the newest edition that has one */
    soc_code codes[SOC_EDITIONS];       /* 0: not to be told without a choice */
    struct sketch_choice *choices[SOC_EDITIONS]; /* where the code is 0; perhaps none */
    size_t choice_counts[SOC_EDITIONS];
};

struct sketches {
    struct sketch *items;
    size_t count;
};

/* One role a code, in their order; codes that mean one occupation make one role. False after an
 * error: no file knows a code, or the newest releases have no figures for it [new-code], or only
 * the writer can say what it became [new-retired]. */
bool sketch_roles(const struct inputs *inputs, const soc_code *codes, size_t count,
                  struct diags *diags, struct sketches *sketches);

#endif
