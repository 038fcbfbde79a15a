/* workbook_parts: what the files of the workbook share; nobody else includes it.
 *
 * A book is the workbook in the making, a sheet one of its sheets. The sheets are filled
 * first, each as a grid of cells in memory, and then written by sheet_write, because column widths
 * and row heights are measured from the text. Everything lives in the run's arena, except what
 * libxlsxwriter owns until workbook_close or lxw_workbook_free. Failures stick to the book: after
 * the first one everything may still be called and does no harm. */
#ifndef CAREERGUIDE_WORKBOOK_PARTS_H
#define CAREERGUIDE_WORKBOOK_PARTS_H

#include "base/diag.h"
#include "base/fill.h"
#include "emit/said.h"
#include "emit/workbook/workbook_bindery.h"
#include "join/guide.h"

#include <stdio.h>
#include <time.h>
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
    LOOK_CHOICE, /* the cell in which a reader chooses */
    LOOK_LABEL,  /* bold, without a rule below */
    LOOK_PLAIN,  /* text likewise, that wraps */
    LOOK_PLAIN_LINK,
    LOOK_RULE, /* a hairline below and nothing else */
    LOOKS
};

struct cell_format {
    enum look look;
    bool parted;
    const char *number_format;
    lxw_format *format;
};

struct cell;

struct dictionary_entry;
struct sheet;
struct trail_figure;

/* How much a sheet has of the area's own, in the workbooks of many areas. */
enum sheet_likeness {
    SHEET_ALIKE,  /* the same words and figures in all */
    SHEET_MARKED, /* the nation's figures, with marks whose letters follow the area's notes */
    SHEET_OWN     /* the area's own figures */
};

/* One sheet of a book. */
struct sheet_plan {
    const char *name;
    const char *title;
    const char *about; /* a line on the sheet Start; "" for none */
    void (*fill)(struct sheet *sheet);
    enum sheet_likeness likeness;
};

struct book {
    const struct guide *guide;
    struct bindery *bindery;
    struct arena *arena;
    struct diags *diags;
    struct text name; /* of the output, for messages */
    bool compared;    /* of two guides that somebody chose, not of one and the releases before */
    lxw_workbook *file;
    struct cell_format *formats; /* made so far */
    size_t format_count;
    lxw_format *plain_formats[LOOKS]; /* those of them without line or number format */
    struct trail_figure *trail;       /* which figures the sheet Trail has; made when asked for */
    size_t trail_count;
    size_t trail_rows;
    struct text *source_words; /* of marks, by number; made when first asked for */
    struct text *note_words;
    struct cell *marks; /* of single figures, made so far */
    size_t marks_count;
    const struct sheet *sheet; /* of the cell that is being written, for messages */
    lxw_row_t row;
    lxw_col_t column;
    const struct sheet_plan *plans;
    size_t plan_count;
    struct dictionary_entry *entries; /* the columns of the sheets that were filled so far */
    size_t entry_count;
    bool failed;
};

/* Noon of the day: when a workbook says that it was made. */
time_t book_created_on(struct text as_of);

/* Gives the workbook's bytes, in the arena, and lets go of it. Workers may do so at the same time;
 * see workbook_libc.c. */
lxw_error book_close(struct book *book, struct text *bytes);

/* Writes to a stream of libxlsxwriter's: past it, where it is the part of a workbook that this
 * thread is making. False after an error, which the stream has too. */
bool book_write(FILE *stream, struct text bytes);

/* From begin to end, zlib's deflate is the bindery's, which was told of the book's sheets, for the
 * parts that this thread writes; see workbook_zlib.c. */
void deflated_begin(struct bindery *bindery, struct arena *arena);
void deflated_end(void);

/* The function that would have been called, were it not for the one of its name here; `function` is
 * the pointer to it that is set. */
void book_next_function(const char *name, void *function, size_t size);

/* Quick rather than small, from here to deflated_end: for a workbook that is not gathered in
 * memory. */
void deflated_begin_quick(void);

/* Where the parts of a workbook lie that does not fit memory; see workbook_stream.c. */
struct stream {
    const char *folder;
    struct arena *arena;
    int error; /* errno of what went wrong; 0 */
    struct streamed *first;
};

/* A part, empty; NULL after an error. */
FILE *stream_part(struct stream *stream);
/* Closes the parts that are open: a workbook that is let go of unwritten forgets them. */
void stream_close(struct stream *stream);
/* From now on libxlsxwriter's temporary files of this thread are parts of this stream; NULL ends
 * that. */
