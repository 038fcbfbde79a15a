/* table_text: the guide's comparison table for a terminal. */
#ifndef CAREERGUIDE_TABLE_TEXT_H
#define CAREERGUIDE_TABLE_TEXT_H

#include "join/guide.h"

/* Adds title, table, the notes and the sources of its figures. */
void table_text_add(const struct guide *guide, struct buffer *out);

#endif
