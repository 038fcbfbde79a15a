#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"
#include "emit/workbook/workbook_areas.h"

/* The sheet on which a reader chooses an area: each role has a row for it, looked up on the sheet
 * Areas, and one for the nation. A sheet of its own, so that the one of the nation's wages can
 * still be sorted, and no row is parted from its formulas. */
enum by_area_column {
    BY_ROLE,
    BY_AREA,
    BY_BASIS,
    BY_FIRST,
    BY_FIGURES = 7, /* the percentiles, mean, employees */
    BY_COLUMNS = BY_FIRST + BY_FIGURES
};
enum { ROWS_ABOVE = 2 };

/* Bars: a word, which a chart takes for 0, has none, where a marker would stand at the bottom. */
static const struct drawn DRAWN[] = {
    {FIGURE_ID_WAGE_ANNUAL_P10, BY_FIRST, LXW_CHART_MARKER_NONE, 0x9DB4BA},
    {FIGURE_ID_WAGE_ANNUAL_MEDIAN, BY_FIRST + 2, LXW_CHART_MARKER_NONE, 0x0B5563},
    {FIGURE_ID_WAGE_ANNUAL_P90, BY_FIRST + 4, LXW_CHART_MARKER_NONE, 0x4A5A60},
};

static const struct drawing RANGES = {
    .title = SAY("Annual pay: 10th percentile, median and 90th percentile"),
    .drawn = DRAWN,
    .drawn_count = sizeof DRAWN / sizeof *DRAWN,
    .last_column = BY_FIRST + 4,
    .chart_column = BY_ROLE,
    .bars = true,
    .number_format = "$#,##0",
};

/* Where no file by area has percentiles. */
static const struct drawn DRAWN_MEANS[] = {
    {FIGURE_ID_WAGE_ANNUAL_MEAN, BY_FIRST + 5, LXW_CHART_MARKER_NONE, 0x0B5563},
};

static const struct drawing MEANS = {
    .title = SAY("Mean annual pay"),
    .drawn = DRAWN_MEANS,
    .drawn_count = 1,
    .last_column = BY_FIRST + 5,
    .chart_column = BY_ROLE,
    .bars = true,
    .number_format = "$#,##0",
};

#define OF_AREAS SAY("the sheet Areas, by a formula")
static const struct column_plan COLUMNS[BY_COLUMNS] = {
    [BY_ROLE] = {SAY("Role"), 20, false, SAY("The role."), SAY("the guide's own words"), ""},
    [BY_AREA] = {SAY("Area"), 30, false, SAY("The area that the row's figures are of."),
                 SAY("your choice, or the nation"), ""},
    [BY_BASIS] = {SAY("Pay basis"), 10, false,
                  SAY("Whether the row's wages are for a year or an hour."),
                  SAY("worked out by careerguide"), SAY("One is never worked out from the other.")},
    [BY_FIRST] = {SAY("10th percentile"), 12, true, SAY("One in ten employees earns less."),
                  OF_AREAS, ""},
    {SAY("25th percentile"), 12, true, SAY("One in four employees earns less."), OF_AREAS, ""},
    {SAY("Median"), 12, true, SAY("Half of the employees earn less, half more."), OF_AREAS, ""},
    {SAY("75th percentile"), 12, true, SAY("One in four employees earns more."), OF_AREAS, ""},
    {SAY("90th percentile"), 12, true, SAY("One in ten employees earns more."), OF_AREAS, ""},
    {SAY("Mean"), 12, true, SAY("The average wage."), OF_AREAS, ""},
    {SAY("Employees"), 12, true, SAY("Employees of the occupation in the wage survey."), OF_AREAS,
     ""},
};

/* What every formula refers to. */
struct lookup {
    const char *areas; /* the name of the sheet Areas, quoted */
    struct text choice;
    struct text names;
    struct text keys;
    size_t rows;
};

static struct text on_areas(struct arena *arena, const char *areas, struct text cells)
{
    return text_format(arena, "%s!%.*s", areas, TEXT_ARG(cells));
}

static struct lookup lookup_of(const struct sheet *sheet)
{
    struct arena *arena = sheet->book->arena;
    const struct guide *guide = sheet->book->guide;
    struct text name = said("Areas");
    struct lookup lookup = {.rows = areas_row_count(guide)};
    lookup.areas = text_terminated(arena, text_format(arena, "'%.*s'", TEXT_ARG(name)));
    lookup.choice = text_format(arena, "$%c$%d", 'A' + BY_AREA, ROW_HEAD + 1);
    lookup.names = on_areas(arena, lookup.areas,
                            choice_range(arena, AREAS_NAMES, ROW_FIRST, guide->area_count));
    lookup.keys =
        on_areas(arena, lookup.areas, choice_range(arena, AREAS_KEY, ROW_FIRST, lookup.rows));
    return lookup;
}

/* =IF(an area is chosen, the cell of the row of area and role or else "not available", "choose an
 * area above") */
