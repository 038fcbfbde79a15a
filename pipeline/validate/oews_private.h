/* oews_private: what the files of the OEWS validator share. Only for oews*.c. */
#ifndef CAREERGUIDE_OEWS_PRIVATE_H
#define CAREERGUIDE_OEWS_PRIVATE_H

#include "validate/oews.h"

enum oews_column {
    AREA,
    AREA_TITLE,
    AREA_TYPE,
    PRIM_STATE,
    NAICS,
    NAICS_TITLE,
    I_GROUP,
    OWN_CODE,
    OCC_CODE,
    OCC_TITLE,
    O_GROUP,
    TOT_EMP,
    EMP_PRSE,
    JOBS_1000,
    LOC_QUOTIENT,
    PCT_TOTAL,
    PCT_RPT,
    H_MEAN,
    A_MEAN,
    MEAN_PRSE,
    H_PCT10,
    H_PCT25,
    H_MEDIAN,
    H_PCT75,
    H_PCT90,
    A_PCT10,
    A_PCT25,
    A_MEDIAN,
    A_PCT75,
    A_PCT90,
    ANNUAL,
    HOURLY
};

/* How the cells of the wage figures are read. */
extern const struct cell_rule oews_rules[WAGE_FIGURES];

/* Columns that no guide prints, checked so that a shifted or damaged record does not pass. */
enum { OEWS_MEASURES = 6 };
extern const struct cell_rule oews_measures[OEWS_MEASURES];

/* One file on its way. */
struct sheet {
    struct reading *reading;
    struct oews *oews;
    const struct oews_visitor *visitor; /* NULL: what is wanted is kept */
    const struct wage_bound *bound; /* NULL where none is known for the release */
    bool tables_damaged;            /* then a missing bound is only a consequence */
    struct text area;               /* the cell that told the area last, and what it means */
    struct text area_code;
    struct text area_title;
    struct text *refused; /* such cells of records that could not be taken apart */
    size_t refused_count;
    bool area_unknown;          /* a record was refused that cannot be told to belong to an area */
    size_t unnamed;             /* areas without a code */
    struct place unnamed_place; /* of the first */
    size_t areas_repaired;
    struct place area_place;  /* of the first that was repaired */
    size_t ratios_off;        /* annual wages that are not 2,080 hours (D3) */
    struct place ratio_place; /* of the first */
};

bool oews_is_hourly(size_t figure);

/* Fills `basis` and turns what is not published for it into FIGURE_NOT_FOR_THIS_PAY_BASIS (D3);
 * false after an error [oews-pay-basis]. */
bool oews_take_pay_basis(struct reading *reading, enum pay_basis *basis,
                         struct cell cells[WAGE_FIGURES]);

/* False after an error [oews-ladder]: percentiles that fall, or '#' below a value (D4). */
bool oews_check_ladders(struct reading *reading, const struct cell cells[WAGE_FIGURES]);

/* Warns [oews-run] of markers out of their run (D4), and counts annual wages that are not 2,080
 * hours (D3). */
void oews_check_runs(struct sheet *sheet, const struct cell cells[WAGE_FIGURES]);

/* Takes the area's code (D9), and lists the area where the file is one by area; false after an
 * error [oews-area]. */
bool oews_take_area(struct sheet *sheet);

/* Watches from now on for records that cannot be taken apart. */
void oews_watch_areas(struct sheet *sheet);

/* Marks the area of the record that was refused, and at the file's end those of the records that
 * could not be taken apart: none of their figures may be used. */
void oews_mark_damaged(struct sheet *sheet);
void oews_mark_refused(struct sheet *sheet);

/* False after an error: no known group [oews-group], industry [oews-industry] or title
 * [oews-title]. */
bool oews_check_kind(struct reading *reading);

/* Warnings that are said once a file, with their count [oews-area-zeros, oews-ratio]. */
void oews_warn_of_sheet(const struct sheet *sheet);

#endif
