#include "emit/workbook/workbook_parts.h"

#include "emit/changes.h"
#include "emit/wording.h"

enum change_column {
    CHANGE_ROLE,
    CHANGE_FIGURE,
    CHANGE_BEFORE,
    CHANGE_AFTER,
    CHANGE_DIFFERENCE,
    CHANGE_BIG,
    CHANGE_KIND,
    CHANGE_REASON,
    CHANGE_RELEASE_BEFORE,
    CHANGE_RELEASE_AFTER,
    CHANGE_COLUMNS
};

static const struct column_plan COLUMNS[CHANGE_COLUMNS] = {
    [CHANGE_ROLE] = {SAY("Role"), 16, false, SAY("The role whose figure changed."),
                     SAY("the guide's own words"), ""},
    [CHANGE_FIGURE] = {SAY("Figure"), 19, false,
                       SAY("Which figure, and for openings what they are counted in."),
                       SAY("worked out by careerguide"), ""},
    [CHANGE_BEFORE] = {SAY("Before"), 13, true, SAY("What the release before published."),
                       SAY("the release"),
                       SAY("A level in its own unit; words where no number was published.")},
    [CHANGE_AFTER] = {SAY("After"), 13, true, SAY("What the release in use published."),
                      SAY("the release"),
                      SAY("A level in its own unit; words where no number was published.")},
    [CHANGE_DIFFERENCE] = {SAY("Difference"), 11, true,
                           SAY("After less before; of percents in points."),
                           SAY("worked out by careerguide"),
                           SAY("Only where the two may be compared.")},
    [CHANGE_BIG] = {SAY("Big change"), 11, false, SAY("The rule that the difference reaches."),
                    SAY("input/bls/big-changes.csv"),
                    SAY("The bounds are judgments of this project, not of BLS.")},
    [CHANGE_KIND] =
        {SAY("Change"), 14, false,
         SAY("How the figure changed: new release, revised, not comparable, appeared, gone."),
         SAY("worked out by careerguide"), ""},
    [CHANGE_REASON] = {SAY("Reason"), 24, false, SAY("Why the two must not be compared."),
                       SAY("worked out by careerguide"),
                       SAY("BLS advises against comparing wages of two Mays.")},
    [CHANGE_RELEASE_BEFORE] = {SAY("Release before"), 14, false,
                               SAY("Where the figure before is from; leads to its row on Sources."),
                               SAY("the list of releases, input/releases.csv"), ""},
    [CHANGE_RELEASE_AFTER] = {SAY("Release after"), 14, false,
                              SAY("Where the figure after is from; leads to its row on Sources."),
                              SAY("the list of releases, input/releases.csv"), ""},
};

/* "+0.0" with its unit, so that a gain is told from a level; a loss has the minus of every other
 * output. */
static const char *difference_format(struct arena *arena, const struct change *change)
{
    enum unit unit = change->after->figure.unit;
    bool dollars = unit == UNIT_DOLLARS_A_YEAR || unit == UNIT_DOLLARS_AN_HOUR;
    struct buffer number = {.arena = arena};
    buffer_add_string(&number, dollars ? "$#,##0" : "#,##0");
    for (int i = 0; i < change->difference.places; i++) {
        buffer_add_string(&number, i ? "0" : ".0");
    }
    if (unit == UNIT_PERCENT) {
        struct text points = said("points");
        buffer_format(&number, "\" %.*s\"", TEXT_ARG(points));
    }
    struct text words = buffer_text(&number);
    return text_terminated(arena, text_format(arena, "\"+\"%.*s;\"\u2212\"%.*s;\"\u00B1\"%.*s",
                                              TEXT_ARG(words), TEXT_ARG(words), TEXT_ARG(words)));
}

static struct cell difference_cell(struct arena *arena, const struct change *change)
{
    if (!change->has_difference) {
        return cell_text(LOOK_TEXT, TEXT(""));
    }
    struct cell cell = cell_number(arena, change->difference, difference_format(arena, change));
    cell.text = changes_difference(arena, change);
    return cell;
}

/* The release's name, which leads to its row among the sources. */
static struct cell release_cell(struct book *book, const struct figure *figure)
{
    if (!figure->release) {
        return cell_text(LOOK_TEXT, TEXT(""));
    }
    struct cell cell = cell_text(LOOK_LINK, figure->release->id);
    for (size_t i = 0; i < book->guide->source_count; i++) {
        if (text_equal(book->guide->sources[i]->id, figure->release->id)) {
            cell.link = link_to_source(book->arena, i + 1);
        }
    }
    return cell;
}

/* Words of levels and numbers stand in one column: all to the right. */
static struct cell level_cell(struct arena *arena, const struct figure *figure)
{
    struct cell cell = cell_figure(arena, figure);
    cell.look = cell.look == LOOK_TEXT ? LOOK_STATE : cell.look;
    return cell;
}

/* The figure's name, of openings with what they are counted in, since cells do not show it (D16).
 */
