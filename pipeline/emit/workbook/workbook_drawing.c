#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

/* Charts take words for 0, so that they are drawn from a block of their own, in which a figure
 * that is no number leaves its cell empty; a line below the block says so. The block uses the
 * columns of the table above it, so that each figure stands below its like. */
enum {
    CHART_ROWS = 17,
    ROW_PIXELS = 20,
    CHART_WIDTH = 500,
    CHART_HEIGHT = CHART_ROWS * ROW_PIXELS
};
static const double CHART_DEFAULT_WIDTH = 480;
static const double CHART_DEFAULT_HEIGHT = 288;
enum { COLOR_TITLE = 0x0B5563, COLOR_RANGE = 0x4A5A60, COLOR_GRID = 0xDDE6E8 };

/* One place on the axis of the chart. */
struct row_drawn {
    struct text name; /* the role, and where an area stands beside the nation whose figures */
    const struct guide_figure *figures; /* by id */
};

/* One a role, or two where the nation stands beside the area. */
static size_t rows_of(const struct guide *guide, const struct drawing *drawing)
{
    return guide->role_count * (drawing->beside ? 2 : 1);
}

static struct row_drawn row_at(const struct sheet *sheet, const struct drawing *drawing, size_t at)
{
    const struct guide *guide = sheet->book->guide;
    const struct guide_role *role = &guide->roles[drawing->beside ? at / 2 : at];
    struct text title = role->role->title;
    struct text area = area_of_figure(guide, &role->figures[drawing->drawn[0].id]);
    bool national = drawing->beside && at % 2;
    if (drawing->beside) {
        area = national ? area_nation() : area_in_head(guide);
    } else if (!guide_is_local(guide) || area_of_column(guide, drawing->drawn[0].id).len) {
        return (struct row_drawn){title, role->figures};
    }
    struct text name =
        text_format(sheet->book->arena, "%.*s, %.*s", TEXT_ARG(title), TEXT_ARG(area));
    return (struct row_drawn){name, national ? role->national : role->figures};
}

static bool is_drawn(const struct row_drawn *row, enum figure_id id)
{
    return row->figures[id].figure.state == FIGURE_VALUE;
}

static bool anything_to_draw(const struct sheet *sheet, const struct drawing *drawing)
{
    for (size_t r = 0; r < rows_of(sheet->book->guide, drawing); r++) {
        struct row_drawn row = row_at(sheet, drawing, r);
        for (size_t i = 0; i < drawing->drawn_count; i++) {
            if (is_drawn(&row, drawing->drawn[i].id)) {
                return true;
            }
        }
    }
    return false;
}

/* A hairline under every row of the block, whole even where a cell has no figure: that one cannot
 * have a format of its own, since libxlsxwriter hands a blank cell to the chart as 0. */
static void rule_block(struct sheet *sheet, const struct block *block)
{
    struct book *book = sheet->book;
    lxw_conditional_format rule = {.type = LXW_CONDITIONAL_TYPE_FORMULA,
                                   .value_string = "=TRUE",
                                   .format = book_format(book, LOOK_RULE)};
    book_check(book,
               worksheet_conditional_format_range(sheet->worksheet, block->head, 0, block->last,
                                                  (lxw_col_t)block->drawing->last_column, &rule));
}

static void add_block_head(struct sheet *sheet, const struct drawing *drawing)
{
    struct cell *row = sheet_row(sheet);
    row[0] = cell_text(LOOK_NAME, said("Drawn in the chart"));
    for (size_t i = 0; i < drawing->drawn_count; i++) {
        row[drawing->drawn[i].column] =
            cell_text(LOOK_NAME_RIGHT, sheet->columns[drawing->drawn[i].column].head);
    }
}

static void add_block_row(struct sheet *sheet, const struct drawing *drawing,
                          const struct row_drawn *drawn)
{
    struct cell *row = sheet_row(sheet);
    row[0] = cell_text(LOOK_TEXT, drawn->name);
    for (size_t i = 0; i < drawing->drawn_count; i++) {
        if (is_drawn(drawn, drawing->drawn[i].id)) {
            const struct figure *figure = &drawn->figures[drawing->drawn[i].id].figure;
            row[drawing->drawn[i].column] = cell_figure(sheet->book->arena, figure);
        }
    }
}

static struct block add_block(struct sheet *sheet, const struct drawing *drawing)
{
    struct block block = {.drawing = drawing, .head = sheet_next_row(sheet), .stretch = 1};
    block.chart = block.head;
    add_block_head(sheet, drawing);
    block.first = sheet_next_row(sheet);
    for (size_t r = 0; r < rows_of(sheet->book->guide, drawing); r++) {
        struct row_drawn row = row_at(sheet, drawing, r);
        add_block_row(sheet, drawing, &row);
    }
    block.last = sheet_next_row(sheet) - 1;
    rule_block(sheet, &block);
    return block;
}

static struct text drawn_name(const struct sheet *sheet, const struct drawn *drawn)
{
    return sheet->columns[drawn->column].head;
}

/* "Clinical educator, 90th percentile (≥ $239,200)" for each gap, a row a role. */
static void add_gaps(struct sheet *sheet, const struct drawing *drawing)
{
    struct arena *arena = sheet->book->arena;
    for (size_t r = 0; r < rows_of(sheet->book->guide, drawing); r++) {
        struct row_drawn row = row_at(sheet, drawing, r);
        struct buffer words = {.arena = arena};
        for (size_t i = 0; i < drawing->drawn_count; i++) {
            if (!is_drawn(&row, drawing->drawn[i].id)) {
                struct text name = drawn_name(sheet, &drawing->drawn[i]);
                struct text text = wording_figure(arena, &row.figures[drawing->drawn[i].id].figure);
                buffer_format(&words, "%s%.*s (%.*s)", words.len ? ", " : "", TEXT_ARG(name),
                              TEXT_ARG(text));
            }
        }
        if (words.len) {
            struct text line =
                text_fill(arena, said("Not drawn for {1}: {2}."), row.name, buffer_text(&words));
            sheet_row(sheet)[0] = cell_text(LOOK_LINE, line);
        }
    }
}

