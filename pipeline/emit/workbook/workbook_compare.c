#include "emit/workbook/workbook_parts.h"

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

static void fill_columns(struct sheet *sheet, const struct role_column *columns, size_t count)
{
    roles_head(sheet, columns, count);
    roles_rows(sheet, columns, PAY_A_YEAR);
    roles_bars(sheet, columns);
    sheet_write(sheet);
}

void sheet_fill_compare(struct sheet *sheet)
{
    sheet->hint = said("Click a number to see the cell it was read from. Marks such as 1,a name "
                       "sources and notes. Typical entry education is no requirement.");
    if (guide_is_local(sheet->book->guide)) {
        fill_columns(sheet, COLUMNS_OF_AREA, sizeof COLUMNS_OF_AREA / sizeof *COLUMNS_OF_AREA);
    } else {
        fill_columns(sheet, COLUMNS, sizeof COLUMNS / sizeof *COLUMNS);
    }
}
