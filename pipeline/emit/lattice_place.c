#include "emit/lattice_private.h"

/* ---- widths ---- */

static double longest(const struct layout_of_lattice *layout, struct lettering lettering,
                      struct text text)
{
    return drawing_longest_word(layout->drawing, lettering, text);
}

static double whole(const struct layout_of_lattice *layout, struct lettering lettering,
                    struct text text)
{
    return drawing_text_width(layout->drawing, lettering, text);
}

static void widen(double *least, double *most, double narrowest, double widest)
{
    *least = narrowest > *least ? narrowest : *least;
    *most = widest > *most ? widest : *most;
    *most = *least > *most ? *least : *most;
}

static size_t laterals_to(const struct lattice *lattice, size_t box)
{
    size_t count = 0;
    for (size_t i = 0; i < lattice->arrow_count; i++) {
        count += lattice->arrows[i].lateral && lattice->arrows[i].to == box;
    }
    return count;
}

/* How far the words of a lateral move stand from the left edge of the box: the arrows turn down
 * before them, the lowest next to its words. */
static double before_words(const struct lattice *lattice, size_t box)
{
    return 4 + LATTICE_TRACK * (double)laterals_to(lattice, box);
}

static void measure_arrow(struct layout_of_lattice *layout, const struct lattice_arrow *arrow)
{
    const double widest_words = 105, around = LATTICE_HEAD + 6;
    const struct lattice *lattice = layout->lattice;
    struct lattice_column *to = &layout->columns[lattice->boxes[arrow->to].column];
    double narrow = longest(layout, layout->words, arrow->words);
    double wide = whole(layout, layout->words, arrow->words);
    wide = wide < widest_words ? wide : widest_words;
    if (arrow->lateral) {
        double before = before_words(lattice, arrow->to);
        widen(&to->least, &to->most, narrow + before, wide + before);
        to->tracks++;
    } else {
        widen(&to->zone_least, &to->zone_most, narrow + around, wide + around);
    }
}

static void measure_columns(struct layout_of_lattice *layout)
{
    const double widest_title = 130;
    const struct lattice *lattice = layout->lattice;
    for (size_t i = 0; i < lattice->column_count; i++) {
        struct lattice_column *column = &layout->columns[i];
        column->tracks = 0;
        column->least = column->most = whole(layout, layout->head, lattice->heads[i]);
        column->zone_least = column->zone_most = 0;
    }
    for (size_t i = 0; i < lattice->box_count; i++) {
        struct lattice_column *column = &layout->columns[lattice->boxes[i].column];
        double narrow = longest(layout, layout->title, lattice->boxes[i].title) + 2 * LATTICE_PAD;
        double wide = whole(layout, layout->title, lattice->boxes[i].title) + 2 * LATTICE_PAD;
        widen(&column->least, &column->most, narrow, wide < widest_title ? wide : widest_title);
    }
    for (size_t i = 0; i < lattice->arrow_count; i++) {
        measure_arrow(layout, &lattice->arrows[i]);
    }
}

bool lattice_share_width(struct layout_of_lattice *layout)
{
    const double fan_least = 16, fan_most = 56;
    size_t count = layout->lattice->column_count;
    double least = fan_least * (double)(count - 1), more = 0, x = 0;
    measure_columns(layout);
    for (size_t i = 0; i < count; i++) {
        struct lattice_column *column = &layout->columns[i];
        column->channel = column->tracks ? LATTICE_TRACK * (double)column->tracks + 4 : 0;
        least += column->least + column->zone_least + column->channel;
        more += column->most - column->least + column->zone_most - column->zone_least;
    }
    double free = layout->drawing->width - least;
    double share = more > 0 ? free / more : 0;
    share = share > 1 ? 1 : share;
    double left_over = free - share * more;
    layout->fan = fan_least + (count > 1 ? left_over / (double)(count - 1) : 0);
    layout->fan = layout->fan > fan_most ? fan_most : layout->fan;
    for (size_t i = 0; i < count; i++) {
        struct lattice_column *column = &layout->columns[i];
        column->zone = column->zone_least + share * (column->zone_most - column->zone_least);
        column->left = x + (i ? layout->fan : 0) + column->zone;
        column->right = column->left + column->least + share * (column->most - column->least);
        x = column->right + column->channel;
    }
    return free >= 0;
}

/* ---- heights ---- */

