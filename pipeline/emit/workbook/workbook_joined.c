#include "emit/workbook/workbook_joined.h"

#include "emit/wording.h"
#include "emit/workbook/workbook_parts.h"
#include "read/release.h"

#include <errno.h>
#include <string.h>

enum {
    TEXTS = 6,
    COLUMNS = TEXTS + JOINED_FIGURES,
    PART_COLUMNS = COLUMNS + 3,
    TITLE_SLOTS = 4093,
    MOST_PLACES = 19
};

static const struct {
    const char *head;
    double width;
} HEADS[PART_COLUMNS] = {
    {"Area code", 10},
    {"Area", 38},
    {"Kind of area", 16},
    {"SOC code", 10},
    {"Occupation", 46},
    {"Group", 10},
    {"Employees in the area", 16},
    {"Median pay per hour", 16},
    {"10th percentile per year", 16},
    {"Median pay per year", 16},
    {"90th percentile per year", 16},
    {"Growth, U.S., percent", 16},
    {"Openings, U.S., per year", 16},
    {"Industry code", 10},
    {"Industry", 46},
    {"Ownership code", 11},
};

/* A text as it was written last, so that the rows that have it again need no other. */
struct kept {
    struct text text;
    const char *string;
};

struct kept_occupation {
    soc_code code;
    const char *code_string;
    struct kept title;
};

/* Rows of one kind: a sheet, and where it is full another. */
struct series {
    const char *name; /* of the first sheet */
    lxw_col_t columns;
    lxw_worksheet *sheet;
    size_t sheets;
    lxw_row_t row; /* of the sheet, the next; the head is in 0 */
    size_t rows;
};

struct joined_book {
    struct book book;
    struct outfolder *folder;
    struct outfile *file;
    struct stream stream;
    struct series whole; /* of all industries and ownerships together */
    struct series parts; /* of single ones; begun with its first row */
    lxw_format *head, *words;
    lxw_format *numbers[JOINED_FIGURES][MOST_PLACES]; /* by places; made when needed */
    size_t most_rows;
    struct kept area_code, area, group, industry_code, industry, ownership;
    struct kept states[JOINED_FIGURES]; /* "not published", "≥ $239,200" */
    struct figure state_figures[JOINED_FIGURES];
    struct kept_occupation *occupations; /* TITLE_SLOTS */
};

static const char *keep(struct joined_book *joined, struct kept *kept, struct text text)
{
    if (!kept->string || !text_equal(kept->text, text)) {
        kept->text = text_copy(joined->book.arena, text);
        kept->string = book_cell_string(&joined->book, kept->text, NULL);
    }
    return kept->string;
}

static struct kept_occupation *keep_occupation(struct joined_book *joined,
                                               const struct joined_wage *wage)
{
    struct kept_occupation *kept = &joined->occupations[(size_t)wage->code % TITLE_SLOTS];
    if (kept->code != wage->code || !kept->code_string) {
        kept->code = wage->code;
        kept->code_string =
            text_terminated(joined->book.arena, soc_text(joined->book.arena, wage->code));
    }
    keep(joined, &kept->title, wage->title);
    return kept;
}

/* The words where a number would stand; mostly those of the row before. */
static const char *keep_state(struct joined_book *joined, size_t i, const struct figure *figure)
{
    struct figure *last = &joined->state_figures[i];
    if (!joined->states[i].string || last->state != figure->state || last->unit != figure->unit ||
        decimal_compare(last->value, figure->value) != 0) {
        *last = *figure;
        keep(joined, &joined->states[i], wording_figure(joined->book.arena, figure));
    }
    return joined->states[i].string;
}

static lxw_format *new_format(struct joined_book *joined)
{
    lxw_format *format = workbook_add_format(joined->book.file);
    if (!format) {
        book_check(&joined->book, LXW_ERROR_MEMORY_MALLOC_FAILED);
    }
    return format;
}

static lxw_format *number_format(struct joined_book *joined, size_t i, const struct figure *figure)
{
    lxw_format **format = &joined->numbers[i][figure->value.places];
    if (!*format) {
        *format = new_format(joined);
        if (*format) {
            format_set_num_format(
                *format, number_format_of(joined->book.arena, figure->unit, figure->value.places));
        }
    }
    return *format;
}

static void set_page(lxw_worksheet *sheet)
{
    worksheet_freeze_panes(sheet, 1, 0);
    worksheet_set_landscape(sheet);
    worksheet_fit_to_pages(sheet, 1, 0);
    worksheet_repeat_rows(sheet, 0, 0);
}

/* The filters of the sheet that is full, now that its rows are counted. */
static void end_sheet(struct joined_book *joined, const struct series *series)
{
    if (series->sheet && series->row > 1) {
        book_check(&joined->book, worksheet_autofilter(series->sheet, 0, 0, series->row - 1,
                                                       (lxw_col_t)(series->columns - 1)));
    }
}

