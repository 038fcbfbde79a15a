#include "emit/workbook/workbook_parts.h"

#include "emit/wording_history.h"

enum history_column {
    HISTORY_ROLE,
    HISTORY_RELEASE,
    HISTORY_EDITION,
    HISTORY_OCCUPATION,
    HISTORY_GROWTH_COLUMN,
    HISTORY_JOBS_COLUMN,
    HISTORY_OPENINGS_A_YEAR, /* never in one column with totals of ten years (D16) */
    HISTORY_OPENINGS_A_DECADE,
    HISTORY_WAGE,
    HISTORY_MARKS,
    HISTORY_BREAK,
    HISTORY_COLUMNS
};

static const struct {
    const char *head;
    double most;
    bool numbers;
} COLUMNS[HISTORY_COLUMNS] = {
    [HISTORY_ROLE] = {"Role", 16, false},
    [HISTORY_RELEASE] = {"Release", 20, false},
    [HISTORY_EDITION] = {"SOC", 7, false},
    [HISTORY_OCCUPATION] = {"Occupation behind the figures", 26, false},
    [HISTORY_GROWTH_COLUMN] = {"Growth in ten years", 8, true},
    [HISTORY_JOBS_COLUMN] = {"Jobs in the first year", 9, true},
    [HISTORY_OPENINGS_A_YEAR] = {"Openings per year", 9, true},
    [HISTORY_OPENINGS_A_DECADE] = {"Openings in ten years", 9, true},
    [HISTORY_WAGE] = {"Median annual wage", 9, true},
    [HISTORY_MARKS] = {"Marks", 19, false},
    [HISTORY_BREAK] = {"Against the release before", 28, false},
};

/* "Projections 2016–26", "Wages May 2018". */
static struct text release_words(struct arena *arena, enum history_kind kind,
                                 const struct release *release)
{
    struct text period = wording_period(arena, release);
    return text_format(arena, "%s %.*s", kind == HISTORY_PROJECTIONS ? "Projections" : "Wages",
                       TEXT_ARG(period));
}

/* The head of the column says of what. */
static struct text edition_words(enum soc_edition edition)
{
    static const char *const words[SOC_EDITIONS] = {"2010", "hybrid", "2018"};
    return text_of(words[edition]);
}

static enum history_column column_of(const struct history_figure *figure)
{
    switch (figure->id) {
    case FIGURE_ID_GROWTH:
        return HISTORY_GROWTH_COLUMN;
    case FIGURE_ID_EMPLOYMENT:
        return HISTORY_JOBS_COLUMN;
    case FIGURE_ID_OPENINGS:
        return figure->figure.figure.unit == UNIT_JOBS_A_DECADE ? HISTORY_OPENINGS_A_DECADE
                                                                : HISTORY_OPENINGS_A_YEAR;
    default:
        return HISTORY_WAGE;
    }
}

/* "Records technicians, 29-2071 (broad match)". */
static struct text occupation_words(struct arena *arena, const struct history_step *step)
{
    if (!step->occupation.code) {
        return TEXT("none");
    }
    struct text name = wording_occupation(arena, &step->occupation);
    struct text fit = wording_fit(step->occupation.fit);
    return text_format(arena, "%.*s (%.*s)", TEXT_ARG(name), TEXT_ARG(fit));
}

static struct cell marks_of(struct book *book, const struct history_step *step)
{
    struct figures figures = {.count = step->figure_count};
    for (size_t i = 0; i < step->figure_count; i++) {
        figures.items[i] = &step->figures[i].figure;
        figures.ids[i] = step->figures[i].id;
    }
    return cell_marks(book, &figures);
}

static struct cell break_cell(struct book *book, const struct history_step *before,
                              const struct history_step *step)
{
    struct cell cell = cell_text(LOOK_TEXT, wording_step_breaks(book->arena, before, step));
    cell.parted = before && history_step_breaks(step);
    return cell;
}

static void fill_row(struct sheet *sheet, const struct guide_role *role, enum history_kind kind,
                     size_t number)
{
    struct book *book = sheet->book;
    const struct history_step *steps = role->history->series[kind].steps;
    const struct history_step *step = &steps[number];
    struct cell *row = sheet_row(sheet);
    row[HISTORY_ROLE] = cell_text(LOOK_NAME, role->role->title);
    row[HISTORY_RELEASE] = cell_text(LOOK_TEXT, release_words(book->arena, kind, step->release));
    row[HISTORY_EDITION] = cell_text(LOOK_TEXT, edition_words(step->occupation.edition));
    row[HISTORY_OCCUPATION] = cell_text(LOOK_TEXT, occupation_words(book->arena, step));
    for (size_t i = 0; i < step->figure_count; i++) {
        struct cell *cell = &row[column_of(&step->figures[i])];
        *cell = cell_figure(book->arena, &step->figures[i].figure.figure);
        if (cell == &row[HISTORY_WAGE] && cell->kind == CELL_NUMBER) {
            cell->number_format = text_terminated(
                book->arena, text_format(book->arena, "%s_-_-", cell->number_format));
        }
        cell->parted = step->figures[i].breaks;
    }
    row[HISTORY_MARKS] = marks_of(book, step);
    row[HISTORY_BREAK] = break_cell(book, number ? &steps[number - 1] : NULL, step);
}

void sheet_fill_history(struct sheet *sheet)
{
    const struct guide *guide = sheet->book->guide;
    sheet->hint = TEXT("What each filed release published, oldest first. A strong line above a "
                       "figure is a break: it must not be compared with the release before, and "
                       "the last column says why.");
    sheet->filters = true;
    sheet->repeated = HISTORY_RELEASE + 1;
    for (size_t c = 0; c < HISTORY_COLUMNS; c++) {
        struct column *column = sheet_column(sheet, text_of(COLUMNS[c].head), COLUMNS[c].most);
        column->numbers = COLUMNS[c].numbers;
    }
    for (size_t r = 0; r < guide->role_count; r++) {
        const struct history *history = guide->roles[r].history;
        for (int kind = 0; history && kind < HISTORY_KINDS; kind++) {
            for (size_t i = 0; i < history->series[kind].count; i++) {
                fill_row(sheet, &guide->roles[r], (enum history_kind)kind, i);
            }
        }
    }
    sheet->table_rows = sheet->row_count;
    sheet_write(sheet);
}
