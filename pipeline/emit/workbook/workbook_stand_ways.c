#include "emit/workbook/workbook_stand.h"

#include "emit/pathway_words.h"

#include <math.h>
#include <string.h>

/* ---- questions ---- */

/* A certification without a place is of the role that the way leads to. */
static struct station place_of(const struct part *part, const struct station *to)
{
    return part->in.role || part->in.start ? part->in : *to;
}

static bool is_same(const struct station *a, const struct station *b)
{
    return a->role == b->role && a->start == b->start;
}

/* The question that answers whether the part is missing; NULL where education does, or nobody has
 * asked yet. */
static const struct asked *asked_for(const struct stand_sheet *stand, const struct part *part,
                                     const struct station *to)
{
    struct station at = place_of(part, to);
    for (size_t i = 0; i < stand->asked_count; i++) {
        const struct asked *asked = &stand->asked[i];
        if (asked->kind == part->kind && is_same(&asked->at, &at) &&
            asked->certification == part->certification) {
            return asked;
        }
    }
    return NULL;
}

/* The parts of one kind that ways ask for in one place. */
static void ask(struct stand_sheet *stand, const struct station *at, enum part_kind kind,
                enum certification_need certification)
{
    struct arena *arena = stand->sheet->book->arena;
    lxw_row_t row = (lxw_row_t)(ROW_HEAD + 1 + stand->asked_count);
    stand->asked = arena_grow(arena, stand->asked, stand->asked_count, sizeof *stand->asked);
    stand->asked[stand->asked_count++] = (struct asked){
        kind, certification, *at, text_format(arena, "$%c$%u", 'A' + STAND_MISSING, row + 1)};
}

/* Those of one way that are about a place, each once. */
static void ask_for_way(struct stand_sheet *stand, const struct way *way, const struct station *to,
                        const struct station *at)
{
    for (size_t i = 0; i < way->count; i++) {
        const struct part *part = &way->parts[i];
        struct station place = place_of(part, to);
        bool asks = part->kind == PART_EXPERIENCE || part->kind == PART_CERTIFICATION;
        if (asks && is_same(&place, at) && !asked_for(stand, part, to)) {
            ask(stand, at, part->kind, part->certification);
        }
    }
}

void stand_find_asked(struct stand_sheet *stand)
{
    const struct pathways *pathways = &stand->pathways;
    for (size_t at = 0; at < pathways->station_count; at++) {
        for (size_t to = 0; to < pathways->station_count; to++) {
            for (size_t i = 0; pathways->stations[to].role && i < pathways->ways[to].count; i++) {
                ask_for_way(stand, &pathways->ways[to].items[i], &pathways->stations[to],
                            &pathways->stations[at]);
            }
        }
    }
}

static struct text question(const struct stand_sheet *stand, const struct asked *asked)
{
    const struct guide *guide = stand->sheet->book->guide;
    struct text words = asked->kind == PART_EXPERIENCE ? said("Years of experience as {1}:")
                        : asked->certification == CERTIFICATION_ALL
                            ? said("All certifications as {1}:")
                            : said("A certification as {1}:");
    return text_fill(stand->sheet->book->arena, words, pathway_station(guide, &asked->at));
}

double stand_question_width(const struct stand_sheet *stand)
{
    double width = 0;
    for (size_t i = 0; i < stand->asked_count; i++) {
        width = fmax(width, measure_text(question(stand, &stand->asked[i]), false));
    }
    return width;
}

void stand_add_questions(struct stand_sheet *stand)
{
    struct arena *arena = stand->sheet->book->arena;
    for (size_t i = 0; i < stand->asked_count; i++) {
        struct cell *row = sheet_row(stand->sheet);
        bool years = stand->asked[i].kind == PART_EXPERIENCE;
        row[STAND_ROLE] = cell_text(LOOK_LINE, question(stand, &stand->asked[i]));
        row[STAND_MISSING] =
            years ? cell_number(arena, decimal_of(0), "0") : cell_text(LOOK_CHOICE, said("no"));
        row[STAND_MISSING].look = LOOK_CHOICE;
    }
}

void stand_offer_answers(struct stand_sheet *stand)
{
    struct offer offer = {.title = SAY("Certification"),
                          .message = SAY("Choose yes if you have it."),
                          .error_title = SAY("Neither yes nor no"),
                          .error_message = SAY("Choose from the list.")};
    struct offer years = {.title = SAY("Years of experience"),
                          .message = SAY("Whole years, 0 for none."),
                          .error_title = SAY("Not a number of years"),
                          .error_message = SAY("Type a whole number from 0 to 60.")};
    struct arena *arena = stand->sheet->book->arena;
    struct text no = said("no"), yes = said("yes");
    offer.range = text_format(arena, "\"%.*s,%.*s\"", TEXT_ARG(no), TEXT_ARG(yes));
    for (size_t i = 0; i < stand->asked_count; i++) {
        lxw_row_t row = (lxw_row_t)(ROW_HEAD + 1 + i);
        if (stand->asked[i].kind == PART_EXPERIENCE) {
            choice_offer_years(stand->sheet, row, STAND_MISSING, &years);
        } else {
            choice_offer(stand->sheet, row, STAND_MISSING, &offer);
        }
    }
}