static char *alternative_text(struct sheet *sheet, const struct drawing *drawing)
{
    struct arena *arena = sheet->book->arena;
    struct buffer words = {.arena = arena};
    buffer_add(&words, said(drawing->description));
    for (size_t r = 0; r < rows_of(sheet->book->guide, drawing); r++) {
        struct row_drawn row = row_at(sheet, drawing, r);
        buffer_format(&words, " %.*s:", TEXT_ARG(row.name));
        for (size_t i = 0; i < drawing->drawn_count; i++) {
            struct text name = drawn_name(sheet, &drawing->drawn[i]);
            struct text text = wording_figure(arena, &row.figures[drawing->drawn[i].id].figure);
            buffer_format(&words, "%s %.*s %.*s", i ? "," : "", TEXT_ARG(name), TEXT_ARG(text));
        }
        buffer_add_string(&words, ".");
    }
    return (char *)book_string(sheet->book, buffer_text(&words), "the chart's description");
}

static void draw_series(struct sheet *sheet, lxw_chart *chart, const struct block *block,
                        const struct drawn *drawn)
{
    lxw_col_t column = (lxw_col_t)drawn->column;
    lxw_chart_series *series = chart_add_series(chart, NULL, NULL);
    if (!series) {
        book_check(sheet->book, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    lxw_chart_line none = {.none = LXW_TRUE};
    lxw_chart_fill fill = {.color = drawn->color};
    lxw_chart_line edge = {.color = drawn->color};
    chart_series_set_name_range(series, sheet->name, block->head, column);
    chart_series_set_categories(series, sheet->name, block->first, 0, block->last, 0);
    chart_series_set_values(series, sheet->name, block->first, column, block->last, column);
    if (block->drawing->bars) {
        chart_series_set_fill(series, &fill);
        return;
    }
    chart_series_set_line(series, &none);
    chart_series_set_marker_type(series, drawn->marker);
    chart_series_set_marker_size(series, 9);
    chart_series_set_marker_fill(series, &fill);
    chart_series_set_marker_line(series, &edge);
}

/* The lines from the 10th to the 90th percentile are Excel's; LibreOffice leaves them out, so that
 * the markers must tell the three apart by their shape. */
static void set_axes(struct book *book, lxw_chart *chart, const struct drawing *drawing)
{
    lxw_chart_line grid = {.color = COLOR_GRID, .width = 0.75F};
    lxw_chart_line range = {.color = COLOR_RANGE, .width = 2.25F};
    lxw_chart_font title = {.size = 13, .color = COLOR_TITLE};
    struct text area = area_of_column(book->guide, drawing->drawn[0].id);
    struct text words = said(drawing->title);
    if (area.len && !drawing->beside) {
        words = text_format(book->arena, "%.*s, %.*s", TEXT_ARG(words), TEXT_ARG(area));
    }
    chart_title_set_name(chart, book_string(book, words, "the chart"));
    chart_title_set_name_font(chart, &title);
    chart_axis_set_num_format(chart->y_axis, drawing->number_format);
    chart_axis_set_min(chart->y_axis, 0);
    chart_axis_major_gridlines_set_line(chart->y_axis, &grid);
    chart_legend_set_position(chart, LXW_CHART_LEGEND_BOTTOM);
    if (!drawing->bars) {
        chart_set_high_low_lines(chart, &range);
    }
    chart_show_blanks_as(chart, LXW_CHART_BLANKS_AS_GAP);
}

void sheet_add_chart(struct sheet *sheet, const struct block *block, char *description)
{
    const struct drawing *drawing = block->drawing;
    uint8_t type = drawing->bars ? LXW_CHART_COLUMN : LXW_CHART_LINE;
    lxw_chart *chart = workbook_add_chart(sheet->book->file, type);
    if (!chart) {
        book_check(sheet->book, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    for (size_t i = 0; i < drawing->drawn_count; i++) {
        draw_series(sheet, chart, block, &drawing->drawn[i]);
    }
    set_axes(sheet->book, chart, drawing);
    lxw_chart_options options = {.description = description,
                                 .x_scale = block->stretch * CHART_WIDTH / CHART_DEFAULT_WIDTH,
                                 .y_scale = CHART_HEIGHT / CHART_DEFAULT_HEIGHT};
    lxw_worksheet *worksheet = sheet->worksheet;
    book_check(sheet->book, worksheet_insert_chart_opt(worksheet, block->chart,
                                                       drawing->chart_column, chart, &options));
    lxw_row_t end = block->chart + CHART_ROWS + 1;
    sheet->rows_below = end > sheet_next_row(sheet) ? end - sheet_next_row(sheet) : 0;
}

void sheet_add_drawing(struct sheet *sheet, const struct drawing *drawing)
{
    if (!anything_to_draw(sheet, drawing)) {
        return;
    }
    sheet_row(sheet);
    sheet->break_at = sheet_next_row(sheet);
    sheet_row(sheet)[0] = cell_text(LOOK_SECTION, said(drawing->section));
    struct block block = add_block(sheet, drawing);
    add_gaps(sheet, drawing);
    if (drawing->beside) { /* twice the places on its axis: below the block, as wide as the page */
        block.chart = sheet_next_row(sheet);
        block.stretch = 1.8;
    }
    sheet_add_chart(sheet, &block, alternative_text(sheet, drawing));
}
