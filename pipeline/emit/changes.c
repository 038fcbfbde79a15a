#include "emit/changes.h"

#include "base/fill.h"
#include "emit/said.h"

#include "base/csv.h"
#include "base/json.h"
#include "emit/wording.h"
#include "validate/reference.h"

struct text changes_difference(struct arena *arena, const struct change *change)
{
    struct buffer out = {.arena = arena};
    struct decimal size = change->difference;
    if (!change->has_difference) {
        return TEXT("");
    }
    buffer_add_string(&out, size.digits > 0 ? "+" : size.digits < 0 ? "−" : "±");
    size.digits = size.digits < 0 ? -size.digits : size.digits;
    decimal_print(&out, size, true);
    if (change->after->figure.unit == UNIT_PERCENT) {
        buffer_add_string(&out, " ");
        buffer_add(&out, said("points"));
    }
    return buffer_text(&out);
}

struct text changes_rule(struct arena *arena, const struct change *change)
{
    struct buffer number = {.arena = arena};
    if (!change->big) {
        return TEXT("");
    }
    decimal_print(&number, change->big->at_least, true);
    struct text words =
        change->big->points ? said("at least {1} points") : said("at least {1} percent");
    return text_fill(arena, words, buffer_text(&number));
}

/* "29-2071 (SOC 2010)". */
static void add_code(const struct guide_occupation *occupation, struct buffer *out)
{
    buffer_format(out, "%.*s (%s)", TEXT_ARG(occupation->code_text),
                  soc_edition_name(occupation->edition));
}

/* How a change of the same release's figure came about, and whether a level changed. */
struct text changes_kind(const struct change *change)
{
    bool words = change->after->figure.unit == UNIT_WORDS;
    if (change->kind == CHANGE_REVISED && change->same_file) {
        return said("revised, though the file is the same: a table or role that explains it "
                    "changed");
    }
    if (change->kind == CHANGE_NEW_RELEASE && words) {
        return change->same_value ? said("new release, the same level")
                                  : said("new release, another level");
    }
    return said(change_kind_name(change->kind));
}

struct text changes_reason(struct arena *arena, const struct change *change)
{
    struct buffer out = {.arena = arena};
    buffer_add(&out, said(apart_reason_words(change->reason)));
    if (change_breaks_code(change)) {
        buffer_add_string(&out, out.len ? ", " : "");
        add_code(change->before->occupation, &out);
        buffer_add_string(&out, " → ");
        add_code(change->after->occupation, &out);
    }
    return buffer_text(&out);
}

struct text changes_remark(struct arena *arena, const struct change *change)
{
    struct text kind = changes_kind(change);
    struct text reason = changes_reason(arena, change);
    return reason.len ? text_format(arena, "%.*s: %.*s", TEXT_ARG(kind), TEXT_ARG(reason)) : kind;
}

static struct text release_id(const struct figure *figure)
{
    return figure->release ? figure->release->id : TEXT("");
}

static struct text code_text(const struct guide_figure *figure)
{
    const struct guide_occupation *occupation = figure->occupation;
    return occupation && occupation->code ? occupation->code_text : TEXT("");
}

static struct text edition_key(const struct guide_figure *figure)
{
    const struct guide_occupation *occupation = figure->occupation;
    return text_of(occupation && occupation->code ? soc_edition_key(occupation->edition) : "");
}

/* The difference digit for digit, empty where there is none. */
static struct text plain_difference(struct arena *arena, const struct change *change)
{
    struct buffer out = {.arena = arena};
    if (change->has_difference) {
        decimal_print(&out, change->difference, false);
    }
    return buffer_text(&out);
}

static struct text difference_unit(const struct change *change)
{
    bool points = change->after->figure.unit == UNIT_PERCENT;
    return text_of(!change->has_difference ? ""
                   : points                ? "points"
                                           : unit_name(change->after->figure.unit));
}

/* What each form says of a change, in the order of the CSV's columns. */
enum {
    CELL_GUIDE,
    CELL_ROLE,
    CELL_FIGURE,
    CELL_CHANGE,
    CELL_REASON,
    CELL_BEFORE,
    CELL_BEFORE_RELEASE,
    CELL_AFTER,
    CELL_AFTER_RELEASE,
    CELL_DIFFERENCE,
    CELL_DIFFERENCE_UNIT,
    CELL_BIG,
    CELL_REASON_NAME,
    CELL_BEFORE_CODE,
    CELL_BEFORE_EDITION,
    CELL_AFTER_CODE,
    CELL_AFTER_EDITION,
    CELLS
};

static const char *const cell_names[CELLS] = {"guide",
                                              "role",
                                              "figure",
                                              "change",
                                              "reason",
                                              "before",
                                              "before_release",
                                              "after",
                                              "after_release",
                                              "difference",
                                              "difference_unit",
                                              "big",
                                              "reason_name",
                                              "before_code",
                                              "before_soc_edition",
                                              "after_code",
                                              "after_soc_edition"};