/* The arrows that arrive at a box, from the upper one to the lower one. */
static size_t arrows_to(const struct layout_of_lattice *layout, size_t box, size_t *arrows)
{
    const struct lattice *lattice = layout->lattice;
    size_t column = lattice->boxes[box].column, count = 0;
    for (size_t i = 0; i < lattice->arrow_count; i++) {
        if (lattice->arrows[i].lateral || lattice->arrows[i].to != box) {
            continue;
        }
        double position = lattice_stop_before(layout, i, column)->position;
        size_t at = count++;
        for (; at > 0 && lattice_stop_before(layout, arrows[at - 1], column)->position > position;
             at--) {
            arrows[at] = arrows[at - 1];
        }
        arrows[at] = i;
    }
    return count;
}

static double words_height(const struct route *route)
{
    return route->words.height + 4;
}

/* The heights at which arrows arrive, from the box's middle; how much room they need above it. */
static double spread_arrivals(struct layout_of_lattice *layout, size_t box, double *half)
{
    size_t *arrows = ARENA_ARRAY(layout->drawing->arena, layout->lattice->arrow_count + 1, size_t);
    size_t count = arrows_to(layout, box, arrows);
    double span = 0;
    for (size_t i = 1; i < count; i++) {
        span += words_height(&layout->routes[arrows[i]]);
    }
    double at = -span / 2;
    for (size_t i = 0; i < count; i++) {
        at += i ? words_height(&layout->routes[arrows[i]]) : 0;
        layout->routes[arrows[i]].end = at;
    }
    *half = span / 2 + LATTICE_PAD > *half ? span / 2 + LATTICE_PAD : *half;
    return count ? span / 2 + words_height(&layout->routes[arrows[0]]) : 0;
}

/* The rails of lateral moves above a box, the first one lowest; heights from the box's middle. */
static double stack_laterals(struct layout_of_lattice *layout, size_t box, double half)
{
    const struct lattice *lattice = layout->lattice;
    size_t number = laterals_to(lattice, box);
    double rail = -half - LATTICE_HEAD - 4;
    double left = layout->columns[lattice->boxes[box].column].left;
    for (size_t i = 0; i < lattice->arrow_count; i++) {
        struct route *route = &layout->routes[i];
        if (lattice->arrows[i].lateral && lattice->arrows[i].to == box) {
            route->rail = rail;
            route->drop = left + LATTICE_TRACK * (double)number--;
            rail -= words_height(route);
        }
    }
    return laterals_to(lattice, box) ? -rail : half;
}

static void size_box(struct layout_of_lattice *layout, size_t box)
{
    struct stop *stop = &layout->stops[box];
    stop->half = layout->titles[box].height / 2 + LATTICE_PAD;
    double arriving = spread_arrivals(layout, box, &stop->half);
    double laterals = stack_laterals(layout, box, stop->half);
    stop->above = arriving > laterals ? arriving : laterals;
    stop->below = stop->half;
}

static void break_words(struct layout_of_lattice *layout)
{
    const struct lattice *lattice = layout->lattice;
    for (size_t i = 0; i < lattice->box_count; i++) {
        const struct lattice_box *box = &lattice->boxes[i];
        const struct lattice_column *column = &layout->columns[box->column];
        struct lettering lettering = layout->title;
        lettering.source = box->source;
        layout->titles[i] = drawing_label(layout->drawing, lettering, box->title,
                                          column->right - column->left - 2 * LATTICE_PAD + 0.01);
    }
    for (size_t i = 0; i < lattice->arrow_count; i++) {
        const struct lattice_arrow *arrow = &lattice->arrows[i];
        const struct lattice_column *to = &layout->columns[lattice->boxes[arrow->to].column];
        struct lettering lettering = layout->words;
        lettering.source = arrow->source;
        double width = arrow->lateral ? to->right - to->left - before_words(lattice, arrow->to)
                                      : to->zone - LATTICE_HEAD - 6;
        layout->routes[i].words =
            drawing_label(layout->drawing, lettering, arrow->words, width + 0.01);
    }
}

static double between_stops(const struct stop *upper, const struct stop *lower)
{
    const double gap = 8;
    return upper->below + gap + lower->above;
}

static double column_height(const struct layout_of_lattice *layout,
                            const struct lattice_column *column)
{
    double height = 0;
    for (size_t i = 0; i < column->stop_count; i++) {
        const struct stop *stop = &layout->stops[column->stops[i]];
        height += i ? between_stops(&layout->stops[column->stops[i - 1]], stop) : stop->above;
        height += i + 1 == column->stop_count ? stop->below : 0;
    }
    return height;
}

