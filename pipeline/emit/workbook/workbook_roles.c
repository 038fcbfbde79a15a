#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

static const size_t HOURLY = FIGURE_ID_WAGE_HOURLY_MEAN - FIGURE_ID_WAGE_ANNUAL_MEAN;

static enum figure_id id_for(enum figure_id id, enum pay_basis basis)
{
    bool annual = id >= FIGURE_ID_WAGE_ANNUAL_MEAN && id <= FIGURE_ID_WAGE_ANNUAL_P90;
    return basis == PAY_AN_HOUR && annual ? (enum figure_id)(id + HOURLY) : id;
}

static struct figures figures_of(const struct guide_role *role, const struct role_column *column,
                                 enum pay_basis basis)
{
    struct figures figures = {.count = column->count};
    for (size_t i = 0; i < column->count; i++) {
        figures.ids[i] = id_for(column->ids[i], basis);
        figures.items[i] = &role->figures[figures.ids[i]];
    }
    return figures;
}

/* One figure among several: "90th percentile: at least". */
static void add_part(struct buffer *list, enum figure_id id, struct text words)
{
    struct text name = wording_figure_name(id);
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

/* Where the roles' figures are of several periods, the head cannot name one: each row does. */
static void add_period(struct book *book, struct buffer *words, enum figure_id id,
                       const struct guide_figure *figure)
{
    const struct release *release = figure->figure.release;
    bool said = figure_id_unit(id) == UNIT_WORDS || guide_column_release(book->guide, id);
    if (release && !said) {
        add_part(words, id, wording_period(book->arena, release));
    }
}

/* "published", or "published; 90th percentile: at least". */
static struct cell status(struct book *book, const struct figures *figures)
{
    struct text common = common_state(figures);
    struct buffer words = {.arena = book->arena};
    buffer_add(&words, common);
    for (size_t i = 0; i < figures->count; i++) {
        struct text state = wording_state(&figures->items[i]->figure);
        if (!text_equal(state, common)) {
            add_part(&words, figures->ids[i], state);
        }
        add_period(book, &words, figures->ids[i], figures->items[i]);
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
static void add_occupation(struct buffer *list, const struct figures *figures, size_t at)
{
    buffer_add_string(list, list->len ? "; " : "");
    for (size_t i = at; i < figures->count; i++) {
        if (has_occupation(figures->items[i]) && first_with_occupation(figures, i) == at) {
            buffer_add_string(list, i > at ? ", " : "");
            buffer_add(list, wording_figure_name(figures->ids[i]));
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
        return cell_text(LOOK_TEXT, first ? occupation_words(book->arena, first) : TEXT("none"));
    }
    struct buffer list = {.arena = book->arena};
    for (size_t i = 0; i < figures->count; i++) {
        if (has_occupation(figures->items[i]) && first_with_occupation(figures, i) == i) {
            add_occupation(&list, figures, i);
        }
    }
    return cell_text(LOOK_TEXT, buffer_text(&list));
}

static struct cell role_cell(struct book *book, const struct guide_role *role,
                             const struct role_column *column, enum pay_basis basis)
{
    struct figures figures = figures_of(role, column, basis);
    switch (column->kind) {
    case ROLE_TITLE:
        return cell_text(LOOK_NAME, role->role->title);
    case ROLE_REQUIREMENT:
        return cell_text(LOOK_TEXT, role->role->requirement);
    case ROLE_PAY_BASIS:
        return cell_text(LOOK_TEXT, basis == PAY_A_YEAR ? TEXT("annual") : TEXT("hourly"));
    case ROLE_FIGURE:
        return cell_figure(book->arena, &figures.items[0]->figure);
    case ROLE_STATUS:
        return status(book, &figures);
    case ROLE_MARKS:
        return cell_marks(book, &figures);
    case ROLE_OCCUPATION:
        return occupation(book, &figures);
    }
    return cell_text(LOOK_TEXT, TEXT(""));
}

void roles_rows(struct sheet *sheet, const struct role_column *columns, enum pay_basis basis)
{
    const struct guide *guide = sheet->book->guide;
    for (size_t r = 0; r < guide->role_count; r++) {
        struct cell *cells = sheet_row(sheet);
        for (size_t c = 0; c < sheet->column_count; c++) {
            cells[c] = role_cell(sheet->book, &guide->roles[r], &columns[c], basis);
        }
    }
    sheet->table_rows = sheet->row_count;
}

/* Whether any role's figure is a number, so that the head stands where the numbers stand. */
static bool holds_numbers(const struct guide *guide, const struct role_column *column)
{
    for (size_t r = 0; r < guide->role_count && column->kind == ROLE_FIGURE; r++) {
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

/* "Openings per year, 2024–34"; words of BLS's need no more than their name. */
static struct text figure_head(const struct book *book, enum figure_id id)
{
    struct buffer head = {.arena = book->arena};
    buffer_add(&head, wording_figure_name(id));
    if (figure_id_unit(id) == UNIT_WORDS) {
        return buffer_text(&head);
    }
    struct text unit = unit_for_head(book->guide, id);
    struct text period = roles_period(book, id);
    buffer_format(&head, "%s%.*s", unit.len ? " " : "", TEXT_ARG(unit));
    buffer_format(&head, "%s%.*s", period.len ? ", " : "", TEXT_ARG(period));
    return buffer_text(&head);
}

void roles_head(struct sheet *sheet, const struct role_column *columns, size_t count)
{
    sheet->filters = true;
    sheet->repeated = 1;
    for (size_t c = 0; c < count; c++) {
        struct text head = columns[c].head ? text_of(columns[c].head)
                                           : figure_head(sheet->book, columns[c].ids[0]);
        struct column *column = sheet_column(sheet, head, columns[c].most);
        column->numbers = holds_numbers(sheet->book->guide, &columns[c]);
    }
}
