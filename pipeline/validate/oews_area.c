/* Which area, industry and group a record of OEWS is for. */
#include "validate/oews_private.h"

/* How many digits an area's code has (D9), by AREA_TYPE where the file has it. */
static size_t area_digits(struct text type, size_t given)
{
    static const size_t digits[] = {['1'] = 2, ['2'] = 2, ['3'] = 2, ['4'] = 5, ['6'] = 7};
    unsigned char c = type.len == 1 ? (unsigned char)type.at[0] : 0;
    if (c < sizeof digits / sizeof *digits && digits[c]) {
        return digits[c];
    }
    return given <= 2 ? 2 : given <= 5 ? 5 : 7;
}

static bool all_digits(struct text text)
{
    for (size_t i = 0; i < text.len; i++) {
        if (text.at[i] < '0' || text.at[i] > '9') {
            return false;
        }
    }
    return text.len > 0;
}

/* D9: codes are text; the zeros that a spreadsheet dropped are put back and said. */
bool oews_take_area(struct sheet *sheet)
{
    struct reading *reading = sheet->reading;
    struct text cell = reading_cell(reading, AREA);
    if (reading->binding.at[AREA] == LAYOUT_ABSENT ||
        (sheet->area.len && text_equal(cell, sheet->area))) {
        return true;
    }
    size_t wanted = area_digits(reading_cell(reading, AREA_TYPE), cell.len);
    if (!all_digits(cell) || cell.len > wanted) {
        reading_refuse(reading, AREA, "oews-area", "is not an area code");
        diag_hint(reading->diags,
                  "expected 99, a state's two digits, a metropolitan area's five or "
                  "a nonmetropolitan area's seven");
        return false;
    }
    if (cell.len < wanted && sheet->areas_repaired++ == 0) {
        sheet->area_place = reading_place(reading, AREA);
    }
    sheet->area = text_copy(reading->arena, cell);
    sheet->area_code = text_format(reading->arena, "%.*s%.*s", (int)(wanted - cell.len), "0000000",
                                   TEXT_ARG(cell));
    return true;
}

/* "000000", "62", "31-33", "3250A1": as OEWS writes industries. */
static bool is_industry(struct text text)
{
    enum { LONGEST = 6 };
    bool good = text.len > 0 && text.len <= LONGEST && text.at[0] >= '0' && text.at[0] <= '9';
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        good = good && ((c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || c == '-');
    }
    return good;
}

/* OWN_CODE holds a digit for each kind of owner: 1235 is all of them. */
static bool check_ownership(struct reading *reading)
{
    enum { LONGEST = 4 };
    struct text cell = reading_cell(reading, OWN_CODE);
    if (reading->binding.at[OWN_CODE] == LAYOUT_ABSENT ||
        (cell.len <= LONGEST && all_digits(cell))) {
        return true;
    }
    reading_refuse(reading, OWN_CODE, "oews-ownership", "is not a code of ownership");
    diag_hint(reading->diags, "expected 1235 (all) or some of these digits");
    return false;
}

/* A quote that opens in one title and closes in the next swallows the record between them. */
static bool check_one_line(struct reading *reading)
{
    struct text title = reading_cell(reading, OCC_TITLE);
    if (text_find(title, '\n', 0) == title.len) {
        return true;
    }
    diag_error(reading->diags, reading_place(reading, OCC_TITLE), "oews-title",
               "OCC_TITLE goes over more than one line");
    diag_hint(reading->diags, "a quote opens here that should not: take it out");
    return false;
}

/* Words and codes that say what kind of row it is. */
bool oews_check_kind(struct reading *reading)
{
    static const char *const groups[] = {"detailed", "broad", "minor", "major", "total"};
    struct text group = reading_cell(reading, O_GROUP);
    bool known = reading->binding.at[O_GROUP] == LAYOUT_ABSENT;
    for (size_t i = 0; i < sizeof groups / sizeof *groups && !known; i++) {
        known = text_is_ignoring_case(group, groups[i]);
    }
    if (!known) {
        reading_refuse(reading, O_GROUP, "oews-group", "is not a group of occupations");
        diag_hint(reading->diags, "expected total, major, minor, broad or detailed");
    }
    struct text industry = reading_cell(reading, NAICS);
    bool coded = reading->binding.at[NAICS] == LAYOUT_ABSENT || is_industry(industry);
    if (!coded) {
        reading_refuse(reading, NAICS, "oews-industry", "is not an industry code");
        diag_hint(reading->diags, "expected 000000 (all industries) or a NAICS code like 62");
    }
    bool titled = reading_title(reading, OCC_TITLE, "oews-title") && check_one_line(reading);
    bool placed = reading->binding.at[AREA_TITLE] == LAYOUT_ABSENT ||
                  text_is(reading_cell(reading, AREA_TITLE), "U.S.") ||
                  reading_title(reading, AREA_TITLE, "oews-area");
    bool owned = check_ownership(reading);
    return known && coded && titled && placed && owned;
}

/* Warnings that are said once a file, with their count. */
void oews_warn_of_sheet(const struct sheet *sheet)
{
    struct diags *diags = sheet->reading->diags;
    if (sheet->areas_repaired) {
        diag_warning(diags, sheet->area_place, "oews-area-zeros",
                     "%zu area codes lost their leading zeros, the first one here",
                     sheet->areas_repaired);
        diag_hint(diags, "they were put back by AREA_TYPE, or by length where there is none");
    }
    if (sheet->ratios_off) {
        diag_warning(diags, sheet->ratio_place, "oews-ratio",
                     "this annual wage is not 2,080 times the hourly wage; %zu such in this file",
                     sheet->ratios_off);
        diag_hint(diags, "compare both cells with the published file");
    }
}
