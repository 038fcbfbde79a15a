#include "emit/picture_bars.h"

static const double row_gap = 2.25; /* between two rows, and above the axis */

struct bar_look {
    struct lettering names, figures, mark, axis; /* mark: above the median */
    double line, box, cap;                       /* how high each is */
    double beside;                               /* between an end and its words */
    double beyond;                               /* how far an open end goes on */
};

struct chart {
    struct drawing *drawing;
    const struct bars *bars;
    struct bar_look look;
    struct chart_names names;
    struct scale scale;
    bool stacked; /* names above the bars, the words of their ends below */
};

/* With type of this share of the style's. */
static struct bar_look look_of(const struct drawing *drawing, double share)
{
    struct bar_look look = {.axis = drawing_lettering(drawing, TEXT_TABLE_ASIDE)};
    double size = look.axis.size *= share;
    look.line = size * 0.3;
    look.box = size * 1.25;
    look.cap = size;
    look.beside = size * 0.6;
    look.beyond = size * 2.5;
    look.figures = look.axis;
    look.figures.ink = INK_TEXT;
    look.mark = look.figures;
    look.mark.face = FACE_BOLD;
    look.names = drawing_lettering(drawing, TEXT_TABLE);
    look.names.face = FACE_BOLD;
    look.names.size *= share;
    return look;
}

/* Where the bar begins and ends: at what is known; false where nothing is. */
static bool ends_of(const struct bar *bar, double *from, double *to)
{
    bool any = false;
    for (size_t i = 0; i < PERCENTILES; i++) {
        if (bar->known[i]) {
            *from = any ? *from : bar->at[i];
            *to = bar->at[i];
            any = true;
        }
    }
    if (bar->open) {
        *from = any ? *from : bar->bound;
        *to = bar->bound;
    }
    return any || bar->open;
}

/* ---- the scale ---- */

/* By how much a bar and the words beside it run over the edges of the plot. */
static void measure_lack(const struct chart *chart, const struct bar *bar, double lack[2])
{
    const struct bar_look *look = &chart->look;
    double from, to;
    if (!ends_of(bar, &from, &to)) {
        return;
    }
    double left = scale_at(&chart->scale, from) - look->beside -
                  drawing_text_width(chart->drawing, look->figures, bar->left);
    double right = scale_at(&chart->scale, to) + look->beside + (bar->open ? look->beyond : 0) +
                   drawing_text_width(chart->drawing, look->figures, bar->right);
    double over_left = chart->names.width - left, over_right = right - chart->drawing->width;
    lack[0] = over_left > lack[0] ? over_left : lack[0];
    lack[1] = over_right > lack[1] ? over_right : lack[1];
}

/* Narrows the scale until the words beside every bar have room; false where that leaves no picture.
 */
static bool fit_scale(struct chart *chart)
{
    enum { MOST_TURNS = 60 };
    double least = chart->look.axis.size * 22;
    for (size_t turn = 0; turn < MOST_TURNS; turn++) {
        double lack[2] = {0, 0};
        for (size_t i = 0; i < chart->bars->count; i++) {
            measure_lack(chart, &chart->bars->items[i], lack);
        }
        if (lack[0] < 0.01 && lack[1] < 0.01) {
            return true;
        }
        chart->scale.left += lack[0];
        chart->scale.right -= lack[1];
        if (chart->scale.right - chart->scale.left < least) {
            return false;
        }
    }
    return false;
}

static bool any_open(const struct bars *bars)
{
    for (size_t i = 0; i < bars->count; i++) {
        if (bars->items[i].open) {
            return true;
        }
    }
    return false;
}