/* "Wages", "Wages 2" */
static lxw_worksheet *add_sheet(struct joined_book *joined, const char *name)
{
    lxw_worksheet *sheet = workbook_add_worksheet(joined->book.file, name);
    if (!sheet) {
        errno = joined->stream.error;
        book_check(&joined->book, LXW_ERROR_CREATING_TMPFILE);
    }
    return sheet;
}

static void begin_sheet(struct joined_book *joined, struct series *series)
{
    struct arena *arena = joined->book.arena;
    end_sheet(joined, series);
    series->sheets++;
    struct text name = series->sheets == 1
                           ? text_of(series->name)
                           : text_format(arena, "%s %zu", series->name, series->sheets);
    series->row = 1;
    series->sheet = add_sheet(joined, text_terminated(arena, name));
    for (lxw_col_t c = 0; series->sheet && c < series->columns; c++) {
        worksheet_set_column(series->sheet, c, c, HEADS[c].width, NULL);
    }
    for (lxw_col_t c = 0; series->sheet && c < series->columns; c++) {
        worksheet_write_string(series->sheet, 0, c, HEADS[c].head, joined->head);
    }
    if (series->sheet) {
        set_page(series->sheet);
    }
}

static void make_formats(struct joined_book *joined)
{
    joined->head = new_format(joined);
    joined->words = new_format(joined);
    if (joined->head) {
        format_set_bold(joined->head);
        format_set_text_wrap(joined->head);
        format_set_bottom(joined->head, LXW_BORDER_THIN);
    }
    if (joined->words) {
        format_set_italic(joined->words);
        format_set_align(joined->words, LXW_ALIGN_RIGHT);
    }
}

static const char *folder_of(struct arena *arena, const char *path)
{
    const char *slash = strrchr(path, '/');
    return slash ? text_terminated(arena, text_part(text_of(path), 0, (size_t)(slash - path)))
                 : ".";
}

