/* figure: one published figure, never a bare number (D1).
 *
 * A figure knows its state, its unit, the cell it was read from and that cell's release, so that
 * whatever is printed can be traced. Every later stage may use it; only validate/ makes one. */
#ifndef CAREERGUIDE_FIGURE_H
#define CAREERGUIDE_FIGURE_H

#include "base/decimal.h"
#include "read/release.h"

enum figure_state {
    FIGURE_ABSENT,                 /* not in the files at hand */
    FIGURE_VALUE,                  /* a number (or, for education and training, words) */
    FIGURE_AT_LEAST,               /* value holds the bound: '#' of OEWS, '>=239,200' of EP */
    FIGURE_BELOW,                  /* value holds the bound: '~' of OEWS */
    FIGURE_WITHHELD,               /* the publisher withholds it: '*', '**' */
    FIGURE_NOT_FOR_THIS_PAY_BASIS, /* only annual or only hourly pay is published (D3) */
    FIGURE_STATES
};

enum unit {
    UNIT_PERCENT,
    UNIT_JOBS,          /* persons, not thousands: 90.0 thousand is 90000 */
    UNIT_JOBS_A_YEAR,   /* openings as annual averages, from 2016-26 (D16) */
    UNIT_JOBS_A_DECADE, /* openings as ten-year totals, up to 2014-24 (D16) */
    UNIT_DOLLARS_A_YEAR,
    UNIT_DOLLARS_AN_HOUR,
    UNIT_WORDS, /* education, experience, training, BLS's growth words */
    UNITS
};

struct figure {
    enum figure_state state;
    enum unit unit;
    struct decimal value; /* with UNIT_WORDS the code of EP's tables (D18), 0 where there is none */
    struct text words;    /* with UNIT_WORDS */
    struct text published;         /* the cell as it stands in the file */
    const char *rule;              /* how the cell became the figure, e.g. "projections-percent" */
    const struct release *release; /* NULL where absent */
    struct place place;
};

/* "value", "at_least", … and "percent", "jobs", …: the words of the JSON (interface.md). */
const char *figure_state_name(enum figure_state state);
const char *unit_name(enum unit unit);

/* Whether the figure holds a number (a bound counts). */
bool figure_has_number(const struct figure *figure);

#endif
