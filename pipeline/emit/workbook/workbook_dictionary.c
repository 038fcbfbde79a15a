#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

#include <string.h>

/* The data dictionary: every column of every sheet before it, in the order in which they first
 * stand. What is the same on several sheets is said once. */
enum dictionary_column {
    DICTIONARY_SHEET,
    DICTIONARY_COLUMN,
    DICTIONARY_MEANING,
    DICTIONARY_UNIT,
    DICTIONARY_FROM,
    DICTIONARY_CAVEAT,
    DICTIONARY_COLUMNS
};

static const struct column_plan COLUMNS[DICTIONARY_COLUMNS] = {
    [DICTIONARY_SHEET] = {SAY("Sheet"), 17, false, "", "", ""},
    [DICTIONARY_COLUMN] = {SAY("Column"), 24, false, "", "", ""},
    [DICTIONARY_MEANING] = {SAY("What it means"), 46, false, "", "", ""},
    [DICTIONARY_UNIT] = {SAY("Unit"), 16, false, "", "", ""},
    [DICTIONARY_FROM] = {SAY("Where it is from"), 26, false, "", "", ""},
    [DICTIONARY_CAVEAT] = {SAY("What to know"), 42, false, "", "", ""},
};

static const struct {
    const char *meaning;
    const char *unit;
    const char *caveat;
} FIGURES[FIGURE_IDS] = {
    [FIGURE_ID_SALARY] =
        {SAY("What half of the people earn less than, half more: by a salary survey "
             "where the role has one that is young enough, else the wages that "
             "employers report to BLS."),
         SAY("dollars a year"),
         SAY("A survey and BLS count differently; the status and the marks say which "
             "it is. A change of source is no raise.")},
    [FIGURE_ID_GROWTH] =
        {SAY("By how much BLS projects the jobs of the occupation to grow over the "
             "ten years."),
         SAY("percent over ten years"),
         SAY("A projection for the whole country, not a promise for a town. Published, "
             "never worked out from the jobs.")},
    [FIGURE_ID_GROWTH_WORDS] = {SAY("The growth in BLS's own words."), SAY("words"),
                                SAY("Each edition sets its own bounds for the words.")},
    [FIGURE_ID_EMPLOYMENT] =
        {SAY("Jobs in the first year of the projections."), SAY("jobs"),
         SAY("Includes the self-employed: not to be compared with Employees on "
             "the sheet Wages. Published in thousands with one decimal.")},
    [FIGURE_ID_PROJECTED_EMPLOYMENT] = {SAY("Jobs that BLS projects for the last year of the "
                                            "projections."),
                                        SAY("jobs"), SAY("Includes the self-employed.")},
    [FIGURE_ID_EMPLOYMENT_CHANGE] = {SAY("By how many jobs the occupation is projected to change."),
                                     SAY("jobs"),
                                     SAY("Published; it may differ from the jobs' difference.")},
    [FIGURE_ID_OPENINGS] =
        {SAY("Openings from growth and from people who leave the occupation."),
         SAY("openings, as the head says"),
         SAY("Averages of a year and totals of ten years must not be compared.")},
    [FIGURE_ID_WAGE_ANNUAL_MEAN] = {SAY("The average wage."),
                                    SAY("dollars a year or an hour, as Pay basis says"),
                                    SAY("A few high wages lift it above the median.")},
    [FIGURE_ID_WAGE_ANNUAL_P10] = {SAY("One in ten employees earns less."),
                                   SAY("dollars a year or an hour, as Pay basis says"),
                                   SAY("Employees only; wages without overtime and bonuses.")},
    [FIGURE_ID_WAGE_ANNUAL_P25] = {SAY("One in four employees earns less."),
                                   SAY("dollars a year or an hour, as Pay basis says"),
                                   SAY("Employees only; wages without overtime and bonuses.")},
    [FIGURE_ID_WAGE_ANNUAL_MEDIAN] = {SAY("Half of the employees earn less, half more."),
                                      SAY("dollars a year or an hour, as Pay basis says"),
                                      SAY("Employees only; wages without overtime and bonuses.")},
    [FIGURE_ID_WAGE_ANNUAL_P75] = {SAY("One in four employees earns more."),
                                   SAY("dollars a year or an hour, as Pay basis says"),
                                   SAY("Employees only; wages without overtime and bonuses.")},
    [FIGURE_ID_WAGE_ANNUAL_P90] = {SAY("One in ten employees earns more."),
                                   SAY("dollars a year or an hour, as Pay basis says"),
                                   SAY("BLS prints the highest wages only as at least a bound.")},
    [FIGURE_ID_WAGE_EMPLOYMENT] =
        {SAY("Employees of the occupation in the wage survey."), SAY("employees"),
         SAY("Without the self-employed, rounded to ten: not to be compared "
             "with Jobs.")},
    [FIGURE_ID_ENTRY_EDUCATION] = {SAY("The level of education that most people need to enter the "
                                       "occupation, as BLS finds."),
                                   SAY("words"), SAY("Typical, not a requirement.")},
    [FIGURE_ID_EXPERIENCE] =
        {SAY("Work in a related occupation that BLS finds common before entering."), SAY("words"),
         SAY("Typical, not a requirement.")},
    [FIGURE_ID_TRAINING] = {SAY("Training on the job that BLS finds typical to become competent."),
                            SAY("words"), SAY("Typical, not a requirement.")},
};

