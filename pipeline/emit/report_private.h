/* report_private: what the files of the report share; nobody else may include it. */
#ifndef CAREERGUIDE_REPORT_PRIVATE_H
#define CAREERGUIDE_REPORT_PRIVATE_H

#include "emit/pdf/document.h"
#include "emit/said.h"
#include "emit/wording.h"

struct report {
    struct arena *arena;
    const struct guide *guide;
    struct document *document;
    int level;            /* of the latest heading: no level is ever left out below it */
    bool brief;           /* a handout, whose list of the roles says what each asks for */
    bool *notes_marked;   /* by number: those beside some figure that was printed; only these are */
    bool *sources_marked; /* told at the end */
    struct text shared;   /* marks at the head of the row in the making: left out beside figures */
};

/* ---- report.c ---- */

/* Begins a document, with the office's logo on top. False after an error [office-logo]. */
bool report_begin(struct report *report, const struct guide *guide, struct diags *diags);

/* The words over the title; in an area's guide with its name behind them, where a long one takes no
 * second line of large type. */
struct text report_eyebrow(const struct report *report, struct text words);

/* "Figures as of  November 23, 2026": a line of a cover. */
struct passage report_cover_line(struct report *report, struct text label, struct text value);

/* Who hands the guide out; nothing where nobody is named. */
void report_add_office(struct report *report, struct cover *cover);

/* ---- report_passage.c: words, figures and prose as passages and blocks ---- */

/* A heading, at most one level deeper than the latest. */
struct block *report_heading(struct report *report, int level, struct text text);

/* Adds words that came from `source`, so that a character without a glyph is reported there. */
void report_add_from(struct report *report, struct passage *passage, struct text text,
                     const struct source *source);

/* Adds the figure in words, then its marks, each a link to its source or note. */
void report_add_figure(struct report *report, struct passage *passage,
                       const struct guide_figure *figure);

/* Adds the marks alone. */
void report_add_marks(struct report *report, struct passage *passage,
                      const struct guide_figure *figure);

/* The marks that each of the figures bears, "5,b": from here on they are left out beside figures,
 * to report_share_none. A row of figures from one source bears them once, at its head. */
void report_share_marks(struct report *report, const struct guide_figure *const *figures,
                        size_t count);

/* Adds those marks, at the head of their row. */
void report_add_shared_marks(struct report *report, struct passage *passage);

/* The row is done: figures bear all their marks again. */
void report_share_none(struct report *report);

/* Adds the mark of a source alone. */
void report_add_source(struct report *report, struct passage *passage, size_t source);

/* As report_add_figure, with its unit behind it. */
void report_add_figure_and_unit(struct report *report, struct passage *passage,
                                const struct guide_figure *figure);

/* Adds words with the figure and its marks in the place of {1}. */
void report_add_with_figure(struct report *report, struct passage *passage, struct text words,
                            const struct guide_figure *figure);

/* Adds words beside the matter, smaller and quieter. */
void report_add_aside(struct report *report, struct passage *passage, struct text text);

/* An address or a path that no line breaks behind one of the characters `at`: a hyphen at a line's
 * end would look like the typesetter's; a word joiner keeps it inside. */
struct text report_unbroken(struct arena *arena, struct text text, const char *at);

/* Adds an address as a link to itself, printed without what everybody can do without. */
void report_add_address(struct report *report, struct passage *passage, struct text address);

/* Adds the role's certifications, a line each, with body and address. */
void report_add_certifications(struct report *report, struct passage *passage,
                               const struct role *role);

/* Adds prose as blocks; its headings of level 1 get `level`. */
void report_prose(struct report *report, struct prose prose, int level,
                  const struct source *source);

/* ---- report_area.c: whose a figure is, in a guide that has an area's and the nation's ---- */

/* Whether the guide is of an area of the nation. */
bool report_is_local(const struct report *report);

/* "California" or "U.S.": whose the figure is; empty in the nation's guide, where all are. */
struct text report_whose(const struct report *report, const struct guide_figure *figure);

/* "Mean pay" where the role's pay is shown as a mean (guide_shows_mean), else "Median pay". */
struct text report_pay_name(const struct report *report, const struct guide_role *role);

/* Whether that is one name for all roles. */
bool report_one_pay_name(const struct report *report);

/* ---- the sections ---- */

void report_cover(struct report *report);
void report_comparison(struct report *report);
void report_growth_picture(struct report *report);
void report_wages_picture(struct report *report);
void report_lattice(struct report *report);
void report_role(struct report *report, const struct guide_role *role);
void report_facts(struct report *report, const struct guide_role *role);
void report_wages(struct report *report, const struct guide_role *role);
void report_pathways(struct report *report);
void report_programs(struct report *report);
void report_history(struct report *report);
void report_notes(struct report *report);
void report_sources(struct report *report);

#endif
