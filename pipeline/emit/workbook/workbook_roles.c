#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

enum { COLOR_BAR = 0xCFE3E7 };

/* What the data dictionary says of the columns; a figure's words are its own. */
static const struct column_plan PLANS[] = {
    [ROLE_TITLE] = {NULL, 0, false, SAY("The role."), SAY("the guide's own words"), ""},
    [ROLE_REQUIREMENT] = {NULL, 0, false, SAY("What the role itself asks for, in words."),
                          SAY("the role's file, input/roles"), SAY("Employers differ; ask them.")},
    [ROLE_CERTIFICATIONS] =
        {NULL, 0, false, SAY("Certifications that help in the role."),
         SAY("the role's file, input/roles"),
         SAY("No list of all that there are; the report names who awards them.")},
    [ROLE_PAY_BASIS] = {NULL, 0, false, SAY("Whether the row's wages are for a year or an hour."),
                        SAY("worked out by careerguide"),
                        SAY("One is never worked out from the other.")},
    [ROLE_FIGURE] = {NULL, 0, false, "", "", ""},
    [ROLE_STATUS] =
        {NULL, 0, false,
         SAY("How the figures beside it came about: published, at least a bound, withheld, "
             "not published for this pay basis, not in the files at hand."),
         SAY("the release"), SAY("Words, since a color alone tells some readers nothing.")},
    [ROLE_MARKS] = {NULL, 0, false,
                    SAY("Numbers of the sources (sheet Sources) and letters of the notes (sheet "
                        "Notes) of the figures."),
                    SAY("worked out by careerguide"), ""},
    [ROLE_OCCUPATION] =
        {NULL, 0, false,
         SAY("The occupation whose figures stand in for the role, its code, and how "
             "well it fits."),
         SAY("the role's file and the release"),
         SAY("A close or broad match is no figure on the role itself.")},
    [ROLE_NATION_FIGURE] = {NULL, 0, false, "", "", ""},
    [ROLE_NATION_STATUS] = {NULL, 0, false,
                            SAY("How the nation's figure beside it came about, in words."),
                            SAY("the release"), ""},
    [ROLE_AREA] = {NULL, 0, false, SAY("The area that the row's figures are of."),
                   SAY("the release"), SAY("What the area lacks is never taken from the nation.")},
};

static const size_t HOURLY = FIGURE_ID_WAGE_HOURLY_MEAN - FIGURE_ID_WAGE_ANNUAL_MEAN;

static enum figure_id id_for(enum figure_id id, enum pay_basis basis)
{
    bool annual = id >= FIGURE_ID_WAGE_ANNUAL_MEAN && id <= FIGURE_ID_WAGE_ANNUAL_P90;
    return basis == PAY_AN_HOUR && annual ? (enum figure_id)(id + HOURLY) : id;
}

/* What a row of a table is about. */
struct row_of {
    const struct guide_role *role;
    enum pay_basis basis;
    bool national; /* the nation's figures, beside those of the area whose guide it is */
};

static struct figures figures_of(const struct row_of *row, const struct role_column *column)
{
    bool nation = column->kind == ROLE_NATION_FIGURE || column->kind == ROLE_NATION_STATUS;
    struct figures figures = {.beside = row->national || nation};
    const struct guide_figure *from = figures.beside ? row->role->national : row->role->figures;
    for (size_t i = 0; i < column->count; i++) {
        enum figure_id id = id_for(column->ids[i], row->basis);
        bool absent = from[id].figure.state == FIGURE_ABSENT;
        if (column->kind == ROLE_MARKS && row->role->national && absent) {
            continue; /* an area may lack many; their status says so */
        }
        figures.ids[figures.count] = id;
        figures.items[figures.count++] = &from[id];
    }
    return figures;
}

/* One figure among several: "90th percentile: at least". */
static void add_part(const struct guide *guide, struct buffer *list, enum figure_id id,
                     struct text words)
{
    struct text name = figure_name(guide, id);
    buffer_format(list, "%s%.*s: %.*s", list->len ? "; " : "", TEXT_ARG(name), TEXT_ARG(words));
}

/* The state that most of the figures share. */
static struct text common_state(const struct figures *figures)
{
    struct text common = {"", 0};
    size_t most = 0;
    for (size_t i = 0; i < figures->count; i++) {
        struct text state = wording_state(&figures->items[i]->figure);
        size_t same = 0;
        for (size_t j = 0; j < figures->count; j++) {
            same += text_equal(wording_state(&figures->items[j]->figure), state);
        }
        common = same > most ? state : common;
        most = same > most ? same : most;
    }
    return common;
}

