#include "command/languages.h"

static void add_language(struct run *run, struct languages *languages,
                         const struct catalog *catalog)
{
    for (size_t i = 0; i < languages->count; i++) {
        if (languages->items[i].catalog == catalog) {
            return;
        }
    }
    languages->items =
        arena_grow(&run->arena, languages->items, languages->count, sizeof *languages->items);
    languages->items[languages->count++] =
        (struct language){.catalog = catalog,
                          .said = {.catalog = catalog, .arena = &run->arena},
                          .gaps = {.arena = &run->arena}};
}

/* "a list of en, es": what --lang may hold. */
static const char *known_languages(struct run *run)
{
    struct buffer list = {.arena = &run->arena};
    buffer_add_string(&list, "a list of en");
    for (size_t i = 0; i < run->inputs.catalogs.count; i++) {
        buffer_add_string(&list, ", ");
        buffer_add(&list, run->inputs.catalogs.items[i].id);
    }
    return text_terminated(&run->arena, buffer_text(&list));
}

bool languages_read(struct run *run, struct text list, struct languages *languages)
{
    *languages = (struct languages){0};
    struct text rest = list.len ? list : TEXT("en");
    while (rest.len) {
        struct text word = text_trim(text_cut(&rest, ','));
        const struct catalog *catalog = catalogs_find(&run->inputs.catalogs, word);
        if (!catalog && !text_is(word, "en")) {
            run_usage("--lang", list, known_languages(run));
            return false;
        }
        add_language(run, languages, catalog);
    }
    return true;
}

struct languages languages_filed(struct run *run)
{
    struct languages languages = {0};
    for (size_t i = 0; i < run->inputs.catalogs.count; i++) {
        add_language(run, &languages, &run->inputs.catalogs.items[i]);
    }
    return languages;
}

struct guide languages_join(struct run *run, struct language *language,
                            const struct guide_definition *definition,
                            const struct selection *selection)
{
    struct guide guide = {0};
    struct diags said_before = {.arena = &run->arena};
    const struct guide_definition *words =
        guide_definition_in(definition, language->catalog->id, &language->gaps);
    join_guide(&run->inputs, words, selection, &said_before, &guide);
    return guide;
}

/* ---- what is not translated ---- */

static void note_words(struct run *run, const struct language *language)
{
    enum { SHOWN = 20 };
    const struct said *said = &language->said;
    struct place place = place_of_file(language->catalog->source);
    for (size_t i = 0; i < said->unsaid_count && i < SHOWN; i++) {
        const struct unsaid *unsaid = &said->unsaid[i];
        if (unsaid->context.len) {
            diag_note(&run->diags, place, "no '%.*s' under msgctxt \"%.*s\"",
                      TEXT_ARG(unsaid->words), TEXT_ARG(unsaid->context));
        } else {
            diag_note(&run->diags, place, "no '%.*s'", TEXT_ARG(unsaid->words));
        }
    }
    if (said->unsaid_count > SHOWN) {
        diag_note(&run->diags, place, "and %zu more", said->unsaid_count - SHOWN);
    }
}

void languages_list_gaps(struct run *run, const struct languages *languages)
{
    for (size_t i = 0; i < languages->count; i++) {
        const struct language *language = &languages->items[i];
        size_t texts = language->gaps.count;
        size_t words = language->said.unsaid_count;
        if (!language->catalog || texts + words == 0) {
            continue;
        }
        diag_remark(&run->diags, place_of_file(language->catalog->source), "not-translated",
                    "not translated into '%.*s': %zu of the guides' texts, %zu of the words",
                    TEXT_ARG(language->catalog->id), texts, words);
        diag_hint(&run->diags, "they are printed in English, and tagged as English");
        for (size_t j = 0; j < texts; j++) {
            const struct gap *gap = &language->gaps.items[j];
            diag_note(&run->diags, gap->place, "%.*s", TEXT_ARG(gap->what));
        }
        note_words(run, language);
    }
}
