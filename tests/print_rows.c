/* Prints what the validators keep of files: every figure with its state, value, unit and raw cell.
 *
 *     print_rows INPUT_FOLDER KIND PERIOD FILE...
 *
 * No output of the program shows the figures of areas, states, schools and classifications, so a
 * test that must see a silent change asks this program. Each file is read as if releases.csv filed
 * it as KIND and PERIOD, and twice: whole, and as a build reads it, passing over what no role asks
 * for. Places are left out, since a damaged cell moves those behind it; messages are those of the
 * reading, as JSON. */
#include "validate/inputs.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

static void out_of_memory(void)
{
    fputs("out of memory\n", stderr);
    exit(3);
}

static void add_text(struct buffer *out, struct text text)
{
    buffer_format(out, "|%.*s", TEXT_ARG(text));
}

static void add_figures(struct buffer *out, const struct figure *figures, size_t count)
{
    for (size_t i = 0; i < count; i++) {
        const struct figure *figure = &figures[i];
        buffer_format(out, "|%s %s ", figure_state_name(figure->state), unit_name(figure->unit));
        decimal_print(out, figure->value, false);
        buffer_format(out, " '%.*s' '%.*s'", TEXT_ARG(figure->words), TEXT_ARG(figure->published));
    }
    buffer_add_char(out, '\n');
}

static void add_code(struct buffer *out, const char *what, soc_code code)
{
    struct text text = soc_text(out->arena, code);
    buffer_format(out, "%s %.*s", what, TEXT_ARG(text));
}

static void add_projections(struct buffer *out, const struct projections *projections)
{
    for (size_t i = 0; i < projections->count; i++) {
        const struct projection *row = &projections->rows[i];
        add_code(out, "projection", row->code);
        add_text(out, row->title);
        add_text(out, row->job_titles);
        add_figures(out, row->figures, PROJECTION_FIGURES);
    }
}

static void add_oews(struct buffer *out, const struct oews *oews)
{
    for (size_t i = 0; i < oews->count; i++) {
        const struct wage *row = &oews->rows[i];
        add_code(out, "wage", row->code);
        buffer_format(out, "|%d", (int)row->basis);
        add_text(out, row->title);
        add_text(out, row->area_code);
        add_text(out, row->area);
        add_figures(out, row->figures, WAGE_FIGURES);
    }
}

static void add_state(struct buffer *out, const struct state_projections *state)
{
    for (size_t i = 0; i < state->count; i++) {
        const struct state_projection *row = &state->rows[i];
        add_code(out, "state", row->code);
        add_text(out, row->title);
        add_text(out, row->area_type);
        add_text(out, row->area);
        add_text(out, row->period);
        add_figures(out, row->figures, STATE_FIGURES);
    }
}

static void add_handbook_and_surveys(struct buffer *out, const struct inputs *inputs)
{
    for (size_t i = 0; i < inputs->ooh[0].count; i++) {
        const struct outlook *row = &inputs->ooh[0].rows[i];
        add_code(out, "outlook", row->code);
        add_figures(out, &row->percent, 1);
        add_figures(out, &row->words, 1);
    }
    for (size_t i = 0; i < inputs->surveys[0].count; i++) {
        const struct salary *row = &inputs->surveys[0].rows[i];
        buffer_format(out, "salary |%.*s", TEXT_ARG(row->role));
        add_figures(out, &row->median, 1);
    }
}

static void add_classification(struct buffer *out, const struct inputs *inputs)
{
    for (size_t i = 0; i < inputs->crosswalk.count; i++) {
        const struct crossing *row = &inputs->crosswalk.rows[i];
        add_code(out, "crossing", row->code_2010);
        add_text(out, row->title_2010);
        add_code(out, "|", row->code_2018);
        add_text(out, row->title_2018);
        buffer_add_char(out, '\n');
    }
    for (size_t i = 0; i < inputs->structures[0].count; i++) {
        const struct structure_row *row = &inputs->structures[0].rows[i];
        add_code(out, "structure", row->code);
        add_text(out, row->title);
        buffer_add_char(out, '\n');
    }
}

static void add_institutions(struct buffer *out, const struct institutions *institutions)
{
    for (size_t i = 0; i < institutions->count; i++) {
        const struct institution *row = &institutions->rows[i];
        buffer_format(out, "institution %ld", (long)row->unit);
        add_text(out, row->name);
        add_text(out, row->city);
        add_text(out, row->state);
        add_text(out, row->address);
        add_text(out, row->cbsa);
        add_text(out, row->necta);
        buffer_add_char(out, '\n');
    }
}