/* As roles_period, of the nation's figures beside an area's. */
static struct text nation_period(const struct book *book, enum figure_id id)
{
    const struct guide *guide = book->guide;
    const struct release *common = NULL;
    for (size_t r = 0; r < guide->role_count; r++) {
        const struct release *release = guide->roles[r].national[id].figure.release;
        if (release && common && release != common) {
            return TEXT("");
        }
        common = release ? release : common;
    }
    return wording_period(book->arena, common);
}

/* Where the roles' figures are of several periods, the head cannot name one: each row does. */
static void add_period(struct book *book, struct buffer *words, const struct figures *figures,
                       size_t at)
{
    enum figure_id id = figures->ids[at];
    const struct release *release = figures->items[at]->figure.release;
    bool said = figure_id_unit(id) == UNIT_WORDS ||
                (figures->beside ? nation_period(book, id).len > 0
                                 : guide_column_release(book->guide, id) != NULL);
    if (release && !said) {
        add_part(book->guide, words, id, wording_period(book->arena, release));
    }
}

/* Likewise the area, in an area's guide. */
static void add_area(struct book *book, struct buffer *words, enum figure_id id,
                     const struct guide_figure *figure)
{
    if (guide_is_local(book->guide) && !area_of_column(book->guide, id).len) {
        add_part(book->guide, words, id, area_of_figure(book->guide, figure));
    }
}

/* Where pay is the mean of some roles and the median of others. */
static void add_pay_kind(struct book *book, struct buffer *words, const struct guide_role *role)
{
    if (pay_kind_of(book->guide) == PAY_MIXED) {
        bool mean = guide_pay_is_mean(role);
        add_part(book->guide, words, FIGURE_ID_SALARY, mean ? said("mean") : said("median"));
    }
}

/* "published", or "published; 90th percentile: at least". */
static struct cell status(struct book *book, const struct guide_role *role,
                          const struct figures *figures)
{
    struct text common = common_state(figures);
    struct buffer words = {.arena = book->arena};
    buffer_add(&words, common);
    for (size_t i = 0; i < figures->count; i++) {
        struct text state = wording_state(&figures->items[i]->figure);
        if (!text_equal(state, common)) {
            add_part(book->guide, &words, figures->ids[i], state);
        }
        add_period(book, &words, figures, i);
        if (!figures->beside) {
            add_area(book, &words, figures->ids[i], figures->items[i]);
        }
        if (figures->ids[i] == FIGURE_ID_SALARY) {
            add_pay_kind(book, &words, role);
        }
    }
    return cell_text(LOOK_TEXT, buffer_text(&words));
}

/* "Diagnostic Medical Sonographers, 29-2032 (close match)". */
static struct text occupation_words(struct arena *arena, const struct guide_occupation *from)
{
    struct text name = wording_occupation(arena, from);
    struct text fit = wording_fit(from->fit);
    return text_format(arena, "%.*s (%.*s)", TEXT_ARG(name), TEXT_ARG(fit));
}

static bool has_occupation(const struct guide_figure *figure)
{
    return figure->occupation && figure->occupation->code;
}

/* The first of the figures that is of the same occupation as the one at `at`. */
static size_t first_with_occupation(const struct figures *figures, size_t at)
{
    soc_code code = figures->items[at]->occupation->code;
    size_t first = 0;
    while (!has_occupation(figures->items[first]) ||
           figures->items[first]->occupation->code != code) {
        first++;
    }
    return first;
}

/* "Growth, Openings: Medical records technicians, 29-2071 (broad match)". */
static void add_occupation(const struct guide *guide, struct buffer *list,
                           const struct figures *figures, size_t at)
{
    buffer_add_string(list, list->len ? "; " : "");
    for (size_t i = at; i < figures->count; i++) {
        if (has_occupation(figures->items[i]) && first_with_occupation(figures, i) == at) {
            buffer_add_string(list, i > at ? ", " : "");
            buffer_add(list, figure_name(guide, figures->ids[i]));
        }
    }
    buffer_add_string(list, ": ");
    buffer_add(list, occupation_words(list->arena, figures->items[at]->occupation));
}

/* The words once, or by figures where these are not all of one occupation. Survey pay has
 * none and is left out. */
