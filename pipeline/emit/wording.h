/* wording: the one place where a figure, a note or a source becomes words.
 *
 * Emitters ask here and never format a figure themselves, so that a figure reads the same in the
 * PDF, the workbook, the JSON and on the terminal. The words are those of the language that the
 * document is in (emit/said.h). Results live in the arena passed in. */
#ifndef CAREERGUIDE_WORDING_H
#define CAREERGUIDE_WORDING_H

#include "join/guide.h"

/* "13.0%", "$89,340", "$42.95", "90,000", "≥ $239,200", "Associate's degree", "not published". */
struct text wording_figure(struct arena *arena, const struct figure *figure);

/* "published", "at least", "withheld by BLS", "only annual pay is published", "not found". */
struct text wording_state(const struct figure *figure);

/* "Median annual pay", "Growth", …; and with its unit, for table heads: "per year", "percent". */
struct text wording_figure_name(enum figure_id id);
struct text wording_unit(enum unit unit);

/* When a release's figures are of: "May 2024", "2024–34", "survey of 2018". Empty for NULL. */
struct text wording_period(struct arena *arena, const struct release *release);

/* "a", "b", …, "z", "aa": the mark of note `number` (1-based). Sources are marked by their number.
 */
struct text wording_note_mark(struct arena *arena, size_t number);

/* "1,a": the source and notes of a figure, to be set behind it. Empty where it has none. */
struct text wording_marks(struct arena *arena, const struct guide_figure *figure);

/* One or two plain sentences. */
struct text wording_note(struct arena *arena, const struct guide *guide,
                         const struct guide_note *note);

/* "source not named" where the release has no publisher (D28). */
struct text wording_publisher(const struct release *release);

/* "U.S. Bureau of Labor Statistics. Employment Projections, 2024–34. Published August 28, 2025;
 * retrieved November 23, 2026." */
struct text wording_source(struct arena *arena, const struct release *release);

/* For a list of sources: whether two have publisher, day of retrieval and terms in common; a
 * sentence with what they share, to stand above the list; and what is a source's own, title and day
 * of publication. */
bool wording_sources_alike(const struct release *a, const struct release *b);
struct text wording_sources_share(struct arena *arena, const struct release *release);
struct text wording_source_own(struct arena *arena, const struct release *release);

/* "November 23, 2026" from "2026-11-23". */
struct text wording_day(struct arena *arena, struct text iso);

/* "exact match", "close match", "broad match". */
struct text wording_fit(enum fit fit);

/* "Health information technologists and medical registrars"; and with its code behind it. */
struct text wording_occupation_title(const struct guide_occupation *occupation);
struct text wording_occupation(struct arena *arena, const struct guide_occupation *occupation);

/* "U.S.": the guide's area. Empty where it has none. And the nation, whatever the guide's area. */
struct text wording_area(const struct guide *guide);
struct text wording_nation(void);

/* "Career advancement in sonography"; that of an area says which: "…: California". */
struct text wording_title(struct arena *arena, const struct guide *guide);

/* "{words}, {more}"; one alone where the other is empty. */
struct text wording_with(struct arena *arena, struct text words, struct text more);

#endif