static void add_programs(struct buffer *out, const struct inputs *found)
{
    const struct completions *completions = &found->completions[0];
    for (size_t i = 0; i < completions->count; i++) {
        const struct completion *row = &completions->rows[i];
        buffer_format(out, "completion %ld %d %ld", (long)row->unit, row->award, (long)row->total);
        add_text(out, row->cip);
        buffer_add_char(out, '\n');
    }
    for (size_t i = 0; i < found->cip_socs.count; i++) {
        add_code(out, "program", found->cip_socs.rows[i].code);
        add_text(out, found->cip_socs.rows[i].cip);
        add_text(out, found->cip_socs.rows[i].title);
        buffer_add_char(out, '\n');
    }
}

static void add_account(struct buffer *out, const struct account *account)
{
    buffer_format(out, "account %zu used %zu", account->records, account->used);
    for (int i = 0; i < UNNEEDED_REASONS; i++) {
        buffer_format(out, " %zu", account->unneeded[i]);
    }
    buffer_format(out, " refused %zu markers", account->refused);
    for (int i = 0; i < MARKERS; i++) {
        buffer_format(out, " %zu", account->markers[i]);
    }
    buffer_add_char(out, '\n');
}

/* Reads the release and prints it with the messages of that reading. */
static void add_reading(struct buffer *out, const struct inputs *known,
                        const struct release *release, bool only_wanted)
{
    struct diags diags = {.arena = out->arena};
    struct account account = {0};
    struct inputs found = {.reference = known->reference,
                           .roles = known->roles,
                           .guides = known->guides,
                           .wanted = known->wanted};
    struct reading reading = {.arena = out->arena,
                              .diags = &diags,
                              .release = release,
                              .wanted = &known->wanted,
                              .only_wanted = only_wanted,
                              .account = &account};
    inputs_make_room(out->arena, 1, &found);
    inputs_read_release(&found, &reading);
    buffer_format(out, "VIEW %s\n", only_wanted ? "wanted" : "whole");
    add_account(out, &account);
    add_projections(out, &found.projections[0]);
    add_oews(out, &found.oews[0]);
    add_oews(out, &found.oews_areas[0]);
    add_state(out, &found.state_projections[0]);
    add_handbook_and_surveys(out, &found);
    add_classification(out, &found);
    add_institutions(out, &found.institutions[0]);
    add_programs(out, &found);
    buffer_add_string(out, "MESSAGES\n");
    diags_print(&diags, (struct diag_style){.json = true}, out);
}

/* One file with an arena of its own, so that many do not add up. */
static void print_file(const struct inputs *known, const struct release *as, const char *path)
{
    struct arena arena = {.out_of_memory = out_of_memory};
    struct diags diags = {.arena = &arena};
    struct buffer out = {.arena = &arena};
    struct release release = *as;
    const char *slash = strrchr(path, '/');
    struct text folder = slash ? text_part(text_of(path), 0, (size_t)(slash - path)) : TEXT(".");
    struct infolder infolder = {
        .path = text_terminated(&arena, folder), .arena = &arena, .diags = &diags};
    release.file = text_of(slash ? slash + 1 : path);
    release.source = infile_read(&infolder, release.file, (struct place){0});
    buffer_format(&out, "FILE %s\n", path);
    if (release.source) {
        add_reading(&out, known, &release, false);
        add_reading(&out, known, &release, true);
    }
    fwrite(out.at, 1, out.len, stdout);
    arena_close(&arena);
}

static bool read_inputs(struct arena *arena, const char *path, struct inputs *inputs)
{
    struct diags diags = {.arena = arena};
    struct infolder folder = {.path = path, .arena = arena, .diags = &diags};
    if (inputs_read(&folder, EXTENT_WANTED, inputs)) {
        return true;
    }
    fprintf(stderr, "print_rows: '%s' does not read\n", path);
    return false;
}

int main(int count, char **words)
{
    struct arena arena = {.out_of_memory = out_of_memory};
    struct inputs inputs;
    struct release as = {0};
    as.kind = count < 4 ? RELEASE_KINDS : release_kind_of(text_of(words[2]));
    if (as.kind == RELEASE_KINDS) {
        fputs("usage: print_rows INPUT_FOLDER KIND PERIOD FILE...\n", stderr);
        return 2;
    }
    as.period = text_of(words[3]);
    bool good = read_inputs(&arena, words[1], &inputs);
    for (int i = 4; good && i < count; i++) {
        print_file(&inputs, &as, words[i]);
    }
    arena_close(&arena);
    return good && fflush(stdout) == 0 ? 0 : 3;
}
