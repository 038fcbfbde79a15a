#include "emit/lattice_private.h"

static const struct line_look solid = {1.1, STROKE_SOLID, INK_TEXT};
static const struct line_look dotted = {1.3, STROKE_DOTTED, INK_TEXT};

static void draw_box(const struct layout_of_lattice *layout, size_t number)
{
    const double frame = 1;
    const struct lattice_box *box = &layout->lattice->boxes[number];
    const struct lattice_column *column = &layout->columns[box->column];
    const struct stop *stop = &layout->stops[number];
    struct drawing *drawing = layout->drawing;
    struct point from = {column->left, stop->y - stop->half};
    struct point to = {column->right, stop->y + stop->half};
    drawing_add_box(drawing, from, to, box->start ? INK_MUTED : INK_ACCENT);
    drawing_add_box(drawing, (struct point){from.x + frame, from.y + frame},
                    (struct point){to.x - frame, to.y - frame}, box->start ? INK_PAPER : INK_TINT);
    const struct label *title = &layout->titles[number];
    drawing_add_label(drawing, title,
                      (struct point){(from.x + to.x) / 2, stop->y - title->height / 2},
                      HOLD_MIDDLE);
}

/* From stop to stop: level along a column, slanting in the fan between two columns, level again
 * below its words. */
static void draw_advance(const struct layout_of_lattice *layout, size_t number)
{
    const struct lattice *lattice = layout->lattice;
    const struct lattice_arrow *arrow = &lattice->arrows[number];
    const struct route *route = &layout->routes[number];
    struct drawing *drawing = layout->drawing;
    size_t last = lattice->boxes[arrow->to].column;
    struct point at = {layout->columns[lattice->boxes[arrow->from].column].right,
                       layout->stops[arrow->from].y};
    for (size_t i = lattice->boxes[arrow->from].column + 1; i <= last; i++) {
        const struct lattice_column *column = &layout->columns[i];
        double y = i == last ? route->end : layout->stops[route->lanes[i]].y;
        struct point fan = {column->left - column->zone - layout->fan, at.y};
        struct point zone = {column->left - column->zone, y};
        struct point end = {i == last ? column->left - LATTICE_HEAD + 1 : column->left, y};
        drawing_add_line(drawing, at, fan, solid);
        drawing_add_line(drawing, fan, zone, solid);
        drawing_add_line(drawing, zone, end, solid);
        at = end;
    }
    struct point tip = {layout->columns[last].left, route->end};
    drawing_add_head(drawing, at, tip, LATTICE_HEAD, INK_TEXT);
    drawing_add_label(
        drawing, &route->words,
        (struct point){tip.x - layout->columns[last].zone + 3, tip.y - route->words.height - 1.5},
        HOLD_LEFT);
}

/* Out of the box at its side, along the track, in above the other box, and down. */
static void draw_lateral(const struct layout_of_lattice *layout, size_t number)
{
    const struct lattice *lattice = layout->lattice;
    const struct lattice_arrow *arrow = &lattice->arrows[number];
    const struct route *route = &layout->routes[number];
    const struct stop *from = &layout->stops[arrow->from], *to = &layout->stops[arrow->to];
    struct drawing *drawing = layout->drawing;
    double out = from->y + (to->y > from->y ? from->half : -from->half) / 2;
    struct point way[] = {{layout->columns[lattice->boxes[arrow->from].column].right, out},
                          {route->track, out},
                          {route->track, route->rail},
                          {route->drop, route->rail},
                          {route->drop, to->y - to->half}};
    for (size_t i = 0; i < 3; i++) {
        drawing_add_line(drawing, way[i], way[i + 1], dotted);
    }
    drawing_add_line(drawing, way[3], (struct point){way[4].x, way[4].y - LATTICE_HEAD + 1},
                     dotted);
    drawing_add_head(drawing, way[3], way[4], LATTICE_HEAD, INK_TEXT);
    drawing_add_label(drawing, &route->words,
                      (struct point){route->drop + 3, route->rail - route->words.height - 1.5},
                      HOLD_LEFT);
}

static void draw_all(struct layout_of_lattice *layout)
{
    const struct lattice *lattice = layout->lattice;
    for (size_t i = 0; i < lattice->column_count; i++) {
        const struct lattice_column *column = &layout->columns[i];
        drawing_add_text(layout->drawing, layout->head,
                         (struct point){(column->left + column->right) / 2, layout->head.size},
                         HOLD_MIDDLE, lattice->heads[i]);
    }
    for (size_t i = 0; i < lattice->arrow_count; i++) {
        if (lattice->arrows[i].lateral) {
            draw_lateral(layout, i);
        } else {
            draw_advance(layout, i);
        }
    }
    for (size_t i = 0; i < lattice->box_count; i++) {
        draw_box(layout, i);
    }
    layout->drawing->height = layout->top + layout->height;
}

/* Lays it out in type of this share of the style's; false where it does not fit. */
static bool lay_out(struct layout_of_lattice *layout, double share)
{
    struct drawing *drawing = layout->drawing;
    const struct lattice *lattice = layout->lattice;
    layout->title = drawing_lettering(drawing, TEXT_TABLE);
    layout->title.face = FACE_BOLD;
    layout->words = layout->head = drawing_lettering(drawing, TEXT_TABLE_ASIDE);
    layout->words.ink = INK_TEXT;
    layout->title.size *= share;
    layout->words.size *= share;
    layout->head.size *= share;
    layout->titles = ARENA_ARRAY(drawing->arena, lattice->box_count, struct label);
    layout->routes = ARENA_ARRAY(drawing->arena, lattice->arrow_count + 1, struct route);
    layout->columns = ARENA_ARRAY(drawing->arena, lattice->column_count, struct lattice_column);
    layout->top = lettering_leading(layout->head) + 4;
    if (!lattice_share_width(layout)) {
        return false;
    }
    lattice_make_stops(layout);
    lattice_place(layout);
    double page = drawing->style->paper_height - drawing->style->top - drawing->style->bottom;
    return layout->top + layout->height < page * 0.85; /* its caption stands below it */
}

bool lattice_draw(struct drawing *drawing, const struct lattice *lattice)
{
    const double step = 0.97;
    double normal = drawing_lettering(drawing, TEXT_TABLE_ASIDE).size;
    for (double share = 1; share * normal >= drawing->style->smallest; share *= step) {
        struct layout_of_lattice layout = {.drawing = drawing, .lattice = lattice};
        if (lay_out(&layout, share)) {
            draw_all(&layout);
            return true;
        }
    }
    return false;
}