static struct cell occupation(struct book *book, const struct figures *figures)
{
    const struct guide_occupation *first = NULL;
    bool one = true;
    for (size_t i = 0; i < figures->count; i++) {
        if (has_occupation(figures->items[i])) {
            first = first ? first : figures->items[i]->occupation;
            one = one && first->code == figures->items[i]->occupation->code;
        }
    }
    if (!first || one) {
        return cell_text(LOOK_TEXT, first ? occupation_words(book->arena, first) : said("none"));
    }
    struct buffer list = {.arena = book->arena};
    for (size_t i = 0; i < figures->count; i++) {
        if (has_occupation(figures->items[i]) && first_with_occupation(figures, i) == i) {
            add_occupation(book->guide, &list, figures, i);
        }
    }
    return cell_text(LOOK_TEXT, buffer_text(&list));
}

struct text roles_occupation(struct arena *arena, const struct guide_figure *figure)
{
    return has_occupation(figure) ? occupation_words(arena, figure->occupation) : said("none");
}

struct text roles_certifications(struct arena *arena, const struct role *role)
{
    struct buffer names = {.arena = arena};
    for (size_t i = 0; i < role->certification_count; i++) {
        buffer_add_string(&names, i ? "\n" : "");
        buffer_add(&names, role->certifications[i].name);
    }
    return buffer_text(&names);
}

/* What the figure's notes say of the occupation that stands in for the role (D22). */
static struct text proxy_words(struct book *book, const struct guide_figure *figure)
{
    for (size_t i = 0; i < figure->note_count; i++) {
        size_t number = figure->notes[i];
        if (number && book->guide->notes[number - 1].kind == NOTE_PROXY) {
            return wording_note(book->arena, book->guide, &book->guide->notes[number - 1]);
        }
    }
    return TEXT("");
}

/* A number leads to its trail. Words do not: LibreOffice does not wrap those of a link. */
static struct cell figure_cell(struct book *book, const struct row_of *row,
                               const struct role_column *column, const struct figures *figures)
{
    const struct guide_figure *figure = figures->items[0];
    size_t role = (size_t)(row->role - book->guide->roles);
    struct cell cell = cell_figure(book->arena, &figure->figure);
    if (cell.kind == CELL_NUMBER) {
        cell.link = link_to_trail(book, role, figures->ids[0], figures->beside);
        /* an area's workbook comes in hundreds, and does without what it can do without */
        cell.tip = guide_is_local(book->guide) ? TEXT("") : said("Where this figure was read");
    }
    if (column->commented) {
        cell.comment = proxy_words(book, figure);
    }
    return cell;
}

static struct cell role_cell(struct book *book, const struct row_of *row,
                             const struct role_column *column)
{
    const struct guide_role *role = row->role;
    struct figures figures = figures_of(row, column);
    switch (column->kind) {
    case ROLE_TITLE:
        return cell_text(LOOK_NAME, role->role->title);
    case ROLE_REQUIREMENT:
        return cell_text(LOOK_TEXT, role->role->requirement);
    case ROLE_CERTIFICATIONS:
        return cell_text(LOOK_TEXT, roles_certifications(book->arena, role->role));
    case ROLE_PAY_BASIS:
        return cell_text(LOOK_TEXT, row->basis == PAY_A_YEAR ? said("annual") : said("hourly"));
    case ROLE_FIGURE:
    case ROLE_NATION_FIGURE:
        return figure_cell(book, row, column, &figures);
    case ROLE_STATUS:
    case ROLE_NATION_STATUS:
        return status(book, role, &figures);
    case ROLE_AREA:
        return cell_text(LOOK_TEXT, row->national ? area_nation() : wording_area(book->guide));
    case ROLE_MARKS:
        return cell_marks(book, &figures);
    case ROLE_OCCUPATION:
        return occupation(book, &figures);
    }
    return cell_text(LOOK_TEXT, TEXT(""));
}

static void add_row(struct sheet *sheet, const struct role_column *columns,
                    const struct row_of *row)
{
    struct cell *cells = sheet_row(sheet);
    for (size_t c = 0; c < sheet->column_count; c++) {
        cells[c] = role_cell(sheet->book, row, &columns[c]);
    }
}

void roles_rows(struct sheet *sheet, const struct role_column *columns, enum pay_basis basis)
{
    const struct guide *guide = sheet->book->guide;
    bool by_area = false;
    for (size_t c = 0; c < sheet->column_count; c++) {
        by_area = by_area || columns[c].kind == ROLE_AREA;
    }
    for (size_t r = 0; r < guide->role_count; r++) {
        add_row(sheet, columns, &(struct row_of){&guide->roles[r], basis, false});
        if (by_area) {
            add_row(sheet, columns, &(struct row_of){&guide->roles[r], basis, true});
        }
    }
    sheet->table_rows = sheet->row_count;
}

