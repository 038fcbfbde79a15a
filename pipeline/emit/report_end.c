#include "emit/report_private.h"

/* What the end of a printed guide holds: the notes by letter and the sources by number, as far as
 * some figure on its pages is marked with them. */

static bool any(const bool *marked, size_t count)
{
    for (size_t i = 1; i <= count; i++) {
        if (marked[i]) {
            return true;
        }
    }
    return false;
}

void report_notes(struct report *report)
{
    const struct guide *guide = report->guide;
    if (!any(report->notes_marked, guide->note_count)) {
        return;
    }
    report_heading(report, 2, said("Notes"));
    struct list *list = &document_add_list(report->document, LIST_LETTERS, TONE_SMALL)->list;
    for (size_t i = 0; i < guide->note_count; i++) {
        if (!report->notes_marked[i + 1]) {
            continue;
        }
        struct text mark = wording_note_mark(report->arena, i + 1);
        const struct role *role = guide->notes[i].role;
        struct passage passage = {NULL, 0};
        report_add_from(report, &passage, wording_note(report->arena, guide, &guide->notes[i]),
                        role ? role->source : NULL);
        list_add(
            report->arena, list,
            (struct list_item){.label = mark,
                               .anchor = text_format(report->arena, "note-%.*s", TEXT_ARG(mark)),
                               .depth = 1,
                               .passage = passage});
    }
}

/* Which bytes the figures were read from: enough of the hash to tell two files apart. `brief` where
 * the words above the list say what the two are. */
static void add_file(struct report *report, struct passage *passage, const struct release *release,
                     bool brief)
{
    enum { HASH_SHOWN = 8 };
    struct text path = report_unbroken(report->arena, release->file, "-/");
    struct text file = brief ? path : text_fill(report->arena, said("File {1}"), path);
    struct buffer words = {.arena = report->arena};
    buffer_format(&words, " %.*s", TEXT_ARG(file));
    if (release->source) {
        buffer_format(&words, brief ? ", %.*s…" : ", SHA-256 %.*s…", HASH_SHOWN,
                      release->source->sha256);
    }
    passage_add(report->arena, passage,
                (struct span){.text = buffer_text(&words),
                              .look = LOOK_ASIDE,
                              .source = release->place.source});
}

/* The first source of those marked that are most alike; NULL where all differ. */
static const struct release *most_alike(const struct report *report)
{
    const struct guide *guide = report->guide;
    const struct release *found = NULL;
    size_t most = 1;
    for (size_t i = 0; i < guide->source_count; i++) {
        size_t alike = 0;
        for (size_t j = i; report->sources_marked[i + 1] && j < guide->source_count; j++) {
            alike += report->sources_marked[j + 1] &&
                     wording_sources_alike(guide->sources[i], guide->sources[j]);
        }
        found = alike > most ? guide->sources[i] : found;
        most = alike > most ? alike : most;
    }
    return found;
}

/* What most sources share is said once, above their list. Returns one of them, or NULL. */
static const struct release *add_shared(struct report *report)
{
    const struct release *like = most_alike(report);
    if (like) {
        struct passage line = {NULL, 0};
        report_add_from(report, &line, wording_sources_share(report->arena, like),
                        like->place.source);
        report_add_from(report, &line, TEXT(" "), NULL);
        report_add_from(report, &line, said("Behind each: its file and SHA-256."), NULL);
        document_add_paragraph(report->document, TONE_SMALL, line)->leads = true;
    }
    return like;
}

void report_sources(struct report *report)
{
    const struct guide *guide = report->guide;
    if (!any(report->sources_marked, guide->source_count)) {
        return;
    }
    report_heading(report, 2, said("Sources"));
    const struct release *like = add_shared(report);
    struct list *list = &document_add_list(report->document, LIST_NUMBERS, TONE_SMALL)->list;
    for (size_t i = 0; i < guide->source_count; i++) {
        if (!report->sources_marked[i + 1]) {
            continue;
        }
        const struct release *release = guide->sources[i];
        struct passage passage = {NULL, 0};
        bool shares = like && wording_sources_alike(like, release);
        report_add_from(report, &passage,
                        shares ? wording_source_own(report->arena, release)
                               : wording_source(report->arena, release),
                        release->place.source);
        if (release->address.len) {
            report_add_from(report, &passage, TEXT(" "), NULL);
            report_add_address(report, &passage, release->address);
            report_add_from(report, &passage, TEXT("."), NULL);
        }
        add_file(report, &passage, release, like != NULL);
        list_add(report->arena, list,
                 (struct list_item){.label = text_format(report->arena, "%zu", i + 1),
                                    .anchor = text_format(report->arena, "source-%zu", i + 1),
                                    .depth = 1,
                                    .passage = passage});
    }
}