struct joined_book *joined_book_open(struct outfolder *folder, struct outfile *file,
                                     size_t most_rows)
{
    struct joined_book *joined = ARENA_NEW(folder->arena, struct joined_book);
    *joined = (struct joined_book){
        .book = {.arena = folder->arena, .diags = folder->diags, .name = file->name},
        .folder = folder,
        .file = file,
        .stream = {.folder = folder_of(folder->arena, file->draft), .arena = folder->arena},
        .most_rows = most_rows,
        .whole = {.name = "Wages", .columns = COLUMNS},
        .parts = {.name = "By industry", .columns = PART_COLUMNS},
        .occupations = ARENA_ARRAY(folder->arena, TITLE_SLOTS, struct kept_occupation)};
    lxw_workbook_options options = {.constant_memory = LXW_TRUE};
    joined->book.file = workbook_new_opt(file->draft, &options);
    if (!joined->book.file) {
        book_check(&joined->book, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return NULL;
    }
    stream_parts(&joined->stream);
    make_formats(joined);
    begin_sheet(joined, &joined->whole);
    if (joined->book.failed) {
        joined_book_abandon(joined);
        return NULL;
    }
    return joined;
}

static void add_text(const struct series *series, lxw_col_t column, const char *string)
{
    if (*string) {
        worksheet_write_string(series->sheet, series->row, column, string, NULL);
    }
}

static void add_texts(struct joined_book *joined, const struct series *series,
                      const struct joined_wage *wage)
{
    struct kept_occupation *occupation = keep_occupation(joined, wage);
    const char *texts[TEXTS] = {keep(joined, &joined->area_code, wage->area_code),
                                keep(joined, &joined->area, wage->area),
                                area_kind_name(wage->kind),
                                occupation->code_string,
                                occupation->title.string,
                                keep(joined, &joined->group, wage->group)};
    for (size_t c = 0; c < TEXTS; c++) {
        add_text(series, (lxw_col_t)c, texts[c]);
    }
}

static void add_figures(struct joined_book *joined, const struct series *series,
                        const struct joined_wage *wage)
{
    for (size_t i = 0; i < JOINED_FIGURES; i++) {
        const struct figure *figure = &wage->figures[i];
        lxw_col_t column = (lxw_col_t)(TEXTS + i);
        if (figure->state == FIGURE_VALUE) {
            worksheet_write_number(series->sheet, series->row, column,
                                   decimal_double(figure->value), number_format(joined, i, figure));
        } else {
            worksheet_write_string(series->sheet, series->row, column,
                                   keep_state(joined, i, figure), joined->words);
        }
    }
}

static void add_part(struct joined_book *joined, const struct series *series,
                     const struct joined_wage *wage)
{
    add_text(series, COLUMNS, keep(joined, &joined->industry_code, wage->industry_code));
    add_text(series, COLUMNS + 1, keep(joined, &joined->industry, wage->industry));
    add_text(series, COLUMNS + 2, keep(joined, &joined->ownership, wage->ownership));
}

void joined_book_add(struct joined_book *joined, const struct joined_wage *wage)
{
    struct series *series = wage->is_part ? &joined->parts : &joined->whole;
    bool failed = joined->book.failed || joined->stream.error;
    if (!failed && (!series->sheet || series->row > joined->most_rows)) {
        begin_sheet(joined, series);
        failed = !series->sheet;
    }
    if (failed) {
        return;
    }
    add_texts(joined, series, wage);
    add_figures(joined, series, wage);
    if (wage->is_part) {
        add_part(joined, series, wage);
    }
    series->row++;
    series->rows++;
}

static const char *const ABOUT[] = {
    "One row is one record of the wages by area, as published.",
    "Pay and employees are the area's, by the Occupational Employment and Wage Statistics: "
    "employees alone, the self-employed are not counted.",
    "Growth and openings are the nation's, of the same occupation in the Employment Projections. "
    "They say nothing of the single area or industry.",
    "Rows of a group (total, major, minor, broad) hold the detailed occupations within them: "
    "choose \"detailed\" in the column Group before you add rows up.",
    "\"not published\": the publisher withholds the figure. \"\u2265\": at or above the highest "
    "wage that the release prints. \"annual pay only\" and \"hourly pay only\": the other is not "
    "published for this occupation.",
    "\"not available\": the file has no such figure, or the projections no row of that code, "
    "as for groups and for occupations that they show together with others.",
};

static const char *count_words(const struct joined_book *joined, const struct joined_about *about)
{
    struct buffer words = {.arena = joined->book.arena};
    buffer_format(&words, "%zu rows, figures as of %.*s.", joined->whole.rows,
                  TEXT_ARG(wording_day(words.arena, about->as_of)));
    if (joined->parts.rows) {
        buffer_format(
            &words,
            " %zu rows of single industries or ownerships stand on the sheet \"By "
            "industry\": those of the sheet \"Wages\" hold them already, so never add both up.",
            joined->parts.rows);
    }
    return text_terminated(words.arena, buffer_text(&words));
}

/* The sheet "About": what the rows are, and the releases with their files. */
static void write_about(struct joined_book *joined, const struct joined_about *about)
{
    enum { ABOUT_WIDTH = 110 };
    struct arena *arena = joined->book.arena;
    lxw_worksheet *sheet = add_sheet(joined, "About");
    lxw_format *wrapped = new_format(joined);
    lxw_row_t row = 0;
    if (!sheet || !wrapped) {
        return;
    }
    format_set_text_wrap(wrapped);
    worksheet_set_column(sheet, 0, 0, ABOUT_WIDTH, NULL);
    worksheet_write_string(sheet, row++, 0, "Wages of every area, beside the nation's outlook",
                           joined->head);
    worksheet_write_string(sheet, row++, 0, count_words(joined, about), wrapped);
    for (size_t i = 0; i < sizeof ABOUT / sizeof *ABOUT; i++) {
        worksheet_write_string(sheet, row++, 0, ABOUT[i], wrapped);
    }
    worksheet_write_string(sheet, row++, 0, "Sources", joined->head);
    for (size_t i = 0; i < about->source_count; i++) {
        const struct release *release = about->sources[i];
        struct text source = wording_source(arena, release);
        struct text line =
            text_format(arena, "%.*s File: %.*s, SHA-256 %s.", TEXT_ARG(source),
                        TEXT_ARG(release->file), release->source ? release->source->sha256 : "");
        worksheet_write_string(sheet, row++, 0, book_cell_string(&joined->book, line, NULL),
                               wrapped);
    }
}

bool joined_book_close(struct joined_book *joined, const struct joined_about *about)
{
    struct book *book = &joined->book;
    end_sheet(joined, &joined->whole);
    end_sheet(joined, &joined->parts);
    write_about(joined, about);
    lxw_doc_properties properties = {.title = "Wages of every area",
                                     .author = "careerguide",
                                     .created = book_created_on(about->as_of)};
    book_check(book, workbook_set_properties(book->file, &properties));
    if (book->failed || joined->stream.error) {
        errno = joined->stream.error;
        book_check(book, LXW_ERROR_CREATING_TMPFILE);
        joined_book_abandon(joined);
        return false;
    }
    errno = 0;
    deflated_begin_quick();
    lxw_error error = workbook_close(book->file);
    deflated_end();
    stream_parts(NULL);
    if (joined->stream.error) { /* libxlsxwriter does not look whether its writes succeed */
        errno = joined->stream.error;
        error = LXW_ERROR_CREATING_TMPFILE;
    }
    book_check(book, error);
    stream_close(&joined->stream); /* where that failed, parts were left open */
    return !book->failed && outfile_seal(joined->folder, joined->file);
}

void joined_book_abandon(struct joined_book *joined)
{
    stream_parts(NULL);
    lxw_workbook_free(joined->book.file);
    stream_close(&joined->stream);
}
