/* careerguide routes: the ways from a role, a start or a level of education to a role. */
#include "join/routes.h"

#include "base/words.h"
#include "command/run.h"
#include "emit/route_text.h"

/* The level whose words begin so: "associate" is "Associate's degree". Several, such as of "some",
 * are none. */
static int find_education(const struct guide *guide, struct text word, struct arena *arena)
{
    int found = 0;
    struct text asked = words_folded(arena, word);
    for (size_t i = 0; asked.len && i < guide->level_count; i++) {
        const struct level *level = &guide->levels[i];
        struct text words = words_folded(arena, level->words);
        if (level->measure != LEVEL_ENTRY_EDUCATION || !words_begin(words, asked)) {
            continue;
        }
        if (text_equal(words, asked)) {
            return level->code;
        }
        found = found ? -1 : level->code;
    }
    return found > 0 ? found : 0;
}

/* False where the word is no place of the guide. */
static bool find_station(struct run *run, const struct guide *guide, const char *word,
                         struct station *station)
{
    struct text name = text_of(word);
    struct starts starts = routes_starts(guide, &run->arena);
    *station = (struct station){0};
    for (size_t i = 0; i < guide->role_count; i++) {
        const struct role *role = guide->roles[i].role;
        if (text_equal(role->id, name) || text_equal_ignoring_case(role->title, name)) {
            station->role = &guide->roles[i];
            return true;
        }
    }
    for (size_t i = 0; i < starts.count; i++) {
        if (text_equal_ignoring_case(starts.items[i]->id, name)) {
            station->start = starts.items[i];
            return true;
        }
    }
    station->education = find_education(guide, name, &run->arena);
    return station->education != 0;
}

static enum status print_routes(struct run *run, const struct guide *guide, bool json)
{
    char **words = run->options.words;
    struct station from;
    struct station to;
    struct buffer out = {.arena = &run->arena};
    if (!find_station(run, guide, words[1], &from)) {
        return run_usage("routes", text_of(words[1]),
                         "a role, where people start, or a level such as bachelor");
    }
    if (!find_station(run, guide, words[2], &to) || to.education) {
        return run_usage("routes", text_of(words[2]), "a role of the guide");
    }
    struct routes routes = routes_find(guide, from, to, &run->arena);
    if (!routes.count) {
        diag_error(&run->diags, (struct place){0}, "routes-none",
                   "the guide has no way from '%s' to '%s'", words[1], words[2]);
        diag_hint(&run->diags, "ways lead upwards and across only: 'advances-from:' and "
                               "'lateral-from:' of the roles");
    } else if (json) {
        route_text_add_json(guide, &routes, &out);
    } else {
        route_text_add(guide, &routes, &out);
    }
    run_print(run, buffer_text(&out));
    return run_end(run);
}

enum status command_routes(struct run *run)
{
    struct text format = run->options.format;
    bool json = text_is(format, "json");
    size_t count = 0;
    if (format.len && !json && !text_is(format, "text")) {
        return run_usage("--format", format, "text or json");
    }
    if (run->options.word_count != 3) {
        return run_usage("routes", TEXT(""), "a guide, where from and where to");
    }
    if (!run_read(run, EXTENT_WANTED)) {
        return run_end(run);
    }
    struct guide guide;
    struct selection selection;
    run->options.word_count = 1; /* the guide's name alone */
    const struct guide_definition **definitions = run_guides(run, &count);
    run->options.word_count = 3;
    if (!definitions) {
        return STATUS_USAGE;
    }
    if (!run_select(run, &run->options, &selection) ||
        !join_guide(&run->inputs, definitions[0], &selection, &run->diags, &guide)) {
        return run_end(run);
    }
    return print_routes(run, &guide, json);
}
