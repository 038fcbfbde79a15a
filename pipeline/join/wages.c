#include "join/wages.h"

static const enum wage_figure columns[FIGURE_IDS] = {
    [FIGURE_ID_WAGE_ANNUAL_MEAN] = WAGE_ANNUAL_MEAN,
    [FIGURE_ID_WAGE_ANNUAL_P10] = WAGE_ANNUAL_P10,
    [FIGURE_ID_WAGE_ANNUAL_P25] = WAGE_ANNUAL_P25,
    [FIGURE_ID_WAGE_ANNUAL_MEDIAN] = WAGE_ANNUAL_MEDIAN,
    [FIGURE_ID_WAGE_ANNUAL_P75] = WAGE_ANNUAL_P75,
    [FIGURE_ID_WAGE_ANNUAL_P90] = WAGE_ANNUAL_P90,
    [FIGURE_ID_WAGE_HOURLY_MEAN] = WAGE_HOURLY_MEAN,
    [FIGURE_ID_WAGE_HOURLY_P10] = WAGE_HOURLY_P10,
    [FIGURE_ID_WAGE_HOURLY_P25] = WAGE_HOURLY_P25,
    [FIGURE_ID_WAGE_HOURLY_MEDIAN] = WAGE_HOURLY_MEDIAN,
    [FIGURE_ID_WAGE_HOURLY_P75] = WAGE_HOURLY_P75,
    [FIGURE_ID_WAGE_HOURLY_P90] = WAGE_HOURLY_P90,
    [FIGURE_ID_WAGE_EMPLOYMENT] = WAGE_EMPLOYMENT,
};

bool wages_have(enum figure_id id)
{
    return id != FIGURE_ID_SALARY && figure_id_family(id) == FAMILY_WAGES;
}

const struct figure *wages_figure(const struct wage *row, enum figure_id id)
{
    return &row->figures[columns[id]];
}

const struct wage *wages_find(const struct selection *selection, const struct oews_area *area,
                              soc_code code)
{
    const struct wage *row = NULL;
    if (area->kind == AREA_NATION) {
        return oews_find(selection->oews, code);
    }
    for (size_t i = 0; i < selection->local_count && !row; i++) {
        row = oews_find_local(selection->local[i], area->code, code);
    }
    return row;
}
