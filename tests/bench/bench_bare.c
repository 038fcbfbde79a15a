/* What libxlsxwriter itself needs for the cells and charts of a workbook, in a bare loop:
 *
 *     bench_bare CELLS OUT.xlsx COUNT [ROUNDS]
 *
 * CELLS is what list_cells.py printed: one cell, chart or series a line, parts separated by tabs.
 * No widths are measured, no text is checked, nothing is set up for print. */
#include <stdbool.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <xlsxwriter.h>

enum { PARTS = 6, MOST_LINES = 100000 };

struct line {
    char *parts[PARTS];
    lxw_row_t row;
    lxw_col_t column;
    double number;
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

static void read_lines(const char *path)
{
    FILE *file = fopen(path, "r");
    static char text[65536];
    while (file && line_count < MOST_LINES && fgets(text, sizeof text, file)) {
        struct line *line = &lines[line_count++];
        text[strcspn(text, "\n")] = '\0';
        char *rest = strdup(text);
        for (int i = 0; i < PARTS; i++) {
            char *part = strsep(&rest, "\t");
            line->parts[i] = part ? part : "";
        }
        line->row = (lxw_row_t)strtoul(line->parts[1], NULL, 10);
        line->column = (lxw_col_t)strtoul(line->parts[2], NULL, 10);
        line->number = strtod(line->parts[3], NULL);
        for (int i = 3; i < PARTS && line->parts[i][0]; i++) {
            unescape(line->parts[i]);
        }
    }
    if (file) {
        fclose(file);
    }
}

static void write_line(lxw_workbook *book, lxw_worksheet **sheet, lxw_chart **chart,
                       const struct line *line)
{
    char *const *parts = line->parts;
    switch (parts[0][0]) {
    case 'W':
        *sheet = workbook_add_worksheet(book, parts[3]);
        break;
    case 'N':
        worksheet_write_number(*sheet, line->row, line->column, line->number, NULL);
        break;
    case 'T':
        worksheet_write_string(*sheet, line->row, line->column, parts[3], NULL);
        break;
    case 'L':
        worksheet_write_url_opt(*sheet, line->row, line->column, parts[4], NULL, parts[3],
                                *parts[5] ? parts[5] : NULL);
        break;
    case 'F':
        worksheet_write_formula_str(*sheet, line->row, line->column, parts[3], NULL, parts[4]);
        break;
    case 'M':
        worksheet_write_comment(*sheet, line->row, line->column, parts[3]);
        break;
    case 'C':
        *chart = workbook_add_chart(book, parts[3][0] == 'L' ? LXW_CHART_LINE : LXW_CHART_COLUMN);
        break;
    case 'I':
        worksheet_insert_chart(*sheet, line->row, line->column, *chart);
        break;
    case 'S':
        chart_add_series(*chart, parts[3], parts[4]);
        break;
    }
}

static void write_book(const char *path)
{
    lxw_workbook *book = workbook_new(path);
    lxw_worksheet *sheet = NULL;
    lxw_chart *chart = NULL;
    for (size_t i = 0; i < line_count; i++) {
        write_line(book, &sheet, &chart, &lines[i]);
    }
    workbook_close(book);
}

int main(int argc, char **argv)
{
    if (argc < 4) {
        fputs("usage: bench_bare CELLS OUT.xlsx COUNT [ROUNDS]\n", stderr);
        return 2;
    }
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
