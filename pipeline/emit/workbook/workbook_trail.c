#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

enum trail_column {
    TRAIL_ROLE,
    TRAIL_FIGURE,
    TRAIL_TEXT,
    TRAIL_STATE,
    TRAIL_MARKS,
    TRAIL_CELL,
    TRAIL_FILE,
    TRAIL_LINE,
    TRAIL_COLUMN,
    TRAIL_RELEASE,
    TRAIL_RULE,
    TRAIL_CODE,
    TRAIL_OCCUPATION,
    TRAIL_FIT,
    TRAIL_COLUMNS
};

static const struct column_plan COLUMNS[TRAIL_COLUMNS] = {
    [TRAIL_ROLE] = {SAY("Role"), 17, false, SAY("The role."), SAY("the guide's own words"), ""},
    [TRAIL_FIGURE] = {SAY("Figure"), 16, false, SAY("Which figure of the role."),
                      SAY("worked out by careerguide"), ""},
    [TRAIL_TEXT] = {SAY("As printed"), 12, false,
                    SAY("The figure as this workbook, the report and the JSON print it."),
                    SAY("worked out by careerguide"), ""},
    [TRAIL_STATE] =
        {SAY("Status"), 11, false,
         SAY("How the figure came about: published, at least a bound, withheld and so on."),
         SAY("worked out by careerguide"), ""},
    [TRAIL_MARKS] = {SAY("Marks"), 8, false, SAY("Its source and notes; leads there."),
                     SAY("worked out by careerguide"), ""},
    [TRAIL_CELL] = {SAY("Cell as published"), 11, false,
                    SAY("What stands in the cell of the file."), SAY("the file"), ""},
    [TRAIL_FILE] = {SAY("File"), 20, false, SAY("The file, below input/."),
                    SAY("the list of releases, input/releases.csv"), ""},
    [TRAIL_LINE] = {SAY("Line"), 6, true, SAY("The line of the file, counted from 1."),
                    SAY("worked out by careerguide"), ""},
    [TRAIL_COLUMN] = {SAY("Column"), 7, true,
                      SAY("The character of that line where the cell begins, counted from 1."),
                      SAY("worked out by careerguide"), SAY("Characters, not cells.")},
    [TRAIL_RELEASE] = {SAY("Release"), 19, false, SAY("The name under which the release is filed."),
                       SAY("the list of releases, input/releases.csv"), ""},
    [TRAIL_RULE] = {SAY("Rule"), 15, false, SAY("The rule by which the cell became the figure."),
                    SAY("worked out by careerguide"),
                    SAY("careerguide explain says each in words.")},
    [TRAIL_CODE] = {SAY("Occupation code"), 11, false,
                    SAY("The code of the occupation whose figure it is."), SAY("the role's file"),
                    ""},
    [TRAIL_OCCUPATION] = {SAY("Occupation"), 20, false, SAY("Its title as the release prints it."),
                          SAY("the release"), ""},
    [TRAIL_FIT] = {SAY("Fit"), 8, false,
                   SAY("How well the occupation fits the role: exact, close or broad."),
                   SAY("the role's file"),
                   SAY("A judgment of this project, with its reason on Notes.")},
};

/* Where the figure was read; an absent one was read nowhere. */
static void fill_origin(struct arena *arena, struct cell *row, const struct figure *figure)
{
    row[TRAIL_CELL] = cell_text(LOOK_TEXT, figure->published);
    row[TRAIL_RULE] = cell_text(LOOK_TEXT, text_of(figure->rule ? figure->rule : ""));
    if (figure->release) {
        row[TRAIL_RELEASE] = cell_text(LOOK_TEXT, figure->release->id);
    }
    if (figure->place.source) {
        row[TRAIL_FILE] = cell_text(LOOK_TEXT, text_of(figure->place.source->file));
        row[TRAIL_LINE] = cell_count(arena, place_line(figure->place));
        row[TRAIL_COLUMN] = cell_count(arena, place_column(figure->place));
    }
}

const struct guide_figure *trail_figure(const struct guide *guide, const struct trail_figure *of)
{
    const struct guide_role *role = &guide->roles[of->role];
    return of->national ? &role->national[of->id] : &role->figures[of->id];
}

/* The figure under which a figure is kept. In an area's guide pay that is no survey's is one of the
 * wages, and what is the nation's is among the nation's. */
