#include "emit/changes.h"

#include "base/json.h"
#include "base/utf8.h"
#include "emit/csv.h"
#include "emit/wording.h"

static struct text release_id(const struct figure *figure)
{
    return figure->release ? figure->release->id : TEXT("");
}

/* "+15.1" with its unit in words; empty where the two must not be compared. */
static struct text difference_words(struct arena *arena, const struct change *change)
{
    struct buffer out = {.arena = arena};
    if (!change->has_difference || change->difference.digits == 0) {
        return TEXT("");
    }
    bool points = change->after->figure.unit == UNIT_PERCENT;
    buffer_add_string(&out, change->difference.digits > 0 ? "+" : "");
    decimal_print(&out, change->difference, true);
    buffer_add_string(&out, points ? " points" : "");
    return buffer_text(&out);
}

/* What to say of a change: its kind, and why the two are not comparable or how far they are apart.
 */
static struct text remark(struct arena *arena, const struct change *change)
{
    struct text difference = difference_words(arena, change);
    const char *kind = change_kind_name(change->kind);
    if (change->kind == CHANGE_APART) {
        return text_format(arena, "%s: %s", kind, apart_reason_words(change->reason));
    }
    return difference.len ? text_format(arena, "%s, %.*s", kind, TEXT_ARG(difference))
                          : text_of(kind);
}

static void add_change(const struct change *change, struct buffer *out)
{
    enum { NAME = 35, FIGURE = 25 };
    buffer_add_string(out, "  ");
    utf8_add_padded(out, wording_figure_name(change->id), NAME);
    utf8_add_padded(out, wording_figure(out->arena, &change->before->figure), FIGURE);
    buffer_add_string(out, "→ ");
    buffer_add(out, wording_figure(out->arena, &change->after->figure));
    struct text words = remark(out->arena, change);
    buffer_format(out, "\n      %.*s\n", TEXT_ARG(words));
}

/* "projections 2016-26 → 2024-34" for each kind of source that both or one of the guides use. */
static void add_releases(const struct comparison *comparison, struct buffer *out)
{
    const struct guide *guides[] = {comparison->before, comparison->after};
    static const char *const labels[] = {"before", "after"};
    for (size_t g = 0; g < 2; g++) {
        buffer_format(out, "%-7s", labels[g]);
        for (size_t i = 0; i < guides[g]->figure_source_count; i++) {
            buffer_format(out, "%s%.*s", i ? ", " : "", TEXT_ARG(guides[g]->sources[i]->id));
        }
        buffer_add_char(out, '\n');
    }
}

void changes_add_text(const struct comparison *comparison, struct buffer *out)
{
    const struct role *role = NULL;
    size_t unchanged = 0;
    struct text title = comparison->after->definition->title;
    buffer_format(out, "%.*s: what changes\n\n", TEXT_ARG(title));
    add_releases(comparison, out);
    for (size_t i = 0; i < comparison->changes.count; i++) {
        const struct change *change = &comparison->changes.items[i];
        unchanged += change->kind == CHANGE_NONE;
        if (change->kind == CHANGE_NONE) {
            continue;
        }
        if (change->role != role) {
            role = change->role;
            buffer_format(out, "\n%.*s\n", TEXT_ARG(role->title));
        }
        add_change(change, out);
    }
    buffer_format(out, "\n%zu figures unchanged, %zu changed.\n", unchanged,
                  comparison->changes.count - unchanged);
}

static void add_member(struct buffer *out, const char *name, struct text value)
{
    buffer_format(out, ", \"%s\": ", name);
    json_string(out, value);
}

static void add_json_change(const struct change *change, struct buffer *out)
{
    struct arena *arena = out->arena;
    buffer_add_string(out, "    {\"role\": ");
    json_string(out, change->role->id);
    add_member(out, "figure", text_of(figure_id_name(change->id)));
    add_member(out, "change", text_of(change_kind_name(change->kind)));
    add_member(out, "reason", text_of(apart_reason_words(change->reason)));
    add_member(out, "before", wording_figure(arena, &change->before->figure));
    add_member(out, "before_release", release_id(&change->before->figure));
    add_member(out, "after", wording_figure(arena, &change->after->figure));
    add_member(out, "after_release", release_id(&change->after->figure));
    buffer_add_string(out, ", \"difference\": ");
    if (change->has_difference) {
        decimal_print(out, change->difference, false);
    } else {
        buffer_add_string(out, "null");
    }
    buffer_add_char(out, '}');
}

void changes_add_json(const struct comparison *comparison, struct buffer *out)
{
    buffer_add_string(out, "{\"guide\": ");
    json_string(out, comparison->after->definition->id);
    buffer_add_string(out, ",\n  \"changes\": [\n");
    for (size_t i = 0; i < comparison->changes.count; i++) {
        buffer_add_string(out, i ? ",\n" : "");
        add_json_change(&comparison->changes.items[i], out);
    }
    buffer_add_string(out, "\n  ]\n}\n");
}

void changes_add_csv(const struct comparison *comparison, struct buffer *out)
{
    struct arena *arena = out->arena;
    buffer_add_string(out, "guide,role,figure,change,reason,before,before_release,after,"
                           "after_release,difference\n");
    for (size_t i = 0; i < comparison->changes.count; i++) {
        const struct change *change = &comparison->changes.items[i];
        struct buffer difference = {.arena = arena};
        if (change->has_difference) {
            decimal_print(&difference, change->difference, false);
        }
        struct text cells[] = {comparison->after->definition->id,
                               change->role->id,
                               text_of(figure_id_name(change->id)),
                               text_of(change_kind_name(change->kind)),
                               text_of(apart_reason_words(change->reason)),
                               wording_figure(arena, &change->before->figure),
                               release_id(&change->before->figure),
                               wording_figure(arena, &change->after->figure),
                               release_id(&change->after->figure),
                               buffer_text(&difference)};
        csv_add_row(out, cells, sizeof cells / sizeof *cells);
    }
}
