/* po: a catalogue of translations in the PO format of gettext, with places.
 *
 * The part that translators' tools write: comments, flags, msgctxt, msgid and msgstr with strings
 * over several lines. Plural forms are refused, since no message has one. */
#ifndef CAREERGUIDE_PO_H
#define CAREERGUIDE_PO_H

#include "base/diag.h"

struct po_entry {
    struct text context;     /* empty where there is none */
    struct text words;       /* English; empty in the header */
    struct text translation; /* empty where it is still to be written */
    struct place words_place;
    struct place translation_place;
    bool fuzzy; /* somebody must look at it again: not to be used */
};

struct po {
    struct po_entry *items; /* in the order of the file, the header among them */
    size_t count;
};

/* Takes the source apart. False after an error: a line that is none of PO [po-line], a string that
 * does not end or has an unknown escape [po-string], an entry that lacks a part [po-entry]. */
bool po_read(struct arena *arena, const struct source *source, struct diags *diags, struct po *po);

#endif
