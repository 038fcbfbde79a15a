#include "emit/workbook/workbook.h"

#include "emit/wording.h"
#include "emit/workbook/workbook_parts.h"

#include <errno.h>
#include <stdio.h>
#include <string.h>
#include <time.h>

static const struct sheet_plan SHEETS[] = {
    {"Start", "", "", sheet_fill_start},
    {"Compare", "Roles compared",
     "Pay, growth, jobs, openings and education of the roles side by side.", sheet_fill_compare},
    {"Where do I stand", "Where do I stand?",
     "Choose a level of education: which roles are open, and what is missing.", sheet_fill_stand},
    {"Wages", "Wages", "What employees earn, from the lowest tenth to the highest, with a chart.",
     sheet_fill_wages},
    {"Outlook", "Outlook and entry",
     "Jobs now and projected, growth, openings and what BLS finds typical to enter, with a chart.",
     sheet_fill_outlook},
    {"History", "History by release",
     "What each release published, and where two must not be compared.", sheet_fill_history},
    {"Changes", "Changes since the releases before",
     "Which figures changed, and whether it means "
     "anything.",
     sheet_fill_changes},
    {"Sources", "Sources", "Every release by number: publisher, day, address, terms, file.",
     sheet_fill_sources},
    {"Trail", "Trail of every figure", "The cell that each figure was read from.",
     sheet_fill_trail},
    {"Notes", "Notes", "What to know beside a figure, by letter.", sheet_fill_notes},
    {"Dictionary", "Data dictionary", "Every column: meaning, unit, source, and what to know.",
     sheet_fill_dictionary},
};

static const struct sheet_plan SHEETS_OF_CHANGES[] = {
    {"Changes", "What changes", "", sheet_fill_changes},
    {"Sources", "Sources", "", sheet_fill_sources},
};

enum { PROPERTY_MOST_CHARACTERS = 200 };

/* Noon of the guide's day. A workbook without a day of its own would take the clock's, and 0 counts
 * as none, so that midnight would fail for 1970-01-01. */
static time_t created_on(struct text as_of)
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
        .comments = property(book, text_format(book->arena, "Figures as of %.*s. Area: %.*s.",
                                               TEXT_ARG(day), TEXT_ARG(guide->area_title))),
        .created = created_on(guide->as_of),
    };
    book_check(book, workbook_set_properties(book->file, &properties));
}

static void fill_sheets(struct book *book)
{
    const struct sheet_plan *plans = book->plans;
    for (size_t i = 0; i < book->plan_count; i++) {
        book_check(book, workbook_validate_sheet_name(book->file, plans[i].name));
        struct sheet sheet = {.book = book, .name = plans[i].name, .title = plans[i].title};
        sheet.worksheet = workbook_add_worksheet(book->file, plans[i].name);
        if (!sheet.worksheet) {
            book_check(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
            return;
        }
        plans[i].fill(&sheet);
    }
}

static bool write_book(struct book *book, struct outfolder *folder, struct outfile *file)
{
    book->file = workbook_new(file->draft);
    if (!book->file) {
        book_check(book, LXW_ERROR_MEMORY_MALLOC_FAILED);
        return false;
    }
    set_properties(book);
    fill_sheets(book);
    if (book->failed) {
        lxw_workbook_free(book->file);
        return false;
    }
    errno = 0;
    book_check(book, workbook_close(book->file));
    return !book->failed && outfile_seal(folder, file);
}

bool workbook_write(const struct guide *guide, struct outfolder *folder, struct outfile *file)
{
    struct book book = {.guide = guide,
                        .arena = folder->arena,
                        .diags = folder->diags,
                        .name = file->name,
                        .plans = SHEETS,
                        .plan_count = sizeof SHEETS / sizeof *SHEETS};
    return write_book(&book, folder, file);
}

bool workbook_write_changes(const struct guide *guide, struct outfolder *folder,
                            struct outfile *file)
{
    struct book book = {.guide = guide,
                        .arena = folder->arena,
                        .diags = folder->diags,
                        .name = file->name,
                        .compared = true,
                        .plans = SHEETS_OF_CHANGES,
                        .plan_count = sizeof SHEETS_OF_CHANGES / sizeof *SHEETS_OF_CHANGES};
    return write_book(&book, folder, file);
}