/* Over the whole width, with room for an end that goes on or for the edge of its cap. */
static void stack_chart(struct chart *chart, const struct chart_name *names)
{
    struct drawing *drawing = chart->drawing;
    size_t count = chart->bars->count;
    chart->stacked = true;
    chart->look = look_of(drawing, 1);
    chart->names.labels = ARENA_ARRAY(drawing->arena, count, struct label);
    chart->names.width = 0;
    for (size_t i = 0; i < count; i++) {
        struct lettering lettering = chart->look.names;
        lettering.source = names[i].source;
        lettering.face = names[i].plain ? FACE_REGULAR : lettering.face;
        chart->names.labels[i] = drawing_label(drawing, lettering, names[i].text, drawing->width);
    }
    double beyond = any_open(chart->bars) ? chart->look.beyond : chart->look.line;
    chart->scale = (struct scale){0, chart->bars->high, 0, drawing->width - beyond};
}

/* With names and words beside the bars in the largest type that leaves room for them; else above
 * and below. */
static void fit_chart(struct chart *chart)
{
    const double step = 0.95;
    struct drawing *drawing = chart->drawing;
    const struct bars *bars = chart->bars;
    struct chart_name *names = ARENA_ARRAY(drawing->arena, bars->count, struct chart_name);
    for (size_t i = 0; i < bars->count; i++) {
        names[i] = bars->items[i].name;
    }
    for (double share = 1;; share *= step) {
        chart->look = look_of(drawing, share);
        if (chart->look.axis.size < drawing->style->smallest) {
            break;
        }
        chart->names = chart_names_of(drawing, chart->look.names, names, bars->count);
        chart->scale = (struct scale){0, bars->high, chart->names.width, drawing->width};
        if (fit_scale(chart)) {
            return;
        }
    }
    stack_chart(chart, names);
}

/* ---- bars ---- */

static void draw_open_end(const struct chart *chart, double x, double y)
{
    double head = chart->look.box * 0.7;
    struct point from = {x, y}, tip = {x + chart->look.beyond, y};
    drawing_add_line(chart->drawing, from, (struct point){tip.x - head, y},
                     (struct line_look){chart->look.line / 2, STROKE_DASHED, INK_ACCENT});
    drawing_add_head(chart->drawing, from, tip, head, INK_ACCENT);
}

/* A filled stretch of the bar, `height` high. */
static void draw_stretch(const struct chart *chart, double from, double to, double y, double height)
{
    drawing_add_box(chart->drawing, (struct point){from, y - height / 2},
                    (struct point){to, y + height / 2}, INK_ACCENT);
}

/* The look of a bar of its own, or of a thin one beside it. */
static struct bar_look look_for(const struct chart *chart, const struct bar *bar)
{
    struct bar_look look = chart->look;
    if (bar->thin) {
        look.line *= 0.5;
        look.box *= 0.45;
        look.cap *= 0.6;
        look.mark.face = FACE_REGULAR;
    }
    return look;
}

static void draw_bar(const struct chart *chart, const struct bar *bar, double y)
{
    const struct bar_look of_bar = look_for(chart, bar), *look = &of_bar;
    const double cap = 0.9, mark = 2.4, over = 2;
    double at[PERCENTILES], from, to;
    if (!ends_of(bar, &from, &to)) {
        return;
    }
    for (size_t i = 0; i < PERCENTILES; i++) {
        at[i] = scale_at(&chart->scale, bar->at[i]);
    }
    to = scale_at(&chart->scale, to);
    draw_stretch(chart, scale_at(&chart->scale, from), to, y, look->line);
    if (bar->known[LOWER] && bar->known[UPPER]) {
        draw_stretch(chart, at[LOWER], at[UPPER], y, look->box);
    }
    if (bar->known[LOW]) {
        draw_stretch(chart, at[LOW] - cap, at[LOW] + cap, y, look->cap);
    }
    if (bar->known[HIGH]) {
        draw_stretch(chart, at[HIGH] - cap, at[HIGH] + cap, y, look->cap);
    }
    if (bar->open) {
        draw_open_end(chart, to, y);
    }
    if (bar->known[MIDDLE]) {
        struct point top = {at[MIDDLE], y - look->box / 2 - over};
        chart_add_mark(chart->drawing, top, look->box + 2 * over, mark);
    }
}

