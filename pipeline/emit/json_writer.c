#include "emit/json_writer.h"

#include "base/foreign.h"

static void next(struct json *json)
{
    buffer_add_string(json->out, json->first ? "\n" : ",\n");
    for (int i = 0; i < json->depth; i++) {
        buffer_add_string(json->out, "  ");
    }
    json->first = false;
}

void json_name(struct json *json, const char *member)
{
    next(json);
    if (member) {
        json_string(json->out, text_of(member));
        buffer_add_string(json->out, ": ");
    }
}

void json_open(struct json *json, const char *member, char bracket)
{
    json_name(json, member);
    buffer_add_char(json->out, bracket);
    json->depth++;
    json->first = true;
}

void json_close(struct json *json, char bracket)
{
    json->depth--;
    if (!json->first) {
        json->first = true;
        next(json);
    }
    json->first = false;
    buffer_add_char(json->out, bracket);
}

void json_text(struct json *json, const char *member, struct text value)
{
    json_name(json, member);
    json_string(json->out, foreign_strip(json->arena, value));
}

void json_number(struct json *json, const char *member, size_t value)
{
    json_name(json, member);
    buffer_format(json->out, "%zu", value);
}

void json_bool(struct json *json, const char *member, bool value)
{
    json_name(json, member);
    buffer_add_string(json->out, value ? "true" : "false");
}

void json_null(struct json *json, const char *member)
{
    json_name(json, member);
    buffer_add_string(json->out, "null");
}

void json_text_or_null(struct json *json, const char *member, struct text words)
{
    if (words.len) {
        json_text(json, member, words);
    } else {
        json_null(json, member);
    }
}

void json_number_or_null(struct json *json, const char *member, size_t value)
{
    if (value) {
        json_number(json, member, value);
    } else {
        json_null(json, member);
    }
}
