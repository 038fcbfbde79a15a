/* soc: codes and editions of the Standard Occupational Classification (D12, D20). */
#ifndef CAREERGUIDE_SOC_H
#define CAREERGUIDE_SOC_H

#include "base/text.h"
#include "read/release.h"

#include <stdint.h>

/* 29-2032 as 292032; 0 is no code. */
typedef uint32_t soc_code;

enum soc_edition { SOC_2010, SOC_HYBRID, SOC_2018, SOC_EDITIONS };

/* "SOC 2010", "the 2019–20 hybrid of SOC", "SOC 2018": for messages and pages. */
const char *soc_edition_name(enum soc_edition edition);
/* "soc-2010", …: the keys of role files. */
const char *soc_edition_key(enum soc_edition edition);

/* "29-2032", or as an export writes it ="29-2032". False for anything else. */
bool soc_parse(struct text text, soc_code *code);

/* Whether the text is a code that a spreadsheet turned into a date, such as "Nov-11" (D12). */
bool soc_is_damaged(struct text text);

struct text soc_text(struct arena *arena, soc_code code);

/* The edition that projections with this base year, and wages of May of this year, are coded in
 * (D20: both programmes changed in the same years). */
enum soc_edition soc_edition_of(int year);

#endif
