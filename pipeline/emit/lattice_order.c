#include "emit/lattice_private.h"

static size_t add_stop(struct layout_of_lattice *layout, struct stop stop)
{
    struct arena *arena = layout->drawing->arena;
    struct lattice_column *column = &layout->columns[stop.column];
    layout->stops = arena_grow(arena, layout->stops, layout->stop_count, sizeof stop);
    layout->stops[layout->stop_count] = stop;
    column->stops = arena_grow(arena, column->stops, column->stop_count, sizeof(size_t));
    column->stops[column->stop_count++] = layout->stop_count;
    return layout->stop_count++;
}

static void add_lanes(struct layout_of_lattice *layout, size_t number)
{
    const struct lattice *lattice = layout->lattice;
    const struct lattice_arrow *arrow = &lattice->arrows[number];
    struct route *route = &layout->routes[number];
    route->lanes = ARENA_ARRAY(layout->drawing->arena, lattice->column_count, size_t);
    for (size_t column = lattice->boxes[arrow->from].column + 1;
         !arrow->lateral && column < lattice->boxes[arrow->to].column; column++) {
        route->lanes[column] =
            add_stop(layout, (struct stop){.is_box = false, .number = number, .column = column});
    }
}

/* Where the arrow stands in a column that it begins in, passes or ends in; NULL elsewhere. */
static const struct stop *stop_in(const struct layout_of_lattice *layout, size_t number,
                                  size_t column)
{
    const struct lattice *lattice = layout->lattice;
    const struct lattice_arrow *arrow = &lattice->arrows[number];
    size_t from = lattice->boxes[arrow->from].column, to = lattice->boxes[arrow->to].column;
    if (arrow->lateral || column < from || column > to) {
        return NULL;
    }
    return &layout->stops[column == from ? arrow->from
                          : column == to ? arrow->to
                                         : layout->routes[number].lanes[column]];
}

const struct stop *lattice_stop_before(const struct layout_of_lattice *layout, size_t arrow,
                                       size_t column)
{
    return column > 0 ? stop_in(layout, arrow, column - 1) : NULL;
}

/* The mean position of what a stop is joined to in the column `beside` it; its own where it is
 * joined to nothing there. */
static double mean_position(const struct layout_of_lattice *layout, size_t number, size_t beside)
{
    const struct stop *stop = &layout->stops[number];
    double sum = 0;
    size_t count = 0;
    for (size_t i = 0; i < layout->lattice->arrow_count; i++) {
        const struct stop *other = stop_in(layout, i, beside);
        if (other && stop_in(layout, i, stop->column) == stop) {
            sum += other->position;
            count++;
        }
    }
    return count ? sum / (double)count : stop->position;
}

static void number_positions(struct layout_of_lattice *layout, struct lattice_column *column)
{
    for (size_t i = 0; i < column->stop_count; i++) {
        layout->stops[column->stops[i]].position = ((double)i + 0.5) / (double)column->stop_count;
    }
}

/* Sorts a column by what its stops are joined to in another; equal ones stay as they were. */
static void sort_column(struct layout_of_lattice *layout, size_t number, size_t beside)
{
    struct lattice_column *column = &layout->columns[number];
    for (size_t i = 0; i < column->stop_count; i++) {
        struct stop *stop = &layout->stops[column->stops[i]];
        stop->wanted = mean_position(layout, column->stops[i], beside);
    }
    for (size_t i = 1; i < column->stop_count; i++) {
        size_t moved = column->stops[i], at = i;
        for (; at > 0 &&
               layout->stops[column->stops[at - 1]].wanted > layout->stops[moved].wanted + 1e-9;
             at--) {
            column->stops[at] = column->stops[at - 1];
        }
        column->stops[at] = moved;
    }
    number_positions(layout, column);
}

void lattice_make_stops(struct layout_of_lattice *layout)
{
    enum { SWEEPS = 4 };
    const struct lattice *lattice = layout->lattice;
    for (size_t i = 0; i < lattice->box_count; i++) {
        add_stop(layout,
                 (struct stop){.is_box = true, .number = i, .column = lattice->boxes[i].column});
    }
    for (size_t i = 0; i < lattice->arrow_count; i++) {
        add_lanes(layout, i);
    }
    for (size_t i = 0; i < lattice->column_count; i++) {
        number_positions(layout, &layout->columns[i]);
    }
    for (size_t sweep = 0; sweep < SWEEPS; sweep++) {
        for (size_t i = 1; i < lattice->column_count; i++) {
            sort_column(layout, i, i - 1);
        }
        for (size_t i = lattice->column_count - 1; i-- > 0 && sweep + 1 < SWEEPS;) {
            sort_column(layout, i, i + 1);
        }
    }
}
