#include "emit/workbook/workbook_parts.h"

#include "emit/wording.h"
#include "validate/level.h"

#include <math.h>

/* The sheet on which a reader chooses a level of education, and each role answers. Rows above the
 * heads: the choice, how many roles are how far, an empty one. The levels stand below the table,
 * highest first, and the formulas look them up there. */
enum stand_column {
    STAND_ROLE,
    STAND_VERDICT,
    STAND_MISSING, /* wide enough for every level, so that the choice stands above it */
    STAND_TYPICAL,
    STAND_CODE,
    STAND_EXPERIENCE,
    STAND_REQUIREMENT,
    STAND_CERTIFICATIONS,
    STAND_STATUS,
    STAND_OCCUPATION,
    STAND_COLUMNS
};
enum { ROWS_ABOVE = 3, CODE_OF_LEVELS = STAND_VERDICT, WORDS_OF_LEVELS = STAND_MISSING };
enum { COLOR_OPEN = 0xD8EFD9, COLOR_STEP = 0xFFF1C2 };

static const struct column_plan COLUMNS[STAND_COLUMNS] = {
    [STAND_ROLE] = {SAY("Role"), 17, false, SAY("The role."), SAY("the guide's own words"), ""},
    [STAND_VERDICT] =
        {SAY("Where you stand by education"), 24, false,
         SAY("Open now: your level is the typical one or above it. One step away: one "
             "level below. Else further, or not known."),
         SAY("a formula, from your choice and BLS's code"),
         SAY("By education alone: experience, certification and what an employer asks "
             "for count as well.")},
    [STAND_MISSING] = {SAY("Education still missing"), 32, false,
                       SAY("The level that BLS finds typical, where yours lies below it."),
                       SAY("a formula, from your choice and BLS's code"),
                       SAY("Typical entry education is no requirement.")},
    [STAND_TYPICAL] =
        {SAY("Typical entry education"), 16, false,
         SAY("The level of education that most people need to enter the occupation, as "
             "BLS finds."),
         SAY("Employment Projections"), SAY("No requirement of the role itself.")},
    [STAND_CODE] = {SAY("BLS code"), 6, true,
                    SAY("BLS's code of that level, from 1 (doctoral) to 8 (none)."),
                    SAY("Employment Projections"), SAY("Steadier over the years than its words.")},
    [STAND_EXPERIENCE] =
        {SAY("Typical experience"), 13, false,
         SAY("Work in a related occupation that BLS finds common before entering."),
         SAY("Employment Projections"), ""},
    [STAND_REQUIREMENT] = {SAY("What the role itself asks for"), 15, false,
                           SAY("What the role itself asks for, in words."),
                           SAY("the role's file, input/roles"), SAY("Employers differ; ask them.")},
    [STAND_CERTIFICATIONS] = {SAY("Certifications"), 22, false,
                              SAY("Certifications that help in the role."),
                              SAY("the role's file, input/roles"),
                              SAY("No list of all that there are.")},
    [STAND_STATUS] = {SAY("Status of the level"), 11, false,
                      SAY("How BLS's level came about: published, or not in the files at hand."),
                      SAY("the release"), ""},
    [STAND_OCCUPATION] =
        {SAY("Occupation behind the level"), 20, false,
         SAY("The occupation that the level is of, and how well it fits the role."),
         SAY("the role's file and the release"),
         SAY("A close or broad match says little about the role itself.")},
};

enum verdict { VERDICT_OPEN, VERDICT_STEP, VERDICT_FURTHER, VERDICT_UNKNOWN, VERDICTS };

static const char *const VERDICT_WORDS[VERDICTS] = {
    [VERDICT_OPEN] = SAY("open now"),
    [VERDICT_STEP] = SAY("one step away"),
    [VERDICT_FURTHER] = SAY("more than one step away"),
    [VERDICT_UNKNOWN] = SAY("not known"),
};

static const char *const NO_CHOICE = SAY("choose a level above");
static const char *const NOTHING_MISSING = SAY("none");

/* The levels in use and where the sheet has them. */
struct ladder {
    struct level *levels; /* highest first */
    size_t count;
    size_t chosen;     /* the default: where the first role begins, else the lowest */
    struct text codes; /* "$B$15:$B$22" */
    struct text words;
    struct text mine; /* the formula for the place of the choice among them */
};

static const struct figure *education_of(const struct guide_role *role)
{
    return &role->figures[FIGURE_ID_ENTRY_EDUCATION].figure;
}

/* The place of a code on the ladder; the count where it has none. */
static size_t place_of_code(const struct ladder *ladder, const struct figure *figure)
{
    size_t at = 0;
    while (at < ladder->count &&
           (figure->state != FIGURE_VALUE || ladder->levels[at].code != figure->value.digits)) {
        at++;
    }
    return at;
}

