/* workbook_xml: whether this thread writes libxlsxwriter's tags in its place; see workbook_xml.c.
 */
#ifndef CAREERGUIDE_WORKBOOK_XML_H
#define CAREERGUIDE_WORKBOOK_XML_H

#include <stdbool.h>

void tags_are_ours(bool ours);

#endif
