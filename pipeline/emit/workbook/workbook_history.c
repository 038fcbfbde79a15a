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

static const struct column_plan COLUMNS[HISTORY_COLUMNS] = {
    [HISTORY_ROLE] = {SAY("Role"), 16, false, SAY("The role."), SAY("the guide's own words"), ""},
    [HISTORY_RELEASE] = {SAY("Release"), 19, false,
                         SAY("The filed release that published the row's figures."),
                         SAY("the list of releases, input/releases.csv"), ""},
    [HISTORY_EDITION] =
        {SAY("SOC"), 7, false,
         SAY("Edition of the Standard Occupational Classification (SOC) that the release uses."),
         SAY("the release"), SAY("Codes of two editions may name different occupations.")},
    [HISTORY_OCCUPATION] = {SAY("Occupation behind the figures"), 26, false,
                            SAY("The occupation of that edition whose figures are shown, and how "
                                "well it fits the role."),
                            SAY("the role's file and the release"),
                            SAY("It may be another one from release to release.")},
    [HISTORY_GROWTH_COLUMN] =
        {SAY("Growth in ten years"), 8, true,
         SAY("Percent by which BLS projects jobs to grow over the release's ten years."),
         SAY("Employment Projections"), SAY("The published decimal; never worked out anew.")},
    [HISTORY_JOBS_COLUMN] = {SAY("Jobs in the first year"), 9, true,
                             SAY("Jobs in the first year of the release's decade."),
                             SAY("Employment Projections"),
                             SAY("Includes the self-employed; published in thousands.")},
    [HISTORY_OPENINGS_A_YEAR] = {SAY("Openings per year"), 9, true,
                                 SAY("Average openings a year over the decade."),
                                 SAY("Employment Projections, from 2016–26 on"),
                                 SAY("Never to be compared with totals of ten years.")},
    [HISTORY_OPENINGS_A_DECADE] = {SAY("Openings in ten years"), 9, true,
                                   SAY("Total of openings over the ten years."),
                                   SAY("Employment Projections, up to 2014–24"),
                                   SAY("Never to be compared with averages of a year.")},
    [HISTORY_WAGE] = {SAY("Median annual wage"), 9, true,
                      SAY("Half of the employees earn less, half more; dollars a year."),
                      SAY("Occupational Employment and Wage Statistics"),
                      SAY("No time series: a difference between two Mays is no raise.")},
    [HISTORY_MARKS] = {SAY("Marks"), 17, false,
                       SAY("Numbers of the sources and letters of the notes of the row's figures."),
                       SAY("worked out by careerguide"), ""},
    [HISTORY_BREAK] = {SAY("Against the release before"), 26, false,
                       SAY("Whether the row may be compared with the one before, and if not, why."),
                       SAY("worked out by careerguide"), ""},
};

/* "Projections 2016–26", "Wages May 2018". */
static struct text release_words(struct arena *arena, enum history_kind kind,
                                 const struct release *release)
{
    struct text period = wording_period(arena, release);
    struct text words = kind == HISTORY_PROJECTIONS ? said("Projections {1}") : said("Wages {1}");
    return text_fill(arena, words, period);
}

/* The head of the column says of what. */
static struct text edition_words(enum soc_edition edition)
{
    static const char *const words[SOC_EDITIONS] = {"2010", SAY("hybrid"), "2018"};
    return edition == SOC_HYBRID ? said(words[edition]) : text_of(words[edition]);
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
        return said("none");
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
        cell->parted = step->figures[i].breaks;
    }
    row[HISTORY_MARKS] = marks_of(book, step);
    row[HISTORY_BREAK] = break_cell(book, number ? &steps[number - 1] : NULL, step);
}

void sheet_fill_history(struct sheet *sheet)
{
    const struct guide *guide = sheet->book->guide;
    sheet->hint = said("What each filed release published, oldest first. A strong line above a "
                       "figure is a break: it must not be compared with the release before, and "
                       "the last column says why.");
    sheet->filters = true;
    sheet_columns(sheet, COLUMNS, HISTORY_COLUMNS);
    for (size_t r = 0; r < guide->role_count; r++) {
        const struct history *history = guide->roles[r].history;
        for (int kind = 0; history && kind < HISTORY_KINDS; kind++) {
            for (size_t i = 0; i < history->series[kind].count; i++) {
                fill_row(sheet, &guide->roles[r], (enum history_kind)kind, i);
            }
        }
    }
    sheet->table_rows = sheet->row_count;
}
