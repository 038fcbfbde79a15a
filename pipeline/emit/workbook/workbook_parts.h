/* workbook_parts: what the files of the workbook share; nobody else includes it.
 *
 * A book is the workbook in the making, a sheet one of its sheets. A sheet is filled first, as a
 * grid of cells in memory, and written in one go by sheet_write, because column widths and row
 * heights are measured from the text. Everything lives in the run's arena, except what
 * libxlsxwriter owns until workbook_close or lxw_workbook_free. Failures stick to the book: after
 * the first one everything may still be called and does no harm. */
#ifndef CAREERGUIDE_WORKBOOK_PARTS_H
#define CAREERGUIDE_WORKBOOK_PARTS_H

#include "base/diag.h"
#include "join/guide.h"

#include <xlsxwriter.h>

/* How a cell looks; see the table in workbook_style.c. */
enum look {
    LOOK_TITLE,
    LOOK_TITLE_WRAPPED,
    LOOK_LINE,
    LOOK_LINE_WRAPPED,
    LOOK_SECTION,
    LOOK_HEAD,
    LOOK_HEAD_NUMBER,
    LOOK_NAME,
    LOOK_NAME_RIGHT,
    LOOK_TEXT,
    LOOK_NUMBER,
    LOOK_STATE, /* words where a number would stand */
    LOOK_LINK,
    LOOK_RULE, /* a hairline below and nothing else */
    LOOKS
};

struct cell_format {
    enum look look;
    bool parted;
    const char *number_format;
    lxw_format *format;
};

struct book {
    const struct guide *guide;
    struct arena *arena;
    struct diags *diags;
    struct text name; /* of the output, for messages */
    bool compared;    /* of two guides that somebody chose, not of one and the releases before */
    lxw_workbook *file;
    struct cell_format *formats; /* made so far */
    size_t format_count;
    bool failed;
};

/* Reports a failure of libxlsxwriter, the first one only. */
void book_check(struct book *book, lxw_error error);

/* The text, terminated, once it is sure that a workbook can hold it; "" after an error [xlsx-text].
 * `where` names the place in the workbook. */
const char *book_string(struct book *book, struct text text, const char *where);
/* The same for a cell, where Excel takes "_x0041_" for a character's number. */
const char *book_cell_string(struct book *book, struct text text, const char *where);

bool look_is_bold(enum look look);

/* The format for a look without a number format; made at the first call. */
lxw_format *book_format(struct book *book, enum look look);

/* The number format that shows exactly the decimals published, with the unit. */
const char *number_format_of(struct arena *arena, enum unit unit, int places);

/* Widths in characters of the workbook's font, so that a digit is 1. */
double measure_text(struct text text, bool bold);
double measure_longest_word(struct text text, bool bold);
size_t measure_lines(struct text text, bool bold, double room);
/* As much of the text as fits `most` characters, with an ellipsis where something is left out. */
struct text measure_clip(struct arena *arena, struct text text, size_t most);

enum cell_kind { CELL_EMPTY, CELL_TEXT, CELL_NUMBER, CELL_DAY };

struct cell {
    enum cell_kind kind;
    enum look look;
    struct text text; /* what a reader sees, numbers and days too: it is what is measured */
    struct decimal number;
    struct text day;
    const char *number_format;
    struct text link; /* "internal:…" or an address; empty for none */
    struct text tip;
    bool parted; /* by a strong line from the cell above: the two must not be compared */
};

/* The format for a cell as it is; made at the first call. */
lxw_format *book_format_of(struct book *book, const struct cell *cell);

struct cell cell_text(enum look look, struct text text);
struct cell cell_number(struct arena *arena, struct decimal number, const char *number_format);
/* A day of the calendar; words where it is not known. */
struct cell cell_day(struct arena *arena, struct text iso);
struct cell cell_figure(struct arena *arena, const struct figure *figure);
/* An address that can be followed, or its text alone where the scheme is not of the web. */
struct cell cell_address(struct text address);

enum { ROLE_MOST_FIGURES = 8 };

/* The figures that a cell is about, in one row. */
struct figures {
    const struct guide_figure *items[ROLE_MOST_FIGURES];
    enum figure_id ids[ROLE_MOST_FIGURES];
    size_t count;
};

