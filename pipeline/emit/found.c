#include "emit/found.h"

#include "base/json.h"
#include "emit/known.h"
#include "emit/lines.h"
#include "emit/wording.h"

/* What SOC 2018 has in the place of a code that it retired; how many. */
static size_t successors(struct arena *arena, const struct crosswalk *crosswalk,
                         const struct known_occupation *known, struct text **codes)
{
    size_t count = 0;
    *codes = ARENA_ARRAY(arena, crosswalk->count + 1, struct text);
    for (size_t i = 0; !known->editions[SOC_2018] && i < crosswalk->count; i++) {
        if (crosswalk->rows[i].code_2010 == known->code) {
            (*codes)[count++] = soc_text(arena, crosswalk->rows[i].code_2018);
        }
    }
    return count;
}

static void add_retired(const struct crosswalk *crosswalk, const struct known_occupation *known,
                        struct buffer *out)
{
    struct text *codes;
    size_t count = successors(out->arena, crosswalk, known, &codes);
    if (count) {
        struct text code = soc_text(out->arena, known->code);
        struct text list = known_list(out->arena, codes, count);
        known_add_line(out, 0, "retired",
                       text_format(out->arena, "SOC 2018 has %.*s in its place; see 'explain %.*s'",
                                   TEXT_ARG(list), TEXT_ARG(code)));
    }
}

static void add_finding(const struct finding *finding, const struct crosswalk *crosswalk,
                        struct buffer *out)
{
    struct arena *arena = out->arena;
    const struct known_occupation *known = &finding->occupation;
    struct text code = soc_text(arena, known->code);
    lines_add(out, LINES_FILE, text_format(arena, "%.*s  ", TEXT_ARG(code)), TEXT("         "),
              known->title);
    known_add_line(out, 0, "editions", known_editions(arena, known));
    add_retired(crosswalk, known, out);
    if (finding->former_title.len) {
        struct text period = wording_period(arena, finding->former_release);
        known_add_line(
            out, 0, "also named",
            text_format(arena, "%.*s, in %.*s", TEXT_ARG(finding->former_title), TEXT_ARG(period)));
    }
    if (finding->job_title_count) {
        known_add_line(out, 0, "job titles",
                       known_list(arena, finding->job_titles, finding->job_title_count));
    }
    known_add_newest(out, 0, known);
    if (!known->outlook) {
        known_add_line(out, 0, "outlook", TEXT("in no projections that are filed"));
    }
    if (!known->wages) {
        known_add_line(out, 0, "wages", TEXT("in no national OEWS file that is filed"));
    }
}

void found_add_text(const struct findings *findings, const struct inputs *inputs,
                    struct buffer *out)
{
    for (size_t i = 0; i < findings->count; i++) {
        add_finding(&findings->items[i], &inputs->crosswalk, out);
        buffer_add_char(out, '\n');
    }
    buffer_format(out,
                  "%zu occupation%s; 'careerguide explain CODE' says more of one, and "
                  "'careerguide new GUIDE CODE...'\nbegins a guide of some\n",
                  findings->count, findings->count == 1 ? "" : "s");
}

static void add_member(struct buffer *out, const char *name, struct text value)
{
    buffer_format(out, ", \"%s\": ", name);
    json_string(out, value);
}

/* As the figures in the JSON of a guide; null where no release that is filed has it. */
static void add_figure(struct buffer *out, const char *name, const struct figure *figure,
                       enum soc_edition edition)
{
    buffer_format(out, "      \"%s\": ", name);
    if (!figure || !figure->release) {
        buffer_add_string(out, "null");
        return;
    }
    buffer_add_string(out, "{\"state\": ");
    json_string(out, text_of(figure_state_name(figure->state)));
    buffer_add_string(out, ", \"value\": ");
    if (figure_has_number(figure)) {
        decimal_print(out, figure->value, false);
    } else {
        buffer_add_string(out, "null");
    }
    add_member(out, "unit", text_of(unit_name(figure->unit)));
    add_member(out, "text", wording_figure(out->arena, figure));
    add_member(out, "soc_edition", text_of(soc_edition_name(edition)));
    add_member(out, "release", figure->release->id);
    add_member(out, "file", figure->release->file);
    buffer_format(out, ", \"line\": %zu, \"column\": %zu", place_line(figure->place),
                  place_column(figure->place));
    add_member(out, "published", figure->published);
    add_member(out, "rule", text_of(figure->rule));
    buffer_add_char(out, '}');
}

static void add_figures(struct buffer *out, const struct known_occupation *known)
{
    static const enum projection_figure outlook[] = {PROJECTION_PERCENT, PROJECTION_EMPLOYMENT,
                                                     PROJECTION_OPENINGS};
    static const char *const outlook_names[] = {"growth", "employment", "openings"};
    static const enum wage_figure wages[] = {WAGE_ANNUAL_MEDIAN, WAGE_HOURLY_MEDIAN};
    static const char *const wage_names[] = {"wage_annual_median", "wage_hourly_median"};
    for (size_t i = 0; i < sizeof outlook / sizeof *outlook; i++) {
        add_figure(out, outlook_names[i],
                   known->outlook ? &known->outlook->figures[outlook[i]] : NULL,
                   known->outlook ? known->projections->edition : SOC_EDITIONS);
        buffer_add_string(out, ",\n");
    }
    for (size_t i = 0; i < sizeof wages / sizeof *wages; i++) {
        add_figure(out, wage_names[i], known->wages ? &known->wages->figures[wages[i]] : NULL,
                   known->wages ? known->oews->edition : SOC_EDITIONS);
        buffer_add_string(out, i == 0 ? ",\n" : "");
    }
}

static void add_list(struct buffer *out, const char *name, const struct text *items, size_t count)
{
    buffer_format(out, ",\n    \"%s\": [", name);
    for (size_t i = 0; i < count; i++) {
        buffer_add_string(out, i ? ", " : "");
        json_string(out, items[i]);
    }
    buffer_add_char(out, ']');
}

static void add_json_finding(const struct finding *finding, const struct crosswalk *crosswalk,
                             struct buffer *out)
{
    const struct known_occupation *known = &finding->occupation;
    struct text editions[SOC_EDITIONS];
    struct text *codes;
    size_t count = 0;
    for (int i = 0; i < SOC_EDITIONS; i++) {
        if (known->editions[i]) {
            editions[count++] = text_of(soc_edition_name((enum soc_edition)i));
        }
    }
    buffer_add_string(out, "  {\"code\": ");
    json_string(out, soc_text(out->arena, known->code));
    add_member(out, "title", known->title);
    add_member(out, "former_title", finding->former_title);
    buffer_format(out, ", \"by_title\": %s", finding->by_title ? "true" : "false");
    add_list(out, "soc_editions", editions, count);
    count = successors(out->arena, crosswalk, known, &codes);
    add_list(out, "successors", codes, count);
    add_list(out, "job_titles", finding->job_titles, finding->job_title_count);
    buffer_add_string(out, ",\n    \"figures\": {\n");
    add_figures(out, known);
    buffer_add_string(out, "}}");
}

void found_add_json(const struct findings *findings, const struct inputs *inputs,
                    struct buffer *out)
{
    buffer_add_char(out, '[');
    for (size_t i = 0; i < findings->count; i++) {
        buffer_add_string(out, i ? ",\n" : "\n");
        add_json_finding(&findings->items[i], &inputs->crosswalk, out);
    }
    buffer_add_string(out, "\n]\n");
}
