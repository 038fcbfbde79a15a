#include "emit/picture_growth.h"

#include "emit/picture_chart.h"
#include "emit/said.h"
#include "emit/wording.h"

struct growth {
    struct chart_name *names;
    double *values;
    bool *known;
    struct text *words;
    size_t count;
    bool has_average;
    double average;
    struct text average_words;
};

/* The nation's also in an area's guide, beside its average: what a state projects is of another
 * decade (D16). */
static const struct figure *figure_of(const struct guide_role *role)
{
    const struct guide_figure *figures = role->national ? role->national : role->figures;
    return &figures[FIGURE_ID_GROWTH].figure;
}

/* ---- drawing ---- */

struct plot {
    struct scale scale;
    struct lettering figures;
    double zero, average; /* where they are drawn */
};

static struct scale scale_of(const struct growth *growth, double left, double right)
{
    struct scale scale = {0, 0, left, right};
    for (size_t i = 0; i < growth->count; i++) {
        double value = growth->known[i] ? growth->values[i] : 0;
        scale.low = value < scale.low ? value : scale.low;
        scale.high = value > scale.high ? value : scale.high;
    }
    if (growth->has_average) {
        scale.low = growth->average < scale.low ? growth->average : scale.low;
        scale.high = growth->average > scale.high ? growth->average : scale.high;
    }
    return scale;
}

/* The room to the right of the bars, for the widest figure and for one that evades the line. */
static double figure_room(const struct drawing *drawing, const struct growth *growth,
                          struct lettering lettering)
{
    const double evading = 12;
    double widest = 0;
    for (size_t i = 0; i < growth->count; i++) {
        double width = drawing_text_width(drawing, lettering, growth->words[i]);
        widest = width > widest ? width : widest;
    }
    return widest + evading;
}

/* Behind the bar, or behind the line where the figure would lie across it. */
static void set_figure(struct drawing *drawing, const struct growth *growth,
                       const struct plot *plot, size_t row, double y)
{
    const double behind = 4, clear = 3;
    double end = growth->known[row] ? scale_at(&plot->scale, growth->values[row]) : plot->zero;
    double left = (end > plot->zero ? end : plot->zero) + behind;
    double right = left + drawing_text_width(drawing, plot->figures, growth->words[row]);
    if (growth->has_average && plot->average > left - clear && plot->average < right + clear) {
        left = plot->average + clear + 1;
    }
    drawing_add_text(drawing, plot->figures,
                     (struct point){left, y + lettering_cap(plot->figures) / 2}, HOLD_LEFT,
                     growth->words[row]);
}

static void draw_bar(struct drawing *drawing, const struct growth *growth, const struct plot *plot,
                     size_t row, double y)
{
    double half = plot->figures.size * 0.6;
    double end = scale_at(&plot->scale, growth->values[row]);
    double from = end < plot->zero ? end : plot->zero;
    double to = end < plot->zero ? plot->zero : end;
    if (growth->known[row] && to > from) {
        drawing_add_box(drawing, (struct point){from, y - half}, (struct point){to, y + half},
                        INK_ACCENT);
    }
}

/* The line of the average stands out on the bars by a light edge, and apart from the line at 0 by
 * its strokes and its words. */
static void draw_average(struct drawing *drawing, const struct plot *plot, double top,
                         double bottom)
{
    const double light = 3.6, strong = 1.3;
    struct point from = {plot->average, top}, to = {plot->average, bottom};
    drawing_add_line(drawing, from, to, (struct line_look){light, STROKE_SOLID, INK_PAPER});
    drawing_add_line(drawing, from, to, (struct line_look){strong, STROKE_DASHED, INK_TEXT});
}

/* Above the line, within the edges. Returns the height that it takes. */
static double set_average(struct drawing *drawing, const struct growth *growth, double x,
                          double least)
{
    struct lettering lettering = drawing_lettering(drawing, TEXT_TABLE_ASIDE);
    lettering.ink = INK_TEXT;
    double half = drawing_text_width(drawing, lettering, growth->average_words) / 2;
    x = x - half < least ? least + half : x;
    x = x + half > drawing->width ? drawing->width - half : x;
    drawing_add_text(drawing, lettering, (struct point){x, lettering.size}, HOLD_MIDDLE,
                     growth->average_words);
    return lettering_leading(lettering) * 1.15;
}

