/* workbook_bindery: what the workbooks of one worker share; workbook.h opens and closes it. */
#ifndef CAREERGUIDE_WORKBOOK_BINDERY_H
#define CAREERGUIDE_WORKBOOK_BINDERY_H

#include "emit/workbook/workbook.h"

/* Before the first part of a workbook. `own` says of each of its `count` sheets, in their order,
 * whether no other workbook has it: those are packed quickly, the others well. It must live until
 * the last part. */
void bindery_begin(struct bindery *bindery, const bool *own, size_t count);

/* The next part deflated; valid until the next call. Parts that are the same, letter for letter, in
 * the workbooks of hundreds of areas are deflated once. */
struct text bindery_pack(struct bindery *bindery, struct text raw);

/* The CRC-32 of zip files, going on from `sum`; 0 at the beginning. Without bytes (NULL) it is 0.
 */
uint32_t bindery_sum(uint32_t sum, struct text bytes);

#endif
