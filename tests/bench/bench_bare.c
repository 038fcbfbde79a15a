/* What libxlsxwriter itself needs for what a workbook holds, in a bare loop:
 *
 *     bench_bare CELLS OUT.xlsx COUNT [ROUNDS]
 *
 * CELLS is what list_cells.py printed: one format, cell, table, chart and so on a line, parts
 * separated by tabs. Its work is libxlsxwriter's alone: no figure is put in words, no width
 * measured, no text checked, no file hashed. */
#include "base/arena.h"

#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <xlsxwriter.h>

enum { PARTS = 24, MOST_LINES = 20000, MOST_FORMATS = 1000 };

struct line {
    char *parts[PARTS];
    lxw_row_t row;
    lxw_col_t column;
    double numbers[PARTS]; /* the parts that are numbers */
};

struct making {
    lxw_workbook *book;
    lxw_worksheet *sheet;
    lxw_chart *chart;
    lxw_format *formats[MOST_FORMATS]; /* 0 is none */
};

static struct line lines[MOST_LINES];
static size_t line_count;

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static void unescape(char *text)
{
    char *to = text;
    for (char *at = text; *at; at++) {
        bool escape = at[0] == '\\' && at[1] == 'n';
        *to++ = escape ? '\n' : *at;
        at += escape;
    }
    *to = '\0';
}

static void split(struct line *line, char *rest)
{
    for (int i = 0; i < PARTS; i++) {
        char *part = strsep(&rest, "\t");
        line->parts[i] = part ? part : "";
        line->numbers[i] = strtod(line->parts[i], NULL);
        if (part) {
            unescape(part);
        }
    }
    line->row = (lxw_row_t)line->numbers[1];
    line->column = (lxw_col_t)line->numbers[2];
}

static void read_lines(const char *path)
{
    FILE *file = fopen(path, "r");
    static char text[65536];
    while (file && line_count < MOST_LINES && fgets(text, sizeof text, file)) {
        text[strcspn(text, "\n")] = '\0';
        split(&lines[line_count++], strdup(text));
    }
    if (file) {
        fclose(file);
    }
}

/* size bold italic underline color ground across down wraps indent number-format, then style and
 * color of the borders left, right, top, bottom */
static void write_format(struct making *making, const struct line *line)
{
    const double *numbers = line->numbers + 3;
    lxw_format *format = workbook_add_format(making->book);
    making->formats[line->row] = format;
    format_set_font_size(format, numbers[0]);
    format_set_font_color(format, (lxw_color_t)numbers[4]);
    if (numbers[1] > 0) {
        format_set_bold(format);
    }
    if (numbers[2] > 0) {
        format_set_italic(format);
    }
    if (numbers[3] > 0) {
        format_set_underline(format, LXW_UNDERLINE_SINGLE);
    }
    if (numbers[5] >= 0) {
        format_set_bg_color(format, (lxw_color_t)numbers[5]);
    }
    format_set_align(format, (uint8_t)numbers[6]);
    format_set_align(format, (uint8_t)numbers[7]);
    if (numbers[8] > 0) {
        format_set_text_wrap(format);
    }
    format_set_indent(format, (uint8_t)numbers[9]);
    format_set_num_format(format, line->parts[13]);
    format_set_left(format, (uint8_t)numbers[11]);
    format_set_left_color(format, (lxw_color_t)numbers[12]);
    format_set_right(format, (uint8_t)numbers[13]);
    format_set_right_color(format, (lxw_color_t)numbers[14]);
    format_set_top(format, (uint8_t)numbers[15]);
    format_set_top_color(format, (lxw_color_t)numbers[16]);
    format_set_bottom(format, (uint8_t)numbers[17]);
    format_set_bottom_color(format, (lxw_color_t)numbers[18]);
}

