#include "emit/known.h"

#include "base/utf8.h"
#include "emit/lines.h"
#include "emit/wording.h"

struct text known_outlook(struct arena *arena, const struct projection *row)
{
    const struct figure *opened = &row->figures[PROJECTION_OPENINGS];
    struct text jobs = wording_figure(arena, &row->figures[PROJECTION_EMPLOYMENT]);
    struct text growth = wording_figure(arena, &row->figures[PROJECTION_PERCENT]);
    struct text openings = wording_figure(arena, opened);
    struct text unit = wording_unit(opened->unit);
    return text_format(arena, "%.*s jobs, growth %.*s, %.*s openings %.*s", TEXT_ARG(jobs),
                       TEXT_ARG(growth), TEXT_ARG(openings), TEXT_ARG(unit));
}

const struct figure *known_median(const struct wage *row)
{
    const struct figure *annual = &row->figures[WAGE_ANNUAL_MEDIAN];
    bool hourly = annual->state == FIGURE_NOT_FOR_THIS_PAY_BASIS;
    return hourly ? &row->figures[WAGE_HOURLY_MEDIAN] : annual;
}

struct text known_wages(struct arena *arena, const struct wage *row)
{
    const struct figure *figure = known_median(row);
    struct text median = wording_figure(arena, figure);
    struct text unit = figure_has_number(figure) ? wording_unit(figure->unit) : TEXT("");
    const struct figure *employment = &row->figures[WAGE_EMPLOYMENT];
    struct text employees = wording_figure(arena, employment);
    return text_format(arena, "median %.*s%s%.*s, %s%.*s%s", TEXT_ARG(median), unit.len ? " " : "",
                       TEXT_ARG(unit), figure_has_number(employment) ? "" : "employees ",
                       TEXT_ARG(employees), figure_has_number(employment) ? " employees" : "");
}

struct text known_editions(struct arena *arena, const struct known_occupation *known)
{
    struct buffer out = {.arena = arena};
    for (int i = 0; i < SOC_EDITIONS; i++) {
        if (known->editions[i]) {
            buffer_format(&out, "%s%s", out.len ? ", " : "", soc_edition_name((enum soc_edition)i));
        }
    }
    return buffer_text(&out);
}

struct text known_period(struct arena *arena, const struct release *release,
                         enum soc_edition edition)
{
    struct text period = wording_period(arena, release);
    return text_format(arena, "%.*s (%s)", TEXT_ARG(period), soc_edition_name(edition));
}

struct text known_list(struct arena *arena, const struct text *names, size_t count)
{
    struct buffer out = {.arena = arena};
    for (size_t i = 0; i < count; i++) {
        buffer_format(&out, "%s%.*s", i ? ", " : "", TEXT_ARG(names[i]));
    }
    return buffer_text(&out);
}

void known_add_line(struct buffer *out, int depth, const char *name, struct text words)
{
    enum { NAME = 11 };
    struct arena *arena = out->arena;
    struct buffer further = {.arena = arena};
    struct text first = text_format(arena, "  %*s%-*s", 2 * depth, "", NAME, name);
    utf8_add_padded(&further, TEXT(""), utf8_columns(first));
    lines_add(out, LINES_FILE, first, buffer_text(&further), words);
}

void known_add_newest(struct buffer *out, int depth, const struct known_occupation *known)
{
    struct arena *arena = out->arena;
    if (known->outlook) {
        struct text period =
            known_period(arena, known->projections->release, known->projections->edition);
        struct text words = known_outlook(arena, known->outlook);
        known_add_line(out, depth, "outlook",
                       text_format(arena, "%.*s: %.*s", TEXT_ARG(period), TEXT_ARG(words)));
    }
    if (known->wages) {
        struct text period = known_period(arena, known->oews->release, known->oews->edition);
        struct text words = known_wages(arena, known->wages);
        known_add_line(out, depth, "wages",
                       text_format(arena, "%.*s: %.*s", TEXT_ARG(period), TEXT_ARG(words)));
    }
}
