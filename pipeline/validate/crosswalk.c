#include "validate/crosswalk.h"

enum { CODE_2010, TITLE_2010, CODE_2018, TITLE_2018 };

static const struct layout_column columns[] = {
    [CODE_2010] = {"2010 SOC Code", "2010soccode", true},
    [TITLE_2010] = {"2010 SOC Title", "2010soctitle", true},
    [CODE_2018] = {"2018 SOC Code", "2018soccode", true},
    [TITLE_2018] = {"2018 SOC Title", "2018soctitle", true},
};

const struct layout crosswalk_layout = {"the SOC crosswalk", columns,
                                        sizeof columns / sizeof *columns, 0};

/* The published file marks splits and merges by '(#)' and '(##)' behind the title. */
static struct text plain_title(struct reading *reading, size_t column)
{
    struct text title = reading_cell(reading, column);
    size_t mark = text_find(title, '#', 0);
    if (mark < title.len && mark > 0 && title.at[mark - 1] == '(') {
        title = text_trim(text_part(title, 0, mark - 1));
    }
    return text_copy(reading->arena, title);
}

bool crosswalk_read(struct crosswalk *crosswalk, struct reading *reading)
{
    bool opened = reading_open(reading, &crosswalk_layout);
    while (opened && reading_next(reading)) {
        struct crossing row = {0};
        bool good = reading_code(reading, CODE_2010, &row.code_2010);
        good = reading_code(reading, CODE_2018, &row.code_2018) && good;
        good = reading_title(reading, TITLE_2010, "crosswalk-title") && good;
        good = reading_title(reading, TITLE_2018, "crosswalk-title") && good;
        if (!good) {
            reading->account->refused++;
            continue;
        }
        row.title_2010 = plain_title(reading, TITLE_2010);
        row.title_2018 = plain_title(reading, TITLE_2018);
        row.place = reading_place(reading, CODE_2018);
        crosswalk->rows = arena_grow(reading->arena, crosswalk->rows, crosswalk->count, sizeof row);
        crosswalk->rows[crosswalk->count++] = row;
        bool wanted = wanted_has(reading->wanted, row.code_2010) ||
                      wanted_has(reading->wanted, row.code_2018);
        reading->account->used += wanted;
        reading->account->unneeded[UNNEEDED_OCCUPATION] += !wanted;
    }
    reading_close(reading);
    return opened && reading->account->refused == 0;
}

size_t crosswalk_successors(const struct crosswalk *crosswalk, soc_code code_2010)
{
    size_t count = 0;
    for (size_t i = 0; i < crosswalk->count; i++) {
        count += crosswalk->rows[i].code_2010 == code_2010;
    }
    return count;
}

size_t crosswalk_predecessors(const struct crosswalk *crosswalk, soc_code code_2018)
{
    size_t count = 0;
    for (size_t i = 0; i < crosswalk->count; i++) {
        count += crosswalk->rows[i].code_2018 == code_2018;
    }
    return count;
}

soc_code crosswalk_same(const struct crosswalk *crosswalk, soc_code code_2010)
{
    if (crosswalk_successors(crosswalk, code_2010) != 1) {
        return 0;
    }
    for (size_t i = 0; i < crosswalk->count; i++) {
        const struct crossing *row = &crosswalk->rows[i];
        if (row->code_2010 == code_2010) {
            return crosswalk_predecessors(crosswalk, row->code_2018) == 1 ? row->code_2018 : 0;
        }
    }
    return 0;
}

soc_code crosswalk_same_in_2010(const struct crosswalk *crosswalk, soc_code code_2018)
{
    for (size_t i = 0; i < crosswalk->count; i++) {
        const struct crossing *row = &crosswalk->rows[i];
        if (row->code_2018 == code_2018) {
            return crosswalk_same(crosswalk, row->code_2010) == code_2018 ? row->code_2010 : 0;
        }
    }
    return 0;
}
