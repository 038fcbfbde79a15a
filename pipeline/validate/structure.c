#include "validate/structure.h"

enum { GROUP, CODE, TITLE, DEFINITION };

static const struct layout_column columns[] = {
    [GROUP] = {"SOC Group", "socgroup", true},
    [CODE] = {"SOC Code", "soccode", true},
    [TITLE] = {"SOC Title", "soctitle", true},
    [DEFINITION] = {"SOC Definition", "socdefinition", false},
};

const struct layout structure_layout = {"the SOC structure", columns,
                                        sizeof columns / sizeof *columns, 0};

static bool check_group(struct reading *reading, bool *detailed)
{
    static const char *const groups[] = {"detailed", "broad", "minor", "major"};
    struct text group = reading_cell(reading, GROUP);
    *detailed = text_is_ignoring_case(group, "detailed");
    for (size_t i = 0; i < sizeof groups / sizeof *groups; i++) {
        if (text_is_ignoring_case(group, groups[i])) {
            return true;
        }
    }
    reading_refuse(reading, GROUP, "structure-group", "is not a group of occupations");
    diag_hint(reading->diags, "expected Major, Minor, Broad or Detailed");
    return false;
}

static bool read_row(struct structure *structure, struct reading *reading)
{
    struct structure_row row = {0};
    bool detailed;
    bool good = reading_code(reading, CODE, &row.code);
    good = check_group(reading, &detailed) && good;
    good = reading_title(reading, TITLE, "structure-title") && good;
    if (!good) {
        return false;
    }
    bool wanted = detailed && wanted_has(reading->wanted, row.code);
    reading->account->used += wanted;
    if (!wanted) {
        reading->account->unneeded[detailed ? UNNEEDED_OCCUPATION : UNNEEDED_GROUP]++;
    }
    if (detailed) {
        row.title = text_copy(reading->arena, reading_cell(reading, TITLE));
        row.place = reading_place(reading, CODE);
        structure->rows = arena_grow(reading->arena, structure->rows, structure->count, sizeof row);
        structure->rows[structure->count++] = row;
    }
    return true;
}

bool structure_read(struct structure *structure, struct reading *reading)
{
    *structure = (struct structure){.release = reading->release};
    bool opened = reading_open(reading, &structure_layout);
    while (opened && reading_next(reading)) {
        reading->account->refused += !read_row(structure, reading);
    }
    reading_close(reading);
    return opened && reading->account->refused == 0;
}
