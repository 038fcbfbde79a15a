#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

#define JOBS_IDS FIGURE_ID_EMPLOYMENT, FIGURE_ID_PROJECTED_EMPLOYMENT, FIGURE_ID_EMPLOYMENT_CHANGE
#define OUTLOOK_IDS JOBS_IDS, FIGURE_ID_GROWTH, FIGURE_ID_GROWTH_WORDS, FIGURE_ID_OPENINGS
#define ENTRY_IDS FIGURE_ID_ENTRY_EDUCATION, FIGURE_ID_EXPERIENCE, FIGURE_ID_TRAINING

static const struct role_column COLUMNS[] = {
    {ROLE_TITLE, "Role", 18, 0, {0}},
    {ROLE_FIGURE, NULL, 14, 1, {FIGURE_ID_EMPLOYMENT}},
    {ROLE_FIGURE, NULL, 14, 1, {FIGURE_ID_PROJECTED_EMPLOYMENT}},
    {ROLE_FIGURE, NULL, 14, 1, {FIGURE_ID_EMPLOYMENT_CHANGE}},
    {ROLE_MARKS, "Jobs marks", 14, 3, {JOBS_IDS}},
    {ROLE_FIGURE, NULL, 14, 1, {FIGURE_ID_GROWTH}},
    {ROLE_MARKS, "Growth marks", 10, 1, {FIGURE_ID_GROWTH}},
    {ROLE_FIGURE, NULL, 12, 1, {FIGURE_ID_GROWTH_WORDS}},
    {ROLE_MARKS, "Marks of the words", 10, 1, {FIGURE_ID_GROWTH_WORDS}},
    {ROLE_FIGURE, NULL, 14, 1, {FIGURE_ID_OPENINGS}},
    {ROLE_MARKS, "Openings marks", 10, 1, {FIGURE_ID_OPENINGS}},
    {ROLE_STATUS, "Outlook status", 18, 6, {OUTLOOK_IDS}},
    {ROLE_FIGURE, NULL, 16, 1, {FIGURE_ID_ENTRY_EDUCATION}},
    {ROLE_FIGURE, NULL, 16, 1, {FIGURE_ID_EXPERIENCE}},
    {ROLE_FIGURE, NULL, 16, 1, {FIGURE_ID_TRAINING}},
    {ROLE_MARKS, "Entry marks", 16, 3, {ENTRY_IDS}},
    {ROLE_STATUS, "Entry status", 16, 3, {ENTRY_IDS}},
    {ROLE_OCCUPATION,
     "Occupation behind the BLS figures",
     24,
     2,
     {FIGURE_ID_GROWTH, FIGURE_ID_ENTRY_EDUCATION}},
};

void sheet_fill_outlook(struct sheet *sheet)
{
    sheet->hint = TEXT("Projections for the whole occupation and country, the self-employed "
                       "included; they cannot be compared with the jobs on the sheet Wages.");
    roles_head(sheet, COLUMNS, sizeof COLUMNS / sizeof *COLUMNS);
    roles_rows(sheet, COLUMNS, PAY_A_YEAR);
    sheet_write(sheet);
}
