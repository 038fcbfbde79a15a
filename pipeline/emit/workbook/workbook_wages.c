#include "emit/workbook/workbook_parts.h"

#define WAGE_IDS                                                                                   \
    FIGURE_ID_WAGE_ANNUAL_P10, FIGURE_ID_WAGE_ANNUAL_P25, FIGURE_ID_WAGE_ANNUAL_MEDIAN,            \
        FIGURE_ID_WAGE_ANNUAL_P75, FIGURE_ID_WAGE_ANNUAL_P90, FIGURE_ID_WAGE_ANNUAL_MEAN

/* The annual figure stands for the hourly one in the rows of hourly pay. */
static const struct role_column COLUMNS[] = {
    {ROLE_TITLE, "Role", 18, 0, {0}},
    {ROLE_PAY_BASIS, "Pay basis", 10, 0, {0}},
    {ROLE_FIGURE, "10th percentile", 10, 1, {FIGURE_ID_WAGE_ANNUAL_P10}},
    {ROLE_FIGURE, "25th percentile", 10, 1, {FIGURE_ID_WAGE_ANNUAL_P25}},
    {ROLE_FIGURE, "Median", 10, 1, {FIGURE_ID_WAGE_ANNUAL_MEDIAN}},
    {ROLE_FIGURE, "75th percentile", 10, 1, {FIGURE_ID_WAGE_ANNUAL_P75}},
    {ROLE_FIGURE, "90th percentile", 10, 1, {FIGURE_ID_WAGE_ANNUAL_P90}},
    {ROLE_FIGURE, "Mean", 10, 1, {FIGURE_ID_WAGE_ANNUAL_MEAN}},
    {ROLE_MARKS, "Wages: marks", 12, 6, {WAGE_IDS}},
    {ROLE_FIGURE, "Employees", 10, 1, {FIGURE_ID_WAGE_EMPLOYMENT}},
    {ROLE_MARKS, "Marks of employees", 10, 1, {FIGURE_ID_WAGE_EMPLOYMENT}},
    {ROLE_STATUS, "Wages: status", 13, 6, {WAGE_IDS}},
    {ROLE_OCCUPATION, "Occupation behind the figures", 22, 1, {FIGURE_ID_WAGE_ANNUAL_MEDIAN}},
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
