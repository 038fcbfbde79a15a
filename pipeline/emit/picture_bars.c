#include "emit/picture_bars.h"

struct bar_look {
    struct lettering figures, mark; /* beside the ends, above the median */
    double line, box, cap;          /* how high each is */
    double beside;                  /* between an end and its words */
    double beyond;                  /* how far an open end goes on */
    bool below;                     /* the words of the ends stand below the bar, not beside it */
};

static struct bar_look bar_look(const struct drawing *drawing)
{
    struct lettering figures = drawing_lettering(drawing, TEXT_TABLE_ASIDE);
    struct bar_look look = {.figures = figures, .mark = figures, .line = 2.5, .box = 10, .cap = 8};
    look.figures.ink = INK_TEXT;
    look.mark.ink = INK_TEXT;
    look.mark.face = FACE_BOLD;
    look.beside = 5;
    look.beyond = 20;
    return look;
}

/* Whether the words beside some bar would leave it too little room, as in large print. */
static bool is_crowded(const struct drawing *drawing, const struct bars *bars,
                       const struct bar_look *look, double room)
{
    const double too_much = 0.6;
    for (size_t i = 0; i < bars->count; i++) {
        const struct bar *bar = &bars->items[i];
        if (drawing_text_width(drawing, look->figures, bar->left) +
                drawing_text_width(drawing, look->figures, bar->right) >
            too_much * room) {
            return true;
        }
    }
    return false;
}