static struct trail_figure kept_as(const struct guide *guide, struct trail_figure figure)
{
    const struct guide_role *role = &guide->roles[figure.role];
    if (guide_is_local(guide)) {
        figure.national = figure.national || role->figures[figure.id].national;
        bool wage = figure.id == FIGURE_ID_SALARY && trail_figure(guide, &figure)->occupation;
        figure.id = !wage                     ? figure.id
                    : guide_pay_is_mean(role) ? FIGURE_ID_WAGE_ANNUAL_MEAN
                                              : FIGURE_ID_WAGE_ANNUAL_MEDIAN;
    }
    return figure;
}

static bool is_same(const struct trail_figure *a, const struct trail_figure *b)
{
    return a->role == b->role && a->id == b->id && a->national == b->national;
}

/* In an area's guide, what was read nowhere is left out. */
static void add_figure(struct book *book, struct trail_figure figure)
{
    const struct guide *guide = book->guide;
    struct trail_figure kept = kept_as(guide, figure);
    bool local = guide_is_local(guide);
    bool read = trail_figure(guide, &figure)->figure.state != FIGURE_ABSENT;
    if (!is_same(&kept, &figure) || (local && !read)) {
        return;
    }
    figure.row = local ? trail_row_of_record(book, &figure) : book->trail_rows;
    book->trail_rows += figure.row == book->trail_rows;
    book->trail = arena_grow(book->arena, book->trail, book->trail_count, sizeof *book->trail);
    book->trail[book->trail_count++] = figure;
}

/* Every figure of this workbook, the area's before the nation's. */
static void list_figures(struct book *book)
{
    bool local = guide_is_local(book->guide);
    if (book->trail) {
        return;
    }
    for (size_t r = 0; r < book->guide->role_count; r++) {
        for (int national = 0; national <= local; national++) {
            for (enum figure_id id = 0; id < FIGURE_IDS; id++) {
                add_figure(book, (struct trail_figure){r, id, national, 0});
            }
        }
    }
}

struct text link_to_trail(struct book *book, size_t role, enum figure_id id, bool national)
{
    struct trail_figure wanted = kept_as(book->guide, (struct trail_figure){role, id, national, 0});
    list_figures(book);
    for (size_t i = 0; i < book->trail_count; i++) {
        if (is_same(&book->trail[i], &wanted)) {
            return link_to(book->arena, SAY("Trail"), ROW_FIRST + book->trail[i].row + 1);
        }
    }
    return TEXT("");
}

static void fill_row(struct book *book, struct cell *row, const struct trail_figure *trail)
{
    enum figure_id id = trail->id;
    const struct guide_figure *figure = trail_figure(book->guide, trail);
    row[TRAIL_ROLE] = cell_text(LOOK_NAME, book->guide->roles[trail->role].role->title);
    row[TRAIL_FIGURE] = cell_text(LOOK_TEXT, wording_figure_name(id));
    row[TRAIL_TEXT] = cell_text(LOOK_TEXT, wording_figure(book->arena, &figure->figure));
    row[TRAIL_STATE] = cell_text(LOOK_TEXT, wording_state(&figure->figure));
    row[TRAIL_MARKS] = cell_marks(book, &(struct figures){{figure}, {id}, 1, false});
    fill_origin(book->arena, row, &figure->figure);
    if (figure->occupation && figure->occupation->code) {
        row[TRAIL_CODE] = cell_text(LOOK_TEXT, figure->occupation->code_text);
        row[TRAIL_OCCUPATION] = cell_text(LOOK_TEXT, wording_occupation_title(figure->occupation));
        row[TRAIL_FIT] = cell_text(LOOK_TEXT, wording_fit(figure->occupation->fit));
    }
}

void sheet_fill_trail(struct sheet *sheet)
{
    struct book *book = sheet->book;
    sheet->filters = true;
    list_figures(book);
    if (guide_is_local(book->guide)) {
        trail_fill_records(sheet);
    } else {
        sheet->hint = said("Every figure of this workbook, with the cell that it was read from; "
                           "line and column count from 1, columns in characters.");
        sheet_columns(sheet, COLUMNS, TRAIL_COLUMNS);
        for (size_t i = 0; i < book->trail_count; i++) {
            fill_row(book, sheet_row(sheet), &book->trail[i]);
        }
    }
    sheet->table_rows = sheet->row_count;
}
