#include "emit/pdf/flow_private.h"

/* The widest that no column may pass where the words of all want more than the room: who wants
 * less than an even share keeps what it wants, the others share the rest and break their words. */
static double even_share(const struct column *columns, size_t count, double room)
{
    double share = 0;
    for (size_t round = 0; round < count; round++) {
        double rest = room;
        size_t wanting = 0;
        for (size_t i = 0; i < count; i++) {
            bool modest = columns[i].narrowest <= share;
            rest -= modest ? columns[i].narrowest : 0;
            wanting += !modest;
        }
        share = wanting ? rest / (double)wanting : share;
    }
    return share;
}

static void start_narrow(struct column *columns, size_t count, double most)
{
    for (size_t i = 0; i < count; i++) {
        columns[i].width = columns[i].narrowest < most ? columns[i].narrowest : most;
    }
}

/* What a column without a weight may take: all that it wants where every column can have that;
 * else no more than a good part of the room, so that long names leave some to what they name. */
static double fixed_limit(const struct column *columns, size_t count, double room)
{
    const double good_part = 0.4;
    double wanted = 0;
    for (size_t i = 0; i < count; i++) {
        wanted += columns[i].widest;
    }
    return wanted > room ? good_part * room : room;
}

/* Columns without a weight never grow beyond their words, so they are served first. */
static double serve_fixed(struct column *columns, size_t count, double rest, double limit)
{
    for (size_t i = 0; i < count; i++) {
        double most = columns[i].widest < limit ? columns[i].widest : limit;
        double want = most - columns[i].narrowest;
        if (columns[i].weight <= 0 && want > 0) {
            double given = want < rest ? want : rest;
            columns[i].width += given;
            rest -= given;
        }
    }
    return rest;
}

static double total_weight(const struct column *columns, size_t count, bool hungry_only)
{
    double total = 0;
    for (size_t i = 0; i < count; i++) {
        if (!hungry_only || columns[i].width < columns[i].widest) {
            total += columns[i].weight > 0 ? columns[i].weight : 0;
        }
    }
    return total;
}

/* One round of sharing `rest` among the columns whose words want more, none beyond its want. */
static double serve_hungry(struct column *columns, size_t count, double rest)
{
    double weights = total_weight(columns, count, true);
    double left = rest;
    for (size_t i = 0; i < count && weights > 0; i++) {
        double want = columns[i].widest - columns[i].width;
        if (columns[i].weight > 0 && want > 0) {
            double share = rest * columns[i].weight / weights;
            double given = share < want ? share : want;
            columns[i].width += given;
            left -= given;
        }
    }
    return left;
}

void columns_share(struct column *columns, size_t count, double room)
{
    double least = 0;
    for (size_t i = 0; i < count; i++) {
        least += columns[i].narrowest;
    }
    start_narrow(columns, count, least > room ? even_share(columns, count, room) : room);
    if (least >= room) {
        return;
    }
    double limit = fixed_limit(columns, count, room);
    double rest = serve_fixed(columns, count, room - least, limit);
    for (size_t round = 0; round < count && rest > 0; round++) {
        rest = serve_hungry(columns, count, rest);
    }
    double weights = total_weight(columns, count, false);
    for (size_t i = 0; i < count && weights > 0; i++) {
        columns[i].width += columns[i].weight > 0 ? rest * columns[i].weight / weights : 0;
    }
    if (weights <= 0 && count) {
        columns[count - 1].width += rest;
    }
}
