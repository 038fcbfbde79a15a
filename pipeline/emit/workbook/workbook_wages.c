#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

#define WAGE_IDS                                                                                   \
    FIGURE_ID_WAGE_ANNUAL_P10, FIGURE_ID_WAGE_ANNUAL_P25, FIGURE_ID_WAGE_ANNUAL_MEDIAN,            \
        FIGURE_ID_WAGE_ANNUAL_P75, FIGURE_ID_WAGE_ANNUAL_P90, FIGURE_ID_WAGE_ANNUAL_MEAN

/* The annual figure stands for the hourly one in the rows of hourly pay. */
static const struct role_column COLUMNS[] = {
    {ROLE_TITLE, SAY("Role"), 18, 0, {0}, false, false},
    {ROLE_PAY_BASIS, SAY("Pay basis"), 10, 0, {0}, false, false},
    {ROLE_FIGURE, SAY("10th percentile"), 10, 1, {FIGURE_ID_WAGE_ANNUAL_P10}, false, false},
    {ROLE_FIGURE, SAY("25th percentile"), 10, 1, {FIGURE_ID_WAGE_ANNUAL_P25}, false, false},
    {ROLE_FIGURE, SAY("Median"), 10, 1, {FIGURE_ID_WAGE_ANNUAL_MEDIAN}, false, false},
    {ROLE_FIGURE, SAY("75th percentile"), 10, 1, {FIGURE_ID_WAGE_ANNUAL_P75}, false, false},
    {ROLE_FIGURE, SAY("90th percentile"), 10, 1, {FIGURE_ID_WAGE_ANNUAL_P90}, false, false},
    {ROLE_FIGURE, SAY("Mean"), 10, 1, {FIGURE_ID_WAGE_ANNUAL_MEAN}, false, false},
    {ROLE_MARKS, SAY("Wages: marks"), 12, 6, {WAGE_IDS}, false, false},
    {ROLE_FIGURE, SAY("Employees"), 10, 1, {FIGURE_ID_WAGE_EMPLOYMENT}, false, false},
    {ROLE_MARKS, SAY("Marks of employees"), 10, 1, {FIGURE_ID_WAGE_EMPLOYMENT}, false, false},
    {ROLE_STATUS, SAY("Wages: status"), 13, 6, {WAGE_IDS}, false, false},
    {ROLE_OCCUPATION,
     SAY("Occupation behind the figures"),
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
    .section = SAY("Ranges of annual pay"),
    .title = SAY("Annual pay: median, 10th and 90th percentile"),
    .description = SAY("Chart of annual pay by role."),
    .drawn = DRAWN,
    .drawn_count = sizeof DRAWN / sizeof *DRAWN,
    .last_column = 6,
    .chart_column = 8,
    .number_format = "$#,##0",
};

/* In an area's guide: each role has a row for the area and one for the nation. */
static const struct role_column COLUMNS_OF_AREA[] = {
    {ROLE_TITLE, SAY("Role"), 18, 0, {0}, false, false},
    {ROLE_AREA, SAY("Area"), 14, 0, {0}, false, false},
    {ROLE_PAY_BASIS, SAY("Pay basis"), 10, 0, {0}, false, false},
    {ROLE_FIGURE, SAY("10th percentile"), 10, 1, {FIGURE_ID_WAGE_ANNUAL_P10}, false, false},
    {ROLE_FIGURE, SAY("25th percentile"), 10, 1, {FIGURE_ID_WAGE_ANNUAL_P25}, false, false},
    {ROLE_FIGURE, SAY("Median"), 10, 1, {FIGURE_ID_WAGE_ANNUAL_MEDIAN}, false, false},
    {ROLE_FIGURE, SAY("75th percentile"), 10, 1, {FIGURE_ID_WAGE_ANNUAL_P75}, false, false},
    {ROLE_FIGURE, SAY("90th percentile"), 10, 1, {FIGURE_ID_WAGE_ANNUAL_P90}, false, false},
    {ROLE_FIGURE, SAY("Mean"), 10, 1, {FIGURE_ID_WAGE_ANNUAL_MEAN}, false, false},
    {ROLE_FIGURE, SAY("Employees"), 10, 1, {FIGURE_ID_WAGE_EMPLOYMENT}, false, false},
    {ROLE_STATUS, SAY("Status"), 13, 7, {WAGE_IDS, FIGURE_ID_WAGE_EMPLOYMENT}, false, false},
    {ROLE_MARKS, SAY("Marks"), 12, 7, {WAGE_IDS, FIGURE_ID_WAGE_EMPLOYMENT}, false, false},
    {ROLE_OCCUPATION,
     SAY("Occupation behind the figures"),
     22,
     1,
     {FIGURE_ID_WAGE_ANNUAL_MEDIAN},
     false,
     false},
};

static const struct drawn DRAWN_OF_AREA[] = {
    {FIGURE_ID_WAGE_ANNUAL_P90, 7, LXW_CHART_MARKER_TRIANGLE, 0x4A5A60},
    {FIGURE_ID_WAGE_ANNUAL_MEDIAN, 5, LXW_CHART_MARKER_DIAMOND, 0x0B5563},
    {FIGURE_ID_WAGE_ANNUAL_P10, 3, LXW_CHART_MARKER_SQUARE, 0x4A5A60},
};

static const struct drawing RANGES_OF_AREA = {
    .section = SAY("Ranges of annual pay"),
    .title = SAY("Annual pay: median, 10th and 90th percentile"),
    .description = SAY("Chart of annual pay by role, in the area and in the nation."),
    .drawn = DRAWN_OF_AREA,
    .drawn_count = sizeof DRAWN_OF_AREA / sizeof *DRAWN_OF_AREA,
    .last_column = 7,
    .chart_column = 0,
    .beside = true,
    .number_format = "$#,##0",
};

/* Where the area's file holds no medians. */
static const struct drawn DRAWN_MEANS[] = {
    {FIGURE_ID_WAGE_ANNUAL_MEAN, 8, LXW_CHART_MARKER_NONE, 0x0B5563},
};

static const struct drawing MEANS_OF_AREA = {
    .section = SAY("Mean annual pay"),
    .title = SAY("Mean annual pay"),
    .description = SAY("Chart of mean annual pay by role, in the area and in the nation."),
    .drawn = DRAWN_MEANS,
    .drawn_count = sizeof DRAWN_MEANS / sizeof *DRAWN_MEANS,
    .last_column = 8,
    .chart_column = 0,
    .bars = true,
    .beside = true,
    .number_format = "$#,##0",
};

static void fill_of_area(struct sheet *sheet)
{
    bool medians = area_has_medians(sheet->book->guide);
    roles_head(sheet, COLUMNS_OF_AREA, sizeof COLUMNS_OF_AREA / sizeof *COLUMNS_OF_AREA);
    roles_rows(sheet, COLUMNS_OF_AREA, PAY_A_YEAR);
    roles_rows(sheet, COLUMNS_OF_AREA, PAY_AN_HOUR);
    sheet_add_drawing(sheet, medians ? &RANGES_OF_AREA : &MEANS_OF_AREA);
}

/* The May of the wages: of the medians, or where there are none of the means. */
static struct text wages_period(const struct book *book)
{
    struct text medians = roles_period(book, FIGURE_ID_WAGE_ANNUAL_MEDIAN);
    return medians.len ? medians : roles_period(book, FIGURE_ID_WAGE_ANNUAL_MEAN);
}

/* Below the table of the nation's wages, where those by area are of another May (D8). */
static void say_other_may(struct sheet *sheet, struct text period)
{
    const struct guide *guide = sheet->book->guide;
    struct arena *arena = sheet->book->arena;
    if (guide->areas_release && !guide->area_count) {
        struct text other = wording_period(arena, guide->areas_release);
        struct text words =
            text_fill(arena,
                      said("Wages by area are filed of {1} only and are not shown beside "
                           "those of {2}: two Mays are not to be compared."),
                      other, period);
        sheet_row(sheet)[0] = cell_text(LOOK_LINE, words);
    }
}

void sheet_fill_wages(struct sheet *sheet)
{
    struct text period = wages_period(sheet->book);
    struct arena *arena = sheet->book->arena;
    struct text whose = period.len ? text_fill(arena, said("Wages of employees, {1}"), period)
                                   : said("Wages of employees");
    sheet->hint = text_fill(arena,
                            said("{1}, without the self-employed. One in ten earns less than the "
                                 "10th percentile, half earn less than the median."),
                            whose);
    if (guide_is_local(sheet->book->guide)) {
        fill_of_area(sheet);
        return;
    }
    roles_head(sheet, COLUMNS, sizeof COLUMNS / sizeof *COLUMNS);
    roles_rows(sheet, COLUMNS, PAY_A_YEAR);
    roles_rows(sheet, COLUMNS, PAY_AN_HOUR);
    say_other_may(sheet, period);
    sheet_add_drawing(sheet, &RANGES);
}