/* Where a stop would best be: as high as what it is joined to in the column beside. */
static double best_height(const struct layout_of_lattice *layout, size_t number, bool backwards)
{
    const struct stop *stop = &layout->stops[number];
    double sum = 0;
    size_t count = 0;
    for (size_t i = 0; i < layout->lattice->arrow_count; i++) {
        const struct stop *here = lattice_stop_before(layout, i, stop->column + 1);
        const struct stop *before = lattice_stop_before(layout, i, stop->column);
        const struct stop *behind = lattice_stop_before(layout, i, stop->column + 2);
        const struct stop *other = backwards ? behind : before;
        if (here == stop && other) {
            sum += other->y;
            count++;
        }
    }
    return count ? sum / (double)count : stop->y;
}

/* Moves the stops of a column as near to where they would best be as their order, the room between
 * them and the height allow: stops that would overlap move together, by the mean of their wishes.
 */
static void settle(struct layout_of_lattice *layout, const struct lattice_column *column)
{
    struct arena *arena = layout->drawing->arena;
    size_t count = column->stop_count, blocks = 0;
    double *offset = ARENA_ARRAY(arena, count + 1, double);
    double *mean = ARENA_ARRAY(arena, count + 1, double);
    size_t *size = ARENA_ARRAY(arena, count + 1, size_t);
    for (size_t i = 0; i < count; i++) {
        const struct stop *stop = &layout->stops[column->stops[i]];
        offset[i] =
            i ? offset[i - 1] + between_stops(&layout->stops[column->stops[i - 1]], stop) : 0;
        mean[blocks] = stop->wanted - offset[i];
        size[blocks++] = 1;
        for (; blocks > 1 && mean[blocks - 2] > mean[blocks - 1]; blocks--) {
            double sum = mean[blocks - 2] * (double)size[blocks - 2] +
                         mean[blocks - 1] * (double)size[blocks - 1];
            size[blocks - 2] += size[blocks - 1];
            mean[blocks - 2] = sum / (double)size[blocks - 2];
        }
    }
    const struct stop *first = &layout->stops[column->stops[0]];
    const struct stop *last = &layout->stops[column->stops[count - 1]];
    double least = layout->top + first->above;
    double most = layout->top + layout->height - last->below - offset[count - 1];
    for (size_t block = 0, at = 0; block < blocks; block++) {
        double start = mean[block] > most ? most : mean[block];
        start = start < least ? least : start;
        for (size_t i = 0; i < size[block]; i++, at++) {
            layout->stops[column->stops[at]].y = start + offset[at];
        }
    }
}

static void settle_column(struct layout_of_lattice *layout, size_t number, bool backwards)
{
    const struct lattice_column *column = &layout->columns[number];
    for (size_t i = 0; i < column->stop_count; i++) {
        layout->stops[column->stops[i]].wanted = best_height(layout, column->stops[i], backwards);
    }
    settle(layout, column);
}

static void place_routes(struct layout_of_lattice *layout)
{
    const struct lattice *lattice = layout->lattice;
    for (size_t i = 0; i < lattice->column_count; i++) {
        layout->columns[i].tracks = 0;
    }
    for (size_t i = 0; i < lattice->arrow_count; i++) {
        const struct lattice_arrow *arrow = &lattice->arrows[i];
        struct lattice_column *column = &layout->columns[lattice->boxes[arrow->to].column];
        layout->routes[i].end += layout->stops[arrow->to].y;
        layout->routes[i].rail += layout->stops[arrow->to].y;
        if (arrow->lateral) {
            layout->routes[i].track = column->right + LATTICE_TRACK * (double)++column->tracks;
        }
    }
}

void lattice_place(struct layout_of_lattice *layout)
{
    const struct lattice *lattice = layout->lattice;
    const double lane = 5;
    break_words(layout);
    for (size_t i = 0; i < layout->stop_count; i++) {
        struct stop *stop = &layout->stops[i];
        stop->above = stop->below = lane;
        if (stop->is_box) {
            size_box(layout, stop->number);
        }
    }
    for (size_t i = 0; i < lattice->column_count; i++) {
        double height = column_height(layout, &layout->columns[i]);
        layout->height = height > layout->height ? height : layout->height;
    }
    for (size_t i = 0; i < layout->stop_count; i++) {
        layout->stops[i].y = layout->stops[i].wanted = layout->top + layout->height / 2;
    }
    for (size_t i = 0; i < lattice->column_count; i++) {
        settle_column(layout, i, false);
    }
    for (size_t i = lattice->column_count - 1; i-- > 0;) {
        settle_column(layout, i, true);
    }
    place_routes(layout);
}
