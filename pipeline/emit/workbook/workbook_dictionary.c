#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

/* The data dictionary: every column of every sheet before it, in the order in which they stand. */
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
    [DICTIONARY_SHEET] = {"Sheet", 17, false, "", "", ""},
    [DICTIONARY_COLUMN] = {"Column", 24, false, "", "", ""},
    [DICTIONARY_MEANING] = {"What it means", 46, false, "", "", ""},
    [DICTIONARY_UNIT] = {"Unit", 16, false, "", "", ""},
    [DICTIONARY_FROM] = {"Where it is from", 26, false, "", "", ""},
    [DICTIONARY_CAVEAT] = {"What to know", 42, false, "", "", ""},
};

#define EMPLOYEES "Employees only; wages without overtime and bonuses."
#define WAGE_UNIT "dollars a year or an hour, as Pay basis says"

static const struct {
    const char *meaning;
    const char *unit;
    const char *caveat;
} FIGURES[FIGURE_IDS] = {
    [FIGURE_ID_SALARY] = {"What half of the people earn less than, half more: by a salary survey "
                          "where the role has one that is young enough, else the wages that "
                          "employers report to BLS.",
                          "dollars a year",
                          "A survey and BLS count differently; the status and the marks say which "
                          "it is. A change of source is no raise."},
    [FIGURE_ID_GROWTH] =
        {"By how much BLS projects the jobs of the occupation to grow over the "
         "ten years.",
         "percent over ten years",
         "A projection for the whole country, not a promise for a town. Published, "
         "never worked out from the jobs."},
    [FIGURE_ID_GROWTH_WORDS] = {"The growth in BLS's own words.", "words",
                                "Each edition sets its own bounds for the words."},
    [FIGURE_ID_EMPLOYMENT] = {"Jobs in the first year of the projections.", "jobs",
                              "Includes the self-employed: not to be compared with Employees on "
                              "the sheet Wages. Published in thousands with one decimal."},
    [FIGURE_ID_PROJECTED_EMPLOYMENT] = {"Jobs that BLS projects for the last year of the "
                                        "projections.",
                                        "jobs", "Includes the self-employed."},
    [FIGURE_ID_EMPLOYMENT_CHANGE] = {"By how many jobs the occupation is projected to change.",
                                     "jobs", "Published; it may differ from the jobs' difference."},
    [FIGURE_ID_OPENINGS] = {"Openings from growth and from people who leave the occupation.",
                            "openings, as the head says",
                            "Averages of a year and totals of ten years must not be compared."},
    [FIGURE_ID_WAGE_ANNUAL_MEAN] = {"The average wage.", WAGE_UNIT,
                                    "A few high wages lift it above the median. " EMPLOYEES},
    [FIGURE_ID_WAGE_ANNUAL_P10] = {"One in ten employees earns less.", WAGE_UNIT, EMPLOYEES},
    [FIGURE_ID_WAGE_ANNUAL_P25] = {"One in four employees earns less.", WAGE_UNIT, EMPLOYEES},
    [FIGURE_ID_WAGE_ANNUAL_MEDIAN] = {"Half of the employees earn less, half more.", WAGE_UNIT,
                                      EMPLOYEES},
    [FIGURE_ID_WAGE_ANNUAL_P75] = {"One in four employees earns more.", WAGE_UNIT, EMPLOYEES},
    [FIGURE_ID_WAGE_ANNUAL_P90] = {"One in ten employees earns more.", WAGE_UNIT,
                                   "BLS prints the highest wages only as at least a bound."},
    [FIGURE_ID_WAGE_EMPLOYMENT] = {"Employees of the occupation in the wage survey.", "employees",
                                   "Without the self-employed, rounded to ten: not to be compared "
                                   "with Jobs."},
    [FIGURE_ID_ENTRY_EDUCATION] = {"The level of education that most people need to enter the "
                                   "occupation, as BLS finds.",
                                   "words", "Typical, not a requirement."},
    [FIGURE_ID_EXPERIENCE] = {"Work in a related occupation that BLS finds common before entering.",
                              "words", "Typical, not a requirement."},
    [FIGURE_ID_TRAINING] = {"Training on the job that BLS finds typical to become competent.",
                            "words", "Typical, not a requirement."},
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
            struct text title = guide->sources[s - 1]->title;
            buffer_format(&out, "%s%.*s (source %zu)", out.len ? "; " : "", TEXT_ARG(title), s);
        }
    }
    return buffer_text(&out);
}

static void fill_row(struct sheet *sheet, const struct dictionary_entry *entry)
{
    struct book *book = sheet->book;
    const struct column *column = &entry->column;
    struct cell *row = sheet_row(sheet);
    row[DICTIONARY_SHEET] = cell_text(LOOK_LINK, text_of(entry->sheet));
    row[DICTIONARY_SHEET].link = text_format(book->arena, "internal:'%s'!A1", entry->sheet);
    row[DICTIONARY_COLUMN] = cell_text(LOOK_NAME, column->head);
    if (column->of_figure) {
        row[DICTIONARY_MEANING] = cell_text(LOOK_TEXT, text_of(FIGURES[column->id].meaning));
        row[DICTIONARY_UNIT] = cell_text(LOOK_TEXT, text_of(FIGURES[column->id].unit));
        row[DICTIONARY_FROM] = cell_text(LOOK_TEXT, figure_sources(book, column->id));
        row[DICTIONARY_CAVEAT] = cell_text(LOOK_TEXT, text_of(FIGURES[column->id].caveat));
    } else if (column->plan) {
        row[DICTIONARY_MEANING] = cell_text(LOOK_TEXT, text_of(column->plan->meaning));
        row[DICTIONARY_UNIT] =
            cell_text(LOOK_TEXT, text_of(column->plan->numbers ? "number" : "words"));
        row[DICTIONARY_FROM] = cell_text(LOOK_TEXT, text_of(column->plan->from));
        row[DICTIONARY_CAVEAT] = cell_text(LOOK_TEXT, text_of(column->plan->caveat));
    }
}

void sheet_fill_dictionary(struct sheet *sheet)
{
    struct book *book = sheet->book;
    size_t count = book->entry_count; /* those of the sheets before this one */
    sheet->hint = TEXT("Every column of every table: what it means, in which unit, where it is "
                       "from, and what a reader ought to know.");
    sheet->filters = true;
    sheet_columns(sheet, COLUMNS, DICTIONARY_COLUMNS);
    for (size_t i = 0; i < count; i++) {
        fill_row(sheet, &book->entries[i]);
    }
    sheet->table_rows = sheet->row_count;
    sheet_write(sheet);
}
