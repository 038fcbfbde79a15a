#include "validate/completions.h"

#include "base/fill.h"
#include "validate/guide_cip.h"

enum { UNIT, CIP, MAJOR, AWARD, TOTAL };

static const struct layout_column columns[] = {
    [UNIT] = {"UNITID", "unitid", true},      [CIP] = {"CIPCODE", "cipcode", true},
    [MAJOR] = {"MAJORNUM", "majornum", true}, [AWARD] = {"AWLEVEL", "awlevel", true},
    [TOTAL] = {"CTOTALT", "ctotalt", true},
};

const struct layout completions_layout = {"an IPEDS file of completions", columns,
                                          sizeof columns / sizeof *columns,
                                          LAYOUT_OPEN | LAYOUT_WINDOWS_1252};

/* IPEDS's levels of award; 20 and 21 stand for 1 since 2019-20. */
static const struct {
    int code;
    const char *words;
} awards[] = {
    {1, SAY("certificate of less than 1 year")},
    {2, SAY("certificate of 1 to 2 years")},
    {3, SAY("associate's degree")},
    {4, SAY("certificate of 2 to 4 years")},
    {5, SAY("bachelor's degree")},
    {6, SAY("certificate after the bachelor's")},
    {7, SAY("master's degree")},
    {8, SAY("certificate after the master's")},
    {17, SAY("doctor's degree, research")},
    {18, SAY("doctor's degree, professional practice")},
    {19, SAY("doctor's degree, other")},
    {20, SAY("certificate of less than 12 weeks")},
    {21, SAY("certificate of 12 weeks to 1 year")},
};

const char *completions_award(int award)
{
    for (size_t i = 0; i < sizeof awards / sizeof *awards; i++) {
        if (awards[i].code == award) {
            return awards[i].words;
        }
    }
    return NULL;
}

static bool take_number(struct reading *reading, size_t column, int64_t most, int64_t *number)
{
    struct decimal value;
    struct text cell = reading_cell(reading, column);
    bool good =
        decimal_parse(cell, &value) && !value.places && value.digits >= 0 && value.digits <= most;
    *number = good ? value.digits : 0;
    return good;
}

static bool take_unit(struct reading *reading, int64_t *unit)
{
    if (take_number(reading, UNIT, 999999, unit) && *unit >= 100000) {
        return true;
    }
    reading_refuse(reading, UNIT, "institutions-unit", "is not an IPEDS unit");
    diag_hint(reading->diags, "expected six digits, like 100654");
    return false;
}

/* "51.0910"; "99" is the total of a school. */
static bool take_cip(struct reading *reading, size_t column, struct text *cip)
{
    *cip = text_trim(reading_cell(reading, column));
    if (guide_cip_is(*cip) || text_is(*cip, "99")) {
        return true;
    }
    reading_refuse(reading, column, "cip-code", "is not a code of a program of study");
    diag_hint(reading->diags, "expected two digits, a point and four digits, like 51.0910; a "
                              "spreadsheet may have dropped zeros");
    return false;
}

static bool take_counts(struct reading *reading, struct completion *row, int64_t *major)
{
    enum { MOST_AWARDS = 999999 };
    int64_t award;
    bool good = true;
    if (!take_number(reading, MAJOR, 2, major) || *major == 0) {
        good = reading_refuse(reading, MAJOR, "completions-major", "is not 1 or 2");
        diag_hint(reading->diags, "1 is a first major, 2 a second one");
    }
    bool total = text_is(row->cip, "99");
    if (!take_number(reading, AWARD, 99, &award) || (!total && !completions_award((int)award))) {
        good = reading_refuse(reading, AWARD, "completions-award", "is not a level of award");
        diag_hint(reading->diags, "expected 1 to 8 or 17 to 21, as IPEDS writes them");
    }
    if (!take_number(reading, TOTAL, MOST_AWARDS, &row->total)) {
        good = reading_refuse(reading, TOTAL, "completions-total", "is not a number of awards");
        diag_hint(reading->diags, "expected a whole number: is a column shifted?");
    }
    row->award = (int)award;
    return good;
}

