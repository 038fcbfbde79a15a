#include "emit/workbook/workbook_parts.h"

#include <string.h>

#define OUTLOOK_IDS FIGURE_ID_GROWTH, FIGURE_ID_GROWTH_WORDS
#define JOBS_IDS FIGURE_ID_EMPLOYMENT, FIGURE_ID_OPENINGS
#define COMPARED_IDS FIGURE_ID_SALARY, OUTLOOK_IDS, JOBS_IDS, FIGURE_ID_ENTRY_EDUCATION

/* What fits a page in print; the sheets Wages and Outlook have the rest. */
static const struct role_column COLUMNS[] = {
    {ROLE_TITLE, SAY("Role"), 15, 0, {0}, false, false},
    {ROLE_FIGURE, NULL, 9, 1, {FIGURE_ID_SALARY}, true, true},
    {ROLE_STATUS, SAY("Pay status"), 10, 1, {FIGURE_ID_SALARY}, false, false},
    {ROLE_FIGURE, NULL, 8, 1, {FIGURE_ID_GROWTH}, true, true},
    {ROLE_FIGURE, NULL, 11, 1, {FIGURE_ID_GROWTH_WORDS}, false, false},
    {ROLE_STATUS, SAY("Growth status"), 10, 2, {OUTLOOK_IDS}, false, false},
    {ROLE_FIGURE, NULL, 8, 1, {FIGURE_ID_EMPLOYMENT}, false, false},
    {ROLE_FIGURE, NULL, 9, 1, {FIGURE_ID_OPENINGS}, true, false},
    {ROLE_STATUS, SAY("Jobs status"), 10, 2, {JOBS_IDS}, false, false},
    {ROLE_FIGURE, NULL, 12, 1, {FIGURE_ID_ENTRY_EDUCATION}, false, true},
    {ROLE_STATUS, SAY("Entry status"), 10, 1, {FIGURE_ID_ENTRY_EDUCATION}, false, false},
    {ROLE_REQUIREMENT, SAY("What the role itself asks for"), 12, 0, {0}, false, false},
    {ROLE_CERTIFICATIONS, SAY("Certifications"), 17, 0, {0}, false, false},
    {ROLE_OCCUPATION,
     SAY("Occupation behind the BLS figures"),
     16,
     6,
     {COMPARED_IDS},
     false,
     false},
    {ROLE_MARKS, SAY("Marks"), 18, 6, {COMPARED_IDS}, false, false},
};

/* In an area's guide the nation's pay stands beside the area's; the heads say whose the rest is. */
static const struct role_column COLUMNS_OF_AREA[] = {
    {ROLE_TITLE, SAY("Role"), 15, 0, {0}, false, false},
    {ROLE_FIGURE, NULL, 10, 1, {FIGURE_ID_SALARY}, true, true},
    {ROLE_STATUS, SAY("Pay status"), 10, 1, {FIGURE_ID_SALARY}, false, false},
    {ROLE_NATION_FIGURE, NULL, 10, 1, {FIGURE_ID_SALARY}, true, false},
    {ROLE_NATION_STATUS, SAY("U.S. pay status"), 10, 1, {FIGURE_ID_SALARY}, false, false},
    {ROLE_FIGURE, NULL, 8, 1, {FIGURE_ID_GROWTH}, true, true},
    {ROLE_FIGURE, NULL, 11, 1, {FIGURE_ID_GROWTH_WORDS}, false, false},
    {ROLE_STATUS, SAY("Growth status"), 10, 2, {OUTLOOK_IDS}, false, false},
    {ROLE_FIGURE, NULL, 8, 1, {FIGURE_ID_EMPLOYMENT}, false, false},
    {ROLE_FIGURE, NULL, 9, 1, {FIGURE_ID_OPENINGS}, true, false},
    {ROLE_STATUS, SAY("Jobs status"), 10, 2, {JOBS_IDS}, false, false},
    {ROLE_FIGURE, NULL, 12, 1, {FIGURE_ID_ENTRY_EDUCATION}, false, true},
    {ROLE_STATUS, SAY("Entry status"), 10, 1, {FIGURE_ID_ENTRY_EDUCATION}, false, false},
    {ROLE_OCCUPATION,
     SAY("Occupation behind the BLS figures"),
     16,
     6,
     {COMPARED_IDS},
     false,
     false},
    {ROLE_MARKS, SAY("Marks"), 18, 6, {COMPARED_IDS}, false, false},
};

