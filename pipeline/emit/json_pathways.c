#include "emit/json_pathways.h"

#include "emit/pathway_words.h"
#include "emit/said.h"
#include "join/pathways.h"
#include "join/programs.h"

static const char *const needs_names[CERTIFICATION_NEEDS] = {"none", "one", "all"};

/* ---- what is asked for ---- */

/* A level by its code and in words. */
static void write_education(struct json *json, const struct guide *guide, int education)
{
    json_number_or_null(json, "education", (size_t)education);
    json_text_or_null(json, "education_words", pathway_education(guide, education));
}

/* "role" and "start": one is null, or both. */
static void write_station(struct json *json, const struct station *station)
{
    json_text_or_null(json, "role", station->role ? station->role->role->id : TEXT(""));
    json_text_or_null(json, "start", station->start ? station->start->id : TEXT(""));
}

/* Null where the file says nothing as data. */
static void write_asks(struct json *json, const struct guide *guide, const struct asks *asks)
{
    if (!asks->given) {
        json_null(json, "asks");
        return;
    }
    json_open(json, "asks", '{');
    write_education(json, guide, asks->education);
    json_text_or_null(json, "field", asks->field);
    json_text(json, "certifications", text_of(needs_names[asks->certification]));
    json_text_or_null(json, "experience_in", asks->experience_in);
    json_number_or_null(json, "years", (size_t)asks->years);
    json_text_or_null(json, "licence", asks->licence);
    json_text_or_null(json, "differs", asks->differs);
    json_close(json, '}');
}

void json_role_asks(struct json *json, const struct guide *guide, const struct guide_role *role)
{
    write_asks(json, guide, &role->role->asks);
    json_open(json, "certifications", '[');
    for (size_t i = 0; i < role->role->certification_count; i++) {
        const struct certification *item = &role->role->certifications[i];
        json_open(json, NULL, '{');
        json_text(json, "name", item->name);
        json_text_or_null(json, "body", item->body);
        json_text_or_null(json, "needs", item->needs);
        json_text_or_null(json, "after", item->after);
        json_text_or_null(json, "renewal", item->renewal);
        json_text_or_null(json, "address", item->address);
        json_close(json, '}');
    }
    json_close(json, ']');
}

static void write_starts(struct json *json, const struct guide *guide)
{
    struct starts starts = routes_starts(guide, json->arena);
    json_open(json, "starts", '[');
    for (size_t i = 0; i < starts.count; i++) {
        json_open(json, NULL, '{');
        json_text(json, "id", starts.items[i]->id);
        json_text(json, "name", starts.items[i]->name);
        write_asks(json, guide, &starts.items[i]->asks);
        json_close(json, '}');
    }
    json_close(json, ']');
}

/* ---- where people stand ---- */

static void write_part(struct json *json, const struct guide *guide, const struct part *part)
{
    static const char *const kinds[] = {[PART_EDUCATION] = "education",
                                        [PART_START] = "start",
                                        [PART_EXPERIENCE] = "experience",
                                        [PART_CERTIFICATION] = "certification"};
    json_open(json, NULL, '{');
    json_text(json, "kind", text_of(kinds[part->kind]));
    write_education(json, guide, part->education);
    json_bool(json, "typical", part->typical);
    write_station(json, &part->in);
    json_number_or_null(json, "years", (size_t)part->years);
    json_text(json, "certifications", text_of(needs_names[part->certification]));
    json_text(json, "words", pathway_part(json->arena, guide, part));
    json_close(json, '}');
}

static void write_place(struct json *json, const struct guide *guide,
                        const struct pathways *pathways, size_t station, size_t band)
{
    static const char *const names[STANDS] = {"open", "one_step", "more_steps", "unknown"};
    const struct standing_place *place = pathways_place(pathways, station, band);
    json_open(json, NULL, '{');
    write_station(json, &pathways->stations[station]);
    json_text(json, "stand", text_of(names[place->stand]));
    json_open(json, "missing", '[');
    for (size_t i = 0; i < place->count; i++) {
        write_part(json, guide, &place->missing[i]);
    }
    json_close(json, ']');
    json_close(json, '}');
}