static void write_cell(struct making *making, const struct line *line)
{
    char *const *parts = line->parts;
    lxw_worksheet *sheet = making->sheet;
    lxw_row_t row = line->row;
    lxw_col_t column = line->column;
    lxw_format *format = making->formats[(size_t)line->numbers[3]];
    lxw_comment_options comment = {
        .author = "careerguide", .width = 340, .height = 48, .font_size = 9};
    switch (parts[0][0]) {
    case 'N':
        worksheet_write_number(sheet, row, column, line->numbers[4], format);
        break;
    case 'T':
        worksheet_write_string(sheet, row, column, parts[4], format);
        break;
    case 'L':
        worksheet_write_url_opt(sheet, row, column, parts[5], format, parts[4],
                                *parts[6] ? parts[6] : NULL);
        break;
    case 'F':
        worksheet_write_formula_str(sheet, row, column, parts[4], format, parts[5]);
        break;
    case 'M':
        worksheet_write_comment_opt(sheet, row, column, parts[3], &comment);
        break;
    }
}

static void write_table(struct making *making, const struct line *line)
{
    lxw_table_column columns[PARTS] = {{0}};
    lxw_table_column *list[PARTS] = {0};
    for (int i = 6; i < PARTS && line->parts[i][0]; i++) {
        columns[i - 6].header = line->parts[i];
        list[i - 6] = &columns[i - 6];
    }
    lxw_table_options options = {.name = line->parts[5],
                                 .style_type = LXW_TABLE_STYLE_TYPE_LIGHT,
                                 .no_banded_rows = LXW_TRUE,
                                 .columns = list};
    worksheet_add_table(making->sheet, line->row, line->column, (lxw_row_t)line->numbers[3],
                        (lxw_col_t)line->numbers[4], &options);
}

static void write_rule(struct making *making, const struct line *line)
{
    lxw_format *format = NULL;
    char kind = line->parts[5][0];
    if (kind != 'B') {
        format = workbook_add_format(making->book);
        format_set_bg_color(format, (lxw_color_t)line->numbers[7]);
    }
    lxw_conditional_format rule = {.type = kind == 'B'   ? LXW_CONDITIONAL_DATA_BAR
                                           : kind == 'E' ? LXW_CONDITIONAL_TYPE_CELL
                                                         : LXW_CONDITIONAL_TYPE_FORMULA,
                                   .criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
                                   .value_string = line->parts[6],
                                   .format = format,
                                   .bar_color = (lxw_color_t)line->numbers[7],
                                   .bar_solid = LXW_TRUE,
                                   .data_bar_2010 = LXW_TRUE,
                                   .min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER};
    worksheet_conditional_format_range(making->sheet, line->row, line->column,
                                       (lxw_row_t)line->numbers[3], (lxw_col_t)line->numbers[4],
                                       &rule);
}

static void write_choice(struct making *making, const struct line *line)
{
    lxw_data_validation choice = {.validate = LXW_VALIDATION_TYPE_LIST_FORMULA,
                                  .value_formula = line->parts[3],
                                  .input_title = line->parts[4],
                                  .input_message = line->parts[5],
                                  .error_title = line->parts[6],
                                  .error_message = line->parts[7]};
    worksheet_data_validation_cell(making->sheet, line->row, line->column, &choice);
}

/* the print area, header, footer and the row that every page repeats */
static void write_page(struct making *making, const struct line *line)
{
    lxw_worksheet *sheet = making->sheet;
    lxw_row_t last = (lxw_row_t)line->numbers[3];
    char range[LXW_MAX_CELL_RANGE_LENGTH];
    worksheet_gridlines(sheet, LXW_HIDE_ALL_GRIDLINES);
    worksheet_set_landscape(sheet);
    worksheet_set_paper(sheet, 1);
    worksheet_set_margins(sheet, 0.25, 0.25, 0.7, 0.7);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_set_header(sheet, line->parts[5]);
    worksheet_set_footer(sheet, line->parts[6]);
    worksheet_print_area(sheet, line->row, line->column, last, (lxw_col_t)line->numbers[4]);
    if (line->numbers[7] >= 0) {
        worksheet_repeat_rows(sheet, (lxw_row_t)line->numbers[7], (lxw_row_t)line->numbers[7]);
    }
    lxw_rowcol_to_range(range, 0, 0, last, (lxw_col_t)line->numbers[4]);
    worksheet_ignore_errors(sheet, LXW_IGNORE_NUMBER_STORED_AS_TEXT, range);
}