/* Likewise where the pay of some role is a survey's, which is of the whole country: the area's
 * wages stand beside the nation's, and then that pay. */
static const struct role_column COLUMNS_WITH_SURVEY[] = {
    {ROLE_TITLE, SAY("Role"), 15, 0, {0}, false, false},
    {ROLE_FIGURE, NULL, 10, 1, {FIGURE_ID_WAGE_ANNUAL_MEDIAN}, true, true},
    {ROLE_STATUS, SAY("Pay status"), 10, 1, {FIGURE_ID_WAGE_ANNUAL_MEDIAN}, false, false},
    {ROLE_NATION_FIGURE, NULL, 10, 1, {FIGURE_ID_WAGE_ANNUAL_MEDIAN}, true, false},
    {ROLE_NATION_STATUS,
     SAY("U.S. pay status"),
     10,
     1,
     {FIGURE_ID_WAGE_ANNUAL_MEDIAN},
     false,
     false},
    {ROLE_NATION_FIGURE, NULL, 10, 1, {FIGURE_ID_SALARY}, false, false},
    {ROLE_NATION_STATUS, SAY("Survey status"), 10, 1, {FIGURE_ID_SALARY}, false, false},
    {ROLE_FIGURE, NULL, 8, 1, {FIGURE_ID_GROWTH}, true, true},
    {ROLE_FIGURE, NULL, 11, 1, {FIGURE_ID_GROWTH_WORDS}, false, false},
    {ROLE_FIGURE, NULL, 8, 1, {FIGURE_ID_EMPLOYMENT}, false, false},
    {ROLE_FIGURE, NULL, 9, 1, {FIGURE_ID_OPENINGS}, true, false},
    {ROLE_STATUS, SAY("Outlook status"), 10, 4, {OUTLOOK_IDS, JOBS_IDS}, false, false},
    {ROLE_FIGURE, NULL, 12, 1, {FIGURE_ID_ENTRY_EDUCATION}, false, true},
    {ROLE_STATUS, SAY("Entry status"), 10, 1, {FIGURE_ID_ENTRY_EDUCATION}, false, false},
    {ROLE_MARKS, SAY("Marks"), 18, 7, {FIGURE_ID_WAGE_ANNUAL_MEDIAN, COMPARED_IDS}, false, false},
};

static bool has_survey(const struct guide *guide)
{
    for (size_t r = 0; r < guide->role_count; r++) {
        if (guide->roles[r].figures[FIGURE_ID_SALARY].national) {
            return true;
        }
    }
    return false;
}

/* Where the area's file holds no medians, the means of both. */
static void ask_for_means(struct role_column *columns, size_t count)
{
    for (size_t c = 0; c < count; c++) {
        if (columns[c].ids[0] == FIGURE_ID_WAGE_ANNUAL_MEDIAN) {
            columns[c].ids[0] = FIGURE_ID_WAGE_ANNUAL_MEAN;
        }
    }
}

static void fill_columns(struct sheet *sheet, const struct role_column *columns, size_t count)
{
    roles_head(sheet, columns, count);
    roles_rows(sheet, columns, PAY_A_YEAR);
    roles_bars(sheet, columns);
}

void sheet_fill_compare(struct sheet *sheet)
{
    sheet->hint = said("Click a number to see the cell it was read from. Marks such as 1,a name "
                       "sources and notes. Typical entry education is no requirement.");
    const struct guide *guide = sheet->book->guide;
    if (guide_is_local(guide) && has_survey(guide)) {
        enum { COUNT = sizeof COLUMNS_WITH_SURVEY / sizeof *COLUMNS_WITH_SURVEY };
        struct role_column *columns = ARENA_ARRAY(sheet->book->arena, COUNT, struct role_column);
        memcpy(columns, COLUMNS_WITH_SURVEY, sizeof COLUMNS_WITH_SURVEY);
        if (!area_has_medians(guide)) {
            ask_for_means(columns, COUNT);
        }
        fill_columns(sheet, columns, COUNT);
    } else if (guide_is_local(guide)) {
        fill_columns(sheet, COLUMNS_OF_AREA, sizeof COLUMNS_OF_AREA / sizeof *COLUMNS_OF_AREA);
    } else {
        fill_columns(sheet, COLUMNS, sizeof COLUMNS / sizeof *COLUMNS);
    }
}
