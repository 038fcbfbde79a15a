#include "emit/workbook/workbook_stand.h"

#include "emit/pathway_words.h"
#include "emit/wording.h"
#include "validate/level.h"

#include <math.h>

/* The sheet on which a reader says what he or she has, and each role answers. Rows above the heads:
 * the level of education, the other questions, how many roles are how far, an empty one. */
enum { CODE_OF_LEVELS = STAND_VERDICT, WORDS_OF_LEVELS = STAND_MISSING };
enum { COLOR_OPEN = 0xD8EFD9, COLOR_STEP = 0xFFF1C2 };

static const struct column_plan COLUMNS[STAND_COLUMNS] = {
    [STAND_ROLE] = {SAY("Role"), 17, false, SAY("The role."), SAY("the guide's own words"), ""},
    [STAND_VERDICT] = {SAY("Where you stand"), 14, false,
                       SAY("Open now: nothing is missing that the role asks for. One step: one "
                           "thing is. More steps: several are."),
                       SAY("a formula, from your answers and what the roles ask for"),
                       SAY("Who has the education of the starting point is taken to work there.")},
    [STAND_MISSING] = {SAY("Still missing"), 38, false,
                       SAY("What is missing, on the way with the fewest things missing."),
                       SAY("a formula, from your answers and what the roles ask for"),
                       SAY("Employers differ; ask them.")},
    [STAND_REQUIREMENT] = {SAY("What the role itself asks for"), 15, false,
                           SAY("What the role itself asks for, in words."),
                           SAY("the role's file, input/roles"), SAY("Employers differ; ask them.")},
    [STAND_TYPICAL] =
        {SAY("Typical entry education"), 16, false,
         SAY("The level of education that most people need to enter the occupation, as "
             "BLS finds."),
         SAY("Employment Projections"), SAY("No requirement of the role itself.")},
    [STAND_CODE] = {SAY("BLS code"), 6, true,
                    SAY("BLS's code of that level, from 1 (doctoral) to 8 (none)."),
                    SAY("Employment Projections"), SAY("Steadier over the years than its words.")},
    [STAND_DIFFERS] = {SAY("Why BLS's level differs"), 18, false,
                       SAY("Why BLS finds another level of education typical than the role asks "
                           "for."),
                       SAY("the role's file, input/roles"), ""},
    [STAND_EXPERIENCE] =
        {SAY("Typical experience"), 13, false,
         SAY("Work in a related occupation that BLS finds common before entering."),
         SAY("Employment Projections"), ""},
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

static const char *const NO_CHOICE = SAY("choose a level above");
static const char *const NOTHING_MISSING = SAY("nothing");

struct text stand_no_choice(void)
{
    return said(NO_CHOICE);
}

const struct ways *stand_ways(const struct stand_sheet *stand, size_t role)
{
    const struct pathways *pathways = &stand->pathways;
    return &pathways->ways[pathways->station_count - stand->sheet->book->guide->role_count + role];
}

lxw_row_t stand_ways_row(const struct stand_sheet *stand, size_t role)
{
    lxw_row_t row = stand->first_way;
    for (size_t i = 0; i < role; i++) {
        row += (lxw_row_t)stand_ways(stand, i)->count;
    }
    return row;
}

/* The place of a code among the levels; the count where it has none. */
static size_t place_of_code(const struct stand_sheet *stand, int code)
{
    size_t at = 0;
    while (at < stand->level_count && stand->levels[at].code != code) {
        at++;
    }
    return at;
}

static struct text level_words(const struct level *level)
{
    return said_published("BLS", level->words);
}

static void add_level(struct stand_sheet *stand, const struct level *level)
{
    size_t at = stand->level_count++;
    for (; at > 0 && stand->levels[at - 1].code > level->code; at--) {
        stand->levels[at] = stand->levels[at - 1];
    }
    stand->levels[at] = *level;
}

/* Where people start, else where the first role begins, else the lowest. */
static size_t first_choice(const struct stand_sheet *stand)
{
    const struct guide *guide = stand->sheet->book->guide;
    const struct guide_definition *definition = guide->definition;
    struct station station = {0};
    bool typical;
    size_t found = stand->level_count;
    if (definition->start_count) {
        station.start = &definition->starts[0];
        found = place_of_code(stand, routes_education(&station, &typical));
    }
    if (found == stand->level_count) {
        station = (struct station){.role = &guide->roles[0]};
        found = place_of_code(stand, routes_education(&station, &typical));
    }
    return found < stand->level_count ? found : stand->level_count - 1;
}

/* Where everything will stand: behind the heads the roles, an empty row and a title, the levels,
 * the reader's own, an empty row and a title, the ways. */
static void place_all(struct stand_sheet *stand)
{
    struct arena *arena = stand->sheet->book->arena;
    stand->sheet->above = 3 + stand->asked_count;
    stand->first_role = (lxw_row_t)(ROW_FIRST + stand->sheet->above);
    stand->first_level = (lxw_row_t)(stand->first_role + stand->sheet->book->guide->role_count + 2);
    stand->mine_row = (lxw_row_t)(stand->first_level + stand->level_count);
    stand->first_way = stand->mine_row + 3;
    stand->level_codes =
        choice_range(arena, CODE_OF_LEVELS, stand->first_level, stand->level_count);
    stand->level_words =
        choice_range(arena, WORDS_OF_LEVELS, stand->first_level, stand->level_count);
    stand->mine = text_format(arena, "$%c$%u", 'A' + CODE_OF_LEVELS, stand->mine_row + 1);
}

static struct stand_sheet stand_sheet_of(struct sheet *sheet)
{
    const struct guide *guide = sheet->book->guide;
    struct arena *arena = sheet->book->arena;
    struct stand_sheet stand = {.sheet = sheet,
                                .levels = ARENA_ARRAY(arena, guide->level_count + 1, struct level)};
    for (size_t i = 0; i < guide->level_count; i++) {
        if (guide->levels[i].measure == LEVEL_ENTRY_EDUCATION) {
            add_level(&stand, &guide->levels[i]);
        }
    }
    if (stand.level_count && guide->role_count) {
        stand.pathways = pathways_make(guide, arena);
        stand.chosen = first_choice(&stand);
        stand_find_asked(&stand);
        place_all(&stand);
    }
    return stand;
}

/* What the sheet says as written. */
static struct standing_place written(const struct stand_sheet *stand, size_t role)
{
    return ways_stand(stand_ways(stand, role), stand->levels[stand->chosen].code,
                      stand->sheet->book->arena);
}

static struct text missing_words(const struct stand_sheet *stand,
                                 const struct standing_place *place)
{
    struct text words =
        pathway_missing(stand->sheet->book->arena, stand->sheet->book->guide, place);
    return place->stand == STAND_UNKNOWN ? pathway_stand(STAND_UNKNOWN)
           : words.len                   ? words
                                         : said(NOTHING_MISSING);
}

/* =IF(chosen, WITHIN, none chosen), where WITHIN is said where the role has ways. */
static struct text answer(const struct stand_sheet *stand, size_t role, struct text within)
{
    struct arena *arena = stand->sheet->book->arena;
    struct text unknown = choice_quoted(arena, pathway_stand(STAND_UNKNOWN));
    struct text none = choice_quoted(arena, said(NO_CHOICE));
    within = stand_ways(stand, role)->count ? within : unknown;
    return text_format(arena, "=IF(ISNUMBER(%.*s),%.*s,%.*s)", TEXT_ARG(stand->mine),
                       TEXT_ARG(within), TEXT_ARG(none));
}

static struct text range_of_ways(const struct stand_sheet *stand, size_t role, lxw_col_t column)
{
    size_t count = stand_ways(stand, role)->count;
    return choice_range(stand->sheet->book->arena, column, stand_ways_row(stand, role),
                        count ? count : 1);
}

static struct cell verdict_cell(const struct stand_sheet *stand, size_t role)
{
    struct arena *arena = stand->sheet->book->arena;
    struct text counts = range_of_ways(stand, role, STAND_VERDICT);
    struct text words[STANDS];
    for (int i = 0; i < STANDS; i++) {
        words[i] = choice_quoted(arena, pathway_stand((enum stand)i));
    }
    struct text within =
        text_format(arena, "IF(MIN(%.*s)=0,%.*s,IF(MIN(%.*s)=1,%.*s,%.*s))", TEXT_ARG(counts),
                    TEXT_ARG(words[STAND_OPEN]), TEXT_ARG(counts), TEXT_ARG(words[STAND_ONE_STEP]),
                    TEXT_ARG(words[STAND_MORE]));
    return cell_formula(LOOK_NAME, answer(stand, role, within),
                        pathway_stand(written(stand, role).stand));
}

/* Its row has room for the longest answer that a choice of education gives. */
static struct cell missing_cell(const struct stand_sheet *stand, size_t role)
{
    struct arena *arena = stand->sheet->book->arena;
    struct text none = choice_quoted(arena, said(NOTHING_MISSING));
    struct text counts = range_of_ways(stand, role, STAND_VERDICT);
    struct text words = range_of_ways(stand, role, STAND_MISSING);
    /* gnumeric's INDEX takes no single cell */
    struct text least = stand_ways(stand, role)->count == 1
                            ? words
                            : text_format(arena, "INDEX(%.*s,MATCH(MIN(%.*s),%.*s,0))",
                                          TEXT_ARG(words), TEXT_ARG(counts), TEXT_ARG(counts));
    struct text within = text_format(arena, "IF(MIN(%.*s)=0,%.*s,%.*s)", TEXT_ARG(counts),
                                     TEXT_ARG(none), TEXT_ARG(least));
    struct standing_place place = written(stand, role);
    struct cell cell =
        cell_formula(LOOK_TEXT, answer(stand, role, within), missing_words(stand, &place));
    cell.longest = cell.text;
    for (size_t i = 0; i < stand->level_count; i++) {
        place = ways_stand(stand_ways(stand, role), stand->levels[i].code, arena);
        struct text other = missing_words(stand, &place);
        cell.longest = other.len > cell.longest.len ? other : cell.longest;
    }
    return cell;
}

static void fill_row(struct stand_sheet *stand, size_t number)
{
    struct sheet *sheet = stand->sheet;
    struct arena *arena = sheet->book->arena;
    const struct guide_role *role = &sheet->book->guide->roles[number];
    const struct guide_figure *education = &role->figures[FIGURE_ID_ENTRY_EDUCATION];
    struct cell *row = sheet_row(sheet);
    row[STAND_ROLE] = cell_text(LOOK_NAME, role->role->title);
    if (sheet->above) {
        row[STAND_VERDICT] = verdict_cell(stand, number);
        row[STAND_MISSING] = missing_cell(stand, number);
    } else {
        row[STAND_VERDICT] = cell_text(LOOK_TEXT, pathway_stand(STAND_UNKNOWN));
    }
    row[STAND_REQUIREMENT] = cell_text(LOOK_TEXT, role->role->requirement);
    row[STAND_TYPICAL] = cell_figure(arena, &education->figure);
    if (education->figure.state == FIGURE_VALUE) {
        row[STAND_CODE] = cell_number(arena, education->figure.value, "0");
    }
    if (pathways_differ(role)) {
        row[STAND_DIFFERS] = cell_text(LOOK_TEXT, role->role->asks.differs);
    }
    row[STAND_EXPERIENCE] = cell_figure(arena, &role->figures[FIGURE_ID_EXPERIENCE].figure);
    row[STAND_CERTIFICATIONS] = cell_text(LOOK_TEXT, roles_certifications(arena, role->role));
    row[STAND_STATUS] = cell_text(LOOK_TEXT, wording_state(&education->figure));
    row[STAND_OCCUPATION] = cell_text(LOOK_TEXT, roles_occupation(arena, education));
}

/* "Of 4 roles: open now: 1, one step: 3, …", as a formula that counts. */
static struct cell count_cell(const struct stand_sheet *stand)
{
    struct arena *arena = stand->sheet->book->arena;
    size_t roles = stand->sheet->book->guide->role_count;
    struct buffer formula = {.arena = arena};
    struct buffer value = {.arena = arena};
    struct text verdicts = choice_range(arena, STAND_VERDICT, stand->first_role, roles);
    struct text before = text_fill(arena, said("Of {1} roles: "), text_number(arena, roles));
    buffer_add_char(&formula, '=');
    for (int i = 0; i < STANDS; i++) {
        size_t count = 0;
        for (size_t r = 0; r < roles; r++) {
            count += written(stand, r).stand == (enum stand)i;
        }
        struct text words = pathway_stand((enum stand)i);
        before = text_format(arena, "%.*s%.*s: ", TEXT_ARG(before), TEXT_ARG(words));
        struct text quoted = choice_quoted(arena, before);
        struct text criterion = choice_quoted(arena, words);
        buffer_format(&formula, "%.*s&COUNTIF(%.*s,%.*s)&", TEXT_ARG(quoted), TEXT_ARG(verdicts),
                      TEXT_ARG(criterion));
        buffer_format(&value, "%.*s%zu", TEXT_ARG(before), count);
        before = TEXT(", ");
    }
    buffer_add_string(&formula, "\".\"");
    buffer_add_char(&value, '.');
    return cell_formula(LOOK_LINE, buffer_text(&formula), buffer_text(&value));
}

static void add_choice(struct stand_sheet *stand)
{
    struct cell *row = sheet_row(stand->sheet);
    row[STAND_ROLE] = cell_text(LOOK_SECTION, said("Your highest level of education:"));
    row[STAND_MISSING] = cell_text(LOOK_CHOICE, level_words(&stand->levels[stand->chosen]));
    row[STAND_REQUIREMENT] =
        cell_text(LOOK_LINE, said("◄ click here, then on the arrow, and choose"));
    stand_add_questions(stand);
    sheet_row(stand->sheet)[STAND_ROLE] = count_cell(stand);
    sheet_row(stand->sheet);
}

/* The levels, and below them the reader's own with its code. */
static void add_levels(struct stand_sheet *stand)
{
    struct sheet *sheet = stand->sheet;
    struct arena *arena = sheet->book->arena;
    sheet_row(sheet);
    sheet_row(sheet)[STAND_ROLE] =
        cell_text(LOOK_SECTION, said("BLS's levels of education, highest first"));
    for (size_t i = 0; i < stand->level_count; i++) {
        struct cell *row = sheet_row(sheet);
        row[CODE_OF_LEVELS] = cell_number(arena, decimal_of(stand->levels[i].code), "0");
        row[WORDS_OF_LEVELS] = cell_text(LOOK_TEXT, level_words(&stand->levels[i]));
    }
    struct text choice = text_format(arena, "$%c$%d", 'A' + STAND_MISSING, ROW_HEAD + 1);
    struct text place =
        text_format(arena, "MATCH(%.*s,%.*s,0)", TEXT_ARG(choice), TEXT_ARG(stand->level_words));
    const struct level *chosen = &stand->levels[stand->chosen];
    struct cell *row = sheet_row(sheet);
    row[STAND_ROLE] = cell_text(LOOK_TEXT, said("your level"));
    row[CODE_OF_LEVELS] = cell_number(arena, decimal_of(chosen->code), "0");
    row[CODE_OF_LEVELS].kind = CELL_FORMULA;
    row[CODE_OF_LEVELS].gives_number = true;
    struct text none = choice_quoted(arena, said(NO_CHOICE));
    row[CODE_OF_LEVELS].formula =
        text_format(arena, "=IF(ISNUMBER(%.*s),INDEX(%.*s,%.*s),%.*s)", TEXT_ARG(place),
                    TEXT_ARG(stand->level_codes), TEXT_ARG(place), TEXT_ARG(none));
    row[WORDS_OF_LEVELS] =
        cell_formula(LOOK_TEXT, text_format(arena, "=%.*s", TEXT_ARG(choice)), level_words(chosen));
}

static void offer_levels(struct stand_sheet *stand)
{
    struct sheet *sheet = stand->sheet;
    struct book *book = sheet->book;
    struct arena *arena = book->arena;
    struct offer offer = {.range = stand->level_words,
                          .title = SAY("Highest level of education"),
                          .message = SAY("Choose one of BLS's levels."),
                          .error_title = SAY("Not one of the levels"),
                          .error_message = SAY("Choose a level from the list.")};
    choice_offer(sheet, ROW_HEAD, STAND_MISSING, &offer);
    stand_offer_answers(stand);
    choice_name(book, "my_education",
                text_format(arena, "='%s'!$%c$%d", sheet->name, 'A' + STAND_MISSING, ROW_HEAD + 1));
    choice_name(book, "education_levels",
                text_format(arena, "='%s'!%.*s", sheet->name, TEXT_ARG(stand->level_words)));
}

/* A ground for two of the answers; their words say the same. */
static void tint(struct sheet *sheet, enum stand stand, lxw_color_t color)
{
    struct book *book = sheet->book;
    lxw_format *format = workbook_add_format(book->file);
    if (!format || !sheet->table_rows) {
        book_check(book, format ? LXW_NO_ERROR : LXW_ERROR_MEMORY_MALLOC_FAILED);
        return;
    }
    format_set_bg_color(format, color);
    struct text value = choice_quoted(book->arena, pathway_stand(stand));
    lxw_conditional_format rule = {.type = LXW_CONDITIONAL_TYPE_CELL,
                                   .criteria = LXW_CONDITIONAL_CRITERIA_EQUAL_TO,
                                   .value_string = (char *)text_terminated(book->arena, value),
                                   .format = format};
    lxw_row_t first = sheet_head_row(sheet) + 1;
    lxw_row_t last = sheet_head_row(sheet) + (lxw_row_t)sheet->table_rows;
    book_check(book, worksheet_conditional_format_range(sheet->worksheet, first, STAND_VERDICT,
                                                        last, STAND_VERDICT, &rule));
}

/* The answers' column has room for each on one line, and with the roles' for every question; that
 * of the choice for every level. */
static void widen_for_answers(struct stand_sheet *stand)
{
    struct sheet *sheet = stand->sheet;
    double verdicts = measure_text(said(NO_CHOICE), true);
    double levels = 0;
    for (int i = 0; i < STANDS; i++) {
        verdicts = fmax(verdicts, measure_text(pathway_stand((enum stand)i), true));
    }
    verdicts = fmax(verdicts, stand_question_width(stand) - sheet->columns[STAND_ROLE].most);
    for (size_t i = 0; i < stand->level_count; i++) {
        levels = fmax(levels, measure_text(level_words(&stand->levels[i]), false));
    }
    struct column *verdict = &sheet->columns[STAND_VERDICT];
    struct column *missing = &sheet->columns[STAND_MISSING];
    verdict->most = verdict->least = fmax(verdict->most, verdicts);
    missing->most = missing->least = fmax(missing->most, levels);
    sheet->columns[STAND_ROLE].least = sheet->columns[STAND_ROLE].most;
}

void sheet_fill_stand(struct sheet *sheet)
{
    const struct guide *guide = sheet->book->guide;
    struct stand_sheet stand = stand_sheet_of(sheet);
    sheet->filters = true;
    sheet->by_role = true;
    sheet->hint = said("From what each role asks for; the report says the same. A license, where "
                       "states ask for one, stands on the sheet Routes.");
    sheet_columns(sheet, COLUMNS, STAND_COLUMNS);
    if (sheet->above) {
        widen_for_answers(&stand);
        add_choice(&stand);
    } else {
        sheet->hint = said("No table of education levels is filed: nothing can be said here.");
    }
    for (size_t r = 0; r < guide->role_count; r++) {
        fill_row(&stand, r);
    }
    sheet->table_rows = guide->role_count;
    if (sheet->above) {
        add_levels(&stand);
        stand_add_ways(&stand);
        offer_levels(&stand);
        tint(sheet, STAND_OPEN, COLOR_OPEN);
        tint(sheet, STAND_ONE_STEP, COLOR_STEP);
    }
}
