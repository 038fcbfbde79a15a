#include "emit/starter.h"

#include "emit/known.h"
#include "emit/lines.h"
#include "emit/wording.h"

#include <string.h>

static void add_comment(struct buffer *out, const char *indent, struct text words)
{
    struct text first = text_format(out->arena, "%s# ", indent);
    lines_add(out, LINES_FILE, first, first, words);
}

/* Whether YAML takes the text as it is, with nothing in it that means something. */
static bool is_plain(struct text text)
{
    for (size_t i = 0; i < text.len; i++) {
        char c = text.at[i];
        bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
        bool inside = (c >= '0' && c <= '9') || (c && strchr(" ,.()/'-", c));
        if (!letter && !(i > 0 && inside)) {
            return false;
        }
    }
    return text.len > 0 && text.at[text.len - 1] != ' ';
}

/* A value on one line; cells of a file may hold line ends. */
static void add_value(struct buffer *out, const char *key, struct text value)
{
    buffer_format(out, "%s: ", key);
    if (is_plain(value)) {
        buffer_add(out, value);
    } else {
        buffer_add_char(out, '"');
        for (size_t i = 0; i < value.len; i++) {
            char c = value.at[i];
            buffer_add_string(out, c == '"' || c == '\\' ? "\\" : "");
            buffer_add_char(out, c == '\n' || c == '\r' || c == '\t' ? ' ' : c);
        }
        buffer_add_char(out, '"');
    }
    buffer_add_char(out, '\n');
}

/* What BLS gives as typical (D18): a hint for the role's own requirement. */
static void add_entry_hint(struct buffer *out, const struct known_occupation *known)
{
    if (!known->outlook) {
        return;
    }
    struct arena *arena = out->arena;
    struct text education = wording_figure(arena, &known->outlook->figures[PROJECTION_EDUCATION]);
    struct text experience = wording_figure(arena, &known->outlook->figures[PROJECTION_EXPERIENCE]);
    struct text training = wording_figure(arena, &known->outlook->figures[PROJECTION_TRAINING]);
    add_comment(out, "",
                text_format(arena,
                            "%.*s, typical entry level, which is no requirement: education: %.*s; "
                            "experience in a related occupation: %.*s; on-the-job training: %.*s",
                            TEXT_ARG(known->projections->release->title), TEXT_ARG(education),
                            TEXT_ARG(experience), TEXT_ARG(training)));
}

static void add_codes(struct buffer *out, const struct sketch *sketch)
{
    const char *before = "  - ";
    for (int i = 0; i < SOC_EDITIONS; i++) {
        if (sketch->codes[i]) {
            struct text code = soc_text(out->arena, sketch->codes[i]);
            buffer_format(out, "%s%s: %.*s\n", before, soc_edition_key((enum soc_edition)i),
                          TEXT_ARG(code));
            before = "    ";
        }
    }
}

/* An edition that only the writer can fill in (D21): what it may be, to be taken out of the
 * comment. */
static void add_choices(struct buffer *out, const struct sketch *sketch, enum soc_edition edition)
{
    struct arena *arena = out->arena;
    const char *key = soc_edition_key(edition);
    if (!sketch->choice_counts[edition]) {
        add_comment(out, "    ",
                    text_format(arena, "%s is left out: no file says what it is there.", key));
        return;
    }
    add_comment(out, "    ",
                text_format(arena,
                            "%s is left out: only you can say which it is. Guides as of days of "
                            "that edition need it: take '#' away from one line, set 'fit' to close "
                            "or broad, and say why under 'reason'.",
                            key));
    for (size_t i = 0; i < sketch->choice_counts[edition]; i++) {
        const struct sketch_choice *choice = &sketch->choices[edition][i];
        struct text code = soc_text(arena, choice->code);
        struct text first = text_format(arena, "    # %s: %.*s  # ", key, TEXT_ARG(code));
        lines_add(out, LINES_FILE, first, TEXT("    #   "), choice->title);
    }
}

static void add_occupation(struct buffer *out, const struct sketch *sketch)
{
    buffer_add_string(out, "occupations:\n");
    add_codes(out, sketch);
    for (int i = 0; i < SOC_EDITIONS; i++) {
        if (!sketch->codes[i]) {
            add_choices(out, sketch, (enum soc_edition)i);
        }
    }
    add_comment(out, "    ",
                TEXT("exact: the role is the whole occupation. If it is one of its jobs, or "
                     "another, write close or broad, and a 'reason:' that readers see."));
    buffer_add_string(out, "    fit: exact\n");
}

struct text starter_role(struct arena *arena, const struct sketch *sketch)
{
    struct buffer out = {.arena = arena};
    const struct known_occupation *known = &sketch->occupation;
    struct text code = soc_text(arena, known->code);
    struct text *titles;
    size_t count = lookup_job_titles(arena, known->job_titles, &titles);
    buffer_add_string(&out, "---\n");
    add_comment(&out, "",
                text_format(arena,
                            "Begun from %.*s %.*s. What stands behind TODO: is yours to write; "
                            "'careerguide check' warns of each that is left. Lines behind '#' are "
                            "hints that nobody prints.",
                            TEXT_ARG(code), TEXT_ARG(known->title)));
    if (count) {
        struct text list = known_list(arena, titles, count);
        add_comment(&out, "", text_format(arena, "Job titles: %.*s", TEXT_ARG(list)));
    }
    add_value(&out, "title", known->title);
    add_entry_hint(&out, known);
    add_value(&out, "requirement",
              TEXT("TODO: the role's own education or experience, in a few words"));
    add_value(&out, "summary", TEXT("TODO: one sentence on what the person does"));
    add_occupation(&out, sketch);
    buffer_add_string(&out, "---\n"
                            "TODO: the work in two or three paragraphs: what a day looks like, "
                            "with whom, and what\n"
                            "one has to be good at.\n"
                            "\n"
                            "## How to get there\n"
                            "\n"
                            "TODO: the steps from where the reader stands, and what can be done "
                            "meanwhile.\n");
    return buffer_text(&out);
}

struct text starter_guide(struct arena *arena, const struct sketches *sketches)
{
    struct buffer out = {.arena = arena};
    buffer_add_string(&out, "---\n");
    add_comment(&out, "",
                TEXT("What stands behind TODO: is yours to write; 'careerguide check' warns of "
                     "each that is left."));
    add_value(&out, "title", TEXT("TODO: what the guide is called"));
    add_value(&out, "audience", TEXT("TODO: for whom it is"));
    buffer_add_string(&out, "roles:\n");
    for (size_t i = 0; i < sketches->count; i++) {
        buffer_format(&out, "  - %.*s\n", TEXT_ARG(sketches->items[i].id));
    }
    buffer_add_string(&out, "---\n"
                            "TODO: in a few sentences, what these careers have in common, and "
                            "whom they may suit.\n"
                            "\n"
                            "## How to read the figures\n"
                            "\n"
                            "- Each figure names its source and its date.\n"
                            "- Growth is a projection for the whole country over ten years, not a "
                            "promise for your town.\n"
                            "- Where no figure was published, the guide says so.\n");
    return buffer_text(&out);
}
