/* Guides and roles in another language: copies of the English ones with other words. */
#include "validate/role.h"

static void note_missing_file(struct gaps *gaps, const struct source *english, struct text id,
                              struct text language)
{
    gaps_add(
        gaps, place_of_file(english),
        text_format(gaps->arena, "no '%.*s.%.*s.md' beside it", TEXT_ARG(id), TEXT_ARG(language)));
}

static struct text reason_of(struct gaps *gaps, const struct translation *translation,
                             const struct stand_in *stand_in)
{
    struct text reason =
        translation ? translated_item(&translation->occupations, stand_in->number, 0) : TEXT("");
    return translation_text(gaps, translation, reason, stand_in->reason, "'reason'");
}

static struct moves moves_in(struct gaps *gaps, const struct translation *translation,
                             const struct moves *english, const struct translated_list *words)
{
    enum { NEEDS, START };
    struct moves moves = {ARENA_ARRAY(gaps->arena, english->count + 1, struct move),
                          english->count};
    for (size_t i = 0; i < moves.count; i++) {
        struct move *move = &moves.items[i];
        *move = english->items[i];
        move->needs = translation_text(gaps, translation, translated_item(words, i, NEEDS),
                                       move->needs, "'needs'");
        move->start = translation_text(gaps, translation, translated_item(words, i, START),
                                       move->start, "'start'");
    }
    return moves;
}

/* What the role itself asks for; the words of single steps stay the role's. */
static void translate_asks(struct gaps *gaps, const struct translation *words, struct asks *asks)
{
    const struct translation *found = words->source ? words : NULL;
    asks->field = translation_text(gaps, found, words->field, asks->field, "'field'");
    asks->licence = translation_text(gaps, found, words->licence, asks->licence, "'licence'");
    asks->differs = translation_text(gaps, found, words->differs, asks->differs, "'differs'");
}

static void translate_certifications(struct gaps *gaps, const struct translation *words,
                                     const struct role *english, struct role *role)
{
    enum { NEEDS, RENEWAL };
    const struct translation *found = words->source ? words : NULL;
    const struct translated_list *list = &words->certifications;
    role->certifications =
        ARENA_ARRAY(gaps->arena, english->certification_count + 1, struct certification);
    for (size_t i = 0; i < english->certification_count; i++) {
        struct certification *item = &role->certifications[i];
        *item = english->certifications[i];
        item->needs =
            translation_text(gaps, found, translated_item(list, i, NEEDS), item->needs, "'needs'");
        item->renewal = translation_text(gaps, found, translated_item(list, i, RENEWAL),
                                         item->renewal, "'renewal'");
    }
}

static void translate_starts(struct gaps *gaps, const struct translation *words,
                             const struct guide_definition *english, struct guide_definition *guide)
{
    enum { NAME, FIELD, LICENCE };
    const struct translation *found = words->source ? words : NULL;
    const struct translated_list *list = &words->starts;
    guide->starts = ARENA_ARRAY(gaps->arena, english->start_count + 1, struct start);
    for (size_t i = 0; i < english->start_count; i++) {
        struct start *start = &guide->starts[i];
        *start = english->starts[i];
        start->name =
            translation_text(gaps, found, translated_item(list, i, NAME), start->name, "'start'");
        start->asks.field = translation_text(gaps, found, translated_item(list, i, FIELD),
                                             start->asks.field, "'field'");
        start->asks.licence = translation_text(gaps, found, translated_item(list, i, LICENCE),
                                               start->asks.licence, "'licence'");
    }
}

/* One copy for each of the role's occupations, whatever families it stands in for. */
static void translate_stand_ins(struct gaps *gaps, const struct translation *translation,
                                const struct role *english, struct role *role)
{
    for (int family = 0; family < FAMILIES; family++) {
        const struct stand_in *original = english->stand_ins[family];
        for (int before = 0; before < family; before++) {
            if (english->stand_ins[before] == original) {
                original = NULL;
                role->stand_ins[family] = role->stand_ins[before];
                break;
            }
        }
        if (original) {
            struct stand_in *copy = ARENA_NEW(gaps->arena, struct stand_in);
            *copy = *original;
            copy->reason = reason_of(gaps, translation, original);
            role->stand_ins[family] = copy;
        }
    }
}

static const struct role *role_in(const struct role *english, struct text language,
                                  struct gaps *gaps)
{
    const struct translation *found = translations_find(&english->translations, language);
    const struct translation none = {0};
    const struct translation *words = found ? found : &none;
    struct role *role = ARENA_NEW(gaps->arena, struct role);
    *role = *english;
    if (!found) {
        note_missing_file(gaps, english->source, english->id, language);
    }
    role->title = translation_text(gaps, found, words->title, english->title, "'title'");
    role->requirement =
        translation_text(gaps, found, words->requirement, english->requirement, "'requirement'");
    role->summary = translation_text(gaps, found, words->summary, english->summary, "'summary'");
    role->prose = translation_prose(gaps, found, english->prose);
    role->advances = moves_in(gaps, found, &english->advances, &words->advances);
    role->laterals = moves_in(gaps, found, &english->laterals, &words->laterals);
    translate_stand_ins(gaps, found, english, role);
    translate_asks(gaps, words, &role->asks);
    translate_certifications(gaps, words, english, role);
    role->source = found ? found->source : english->source;
    role->english = found ? english->source : NULL;
    return role;
}

const struct guide_definition *guide_definition_in(const struct guide_definition *english,
                                                   struct text language, struct gaps *gaps)
{
    const struct translation *found = translations_find(&english->translations, language);
    const struct translation none = {0};
    const struct translation *words = found ? found : &none;
    struct guide_definition *guide = ARENA_NEW(gaps->arena, struct guide_definition);
    *guide = *english;
    if (!found) {
        note_missing_file(gaps, english->source, english->id, language);
    }
    guide->title = translation_text(gaps, found, words->title, english->title, "'title'");
    guide->audience =
        translation_text(gaps, found, words->audience, english->audience, "'audience'");
    guide->introduction = translation_prose(gaps, found, english->introduction);
    guide->source = found ? found->source : english->source;
    guide->english = found ? english->source : NULL;
    guide->read_on = ARENA_ARRAY(gaps->arena, english->read_on_count + 1, struct read_on);
    for (size_t i = 0; i < english->read_on_count; i++) {
        struct text title = translated_item(&words->read_on, i, 0);
        guide->read_on[i] = english->read_on[i];
        guide->read_on[i].title =
            translation_text(gaps, found, title, english->read_on[i].title, "'read-on' title");
    }
    translate_starts(gaps, words, english, guide);
    guide->roles = ARENA_ARRAY(gaps->arena, english->role_count + 1, const struct role *);
    for (size_t i = 0; i < english->role_count; i++) {
        guide->roles[i] = role_in(english->roles[i], language, gaps);
    }
    return guide;
}
