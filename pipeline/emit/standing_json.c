/* How each source stands, as one JSON document. */
#include "base/day.h"
#include "base/json.h"
#include "emit/standing_words.h"

static void add_name(struct buffer *out, const char *name)
{
    buffer_format(out, ", \"%s\": ", name);
}

/* A string; null where it is empty. */
static void add_text(struct buffer *out, const char *name, struct text value)
{
    add_name(out, name);
    if (value.len) {
        json_string(out, value);
    } else {
        buffer_add_string(out, "null");
    }
}

static void add_bool(struct buffer *out, const char *name, bool value)
{
    add_name(out, name);
    buffer_add_string(out, value ? "true" : "false");
}

static void add_release(const struct release *release, struct text today, struct buffer *out)
{
    add_text(out, "release", release->id);
    add_text(out, "period", release->period);
    add_text(out, "file", release->file);
    add_text(out, "published", release->published);
    add_bool(out, "verified", release->verified);
    add_text(out, "retrieved", release->retrieved);
    add_text(out, "address", release->address);
    long days = day_count(today) - day_count(release->published);
    int months = days < 0 ? 0 : day_months(release->published, today);
    buffer_format(out, ", \"age_days\": %ld, \"age_months\": %d", days, months);
}

static void add_publication(struct buffer *out, const char *name,
                            const struct publication *publication)
{
    add_name(out, name);
    if (!publication) {
        buffer_add_string(out, "null");
        return;
    }
    buffer_add_string(out, "{\"period\": ");
    json_string(out, publication->period);
    add_text(out, "published", publication->published);
    add_bool(out, "verified", publication->verified);
    buffer_add_char(out, '}');
}

static void add_releases(struct buffer *out, const char *name,
                         const struct standing_releases *releases)
{
    add_name(out, name);
    buffer_add_char(out, '[');
    for (size_t i = 0; i < releases->count; i++) {
        buffer_add_string(out, i ? ", " : "");
        json_string(out, releases->items[i]->id);
    }
    buffer_add_char(out, ']');
}

static void add_parts(struct buffer *out, const char *name, const struct guide_parts *parts)
{
    add_name(out, name);
    buffer_add_char(out, '[');
    for (size_t i = 0; i < parts->count; i++) {
        const struct guide_part *part = &parts->items[i];
        buffer_add_string(out, i ? ", {\"guide\": " : "{\"guide\": ");
        json_string(out, part->guide->definition->id);
        buffer_add_string(out, ", \"roles\": [");
        for (size_t j = 0; j < part->count; j++) {
            buffer_add_string(out, j ? ", " : "");
            json_string(out, part->roles[j]->id);
        }
        buffer_add_string(out, "]}");
    }
    buffer_add_char(out, ']');
}

static void add_standing(const struct standing *standing, struct text today, struct buffer *out)
{
    buffer_add_string(out, "    {\"kind\": ");
    json_string(out, text_of(release_kind_name(standing->kind)));
    add_text(out, "standing", text_of(freshness_name(standing->freshness)));
    add_bool(out, "pinned", standing->pinned);
    if (standing->used) {
        add_release(standing->used, today, out);
    } else {
        add_text(out, "release", TEXT(""));
    }
    add_publication(out, "newer", standing->newer);
    add_publication(out, "next", standing->next);
    add_text(out, "due", standing->due);
    add_text(out, "grace_ends", standing->grace_ends);
    add_releases(out, "newer_not_used", &standing->later);
    add_releases(out, "older", &standing->earlier);
    add_parts(out, "used_by", &standing->users);
    add_parts(out, "too_old_for", &standing->too_old);
    buffer_add_char(out, '}');
}

void standings_add_json(const struct standings *standings, struct buffer *out)
{
    buffer_add_string(out, "{\"today\": ");
    json_string(out, standings->today);
    add_text(out, "as_of", standings->as_of);
    buffer_add_string(out, ", \"sources\": [\n");
    for (size_t i = 0; i < standings->count; i++) {
        add_standing(&standings->items[i], standings->today, out);
        buffer_add_string(out, i + 1 < standings->count ? ",\n" : "\n");
    }
    buffer_add_string(out, "  ]\n}\n");
}