static bool is_figure(const struct role_column *column)
{
    return column->kind == ROLE_FIGURE || column->kind == ROLE_NATION_FIGURE;
}

/* Whether any role's figure is a number, so that the head stands where the numbers stand. */
static bool holds_numbers(const struct guide *guide, const struct role_column *column)
{
    for (size_t r = 0; r < guide->role_count && is_figure(column); r++) {
        if (guide->roles[r].figures[column->ids[0]].figure.unit != UNIT_WORDS) {
            return true;
        }
    }
    return false;
}

/* The unit of the figures where the cells do not show it: pay and openings are for a year or an
 * hour, or for ten years. */
static struct text unit_for_head(const struct guide *guide, enum figure_id id)
{
    enum unit unit = guide->role_count ? guide->roles[0].figures[id].figure.unit : UNIT_WORDS;
    bool shown = unit == UNIT_PERCENT || unit == UNIT_JOBS || unit == UNIT_WORDS;
    return shown ? TEXT("") : wording_unit(unit);
}

/* "Openings per year, 2024–34", in an area's guide "…, U.S."; words of BLS's need no period. */
static struct text figure_head(const struct book *book, const struct role_column *column)
{
    enum figure_id id = column->ids[0];
    bool nation = column->kind == ROLE_NATION_FIGURE;
    struct buffer head = {.arena = book->arena};
    buffer_add(&head, figure_name(book->guide, id));
    struct text area = nation ? area_nation() : area_of_column(book->guide, id);
    if (figure_id_unit(id) != UNIT_WORDS) {
        struct text unit = unit_for_head(book->guide, id);
        struct text period = nation ? nation_period(book, id) : roles_period(book, id);
        buffer_format(&head, "%s%.*s", unit.len ? " " : "", TEXT_ARG(unit));
        buffer_format(&head, "%s%.*s", period.len ? ", " : "", TEXT_ARG(period));
    }
    if (figure_id_family(id) != FAMILY_ENTRY) { /* what nobody publishes by area */
        buffer_format(&head, "%s%.*s", area.len ? ", " : "", TEXT_ARG(area));
    }
    return buffer_text(&head);
}

static bool below_zero(const struct sheet *sheet, size_t c)
{
    for (size_t r = 0; r < sheet->row_count; r++) {
        const struct cell *cell = &sheet->rows[r][c];
        if (cell->kind == CELL_NUMBER && cell->number.digits < 0) {
            return true;
        }
    }
    return false;
}

void roles_head(struct sheet *sheet, const struct role_column *columns, size_t count)
{
    sheet->filters = true;
    sheet->by_role = true;
    for (size_t c = 0; c < count; c++) {
        struct text head =
            columns[c].head ? said(columns[c].head) : figure_head(sheet->book, &columns[c]);
        struct column *column = sheet_column(sheet, head, columns[c].most);
        column->numbers = holds_numbers(sheet->book->guide, &columns[c]);
        column->of_figure = is_figure(&columns[c]);
        column->id = columns[c].ids[0];
        column->plan = &PLANS[columns[c].kind];
    }
}

/* Bars begin at 0, so that their lengths can be compared; where a number lies below it, they begin
 * where the program puts it. */
void roles_bars(struct sheet *sheet, const struct role_column *columns)
{
    for (size_t c = 0; c < sheet->column_count; c++) {
        if (!columns[c].barred || !sheet->table_rows) {
            continue;
        }
        lxw_row_t first = sheet_head_row(sheet) + 1;
        lxw_row_t last = sheet_head_row(sheet) + (lxw_row_t)sheet->table_rows;
        lxw_conditional_format bars = {.type = LXW_CONDITIONAL_DATA_BAR,
                                       .bar_color = COLOR_BAR,
                                       .bar_solid = LXW_TRUE,
                                       .data_bar_2010 = LXW_TRUE};
        if (!below_zero(sheet, c)) {
            bars.min_rule_type = LXW_CONDITIONAL_RULE_TYPE_NUMBER;
        }
        book_check(sheet->book,
                   worksheet_conditional_format_range(sheet->worksheet, first, (lxw_col_t)c, last,
                                                      (lxw_col_t)c, &bars));
    }
}
