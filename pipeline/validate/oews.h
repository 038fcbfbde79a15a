/* oews: Occupational Employment and Wage Statistics files (D1–D7), national and by area. */
#ifndef CAREERGUIDE_OEWS_H
#define CAREERGUIDE_OEWS_H

#include "validate/oews_areas.h"
#include "validate/reference.h"

extern const struct layout oews_layout;

enum wage_figure {
    WAGE_HOURLY_MEAN,
    WAGE_HOURLY_P10,
    WAGE_HOURLY_P25,
    WAGE_HOURLY_MEDIAN,
    WAGE_HOURLY_P75,
    WAGE_HOURLY_P90,
    WAGE_ANNUAL_MEAN,
    WAGE_ANNUAL_P10,
    WAGE_ANNUAL_P25,
    WAGE_ANNUAL_MEDIAN,
    WAGE_ANNUAL_P75,
    WAGE_ANNUAL_P90,
    WAGE_EMPLOYMENT, /* employees only, rounded to 10 (D7) */
    WAGE_FIGURES
};

enum pay_basis { PAY_BOTH, PAY_ANNUAL_ONLY, PAY_HOURLY_ONLY };

struct wage {
    soc_code code;
    struct text title;
    struct text area_code; /* "99", "01", "10180", "0100001" (D9); empty where nothing tells it */
    struct text area;      /* its name; "U.S." in national files without the column */
    enum pay_basis basis;
    struct figure figures[WAGE_FIGURES];
    struct place place; /* of the code's cell */
};

/* One release; rows sorted by area, then by code, then by place in the file. */
struct oews {
    const struct release *release;
    enum soc_edition edition;
    struct wage *rows;
    size_t count;
    struct oews_area *areas; /* of a file by area: every one that it has, in its order */
    size_t area_count;
    size_t errors;          /* faults of single records of areas that are known: those areas are */
    bool damaged_elsewhere; /* marked. Else nothing in the file may be trusted */
};

/* Reads every record of a national (RELEASE_OEWS) or local (RELEASE_OEWS_AREAS) file; false after
 * an error. Kept are detailed occupations across industries. */
bool oews_read(struct oews *oews, struct reading *reading, const struct reference *reference);

/* A good record as the file has it, whoever asks for it; gone with the next. */
struct oews_record {
    soc_code code;
    struct text title;
    struct text group;     /* "detailed", "major"; empty where the file does not say (D5) */
    struct text area_code; /* as in struct wage */
    struct text area;
    bool is_part; /* of one industry or ownership only, not to be mixed with those of all (D6) */
    struct text industry_code; /* NAICS, as published; empty where the file does not say */
    struct text industry;
    struct text ownership;    /* OWN_CODE, likewise */
    const struct cell *cells; /* WAGE_FIGURES */
};

struct oews_visitor {
    void (*visit)(void *data, const struct oews_record *record);
    void *data;
};

/* Reads every record of a file by area like oews_read and shows the good ones to the visitor, in
 * the file's order; keeps none, so that it takes no memory to speak of. False after an error. */
bool oews_visit(struct oews *oews, struct reading *reading, const struct reference *reference,
                struct oews_visitor visitor);

/* The row of an occupation in a national file. */
const struct wage *oews_find(const struct oews *oews, soc_code code);

/* The row of an occupation in an area; NULL where the file has none. */
const struct wage *oews_find_local(const struct oews *oews, struct text area_code, soc_code code);

#endif