/* "Employment Projections, 2024–34 (source 2)", each source once. */
static struct text figure_sources(const struct book *book, enum figure_id id)
{
    const struct guide *guide = book->guide;
    struct buffer out = {.arena = book->arena};
    for (size_t s = 1; s <= guide->source_count; s++) {
        bool used = false;
        for (size_t r = 0; r < guide->role_count; r++) {
            used = used || guide->roles[r].figures[id].source == s;
        }
        if (used) {
            struct text title = said_original("title", guide->sources[s - 1]->title);
            struct text number = text_number(book->arena, s);
            buffer_add_string(&out, out.len ? "; " : "");
            buffer_add(&out, text_fill(book->arena, said("{1} (source {2})"), title, number));
        }
    }
    return buffer_text(&out);
}

/* Whether the same is to be said of both. */
static bool is_same(const struct column *a, const struct column *b)
{
    return text_equal(a->head, b->head) && a->of_figure == b->of_figure &&
           (a->of_figure ? a->id == b->id
                         : a->plan == b->plan ||
                               (a->plan && b->plan && a->plan->numbers == b->plan->numbers &&
                                strcmp(a->plan->meaning, b->plan->meaning) == 0 &&
                                strcmp(a->plan->from, b->plan->from) == 0 &&
                                strcmp(a->plan->caveat, b->plan->caveat) == 0));
}

static bool is_said_earlier(const struct book *book, size_t at)
{
    size_t i = 0;
    while (!is_same(&book->entries[i].column, &book->entries[at].column)) {
        i++;
    }
    return i < at;
}

/* "Compare, Outlook": every sheet that has the column. A single one is led to; several are words
 * that wrap, as LibreOffice does not do with those of a link. */
static struct cell sheets_cell(const struct book *book, size_t at)
{
    struct buffer names = {.arena = book->arena};
    size_t count = 0;
    for (size_t i = at; i < book->entry_count; i++) {
        if (is_same(&book->entries[i].column, &book->entries[at].column)) {
            buffer_add_string(&names, i > at ? ", " : "");
            buffer_add_string(&names, book->entries[i].sheet);
            count++;
        }
    }
    struct cell cell = cell_text(count > 1 ? LOOK_TEXT : LOOK_LINK, buffer_text(&names));
    if (count == 1) {
        cell.link = text_format(book->arena, "internal:'%s'!A1", book->entries[at].sheet);
    }
    return cell;
}

static void fill_row(struct sheet *sheet, size_t at)
{
    struct book *book = sheet->book;
    const struct column *column = &book->entries[at].column;
    struct cell *row = sheet_row(sheet);
    row[DICTIONARY_SHEET] = sheets_cell(book, at);
    row[DICTIONARY_COLUMN] = cell_text(LOOK_NAME, column->head);
    if (column->of_figure) {
        row[DICTIONARY_MEANING] = cell_text(LOOK_TEXT, said(FIGURES[column->id].meaning));
        row[DICTIONARY_UNIT] = cell_text(LOOK_TEXT, said(FIGURES[column->id].unit));
        row[DICTIONARY_FROM] = cell_text(LOOK_TEXT, figure_sources(book, column->id));
        row[DICTIONARY_CAVEAT] = cell_text(LOOK_TEXT, said(FIGURES[column->id].caveat));
    } else if (column->plan) {
        row[DICTIONARY_MEANING] = cell_text(LOOK_TEXT, said(column->plan->meaning));
        row[DICTIONARY_UNIT] =
            cell_text(LOOK_TEXT, said(column->plan->numbers ? SAY("number") : SAY("words")));
        row[DICTIONARY_FROM] = cell_text(LOOK_TEXT, said(column->plan->from));
        row[DICTIONARY_CAVEAT] = cell_text(LOOK_TEXT, said(column->plan->caveat));
    }
}

void sheet_fill_dictionary(struct sheet *sheet)
{
    struct book *book = sheet->book;
    size_t count = book->entry_count; /* those of the sheets before this one */
    sheet->hint = said("Every column of every table: what it means, in which unit, where it is "
                       "from, and what a reader ought to know.");
    sheet->filters = true;
    sheet_columns(sheet, COLUMNS, DICTIONARY_COLUMNS);
    for (size_t i = 0; i < count; i++) {
        if (!is_said_earlier(book, i)) {
            fill_row(sheet, i);
        }
    }
    sheet->table_rows = sheet->row_count;
}