/* The marks of a figure ("1,a"); they lead to the source or else to the note. Of several figures
 * those that all of them have, then by name what single ones have besides, so that no mark can be
 * taken for another figure's: "1,a; 90th percentile, annual: c". */
struct cell cell_marks(struct book *book, const struct figures *figures);

struct column {
    struct text given; /* the head as asked for */
    struct text head;  /* differs from every other of the table */
    double most;       /* text wraps beyond this width */
    bool numbers;      /* the head stands to the right, like the numbers under it */
    double width;      /* worked out by sheet_measure_columns */
};

/* Rows of every sheet. Links rely on them. */
enum { ROW_TITLE, ROW_DAY, ROW_HINT, ROW_HEAD, ROW_FIRST };

struct sheet {
    struct book *book;
    const char *name; /* of the sheet and of its table; static storage */
    const char *title;
    struct text hint;
    lxw_worksheet *worksheet;
    struct column *columns;
    size_t column_count;
    struct cell **rows; /* rows[0] stands in ROW_FIRST */
    size_t row_count;
    size_t table_rows; /* the first so many rows are the table, the rest stands below */
    bool drawn;        /* a chart stands on it, which no page may cut */
    size_t rows_below; /* empty rows at the end that belong to the page: room for a chart */
    bool filters;
    size_t repeated; /* columns that every page across repeats in print */
    bool merged;     /* a line above the table is, so that no column can be frozen */
};

/* A column more; before the first row. A head that is there already gets a number behind it, since
 * a table's heads must differ. */
struct column *sheet_column(struct sheet *sheet, struct text head, double most);
/* A row more, empty; column_count cells. */
struct cell *sheet_row(struct sheet *sheet);
/* The row of the worksheet, counted from 0, that sheet_row would give next. */
lxw_row_t sheet_next_row(const struct sheet *sheet);
/* Everything that was filled in, the table with its filters, and the page for print. */
void sheet_write(struct sheet *sheet);

/* Parts of sheet_write: workbook_layout.c measures, workbook_page.c sets up table and page. */
void sheet_measure_columns(struct sheet *sheet);
double sheet_row_points(const struct sheet *sheet, const struct cell *cells);
double sheet_head_points(const struct sheet *sheet);
double sheet_width(const struct sheet *sheet); /* in characters */
void sheet_add_table(struct sheet *sheet);
void sheet_set_page(struct sheet *sheet);

/* A link to the row of a source or note (numbers count from 1). */
struct text link_to_source(struct arena *arena, size_t number);
struct text link_to_note(struct arena *arena, size_t number);

/* Tables with a row a role. */
enum role_column_kind {
    ROLE_TITLE,
    ROLE_REQUIREMENT,
    ROLE_PAY_BASIS,
    ROLE_FIGURE,
    ROLE_STATUS,    /* how the figures named came about, in words */
    ROLE_MARKS,     /* their sources and notes */
    ROLE_OCCUPATION /* whose figures they are, and how well it fits the role */
};

struct role_column {
    enum role_column_kind kind;
    const char *head; /* NULL: the figure's name and the period it is for */
    double most;
    size_t count;
    enum figure_id ids[ROLE_MOST_FIGURES];
};

enum pay_basis { PAY_A_YEAR, PAY_AN_HOUR };

void roles_head(struct sheet *sheet, const struct role_column *columns, size_t count);
void roles_rows(struct sheet *sheet, const struct role_column *columns, enum pay_basis basis);
/* "2024–34", "2034", "May 2024": what the figures of all roles are for; empty where they differ. */
struct text roles_period(const struct book *book, enum figure_id id);

/* A file each. */
void sheet_fill_compare(struct sheet *sheet);
void sheet_fill_wages(struct sheet *sheet);
void sheet_fill_outlook(struct sheet *sheet);
void sheet_fill_history(struct sheet *sheet);
void sheet_fill_changes(struct sheet *sheet);
void sheet_fill_sources(struct sheet *sheet);
void sheet_fill_trail(struct sheet *sheet);
void sheet_fill_notes(struct sheet *sheet);

/* The ranges of annual pay, drawn below the table of wages. */
void sheet_add_pay_ranges(struct sheet *sheet);

#endif