static bool read_row(struct completions *completions, struct reading *reading,
                     const struct guide_definitions *guides)
{
    struct completion row = {0};
    int64_t major;
    bool good = take_unit(reading, &row.unit);
    good = take_cip(reading, CIP, &row.cip) && good;
    good = take_counts(reading, &row, &major) && good;
    if (!good) {
        return false;
    }
    if (major != 1 || !guide_cip_is_wanted(guides, row.cip)) {
        reading->account->unneeded[text_is(row.cip, "99") ? UNNEEDED_GROUP : UNNEEDED_ROW]++;
        return true;
    }
    reading->account->used++;
    row.cip = text_copy(reading->arena, row.cip);
    row.place = reading_place(reading, TOTAL);
    completions->rows =
        arena_grow(reading->arena, completions->rows, completions->count, sizeof row);
    completions->rows[completions->count++] = row;
    return true;
}

bool completions_read(struct completions *completions, struct reading *reading,
                      const struct guide_definitions *guides)
{
    *completions = (struct completions){.release = reading->release};
    bool opened = reading_open(reading, &completions_layout);
    while (opened && reading_next(reading)) {
        reading->account->refused += !read_row(completions, reading, guides);
    }
    reading_close(reading);
    return opened && reading->account->refused == 0;
}

/* ---- the crosswalk ---- */

enum { CIP_CODE, CIP_TITLE, SOC_CODE, SOC_TITLE };

static const struct layout_column cip_columns[] = {
    [CIP_CODE] = {"CIP2020Code", "cip2020code|cip2010code|cipcode", true},
    [CIP_TITLE] = {"CIP2020Title", "cip2020title|cip2010title|ciptitle", true},
    [SOC_CODE] = {"SOC2018Code", "soc2018code|soc2010code|soccode", true},
    [SOC_TITLE] = {"SOC2018Title", "soc2018title|soc2010title|soctitle", true},
};

const struct layout cip_soc_layout = {"the crosswalk from CIP to SOC", cip_columns,
                                      sizeof cip_columns / sizeof *cip_columns, 0};

/* NCES ends its titles with a full stop. */
static struct text plain_title(struct reading *reading)
{
    struct text title = text_trim(reading_cell(reading, CIP_TITLE));
    bool stopped = title.len && title.at[title.len - 1] == '.';
    return text_copy(reading->arena, text_part(title, 0, title.len - stopped));
}

bool cip_soc_read(struct cip_socs *cips, struct reading *reading,
                  const struct guide_definitions *guides)
{
    bool opened = reading_open(reading, &cip_soc_layout);
    while (opened && reading_next(reading)) {
        struct cip_soc row = {0};
        bool good = take_cip(reading, CIP_CODE, &row.cip);
        good = reading_title(reading, CIP_TITLE, "cip-title") && good;
        good = reading_code(reading, SOC_CODE, &row.code) && good;
        bool wanted = good && guide_cip_is_wanted(guides, row.cip);
        reading->account->refused += !good;
        reading->account->used += wanted;
        reading->account->unneeded[UNNEEDED_ROW] += good && !wanted;
        if (wanted) {
            row.cip = text_copy(reading->arena, row.cip);
            row.title = plain_title(reading);
            cips->rows = arena_grow(reading->arena, cips->rows, cips->count, sizeof row);
            cips->rows[cips->count++] = row;
        }
    }
    reading_close(reading);
    return opened && reading->account->refused == 0;
}

struct text cip_title(const struct cip_socs *cips, struct text cip)
{
    for (size_t i = 0; i < cips->count; i++) {
        if (text_equal(cips->rows[i].cip, cip)) {
            return cips->rows[i].title;
        }
    }
    return TEXT("");
}
