#include "emit/standing_words.h"

#include "base/day.h"
#include "emit/lines.h"
#include "emit/wording.h"

static void add_line(struct buffer *out, struct text words)
{
    lines_add(out, LINES_TERMINAL, TEXT("  "), TEXT("    "), words);
}

/* "today", "18 days ago", "14 months ago", "7 years ago". */
static struct text ago(struct arena *arena, struct text day, struct text today)
{
    enum { DAYS_UP_TO = 60, MONTHS_UP_TO = 36 };
    long days = day_count(today) - day_count(day);
    if (days < 0) {
        return text_format(arena, "after %.*s", TEXT_ARG(today));
    }
    int months = day_months(day, today);
    if (days == 0) {
        return TEXT("today");
    }
    if (days <= DAYS_UP_TO) {
        return text_format(arena, "%ld %s ago", days, days == 1 ? "day" : "days");
    }
    bool in_months = months <= MONTHS_UP_TO;
    return text_format(arena, "%d %s ago", in_months ? months : months / 12,
                       in_months ? "months" : "years");
}

static const char *unverified(bool verified)
{
    return verified ? "" : " (day not verified)";
}

static const char *freshness_words(const struct standing *standing)
{
    static const char *const words[FRESHNESSES] = {
        [FRESH_UNKNOWN] = "nothing is known of newer ones",
        [FRESH_CURRENT] = "up to date",
        [FRESH_STALE] = "a newer one is out",
        [FRESH_SUPERSEDED] = "a newer one is filed",
        [FRESH_DUE] = "a newer one is due",
    };
    return standing->used ? words[standing->freshness] : "none that fits is filed";
}

/* "oews May 2024: a newer one is out". */
static void add_head(const struct standing *standing, struct buffer *out)
{
    struct buffer head = {.arena = out->arena};
    buffer_add_string(&head, release_kind_name(standing->kind));
    if (standing->used) {
        buffer_format(&head, " %.*s%s", TEXT_ARG(standing->used->period),
                      standing->pinned ? " (pinned)" : "");
    }
    buffer_format(&head, ": %s", freshness_words(standing));
    lines_add(out, LINES_TERMINAL, TEXT(""), TEXT("  "), buffer_text(&head));
}

static void add_days(const struct standing *standing, struct text today, struct buffer *out)
{
    const struct release *used = standing->used;
    struct text published = ago(out->arena, used->published, today);
    struct text retrieved = ago(out->arena, used->retrieved, today);
    add_line(out, text_format(out->arena, "published %.*s%s, %.*s; retrieved %.*s, %.*s",
                              TEXT_ARG(used->published), unverified(used->verified),
                              TEXT_ARG(published), TEXT_ARG(used->retrieved), TEXT_ARG(retrieved)));
}

/* What is known of the release after the one in use. */
static void add_next(const struct standing *standing, struct buffer *out)
{
    struct arena *arena = out->arena;
    const struct publication *known = standing->newer ? standing->newer : standing->next;
    if (known) {
        add_line(out, text_format(arena, "%s: %.*s, %s %.*s%s", standing->newer ? "newer" : "next",
                                  TEXT_ARG(known->period), standing->newer ? "out on" : "on",
                                  TEXT_ARG(known->published), unverified(known->verified)));
    } else if (standing->freshness == FRESH_DUE) {
        add_line(out, text_format(arena,
                                  "next: due on %.*s, %d months after the last; %d days of grace "
                                  "ended on %.*s",
                                  TEXT_ARG(standing->due), standing->rhythm->every_months,
                                  standing->rhythm->grace_days, TEXT_ARG(standing->grace_ends)));
    } else if (standing->due.len && !standing->later.count) {
        add_line(out, text_format(arena, "next: about %.*s", TEXT_ARG(standing->due)));
    }
}

static void add_periods(const char *label, const struct standing_releases *releases,
                        struct buffer *out)
{
    struct buffer list = {.arena = out->arena};
    for (size_t i = 0; i < releases->count; i++) {
        buffer_format(&list, "%s%.*s", i ? ", " : "", TEXT_ARG(releases->items[i]->period));
    }
    if (releases->count) {
        struct text periods = buffer_text(&list);
        add_line(out, text_format(out->arena, "%s: %.*s", label, TEXT_ARG(periods)));
    }
}

/* "used by sonography: every role". */
static void add_parts(const char *label, const struct guide_parts *parts, const char *end,
                      struct buffer *out)
{
    for (size_t i = 0; i < parts->count; i++) {
        const struct guide_part *part = &parts->items[i];
        struct buffer list = {.arena = out->arena};
        for (size_t j = 0; j < part->count && part->count < part->guide->role_count; j++) {
            buffer_format(&list, "%s%.*s", j ? ", " : "", TEXT_ARG(part->roles[j]->id));
        }
        struct text id = part->guide->definition->id;
        struct text roles = list.len ? buffer_text(&list) : TEXT("every role");
        add_line(out, text_format(out->arena, "%s %.*s: %.*s%s", label, TEXT_ARG(id),
                                  TEXT_ARG(roles), end));
    }
}

static void add_standing(const struct standing *standing, struct text today, struct buffer *out)
{
    buffer_add_char(out, '\n');
    add_head(standing, out);
    if (standing->used) {
        add_days(standing, today, out);
        add_next(standing, out);
        add_parts("used by", &standing->users, "", out);
        add_parts("too old for", &standing->too_old, ", whose pay is the median of OEWS", out);
        if (standing->users.count == 0) {
            add_line(out, TEXT("no figure of a guide comes from it"));
        }
    }
    add_periods("newer, filed and not used", &standing->later, out);
    add_periods("older, filed", &standing->earlier, out);
}

/* Tables that serve every period have no release to be newer than. */
static bool is_table(const struct standing *standing)
{
    return standing->used && standing->used->period.len == 0;
}

static void add_tables(const struct standings *standings, struct buffer *out)
{
    bool any = false;
    for (size_t i = 0; i < standings->count; i++) {
        const struct standing *standing = &standings->items[i];
        if (is_table(standing)) {
            struct text age = ago(out->arena, standing->used->retrieved, standings->today);
            buffer_add_string(out, any ? "" : "\ntables for every period\n");
            add_line(out, text_format(out->arena, "%s: set down %.*s, %.*s",
                                      release_kind_name(standing->kind),
                                      TEXT_ARG(standing->used->retrieved), TEXT_ARG(age)));
            any = true;
        }
    }
}

void standings_add_text(const struct standings *standings, struct buffer *out)
{
    struct text day = wording_day(out->arena, standings->today);
    buffer_format(out, "The sources on %.*s\n", TEXT_ARG(day));
    for (size_t i = 0; i < standings->count; i++) {
        if (!is_table(&standings->items[i])) {
            add_standing(&standings->items[i], standings->today, out);
        }
    }
    add_tables(standings, out);
}
