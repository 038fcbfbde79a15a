/* workbook_print: printf for what libxlsxwriter prints of a cell; see workbook_libc.c. */
#ifndef CAREERGUIDE_WORKBOOK_PRINT_H
#define CAREERGUIDE_WORKBOOK_PRINT_H

#include <stdarg.h>
#include <stddef.h>

/* As vsnprintf, but without the zero behind it, for the conversions %s, %d and %.16G alone, in a
 * tenth of the time. Negative where the format has others or the room does not hold one byte more
 * than that; the arguments are as they were. */
int print_plainly(char *into, size_t room, const char *format, va_list arguments);

#endif
