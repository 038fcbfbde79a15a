#include "emit/workbook/workbook_parts.h"

/* The year that a projections period of this form leads to: 2034 for "2024-34". 0 where it has
 * another form. */
static int target_year(const struct release *release)
{
    struct text rest = release->period;
    text_cut(&rest, '-');
    if (rest.len != 2) {
        return 0;
    }
    int from = release_year(release);
    int to = from / 100 * 100 + (rest.at[0] - '0') * 10 + (rest.at[1] - '0');
    return to > from ? to : to + 100;
}

static struct text period_of(struct arena *arena, enum figure_id id, const struct release *release)
{
    int from = release_year(release);
    int to = target_year(release);
    if (id == FIGURE_ID_EMPLOYMENT && from && to) {
        return text_format(arena, "%d", from);
    }
    if (id == FIGURE_ID_PROJECTED_EMPLOYMENT && to) {
        return text_format(arena, "%d", to);
    }
    if (from && to) {
        /* "2024–34" would be broken at its dash in a narrow head */
        return text_format(arena, "%d to %d", from, to);
    }
    return release->period;
}

struct text roles_period(const struct book *book, enum figure_id id)
{
    const struct guide *guide = book->guide;
    struct text period = {"", 0};
    for (size_t r = 0; r < guide->role_count; r++) {
        const struct release *release = guide->roles[r].figures[id].figure.release;
        if (!release) {
            continue; /* an absent figure says so itself */
        }
        struct text this = period_of(book->arena, id, release);
        if (period.len && !text_equal(period, this)) {
            return TEXT("");
        }
        period = this;
    }
    return period;
}