static struct text level_words(const struct level *level)
{
    return said_published("BLS", level->words);
}

static void add_level(struct ladder *ladder, const struct level *level)
{
    size_t at = ladder->count++;
    for (; at > 0 && ladder->levels[at - 1].code > level->code; at--) {
        ladder->levels[at] = ladder->levels[at - 1];
    }
    ladder->levels[at] = *level;
}

static struct ladder ladder_of(const struct sheet *sheet)
{
    const struct guide *guide = sheet->book->guide;
    struct arena *arena = sheet->book->arena;
    struct ladder ladder = {.levels = ARENA_ARRAY(arena, guide->level_count + 1, struct level)};
    for (size_t i = 0; i < guide->level_count; i++) {
        if (guide->levels[i].measure == LEVEL_ENTRY_EDUCATION) {
            add_level(&ladder, &guide->levels[i]);
        }
    }
    if (!ladder.count) {
        return ladder;
    }
    size_t first = guide->role_count ? place_of_code(&ladder, education_of(&guide->roles[0])) : 0;
    ladder.chosen = first < ladder.count ? first : ladder.count - 1;
    /* behind the heads, the roles, an empty row and the section's title */
    lxw_row_t row = (lxw_row_t)(ROW_FIRST + ROWS_ABOVE + guide->role_count + 2);
    ladder.codes = choice_range(arena, CODE_OF_LEVELS, row, ladder.count);
    ladder.words = choice_range(arena, WORDS_OF_LEVELS, row, ladder.count);
    ladder.mine = text_format(arena, "MATCH($%c$%d,%.*s,0)", 'A' + STAND_MISSING, ROW_HEAD + 1,
                              TEXT_ARG(ladder.words));
    return ladder;
}

static enum verdict verdict_of(const struct ladder *ladder, const struct guide_role *role)
{
    size_t at = place_of_code(ladder, education_of(role));
    if (at == ladder->count) {
        return VERDICT_UNKNOWN;
    }
    if (ladder->chosen <= at) {
        return VERDICT_OPEN;
    }
    return ladder->chosen - at == 1 ? VERDICT_STEP : VERDICT_FURTHER;
}

/* =IF(chosen, IF(the role has a level, WITHIN, unknown), none chosen), where WITHIN may name the
 * place of the choice and that of the role's level. */
static struct text answer(struct arena *arena, const struct ladder *ladder, struct text role,
                          struct text within)
{
    struct text unknown = choice_quoted(arena, said(VERDICT_WORDS[VERDICT_UNKNOWN]));
    struct text none = choice_quoted(arena, said(NO_CHOICE));
    return text_format(arena, "=IF(ISNUMBER(%.*s),IF(ISNUMBER(%.*s),%.*s,%.*s),%.*s)",
                       TEXT_ARG(ladder->mine), TEXT_ARG(role), TEXT_ARG(within), TEXT_ARG(unknown),
                       TEXT_ARG(none));
}

static struct cell verdict_cell(struct arena *arena, const struct ladder *ladder,
                                const struct guide_role *role, struct text place)
{
    struct text words[VERDICTS];
    for (int i = 0; i < VERDICTS; i++) {
        words[i] = choice_quoted(arena, said(VERDICT_WORDS[i]));
    }
    struct text within = text_format(
        arena, "IF(%.*s<=%.*s,%.*s,IF(%.*s-%.*s=1,%.*s,%.*s))", TEXT_ARG(ladder->mine),
        TEXT_ARG(place), TEXT_ARG(words[VERDICT_OPEN]), TEXT_ARG(ladder->mine), TEXT_ARG(place),
        TEXT_ARG(words[VERDICT_STEP]), TEXT_ARG(words[VERDICT_FURTHER]));
    struct text value = said(VERDICT_WORDS[verdict_of(ladder, role)]);
    return cell_formula(LOOK_NAME, answer(arena, ladder, place, within), value);
}

static struct cell missing_cell(struct arena *arena, const struct ladder *ladder,
                                const struct guide_role *role, struct text place)
{
    struct text none = choice_quoted(arena, said(NOTHING_MISSING));
    struct text within =
        text_format(arena, "IF(%.*s<=%.*s,%.*s,INDEX(%.*s,%.*s))", TEXT_ARG(ladder->mine),
                    TEXT_ARG(place), TEXT_ARG(none), TEXT_ARG(ladder->words), TEXT_ARG(place));
    enum verdict verdict = verdict_of(ladder, role);
    struct text value =
        said(verdict == VERDICT_UNKNOWN ? VERDICT_WORDS[VERDICT_UNKNOWN] : NOTHING_MISSING);
    if (verdict == VERDICT_STEP || verdict == VERDICT_FURTHER) {
        value = level_words(&ladder->levels[place_of_code(ladder, education_of(role))]);
    }
    return cell_formula(LOOK_TEXT, answer(arena, ladder, place, within), value);
}