static struct text formula_of(const struct sheet *sheet, const struct lookup *lookup, size_t role,
                              size_t figure)
{
    struct arena *arena = sheet->book->arena;
    struct text column =
        on_areas(arena, lookup->areas,
                 choice_range(arena, (lxw_col_t)(AREAS_FIRST + figure), ROW_FIRST, lookup->rows));
    struct figure absent = {.unit = UNIT_DOLLARS_A_YEAR};
    struct text none = choice_quoted(arena, wording_figure(arena, &absent));
    struct text no_choice = choice_quoted(arena, said("choose an area above"));
    return text_format(
        arena,
        "=IF(ISNUMBER(MATCH(%.*s,%.*s,0)),IFERROR(INDEX(%.*s,MATCH(%.*s&\" %zu\",%.*s,0)),"
        "%.*s),%.*s)",
        TEXT_ARG(lookup->choice), TEXT_ARG(lookup->names), TEXT_ARG(column),
        TEXT_ARG(lookup->choice), role + 1, TEXT_ARG(lookup->keys), TEXT_ARG(none),
        TEXT_ARG(no_choice));
}

static size_t figure_of(enum pay_basis basis, size_t column)
{
    return column == BY_FIGURES - 1 ? AREAS_EMPLOYEES
                                    : column + (basis == PAY_AN_HOUR ? AREAS_HOURLY : 0);
}

/* The area that is chosen to begin with: the first state, so that a reader sees two rows that
 * differ. */
static const struct area_wages *first_choice(const struct guide *guide)
{
    return &guide->areas[guide->area_count > 1 ? 1 : 0];
}

static struct cell value_cell(struct arena *arena, const struct area_wages *wages, size_t role,
                              size_t figure)
{
    struct figure absent = {.unit = UNIT_DOLLARS_A_YEAR};
    const struct figure *found = area_wages_figure(wages, role, AREAS_IDS[figure]);
    return cell_figure(arena, found ? found : &absent);
}

static void add_row(struct sheet *sheet, const struct lookup *lookup, size_t role,
                    enum pay_basis basis, bool chosen)
{
    struct book *book = sheet->book;
    struct arena *arena = book->arena;
    const struct area_wages *wages = chosen ? first_choice(book->guide) : &book->guide->areas[0];
    struct cell *row = sheet_row(sheet);
    row[BY_ROLE] = cell_text(LOOK_NAME, book->guide->roles[role].role->title);
    row[BY_AREA] =
        chosen ? cell_formula(LOOK_TEXT, text_format(arena, "=%.*s", TEXT_ARG(lookup->choice)),
                              areas_name(wages))
               : cell_text(LOOK_TEXT, area_nation());
    row[BY_BASIS] = cell_text(LOOK_TEXT, basis == PAY_A_YEAR ? said("annual") : said("hourly"));
    for (size_t i = 0; i < BY_FIGURES; i++) {
        size_t figure = figure_of(basis, i);
        struct cell *cell = &row[BY_FIRST + i];
        *cell = value_cell(arena, wages, role, figure);
        if (chosen) {
            cell->gives_number = cell->kind == CELL_NUMBER;
            cell->kind = CELL_FORMULA;
            cell->look = LOOK_NUMBER;
            cell->number_format = number_format_of(arena, figure_id_unit(AREAS_IDS[figure]), 0);
            cell->formula = formula_of(sheet, lookup, role, figure);
        }
    }
}

static void add_choice(struct sheet *sheet)
{
    struct cell *row = sheet_row(sheet);
    row[BY_ROLE] = cell_text(LOOK_SECTION, said("Area:"));
    row[BY_AREA] = cell_text(LOOK_CHOICE, areas_name(first_choice(sheet->book->guide)));
    row[BY_BASIS] = cell_text(LOOK_LINE, said("◄ click here, then on the arrow, and choose"));
    sheet_row(sheet);
    sheet->above = ROWS_ABOVE;
}

static void offer_areas(struct sheet *sheet, const struct lookup *lookup)
{
    struct arena *arena = sheet->book->arena;
    struct offer offer = {.range = lookup->names,
                          .title = SAY("Area"),
                          .message = SAY("Choose the nation, a state or another area."),
                          .error_title = SAY("Not one of the areas"),
                          .error_message = SAY("Choose an area from the list.")};
    choice_offer(sheet, ROW_HEAD, BY_AREA, &offer);
    choice_name(sheet->book, "my_area",
                text_format(arena, "='%s'!%.*s", sheet->name, TEXT_ARG(lookup->choice)));
    choice_name(sheet->book, "area_names", text_format(arena, "=%.*s", TEXT_ARG(lookup->names)));
}