static void write_series(struct making *making, const struct line *line)
{
    lxw_chart_fill fill = {.color = 0x0B5563};
    lxw_chart_line none = {.none = LXW_TRUE};
    lxw_chart_series *series = chart_add_series(making->chart, line->parts[3], line->parts[4]);
    chart_series_set_name(series, line->parts[5]);
    chart_series_set_line(series, &none);
    chart_series_set_fill(series, &fill);
    chart_series_set_marker_fill(series, &fill);
}

static void write_chart(struct making *making, const struct line *line)
{
    lxw_chart_line grid = {.color = 0xDDE6E8, .width = 0.75F};
    lxw_chart_font font = {.size = 13, .color = 0x0B5563};
    bool of_lines = line->parts[3][0] == 'L';
    making->chart = workbook_add_chart(making->book, of_lines ? LXW_CHART_LINE : LXW_CHART_COLUMN);
    chart_title_set_name(making->chart, line->parts[4]);
    chart_title_set_name_font(making->chart, &font);
    chart_axis_set_num_format(making->chart->y_axis, "$#,##0");
    chart_axis_set_min(making->chart->y_axis, 0);
    chart_axis_major_gridlines_set_line(making->chart->y_axis, &grid);
    chart_legend_set_position(making->chart, LXW_CHART_LEGEND_BOTTOM);
}

static void write_properties(struct making *making, const struct line *line)
{
    lxw_doc_properties properties = {.title = line->parts[3],
                                     .subject = line->parts[4],
                                     .author = line->parts[5],
                                     .comments = line->parts[6],
                                     .created = 1};
    workbook_set_properties(making->book, &properties);
}

static void write_line(struct making *making, const struct line *line)
{
    char *const *parts = line->parts;
    lxw_row_t row = line->row;
    lxw_col_t column = line->column;
    switch (parts[0][0]) {
    case 'Y':
        write_properties(making, line);
        break;
    case 'E':
        workbook_define_name(making->book, parts[3], parts[4]);
        break;
    case 'W':
        making->sheet = workbook_add_worksheet(making->book, parts[3]);
        break;
    case 'X':
        write_format(making, line);
        break;
    case 'D':
        worksheet_set_column(making->sheet, column, column, line->numbers[3], NULL);
        break;
    case 'H':
        worksheet_set_row(making->sheet, row, line->numbers[3], NULL);
        break;
    case 'G':
        worksheet_merge_range(making->sheet, row, column, (lxw_row_t)line->numbers[3],
                              (lxw_col_t)line->numbers[4], "",
                              making->formats[(size_t)line->numbers[5]]);
        break;
    case 'A':
        write_table(making, line);
        break;
    case 'V':
        write_choice(making, line);
        break;
    case 'Q':
        write_rule(making, line);
        break;
    case 'P':
        write_page(making, line);
        break;
    case 'Z':
        worksheet_freeze_panes(making->sheet, row, column);
        break;
    case 'C':
        write_chart(making, line);
        break;
    case 'S':
        write_series(making, line);
        break;
    case 'I':
        worksheet_insert_chart(making->sheet, row, column, making->chart);
        break;
    default:
        write_cell(making, line);
        break;
    }
}

static void write_book(const char *path)
{
    static struct making making;
    making = (struct making){.book = workbook_new(path)};
    for (size_t i = 0; i < line_count; i++) {
        write_line(&making, &lines[i]);
    }
    workbook_close(making.book);
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        fputs("usage: bench_bare CELLS OUT.xlsx COUNT [ROUNDS]\n", stderr);
        return 2;
    }
    arena_keep_freed(); /* as careerguide does */
    read_lines(argv[1]);
    unsigned long count = strtoul(argv[3], NULL, 10);
    unsigned long rounds = argc > 4 ? strtoul(argv[4], NULL, 10) : 1;
    double best = 0;
    for (unsigned long round = 0; round < rounds; round++) {
        double start = seconds();
        for (unsigned long made = 0; made < count; made++) {
            write_book(argv[2]);
        }
        double took = (seconds() - start) / (double)count;
        best = best <= 0 || took < best ? took : best;
    }
    printf("%.3f\n", best * 1e3);
    return 0;
}