void stream_parts(struct stream *stream);

/* Reports a failure of libxlsxwriter, the first one only. */
void book_check(struct book *book, lxw_error error);

/* The text, terminated, once it is sure that a workbook can hold it; "" after an error [xlsx-text].
 * `where` names the place in the workbook; NULL is the cell that is being written. */
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

/* A formula has the value that it gives for the choice as written, so that a program which does not
 * calculate shows it rightly. */
enum cell_kind { CELL_EMPTY, CELL_TEXT, CELL_NUMBER, CELL_DAY, CELL_FORMULA };

struct cell {
    enum cell_kind kind;
    enum look look;
    struct text text;    /* what a reader sees, numbers and days too: it is what is measured */
    struct text longest; /* of a CELL_FORMULA that may give more: this is measured; else empty */
    struct decimal number;
    struct text day;
    const char *number_format;
    struct text link; /* "internal:…" or an address; empty for none */
    struct text tip;
    struct text formula; /* of a CELL_FORMULA: plain, in A1 style, with a value that is `text` */
    bool gives_number;   /* of a CELL_FORMULA: its value is `number` */
    struct text comment; /* shown when a reader points at the cell; empty for none */
    bool parted;         /* by a strong line from the cell above: the two must not be compared */
    double wide;         /* of its text on one line; sheet_measure_columns works it out */
    double word;         /* of its longest word */
    double lines_wide;   /* the width for which `lines` were counted last */
    size_t lines;        /* 0: not yet */
};

/* The format for a cell as it is; made at the first call. */
lxw_format *book_format_of(struct book *book, const struct cell *cell);

struct cell cell_text(enum look look, struct text text);
struct cell cell_number(struct arena *arena, struct decimal number, const char *number_format);
struct cell cell_count(struct arena *arena, size_t count); /* a line, a column, a mark's number */
/* A formula and the words that it gives. */
struct cell cell_formula(enum look look, struct text formula, struct text value);
/* A day of the calendar; words where it is not known. */
struct cell cell_day(struct text iso);
struct cell cell_figure(struct arena *arena, const struct figure *figure);
/* An address that can be followed, or its text alone where the scheme is not of the web. */
struct cell cell_address(struct text address);

enum { ROLE_MOST_FIGURES = 8 };

/* The figures that a cell is about, in one row. */
struct figures {
    const struct guide_figure *items[ROLE_MOST_FIGURES];
    enum figure_id ids[ROLE_MOST_FIGURES];
    size_t count;
    bool beside; /* the nation's, beside those of the area whose guide it is */
};

/* The marks of a figure ("1,a"); they lead to the source or else to the note. Of several figures
 * those that all of them have, then by name what single ones have besides, so that no mark can be
 * taken for another figure's: "1,a; 90th percentile, annual: c". */
struct cell cell_marks(struct book *book, const struct figures *figures);

struct column {
    struct text given; /* the head as asked for */
    struct text head;  /* differs from every other of the table */
    double most;       /* text wraps beyond this width */
    double least;      /* 0: as narrow as its text allows */
    bool numbers;      /* the head stands to the right, like the numbers under it */
    double width;      /* worked out by sheet_measure_columns */
    /* For the data dictionary: a figure's own words, or else those of the plan. */
    bool of_figure;
    enum figure_id id;
    const struct column_plan *plan;
};

/* A column of a sheet, for the data dictionary. */
struct dictionary_entry {
    const char *sheet;
    struct column column;
};

/* A column as the table of a sheet plans it, with what the data dictionary says of it. */
struct column_plan {
    const char *head;
    double most;
    bool numbers;
    const char *meaning;
    const char *from;
    const char *caveat; /* "" for none */
};

/* Rows of every sheet, but for those that push the table further down. Links rely on them. */
enum { ROW_TITLE, ROW_DAY, ROW_HINT, ROW_HEAD, ROW_FIRST };

