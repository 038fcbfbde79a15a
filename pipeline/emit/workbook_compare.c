#include "emit/workbook_parts.h"

#define OUTLOOK_IDS                                                                                \
    FIGURE_ID_GROWTH, FIGURE_ID_EMPLOYMENT, FIGURE_ID_PROJECTED_EMPLOYMENT, FIGURE_ID_OPENINGS

static const struct role_column COLUMNS[] = {
    {ROLE_TITLE, "Role", 24, 0, {0}},
    {ROLE_REQUIREMENT, "What the role asks for", 20, 0, {0}},
    {ROLE_FIGURE, NULL, 16, 1, {FIGURE_ID_SALARY}},
    {ROLE_STATUS, "Pay status", 18, 1, {FIGURE_ID_SALARY}},
    {ROLE_MARKS, "Pay marks", 10, 1, {FIGURE_ID_SALARY}},
    {ROLE_FIGURE, NULL, 14, 1, {FIGURE_ID_GROWTH}},
    {ROLE_FIGURE, NULL, 14, 1, {FIGURE_ID_GROWTH_WORDS}},
    {ROLE_MARKS, "Growth marks", 10, 2, {FIGURE_ID_GROWTH, FIGURE_ID_GROWTH_WORDS}},
    {ROLE_FIGURE, NULL, 14, 1, {FIGURE_ID_EMPLOYMENT}},
    {ROLE_FIGURE, NULL, 14, 1, {FIGURE_ID_PROJECTED_EMPLOYMENT}},
    {ROLE_MARKS, "Jobs marks", 10, 2, {FIGURE_ID_EMPLOYMENT, FIGURE_ID_PROJECTED_EMPLOYMENT}},
    {ROLE_FIGURE, NULL, 14, 1, {FIGURE_ID_OPENINGS}},
    {ROLE_MARKS, "Openings marks", 10, 1, {FIGURE_ID_OPENINGS}},
    {ROLE_STATUS, "Outlook status", 18, 4, {OUTLOOK_IDS}},
    {ROLE_FIGURE, NULL, 18, 1, {FIGURE_ID_ENTRY_EDUCATION}},
    {ROLE_MARKS, "Education marks", 10, 1, {FIGURE_ID_ENTRY_EDUCATION}},
    {ROLE_OCCUPATION,
     "Occupation behind the BLS figures",
     26,
     3,
     {FIGURE_ID_SALARY, FIGURE_ID_GROWTH, FIGURE_ID_ENTRY_EDUCATION}},
    {ROLE_FIT,
     "Fit of the occupation",
     14,
     3,
     {FIGURE_ID_SALARY, FIGURE_ID_GROWTH, FIGURE_ID_ENTRY_EDUCATION}},
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
