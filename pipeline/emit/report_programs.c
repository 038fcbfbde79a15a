#include "emit/report_private.h"
#include "join/programs.h"

/* Where the programs of study that lead to the roles are taught near the guide's area. */

enum { COLUMN_SCHOOL, COLUMN_PROGRAM, COLUMN_WHERE, COLUMN_GRADUATES, COLUMNS };

static void add_bold(struct report *report, struct passage *line, struct text words)
{
    passage_add_text(report->arena, line, words, LOOK_BOLD);
    report_add_from(report, line, TEXT(" "), NULL);
}

/* Without a file nothing is listed; where to look, and how to get one. */
static void say_none(struct report *report)
{
    struct passage line = {NULL, 0};
    add_bold(report, &line, said("Programs near you:"));
    /* TRANSLATORS: a list of schools; an address follows. */
    report_add_from(report, &line,
                    said("this guide has no list of schools yet; ‘careerguide refresh’ files "
                         "IPEDS’s HD and C_A. Until then, look at"),
                    NULL);
    report_add_from(report, &line, TEXT(" "), NULL);
    report_add_address(report, &line, TEXT("https://nces.ed.gov/collegenavigator"));
    report_add_from(report, &line, TEXT("."), NULL);
    document_add_paragraph(report->document, TONE_SMALL, line);
}

static struct text last_year(struct report *report, const struct programs *programs)
{
    return text_copy(report->arena, programs->awards->period);
}

/* The nation has too many to print: how many, and how to see an area's. */
static void say_national(struct report *report, const struct programs *programs)
{
    struct passage line = {NULL, 0};
    /* TRANSLATORS: {1} a number of schools, {2} a year. */
    struct text words = said("{1} schools in the country awarded degrees or certificates in this "
                             "guide’s programs in {2}. An area’s guide lists those near it.");
    add_bold(report, &line, said("Programs near you:"));
    report_add_from(report, &line,
                    text_fill(report->arena, words, text_number(report->arena, programs->national),
                              last_year(report, programs)),
                    NULL);
    report_add_source(report, &line, programs->award_source);
    document_add_paragraph(report->document, TONE_SMALL, line);
}

static struct text distance_words(enum distance distance)
{
    return distance == DISTANCE_AREA ? said("in the area") : said("in the state");
}

static void fill_row(struct report *report, struct passage *cells, const struct program *program)
{
    const struct source *source = program->source;
    struct text address = program->address;
    report_add_from(report, &cells[COLUMN_SCHOOL], said_original("title", program->school), source);
    if (address.len) {
        bool whole = text_starts(address, "http");
        struct text link =
            text_format(report->arena, "%s%.*s", whole ? "" : "https://", TEXT_ARG(address));
        report_add_from(report, &cells[COLUMN_SCHOOL], TEXT("\n"), NULL);
        report_add_address(report, &cells[COLUMN_SCHOOL], link);
    }
    report_add_from(report, &cells[COLUMN_PROGRAM], said(program->award), NULL);
    report_add_aside(
        report, &cells[COLUMN_PROGRAM],
        text_format(report->arena, "\n%.*s", TEXT_ARG(said_original("title", program->title))));
    report_add_from(report, &cells[COLUMN_WHERE], said_original("title", program->city), source);
    report_add_aside(
        report, &cells[COLUMN_WHERE],
        text_format(report->arena, "\n%.*s", TEXT_ARG(distance_words(program->distance))));
    report_add_from(report, &cells[COLUMN_GRADUATES],
                    text_number(report->arena, (size_t)program->graduates), NULL);
}

static void add_table(struct report *report, const struct programs *programs)
{
    static const struct table_column columns[COLUMNS] = {
        [COLUMN_SCHOOL] = {ALIGN_LEFT, 1.5},
        [COLUMN_PROGRAM] = {ALIGN_LEFT, 1.5},
        [COLUMN_WHERE] = {ALIGN_LEFT, 1},
        [COLUMN_GRADUATES] = {ALIGN_RIGHT, 0},
    };
    struct arena *arena = report->arena;
    struct table *table =
        &document_add_table(report->document, columns, COLUMNS, programs->count + 1)->table;
    table->header_rows = 1;
    table->row_headers = true;
    struct passage caption = {NULL, 0};
    report_add_from(report, &caption,
                    said("Schools in the area come first, then by name. The order says nothing "
                         "about quality, and the list is no endorsement."),
                    NULL);
    report_add_source(report, &caption, programs->school_source);
    report_add_source(report, &caption, programs->award_source);
    table->caption = caption;
    *table_cell(table, 0, COLUMN_SCHOOL) = passage_of(arena, said("School"));
    *table_cell(table, 0, COLUMN_PROGRAM) = passage_of(arena, said("Award and program"));
    *table_cell(table, 0, COLUMN_WHERE) = passage_of(arena, said("Where"));
    /* TRANSLATORS: {1} a year. */
    *table_cell(table, 0, COLUMN_GRADUATES) =
        passage_of(arena, text_fill(arena, said("Graduates, {1}"), last_year(report, programs)));
    for (size_t i = 0; i < programs->count; i++) {
        fill_row(report, table_cell(table, i + 1, COLUMN_SCHOOL), &programs->items[i]);
    }
}

void report_programs(struct report *report)
{
    const struct programs *programs = report->guide->programs;
    if (!programs || !programs->asked) {
        return;
    }
    if (!programs->schools || !programs->awards) {
        say_none(report);
        return;
    }
    if (report->guide->area_kind == AREA_NATION) {
        say_national(report, programs);
        return;
    }
    report_heading(report, 2, said("Programs near you"));
    if (!programs->count) {
        struct passage line = {NULL, 0};
        /* TRANSLATORS: {1} a year. */
        struct text words = said("In {1} no school in the area or its state awarded a degree or "
                                 "certificate in this guide’s programs.");
        report_add_from(report, &line, text_fill(report->arena, words, last_year(report, programs)),
                        NULL);
        report_add_source(report, &line, programs->award_source);
        document_add_paragraph(report->document, TONE_SMALL, line);
        return;
    }
    add_table(report, programs);
}
