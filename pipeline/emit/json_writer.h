/* json_writer: members and items of a JSON document, with the commas and indentation between them.
 *
 * Text is written without its marks of language. What it writes goes to a buffer of the caller's.
 */
#ifndef CAREERGUIDE_JSON_WRITER_H
#define CAREERGUIDE_JSON_WRITER_H

#include "base/json.h"

struct json {
    struct buffer *out;
    struct arena *arena;
    int depth;
    bool first; /* nothing stands yet in the object or list being written */
};

/* `member` is NULL for an item of a list. */
void json_name(struct json *json, const char *member);
void json_open(struct json *json, const char *member, char bracket); /* '{' or '[' */
void json_close(struct json *json, char bracket);
void json_text(struct json *json, const char *member, struct text value);
void json_number(struct json *json, const char *member, size_t value);
void json_bool(struct json *json, const char *member, bool value);
void json_null(struct json *json, const char *member);

/* Null where there is nothing to say. */
void json_text_or_null(struct json *json, const char *member, struct text words);
void json_number_or_null(struct json *json, const char *member, size_t value);

#endif
