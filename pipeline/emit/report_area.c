#include "emit/report_private.h"

bool report_is_local(const struct report *report)
{
    return report->guide->area_kind != AREA_NATION;
}

struct text report_whose(const struct report *report, const struct guide_figure *figure)
{
    return !report_is_local(report) ? TEXT("")
           : figure->national       ? wording_nation()
                                    : wording_area(report->guide);
}

struct text report_pay_name(const struct report *report, const struct guide_role *role)
{
    return guide_shows_mean(report->guide, role) ? said("Mean pay")
                                                 : wording_figure_name(FIGURE_ID_SALARY);
}

bool report_one_pay_name(const struct report *report)
{
    const struct guide *guide = report->guide;
    for (size_t i = 1; i < guide->role_count; i++) {
        if (guide_shows_mean(guide, &guide->roles[i]) !=
            guide_shows_mean(guide, &guide->roles[0])) {
            return false;
        }
    }
    return true;
}
