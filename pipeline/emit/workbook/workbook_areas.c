#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"
#include "emit/workbook/workbook_areas.h"

static const struct column_plan COLUMNS[] = {
    [AREAS_AREA] = {SAY("Area"), 18, false, SAY("The area that the row's figures are of."),
                    SAY("the release"), SAY("Named as published.")},
    [AREAS_ROLE] = {SAY("Role"), 13, false, SAY("The role."), SAY("the guide's own words"), ""},
    [AREAS_FIRST + AREAS_FIGURES] =
        {SAY("Key"), 13, false,
         SAY("The area and the role's number, by which the sheet Wages by area finds its rows."),
         SAY("worked out by careerguide"), ""},
};

static const struct column_plan FIGURE = {
    NULL,
    0,
    true,
    SAY("A wage of the area's employees, in dollars a year or an hour as the head says, or their "
        "number."),
    SAY("the release"),
    SAY("Words where no number was published. The sheet Wages says what each figure means.")};

const enum figure_id AREAS_IDS[AREAS_FIGURES] = {
    FIGURE_ID_WAGE_ANNUAL_P10, FIGURE_ID_WAGE_ANNUAL_P25, FIGURE_ID_WAGE_ANNUAL_MEDIAN,
    FIGURE_ID_WAGE_ANNUAL_P75, FIGURE_ID_WAGE_ANNUAL_P90, FIGURE_ID_WAGE_ANNUAL_MEAN,
    FIGURE_ID_WAGE_HOURLY_P10, FIGURE_ID_WAGE_HOURLY_P25, FIGURE_ID_WAGE_HOURLY_MEDIAN,
    FIGURE_ID_WAGE_HOURLY_P75, FIGURE_ID_WAGE_HOURLY_P90, FIGURE_ID_WAGE_HOURLY_MEAN,
    FIGURE_ID_WAGE_EMPLOYMENT};

struct text areas_name(const struct area_wages *wages)
{
    return said_name("area", wages->area->title);
}

/* Below the heads; the roles that an area has no record of have no row. */
size_t areas_row_count(const struct guide *guide)
{
    size_t count = 0;
    for (size_t a = 0; a < guide->area_count; a++) {
        for (size_t r = 0; r < guide->role_count; r++) {
            count += guide->areas[a].rows[r] != NULL;
        }
    }
    return count;
}

static void add_columns(struct sheet *sheet)
{
    sheet_columns(sheet, COLUMNS, AREAS_FIRST);
    for (size_t i = 0; i < AREAS_FIGURES; i++) {
        struct column *column = sheet_column(sheet, wording_figure_name(AREAS_IDS[i]), 9);
        column->numbers = true;
        column->plan = &FIGURE;
    }
    sheet_columns(sheet, &COLUMNS[AREAS_FIRST + AREAS_FIGURES], 1);
}

static void add_row(struct sheet *sheet, const struct area_wages *wages, size_t role)
{
    struct arena *arena = sheet->book->arena;
    struct text title = sheet->book->guide->roles[role].role->title;
    struct text area = areas_name(wages);
    struct cell *row = sheet_row(sheet);
    row[AREAS_AREA] = cell_text(LOOK_TEXT, area);
    row[AREAS_ROLE] = cell_text(LOOK_NAME, title);
    for (size_t i = 0; i < AREAS_FIGURES; i++) {
        row[AREAS_FIRST + i] = cell_figure(arena, area_wages_figure(wages, role, AREAS_IDS[i]));
    }
    struct text key = text_format(arena, "%.*s %zu", TEXT_ARG(area), role + 1);
    row[AREAS_FIRST + AREAS_FIGURES] = cell_text(LOOK_TEXT, key);
}

/* The names to choose from, beside the table and off the printed page: they must stay together
 * however somebody sorts the table. */
static void list_names(struct sheet *sheet)
{
    struct book *book = sheet->book;
    lxw_format *head = book_format(book, LOOK_LABEL);
    lxw_format *plain = book_format(book, LOOK_TEXT);
    const char *title = book_string(book, said("Areas to choose from"), "the areas");
    book_check(book, worksheet_write_string(sheet->worksheet, ROW_HEAD, AREAS_NAMES, title, head));
    for (size_t a = 0; a < book->guide->area_count; a++) {
        const char *name = book_cell_string(book, areas_name(&book->guide->areas[a]), "the areas");
        lxw_row_t row = ROW_FIRST + (lxw_row_t)a;
        book_check(book, worksheet_write_string(sheet->worksheet, row, AREAS_NAMES, name, plain));
    }
}

void sheet_fill_areas(struct sheet *sheet)
{
    struct book *book = sheet->book;
    const struct guide *guide = book->guide;
    struct text period = wording_period(book->arena, guide->areas_release);
    sheet->hint = text_fill(book->arena,
                            said("Wages of employees, {1}, by area and role; the marks and the "
                                 "occupations are those of the sheet Wages. An area without a "
                                 "role's row has none in the files at hand."),
                            period);
    sheet->filters = true;
    add_columns(sheet);
    for (size_t a = 0; a < guide->area_count; a++) {
        for (size_t r = 0; r < guide->role_count; r++) {
            if (guide->areas[a].rows[r]) {
                add_row(sheet, &guide->areas[a], r);
            }
        }
    }
    sheet->table_rows = sheet->row_count;
    list_names(sheet);
}
