#include "emit/pathway_words.h"

#include "emit/said.h"

struct text pathway_education(const struct guide *guide, int education)
{
    for (size_t i = 0; i < guide->level_count; i++) {
        const struct level *level = &guide->levels[i];
        if (level->measure == LEVEL_ENTRY_EDUCATION && level->code == education) {
            return said_published("BLS", level->words);
        }
    }
    return TEXT("");
}

struct text pathway_station(const struct guide *guide, const struct station *station)
{
    if (station->role) {
        return station->role->role->title;
    }
    return station->start ? station->start->name : pathway_education(guide, station->education);
}

static void add_part(struct buffer *out, struct text part, const char *separator)
{
    buffer_format(out, "%s%.*s", out->len && part.len ? separator : "", TEXT_ARG(part));
}

static struct text certification(enum certification_need need)
{
    return need == CERTIFICATION_ALL   ? said("all of its certifications")
           : need == CERTIFICATION_ONE ? said("a certification")
                                       : TEXT("");
}

/* "2 years of experience as Sonographer" */
static struct text experience(struct arena *arena, const struct guide *guide, int years,
                              const struct station *in)
{
    struct text name = pathway_station(guide, in);
    if (!name.len) {
        return TEXT("");
    }
    if (!years) {
        /* TRANSLATORS: {1} a role. */
        return text_fill(arena, said("experience as {1}"), name);
    }
    if (years == 1) {
        /* TRANSLATORS: {1} a role. */
        return text_fill(arena, said("1 year of experience as {1}"), name);
    }
    /* TRANSLATORS: {1} a number, {2} a role. */
    return text_fill(arena, said("{1} years of experience as {2}"),
                     text_number(arena, (size_t)years), name);
}

/* A level, and where that is so that BLS finds it typical. */
static struct text level_words(struct arena *arena, const struct guide *guide, int education,
                               bool typical)
{
    struct text words = pathway_education(guide, education);
    /* TRANSLATORS: {1} a level of education. */
    return words.len && typical ? text_fill(arena, said("{1} (typical, as BLS finds)"), words)
                                : words;
}

static struct text education_words(struct arena *arena, const struct guide *guide,
                                   const struct needs *needs)
{
    struct text words = level_words(arena, guide, needs->education, needs->typical);
    /* TRANSLATORS: {1} a level of education, {2} a field of study. */
    return words.len && needs->field.len ? text_fill(arena, said("{1}, {2}"), words, needs->field)
                                         : words;
}

struct text pathway_needs(struct arena *arena, const struct guide *guide, const struct needs *needs)
{
    struct buffer out = {.arena = arena};
    add_part(&out, education_words(arena, guide, needs), PATHWAY_SEPARATOR);
    add_part(&out, experience(arena, guide, needs->years, &needs->experience_in),
             PATHWAY_SEPARATOR);
    add_part(&out, certification(needs->certification), PATHWAY_SEPARATOR);
    return buffer_text(&out);
}

struct text pathway_stand(enum stand stand)
{
    static const char *const words[STANDS] = {
        [STAND_OPEN] = SAY("open now"),
        [STAND_ONE_STEP] = SAY("one step"),
        [STAND_MORE] = SAY("more steps"),
        [STAND_UNKNOWN] = SAY("not known"),
    };
    return said(words[stand]);
}

/* Of the role that the way leads to, or of another one, which is named then. */
static struct text certificate(struct arena *arena, const struct guide *guide,
                               const struct part *part)
{
    if (!part->in.role && !part->in.start) {
        return certification(part->certification);
    }
    /* TRANSLATORS: {1} a role. */
    struct text words = part->certification == CERTIFICATION_ALL ? said("all certifications as {1}")
                                                                 : said("a certification as {1}");
    return text_fill(arena, words, pathway_station(guide, &part->in));
}

struct text pathway_part(struct arena *arena, const struct guide *guide, const struct part *part)
{
    switch (part->kind) {
    case PART_EDUCATION:
        return level_words(arena, guide, part->education, part->typical);
    case PART_START:
        /* TRANSLATORS: {1} a role. */
        return text_fill(arena, said("work as {1}"), pathway_station(guide, &part->in));
    case PART_EXPERIENCE:
        return experience(arena, guide, part->years, &part->in);
    default:
        return certificate(arena, guide, part);
    }
}

struct text pathway_missing(struct arena *arena, const struct guide *guide,
                            const struct standing_place *place)
{
    struct buffer out = {.arena = arena};
    for (size_t i = 0; i < place->count; i++) {
        add_part(&out, pathway_part(arena, guide, &place->missing[i]), PATHWAY_SEPARATOR);
    }
    return buffer_text(&out);
}

struct text pathway_route(struct arena *arena, const struct guide *guide, const struct route *route)
{
    struct buffer out = {.arena = arena};
    buffer_add(&out, pathway_station(guide, &route->from));
    for (size_t i = 0; i < route->count; i++) {
        buffer_add_string(&out, " → ");
        buffer_add(&out, pathway_station(guide, &route->steps[i].to));
    }
    return buffer_text(&out);
}
