#include "join/joined_wages.h"

#include "join/selection.h"

static const struct {
    enum wage_figure figure;
    enum unit unit;
} taken[] = {
    [JOINED_EMPLOYEES] = {WAGE_EMPLOYMENT, UNIT_JOBS},
    [JOINED_HOURLY_MEDIAN] = {WAGE_HOURLY_MEDIAN, UNIT_DOLLARS_AN_HOUR},
    [JOINED_ANNUAL_P10] = {WAGE_ANNUAL_P10, UNIT_DOLLARS_A_YEAR},
    [JOINED_ANNUAL_MEDIAN] = {WAGE_ANNUAL_MEDIAN, UNIT_DOLLARS_A_YEAR},
    [JOINED_ANNUAL_P90] = {WAGE_ANNUAL_P90, UNIT_DOLLARS_A_YEAR},
};

/* The code under which projections of another edition have the very same occupation; 0 where none.
 * The hybrid edition is neither of the crosswalk's: only what both sides number alike is sure. */
static soc_code code_there(const struct crosswalk *crosswalk, soc_code code, enum soc_edition from,
                           enum soc_edition to)
{
    if (from == SOC_HYBRID || to == SOC_HYBRID) {
        return crosswalk_same(crosswalk, code) == code ? code : 0;
    }
    return from == SOC_2010 ? crosswalk_same(crosswalk, code)
                            : crosswalk_same_in_2010(crosswalk, code);
}

static const struct projection *outlook_of(const struct inputs *inputs,
                                           const struct selection *selection, soc_code code)
{
    const struct projections *projections = selection->projections;
    enum soc_edition edition = selection->oews->edition;
    if (edition != projections->edition) {
        code = code_there(&inputs->crosswalk, code, edition, projections->edition);
    }
    return code ? projections_find(projections, code) : NULL;
}

struct joined_wage joined_wage(const struct inputs *inputs, const struct selection *selection,
                               const struct oews_record *record)
{
    struct joined_wage joined = {.code = record->code,
                                 .title = record->title,
                                 .group = record->group,
                                 .area_code = record->area_code,
                                 .area = record->area,
                                 .kind = area_kind_of(record->area_code),
                                 .is_part = record->is_part,
                                 .industry_code = record->industry_code,
                                 .industry = record->industry,
                                 .ownership = record->ownership};
    for (size_t i = 0; i < sizeof taken / sizeof *taken; i++) {
        const struct cell *cell = &record->cells[taken[i].figure];
        joined.figures[i] =
            (struct figure){.state = cell->state, .unit = taken[i].unit, .value = cell->value};
    }
    const struct projection *outlook = outlook_of(inputs, selection, record->code);
    joined.figures[JOINED_GROWTH] =
        outlook ? outlook->figures[PROJECTION_PERCENT] : (struct figure){.unit = UNIT_PERCENT};
    joined.figures[JOINED_OPENINGS] =
        outlook ? outlook->figures[PROJECTION_OPENINGS] : (struct figure){.unit = UNIT_JOBS_A_YEAR};
    return joined;
}
