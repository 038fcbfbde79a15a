#include "emit/workbook/workbook_parts.h"

#define JOBS_IDS FIGURE_ID_EMPLOYMENT, FIGURE_ID_PROJECTED_EMPLOYMENT, FIGURE_ID_OPENINGS
#define PROXY_IDS FIGURE_ID_SALARY, FIGURE_ID_GROWTH, FIGURE_ID_ENTRY_EDUCATION

static const struct role_column COLUMNS[] = {
    {ROLE_TITLE, "Role", 20, 0, {0}},
    {ROLE_REQUIREMENT, "What the role asks for", 18, 0, {0}},
    {ROLE_FIGURE, NULL, 16, 1, {FIGURE_ID_SALARY}},
    {ROLE_STATUS, "Pay status", 14, 1, {FIGURE_ID_SALARY}},
    {ROLE_MARKS, "Pay marks", 10, 1, {FIGURE_ID_SALARY}},
    {ROLE_FIGURE, NULL, 14, 1, {FIGURE_ID_GROWTH}},
    {ROLE_FIGURE, NULL, 12, 1, {FIGURE_ID_GROWTH_WORDS}},
    {ROLE_MARKS, "Growth marks", 10, 2, {FIGURE_ID_GROWTH, FIGURE_ID_GROWTH_WORDS}},
    {ROLE_FIGURE, NULL, 14, 1, {FIGURE_ID_EMPLOYMENT}},
    {ROLE_FIGURE, NULL, 14, 1, {FIGURE_ID_PROJECTED_EMPLOYMENT}},
    {ROLE_FIGURE, NULL, 14, 1, {FIGURE_ID_OPENINGS}},
    {ROLE_MARKS, "Jobs marks", 10, 3, {JOBS_IDS}},
    {ROLE_STATUS, "Outlook status", 16, 4, {FIGURE_ID_GROWTH, JOBS_IDS}},
    {ROLE_FIGURE, NULL, 16, 1, {FIGURE_ID_ENTRY_EDUCATION}},
    {ROLE_MARKS, "Education marks", 10, 1, {FIGURE_ID_ENTRY_EDUCATION}},
    {ROLE_OCCUPATION, "Occupation behind the BLS figures", 24, 3, {PROXY_IDS}},
    {ROLE_FIT, "Fit of the occupation", 8, 3, {PROXY_IDS}},
};

void sheet_fill_compare(struct sheet *sheet)
{
    sheet->hint =
        TEXT("Marks such as 1,a name a figure's source and notes and lead there. Where no "
             "number was published, words say why.");
    roles_head(sheet, COLUMNS, sizeof COLUMNS / sizeof *COLUMNS);
    roles_rows(sheet, COLUMNS, PAY_A_YEAR);
    sheet_write(sheet);
}