/* How far the words beside an end reach. */
static double beside_end(const struct drawing *drawing, const struct bar_look *look,
                         struct text words)
{
    return look->below ? 0 : look->beside + drawing_text_width(drawing, look->figures, words);
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

/* Narrows the scale until the words beside every bar have room; false where that leaves no picture.
 */
static bool fit_scale(const struct drawing *drawing, const struct bars *bars,
                      const struct bar_look *look, struct scale *scale)
{
    enum { ENOUGH = 40 };
    double first = scale->left, last = scale->right;
    for (size_t turn = 0; turn < ENOUGH; turn++) {
        double lacking_left = 0, lacking_right = 0;
        for (size_t i = 0; i < bars->count; i++) {
            const struct bar *bar = &bars->items[i];
            double from, to;
            if (!ends_of(bar, &from, &to)) {
                continue;
            }
            double left = scale_at(scale, from) - beside_end(drawing, look, bar->left);
            double right = scale_at(scale, to) + (bar->open ? look->beyond : 0) +
                           beside_end(drawing, look, bar->right);
            lacking_left = first - left > lacking_left ? first - left : lacking_left;
            lacking_right = right - last > lacking_right ? right - last : lacking_right;
        }
        if (lacking_left < 0.05 && lacking_right < 0.05) {
            break;
        }
        scale->left += lacking_left;
        scale->right -= lacking_right;
    }
    return scale->right - scale->left > (last - first) / 5;
}

static void draw_open_end(struct drawing *drawing, const struct bar_look *look, double x, double y)
{
    const double head = 7;
    struct point from = {x, y}, tip = {x + look->beyond, y};
    drawing_add_line(drawing, from, (struct point){tip.x - head, y},
                     (struct line_look){look->line / 2, STROKE_DASHED, INK_ACCENT});
    drawing_add_head(drawing, from, tip, head, INK_ACCENT);
}

static void draw_cap(struct drawing *drawing, const struct bar_look *look, double x, double y)
{
    double half = look->line * 0.35;
    drawing_add_box(drawing, (struct point){x - half, y - look->cap / 2},
                    (struct point){x + half, y + look->cap / 2}, INK_ACCENT);
}

static void draw_bar(struct drawing *drawing, const struct bar *bar, const struct scale *scale,
                     double y)
{
    struct bar_look look = bar_look(drawing);
    double at[PERCENTILES], from, to;
    if (!ends_of(bar, &from, &to)) {
        return;
    }
    from = scale_at(scale, from);
    to = scale_at(scale, to);
    for (size_t i = 0; i < PERCENTILES; i++) {
        at[i] = scale_at(scale, bar->at[i]);
    }
    drawing_add_box(drawing, (struct point){from, y - look.line / 2},
                    (struct point){to, y + look.line / 2}, INK_ACCENT);
    if (bar->known[LOWER] && bar->known[UPPER]) {
        drawing_add_box(drawing, (struct point){at[LOWER], y - look.box / 2},
                        (struct point){at[UPPER], y + look.box / 2}, INK_ACCENT);
    }
    if (bar->known[LOW]) {
        draw_cap(drawing, &look, at[LOW], y);
    }
    if (bar->known[HIGH]) {
        draw_cap(drawing, &look, at[HIGH], y);
    }
    if (bar->open) {
        draw_open_end(drawing, &look, to, y);
    }
    if (bar->known[MIDDLE]) {
        chart_add_mark(drawing, (struct point){at[MIDDLE], y - look.box / 2 - 2}, look.box + 4,
                       2.4);
    }
}

/* Above the mark, or above the bar's beginning where there is none; never beyond the edges. */
static void set_middle(struct drawing *drawing, const struct bar *bar, const struct scale *scale,
                       struct point least)
{
    struct bar_look look = bar_look(drawing);
    double half = drawing_text_width(drawing, look.mark, bar->middle) / 2;
    double from, to;
    if (!ends_of(bar, &from, &to)) {
        return;
    }
    double x = bar->known[MIDDLE] ? scale_at(scale, bar->at[MIDDLE]) : scale_at(scale, from) + half;
    x = x - half < least.x ? least.x + half : x;
    x = x + half > drawing->width ? drawing->width - half : x;
    drawing_add_text(drawing, look.mark, (struct point){x, least.y}, HOLD_MIDDLE, bar->middle);
}

/* Below the bar, each word under its end as far as there is room; where they would meet, the second
 * takes a line of its own. Returns the height that they take. */
static double set_ends_below(struct drawing *drawing, const struct bar *bar,
                             const struct scale *scale, struct point at)
{
    const double between = 12, least = at.x;
    struct bar_look look = bar_look(drawing);
    double from, to, leading = lettering_leading(look.figures), base = at.y + leading * 0.75;
    if (!ends_of(bar, &from, &to)) {
        drawing_add_text(drawing, look.figures, (struct point){scale->left, base}, HOLD_LEFT,
                         bar->left);
        return leading;
    }
    double first = drawing_text_width(drawing, look.figures, bar->left);
    double second = drawing_text_width(drawing, look.figures, bar->right);
    double left = scale_at(scale, from) - first / 2, right = scale_at(scale, to) + second / 2;
    left = left < least ? least : left;
    right = right > drawing->width ? drawing->width : right;
    if (left + first + between > right - second) { /* side by side below the middle of the bar */
        double half = (first + between + second) / 2;
        double middle = (scale_at(scale, from) + scale_at(scale, to)) / 2;
        middle = middle + half > drawing->width ? drawing->width - half : middle;
        middle = middle - half < least ? least + half : middle;
        left = middle - half;
        right = middle + half > drawing->width ? drawing->width : middle + half;
    }
    bool apart = first + between + second > drawing->width - least;
    drawing_add_text(drawing, look.figures, (struct point){left, base}, HOLD_LEFT, bar->left);
    drawing_add_text(drawing, look.figures, (struct point){right, base + (apart ? leading : 0)},
                     HOLD_RIGHT, bar->right);
    return apart ? 2 * leading : leading;
}

static void set_ends(struct drawing *drawing, const struct bar *bar, const struct scale *scale,
                     double y)
{
    struct bar_look look = bar_look(drawing);
    double base = y + lettering_cap(look.figures) / 2;
    double from, to;
    if (!ends_of(bar, &from, &to)) {
        drawing_add_text(drawing, look.figures, (struct point){scale->left, base}, HOLD_LEFT,
                         bar->left);
        return;
    }
    double beyond = look.beside + (bar->open ? look.beyond : 0);
    drawing_add_text(drawing, look.figures,
                     (struct point){scale_at(scale, from) - look.beside, base}, HOLD_RIGHT,
                     bar->left);
    drawing_add_text(drawing, look.figures, (struct point){scale_at(scale, to) + beyond, base},
                     HOLD_LEFT, bar->right);
}

/* Ticks with their values, and the unit at the end; what has no room beside the unit is left out.
 */
static double draw_axis(struct drawing *drawing, const struct bars *bars, const struct scale *scale,
                        double y)
{
    const double tick = 3, between = 8;
    struct lettering words = drawing_lettering(drawing, TEXT_TABLE_ASIDE);
    if (!bars->tick_count) {
        return y;
    }
    double base = y + tick + lettering_leading(words) * 0.85;
    double end = scale->right, unit = drawing_text_width(drawing, words, bars->unit);
    double beyond = end + between + unit <= drawing->width ? end + between + unit : end;
    double free = beyond - unit;
    drawing_add_box(drawing, (struct point){scale->left, y}, (struct point){end, y + 0.75},
                    INK_MUTED);
    drawing_add_text(drawing, words, (struct point){beyond, base}, HOLD_RIGHT, bars->unit);
    for (size_t i = bars->tick_count; i-- > 0;) {
        double x = scale_at(scale, bars->step * (double)i);
        double width = drawing_text_width(drawing, words, bars->ticks[i]);
        double left = x - width / 2 > 0 ? x - width / 2 : 0;
        drawing_add_box(drawing, (struct point){x - 0.4, y}, (struct point){x + 0.4, y + tick},
                        INK_MUTED);
        if (left + width + between <= free) {
            drawing_add_text(drawing, words, (struct point){left, base}, HOLD_LEFT, bars->ticks[i]);
            free = left;
        }
    }
    return y + tick + lettering_leading(words) * 1.15;
}

/* A row whose words stand above and below its bar, its name at the left if it has one; `top` is its
 * upper edge. Returns how high it is. */
static double draw_row_apart(struct drawing *drawing, const struct bar *bar,
                             const struct scale *scale, const struct label *name, double top)
{
    struct bar_look look = bar_look(drawing);
    double y = top + lettering_leading(look.mark) + look.box;
    set_middle(drawing, bar, scale, (struct point){name->count ? scale->left : 0, y - look.box});
    draw_bar(drawing, bar, scale, y);
    drawing_add_label(drawing, name, (struct point){0, top}, HOLD_LEFT);
    y += look.box;
    y += set_ends_below(drawing, bar, scale, (struct point){name->count ? scale->left : 0, y});
    return y - top > name->height ? y - top : name->height;
}

/* One row; `top` is its upper edge. Returns how high it is. */
static double draw_row(struct drawing *drawing, const struct bar *bar, const struct scale *scale,
                       const struct label *name, double top)
{
    const double least = 14;
    struct bar_look look = bar_look(drawing);
    double above = lettering_leading(look.mark);
    double beside =
        lettering_leading(look.figures) > least ? lettering_leading(look.figures) : least;
    double height = name->height > above + beside ? name->height : above + beside;
    double y = top + (height - above - beside) / 2 + above + beside / 2;
    double left = name->count ? scale->left : 0;
    set_middle(drawing, bar, scale, (struct point){left, y - beside / 2 - above * 0.15});
    draw_bar(drawing, bar, scale, y);
    set_ends(drawing, bar, scale, y);
    double lowest = top + height - name->height / 2;
    drawing_add_label(drawing, name,
                      (struct point){0, (y < lowest ? y : lowest) - name->height / 2}, HOLD_LEFT);
    return height;
}

bool bars_draw(struct drawing *drawing, const struct bars *bars)
{
    const double gap = 5;
    struct bar_look look = bar_look(drawing);
    struct chart_name *given = ARENA_ARRAY(drawing->arena, bars->count, struct chart_name);
    for (size_t i = 0; i < bars->count; i++) {
        given[i] = bars->items[i].name;
    }
    struct chart_names names = chart_names_of(drawing, given, bars->count);
    struct scale scale = {0, bars->high, names.width, drawing->width};
    const struct label no_name = {.count = 0};
    look.below = is_crowded(drawing, bars, &look, drawing->width - names.width);
    if (!fit_scale(drawing, bars, &look, &scale)) {
        return false;
    }
    for (size_t i = 0; i < bars->count; i++) {
        const struct bar *bar = &bars->items[i];
        const struct label *name = names.above ? &no_name : &names.labels[i];
        drawing->height += chart_add_name_above(drawing, &names, i, drawing->height);
        drawing->height += look.below ? draw_row_apart(drawing, bar, &scale, name, drawing->height)
                                      : draw_row(drawing, bar, &scale, name, drawing->height);
        drawing->height += gap;
    }
    drawing->height = draw_axis(drawing, bars, &scale, drawing->height);
    return true;
}
