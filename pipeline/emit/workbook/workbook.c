#include "emit/workbook/workbook.h"

#include "emit/wording.h"
#include "emit/workbook/workbook_parts.h"
#include "emit/workbook/workbook_strings.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static const struct sheet_plan SHEETS[] = {
    {SAY("Start"), "", "", sheet_fill_start, SHEET_ALIKE},
    {SAY("Compare"), SAY("Roles compared"),
     SAY("Pay, growth, jobs, openings and education of the roles side by side."),
     sheet_fill_compare, SHEET_OWN},
    {SAY("Where do I stand"), SAY("Where do I stand?"),
     SAY("Choose a level of education: which roles are open, and what is missing."),
     sheet_fill_stand, SHEET_ALIKE},
    {SAY("Routes"), SAY("Ways to each role"),
     SAY("Each way to each role, step by step: what it asks for, pay and growth."),
     sheet_fill_routes, SHEET_MARKED},
    {SAY("Programs"), SAY("Programs near you"),
     SAY("Schools near the area that teach what leads to the roles."), sheet_fill_programs,
     SHEET_ALIKE},
    {SAY("Wages"), SAY("Wages"),
     SAY("What employees earn, from the lowest tenth to the highest, with a chart."),
     sheet_fill_wages, SHEET_OWN},
    {SAY("Wages by area"), SAY("Wages by area"),
     SAY("Choose a state or another area: its wages beside the nation's, with a chart."),
     sheet_fill_by_area, SHEET_OWN},
    {SAY("Outlook"), SAY("Outlook and entry"),
     SAY("Jobs now and projected, growth, openings and what BLS finds typical to enter, with a "
         "chart."),
     sheet_fill_outlook, SHEET_MARKED},
    {SAY("History"), SAY("History by release"),
     SAY("What each release published, and where two must not be compared."), sheet_fill_history,
     SHEET_OWN},
    {SAY("Changes"), SAY("Changes since the releases before"),
     SAY("Which figures changed, and whether it means "
         "anything."),
     sheet_fill_changes, SHEET_OWN},
    {SAY("Sources"), SAY("Sources"),
     SAY("Every release by number: publisher, day, address, terms, file."), sheet_fill_sources,
     SHEET_ALIKE},
    {SAY("Areas"), SAY("Wages of every area"),
     SAY("The wages of every area by role, to sort and filter."), sheet_fill_areas, SHEET_OWN},
    {SAY("Trail"), SAY("Trail of every figure"), SAY("The cell that each figure was read from."),
     sheet_fill_trail, SHEET_OWN},
    {SAY("Notes"), SAY("Notes"), SAY("What to know beside a figure, by letter."), sheet_fill_notes,
     SHEET_MARKED},
    {SAY("Dictionary"), SAY("Data dictionary"),
     SAY("Every column: meaning, unit, source, and what to know."), sheet_fill_dictionary,
     SHEET_ALIKE},
};

static const struct sheet_plan SHEETS_OF_CHANGES[] = {
    {SAY("Changes"), SAY("What changes"), "", sheet_fill_changes, SHEET_OWN},
    {SAY("Sources"), SAY("Sources"), "", sheet_fill_sources, SHEET_ALIKE},
};

enum { PROPERTY_MOST_CHARACTERS = 200 };

/* A workbook without a day of its own would take the clock's, and 0 counts as none, so that
 * midnight would fail for 1970-01-01. */
time_t book_created_on(struct text as_of)
{
    struct tm day = {.tm_hour = 12};
    char iso[11];
    snprintf(iso, sizeof iso, "%.*s", TEXT_ARG(as_of));
    return strptime(iso, "%Y-%m-%d", &day) ? timegm(&day) : 12 * 3600;
}

static char *property(struct book *book, struct text text)
{
    struct text clipped = measure_clip(book->arena, text, PROPERTY_MOST_CHARACTERS);
    return (char *)book_string(book, clipped, "the properties");
}

static void set_properties(struct book *book)
{
    const struct guide *guide = book->guide;
    struct text day = wording_day(book->arena, guide->as_of);
    lxw_doc_properties properties = {
        .title = property(book, guide->definition->title),
        .subject = property(book, guide->definition->audience),
        .author = "careerguide",
        .comments = property(book, text_fill(book->arena, said("Figures as of {1}. Area: {2}."),
                                             day, wording_area(guide))),
        .created = book_created_on(guide->as_of),
    };
    book_check(book, workbook_set_properties(book->file, &properties));
}

