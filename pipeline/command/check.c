/* careerguide check: validates everything under the input folder and accounts for every record. */
#include "command/languages.h"
#include "emit/print.h"
#include "validate/counselors.h"

static void add_reasons(const struct account *account, struct buffer *out)
{
    bool any = false;
    for (int i = 0; i < UNNEEDED_REASONS; i++) {
        if (account->unneeded[i]) {
            buffer_format(out, "%s%zu in %s", any ? ", " : " (", account->unneeded[i],
                          unneeded_words((enum unneeded)i));
            any = true;
        }
    }
    buffer_add_string(out, any ? ")" : "");
}

static void add_account(const struct account *account, struct buffer *out)
{
    size_t unneeded = 0;
    for (int i = 0; i < UNNEEDED_REASONS; i++) {
        unneeded += account->unneeded[i];
    }
    buffer_format(out, "%.*s: %zu records: %zu used, %zu not needed",
                  TEXT_ARG(account->release->file), account->records, account->used, unneeded);
    add_reasons(account, out);
    buffer_format(out, ", %zu refused", account->refused);
    struct text markers = account_markers(out->arena, account);
    buffer_format(out, markers.len ? "; markers: %.*s\n" : "%.*s\n", TEXT_ARG(markers));
}

/* The three lists of the join: joined (counted), a role without a figure, a figure not found. */
static void add_join(const struct guide *guide, struct buffer *out)
{
    size_t joined = 0;
    size_t without = 0;
    size_t not_found = 0;
    struct buffer lines = {.arena = out->arena};
    for (size_t i = 0; i < guide->role_count; i++) {
        for (int id = 0; id < FIGURE_IDS; id++) {
            const struct guide_figure *figure = &guide->roles[i].figures[id];
            if (figure->figure.state != FIGURE_ABSENT) {
                joined++;
                continue;
            }
            bool row_found = figure->occupation && figure->occupation->title.len;
            without += row_found;
            not_found += !row_found;
            buffer_format(&lines, "  %s: %.*s, %s\n",
                          row_found ? "role without this figure" : "asked for and not found",
                          TEXT_ARG(guide->roles[i].role->id), figure_id_name((enum figure_id)id));
        }
    }
    buffer_format(out,
                  "guide %.*s: %zu roles: %zu figures joined, %zu roles without a figure, "
                  "%zu figures asked for and not found\n",
                  TEXT_ARG(guide->definition->id), guide->role_count, joined, without, not_found);
    buffer_add(out, buffer_text(&lines));
}

/* Asks each language for the guide's words, so that what is not translated can be listed. */
static void rehearse(struct run *run, const struct languages *languages,
                     const struct guide_definition *definition, const struct selection *selection)
{
    for (size_t i = 0; i < languages->count; i++) {
        struct guide guide = languages_join(run, &languages->items[i], definition, selection);
        said_begin(&languages->items[i].said);
        print_rehearse(&guide, &run->diags);
        said_end();
    }
}

enum status command_check(struct run *run)
{
    struct buffer out = {.arena = &run->arena};
    struct counselors counselors;
    bool good = run_read(run, EXTENT_ALL);
    good = counselors_read(&run->infolder, &counselors) && good;
    for (size_t i = 0; i < run->inputs.releases.count; i++) {
        add_account(&run->inputs.accounts[i], &out);
        release_warn_unnamed(&run->inputs.releases.items[i], &run->diags);
    }
    if (good) { /* a row that was refused may be the one that files it */
        releases_warn_unfiled(&run->infolder, &run->inputs.releases);
    }
    for (size_t i = 0; i < run->inputs.roles.count; i++) {
        role_warn_unwritten(&run->inputs.roles.items[i], &run->diags);
    }
    for (size_t i = 0; i < run->inputs.guides.count; i++) {
        guide_warn_unwritten(&run->inputs.guides.items[i], &run->diags);
    }
    size_t count = 0;
    const struct guide_definition **definitions = good ? run_guides(run, &count) : NULL;
    if (good && !definitions) {
        return STATUS_USAGE;
    }
    struct languages languages = languages_filed(run);
    struct selection selection;
    good = good && run_select(run, &run->options, &selection);
    for (size_t i = 0; good && i < count; i++) {
        struct guide guide;
        if (join_guide(&run->inputs, definitions[i], &selection, &run->diags, &guide)) {
            add_join(&guide, &out);
            rehearse(run, &languages, definitions[i], &selection);
        }
    }
    languages_list_gaps(run, &languages);
    run_print(run, buffer_text(&out));
    return run_end(run);
}