static void write_standing(struct json *json, const struct guide *guide)
{
    struct pathways pathways = pathways_make(guide, json->arena);
    json_open(json, "where_you_stand", '[');
    for (size_t band = 0; band < pathways.band_count; band++) {
        json_open(json, NULL, '{');
        write_education(json, guide, pathways.bands[band].lowest);
        json_open(json, "places", '[');
        for (size_t i = 0; i < pathways.station_count; i++) {
            write_place(json, guide, &pathways, i, band);
        }
        json_close(json, ']');
        json_close(json, '}');
    }
    json_close(json, ']');
}

/* ---- the ways ---- */

static void write_step(struct json *json, const struct guide *guide, const struct step *step)
{
    const struct needs *needs = &step->needs;
    json_open(json, NULL, '{');
    write_station(json, &step->to);
    json_bool(json, "lateral", step->move && step->move->lateral);
    json_open(json, "needs", '{');
    write_education(json, guide, needs->education);
    json_bool(json, "typical", needs->typical);
    json_text_or_null(json, "field", needs->field);
    json_text(json, "certifications", text_of(needs_names[needs->certification]));
    json_number_or_null(json, "years", (size_t)needs->years);
    json_open(json, "experience_in", '{');
    write_station(json, &needs->experience_in);
    json_close(json, '}');
    json_text_or_null(json, "licence", needs->licence);
    json_text_or_null(json, "words", pathway_needs(json->arena, guide, needs));
    json_close(json, '}');
    json_close(json, '}');
}

/* Every way from the lowest level of education, as on the workbook's sheet Routes. */
static void write_routes(struct json *json, const struct guide *guide)
{
    struct station from = {.education = routes_lowest_education(guide)};
    json_open(json, "routes", '[');
    for (size_t i = 0; from.education && i < guide->role_count; i++) {
        struct station to = {.role = &guide->roles[i]};
        struct routes routes = routes_find(guide, from, to, json->arena);
        for (size_t j = 0; j < routes.count; j++) {
            json_open(json, NULL, '{');
            json_text(json, "to", guide->roles[i].role->id);
            json_open(json, "steps", '[');
            for (size_t k = 0; k < routes.items[j].count; k++) {
                write_step(json, guide, &routes.items[j].steps[k]);
            }
            json_close(json, ']');
            json_close(json, '}');
        }
    }
    json_close(json, ']');
}

/* ---- programs ---- */

static void write_program(struct json *json, const struct program *program)
{
    json_open(json, NULL, '{');
    json_number(json, "unit", (size_t)program->unit);
    json_text(json, "school", program->school);
    json_text(json, "city", program->city);
    json_text(json, "state", program->state);
    json_text_or_null(json, "address", program->address);
    json_text(json, "cip", program->cip);
    json_text(json, "title", program->title);
    json_number(json, "award_level", (size_t)program->level);
    json_text(json, "award", said(program->award));
    json_number(json, "graduates", (size_t)program->graduates);
    json_text(json, "distance", program->distance == DISTANCE_AREA ? TEXT("area") : TEXT("state"));
    json_close(json, '}');
}

static void write_programs(struct json *json, const struct guide *guide)
{
    const struct programs *programs = guide->programs;
    if (!programs || !programs->asked || !programs->schools || !programs->awards) {
        json_null(json, "programs");
        return;
    }
    json_open(json, "programs", '{');
    json_text(json, "schools_release", programs->schools->id);
    json_text(json, "awards_release", programs->awards->id);
    json_number(json, "schools_of_the_nation", programs->national);
    json_open(json, "items", '[');
    for (size_t i = 0; i < programs->count; i++) {
        write_program(json, &programs->items[i]);
    }
    json_close(json, ']');
    json_close(json, '}');
}

void json_pathways(struct json *json, const struct guide *guide)
{
    write_starts(json, guide);
    json_open(json, "programs_of_study", '[');
    for (size_t i = 0; i < guide->definition->cip_count; i++) {
        json_text(json, NULL, guide->definition->cips[i]);
    }
    json_close(json, ']');
    write_standing(json, guide);
    write_routes(json, guide);
    write_programs(json, guide);
}
