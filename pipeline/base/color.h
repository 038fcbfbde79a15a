/* color: colours of the screen, and how well one reads on another. */
#ifndef CAREERGUIDE_COLOR_H
#define CAREERGUIDE_COLOR_H

#include "base/text.h"

struct color {
    unsigned char red, green, blue;
};

/* Reads "#0B5360"; false for anything else. */
bool color_parse(struct text text, struct color *color);

/* WCAG's contrast ratio, 1 to 21 (WCAG 2.1, relative luminance). */
double color_contrast(struct color one, struct color other);

#endif
