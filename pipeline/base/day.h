/* day: days of the calendar in ISO form ("2025-08-28"), and how far apart they lie. Callers pass
 * days that release_is_day has let through. */
#ifndef CAREERGUIDE_DAY_H
#define CAREERGUIDE_DAY_H

#include "base/text.h"

/* So many days after 1970-01-01; negative before. */
long day_count(struct text iso);

/* The day so many months and then days later; a day that the month lacks becomes its last. */
struct text day_later(struct arena *arena, struct text iso, int months, int days);

/* Whole months from one day to a later or equal one. */
int day_months(struct text from, struct text to);

#endif
