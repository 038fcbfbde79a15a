#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

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

struct text roles_period(const struct book *book, enum figure_id id)
{
    const struct release *release = guide_column_release(book->guide, id);
    int to = release ? target_year(release) : 0;
    if (id == FIGURE_ID_EMPLOYMENT && to) {
        return text_format(book->arena, "%d", release_year(release));
    }
    if (id == FIGURE_ID_PROJECTED_EMPLOYMENT && to) {
        return text_format(book->arena, "%d", to);
    }
    return wording_period(book->arena, release);
}