static const struct guide_definition *definition_of(const struct comparison *comparison)
{
    return (comparison->after ? comparison->after : comparison->before)->definition;
}

static void fill_cells(struct arena *arena, const struct comparison *comparison,
                       const struct change *change, struct text cells[CELLS])
{
    cells[CELL_GUIDE] = definition_of(comparison)->id;
    cells[CELL_ROLE] = change->role->id;
    cells[CELL_FIGURE] = text_of(figure_id_name(change->id));
    cells[CELL_CHANGE] = text_of(change_kind_name(change->kind));
    cells[CELL_REASON] = text_of(apart_reason_words(change->reason));
    cells[CELL_BEFORE] = wording_figure(arena, &change->before->figure);
    cells[CELL_BEFORE_RELEASE] = release_id(&change->before->figure);
    cells[CELL_AFTER] = wording_figure(arena, &change->after->figure);
    cells[CELL_AFTER_RELEASE] = release_id(&change->after->figure);
    cells[CELL_DIFFERENCE] = plain_difference(arena, change);
    cells[CELL_DIFFERENCE_UNIT] = difference_unit(change);
    cells[CELL_BIG] = changes_rule(arena, change);
    cells[CELL_REASON_NAME] = text_of(apart_reason_name(change->reason));
    cells[CELL_BEFORE_CODE] = code_text(change->before);
    cells[CELL_BEFORE_EDITION] = edition_key(change->before);
    cells[CELL_AFTER_CODE] = code_text(change->after);
    cells[CELL_AFTER_EDITION] = edition_key(change->after);
}

static void add_json_change(const struct comparison *comparison, const struct change *change,
                            struct buffer *out)
{
    struct text cells[CELLS];
    fill_cells(out->arena, comparison, change, cells);
    for (size_t i = 0; i < CELLS; i++) {
        buffer_format(out, "%s\"%s\": ", i ? ", " : "    {", cell_names[i]);
        if (i != CELL_DIFFERENCE) {
            json_string(out, cells[i]);
        } else {
            buffer_add(out, cells[i].len ? cells[i] : TEXT("null"));
        }
    }
    buffer_add_char(out, '}');
}

static void add_json_releases(const struct guide *guide, struct buffer *out)
{
    buffer_add_char(out, '[');
    for (size_t i = 0; guide && i < guide->figure_source_count; i++) {
        buffer_add_string(out, i ? ", " : "");
        json_string(out, guide->sources[i]->id);
    }
    buffer_add_char(out, ']');
}

static void add_json_guide(const struct comparison *comparison, struct buffer *out)
{
    buffer_add_string(out, "    {\"guide\": ");
    json_string(out, definition_of(comparison)->id);
    buffer_add_string(out, ", \"before_releases\": ");
    add_json_releases(comparison->before, out);
    buffer_add_string(out, ", \"after_releases\": ");
    add_json_releases(comparison->after, out);
    buffer_add_char(out, '}');
}

void changes_add_json(const struct comparison *comparisons, size_t count, struct buffer *out)
{
    buffer_add_string(out, "{\"guides\": [\n");
    for (size_t i = 0; i < count; i++) {
        add_json_guide(&comparisons[i], out);
        buffer_add_string(out, i + 1 < count ? ",\n" : "\n");
    }
    buffer_add_string(out, "  ],\n  \"changes\": [");
    bool any = false;
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < comparisons[i].changes.count; j++) {
            buffer_add_string(out, any ? ",\n" : "\n");
            add_json_change(&comparisons[i], &comparisons[i].changes.items[j], out);
            any = true;
        }
    }
    buffer_add_string(out, "\n  ]\n}\n");
}

void changes_add_csv(const struct comparison *comparisons, size_t count, struct buffer *out)
{
    struct text cells[CELLS];
    for (size_t i = 0; i < CELLS; i++) {
        cells[i] = text_of(cell_names[i]);
    }
    csv_add_row(out, cells, CELLS);
    for (size_t i = 0; i < count; i++) {
        for (size_t j = 0; j < comparisons[i].changes.count; j++) {
            fill_cells(out->arena, &comparisons[i], &comparisons[i].changes.items[j], cells);
            csv_add_row(out, cells, CELLS);
        }
    }
}

/* The releases that figures of the guide come from. */
static void add_sources(struct arena *arena, struct guide *shown, const struct guide *guide)
{
    for (size_t i = 0; guide && i < guide->figure_source_count; i++) {
        guide_add_source(arena, shown, guide->sources[i]);
    }
}

struct guide changes_guide(struct arena *arena, const struct comparison *comparison)
{
    struct guide shown = *(comparison->after ? comparison->after : comparison->before);
    shown.sources = NULL;
    shown.source_count = 0;
    add_sources(arena, &shown, comparison->after);
    add_sources(arena, &shown, comparison->before);
    shown.before = comparison->after ? comparison->before : NULL;
    shown.changes = &comparison->changes;
    return shown;
}