static struct text figure_words(struct arena *arena, const struct change *change)
{
    struct text name = wording_figure_name(change->id);
    struct text before = wording_unit(change->before->figure.unit);
    struct text after = wording_unit(change->after->figure.unit);
    if (change->id != FIGURE_ID_OPENINGS) {
        return name;
    }
    return text_equal(before, after)
               ? text_format(arena, "%.*s %.*s", TEXT_ARG(name), TEXT_ARG(after))
               : text_format(arena, "%.*s: %.*s → %.*s", TEXT_ARG(name), TEXT_ARG(before),
                             TEXT_ARG(after));
}

static void fill_row(struct sheet *sheet, const struct change *change)
{
    struct book *book = sheet->book;
    struct arena *arena = book->arena;
    struct text rule = changes_rule(arena, change);
    struct cell *row = sheet_row(sheet);
    row[CHANGE_ROLE] = cell_text(LOOK_NAME, change->role->title);
    row[CHANGE_FIGURE] = cell_text(LOOK_TEXT, figure_words(arena, change));
    row[CHANGE_BEFORE] = level_cell(arena, &change->before->figure);
    row[CHANGE_RELEASE_BEFORE] = release_cell(book, &change->before->figure);
    row[CHANGE_AFTER] = level_cell(arena, &change->after->figure);
    row[CHANGE_RELEASE_AFTER] = release_cell(book, &change->after->figure);
    row[CHANGE_KIND] = cell_text(LOOK_TEXT, changes_kind(change));
    row[CHANGE_REASON] = cell_text(LOOK_TEXT, changes_reason(arena, change));
    row[CHANGE_DIFFERENCE] = difference_cell(arena, change);
    if (rule.len) {
        row[CHANGE_BIG] = cell_text(LOOK_NAME, text_fill(arena, said("big: {1}"), rule));
    }
}

/* The release of a kind that some figure of the guide comes from, or NULL. */
static const struct release *release_in_use(const struct guide *guide, enum release_kind kind)
{
    for (size_t i = 0; i < guide->figure_source_count; i++) {
        if (guide->sources[i]->kind == kind) {
            return guide->sources[i];
        }
    }
    return NULL;
}

/* "Projections 2023–33 → 2024–34. " */
static void add_step(const struct book *book, enum release_kind kind, const char *name,
                     struct buffer *out)
{
    const struct release *before = release_in_use(book->guide->before, kind);
    const struct release *after = release_in_use(book->guide, kind);
    struct text old = before ? wording_period(out->arena, before) : said("none");
    struct text new = after ? wording_period(out->arena, after) : said("none");
    if (!before && !after) {
        return;
    }
    if (before && after && text_equal(before->id, after->id)) {
        struct text why =
            book->compared ? said("the same on both sides") : said("no earlier release is filed");
        struct text pattern = said("{1} {2}: {3}. ");
        buffer_add(out, text_fill(out->arena, pattern, said(name), new, why));
    } else {
        buffer_add(out, text_fill(out->arena, TEXT("{1} {2} → {3}. "), said(name), old, new));
    }
}

/* "August 31, 2019 → November 23, 2026. ": the days that two guides are of. */
static void add_days(const struct book *book, struct buffer *out)
{
    struct text old = wording_day(out->arena, book->guide->before->as_of);
    struct text new = wording_day(out->arena, book->guide->as_of);
    if (book->compared && !text_equal(old, new)) {
        buffer_format(out, "%.*s → %.*s. ", TEXT_ARG(old), TEXT_ARG(new));
    }
}

static struct text hint_of(const struct book *book, size_t unchanged)
{
    struct buffer out = {.arena = book->arena};
    if (!book->guide->before) {
        return book->compared ? said("The guide was built on one side alone.")
                              : said("No earlier release is filed: there is nothing to compare "
                                     "with.");
    }
    add_days(book, &out);
    add_step(book, RELEASE_PROJECTIONS, SAY("Projections"), &out);
    add_step(book, RELEASE_OEWS, SAY("Wages"), &out);
    add_step(book, RELEASE_SALARY, SAY("Pay by"), &out);
    buffer_add(&out, said("A difference stands only where the two may be compared."));
    if (unchanged) {
        struct text number = text_number(book->arena, unchanged);
        struct text words = unchanged == 1 ? said("Left out: {1} unchanged figure.")
                                           : said("Left out: {1} unchanged figures.");
        buffer_add_string(&out, " ");
        buffer_add(&out, text_fill(book->arena, words, number));
    }
    return buffer_text(&out);
}

void sheet_fill_changes(struct sheet *sheet)
{
    const struct changes *changes = sheet->book->guide->changes;
    size_t unchanged = 0;
    sheet->filters = true;
    sheet_columns(sheet, COLUMNS, CHANGE_COLUMNS);
    for (size_t i = 0; changes && i < changes->count; i++) {
        if (changes->items[i].kind == CHANGE_NONE) {
            unchanged++;
        } else {
            fill_row(sheet, &changes->items[i]);
        }
    }
    sheet->hint = hint_of(sheet->book, unchanged);
    sheet->table_rows = sheet->row_count;
    if (changes && !sheet->row_count) {
        sheet_row(sheet)[0] = cell_text(LOOK_LINE, said("No figure changes."));
    }
}
