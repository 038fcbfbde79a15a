#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

/* Whose figures they are: in an area's guide some are the area's and some the nation's. */

/* A longer name would make the heads of narrow columns tall; the line below the title has it. */
static const double HEAD_MOST = 21;

bool guide_is_local(const struct guide *guide)
{
    return guide->role_count && guide->roles[0].national;
}

struct text area_nation(void)
{
    return said_name("area", TEXT("U.S."));
}

struct text area_in_head(const struct guide *guide)
{
    struct text name = wording_area(guide);
    return measure_text(name, true) <= HEAD_MOST ? name : said("this area");
}

struct text area_of_figure(const struct guide *guide, const struct guide_figure *figure)
{
    return figure->national ? area_nation() : area_in_head(guide);
}

struct text area_of_column(const struct guide *guide, enum figure_id id)
{
    if (!guide_is_local(guide)) {
        return TEXT("");
    }
    for (size_t r = 1; r < guide->role_count; r++) {
        if (guide->roles[r].figures[id].national != guide->roles[0].figures[id].national) {
            return TEXT("");
        }
    }
    return area_of_figure(guide, &guide->roles[0].figures[id]);
}

enum pay_kind pay_kind_of(const struct guide *guide)
{
    size_t means = 0;
    for (size_t r = 0; guide_is_local(guide) && r < guide->role_count; r++) {
        means += guide_pay_is_mean(&guide->roles[r]);
    }
    return !means ? PAY_MEDIAN : means == guide->role_count ? PAY_MEAN : PAY_MIXED;
}

bool area_has_medians(const struct guide *guide)
{
    for (size_t r = 0; r < guide->role_count; r++) {
        const struct guide_figure *figures = guide->roles[r].figures;
        if (figures[FIGURE_ID_WAGE_ANNUAL_MEDIAN].figure.state != FIGURE_ABSENT) {
            return true;
        }
    }
    return false;
}

struct text figure_name(const struct guide *guide, enum figure_id id)
{
    enum pay_kind kind = id == FIGURE_ID_SALARY ? pay_kind_of(guide) : PAY_MEDIAN;
    return kind == PAY_MEDIAN ? wording_figure_name(id)
           : kind == PAY_MEAN ? said("Mean pay")
                              : said("Pay");
}
