#include "emit/workbook/workbook_parts.h"

#define WAGE_IDS                                                                                   \
    FIGURE_ID_WAGE_ANNUAL_P10, FIGURE_ID_WAGE_ANNUAL_P25, FIGURE_ID_WAGE_ANNUAL_MEDIAN,            \
        FIGURE_ID_WAGE_ANNUAL_P75, FIGURE_ID_WAGE_ANNUAL_P90, FIGURE_ID_WAGE_ANNUAL_MEAN

/* The annual figure stands for the hourly one in the rows of hourly pay. */
static const struct role_column COLUMNS[] = {
    {ROLE_TITLE, "Role", 20, 0, {0}},
    {ROLE_PAY_BASIS, "Pay basis", 10, 0, {0}},
    {ROLE_FIGURE, "10th percentile", 16, 1, {FIGURE_ID_WAGE_ANNUAL_P10}},
    {ROLE_FIGURE, "25th percentile", 16, 1, {FIGURE_ID_WAGE_ANNUAL_P25}},
    {ROLE_FIGURE, "Median", 16, 1, {FIGURE_ID_WAGE_ANNUAL_MEDIAN}},
    {ROLE_FIGURE, "75th percentile", 16, 1, {FIGURE_ID_WAGE_ANNUAL_P75}},
    {ROLE_FIGURE, "90th percentile", 16, 1, {FIGURE_ID_WAGE_ANNUAL_P90}},
    {ROLE_FIGURE, "Mean", 16, 1, {FIGURE_ID_WAGE_ANNUAL_MEAN}},
    {ROLE_STATUS, "Status", 22, 6, {WAGE_IDS}},
    {ROLE_MARKS, "Marks", 10, 6, {WAGE_IDS}},
    {ROLE_FIGURE, NULL, 14, 1, {FIGURE_ID_WAGE_EMPLOYMENT}},
    {ROLE_STATUS, "Employees: status", 14, 1, {FIGURE_ID_WAGE_EMPLOYMENT}},
    {ROLE_MARKS, "Employees: marks", 10, 1, {FIGURE_ID_WAGE_EMPLOYMENT}},
    {ROLE_OCCUPATION, "Occupation behind the figures", 28, 1, {FIGURE_ID_WAGE_ANNUAL_MEDIAN}},
    {ROLE_FIT, "Fit of the occupation", 8, 1, {FIGURE_ID_WAGE_ANNUAL_MEDIAN}},
};

void sheet_fill_wages(struct sheet *sheet)
{
    struct text period = roles_period(sheet->book, FIGURE_ID_WAGE_ANNUAL_MEDIAN);
    sheet->hint =
        text_format(sheet->book->arena,
                    "Wages of employees%s%.*s, without the self-employed. One in ten "
                    "earns less than the 10th percentile, half earn less than the median.",
                    period.len ? ", " : "", TEXT_ARG(period));
    roles_head(sheet, COLUMNS, sizeof COLUMNS / sizeof *COLUMNS);
    roles_rows(sheet, COLUMNS, PAY_A_YEAR);
    roles_rows(sheet, COLUMNS, PAY_AN_HOUR);
    sheet_add_pay_ranges(sheet);
    sheet_write(sheet);
}