/* Above the mark, or above the bar's beginning where there is none; never beyond the edges. */
static void set_middle(const struct chart *chart, const struct bar *bar, double base)
{
    struct drawing *drawing = chart->drawing;
    struct lettering words = look_for(chart, bar).mark;
    double half = drawing_text_width(drawing, words, bar->middle) / 2;
    double from, to;
    if (!ends_of(bar, &from, &to)) {
        return;
    }
    double x = bar->known[MIDDLE] ? scale_at(&chart->scale, bar->at[MIDDLE])
                                  : scale_at(&chart->scale, from) + half;
    x = x + half > drawing->width ? drawing->width - half : x;
    x = x - half < chart->names.width ? chart->names.width + half : x;
    drawing_add_text(drawing, words, (struct point){x, base}, HOLD_MIDDLE, bar->middle);
}

static void set_ends(const struct chart *chart, const struct bar *bar, double y)
{
    const struct bar_look *look = &chart->look;
    double base = y + lettering_cap(look->figures) / 2;
    double from, to;
    if (!ends_of(bar, &from, &to)) {
        drawing_add_text(chart->drawing, look->figures, (struct point){chart->scale.left, base},
                         HOLD_LEFT, bar->left);
        return;
    }
    double left = scale_at(&chart->scale, from) - look->beside;
    double right = scale_at(&chart->scale, to) + look->beside + (bar->open ? look->beyond : 0);
    drawing_add_text(chart->drawing, look->figures, (struct point){left, base}, HOLD_RIGHT,
                     bar->left);
    drawing_add_text(chart->drawing, look->figures, (struct point){right, base}, HOLD_LEFT,
                     bar->right);
}

/* Whether thin bars stand below others: then rows without words above keep no room for them. */
static bool paired(const struct chart *chart)
{
    return chart->bars->count > 1 && chart->bars->items[1].thin;
}

/* One row below what the drawing has. */
static void draw_row(const struct chart *chart, size_t row)
{
    const struct bar *bar = &chart->bars->items[row];
    bool pairs = row > 0 && chart->bars->items[row - 1].thin; /* parted from the pair above */
    const double gap = chart->drawing->height > 0 && !bar->thin ? row_gap * (pairs ? 2 : 1) : 0;
    const struct label *name = &chart->names.labels[row];
    struct drawing *drawing = chart->drawing;
    drawing->height += gap;
    double above = bar->middle.len || !paired(chart) ? lettering_leading(chart->look.mark) : 0;
    double beside = lettering_leading(chart->look.figures);
    double least = chart->look.box + 4;
    beside = beside > least ? beside : least;
    double height = name->height > above + beside ? name->height : above + beside;
    double y = drawing->height + (height + above) / 2;
    double lowest = drawing->height + height - name->height / 2;
    drawing_add_label(drawing, name,
                      (struct point){0, (y < lowest ? y : lowest) - name->height / 2}, HOLD_LEFT);
    draw_bar(chart, bar, y);
    set_ends(chart, bar, y);
    set_middle(chart, bar, y - beside / 2 - above * 0.25);
    drawing->height += height;
}

/* The words of both ends below the bar: each at its end where that leaves the other its room, else
 * one below the other. Returns the height that they take. */
static double set_ends_below(const struct chart *chart, const struct bar *bar, double top)
{
    const double between = 12;
    struct drawing *drawing = chart->drawing;
    struct lettering words = chart->look.figures;
    double leading = lettering_leading(words), base = top + leading * 0.8;
    double left_width = drawing_text_width(drawing, words, bar->left);
    double right_width = drawing_text_width(drawing, words, bar->right);
    double from = 0, to = 0;
    bool both = ends_of(bar, &from, &to) && left_width + between + right_width <= drawing->width;
    double left = scale_at(&chart->scale, from) - left_width / 2;
    double last = drawing->width - (both ? between + right_width : 0) - left_width;
    left = left > last ? last : left;
    left = left < 0 ? 0 : left;
    drawing_add_text(drawing, words, (struct point){left, base}, HOLD_LEFT, bar->left);
    if (!bar->right.len) {
        return leading;
    }
    double right = scale_at(&chart->scale, to) - right_width / 2;
    double first = both ? left + left_width + between : 0;
    right = right + right_width > drawing->width ? drawing->width - right_width : right;
    right = right < first ? first : right;
    drawing_add_text(drawing, words, (struct point){right, both ? base : base + leading}, HOLD_LEFT,
                     bar->right);
    return both ? leading : 2 * leading;
}