static void fill_answers(struct sheet *sheet, const struct ladder *ladder, struct cell *row,
                         const struct guide_role *role)
{
    struct arena *arena = sheet->book->arena;
    if (!ladder->count) {
        row[STAND_VERDICT] = cell_text(LOOK_TEXT, said(VERDICT_WORDS[VERDICT_UNKNOWN]));
        return;
    }
    /* the row was taken already: its number, counted from 1, is that of the next one */
    struct text place = text_format(arena, "MATCH($%c%u,%.*s,0)", 'A' + STAND_CODE,
                                    (unsigned)sheet_next_row(sheet), TEXT_ARG(ladder->codes));
    row[STAND_VERDICT] = verdict_cell(arena, ladder, role, place);
    row[STAND_MISSING] = missing_cell(arena, ladder, role, place);
}

static void fill_row(struct sheet *sheet, const struct ladder *ladder,
                     const struct guide_role *role)
{
    struct arena *arena = sheet->book->arena;
    const struct guide_figure *education = &role->figures[FIGURE_ID_ENTRY_EDUCATION];
    struct cell *row = sheet_row(sheet);
    row[STAND_ROLE] = cell_text(LOOK_NAME, role->role->title);
    fill_answers(sheet, ladder, row, role);
    row[STAND_TYPICAL] = cell_figure(arena, &education->figure);
    if (education->figure.state == FIGURE_VALUE) {
        row[STAND_CODE] = cell_number(arena, education->figure.value, "0");
    }
    row[STAND_EXPERIENCE] = cell_figure(arena, &role->figures[FIGURE_ID_EXPERIENCE].figure);
    row[STAND_REQUIREMENT] = cell_text(LOOK_TEXT, role->role->requirement);
    row[STAND_CERTIFICATIONS] = cell_text(LOOK_TEXT, roles_certifications(arena, role->role));
    row[STAND_STATUS] = cell_text(LOOK_TEXT, wording_state(&education->figure));
    row[STAND_OCCUPATION] = cell_text(LOOK_TEXT, roles_occupation(arena, education));
}

/* "Of 4 roles: 1 open now, 1 one step away, …", as a formula that counts. */
static struct cell count_cell(struct sheet *sheet, const struct ladder *ladder)
{
    struct arena *arena = sheet->book->arena;
    const struct guide *guide = sheet->book->guide;
    struct buffer formula = {.arena = arena};
    struct buffer value = {.arena = arena};
    struct text verdicts =
        choice_range(arena, STAND_VERDICT, ROW_FIRST + ROWS_ABOVE, guide->role_count);
    struct text number = text_number(arena, guide->role_count);
    struct text of = text_fill(arena, said("Of {1} roles: "), number);
    struct text begin = choice_quoted(arena, of);
    buffer_format(&formula, "=%.*s", TEXT_ARG(begin));
    buffer_add(&value, of);
    for (int i = 0; i < VERDICTS; i++) {
        size_t count = 0;
        for (size_t r = 0; r < guide->role_count; r++) {
            count += verdict_of(ladder, &guide->roles[r]) == (enum verdict)i;
        }
        struct text words = said(VERDICT_WORDS[i]);
        struct text behind =
            text_format(arena, " %.*s%s", TEXT_ARG(words), i + 1 < VERDICTS ? ", " : ".");
        struct text criterion = choice_quoted(arena, words);
        struct text tail = choice_quoted(arena, behind);
        buffer_format(&formula, "&COUNTIF(%.*s,%.*s)&%.*s", TEXT_ARG(verdicts), TEXT_ARG(criterion),
                      TEXT_ARG(tail));
        buffer_format(&value, "%zu%.*s", count, TEXT_ARG(behind));
    }
    return cell_formula(LOOK_LINE, buffer_text(&formula), buffer_text(&value));
}

static void add_choice(struct sheet *sheet, const struct ladder *ladder)
{
    struct cell *row = sheet_row(sheet);
    row[STAND_ROLE] = cell_text(LOOK_SECTION, said("Your highest level of education:"));
    row[STAND_MISSING] = cell_text(LOOK_CHOICE, level_words(&ladder->levels[ladder->chosen]));
    row[STAND_TYPICAL] = cell_text(LOOK_LINE, said("◄ click here, then on the arrow, and choose"));
    sheet_row(sheet)[STAND_ROLE] = count_cell(sheet, ladder);
    sheet_row(sheet);
    sheet->above = ROWS_ABOVE;
}

