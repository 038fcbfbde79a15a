#include "emit/workbook/workbook_parts.h"

#define COMPARED_IDS                                                                               \
    FIGURE_ID_SALARY, FIGURE_ID_GROWTH, FIGURE_ID_OPENINGS, FIGURE_ID_ENTRY_EDUCATION

/* What fits a page in print; the sheet Outlook has the rest. */
static const struct role_column COLUMNS[] = {
    {ROLE_TITLE, "Role", 18, 0, {0}},
    {ROLE_REQUIREMENT, "What the role asks for", 15, 0, {0}},
    {ROLE_FIGURE, NULL, 14, 1, {FIGURE_ID_SALARY}},
    {ROLE_MARKS, "Pay marks", 10, 1, {FIGURE_ID_SALARY}},
    {ROLE_FIGURE, NULL, 14, 1, {FIGURE_ID_GROWTH}},
    {ROLE_MARKS, "Growth marks", 10, 1, {FIGURE_ID_GROWTH}},
    {ROLE_FIGURE, NULL, 14, 1, {FIGURE_ID_OPENINGS}},
    {ROLE_MARKS, "Openings marks", 10, 1, {FIGURE_ID_OPENINGS}},
    {ROLE_FIGURE, NULL, 12, 1, {FIGURE_ID_ENTRY_EDUCATION}},
    {ROLE_MARKS, "Entry marks", 10, 1, {FIGURE_ID_ENTRY_EDUCATION}},
    {ROLE_OCCUPATION, "Occupation behind the BLS figures", 19, 4, {COMPARED_IDS}},
    {ROLE_STATUS, "Status", 11, 4, {COMPARED_IDS}},
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