/* ---- the ways ---- */

/* The condition under which a part is missing, as a formula. */
static struct text condition(const struct stand_sheet *stand, const struct part *part,
                             const struct station *to)
{
    struct arena *arena = stand->sheet->book->arena;
    const struct asked *asked = asked_for(stand, part, to);
    if (!asked) {
        return text_format(arena, "%d<%.*s", part->education, TEXT_ARG(stand->mine));
    }
    if (asked->kind == PART_EXPERIENCE) {
        return text_format(arena, "N(%.*s)<%d", TEXT_ARG(asked->cell),
                           part->years ? part->years : 1);
    }
    struct text yes = choice_quoted(arena, said("yes"));
    return text_format(arena, "%.*s<>%.*s", TEXT_ARG(asked->cell), TEXT_ARG(yes));
}

/* =IF(chosen, WITHIN, none chosen) */
static struct text if_chosen(const struct stand_sheet *stand, struct text within)
{
    struct arena *arena = stand->sheet->book->arena;
    struct text none = choice_quoted(arena, stand_no_choice());
    return text_format(arena, "=IF(ISNUMBER(%.*s),%.*s,%.*s)", TEXT_ARG(stand->mine),
                       TEXT_ARG(within), TEXT_ARG(none));
}

/* How many parts are missing. */
static struct cell count_cell(const struct stand_sheet *stand, const struct way *way,
                              const struct station *to)
{
    struct arena *arena = stand->sheet->book->arena;
    struct buffer sum = {.arena = arena};
    int mine = stand->levels[stand->chosen].code;
    int64_t count = 0;
    buffer_add_char(&sum, '0');
    for (size_t i = 0; i < way->count; i++) {
        struct text missing = condition(stand, &way->parts[i], to);
        buffer_format(&sum, "+(%.*s)", TEXT_ARG(missing));
        count += part_is_missing(&way->parts[i], mine);
    }
    struct cell cell = cell_number(arena, decimal_of(count), "0");
    cell.kind = CELL_FORMULA;
    cell.formula = if_chosen(stand, buffer_text(&sum));
    cell.gives_number = true;
    return cell;
}

/* What is missing, in words: each part behind a separator, the first of which is cut off. */
static struct cell words_cell(const struct stand_sheet *stand, const struct way *way,
                              const struct station *to)
{
    const struct guide *guide = stand->sheet->book->guide;
    struct arena *arena = stand->sheet->book->arena;
    struct buffer sum = {.arena = arena}, value = {.arena = arena}, all = {.arena = arena};
    int mine = stand->levels[stand->chosen].code;
    for (size_t i = 0; i < way->count; i++) {
        struct text words = pathway_part(arena, guide, &way->parts[i]);
        struct text behind = text_format(arena, "%s%.*s", PATHWAY_SEPARATOR, TEXT_ARG(words));
        struct text quoted = choice_quoted(arena, behind);
        struct text missing = condition(stand, &way->parts[i], to);
        buffer_format(&sum, "&IF(%.*s,%.*s,\"\")", TEXT_ARG(missing), TEXT_ARG(quoted));
        buffer_add(&all, text_part(behind, all.len ? 0 : strlen(PATHWAY_SEPARATOR), behind.len));
        if (part_is_missing(&way->parts[i], mine)) {
            buffer_add(&value,
                       text_part(behind, value.len ? 0 : strlen(PATHWAY_SEPARATOR), behind.len));
        }
    }
    struct text within = text_format(arena, "MID(\"\"%.*s,%zu,9999)", TEXT_ARG(buffer_text(&sum)),
                                     strlen(PATHWAY_SEPARATOR) + 1);
    struct cell cell = cell_formula(LOOK_TEXT, if_chosen(stand, within), buffer_text(&value));
    cell.longest = buffer_text(&all);
    return cell;
}

void stand_add_ways(struct stand_sheet *stand)
{
    struct sheet *sheet = stand->sheet;
    const struct guide *guide = sheet->book->guide;
    struct arena *arena = sheet->book->arena;
    sheet_row(sheet);
    sheet_row(sheet)[STAND_ROLE] = cell_text(
        LOOK_SECTION, said("Every way to each role: how many things are missing, and which"));
    for (size_t r = 0; r < guide->role_count; r++) {
        const struct ways *ways = stand_ways(stand, r);
        struct station to = {.role = &guide->roles[r]};
        for (size_t i = 0; i < ways->count; i++) {
            struct cell *row = sheet_row(sheet);
            row[STAND_ROLE] = cell_text(LOOK_NAME, guide->roles[r].role->title);
            row[STAND_VERDICT] = count_cell(stand, &ways->items[i], &to);
            row[STAND_MISSING] = words_cell(stand, &ways->items[i], &to);
            row[STAND_REQUIREMENT] =
                cell_text(LOOK_LINE, pathway_route(arena, guide, ways->items[i].route));
        }
    }
}
