/* What libxlsxwriter itself needs for the joined wages of all areas, in a bare loop:
 *
 *     bench_joined CELLS OUT.xlsx
 *
 * CELLS has a row a line, cells parted by tabs, a number as "#FORMAT:NUMBER". They are held in memory
 * first; printed are the seconds from the first cell to the closed workbook. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <xlsxwriter.h>

enum { COLUMNS = 13, MOST_ROWS = 1048576, MOST_FORMATS = 10 };

struct bare {
    lxw_worksheet *sheet;
    lxw_format *formats[MOST_FORMATS];
};

static char *cells[MOST_ROWS][COLUMNS];
static double numbers[MOST_ROWS][COLUMNS];
static size_t count;

static double seconds(void)
{
    struct timespec now;
    clock_gettime(CLOCK_MONOTONIC, &now);
    return (double)now.tv_sec + (double)now.tv_nsec / 1e9;
}

static int load(const char *path)
{
    FILE *file = fopen(path, "r");
    char *line = NULL;
    size_t room = 0;
    while (file && count < MOST_ROWS && getline(&line, &room, file) > 0) {
        line[strcspn(line, "\n")] = '\0';
        char *rest = strdup(line);
        for (int c = 0; c < COLUMNS; c++) {
            char *cell = strsep(&rest, "\t");
            cells[count][c] = cell ? cell : "";
            numbers[count][c] = *cells[count][c] == '#' ? strtod(cells[count][c] + 3, NULL) : 0;
        }
        count++;
    }
    return file && count;
}

static void write_row(const struct bare *bare, lxw_row_t row)
{
    for (int c = 0; c < COLUMNS; c++) {
        const char *cell = cells[row][c];
        if (*cell == '#') {
            worksheet_write_number(bare->sheet, row, (lxw_col_t)c, numbers[row][c],
                                   bare->formats[cell[1] - '0']);
        } else if (*cell) {
            worksheet_write_string(bare->sheet, row, (lxw_col_t)c, cell,
                                   c > 5 ? bare->formats[0] : NULL);
        }
    }
}

int main(int argc, char **argv)
{
    static const char *const numeric[] = {"#,##0", "$#,##0.00", "$#,##0", "0.0\"%\""};
    if (argc != 3 || !load(argv[1])) {
        fputs("usage: bench_joined CELLS OUT.xlsx\n", stderr);
        return 2;
    }
    double start = seconds();
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    lxw_workbook *book = workbook_new_opt(argv[2], &options);
    struct bare bare = {.sheet = workbook_add_worksheet(book, "Wages")};
    for (int i = 0; i < MOST_FORMATS; i++) {
        bare.formats[i] = workbook_add_format(book);
        format_set_num_format(bare.formats[i], i && i < 5 ? numeric[i - 1] : "General");
    }
    for (lxw_row_t row = 0; row < count; row++) {
        write_row(&bare, row);
    }
    if (workbook_close(book) != LXW_NO_ERROR) {
        return 3;
    }
    printf("%.3f\n", seconds() - start);
    return 0;
}
