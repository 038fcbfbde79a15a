#include "emit/pdf/drawing.h"

#include "base/foreign.h"
#include "base/utf8.h"

#include <math.h>

struct lettering drawing_lettering(const struct drawing *drawing, enum text_role role)
{
    const struct text_style *style = &drawing->style->text[role];
    double smallest = drawing->style->smallest;
    double size = style->size > smallest ? style->size : smallest;
    return (struct lettering){.face = style->face, .size = size, .ink = style->ink};
}

double lettering_leading(struct lettering lettering)
{
    return lettering.size * 1.2;
}

double lettering_cap(struct lettering lettering)
{
    return lettering.size * 0.72;
}

static void add_shape(struct drawing *drawing, struct shape shape)
{
    drawing->shapes = arena_grow(drawing->arena, drawing->shapes, drawing->count, sizeof shape);
    drawing->shapes[drawing->count++] = shape;
}

void drawing_add_box(struct drawing *drawing, struct point from, struct point to, enum ink ink)
{
    add_shape(drawing, (struct shape){.kind = SHAPE_BOX, .from = from, .to = to, .ink = ink});
}

void drawing_add_image(struct drawing *drawing, struct point from, struct point to,
                       const struct raster *raster)
{
    add_shape(drawing,
              (struct shape){.kind = SHAPE_IMAGE, .from = from, .to = to, .raster = raster});
}

void drawing_add_line(struct drawing *drawing, struct point from, struct point to,
                      struct line_look look)
{
    add_shape(drawing, (struct shape){.kind = SHAPE_LINE,
                                      .from = from,
                                      .to = to,
                                      .thickness = look.thickness,
                                      .stroke = look.stroke,
                                      .ink = look.ink});
}

void drawing_add_head(struct drawing *drawing, struct point from, struct point tip, double length,
                      enum ink ink)
{
    double dx = tip.x - from.x, dy = tip.y - from.y;
    double whole = sqrt(dx * dx + dy * dy);
    if (whole <= 0) {
        return;
    }
    struct point base = {tip.x - dx / whole * length, tip.y - dy / whole * length};
    add_shape(
        drawing,
        (struct shape){
            .kind = SHAPE_HEAD, .from = base, .to = tip, .thickness = length * 0.85, .ink = ink});
}

void drawing_add_dot(struct drawing *drawing, struct point center, double across, enum ink ink)
{
    add_shape(
        drawing,
        (struct shape){
            .kind = SHAPE_DOT, .from = center, .to = center, .thickness = across, .ink = ink});
}

double drawing_text_width(const struct drawing *drawing, struct lettering lettering,
                          struct text text)
{
    const struct measure *measure = &drawing->measure;
    text = foreign_strip(drawing->arena, text);
    return measure->width(measure->self, lettering.face, false, text) * lettering.size / 1000;
}

void drawing_add_text(struct drawing *drawing, struct lettering lettering, struct point at,
                      enum hold hold, struct text text)
{
    text = utf8_composed(drawing->arena, foreign_strip(drawing->arena, text));
    double width = drawing_text_width(drawing, lettering, text);
    double left = hold == HOLD_LEFT ? at.x : hold == HOLD_RIGHT ? at.x - width : at.x - width / 2;
    if (text.len) {
        add_shape(drawing, (struct shape){.kind = SHAPE_TEXT,
                                          .from = {left, at.y},
                                          .to = {left + width, at.y},
                                          .ink = lettering.ink,
                                          .text = text,
                                          .face = lettering.face,
                                          .size = lettering.size,
                                          .source = lettering.source});
    }
}

double drawing_longest_word(const struct drawing *drawing, struct lettering lettering,
                            struct text text)
{
    double longest = 0;
    while (text.len) {
        double width = drawing_text_width(drawing, lettering, text_cut(&text, ' '));
        longest = width > longest ? width : longest;
    }
    return longest;
}

struct label drawing_label(struct drawing *drawing, struct lettering lettering, struct text text,
                           double width)
{
    struct label label = {.lettering = lettering};
    struct text line = {"", 0};
    text = utf8_composed(drawing->arena, text_trim(foreign_strip(drawing->arena, text)));
    while (text.len) {
        struct text rest = text;
        struct text word = text_cut(&rest, ' ');
        struct text longer =
            line.len ? (struct text){line.at, (size_t)(word.at - line.at) + word.len} : word;
        if (line.len && drawing_text_width(drawing, lettering, longer) > width) {
            label.lines = arena_grow(drawing->arena, label.lines, label.count, sizeof line);
            label.lines[label.count++] = line;
            longer = word;
        }
        line = longer;
        text = rest;
    }
    label.lines = arena_grow(drawing->arena, label.lines, label.count, sizeof line);
    label.lines[label.count] = line;
    label.count += line.len > 0;
    for (size_t i = 0; i < label.count; i++) {
        double wide = drawing_text_width(drawing, lettering, label.lines[i]);
        label.width = wide > label.width ? wide : label.width;
    }
    label.height = (double)label.count * lettering_leading(lettering);
    return label;
}

void drawing_add_label(struct drawing *drawing, const struct label *label, struct point at,
                       enum hold hold)
{
    double leading = lettering_leading(label->lettering);
    double below = (leading + lettering_cap(label->lettering)) / 2;
    for (size_t i = 0; i < label->count; i++) {
        struct point spot = {at.x, at.y + leading * (double)i + below};
        drawing_add_text(drawing, label->lettering, spot, hold, label->lines[i]);
    }
}
