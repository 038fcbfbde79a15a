#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

/* The first sheet: what the workbook is, how it is used and where everything stands. */
enum { START_LABEL, START_WORDS };

static const struct {
    const char *label;
    const char *words;
} USES[] = {
    {SAY("Compare the roles"), SAY("Each table can be sorted and filtered by the buttons on its "
                                   "heads. A filter hides rows and "
                                   "loses none.")},
    {SAY("Answer a student"),
     SAY("Choose a level of education on the sheet Where do I stand: each role "
         "says whether it is open, "
         "one step away or further, and what is missing.")},
    {SAY("See where a figure is from"),
     SAY("Click a number on Compare, Wages or Outlook: it leads to the file, line and release in "
         "which "
         "it was published. The marks there lead on to the source and the notes.")},
    {SAY("Where there is no number"),
     SAY("Words say why: at least a bound, withheld, not published for this pay basis. No gap was "
         "filled and nothing estimated.")},
    {SAY("Print or quote"), SAY("Every sheet is set up for print, one page wide. Quote a figure "
                                "with its source and the day "
                                "above.")},
};

static const char *const TERMS[] = {
    SAY("Figures of the U.S. Bureau of Labor Statistics (BLS) are in the public domain. Cite the "
        "release and the day of retrieval; both stand on the sheet Sources. BLS does not endorse "
        "this "
        "guide."),
    SAY("Other sources keep their own terms: the sheet Sources names them, release by release."),
};

static void add_section(struct sheet *sheet, const char *title)
{
    sheet_row(sheet);
    sheet_row(sheet)[START_LABEL] = cell_text(LOOK_SECTION, said(title));
}

static void add_line(struct sheet *sheet, const char *label, struct text words)
{
    if (!words.len) {
        return;
    }
    struct cell *row = sheet_row(sheet);
    row[START_LABEL] = cell_text(LOOK_LABEL, said(label));
    row[START_WORDS] = cell_text(LOOK_PLAIN, words);
}

static void add_what(struct sheet *sheet)
{
    const struct guide *guide = sheet->book->guide;
    struct arena *arena = sheet->book->arena;
    struct buffer roles = {.arena = arena};
    for (size_t r = 0; r < guide->role_count; r++) {
        buffer_format(&roles, "%s%.*s", r ? ", " : "", TEXT_ARG(guide->roles[r].role->title));
    }
    struct buffer releases = {.arena = arena};
    for (size_t i = 0; i < guide->figure_source_count; i++) {
        buffer_add_string(&releases, i ? "; " : "");
        buffer_add(&releases, said_original("title", guide->sources[i]->title));
    }
    add_line(sheet, SAY("For"), guide->definition->audience);
    add_line(sheet, SAY("Roles"), buffer_text(&roles));
    add_line(sheet, SAY("Releases"), buffer_text(&releases));
}

static void add_sheets(struct sheet *sheet)
{
    const struct book *book = sheet->book;
    add_section(sheet, SAY("Sheets"));
    for (size_t i = 0; i < book->plan_count; i++) {
        const struct sheet_plan *plan = &book->plans[i];
        if (*plan->about) {
            add_line(sheet, plan->name, said(plan->about));
            struct cell *cell = &sheet->rows[sheet->row_count - 1][START_LABEL];
            cell->look = LOOK_PLAIN_LINK;
            cell->link = link_to(book->arena, plan->name, 1);
        }
    }
}

static void add_office(struct sheet *sheet)
{
    const struct office *office = sheet->book->guide->office;
    if (!office) {
        return;
    }
    add_section(sheet, SAY("Handed out by"));
    add_line(sheet, SAY("Office"), office->name);
    add_line(sheet, SAY("Contact"), office->contact);
    add_line(sheet, SAY("Page"), office->page);
    if (office->page.len) {
        struct cell *cell = &sheet->rows[sheet->row_count - 1][START_WORDS];
        *cell = cell_address(office->page);
        cell->look = LOOK_PLAIN_LINK;
    }
}

void sheet_fill_start(struct sheet *sheet)
{
    sheet->hint = said("Pay, outlook and ways into each role, in figures that were published, "
                       "with their sources.");
    sheet->headless = true;
    sheet_column(sheet, TEXT(""), 27);
    sheet_column(sheet, TEXT(""), 100)->least = 100;
    add_what(sheet);
    add_section(sheet, SAY("How to use it"));
    for (size_t i = 0; i < sizeof USES / sizeof *USES; i++) {
        add_line(sheet, USES[i].label, said(USES[i].words));
    }
    add_sheets(sheet);
    add_office(sheet);
    add_section(sheet, SAY("Terms of use"));
    for (size_t i = 0; i < sizeof TERMS / sizeof *TERMS; i++) {
        add_line(sheet, i ? SAY("Other sources") : SAY("BLS"), said(TERMS[i]));
    }
}
