#include "emit/workbook/workbook_parts.h"

#define JOBS_IDS FIGURE_ID_EMPLOYMENT, FIGURE_ID_PROJECTED_EMPLOYMENT, FIGURE_ID_EMPLOYMENT_CHANGE
#define GROWTH_IDS FIGURE_ID_GROWTH, FIGURE_ID_GROWTH_WORDS
#define OUTLOOK_IDS JOBS_IDS, GROWTH_IDS, FIGURE_ID_OPENINGS
#define ENTRY_IDS FIGURE_ID_ENTRY_EDUCATION, FIGURE_ID_EXPERIENCE, FIGURE_ID_TRAINING

static const struct role_column COLUMNS[] = {
    {ROLE_TITLE, SAY("Role"), 17, 0, {0}, false, false},
    {ROLE_FIGURE, NULL, 8, 1, {FIGURE_ID_EMPLOYMENT}, false, false},
    {ROLE_FIGURE, NULL, 10, 1, {FIGURE_ID_PROJECTED_EMPLOYMENT}, false, false},
    {ROLE_FIGURE, NULL, 10, 1, {FIGURE_ID_EMPLOYMENT_CHANGE}, false, false},
    {ROLE_FIGURE, NULL, 8, 1, {FIGURE_ID_GROWTH}, true, false},
    {ROLE_FIGURE, NULL, 12, 1, {FIGURE_ID_GROWTH_WORDS}, false, false},
    {ROLE_FIGURE, NULL, 9, 1, {FIGURE_ID_OPENINGS}, false, false},
    {ROLE_STATUS, SAY("Outlook status"), 11, 6, {OUTLOOK_IDS}, false, false},
    {ROLE_MARKS, SAY("Outlook marks"), 19, 6, {OUTLOOK_IDS}, false, false},
    {ROLE_FIGURE, NULL, 13, 1, {FIGURE_ID_ENTRY_EDUCATION}, false, false},
    {ROLE_FIGURE, NULL, 11, 1, {FIGURE_ID_EXPERIENCE}, false, false},
    {ROLE_FIGURE, NULL, 10, 1, {FIGURE_ID_TRAINING}, false, false},
    {ROLE_STATUS, SAY("Entry status"), 10, 3, {ENTRY_IDS}, false, false},
    {ROLE_MARKS, SAY("Entry marks"), 9, 3, {ENTRY_IDS}, false, false},
    {ROLE_OCCUPATION,
     SAY("Occupation behind the BLS figures"),
     20,
     2,
     {FIGURE_ID_GROWTH, FIGURE_ID_ENTRY_EDUCATION},
     false,
     false},
};

static const struct drawn DRAWN[] = {
    {FIGURE_ID_EMPLOYMENT, 1, LXW_CHART_MARKER_NONE, 0x9DB4BA},
    {FIGURE_ID_PROJECTED_EMPLOYMENT, 2, LXW_CHART_MARKER_NONE, 0x0B5563},
};

static const struct drawing JOBS = {
    .section = SAY("Jobs now and projected"),
    .title = SAY("Jobs now and projected"),
    .description = SAY("Chart of jobs by role."),
    .drawn = DRAWN,
    .drawn_count = sizeof DRAWN / sizeof *DRAWN,
    .last_column = 3,
    .chart_column = 5,
    .bars = true,
    .number_format = "#,##0",
};

void sheet_fill_outlook(struct sheet *sheet)
{
    struct text area = area_of_column(sheet->book->guide, FIGURE_ID_GROWTH);
    bool state = guide_is_local(sheet->book->guide) && !text_equal(area, area_nation());
    sheet->hint = state
                      ? said("Projections for the whole occupation, of the state where it has its "
                             "own, the self-employed included; they cannot be compared with the "
                             "jobs on the sheet Wages.")
                      : said("Projections for the whole occupation and country, the self-employed "
                             "included; they cannot be compared with the jobs on the sheet Wages.");
    roles_head(sheet, COLUMNS, sizeof COLUMNS / sizeof *COLUMNS);
    roles_rows(sheet, COLUMNS, PAY_A_YEAR);
    roles_bars(sheet, COLUMNS);
    sheet_add_drawing(sheet, &JOBS);
}