struct sheet {
    struct book *book;
    const struct sheet_plan *plan;
    const char *name; /* in the language of the book, as the plan's is not */
    struct text title;
    struct text hint;
    lxw_worksheet *worksheet;
    struct column *columns;
    size_t column_count;
    struct cell **rows; /* rows[0] stands in ROW_FIRST */
    size_t row_count;
    size_t above;       /* the first so many rows stand above the head */
    size_t table_rows;  /* the next so many rows are the table, the rest stands below */
    bool headless;      /* no heads: a page of text */
    lxw_row_t break_at; /* the page breaks above this row, so that it cuts no chart; 0 for none */
    double padding;     /* of every column, in characters; worked out by sheet_measure_columns */
    size_t rows_below;  /* empty rows at the end that belong to the page: room for a chart */
    bool filters;
    bool by_role;   /* its rows are roles and their figures */
    bool commented; /* proxies have a comment */
    bool merged;    /* a line above the table is, so that no column can be frozen */
};

/* A column more; before the first row. A head that is there already gets a number behind it, since
 * a table's heads must differ. */
struct column *sheet_column(struct sheet *sheet, struct text head, double most);
/* A row more, empty; column_count cells. */
struct cell *sheet_row(struct sheet *sheet);
/* The columns of a plan; before the first row. */
void sheet_columns(struct sheet *sheet, const struct column_plan *plans, size_t count);
/* The row of the worksheet, counted from 0, in which the heads stand. */
lxw_row_t sheet_head_row(const struct sheet *sheet);
/* The row of the worksheet, counted from 0, that sheet_row would give next. */
lxw_row_t sheet_next_row(const struct sheet *sheet);
/* Once the sheet is filled: its columns, for the data dictionary. */
void sheet_list_columns(const struct sheet *sheet);
/* Everything that was filled in, the table with its filters, and the page for print. */
void sheet_write(struct sheet *sheet);

/* Parts of sheet_write: workbook_layout.c measures, workbook_page.c sets up table and page. */
void sheet_measure_columns(struct sheet *sheet);
double sheet_row_points(const struct sheet *sheet, struct cell *cells);
double sheet_head_points(const struct sheet *sheet);
double sheet_width(const struct sheet *sheet); /* in characters */
void sheet_add_table(struct sheet *sheet);
void sheet_set_page(struct sheet *sheet);

/* A link to a cell of a sheet that the plan names so. */
struct text link_to(struct arena *arena, const char *sheet, size_t row);
/* A link to the row of a source or note (numbers count from 1). */
struct text link_to_source(struct arena *arena, size_t number);
struct text link_to_note(struct arena *arena, size_t number);
/* A link to the row of a figure among the trails: the guide's, or in an area's guide the nation's.
 * Empty where it has none. */
struct text link_to_trail(struct book *book, size_t role, enum figure_id id, bool national);

/* A figure of the sheet Trail. */
struct trail_figure {
    size_t role;
    enum figure_id id;
    bool national; /* the nation's, beside those of the area whose guide it is */
    size_t row;    /* of the table, counted from 0 */
};

const struct guide_figure *trail_figure(const struct guide *guide, const struct trail_figure *of);

/* The Trail of an area's workbook; see workbook_trail_area.c. A figure's row is that of the record
 * it was read from: the one of an earlier figure, or the next. */
size_t trail_row_of_record(const struct book *book, const struct trail_figure *of);
void trail_fill_records(struct sheet *sheet);

/* Whether it is an area's, in which each figure is either the area's or the nation's. */
bool guide_is_local(const struct guide *guide);
/* "U.S.", and "California" or where that would make a head tall "this area". */
struct text area_nation(void);
struct text area_in_head(const struct guide *guide);
struct text area_of_figure(const struct guide *guide, const struct guide_figure *figure);
/* The one area of all roles' figures; empty where they differ and in the nation's guide, in which
 * every sheet says below its title whose they are. */
struct text area_of_column(const struct guide *guide, enum figure_id id);

/* What pay is in an area's guide; elsewhere the median. */
enum pay_kind { PAY_MEDIAN, PAY_MEAN, PAY_MIXED };

enum pay_kind pay_kind_of(const struct guide *guide);
/* Whether the area's wages have a median, or words in its place, for any role. */
bool area_has_medians(const struct guide *guide);
/* As wording_figure_name, but pay that is a mean says so. */
struct text figure_name(const struct guide *guide, enum figure_id id);

/* Tables with a row a role. */
enum role_column_kind {
    ROLE_TITLE,
    ROLE_REQUIREMENT,
    ROLE_CERTIFICATIONS,
    ROLE_PAY_BASIS,
    ROLE_FIGURE,
    ROLE_STATUS,     /* how the figures named came about, in words */
    ROLE_MARKS,      /* their sources and notes */
    ROLE_OCCUPATION, /* whose figures they are, and how well it fits the role */
    /* in an area's guide */
    ROLE_NATION_FIGURE,
    ROLE_NATION_STATUS,
    ROLE_AREA, /* of the row: each role has one for the area and one for the nation */
};

