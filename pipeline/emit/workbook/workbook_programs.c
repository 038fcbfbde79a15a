#include "emit/workbook/workbook_parts.h"

#include "join/programs.h"

enum {
    PROGRAM_SCHOOL,
    PROGRAM_AWARD,
    PROGRAM_TITLE,
    PROGRAM_CODE,
    PROGRAM_CITY,
    PROGRAM_STATE,
    PROGRAM_WHERE,
    PROGRAM_GRADUATES,
    PROGRAM_PAGE
};

static const struct column_plan COLUMNS[] = {
    [PROGRAM_SCHOOL] = {SAY("School"), 34, false, SAY("The school, as IPEDS names it."),
                        SAY("IPEDS, institution characteristics"),
                        SAY("A place on this list is no endorsement.")},
    [PROGRAM_AWARD] = {SAY("Award"), 26, false, SAY("The level of the award."),
                       SAY("IPEDS, completions"), ""},
    [PROGRAM_TITLE] = {SAY("Program"), 34, false, SAY("The program of study."),
                       SAY("the crosswalk from CIP to SOC"),
                       SAY("Its code where no crosswalk is filed.")},
    [PROGRAM_CODE] = {SAY("CIP code"), 10, false, SAY("The program's code."),
                      SAY("IPEDS, completions"), ""},
    [PROGRAM_CITY] = {SAY("City"), 18, false, SAY("Where the school is."),
                      SAY("IPEDS, institution characteristics"), ""},
    [PROGRAM_STATE] = {SAY("State"), 7, false, SAY("Where the school is."),
                       SAY("IPEDS, institution characteristics"), ""},
    [PROGRAM_WHERE] = {SAY("How near"), 14, false,
                       SAY("In the area of this guide, or elsewhere in its state."),
                       SAY("worked out by careerguide"), ""},
    [PROGRAM_GRADUATES] =
        {SAY("Graduates"), 10, true,
         SAY("Degrees and certificates awarded in the year of the file, first majors only."),
         SAY("IPEDS, completions"), ""},
    [PROGRAM_PAGE] = {SAY("Page"), 30, false, SAY("The school's own page."),
                      SAY("IPEDS, institution characteristics"), ""},
};

static void add_program(struct sheet *sheet, const struct program *program)
{
    struct arena *arena = sheet->book->arena;
    struct cell *row = sheet_row(sheet);
    row[PROGRAM_SCHOOL] = cell_text(LOOK_NAME, program->school);
    row[PROGRAM_AWARD] = cell_text(LOOK_TEXT, said(program->award));
    row[PROGRAM_TITLE] = cell_text(LOOK_TEXT, program->title);
    row[PROGRAM_CODE] = cell_text(LOOK_TEXT, program->cip);
    row[PROGRAM_CITY] = cell_text(LOOK_TEXT, program->city);
    row[PROGRAM_STATE] = cell_text(LOOK_TEXT, program->state);
    row[PROGRAM_WHERE] = cell_text(
        LOOK_TEXT, program->distance == DISTANCE_AREA ? said("in the area") : said("in the state"));
    row[PROGRAM_GRADUATES] = cell_number(arena, decimal_of(program->graduates), "#,##0");
    if (program->address.len) {
        bool whole = text_starts(program->address, "http");
        row[PROGRAM_PAGE] = cell_address(
            text_format(arena, "%s%.*s", whole ? "" : "https://", TEXT_ARG(program->address)));
    }
}

static struct text hint_of(const struct book *book)
{
    const struct programs *programs = book->guide->programs;
    if (!programs || !programs->asked) {
        return said("The guide names no programs of study (cip: in its file).");
    }
    if (!programs->schools || !programs->awards) {
        return said("No list of schools is filed: get the tables HD and C_A of IPEDS from "
                    "nces.ed.gov/ipeds and file them with careerguide refresh.");
    }
    if (book->guide->area_kind == AREA_NATION) {
        /* TRANSLATORS: {1} a number of schools, {2} a year. */
        return text_fill(book->arena,
                         said("{1} schools in the country awarded degrees or certificates in this "
                              "guide’s programs in {2}. An area’s guide lists those near it."),
                         text_number(book->arena, programs->national), programs->awards->period);
    }
    if (!programs->count) {
        /* TRANSLATORS: {1} a year. */
        return text_fill(book->arena,
                         said("In {1} no school in the area or its state awarded a degree or "
                              "certificate in this guide’s programs."),
                         programs->awards->period);
    }
    return said("Schools in the area come first, then by name. The order says nothing about "
                "quality, and the list is no endorsement.");
}

/* A page of one line; it is as wide as the sheet Start, or a program that fits a sheet to its page
 * would print the line in letters twice as big. */
static void fill_without_list(struct sheet *sheet)
{
    enum { AS_START = 127 };
    sheet->headless = true; /* heads above nothing would say nothing */
    sheet_column(sheet, TEXT(""), AS_START)->least = AS_START;
}

void sheet_fill_programs(struct sheet *sheet)
{
    const struct programs *programs = sheet->book->guide->programs;
    sheet->hint = hint_of(sheet->book);
    sheet->filters = programs && programs->count;
    if (!sheet->filters) {
        fill_without_list(sheet);
        return;
    }
    sheet_columns(sheet, COLUMNS, sizeof COLUMNS / sizeof *COLUMNS);
    for (size_t i = 0; i < programs->count; i++) {
        add_program(sheet, &programs->items[i]);
    }
    sheet->table_rows = sheet->row_count;
}