static bool draw(struct drawing *drawing, const void *matter)
{
    const struct growth *growth = matter;
    const double least = 14, gap = 2;
    struct plot plot = {.figures = drawing_lettering(drawing, TEXT_TABLE_ASIDE)};
    plot.figures.face = FACE_BOLD;
    plot.figures.ink = INK_TEXT;
    struct lettering bold = drawing_lettering(drawing, TEXT_TABLE);
    bold.face = FACE_BOLD;
    struct chart_names names = chart_names_of(drawing, bold, growth->names, growth->count);
    double right = drawing->width - figure_room(drawing, growth, plot.figures);
    plot.scale = scale_of(growth, names.width, right);
    if (right - names.width < drawing->width / 5) {
        return false;
    }
    plot.zero = scale_at(&plot.scale, 0);
    plot.average = scale_at(&plot.scale, growth->average);
    double top = growth->has_average ? set_average(drawing, growth, plot.average, names.width) : 0;
    double y = top;
    for (size_t i = 0; i < growth->count; i++) {
        double height = names.labels[i].height > least ? names.labels[i].height : least;
        double middle = y + gap / 2 + height / 2;
        drawing_add_label(drawing, &names.labels[i],
                          (struct point){0, middle - names.labels[i].height / 2}, HOLD_LEFT);
        draw_bar(drawing, growth, &plot, i, middle);
        set_figure(drawing, growth, &plot, i, middle);
        y += height + gap;
    }
    drawing_add_box(drawing, (struct point){plot.zero - 0.5, top},
                    (struct point){plot.zero + 0.5, y}, INK_MUTED);
    if (growth->has_average) {
        draw_average(drawing, &plot, top, y);
    }
    drawing->height = y;
    return true;
}

/* ---- what is drawn, and the same in words ---- */

static struct text words_of(struct arena *arena, const struct guide *guide)
{
    struct buffer out = {.arena = arena};
    for (size_t i = 0; i < guide->role_count; i++) {
        const struct guide_role *role = &guide->roles[i];
        struct text period = wording_with(arena, role->national ? wording_nation() : TEXT(""),
                                          wording_period(arena, figure_of(role)->release));
        struct text figure = wording_figure(arena, figure_of(role));
        struct text sentence =
            period.len
                ? text_fill(arena, said("Growth of the role {1}, {2}: {3}."), role->role->title,
                            period, figure)
                : text_fill(arena, said("Growth of the role {1}: {2}."), role->role->title, figure);
        buffer_format(&out, "%s%.*s", out.len ? " " : "", TEXT_ARG(sentence));
    }
    if (guide->average_growth.figure.state == FIGURE_VALUE) {
        struct text figure = wording_figure(arena, &guide->average_growth.figure);
        struct text sentence =
            text_fill(arena, said("Growth of all occupations together: {1}."), figure);
        buffer_format(&out, " %.*s", TEXT_ARG(sentence));
    }
    return buffer_text(&out);
}

static void add_average(struct arena *arena, const struct figure *average, struct growth *growth)
{
    growth->has_average = average->state == FIGURE_VALUE;
    if (growth->has_average) {
        growth->average = decimal_double(average->value);
        growth->average_words =
            text_fill(arena, said("All occupations: {1}"), wording_figure(arena, average));
    }
}

bool picture_growth(struct arena *arena, const struct guide *guide, struct picture *picture)
{
    struct growth *growth = ARENA_NEW(arena, struct growth);
    bool any = false;
    growth->count = guide->role_count;
    growth->names = ARENA_ARRAY(arena, growth->count, struct chart_name);
    growth->values = ARENA_ARRAY(arena, growth->count, double);
    growth->known = ARENA_ARRAY(arena, growth->count, bool);
    growth->words = ARENA_ARRAY(arena, growth->count, struct text);
    for (size_t i = 0; i < growth->count; i++) {
        const struct guide_role *role = &guide->roles[i];
        growth->names[i] =
            (struct chart_name){.text = role->role->title, .source = role->role->source};
        growth->known[i] = figure_of(role)->state == FIGURE_VALUE;
        growth->values[i] = growth->known[i] ? decimal_double(figure_of(role)->value) : 0;
        growth->words[i] = wording_figure(arena, figure_of(role));
        any = any || growth->known[i];
    }
    add_average(arena, &guide->average_growth.figure, growth);
    *picture = (struct picture){.draw = draw, .matter = growth, .instead = words_of(arena, guide)};
    return any;
}
