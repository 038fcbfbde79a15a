/* machine: letters for tests that know no font: every character is half as wide as high, and there
 * is no Ж. And a document to set in them. */
#ifndef CAREERGUIDE_MACHINE_H
#define CAREERGUIDE_MACHINE_H

#include "support.h"

#include "base/utf8.h"
#include "emit/pdf/flow.h"

#include <string.h>

static int machine_width(void *self, enum face face, bool tabular, struct text text)
{
    (void)self;
    (void)face;
    (void)tabular;
    return 500 * (int)utf8_count(text);
}

static size_t machine_missing_at(void *self, enum face face, struct text text)
{
    (void)self;
    (void)face;
    const char *found = memmem(text.at, text.len, "\u0416", 2);
    return found ? (size_t)(found - text.at) : text.len;
}

static const struct measure machine = {NULL, machine_width, machine_missing_at, NULL};

static inline struct document *document_new(struct trial *trial)
{
    struct document *document = ARENA_NEW(&trial->arena, struct document);
    document->arena = &trial->arena;
    document->language = TEXT("en-US");
    document->footer = TEXT("A guide");
    document->page_words = TEXT("Page {1} of {2}");
    return document;
}

#endif
