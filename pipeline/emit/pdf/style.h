/* style: how a printed document looks, as one table.
 *
 * Sizes, leading, margins and colours of every kind of text, for letter paper, for A4, and for
 * large print on letter paper. The flow stage reads it; nothing here knows what is printed or how.
 * Lengths are PDF points (1/72 inch); text colours reach a contrast of at least 4.5 to 1 on white
 * and on the tint (WCAG 2.1 AA). */
#ifndef CAREERGUIDE_STYLE_H
#define CAREERGUIDE_STYLE_H

#include "base/color.h"
#include <stdbool.h>

enum face { FACE_REGULAR, FACE_BOLD, FACE_ITALIC, FACE_BOLD_ITALIC, FACES };

/* Colours by what they are for; an office's own colours are another row of `colors`. */
enum ink {
    INK_TEXT,
    INK_ACCENT, /* headings, and rules and bars that carry the eye */
    INK_MUTED,  /* words beside the matter */
    INK_LINK,
    INK_LINE,  /* hairlines: decoration, no contrast needed */
    INK_TINT,  /* light ground of header bands and fact boxes */
    INK_PAPER, /* the paper itself, to keep two shapes apart */
    INKS
};

/* How a line of a picture runs. */
enum stroke { STROKE_SOLID, STROKE_DASHED, STROKE_DOTTED };

/* What a stretch of text is for. */
enum text_role {
    TEXT_EYEBROW, /* the small line above the title */
    TEXT_TITLE,
    TEXT_SUBTITLE,
    TEXT_COVER_LINE,
    TEXT_HEADING_2,
    TEXT_HEADING_3,
    TEXT_HEADING_4,
    TEXT_BODY,
    TEXT_LEAD,  /* the first words of a section */
    TEXT_SMALL, /* notes and sources */
    TEXT_CAPTION,
    TEXT_TABLE_HEAD,
    TEXT_TABLE,
    TEXT_TABLE_ASIDE, /* words behind a figure of a table */
    TEXT_FOOTER,
    TEXT_ROLES
};

struct text_style {
    enum face face;
    double size;
    double leading; /* from one baseline to the next */
    double before;  /* space above; the larger of this and its neighbour's `after` counts */
    double after;
    enum ink ink;
};

struct style {
    const char *name; /* "letter", "a4", "large-print" */
    double paper_width, paper_height;
    double left, right, top, bottom; /* margins; the footer stands inside the bottom one */
    double footer_rise;              /* of the first footer baseline above the paper's edge */
    double mark_size;                /* of a superscript mark, as a share of its text's size */
    double mark_rise;                /* likewise, above the baseline */
    double list_indent;              /* of an item's text behind its label, a level */
    double item_gap;                 /* between two items */
    double cell_side, cell_top;      /* padding inside a table cell */
    double fact_top;                 /* likewise, above and below a fact in a box */
    double hairline, rule;           /* thickness of thin and of strong lines */
    double smallest;                 /* type in a picture */
    bool upright;                    /* no italics: bold stands in their place */
    struct color colors[INKS];
    struct text_style text[TEXT_ROLES];
};

extern const struct style style_letter;
extern const struct style style_a4;

/* For the handout; whoever prints sets the paper. */
extern const struct style style_handout;

/* Large print as the American Printing House for the Blind asks for it: nothing below 18 points,
 * marks and footers included, no italics, lines well apart, strong contrast. */
extern const struct style style_large_print;

#endif
