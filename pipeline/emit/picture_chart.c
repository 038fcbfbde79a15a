#include "emit/picture_chart.h"

#include <math.h>

struct chart_names chart_names_of(struct drawing *drawing, const struct chart_name *names,
                                  size_t count)
{
    const double most = 0.26, too_much = 0.27, behind = 10;
    struct lettering lettering = drawing_lettering(drawing, TEXT_TABLE);
    struct chart_names set = {.labels = ARENA_ARRAY(drawing->arena, count, struct label)};
    double width = drawing->width * most;
    lettering.face = FACE_BOLD;
    for (size_t i = 0; i < count; i++) {
        double word = drawing_longest_word(drawing, lettering, names[i].text);
        width = word > width ? word : width;
    }
    set.above = width > drawing->width * too_much;
    width = set.above ? drawing->width : width;
    for (size_t i = 0; i < count; i++) {
        lettering.source = names[i].source;
        set.labels[i] = drawing_label(drawing, lettering, names[i].text, width);
        set.width = set.labels[i].width > set.width ? set.labels[i].width : set.width;
    }
    set.width = set.above || set.width <= 0 ? 0 : set.width + behind;
    return set;
}

double chart_add_name_above(struct drawing *drawing, const struct chart_names *names, size_t row,
                            double top)
{
    const double below = 2;
    const struct label *name = &names->labels[row];
    if (!names->above || !name->count) {
        return 0;
    }
    drawing_add_label(drawing, name, (struct point){0, top}, HOLD_LEFT);
    return name->height + below;
}

double scale_at(const struct scale *scale, double value)
{
    double range = scale->high - scale->low;
    double share = range > 0 ? (value - scale->low) / range : 0;
    return scale->left + share * (scale->right - scale->left);
}

double scale_step(double range, size_t most)
{
    static const double steps[] = {1, 2, 2.5, 5, 10};
    double tens = pow(10, floor(log10(range / (double)most)));
    for (size_t i = 0; i < sizeof steps / sizeof *steps; i++) {
        double step = steps[i] * tens;
        bool whole = step - floor(step) < 1e-9;
        if (whole && range / step <= (double)most + 1e-9) {
            return step;
        }
    }
    return ceil(10 * tens);
}

void chart_add_mark(struct drawing *drawing, struct point top, double height, double thickness)
{
    const double clear = 1.2;
    double half = thickness / 2;
    drawing_add_box(drawing, (struct point){top.x - half - clear, top.y},
                    (struct point){top.x + half + clear, top.y + height}, INK_PAPER);
    drawing_add_box(drawing, (struct point){top.x - half, top.y},
                    (struct point){top.x + half, top.y + height}, INK_TEXT);
}
