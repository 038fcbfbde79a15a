/* completions: IPEDS completions (C_A): awards of a year by school, program of study (CIP) and
 * level of award; and NCES's crosswalk from programs to occupations. D29, D30. Rows of programs
 * that no guide names are counted and left out. */
#ifndef CAREERGUIDE_COMPLETIONS_H
#define CAREERGUIDE_COMPLETIONS_H

#include "validate/reading.h"
#include "validate/role.h"

extern const struct layout completions_layout;
extern const struct layout cip_soc_layout;

struct completion {
    int64_t unit;    /* UNITID of the school */
    struct text cip; /* "51.0910" */
    int award;       /* AWLEVEL; completions_award has the words */
    int64_t total;   /* CTOTALT: awards to first majors in the year */
    struct place place;
};

struct completions {
    const struct release *release;
    struct completion *rows; /* in the order of the file */
    size_t count;
};

/* The words of an AWLEVEL, English, to be said(); NULL where IPEDS has no such level. */
const char *completions_award(int award);

/* Reads every record; keeps those of programs that some guide names. False after an error
 * [institutions-unit], [completions-…]. */
bool completions_read(struct completions *completions, struct reading *reading,
                      const struct guide_definitions *guides);

/* A program of study that leads to an occupation. */
struct cip_soc {
    struct text cip;
    struct text title;
    soc_code code;
};

struct cip_socs {
    struct cip_soc *rows;
    size_t count;
};

/* Adds the rows of one file; false after an error [cip-code], [cip-title], [soc-…]. */
bool cip_soc_read(struct cip_socs *cips, struct reading *reading,
                  const struct guide_definitions *guides);

/* The title of a program as the crosswalk has it; empty where it has none. */
struct text cip_title(const struct cip_socs *cips, struct text cip);

#endif
