#include "emit/workbook/workbook_parts.h"

#define WAGE_IDS                                                                                   \
    FIGURE_ID_WAGE_ANNUAL_P10, FIGURE_ID_WAGE_ANNUAL_P25, FIGURE_ID_WAGE_ANNUAL_MEDIAN,            \
        FIGURE_ID_WAGE_ANNUAL_P75, FIGURE_ID_WAGE_ANNUAL_P90, FIGURE_ID_WAGE_ANNUAL_MEAN

/* The annual figure stands for the hourly one in the rows of hourly pay. */
static const struct role_column COLUMNS[] = {
    {ROLE_TITLE, "Role", 18, 0, {0}, false, false},
    {ROLE_PAY_BASIS, "Pay basis", 10, 0, {0}, false, false},
    {ROLE_FIGURE, "10th percentile", 10, 1, {FIGURE_ID_WAGE_ANNUAL_P10}, false, false},
    {ROLE_FIGURE, "25th percentile", 10, 1, {FIGURE_ID_WAGE_ANNUAL_P25}, false, false},
    {ROLE_FIGURE, "Median", 10, 1, {FIGURE_ID_WAGE_ANNUAL_MEDIAN}, false, false},
    {ROLE_FIGURE, "75th percentile", 10, 1, {FIGURE_ID_WAGE_ANNUAL_P75}, false, false},
    {ROLE_FIGURE, "90th percentile", 10, 1, {FIGURE_ID_WAGE_ANNUAL_P90}, false, false},
    {ROLE_FIGURE, "Mean", 10, 1, {FIGURE_ID_WAGE_ANNUAL_MEAN}, false, false},
    {ROLE_MARKS, "Wages: marks", 12, 6, {WAGE_IDS}, false, false},
    {ROLE_FIGURE, "Employees", 10, 1, {FIGURE_ID_WAGE_EMPLOYMENT}, false, false},
    {ROLE_MARKS, "Marks of employees", 10, 1, {FIGURE_ID_WAGE_EMPLOYMENT}, false, false},
    {ROLE_STATUS, "Wages: status", 13, 6, {WAGE_IDS}, false, false},
    {ROLE_OCCUPATION,
     "Occupation behind the figures",
     22,
     1,
     {FIGURE_ID_WAGE_ANNUAL_MEDIAN},
     false,
     false},
};

static const struct drawn DRAWN[] = {
    {FIGURE_ID_WAGE_ANNUAL_P90, 6, LXW_CHART_MARKER_TRIANGLE, 0x4A5A60},
    {FIGURE_ID_WAGE_ANNUAL_MEDIAN, 4, LXW_CHART_MARKER_DIAMOND, 0x0B5563},
    {FIGURE_ID_WAGE_ANNUAL_P10, 2, LXW_CHART_MARKER_SQUARE, 0x4A5A60},
};

static const struct drawing RANGES = {
    .section = "Ranges of annual pay",
    .title = "Annual pay: median, 10th and 90th percentile",
    .description = "Chart of annual pay by role.",
    .drawn = DRAWN,
    .drawn_count = sizeof DRAWN / sizeof *DRAWN,
    .last_column = 6,
    .chart_column = 8,
    .number_format = "$#,##0",
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
    sheet_add_drawing(sheet, &RANGES);
    sheet_write(sheet);
}
