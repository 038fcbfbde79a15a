/* json: the one escaping that both messages and the JSON guide need. */
#ifndef CAREERGUIDE_JSON_H
#define CAREERGUIDE_JSON_H

#include "base/text.h"

/* Adds `text` as a JSON string with its quotes. The text must be valid UTF-8. */
void json_string(struct buffer *out, struct text text);

#endif
