/* The changes of one guide on a terminal: under each role a group of lines a remark. */
#include "base/utf8.h"
#include "emit/changes.h"
#include "emit/lines.h"
#include "emit/wording.h"

#include <string.h>

enum { GROUP_INDENT = 2, ROW_INDENT = 4, VALUE_INDENT = 6, COLUMNS = 5 };
enum { NAME, BEFORE, AFTER, DIFFERENCE, FLAG };

/* The changes of one role. */
struct role_changes {
    const struct change *items;
    size_t count;
};

struct row {
    struct text cells[COLUMNS];
};

static struct row row_of(struct arena *arena, const struct change *change)
{
    struct text rule = changes_rule(arena, change);
    return (struct row){
        {wording_figure_name(change->id), wording_figure(arena, &change->before->figure),
         wording_figure(arena, &change->after->figure), changes_difference(arena, change),
         rule.len ? text_format(arena, "big: %.*s", TEXT_ARG(rule)) : TEXT("")}};
}

static void add_blanks(struct buffer *out, size_t count)
{
    utf8_add_padded(out, TEXT(""), count);
}

static struct text blanks(struct arena *arena, size_t count)
{
    struct buffer out = {.arena = arena};
    add_blanks(&out, count);
    return buffer_text(&out);
}

static void add_lines(struct buffer *out, size_t indent, size_t further, struct text words)
{
    lines_add(out, LINES_TERMINAL, blanks(out->arena, indent), blanks(out->arena, further), words);
}

/* The cell at the right end of its column, as numbers stand. */
static void add_right(struct buffer *out, struct text cell, size_t width)
{
    size_t columns = utf8_columns(cell);
    add_blanks(out, width > columns ? width - columns : 0);
    buffer_add(out, cell);
}

/* "Jobs  67,300 → 90,000  +22,700  big: at least 20 percent", in the columns of its group. */
static void add_row(const struct row *row, const size_t widths[COLUMNS], struct buffer *out)
{
    struct buffer line = {.arena = out->arena};
    add_blanks(&line, ROW_INDENT);
    utf8_add_padded(&line, row->cells[NAME], widths[NAME] + 2);
    add_right(&line, row->cells[BEFORE], widths[BEFORE]);
    buffer_add_string(&line, " → ");
    add_right(&line, row->cells[AFTER], widths[AFTER]);
    for (size_t i = DIFFERENCE; i < COLUMNS; i++) {
        if (row->cells[i].len) {
            buffer_add_string(&line, "  ");
            add_right(&line, row->cells[i], i == DIFFERENCE ? widths[i] : 0);
        }
    }
    buffer_format(out, "%.*s\n", TEXT_ARG(buffer_text(&line)));
}

/* The same below each other, where the columns do not fit beside each other. */
static void add_tall_row(const struct row *row, struct buffer *out)
{
    add_blanks(out, ROW_INDENT);
    buffer_format(out, "%.*s\n", TEXT_ARG(row->cells[NAME]));
    struct buffer values = {.arena = out->arena};
    buffer_format(&values, "%.*s → %.*s", TEXT_ARG(row->cells[BEFORE]),
                  TEXT_ARG(row->cells[AFTER]));
    for (size_t i = DIFFERENCE; i < COLUMNS; i++) {
        buffer_format(&values, row->cells[i].len ? ", %.*s" : "%.*s", TEXT_ARG(row->cells[i]));
    }
    add_lines(out, VALUE_INDENT, VALUE_INDENT, buffer_text(&values));
}

static size_t width_of(const size_t widths[COLUMNS])
{
    size_t width = ROW_INDENT + widths[NAME] + 2 + widths[BEFORE] + 3 + widths[AFTER];
    width += widths[DIFFERENCE] ? 2 + widths[DIFFERENCE] : 0;
    return width + (widths[FLAG] ? 2 + widths[FLAG] : 0);
}

/* Those of the group's changes that are in words, or those that are numbers: each lot has columns
 * of its own. */
static void add_lot(const struct role_changes *role, struct text remark, bool words,
                    struct buffer *out)
{
    struct arena *arena = out->arena;
    struct row *rows = ARENA_ARRAY(arena, role->count, struct row);
    size_t widths[COLUMNS] = {0};
    size_t count = 0;
    for (size_t i = 0; i < role->count; i++) {
        bool in_words = figure_id_unit(role->items[i].id) == UNIT_WORDS;
        if (in_words != words || !text_equal(changes_remark(arena, &role->items[i]), remark)) {
            continue;
        }
        rows[count++] = row_of(arena, &role->items[i]);
        for (size_t j = 0; j < COLUMNS; j++) {
            size_t width = utf8_columns(rows[count - 1].cells[j]);
            widths[j] = width > widths[j] ? width : widths[j];
        }
    }
    for (size_t i = 0; i < count; i++) {
        if (width_of(widths) > LINES_TERMINAL) {
            add_tall_row(&rows[i], out);
        } else {
            add_row(&rows[i], widths, out);
        }
    }
}