static void add_levels(struct sheet *sheet, const struct ladder *ladder)
{
    struct arena *arena = sheet->book->arena;
    sheet_row(sheet);
    sheet_row(sheet)[STAND_ROLE] =
        cell_text(LOOK_SECTION, said("BLS's levels of education, highest first"));
    for (size_t i = 0; i < ladder->count; i++) {
        struct cell *row = sheet_row(sheet);
        row[CODE_OF_LEVELS] = cell_number(arena, decimal_of(ladder->levels[i].code), "0");
        row[WORDS_OF_LEVELS] = cell_text(LOOK_TEXT, level_words(&ladder->levels[i]));
    }
}

static void offer_levels(struct sheet *sheet, const struct ladder *ladder)
{
    struct book *book = sheet->book;
    struct arena *arena = book->arena;
    struct offer offer = {.range = ladder->words,
                          .title = SAY("Highest level of education"),
                          .message = SAY("Choose one of BLS's levels."),
                          .error_title = SAY("Not one of the levels"),
                          .error_message = SAY("Choose a level from the list.")};
    choice_offer(sheet, ROW_HEAD, STAND_MISSING, &offer);
    choice_name(book, "my_education",
                text_format(arena, "='%s'!$%c$%d", sheet->name, 'A' + STAND_MISSING, ROW_HEAD + 1));
    choice_name(book, "education_levels",
                text_format(arena, "='%s'!%.*s", sheet->name, TEXT_ARG(ladder->words)));
}

/* A ground for two of the answers; their words say the same. */
static void tint(struct sheet *sheet, enum verdict verdict, lxw_color_t color)
{
    struct book *book = sheet->book;
    lxw_format *format = workbook_add_format(book->file);
    if (!format || !sheet->table_rows) {
        book_check(book, format ? LXW_NO_ERROR : LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    format_set_bg_color(format, color);
    struct text value = choice_quoted(book->arena, said(VERDICT_WORDS[verdict]));
    lxw_conditional_format rule = {.type = LXW_CONDITIONAL_TYPE_CELL,
                                   .criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
                                   .value_string = (char *)text_terminated(book->arena, value),
                                   .format = format};
    lxw_row_t first = sheet_head_row(sheet) + 1;
    lxw_row_t last = sheet_head_row(sheet) + (lxw_row_t)sheet->table_rows;
    book_check(book, worksheet_conditional_format_range(sheet->worksheet, first, STAND_VERDICT,
                                                        last, STAND_VERDICT, &rule));
}

/* The answers' columns have room for every answer on one line, whatever is chosen. */
static void widen_for_answers(struct sheet *sheet, const struct ladder *ladder)
{
    double verdicts = 0;
    double levels = measure_text(said(NO_CHOICE), false);
    for (int i = 0; i < VERDICTS; i++) {
        verdicts = fmax(verdicts, measure_text(said(VERDICT_WORDS[i]), true));
    }
    for (size_t i = 0; i < ladder->count; i++) {
        levels = fmax(levels, measure_text(level_words(&ladder->levels[i]), false));
    }
    struct column *verdict = &sheet->columns[STAND_VERDICT];
    struct column *missing = &sheet->columns[STAND_MISSING];
    verdict->most = verdict->least = fmax(verdict->most, verdicts);
    missing->most = missing->least = fmax(missing->most, levels);
}

void sheet_fill_stand(struct sheet *sheet)
{
    const struct guide *guide = sheet->book->guide;
    struct ladder ladder = ladder_of(sheet);
    sheet->filters = true;
    sheet->hint = said("By education alone, as BLS finds it typical for entering the occupation; "
                       "that is no requirement. What the role itself asks for stands beside it.");
    sheet_columns(sheet, COLUMNS, STAND_COLUMNS);
    widen_for_answers(sheet, &ladder);
    if (ladder.count && guide->role_count) {
        add_choice(sheet, &ladder);
    } else {
        sheet->hint = said("No table of education levels is filed: nothing can be said here.");
    }
    for (size_t r = 0; r < guide->role_count; r++) {
        fill_row(sheet, &ladder, &guide->roles[r]);
    }
    sheet->table_rows = guide->role_count;
    if (sheet->above) {
        add_levels(sheet, &ladder);
        offer_levels(sheet, &ladder);
        tint(sheet, VERDICT_OPEN, COLOR_OPEN);
        tint(sheet, VERDICT_STEP, COLOR_STEP);
    }
    sheet_write(sheet);
}
