#include "emit/said.h"

#include "base/foreign.h"

#include <strings.h>

static _Thread_local struct said *current;

void said_begin(struct said *said)
{
    current = said && said->catalog ? said : NULL;
    if (current) {
        current->unmarked = false;
    }
}

void said_end(void)
{
    current = NULL;
}

void said_without_marks(void)
{
    if (current) {
        current->unmarked = true;
    }
}

struct text said_language(void)
{
    return current ? current->catalog->language : TEXT(FOREIGN_LANGUAGE);
}

struct text said_id(void)
{
    return current ? current->catalog->id : TEXT("en");
}

const struct source *said_source(void)
{
    return current ? current->catalog->source : NULL;
}

/* Whether two names are one; files of BLS write some with more capitals than others. */
static bool same_name(struct text a, struct text b)
{
    return a.len == b.len && strncasecmp(a.at, b.at, a.len) == 0;
}

static void list(struct said *said, struct text context, struct text words)
{
    for (size_t i = 0; i < said->unsaid_count; i++) {
        if (same_name(said->unsaid[i].words, words) &&
            text_equal(said->unsaid[i].context, context)) {
            return;
        }
    }
    said->unsaid = arena_grow(said->arena, said->unsaid, said->unsaid_count, sizeof *said->unsaid);
    said->unsaid[said->unsaid_count++] = (struct unsaid){context, words};
}

void said_gather(struct said *said, const struct said *from)
{
    for (size_t i = 0; i < from->unsaid_count; i++) {
        list(said, text_copy(said->arena, from->unsaid[i].context),
             text_copy(said->arena, from->unsaid[i].words));
    }
}

static struct text marked(struct text words)
{
    return current->unmarked ? words : foreign_mark(current->arena, words);
}

struct text said_in(const char *context, const char *english)
{
    struct text words = text_of(english);
    if (!current || !words.len) {
        return words;
    }
    const struct catalog_entry *entry = catalog_find(current->catalog, text_of(context), words);
    if (entry) {
        return entry->translation;
    }
    list(current, text_of(context), words);
    bool is_form = text_is(text_of(context), "form");
    return is_form ? words : marked(words);
}

struct text said(const char *english)
{
    return said_in("", english);
}

struct text said_published(const char *context, struct text english)
{
    if (!current || !english.len) {
        return english;
    }
    const struct catalog_entry *entry =
        catalog_find_name(current->catalog, text_of(context), english);
    if (entry) {
        return entry->translation;
    }
    list(current, text_of(context), english);
    return marked(english);
}

static const struct catalog_entry *entry_of(const char *context, struct text english)
{
    return current ? catalog_find_name(current->catalog, text_of(context), english) : NULL;
}

struct text said_name(const char *context, struct text name)
{
    const struct catalog_entry *entry = entry_of(context, name);
    return entry ? entry->translation : name;
}

struct text said_original(const char *context, struct text english)
{
    const struct catalog_entry *entry = entry_of(context, english);
    if (entry) {
        return entry->translation;
    }
    return current ? marked(english) : english;
}
