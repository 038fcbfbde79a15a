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

/* The code in the AREA cell; false after an error. */
static bool take_code(struct sheet *sheet, struct text cell)
{
    struct reading *reading = sheet->reading;
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
    sheet->area_code = text_format(reading->arena, "%.*s%.*s", (int)(wanted - cell.len), "0000000",
                                   TEXT_ARG(cell));
    return true;
}

/* Files without codes: the name of a state tells it. */
static void take_code_of_title(struct sheet *sheet)
{
    sheet->area_code =
        text_is(sheet->area_title, "U.S.") ? TEXT("99") : area_state_code(sheet->area_title);
    if (!sheet->area_code.len && sheet->unnamed++ == 0) {
        sheet->unnamed_place = reading_place(sheet->reading, AREA_TITLE);
    }
}

static struct oews_area *listed_area(const struct oews *oews, struct text code)
{
    for (size_t i = oews->area_count; i > 0; i--) {
        if (text_equal(oews->areas[i - 1].code, code)) {
            return &oews->areas[i - 1];
        }
    }
    return NULL;
}

static void list_area(struct sheet *sheet)
{
    struct oews *oews = sheet->oews;
    if (sheet->reading->release->kind == RELEASE_OEWS_AREAS && sheet->area_code.len &&
        !listed_area(oews, sheet->area_code)) {
        struct oews_area area = {sheet->area_code, sheet->area_title,
                                 area_kind_of(sheet->area_code), false};
        oews->areas = arena_grow(sheet->reading->arena, oews->areas, oews->area_count, sizeof area);
        oews->areas[oews->area_count++] = area;
    }
}

/* D9: codes are text; the zeros that a spreadsheet dropped are put back and said. */
bool oews_take_area(struct sheet *sheet)
{
    struct reading *reading = sheet->reading;
    bool coded = reading->binding.at[AREA] != LAYOUT_ABSENT;
    bool national = reading->release->kind == RELEASE_OEWS;
    struct text cell = reading_cell(reading, coded ? AREA : AREA_TITLE);
    if ((!coded && national) || (sheet->area.len && text_equal(cell, sheet->area))) {
        return true;
    }
    if (coded && !take_code(sheet, cell)) {
        sheet->area = (struct text){"", 0};
        return false;
    }
    sheet->area = text_copy(reading->arena, cell);
    sheet->area_title = text_copy(reading->arena, reading_cell(reading, AREA_TITLE));
    if (!coded) {
        take_code_of_title(sheet);
    }
    list_area(sheet);
    return true;
}

static void keep_refused(void *data, struct text cell)
{
    struct sheet *sheet = data;
    sheet->area_unknown = sheet->area_unknown || cell.len == 0;
    sheet->refused = arena_grow(sheet->reading->arena, sheet->refused, sheet->refused_count,
                                sizeof *sheet->refused);
    sheet->refused[sheet->refused_count++] = text_trim(cell);
}

void oews_watch_areas(struct sheet *sheet)
{
    bool coded = sheet->reading->binding.at[AREA] != LAYOUT_ABSENT;
    size_t column = coded ? AREA : AREA_TITLE;
    if (sheet->reading->release->kind == RELEASE_OEWS_AREAS &&
        sheet->reading->binding.at[column] != LAYOUT_ABSENT) {
        reading_watch(sheet->reading, column, keep_refused, sheet);
    }
}

void oews_mark_damaged(struct sheet *sheet)
{
    struct oews_area *area = sheet->area.len ? listed_area(sheet->oews, sheet->area_code) : NULL;
    sheet->area_unknown = sheet->area_unknown || !area;
    if (area) {
        area->damaged = true;
    }
}

/* The area whose cell, with or without its zeros, or whose name the text is. */
static struct oews_area *area_told_by(const struct oews *oews, struct text cell)
{
    for (size_t i = 0; cell.len && i < oews->area_count; i++) {
        struct oews_area *area = &oews->areas[i];
        struct text digits = area->code;
        while (digits.len > cell.len && digits.at[0] == '0') {
            digits = text_part(digits, 1, digits.len);
        }
        if (text_equal(digits, cell) || text_equal(area->title, cell)) {
            return area;
        }
    }
    return NULL;
}

void oews_mark_refused(struct sheet *sheet)
{
    for (size_t i = 0; i < sheet->refused_count; i++) {
        struct oews_area *area = area_told_by(sheet->oews, sheet->refused[i]);
        sheet->area_unknown = sheet->area_unknown || !area;
        if (area) {
            area->damaged = true;
        }
    }
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
    if (sheet->unnamed) {
        diag_warning(diags, sheet->unnamed_place, "oews-area-code",
                     "%zu area%s no code in this file, the first one here", sheet->unnamed,
                     sheet->unnamed == 1 ? " has" : "s have");
        diag_hint(diags, "no documents can be made for them: file the publisher's own download");
    }
    if (sheet->ratios_off) {
        diag_warning(diags, sheet->ratio_place, "oews-ratio",
                     "this annual wage is not 2,080 times the hourly wage; %zu such in this file",
                     sheet->ratios_off);
        diag_hint(diags, "compare both cells with the published file");
    }
}