/* The remark, and below it every change that shares it. */
static void add_group(const struct role_changes *role, struct text remark, struct buffer *out)
{
    add_lines(out, GROUP_INDENT, ROW_INDENT, remark);
    add_lot(role, remark, false, out);
    add_lot(role, remark, true, out);
}

/* Whether an earlier change of the role has the same remark, so that its group holds this one. */
static bool is_grouped(const struct role_changes *role, size_t at, struct text remark,
                       struct arena *arena)
{
    for (size_t i = 0; i < at; i++) {
        if (text_equal(changes_remark(arena, &role->items[i]), remark)) {
            return true;
        }
    }
    return false;
}

/* "unchanged (3): Median pay; Growth; Openings". */
static void add_unchanged(const struct role_changes *role, struct buffer *out)
{
    struct buffer names = {.arena = out->arena};
    size_t count = 0;
    for (size_t i = 0; i < role->count; i++) {
        if (role->items[i].kind == CHANGE_NONE) {
            struct text name = wording_figure_name(role->items[i].id);
            buffer_format(&names, "%s%.*s", count ? "; " : "", TEXT_ARG(name));
            count++;
        }
    }
    if (count) {
        bool all = count == role->count;
        struct text list = all ? TEXT("every figure") : buffer_text(&names);
        add_lines(out, GROUP_INDENT, ROW_INDENT,
                  text_format(out->arena, "unchanged (%zu): %.*s", count, TEXT_ARG(list)));
    }
}

static void add_role(const struct role_changes *role, struct buffer *out)
{
    buffer_format(out, "\n%.*s\n", TEXT_ARG(role->items[0].role->title));
    for (size_t i = 0; i < role->count; i++) {
        const struct change *change = &role->items[i];
        struct text remark = changes_remark(out->arena, change);
        if (change->kind != CHANGE_NONE && !is_grouped(role, i, remark, out->arena)) {
            add_group(role, remark, out);
        }
    }
    add_unchanged(role, out);
}

/* Whether the other guide uses the same release, read from other bytes. */
static bool is_another_file(const struct release *release, const struct guide *other)
{
    for (size_t i = 0; other && i < other->figure_source_count; i++) {
        if (text_equal(other->sources[i]->id, release->id)) {
            return strcmp(other->sources[i]->source->sha256, release->source->sha256) != 0;
        }
    }
    return false;
}

/* "before  salary-2018, projections-2016-26 …" */
static void add_releases(const char *label, const struct guide *guide, const struct guide *other,
                         struct buffer *out)
{
    enum { LABEL = 8 };
    struct buffer list = {.arena = out->arena};
    for (size_t i = 0; guide && i < guide->figure_source_count; i++) {
        bool another = is_another_file(guide->sources[i], other);
        buffer_format(&list, "%s%.*s%s", i ? ", " : "", TEXT_ARG(guide->sources[i]->id),
                      another ? " (another file)" : "");
    }
    struct buffer first = {.arena = out->arena};
    utf8_add_padded(&first, text_of(label), LABEL);
    lines_add(out, LINES_TERMINAL, buffer_text(&first), blanks(out->arena, LABEL),
              guide ? buffer_text(&list) : TEXT("not built"));
}

/* "92 figures: 56 unchanged, 20 new release, …; 5 big changes". */
static void add_sum(const struct changes *changes, struct buffer *out)
{
    size_t kinds[CHANGE_KINDS] = {0};
    size_t big = 0;
    for (size_t i = 0; i < changes->count; i++) {
        kinds[changes->items[i].kind]++;
        big += changes->items[i].big != NULL;
    }
    struct buffer sum = {.arena = out->arena};
    buffer_format(&sum, "%zu figures:", changes->count);
    bool any = false;
    for (int kind = 0; kind < CHANGE_KINDS; kind++) {
        if (kinds[kind]) {
            buffer_format(&sum, "%s %zu %s", any ? "," : "", kinds[kind],
                          change_kind_name((enum change_kind)kind));
            any = true;
        }
    }
    buffer_format(&sum, "; %zu big %s", big, big == 1 ? "change" : "changes");
    add_lines(out, 0, 0, buffer_text(&sum));
}

void changes_add_text(const struct comparison *comparison, struct buffer *out)
{
    const struct changes *changes = &comparison->changes;
    const struct guide *guide = comparison->after ? comparison->after : comparison->before;
    struct text title = guide->definition->title;
    add_lines(out, 0, 0, text_format(out->arena, "%.*s: what changes", TEXT_ARG(title)));
    buffer_add_char(out, '\n');
    add_releases("before", comparison->before, NULL, out);
    add_releases("after", comparison->after, comparison->before, out);
    for (size_t from = 0, to = 0; from < changes->count; from = to) {
        while (to < changes->count && changes->items[to].role == changes->items[from].role) {
            to++;
        }
        add_role(&(struct role_changes){&changes->items[from], to - from}, out);
    }
    buffer_add_char(out, '\n');
    add_sum(changes, out);
}
