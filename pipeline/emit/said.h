/* said: the words of every output, in the language of the document that is being made.
 *
 * An emitter writes said("English words") and gets them in that language; in English they are what
 * the code says. Which language that is belongs to the thread, for as long as one document is made:
 * every function that words anything would else hand a catalogue on, and threads may make documents
 * of different languages at the same time. What has no translation stays English, is marked as
 * foreign (base/foreign.h), and is listed.
 *
 * Messages, the terminal's tables and what programs read stay English: whoever makes them begins
 * no language. Results live in the arena of struct said, or as long as the program. */
#ifndef CAREERGUIDE_SAID_H
#define CAREERGUIDE_SAID_H

#include "base/fill.h"
#include "validate/catalog.h"

/* Words that were asked for and are not translated, each once. */
struct unsaid {
    struct text context;
    struct text words;
};

struct said {
    const struct catalog *catalog; /* NULL: English */
    struct arena *arena;
    struct unsaid *unsaid;
    size_t unsaid_count;
    bool unmarked;
};

/* Begins and ends a language for this thread; `said` must live until it ends. */
void said_begin(struct said *said);
void said_end(void);

/* Up to said_end: words without marks, for an output that cannot tell a stretch's language. */
void said_without_marks(void);

/* Adds copies of the words that `from` lists as not translated. */
void said_gather(struct said *said, const struct said *from);

/* "en-US", "es-US": BCP 47, for the document. */
struct text said_language(void);

/* "en", "es": what --lang calls it. */
struct text said_id(void);

/* The catalogue's file, NULL for English: whence words come that no other file has. */
const struct source *said_source(void);

/* Words of the program. `english` is a literal, or one that stands in a table under SAY(). */
struct text said(const char *english);

/* The same where one English word needs two translations; the context tells them apart. The context
 * "form" is for how numbers and days are written: one that is missing is as in English, and not
 * marked. */
struct text said_in(const char *context, const char *english);

/* Words of a file of BLS: of a category, an occupation, the terms of a source. */
struct text said_published(const char *context, struct text english);

/* A name that may have another form in the language ("U.S.") and mostly has none. */
struct text said_name(const char *context, struct text name);

/* English that mostly stays English, and is marked but not listed: the title of a source, the name
 * of a certificate. */
struct text said_original(const char *context, struct text english);

#endif
