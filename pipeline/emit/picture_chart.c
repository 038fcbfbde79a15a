#include "emit/picture_chart.h"

#include <math.h>

struct chart_names chart_names_of(struct drawing *drawing, struct lettering lettering,
                                  const struct chart_name *names, size_t count)
{
    const double most = 0.26, behind = 10;
    struct chart_names set = {.labels = ARENA_ARRAY(drawing->arena, count, struct label)};
    double width = drawing->width * most;
    for (size_t i = 0; i < count; i++) {
        double word = drawing_longest_word(drawing, lettering, names[i].text);
        width = word > width ? word : width;
    }
    enum face face = lettering.face;
    for (size_t i = 0; i < count; i++) {
        lettering.source = names[i].source;
        lettering.face = names[i].plain ? FACE_REGULAR : face;
        set.labels[i] = drawing_label(drawing, lettering, names[i].text, width);
        set.width = set.labels[i].width > set.width ? set.labels[i].width : set.width;
    }
    set.width += set.width > 0 ? behind : 0;
    return set;
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