/* Whether any area but the nation has the figure. */
static bool any_area_has(const struct guide *guide, enum figure_id id)
{
    for (size_t a = 1; a < guide->area_count; a++) {
        for (size_t r = 0; r < guide->role_count; r++) {
            const struct figure *figure = area_wages_figure(&guide->areas[a], r, id);
            if (figure && figure->state != FIGURE_ABSENT) {
                return true;
            }
        }
    }
    return false;
}

/* "=D9", with the value that the cell there has. */
static struct cell reference(struct arena *arena, const struct cell *cell, size_t column,
                             lxw_row_t row)
{
    struct cell same = *cell;
    same.gives_number = cell->gives_number || cell->kind == CELL_NUMBER;
    same.kind = CELL_FORMULA;
    same.look = LOOK_NUMBER;
    same.formula = text_format(arena, "=%c%u", (char)('A' + column), (unsigned)row + 1);
    return same;
}

static void add_drawn_row(struct sheet *sheet, const struct drawing *drawing, size_t at)
{
    struct arena *arena = sheet->book->arena;
    struct cell *row = sheet_row(sheet);
    const struct cell *from = sheet->rows[ROWS_ABOVE + at];
    lxw_row_t there = sheet_head_row(sheet) + 1 + (lxw_row_t)at;
    struct text formula =
        text_format(arena, "=A%u&\", \"&B%u", (unsigned)there + 1, (unsigned)there + 1);
    struct text value = text_format(arena, "%.*s, %.*s", TEXT_ARG(from[BY_ROLE].text),
                                    TEXT_ARG(from[BY_AREA].text));
    row[BY_ROLE] = cell_formula(LOOK_TEXT, formula, value);
    for (size_t i = 0; i < drawing->drawn_count; i++) {
        size_t column = drawing->drawn[i].column;
        row[column] = reference(arena, &from[column], column, there);
    }
}

/* The annual rows once more, each with a name for the chart's axis. */
static void draw(struct sheet *sheet)
{
    const struct guide *guide = sheet->book->guide;
    const struct drawing *drawing =
        any_area_has(guide, FIGURE_ID_WAGE_ANNUAL_MEDIAN) ? &RANGES : &MEANS;
    sheet_row(sheet);
    sheet->break_at = sheet_next_row(sheet);
    sheet_row(sheet)[BY_ROLE] = cell_text(LOOK_SECTION, said("Drawn in the chart"));
    struct block block = {.drawing = drawing, .head = sheet_next_row(sheet), .stretch = 1.8};
    struct cell *head = sheet_row(sheet);
    for (size_t i = 0; i < drawing->drawn_count; i++) {
        size_t column = drawing->drawn[i].column;
        head[column] = cell_text(LOOK_NAME_RIGHT, sheet->columns[column].head);
    }
    block.first = sheet_next_row(sheet);
    for (size_t at = 0; at < 2 * guide->role_count; at++) {
        add_drawn_row(sheet, drawing, at);
    }
    block.last = sheet_next_row(sheet) - 1;
    sheet_row(sheet)[BY_ROLE] =
        cell_text(LOOK_LINE, said("Where there is no number, no bar is drawn."));
    block.chart = sheet_next_row(sheet);
    struct text words = said("Chart of annual pay by role, in the area chosen and in the nation; "
                             "the table has its figures.");
    sheet_add_chart(sheet, &block, (char *)book_string(sheet->book, words, "the chart"));
}

/* Room for every name and for every word that may stand where a number would. */
static void widen(struct sheet *sheet)
{
    const struct guide *guide = sheet->book->guide;
    struct column *area = &sheet->columns[BY_AREA];
    double words = measure_text(said("choose an area above"), false);
    for (size_t i = BY_FIRST; i < BY_COLUMNS; i++) {
        sheet->columns[i].most = sheet->columns[i].least = words / 2 + 2;
    }
    for (size_t a = 0; a < guide->area_count; a++) {
        double width = measure_text(areas_name(&guide->areas[a]), true) / 2 + 4;
        area->least = width > area->least ? width : area->least;
    }
    area->most = area->least;
}

void sheet_fill_by_area(struct sheet *sheet)
{
    struct book *book = sheet->book;
    const struct guide *guide = book->guide;
    struct lookup lookup = lookup_of(sheet);
    struct text period = wording_period(book->arena, guide->areas_release);
    sheet->hint =
        text_fill(book->arena,
                  said("Wages of employees, {1}: choose an area, and its row stands above the "
                       "nation's. What an area lacks is never taken from the nation."),
                  period);
    sheet_columns(sheet, COLUMNS, BY_COLUMNS);
    widen(sheet);
    add_choice(sheet);
    for (enum pay_basis basis = PAY_A_YEAR; basis <= PAY_AN_HOUR; basis++) {
        for (size_t r = 0; r < guide->role_count; r++) {
            add_row(sheet, &lookup, r, basis, true);
            add_row(sheet, &lookup, r, basis, false);
        }
    }
    sheet->table_rows = sheet->row_count - ROWS_ABOVE;
    offer_areas(sheet, &lookup);
    draw(sheet);
}