static struct sheet begin_sheet(struct book *book, const struct sheet_plan *plan)
{
    struct sheet sheet = {.book = book, .plan = plan, .title = said(plan->title)};
    sheet.name = book_string(book, said(plan->name), "the sheets");
    book_check(book, workbook_validate_sheet_name(book->file, sheet.name));
    sheet.worksheet = workbook_add_worksheet(book->file, sheet.name);
    if (!sheet.worksheet) {
        book_check(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
    }
    return sheet;
}

/* A cell's string and format are numbers, given in the order in which cells are written: those that
 * are alike in the workbooks of all areas first, so that their sheets are too, to the letter, and
 * need be packed but once (workbook_bindery.h). */
static void write_sheets(struct sheet *sheets, size_t count)
{
    for (enum sheet_likeness likeness = SHEET_ALIKE; likeness <= SHEET_OWN; likeness++) {
        for (size_t i = 0; i < count; i++) {
            if (sheets[i].plan->likeness == likeness) {
                sheet_write(&sheets[i]);
            }
        }
    }
}

static void fill_sheets(struct book *book)
{
    struct sheet *sheets = ARENA_ARRAY(book->arena, book->plan_count, struct sheet);
    for (size_t i = 0; i < book->plan_count; i++) {
        sheets[i] = begin_sheet(book, &book->plans[i]);
        if (!sheets[i].worksheet) {
            return;
        }
        book->plans[i].fill(&sheets[i]);
        sheet_list_columns(&sheets[i]);
    }
    write_sheets(sheets, book->plan_count);
}

static bool write_book(struct book *book, struct outfolder *folder, struct outfile *file)
{
    book->file = workbook_new(file->draft);
    if (!book->file) {
        book_check(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return false;
    }
    said_without_marks(); /* a cell has no language of its own */
    strings_begin(book->file->sst, book->arena);
    set_properties(book);
    fill_sheets(book);
    struct text bytes;
    if (book->failed) {
        lxw_workbook_free(book->file);
    } else {
        errno = 0;
        book_check(book, book_close(book, &bytes));
    }
    strings_end();
    return !book->failed && outfile_write(folder, file, bytes);
}

/* Whether the guide has anything to put on the sheet. */
static bool has_sheet(const struct guide *guide, const struct sheet_plan *plan)
{
    bool past = plan->fill == sheet_fill_history || plan->fill == sheet_fill_changes;
    bool areas = plan->fill == sheet_fill_by_area || plan->fill == sheet_fill_areas;
    /* an area's guide has no releases before */
    return (!past || !guide_is_local(guide)) && (!areas || guide->area_count);
}

static void choose_sheets(struct book *book)
{
    size_t count = sizeof SHEETS / sizeof *SHEETS;
    struct sheet_plan *plans = ARENA_ARRAY(book->arena, count, struct sheet_plan);
    for (size_t i = 0; i < count; i++) {
        if (has_sheet(book->guide, &SHEETS[i])) {
            plans[book->plan_count++] = SHEETS[i];
        }
    }
    book->plans = plans;
}

bool workbook_write(const struct guide *guide, struct bindery *bindery, struct outfolder *folder,
                    struct outfile *file)
{
    struct book book = {.guide = guide,
                        .bindery = bindery,
                        .arena = folder->arena,
                        .diags = folder->diags,
                        .name = file->name};
    choose_sheets(&book);
    return write_book(&book, folder, file);
}

bool workbook_write_changes(const struct guide *guide, struct bindery *bindery,
                            struct outfolder *folder, struct outfile *file)
{
    struct book book = {.guide = guide,
                        .bindery = bindery,
                        .arena = folder->arena,
                        .diags = folder->diags,
                        .name = file->name,
                        .compared = true,
                        .plans = SHEETS_OF_CHANGES,
                        .plan_count = sizeof SHEETS_OF_CHANGES / sizeof *SHEETS_OF_CHANGES};
    return write_book(&book, folder, file);
}

const char *workbook_library_version(void)
{
    return lxw_version();
}