struct role_column {
    enum role_column_kind kind;
    const char *head; /* NULL: the figure's name and the period it is for */
    double most;
    size_t count;
    enum figure_id ids[ROLE_MOST_FIGURES];
    bool barred;    /* numbers have a bar as long as they are big */
    bool commented; /* a proxy has a comment that says so */
};

enum pay_basis { PAY_A_YEAR, PAY_AN_HOUR };

void roles_head(struct sheet *sheet, const struct role_column *columns, size_t count);
void roles_rows(struct sheet *sheet, const struct role_column *columns, enum pay_basis basis);
/* The names of the certifications that help in a role, a line each; empty where it has none. */
struct text roles_certifications(struct arena *arena, const struct role *role);
/* The occupation behind a figure with its fit, or "none". */
struct text roles_occupation(struct arena *arena, const struct guide_figure *figure);
/* Bars behind the numbers of the columns that want them; once the rows are there. */
void roles_bars(struct sheet *sheet, const struct role_column *columns);
/* "2024–34", "2034", "May 2024": what the figures of all roles are for; empty where they differ. */
struct text roles_period(const struct book *book, enum figure_id id);

/* The list from which a reader chooses; the words as SAY has them. */
struct offer {
    struct text range; /* "$B$15:$B$22", or in quotes the words, parted by commas */
    const char *title;
    const char *message;
    const char *error_title;
    const char *error_message;
};

void choice_offer(struct sheet *sheet, lxw_row_t row, lxw_col_t column, const struct offer *offer);
/* The same for a number of whole years; `offer` has no range. */
void choice_offer_years(struct sheet *sheet, lxw_row_t row, lxw_col_t column,
                        const struct offer *offer);
/* A name for a cell or a range, which begins with "=". */
void choice_name(struct book *book, const char *name, struct text formula);
/* A string within a formula; quotes are doubled. */
struct text choice_quoted(struct arena *arena, struct text words);
/* "$B$15:$B$22" */
struct text choice_range(struct arena *arena, lxw_col_t column, lxw_row_t first, size_t count);

/* A file each. */
void sheet_fill_start(struct sheet *sheet);
void sheet_fill_routes(struct sheet *sheet);
void sheet_fill_programs(struct sheet *sheet);
void sheet_fill_stand(struct sheet *sheet);
void sheet_fill_dictionary(struct sheet *sheet);
void sheet_fill_compare(struct sheet *sheet);
void sheet_fill_wages(struct sheet *sheet);
void sheet_fill_by_area(struct sheet *sheet);
void sheet_fill_areas(struct sheet *sheet);
void sheet_fill_outlook(struct sheet *sheet);
void sheet_fill_history(struct sheet *sheet);
void sheet_fill_changes(struct sheet *sheet);
void sheet_fill_sources(struct sheet *sheet);
void sheet_fill_trail(struct sheet *sheet);
void sheet_fill_notes(struct sheet *sheet);

/* One row of marks or bars in a chart: a figure, in the column of the table where it stands. */
struct drawn {
    enum figure_id id;
    size_t column;
    uint8_t marker;
    uint32_t color;
};

/* A chart by role below the table, with the block of figures that it is drawn from. */
struct drawing {
    const char *section;     /* the heading above */
    const char *title;       /* of the chart */
    const char *description; /* the first sentence of the text alternative */
    const struct drawn *drawn;
    size_t drawn_count;
    size_t last_column;     /* of the block */
    lxw_col_t chart_column; /* beside the block and its lines, so that all fit a page in print */
    bool bars;              /* else markers with a line from the highest to the lowest */
    bool beside;            /* in an area's guide: each role twice, for the area and the nation */
    const char *number_format;
};

/* Rows of the worksheet from which a chart is drawn. */
struct block {
    const struct drawing *drawing;
    lxw_row_t head;
    lxw_row_t first;
    lxw_row_t last;
    lxw_row_t chart; /* the chart's first row */
    double stretch;  /* how many times as wide as others it is */
};

/* The chart alone, beside or below its block; `description` is its text alternative. */
void sheet_add_chart(struct sheet *sheet, const struct block *block, char *description);

/* Nothing where no role has any of the figures. */
void sheet_add_drawing(struct sheet *sheet, const struct drawing *drawing);

#endif
