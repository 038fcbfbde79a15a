/* workbook_stand: what the files of the sheet "Where do I stand" share; nobody else includes it.
 *
 * Above the table a reader says what he or she has; below it stand BLS's levels, the reader's own
 * code among them, and every way to every role with what it lacks, worked out by formulas. The
 * table takes from each role's ways the one that lacks least. */
#ifndef CAREERGUIDE_WORKBOOK_STAND_H
#define CAREERGUIDE_WORKBOOK_STAND_H

#include "emit/workbook/workbook_parts.h"
#include "join/pathways.h"

enum stand_column {
    STAND_ROLE,
    STAND_VERDICT,
    STAND_MISSING,
    STAND_REQUIREMENT,
    STAND_TYPICAL,
    STAND_CODE,
    STAND_DIFFERS,
    STAND_EXPERIENCE,
    STAND_CERTIFICATIONS,
    STAND_STATUS,
    STAND_OCCUPATION,
    STAND_COLUMNS
};

/* Something besides education that ways ask for, with the cell in which the reader says it. */
struct asked {
    enum part_kind kind; /* PART_EXPERIENCE or PART_CERTIFICATION */
    enum certification_need certification;
    struct station at;
    struct text cell; /* "$C$5" */
};

struct stand_sheet {
    struct sheet *sheet;
    struct pathways pathways; /* its ways are those of the formulas */
    struct level *levels;     /* of education in use, highest first */
    size_t level_count;
    size_t chosen;       /* the level as written */
    struct asked *asked; /* in the order of the stations */
    size_t asked_count;
    /* Rows of the worksheet, counted from 0, and cells and ranges of formulas. */
    lxw_row_t first_role, first_level, mine_row, first_way;
    struct text level_codes, level_words;
    struct text mine; /* the code of the reader's level; no number where none is chosen */
};

/* The ways to a role of the guide, in its order; where they stand below the table. */
const struct ways *stand_ways(const struct stand_sheet *stand, size_t role);
lxw_row_t stand_ways_row(const struct stand_sheet *stand, size_t role);

/* workbook_stand_ways.c. What else the ways ask for; where to ask it; a row for each of them. */
void stand_find_asked(struct stand_sheet *stand);
void stand_add_questions(struct stand_sheet *stand);
void stand_offer_answers(struct stand_sheet *stand);
/* How wide the longest question is, in characters. */
double stand_question_width(const struct stand_sheet *stand);
void stand_add_ways(struct stand_sheet *stand);

/* What a reader sees who has chosen no level. */
struct text stand_no_choice(void);

#endif
