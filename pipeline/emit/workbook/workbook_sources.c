#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"

enum source_column {
    SOURCE_NUMBER,
    SOURCE_PUBLISHER,
    SOURCE_TITLE,
    SOURCE_PERIOD,
    SOURCE_PUBLISHED,
    SOURCE_RETRIEVED,
    SOURCE_ADDRESS,
    SOURCE_TERMS,
    SOURCE_FILE,
    SOURCE_SHA256,
    SOURCE_REMARK,
    SOURCE_COLUMNS
};

static const struct column_plan COLUMNS[SOURCE_COLUMNS] = {
    [SOURCE_NUMBER] = {SAY("Mark"), 6, false, SAY("The number that marks name."),
                       SAY("worked out by careerguide"), ""},
    [SOURCE_PUBLISHER] = {SAY("Publisher"), 18, false, SAY("Who published the release."),
                          SAY("the list of releases, input/releases.csv"),
                          SAY("Where nobody is named, that is said.")},
    [SOURCE_TITLE] = {SAY("Title"), 26, false, SAY("As it shall be cited."),
                      SAY("the list of releases, input/releases.csv"), ""},
    [SOURCE_PERIOD] = {SAY("Period"), 10, false, SAY("What the figures are of."),
                       SAY("the list of releases, input/releases.csv"), ""},
    [SOURCE_PUBLISHED] = {SAY("Published"), 13, false, SAY("The day of publication."),
                          SAY("the list of releases, input/releases.csv"),
                          SAY("Only where that day was checked.")},
    [SOURCE_RETRIEVED] = {SAY("Retrieved"), 13, false,
                          SAY("The day on which the figures were set down."),
                          SAY("the list of releases, input/releases.csv"), ""},
    [SOURCE_ADDRESS] = {SAY("Address"), 24, false, SAY("The public page of the release."),
                        SAY("the list of releases, input/releases.csv"),
                        SAY("It may show a newer release by now.")},
    [SOURCE_TERMS] = {SAY("Terms"), 14, false, SAY("Under which terms the figures may be used."),
                      SAY("the list of releases, input/releases.csv"), ""},
    [SOURCE_FILE] = {SAY("File"), 19, false, SAY("The file that was read, below input/."),
                     SAY("the list of releases, input/releases.csv"), ""},
    [SOURCE_SHA256] = {SAY("SHA-256 of the file"), 19, false,
                       SAY("Hash of the file's bytes: the same hash is the same file."),
                       SAY("worked out by careerguide"), ""},
    [SOURCE_REMARK] = {SAY("Remarks"), 26, false,
                       SAY("What a reader of the citation ought to know."),
                       SAY("the list of releases, input/releases.csv"), ""},
};

/* An unverified day may stand in for one that nobody knows: it is not printed as the day of
 * publication. */
static struct text remark(struct arena *arena, const struct release *release)
{
    struct buffer words = {.arena = arena};
    buffer_add(&words, release->note);
    if (!release->verified) {
        struct text day = wording_day(arena, release->published);
        buffer_add_string(&words, words.len ? "; " : "");
        buffer_add(&words, text_fill(arena, said("filed under {1}"), day));
    }
    return buffer_text(&words);
}

static struct cell number_cell(struct arena *arena, size_t number)
{
    struct cell cell = cell_count(arena, number);
    cell.look = LOOK_NAME;
    return cell;
}

static void fill_row(struct arena *arena, struct cell *cells, size_t number,
                     const struct release *release)
{
    const char *sha256 = release->source ? release->source->sha256 : "";
    struct cell row[SOURCE_COLUMNS] = {
        [SOURCE_NUMBER] = number_cell(arena, number),
        [SOURCE_PUBLISHER] = cell_text(LOOK_TEXT, wording_publisher(release)),
        [SOURCE_TITLE] = cell_text(LOOK_TEXT, said_original("title", release->title)),
        [SOURCE_PERIOD] = cell_text(LOOK_TEXT, release->period),
        [SOURCE_PUBLISHED] = release->verified ? cell_day(release->published)
                                               : cell_text(LOOK_TEXT, said("not verified")),
        [SOURCE_RETRIEVED] = cell_day(release->retrieved),
        [SOURCE_ADDRESS] = cell_address(release->address),
        [SOURCE_TERMS] = cell_text(LOOK_TEXT, said_published("terms", release->terms)),
        [SOURCE_FILE] = cell_text(LOOK_TEXT, release->file),
        [SOURCE_SHA256] = cell_text(LOOK_TEXT, text_of(sha256)),
        [SOURCE_REMARK] = cell_text(LOOK_TEXT, remark(arena, release)),
    };
    for (size_t c = 0; c < SOURCE_COLUMNS; c++) {
        cells[c] = row[c];
    }
}

void sheet_fill_sources(struct sheet *sheet)
{
    const struct guide *guide = sheet->book->guide;
    sheet->hint = sheet->book->compared
                      ? said("The releases named on the sheet Changes lead here.")
                      : said("The numbers among a figure's marks lead here. The sheet Trail names "
                             "the cell of the file that each figure was read from.");
    sheet->filters = true;
    sheet_columns(sheet, COLUMNS, SOURCE_COLUMNS);
    for (size_t i = 0; i < guide->source_count; i++) {
        fill_row(sheet->book->arena, sheet_row(sheet), i + 1, guide->sources[i]);
    }
    sheet->table_rows = sheet->row_count;
}