/* One row with everything above or below the bar. */
static void stack_row(const struct chart *chart, size_t row)
{
    const struct bar *bar = &chart->bars->items[row];
    const struct label *name = &chart->names.labels[row];
    struct drawing *drawing = chart->drawing;
    double leading = lettering_leading(chart->look.figures), from, to;
    drawing_add_label(drawing, name, (struct point){0, drawing->height}, HOLD_LEFT);
    drawing->height += name->height;
    if (ends_of(bar, &from, &to)) {
        set_middle(chart, bar, drawing->height + leading * 0.8);
        drawing->height += leading + chart->look.box / 2 + 4;
        draw_bar(chart, bar, drawing->height);
        drawing->height += chart->look.box / 2 + 4;
    }
    drawing->height += set_ends_below(chart, bar, drawing->height) + leading / 2;
}

/* ---- the axis ---- */

/* A tick and its value, if that has room behind `free`. Returns where the next one may begin. */
static double draw_tick(const struct chart *chart, size_t number, double free)
{
    const double tick = 3, between = 8, thin = 0.8;
    struct lettering words = chart->look.axis;
    struct text value = chart->bars->ticks[number];
    struct drawing *drawing = chart->drawing;
    double x = scale_at(&chart->scale, chart->bars->step * (double)number), y = drawing->height;
    double width = drawing_text_width(drawing, words, value);
    double left = x - width / 2 > 0 ? x - width / 2 : 0;
    left = left + width > drawing->width ? drawing->width - width : left;
    struct point from = {number ? x - thin : x, y}, to = {number ? x : x + thin, y + tick};
    drawing_add_box(drawing, from, to, INK_MUTED);
    if (left < free) {
        return free;
    }
    struct point at = {left, y + tick + lettering_leading(words) * 0.85};
    drawing_add_text(drawing, words, at, HOLD_LEFT, value);
    return left + width + between;
}

/* Ticks from left to right, and the unit behind the last one or below. */
static void draw_axis(const struct chart *chart)
{
    const double tick = 3, thin = 0.8, between = 8;
    const struct scale *scale = &chart->scale;
    struct lettering words = chart->look.axis;
    struct drawing *drawing = chart->drawing;
    double y = drawing->height, leading = lettering_leading(words), free = 0;
    drawing_add_box(drawing, (struct point){scale->left, y}, (struct point){scale->right, y + thin},
                    INK_MUTED);
    for (size_t i = 0; i < chart->bars->tick_count; i++) {
        free = draw_tick(chart, i, free);
    }
    double end = (free > scale->right + between ? free : scale->right + between) +
                 drawing_text_width(drawing, words, chart->bars->unit);
    bool below = end > drawing->width;
    struct point at = {below ? drawing->width : end,
                       y + tick + leading * 0.85 + (below ? leading : 0)};
    drawing_add_text(drawing, words, at, HOLD_RIGHT, chart->bars->unit);
    drawing->height = at.y + leading * 0.3;
}

void bars_draw(struct drawing *drawing, const struct bars *bars)
{
    struct chart chart = {.drawing = drawing, .bars = bars};
    fit_chart(&chart);
    for (size_t i = bars->from; i < bars->until; i++) {
        if (chart.stacked) {
            stack_row(&chart, i);
        } else {
            draw_row(&chart, i);
        }
    }
    if (bars->tick_count && bars->until - bars->from == bars->count) {
        drawing->height += row_gap;
        draw_axis(&chart);
    }
}
